"""Finds who the other one of two is: "his Nordian counterpart", "her guest", "his rival"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._offices.body_words import PORTFOLIOS
from kg.annotations._offices.roles import Role
from kg.annotations._people.gender import gender_of_word
from kg.annotations._referents.description_words import CLASSES, HIGHER, LOWER, PARTIES, RIVALS
from kg.annotations._referents.discourse import clause_verb, subject
from kg.model import Entity, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Token

LEADING = CLASSES["leader"] - {"leader", "chairman"}
"""Words of the titles of those who lead a state."""
FIELDS = {"state": "foreign", "external": "foreign", "defence": "defense", "economic": "economy", "labour": "labor"}
"""Words for a field that others call otherwise."""


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase that may stand for a named person: its head, the other words that matter, the state and the owner it names."""

    head: Token
    wanted: frozenset[str]
    country: str
    owner: Token | None
    definite: bool


def opposite(
    text: AnnotatedArticle, phrase: Description, roles: list[Role], people: list[Mention], gender: dict[Entity, str]
) -> Entity | None:
    """Return the one that *phrase* sets against its owner."""
    if phrase.head.lower_ in RIVALS:
        return _rival(phrase, roles, gender)
    return _counterpart(text, phrase, roles, people) or _other(text, phrase, people)


def _rival(phrase: Description, roles: list[Role], gender: dict[Entity, str]) -> Entity | None:
    """Return the other one of two who run for an office, a man and a woman, where "his" or "her" tells whose rival is meant."""
    running = {r.person for r in roles if r.head in CLASSES["candidate"] and "vice" not in r.title}
    of = gender_of_word(phrase.owner.lower_) if phrase.owner is not None else ""
    others = {one for one in running if gender.get(one, of) != of}
    if len(running) != 2 or len(others) != 1:
        return None
    other = next(iter(others))
    told = frozenset().union(*(r.title for r in roles if r.person == other), *PARTIES.values())
    return other if phrase.wanted <= told else None


def _other(text: AnnotatedArticle, phrase: Description, people: list[Mention]) -> Entity | None:
    """Return who "his counterpart" is: the other one of the two people named in the last sentence before that names two."""
    doer = subject(clause_verb(phrase.head))
    if phrase.owner is None or phrase.country or phrase.wanted or doer is None or doer.i >= phrase.head.i:
        return None
    one = next((m.entity for m in people if text.span(doer).start in range(m.span.start, m.span.end)), None)
    here = text.sentence(text.span(phrase.head))
    before: dict[Span, set[Entity]] = {}
    for mention in people:
        sentence = text.sentence(mention.span)
        if here.start - 700 < sentence.start < here.start:
            before.setdefault(sentence, set()).add(mention.entity)
    pair = next((two for _, two in sorted(before.items(), reverse=True) if len(two) > 1), set())
    rest = pair - {one}
    return next(iter(rest)) if one in pair and len(rest) == 1 else None


def _counterpart(
    text: AnnotatedArticle, phrase: Description, roles: list[Role], people: list[Mention]
) -> Entity | None:
    """Return the one person with an office of the state that "his Nordian counterpart" names."""
    if not phrase.country:
        return None
    here = text.sentence(text.span(phrase.head))
    present = {m.entity for m in people if here.covers(m.span)}
    own = [rank for r in roles if r.person in present and r.country != phrase.country and (rank := _rank(r))]
    theirs = {r.person for r in roles if r.country == phrase.country and _equal(r, own)} - present
    return next(iter(theirs)) if len(theirs) == 1 else None


def _rank(role: Role) -> frozenset[str]:
    """Return what makes an office the counterpart of others: its field and its deputies, or that it leads a state."""
    lower = role.title & (LOWER | {"vice"})
    if not lower and role.title & LEADING:
        return frozenset({"leader"})
    fields = {FIELDS.get(word, word) for word in role.title} & PORTFOLIOS
    return frozenset((fields or {role.head} - {""}) | lower)


def _equal(role: Role, own: list[frozenset[str]]) -> bool:
    """Tell whether who has *role* may be the counterpart of somebody with one of the ranks *own*; with none, of a high office."""
    rank = _rank(role)
    return any(rank & one for one in own) if own else role.head in HIGHER
