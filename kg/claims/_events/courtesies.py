"""Meetings told as a courtesy: who called on whom, paid whom a visit, or saw whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.drafts import people_of
from kg.claims._events.event_clauses import agent, behind, dated, direct_object, subject
from kg.claims._events.event_places import place
from kg.claims._events.event_words import MOTION, PLANS
from kg.claims._events.groups import is_public
from kg.model import Entity, EntityKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token


def called_on(
    text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...], told: list[EventReport]
) -> tuple[Entity, ...]:
    """Return both sides of "A (paid a) call(ed) on B" and, where time or place is told, "A saw B"; not of "called on B to resign"."""
    if verb.lemma_ == "see" and _each_other(verb):
        return doer if len(doer) > 1 and all(p.kind is EntityKind.PERSON for p in doer) else ()
    more = any(c.dep_ in ("xcomp", "ccomp", "oprd", "prt") for c in verb.children)
    host = _visited(verb)
    further = host is not None and any(c.dep_ in ("acl", "relcl") and c.tag_ in ("VB", "VBG") for c in host.children)
    if host is None or more or further or any(c.dep_ == "advcl" and c.tag_ == "VB" for c in verb.children):
        return ()
    people = people_of(text, host, told) if verb.lemma_ != "see" or _settled(text, verb) else ()
    persons = [p for p in (*doer, *people) if p.kind is EntityKind.PERSON]
    named = bool(doer) and bool(people) and persons and all(_may_meet(p) for p in (*doer, *people))
    return (*doer, *people) if named else ()


def _may_meet(actor: Entity) -> bool:
    """Tell whether one may see or call on *actor*: a person, or people of public life."""
    return actor.kind is EntityKind.PERSON or (actor.kind is EntityKind.GROUP and is_public(actor))


def shook_hands(verb: Token, doer: tuple[Entity, ...], other: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return both sides of "A and B shook hands" and "A shook hands with B"."""
    hands = direct_object(verb)
    people = tuple(dict.fromkeys((*doer, *other)))
    if verb.lemma_ != "shake" or hands is None or hands.lemma_ != "hand" or hands.tag_ != "NNS":
        return ()
    return people if len(people) > 1 and all(p.kind is EntityKind.PERSON for p in people) else ()


def granted(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return both sides of "granted an audience to Holt" and "granted Holt an audience"."""
    verb = noun.head
    if noun.lemma_ != "audience" or noun.dep_ not in ("dobj", "oprd") or verb.lemma_ not in ("grant", "give"):
        return ()
    if (host := agent(verb)) is not None:
        return (*people_of(text, host), *people_of(text, subject(verb)))
    guest = behind(noun, "to") or behind(verb, "to") or next((c for c in verb.children if c.dep_ == "dative"), None)
    return (*people_of(text, subject(verb)), *people_of(text, guest)) if guest is not None else ()


def _visited(verb: Token) -> Token | None:
    """Return whom somebody called on, saw, or paid a call or a visit."""
    if verb.lemma_ == "call":
        return behind(verb, "on")
    paid = direct_object(verb)
    if verb.lemma_ == "see":
        return paid
    if paid is None or paid.lemma_ not in ("call", "visit"):
        return None
    return behind(paid, "on", "to") or behind(verb, "on", "to")


def _settled(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether "saw" is of an encounter: when, where or how often is told, or it is arranged."""
    often = any(c.lower_ in ("times", "twice", "again", "separately", "privately") for c in verb.children)
    stop = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.lemma_ in MOTION | {"tour", "shuttle"}
    arranged = stop or (verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_ in PLANS)
    return often or arranged or dated(text, (), verb) is not None or place(text, (), verb) is not None


def _each_other(verb: Token) -> bool:
    seen = direct_object(verb)
    return seen is not None and seen.lower_ == "other" and any(c.lower_ == "each" for c in seen.children)
