"""Many articles in one file, or in a pipe: what is read of them, and how what is wrong is told."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import threading
from datetime import date, datetime
from pathlib import Path

import pytest

from kg import pipeline
from kg.article import STDIN, article_of, copied, read_articles
from kg.model import Article, ArticleError

RECORDS: list[dict[str, str | None]] = [
    {"id": "a", "text": "Ana Prado met Erik Holt.", "date": "2020-03-05", "title": "Talks", "source": "Agency"},
    {"id": None, "text": "Nobody knows which.", "date": None, "title": None, "source": None},
    {"id": "c", "text": "Holt left Lisbon.", "date": "2020-03-06", "title": None, "source": None},
]
LINES = "".join(json.dumps(record) + "\n" for record in RECORDS)


def test_a_parquet_file_is_read_like_json_lines(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a.jsonl").write_text(LINES, encoding="utf-8")
    days = [record["date"] and datetime.fromisoformat(str(record["date"])) for record in RECORDS]
    for name, dates in (("words.parquet", [r["date"] for r in RECORDS]), ("times.parquet", days)):
        table = {name: [record[name] for record in RECORDS] for name in ("id", "text", "title", "source")}
        parquet.write_table(pyarrow.table(table | {"date": dates, "other": [1, 2, 3]}), tmp_path / name)
        one, wrong, other = read_articles([tmp_path / name])
        assert [one, other] == [a for a in read_articles([tmp_path / "a.jsonl"]) if isinstance(a, Article)]
        assert isinstance(wrong, ArticleError)
        assert str(wrong).startswith(f'{tmp_path / name}:2: no "id"')


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_text("words", encoding="utf-8")
    (error,) = read_articles([tmp_path / "a.parquet"])
    assert "cannot be read as Parquet" in str(error)


@pytest.mark.parametrize("packed", [False, True])
def test_standard_input_can_be_read_twice(monkeypatch: pytest.MonkeyPatch, packed: bool) -> None:
    raw = gzip.compress(LINES.encode()) if packed else LINES.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    with copied([STDIN]) as copies:
        one, other = (list(read_articles([STDIN], copies=copies)) for _ in range(2))
    assert [type(reading) for reading in one] == [Article, ArticleError, Article]
    assert [r for r in one if isinstance(r, Article)] == [r for r in other if isinstance(r, Article)]
    assert str(one[1]).startswith("stdin:2: ")


def test_a_named_pipe_is_read_twice(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(LINES,))
    writer.start()
    with copied([pipe]) as copies:
        for _ in range(2):
            assert len(list(read_articles([pipe], copies=copies))) == 3
    writer.join()


def test_a_survey_keeps_only_what_comes_more_than_once() -> None:
    def news(key: str, text: str) -> Article:
        return article_of(text, key, published_on=date(2020, 3, 5))

    given: list[Article | ArticleError] = [
        news("a", "One."),
        ArticleError("x: bad"),
        news("b", "One."),
        news("a", "One."),
        news("b", "Two."),
    ]
    assert pipeline.surveyed(given) == pipeline.Survey(5, 4, {"a": 1, "b": 2})
