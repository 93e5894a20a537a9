"""Tells from the parse whether a person meets, is met or travels: what decides who is the guest and who is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

ENCOUNTERS = words(
    "meeting talks conversation encounter consultation consultations audience session bilateral bilaterals"
)
HOSTING = words("receive host welcome greet")
RECEIVING = HOSTING | {"meet"}
OBJECTED = HOSTING | words("call see hold")
"""Verbs of meeting only where the object is somebody, or a meeting: not "called elections", "welcomed the ruling"."""
MEETING = RECEIVING | OBJECTED | words("talk speak confer")
DEALING = words("discuss sign agree co-chair cochair chair reaffirm review exchange underscore affirm open launch")
TRAVEL = words("visit travel trip arrive tour go come fly return head leave")
SAYING = words(
    """say tell stress emphasize add note state announce declare reiterate reaffirm insist warn explain pledge promise
    vow affirm claim confirm accuse"""
)
SIDES = words(
    "counterpart counterparts delegation delegations envoys ambassadors officials ministers leaders him her them"
)
"""Who may be met, besides those named."""
LISTENERS = words(
    "reporters journalists lawmakers parliament supporters nation press crowd crowds rally thousands hundreds"
)
"""Those whom one talks to without meeting them as another side."""
LISTED = words(", and & as well his its their the a new")
ABROAD = words(
    "secretary-general general director-general envoy coordinator rapporteur representative mediator commissioner"
)
"""Words of titles that international organizations give."""


def travel(token: Token) -> Token | None:
    """Return the verb or noun of travel whose subject or possessor *token* is."""
    if token.dep_ in ("nsubj", "poss") and token.head.lemma_.lower() in TRAVEL:
        return token.head
    if token.dep_ == "nsubj":
        return next((t for t in token.head.subtree if t.lemma_ in ("visit", "trip", "tour")), None)
    return None


def converses(token: Token) -> bool:
    """Tell whether *token* is the subject of a verb of meeting or talking with somebody."""
    verb = token.head
    while verb.dep_ in ("xcomp", "conj") and verb.head.pos_ == "VERB":
        verb = verb.head
    verbs = [verb, *(c for c in verb.children if c.dep_ in ("xcomp", "conj"))]
    return token.dep_ in SUBJECTS and any(v.lemma_ in MEETING and _with_somebody(v) for v in verbs)


def _with_somebody(verb: Token) -> bool:
    """Tell whether the *verb* of meeting has somebody for its object: "called on Kenya's envoy", not "called it a mistake"."""
    direct = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
    objects = direct + [g for c in verb.children if c.lower_ in ("with", "on", "to", "by") for g in c.children]
    if verb.lemma_ not in OBJECTED or any(c.dep_ == "nsubjpass" for c in verb.children):
        return not any(o.lower_ in LISTENERS for o in objects)
    return any(o.pos_ == "PROPN" or o.lower_ in SIDES or o.lemma_.lower() in ENCOUNTERS for o in objects)


def receives(token: Token) -> bool:
    """Tell whether *token* is the subject of a verb of receiving, or of one beside it: "Receiving A, President B praised …"."""
    verbs = [token.head, *(c for c in token.head.children if c.dep_ == "advcl" and c.tag_ == "VBG")]
    return token.dep_ == "nsubj" and any(v.lemma_ in HOSTING for v in verbs)


def deals(token: Token) -> bool:
    """Tell whether *token* does with somebody else what two sides do: "A and B discussed …"."""
    while token.dep_ == "conj" and token.head.pos_ in ("PROPN", "NOUN"):
        token = token.head
    joined = any(c.dep_ == "conj" for c in token.children)
    return joined and token.dep_ == "nsubj" and token.head.lemma_ in DEALING


def met(token: Token) -> Token | None:
    """Return the verb or noun of meeting whose object *token* is: "met A", "talks with A", "a courtesy call on A"."""
    while token.dep_ in ("conj", "compound", "appos", "nmod") and token.head.i != token.i:
        token = token.head
    preposition = token.head.lower_ if token.dep_ == "pobj" else ""
    if preposition in ("with", "by", "on"):
        token = token.head
    lemma = token.head.lemma_.lower()
    called = lemma == "call" if preposition == "on" else lemma in MEETING | ENCOUNTERS
    return token.head if token.dep_ in ("dobj", "prep", "agent") and called else None
