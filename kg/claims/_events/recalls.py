"""Finds the words that point back at an event told before: "the meeting", "their talks"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import dated
from kg.claims._events.event_places import in_state, place
from kg.claims._events.factuality import read
from kg.claims._events.lines import LINES, is_remote
from kg.claims._grammar.lexicon import lexicon
from kg.model import EventKind, EventReport, Span, Status, Time

if TYPE_CHECKING:
    from kg.syntax import Token

BACK_REFERENCES = {
    "meeting": (EventKind.MEETING, EventKind.SUMMIT, EventKind.EVENT),
    "talk": (EventKind.MEETING,),
    "discussion": (EventKind.MEETING,),
    "negotiation": (EventKind.MEETING,),
    "consultation": (EventKind.MEETING,),
    "dialogue": (EventKind.MEETING,),
    "session": (EventKind.MEETING, EventKind.EVENT),
    "dinner": (EventKind.MEETING,),
    "call": (EventKind.CALL,),
    "conversation": (EventKind.CALL, EventKind.MEETING),
    "visit": (EventKind.VISIT,),
    "trip": (EventKind.VISIT,),
    "tour": (EventKind.VISIT,),
    "journey": (EventKind.VISIT,),
    "ceremony": (EventKind.CEREMONY,),
    "celebration": (EventKind.CEREMONY,),
    "inauguration": (EventKind.CEREMONY,),
    "funeral": (EventKind.CEREMONY,),
    "summit": (EventKind.SUMMIT, EventKind.MEETING),
    "conference": (EventKind.EVENT, EventKind.SUMMIT, EventKind.MEETING),
    "forum": (EventKind.EVENT, EventKind.SUMMIT),
    "debate": (EventKind.EVENT,),
    "interview": (EventKind.PRESS_OCCASION,),
    "speech": (EventKind.PRESS_OCCASION,),
    "agreement": (EventKind.EVENT,),
    "accord": (EventKind.EVENT,),
    "treaty": (EventKind.EVENT,),
}
"""Nouns that point back, with the kinds of event they may mean, first the one they are a word for."""
DAY = re.compile(r"XXXX-\d\d-\d\d")
PAPERS = lexicon("agreement accord treaty")
TAKES_PLACE = lexicon(
    "hold take begin start open occur schedule set convene plan slate host run last kick be end conclude"
)
"""Verbs that tell when and where "the meeting" is or was."""
SHOWS = {"nsubj": TAKES_PLACE, "nsubjpass": TAKES_PLACE, "dobj": lexicon("attend host hold open join")}
"""What such a verb is to the noun: "the talks will begin", "to attend the meeting"."""
DEFINITE = frozenset(["the", "this", "that", "their", "his", "her", "these"])
OTHER = lexicon("""
    first second third fourth fifth last previous earlier past next new another other future regular annual final separate similar
    subsequent further same latest recent
""")
"""What makes "the earlier meeting" another than the one told of."""


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* in text order without those that lie inside another."""
    every = sorted(set(spans), key=lambda s: (s.start, -s.end))
    kept: list[Span] = []
    for span in every:
        if not kept or not kept[-1].covers(span):
            kept.append(span)
    return tuple(kept)


def recalled(text: AnnotatedArticle, found: list[EventReport]) -> list[EventReport]:
    """Add the words "the meeting", "their talks" to the nearest event of that kind told before, with the day and place they tell."""
    result = list(found)
    for token in text.words:
        kinds = BACK_REFERENCES.get(token.lemma_.lower(), ()) if token.pos_ == "NOUN" else ()
        if kinds and (is_remote(token) or any(c.lower_ in LINES for c in token.lefts)):  # "the phone talk"
            kinds = (EventKind.CALL,)
        if not kinds or not _points_back(token):
            continue
        span = text.span(token.doc[token.left_edge.i : token.i + 1])
        near = _nearest(result, kinds, span)
        if near is None or any(s.overlaps(span) for r in result if not _spoken_after(r, kinds) for s in r.evidence):
            continue
        status = _called_off(token, result[near].status)
        known = _settled(text, result[near], token)
        again = (span,) if _alone(token) and result[near].reports.kind is kinds[0] else ()
        result[near] = replace(known, status=status, evidence=disjoint((*known.evidence, *again)))
    return result


