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
"""What makes the day of the main clause that of the clause behind it."""


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
    return None


def _closing(text: AnnotatedArticle, verb: Token) -> Time | None:
    """Return the day that ends the clause of *verb*, where the parse gives it to the main clause: "As Prado said yesterday, …"."""
    after = verb.right_edge.i + 1
    start = text.starts[after] if after < len(verb.doc) else None
    return next((t for t in text.times if t.span.start == start and is_date(t)), None)


def trailing(text: AnnotatedArticle, noun: Token, status: Status) -> Time | None:
    """Return the time that ends the phrase of something planned, whatever the parse hangs it on: "the slated visit of Holt in May"."""
    after = noun.right_edge.i + 1
    if noun.pos_ != "NOUN" or status is not Status.PLANNED or after + 1 >= len(noun.doc):
        return None
    opening = noun.doc[after]
    start = text.starts[after + 1 if opening.lower_ in ("in", "on") else after]
    time = next((t for t in text.times if t.span.start == start and is_date(t)), None)
    today = text.article.published_on
    ahead = time is not None and (time.start is None or today is None or (time.end or time.start) >= today)
    return time if ahead else None
