"""``kg gazetteer`` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import kg

SLICE = Path(__file__).parent / "slice.nt"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gazetteer") / "own.db"
    done = kg("gazetteer", "build", SLICE, "-o", path)
    assert done.exit_code == 0, done.stderr
    assert " people, " in done.stderr
    return path


def test_info_tells_day_source_and_numbers(own: Path) -> None:
    done = kg("gazetteer", "info", "--gazetteer", own)
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert lines["snapshot"] == "2022-07-01"
    assert lines["source"].endswith("+ slice.nt")
    assert int(lines["people"]) > 1000
    assert kg("gazetteer", "info").stdout.splitlines()[2].split()[1] == "starter"


def test_find_shows_who_held_what_on_the_day(own: Path) -> None:
    done = kg("gazetteer", "find", "O'Dwyer", "--on", "2020-09-22", "--gazetteer", own, "--json")
    rows = json.loads(done.stdout)
    held = [(row["item"], row["office"], row["of"], row["on the day"]) for row in rows]
    assert held == [
        ("Q990000101", "National Security Advisor", "United States", "held"),
        ("Q990000102", "", "", ""),
    ]


def test_find_asks_the_starter_unless_told() -> None:
    assert "Q33190271" in kg("gazetteer", "find", "Mark Esper").stdout
    assert kg("gazetteer", "find", "Wilma Nordstrom").exit_code == 0


def test_a_wrong_source_is_one_line_and_exit_two(tmp_path: Path) -> None:
    done = kg("gazetteer", "build", tmp_path / "missing.nt", "-o", tmp_path / "out.db")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "missing.nt" in done.stderr


def test_articles_are_linked_to_the_gazetteer_named(own: Path, tmp_path: Path) -> None:
    article, place = tmp_path / "talks.txt", tmp_path / "graph.trig"
    article.write_text(
        "US National Security Advisor Orla O'Dwyer met Norwegian Prime Minister Nils Brandvold in Oslo on Monday."
    )
    done = kg("add", article, "-g", place, "--date", "2020-09-23", "--gazetteer", own)
    assert done.exit_code == 0, done.stderr
    text = place.read_text()
    assert "Q990000101" in text
    assert "Q990000104" in text
