"""Dates an event whose own clause tells no day by the clause around it: "was signed on Monday as Prado arrived in Lisbon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import VERBS, dated, is_date
from kg.claims._events.event_words import SPEAKS
from kg.model import Status, Time

if TYPE_CHECKING:
    from kg.syntax import Token

TOGETHER = frozenset({"as", "when", "while"})
"""What gives the main clause the day, and the place, of the clause behind it."""


def borrowed(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Time | None:
    """Return the day that a clause of one of *verbs* shares with the clause around it."""
    for verb in verbs:
        if verb.dep_ != "advcl" or verb.head.pos_ not in VERBS:
            continue
        opening = next((c for c in verb.children if c.lower_ in TOGETHER and c.dep_ in ("mark", "advmod")), None)
        if opening is None:
            continue
        around = verb.head
        if opening.lower_ == "when" and around.lemma_ in SPEAKS:
            continue  # "will announce tomorrow when they meet"
        time = _closing(text, verb) if verb.i < around.i else dated(text, (around,), around)
        if time is not None:
            return time
    return _meanwhile(text, verbs) or _during_which(text, verbs) or _opening(text, verbs)


def _opening(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Time | None:
    """Return the day that opens the sentence of one of *verbs*, parsed as part of the name behind it: "On 22 May Minister Prado met"."""
    for verb in verbs:
        first = verb.doc[verb.sent.start]
        if verb != verb.sent.root or first.lower_ != "on" or first.head != verb or any(first.children):
            continue
        start = text.starts[first.i + 1]
        return next((t for t in text.times if t.span.start == start and t.precision is None and is_date(t)), None)
    return None


def _during_which(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Time | None:
    """Return the day of what something happens in: "the Monday ceremony, during which Prado will be sworn in"."""
    for verb in verbs:
        ways = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("during", "at", "in"))
        if verb.dep_ == "relcl" and any(t.lower_ == "which" for way in ways for t in way.children):
            return dated(text, (), verb.head)
    return None


def _meanwhile(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Time | None:
    """Return the day on which somebody arrived or visited when it happened: "spoke as he arrived in Lisbon on Monday"."""
    for verb in verbs:
        for clause in verb.children:
            marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
            if clause.dep_ == "advcl" and clause.lemma_ in ("arrive", "land", "visit", "return") and marks & TOGETHER:
                return dated(text, (clause,), clause)
    return None


def _closing(text: AnnotatedArticle, verb: Token) -> Time | None:
    """Return the day that ends the clause of *verb*, where the parse gives it to the main clause: "As Prado said yesterday, …"."""
    after = verb.right_edge.i + 1
    start = text.starts[after] if after < len(verb.doc) else None
    return next((t for t in text.times if t.span.start == start and is_date(t)), None)


def trailing(text: AnnotatedArticle, noun: Token, status: Status) -> Time | None:
    """Return the time right behind the phrase of *noun*, whatever it is parsed with: "the slated visit of Holt in May", "a talk Monday"."""
    after = noun.right_edge.i + 1
    if noun.pos_ != "NOUN" or after + 1 >= len(noun.doc):
        return None
    if status is Status.HELD:
        return right_behind(text, noun)
    if status is not Status.PLANNED:
        return None
    opening = noun.doc[after]
    start = text.starts[after + 1 if opening.lower_ in ("in", "on") else after]
    time = next((t for t in text.times if t.span.start == start and is_date(t)), None)
    today = text.article.published_on
    ahead = time is not None and (time.start is None or today is None or (time.end or time.start) >= today)
    return time if ahead else None


def right_behind(text: AnnotatedArticle, noun: Token) -> Time | None:
    """Return the day right behind *noun*, "a speech Monday", or the period behind its phrase, "Prado's visit to Lisbon last year"."""
    after = noun.right_edge.i + 1
    start = text.starts[after] if after < len(noun.doc) else None
    time = next((t for t in text.times if t.span.start == start and is_date(t)), None)
    if time is None:
        return None
    quoted = text.article.quote(time.span)
    day = quoted[:1].isupper() and time.precision is None and noun.right_edge == noun
    return time if day or quoted.lower().startswith("last ") else None


def behind_place(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Time | None:
    """Return the time that stands right behind the place of one of *verbs*: "that Prado will host in Lisbon May 12-13"."""
    for verb in verbs:
        for way in verb.children:
            goal = (
                next((c for c in way.children if c.dep_ == "pobj"), None) if way.lower_ in ("in", "at", "to") else None
            )
            after = goal.i + 1 if goal is not None and goal.pos_ == "PROPN" else len(verb.doc)
            if way.i > verb.i and after < len(verb.doc):
                time = next((t for t in text.times if t.span.start == text.starts[after] and is_date(t)), None)
                if time is not None:
                    return time
    return None
