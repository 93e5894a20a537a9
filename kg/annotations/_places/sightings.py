"""Finds the words of the territory table in a parsed article: names, demonyms, seats of government, bodies and mistyped names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.annotations._people.name_words import word
from kg.annotations._people.person_words import HONORIFICS, THINGS, TITLES, words
from kg.annotations._places import territories
from kg.annotations._places.provinces import province_at
from kg.annotations._places.territories import Territory

if TYPE_CHECKING:
    from kg.syntax import Doc

LONGEST = 8
"""Tokens in the longest name looked for."""
LONGEST_ACRONYM = 5
"""Letters: longer words in capitals are taken for a heading."""


FORMS = words("Republic Kingdom State Sultanate Commonwealth Emirate Principality")
"""Forms of state before "of" and a name: part of the name."""

DIRECTIONS = words("Northern Southern Eastern Western Central North South East West Latin Upper Lower Inner Outer")


EVENTS = words("War Wars Crisis Revolution Rebellion Campaign Festival Olympics Games Cup")
"""Nouns that make of a place before them the name of an event."""


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
    (How.NAME, territories.named),
    (How.DEMONYM, territories.of_demonym),
    (How.BODY, territories.of_body),
    (How.SEAT, territories.of_seat),
)
"""Columns in this order: a name that is also a seat ("Singapore") is the state."""


_DONE = "kg.annotations.sightings"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a document as plain text, since a token costs more to look at than a string."""

    doc: Doc
    texts: tuple[str, ...]
    spaced: tuple[str, ...]
    """Each with the white space behind it."""
    ends: tuple[int, ...]
    """Token after the sentence of each."""

    def text(self, start: int, end: int) -> str:
        """Return the words, those of a heading in capitals as names are written."""
        words = "".join((*self.spaced[start : end - 1], self.texts[end - 1]))
        return words.title() if words.isupper() and len(words) > LONGEST_ACRONYM else words


def sightings(doc: Doc) -> tuple[Sighting, ...]:
    """Return all words of the table in *doc*, the longest from left to right, without overlaps; looked for once a document."""
    if _DONE not in doc.memory:
        ends = tuple(sentence.end for sentence in doc.sents for _ in range(len(sentence))) if len(doc) else ()
        words = _Words(doc, tuple(t.text for t in doc), tuple(t.text_with_ws for t in doc), ends)
        doc.memory[_DONE] = _clear(doc, tuple(_scan(words)))
    found: tuple[Sighting, ...] = doc.memory[_DONE]
    return found


