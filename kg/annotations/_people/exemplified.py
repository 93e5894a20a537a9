"""Names told as examples of a kind of people: "gods such as Osiris, Ptah and Isis", "singers like Mia and Jonas Holt"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations._people.name_words import acronym, capitalised, is_title, word
from kg.annotations._people.person_words import NEVER, THINGS, TIMES, words
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

Range = tuple[int, int]

KINDS = words(
    """gods goddesses deities heroes heroines superheroes villains characters prophets saints apostles martyrs emperors kings queens
    princes composers painters sculptors philosophers poets novelists playwrights writers authors singers rappers musicians
    guitarists pianists actors actresses comedians footballers golfers boxers wrestlers sprinters swimmers cyclists gymnasts
    astronauts explorers scientists physicists inventors dictators politicians statesmen dissidents nephews nieces cousins"""
)
"""Plurals of which every example is a person."""
OPENING = frozenset({"as", "including", "like"})
JOINING = frozenset({",", "and", "or"})
LONGEST = 3
"""Words of one name."""
FURTHEST = 24
"""Tokens of the list."""


def exemplified(doc: Doc, at: int) -> Iterator[Range]:
    """Yield the names of a list that the word at token *at* opens behind a kind of people; none where it is a list of one."""
    if not _opens(doc, at):
        return
    found: list[Range] = []
    start, limit = at + 1, min(at + FURTHEST, doc[at].sent.end)
    while start < limit:
        end = start
        while end < limit and end - start < LONGEST and _names(doc[end]):
            end += 1
        found += [(start, end)] if end > start else []
        if end == start or end >= limit or doc[end].text not in JOINING:
            break
        start = next((i for i in range(end, limit) if doc[i].text not in JOINING), limit)
    if len(found) > 1:
        yield from found


def is_exemplified(doc: Doc, start: int) -> bool:
    """Tell whether the name at token *start* is told in such a list."""
    first = max(doc[start].sent.start, start - FURTHEST)
    openers = (i for i in range(start - 1, first, -1) if doc[i].lower_ in OPENING)
    at = next(openers, -1)
    return at > 0 and any(a <= start < b for a, b in exemplified(doc, at))


def _opens(doc: Doc, at: int) -> bool:
    before = at - 1
    if doc[at].lower_ == "as":
        if before < 1 or doc[before].lower_ != "such":
            return False
        before -= 1
    before -= before > 0 and doc[before].text == ","
    return before >= 0 and doc[before].lower_ in KINDS


def _names(token: Token) -> bool:
    if not capitalised(token) or token.is_upper or acronym(token) or is_title(token):
        return False
    return word(token) not in THINGS | TIMES | NEVER and not territories.is_listed(token.text)
