"""Reads the heading of a transcript, "Secretary Prado and Minister Holt Before Their Meeting": it took place on the day of publication."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.annotations import AnnotatedArticle
from kg.model import EventKind, EventReport, Status

HEADING = re.compile(
    r"\b[Bb]efore (?:Their|the|His|Her|their|his|her)\b[^.\n]*\b(?:Meeting|Talks|Lunch|Dinner|Breakfast)\s*$"
)


def on_record(text: AnnotatedArticle, reports: list[EventReport]) -> list[EventReport]:
    """Return *reports* with the meeting that the heading says the words were spoken before as held that day."""
    heading = next(iter(text.paragraphs), None)
    if heading is None or HEADING.search(text.article.quote(heading)) is None:
        return reports
    return [_held(text, report) if heading.covers(report.evidence[0]) else report for report in reports]


def _held(text: AnnotatedArticle, report: EventReport) -> EventReport:
    day = text.article.published_on
    if (
        report.status is not Status.PLANNED
        or report.reports.kind is not EventKind.MEETING
        or report.date_value is not None
    ):
        return report
    held = replace(report, status=Status.HELD)
    if day is None:
        return held
    dated = replace(held, reports=replace(report.reports, day=day), start_date=day, date_value=day.isoformat())
    return replace(dated, inferred=(*report.inferred, "startDate"))
