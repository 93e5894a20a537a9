"""Nodes of a network as CSV, one a line, beside the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._network import network
from kg.views._plain import plain
from kg.views._sheets import sheet

if TYPE_CHECKING:
    from kg.store import Store


def write_nodes(store: Store, kind: str) -> bytes:
    """Return the nodes of the network *kind* as CSV with the number of claims at each; UTF-8, with a header."""
    graph = plain(network(store, kind))
    degree = dict(graph.degree)
    rows = [[node, data["label"], data["kind"], data["qid"], degree[node]] for node, data in graph.nodes(data=True)]
    return sheet(("id", "label", "kind", "qid", "claims"), rows).encode()


VIEW = View(suffixes=("nodes.csv",), write=write_nodes, holds="network")
