"""Appointments: who gave whom an office, as an event of no more special kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._drafts import draft, people_of
from kg.claims._event_clauses import agent, direct_object, subject
from kg.claims._factuality import read
from kg.claims._lexicon import lexicon
from kg.claims._sides import listed
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from spacy.tokens import Token

APPOINTS = lexicon("appoint name reappoint")
"""Verbs that give an office; "named" only where a title follows."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every person whom somebody named gave an office."""
    for token in text.words:
        if token.pos_ != "VERB" or token.lemma_ not in APPOINTS:
            continue
        people = _parties(text, token)
        reading = read(token) if len(people) > 1 else None
        if reading is not None:
            yield draft(text, EventKind.EVENT, token, reading, people, rule="appointed")


def _parties(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who appointed whom, where the words after the verb hold a title of the person."""
    by, chosen = agent(verb), direct_object(verb)
    if by is not None:
        givers, taken = people_of(text, by), people_of(text, subject(verb))
    elif chosen is not None:
        givers, taken = people_of(text, subject(verb)), (*people_of(text, chosen), *listed(text, chosen))
    else:
        return ()
    posts = {t.person for t in text.titles if t.person is not None and text.span(verb.sent).covers(t.span)}
    named = tuple(p for p in taken if p.kind is EntityKind.PERSON and p in posts)
    return (
        tuple(dict.fromkeys((*(g for g in givers if g.kind is not EntityKind.GROUP), *named)))
        if named and givers
        else ()
    )


RULE = Rule(
    find,
    examples=(
        Example("President Ana Prado appointed Erik Holt defense minister.", ("Event(Ana Prado, Erik Holt) held",)),
        Example(
            "Erik Holt was appointed defense minister by President Ana Prado.", ("Event(Ana Prado, Erik Holt) held",)
        ),
        Example("Ana Prado named her dog Erik."),
        Example("Ana Prado will not appoint Erik Holt defense minister."),
    ),
    draft=True,
)
