"""Words: lists of them written as strings, and the lemma a token is looked up by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax import Token


def lexicon(*lines: str) -> frozenset[str]:
    """Return the words of *lines*, which white space separates."""
    return frozenset(word for line in lines for word in line.split())


def lemma_of(token: Token) -> str:
    """Return the lemma of *token* in lower case; the lemmatizer takes "hopes" for a form of "hop"."""
    return token.lemma
