"""Cytoscape JSON of a network, for Cytoscape and Cytoscape.js."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.views import View
from kg.views._network import network
from kg.views._plain import numbered, plain

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store


def write_cyjs(store: Store, kind: str) -> bytes:
    """Return the network *kind* as Cytoscape JSON, an edge a claim."""
    return document(plain(network(store, kind)))


def document(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return a plain *graph* as Cytoscape JSON: NetworkX's own data, with the ids and names of edges that Cytoscape asks for."""
    import networkx as nx  # noqa: PLC0415

    data = nx.cytoscape_data(numbered(graph), name="label")
    for edge in data["elements"]["edges"]:
        # Cytoscape.js gives an edge without an id a random one, and drops an edge whose id is a node's.
        own = edge["data"]
        own |= {"id": f"edge:{own['key']}", "interaction": own.get("kind", ""), "name": own.get("kind", "")}
    head = {"format_version": "1.0", "generated_by": "diplokg", "target_cytoscapejs_version": "~3.0"}
    document = {**head, **data, "data": {"name": graph.name, "shared_name": graph.name}}
    return (json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()


VIEW = View(suffixes=(".cyjs",), write=write_cyjs, holds="network")
