"""Tests what is read from outside before anybody relies on it: spans re-read from their text, ontology of this version."""

from __future__ import annotations

import hashlib
from functools import cache

import pyoxigraph as ox

from kg import parts
from kg.model import SetupError
from kg.rdf import naming
from kg.store import _asking

SPANS = """PREFIX dip: <https://w3id.org/diplokg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT DISTINCT ?article ?span ?start ?end ?exact WHERE {
  ?span oa:hasSource ?article ; oa:start ?start ; oa:end ?end ; oa:exact ?exact
} ORDER BY ?article ?start ?end"""
TEXTS = """PREFIX dip: <https://w3id.org/diplokg/ontology#>
SELECT DISTINCT ?article ?text ?sha256 WHERE { ?article dip:text ?text OPTIONAL { ?article dip:sha256 ?sha256 } }"""
VERSION = ox.NamedNode("http://www.w3.org/2002/07/owl#versionInfo")
ONTOLOGY = ox.NamedNode(naming.BASE + "ontology")


def check_evidence(engine: ox.Store, where: str) -> None:
    """Raise SetupError for the first text that is not the one hashed and the first span that is not what its text has there."""
    texts: dict[str, str] = {}
    for article, text, sha256 in _asking.solve(engine, TEXTS):
        texts[article.value] = text.value
        if sha256 is not None and hashlib.sha256(text.value.encode()).hexdigest() != sha256.value:
            raise SetupError(f"{where}: the text of {article.value} is not the one its SHA-256 was taken of")
    for article, span, start, end, exact in _asking.solve(engine, SPANS):
        text = texts.get(article.value)
        if text is not None and text[int(start.value) : int(end.value)] != exact.value:
            found = text[int(start.value) : int(end.value)]
            raise SetupError(
                f"{where}: {span.value} of {article.value} says {exact.value!r}, but characters {start.value} to {end.value} "
                f"of its text are {found!r}; add the article anew"
            )


def check_version(engine: ox.Store, where: str) -> None:
    """Raise SetupError if the graph was made with another version of the ontology; one without vocabulary is taken as it is."""
    found = _version(engine.quads_for_pattern(ONTOLOGY, VERSION, None, ox.DefaultGraph()))
    here = _version(quad for quad in vocabulary() if quad.subject == ONTOLOGY)
    if found and found != here:
        raise SetupError(
            f"{where}: made with ontology {found}, this diplokg has {here}; make it anew from its articles: kg add ARTICLE… -g NEW"
        )


def _version(quads: object) -> str:
    return next((q.object.value for q in quads if q.predicate == VERSION), "")  # type: ignore[attr-defined]


@cache
def vocabulary() -> frozenset[ox.Quad]:
    """Return the vocabulary graph: ontology, codes and issue scheme, without the restrictions, which only reasoners read."""
    graph = ox.NamedNode(naming.vocabulary_graph())
    quads = set()
    for name, text in parts.bundled("ontology", ".ttl").items():
        if name.startswith("align"):
            continue
        for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE):
            if not any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object)):
                quads.add(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
    return frozenset(quads)
