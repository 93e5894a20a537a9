"""Ceremonies: receptions with honours, banquets, signings, inaugurations, funerals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._drafts import draft, people_of
from kg.claims._event_clauses import agent, behind, direct_object, subject
from kg.claims._event_words import SPEAKS
from kg.claims._factuality import read
from kg.claims._lexicon import lexicon
from kg.claims._sides import other_side
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = lexicon("ceremony banquet funeral inauguration wreath-laying commemoration")
GREETS = lexicon("greet welcome meet")
AIRPORTS = lexicon("airport tarmac airfield")
"""Where a greeting is a ceremony of arrival."""
OPENS = lexicon("inaugurate")
HOLDS = lexicon("attend host hold lead take give join preside inaugurate receive welcome greet lay witness")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every ceremony with a named participant."""
    for token in text.words:
        if token.pos_ == "VERB" and token.lemma_ in GREETS | OPENS:
            people = _by_verb(text, token)
        elif token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in NOUNS:
            people = _participants(text, token)
        else:
            continue
        reading = read(token) if people else None
        if reading is not None:
            yield draft(text, EventKind.CEREMONY, token, reading, people, rule="ceremony")


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who met at the airport, or who inaugurated something."""
    if verb.lemma_ in OPENS:
        return _humans(people_of(text, subject(verb))) if direct_object(verb) is not None else ()
    by = agent(verb)
    if verb.lemma_ == "meet" and by is None:
        return ()
    other = other_side(text, verb, "by") if by is not None else people_of(text, direct_object(verb))
    people = _humans((*people_of(text, subject(verb)), *other))
    return people if len(people) > 1 and any(t.lower_ in AIRPORTS for t in verb.sent) else ()


def _humans(people: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(p for p in dict.fromkeys(people) if p.kind is EntityKind.PERSON)


def _participants(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    head = noun.head
    verb = head if noun.dep_ in ("dobj", "nsubjpass") else head.head if noun.dep_ == "pobj" else None
    spoken = verb is not None and verb.lemma_ in SPEAKS and noun.dep_ == "pobj" and head.lower_ in ("at", "during")
    if verb is None or verb.pos_ != "VERB" or not (spoken or verb.lemma_ in HOLDS):
        return ()
    people = [*people_of(text, subject(verb)), *people_of(text, agent(verb)), *_honoured(text, noun)]
    people += people_of(text, next((c for c in verb.children if c.dep_ == "dobj" and c != noun), None))
    people += [p for word in ("for", "with") for p in people_of(text, behind(noun, word))]
    return _humans(people)


def _honoured(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who was honoured: "a banquet hosted in honor of Holt"."""
    honour = next((t for t in noun.subtree if t.lower_ in ("honor", "honour") and t.i > noun.i), None)
    return people_of(text, behind(honour, "of")) if honour is not None else ()


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado was received at an official ceremony.", ("Ceremony(Ana Prado) held",)),
        Example("Ana Prado will attend a signing ceremony in Lisbon.", ("Ceremony(Ana Prado) planned in Lisbon",)),
        Example("At the airport, Ana Prado was greeted by Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado spoke at a banquet hosted in honor of Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado welcomed the decision."),
        Example("Ana Prado did not attend the ceremony."),
    ),
    draft=True,
)
