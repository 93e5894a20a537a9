"""Reads the entries of a published schedule, "9:15 a.m. Secretary Prado meets with …": what is to come on the day of the schedule."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

from kg.annotations import AnnotatedArticle
from kg.model import EventKind, EventReport, Status

ENTRY = re.compile(r"\s*\d{1,2}[:.]\d{2}\s*[ap]\.?m\b", re.IGNORECASE)
"""What an entry begins with."""
HEADING = re.compile(r"\b(?:schedule|guidance|agenda|public appointments)\b", re.IGNORECASE)
WRITTEN = re.compile(r"\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")
OPENING = 250
"""Characters within which a heading calls the article a schedule."""


def on_schedule(text: AnnotatedArticle, reports: list[EventReport]) -> list[EventReport]:
    """Return *reports* with those of entries planned, on the day that the heading names or else of publication."""
    if HEADING.search(text.article.text[:OPENING]) is None:
        return reports
    day = _day(text)
    return [_planned(report, day) if _is_entry(text, report) else report for report in reports]


def _is_entry(text: AnnotatedArticle, report: EventReport) -> bool:
    paragraph = text.paragraph(report.evidence[0])
    return report.status is Status.HELD and ENTRY.match(text.article.quote(paragraph)) is not None


def _day(text: AnnotatedArticle) -> date | None:
    """Return the one day that stands in the heading, else the day of publication."""
    headings = (p for p in text.paragraphs if p.start < OPENING and HEADING.search(text.article.quote(p)))
    for heading in headings:
        for time in text.times:
            if heading.covers(time.span) and time.start is not None and time.end in (None, time.start):
                return time.start
    return _in_title(text.article.title or "") or text.article.published_on


def _in_title(title: str) -> date | None:
    """Return the day in a title such as "Public Schedule – March 8, 2031"."""
    told = WRITTEN.search(title)
    try:
        return datetime.strptime(told[0], "%B %d, %Y").replace(tzinfo=UTC).date() if told is not None else None
    except ValueError:
        return None  # words that look like a day, "Room 8, 2031"


def _planned(report: EventReport, day: date | None) -> EventReport:
    if report.reports.kind is EventKind.VISIT or day is None:
        return replace(report, status=Status.PLANNED)
    event = replace(report.reports, day=day)
    dated = replace(report, reports=event, status=Status.PLANNED, start_date=day, end_date=None, date_precision=None)
    return replace(dated, date_value=day.isoformat(), date_text=None, inferred=(*report.inferred, "startDate"))
