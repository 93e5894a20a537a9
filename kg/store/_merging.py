"""Keeps the default graph the set-merge of the article, decision and vocabulary graphs.

Oxigraph's union of graphs is a bag: a triple in k graphs matches k times. The merge is a set, and costs a second copy of each quad.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.store._asking import ours

RUNS = "/graph/runs"
"""How the name of the graph ends whose triples are not merged."""
SLOT = "<urn:graph>"
"""What stands in ``queries/store/drop-graph.rq`` for the graph, which the engine writes as it writes any IRI."""


def is_merged(graph: object) -> bool:
    """Tell whether the triples of *graph* stand in the default graph too: all but those of the runs."""
    return isinstance(graph, ox.NamedNode) and not graph.value.endswith(RUNS)


def merged(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield the share of the default graph that *quads* of named graphs have."""
    return (ox.Quad(q.subject, q.predicate, q.object) for q in quads if is_merged(q.graph_name))


def merge_all(engine: ox.Store) -> None:
    """Build the default graph from the named graphs."""
    engine.bulk_extend(merged(engine))


def replace_graph(engine: ox.Store, graph: ox.NamedNode, new: set[ox.Quad]) -> bool:
    """Make *new* the whole of *graph* in one transaction, its share of the default graph with it; tell whether anything changed."""
    if not new:
        return _drop(engine, graph)
    old = set(engine.quads_for_pattern(None, None, None, graph))
    gone, fresh = old - new, new - old
    if gone:
        orphans = set(merged(quad for quad in gone if not is_held(engine, quad)))
        engine.update(_change(gone | orphans, fresh | set(merged(fresh))))
    elif fresh:
        engine.extend(sorted(fresh | set(merged(fresh)), key=str))
    return bool(gone or fresh)


def is_held(engine: ox.Store, quad: ox.Quad) -> bool:
    """Tell whether a named graph whose triples are merged holds the triple of *quad*, another than the graph it is of."""
    holders = engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(is_merged(other.graph_name) and other.graph_name != quad.graph_name for other in holders)


def _drop(engine: ox.Store, graph: ox.NamedNode) -> bool:
    """Take *graph* out in one transaction; tell whether it was there. What others hold is asked within the database, once a triple."""
    known = engine.contains_named_graph(graph)
    if known:
        engine.update(ours("drop-graph").replace(SLOT, str(graph)))
    return known


def _change(gone: set[ox.Quad], fresh: set[ox.Quad]) -> str:
    """Return the update that does it all in one transaction: quads are data, so no value of theirs is read as SPARQL."""
    return f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(fresh)} }}"


def _data(quads: Iterable[ox.Quad]) -> str:
    lines = []
    for quad in sorted(quads, key=str):
        triple = f"{quad.subject} {quad.predicate} {quad.object} ."
        named = isinstance(quad.graph_name, ox.NamedNode)
        lines.append(f"GRAPH {quad.graph_name} {{ {triple} }}" if named else triple)
    return "\n".join(lines)
