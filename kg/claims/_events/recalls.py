"""Finds the words that point back at an event told before: "the meeting", "their talks"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import dated
from kg.claims._events.event_places import in_state, place
from kg.claims._events.factuality import read
from kg.claims._grammar.lexicon import lexicon
from kg.model import EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

BACK_REFERENCES = {
    "meeting": EventKind.MEETING,
    "talk": EventKind.MEETING,
    "discussion": EventKind.MEETING,
    "call": EventKind.CALL,
    "conversation": EventKind.CALL,
    "visit": EventKind.VISIT,
    "trip": EventKind.VISIT,
    "ceremony": EventKind.CEREMONY,
    "summit": EventKind.SUMMIT,
}
TAKES_PLACE = lexicon("hold take begin start open occur schedule set convene plan slate host")
"""Verbs that tell when and where "the meeting" is or was."""
DEFINITE = frozenset(["the", "this", "that", "their", "his", "her", "these"])


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* in text order without those that lie inside another."""
    every = sorted(set(spans), key=lambda s: (s.start, -s.end))
    kept: list[Span] = []
    for span in every:
        if not kept or not kept[-1].covers(span):
            kept.append(span)
    return tuple(kept)


def recalled(text: AnnotatedArticle, found: list[EventReport]) -> list[EventReport]:
    """Add the words "the meeting", "their talks" to the evidence of the nearest event of that kind told before."""
    result = list(found)
    for token in text.words:
        kind = BACK_REFERENCES.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
        if kind is None or not _points_back(token):
            continue
        span = text.span(token.doc[token.left_edge.i : token.i + 1])
        before = [i for i, r in enumerate(result) if r.reports.kind is kind and r.evidence[0].start < span.start]
        near = max(before, key=lambda i: max(s.start for s in result[i].evidence if s.start < span.start), default=None)
        if near is not None and not any(s.overlaps(span) for r in result for s in r.evidence):
            status = _called_off(token, result[near].status)
            known = _settled(text, result[near], token)
            result[near] = replace(known, status=status, evidence=disjoint((*known.evidence, span)))
    return result


def _settled(text: AnnotatedArticle, report: EventReport, noun: Token) -> EventReport:
    """Return *report* with the day and place that only later words tell: "The talks will begin on May 3", "It was held in …"."""
    reading = read(noun) if noun.head.lemma_ in TAKES_PLACE and noun.dep_ in ("nsubj", "nsubjpass") else None
    if reading is None or reading.status is not report.status:
        return report
    where = place(text, reading.governors, noun)
    if where is not None and (report.place is None or in_state(where, report.place)):
        report = replace(report, place=where)
    time = dated(text, reading.governors, noun)
    if time is None or time.precision is not None or time.start is None or not _fits(report, time.start):
        return report
    end = time.end if time.end != time.start else None
    event = replace(report.reports, day=time.start if end is None else None)
    told = replace(report, reports=event, start_date=time.start, end_date=end, date_precision=None)
    return replace(told, date_text=text.article.quote(time.span), date_value=time.value)


def _fits(report: EventReport, day: date) -> bool:
    """Tell whether *day* makes what is known of the date of *report* more exact."""
    if report.start_date is None:
        return report.date_value is None
    vague = report.date_precision is not None or report.end_date is not None
    return vague and report.start_date <= day <= (report.end_date or day)


def _called_off(noun: Token, status: Status) -> Status:
    """Return the status that "the trip was cancelled" gives to what was planned before."""
    reading = read(noun) if status in (Status.PLANNED, Status.POSTPONED) else None
    return reading.status if reading and reading.status in (Status.CANCELLED, Status.POSTPONED) else status


def _points_back(noun: Token) -> bool:
    if any(
        (c.dep_ in ("amod", "compound", "nummod", "relcl") and c.lemma_ not in ("day", "week", "hour"))
        or c.lower_ in ("with", "between", "to", "of")
        for c in noun.children
    ):
        return False
    return any(c.dep_ in ("det", "poss") and c.lower_ in DEFINITE for c in noun.children)
