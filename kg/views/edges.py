"""Edges of a network as CSV, one a line, for pandas, R and spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._network import network
from kg.views._plain import plain
from kg.views._sheets import sheet

if TYPE_CHECKING:
    from kg.store import Store


def write_edges(store: Store, kind: str) -> bytes:
    """Return the edges of the network *kind* as CSV with the labels of both ends; UTF-8, with a header."""
    graph = plain(network(store, kind))
    label = graph.nodes(data="label")
    names = sorted({name for *_, data in graph.edges(data=True) for name in data})
    rows = [
        [source, label[source], target, label[target], key, *(data[name] for name in names)]
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    return sheet(["source", "source_label", "target", "target_label", "claim", *names], rows).encode()


VIEW = View(suffixes=(".csv",), write=write_edges, holds="network")
