"""The quality bench on one invented article: its table, its comparison with a baseline, its halves. Needs the kit's scorer."""

from __future__ import annotations

import importlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

TEXT = "Foreign Minister Ana Prado met Erik Holt in Lisbon on Monday."
GOLD = {
    "id": "prado",
    "text_file": "prado.txt",
    "doc_date": "2024-05-06",
    "persons": [
        {"id": "p1", "name": "Ana Prado", "mentions": [{"start": 17, "end": 26}]},
        {"id": "p2", "name": "Erik Holt", "mentions": [{"start": 31, "end": 40}]},
    ],
    "events": [
        {"id": "e1", "type": "meeting", "participants": ["p1", "p2"], "date": "2024-05-06", "status": "happened"}
    ],
}


@pytest.fixture
def bench(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the bench's modules by name; *shared* is there for its scorer."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks" / "quality"))
    return importlib.import_module


def figures(bench: Any, folder: Path, **changed: Any) -> list[Any]:
    """Score the gold, with some keys *changed*, against itself."""
    gold = folder / "gold-dev"
    gold.mkdir(exist_ok=True)
    (gold / "prado.txt").write_text(TEXT, encoding="utf-8")
    (gold / "prado.json").write_text(json.dumps(GOLD), encoding="utf-8")
    predictions = folder / "gold.jsonl"
    predictions.write_text(json.dumps({**GOLD, **changed}), encoding="utf-8")
    kit = bench("kit")
    found: list[Any] = kit.score("gold", predictions, kit.documents("gold", folder))
    return found


def test_the_table_compares_with_the_baseline_and_marks_a_drop(bench: Any, tmp_path: Path) -> None:
    board, tables = bench("board"), bench("tables")
    perfect, lost = figures(bench, tmp_path), figures(bench, tmp_path, events=[])
    events = {f.task: f for f in perfect}["events"]
    baseline = {"figures": {"gold": {"events": {"measure": "f1", "precision": 1, "recall": 1, "value": 1, "n": 500}}}}

    same = {row.figure.task: row for row in board.chosen({"gold": perfect}, baseline)}
    assert (events.value, same["events"].difference, same["events"].drops) == (1, 0, False)
    assert same["events"].reached
    assert same["persons.names"].before is None
    assert "DROP" not in tables.terminal(list(same.values()))

    worse = [replace(row, figure=replace(row.figure, n=500)) for row in board.chosen({"gold": lost}, baseline)]
    assert [row.figure.task for row in worse if row.drops] == ["events"]
    line = next(line for line in tables.terminal(worse).splitlines() if line.split()[:2] == ["gold", "events"])
    assert line.endswith("DROP")
    assert "-1.000" in line


def test_a_fall_in_precision_is_a_drop_even_where_f1_rises(bench: Any) -> None:
    figure = bench("kit").Figure(task="stances", measure="f1", precision=0.80, recall=0.60, value=0.686, n=900)
    before = replace(figure, precision=0.90, recall=0.50, value=0.643)
    assert bench("board").Row(set="gold", figure=figure, before=before).drops


def test_fewer_false_events_are_an_improvement(bench: Any) -> None:
    board = bench("board")
    figure = bench("kit").Figure(
        task="false events", measure=board.LOWER_IS_BETTER, precision=None, recall=None, value=0.02, n=500
    )
    row = board.Row(set="state_readouts", figure=figure, goal=0.05, before=replace(figure, value=0.06))
    assert row.reached
    assert not row.drops
    assert row.difference == pytest.approx(0.04)


def test_halves_and_families_cover_the_gold_and_new_articles_move_none(bench: Any) -> None:
    board = bench("board")
    ids = ["seed", *(f"{family}_{number}" for family in board.FAMILIES for number in range(20)), "novel_1"]
    groups = dict(board.groups(ids))
    tune, report = (groups[f"gold: half to {half}"] for half in ("tune on", "report"))
    assert tune | report == set(ids)
    assert not tune & report
    families = [inside for name, inside in groups.items() if ": half" not in name]
    assert set().union(*families) == set(ids) - {"seed"}
    assert sum(map(len, families)) == len(ids) - 1
    more = dict(board.groups([*ids, "xin_new", "gmb_new"]))
    assert report <= more["gold: half to report"]
    assert tune <= more["gold: half to tune on"]


def test_the_document_shows_ours_beside_peers_and_names_a_gap(bench: Any, tmp_path: Path) -> None:
    board, tables = bench("board"), bench("tables")
    perfect, lost = figures(bench, tmp_path), figures(bench, tmp_path, events=[])
    rows = board.chosen({"gold": perfect}, {})
    parts = board.parts({"gold: half to tune on": perfect, "gold: half to report": lost})
    head = {"date": "2024-05-06", "commit": "abc", "model": "none"}
    page = tables.document(rows, parts, {"trivial": {"gold": lost}}, head)
    assert "at commit abc" in page
    assert "| gold | events | 1.000 | 1.000 | 1.000 | 0.000 | 0.000 | 0.000 |" in page
    assert "events 1.000 / 0.000" in page


def test_without_the_kit_it_says_what_is_missing(bench: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kit = bench("kit")
    monkeypatch.setattr(kit, "KIT", tmp_path)
    with pytest.raises(kit.NoKitError, match=r"expected at \.\./shared/eval"):
        kit.sets()
