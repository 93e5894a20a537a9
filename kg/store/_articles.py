"""What a store tells about its articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from kg.rdf import naming

KEY, VERSION, URL, TITLE, DAY = (
    naming.SCHEMA + "identifier",
    naming.SCHEMA + "version",
    naming.SCHEMA + "url",
    naming.RDFS + "label",
    naming.ONTOLOGY + "publishedOn",
)
"""What a store tells of an article, by property."""


@dataclass(frozen=True, slots=True, order=True)
class StoredArticle:
    """An article as the store has it."""

    key: str
    iri: str
    title: str | None
    date: date | None
    url: str | None
    version: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one article graph given to a store: ``added``, ``superseded``, ``unchanged``, or ``refused`` for a reason."""

    key: str
    iri: str
    outcome: str
    reason: str = ""


def day_of(text: str | None) -> date | None:
    """Return the day that *text* tells; None where it tells none, which the shapes find."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def stored_article(engine: ox.Store, key_or_iri: str) -> StoredArticle | None:
    """Return one article by its key or IRI without looking at any other; None where *engine* has none under our names."""
    given = re.fullmatch(re.escape(naming.DATA) + "article/[0-9a-f]+", key_or_iri)
    iri = key_or_iri if given else naming.article_iri(key_or_iri)
    quads = engine.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())
    told = {quad.predicate.value: quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}
    if KEY not in told:
        return None
    return StoredArticle(told[KEY], iri, told.get(TITLE), day_of(told.get(DAY)), told.get(URL), told.get(VERSION, ""))
