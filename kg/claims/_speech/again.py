"""Tells which verbs of speech go on with a speaker told before: "said that A is B, adding …", "noted A, and urged …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._speech.cues import CLAUSE, OBJECT, PERSON_INFINITIVE, PERSON_MATTER

if TYPE_CHECKING:
    from kg.syntax import Token

SUBJECTS = ("nsubj", "nsubjpass")
AGAIN = frozenset((*CLAUSE, *OBJECT, *PERSON_INFINITIVE, *(verb for verb, _ in PERSON_MATTER)))
PARTICIPLE = frozenset(CLAUSE) | frozenset(OBJECT)


def of_the_speaker(verb: Token) -> bool:
    """Tell whether a verb of speech in what is said belongs to the speaker: "said that A is B, adding …", "noted A, and urged …"."""
    clause = verb.head
    if clause.dep_ == "acl" and clause.head.dep_ == "dobj" and again_in_present(verb, clause.head.head):
        return True
    if clause.dep_ != "ccomp" or clause.head.lemma not in CLAUSE or clause.head.i > verb.i:
        return False
    if verb.dep_ == "advcl":
        return verb.tag_ == "VBG" and verb.lemma in PARTICIPLE
    joints = [t for t in clause.children if t.dep_ == "cc" and clause.i < t.i < verb.i]
    if not speech_again(verb) or not joints:
        return False
    return verb.doc[joints[-1].i - 1].text == "," or (verb.tag_ == clause.head.tag_ == "VBD" and present(clause))


def again_in_present(verb: Token, outer: Token) -> bool:
    """Tell whether *verb*, joined to a clause told in the past, goes on after *outer*: "they deny claims that A lied, and insist …"."""
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    told = verb.lemma in AGAIN and verb.dep_ == "conj" and not own
    return told and verb.tag_ == outer.tag_ and verb.tag_ in ("VBP", "VBZ") and verb.head.tag_ == "VBD"


def present(verb: Token) -> bool:
    """Tell whether *verb* is in the present tense or has a modal: "emphasized that it remains open and noted …"."""
    return verb.tag_ in ("VBZ", "VBP") or any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP", "MD") for c in verb.children)


def speech_again(token: Token) -> bool:
    """Tell whether *token* is a coordinated verb of speech without a subject of its own, so of the speaker before."""
    finite = token.tag_ in ("VBD", "VBZ") or any(t.dep_ == "aux" and t.lemma_ == "be" for t in token.children)
    own = any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ == "conj" and finite and not own and token.lemma in AGAIN
