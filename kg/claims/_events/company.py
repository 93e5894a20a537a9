"""Adds those who joined an event, or led a side in it, to that event: "Holt joined them on the call", "Holt led the delegation"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.annotations import AnnotatedArticle
from kg.model import Entity, EntityKind, EventKind, EventReport, Span

COMPANY = "accompanied"
"""The rule whose reports without a place are no events of their own; their "visitors" are those who were joined."""
PARTY = "delegation"
"""What those who travel are called together."""
FAR = 1200
"""Characters behind the talks within which "the delegation" is one in them."""
THERE = re.compile(r"\bwhere (?:they|he|she|both) (?:was|were) joined\b")
"""Joins those of whom its own sentence tells, and no others."""
ALIKE = frozenset({EventKind.MEETING, EventKind.CALL})


def is_company(report: EventReport) -> bool:
    """Tell whether *report* only says who joined an event told elsewhere."""
    people, led = report.reports.participant, report.reports.visitor
    return report.rule == COMPANY and not set(people) & set(led)


def with_company(text: AnnotatedArticle, found: list[EventReport], drafts: Iterable[EventReport]) -> list[EventReport]:
    """Return *found* with all who by *drafts* joined one of them; company that joins none is left out."""
    result = list(found)
    for company in filter(is_company, drafts):
        index = _joined(text, result, company)
        if index is not None:
            result[index] = _enlarged(result[index], company)
    return result


def with_travellers(found: list[EventReport]) -> list[EventReport]:
    """Return *found* with "the delegation" that meets somebody on a journey as the persons who are told to travel."""
    result = []
    for report in found:
        party = report.reports.participant[0]
        people = _travelling(found, report) if party.label == PARTY and not party.proper else ()
        rest = tuple(p for p in report.reports.participant[1:] if p not in people)
        event = replace(report.reports, participant=(*people, *rest)) if people and rest else report.reports
        result.append(replace(report, reports=event))
    return result


def _travelling(found: list[EventReport], report: EventReport) -> tuple[Entity, ...]:
    """Return the persons of the last journey told before *report*."""
    told = (r for r in found if r.reports.kind is EventKind.VISIT and r.evidence[0].start < report.evidence[0].start)
    last = max(told, key=lambda r: r.evidence[0].start, default=None)
    return tuple(p for p in last.reports.participant if p.kind is EntityKind.PERSON) if last is not None else ()


def _joined(text: AnnotatedArticle, found: list[EventReport], company: EventReport) -> int | None:
    """Return which of *found* was joined: the journey of those joined, else in the nearest sentence up to that of *company* the first."""
    sentence = text.sentence(company.evidence[0])
    here = THERE.search(text.article.quote(sentence)) is not None
    near: list[tuple[bool, int, int, int]] = []
    for index, report in enumerate(found):
        if report.status is not company.status or not _fits(report, company):
            continue
        told = [
            text.sentence(span).start
            for span in report.evidence
            if (sentence.start if here else 0) <= span.start < sentence.end
        ]
        home = report.reports.kind is not EventKind.VISIT
        near += [(home, -max(told), report.evidence[0].start, index)] if told else []
    return min(near)[3] if near else None


def _fits(report: EventReport, company: EventReport) -> bool:
    """Tell whether *report* may be what was joined: an event of those joined, or of the kind that the words call."""
    kind, called = report.reports.kind, company.reports.kind
    led = company.reports.visitor
    if not led and called is EventKind.EVENT:  # who led a side in talks
        near = 0 <= company.evidence[0].start - report.evidence[0].start < FAR
        return near and kind not in (EventKind.PRESS_OCCASION, EventKind.VISIT)
    if led and not set(led) & set(report.reports.participant):
        return False
    if kind is EventKind.PRESS_OCCASION:
        return False
    return called is EventKind.EVENT or kind is called or {kind, called} <= ALIKE


def _enlarged(report: EventReport, company: EventReport) -> EventReport:
    event, joined = report.reports, company.reports.participant
    visitors = joined if event.kind is EventKind.VISIT else ()
    people = tuple(dict.fromkeys((*event.participant, *joined)))
    larger = replace(event, participant=people, visitor=tuple(dict.fromkeys((*event.visitor, *visitors))))
    return replace(report, reports=larger, evidence=_in_order(report.evidence, company.evidence))


def _in_order(told: tuple[Span, ...], more: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the evidence of the event with *more* behind it, without what lies inside the first."""
    return (*told, *(span for span in more if not any(one.overlaps(span) for one in told)))
