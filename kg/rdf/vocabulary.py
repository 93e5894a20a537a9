"""The vocabulary graph: ontology, code schemes and issue scheme as quads, and what the code has to know of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pyoxigraph as ox

from kg import parts
from kg.model import SetupError
from kg.rdf._terms import value
from kg.rdf.naming import BASE, DATA, RDFS, vocabulary_graph

FILES = ("diplokg", "codes", "issues")
"""Files of ``ontology/`` that the graph holds; alignments speak to other vocabularies and stay out of answers."""
VERSION = "http://www.w3.org/2002/07/owl#versionInfo"


@cache
def triples() -> tuple[ox.Triple, ...]:
    """Return the triples of ontology, codes and issues. Raises SetupError for a file that is no Turtle."""
    texts = parts.bundled("ontology", ".ttl")
    found: list[ox.Triple] = []
    for name in FILES:
        try:
            found += [quad.triple for quad in ox.parse(texts[name].encode(), format=ox.RdfFormat.TURTLE)]
        except (KeyError, SyntaxError) as error:
            raise SetupError(f"ontology/{name}.ttl: {error}: restore the file") from error
    return tuple(found)


@cache
def version() -> str:
    """Return the version of the ontology."""
    ontology = ox.NamedNode(BASE + "ontology")
    return next(value(t.object) for t in triples() if t.subject == ontology and t.predicate.value == VERSION)


@cache
def terms() -> frozenset[str]:
    """Return the IRIs that ontology, codes and issues describe."""
    return frozenset(t.subject.value for t in triples() if isinstance(t.subject, ox.NamedNode))


@cache
def narrower() -> dict[str, frozenset[str]]:
    """Return for each class or property the classes or properties below it, itself included."""
    above: dict[str, set[str]] = defaultdict(set)
    for t in triples():
        if t.predicate.value in (RDFS + "subClassOf", RDFS + "subPropertyOf") and isinstance(t.object, ox.NamedNode):
            above[value(t.subject)].add(t.object.value)
    below: dict[str, set[str]] = {term: {term} for term in terms()}
    for term in terms():
        seen, todo = {term}, [term]
        while todo:
            for wider in above[todo.pop()] - seen:
                seen.add(wider)
                todo.append(wider)
                below.setdefault(wider, {wider}).add(term)
    return {term: frozenset(found) for term, found in below.items()}


def write_vocabulary(base: str = DATA) -> bytes:
    """Return the vocabulary graph as sorted N-Quads; it is replaced whole with each version.

    The restrictions, which only reasoners read, stay in the files: without blank nodes equal vocabularies are equal bytes.
    """
    graph = ox.NamedNode(vocabulary_graph(base))
    named = (t for t in triples() if not any(isinstance(term, ox.BlankNode) for term in (t.subject, t.object)))
    return b"".join(sorted(f"{ox.Quad(t.subject, t.predicate, t.object, graph)} .\n".encode() for t in named))