def _clear(doc: Doc, scanned: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
    """Return *scanned* without names of events, and without short names that are words of another territory's ("Korea") named too."""
    found = tuple(
        s for s in scanned if not in_event_name(doc, s.start, s.end) and not _part(doc, s) and not _namesake(doc, s)
    )
    named = {(word, s.territory.name) for s in found for word in s.territory.name.split()}
    return tuple(s for s in found if not _contested(doc, s, named))


def _part(doc: Doc, sighting: Sighting) -> bool:
    """Tell whether a direction written as a name makes of a state a region: "Northern Ireland", "Latin America"."""
    before = doc[sighting.start - 1] if sighting.start else None
    return (
        sighting.how is How.NAME
        and before is not None
        and before.text in DIRECTIONS
        and before.sent == doc[sighting.start].sent
    )


def _namesake(doc: Doc, sighting: Sighting) -> bool:
    """Tell whether a province of another state ends the name, as in "Lima, Ohio,": it is a town there, unless a list goes on."""
    end = sighting.end
    if sighting.how not in (How.NAME, How.SEAT) or end + 1 >= len(doc) or doc[end].text != ",":
        return False
    state = province_at(doc, end + 1)
    if state is None or state == sighting.territory or province_at(doc, sighting.start) is not None:
        return False
    after = next((t for t in doc[end + 2 : end + 5] if not (t.pos_ == "PROPN" and t.head.i < t.i + 2)), None)
    before = doc[sighting.start - 1].text if sighting.start else ""
    goes_on = after is not None and (
        after.lower_ in ("and", "or") or doc[after.i + 1 : after.i + 2].text in ("and", "or")
    )
    return before not in (",", "and") and not goes_on


def _contested(doc: Doc, sighting: Sighting, named: set[tuple[str, str]]) -> bool:
    short = doc[sighting.start].text
    if sighting.how is not How.NAME or sighting.end != sighting.start + 1 or short == sighting.territory.name:
        return False
    return any(word == short and name != sighting.territory.name for word, name in named)


def in_event_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the name stands in that of an event ("the 1992 Kenya general election") or of a party ("Fair Nordia")."""
    after = doc[end] if end < len(doc) and not doc[end].is_sent_start else None
    if after is not None and after.is_lower and after.pos_ in {"NOUN", "ADJ"} and _is_year(doc, start - 1):
        return True
    named = [t.text for t in doc[end : end + 3]] if after is not None else []
    if named[:1] and (named[0] in EVENTS or (named[0].istitle() and named[1:2] and named[1] in EVENTS)):
        return True
    return _elected(doc, start) or _in_party(doc, start, end)


def _is_year(doc: Doc, at: int) -> bool:
    return at >= 0 and len(doc[at]) == 4 and doc[at].is_digit


def _elected(doc: Doc, start: int) -> bool:
    """Tell whether the name is where the election of some year was: "the 1998 general election in"."""
    held = start > 2 and doc[start - 1].lower_ == "in" and doc[start - 2].lower_ == "election"
    return held and any(_is_year(doc, at) for at in range(start - 3, max(-1, start - 9), -1))


def _in_party(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the name is the last word of what the model takes for an organization of one other word."""
    before = doc[start - 1] if start else None
    if before is None or before.ent_type_ != "ORG" or before.ent_iob_ != "B" or doc[end - 1].ent_type_ != "ORG":
        return False
    closed = end >= len(doc) or doc[end].ent_iob_ != "I"
    plain = before.pos_ in {"ADJ", "VERB", "NUM", "PROPN"} and word(before) not in HONORIFICS | TITLES | THINGS
    return closed and before.text.istitle() and plain and not territories.is_listed(before.text)


def _scan(words: _Words) -> Iterator[Sighting]:
    at, texts = 0, words.texts
    while at < len(texts):
        found = _longest(words, at) if texts[at][0].isupper() else None
        if found is not None and found.territory.kind == "union" and at > 0 and texts[at - 1].lower() == "national":
            found = None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _longest(words: _Words, start: int) -> Sighting | None:
    if words.texts[start] in FORMS and start + 2 < words.ends[start] and words.texts[start + 1].lower() == "of":
        whole, plain = _listed(words, start), _listed(words, start + 2)
        if plain is not None and plain.how is How.NAME and (whole is None or whole.end <= plain.start):
            return Sighting(start, plain.end, plain.territory, How.NAME)
    found = _listed(words, start) or _misspelt(words, start)
    return found if found is None or found.how is not How.NAME else _back_to_front(words, found) or found


def _back_to_front(words: _Words, found: Sighting) -> Sighting | None:
    """Return the state whose form stands behind a comma after what it is called: "Nordia, Republic of"."""
    if found.end >= len(words.texts) or words.texts[found.end] != ",":
        return None
    name, first = words.text(found.start, found.end), found.end + 1
    for end in range(min(first + LONGEST - 2, words.ends[found.start]), first + 1, -1):
        if words.texts[end - 1] in ("of", "the"):
            territory = territories.named(f"{words.text(first, end)} {name}")
            if territory is not None:
                return Sighting(found.start, end, territory, How.NAME)
    return None


def _listed(words: _Words, start: int) -> Sighting | None:
    first, firsts = words.texts[start], territories.first_words()
    if first in firsts or first.title() in firsts:
        limit = min(start + LONGEST, words.ends[start])
        for end in range(limit, start, -1):
            name = words.text(start, end)
            for how, lookup in LOOKUPS if territories.is_listed(name) else ():
                territory = lookup(name)
                if territory is not None:
                    return Sighting(start, end, territory, how)
    return None


def _misspelt(words: _Words, start: int) -> Sighting | None:
    for end in range(min(start + 4, words.ends[start]), start + 1, -1):
        if words.texts[end - 1][0].isupper():
            territory = territories.mistyped(words.text(start, end))
            if territory is not None:
                return Sighting(start, end, territory, How.NAME)
    return None
