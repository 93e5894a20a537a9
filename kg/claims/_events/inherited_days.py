"""Dates events that tell no day by what they belong to: the readout of the day, the talks before a statement, the ceremony of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import dated
from kg.claims._grammar.lexicon import lexicon
from kg.model import EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from datetime import date

ENCOUNTERS = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.SUMMIT})
TALKS = frozenset({EventKind.MEETING, EventKind.CALL})
READOUT = re.compile(r"(?i)^\W*(?:readout of\b|.{3,90}\b(?:call|meeting)s? with\b)")
"""How the headline of an account of talks begins, which tells of the day on which it is published."""
DATED_BY = {EventKind.PRESS_OCCASION: lexicon("after following"), EventKind.EVENT: lexicon("during after following at")}
"""Words before talks that give their day to what is told of in the same sentence."""
JOINTLY = lexicon(
    "agree sign pledge promise vow decide discuss call declare urge resolve commit announce reaffirm condemn"
)
"""What two do together where they meet."""
LEADS = 3
"""First paragraphs of which one is the lead."""
ADDRESSES = re.compile(r"(?i)\b(?:speech|remarks|address|toast|keynote|sermon|eulogy)\b")
BEFORE = 24
"""Characters before the words of talks in which "after" may stand."""


def of_readout(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Date talks that the headline of a readout names, and for which nothing tells a day, by the day of publication."""
    headline = text.paragraphs[0] if text.paragraphs else None
    today = text.article.published_on
    if headline is None or today is None or report.reports.kind not in TALKS or not _open(report):
        return report
    named = {m.entity for m in text.mentions_in(headline)}
    sides = {p for p in report.reports.participant if p.proper}
    verbless = all(t.pos_ not in ("VERB", "AUX") or t.tag_ == "VBG" for t in text.tokens(headline))
    told = len(sides) > 1 and sides <= named and verbless and READOUT.match(text.article.quote(headline)) is not None
    return _on(report, today) if told else report


def after_talks(text: AnnotatedArticle, report: EventReport, told: Iterable[EventReport]) -> EventReport:
    """Date and place words spoken after talks, "told reporters after the meeting", and what was signed "during the meeting"."""
    if report.reports.kind not in DATED_BY or not _open(report):
        return report
    sentence = text.sentence(report.evidence[0])
    for other in told:
        if other.reports.kind not in ENCOUNTERS or other.status is not Status.HELD or other.start_date is None:
            continue
        spans = [s for s in other.evidence if sentence.covers(s)]
        opening = (text.article.text[max(sentence.start, s.start - BEFORE) : s.start].lower().split() for s in spans)
        if any(DATED_BY[report.reports.kind] & set(words[-2:]) for words in opening) and other.end_date in (
            None,
            other.start_date,
        ):
            placed = replace(report, place=report.place or other.place)
            return _on(placed, other.start_date)
    return report


def of_lead(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Date a meeting told without a day by the lead, where its sides did something together on a day: "Prado and Holt agreed on Friday"."""
    sides = {p for p in report.reports.participant if p.proper}
    if (
        report.reports.kind is not EventKind.MEETING
        or not _open(report)
        or len(sides) < len(report.reports.participant)
    ):
        return report
    lead = next((p for p in text.paragraphs[:LEADS] if text.article.quote(p).rstrip().endswith((".", '"'))), None)
    first = text.tokens(text.sentence(Span(lead.start, lead.start + 1))) if lead is not None else None
    own = text.sentence(report.evidence[0])
    if first is None or not len(first) or own.start <= text.span(first).start:
        return report
    verb, told = first.root, {m.entity for m in text.mentions_in(text.span(first))}
    doer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    joint = doer is not None and any(t.dep_ == "conj" for t in doer.subtree) and verb.lemma_ in JOINTLY
    other = any(own.covers(t.span) and t.start is not None for t in text.times)
    time = dated(text, (verb,), verb) if joint and len(sides) > 1 and sides <= told and not other else None
    today = text.article.published_on
    exact = time is not None and time.precision is None and time.end in (None, time.start)
    if time is None or time.start is None or not exact or (today is not None and time.start > today):
        return report
    return _on(report, time.start)


def at_ceremony(text: AnnotatedArticle, report: EventReport, told: Iterable[EventReport]) -> EventReport:
    """Make a speech part of the ceremony told before at which its speaker was, with its day and place."""
    if (
        report.reports.kind is not EventKind.PRESS_OCCASION
        or report.status is not Status.HELD
        or report.place is not None
    ):
        return report
    if report.reports.part_of is not None or ADDRESSES.search(text.article.quote(report.evidence[0])) is None:
        return report
    for other in told:
        there = set(report.reports.participant) <= set(other.reports.participant)
        held = other.reports.kind is EventKind.CEREMONY and other.status is Status.HELD
        if not (there and held) or other.evidence[0].start > report.evidence[0].start:
            continue
        if None not in (report.start_date, other.start_date) and report.start_date != other.start_date:
            continue
        part = replace(report, reports=replace(report.reports, part_of=other.reports), place=other.place)
        return part if other.start_date is None or other.end_date is not None else _on(part, other.start_date)
    return report


def _open(report: EventReport) -> bool:
    """Tell whether *report* is of something over that tells no day."""
    return report.start_date is None and report.date_value is None and report.status is Status.HELD


def _on(report: EventReport, day: date) -> EventReport:
    """Return *report* on *day*, which its words do not say."""
    if report.start_date is not None:
        return report
    inferred = (*report.inferred, "startDate")
    return replace(report, reports=replace(report.reports, day=day), start_date=day, inferred=inferred)
