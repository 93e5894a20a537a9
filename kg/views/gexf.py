"""GEXF 1.3 of a network with its days, for Gephi's time line.

An own writer: NetworkX's stamps today's date into the file, and its GEXF 1.3 does not validate against the schema. One edge for each
source, target and kind (the schema wants the three once) with the number of its claims as weight, and a spell for each claim with a day.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kg.questions import ask
from kg.views import View
from kg.views._bundles import Bundle, Spell, bundles
from kg.views._network import network
from kg.views._plain import Value, plain

if TYPE_CHECKING:
    from kg.store import Store

NAMESPACE, VIZ = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"
TYPES = {str: "string", int: "integer", float: "double"}
MUTUAL = "meetings"
"""The network whose edges have no direction."""
COLOURS = {"support": (26, 127, 55), "oppose": (180, 35, 24), "neutral-concern": (154, 103, 0)}
"""Of the kinds that are signs."""
NUMBER = "claims_then"
"""The attribute that tells how many claims are of a spell."""


def write_gexf(store: Store, kind: str) -> bytes:
    """Return the network *kind* as dynamic GEXF 1.3."""
    days = {str(row["claim_iri"]): (str(row["first"]), str(row["last"])) for row in ask(store, "_days-of-claims")}
    graph = plain(network(store, kind))
    nodes = {str(node): dict(data) for node, data in graph.nodes(data=True)}
    return document(str(graph.name), nodes, bundles(graph, days))


def document(name: str, nodes: Mapping[str, dict[str, Value]], edges: Sequence[Bundle]) -> bytes:
    """Return the network *name* of *nodes* and *edges* as a file."""
    root = ET.Element("gexf", {"xmlns": NAMESPACE, "xmlns:viz": VIZ, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "diplokg"
    ET.SubElement(meta, "description").text = f"{name}: an edge is all claims of one kind; weight is their number"
    spells = [spell for edge in edges for spell, _ in edge.spells]
    inner = ET.SubElement(root, "graph", {"defaultedgetype": _direction(name), **_time(spells)})
    _declare(inner, "node", [{k: v for k, v in data.items() if k != "label"} for data in nodes.values()])
    _declare(inner, "edge", [edge.values for edge in edges])
    if spells:
        block = ET.SubElement(inner, "attributes", {"class": "edge", "mode": "dynamic"})
        ET.SubElement(block, "attribute", {"id": NUMBER, "title": "claims then", "type": "integer"})
    _nodes(inner, nodes)
    _edges(inner, edges)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _direction(name: str) -> str:
    return "undirected" if name.partition(" ")[0] == MUTUAL else "directed"


def _time(spells: list[Spell]) -> dict[str, str]:
    if not spells:
        return {"mode": "static"}
    first, last = min(spell[0] for spell in spells), max(spell[1] for spell in spells)
    return {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval", "start": first, "end": last}


def _declare(inner: ET.Element, of: str, data: Sequence[Mapping[str, Value]]) -> None:
    types = {name: TYPES[type(value)] for values in data for name, value in values.items()}
    if types:
        block = ET.SubElement(inner, "attributes", {"class": of, "mode": "static"})
        for name in sorted(types):
            ET.SubElement(block, "attribute", {"id": name, "title": name.replace("_", " "), "type": types[name]})


def _nodes(inner: ET.Element, nodes: Mapping[str, Mapping[str, Value]]) -> None:
    block = ET.SubElement(inner, "nodes", {"count": str(len(nodes))})
    for node, data in nodes.items():
        element = ET.SubElement(block, "node", {"id": node, "label": str(data["label"])})
        _values(element, {name: value for name, value in data.items() if name != "label"}, ())


def _edges(inner: ET.Element, edges: Sequence[Bundle]) -> None:
    block = ET.SubElement(inner, "edges", {"count": str(len(edges))})
    for number, edge in enumerate(edges):
        own = {"source": edge.source, "target": edge.target, "kind": edge.kind, "label": edge.kind}
        element = ET.SubElement(block, "edge", {"id": str(number), **own, "weight": str(edge.claims)})
        _values(element, edge.values, edge.spells)
        if edge.spells:
            spells = ET.SubElement(element, "spells")
            for (first, last), _ in edge.spells:
                ET.SubElement(spells, "spell", {"start": first, "end": last})
        if edge.kind in COLOURS:
            red, green, blue = map(str, COLOURS[edge.kind])
            ET.SubElement(element, "viz:color", {"r": red, "g": green, "b": blue})


def _values(element: ET.Element, data: Mapping[str, Value], spells: Sequence[tuple[Spell, int]]) -> None:
    block = ET.SubElement(element, "attvalues")
    for name, value in data.items():
        ET.SubElement(block, "attvalue", {"for": name, "value": str(value)})
    for (first, last), number in spells:
        ET.SubElement(block, "attvalue", {"for": NUMBER, "value": str(number), "start": first, "end": last})


VIEW = View(suffixes=(".gexf",), write=write_gexf, holds="network")
