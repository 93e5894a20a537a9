"""People and offices by a real SPARQL server on loopback: links, gazetteers and the comparison with what articles say."""

from __future__ import annotations

import json
import socket
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from asking import FIXTURE, ICELAND, MALTA, THEN, items, links
from conftest import kg
from sparql_server import oxigraph
from talks import ISRAEL, US, article, holds

from kg import parts
from kg.links import Remote, Wish, build_gazetteer, link
from kg.links._remote import _client, _sparql
from kg.model import Entity, EntityKind, LinkStatus, OfficeHolding, SetupError


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph([FIXTURE], tmp_path_factory.mktemp("invented")) as url:
        yield url


@pytest.fixture(scope="module")
def slice_server(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph([shared / "wikidata" / "test-slice-cc0.nt.gz"], tmp_path_factory.mktemp("slice")) as url:
        yield url


# ---------------------------------------------------------------------------------------------- links


def test_an_endpoint_knows_whom_the_gazetteer_does_not(server: str) -> None:
    claim = holds("Sigrun Haldal", "foreign minister", ICELAND, THEN)
    assert items(links(claim, Remote()))[0] is None
    person, office = links(claim, Remote(endpoint=server))
    assert items((person, office)) == ["Q9990000001", "Q55374777"]
    assert person.reason.startswith("sparql_endpoint: full name of Sigrun Haldal; the office fits, on 2018-06-01")
    assert [(t.held_from, t.source) for t in person.tenure] == [(date(2017, 5, 10), "Q9990000001-a")]
    assert "Q9990000002" in person.reason


@pytest.mark.parametrize("name", ["SIGRUN HALDAL", "Sigrun M. Haldal", "Haldal"])
def test_other_spellings_and_the_family_name_of_a_holder_are_found(server: str, name: str) -> None:
    assert items(links(holds(name, "foreign minister", ICELAND, THEN), Remote(endpoint=server)))[0] == "Q9990000001"


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (holds("Sigrun Haldal", "foreign minister", ICELAND, date(2016, 6, 1)), "the office contradicts"),
        (holds("Sigrun Haldal", "finance minister", ICELAND, THEN), "no known term"),
        (holds("Haldal", "foreign minister", MALTA, THEN), "nobody of this name"),
        (holds("Pawlu Zerafin", "foreign minister", MALTA, THEN), "no known term"),
    ],
)
def test_what_an_endpoint_suggests_passes_the_same_gates(server: str, claim: OfficeHolding, why: str) -> None:
    person, _ = links(claim, Remote(endpoint=server))
    assert person.link_to is None
    assert person.link_status in (LinkStatus.NIL, LinkStatus.AMBIGUOUS)
    assert why in person.reason


def test_all_that_was_considered_is_kept_with_its_evidence(server: str) -> None:
    person, _ = links(holds("Sigrun Haldal", "finance minister", ICELAND, THEN), Remote(endpoint=server))
    why, *table = person.reason.splitlines()
    assert why.startswith("gazetteer: nobody of this name; sparql_endpoint: full name of Sigrun Haldal")
    assert sorted(line.split()[0] for line in table) == ["Q9990000001", "Q9990000002"]
    assert [c.qid for c in person.alternative] == [line.split()[0] for line in table]


def test_the_four_of_september_2020_by_an_endpoint_alone(slice_server: str) -> None:
    day = date(2020, 9, 22)
    claims = {
        "Q557436": holds("Benny Gantz", "defense minister", ISRAEL, day),
        "Q13628723": holds("Jared Kushner", "senior adviser", US, day),
        "Q7342642": holds("Robert O’Brien", "national security advisor", US, day),
        "Q33190271": holds("Mark Esper", "defense secretary", US, day),
    }
    remote = Remote(endpoint=slice_server)
    assert [items(links(claim, remote, gazetteer=False))[0] for claim in claims.values()] == list(claims)


