"""Mends what the parser makes of lists of states: "Canada, Mexico, and Chile" does not explain Canada as Mexico."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._places.sightings import How, sightings

if TYPE_CHECKING:
    from kg.syntax import Doc, Token


def mended(doc: Doc) -> Doc:
    """Return *doc* with every state in apposition to another one made a further member of their list, where one ends behind it."""
    states = {doc[s.start : s.end].root: s.territory.name for s in sightings(doc) if s.how is How.NAME}
    for token, name in states.items():
        if token.dep_ == "appos" and states.get(token.head, name) != name and _goes_on(token):
            token.dep_ = "conj"
    return doc


def _goes_on(token: Token) -> bool:
    """Tell whether "and" follows *token* in its list."""
    return any(c.dep_ == "cc" and c.i > token.i for c in (*token.rights, *token.head.rights))
