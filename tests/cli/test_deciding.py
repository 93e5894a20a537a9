"""Deciding as a reviewer does it: with names, sheets that a spreadsheet saved, and a colleague's file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

ARTICLE = "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday. "
MORE = "Prado condemned the missile launch."


def kg(*args: str | Path) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a .trig file with one article."""
    (tmp_path / "a.txt").write_text(ARTICLE + MORE, encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "g.trig").exit_code == 0
    return tmp_path / "g.trig"


def stance(place: Path) -> str:
    rows = json.loads(kg("show", "Ana Prado", "--json", "-g", place).stdout)
    return next(str(row["claim"]) for row in rows if row["kind"] == "Stance")


@pytest.mark.parametrize(
    ("between", "encoding", "end"),
    [("\t", "utf-16", "\r\n"), (";", "utf-8-sig", "\r\n"), (",", "utf-8", "\n")],
)
def test_a_sheet_is_read_as_spreadsheets_save_it(place: Path, between: str, encoding: str, end: str) -> None:
    rows = (
        ("decide", "why", "node", "change", "mine"),
        ("", "", "claim/none", "", ""),
        ("Reject", '"an ""odd"" reason"', stance(place), "", "é"),
    )
    sheet = place.with_name("q.csv")
    sheet.write_text(end.join(between.join(row) for row in rows) + end, encoding=encoding, newline="")
    done = kg("review", sheet, "-g", place)
    assert "rejected: claim/stance-" in done.stderr
    (decision,) = json.loads(kg("decisions", "--json", "-g", place).stdout)
    assert decision["why"] == 'an "odd" reason'


def test_what_cannot_be_decided_is_refused_before_it_is_kept(place: Path) -> None:
    sheet = place.with_name("q.tsv")
    for line, wrong in (
        ("reject\tperson/1 person/2", "filled with merge"),
        ("split\tperson/1", "kg split NAME"),
        ("maybe\tperson/1", "is none of accept"),
    ):
        sheet.write_text(f"decide\tnode\n{line}\n", encoding="utf-8")
        assert wrong in kg("review", sheet, "-g", place).stderr
    sheet.write_bytes(b"decide\tnode\n\xe9\tx\n")
    assert "save it as UTF-8" in kg("review", sheet, "-g", place).stderr
    done = kg("correct", stance(place), "holder=Erik Hold", "--why", "x", "-g", place)
    assert "'Erik Hold': nobody and nothing of that name is in a.txt; it names Erik Holt" in done.stderr
    other = place.with_name("b.txt")
    other.write_text("President Omar Said of Egypt arrived in Cairo on Monday.", encoding="utf-8")
    kg("add", other, "--date", "2031-03-05", "-g", place)
    assert "is not spoken of in b.txt" in kg("split", "Erik Holt", "b.txt", "--why", "x", "-g", place).stderr
    merged = place.with_name("g.ttl")
    assert kg("export", merged, "-g", place).exit_code == 0
    assert "is read only" in kg("reject", stance(place), "--why", "x", "-g", merged).stderr
    assert not place.with_name("g.decisions.jsonl").exists()


def test_a_file_the_graph_was_not_built_with_is_refused_before_anything_is_kept_in_it(place: Path) -> None:
    claim, other = stance(place), place.with_name("other.jsonl")
    assert kg("accept", claim, "--why", "heard it", "-g", place).exit_code == 0
    done = kg("reject", claim, "--why", "x", "-g", place, "--decisions", other)
    assert "the decisions file does not hold" in done.stderr
    assert not other.exists()


def test_a_link_is_decided_by_the_name_of_what_it_links(place: Path) -> None:
    done = kg("correct", "Ana Prado", "item=Q999999999", "--why", "her page", "-g", place)
    assert "corrected: link/" in done.stderr
    assert "Q999999999" in kg("show", "Ana Prado", "-g", place).stdout


def test_decisions_of_a_colleague_are_applied(place: Path) -> None:
    assert kg("reject", stance(place), "--why", "irony", "-g", place).exit_code == 0
    fresh = place.with_name("fresh.trig")
    kg("add", place.with_name("a.txt"), "--date", "2031-03-05", "-g", fresh)
    place.with_name("fresh.decisions.jsonl").write_bytes(place.with_name("g.decisions.jsonl").read_bytes())
    (waiting,) = json.loads(kg("decisions", "--json", "-g", fresh).stdout)
    assert waiting["applies to"] == "not applied yet: --apply"
    (applied,) = json.loads(kg("decisions", "--apply", "--json", "-g", fresh).stdout)
    assert applied["applies to"] == applied["about"]


def test_adding_tells_of_decisions_that_lost_their_words(place: Path) -> None:
    assert kg("reject", stance(place), "--why", "irony", "-g", place).exit_code == 0
    place.with_name("a.txt").write_text(ARTICLE, encoding="utf-8")
    done = kg("add", place.with_name("a.txt"), "--date", "2031-03-05", "-g", place)
    assert "1 decision(s) apply to nothing any more" in done.stderr
    again = kg("add", place.with_name("a.txt"), "--date", "2031-03-05", "-g", place)
    assert "apply to nothing" not in again.stderr