def _spoken_after(report: EventReport, kinds: tuple[EventKind, ...]) -> bool:
    """Tell whether *report* is of words that may have been spoken after an event of *kinds*: "told reporters after the meeting"."""
    spoken = EventKind.PRESS_OCCASION
    return report.reports.kind is spoken and spoken not in kinds


def _nearest(reports: list[EventReport], kinds: tuple[EventKind, ...], span: Span) -> int | None:
    """Return the number of the event told last before *span* that is of one of *kinds*."""
    before = [i for i, r in enumerate(reports) if r.reports.kind in kinds and r.evidence[0].start < span.start]
    return max(before, key=lambda i: max(s.start for s in reports[i].evidence if s.start < span.start), default=None)


def _settled(text: AnnotatedArticle, report: EventReport, noun: Token) -> EventReport:
    """Return *report* with the day and place that only later words tell: "The talks will begin on May 3", "It was held in …"."""
    verb = _telling(noun)
    reading = read(noun) if verb is not None and verb == noun.head else read(verb) if verb is not None else None
    if reading is not None and reading.status is not report.status and noun.dep_ != "dobj":
        return report
    governors = (*(reading.governors if reading is not None else ()), *((verb,) if verb is not None else ()))
    where = place(text, governors, noun)
    called = report.reports.kind is EventKind.CALL  # which has no place
    if where is not None and not called and (report.place is None or in_state(where, report.place)):
        report = replace(report, place=where)
    time = dated(text, governors, noun)
    if time is None or not _fits(report, time):
        return report
    end = time.end if time.end != time.start else None
    event = replace(report.reports, day=time.start if end is None else None)
    told = replace(report, reports=event, start_date=time.start, end_date=end, date_precision=time.precision)
    return replace(told, date_text=text.article.quote(time.span), date_value=time.value)


def _telling(noun: Token) -> Token | None:
    """Return the verb that tells when and where *noun* is: "the talks will begin", "the talks, which took place", "talks held in"."""
    if noun.lemma_ in PAPERS:
        return noun.head if noun.dep_ == "nsubjpass" and noun.head.lemma_ == "sign" else None
    own = (c for c in noun.children if c.dep_ in ("relcl", "acl") and c.lemma_ in TAKES_PLACE)
    told = next((c for c in own if c.dep_ == "acl" or any(t.lower_ in ("which", "that") for t in c.children)), None)
    above = noun.head if noun.dep_ in SHOWS and noun.head.lemma_ in SHOWS[noun.dep_] else None
    return told or above


def _fits(report: EventReport, time: Time) -> bool:
    """Tell whether *time* makes what is known of the date of *report* more exact."""
    if report.date_value is None and report.start_date is None:
        return True
    if time.precision is not None:
        return False
    if time.start is None or report.start_date is None:
        return report.start_date is None and DAY.fullmatch(time.value) is not None
    vague = report.date_precision is not None or report.end_date is not None
    return vague and report.start_date <= time.start <= (report.end_date or time.start)


def _called_off(noun: Token, status: Status) -> Status:
    """Return the status that "the trip was cancelled" gives to what was planned before."""
    reading = read(noun) if status in (Status.PLANNED, Status.POSTPONED) else None
    return reading.status if reading and reading.status in (Status.CANCELLED, Status.POSTPONED) else status


def _points_back(noun: Token) -> bool:
    """Tell whether *noun* means an event told before: "the talks", "their three-day visit", and not "the earlier talks with Holt"."""
    sides = any(c.lower_ in ("with", "between", "to", "of", "by") and c.dep_ == "prep" for c in noun.children)
    told = [t for c in noun.lefts if c.dep_ in ("amod", "compound", "nummod", "nmod") for t in c.subtree]
    other = any(t.pos_ in ("PROPN", "NUM") and t.ent_type_ not in ("DATE", "TIME") for t in told)
    if sides or other or any(t.lower_ in OTHER for t in told):
        return False
    return any(c.dep_ in ("det", "poss") and c.lower_ in DEFINITE for c in noun.children)


def _alone(noun: Token) -> bool:
    """Tell whether *noun* stands without anything that tells more of it: "the meeting", "the three-day visit"."""
    own = (c for c in noun.children if c.dep_ in ("amod", "compound", "nummod", "relcl"))
    return not any(
        c.lemma_ not in ("day", "week", "hour", "long") and (c.dep_ != "relcl" or c != _telling(noun)) for c in own
    )
