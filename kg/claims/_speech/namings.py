"""Reads what something is called or likened to: "called the raid a crime", "portrayed it as a success", "likened the law to a prison"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import DOCUMENTS, LIKENING, NAMING, PICTURING

if TYPE_CHECKING:
    from kg.syntax import Token

CONVENED = lexicon(
    "meeting session election vote strike halt referendum summit conference police ambassador truce ceasefire witness"
)
"""What is called without being called anything."""

ESTIMATED = lexicon(
    "toll number figure total count loss damage cost estimate value price death casualty turnout attendance tally share rate probability "
    "odds chance worth bill age height temperature magnitude size budget population deficit debt growth inflation lead margin"
)
"""What one puts at a number in words; one puts a bag at the door in deeds."""


def naming(verb: Token) -> Token | None:
    """Return the head of what something is called: "a crime" in "called the raid a crime", "as a crime" after "described"."""
    if verb.lemma not in NAMING:
        return None
    paper = (
        verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.lemma in DOCUMENTS
    )  # "a statement calling the raid a crime"
    passive = clauses.passive(verb)
    told = not passive or (verb.dep_ != "acl" and any(c.dep_ == "agent" for c in verb.rights))
    if not told or verb.dep_ == "amod" or (verb.dep_ == "acl" and not paper):
        return None
    for child in verb.rights:
        if child.dep_ == "oprd" or (child.dep_ == "ccomp" and child.pos_ in ("NOUN", "ADJ")):
            return child if not child.text[:1].isupper() else None
        if child.dep_ == "prep" and child.lower_ == "as" and (passive or any(c.dep_ == "dobj" for c in verb.children)):
            return next((t for t in child.children if t.dep_ in ("pobj", "amod", "pcomp")), None)
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return thing if thing is not None and verb.lemma == "call" and not passive and _called(thing) else None


def likened(verb: Token) -> Token | None:
    """Return what something is pictured as or likened to: "a success" in "portrayed the raid as a success"."""
    joints = ("as",) if verb.lemma in PICTURING else LIKENING.get(verb.lemma, ())
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None or thing.lemma == "note" or clauses.passive(verb):
        return None
    behind = (c for t in (thing, verb) for c in t.rights if c.dep_ == "prep" and c.lower_ in joints and c.i > thing.i)
    joint = next(behind, None)
    found = None if joint is None else next((t for t in joint.children if t.dep_ in ("pobj", "amod", "pcomp")), None)
    return found if verb.lemma != "put" or thing.lemma in ESTIMATED else None


def _misread(word: Token) -> bool:
    """Tell whether *word* is what something is called and not an apposition, which has a comma: "called the ban and the raid | a crime"."""
    first = word.left_edge
    return word.dep_ == "appos" and first.lower_ in ("a", "an") and first.nbor(-1).text != ","


def _called(thing: Token) -> bool:
    """Tell whether the parser took what *thing* is called for a part of it: "called the charges baseless", "the rules a step"."""
    if thing.lemma in CONVENED:
        return False
    end = thing.i + 1
    joined = [c.right_edge.i + 1 for c in thing.rights if c.dep_ == "conj"]
    if any(_misread(c) for t in (thing, *thing.conjuncts) for c in t.rights):
        return True
    if joined and joined[-1] < len(thing.doc) and thing.doc[joined[-1]].lower_ in ("a", "an"):
        return True
    behind = thing.doc[end] if end < len(thing.doc) else thing
    return behind.lower_ in ("a", "an", '"') or (
        behind.tag_ in ("JJ", "VBN") and behind.dep_ in ("acl", "amod", "relcl")
    )
