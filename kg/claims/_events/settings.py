"""Puts events into their setting: the visit or gathering they are part of, and the place and date that only it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_body, of_seat
from kg.claims._events.event_places import PLACES, in_state
from kg.claims._events.occasion_days import spoken_days, spoken_on
from kg.claims._events.phrases import is_spoken_at
from kg.model import Entity, EventKind, EventReport, Precision, Status

ALIKE = frozenset({EventKind.MEETING, EventKind.CALL})
INSIDE = frozenset({EventKind.MEETING, EventKind.CEREMONY, EventKind.PRESS_OCCASION, EventKind.EVENT})
NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
TOUR = re.compile(r"(?i)\b(?:\d{1,2}|" + "|".join(NUMBERS) + r")[- ](?:nation|country|state|stop|leg)\b")
LASTING = re.compile(r"(?i)\b(\d{1,2}|" + "|".join(NUMBERS) + r")[- ]day\b")
ENDING = re.compile(
    r"(?i)\b(?:end(?:ed|s)?|conclud(?:ed|es)|finish(?:ed|es)|complet(?:ed|es)|(?:wrap|wind)s up|(?:wrapped|wound) up)\b"
)
ARRIVING = re.compile(r"(?i)\b(?:arriv|land|left|leav|depart|head|start|begin|began|kick)")


def settle(text: AnnotatedArticle, reports: Iterable[EventReport]) -> tuple[EventReport, ...]:
    """Return *reports* with enclosing visits set, and the place and date inherited from them named in ``inferred``."""
    days = spoken_days(text)
    told = [spoken_on(text, r, days) if is_spoken_at(text, r.evidence[0], r.reports) else r for r in reports]
    lasting = _one_day([_with_end(text, _past(text, _just_before(text, report, told))) for report in told])
    visits = [r for r in lasting if r.reports.kind is EventKind.VISIT and r.status is not Status.DENIED]
    toured = [_leg(text, report, visits) for report in lasting]
    visits = [r for r in toured if r.reports.kind is EventKind.VISIT and r.status is not Status.DENIED]
    visits = [r for r in visits if r.place is None or r.place.proper]
    inside = [_inside(text, report, visits) if report.reports.kind in INSIDE else report for report in toured]
    gatherings = [r for r in toured if r.rule == "sidelines"]
    settled = [_at_gathering(text, report, gatherings) for report in inside]
    events = {r.reports.id: r.reports for r in reversed(settled) if r.status is not Status.DENIED}
    return tuple(replace(r, reports=events.get(r.reports.id, r.reports)) for r in settled)


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
    """Date talks by the press conference that followed them: "told reporters on Monday after their meeting"."""
    first = report.evidence[0]
    words = text.article.text[max(0, first.start - 20) : first.start].lower().split()[-2:]
    known = report.start_date is not None or report.date_value is not None or report.status is not Status.HELD
    if known or report.reports.kind not in ALIKE or not {"after", "following"} & set(words):
        return report
    for other in told:
        there = text.sentence(other.evidence[0]) == text.sentence(first)
        shared = set(other.reports.participant) & set(report.reports.participant)
        if other.reports.kind is EventKind.PRESS_OCCASION and there and shared and other.start_date is not None:
            event = replace(report.reports, day=other.start_date)
            inferred = (*report.inferred, "startDate")
            return replace(report, reports=event, start_date=other.start_date, inferred=inferred)
    return report


def _leg(text: AnnotatedArticle, report: EventReport, visits: list[EventReport]) -> EventReport:
    """Make the visit of one country part of the tour that names it beside others, or that is only said to be of several."""
    if report.reports.kind is not EventKind.VISIT or report.place is None or _is_tour(text, report):
        return report
    for tour in visits:
        if tour is report or not set(tour.reports.participant) & set(report.reports.participant):
            continue
        places = _places(text, tour)
        named = len(places) > 1 and report.place in places and tour.status is report.status
        spot = (
            not report.place.proper
            and tour.place is not None
            and tour.place.proper
            and _encloses(text, tour, replace(report, place=None))
        )
        if spot or (len(_places(text, report)) < 2 and (named or (_is_tour(text, tour) and not _apart(tour, report)))):
            return replace(report, reports=replace(report.reports, part_of=tour.reports))
    return report


def _is_tour(text: AnnotatedArticle, visit: EventReport) -> bool:
    """Tell whether the words of a visit without a place of its own are of several countries: "his five-nation tour"."""
    return visit.place is None and any(TOUR.search(text.article.quote(span)) for span in visit.evidence)


def _apart(tour: EventReport, report: EventReport) -> bool:
    """Tell whether the dates of a visit keep it out of a tour."""
    if tour.start_date is None or report.start_date is None:
        return False
    return not tour.start_date <= report.start_date <= (tour.end_date or tour.start_date + timedelta(21))


def _places(text: AnnotatedArticle, visit: EventReport) -> set[Entity]:
    """Return the places that the words of a visit name as its stops: more than one makes it a tour."""
    named: set[Entity] = set()
    for span in visit.evidence:
        for mention in text.mentions:
            before = text.article.text[max(0, mention.span.start - 20) : mention.span.start].lower().split()[-3:]
            if (
                span.covers(mention.span)
                and mention.entity.kind in PLACES
                and not {"way", "route"} & set(before)
                and before[-1:] != ["from"]
            ):
                named.add(mention.entity)
    return named


def _with_end(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Compute the last day of a "three-day visit" from its first day, which counts, or the first from the last."""
    days = _length(text, report)
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
    if start is None and report.date_value is None and (arrival or _single_day(text, visit)):
        start, inferred = visit.start_date, [*inferred, "startDate"]
        event = replace(event, day=start)
    return replace(report, reports=event, place=place, start_date=start, inferred=tuple(inferred))


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


