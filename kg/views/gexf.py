"""GEXF 1.3 of a network with its days, for Gephi's time line.

An own writer: NetworkX's stamps today's date into the file, and its GEXF 1.3 does not validate against the schema.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from kg.views import View
from kg.views._network import network
from kg.views._plain import Value, plain

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

NAMESPACE = "http://gexf.net/1.3"
TYPES = {str: "string", int: "integer", float: "double"}
OWN = {"label", "weight"}
"""Attributes that GEXF writes on the element itself."""


def write_gexf(store: Store, kind: str, min_confidence: float | None = None) -> bytes:
    """Return the network *kind* as dynamic GEXF 1.3: an edge a claim, from its day to its day."""
    graph = plain(network(store, kind, min_confidence=min_confidence))
    root = ET.Element("gexf", {"xmlns": NAMESPACE, "version": "1.3"})
    timed = {"mode": "dynamic", "timeformat": "date"} if any(d["day"] for *_, d in graph.edges(data=True)) else {}
    inner = ET.SubElement(root, "graph", {"defaultedgetype": "directed", **timed})
    nodes = {node: dict(data) for node, data in graph.nodes(data=True)}
    edges = {key: dict(data) for *_, key, data in graph.edges(keys=True, data=True)}
    names = {"node": _declare(inner, "node", nodes), "edge": _declare(inner, "edge", edges)}
    _nodes(inner, nodes, names["node"])
    _edges(inner, graph, names["edge"])
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _declare(inner: ET.Element, of: str, data: dict[str, dict[str, Value]]) -> list[str]:
    types = {name: TYPES[type(value)] for values in data.values() for name, value in values.items() if name not in OWN}
    names = sorted(types)
    if names:
        block = ET.SubElement(inner, "attributes", {"class": of})
        for name in names:
            ET.SubElement(block, "attribute", {"id": name, "title": name, "type": types[name]})
    return names


def _nodes(inner: ET.Element, nodes: dict[str, dict[str, Value]], names: list[str]) -> None:
    block = ET.SubElement(inner, "nodes")
    for node, data in nodes.items():
        _values(ET.SubElement(block, "node", {"id": node, "label": str(data["label"])}), data, names)


def _edges(inner: ET.Element, graph: nx.MultiDiGraph[str], names: list[str]) -> None:
    block = ET.SubElement(inner, "edges")
    for number, (source, target, key, data) in enumerate(graph.edges(keys=True, data=True)):
        day = {"start": data["day"], "end": data["day"]} if data["day"] else {}
        # One claim may join several pairs, and the schema wants (source, target, kind) once: the claim is the kind.
        own = {"id": str(number), "source": source, "target": target, "kind": key, "weight": str(data["weight"]), **day}
        _values(ET.SubElement(block, "edge", own), data, names)


def _values(element: ET.Element, data: dict[str, Value], names: list[str]) -> None:
    block = ET.SubElement(element, "attvalues")
    for name in names:
        ET.SubElement(block, "attvalue", {"for": name, "value": str(data[name])})


VIEW = View(suffixes=(".gexf",), write=write_gexf, holds="network")
