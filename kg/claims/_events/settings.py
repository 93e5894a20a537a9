"""Puts events into their setting: the visit or gathering they are part of, and the place and date that only it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from kg.annotations import AnnotatedArticle
from kg.claims._events.borrowed_days import TOGETHER
from kg.claims._events.event_clauses import in_dateline
from kg.claims._events.event_places import outside
from kg.claims._events.homes import homes
from kg.claims._events.inherited_days import after_talks, at_ceremony, of_lead, of_readout, signed_at, spoken_within
from kg.claims._events.occasion_days import spoken_days, spoken_on
from kg.claims._events.phrases import is_spoken_at
from kg.claims._events.tours import encloses, leg_of, length_of, on_one_day
from kg.model import EntityKind, EventKind, EventReport, Precision, Status

ALIKE = frozenset({EventKind.MEETING, EventKind.CALL})
INSIDE = frozenset({EventKind.MEETING, EventKind.CEREMONY, EventKind.PRESS_OCCASION, EventKind.EVENT})
AROUND = TOGETHER | {"after", "following"}
"""Words before talks that put them on the day on which somebody spoke to the press."""
DAYS = ("first", "second", "third", "fourth", "fifth")
COUNTED = re.compile(
    rf"(?i)\W*on the ({'|'.join(DAYS)}|last|final) day\b(?! of (?!(?:the|his|her|their) (?:visit|trip|stay)\b))"
)
OPENING = 700
"""Characters within which a release says the day of what its headline tells."""
ENDING = re.compile(
    r"(?i)\b(?:end(?:ed|s)?|conclud(?:ed|es)|finish(?:ed|es)|complet(?:ed|es)|(?:wrap|wind)s up|(?:wrapped|wound) up)\b"
)


def settle(text: AnnotatedArticle, reports: Iterable[EventReport]) -> tuple[EventReport, ...]:
    """Return *reports* with enclosing visits set, and the place and date inherited from them named in ``inferred``."""
    days = spoken_days(text)
    told = [spoken_on(text, r, days) if is_spoken_at(text, r.evidence[0], r.reports) else r for r in reports]
    told = [of_readout(text, _below_headline(text, r)) for r in told]
    told = [of_lead(text, after_talks(text, r, told)) for r in told]
    lasting = _one_day([_with_end(text, _past(text, _just_before(text, report, told))) for report in told])
    visits = [r for r in lasting if r.reports.kind is EventKind.VISIT and r.status is not Status.DENIED]
    toured = [leg_of(text, report, visits) for report in lasting]
    visits = [r for r in toured if r.reports.kind is EventKind.VISIT and r.status is not Status.DENIED]
    visits = [r for r in visits if r.place is None or r.place.proper]
    inside = [_inside(text, report, visits) if report.reports.kind in INSIDE else report for report in toured]
    gatherings = [r for r in toured if r.rule == "sidelines"]
    settled = [_at_gathering(text, report, gatherings) for report in inside]
    settled = [after_talks(text, at_ceremony(text, r, settled), settled) for r in settled]
    settled = [spoken_within(text, signed_at(text, r, settled), settled) for r in settled]
    events = {r.reports.id: r.reports for r in reversed(settled) if r.status is not Status.DENIED}
    return tuple(replace(r, reports=events.get(r.reports.id, r.reports)) for r in settled)


def _below_headline(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Date what only a headline tells by the first day below it, in a sentence that names its sides: "thanked Holt today"."""
    headline = text.paragraphs[0] if text.paragraphs else None
    known = report.start_date is not None or report.date_value is not None or report.status is not Status.HELD
    if known or headline is None or report.reports.kind not in ALIKE or report.evidence[0].end > headline.end:
        return report
    time = next((t for t in text.times if headline.end <= t.span.start < OPENING), None)
    if time is None or time.start is None or time.end not in (None, time.start) or time.precision is not None:
        return report
    told = text.sentence(time.span)
    named = {m.entity for m in text.mentions_in(told)} & set(report.reports.participant)
    if len(named) < 2 or in_dateline(text, time.span):
        return report
    day, words = time.start, text.article.quote(time.span)
    dated = replace(report, reports=replace(report.reports, day=day), start_date=day, date_text=words)
    return replace(dated, date_value=time.value)


