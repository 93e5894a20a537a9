"""Spoils a copy of an article's graph at a place that a seed chooses: the changes that many kinds of defects share.

A change returns False where the graph has nothing of that sort to spoil.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pyoxigraph as ox

from kg.rdf.naming import CODE, DATA, ONTOLOGY, RDF, RDFS, XSD

Node = ox.NamedNode
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
TYPE, LABEL = Node(RDF + "type"), Node(RDFS + "label")
NOWHERE = Node(DATA + "nowhere/0")
"""Described by nothing."""


def dip(name: str) -> Node:
    return Node(ONTOLOGY + name)


def code(name: str) -> Node:
    return Node(CODE + name)


def typed(text: str, kind: str) -> ox.Literal:
    return ox.Literal(text, datatype=Node(XSD + kind))


@dataclass
class Spoiled:
    """A copy of a graph while it is changed."""

    triples: set[tuple[Term, Node, Term]]
    dice: Random

    def of(self, *classes: str) -> list[Node]:
        """Return the instances of *classes*, sorted."""
        wanted = {dip(name) for name in classes}
        return sorted({s for s, p, o in self.triples if p == TYPE and o in wanted}, key=str)  # type: ignore[arg-type]

    def having(self, term: Node, *classes: str) -> list[Node]:
        """Return the subjects of *term*, of *classes* where any are given, sorted."""
        found = {s for s, p, _ in self.triples if p == term}
        return sorted(found & set(self.of(*classes)) if classes else found, key=str)  # type: ignore[arg-type]

    def values(self, subject: Term, term: Node) -> list[Term]:
        return sorted((o for s, p, o in self.triples if s == subject and p == term), key=str)

    def value(self, subject: Term, term: Node) -> Term:
        return self.values(subject, term)[0]

    def any(self, nodes: list[Node]) -> Node:
        return self.dice.choice(nodes)

    def add(self, subject: Term, term: Node, value: Term) -> None:
        self.triples.add((subject, term, value))

    def drop(self, subject: Term, term: Node, value: Term | None = None) -> None:
        self.triples -= {t for t in self.triples if t[0] == subject and t[1] == term and value in (None, t[2])}

    def put(self, subject: Term, term: Node, value: Term) -> None:
        self.drop(subject, term)
        self.add(subject, term, value)

    def rename(self, old: Term, new: Node) -> None:
        self.triples = {(new if s == old else s, p, new if o == old else o) for s, p, o in self.triples}  # type: ignore[misc]

    def twin(self, node: Node, key: str = "0" * 20) -> Node:
        """Describe a second node as *node* is described."""
        twin = Node(f"{node.value.rpartition('/')[0]}/{key}")
        self.triples |= {(twin, p, o) for s, p, o in self.triples if s == node}
        return twin


Change = Callable[[Spoiled], bool]


def drops(term: Node, *classes: str) -> Change:
    """Take a value away."""

    def change(graph: Spoiled) -> bool:
        nodes = graph.having(term, *classes)
        if nodes:
            graph.drop(graph.any(nodes), term)
        return bool(nodes)

    return change


def puts(term: Node, value: Term, *classes: str) -> Change:
    """Put one value in another's place."""

    def change(graph: Spoiled) -> bool:
        nodes = [node for node in graph.having(term, *classes) if graph.value(node, term) != value]
        if nodes:
            graph.put(graph.any(nodes), term, value)
        return bool(nodes)

    return change


def adds(term: Node, value: Term, *classes: str) -> Change:
    """Add a value beside the one there is, or where there is none."""

    def change(graph: Spoiled) -> bool:
        nodes = [node for node in graph.of(*classes) if value not in graph.values(node, term)]
        if nodes:
            graph.add(graph.any(nodes), term, value)
        return bool(nodes)

    return change


def edits(term: Node, edit: Callable[[str], Term], *classes: str) -> Change:
    """Put a value made of the text of the one there is in its place."""

    def change(graph: Spoiled) -> bool:
        nodes = graph.having(term, *classes)
        if nodes:
            node = graph.any(nodes)
            old = graph.value(node, term)
            graph.drop(node, term, old)
            graph.add(node, term, edit(old.value if not isinstance(old, ox.Triple) else ""))
        return bool(nodes)

    return change


def misspelt(term: Node, wrong: Node) -> Change:
    """Write a property by a name that the ontology does not have."""

    def change(graph: Spoiled) -> bool:
        nodes = graph.having(term)
        if nodes:
            node = graph.any(nodes)
            value = graph.value(node, term)
            graph.drop(node, term, value)
            graph.add(node, wrong, value)
        return bool(nodes)

    return change


def retyped(kind: str | None, *classes: str) -> Change:
    """Give a node another class, or none."""

    def change(graph: Spoiled) -> bool:
        nodes = graph.of(*classes)
        if nodes:
            node = graph.any(nodes)
            graph.drop(node, TYPE)
            if kind:
                graph.add(node, TYPE, dip(kind))
        return bool(nodes)

    return change


def shifted(term: Node, days: int, *classes: str) -> Change:
    return edits(term, lambda text: typed(str(date.fromisoformat(text) + timedelta(days)), "date"), *classes)


def plus(number: int) -> Callable[[str], Term]:
    return lambda text: typed(str(int(text) + number), "integer")


def text(value: str) -> Term:
    return ox.Literal(value)


def exchanged(term: Node, *classes: str) -> Change:
    """Let two nodes exchange their values."""

    def change(graph: Spoiled) -> bool:
        nodes = graph.having(term, *classes)
        if len(nodes) < 2:
            return False
        one, other = graph.dice.sample(nodes, 2)
        first, second = graph.values(one, term), graph.values(other, term)
        for node, values in ((one, second), (other, first)):
            graph.drop(node, term)
            for value in values:
                graph.add(node, term, value)
        return True

    return change
