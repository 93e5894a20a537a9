"""Press conferences, briefings, interviews, speeches and issued statements: the occasions of public words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._drafts import draft, people_of
from kg.claims._event_clauses import behind, subject
from kg.claims._factuality import read
from kg.claims._lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = lexicon("briefing interview speech statement remark sermon")
PRESS = lexicon("press news media joint")
HEARERS = lexicon("reporter journalist newsman press media")
TELLS = lexicon("tell brief address")
SPEAKS = lexicon("say tell speak announce state add warn deny confirm stress note declare")
GIVES = lexicon("hold give deliver issue make attend conduct address release")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every public occasion of a named speaker."""
    for token in text.doc:
        people = _by_verb(text, token) if token.pos_ == "VERB" else _by_noun(text, token)
        people = tuple(p for p in dict.fromkeys(people) if p.kind is not EntityKind.GROUP)
        reading = read(token) if people else None
        if reading is not None:
            yield draft(text, EventKind.PRESS_OCCASION, token, reading, people, rule="press_occasion")


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    if verb.lemma_ in TELLS:
        hearer = next((c for c in verb.children if c.dep_ in ("dobj", "dative", "iobj")), None)
    else:
        hearer = behind(verb, "to", "with") if verb.lemma_ in ("speak", "talk") else None
    if hearer is None or hearer.lemma_.lower() not in HEARERS:
        return ()
    return people_of(text, subject(verb))


def _by_noun(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    if noun.pos_ not in ("NOUN", "PROPN") or not _public(noun):
        return ()
    poss = next((c for c in noun.children if c.dep_ == "poss"), None)
    with_ = people_of(text, behind(noun, "with")) if noun.lemma_ == "conference" else ()
    verb = _speaking(noun)
    speakers = people_of(text, subject(verb)) if verb is not None else people_of(text, poss)
    return (*speakers, *with_) if verb is not None else ()


def _public(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in NOUNS or (lemma == "conference" and any(c.lower_ in PRESS for c in noun.children))


def _speaking(noun: Token) -> Token | None:
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in GIVES:
        return head
    if noun.dep_ == "pobj" and head.lower_ in ("at", "in", "during") and head.head.lemma_ in SPEAKS:
        return head.head
    return None


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado told reporters that the talks went well.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado said so at a news conference in Lisbon.", ("PressOccasion(Ana Prado) held in Lisbon",)),
        Example("Ana Prado told Erik Holt that the talks went well."),
    ),
    draft=True,
)
