"""Reads receptions: who received, hosted or welcomed whom, and whom a verb of meeting says was met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.drafts import people_of
from kg.claims._events.event_clauses import agent, direct_object
from kg.claims._events.groups import PEOPLE, ROLES
from kg.claims._events.phrases import plural_referents
from kg.claims._events.sides import behind_colon, listed
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

RECEIVES = lexicon("receive host welcome greet")
"""Verbs of a host; their object is the guest."""


def is_passive(verb: Token) -> bool:
    """Tell whether what *verb* says is done to its subject."""
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN"
    return participle or any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)


def received(
    text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...], told: list[EventReport]
) -> tuple[Entity, ...]:
    """Return host and guests; who only "welcomed" or "greeted" an unnamed group received nobody."""
    if is_passive(verb):
        people = (*people_of(text, agent(verb), told), *doer) if agent(verb) is not None else ()
    else:
        guest = encountered(verb)
        # "Welcomed both leaders": the guests' own meeting is told elsewhere, and the host's would join them a second time.
        if guest is not None and text.mention_at(guest) is None and guest.tag_ in ("NNS", "PRP", "CD", "DT"):
            people = (*doer, *behind_colon(text, guest))
            return people if len(people) > len(doer) > 0 and verb.lemma_ in ("receive", "host") else ()
        people = (*doer, *whom_met(text, verb, told)) if guest is not None and doer and _is_people(text, guest) else ()
    people = _humans(tuple(dict.fromkeys(people)))
    if not set(people) - set(doer):
        return ()
    named = sum(p.kind is EntityKind.PERSON for p in people)
    grouped = verb.lemma_ in ("receive", "host") and bool(people_of(text, encountered(verb)) or is_passive(verb))
    return people if named > 1 or (named == 1 and grouped) else ()


def _is_people(text: AnnotatedArticle, head: Token) -> bool:
    """Tell whether *head* names people, and not something of theirs: "welcomed the dialogue that Prado began"."""
    mention = text.mention_at(head)
    if mention is not None:
        return mention.entity.kind is EntityKind.PERSON
    return head.lemma_.lower() in PEOPLE | ROLES or head.pos_ in ("PROPN", "PRON", "NUM", "DET")


def _humans(people: tuple[Entity, ...]) -> tuple[Entity, ...]:
    kinds = [p.kind for p in people]
    return (
        people
        if kinds.count(EntityKind.PERSON) > 0 and len(kinds) > 1 and set(kinds) <= {EntityKind.PERSON, EntityKind.GROUP}
        else ()
    )


def whom_met(text: AnnotatedArticle, verb: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    """Return the people who are the object of *verb*, a plural as those told of before."""
    head = encountered(verb)
    if head is None:
        return ()
    return plural_referents(text, head, told) or listed(text, verb.doc[head.left_edge.i], head)


def encountered(verb: Token) -> Token | None:
    """Return the direct object, also "President Holt" in "received visiting President Holt"."""
    visiting = next((c for c in verb.children if c.lower_ == "visiting" and c.dep_ in ("xcomp", "acl", "dobj")), None)
    met = direct_object(verb if visiting is None else visiting) or direct_object(verb)
    return None if met is not None and met.lower_ == "face" else met  # "met face to face"
