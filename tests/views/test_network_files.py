"""Files of networks: what is written reads back equal in independent readers, whatever the values."""

from __future__ import annotations

import csv
import json
from datetime import date
from enum import Enum
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pyarrow import parquet
from test_tables import bare

import kg
from kg.store import Store
from kg.views import NETWORKS, cyjs, gexf, graphml, node_link, views
from kg.views._bundles import bundles, merged
from kg.views._plain import cell, numbered, plain
from kg.views._sheets import sheet

SPACE = {"g": gexf.NAMESPACE}


def nodes_and_edges(graph: nx.MultiDiGraph, *, without: tuple[str, ...] = ()) -> tuple[Any, Any]:
    edges = (
        (source, target, sorted((name, value) for name, value in data.items() if name not in without))
        for source, target, data in graph.edges(data=True)
    )
    return dict(graph.nodes(data=True)), sorted(edges)


# ------------------------------------------------------------------------------------------- real networks


@pytest.mark.parametrize("kind", NETWORKS)
def test_graphml_reads_back(examples: Store, kind: str) -> None:
    data = views()["graphml"].write(examples, kind)
    want = numbered(plain(kg.network(examples, kind)))
    read = nx.read_graphml(BytesIO(data), force_multigraph=True)
    assert nodes_and_edges(read) == nodes_and_edges(want)
    assert set(read.edges(keys=True)) == set(want.edges(keys=True))
    # What igraph and Cytoscape refuse: an id twice, a name with two types, an element that leaves an attribute out.
    root = etree.fromstring(data)
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    for of in ("node", "edge"):
        elements = root.findall(f".//g:{of}", space)
        ids = [element.get("id") for element in elements]
        assert len(ids) == len(set(ids)) > 0
        assert len({tuple(d.get("key") for d in element) for element in elements}) == 1
    keys = [(key.get("for"), key.get("attr.name")) for key in root.findall("g:key", space)]
    assert len(keys) == len(set(keys))


def test_node_link_reads_back(examples: Store) -> None:
    data = json.loads(views()["node_link"].write(examples, "stances"))
    want = plain(kg.network(examples, "stances"))
    read = nx.node_link_graph(data, edges="edges")
    assert nodes_and_edges(read) == nodes_and_edges(want)
    assert set(read.edges(keys=True)) == set(want.edges(keys=True))


def test_cytoscape_json_reads_back_and_names_its_edges(examples: Store) -> None:
    data = json.loads(views()["cyjs"].write(examples, "meetings"))
    edges = [edge["data"] for edge in data["elements"]["edges"]]
    ids = [edge["id"] for edge in edges] + [node["data"]["id"] for node in data["elements"]["nodes"]]
    assert len(ids) == len(set(ids))
    assert {edge["interaction"] for edge in edges} <= {"meeting", "call"}
    want = numbered(plain(kg.network(examples, "meetings")))
    read = nx.cytoscape_graph({**data, "data": list(data["data"].items())})
    assert set(read.edges(keys=True)) == set(want.edges(keys=True))
    assert {node: label for node, label in read.nodes(data="label")} == dict(want.nodes(data="label"))


def test_edges_and_nodes_are_tables(examples: Store) -> None:
    edges = list(csv.DictReader(StringIO(views()["edges"].write(examples, "meetings").decode())))
    nodes = list(csv.DictReader(StringIO(views()["nodes"].write(examples, "meetings").decode())))
    graph = kg.network(examples, "meetings")
    assert {(row["source"], row["target"], row["claim"]) for row in edges} == set(graph.edges(keys=True))
    assert {row["id"]: bare(row["label"]) for row in nodes} == dict(graph.nodes(data="label"))
    assert sum(int(row["claims"]) for row in nodes) == 2 * graph.number_of_edges()


@pytest.mark.parametrize("kind", NETWORKS)
def test_edges_and_nodes_are_typed_tables_too(examples: Store, kind: str) -> None:
    edges = parquet.read_table(BytesIO(views()["edges_parquet"].write(examples, kind)))
    nodes = parquet.read_table(BytesIO(views()["nodes_parquet"].write(examples, kind)))
    graph = kg.network(examples, kind)
    read = {(row["source"], row["target"], row["claim"]): row for row in edges.to_pylist()}
    assert set(read) == set(graph.edges(keys=True))
    for *ends, data in graph.edges(keys=True, data=True):
        day = date.fromisoformat(data["day"]) if data["day"] else None
        assert (read[tuple(ends)]["day"], read[tuple(ends)]["quote"]) == (day, data["quote"])
    assert {row["id"]: row["label"] for row in nodes.to_pylist()} == dict(graph.nodes(data="label"))
    assert all(field.metadata[b"meaning"] for table in (edges, nodes) for field in table.schema)


# ------------------------------------------------------------------------------------------------ GEXF


@pytest.fixture(scope="session")
def schema(shared: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(shared / "suites" / "gexf" / "gexf.rng")))


@pytest.mark.parametrize("kind", [kind + end for kind in NETWORKS for end in ("", "-by-state")])
def test_gexf_is_valid(examples: Store, kind: str, schema: etree.RelaxNG) -> None:
    root = etree.fromstring(views()["gexf"].write(examples, kind))
    assert schema.validate(root), schema.error_log
    triples = [(e.get("source"), e.get("target"), e.get("kind")) for e in root.findall(".//g:edge", SPACE)]
    assert len(triples) == len(set(triples)) > 0


