"""Reads receptions: who received, hosted or welcomed whom, and whom a verb of meeting says was met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.drafts import people_of
from kg.claims._events.event_clauses import agent, behind, direct_object
from kg.claims._events.groups import ANYBODY
from kg.claims._events.pairs import plural_referents
from kg.claims._events.sides import behind_colon, listed
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

RECEIVES = lexicon("receive host welcome greet")
DEFINITE = frozenset({"both", "these", "those"})
JOINED = lexicon(
    "organization organisation team post role position job family fold party community group alliance ranks world club"
)
"""Verbs of a host; their object is the guest."""
FEASTS = lexicon("party wedding birthday")
BLOWS = lexicon("slap punch kick blow headbutt boo jeer heckle silence contempt insult egg tomato")


def is_passive(verb: Token) -> bool:
    """Tell whether what *verb* says is done to its subject."""
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN"
    return participle or any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)


def received(
    text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...], told: list[EventReport]
) -> tuple[Entity, ...]:
    """Return host and guests; who only "welcomed" or "greeted" an unnamed group received nobody."""
    if is_passive(verb):
        host = agent(verb) or _host_behind(verb)
        people = (*people_of(text, host, told), *doer) if host is not None and doer else ()
    else:
        guest = encountered(verb)
        # "Welcomed both leaders": the guests' own meeting is told elsewhere, and the host's would join them a second time.
        if guest is not None and text.mention_at(guest) is None and guest.tag_ in ("NNS", "PRP", "CD", "DT"):
            people = (*doer, *(behind_colon(text, guest) or _described(text, verb, guest)))
            return people if len(people) > len(doer) > 0 and verb.lemma_ in ("receive", "host") else ()
        people = (*doer, *whom_met(text, verb, told)) if guest is not None and doer and is_people(text, guest) else ()
    if (verb.lemma_ == "welcome" and _into(text, verb)) or _celebrated(verb):
        return ()
    hosts = doer if verb.lemma_ in ("receive", "host") and not is_passive(verb) else ()
    people = _humans(tuple(dict.fromkeys(people)), hosts=hosts)
    if not set(people) - set(doer):
        return ()
    named = sum(p.kind is EntityKind.PERSON for p in people)
    grouped = verb.lemma_ in ("receive", "host") and bool(people_of(text, encountered(verb)) or is_passive(verb))
    return people if named > 1 or (named == 1 and grouped) else ()


def _host_behind(verb: Token) -> Token | None:
    """Return "Holt" in "was received on the sidelines by Holt", where the parse gives "by" to the nearer noun."""
    nouns = (h for c in verb.children if c.dep_ == "prep" for h in c.children if h.dep_ == "pobj")
    return next((host for noun in nouns if (host := behind(noun, "by")) is not None), None)


def _described(text: AnnotatedArticle, verb: Token, guests: Token) -> tuple[Entity, ...]:
    """Return the guests of "hosted ten local officials", of whom more is told than that they are "both leaders"."""
    told = any(c.dep_ in ("amod", "compound", "nmod") or c.lower_ in ("of", "from") for c in guests.children)
    told = told and not any(c.lower_ in DEFINITE for c in guests.lefts)
    staged = verb.lemma_ == "host" and told and is_people(text, guests)
    return people_of(text, guests)[:1] if staged else ()


def is_people(text: AnnotatedArticle, head: Token) -> bool:
    """Tell whether *head* names people, and not something of theirs: "welcomed the dialogue that Prado began"."""
    mention = text.mention_at(head)
    if mention is not None:
        return mention.entity.kind is EntityKind.PERSON
    return head.lemma_.lower() in ANYBODY or head.pos_ in ("PROPN", "PRON", "NUM", "DET")


def _into(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether somebody is only welcomed to a post or a body: "welcomed Holt to the organization"."""
    end = behind(verb, "to")
    mention = text.mention_at(end) if end is not None else None
    return end is not None and mention is None and end.lemma_.lower() in JOINED


def _celebrated(verb: Token) -> bool:
    """Tell whether it is a feast that somebody "hosted", or a blow that somebody was greeted with."""
    thing, gift = direct_object(verb), behind(verb, "with")
    feast = (
        thing is not None
        and thing.lemma_ in FEASTS
        and any(c.dep_ in ("poss", "compound", "amod") for c in thing.lefts)
    )
    return (verb.lemma_ == "host" and feast) or (gift is not None and gift.lemma_ in BLOWS)


def _humans(people: tuple[Entity, ...], *, hosts: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return *people* where one is called by name and all are people; a body may be host."""
    kinds = [p.kind for p in people if p not in hosts or p.kind is not EntityKind.GOVERNMENT_BODY]
    human = set(kinds) <= {EntityKind.PERSON, EntityKind.GROUP}
    return people if kinds.count(EntityKind.PERSON) > 0 and len(people) > 1 and human else ()


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
