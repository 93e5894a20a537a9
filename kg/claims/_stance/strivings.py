"""Finds frames of what somebody works for, a position in what he says of his own side: "we are working to end hunger"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.deeds import PROCEDURAL, SHOWING, to_do
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.futures import WILL

if TYPE_CHECKING:
    from kg.syntax import Token

WEIGHING = lexicon(
    "consider determine identify assess explore review learn find figure establish verify confirm evaluate locate"
)
"""What one works to do without taking a position."""

FIGHTING = lexicon("fight battle")
"""Verbs of effort that tell a position whoever says so: "is fighting to keep the port open"."""


def striving(token: Token, frames: Frames) -> Position | None:
    """Return what somebody says that his own side works for: "is working to end hunger", "will strive to build peace"."""
    fought = token.lemma in FIGHTING and any(c.dep_ == "aux" and c.lemma == "have" for c in token.lefts)
    going_on = (
        fought or token.tag_ == "VBG" or token.head.lemma == "continue" or any(c.lower_ in WILL for c in token.lefts)
    )
    if (
        token.lemma not in frames.efforts
        or not going_on
        or (
            token.dep_ in ("advcl", "acl", "pcomp", "relcl") and not (token.dep_ == "relcl" and token.lemma in FIGHTING)
        )
    ):
        return None
    aims = (c for c in token.rights if c.dep_ in ("xcomp", "advcl") and any(t.tag_ == "TO" for t in c.lefts))
    aim = next((c for c in aims if c.lemma not in PROCEDURAL | SHOWING | WEIGHING), None)
    found = None if aim is None or any(c.dep_ == "dobj" for c in token.rights) else to_do(token, aim)
    return None if found is None else replace(found, action=token.lemma not in FIGHTING)