@pytest.mark.parametrize("kind", ["meetings", "stances", "offices"])
def test_gexf_tells_of_every_claim_and_its_days(examples: Store, kind: str) -> None:
    graph = kg.network(examples, kind)
    data = views()["gexf"].write(examples, kind)
    read = nx.read_gexf(BytesIO(data))
    assert dict(read.nodes(data="label")) == dict(graph.nodes(data="label"))
    claims = [claim for *_, claims in read.edges(data="claim") for claim in claims.split(" | ")]
    assert sorted(claims) == sorted(claim for *_, claim in graph.edges(keys=True))
    assert sum(weight for *_, weight in read.edges(data="weight")) == graph.number_of_edges()
    root = etree.fromstring(data)
    days = {day for *_, day in graph.edges(data="day") if day}
    spells = [(spell.get("start"), spell.get("end")) for spell in root.findall(".//g:spell", SPACE)]
    assert all(any(first <= day <= last for first, last in spells) for day in days)
    inner = root.find("g:graph", SPACE)
    assert (inner.get("mode"), inner.get("start")) == ("dynamic", min(first for first, _ in spells))
    assert inner.get("defaultedgetype") == ("undirected" if kind == "meetings" else "directed")


def test_claims_of_one_kind_are_one_edge_and_spells_that_share_a_day_are_one() -> None:
    graph = nx.MultiDiGraph(name="meetings")
    for i, day in enumerate(["2031-03-05", "2031-03-05", "2031-03-07", ""]):
        graph.add_edge("a", "b", key=str(i), kind="meeting", day=day, quote=f"met {i}", confidence=i / 4)
    graph.add_edge("a", "b", key="4", kind="call", day="", quote="called", confidence=0.5)
    call, meeting = bundles(plain(graph), {"3": ("2031-03-06", "2031-03-07")})
    assert (call.kind, call.claims, call.spells, call.values["undated"]) == ("call", 1, (), 1)
    assert (meeting.claims, meeting.values["confidence"]) == (4, 0.75)
    assert meeting.values["quote"] == "met 0 | met 1 | met 2 | met 3"
    assert meeting.spells == ((("2031-03-05", "2031-03-05"), 2), (("2031-03-06", "2031-03-07"), 2))


DAYS = st.dates(date(2031, 1, 1), date(2031, 2, 28)).map(date.isoformat)


@given(st.lists(st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))))
def test_spells_never_overlap_and_lose_no_claim(spells: list[tuple[str, str]]) -> None:
    found = merged(spells)
    assert all(one[0][1] < other[0][0] for one, other in pairwise(found))
    assert sum(number for _, number in found) == len(spells)
    assert all(any(a <= first and last <= b for (a, b), _ in found) for first, last in spells)


# ------------------------------------------------------------------------------------------- odd values


class Sign(Enum):
    PLUS = "plus"


TEXTS = st.text(st.characters(), max_size=12) | st.sampled_from(
    ["=1+1", "\x00\x0b\x1f", "a\r\nb\r", "مرحبا \u202eabc", "\ud800", "x" * 5_000, "]]>", "None", "😀", " a ", "\ufffe"]
)
VALUES = st.one_of(
    st.none(), TEXTS, st.booleans(), st.integers(-(2**31), 2**31 - 1), st.floats(), st.decimals(allow_nan=True),
    st.dates(), st.datetimes(), st.lists(TEXTS, max_size=3), st.sets(TEXTS, max_size=3), st.just(Sign.PLUS),
)  # fmt: skip
ODD = st.dictionaries(st.sampled_from(["note", "size", "seen"]), VALUES)


@st.composite
def graphs(draw: st.DrawFn) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph(name="meetings")
    for node in range(draw(st.integers(1, 4))):
        graph.add_node(f"n{node}", label=draw(TEXTS), **draw(ODD))
    for key in range(draw(st.integers(0, 4))):
        ends = [f"n{draw(st.integers(0, graph.number_of_nodes() - 1))}" for _ in range(2)]
        odd = draw(ODD)
        graph.add_edge(*ends, key=f"c{key}", kind=draw(st.sampled_from(["met", "called"])), day="2031-03-05", **odd)
    return graph


@settings(max_examples=60)
@given(graphs())
def test_any_values_survive_every_writer(graph: nx.MultiDiGraph) -> None:
    want = plain(graph)
    for data in (*want.nodes.values(), *(data for *_, data in want.edges(data=True))):
        assert all(type(value) in (str, int, float) for value in data.values())
    marked = numbered(want)
    assert nodes_and_edges(nx.read_graphml(BytesIO(graphml.document(want)), force_multigraph=True)) == nodes_and_edges(
        marked
    )
    assert nodes_and_edges(nx.node_link_graph(json.loads(node_link.document(want)), edges="edges")) == nodes_and_edges(
        want
    )
    elements = json.loads(cyjs.document(want))["elements"]
    assert [node["data"]["label"] for node in elements["nodes"]] == [label for _, label in want.nodes(data="label")]
    assert len({edge["data"]["id"] for edge in elements["edges"]}) == want.number_of_edges()


@settings(max_examples=40)
@given(graphs())
def test_any_values_make_valid_gexf(schema: etree.RelaxNG, graph: nx.MultiDiGraph) -> None:
    want = plain(graph)
    nodes = {node: dict(data) for node, data in want.nodes(data=True)}
    root = etree.fromstring(gexf.document("meetings", nodes, bundles(want, {})))
    assert schema.validate(root), schema.error_log
    labels = [node.get("label") for node in root.findall(".//g:node", SPACE)]
    assert labels == [label for _, label in want.nodes(data="label")]


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_a_sheet_reads_back_and_runs_no_formula(rows: list[tuple[str, str]]) -> None:
    read = list(csv.reader(StringIO(sheet(("a", "b"), rows), newline="")))
    assert read == [["a", "b"], *([str(cell(one)) for one in row] for row in rows)]
    assert [[bare(one) for one in row] for row in read[1:]] == [list(row) for row in rows]
    assert not [one for row in read for one in row if one[:1] in ("=", "+", "-", "@", "\t", "\r")]
