"""The default graph is the set-merge of the graphs: deleting is as never having added."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.rdf import ArticleGraph
from kg.rdf.naming import DATA
from kg.store import Store, open_store

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"
KEYS = ("cabinet.txt", "denial.txt", "mediator.txt", "pact.txt", "surname.txt")
STEPS = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(("whole", "half", "gone"))), max_size=8)


@cache
def versions() -> dict[tuple[str, str], ArticleGraph]:
    """Each article as it is and without every other line."""
    with open_store(INVENTED) as store:
        whole = {article.key: store.graph(article) for article in store.articles()}
    found = {}
    for key, graph in whole.items():
        lines = graph.nquads.splitlines(keepends=True)
        kept = [line for i, line in enumerate(lines) if i % 2 or b"/article/" in line.split(b" ")[0]]
        found[key, "whole"] = graph
        found[key, "half"] = ArticleGraph(key, graph.iri, graph.graph, "1", b"".join(kept))
    return found


def dump(store: Store) -> list[str]:
    return sorted(map(str, store.engine))


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_any_history_ends_as_if_only_the_last_versions_had_been_added(steps: list[tuple[str, str]]) -> None:
    store, last = open_store(None), dict[str, str]()
    for key, what in steps:
        if what != "gone":
            store.put([versions()[key, what]])
            last[key] = what
        elif last.pop(key, None):
            store.remove(key)
    fresh = open_store(None)
    fresh.put(versions()[key, what] for key, what in sorted(last.items(), reverse=True))
    assert dump(store) == dump(fresh)
    assert store.nquads() == fresh.nquads()


@settings(max_examples=10, deadline=None)
@given(st.sets(st.sampled_from(KEYS)))
def test_the_default_graph_is_the_set_of_all_triples_but_those_of_runs(keys: set[str]) -> None:
    store = open_store(None)
    store.put(versions()[key, "whole"] for key in sorted(keys))
    store.add_run(f"<urn:run> <urn:p> <urn:o> <{DATA}graph/runs> .\n".encode())
    merged = {
        q.triple
        for q in store.engine
        if not isinstance(q.graph_name, ox.DefaultGraph) and "/runs" not in q.graph_name.value
    }
    assert {quad.triple for quad in store.engine.quads_for_pattern(None, None, None, ox.DefaultGraph())} == merged


def test_a_join_over_two_articles_that_share_people_gives_each_row_once() -> None:
    store = open_store(None)
    store.put(versions()[key, "whole"] for key in ("pact.txt", "denial.txt"))
    rows = store.query(
        """SELECT ?name ?country ?item { ?event a dip:Meeting ; dip:day "2031-03-03"^^xsd:date ; dip:participant ?person .
        ?person rdfs:label ?name ; schema:sameAs ?item ; dip:heldOffice ?office . ?office dip:country ?country }"""
    )
    assert sorted(str(row["name"]) for row in rows.records()) == ["Ana Prado", "Erik Holt"]


def test_decisions_are_merged_and_replaced_whole() -> None:
    store = open_store(None)
    before = dump(store)
    for what in ("one", "two"):
        store.put_decisions(f"<urn:{what}> <urn:p> <urn:o> <{DATA}graph/decisions> .\n".encode())
    assert store.query("SELECT ?s { ?s <urn:p> <urn:o> }").csv() == "s,s_iri\nurn:two,urn:two\n"
    store.put_decisions(b"")
    assert dump(store) == before


def test_what_a_run_says_too_does_not_keep_it_in_the_default_graph() -> None:
    store, graph = open_store(None), versions()["pact.txt", "whole"]
    store.put([graph])
    store.add_run(graph.nquads.replace(graph.graph.encode(), f"{DATA}graph/runs".encode()))
    store.remove(graph.key)
    fresh = open_store(None)
    fresh.prepare()
    assert [line for line in dump(store) if "/graph/runs>" not in line] == dump(fresh)
