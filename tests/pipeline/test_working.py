"""An article that ends the process which reads it costs itself, and no other article."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from kg._pipeline import working
from kg._pipeline.working import Worked, WorkerError, worked
from kg.article import article_of
from kg.model import Article, ArticleError


def read(articles: list[Article]) -> Iterator[str]:
    """Do the work; an article whose text says so ends its process as the system does when memory is short."""
    for article in articles:
        if "deadly" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        yield article.key


def given(count: int, *deadly: int) -> list[Article | str]:
    articles: list[Article | str] = [
        article_of(f"A story, {'deadly' if number in deadly else 'harmless'}.", f"news/{number}")
        for number in range(count)
    ]
    return [*articles[:3], "a line that is no article", *articles[3:]]


def told(done: Worked[str | ArticleError] | str) -> str:
    if isinstance(done, str):
        return done
    return f"{done.article.key} died" if isinstance(done.result, ArticleError) else done.result


def test_a_deadly_article_is_left_out_and_the_others_go_on_in_order() -> None:
    found = [told(done) for done in worked(given(40, 5, 21), read, 2)]
    plain = [item if isinstance(item, str) else item.key for item in given(40)]
    assert found == [f"{key} died" if key in ("news/5", "news/21") else key for key in plain]


def test_a_process_that_somebody_kills_costs_no_article() -> None:
    stream = worked(given(60), read, 2)
    found = [next(stream)]
    for child in active_children():
        child.kill()
    found += list(stream)
    assert [told(done) for done in found] == [item if isinstance(item, str) else item.key for item in given(60)]


def test_articles_in_a_row_are_counted_over_the_chunks_and_what_is_no_article_between() -> None:
    chunk, line = working.CHUNK, "a line that is no article"
    items = given(3 * chunk, chunk - 2, chunk - 1, chunk)
    items = [each for item in items for each in (item, line)]
    with pytest.raises(WorkerError, match="out of memory"):
        list(worked(items, read, 2))


def test_an_article_that_is_read_between_ends_the_row() -> None:
    chunk = working.CHUNK
    found = [told(done) for done in worked(given(3 * chunk, chunk - 2, chunk - 1, chunk + 1), read, 2)]
    assert [each for each in found if each.endswith("died")] == [
        f"news/{number} died" for number in (chunk - 2, chunk - 1, chunk + 1)
    ]


def test_where_every_article_is_deadly_the_run_stops() -> None:
    with pytest.raises(WorkerError, match="out of memory"):
        list(worked(given(working.CHUNK, *range(working.CHUNK)), read, 2))
