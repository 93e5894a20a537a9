"""Finds time expressions and resolves them against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from kg._article.calendar import FULL_DATE, full_date
from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.model import Span, Time


def find(text: AnnotatedArticle) -> Iterator[Time]:
    """Yield the time expressions of *text*."""
    for paragraph in text.paragraphs:
        for match in FULL_DATE.finditer(text.article.text, paragraph.start, paragraph.end):
            if day := full_date(match):
                yield Time(Span(match.start(), match.end()), day.isoformat(), day, day)


ANNOTATOR = Annotator(
    find,
    examples=(
        Example("They met on March 3, 2031.", ("March 3, 2031 = 2031-03-03",)),
        Example("The ministers may march together."),
    ),
)
