"""Tells who denies a charge: whom the sentence before accuses, arrests or sentences, and never who does so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

ACCUSING = words(
    """accuse charge blame arrest sentence convict indict sue jail imprison detain prosecute suspect condemn fine fault implicate try
    denounce criticize criticise acquit"""
)
"""Verbs of what is done to somebody who may deny it."""
PLEADING = words("plead appeal")
DENYING = words("deny reject dismiss refute dispute contest")
CHARGES = words("charge allegation accusation claim wrongdoing involvement guilt verdict conviction sentence ruling")
"""What the accused deny."""
INNOCENT = words("innocent guilty wrongdoing")


def accused_before(pronoun: Token) -> tuple[Token | None, Token | None]:
    """Return who accuses and who is accused in the sentence before that of *pronoun*, the subject of what the accused say; else nobody."""
    start = pronoun.sent.start
    if pronoun.dep_ != "nsubj" or not start or not _pleads(pronoun.head):
        return None, None
    verb = pronoun.doc[start - 1].sent.root
    if verb.lemma_.lower() not in ACCUSING:
        return None, None
    done = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    return next((c for c in verb.children if c.dep_ == "nsubj"), None), done


def _pleads(verb: Token) -> bool:
    """Tell whether *verb* is what somebody accused does: "denied the charges", "said he was innocent", "will appeal"."""
    lemma = verb.lemma_.lower()
    joined = [verb, *verb.conjuncts]
    if any(v.lemma_.lower() in PLEADING for v in joined):
        return True
    told = {t.lemma_.lower() for t in _clause(verb)}
    return bool(told & INNOCENT) or (lemma in DENYING and bool(told & CHARGES))


def _clause(verb: Token) -> Tokens:
    return verb.doc[verb.left_edge.i : verb.right_edge.i + 1]
