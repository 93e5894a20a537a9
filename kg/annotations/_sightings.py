"""Finds the words of the territory table in a parsed article: names, demonyms, seats of government, bodies and mistyped names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.annotations import _territories
from kg.annotations._person_words import words
from kg.annotations._territories import Territory

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 8
"""Tokens in the longest name looked for."""
LONGEST_ACRONYM = 5
"""Letters: longer words in capitals are taken for a heading."""


FORMS = words("Republic Kingdom State Sultanate Commonwealth Emirate Principality")
"""Forms of state before "of" and a name: part of the name."""


class How(StrEnum):
    """In which column the words stand."""

    NAME = "name"
    DEMONYM = "demonym"
    SEAT = "seat"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words of the table at the tokens start to end (exclusive)."""

    start: int
    end: int
    territory: Territory
    how: How


LOOKUPS = (
    (How.NAME, _territories.named),
    (How.DEMONYM, _territories.of_demonym),
    (How.BODY, _territories.of_body),
    (How.SEAT, _territories.of_seat),
)
"""Columns in this order: a name that is also a seat ("Singapore") is the state."""


def sightings(doc: Doc) -> tuple[Sighting, ...]:
    """Return all words of the table in *doc*, the longest from left to right, without overlaps."""
    return tuple(_scan(doc))


def _scan(doc: Doc) -> Iterator[Sighting]:
    at = 0
    while at < len(doc):
        found = _longest(doc, at) if doc[at].text[0].isupper() else None
        if found is not None and found.territory.kind == "union" and at > 0 and doc[at - 1].lower_ == "national":
            found = None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _longest(doc: Doc, start: int) -> Sighting | None:
    if doc[start].text in FORMS and start + 2 < doc[start].sent.end and doc[start + 1].lower_ == "of":
        whole, plain = _listed(doc, start), _listed(doc, start + 2)
        if plain is not None and plain.how is How.NAME and (whole is None or whole.end <= plain.start):
            return Sighting(start, plain.end, plain.territory, How.NAME)
    return _listed(doc, start) or _misspelt(doc, start)


def _listed(doc: Doc, start: int) -> Sighting | None:
    if {doc[start].text, _text(doc, start, start + 1), doc[start].text.title()} & _territories.first_words():
        limit = min(start + LONGEST, doc[start].sent.end)
        for end in range(limit, start, -1):
            name = _text(doc, start, end)
            for how, lookup in LOOKUPS:
                territory = lookup(name)
                if territory is not None:
                    return Sighting(start, end, territory, how)
    return None


def _misspelt(doc: Doc, start: int) -> Sighting | None:
    for end in range(min(start + 4, doc[start].sent.end), start + 1, -1):
        territory = _territories.mistyped(_text(doc, start, end)) if doc[end - 1].text[0].isupper() else None
        if territory is not None:
            return Sighting(start, end, territory, How.NAME)
    return None


def _text(doc: Doc, start: int, end: int) -> str:
    """Return the words, those of a heading in capitals as names are written."""
    words = doc[start:end].text
    return words.title() if words.isupper() and len(words) > LONGEST_ACRONYM else words
