"""Tells the names of parliaments, which are in a table beside the territories."""

from __future__ import annotations

from functools import cache

from kg.parts import table


def is_parliament(word: str) -> bool:
    """Tell whether news calls a parliament or one of its chambers by *word*, in whatever case."""
    return word.lower() in names()


@cache
def names() -> frozenset[str]:
    """Return the names of parliaments and their chambers in lower case."""
    return frozenset(name.lower() for name, _ in table("kg.annotations", "parliaments.tsv", "name", "state"))
