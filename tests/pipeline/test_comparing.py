"""What differs between two graphs, as a reader of `kg diff` sees it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from conftest import kg

from kg import pipeline
from kg.article import article_of
from kg.store import Store, open_store

START = "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday."


def stored(place: Path | None = None, **texts: str) -> Store:
    store = open_store(place, create=True)
    articles = [article_of(text, key, published_on=date(2020, 3, 5)) for key, text in texts.items()]
    assert not [outcome for outcome in pipeline.add(store, lambda: iter(articles)) if outcome.bad]
    return store


def test_equal_graphs_do_not_differ() -> None:
    with stored(a=START, b=START) as one, stored(b=START, a=START) as other:
        assert list(pipeline.compared(one, other)) == []


def test_lines_that_only_some_readers_break_do_not_break_it() -> None:
    odd = "Talks\u2028in\u0085Lisbon\x1c. " + START
    with (
        stored(a=odd) as one,
        stored(a=odd) as other,
        stored(a=odd + " Prado welcomed the agreement on fisheries.") as more,
    ):
        assert list(pipeline.compared(one, other)) == []
        found = [change for change in pipeline.compared(one, more) if change.what != "article changed"]
    assert {change.what for change in found} == {"claim added"}


def test_articles_and_claims_that_came_and_went() -> None:
    more = " Prado welcomed the agreement on fisheries."
    with stored(a=START, b=START, c=START + more) as one, stored(b=START + more, c=START, d=START) as other:
        found = list(pipeline.compared(one, other))
    assert {change.what for change in found} == {
        "article added", "article removed", "article changed", "claim added", "claim removed",
    }  # fmt: skip
    assert [change.before.split()[1] for change in found if change.what == "article removed"] == ["claims"]
    came, went = ({c.says for c in found if c.what == f"claim {what}"} for what in ("added", "removed"))
    assert came == went
    assert [says for says in came if says.startswith("Ana Prado supports")]


def test_another_gazetteer_renames_and_changes_no_claim() -> None:
    with stored(a=START) as one, open_store(None) as other:
        prado = one.find("Ana Prado")
        other.load(one.nquads().replace(prado.encode(), prado.rpartition("/")[0].encode() + b"/Q900999"))
        renamed = [change for change in pipeline.compared(one, other) if change.what == "renamed"]
        assert [(change.says, change.after) for change in renamed] == [("Ana Prado", "person/Q900999")]
        assert not [change for change in pipeline.compared(one, other) if change.what.startswith("claim")]


def test_a_changed_claim_says_what_it_said(tmp_path: Path) -> None:
    with stored(tmp_path / "old.nq", a=START + " Prado condemned the blockade.") as one, open_store(None) as other:
        other.load(one.nquads().replace(b"code#oppose>", b"code#support>"))
        (change,) = [c for c in pipeline.compared(one, other) if c.what == "claim changed"]
        assert (change.before, change.after) == ("polarity oppose", "polarity support")
        (tmp_path / "new.nq").write_bytes(other.nquads())
    done = kg("diff", tmp_path / "old.nq", tmp_path / "new.nq", "--json")
    assert done.exit_code == 1
    assert [row["what"] for row in json.loads(done.stdout)].count("claim changed") == 1
    assert kg("diff", tmp_path / "old.nq", tmp_path / "old.nq").exit_code == 0


def test_rebuild_reads_the_texts_of_the_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "store"
    stored(place, a=START, b=START).close()
    assert "0 to be built anew" in kg("rebuild", "--changed-rules", "--dry-run", "-g", place).stderr
    changed = pipeline.used() | {"gazetteer": "another"}
    monkeypatch.setattr("kg.pipeline.used", lambda *_: changed)
    monkeypatch.setattr("kg._pipeline.adding.used", lambda *_: changed)
    told = kg("rebuild", "--changed-rules", "--dry-run", "-g", place).stderr
    assert told == "gazetteer changed: 2 articles\n2 to be built anew\n"
    report = tmp_path / "report.json"
    assert kg("rebuild", "a", "--changed-rules", "-g", place, "--report", report).exit_code == 0
    assert json.loads(report.read_text())["articles"] == {"unchanged": 1}
    assert "gazetteer changed: 1 article\n" in kg("rebuild", "--changed-rules", "-g", place).stderr
    assert "0 to be built anew" in kg("rebuild", "--changed-rules", "--dry-run", "-g", place).stderr


def test_a_mistyped_article_removes_none(tmp_path: Path) -> None:
    stored(tmp_path / "store", a=START, b=START).close()
    assert kg("remove", "a", "nosuch", "-g", tmp_path / "store").exit_code == 2
    assert len(json.loads(kg("list", "--json", "-g", tmp_path / "store").stdout)) == 2
    assert kg("remove", "a", "b", "a", "-g", tmp_path / "store").exit_code == 0
    assert json.loads(kg("list", "--json", "-g", tmp_path / "store").stdout) == []
