"""A graph narrowed to some claims: what does not fit is gone with all that it alone brought, and what is left is as it was."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import kg

from kg.model import SetupError
from kg.questions import ask
from kg.rdf.checking import check
from kg.store import Store, open_store
from kg.views import ClaimLine, claim_lines, day, export, narrow, network


def lines(store: Store) -> dict[str, ClaimLine]:
    return {line.iri: line for line in claim_lines(store)}


WAYS: dict[str, dict[str, Any]] = {
    "since": {"since": "2022"},
    "until": {"until": "2021-06"},
    "country": {"country": "Israel"},
    "issue": {"issue": "sanctions"},
    "least": {"min_confidence": 0.9},
    "both": {"country": "Russia", "since": date(2022, 1, 1)},
}


@pytest.mark.parametrize("way", WAYS)
def test_what_fits_stays_as_it_was_and_nothing_else(examples: Store, way: str) -> None:
    everything, left = lines(examples), lines(narrow(examples, **WAYS[way]))
    assert 0 < len(left) < len(everything)
    assert {iri: line.says for iri, line in left.items()} == {iri: everything[iri].says for iri in left}
    assert {iri: line.words for iri, line in left.items()} == {iri: everything[iri].words for iri in left}


def test_each_filter_means_what_it_says(examples: Store) -> None:
    everything = lines(examples)
    assert lines(narrow(examples, since="2022")).keys() == {i for i, c in everything.items() if c.day >= "2022"}
    assert lines(narrow(examples, until="2021-06")).keys() == {
        i for i, c in everything.items() if "" < c.day <= "2021-06-30"
    }
    assert lines(narrow(examples, min_confidence=0.9)).keys() == {
        i for i, c in everything.items() if c.confidence >= 0.9
    }
    keys = {words.key for line in lines(narrow(examples, country="Israel")).values() for words in line.words}
    assert keys == {"washington-visit.txt"}
    said = [line.says for line in lines(narrow(examples, issue="sanctions")).values() if line.kind == "Stance"]
    assert said == ["Israel supports American sanctions against Iran"]


def test_what_nobody_names_any_more_is_gone(examples: Store) -> None:
    left = narrow(examples, country="Japan")
    assert {article.key for article in left.articles()} < {article.key for article in examples.articles()}
    people = {str(row["s"]) for row in left.query("SELECT ?s WHERE { ?s a dip:Person }").records()}
    assert "Fumio Kishida" in people
    assert "Benny Gantz" not in people
    assert not left.query("SELECT ?c WHERE { ?c dip:evidence ?e . MINUS { ?e oa:exact ?words } }").rows
    assert not left.query("SELECT ?one WHERE { ?one dip:metWith ?other . MINUS { ?other rdfs:label ?name } }").rows
    assert len(network(left, "meetings").edges) < len(network(examples, "meetings").edges)


def test_a_narrowed_graph_is_a_graph(examples: Store, tmp_path: Path) -> None:
    export(narrow(examples, since="2022", min_confidence=0.8), tmp_path / "part.trig")
    with open_store(tmp_path / "part.trig") as part:
        assert part.stats()["articles"] == len(part.articles()) > 0
        assert lines(part).keys() == lines(narrow(examples, since="2022", min_confidence=0.8)).keys()
        for article in part.articles():
            assert not [finding for finding in check(part.graph(article)) if finding.severity.value == "violation"]


def test_nothing_asked_is_the_store_itself(examples: Store) -> None:
    assert narrow(examples) is examples


def test_an_outlet_is_a_publisher_or_a_host(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "date": "2031-03-05", "source": "Harbour Post", "url": "https://post.example/a", "text": "Ana Prado met Erik Holt in Lisbon on Monday."},
        {"id": "b", "date": "2031-03-06", "url": "https://www.wire.example/b", "text": "Mia Lund met Tomas Berg in Oslo on Tuesday."},
    ]  # fmt: skip
    (tmp_path / "two.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run("add", tmp_path / "two.jsonl", "-g", tmp_path / "two.nq")
    with open_store(tmp_path / "two.nq") as store:
        for name, key in (("harbour", "a"), ("wire.example", "b")):
            assert [article.key for article in narrow(store, outlet=name).articles()] == [key]
        with pytest.raises(SetupError, match=r"no outlet called 'harbor pst'.*Harbour Post"):
            narrow(store, outlet="harbor pst")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2020", "2020-01-01", "2020-12-31"), ("2020-02", "2020-02-01", "2020-02-29"), ("2020-02-03",) * 3],
)
def test_a_month_or_a_year_is_its_days(text: str, first: str, last: str) -> None:
    assert (day(text).isoformat(), day(text, last=True).isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["2020-13", "20", "2020-02-30", "yesterday", ""])
def test_what_is_no_day_is_told(text: str) -> None:
    with pytest.raises(SetupError, match="is no day; write YYYY-MM-DD"):
        day(text)


def run(*arguments: object) -> str:
    done = kg(*arguments)
    assert done.exit_code == 0, (arguments, done.output)
    return done.stdout


@pytest.fixture(scope="module")
def graph(examples: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("narrow") / "graph.trig"
    export(examples, file)
    return file


READ = (
    ["ask", "who-took-which-position", "--csv"],
    ["export", "-", "--as", "claims-csv"],
    ["export", "-", "--as", "edges", "--network", "stances"],
    ["export", "-", "--as", "nquads"],
    ["export", "-", "--as", "page"],
    ["list", "--csv"],
    ["network", "statements", "--csv"],
    ["query", "SELECT ?c WHERE { ?c dip:confidence ?sure }", "--csv"],
    ["sample"],
    ["search", "said", "--csv"],
    ["show", "Antony Blinken", "--csv"],
    ["stances", "--csv"],
    ["stats", "--csv"],
    ["timeline", "--csv"],
)


@pytest.mark.parametrize("command", READ, ids=lambda command: " ".join(command[:4]))
def test_every_read_command_takes_every_filter(graph: Path, command: list[str]) -> None:
    everything = run(*command, "-g", graph)
    wanted = ("--since", "2022", "--until", "2023", "--country", "United States", "--min-confidence", "0.9")
    left = run(*command, *wanted, "-g", graph)
    assert len(left) < len(everything)
    assert "Gantz" not in left.replace("Gantz's", "")


def test_every_command_that_reads_claims_has_the_filters() -> None:
    for name in ("ask", "export", "list", "network", "plot", "query", "sample", "search", "show", "stances", "stats", "timeline", "view"):  # fmt: skip
        told = run(name, "--help")
        for option in ("--since", "--until", "--outlet", "--country", "--issue", "--min-confidence"):
            assert option in told, (name, option)


def test_a_question_takes_its_own_slots_and_the_filters_beside(graph: Path) -> None:
    rows = json.loads(run("ask", "who-met-whom", "--since", "2022", "--country", "Japan", "--json", "-g", graph))
    assert {row["other"]["label"] for row in rows} | {row["one"]["label"] for row in rows} == {
        "Fumio Kishida",
        "Yoon Suk-yeol",
    }
    assert run("ask", "who-met-whom", "--actor", "Gantz", "--country", "Japan", "--csv", "-g", graph).count("\n") == 1


def test_the_parts_are_the_whole(examples: Store) -> None:
    before, after = narrow(examples, until="2021"), narrow(examples, since="2022")
    undated = {iri for iri, line in lines(examples).items() if not line.day}
    assert lines(before).keys() | lines(after).keys() | undated == lines(examples).keys()
    held = [len(ask(store, "who-met-whom")) for store in (before, after, examples)]
    assert held[0] + held[1] == held[2]
