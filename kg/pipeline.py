"""Steps 1 to 6 in order, for one article or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.annotations import annotate
from kg.annotations._parsing import load
from kg.article import Reading
from kg.claims import find_claims
from kg.extraction import extract
from kg.model import Article, ArticleError


def extracted(readings: Iterable[Reading], model: str | None = None) -> Iterator[dict[str, Any] | ArticleError]:
    """Yield the prediction of each article, in SCHEMA.md's format; an unreadable one yields its error."""
    failed: list[ArticleError] = []

    def good() -> Iterator[Article]:
        for reading in readings:
            if isinstance(reading, ArticleError):
                failed.append(reading)
            else:
                yield reading

    for text in annotate(good(), load(model)):
        while failed:
            yield failed.pop(0)
        yield extract(text, find_claims(text))
    yield from failed
