"""Tests what is read from outside before anybody relies on it: spans re-read from their text, ontology of this version."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf import naming, vocabulary
from kg.store import _asking
from kg.store._names import Engine

SPANS = """PREFIX dip: <https://w3id.org/diplokg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT DISTINCT ?article ?span ?start ?end ?exact WHERE {
  ?span oa:hasSource ?article ; oa:start ?start ; oa:end ?end ; oa:exact ?exact
} ORDER BY ?article ?start ?end"""
TEXTS = """PREFIX dip: <https://w3id.org/diplokg/ontology#>
SELECT DISTINCT ?article ?text ?sha256 WHERE { ?article dip:text ?text OPTIONAL { ?article dip:sha256 ?sha256 } }"""
VERSION = ox.NamedNode(vocabulary.VERSION)
ONTOLOGY = ox.NamedNode(naming.BASE + "ontology")


def evidence_faults(engine: Engine) -> Iterator[str]:
    """Yield each text that is not the one hashed and each span that is not what its text has there, of the default graph."""
    texts: dict[str, str] = {}
    for article, text, sha256 in _asking.solve(engine, TEXTS):
        texts[article.value] = text.value
        if sha256 is not None and hashlib.sha256(text.value.encode()).hexdigest() != sha256.value:
            yield f"the text of {article.value} is not the one its SHA-256 was taken of"
    for article, span, start, end, exact in _asking.solve(engine, SPANS):
        text = texts.get(article.value)
        found = exact.value if text is None else text[int(start.value) : int(end.value)]
        if found != exact.value:
            yield (
                f"{span.value} of {article.value} says {exact.value!r}, but characters {start.value} to {end.value} "
                f"of its text are {found!r}"
            )


def check_version(engine: Engine, where: str) -> None:
    """Raise SetupError if the graph was made with another version of the ontology; one without vocabulary is taken as it is."""
    quads = engine.quads_for_pattern(ONTOLOGY, VERSION, None, ox.DefaultGraph())
    found = [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]
    here = vocabulary.version()
    if any(version != here for version in found):
        raise SetupError(
            f"{where}: made with ontology {found[0]}, this diplokg has {here}; "
            "make it anew from its articles: kg add ARTICLE… -g NEW"
        )


@cache
def described() -> frozenset[ox.Quad]:
    """Return the vocabulary graph: ontology, codes and issue scheme, without the restrictions, which only reasoners read."""
    graph = ox.NamedNode(naming.vocabulary_graph())
    return frozenset(
        ox.Quad(t.subject, t.predicate, t.object, graph)
        for t in vocabulary.triples()
        if not any(isinstance(term, ox.BlankNode) for term in (t.subject, t.object))
    )
