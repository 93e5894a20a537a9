"""Graphs sent to a real server by the Graph Store Protocol are what a store of our own holds, however often and however far they came."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pyoxigraph as ox
import pytest
from fault_server import Answer, serve
from sparql_server import oxigraph

from kg.model import SetupError
from kg.questions import ask, questions
from kg.store import Store, open_store, send
from kg.store._graph_store import GraphStore
from kg.store._sending import query_address

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"
GRAPH = ox.NamedNode("urn:graph")
UNION = ("--union-default-graph",)


@contextmanager
def server(folder: Path, *options: str) -> Iterator[str]:
    with oxigraph([], folder, *options, writable=True) as address:
        yield address.replace("/query", "/store")


def asked(store: Store) -> dict[str, list[str]]:
    answers = {name: ask(store, name).rows for name in ("who-met-whom", "who-took-which-position", "most-met")}
    return {name: sorted(map(str, rows)) for name, rows in answers.items()}


@pytest.mark.parametrize("options", [UNION, ()], ids=["union", "own default graph"])
def test_what_is_sent_answers_like_a_store_of_our_own_and_is_sent_once(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    assert "who-met-whom" in questions()
    with server(tmp_path / "served", *options) as address:
        assert [change.outcome for change in send(address, [INVENTED])] == ["added"] * 5
        assert [change.outcome for change in send(address, [INVENTED])] == ["unchanged"] * 5
        with open_store(query_address(address)) as there, open_store(INVENTED) as here:
            assert asked(there) == asked(here)
            assert [article.key for article in there.articles()] == [article.key for article in here.articles()]
            assert not there.query("SELECT ?o { <https://w3id.org/diplokg/kb/graph/probe> ?p ?o }").rows


def test_a_load_cut_off_in_the_middle_is_run_again(tmp_path: Path) -> None:
    with server(tmp_path / "served", *UNION) as address:
        sending = send(address, [INVENTED])
        first = next(sending)
        sending.close()
        assert first.outcome == "added"
        outcomes = {change.key: change.outcome for change in send(address, [INVENTED])}
        assert outcomes.pop(first.key) == "unchanged"
        with open_store(query_address(address)) as there:
            assert len(there.articles()) == 5


def test_a_newer_version_takes_the_place_of_the_older_where_the_default_graph_is_the_union(tmp_path: Path) -> None:
    newer = tmp_path / "newer.trig"
    text = INVENTED.read_text(encoding="utf-8")
    newer.write_text(text.replace("Lusania and Nordia talk", "Talks in Port Amber"), encoding="utf-8")
    with server(tmp_path / "served", *UNION) as address:
        list(send(address, [INVENTED]))
        assert sorted({change.outcome for change in send(address, [newer])}) == ["superseded", "unchanged"]
        with open_store(query_address(address)) as there:
            assert "Talks in Port Amber" in [article.title for article in there.articles()]
            assert "Lusania and Nordia talk" not in [article.title for article in there.articles()]
    with server(tmp_path / "merged") as address:
        list(send(address, [INVENTED]))
        with pytest.raises(SetupError, match=r"another version of pact\.txt.*serve the union"):
            list(send(address, [newer]))


def test_a_server_that_only_reads_says_so(tmp_path: Path) -> None:
    with oxigraph([INVENTED], tmp_path / "served") as address, pytest.raises(SetupError) as caught:
        list(send(address.replace("/query", "/store"), [INVENTED]))
    assert "does not take graphs" in str(caught.value) or "refuses this user" in str(caught.value)


@pytest.mark.parametrize(("status", "said"), [(401, "wants a name and password"), (500, "no room left")])
def test_a_fault_of_the_server_is_told_and_no_password_shown(status: int, said: str) -> None:
    with serve(Answer(status=status, body=b"no room left")) as served:
        place = served.url.replace("http://", "http://writer:secret@").replace("/sparql", "/store")
        with pytest.raises(SetupError, match=said) as caught:
            list(send(place, [INVENTED], query=served.url))
    assert "secret" not in str(caught.value)


def test_a_busy_server_is_asked_again() -> None:
    there = Answer(body=b"<urn:a> <urn:b> <urn:c> .\n", headers={"Content-Type": "application/n-triples"})
    busy = Answer(status=503, headers={"Retry-After": "0"})
    with serve(busy, busy, there) as served, closing(GraphStore(served.url)) as client:
        found = client.get(GRAPH)
    assert (len(found), len(served.asked)) == (1, 3)


@pytest.mark.parametrize(
    ("status", "said"), [(405, "does not take graphs"), (400, "does not take this graph: bad IRI")]
)
def test_a_graph_that_is_refused_says_why(status: int, said: str) -> None:
    answer = Answer(status=status, body=b"bad IRI")
    with serve(answer) as served, closing(GraphStore(served.url)) as client, pytest.raises(SetupError, match=said):
        client.add(frozenset(), GRAPH)


def test_a_server_of_unknown_make_must_be_told_where_it_answers() -> None:
    with pytest.raises(SetupError, match="Name it with --query URL"):
        list(send("http://127.0.0.1:9/graphs", [INVENTED]))
    with pytest.raises(SetupError, match="cannot be reached"):
        list(send("http://127.0.0.1:9/store", [INVENTED]))
