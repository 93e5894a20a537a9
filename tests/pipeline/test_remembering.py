"""What was read before is not read again, and what comes out is the same: a step runs only where its code or what it is given changed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

import kg.annotations
import kg.claims
from kg import pipeline
from kg._model import packing
from kg._model.packing import Table
from kg._parts.loaded import HERE
from kg._parts.reaching import _all_tables, reach, reached
from kg._pipeline import building, remembering
from kg.annotations import annotate, annotators
from kg.article import article_of
from kg.claims import Rule, find_claims, rules
from kg.files import Kept
from kg.links import link
from kg.model import Article

DAY = date(2020, 3, 5)
TEXTS = (
    "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday. They discussed fisheries.",
    '"We welcome the agreement on fisheries," Portuguese Foreign Minister Ana Prado said on Tuesday. Norway condemned the blockade.',
)
GIVEN = [article_of(text, f"news/{number}", published_on=DAY) for number, text in enumerate(TEXTS)]
STEPS = (
    *(f"kg.annotations.{name}" for name in annotators()),
    *(f"kg.claims.{name}" for name in rules()),
    "kg.claims._events.gathering",
    "kg.claims._confidence",
)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give the list of the steps that are run."""
    found: list[str] = []
    told = remembering._told

    def note(module: str, rows: list[list[object]], numbers: list[int | None]) -> str:
        found.append(module)
        return told(module, rows, numbers)

    monkeypatch.setattr(remembering, "_told", note)
    yield found


def change(monkeypatch: pytest.MonkeyPatch, *modules: str) -> None:
    """Make as if the code of *modules* had been changed."""
    used = building.used
    monkeypatch.setattr(building, "used", lambda *given: used(*given) | {"rules": f"changed {modules}"})
    monkeypatch.setattr(remembering, "reach", lambda module: reach(module) + ("x" if module in modules else ""))


def graphs(cache: Path | None, given: list[Article] = GIVEN) -> list[object]:
    return list(pipeline.built(given, cache=cache))


def test_nothing_is_parsed_where_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = graphs(tmp_path)
    monkeypatch.setattr(building, "parse", lambda *_: pytest.fail("parsed"))
    assert graphs(tmp_path) == first


@pytest.mark.parametrize("step", ["kg.claims.supports", "kg.annotations.times", "kg.claims._confidence"])
def test_only_the_changed_step_runs_where_it_finds_the_same(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ran: list[str]
) -> None:
    plain = graphs(None)
    assert graphs(tmp_path) == plain
    assert {*STEPS, "kg.links"} == set(ran)
    ran.clear()
    change(monkeypatch, step)
    monkeypatch.setattr(building, "drafted", lambda *_: pytest.fail("written anew"))
    assert graphs(tmp_path) == plain
    assert ran == [step] * len(GIVEN)


def test_what_a_changed_rule_finds_runs_what_comes_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ran: list[str]
) -> None:
    before = graphs(tmp_path)
    ran.clear()
    change(monkeypatch, "kg.claims.met_with")
    monkeypatch.setitem(rules(), "met_with", Rule(find=lambda text, found: (), examples=(), draft=True))
    after, plain = graphs(tmp_path), graphs(None)
    assert after == plain
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True]
    assert "kg.claims._events.gathering" in ran
    assert not {step for step in ran if step.startswith("kg.annotations")}


def test_a_damaged_or_missing_file_is_made_anew(tmp_path: Path) -> None:
    plain = graphs(tmp_path)
    for file in sorted(file for file in tmp_path.rglob("*") if file.is_file()):
        raw = file.read_bytes()
        file.write_bytes(raw[: len(raw) // 2])
        assert graphs(tmp_path) == plain
        file.unlink()
        assert graphs(tmp_path) == plain


def test_rows_of_another_form_count_as_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = graphs(None)
    # No stamp tells of the form here: what is kept must be found wanting when it is read.
    monkeypatch.setattr(remembering, "alone", lambda module: "one form")
    with monkeypatch.context() as other:
        for module, name in ((packing, "DAY"), (packing, "LIST"), (packing, "TEXT")):
            other.setattr(module, name, f"another {name}")
        assert graphs(tmp_path) == plain
    monkeypatch.setattr(building, "used", lambda *given, used=building.used: used(*given) | {"rules": "changed"})
    assert graphs(tmp_path) == plain


def test_nothing_is_kept_by_a_process_with_other_code_than_the_one_that_told_what_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other:
        other.setattr(building, "used", lambda *given, used=building.used: used(*given) | {"rules": "other"})
        work = building.worker(cache=tmp_path)
    assert list(work(GIVEN)) == graphs(None)
    assert {file.suffix for file in tmp_path.rglob("*") if file.is_file()} == {".parse"}


def test_what_is_extracted_keeps_its_steps_and_leaves_the_graph(tmp_path: Path, ran: list[str]) -> None:
    plain = list(pipeline.extracted(GIVEN))
    assert list(pipeline.extracted(GIVEN, cache=tmp_path)) == plain
    assert set(STEPS) == set(ran)
    ran.clear()
    assert list(pipeline.extracted(GIVEN, cache=tmp_path)) == plain
    assert not ran
    built = graphs(tmp_path)
    assert ran == ["kg.links"] * len(GIVEN)
    ran.clear()
    for file in [file for file in tmp_path.rglob("*.steps")]:
        file.unlink()
    assert list(pipeline.extracted(GIVEN, cache=tmp_path)) == plain
    ran.clear()
    assert graphs(tmp_path) == built
    assert not ran


def test_what_many_keep_at_once_is_never_missing(tmp_path: Path) -> None:
    kept, body = Kept(tmp_path), b"what was found" * 1000
    kept.put("ab12", body)

    def work(number: int) -> bool:
        if number % 2:
            kept.put("ab12", body)
        return kept.get("ab12") == body

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(400)))


def test_all_that_is_read_in_an_article_is_the_same_packed_and_unpacked() -> None:
    for text in annotate(GIVEN):
        found = find_claims(text)
        given = (*text.mentions, *text.titles, *text.times, *text.quotes, *found, *link(text, found))
        table, other = Table(), Table()
        numbers = table.pack(given)
        other.take(table.rows)
        assert tuple(other.unpack(numbers)) == given
        assert other.pack(given) == numbers


def test_a_step_rests_on_what_it_imports_and_not_on_other_steps() -> None:
    assert {"kg.syntax", "kg.claims._grammar.lexicon"} <= reached("kg.claims.supports")
    others = {step for step in STEPS if step.count(".") == 2 and step.startswith("kg.claims.")} - {"kg.claims.supports"}
    assert not others & reached("kg.claims.supports")


@pytest.mark.parametrize("room", [kg.annotations, kg.claims])
def test_every_table_of_a_room_is_named_by_who_reads_it(room: ModuleType) -> None:
    folder = HERE / room.__name__.partition(".")[2]
    code = "".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.py"))
    assert [table.name for table in _all_tables() if table.is_relative_to(folder) and table.name not in code] == []
