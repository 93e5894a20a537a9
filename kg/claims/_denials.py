"""Tells what is told only to be denied: the clause of "denied that …", of a claim rejected, of "neither … nor …"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.claims import _clauses
from kg.claims._cues import CLAUSE, NOUN, lemma_of, words

if TYPE_CHECKING:
    from spacy.tokens import Token

DENYING = words("deny dispute refute rebut doubt disprove")
REJECTING = words("reject dismiss")
"""Verbs that deny what a claim says, and reject other things without denying them."""
HEARD = words("report rumor rumour claim allegation suggestion accusation assertion idea notion speculation")
TALES = words("report rumor rumour claim allegation accusation assertion speculation")
"""What is untrue to whom rejects it, and nothing that he is against."""
CONTENT = ("ccomp", "xcomp", "pcomp", "dobj", "pobj")
FARTHEST = 14
"""Words at most between a verb and the denial that holds it."""


def denied(token: Token) -> bool:
    """Tell whether *token* stands in what somebody denies, or says that nobody said: "denied that Nordia had agreed"."""
    below = token
    for above in islice(token.ancestors, FARTHEST):
        if below.dep_ in CONTENT and _denies(above, below):
            return True
        if below.dep_ in ("acl", "relcl", "ccomp") and lemma_of(above) == "denial":
            return True
        below = above
    return False


def _denies(verb: Token, content: Token) -> bool:
    lemma = lemma_of(verb)
    if content.dep_ == "dobj":
        claimed = lemma_of(content) in HEARD | NOUN.keys()
        return claimed and lemma in DENYING | REJECTING and not _clauses.negated(verb)
    if lemma in DENYING:
        return not _clauses.negated(verb)
    return content.dep_ == "ccomp" and lemma in CLAUSE and _clauses.negated(verb)


def untrue(verb: Token, matter: Token) -> bool:
    """Tell whether *matter* is a tale that *verb* calls untrue: "rejected reports that …", "dismissed the allegation"."""
    return lemma_of(verb) in DENYING | REJECTING and lemma_of(matter) in TALES


def balanced(word: Token) -> bool:
    """Tell whether *word* is one of several verbs denied at once: "neither supports nor opposes", "does not support or oppose"."""
    first = _clauses.first_joined(word)
    joined = word.dep_ == "conj" or any(c.dep_ == "conj" and c.pos_ == "VERB" for c in word.children)
    if not joined or first.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    joints = {c.lower_ for t in (first, word) for c in t.children if c.dep_ in ("cc", "preconj", "advmod", "neg")}
    return bool(joints & {"neither", "nor"}) or ("or" in joints and _clauses.negated(first))
