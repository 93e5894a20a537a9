"""Words: lists of them written as strings."""

from __future__ import annotations


def lexicon(*lines: str) -> frozenset[str]:
    """Return the words of *lines*, which white space separates."""
    return frozenset(word for line in lines for word in line.split())
