"""How the name in an article agrees with one in the gazetteer."""

from __future__ import annotations

from functools import cache

from kg.links import _keys
from kg.parts import table

NAME_KINDS = ("full", "other", "short", "bare", "nick", "initial", "last", "part", "near")
"""The strongest first; keys of ``weights.toml``."""
STRENGTH = {kind: place for place, kind in enumerate(NAME_KINDS)}
SPELLED = 6
"""Least letters of a family name that may differ in one of them."""


def agreement(asked: str, known: str, *, label: bool) -> str | None:
    """Return how the name key *asked* agrees with a *known* one, an item's *label* or another name; nothing where it does not."""
    if asked == known:
        return "last" if " " not in asked else "full" if label else "other"
    if _keys.is_family(asked):
        return "last" if asked in {_keys.surname(known), _keys.family(known)} else None
    if " " not in known or not _keys.middles_agree(asked, known):
        return None
    if _keys.is_initial(asked):
        return "initial" if _keys.initial_key(asked) == _keys.initial_key(known) else None
    return _first_and_last(_keys.short_key(asked), _keys.short_key(known))


def _first_and_last(asked: str, known: str) -> str | None:
    if asked == known:
        return "short"
    if _keys.bare_key(asked) == _keys.bare_key(known):
        return "bare"
    (first, _, last), (other, _, family) = asked.partition(" "), known.partition(" ")
    return "nick" if last == family and other in given_names(first) else None


def part(asked: str, known: str) -> str | None:
    """Return how *asked* agrees with the name of somebody known to hold the office: its words stand in it, or all but a letter."""
    if f" {asked} " in f" {known} ":
        return "part"
    mine, theirs = _keys.short_key(asked).split(), _keys.short_key(known).split()
    if len(mine) > 1 and (len(theirs) < 2 or mine[0] != theirs[0]):
        return None
    return "near" if mine and theirs and one_letter_off(mine[-1], theirs[-1]) else None


def one_letter_off(one: str, other: str) -> bool:
    """Tell whether two words of some length differ by one letter that is added, dropped, changed or swapped with the next."""
    if one == other or min(len(one), len(other)) < SPELLED or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, beside = one[start:], other[start:]
    return (
        rest[1:] == beside
        or rest == beside[1:]
        or rest[1:] == beside[1:]
        or (rest[:2] == beside[:2][::-1] and rest[2:] == beside[2:])
    )


@cache
def given_names(word: str) -> frozenset[str]:
    """Return the given names that *word* is a short form of or that are short for it."""
    return frozenset(other for names in _nicknames() if word in names for other in names if other != word)


@cache
def _nicknames() -> tuple[tuple[str, ...], ...]:
    rows = table("kg.links", "nicknames.tsv", "name", "short")
    return tuple((name, short) for name, shorts in rows for short in shorts.split("|"))
