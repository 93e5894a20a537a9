"""Recognises concepts of the issue scheme (``ontology/issues.ttl``) in the phrase of an issue."""

from __future__ import annotations

import re
from functools import cache

import pyoxigraph as ox

from kg import parts
from kg.rdf._terms import value
from kg.rdf.naming import SKOS


@cache
def scheme() -> dict[re.Pattern[str], str]:
    """Return the concepts' IRIs by the patterns of their preferred and other labels.

    Only concepts that have a place in the tree count: no phrase is recognised as "unclassified".
    """
    quads = list(ox.parse(parts.bundled("ontology", ".ttl")["issues"].encode(), format=ox.RdfFormat.TURTLE))
    placed = {q.subject for q in quads if q.predicate.value in (SKOS + "broader", SKOS + "topConceptOf")}
    labels = [q for q in quads if q.predicate.value in (SKOS + "prefLabel", SKOS + "altLabel") and q.subject in placed]
    return {
        re.compile(rf"(?<![\w-])({re.escape(value(q.object).lower())})(?:e?s)?(?![\w-])"): value(q.subject)
        for q in labels
    }


@cache
def broader(phrase: str) -> str | None:
    """Return the concept whose label is the longest that stands in *phrase* as whole words, plural or not; the last of equally long ones.

    >>> broader("a new round of sanctions")
    'https://w3id.org/diplokg/issue#sanctions'
    """
    words = " ".join(re.findall(r"[\w'-]+", phrase.lower()))
    best: tuple[int, int, str] | None = None
    for label, concept in scheme().items():
        for hit in label.finditer(words):
            rank = (len(hit[1]), hit.start(), concept)
            best = rank if best is None else max(best, rank)
    return best[2] if best else None
