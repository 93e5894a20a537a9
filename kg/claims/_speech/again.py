"""Tells which verbs of speech go on with a speaker told before: "said that A is B, adding …", "noted A, and urged …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._speech.cues import CLAUSE, OBJECT, PERSON_INFINITIVE, PERSON_MATTER
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

AGAIN = frozenset((*CLAUSE, *OBJECT, *PERSON_INFINITIVE, *(verb for verb, _ in PERSON_MATTER)))
DECLARED = frozenset({"condemn", "commend", "applaud", "congratulate", "reaffirm", "reiterate", "deplore"})
"""What one declares."""
ASKED = frozenset({"urge", "encourage", "call", "ask", "invite", "appeal", "thank"})
"""What one may declare next to the pledge of another."""
THAT_ACTS = frozenset({"note", "stress", "emphasize", "emphasise", "underscore", "underline", "recall", "believe"})
"""What one declares with a clause."""
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


def before(verb: Token) -> Token:
    """Return the verb of speech whose speaker goes on with *verb*, else *verb* itself."""
    over = joined_over(verb)
    if over is not None or not of_the_speaker(verb):
        return verb if over is None else over
    return verb.head.head.head if verb.head.dep_ == "acl" else verb.head.head


def joined_over(verb: Token) -> Token | None:
    """Return the verb of speech that *verb*, joined to what was said, goes on after: "noted the importance of A and confirmed B".

    A past tense is joined to no noun and no infinitive, and "have urged" to no singular subject.
    """
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    first = verb.head
    for _ in range(6):
        if first.dep_ != "conj":
            break
        first = first.head
    outer = first.head
    for _ in range(4):
        if outer.pos_ == "VERB" or outer.head == outer:
            break
        outer = outer.head
    if outer.lemma not in AGAIN or outer.i > first.i or outer.pos_ != "VERB":
        return None
    over = _past_over(verb, first, outer) or _plural_over(verb, first, outer) or _act_over(verb, first, outer)
    return outer if over else None


def _past_over(verb: Token, first: Token, outer: Token) -> bool:
    """Tell whether *verb* is a past tense like *outer*, over a noun, an infinitive or what others do: "vowed to stay and established …"."""
    if verb.tag_ != "VBD" or outer.tag_ != "VBD" or verb.head.tag_ == "VBD":
        return False
    thing = first.pos_ in ("NOUN", "PROPN") and first.dep_ in ("dobj", "pobj")
    others = any(c.dep_ in SUBJECTS and c.tag_ not in ("WP", "WDT") for c in first.lefts)
    thing = thing or (
        first.dep_ == "relcl" and others and first.tag_ != "VBD"
    )  # "the step Nordia has taken and urged …"
    return thing or (first.tag_ == "VB" and first.dep_ in ("xcomp", "acl"))


def _act_over(verb: Token, first: Token, outer: Token) -> bool:
    """Tell whether *verb* is the next act of a declaration: "we call for the sides to talk and note that …"."""
    we = any(c.dep_ in SUBJECTS and c.lower_ in ("we", "i") for c in outer.lefts) and outer.tag_ == "VBP"
    upon = verb.lemma == "call" and any(c.lower_ in ("on", "upon") for c in verb.rights)
    that = verb.lemma in THAT_ACTS and any(c.dep_ == "ccomp" for c in verb.rights)
    others = verb.lemma in ASKED and first.dep_ == "acl"  # "welcome Nordia's pledge to withdraw and urge"
    declared = upon or that or others or verb.lemma in DECLARED
    return we and first.tag_ == "VB" and verb.tag_ in ("VB", "VBP") and declared


def _plural_over(verb: Token, first: Token, outer: Token) -> bool:
    """Tell whether *verb* is a plural like *outer*, over a clause of one: "say the vote was fair and have urged …"."""
    own = next((c for c in first.lefts if c.dep_ in SUBJECTS), None)
    many = verb.tag_ == "VBP" or any(c.dep_ == "aux" and c.tag_ == "VBP" for c in verb.lefts)
    one = own is not None and (own.tag_ in ("NN", "NNP") or own.lower_ in ("he", "she", "it"))
    alone = own is not None and not any(c.dep_ in ("conj", "cc") for c in own.children)
    helped = verb.tag_ == "VBP" and any(c.tag_ == "MD" for c in first.lefts)  # "will sell A and buy B"
    return first.dep_ == "ccomp" and many and outer.tag_ == "VBP" and one and alone and not helped


def present(verb: Token) -> bool:
    """Tell whether *verb* is in the present tense or has a modal: "emphasized that it remains open and noted …"."""
    return verb.tag_ in ("VBZ", "VBP") or any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP", "MD") for c in verb.children)


def speech_again(token: Token) -> bool:
    """Tell whether *token* is a coordinated verb of speech without a subject of its own, so of the speaker before."""
    finite = token.tag_ in ("VBD", "VBZ") or any(t.dep_ == "aux" and t.lemma_ == "be" for t in token.children)
    own = any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ == "conj" and finite and not own and token.lemma in AGAIN
