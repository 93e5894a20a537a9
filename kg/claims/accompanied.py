"""Fellow travellers: who accompanied whom on a journey, and by whom a traveller was joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft, people_of
from kg.claims._events.event_clauses import agent, behind, direct_object
from kg.claims._events.event_places import place_named
from kg.claims._events.receptions import is_passive
from kg.claims._events.sides import listed
from kg.claims._events.travels import JOURNEYS
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

GOES_ALONG = lexicon("accompany join")
ELSEWHERE = lexicon("in at for during from via by")
"""What one may be joined in besides a journey: "joined by Holt in condemning", "joined in Lisbon by Holt"."""
Party = tuple[tuple[Entity, ...], Entity | None]
"""Those who travel together, and where to."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every journey on which somebody is said to go along; one without a place is of a journey told before."""
    for token in text.words:
        if token.pos_ != "VERB" or token.lemma_ not in GOES_ALONG:
            continue
        people, where = _joined(text, token) if is_passive(token) else _along(text, token)
        reading = read_told(text, token) if len(people) > 1 else None
        if reading is not None and all(p.kind is EntityKind.PERSON for p in people):
            yield draft(text, EventKind.VISIT, token, reading, people, rule="accompanied", where=where, visitor=people)


def _along(text: AnnotatedArticle, verb: Token) -> Party:
    """Return both in "Holt will accompany Prado on her trip to Lisbon"."""
    met = direct_object(verb)
    there = place_named(text, behind(verb, "in") or (behind(met, "in") if met is not None else None))
    if met is not None and there is not None and verb.lemma_ == "join":
        return (*doers_of(text, verb), *people_of(text, met)), None  # on the journey told before
    journey = behind(verb, "on") or (behind(met, "on") if met is not None else None)
    if met is None or journey is None or journey.lemma_ not in JOURNEYS:
        return (), None
    where = place_named(text, behind(journey, "to") or behind(verb, "to"))
    people = (*doers_of(text, verb), *people_of(text, met))
    return (people, where) if where is not None else ((), None)


def _joined(text: AnnotatedArticle, verb: Token) -> Party:
    """Return the traveller and those by whom she "will be joined", on the journey the text told of last."""
    by = agent(verb)
    if (
        by is None
        or verb.dep_ not in ("ROOT", "conj")
        or any(c.lower_ in ELSEWHERE and c.dep_ == "prep" for c in verb.children)
    ):
        return (), None
    return (*doers_of(text, verb), *listed(text, verb.doc[by.left_edge.i], by)), None


RULE = Rule(
    find,
    examples=(
        Example(
            "Erik Holt will accompany Ana Prado on her trip to Lisbon.",
            ("Visit(Erik Holt, Ana Prado) planned in Lisbon",),
        ),
        Example("Erik Holt accompanied Ana Prado to the door."),
        Example("Ana Prado was joined by Erik Holt in condemning the raid."),
        Example("Ana Prado joined Erik Holt on the committee."),
    ),
    draft=True,
)
