"""Visits told in passing: "visiting President Holt said in Lisbon", "after three days in Lisbon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.drafts import people_of
from kg.claims._events.event_clauses import behind, clause_verb, direct_object, subject
from kg.claims._events.event_places import PLACES, here, place, place_named
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, Form, Mention

if TYPE_CHECKING:
    from kg.syntax import Token

Stay = tuple[tuple[Entity, ...], Entity]
"""Who stayed, and where."""
SPANS = lexicon("day week")
OVER = lexicon("after following during from")
FARTHEST = 12
"""Words of a title at most between "visiting" and the name."""


def stay(text: AnnotatedArticle, token: Token) -> Stay | None:
    """Return who is said in passing to be or to have been where, by *token*: the word "visiting", or a number of days."""
    if token.lower_ == "visiting":
        return _guest(text, token) or _apposed(text, token)
    return _days(text, token) if token.lemma_ in SPANS and token.dep_ == "pobj" else None


def named_guest(text: AnnotatedArticle, visiting: Token) -> Mention | None:
    """Return the name in "visiting President Holt": the parse often takes the adjective for a verb, so it is read word by word."""
    for token in visiting.doc[visiting.i + 1 : visiting.i + FARTHEST]:
        mention = text.mention_at(token)
        if mention is not None and mention.entity.kind is EntityKind.PERSON:
            return mention if mention.form is Form.NAME else None
        if token.pos_ in ("VERB", "AUX", "ADP", "DET", "PRON", "CCONJ") and token.lower_ not in ("of", "and", "for"):
            return None
    return None


def _guest(text: AnnotatedArticle, visiting: Token) -> Stay | None:
    """Return whom "visiting" tells to be a guest, where the clause says in what place."""
    name = named_guest(text, visiting)
    verb = clause_verb(visiting.head) if name is not None else None
    if name is None or verb is None:
        return None
    where = place(text, (verb,), visiting) or here(text)
    return ((name.entity,), where) if where is not None and where.kind in PLACES else None


def _apposed(text: AnnotatedArticle, visiting: Token) -> Stay | None:
    """Return who is where by "Prado, visiting Lisbon, said", where the parse takes the participle for a particle."""
    if visiting.i < visiting.sent.start + 2 or visiting.nbor(-1).text != "," or visiting.dep_ != "preconj":
        return None
    person, where = text.mention_at(visiting.nbor(-2)), place_named(text, direct_object(visiting))
    named = person is not None and person.form is Form.NAME and person.entity.kind is EntityKind.PERSON
    return ((person.entity,), where) if person is not None and named and where is not None else None


def _days(text: AnnotatedArticle, days: Token) -> Stay | None:
    """Return who did something "after three days in Lisbon"."""
    counted = any(c.dep_ in ("nummod", "det") and c.lower_ not in ("the", "some") for c in days.children)
    verb = clause_verb(days.head) if counted and days.head.lower_ in OVER else None
    where = place_named(text, behind(days, "in")) if verb is not None else None
    if verb is None or where is None:
        return None
    people = people_of(text, subject(verb))
    return (people, where) if people and all(p.kind is EntityKind.PERSON for p in people) else None
