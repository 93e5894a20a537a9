"""Reads journeys of several stops: which visit is a leg of which tour, how long it lasted, whether it had one day."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import timedelta

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import is_region, named, of_body, of_seat
from kg.claims._events.event_places import PLACES, in_state
from kg.model import Entity, EventKind, EventReport, Status

NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
TOUR = re.compile(r"(?i)\b(?:\d{1,2}|" + "|".join(NUMBERS) + r")[- ](?:nation|country|state|stop|leg)\b")
LASTING = re.compile(r"(?i)\b(\d{1,2}|" + "|".join(NUMBERS) + r")[- ]day\b")
ARRIVING = re.compile(r"(?i)\b(?:arriv|land|left|leav|depart|head|start|begin|began|kick)")


def leg_of(text: AnnotatedArticle, report: EventReport, visits: list[EventReport]) -> EventReport:
    """Make the visit of one country part of the tour that names it beside others, or that is only said to be of several."""
    if report.reports.kind is not EventKind.VISIT or report.place is None or _is_tour(text, report):
        return report
    own = len(stops(text, report))
    for tour in visits:
        if tour is report or not set(tour.reports.participant) & set(report.reports.participant):
            continue
        places = stops(text, tour)
        named = len(places) > 1 and report.place in places and tour.status is report.status
        spot = (
            not report.place.proper
            and tour.place is not None
            and tour.place.proper
            and encloses(text, tour, replace(report, place=None))
        )
        region = tour.place is not None and is_region(tour.place.label) and not is_region(report.place.label)
        if region and not _apart(tour, report) and _begun(tour, report):
            return _on_that_day(text, replace(report, reports=replace(report.reports, part_of=tour.reports)), tour)
        if spot or (own < 2 and (named or (_is_tour(text, tour) and not _apart(tour, report)))):
            return replace(report, reports=replace(report.reports, part_of=tour.reports))
    return report


def _begun(tour: EventReport, report: EventReport) -> bool:
    """Tell whether *report* may be a stop of a journey in a region: told as over or to come as that is, or to come on it."""
    return tour.status is report.status or (tour.status, report.status) == (Status.HELD, Status.PLANNED)


def _on_that_day(text: AnnotatedArticle, leg: EventReport, tour: EventReport) -> EventReport:
    """Date a stop by the one day of its journey."""
    if leg.start_date is not None or leg.date_value is not None or not on_one_day(text, tour):
        return leg
    event = replace(leg.reports, day=tour.start_date)
    return replace(leg, reports=event, start_date=tour.start_date, inferred=(*leg.inferred, "startDate"))


def _is_tour(text: AnnotatedArticle, visit: EventReport) -> bool:
    """Tell whether the words of a visit without a place of its own are of several countries: "his five-nation tour"."""
    return visit.place is None and any(TOUR.search(text.article.quote(span)) for span in visit.evidence)


def _apart(tour: EventReport, report: EventReport) -> bool:
    """Tell whether the dates of a visit keep it out of a tour."""
    if tour.start_date is None or report.start_date is None:
        return False
    return not tour.start_date <= report.start_date <= (tour.end_date or tour.start_date + timedelta(21))


def stops(text: AnnotatedArticle, visit: EventReport) -> set[Entity]:
    """Return the places that the words of a visit name as its stops: more than one makes it a tour."""
    named: set[Entity] = set()
    for span in visit.evidence:
        first = bisect_left(text.mentions, span.start, key=lambda m: m.span.start)
        last = bisect_left(text.mentions, span.end, key=lambda m: m.span.start)
        for mention in text.mentions[first:last]:
            before = text.article.text[max(0, mention.span.start - 20) : mention.span.start].lower().split()[-3:]
            if (
                span.covers(mention.span)
                and mention.entity.kind in PLACES
                and not {"way", "route"} & set(before)
                and before[-1:] != ["from"]
            ):
                named.add(mention.entity)
    return named


def length_of(text: AnnotatedArticle, report: EventReport) -> int:
    """Return how many days a visit is said to last, one where that is not said."""
    for span in report.evidence:
        sentence = text.sentence(span)
        match = LASTING.search(text.article.quote(sentence))
        if match is not None:
            word = match[1].lower()
            return NUMBERS.get(word) or int(word)
    return 1


def on_one_day(text: AnnotatedArticle, visit: EventReport) -> bool:
    """Tell whether the visit's date is all of it; the day of an arrival, or the first of several, is not."""
    if visit.start_date is None or visit.end_date or visit.date_precision or length_of(text, visit) > 1:
        return False
    return not any(ARRIVING.search(text.article.quote(span)) for span in visit.evidence)


def encloses(text: AnnotatedArticle, visit: EventReport, report: EventReport) -> bool:
    """Tell whether *report* is of something during *visit*: by the same people, in its time, at its place."""
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
    toured = stops(text, visit)
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
