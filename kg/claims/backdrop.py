"""Talks, conferences and hearings that a clause names in passing, with their day or place: "at a donors conference in Lisbon on Monday"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import (
    Claims,
    Example,
    Rule,
    called,
    convened,
    debated,
    gathered,
    met_with,
    press_occasion,
    sat,
    took_part,
)
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import behind, clause_verb, subject, told_as
from kg.claims._events.event_words import UNREAL, UNSURE
from kg.claims._events.groups import somebody
from kg.claims._events.pairs import told_before
from kg.claims._events.readings import Reading
from kg.claims._events.talk_sides import paired
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

TALKS = lexicon("talk negotiation")
MEETS = lexicon("meeting conference summit congress forum symposium")
PRESS = lexicon("press news video telephone")
"""What makes a conference an occasion of speech, or a call."""
NAMED = (EntityKind.STATE, EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY, EntityKind.PERSON)
ON_STAGE = lexicon("resume begin start open reopen convene continue end conclude close collapse")
"""What talks do of themselves: "when talks resume in Lisbon"."""
PASSING = {
    "at": Status.HELD,
    "during": Status.HELD,
    "following": Status.HELD,
    "since": Status.HELD,
    "after": Status.HELD,
    "before": Status.PLANNED,
    "with": Status.HELD,
}
AHEAD = lexicon("ahead eve advance")
"""What stands before "of" an occasion to come."""
RELATED = lexicon("tell address follow join attend")
"""Verbs whose object took place: "told a conference", "the accord followed talks"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every such occasion of which no other rule tells."""
    told: set[str] | None = None
    for token in text.words:
        whole = told_as(token)  # "a round of talks"
        unsure = {c.lower_ for t in (token, whole) for c in t.lefts} & UNSURE
        if not _is_occasion(token) or unsure or _wished(whole):
            continue
        reading = _reading(text, whole)
        if reading is None:
            continue
        told = _elsewhere(text) if told is None else told
        sides = _sides(text, token)
        people = sides if len(sides) > 1 else (somebody(text, token), *sides)
        kind = EventKind.MEETING if token.lemma_ in TALKS | {"meeting"} else took_part.kind_of(token)
        report = draft(text, kind, token, reading, people, rule="backdrop")
        known = report.place is not None or report.reports.day is not None or (sides and token.dep_ == "dobj")
        if known and not any(event in told for event in _near(text, token, report)):
            yield report


def _is_occasion(noun: Token) -> bool:
    """Tell whether *noun* is talks or a conference, and no conference of the press."""
    if noun.pos_ != "NOUN" or noun.dep_ in ("compound", "nmod", "poss", "appos", "ROOT"):
        return False
    if any(c.lower_ in ("the", "that", "this", "their", "his", "her", "its") for c in noun.children):
        return False  # told before
    several = noun.tag_ == "NNS"
    return (noun.lemma_ in TALKS and several) or (
        noun.lemma_ in MEETS and not several and not any(c.lower_ in PRESS for c in noun.lefts)
    )


def _ahead(noun: Token) -> bool:
    """Tell whether something is told to happen "ahead of" *noun* or "on the eve of" it."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in AHEAD


def _wished(noun: Token) -> bool:
    """Tell whether *noun* is only what somebody asks for or hopes for: "called for talks"."""
    if _ahead(noun):
        return False
    above = [noun.head, noun.head.head] if noun.dep_ == "pobj" else [noun.head]
    return any(t.lemma_ in UNREAL for t in above if t.lemma_ != "call") or (
        noun.dep_ == "pobj" and noun.head.lower_ in ("for", "to", "of", "on", "about", "from")
    )


def _reading(text: AnnotatedArticle, noun: Token) -> Reading | None:
    """Read what the clause of *noun* tells of it, or where the clause is set."""
    head = noun.head
    if noun.dep_ == "nsubj" and head.lemma_ in ON_STAGE:
        return read_told(text, noun)
    if noun.dep_ == "dobj" and head.lemma_ in RELATED:
        return Reading(Status.HELD, (head,)) if head.tag_ in ("VBD", "VBN") else None
    status = Status.PLANNED if _ahead(noun) else PASSING.get(head.lower_) if noun.dep_ == "pobj" else None
    if head.lower_ == "with" and head.head.lemma_ not in ("coincide", "clash"):
        return None
    verb = clause_verb(head) if status is not None else None
    past = verb is not None and verb.tag_ in ("VBD", "VBN") and not any(c.tag_ == "MD" for c in verb.children)
    if _ahead(noun) or (head.lower_ == "with" and verb is not None):
        return Reading(status or Status.HELD, ())
    return Reading(status, (verb,)) if past and verb is not None and status is not None else None


def _sides(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who is named as one of them: "talks with Chile", "the Chile-Peru talks"."""
    other = behind(noun, "with", "between")
    people = paired(text, noun) or (people_of(text, other) if other is not None else ())
    above = clause_verb(noun.head) if behind(noun, "with") is not None and noun.dep_ == "pobj" else None
    people = (*(people_of(text, subject(above)) if above is not None else ()), *people)
    if not people and noun.lemma_ in TALKS:
        people = told_before(text, noun.i, (EntityKind.STATE,))  # the two of whom the paragraph tells
    return tuple(p for p in people if p.kind in NAMED)


def _near(text: AnnotatedArticle, noun: Token, report: EventReport) -> tuple[str, ...]:
    """Return the ids that an event of *noun*, or of its clause, would have."""
    words = (noun, noun.head, *noun.head.children, noun.head.head, *noun.head.head.children)
    return (report.reports.id, *(f"event:{text.starts[t.i]}" for t in words))


def _elsewhere(text: AnnotatedArticle) -> set[str]:
    """Return the ids of what other rules tell of encounters."""
    rules = (called, convened, debated, gathered, met_with, sat, took_part)
    own = {draft_.reports.id for rule in rules for draft_ in rule.find(text, ())}
    return own | {d.reports.id for d in press_occasion.find(text, ()) if d.reports.kind is not EventKind.PRESS_OCCASION}


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado slept at a donors conference in Lisbon.", ("Event((unnamed)) held in Lisbon",)),
        Example("Ana Prado fell ill during peace talks in Lisbon.", ("Meeting((unnamed)) held in Lisbon",)),
        Example("The truce followed talks with Chile in Lisbon.", ("Meeting((unnamed), Chile) held in Lisbon",)),
        Example("Ana Prado fell ill before peace talks in Lisbon.", ("Meeting((unnamed)) planned in Lisbon",)),
        Example("Ana Prado hopes for peace talks in Lisbon."),
        Example("Ana Prado called for a conference in Lisbon."),
        Example("Ana Prado fell ill during peace talks."),
    ),
    draft=True,
)
