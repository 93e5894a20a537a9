"""Reads whom somebody praises or blames for what: "accused Nordia of spying", "was criticised by Prado for her vote"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.agents import patient
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.matters import acts
from kg.claims._stance.objects import spoken_of

if TYPE_CHECKING:
    from kg.syntax import Token

GUILT = lexicon(
    "involvement complicity interference meddling bias collusion conspiracy negligence corruption bribery fraud spying espionage treason "
    "betrayal hypocrisy lying theft abuse discrimination racism sexism aggression terrorism sabotage genocide murder perjury extortion "
    "cowardice incompetence dishonesty disloyalty censorship blackmail plagiarism misconduct cheating"
)
"""What one is accused of, where the parser gives it to who is accused."""
POINTING = ("WP", "VBD", "VBZ", "VBP", "DT", "PRP", "CD")
"""Tags of what names no deed: "for what he did", "for some of her remarks"."""
ACCUSED = ("NOUN", "PROPN", "PRON")
FIGHTING = lexicon("attack assail")
"""Verbs of blame that are deeds where nothing is said: "attacked him for his watch"."""


@cache
def personal(matters: frozenset[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return the prepositions before the matter of each verb of praise or blame that takes a person and a matter."""
    return {verb: frozenset(p for v, p in matters if v == verb) for verb, _ in matters}


def blamed(verb: Token, prep: Token, inner: Token, accused: Token, by: Token | None = None) -> Position | None:
    """Return the frame of praise or blame of *accused*, with the deed where *prep* tells one."""
    if verb.lemma in FIGHTING and inner.dep_ == "pobj" and inner.tag_ != "WP" and not spoken_of(inner):
        return None
    first = int(accused.left_edge.i)
    if _is_deed(prep, inner):
        return Position(word=verb, first=first, head=inner, carrier=verb, owner=by, doer=accused)
    return Position(word=verb, first=first, head=accused, carrier=verb, owner=by, alone=True)


def suffered(verb: Token, prep: Token, inner: Token, frames: Frames) -> Position | None:
    """Return the frame of "was criticised by Nordia for her vote"; nothing where nobody is told to do so."""
    agent, accused = clauses.own_subject(verb), patient(verb)
    if agent is None:
        return None
    if accused is not None and accused.pos_ in ACCUSED and (verb.lemma, prep.lower_) in frames.deeds:
        return blamed(verb, prep, inner, accused, agent)
    first = max(prep.i + 1, int(inner.left_edge.i))
    return Position(word=verb, first=first, head=inner, carrier=verb, owner=agent)


def told_of(prep: Token, inner: Token, thing: Token) -> bool:
    """Tell "praised her | for her help" from "praised her support for the truce", where *prep* belongs to *thing*."""
    if prep.lower_ == "of" and prep.head.dep_ in ("dobj", "conj") and prep.head.pos_ in ("NOUN", "PROPN"):
        return inner.dep_ == "pcomp" or inner.lemma in GUILT  # "accused the head | of the bank"
    return prep.head.i != thing.i or prep.lower_ == "on" or thing.pos_ in ("VERB", "PRON") or acts(thing)


def _is_deed(prep: Token, inner: Token) -> bool:
    """Tell whether *inner* is what somebody did, or his own: "over its raids", but not "over the border"."""
    if inner.tag_ in POINTING:
        return False
    return prep.lower_ != "over" or inner.tag_ == "VBG" or any(c.tag_ == "PRP$" for c in inner.lefts)
