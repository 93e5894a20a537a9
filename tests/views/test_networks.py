"""Networks: what their edges are, whom people count for, who is central."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import networkx as nx
import pytest

import kg
from kg.model import SetupError
from kg.store import Store, open_store
from kg.views import NETWORKS, Balance, balance, measures


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


def test_who_speaks_beside_whom_and_what_they_share() -> None:
    with open_store(Path(__file__).parents[1] / "fixtures" / "invented.trig") as store:
        graph = kg.network(store, "co-statements")
    label = graph.nodes(data="label")
    found = {(label[one], label[other], data["kind"], data["shared"]) for one, other, data in graph.edges(data=True)}
    assert ("Nordia", "Vestria", "together", "") in found
    assert ("Mira Sand", "Erik Holt", "occasion", "meeting of Erik Holt and Mira Sand, 2031-04-01") in found
    assert ("Tomas Vel", "Erik Holt", "matter", "strait treaty") in found
    assert ("Vestria", "Nordia", "together", "") not in found, "what two say together is one edge"


def signed(*edges: tuple[str, str, int]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph(name="stances")
    for number, (one, other, sign) in enumerate(edges):
        graph.add_edge(one, other, key=str(number), sign=sign)
    return graph


def test_signs_balance_in_triads_and_between_holders_and_matters() -> None:
    assert balance(signed(("a", "b", 1), ("b", "c", -1), ("c", "a", -1))) == Balance(1, 1, 0, 0)
    assert balance(signed(("a", "b", 1), ("b", "c", 1), ("c", "a", -1))) == Balance(1, 0, 0, 0)
    assert balance(signed(("a", "b", 1), ("b", "a", -1), ("b", "c", 1), ("c", "a", -1))) == Balance(0, 0, 0, 0)
    both = signed(("a", "x", 1), ("b", "x", 1), ("a", "y", -1), ("b", "y", -1))
    assert balance(both) == Balance(0, 0, 1, 1)
    assert balance(signed(("a", "x", 1), ("b", "x", 1), ("a", "y", 1), ("b", "y", -1))) == Balance(0, 0, 1, 0)
    assert balance(nx.MultiDiGraph([("a", "b")])) is None


def test_a_network_is_narrowed_to_days(examples: Store) -> None:
    graph = kg.network(examples, "meetings", since=date(2021, 1, 1), until=date(2021, 12, 31))
    assert {data["year"] for *_, data in graph.edges(data=True)} == {2021}


def test_an_unknown_network_names_those_there_are(examples: Store) -> None:
    with pytest.raises(SetupError, match="there are co-statements, issues, meetings, offices, stances, statements"):
        kg.network(examples, "friends")
