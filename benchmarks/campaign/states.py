"""What a store may hold after a command was killed: every acknowledged article whole, none half, the default graph their merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.rdf import ArticleGraph
from kg.rdf.naming import graph_iri
from kg.store import Store, open_store
from kg.store._merging import is_merged

State = Mapping[str, ArticleGraph]
"""The graph of each article that is in a store, by key."""


def faults(place: Path, before: State, after: State, acknowledged: Iterable[str]) -> list[str]:
    """Return what is wrong with the store at *place*: a command led from *before* to *after* and acknowledged so many keys."""
    if not place.exists() or (place.is_dir() and not (place / "CURRENT").exists()):
        return [f"lost: {key}" for key in acknowledged]
    with open_store(place) as store:
        found = {quad.graph_name.value for quad in _graphs(store)}
        return [*_of_articles(store, found, before, after, set(acknowledged)), *_of_merge(store)]


def _graphs(store: Store) -> Iterator[ox.Quad]:
    for name in store.engine.named_graphs():
        if isinstance(name, ox.NamedNode) and "/graph/article/" in name.value:
            yield ox.Quad(name, name, name, name)


def _of_articles(store: Store, found: set[str], before: State, after: State, acknowledged: set[str]) -> Iterator[str]:
    known = set()
    for key in sorted(before.keys() | after.keys()):
        name = graph_iri(key)
        known.add(name)
        there = _lines(store, name) if name in found else None
        old, new = (_canonical(state[key]) if key in state else None for state in (before, after))
        if key in acknowledged and there != new:
            yield f"acknowledged, but not so: {key}"
        elif there not in (old, new):
            yield f"half: {key}"
    yield from (f"of nobody: {name}" for name in sorted(found - known))


def _of_merge(store: Store) -> Iterator[str]:
    merged = {q.triple for q in store.engine if is_merged(q.graph_name)}
    default = {q.triple for q in store.engine.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    if merged != default:
        yield f"the default graph is not the merge: {len(default - merged)} too many, {len(merged - default)} missing"


def _lines(store: Store, name: str) -> bytes:
    return b"".join(
        sorted(f"{q} .\n".encode() for q in store.engine.quads_for_pattern(None, None, None, ox.NamedNode(name)))
    )


_KNOWN: dict[bytes, bytes] = {}


def _canonical(graph: ArticleGraph) -> bytes:
    """Return the lines as a store gives them back."""
    if graph.nquads not in _KNOWN:
        engine = ox.Store()
        engine.load(graph.nquads, format=ox.RdfFormat.N_QUADS)
        _KNOWN[graph.nquads] = b"".join(sorted(f"{quad} .\n".encode() for quad in engine))
    return _KNOWN[graph.nquads]
