"""Networks and their files: what is written reads back equal in an independent reader, and the same graph is the same bytes."""

from __future__ import annotations

import csv
import json
import zipfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from lxml import etree

import kg
from kg.model import SetupError
from kg.store import Store
from kg.views import NETWORKS, export, measures, view_for, views
from kg.views._plain import cell, plain


@pytest.mark.parametrize("kind", NETWORKS)
def test_a_network_has_an_edge_for_each_claim_with_its_words(examples: Store, kind: str) -> None:
    graph = kg.network(examples, kind)
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges() > 0
    for _, _, claim, data in graph.edges(keys=True, data=True):
        assert "/claim/" in claim
        assert data["quote"]
    assert all(data["label"] for _, data in graph.nodes(data=True))


def test_people_count_for_the_state_of_their_office(examples: Store) -> None:
    graph = kg.network(examples, "meetings-by-state")
    pairs = {frozenset(graph.nodes[end]["label"] for end in ends) for ends in graph.edges()}
    assert frozenset({"Russia", "United States"}) in pairs
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {"state"}


def test_measures_tell_who_is_central_and_who_is_between() -> None:
    graph = nx.MultiDiGraph(name="meetings")
    for name in "abcd":
        graph.add_node(name, label=name.upper(), kind="person", qid="")
    for i, (one, other) in enumerate([("a", "b"), ("b", "c"), ("c", "d"), ("a", "b")]):
        graph.add_edge(one, other, key=str(i))
    found = {row.label: row for row in measures(graph)}
    assert next(row.label for row in measures(graph)) == "B"
    assert (found["B"].partners, found["B"].claims, found["A"].claims) == (2, 3, 2)
    assert found["A"].between == 0 < found["C"].between
    assert found["A"].community == found["B"].community


def test_a_network_is_narrowed_to_days(examples: Store) -> None:
    graph = kg.network(examples, "meetings", since=date(2021, 1, 1), until=date(2021, 12, 31))
    assert {data["year"] for *_, data in graph.edges(data=True)} == {2021}


def test_an_unknown_network_names_those_there_are(examples: Store) -> None:
    with pytest.raises(SetupError, match="there are issues, meetings, offices, stances, statements"):
        kg.network(examples, "friends")


def test_graphml_reads_back(examples: Store) -> None:
    graph = nx.read_graphml(BytesIO(views()["graphml"].write(examples, "meetings")), force_multigraph=True)
    assert same(graph, plain(kg.network(examples, "meetings")))


def test_node_link_reads_back(examples: Store) -> None:
    data = json.loads(views()["node_link"].write(examples, "stances"))
    assert same(nx.node_link_graph(data, edges="edges"), plain(kg.network(examples, "stances")))


def same(graph: nx.MultiDiGraph, other: nx.MultiDiGraph) -> bool:
    return dict(graph.nodes(data=True)) == dict(other.nodes(data=True)) and sorted(
        (a, b, sorted(d.items())) for a, b, d in graph.edges(data=True)
    ) == sorted((a, b, sorted(d.items())) for a, b, d in other.edges(data=True))


def test_csv_has_a_line_an_edge_and_runs_no_formula(examples: Store) -> None:
    rows = list(csv.DictReader(StringIO(views()["edges"].write(examples, "meetings").decode())))
    graph = kg.network(examples, "meetings")
    assert {row["claim"] for row in rows} == {claim for *_, claim in graph.edges(keys=True)}
    assert cell("=1+1") == "'=1+1"
    assert cell("Ana") == "Ana"


def test_gexf_is_valid_and_knows_the_days(examples: Store, shared: Path) -> None:
    root = etree.fromstring(views()["gexf"].write(examples, "meetings"))
    schema = etree.RelaxNG(etree.parse(str(shared / "suites" / "gexf" / "gexf.rng")))
    assert schema.validate(root), schema.error_log
    space = {"g": "http://gexf.net/1.3"}
    edges = root.findall(".//g:edge", space)
    assert len(edges) == kg.network(examples, "meetings").number_of_edges()
    assert all(edge.get("start") == edge.get("end") for edge in edges)
    assert root.find("g:graph", space).get("mode") == "dynamic"


