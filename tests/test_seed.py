"""The article the project began with, read by path: what must be found in it, and at what price."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg import pipeline
from kg.annotations._offices import leaders as _leaders
from kg.article import read_articles
from kg.links import _gazetteer
from kg.rdf import issues
from kg.store import Store


@pytest.fixture(scope="module")
def graph(seed: Path) -> Iterator[Store]:
    with kg.read(seed) as store:
        yield store


def scores(shared: Path, seed: Path, folder: Path) -> dict[str, float]:
    """Return the evaluation kit's figures for the seed, by task."""
    (line,) = pipeline.extracted(read_articles([seed]))
    assert isinstance(line, dict)
    (folder / "seed.jsonl").write_text(json.dumps({**line, "id": "seed"}, ensure_ascii=False), encoding="utf-8")
    kit = shared / "eval"
    command = [
        sys.executable,
        kit / "score.py",
        "gold",
        folder / "seed.jsonl",
        "--data",
        kit / "seed",
        "--split",
        "dev",
        "--json",
    ]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
    return {row["task"]: row["value"] for row in json.loads(done.stdout)["tasks"]}


def test_the_figures_of_the_seed(shared: Path, seed: Path, tmp_path: Path) -> None:
    found = scores(shared, seed, tmp_path)
    assert found["macro"] >= 0.90
    assert found["claim precision"] >= 0.92
    for task in ("persons.clusters B3", "offices", "events", "topics", "statements", "stances"):
        assert found[task] >= 0.80, task


def test_three_meetings_four_offices_on_the_day(graph: Store) -> None:
    meetings = kg.ask(graph, "who-met-whom").records()
    assert len(meetings) == 3
    assert {str(row["day"]) for row in meetings} == {"2020-09-22"}
    offices = kg.ask(graph, "who-held-which-office").records()
    assert [str(row["attested"]) for row in offices] == ["2020-09-22"] * 4


def test_positions_have_holder_speaker_target_and_words(graph: Store) -> None:
    rows = kg.ask(graph, "who-took-which-position").records()
    assert len({row["target"] for row in rows}) >= 5
    for row in rows:
        assert row["holder"]
        assert row["target"]
        assert row["quote"]
    assert any(row["holder"] != row["speaker"] for row in rows)


def test_the_seed_keeps_the_budget_of_triples(graph: Store) -> None:
    assert graph.stats()["triples"] <= 900


def test_what_is_read_needs_no_name_of_the_world(
    shared: Path, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_names = scores(shared, seed, tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("reading an article looked somebody or some issue up")

    for module in (_gazetteer, issues):
        for name in [
            name for name, thing in vars(module).items() if callable(thing) and thing.__module__ == module.__name__
        ]:
            monkeypatch.setattr(module, name, refuse)
    without = scores(shared, seed, tmp_path)
    assert with_names["macro"] - without["macro"] <= 0.03
    assert with_names["claim precision"] - without["claim precision"] <= 0.03


def test_what_is_read_needs_no_table_of_leaders(
    shared: Path, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_table = scores(shared, seed, tmp_path)
    monkeypatch.setattr(_leaders, "leaders", lambda: ())
    _leaders._by_last.cache_clear()
    try:
        without = scores(shared, seed, tmp_path)
    finally:
        _leaders._by_last.cache_clear()
    for figure in ("macro", "claim precision", "offices"):
        assert with_table[figure] - without[figure] <= 0.03, figure
