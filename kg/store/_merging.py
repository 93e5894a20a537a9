"""Keeps the default graph the set-merge of the article, decision and vocabulary graphs.

Oxigraph's union of graphs is a bag: a triple in k graphs matches k times. The merge is a set, and costs a second copy of each quad.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

MERGE = """INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!STRENDS(STR(?g), "/graph/runs")) }"""


def is_merged(graph: object) -> bool:
    """Tell whether the triples of *graph* stand in the default graph too: all but those of the runs."""
    return isinstance(graph, ox.NamedNode) and not graph.value.endswith("/graph/runs")


def merge_all(engine: ox.Store) -> None:
    """Build the default graph from the named graphs."""
    engine.update(MERGE)


def replace_graph(engine: ox.Store, graph: ox.NamedNode, new: set[ox.Quad]) -> bool:
    """Make *new* the whole of *graph* in one transaction, its share of the default graph with it; tell whether anything changed."""
    old = set(engine.quads_for_pattern(None, None, None, graph))
    gone, fresh = old - new, new - old
    if is_merged(graph):
        orphans = {_merged(quad) for quad in gone if not _elsewhere(engine, quad)}
        gone, fresh = gone | orphans, fresh | {_merged(quad) for quad in fresh}
    if gone:
        engine.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(fresh)} }}")
        if not new:
            engine.remove_graph(graph)
    elif fresh:
        engine.extend(sorted(fresh, key=str))
    return bool(gone or fresh)


def _merged(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def _elsewhere(engine: ox.Store, quad: ox.Quad) -> bool:
    holders = engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(is_merged(other.graph_name) and other.graph_name != quad.graph_name for other in holders)


def _data(quads: Iterable[ox.Quad]) -> str:
    lines = []
    for quad in sorted(quads, key=str):
        triple = f"{quad.subject} {quad.predicate} {quad.object} ."
        named = isinstance(quad.graph_name, ox.NamedNode)
        lines.append(f"GRAPH {quad.graph_name} {{ {triple} }}" if named else triple)
    return "\n".join(lines)
