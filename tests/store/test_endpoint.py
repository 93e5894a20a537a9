"""Questions over a real SPARQL server give what they give over a store of our own; every fault gets a way out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import kg
from fault_server import Answer, serve
from sparql_server import cutting, oxigraph

from kg import parts
from kg.model import SetupError
from kg.questions import ask
from kg.store import Store, open_store
from kg.store._names import LABEL, labels
from kg.store._remote import Endpoint, Rows
from kg.views import claim_lines, export

JSON = {"Content-Type": "application/sparql-results+json"}
GRAPHS = ("_made-with", "_link", "_review-links", "_who-is-in")
"""Questions that look into named graphs, which a server with one default graph does not have."""
NAMES = [name for name in parts.bundled("queries", ".rq") if name not in GRAPHS]


@pytest.fixture(scope="module")
def served(examples: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("served")
    export(examples, folder / "graph.nq")
    with (
        oxigraph([folder / "graph.nq"], folder / "data", "--union-default-graph") as address,
        open_store(address) as store,
    ):
        yield store


def things(number: int) -> ox.Store:
    store = ox.Store()
    kind = ox.NamedNode("urn:kind")
    store.extend(ox.Quad(ox.NamedNode(f"urn:thing:{i}"), kind, kind) for i in range(number))
    return store


def plain(row: tuple[object, ...]) -> list[str]:
    """Write a row; names joined in one cell come in any order."""
    return ["; ".join(sorted(str(cell).strip('"').split("; "))) for cell in row]


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_the_same_rows_over_an_endpoint(name: str, examples: Store, served: Store) -> None:
    here, there = ask(examples, name), ask(served, name)
    assert sorted(map(plain, there.rows)) == sorted(map(plain, here.rows))
    assert there.labels == here.labels


def test_names_labels_and_claims_are_found_over_an_endpoint(examples: Store, served: Store) -> None:
    assert served.find("Benny Gantz") == examples.find("Benny Gantz")
    assert claim_lines(served, about=served.find("Gantz")) == claim_lines(examples, about=examples.find("Gantz"))
    assert [a.key for a in served.articles()] == [a.key for a in examples.articles()]
    assert served.stats()["people"] == examples.stats()["people"]


def said(*words: str) -> str:
    done = kg(*words)
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("timeline", "--since", "2021", "--until", "2021-11", "--json"),
        ("timeline", "--country", "Japan", "--min-confidence", "0.7", "--json"),
        ("network", "meetings", "--since", "2021", "--csv"),
        ("network", "stances", "--issue", "sanctions", "--json"),
        ("stances", "--since", "2021", "--until", "2022-12", "--json"),
        ("stances", "--issue", "sanctions", "--min-confidence", "0.5", "--json"),
        ("ask", "who-met-whom", "--since", "2021", "--json"),
    ],
)
def test_commands_narrow_an_endpoint_as_they_narrow_a_file(
    words: tuple[str, ...], served: Store, examples: Store, tmp_path: Path
) -> None:
    export(examples, tmp_path / "graph.nq")
    there, here = said(*words, "-g", served.where), said(*words, "-g", str(tmp_path / "graph.nq"))
    assert there == here
    assert len(here.splitlines()) > 1


def test_what_an_endpoint_cannot_be_narrowed_by_is_said(served: Store) -> None:
    done = kg("stances", "--since", "2021", "--outlet", "voa", "-g", served.where)
    assert done.exit_code != 0
    assert "cannot be narrowed by --outlet;" in done.stderr
    assert "kg network and kg timeline" in done.stderr


def test_an_endpoint_cannot_be_changed(served: Store) -> None:
    with pytest.raises(SetupError, match="read only"):
        served.put([])
    with pytest.raises(SetupError, match="asked, not changed"):
        served.nquads()


def test_an_empty_default_graph_says_how_to_set_it(examples: Store, tmp_path: Path) -> None:
    export(examples, tmp_path / "graph.nq")
    with oxigraph([tmp_path / "graph.nq"], tmp_path / "data") as address:  # noqa: SIM117 - the error comes on opening
        with pytest.raises(SetupError, match="--union-default-graph"):
            open_store(address)


@pytest.mark.parametrize(
    ("status", "body", "headers", "said"),
    [
        (401, b"", {}, "wants a name and password"),
        (404, b"", {}, "give the address of its query service"),
        (400, b"Parse error at line 1", {}, "Parse error at line 1|does not understand"),
        (429, b"", {"Retry-After": "1"}, "asked too often"),
        (500, b"out of memory", {}, "out of memory|HTTP 500"),
        (200, b'{"head": {"vars": ["s"]}, "results": {"bindings": [', JSON, "cut off or no SPARQL result"),
        (200, b"<html>Welcome</html>", {"Content-Type": "text/html"}, "text/html, cut off or no SPARQL result"),
    ],
)
def test_a_fault_is_told_with_the_way_out(status: int, body: bytes, headers: dict[str, str], said: str) -> None:
    answer = Answer(status=status, body=body, headers=headers)
    with serve(answer) as served, pytest.raises(SetupError, match=said) as caught:
        open_store(served.url)
    assert str(caught.value).startswith(served.url)


def test_nobody_there_is_told() -> None:
    with pytest.raises(SetupError, match="cannot be reached"):
        open_store("http://127.0.0.1:9/sparql")


def test_a_time_that_is_no_number_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_ENDPOINT_TIMEOUT", "a minute")
    with pytest.raises(SetupError, match="KG_ENDPOINT_TIMEOUT: 'a minute' is no number of seconds"):
        open_store("http://127.0.0.1:9/sparql")


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT ?thing WHERE { ?thing ?p ?o } limit 100", 100),
        ("SELECT ?limit WHERE { ?limit ?p ?o }", 250),
        ('SELECT ?thing WHERE { ?thing ?p ?o FILTER("no limit 5" != <http://a.example/limit>) } # LIMIT 5\n', 250),
    ],
)
def test_only_a_limit_of_the_query_itself_ends_the_paging(query: str, rows: int) -> None:
    with cutting(things(250), 100) as address:
        found = Endpoint(address).query(query)
    assert isinstance(found, Rows)
    assert len(found.rows) == rows


@pytest.mark.parametrize("end", ["", " ORDER BY ?thing", " GROUP BY ?thing"])
@pytest.mark.parametrize("number", [99, 100, 250, 300])
def test_an_answer_cut_into_pages_comes_whole_and_each_row_once(number: int, end: str) -> None:
    with cutting(things(number), 100) as address:
        found = Endpoint(address).query(f"SELECT ?thing WHERE {{ ?thing <urn:kind> <urn:kind> }}{end}")
    assert isinstance(found, Rows)
    assert sorted(row["thing"].value for row in found) == sorted(f"urn:thing:{i}" for i in range(number))


@pytest.mark.parametrize("number", [1, 99, 100, 101, 250, 300])
def test_labels_of_many_things_cost_a_request_a_hundred(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (f'<urn:thing:{i}> <{LABEL.value}> "thing {i}" .\n' for i in range(number))
    (tmp_path / "graph.nt").write_text("".join(lines), encoding="utf-8")
    asked: list[str] = []
    ask_server = Endpoint._asked

    def counted(endpoint: Endpoint, text: str) -> tuple[bytes, str]:
        asked.append(text)
        return ask_server(endpoint, text)

    monkeypatch.setattr(Endpoint, "_asked", counted)
    with oxigraph([tmp_path / "graph.nt"], tmp_path / "data") as address:
        found = labels(Endpoint(address), [f"urn:thing:{i}" for i in range(number)])
    assert found == {f"urn:thing:{i}": f"thing {i}" for i in range(number)}
    assert len(asked) == -(-number // 100)


def test_labels_that_a_server_cuts_are_asked_for_to_the_end() -> None:
    store = ox.Store()
    people, kind = [ox.NamedNode(f"urn:thing:{i}") for i in range(90)], LABEL
    store.extend(ox.Quad(thing, kind, ox.NamedNode(f"urn:{i}")) for i, thing in enumerate(people))
    with cutting(store, 40) as address:
        found = labels(Endpoint(address), [thing.value for thing in people])
    assert found == {f"urn:thing:{i}": f"urn:{i}" for i in range(90)}


def test_a_password_is_never_shown() -> None:
    with serve(Answer(status=401)) as served, pytest.raises(SetupError) as caught:
        open_store(served.url.replace("http://", "http://reader:secret@"))
    assert "secret" not in str(caught.value)
