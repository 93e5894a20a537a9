"""Finds the words that point back at an event told before: "the meeting", "their talks"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._factuality import read
from kg.model import EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

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
            result[near] = replace(result[near], status=status, evidence=disjoint((*result[near].evidence, span)))
    return result


def _called_off(noun: Token, status: Status) -> Status:
    """Return the status that "the trip was cancelled" gives to what was planned before."""
    reading = read(noun) if status in (Status.PLANNED, Status.POSTPONED) else None
    return reading.status if reading and reading.status in (Status.CANCELLED, Status.POSTPONED) else status


def _points_back(noun: Token) -> bool:
    if any(
        c.dep_ in ("amod", "compound", "nummod", "relcl") or c.lower_ in ("with", "between", "to", "of")
        for c in noun.children
    ):
        return False
    return any(c.dep_ in ("det", "poss") and c.lower_ in DEFINITE for c in noun.children)