def _encloses(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> bool:
    if not set(visit.reports.participant) & set(report.reports.participant):
        return report.reports.kind is EventKind.EVENT and _during(text, visit, report)
    statuses = visit.status is report.status or (visit.status, report.status) == (Status.HELD, Status.PLANNED)
    if not statuses or (visit.start_date and report.start_date and not _in_time(visit, report)):
        return False
    if report.place is not None and visit.place is not None:
        return _near(text, visit, report.place)
    first = text.sentence(report.evidence[0])
    both_dated = visit.start_date is not None and report.start_date is not None
    return both_dated or any(span.start < first.end for span in visit.evidence)


def _in_time(visit: EventReport, report: EventReport) -> bool:
    """Tell whether the first day of *report* lies in the visit; one without an end may last a week."""
    if visit.start_date is None or report.start_date is None:
        return False
    return visit.start_date <= report.start_date <= (visit.end_date or visit.start_date + timedelta(7))


def _near(text: AnnotatedArticle, visit: EventReport, place: Entity) -> bool:
    """Tell whether *place* is where the visit led, or lies there."""
    if visit.place is not None and _seated(place, visit.place):
        return True
    toured = _places(text, visit)
    here = {visit.place} if len(toured) < 2 else toured
    return any(place == p or in_state(place, p) or in_state(p, place) for p in here)


def _during(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> bool:
    """Tell whether *report* is said to be "during" the visit of somebody else: states sign while their leaders meet."""
    words = (text.article.text[max(0, s.start - 12) : s.start].lower().split()[-1:] for s in visit.evidence)
    near = text.sentence(visit.evidence[0]) == text.sentence(report.evidence[0])
    return near and visit.status is report.status and any(w == ["during"] for w in words)


def _seated(building: Entity, place: Entity) -> bool:
    """Tell whether *building* is called by a body of the state that *place* is, or is the seat of."""
    body = of_body(building.label)
    here = of_seat(place.label) or named(place.label)
    return body is not None and here is not None and body.qid == here.qid


def _distance(visit: EventReport, report: EventReport) -> tuple[bool, int]:
    """Return how far *visit* is told from *report*: one at the same place is nearer than any, a later one farther than any."""
    at = report.evidence[0].start
    nearest = min((abs(at - span.start) + (10_000 if span.start > at + 200 else 0)) for span in visit.evidence)
    return (not (report.place is not None and report.place == visit.place), nearest)


def _single_day(text: AnnotatedArticle, visit: EventReport) -> bool:
    """Tell whether the visit's date is all of it; the day of an arrival, or the first of several, is not."""
    if visit.start_date is None or visit.end_date or visit.date_precision or _length(text, visit) > 1:
        return False
    return not any(ARRIVING.search(text.article.quote(span)) for span in visit.evidence)
