"""Puts events into their setting: the visit or gathering they are part of, and the place and date that only it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from kg.annotations import AnnotatedArticle
from kg.model import EntityKind, EventKind, EventReport, Precision, Status

INSIDE = frozenset({EventKind.MEETING, EventKind.CEREMONY, EventKind.PRESS_OCCASION, EventKind.EVENT})
NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
LASTING = re.compile(r"(?i)\b(\d{1,2}|" + "|".join(NUMBERS) + r")[- ]day\b")
ARRIVING = re.compile(r"(?i)\b(?:arriv|land|left|leav|depart|head|start|begin|began|kick)")


def settle(text: AnnotatedArticle, reports: Iterable[EventReport]) -> tuple[EventReport, ...]:
    """Return *reports* with enclosing visits set, and the place and date inherited from them named in ``inferred``."""
    lasting = [_with_end(text, report) for report in reports]
    visits = [r for r in lasting if r.reports.kind is EventKind.VISIT and r.status is not Status.DENIED]
    return tuple(_inside(text, report, visits) if report.reports.kind in INSIDE else report for report in lasting)


def _with_end(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Compute the last day of a "three-day visit" from its first day, which counts."""
    days = _length(text, report)
    if (
        report.reports.kind is not EventKind.VISIT
        or days < 2
        or report.start_date is None
        or report.end_date
        or report.date_precision
    ):
        return report
    return replace(
        report,
        end_date=report.start_date + timedelta(days - 1),
        date_precision=Precision.DAYS,
        inferred=(*report.inferred, "endDate"),
    )


def _length(text: AnnotatedArticle, report: EventReport) -> int:
    for span in report.evidence:
        sentence = text.sentence(span)
        match = LASTING.search(text.article.quote(sentence))
        if match is not None:
            word = match[1].lower()
            return NUMBERS.get(word) or int(word)
    return 1


def _inside(text: AnnotatedArticle, report: EventReport, visits: list[EventReport]) -> EventReport:
    around = [visit for visit in visits if _encloses(text, visit, report)]
    if not around:
        return report
    visit = min(around, key=lambda v: _distance(text, v, report))
    inferred = list(report.inferred)
    place = report.place
    if place is None and visit.place is not None and report.reports.kind is not EventKind.PRESS_OCCASION:
        place, inferred = visit.place, [*inferred, "place"]
    event = replace(report.reports, part_of=visit.reports)
    start = report.start_date
    if start is None and report.date_value is None and _single_day(text, visit):
        start, inferred = visit.start_date, [*inferred, "startDate"]
        event = replace(event, day=start)
    return replace(report, reports=event, place=place, start_date=start, inferred=tuple(inferred))


def _encloses(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> bool:
    if not set(visit.reports.participant) & set(report.reports.participant) or visit.status is not report.status:
        return False
    if visit.start_date and report.start_date:
        last = visit.end_date or (visit.start_date + timedelta(7))
        if not visit.start_date - timedelta(0) <= report.start_date <= last:
            return False
    if report.place is None or visit.place is None or report.place == visit.place:
        return True
    contained = (
        visit.place.kind is EntityKind.STATE
        and report.place.country in (visit.place, None)
        and report.place.kind is EntityKind.PLACE
    )
    return contained and text.paragraph(visit.evidence[0]) == text.paragraph(report.evidence[0])


def _distance(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> tuple[bool, int]:
    """Return how far *visit* is told from *report*: one at the same place is nearer than any, a later one farther than any."""
    at = report.evidence[0].start
    nearest = min((abs(at - span.start) + (10_000 if span.start > at + 200 else 0)) for span in visit.evidence)
    return (not (report.place is not None and report.place == visit.place), nearest)


def _single_day(text: AnnotatedArticle, visit: EventReport) -> bool:
    """Tell whether the visit's date is all of it; the day of an arrival, or the first of several, is not."""
    if visit.start_date is None or visit.end_date or visit.date_precision or _length(text, visit) > 1:
        return False
    return not any(ARRIVING.search(text.article.quote(span)) for span in visit.evidence)
