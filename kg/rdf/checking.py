"""Checks one article's graph against ``shapes/``.

SPARQL rules and compiled Core constraints run as set queries on Oxigraph and find what the whole of pySHACL finds, at a hundredth of its
cost; what is not compiled runs on pySHACL. Rules see one graph and the class tree, nothing else, so the cost of an article does not
grow with the store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import SH

from kg.model import Finding, Severity
from kg.rdf import ArticleGraph, vocabulary
from kg.rdf._terms import as_rdflib, value
from kg.rdf._wording import Wording
from kg.rdf.naming import RDF
from kg.rdf.shapes import Shapes, bundled_shapes, name_and_message

Row = tuple[str, Severity, str, str, str]
"""Rule, severity, node, message, value."""


def check(graph: ArticleGraph, shapes: Shapes | None = None) -> tuple[Finding, ...]:
    """Return what the rules find wrong in *graph*, sorted, each with the sentence it came from.

    The words of every span and the SHA-256 of the text are read again too (rules T06 and T11).
    """
    rules, quads = shapes or bundled_shapes(), _quads(graph)
    left = _by_pyshacl(quads, rules.core) if rules.core else ()
    return _findings(graph.key, quads, {*left, *_by_oxigraph(quads, rules)})


def check_with_pyshacl(graph: ArticleGraph, shapes: Shapes | None = None) -> tuple[Finding, ...]:
    """Return the same as :func:`check`, all of it found by pySHACL; seconds an article, so only tests use it."""
    quads = _quads(graph)
    return _findings(graph.key, quads, _by_pyshacl(quads, (shapes or bundled_shapes()).every))


def _quads(graph: ArticleGraph) -> list[ox.Quad]:
    return list(ox.parse(graph.nquads, format=ox.RdfFormat.N_QUADS))


def _findings(key: str, quads: list[ox.Quad], rows: Iterable[Row]) -> tuple[Finding, ...]:
    every = sorted(set(rows))
    wording = Wording(quads) if every else None
    return tuple(
        Finding(
            article=key,
            severity=severity,
            shape=name,
            node=node,
            message=message,
            value="" if found == node else found,
            sentence=wording.sentence(node) if wording else "",
        )
        for name, severity, node, message, found in every
    )


def _by_pyshacl(quads: list[ox.Quad], shapes: rdflib.Graph) -> Iterator[Row]:
    data = rdflib.Graph()
    for quad in quads:
        data.add((as_rdflib(quad.subject), as_rdflib(quad.predicate), as_rdflib(quad.object)))
    for below, above in _class_tree():
        data.add((below, rdflib.RDFS.subClassOf, above))
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False, inplace=True)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        name, message = name_and_message(report.value(result, SH.resultMessage))
        severity = Severity(str(report.value(result, SH.resultSeverity)).rpartition("#")[2])
        node, found = str(report.value(result, SH.focusNode)), report.value(result, SH.value)
        yield name, severity, node, message, node if found is None else str(found)


@cache
def _class_tree() -> tuple[tuple[rdflib.URIRef, rdflib.URIRef], ...]:
    return tuple(
        (rdflib.URIRef(below), rdflib.URIRef(above))
        for above, narrower in sorted(vocabulary.narrower().items())
        for below in sorted(narrower)
        if below != above
    )


def _by_oxigraph(quads: list[ox.Quad], shapes: Shapes) -> Iterator[Row]:
    store = ox.Store()
    store.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    nodes = _Nodes(quads)
    for rule in shapes.rules:
        wanted: set[str] = set().union(*(nodes.of(*target) for target in rule.targets))
        if not wanted:
            continue
        answer = store.query(rule.query)
        assert isinstance(answer, ox.QuerySolutions)
        valued = any(variable.value == "value" for variable in answer.variables)
        for row in answer:
            node = value(row["this"])
            found = row["value"] if valued else None
            if node in wanted:
                yield rule.id, rule.severity, node, rule.message, node if found is None else value(found)


class _Nodes:
    """The nodes of one graph by what a shape can target."""

    def __init__(self, quads: list[ox.Quad]) -> None:
        self.typed: dict[str, set[str]] = defaultdict(set)
        self.having: dict[str, set[str]] = defaultdict(set)
        for quad in quads:
            self.having[quad.predicate.value].add(value(quad.subject))
            if quad.predicate.value == RDF + "type":
                self.typed[value(quad.object)].add(value(quad.subject))

    def of(self, kind: str, term: str) -> set[str]:
        if kind == "subjects":
            return self.having[term]
        return set().union(*(self.typed[below] for below in vocabulary.narrower().get(term, {term})))
