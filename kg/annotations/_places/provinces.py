"""Knows which state a province or city before a title is part of: "Ohio senator", "the Scottish first minister", "(R-Ohio)".

The names stand in ``provinces.tsv``, those of cities in ``cities.tsv``, of parties in ``parties.tsv``; the code here only looks them up.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words
from kg.annotations._places import territories
from kg.annotations._places.territories import Territory
from kg.model import SetupError
from kg.parts import table

if TYPE_CHECKING:
    from kg.syntax import Doc

LONGEST = 3
"""Words of a province's name."""
PARTS = words("state province region regional provincial republic governorate oblast county territory district")
"""What may stand behind a province's name."""
FURTHEST = 8
"""Tokens of party and province."""


@cache
def _provinces() -> dict[str, Territory]:
    return _table("provinces.tsv", "part")


@cache
def _places() -> dict[str, Territory]:
    return {**_table("cities.tsv", "city"), **_provinces()}


@cache
def _parties() -> dict[str, frozenset[str]]:
    """Return the short forms of each party, which stand before the province in brackets behind a lawmaker's name."""
    return {
        party: frozenset(short.split("|")) for party, short in table("kg.annotations", "parties.tsv", "party", "short")
    }


def _table(file: str, column: str) -> dict[str, Territory]:
    found: dict[str, Territory] = {}
    for name, state in table("kg.annotations", file, column, "state"):
        territory = territories.named(state)
        if territory is None:
            raise SetupError(f"{file}: the state {state!r} of {name!r} is not in territories.tsv")
        found[name] = territory
    return found


def province_before(
    doc: Doc, at: int, first: int, *, local: bool = False, alone: bool = False
) -> tuple[int, Territory] | None:
    """Return where the province ("Ohio", "Ohio's", "Ohio state") that ends before token *at* starts, not before *first*, and its state.

    With *local* a city will do as well, with *alone* no "state" behind the name.
    """
    end = at - 1 if at > first and doc[at - 1].tag_ == "POS" else at
    places = _places() if local else _provinces()
    parted = end > first and doc[end - 1].lower_ in PARTS and not alone
    for last in (end, end - 1) if parted else (end,):
        for start in range(max(first, last - LONGEST), last):
            territory = places.get(doc[start:last].text)
            if territory is not None:
                return start, territory
    return None


def province(name: str) -> Territory | None:
    """Return the state of the province called *name*."""
    return _provinces().get(name)


def province_at(doc: Doc, at: int) -> Territory | None:
    """Return the state of the province whose name starts at token *at*."""
    names = (doc[at:end].text for end in range(min(at + LONGEST, len(doc)), at, -1))
    return next((_provinces()[name] for name in names if name in _provinces()), None)


def seat_behind(doc: Doc, at: int) -> Territory | None:
    """Return the state of the province in brackets or behind a comma at token *at*, with the party: "(R-Ohio)", ", D-Calif.,"."""
    if at >= len(doc) or doc[at].text not in ("(", ","):
        return None
    party, _, province = doc[at + 1 : at + 6].text.partition("-")
    name = next((n for n in (province.strip(), *_shorter(province)) if n in _provinces()), None)
    return (
        _provinces()[name]
        if any(party.strip(". ") in short for short in _parties().values()) and name is not None
        else None
    )


def past_party(doc: Doc, at: int) -> int:
    """Return the token behind what tells a lawmaker's party and province, "(D-Ohio)" or ", Republican of Ohio", else *at*."""
    inner = [t.text for t in doc[at : at + FURTHEST]]
    if inner[:1] == ["("] and ")" in inner:
        return at + inner.index(")") + 1
    told = len(inner) > 2 and inner[0] == "," and inner[1] in _parties() and inner[2] == "of"
    return at + inner.index(",", 1) if told and "," in inner[3:] else at


def _shorter(name: str) -> list[str]:
    """Return the beginnings of *name*, longest first, at its blanks and marks."""
    cuts = [i for i, c in enumerate(name) if c in " ,)"]
    return [name[:i] for i in reversed(cuts)]
