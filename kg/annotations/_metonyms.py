"""Decides, mention by mention, whether a seat of government stands for the government or is a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._body_words import POLICY, RELATIONS, SPEECH_AND_DECISION
from kg.annotations._person_words import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LINKS = words("between with on against by from to")
"""Prepositions after which a noun of relations names governments."""


def stands_for_government(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the name at tokens *start* to *end* acts, decides, owns a policy or is a party to relations."""
    token = doc[start:end].root
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass") and token.head.pos_ in ("VERB", "AUX"):
        return _decides(token.head)
    if token.dep_ == "poss":
        return token.head.lemma_.lower() in POLICY or _policy_field(token.head)
    if token.dep_ == "agent" or (token.dep_ == "pobj" and token.head.dep_ == "agent"):
        return True
    if token.dep_ == "pobj" and token.head.lower_ in LINKS:
        return token.head.head.lemma_.lower() in RELATIONS or token.head.lower_ == "between"
    return token.dep_ in ("dobj", "dative") and token.head.lemma_ in (
        "urge",
        "accuse",
        "warn",
        "pressure",
        "tell",
        "criticize",
    )


def _decides(verb: Token) -> bool:
    verbs = [verb, *(c for c in verb.children if c.dep_ in ("xcomp", "conj"))]
    return any(v.lemma_.lower() in SPEECH_AND_DECISION for v in verbs)


def _policy_field(noun: Token) -> bool:
    return any(c.lower_ in ("nuclear", "foreign", "military") for c in noun.children)
