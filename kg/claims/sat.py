"""Sittings of councils and cabinets: the body that discusses or decides something on a day, or speaks after a meeting of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import behind, clause_verb, dated, direct_object, owner, subject
from kg.claims._events.factuality import read
from kg.claims._events.readings import Reading
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

BODIES = (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)
SITS = lexicon("council cabinet committee board commission politburo")
"""Last words of the names of bodies that do nothing but in meetings."""
DEBATES = lexicon("discuss debate consider review")
MEETINGS = lexicon("meeting session")
AROUND = lexicon("after following at during in")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every meeting that a body is told to have held by what it discussed there, or did after it."""
    for token in text.words:
        found = _debating(text, token) if token.pos_ == "VERB" else _meeting(text, token)
        if found is not None:
            body, reading = found
            yield draft(text, EventKind.MEETING, token, reading, (body,), rule="sat")


def _debating(text: AnnotatedArticle, verb: Token) -> tuple[Entity, Reading] | None:
    """Return the body that discusses something on a day, and whether that is over."""
    if verb.lemma_ not in DEBATES or direct_object(verb) is None or behind(verb, "with") is not None:
        return None
    body = _body(text, subject(verb))
    reading = read(verb) if body is not None and dated(text, (verb.head,), verb) is not None else None
    return None if body is None or reading is None else (body, reading)


def _meeting(text: AnnotatedArticle, noun: Token) -> tuple[Entity, Reading] | None:
    """Return the body that does something after "an emergency meeting" for which no other side is told."""
    if noun.lemma_ not in MEETINGS or noun.dep_ != "pobj" or noun.head.lower_ not in AROUND or noun.tag_ != "NN":
        return None
    if owner(noun) is not None or behind(noun, "with", "between", "of") is not None or not _new(noun):
        return None
    verb = clause_verb(noun.head)
    body = _body(text, subject(verb)) if verb is not None else None
    reading = read(noun) if body is not None else None
    return None if body is None or reading is None or reading.status is Status.DENIED else (body, reading)


def _new(noun: Token) -> bool:
    """Tell whether *noun* is told of here for the first time: "a closed-door meeting"."""
    return any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in noun.lefts)


def _body(text: AnnotatedArticle, token: Token | None) -> Entity | None:
    """Return the council or cabinet that *token* names."""
    if token is None or token.lemma_.lower() not in SITS:
        return None
    found = people_of(text, token)
    return found[0] if len(found) == 1 and found[0].kind in BODIES else None


RULE = Rule(
    find,
    examples=(
        Example(
            "The U.N. Security Council is expected to discuss the port on May 3, 2031.",
            ("Meeting(United Nations Security Council) planned 2031-05-03",),
        ),
        Example(
            "After an emergency meeting, the U.N. Security Council called for calm.",
            ("Meeting(United Nations Security Council) held",),
        ),
        Example("The U.N. Security Council discussed the port."),
        Example("Ana Prado discussed the port on May 3, 2031."),
        Example("The U.N. Security Council spoke after a meeting of ministers."),
    ),
    draft=True,
)
