"""Tells the names of parliaments, which are in a table beside the territories."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def is_parliament(word: str) -> bool:
    """Tell whether news calls a parliament or one of its chambers by *word*, in whatever case."""
    return word.lower() in names()


@cache
def names() -> frozenset[str]:
    """Return the names of parliaments and their chambers in lower case."""
    lines = files("kg.annotations").joinpath("parliaments.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.partition("\t")[0].lower() for line in lines[2:])
