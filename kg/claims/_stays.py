"""Visits told in passing: "visiting President Holt said in Lisbon", "after three days in Lisbon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._drafts import people_of
from kg.claims._event_clauses import behind, clause_verb, direct_object, subject
from kg.claims._event_places import PLACES, place, place_named
from kg.claims._lexicon import lexicon
from kg.model import Entity, EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Token

Stay = tuple[tuple[Entity, ...], Entity]
"""Who stayed, and where."""
SPANS = lexicon("day week")
OVER = lexicon("after following during from")
NAMED = ("amod", "compound", "nmod")


def stay(text: AnnotatedArticle, token: Token) -> Stay | None:
    """Return who is said in passing to be or to have been where, by *token*: the word "visiting", or a number of days."""
    if token.lower_ == "visiting":
        return _guest(text, token)
    return _days(text, token) if token.lemma_ in SPANS and token.dep_ == "pobj" else None


def named_guest(visiting: Token) -> Token:
    """Return the name in "visiting President Holt", also where the adjective was taken for a verb."""
    return visiting.head if visiting.dep_ in NAMED else direct_object(visiting) or visiting


def _guest(text: AnnotatedArticle, visiting: Token) -> Stay | None:
    """Return whom "visiting" tells to be a guest, where the clause says in what place."""
    name = named_guest(visiting)
    people = people_of(text, name) if name != visiting else ()
    above = visiting.head if visiting.dep_ not in NAMED else name
    verb = clause_verb(above)
    if verb is None or not people or not all(p.kind is EntityKind.PERSON for p in people):
        return None
    where = place(text, (), verb)
    return (people, where) if where is not None and where.kind in PLACES else None


def _days(text: AnnotatedArticle, days: Token) -> Stay | None:
    """Return who did something "after three days in Lisbon"."""
    counted = any(c.dep_ in ("nummod", "det") and c.lower_ not in ("the", "some") for c in days.children)
    verb = clause_verb(days.head) if counted and days.head.lower_ in OVER else None
    where = place_named(text, behind(days, "in")) if verb is not None else None
    if verb is None or where is None:
        return None
    people = people_of(text, subject(verb))
    return (people, where) if people and all(p.kind is EntityKind.PERSON for p in people) else None
