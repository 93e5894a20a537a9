"""Changes to a copy of an article's graph: the tools of the defects."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV
from rdflib.term import Node

from kg.rdf import ArticleGraph, naming
from kg.rdf._terms import as_rdflib

DIP, CODE, KB = Namespace(naming.ONTOLOGY), Namespace(naming.CODE), Namespace(naming.DATA)
OA, SDO, WD = Namespace(naming.OA), Namespace(naming.SCHEMA), Namespace(naming.WIKIDATA)

Change = Callable[[Graph], object]
Value = Node | Callable[[Graph], Node]


def as_graph(article: ArticleGraph) -> Graph:
    graph = Graph()
    for quad in ox.parse(article.nquads, format=ox.RdfFormat.N_QUADS):
        graph.add((as_rdflib(quad.subject), as_rdflib(quad.predicate), as_rdflib(quad.object)))
    return graph


def as_article(graph: Graph) -> ArticleGraph:
    return ArticleGraph("news/prado.txt", "", "", "", graph.serialize(format="nt").encode())


def day(text: str) -> Literal:
    return Literal(text, datatype=XSD.date)


def dec(text: str) -> Literal:
    return Literal(text, datatype=XSD.decimal, normalize=False)


def number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)


def given(graph: Graph, value: Value) -> Node:
    return value(graph) if callable(value) else value


def of(graph: Graph, cls: str) -> list[Node]:
    return sorted(graph.subjects(RDF.type, DIP[cls]), key=str)


def pick(graph: Graph, cls: str, **having: Node) -> Node:
    """Return the first instance of a class, by IRI, that has the given values."""
    return next(s for s in of(graph, cls) if all((s, DIP[p], v) in graph for p, v in having.items()))


def named(graph: Graph, label: str) -> Node:
    return next(graph.subjects(RDFS.label, Literal(label)))


def value(graph: Graph, node: Node | None, term: Node) -> Node:
    found = graph.value(node, term)
    assert found is not None
    return found


def words(graph: Graph, node: Node | None, term: Node) -> str:
    return str(value(graph, node, term))


def other(cls: str, nth: int = 1) -> Callable[[Graph], Node]:
    return lambda graph: of(graph, cls)[nth]


def who(label: str) -> Callable[[Graph], Node]:
    return lambda graph: named(graph, label)


def span(graph: Graph) -> Node:
    return of(graph, "TextSpan")[0]


def drop(cls: str, term: Node, **having: Node) -> Change:
    return lambda graph: graph.remove((pick(graph, cls, **having), term, None))


def add(cls: str, term: Node, new: Value, **having: Node) -> Change:
    return lambda graph: graph.add((pick(graph, cls, **having), term, given(graph, new)))


def put(cls: str, term: Node, new: Value, **having: Node) -> Change:
    def change(graph: Graph) -> None:
        subject, object_ = pick(graph, cls, **having), given(graph, new)
        graph.remove((subject, term, None))
        graph.add((subject, term, object_))

    return change


def edit(cls: str, term: Node, new: Callable[[str], Node], **having: Node) -> Change:
    """Replace a value by one made of its text."""
    return put(cls, term, lambda graph: new(words(graph, pick(graph, cls, **having), term)), **having)


def every(*changes: Change) -> Change:
    return lambda graph: [change(graph) for change in changes]


def node(cls: str, key: str, *values: tuple[Node, Value]) -> Change:
    def change(graph: Graph) -> None:
        graph.add((KB[key], RDF.type, DIP[cls]))
        for term, new in values:
            graph.add((KB[key], term, given(graph, new)))

    return change


def rename(graph: Graph, old: Node, new: Node) -> None:
    for s, p, o in [*graph.triples((old, None, None)), *graph.triples((None, None, old))]:
        graph.remove((s, p, o))
        graph.add((new if s == old else s, p, new if o == old else o))


def copied(graph: Graph, claim: Node, **changes: Node) -> Node:
    """Add a second claim with other values."""
    copy = KB["claim/copy"]
    for p, o in list(graph.predicate_objects(claim)):
        graph.add((copy, p, o))
    for term, new in changes.items():
        graph.set((copy, DIP[term], new))
    return copy


def two_articles(graph: Graph) -> None:
    article, second = of(graph, "Article")[0], KB["article/other"]
    for p, o in list(graph.predicate_objects(article)):
        graph.add((second, p, o))
    there, text = URIRef(KB + "text/other#char=0,7"), words(graph, article, DIP.text)
    for p, o in (
        (RDF.type, DIP.TextSpan),
        (OA.hasSource, second),
        (OA.exact, Literal(text[:7])),
        (OA.start, number(0)),
        (OA.end, number(7)),
    ):
        graph.add((there, p, o))
    graph.add((pick(graph, "OfficeHolding"), DIP.evidence, there))


def unquoted(graph: Graph) -> None:
    """Give a mixed statement the content and evidence of an indirect one."""
    mixed, indirect = pick(graph, "Statement", mode=CODE.mixed), pick(graph, "Statement", mode=CODE.indirect)
    graph.set((mixed, DIP.content, value(graph, indirect, DIP.content)))
    graph.add((mixed, DIP.evidence, value(graph, indirect, DIP.evidence)))


def redated(cls: str, to: str) -> Change:
    """Move an event of Monday and its report."""

    def change(graph: Graph) -> None:
        event = pick(graph, cls, day=day("2031-03-03"))
        graph.set((event, DIP.day, day(to)))
        for report in list(graph.subjects(DIP.reports, event)):
            graph.set((report, DIP.startDate, day(to)))

    return change


def usurped(graph: Graph) -> None:
    claim = pick(graph, "OfficeHolding", officeStatus=CODE.current)
    rival = named(graph, "Tomas Berg")
    copied(graph, claim, person=rival)
    graph.add((rival, DIP.heldOffice, value(graph, claim, DIP.office)))


def contradicted(graph: Graph) -> None:
    claim = pick(graph, "Stance", polarity=CODE.support)
    copied(graph, claim, polarity=CODE.oppose)
    graph.add((value(graph, claim, DIP.holder), DIP.opposes, value(graph, claim, DIP.target)))


def decision(without: Node | None, *changed: tuple[Node, Value]) -> Change:
    def change(graph: Graph) -> None:
        time = Literal("2031-01-02T00:00:00Z", datatype=XSD.dateTime, normalize=False)
        values: dict[Node, Value] = {
            DIP.decisionKind: CODE.accept,
            DIP.decidedBy: Literal("x"),
            OA.hasTarget: named(graph, "Nordia"),
            RDFS.comment: Literal("y"),
            PROV.generatedAtTime: time,
        }
        kept = [(p, o) for p, o in values.items() if p not in {without, *(p for p, _ in changed)}]
        node("Decision", "decision/x", *kept, *changed)(graph)

    return change
