"""Tells what is told only to be denied: the clause of "denied that …", of a claim rejected, of "neither … nor …"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import CLAUSE, NOUN

if TYPE_CHECKING:
    from kg.syntax import Token

DENYING = lexicon("deny dispute refute rebut doubt disprove")
REJECTING = lexicon("reject dismiss")
"""Verbs that deny what a claim says, and reject other things without denying them."""
HEARD = lexicon("report rumor rumour claim allegation suggestion accusation assertion idea notion speculation")
TALES = lexicon("report rumor rumour claim allegation accusation assertion speculation")
"""What is untrue to whom rejects it, and nothing that he is against."""
TRUTHS = lexicon("true false untrue wrong incorrect")
FABLES = lexicon("denial myth lie falsehood fiction")
NOBODY = lexicon("nobody none no neither few")
WRONGLY = lexicon("falsely wrongly incorrectly mistakenly wrongfully")
CONTENT = ("csubj", "ccomp", "xcomp", "pcomp", "dobj", "pobj")
FARTHEST = 14
"""Words at most between a verb and the denial that holds it."""


def denied(token: Token) -> bool:
    """Tell whether *token* stands in what somebody denies, or says that nobody said: "denied that Nordia had agreed"."""
    below = token
    for above in islice(token.ancestors, FARTHEST):
        if below.dep_ in CONTENT and _denies(above, below):
            return True
        if below.dep_ in ("acl", "relcl", "ccomp") and above.lemma in FABLES:
            return True
        below = above
    return False


def _denies(verb: Token, content: Token) -> bool:
    lemma = verb.lemma
    if content.dep_ == "dobj":
        claimed = content.lemma in HEARD | NOUN.keys()
        return claimed and lemma in DENYING | REJECTING and not clauses.negated(verb)
    if lemma in DENYING:
        return not clauses.negated(verb)
    if content.dep_ not in ("ccomp", "csubj"):
        return False
    if lemma in TRUTHS or lemma == "be":
        truth = next((c for c in (verb, *verb.children) if c.lemma in TRUTHS), None)
        claim = verb if lemma == "be" else verb.head
        return truth is not None and (truth.lemma != "true") != clauses.negated(claim)
    unwilled = verb.dep_ == "xcomp" and clauses.negated(verb.head)  # "do not want to think that …"
    return lemma in CLAUSE and (clauses.negated(verb) or unwilled or _disbelieved(verb))


def _disbelieved(verb: Token) -> bool:
    """Tell whether nobody says it, or says it wrongly: "nobody believes that …", "falsely claimed that …"."""
    subject = clauses.standing_subject(verb)
    nobody = subject is not None and (subject.lower_ in NOBODY or any(c.lower_ in NOBODY for c in subject.lefts))
    return nobody or any(c.lower_ in WRONGLY for c in verb.children)


def untrue(verb: Token, matter: Token) -> bool:
    """Tell whether *matter* is a tale that *verb* calls untrue: "rejected reports that …", "dismissed the allegation"."""
    clause = any(
        c.dep_ in ("acl", "ccomp", "relcl") and any(t.lower_ == "that" for t in c.lefts) for c in matter.rights
    )
    if any(c.lower_ == "as" and c.dep_ == "prep" for c in verb.rights) or (
        matter.tag_ == "NN" and any(c.pos_ == "PROPN" and c.dep_ in ("compound", "poss") for c in matter.lefts)
    ):
        return False  # "rejected the Amnesty report", a document, and "rejected the report as absurd"
    told = matter.lemma in TALES or (clause and matter.lemma in HEARD)
    return told and verb.lemma in DENYING | REJECTING


def balanced(word: Token) -> bool:
    """Tell whether *word* is one of several verbs denied at once: "neither supports nor opposes", "does not support or oppose"."""
    first = clauses.first_joined(word)
    joined = word.dep_ == "conj" or any(c.dep_ == "conj" and c.pos_ == "VERB" for c in word.children)
    if not joined or first.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    joints = {c.lower_ for t in (first, word) for c in t.children if c.dep_ in ("cc", "preconj", "advmod", "neg")}
    return bool(joints & {"neither", "nor"}) or ("or" in joints and clauses.negated(first))
