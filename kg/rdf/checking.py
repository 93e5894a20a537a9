"""Checks the graphs of articles against the shapes: one article, or a whole store some articles at a time.

Shapes compiled to set queries run on Oxigraph and find what the whole of pySHACL finds, at a hundredth of its cost; what is not compiled
runs on pySHACL. Rules see one article's graph and the class tree, nothing else, so the cost of an article does not grow with the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import SH

from kg import parts
from kg.model import Finding, SetupError, Severity
from kg.rdf import ArticleGraph, _paths, vocabulary
from kg.rdf._selecting import GRAPH
from kg.rdf._terms import Term, as_oxigraph, as_rdflib, value
from kg.rdf._wording import Wording
from kg.rdf.compiling import SetRule
from kg.rdf.naming import RDF
from kg.rdf.shapes import Shapes, bundled_shapes, name_and_message

TOGETHER = 20_000
"""Quads checked at once: with more, an entity that many articles name is slow to look up; with fewer, reading the queries costs more."""
TYPE = ox.NamedNode(RDF + "type")


class Row(NamedTuple):
    """One violation: all that two engines must agree on."""

    rule: str
    severity: Severity
    node: str
    message: str
    value: str
    """The value as N-Triples writes it; empty where there is none."""
    path: str
    component: str


def check(graph: ArticleGraph, shapes: Shapes | None = None) -> tuple[Finding, ...]:
    """Return what the rules find wrong in *graph*, sorted, each with the sentence it came from.

    The words of every span and the SHA-256 of the text are read again too (rules T06 and T11).
    """
    return tuple(check_all([graph], shapes))


def check_all(graphs: Iterable[ArticleGraph], shapes: Shapes | None = None) -> Iterator[Finding]:
    """Yield what the rules find wrong in each of *graphs*, in their order; the same as :func:`check` of each, at less cost."""
    rules = shapes or bundled_shapes()
    for some in _portions(graphs):
        batch = _Batch(some)
        found = batch.rows(rules)
        for name, graph in batch.graphs.items():
            left = batch.rows_by_pyshacl(name, rules.rest) if rules.rest else ()
            yield from batch.findings(graph.key, name, {*left, *found.get(name, ())})


def check_with_pyshacl(graph: ArticleGraph, shapes: Shapes | None = None) -> tuple[Finding, ...]:
    """Return the same as :func:`check`, all of it found by pySHACL; seconds an article, so only tests use it."""
    batch = _Batch([graph])
    (name,) = batch.graphs
    rows = {*batch.rows_by_pyshacl(name, (shapes or bundled_shapes()).every)}
    return tuple(batch.findings(graph.key, name, rows))


def _portions(graphs: Iterable[ArticleGraph]) -> Iterator[list[ArticleGraph]]:
    some: list[ArticleGraph] = []
    quads = 0
    for graph in graphs:
        some.append(graph)
        quads += graph.nquads.count(b"\n")
        if quads >= TOGETHER:
            yield some
            some, quads = [], 0
    if some:
        yield some


class _Batch:
    """Some article graphs in a store of their own, which gives back numbers as any store of ours does."""

    def __init__(self, graphs: Iterable[ArticleGraph]) -> None:
        self.engine = ox.Store()
        self.graphs: dict[ox.NamedNode, ArticleGraph] = {}
        self.terms: dict[str, Term] = {}
        """The node of each row by its text, and each value by how N-Triples writes it."""
        self._classes: dict[tuple[ox.NamedNode, str], frozenset[str]] = {}
        lines: list[bytes] = []
        for graph in graphs:
            name = ox.NamedNode(graph.graph or f"urn:x-graph:{len(self.graphs)}")
            self.graphs[name] = graph
            if graph.graph:
                lines.append(graph.nquads)
            else:
                self.engine.load(graph.nquads, format=ox.RdfFormat.N_TRIPLES, to_graph=name)
        # Lenient: what our writer or a store gives needs no second look at its IRIs.
        self.engine.load(b"".join(lines), format=ox.RdfFormat.N_QUADS, lenient=True)

    def rows(self, shapes: Shapes) -> dict[ox.NamedNode, set[Row]]:
        """Return the violations of the compiled *shapes* by graph."""
        found: dict[ox.NamedNode, set[Row]] = {}
        for rule in shapes.rules:
            answer = self.engine.query(rule.query)
            assert isinstance(answer, ox.QuerySolutions)
            valued = any(variable.value == "value" for variable in answer.variables)
            for row in answer:
                name, node = row[GRAPH], row["this"]
                if not self._aimed_at(rule, shapes, name, node):
                    continue
                # A SPARQL rule on a node that names no value speaks of the node itself.
                given = row["value"] if valued else None
                term = node if given is None and not rule.path else given
                row_ = self._row(rule.id, rule.severity, node, rule.message, term, rule.path, rule.component)
                found.setdefault(name, set()).add(row_)
        return found

    def rows_by_pyshacl(self, name: ox.NamedNode, shapes: rdflib.Graph) -> Iterator[Row]:
        """Yield the violations that pySHACL finds in one graph."""
        data = rdflib.Graph()
        for quad in self.engine.quads_for_pattern(None, None, None, name):
            data.add((as_rdflib(quad.subject), as_rdflib(quad.predicate), as_rdflib(quad.object)))
        for below, above in _class_tree():
            data.add((below, rdflib.RDFS.subClassOf, above))
        try:
            _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False, inplace=True)
        except Exception as error:  # it raises errors of many kinds for shapes it cannot run
            files = ", ".join(name for name, _ in parts.own().shapes)
            said = " ".join(str(error).split())[:200]
            raise SetupError(f"{files}: the shapes brought cannot be run by pySHACL: {said}") from error
        for result in report.objects(None, SH.result):
            rule, message = name_and_message(report.value(result, SH.resultMessage))
            severity = Severity(str(report.value(result, SH.resultSeverity)).rpartition("#")[2])
            path, component = report.value(result, SH.resultPath), report.value(result, SH.sourceConstraintComponent)
            node, found = report.value(result, SH.focusNode), report.value(result, SH.value)
            assert node is not None
            if found is None and component == SH.SPARQLConstraintComponent:
                found = node
            term = None if found is None else as_oxigraph(found)
            yield self._row(
                rule, severity, as_oxigraph(node), message, term, _paths.as_turtle(report, path), str(component)
            )

    def _row(
        self, rule: str, severity: Severity, node: Term, message: str, term: Term | None, path: str, component: str
    ) -> Row:
        text = "" if term is None else str(term)
        self.terms[value(node)] = node
        if term is not None:
            self.terms[text] = term
        return Row(rule, severity, value(node), message, text, path, component)

    def _aimed_at(self, rule: SetRule, shapes: Shapes, name: ox.NamedNode, node: ox.NamedNode) -> bool:
        return any(
            bool(self._types(name, node) & shapes.narrower(term))
            if kind == "class"
            else any(True for _ in self.engine.quads_for_pattern(node, ox.NamedNode(term), None, name))
            for kind, term in rule.targets
        )

    def _types(self, name: ox.NamedNode, node: ox.NamedNode) -> frozenset[str]:
        key = (name, str(node))
        if key not in self._classes:
            kinds = self.engine.quads_for_pattern(node, TYPE, None, name)
            self._classes[key] = frozenset(value(quad.object) for quad in kinds)
        return self._classes[key]

    def findings(self, key: str, name: ox.NamedNode, rows: Iterable[Row]) -> Iterator[Finding]:
        """Yield the findings of one graph, sorted."""
        wording: Wording | None = None
        for row in sorted(rows):
            wording = wording or Wording(self.engine, name)
            sentence, words = wording.words(self.terms[row.node])
            found = value(self.terms[row.value]) if row.value else ""
            yield Finding(
                article=key,
                severity=row.severity,
                shape=row.rule,
                node=row.node,
                message=row.message,
                value="" if found == row.node else found,
                sentence=sentence,
                path=row.path,
                component=row.component,
                term=row.value,
                words=words,
            )


@parts.once
def _class_tree() -> tuple[tuple[rdflib.URIRef, rdflib.URIRef], ...]:
    return tuple(
        (rdflib.URIRef(below), rdflib.URIRef(above))
        for above, narrower in sorted(vocabulary.narrower().items())
        for below in sorted(narrower)
        if below != above
    )
