"""Nodes and edges of a network as rows, for sheets and for Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views._network import network
from kg.views._parquet import Column
from kg.views._plain import Value, plain

if TYPE_CHECKING:
    from kg.store import Store

Rows = list[list[Value | None]]
NODES: tuple[Column, ...] = (
    ("id", "string", "IRI of the node"),
    ("label", "string", "what people call it"),
    ("kind", "string", "person, body, state, group, office, issue, matter …"),
    ("qid", "string", "its item in Wikidata; empty: none"),
    ("claims", "integer", "edges at it, each one claim"),
)
ENDS: tuple[Column, ...] = (
    ("source", "string", "IRI of the node the edge leaves"),
    ("source_label", "string", "its label"),
    ("target", "string", "IRI of the node it leads to"),
    ("target_label", "string", "its label"),
    ("claim", "string", "IRI of the claim the edge is"),
)
SAID = {
    "article": ("string", "IRI of the article that says so"),
    "confidence": ("number", "calibrated probability that the claim is right, 0 to 1"),
    "day": ("date", "first possible day; empty: unknown"),
    "event": ("string", "IRI of the event"),
    "kind": ("string", "kind of edge: of event, act, status, polarity, or what two share"),
    "place": ("string", "where the event took place"),
    "quote": ("string", "the first words that say so"),
    "shared": ("string", "occasion or matter that two speakers share"),
    "sign": ("integer", "1 support, −1 oppose, 0 concern"),
    "speaker": ("string", "who voiced the position"),
    "target": ("string", "exact target below the issue"),
    "weight": ("integer", "1: one claim"),
    "year": ("integer", "year of the day; 0: unknown"),
}
"""Type and meaning of each attribute an edge may have."""


def node_rows(store: Store, kind: str) -> Rows:
    """Return one row a node of the network *kind*, as NODES has it."""
    graph = plain(network(store, kind))
    degree = dict(graph.degree)
    return [[node, data["label"], data["kind"], data["qid"], degree[node]] for node, data in graph.nodes(data=True)]


def edge_rows(store: Store, kind: str) -> tuple[list[str], Rows]:
    """Return the names of what edges of the network *kind* have beside ENDS, and one row an edge with both."""
    graph = plain(network(store, kind))
    label = graph.nodes(data="label")
    names = sorted({name for *_, data in graph.edges(data=True) for name in data})
    rows = [
        [source, label[source], target, label[target], key, *(data[name] for name in names)]
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    return names, rows
