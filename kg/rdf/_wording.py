"""Finds the sentence that a node of an article's graph came from."""

from __future__ import annotations

import re
from collections import defaultdict

import pyoxigraph as ox

from kg.rdf._terms import value
from kg.rdf.naming import OA, ONTOLOGY, RDF

END = re.compile(r"""(?<![\s.][A-Z])(?<!\b[MDS][rt])(?<!\bMrs)[.!?]["'”’)\]]*(?=\s+["'“‘(\[]?[A-Z0-9]|\s*$)|\n""")
"""Where a sentence ends: not after an initial or a title, not before a small letter."""
APART = {RDF + "type", ONTOLOGY + "rule", OA + "hasSource"}
"""Properties that lead from a claim to what all claims share."""


class Wording:
    """The text of one graph and the way from each node to its words."""

    def __init__(self, quads: list[ox.Quad]) -> None:
        """Read the text, the spans and what is joined to what."""
        values = {(value(q.subject), q.predicate.value): value(q.object) for q in quads}
        self.text = next((text for (_, term), text in sorted(values.items()) if term == ONTOLOGY + "text"), "")
        self.quoted = {node: words for (node, term), words in values.items() if term == OA + "exact"}
        self.start = {node: _number(text) for (node, term), text in values.items() if term == OA + "start"}
        self.joined: dict[str, set[str]] = defaultdict(set)
        for quad in quads:
            if quad.predicate.value not in APART and isinstance(quad.object, ox.NamedNode):
                self.joined[value(quad.subject)].add(quad.object.value)
                self.joined[quad.object.value].add(value(quad.subject))

    def sentence(self, node: str) -> str:
        """Return the sentence of the nearest span, the earliest of those equally near; empty where no words lead to *node*."""
        seen, edge = {node}, [node]
        while edge:
            spans = [(self.start.get(each, -1), each) for each in edge if each in self.quoted]
            if spans:
                return self._around(*min(spans))
            edge = sorted({other for each in edge for other in self.joined[each]} - seen)
            seen.update(edge)
        return ""

    def _around(self, start: int, span: str) -> str:
        """Return the sentence around *span*, or its own words where they do not stand there."""
        words = self.quoted[span]
        if start < 0 or self.text[start : start + len(words)] != words:
            return words
        before = [end.end() for end in END.finditer(self.text, 0, start)]
        after = END.search(self.text, max(start, start + len(words) - 1))
        sentence = self.text[before[-1] if before else 0 : after.end() if after else len(self.text)]
        return " ".join(sentence.split())


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1
