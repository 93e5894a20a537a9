"""Gatherings beside which people met: "on the sidelines of the summit", "met at the Lisbon Forum"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.drafts import doers_of, draft, people_of
from kg.claims._events.event_clauses import behind, clause_verb, direct_object, subject
from kg.claims._events.event_words import BESIDE
from kg.claims._events.factuality import read
from kg.claims._events.pairs import pair_before
from kg.claims._events.settings import undated
from kg.claims._events.sides import other_side
from kg.claims._grammar.lexicon import lexicon
from kg.claims.met_with import is_meeting
from kg.claims.took_part import is_gathering, kind_of
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

MEETS = lexicon("meet hold confer huddle talk speak discuss")
ASSEMBLIES = lexicon("assembly forum conference congress dialogue session summit meeting council convention")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every gathering on whose margins somebody met somebody."""
    for token in text.words:
        gathering = _beside(token)
        verb = clause_verb(token) if gathering is not None else None
        people = [p for p in _present(text, verb) if p.kind is EntityKind.PERSON] if verb is not None else []
        reading = read(verb) if verb is not None and people else None
        if gathering is None or reading is None or kind_of(gathering) is EventKind.MEETING:
            continue  # a dialogue of two governments is that of those it is named after
        around = replace(reading, governors=())
        yield undated(draft(text, kind_of(gathering), gathering, around, people, rule="sidelines"))


def _present(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who met, also where "the meeting took place on the sidelines" says it of those told of before."""
    doer = subject(verb)
    if doer is not None and is_meeting(doer):
        return pair_before(text, text.span(doer), ())
    return (*doers_of(text, verb), *people_of(text, direct_object(verb)), *other_side(text, verb, "with"))


def _beside(token: Token) -> Token | None:
    """Return the noun of the gathering on whose margins, or at which, something took place."""
    if token.lemma_ in BESIDE:
        noun = behind(token, "of")
        return noun if noun is not None and (noun.pos_ == "PROPN" or noun.lemma_ in ASSEMBLIES) else None
    if token.lower_ != "at" or token.dep_ != "prep" or token.head.lemma_ not in MEETS:
        return None
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    return noun if noun is not None and noun.lemma_.lower() in ASSEMBLIES and is_gathering(noun) else None


RULE = Rule(
    find,
    examples=(
        Example(
            "Ana Prado met Erik Holt on the sidelines of the summit in Lisbon on May 3, 2031.",
            ("Summit(Ana Prado, Erik Holt) held in Lisbon",),
        ),
        Example(
            "Ana Prado met Erik Holt in Lisbon on the margins of a conference.", ("Event(Ana Prado, Erik Holt) held",)
        ),
        Example("Ana Prado smiled on the sidelines of the match."),
        Example("Ana Prado met Erik Holt at the airport."),
    ),
    draft=True,
)
