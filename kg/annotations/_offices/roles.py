"""Which titles the article gives to its named people, as words to compare with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._offices.leaders import leads, led_before
from kg.annotations._people.name_words import word
from kg.annotations._places.sightings import How, sightings
from kg.annotations._referents.discourse import HUMANS
from kg.model import Entity, EntityKind, Form, Mention, OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Token


NOMINEE = "nominee"
SHORT = frozenset({"gen", "rep", "sen", "gov"})
"""Short forms of titles."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title of a named person: its noun for the person, all its words, the state."""

    person: Entity
    head: str
    """The noun for the person in the title: "advisor" of "chief advisor to the president"."""
    title: frozenset[str]
    country: str
    """Name of the territory, or nothing."""
    status: OfficeStatus | None = None


def states_in(text: AnnotatedArticle) -> dict[int, str]:
    """Return the territory each token names, as noun or adjective."""
    found = (s for s in sightings(text.doc) if s.how in {How.NAME, How.DEMONYM} and s.territory.kind != "union")
    return {i: s.territory.name for s in found for i in range(s.start, s.end)}


def roles_in(text: AnnotatedArticle, states: dict[int, str]) -> Iterator[Role]:
    """Yield the titles of the named people; without a noun, where only the state is told of somebody."""
    for title in text.titles:
        if title.person is not None:
            bag = [w.rstrip(".") for w in title.office.label.replace("-", " ").split()]
            state = title.office.country.label if title.office.country else ""
            body = title.office.office_in.label.lower().split() if title.office.office_in else []
            yield Role(title.person, _head(bag), frozenset((*bag, *body)), state, title.office_status)
    yield from _well_known(text)
    for mention in text.mentions:
        if mention.entity.kind is EntityKind.PERSON and mention.form is Form.NAME:
            bag, country = _before(text, mention, states)
            if bag:
                yield Role(mention.entity, _head(bag), frozenset(bag), country)
            elif state := _owner(text, mention, states):
                yield Role(mention.entity, "", frozenset(), state)


def _well_known(text: AnnotatedArticle) -> Iterator[Role]:
    """Yield the offices of those whose title the article leaves to its reader: who leads a state on that day."""
    titled = {title.person for title in text.titles}
    for entity in text.entities() if text.article.published_on is not None else ():
        if entity.kind is EntityKind.PERSON:
            for title, state in leads(entity.label, text.article.published_on):
                bag = title.split()
                if entity not in titled or bag[-1] == NOMINEE:  # who runs for one office may be titled by another
                    yield Role(entity, _head(bag), frozenset(bag), state.name)


def past_roles(text: AnnotatedArticle) -> Iterator[Role]:
    """Yield the offices that the named people once had, by the table: what "the former president" may tell of."""
    for entity in text.entities():
        if entity.kind is EntityKind.PERSON:
            for title, state in led_before(entity.label, text.article.published_on):
                bag = title.split()
                yield Role(entity, _head(bag), frozenset(bag), state.name, OfficeStatus.FORMER)


def _owner(text: AnnotatedArticle, mention: Mention, states: dict[int, str]) -> str:
    """Return the state in "Nordia's Ana Prado", or nothing."""
    first = text.tokens(mention.span).start
    owned = first > 1 and text.doc[first - 1].tag_ == "POS"
    return states.get(first - 2, "") if owned else ""


def _head(title: list[str]) -> str:
    """Return the last noun for a person before "of", "for" or "to"."""
    stop = next((i for i, w in enumerate(title) if w in {"of", "for", "to", "on"} and i), len(title))
    return next((w for w in reversed(title[:stop]) if w in HUMANS or w in SHORT), "")


def _before(text: AnnotatedArticle, mention: Mention, states: dict[int, str]) -> tuple[list[str], str]:
    """Return the words of the title right before a name, and the state among them."""
    first = text.tokens(mention.span)[0]
    bag: list[str] = []
    country = ""
    for i in range(first.i - 1, max(first.sent.start, first.i - 9) - 1, -1):
        token = text.doc[i]
        at = text.mention_at(token)
        if (at is not None and at.entity.kind is EntityKind.PERSON) or _ends_title(token):
            break
        if i in states:
            country = states[i]
        elif token.pos_ in {"PROPN", "NOUN", "ADJ"} or token.lower_ in {"of", "for", "and", "-", "the", "'s"}:
            bag.append(word(token))
        else:
            break
    if bag and bag[0] in {"of", "for", "to"}:  # "the mother of Ana Prado" is another
        return [], ""
    bag.reverse()
    return (bag, country) if _head(bag) or bag[-1:] in (["republican"], ["democrat"]) else ([], "")


def _ends_title(token: Token) -> bool:
    """Tell whether the title before a name begins after *token*: "and" after another title, "the" outside of "of the"."""
    before = token.nbor(-1) if token.i else None
    if token.lower_ == "and":
        return before is not None and before.lemma_.lower() in HUMANS
    return token.lower_ == "the" and (before is None or before.lower_ not in {"of", "for"})