def test_an_endpoint_links_nobody_whom_the_same_facts_in_a_gazetteer_do_not(
    shared: Path, slice_server: str, tmp_path: Path
) -> None:
    file = str(shared / "wikidata" / "test-slice-cc0.nt.gz")
    world = build_gazetteer([file], tmp_path / "read.db", alone=True, snapshot=datetime.now(UTC).date().isoformat())
    query = (
        "SELECT person, office, start FROM term WHERE length(start)=10 AND length(stop)=10 ORDER BY statement LIMIT 80"
    )
    linked = 0
    for person, office, start in world.database.execute(query).fetchall():
        held = world.office(f"Q{office}")
        country = Entity(id="state:9", kind=EntityKind.STATE, label="It", qid=held.owners[0]) if held.owners else None
        title = world.titles(held.qid)[0]
        claim = holds(world.person(f"Q{person}").label, title, country, date.fromisoformat(start))
        by_file = {made.link_of: made for made in link(article(), (claim,), world=world)}[claim.person]
        (by_endpoint, _) = items(links(claim, Remote(endpoint=slice_server), gazetteer=False))
        assert by_endpoint in (None, by_file.link_to.qid if by_file.link_to else None), claim
        linked += by_endpoint is not None
    assert linked > 40


def test_what_was_asked_once_links_again_without_the_network(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim, kept = holds("Sigrun Haldal", "foreign minister", ICELAND, THEN), tmp_path / "replies.db"
    first = links(claim, Remote(endpoint=server, replies=kept))

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert links(claim, Remote(endpoint=server, replies=kept, replay=True)) == first
    with pytest.raises(SetupError, match="never asked"):
        links(
            holds("Somebody Else", "foreign minister", ICELAND, THEN),
            Remote(endpoint=server, replies=kept, replay=True),
        )


# ---------------------------------------------------------------------------------------------- gazetteers


def rows(path: Path, table: str) -> set[tuple[object, ...]]:
    with sqlite3.connect(path) as database:
        found = set(database.execute(f"SELECT * FROM {table}"))
    database.close()
    return found


def test_a_gazetteer_from_an_endpoint_has_the_officials_of_the_states_asked_for(server: str, tmp_path: Path) -> None:
    said: list[str] = []
    wish = Wish(remote=Remote(replies=tmp_path / "replies.db"), states=("IS", "Malta"), tell=said.append)
    world = build_gazetteer([server], tmp_path / "asked.db", alone=True, wish=wish)
    assert said == ["1 of 2: Iceland, 2 people", "2 of 2: Malta, 4 people"]
    assert world.about()["source"] == server
    assert world.about()["snapshot"] == datetime.now(UTC).date().isoformat()
    day = world.about()["snapshot"]
    build_gazetteer([str(FIXTURE)], tmp_path / "read.db", alone=True, snapshot=day)
    asked, read = (rows(tmp_path / name, "term") for name in ("asked.db", "read.db"))
    assert {row[0] for row in asked} == {9990000001, 9990000002, 9990000006, 9990000007}
    assert asked == {row for row in read if row[0] not in (9990000003, 9990000004)}
    assert rows(tmp_path / "asked.db", "name") <= rows(tmp_path / "read.db", "name")
    again = Wish(remote=Remote(replies=tmp_path / "replies.db", replay=True), states=("IS", "Malta"))
    build_gazetteer([server], tmp_path / "again.db", alone=True, wish=again)
    assert (tmp_path / "again.db").read_bytes() == (tmp_path / "asked.db").read_bytes()


def test_a_gazetteer_from_an_endpoint_is_that_from_the_file(shared: Path, slice_server: str, tmp_path: Path) -> None:
    wish = Wish(states=("Israel", "United States", "Iran"))
    world = build_gazetteer([slice_server], tmp_path / "asked.db", alone=True, wish=wish)
    assert world.sizes()["person"] == 564
    file = str(shared / "wikidata" / "test-slice-cc0.nt.gz")
    build_gazetteer([file], tmp_path / "read.db", alone=True, snapshot=world.about()["snapshot"])
    people = {row[0] for row in rows(tmp_path / "asked.db", "person")}
    for table, item in (("person", 0), ("name", 1)):
        read = {row for row in rows(tmp_path / "read.db", table) if row[item] in people}
        assert rows(tmp_path / "asked.db", table) == read
    dated = slice(0, 6)  # who came next is read off all terms, so it may lie outside of the states asked for
    read = {row[dated] for row in rows(tmp_path / "read.db", "term") if row[0] in people}
    assert {row[dated] for row in rows(tmp_path / "asked.db", "term")} == read


def test_an_interrupted_build_goes_on_where_it_stopped(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    send = _sparql._sent

    def sent(client: _client.Client, address: str, query: str) -> bytes:
        if len(asked) == 2:
            raise KeyboardInterrupt
        asked.append(query)
        return send(client, address, query)

    wish = Wish(remote=Remote(replies=tmp_path / "replies.db"), states=("Iceland", "Malta"))
    monkeypatch.setattr(_sparql, "_sent", sent)
    with pytest.raises(KeyboardInterrupt):
        build_gazetteer([server], tmp_path / "mine.db", alone=True, wish=wish)
    assert not (tmp_path / "mine.db").exists()
    first, asked[:] = tuple(asked), ["", "", ""]
    build_gazetteer([server], tmp_path / "mine.db", alone=True, wish=wish)
    assert len(asked) == 5
    assert not set(first) & set(asked)


@pytest.mark.parametrize("name", parts.bundled("queries/wikidata", ".rq"))
def test_a_query_runs_as_it_stands_and_two_engines_agree(name: str) -> None:
    text = parts.bundled("queries/wikidata", ".rq")[name]
    for item, ours in (("Q557436", "Q9990000009"), ("Q735015", "Q55374777"), ("Q801", "Q233")):
        text = text.replace(f"wd:{item} ", f"wd:{ours} ")
    text = text.replace('"Benny Gantz"', '"Sigrun Haldal"').replace("2019-09-23", "2017-01-01")
    store, graph = ox.Store(), rdflib.Graph().parse(FIXTURE)
    store.load(path=str(FIXTURE), format=ox.RdfFormat.TURTLE)
    found = store.query(text)
    assert isinstance(found, ox.QuerySolutions)
    rows = sorted(tuple(term.value for term in row) for row in found)
    assert rows
    other = (tuple(str(term) for term in row) for row in graph.query(text) if isinstance(row, tuple))
    assert rows == sorted(tuple(word.replace("+00:00", "Z") for word in row) for row in other)


def test_a_state_that_is_none_is_told(server: str, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="Atlantis: no state or union of the territory table"):
        build_gazetteer([server], tmp_path / "none.db", wish=Wish(states=("Atlantis",)))


# ---------------------------------------------------------------------------------------------- the commands


def test_an_article_is_linked_and_verified_by_an_endpoint(server: str, tmp_path: Path) -> None:
    graph, kept = tmp_path / "graph.trig", tmp_path / "replies.db"
    asking = ("--endpoint", server, "--replies", kept)
    file = tmp_path / "visit.txt"
    file.write_text("Iceland's Foreign Minister Sigrun Haldal met aides in Reykjavik on Friday.\n", encoding="utf-8")
    done = kg("add", file, "--date", "2018-06-01", "-g", graph, *asking)
    assert done.exit_code == 0, done.stderr
    assert "Q9990000001" in graph.read_text(encoding="utf-8")
    done = kg("verify", "-g", graph, *asking, "--json")
    assert done.exit_code == 0, done.stderr
    (row,) = json.loads(done.stdout)
    assert (row["person"], row["day"], row["agreement"]) == ("Sigrun Haldal", "2018-06-01", "agrees")
    assert row["the source says"] == "Minister for Foreign Affairs of Iceland 2017-05-10–2019-11-28"
    _client.client.cache_clear()
    done = kg("add", file, "--date", "2018-06-01", "-g", graph, *asking, "--replay")
    assert "1 unchanged" in done.stderr
    done = kg("verify", "-g", graph)
    assert "1 no such person" in done.stderr


def test_a_gazetteer_is_built_from_an_endpoint_by_the_command(server: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.db"
    asking = ("--endpoint", server, "--replies", tmp_path / "replies.db")
    done = kg("gazetteer", "build", *asking, "--country", "IS", "--alone", "-o", mine)
    assert done.exit_code == 0, done.stderr
    assert done.stderr.splitlines() == ["1 of 1: Iceland, 2 people", f"{mine}: 2 people, 2 offices, 3 terms"]
    done = kg("gazetteer", "find", "Sigrun Haldal", "--on", "2018-06-01", "--gazetteer", mine, "--csv")
    assert "Q9990000001,Sigrun Haldal" in done.stdout


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("gazetteer", "build"), "name a FILE to build from, or whom to ask"),
        (("gazetteer", "build", "a.nt", "--country", "IS"), "--country narrows what an endpoint is asked for"),
        (("gazetteer", "build", "--online"), "say who asks with --contact"),
        (("verify", "--online"), "say who asks with --contact"),
        (("add", "a.txt", "--reconcile", "https://example.org/reconcile"), "say who asks with --contact"),
        (("add", "a.txt", "--endpoint", "example.org/sparql"), "is no address"),
        (("reconcile",), "say kg reconcile --serve"),
    ],
)
def test_what_is_missing_is_said(command: tuple[str, ...], message: str) -> None:
    done = kg(*command)
    assert (done.exit_code, message in done.stderr) == (2, True), done.stderr
