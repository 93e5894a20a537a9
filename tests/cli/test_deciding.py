"""Deciding as a reviewer does it: with names, sheets that a spreadsheet saved, and a colleague's file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import kg

ARTICLE = "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday. "
MORE = "Prado condemned the missile launch."


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


def two(place: Path) -> Path:
    """Add an article with a second name of the same minister."""
    other = place.with_name("b.txt")
    other.write_text("Foreign Minister A. Prado of Portugal met President Omar Said of Egypt in Cairo on Monday.", encoding="utf-8")  # fmt: skip
    assert kg("add", other, "--date", "2031-03-05", "-g", place).exit_code == 0
    return place


def graphs(place: Path) -> list[str]:
    """Return the lines of the graph but those of decisions and runs."""
    out = place.with_name("all.nq")
    assert kg("export", out, "-g", place).exit_code == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.endswith(("/graph/runs> .", "/graph/decisions> ."))]


def test_a_link_goes_by_its_id_as_it_is_printed(place: Path) -> None:
    done = kg("correct", "Ana Prado", "item=Q999999999", "--why", "her page", "-g", place)
    (link,) = [line.removeprefix("corrected: ") for line in done.stderr.splitlines() if line.startswith("corrected")]
    assert link.startswith("link/")
    assert "Ana Prado: accepted Q999999999" in kg("why", link, "-g", place).stdout
    for name in (link, link.replace("/", ":")):
        done = kg("correct", name, "item=none", "--why", "x", "-g", place)
        assert f"corrected: {link}" in done.stderr, done.stderr
    sheet = place.with_name("q.tsv")
    sheet.write_text(f"decide\tchange\tnode\ncorrect\titem=Q999999998\t{link}\n", encoding="utf-8")
    assert f"corrected: {link}" in kg("review", sheet, "-g", place).stderr
    assert f"rejected: {link}" in kg("reject", link, "--why", "x", "-g", place).stderr


def test_linking_keeps_the_fullest_name(place: Path) -> None:
    kg("correct", "Ana Prado", "item=Q999999999", "--why", "x", "-g", place)
    assert kg("show", "Q999999999", "-g", place).stdout.startswith("Ana Prado  ")
    kg("correct", "Ana Prado", "item=Q999999999", "label=Ana M. Prado", "--why", "x", "-g", place)
    assert kg("show", "Q999999999", "-g", place).stdout.startswith("Ana M. Prado  ")
    kg("correct", "Erik Holt", "item=Q76", "--why", "x", "-g", place)
    assert kg("show", "Q76", "-g", place).stdout.startswith("Barack Obama  ")  # as the gazetteer calls that item


def test_a_merge_is_taken_back_and_the_graph_is_what_it_was(place: Path) -> None:
    before = graphs(two(place))
    assert "merged: " in kg("merge", "Ana Prado", "A. Prado", "--why", "one", "-g", place).stderr
    assert graphs(place) != before
    (row,) = json.loads(kg("decisions", "--json", "-g", place).stdout)
    assert "needs --why" in kg("decisions", "--revoke", row["id"], "-g", place).stderr
    done = kg("decisions", "--revoke", row["id"], "--why", "two ministers", "--json", "-g", place)
    assert "taken back: merge: person/" in done.stderr
    assert [(r["decision"], r["applies to"]) for r in json.loads(done.stdout)] == [
        ("merge", "taken back"),
        ("revoke", "takes that back"),
    ]
    assert graphs(place) == before
    assert "is the id of 0 decisions" in kg("decisions", "--revoke", row["id"], "--why", "x", "-g", place).stderr


def test_any_decision_is_taken_back_also_below_later_ones(place: Path) -> None:
    two(place)
    kg("correct", "Erik Holt", "item=Q999999999", "--why", "x", "-g", place)
    before = graphs(place)
    kg("reject", stance(place), "--why", "irony", "-g", place)
    kg("merge", "Ana Prado", "A. Prado", "--why", "one", "-g", place)
    kg("split", "Ana Prado", "b.txt", "--why", "two", "-g", place)
    ids = [row["id"] for row in json.loads(kg("decisions", "--json", "-g", place).stdout)][1:]
    done = kg("decisions", *(word for each in ids for word in ("--revoke", each)), "--why", "no", "-g", place)
    assert done.exit_code == 0, done.stderr
    assert graphs(place) == before
    fresh = place.with_name("fresh.trig")
    decided = place.with_name("g.decisions.jsonl")
    kg("add", place.with_name("a.txt"), place.with_name("b.txt"), "--date", "2031-03-05", "-g", fresh, "--decisions", decided)  # fmt: skip
    assert graphs(fresh) == before


def test_who_is_split_off_goes_by_the_name_of_the_article(place: Path) -> None:
    two(place)
    kg("merge", "Ana Prado", "A. Prado", "--why", "one", "-g", place)
    assert "split: " in kg("split", "Ana Prado", "b.txt", "--why", "two", "-g", place).stderr
    assert kg("show", "A. Prado", "-g", place).stdout.startswith("A. Prado  ")
    assert kg("show", "Ana Prado", "-g", place).stdout.startswith("Ana Prado  ")


def test_a_merge_that_breaks_a_rule_is_told_as_not_applied(place: Path) -> None:
    done = kg("merge", "Ana Prado", "Erik Holt", "--why", "x", "-g", place)
    assert "is left out" in done.stderr
    assert "merged" not in done.stderr
    assert "NOT applied everywhere" in done.stderr
    assert done.exit_code == 1


def test_unnamed_people_are_named_by_words_of_the_article(tmp_path: Path) -> None:
    place = tmp_path / "other.trig"
    place.with_name("c.txt").write_text("Erik Holt of Norway said the talks were good. Two diplomats nodded.", encoding="utf-8")  # fmt: skip
    kg("add", place.with_name("c.txt"), "--date", "2031-03-05", "-g", place)
    rows = json.loads(kg("show", "Erik Holt", "--json", "-g", place).stdout)
    said = next(str(row["claim"]) for row in rows if row["kind"] == "Statement")
    assert "nothing of that name" in kg("correct", said, "speaker=Four diplomats", "--why", "x", "-g", place).stderr
    done = kg("correct", said, "speaker=Two diplomats", "--why", "x", "-g", place)
    assert "corrected: " in done.stderr, done.stderr
    assert "Two diplomats say:" in kg("why", said, "-g", place).stdout


def test_two_links_of_one_article_are_told_as_that(place: Path) -> None:
    place.with_name("d.txt").write_text("Erik Holt arrived in Oslo on Monday. Jonas Berg met Ana Prado in Bergen on Tuesday.", encoding="utf-8")  # fmt: skip
    kg("add", place.with_name("d.txt"), "--date", "2031-03-05", "-g", place)
    for name in ("Erik Holt", "Jonas Berg"):
        for row in kg("correct", name, "item=Q999999999", "--why", "x", "-g", place).stderr.splitlines():
            for part in row.split():
                if part.startswith("link/"):
                    kg("correct", part, "item=Q999999999", "--why", "x", "-g", place)
    told = kg("correct", "Q999999999", "item=none", "--why", "x", "-g", place).stderr
    assert "links in 2 articles; name one of them" in told


def test_help_and_reports_read_as_sentences(place: Path) -> None:
    assert "\n  kg add kg-store.quarantine\n" in kg("add", "-h").stdout
    assert "1 unchanged; 1 article built anew" in kg("rebuild", "-g", place).stderr
    assert "claim(s) of the graph tell no day" not in kg("ask", "who-met-whom", "-g", place).stderr