def _past(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Drop a date after publication from what was held: it is misread, or of something else."""
    today = text.article.published_on
    if report.status is not Status.HELD or today is None or report.start_date is None or report.start_date <= today:
        return report
    return undated(report)


def undated(report: EventReport) -> EventReport:
    """Return *report* without a date."""
    return replace(report, start_date=None, end_date=None, date_precision=None, date_text=None, date_value=None)


def _one_day(reports: list[EventReport]) -> list[EventReport]:
    """Give each event the first day of its first report, where it is known to the day; a denial with another day has none."""
    days: dict[str, date | None] = {}
    result = []
    for report in reports:
        exact = report.date_precision in (None, Precision.DAYS)
        day = days.setdefault(report.reports.id, report.start_date if exact else None)
        agreed = report if day is None or report.start_date in (None, day) else undated(report)
        result.append(replace(agreed, reports=replace(report.reports, day=day)))
    return result


def _just_before(text: AnnotatedArticle, report: EventReport, told: list[EventReport]) -> EventReport:
    """Date talks by the words to the press around them: "told reporters on Monday after their meeting", "said so while meeting with"."""
    first = report.evidence[0]
    words = set(text.article.text[max(0, first.start - 20) : first.start].lower().split()[-2:])
    known = report.start_date is not None or report.date_value is not None or report.status is not Status.HELD
    if known or report.reports.kind not in ALIKE or not words & AROUND:
        return report
    for other in told:
        there = text.sentence(other.evidence[0]) == text.sentence(first)
        between = text.article.text[other.evidence[0].start : first.start]
        there = there and not ("that" in between.split() and words & TOGETHER)  # told that it was while …
        shared = set(other.reports.participant) & set(report.reports.participant)
        if other.reports.kind is EventKind.PRESS_OCCASION and there and shared and other.start_date is not None:
            event = replace(report.reports, day=other.start_date)
            inferred = (*report.inferred, "startDate")
            return replace(report, reports=event, start_date=other.start_date, inferred=inferred)
    return report


def _with_end(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Compute the last day of a "three-day visit" from its first day, which counts, or the first from the last."""
    days = length_of(text, report)
    if report.reports.kind is EventKind.VISIT and report.start_date and not report.end_date and _ended(text, report):
        if days < 2 or report.date_precision:
            return undated(report)
        first = report.start_date - timedelta(days - 1)
        inferred = (*report.inferred, "startDate")
        event = replace(report.reports, day=first)
        last, how = report.start_date, Precision.DAYS
        told = replace(report, reports=event, start_date=first, end_date=last, date_precision=how, inferred=inferred)
        return replace(told, date_value=None)
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


def _ended(text: AnnotatedArticle, report: EventReport) -> bool:
    """Tell whether the words are of the last day: "ended a visit on Sunday"."""
    return all(ENDING.search(text.article.quote(span)) for span in report.evidence)


def _inside(text: AnnotatedArticle, report: EventReport, visits: list[EventReport]) -> EventReport:
    around = [visit for visit in visits if encloses(text, visit, report) and not _abroad(text, visit, report)]
    if not around:
        return report
    visit = min(around, key=lambda v: _distance(v, report))
    inferred = list(report.inferred)
    place = report.place
    if place is None and visit.place is not None and report.reports.kind is not EventKind.PRESS_OCCASION:
        place, inferred = visit.place, [*inferred, "place"]
    event = replace(report.reports, part_of=visit.reports)
    start = report.start_date
    arrival = (
        visit.start_date is not None and visit.date_precision in (None, Precision.DAYS) and _on_arrival(text, report)
    )
    day = visit.start_date if arrival or on_one_day(text, visit) else _counted(text, visit, report)
    if start is None and report.date_value is None and day is not None:
        start, inferred = day, [*inferred, "startDate"]
        event = replace(event, day=start)
    return replace(report, reports=event, place=place, start_date=start, inferred=tuple(inferred))


def _counted(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> date | None:
    """Return the day of *visit* that opens the sentence of *report*: "On the second day of the visit she met Holt"."""
    own, at = text.sentence(report.evidence[0]), report.evidence[0].start
    told = COUNTED.match(text.article.quote(own))
    if told is None or ";" in text.article.text[own.start : at] or visit.start_date is None or visit.end_date is None:
        return None
    nth = told[1].lower()
    if nth in ("last", "final"):
        return visit.end_date
    day = visit.start_date + timedelta(DAYS.index(nth))
    return day if day <= visit.end_date else None


def _abroad(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> bool:
    """Tell whether those met have their offices in other countries than the one visited: "is in Nordia; she met Sudland's president"."""
    where, hosts = visit.place, set(report.reports.participant) - set(visit.reports.participant)
    lands = homes(text, tuple(hosts))
    own = {land.label for land in homes(text, visit.reports.participant)}
    if where is None or report.place is not None or not lands or own & {land.label for land in lands}:
        return False
    state = where.kind is EntityKind.STATE
    return all(outside(where, land) if not state else where.label != land.label for land in lands)


def _at_gathering(text: AnnotatedArticle, report: EventReport, gatherings: list[EventReport]) -> EventReport:
    """Make a meeting part of the gathering on whose margins it is told to have taken place."""
    if report.reports.kind not in ALIKE:
        return report
    told = {text.sentence(span) for span in report.evidence}
    for gathering in gatherings:
        shared = set(gathering.reports.participant) & set(report.reports.participant)
        if len(shared) > 1 and text.sentence(gathering.evidence[0]) in told:
            event = replace(report.reports, part_of=gathering.reports)
            new = report.place is None and gathering.place is not None
            inferred = (*report.inferred, "place") if new else report.inferred
            return replace(report, reports=event, place=report.place or gathering.place, inferred=inferred)
    return report


def _on_arrival(text: AnnotatedArticle, report: EventReport) -> bool:
    """Tell whether *report* is of what happened when the visitor came: at the airport, or "soon after arrival"."""
    told = text.article.quote(text.sentence(report.evidence[0]))
    airport = report.reports.kind is EventKind.CEREMONY and re.search(r"(?i)\b(?:airport|tarmac|airfield)\b", told)
    return bool(
        airport
        or re.search(r"(?i)\b(?:up)?on (?:(?:his|her|their) )?arrival\b|\bafter (?:(?:his|her|their) )?arriv", told)
    )


def _distance(visit: EventReport, report: EventReport) -> tuple[bool, int]:
    """Return how far *visit* is told from *report*: one at the same place is nearer than any, a later one farther than any."""
    at = report.evidence[0].start
    nearest = min((abs(at - span.start) + (10_000 if span.start > at + 200 else 0)) for span in visit.evidence)
    return (not (report.place is not None and report.place == visit.place), nearest)
