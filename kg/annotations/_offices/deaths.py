"""Tells who is dead and so holds no office: "the funeral of President A", "two years since Prime Minister B was killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

DEATHS = words(
    """widow widower orphan death passing murder assassination killing slaying funeral burial grave tomb execution suicide demise mausoleum
    interment corpse coffin ashes remains"""
)
"""What, and who, there is of the dead: "the murder of A", "A's funeral", "A's widow"."""
MOURNING = words("mourn bury entomb eulogize eulogise exhume")
KILLING = words("kill murder assassinate slay stab shoot execute poison hang behead gun die perish drown strangle")
UNDONE = words(
    """attempt attempted plot plan demand want call conspire conspiracy threaten threat fear avoid escape survive prevent foil try
    fail failed alleged avert seek order incite urge would-be apparent rumor rumour deny false fake next if"""
)
"""What keeps a death from having come: "a plot for the murder of A"."""
PAST = words("year years decade decades anniversary")
"""Times after which nobody who was killed is in office."""
STEPS = 6


def is_dead(name: Tokens) -> bool:
    """Tell whether the words around *name* say that he is dead: what there is of the dead, or that he was killed years ago."""
    root = name.root.head if name.root.dep_ == "appos" else name.root
    if _of_the_dead(root):
        return not _undone(root)
    told = {t.lower_ for t in root.sent}
    return bool(told & PAST) and _killed(root)


def _of_the_dead(name: Token) -> bool:
    """Tell whether the name is the owner of a death, or who is mourned."""
    over = name.head
    if name.dep_ == "poss" or (name.dep_ == "pobj" and over.lower_ in ("of", "for")):
        noun = over if name.dep_ == "poss" else over.head
        service = noun.lower_ in ("service", "mass") and any(c.lower_ in ("memorial", "funeral") for c in noun.lefts)
        did = name.dep_ == "poss" and any(c.lower_ == "of" for c in noun.rights)  # "Prado's killing of rivals"
        return service or (noun.lower_ in DEATHS and noun.tag_ in ("NN", "NNS") and not did)
    return name.dep_ == "dobj" and over.lemma_ in MOURNING


def _undone(name: Token) -> bool:
    """Tell whether the death is only planned, feared or tried."""
    node = name
    for _ in range(STEPS):
        around = (node, *(c for c in node.children if c.dep_ in ("amod", "compound", "aux", "mark", "neg")))
        if any({c.lower_, c.lemma_.lower()} & UNDONE or c.dep_ == "neg" for c in around if c.i != name.i):
            return True
        if node.head.i == node.i:
            break
        node = node.head
    return False


def _killed(name: Token) -> bool:
    """Tell whether a clause of the sentence, years later, says that he, or she, was killed."""
    verb = name.head
    if name.dep_ in SUBJECTS and verb.lemma_ in KILLING and verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return verb.tag_ in ("VBD", "VBN") and not _undone(verb)
    said = (t for t in name.sent if t.i > name.i and t.lemma_ in KILLING and t.tag_ in ("VBD", "VBN"))
    return any(
        t.dep_ in ("advcl", "relcl", "pcomp")
        and any(c.dep_ in SUBJECTS and c.lower_ in ("he", "she", "who") for c in t.lefts)
        and (name.dep_ not in SUBJECTS)
        and not _undone(t)
        for t in said
    )
