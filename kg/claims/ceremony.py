"""Ceremonies: receptions with honours, banquets, signings, inaugurations, funerals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._drafts import draft, people_of
from kg.claims._event_clauses import agent, behind, subject
from kg.claims._factuality import read
from kg.claims._lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = lexicon("ceremony banquet funeral inauguration wreath-laying commemoration")
HOLDS = lexicon("attend host hold lead take give join preside inaugurate receive welcome greet lay witness")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every ceremony with a named participant."""
    for token in text.words:
        if token.pos_ not in ("NOUN", "PROPN") or token.lemma_.lower() not in NOUNS:
            continue
        people = _participants(text, token)
        reading = read(token) if people else None
        if reading is not None:
            yield draft(text, EventKind.CEREMONY, token, reading, people, rule="ceremony")


def _participants(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    head = noun.head
    verb = head if noun.dep_ in ("dobj", "nsubjpass") else head.head if noun.dep_ == "pobj" else None
    if verb is None or verb.pos_ != "VERB" or verb.lemma_ not in HOLDS:
        return ()
    people = [*people_of(text, subject(verb)), *people_of(text, agent(verb))]
    people += people_of(text, next((c for c in verb.children if c.dep_ == "dobj" and c != noun), None))
    people += [p for word in ("for", "with") for p in people_of(text, behind(noun, word))]
    return tuple(p for p in dict.fromkeys(people) if p.kind is EntityKind.PERSON)


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado was received at an official ceremony.", ("Ceremony(Ana Prado) held",)),
        Example("Ana Prado will attend a signing ceremony in Lisbon.", ("Ceremony(Ana Prado) planned in Lisbon",)),
        Example("Ana Prado did not attend the ceremony."),
    ),
    draft=True,
)
