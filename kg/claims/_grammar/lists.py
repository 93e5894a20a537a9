"""Tells the further members of a list that the parser cut: "the truce, the exchange and the return", each an object of the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax import Token

JOINTS = (",", ";")
LOOSE = ("dobj", "conj", "npadvmod", "appos", "dep", "oprd")


def joint(head: Token) -> int:
    """Return where the words that join *head* to the phrase before it begin: "," and "and", or "as well as"."""
    at, doc = head.left_edge.i, head.doc
    if at > 3 and doc[at - 3 : at].text.lower() == "as well as":
        at -= 3
    for before in reversed(doc[max(0, at - 4) : at]):
        if before.text not in JOINTS and before.dep_ not in ("cc", "preconj") and before.lower_ not in ("and", "or"):
            break
        at -= 1
    return at


def beside(head: Token, governor: Token, loose: tuple[str, ...] = LOOSE[:2]) -> list[Token]:
    """Return the heads that follow *head* in a list though the parser gave each to *governor*."""
    found: list[Token] = []
    last = head
    for token in governor.rights:
        if token.i <= last.i or token.dep_ not in loose or token.is_punct:
            continue
        if token.pos_ not in ("NOUN", "PROPN") or not last.right_edge.i + 1 == joint(token) < token.left_edge.i:
            break
        found += [token, *(c for c in token.rights if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN"))]
        last = token
    return found


def of_one(token: Token) -> bool:
    """Tell whether *token* tells more of the one whom its apposition describes: "Prado, an economist and tax expert"."""
    return token.tag_ == "NN" and token.head.tag_ == "NN" and not any(c.dep_ == "det" for c in token.lefts)
