"""Briefings of a council or another body called by name, and its approval of agreements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.parliaments import is_parliament
from kg.claims import Claims, Example, Rule
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import agent, direct_object, subject
from kg.claims._events.factuality import read
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

BODIES = (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)
RATIFIES = lexicon("ratify")
APPROVES = lexicon("approve endorse adopt back vote pass")
BINDING = lexicon("""
    treaty accord pact convention protocol membership accession enlargement ratification agreement inclusion admission
""")
"""What a parliament approves among states."""
HOUSES = lexicon("parliament senate congress house assembly council cabinet chamber legislature")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every briefing of a named body and every approval of an agreement by one."""
    for token in text.words:
        if token.pos_ != "VERB":
            continue
        people = _briefed(text, token) if token.lemma_ == "brief" else _approving(text, token)
        reading = read(token) if people else None
        if reading is not None:
            yield draft(text, EventKind.EVENT, token, reading, people, rule="briefed")


def _briefed(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    hearer = direct_object(verb) or passive
    bodies = tuple(p for p in people_of(text, hearer) if p.kind in BODIES)
    speakers = people_of(text, agent(verb) if passive is not None else subject(verb))
    people = tuple(p for p in speakers if p.kind is EntityKind.PERSON)
    return (*people, *bodies) if people and bodies else ()


def _approving(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the body or state that ratified something, or the parliament that approved an agreement among states."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    doer = agent(verb) if passive is not None else subject(verb)
    if doer is None or verb.lemma_ not in RATIFIES | APPROVES:
        return ()
    actors = tuple(p for p in people_of(text, doer) if p.kind in (*BODIES, EntityKind.STATE))
    if verb.lemma_ in RATIFIES:
        return actors if direct_object(verb) is not None or passive is not None else ()
    names = (w for p in actors for w in p.label.split())
    house = doer.lemma in HOUSES or any(w.lower() in HOUSES or is_parliament(w) for w in names)
    what = passive or direct_object(verb)
    matter = (what, *what.lefts) if what is not None else ()
    if verb.lemma_ == "vote":
        matter = tuple(t for c in verb.children if c.lower_ in ("for", "in") for t in c.subtree)
    bound = any(t.lemma_.lower() in BINDING for t in matter)
    return tuple(p for p in actors if p.kind in BODIES) if house and bound else ()


RULE = Rule(
    find,
    examples=(
        Example(
            "Ana Prado will brief the U.N. Security Council.",
            ("Event(Ana Prado, United Nations Security Council) planned",),
        ),
        Example("The Senate ratified the treaty.", ("Event(Senate) held",)),
        Example("The Senate approved the accession of Iran.", ("Event(Senate) held",)),
        Example("Ana Prado briefed Erik Holt."),
        Example("The Senate approved the budget."),
    ),
    draft=True,
)