@pytest.mark.parametrize("name", ["trig", "nquads", "json_ld"])
def test_a_graph_reads_back_in_two_engines(examples: Store, name: str) -> None:
    formats = {
        "trig": (ox.RdfFormat.TRIG, "trig"),
        "nquads": (ox.RdfFormat.N_QUADS, "nquads"),
        "json_ld": (ox.RdfFormat.JSON_LD, "json-ld"),
    }
    data = views()[name].write(examples, "meetings")
    engine, form = formats[name]
    assert {str(quad) for quad in ox.parse(data, format=engine)} == {str(quad) for quad in examples.quads()}
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format=form)
    assert len(list(dataset.quads())) == len(examples.quads())


def test_turtle_merges_the_graphs(examples: Store) -> None:
    view = views()["turtle"]
    graph = rdflib.Graph().parse(data=view.write(examples, "meetings"), format="turtle")
    assert len(graph) == len({(q.subject, q.predicate, q.object) for q in examples.quads()})
    assert "merged" in view.note


@pytest.mark.parametrize("name", sorted(views()))
def test_the_same_graph_is_the_same_bytes(examples: Store, name: str) -> None:
    assert views()[name].write(examples, "meetings") == views()[name].write(examples, "meetings")


def test_the_suffix_chooses_the_format_and_an_unknown_one_lists_them(examples: Store, tmp_path: Path) -> None:
    assert export(examples, tmp_path / "graph.nq") is views()["nquads"]
    with pytest.raises(SetupError, match=r"\.gexf"):
        view_for(tmp_path / "graph.docx")


def test_control_characters_do_not_reach_xml(examples: Store) -> None:
    graph = nx.MultiDiGraph(name="meetings")
    graph.add_edge("a", "b", key="c", quote="bell \x07 \x0b and \ud800 go")
    assert [d["quote"] for *_, d in plain(graph).edges(data=True)] == ["bell   and  go"]


def test_sssom_holds_a_mapping_for_each_link(examples: Store) -> None:
    text = views()["sssom"].write(examples, "").decode()
    head = [line for line in text.splitlines() if line.startswith("#")]
    rows = list(csv.DictReader(StringIO(text.split("\n", len(head))[-1]), delimiter="\t"))
    linked = examples.query("SELECT DISTINCT ?e ?i WHERE { ?l dip:linkOf ?e ; dip:linkTo ?i }").records()
    assert len(rows) == len(linked) > 0
    assert {row["predicate_id"] for row in rows} == {"skos:exactMatch"}
    assert all(row["object_id"].startswith("wd:Q") and 0 <= float(row["confidence"]) <= 1 for row in rows)
    assert '#  wd: "http://www.wikidata.org/entity/"' in head


def test_the_claims_table_has_a_row_for_each_claim_and_a_meaning_for_each_column(examples: Store) -> None:
    data = views()["claims"].write(examples, "")
    assert data == views()["claims"].write(examples, "")
    with zipfile.ZipFile(BytesIO(data)) as package:
        rows = list(csv.DictReader(StringIO(package.read("claims.csv").decode())))
        described = json.loads(package.read("datapackage.json"))
        codebook = package.read("codebook.md").decode()
    (counted,) = examples.query("SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c dip:confidence ?x }").records()
    assert len({row["claim_id"] for row in rows}) == len(rows) == counted["n"]
    names = [field["name"] for field in described["resources"][0]["schema"]["fields"]]
    assert names == list(rows[0])
    assert all(f"| {name} |" in codebook for name in names)
    stances = [row for row in rows if row["kind"] == "Stance"]
    assert all(row["polarity"] and row["actor"] and row["target"] and row["quote"] for row in stances)
