"""GraphML of a network, for Gephi, Cytoscape, yEd, igraph."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from kg.views import View
from kg.views._network import network
from kg.views._plain import numbered, plain

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store


def write_graphml(store: Store, kind: str) -> bytes:
    """Return the network *kind* as GraphML, an edge a claim."""
    return document(plain(network(store, kind)))


def document(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return a plain *graph* as GraphML by NetworkX's own writer."""
    import networkx as nx  # noqa: PLC0415

    file = BytesIO()
    nx.write_graphml_xml(numbered(graph), file, named_key_ids=True, edge_id_from_attribute=None)
    return file.getvalue()


VIEW = View(suffixes=(".graphml",), write=write_graphml, holds="network")
