"""Node-link JSON of a network, for NetworkX and D3."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.views import View
from kg.views._network import network
from kg.views._plain import plain

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store


def write_node_link(store: Store, kind: str) -> bytes:
    """Return the network *kind* as node-link JSON (``networkx.node_link_graph`` reads it back)."""
    return document(plain(network(store, kind)))


def document(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return a plain *graph* as node-link JSON."""
    import networkx as nx  # noqa: PLC0415

    data = nx.node_link_data(graph, edges="edges")
    return (json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()


VIEW = View(suffixes=(".json",), write=write_node_link, holds="network")
