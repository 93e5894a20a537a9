"""Recognises concepts of the issue scheme (``ontology/issues.ttl``) in the phrase of an issue."""

from __future__ import annotations

import re
from functools import cache

import pyoxigraph as ox

from kg import parts
from kg.rdf.naming import SKOS


@cache
def scheme() -> dict[str, str]:
    """Return the concepts' IRIs by their preferred and other labels, in lower case.

    Only concepts that have a place in the tree count: no phrase is recognised as "unclassified".
    """
    quads = list(ox.parse(parts.bundled("ontology", ".ttl")["issues"].encode(), format=ox.RdfFormat.TURTLE))
    placed = {q.subject for q in quads if q.predicate.value in (SKOS + "broader", SKOS + "topConceptOf")}
    labels = [q for q in quads if q.predicate.value in (SKOS + "prefLabel", SKOS + "altLabel") and q.subject in placed]
    return {q.object.value.lower(): q.subject.value for q in labels}


@cache
def broader(phrase: str) -> str | None:
    """Return the concept whose label is the longest that stands in *phrase* as whole words, plural or not; the last of equally long ones.

    >>> broader("a new round of sanctions")
    'https://w3id.org/diplokg/issue#sanctions'
    """
    words = " ".join(re.findall(r"[\w'-]+", phrase.lower()))
    best: tuple[int, int, str] | None = None
    for label, concept in scheme().items():
        for hit in re.finditer(rf"(?<![\w-]){re.escape(label)}(?:e?s)?(?![\w-])", words):
            rank = (len(label), hit.start(), concept)
            best = rank if best is None else max(best, rank)
    return best[2] if best else None
