"""Claims in the words of the evaluation kit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg import pipeline
from kg.article import article_of
from kg.model import ArticleError

TEXT = (
    "LISBON, March 5, 2031 — Foreign Minister Ana Prado of Portugal met her Norwegian counterpart, Erik Holt, in Lisbon on Monday. "
    'Prado said Portugal would "keep the strait open." A visit by Holt to Porto was postponed.\n'
)


@pytest.fixture(scope="module")
def prediction() -> dict[str, Any]:
    (found,) = pipeline.extracted([article_of(TEXT, "a.txt")])
    assert not isinstance(found, ArticleError)
    return found


def spans(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from spans(item)


def test_every_span_reads_its_own_words(prediction: dict[str, Any]) -> None:
    found = list(spans(prediction))
    assert found
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in found)


def test_ids_are_known_and_used_once(prediction: dict[str, Any]) -> None:
    ids = [item["id"] for kind in ("persons", "actors", "places", "events", "statements") for item in prediction[kind]]
    assert len(ids) == len(set(ids))
    named = [p for event in prediction["events"] for p in event["participants"]]
    named += [s for statement in prediction["statements"] for s in (*statement["speakers"], *statement["addressees"])]
    assert set(named) <= set(ids)


def test_held_is_happened_and_dates_are_iso(prediction: dict[str, Any]) -> None:
    (meeting,) = [event for event in prediction["events"] if event["type"] == "meeting"]
    assert (meeting["status"], meeting["date"]) == ("happened", "2031-03-03")
    assert prediction["doc_date"] == date(2031, 3, 5).isoformat()


def test_an_article_without_claims_is_a_line_too() -> None:
    (found,) = pipeline.extracted([article_of("The sea was calm.", "b.txt")])
    assert not isinstance(found, ArticleError)
    assert (found["id"], found["events"], found["stances"]) == ("b.txt", [], [])


def test_an_unreadable_article_keeps_its_place() -> None:
    error = ArticleError("c.txt: empty")
    found = list(pipeline.extracted([article_of("One.", "a"), error, article_of("Two.", "b")]))
    assert [getattr(item, "get", lambda _: "error")("id") for item in found] == ["a", "error", "b"]


def test_what_is_kept_gives_the_same_prediction(tmp_path: Path) -> None:
    given = [article_of(TEXT, "a.txt"), article_of("One.", "b.txt")]
    plain = list(pipeline.extracted(given))
    assert [list(pipeline.extracted(given, cache=tmp_path)) for _ in range(2)] == [plain, plain]
