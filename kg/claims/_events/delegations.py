"""Reads who led a side in talks, or the talks, told elsewhere: "the Iranian delegation was led by Ana Prado"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.drafts import doers_of
from kg.claims._events.event_clauses import behind, direct_object
from kg.claims._events.event_words import PARTIES
from kg.claims._events.groups import persons
from kg.claims._events.phrases import participants
from kg.claims._events.recalls import DEFINITE
from kg.claims._events.receptions import is_passive
from kg.claims._events.sides import listed
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

HEADS = lexicon("lead head chair")
SIDES = lexicon("delegation side team")
TALKS = lexicon("dialogue meeting session talk consultation discussion negotiation")


def leaders(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the persons who by *verb* led a side or the talks."""
    return tuple(p for p in _leaders(text, verb) if p.kind is EntityKind.PERSON) if verb.lemma_ in HEADS else ()


def _leaders(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    if not is_passive(verb):
        side = direct_object(verb)
        sent = side is not None and (behind(side, "to", "for") or behind(verb, "to", "for"))
        return doers_of(text, verb) if side is not None and not sent and _known(side, SIDES) else ()
    led = verb.head if verb.dep_ == "acl" else next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if led is None or led.dep_ not in SUBJECTS or not _known(led, SIDES | TALKS):
        return ()
    bys = (h for c in verb.children if c.lower_ == "by" for h in c.children if h.dep_ == "pobj")
    return tuple(dict.fromkeys(p for by in bys for p in listed(text, verb.doc[by.left_edge.i], by)))


def in_party(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the persons of the delegation told of before *verb*: "a delegation led by Prado … The delegation arrived here on Sunday"."""
    told = (t for t in text.words if t.i < verb.i and t.lemma_ in PARTIES)
    led = [people for t in told if (people := persons(participants(text, t)))]
    return led[-1] if led else ()


def _known(noun: Token, words: frozenset[str]) -> bool:
    """Tell whether *noun* is one told of before, or of a state: "the delegation", "the Iranian side"."""
    return noun.lemma_ in words and any(c.lower_ in DEFINITE for c in noun.children)
