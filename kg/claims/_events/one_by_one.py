"""Makes several events of one clause that holds the counterparts apart: "spoke separately with A and B", "met with A and with B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.groups import UNNAMED
from kg.claims._events.settings import undated
from kg.claims._events.sides import listed
from kg.claims._grammar.lexicon import lexicon
from kg.model import EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

APART = lexicon("separate separately individually respectively")
SEVERAL = lexicon("meetings calls bilaterals")
NEAR = 20
"""Characters behind a name within which a day may stand that is of it."""
FAR = 40
"""Words after a verb or noun in which its "with" may be said again."""


def one_by_one(text: AnnotatedArticle, token: Token, report: EventReport) -> Iterator[EventReport]:
    """Yield the events that *token* tells of: *report*, or one for each counterpart, and the second of "with A and with B"."""
    yield from _separate(token, report)
    yield from _again(text, token, report)


def _separate(token: Token, report: EventReport) -> tuple[EventReport, ...]:
    """Return one event for each counterpart where they were held apart: "met separately with A and B"."""
    lead, *others = report.reports.participant
    if len(others) > 1 and _each(token):
        return _by_doer(report)
    apart = (
        lead.label == UNNAMED
        or (token.lower_ in SEVERAL and len(report.reports.participant) > 2)
        or any(c.lower_ in APART for t in (token, token.head) for c in t.children)
    )
    if not apart or len(others) < 2 or not all(p.proper for p in others):
        return (report,)
    ids = [report.reports.id, *(f"event:{p.id.rpartition(':')[2]}" for p in others[1:])]
    pairs = ((lead, other) for other in others)
    events = (replace(report.reports, id=own, participant=pair, host=()) for own, pair in zip(ids, pairs, strict=True))
    return tuple(replace(report, reports=event) for event in events)


def _each(verb: Token) -> bool:
    """Tell whether several met one other each by himself: "Prado and Lind each met with Holt", "have separately met Holt"."""
    words = {c.lower_ for c in verb.lefts} | {verb.doc[verb.i - 1].lower_}
    doer = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    several = doer is not None and any(c.dep_ == "conj" for c in doer.children)
    return several and bool(words & {"each", "both"} | words & APART)


def _by_doer(report: EventReport) -> tuple[EventReport, ...]:
    """Return one event for each of those who met the last of *report*."""
    *doers, other = report.reports.participant
    ids = [report.reports.id, *(f"event:{p.id.rpartition(':')[2]}" for p in doers[1:])]
    events = (replace(report.reports, id=own, participant=(p, other)) for own, p in zip(ids, doers, strict=True))
    return tuple(replace(report, reports=event) for event in events)


def _again(text: AnnotatedArticle, token: Token, report: EventReport) -> Iterator[EventReport]:
    """Yield the second meeting of "met with A on Monday and with B on Tuesday", the second call of "and, in a separate call, with B"."""
    rest = token.doc[token.i + 1 : min(token.i + FAR, token.sent.end)]
    repeated = [t for t in rest if t.lower_ == "with" and _joined(t)]
    first = next((t for t in rest if t.lower_ == "with"), None)
    for preposition in (t for t in repeated if first is not None and t.i > first.i and _of(t, token)):
        others = listed(text, preposition.doc[preposition.i + 1])
        lead = report.reports.participant[:1]
        if not others or set(others) & set(report.reports.participant):
            continue
        event = replace(report.reports, id=f"event:{text.starts[preposition.i]}", participant=(*lead, *others), host=())
        evidence = (text.span(preposition.doc[preposition.i : preposition.right_edge.i + 1]),)
        later = any(text.starts[preposition.i] < t.span.start < evidence[0].end + NEAR for t in text.times)
        second = replace(report, reports=event, evidence=evidence)
        yield undated(second) if later else second


def _joined(preposition: Token) -> bool:
    """Tell whether "and" stands before *preposition*, alone or with words between commas: "and, in another call, with"."""
    before = preposition.nbor(-1)
    if before.lower_ == "and" or before.text != ",":
        return before.lower_ == "and" and preposition.i + 1 < len(preposition.doc)
    inner = list(preposition.doc[max(preposition.sent.start, preposition.i - 8) : preposition.i - 1])
    comma = next((t for t in reversed(inner) if t.text == ","), None)
    between = {t.lower_ for t in inner if comma is not None and t.i > comma.i}
    return (
        comma is not None
        and comma.nbor(-1).lower_ == "and"
        and bool(between & {"separate", "another", "second", "separately"})
    )


def _of(preposition: Token, token: Token) -> bool:
    """Tell whether *preposition* says with whom *token* was."""
    return token.i in (preposition.head.i, preposition.head.head.i)
