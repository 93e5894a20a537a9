"""Finds the words that a node of an article's graph came from, and the sentence they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.model import Span
from kg.rdf._terms import value
from kg.rdf.naming import OA, ONTOLOGY, RDF

END = re.compile(r"""(?<![\s.][A-Z])(?<!\b[MDS][rt])(?<!\bMrs)[.!?]["'”’)\]]*(?=\s+["'“‘(\[]?[A-Z0-9]|\s*$)|\n""")
"""Where a sentence ends: not after an initial or a title, not before a small letter."""
APART = {RDF + "type", ONTOLOGY + "rule", OA + "hasSource"}
"""Properties that lead from a claim to what all claims share."""
CITING = (ox.NamedNode(ONTOLOGY + "evidence"), ox.NamedNode(ONTOLOGY + "content"))
START, EXACT, TEXT = ox.NamedNode(OA + "start"), ox.NamedNode(OA + "exact"), ox.NamedNode(ONTOLOGY + "text")
REPORTS, DAY, STARTED = (ox.NamedNode(ONTOLOGY + name) for name in ("reports", "day", "startDate"))
Node = ox.NamedNode | ox.BlankNode
Words = tuple[str, Span | None]
NOTHING: Words = ("", None)


class Wording:
    """The text of one graph and the way from each node to its words; only what is asked for is read."""

    def __init__(self, engine: ox.Store, graph: ox.NamedNode) -> None:
        """Read the text of *graph*."""
        self.engine, self.graph = engine, graph
        self.text = min((value(q.object) for q in engine.quads_for_pattern(None, TEXT, None, graph)), default="")
        self.known: dict[Node, Words] = {}

    def words(self, node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Words:
        """Return the sentence of the nearest span, the earliest of those equally near, and where the span's words stand.

        Empty where no words lead to *node*.
        """
        if not isinstance(node, Node):
            return NOTHING
        if node not in self.known:
            self.known[node] = self._nearest(node)
        return self.known[node]

    def _nearest(self, node: Node) -> Words:
        seen, edge = {node}, [node]
        spans = [node] if self._first(node, EXACT) else self._cited(edge) or self._cited(self._reporting(node))
        while edge and not spans:
            edge = sorted({other for each in edge for other in self._joined(each)} - seen, key=str)
            seen.update(edge)
            spans = self._cited(edge)
        if not spans:
            return NOTHING
        first = min(spans, key=lambda span: (self._start(span), str(span)))
        return self._around(self._start(first), self._first(first, EXACT))

    def _reporting(self, node: Node) -> list[Node]:
        """Return the claims that report the event *node*: those that tell its day, where some do."""
        quads = self.engine.quads_for_pattern(None, REPORTS, node, self.graph) if isinstance(node, ox.NamedNode) else ()
        reports = [quad.subject for quad in quads if isinstance(quad.subject, Node)]
        day = self._first(node, DAY)
        return [report for report in reports if self._first(report, STARTED) == day] or reports

    def _cited(self, nodes: Iterable[Node]) -> list[Node]:
        """Return the spans that *nodes* cite: only claims lead to words."""
        found = (
            quad.object
            for node in nodes
            for term in CITING
            for quad in self.engine.quads_for_pattern(node, term, None, self.graph)
        )
        return [span for span in found if isinstance(span, Node) and self._first(span, EXACT)]

    def _joined(self, node: Node) -> Iterator[Node]:
        for quad in self.engine.quads_for_pattern(node, None, None, self.graph):
            if quad.predicate.value not in APART and isinstance(quad.object, ox.NamedNode):
                yield quad.object
        if isinstance(node, ox.NamedNode):
            for quad in self.engine.quads_for_pattern(None, None, node, self.graph):
                if quad.predicate.value not in APART and isinstance(quad.subject, Node):
                    yield quad.subject

    def _start(self, node: Node) -> int:
        text = self._first(node, START)
        return int(text) if text.isdecimal() else -1

    def _first(self, node: Node, term: ox.NamedNode) -> str:
        return min((value(q.object) for q in self.engine.quads_for_pattern(node, term, None, self.graph)), default="")

    def _around(self, start: int, words: str) -> Words:
        """Return the sentence around *words*, or themselves where they do not stand there."""
        if start < 0 or self.text[start : start + len(words)] != words:
            return words, None
        line = self.text.rfind("\n", 0, start) + 1
        before = [end.end() for end in END.finditer(self.text, line, start)]
        after = END.search(self.text, max(start, start + len(words) - 1))
        sentence = self.text[before[-1] if before else line : after.end() if after else len(self.text)]
        return " ".join(sentence.split()), Span(start, start + len(words))
