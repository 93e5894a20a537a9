"""Debates staged for the public: who debated whom, and who spoke there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft, people_of
from kg.claims._events.event_clauses import behind, clause_verb, owner, subject
from kg.claims._events.groups import persons, somebody
from kg.claims._events.public_words import SPEECH
from kg.claims._events.sides import listed
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

STAGED = lexicon("presidential vice-presidential televised head-to-head first second third final last next primary")
"""What tells a debate that is staged from debate about something."""
OFFICES = lexicon("presidential vice-presidential gubernatorial mayoral")
"""What a debate is for."""
HOLDS = lexicon("hold schedule stage host moderate convene")
BODIES = (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every staged debate with a named participant."""
    named = False
    for token in text.words:
        if token.lemma_ != "debate":
            continue
        people = _by_verb(text, token) if token.pos_ == "VERB" else _debaters(text, token) if _staged(token) else ()
        reading = read_told(text, token) if people else None
        if reading is not None:
            named = True
            yield draft(text, EventKind.EVENT, token, reading, people, rule="debated")
    if not named:
        yield from _on_a_day(text)


def _on_a_day(text: AnnotatedArticle) -> Iterator[EventReport]:
    """Yield the first debate with a day or name of its own, where the article names none who debated: "won Tuesday's debate"."""
    for noun in (t for t in text.words if t.lemma_ == "debate" and t.tag_ == "NN"):
        own = (c for c in noun.lefts if c.dep_ == "poss" and c.ent_type_ in ("DATE", "TIME"))
        called = any(c.lower_ in OFFICES for c in noun.lefts)
        if called or next(own, None) is not None:
            reading = read_told(text, noun)
            if reading is not None:
                yield draft(text, EventKind.EVENT, noun, reading, (somebody(text, noun),), rule="debated")
                return


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return both sides of "Prado debated Holt" and of "Prado and Holt debated"."""
    other = next((c for c in verb.children if c.dep_ == "dobj"), None) or behind(verb, "with", "against")
    people = persons((*doers_of(text, verb), *people_of(text, other)))
    return people if len(people) > 1 else ()


def _staged(noun: Token) -> bool:
    """Tell whether *noun* is an event: with a day, a number or two sides, or held by a parliament."""
    before = [t for c in noun.lefts for t in c.subtree]
    numbered = any(t.lower_ in STAGED or t.ent_type_ in ("DATE", "TIME") for t in before)
    return noun.tag_ == "NN" and (numbered or _faced(noun) is not None or _held(noun))


def _held(noun: Token) -> bool:
    return noun.dep_ == "dobj" and noun.head.lemma_ in HOLDS


def _faced(noun: Token) -> Token | None:
    return behind(noun, "between", "with", "against")


def _debaters(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    faced = _faced(noun)
    sides = persons(listed(text, noun.doc[faced.left_edge.i], faced)) if faced is not None else ()
    if _held(noun):
        return (*(p for p in doers_of(text, noun.head) if p.kind in BODIES), *sides)
    present = _present(text, noun, spoke=not sides) if len(sides) < 2 else ()
    whose = owner(noun) if len(sides) == 1 and not present else None  # "her first debate against Holt"
    return tuple(dict.fromkeys((*persons(people_of(text, whose)), *present, *sides)))


def _present(text: AnnotatedArticle, noun: Token, *, spoke: bool) -> tuple[Entity, ...]:
    """Return who did something "in the debate": whose deed is told of, else the subject, who must have spoken if no side is told."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "at", "during"):
        return ()
    verb = clause_verb(noun.head)
    if verb is None:
        return ()
    deeds = (t for c in verb.children if c.i < noun.i for t in (c, *c.children) if t.dep_ in ("dobj", "pobj"))
    whose = (persons(people_of(text, owner(deed))) for deed in deeds if owner(deed) is not None)
    doers = persons(people_of(text, subject(verb))) if not spoke or verb.lemma_ in SPEECH else ()
    return next((people for people in whose if people), doers)


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado smiled during the last debate with Erik Holt.", ("Event(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado said in the first debate that she was tired.", ("Event(Ana Prado) held",)),
        Example("Ola Lind mocked Ana Prado's sniffing during the first debate.", ("Event(Ana Prado) held",)),
        Example(
            "The report came after Ana Prado's first debate against Erik Holt.", ("Event(Ana Prado, Erik Holt) held",)
        ),
        Example("Ana Prado and Erik Holt will debate in Lisbon.", ("Event(Ana Prado, Erik Holt) planned in Lisbon",)),
        Example("The Senate will hold a debate.", ("Event(Senate) planned",)),
        Example("Ana Prado joined the debate on taxes."),
        Example("There was a debate about Ana Prado."),
        Example("Ana Prado debated the bill."),
    ),
    draft=True,
)
