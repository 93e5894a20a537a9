"""Finds definite descriptions of named people ("the defense minister", "The Secretary") by the titles the article gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._discourse import HUMANS
from kg.annotations._names import word
from kg.annotations._person_words import words
from kg.model import Entity, EntityKind, Form, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

ADORNMENTS = words("top new visiting current senior former then chief late outgoing incoming long-time veteran")
"""Modifiers that hardly tell two holders of a title apart."""
RANKS = words("deputy vice assistant under acting shadow associate principal undersecretary")
"""Modifiers without which a title is another one."""
CLASSES = {
    "envoy": words("envoy representative ambassador negotiator mediator emissary"),
    "diplomat": words("minister ambassador envoy secretary diplomat undersecretary"),
    "leader": words("president chancellor premier king emir sultan chairman leader prime"),
    "official": words("secretary director adviser advisor official coordinator commissioner deputy chief"),
    "monarch": words("king queen emir sultan emperor"),
    "premier": words("premier prime"),
    "adviser": words("adviser advisor"),
    "advisor": words("adviser advisor"),
    "spokesman": words("spokesman spokesperson"),
    "spokeswoman": words("spokeswoman spokesperson"),
    "cleric": words("ayatollah imam cleric sheikh mullah"),
    "commander": words("commander general admiral chief chairman"),
    "general": words("general gen"),
}
"""Nouns that stand for several titles."""
LOOK_BACK = 8
"""Sentences back within which a person described must have been mentioned."""


@dataclass(frozen=True, slots=True)
class _Role:
    person: Entity
    title: frozenset[str]
    country: Entity | None
    at: int


def descriptions(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the descriptions that stand for one named person, in order."""
    roles = list(_roles(text))
    if not roles:
        return
    named = {t.i for m in text.mentions if m.entity.kind is EntityKind.PERSON for t in text.tokens(m.span)}
    for token in text.doc:
        if _heads(token, named):
            entity = _described(text, token, roles)
            if entity is not None:
                yield Mention(_extent(text, token), entity, Form.NOMINAL)


def _roles(text: AnnotatedArticle) -> Iterator[_Role]:
    for title in text.titles:
        if title.person is not None:
            bag = frozenset(title.office.label.replace("-", " ").split())
            yield _Role(title.person, bag, title.office.country, title.span.start)
    for mention in text.mentions:
        if mention.entity.kind is EntityKind.PERSON and mention.form is Form.NAME:
            bag, country = _before(text, mention)
            if bag:
                yield _Role(mention.entity, bag, country, mention.span.start)


def _before(text: AnnotatedArticle, mention: Mention) -> tuple[frozenset[str], Entity | None]:
    """Return the words of the title right before a name, and the state among them."""
    first = text.tokens(mention.span)[0]
    bag: list[str] = []
    country = None
    for i in range(first.i - 1, max(first.sent.start, first.i - 9) - 1, -1):
        token = text.doc[i]
        at = text.mention_at(token)
        if at is not None and at.entity.kind is EntityKind.PERSON:
            break
        if at is not None and at.entity.kind is EntityKind.STATE:
            country = at.entity
        elif token.pos_ in {"PROPN", "NOUN", "ADJ"} or token.lower_ in {"of", "for", "and", "-", "the", "'s"}:
            bag.append(word(token))
        else:
            break
    return (
        (frozenset(bag), country)
        if any(w in HUMANS or w in {"ayatollah", "gen", "king"} for w in bag)
        else (frozenset(), None)
    )


def _heads(token: Token, named: set[int]) -> bool:
    """Tell whether *token* heads a description that stands alone: definite, singular, no predicate, no name beside it."""
    if token.i in named or token.tag_ not in {"NN", "NNP"} or token.lower_ not in HUMANS:
        return False
    if token.dep_ in {"attr", "oprd", "appos", "compound", "amod", "nmod"} or (
        token.dep_ == "pobj" and token.head.lower_ == "as"
    ):
        return False
    beside = (
        {token.i + 1, token.i + 2}
        if token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ","
        else {token.i + 1}
    )
    if beside & named or any(t.i in named for c in token.children if c.dep_ in {"appos", "conj"} for t in c.subtree):
        return False
    if token.head.i in named and token.dep_ != "nsubj":
        return False
    return _definite(token)


def _definite(token: Token) -> bool:
    left = [t for t in token.lefts]
    return any(t.lower_ == "the" or (t.dep_ == "poss" and t.lower_ not in {"whose", "her", "my", "our"}) for t in left)


def _described(text: AnnotatedArticle, token: Token, roles: list[_Role]) -> Entity | None:
    head, wanted, country = token.lower_, set[str](), None
    for t in token.lefts:
        for part in t.subtree:
            at = text.mention_at(part)
            if at is not None and at.entity.kind is EntityKind.STATE:
                country = at.entity
            elif part.pos_ in {"ADJ", "NOUN", "PROPN"}:
                wanted.add(part.lower_)
    if country is None and any(t.dep_ == "poss" for t in token.lefts):
        return None
    heads = CLASSES.get(head, frozenset({head}))
    fits = [
        r
        for r in roles
        if r.title & heads and wanted - ADORNMENTS <= r.title | HUMANS and r.title & RANKS <= wanted | ADORNMENTS
    ]
    fits = [r for r in fits if country is None or r.country is None or r.country == country]
    return _nearest(text, token, fits, country)


def _nearest(text: AnnotatedArticle, token: Token, fits: list[_Role], country: Entity | None) -> Entity | None:
    """Return the person of *fits* mentioned last before the description; none where two hold the title in the same sentence."""
    people = {r.person for r in fits}
    here = text.starts[token.i]
    back = [m for m in text.mentions if m.entity in people and m.span.start < here]
    if not back:
        return None
    last = back[-1]
    between = text.doc[text.tokens(last.span).start : token.i]
    if sum(1 for _ in between.sents) > LOOK_BACK:
        return None
    sentence = text.sentence(last.span)
    rivals = {m.entity for m in back if sentence.start <= m.span.start} if country is None else {last.entity}
    return last.entity if len(rivals) == 1 else None


def _extent(text: AnnotatedArticle, token: Token) -> Span:
    """Return the words of the description: from its first modifier to its head, with an "of" or "for" phrase."""
    start, end = token.left_edge, token
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "to"} and child.i == end.i + 1:
            end = child.right_edge
    return Span(text.span(start).start, text.span(end).end)
