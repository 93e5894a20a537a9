"""Dates events that tell no day by what they belong to: the readout of the day, the talks before a statement, the ceremony of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import dated, subject
from kg.claims._grammar.lexicon import lexicon
from kg.model import EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from datetime import date

    from kg.syntax import Tokens

ENCOUNTERS = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.SUMMIT})
TALKS = frozenset({EventKind.MEETING, EventKind.CALL})
GATHERED = frozenset({EventKind.EVENT, EventKind.SUMMIT, EventKind.CEREMONY})
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
THOSE = re.compile(
    r"(?i)\b(?:after|following) (?:the|their|his|her) (?:\w+ )?(?:meeting|talks|call|summit|discussions|conversation)\b"
)
"""What points back at talks told before: "told reporters after the meeting"."""
EARLIER = re.compile(r"(?i)\b(?:had|will|would|previously|earlier|before)\b")
NEAR = 600
"""Characters behind talks within which their sides are told to have signed something there."""
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
    lacks = _open(report) or (report.place is None and "startDate" in report.inferred)
    if report.reports.kind not in DATED_BY or not lacks:
        return report
    sentence = text.sentence(report.evidence[0])
    held = [o for o in told if o.reports.kind in ENCOUNTERS and o.status is Status.HELD]
    for other in held:
        spans = [s for s in other.evidence if sentence.covers(s)]
        opening = (text.article.text[max(sentence.start, s.start - BEFORE) : s.start].lower().split() for s in spans)
        if any(DATED_BY[report.reports.kind] & set(words[-2:]) for words in opening):
            return _with(report, other)
    pointed = THOSE.search(text.article.quote(sentence)) and not any(sentence.covers(o.evidence[0]) for o in held)
    before = [o for o in held if o.evidence[0].start < sentence.start] if pointed else []
    last = max(before, key=lambda o: o.evidence[0].start, default=None)
    shared = last is not None and not set(report.reports.participant).isdisjoint(last.reports.participant)
    return _with(report, last) if shared and last is not None and last.date_precision is None else report


def signed_at(text: AnnotatedArticle, report: EventReport, told: Iterable[EventReport]) -> EventReport:
    """Date and place what the two sides of the talks told right before signed: "Prado met Holt. They witnessed the signing of a pact"."""
    sides, at = set(report.reports.participant), report.evidence[0].start
    if report.reports.kind is not EventKind.EVENT or report.rule != "signed" or not _open(report) or len(sides) < 2:
        return report
    own = text.sentence(report.evidence[0])
    if report.place is not None or EARLIER.search(text.article.quote(own)) or _timed(text, own):
        return report
    held = (o for o in told if o.reports.kind is EventKind.MEETING and o.status is Status.HELD)
    near = [o for o in held if sides == set(o.reports.participant) and 0 < at - o.evidence[-1].end < NEAR]
    talks = max(near, key=lambda o: o.evidence[-1].end, default=None)
    return _with(report, talks) if talks is not None and talks.date_precision is None else report


def spoken_within(text: AnnotatedArticle, report: EventReport, told: Iterable[EventReport]) -> EventReport:
    """Date and place words spoken at what the words name: "Speaking at a seminar in Lisbon on Monday"."""
    if report.reports.kind is not EventKind.PRESS_OCCASION or not _open(report) or report.place is not None:
        return report
    inside = (o for o in told if o.reports.kind in GATHERED and report.evidence[0].covers(o.evidence[0]))
    for other in inside:
        if other.status is Status.HELD and not set(report.reports.participant).isdisjoint(other.reports.participant):
            placed = replace(report, place=other.place)
            return placed if other.date_precision is not None else _with(placed, other)
    return report


def _timed(text: AnnotatedArticle, sentence: Span) -> bool:
    """Tell whether *sentence* names a time of its own."""
    return any(sentence.covers(t.span) and t.start is not None for t in text.times)


def _with(report: EventReport, other: EventReport) -> EventReport:
    """Return *report* on the one day, and at the place, of *other*."""
    if other.start_date is None or other.end_date not in (None, other.start_date):
        return report
    if report.start_date not in (None, other.start_date):
        return report
    return _on(replace(report, place=report.place or other.place), other.start_date)


def lead(text: AnnotatedArticle) -> Tokens | None:
    """Return the first sentence of the news, below the headline."""
    top = next((p for p in text.paragraphs[:LEADS] if text.article.quote(p).rstrip().endswith((".", '"'))), None)
    first = text.tokens(text.sentence(Span(top.start, top.start + 1))) if top is not None else None
    return first if first is not None and len(first) else None


def of_lead(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Date a meeting told without a day by the lead, where its sides did something together on a day: "Prado and Holt agreed on Friday"."""
    sides = {p for p in report.reports.participant if p.proper}
    if (
        report.reports.kind is not EventKind.MEETING
        or not _open(report)
        or len(sides) < len(report.reports.participant)
    ):
        return report
    first, own = lead(text), text.sentence(report.evidence[0])
    if first is None or own.start <= text.span(first).start:
        return report
    verb, told = first.root, {m.entity for m in text.mentions_in(text.span(first))}
    doer = subject(verb)
    joint = doer is not None and any(t.dep_ == "conj" for t in doer.subtree) and verb.lemma_ in JOINTLY
    both = joint and len(sides) > 1 and sides <= told and not _timed(text, own)
    time = dated(text, (verb,), verb) if both else None
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
