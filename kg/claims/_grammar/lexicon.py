"""Writes a set of words as one string: word lists stay readable."""


def lexicon(words: str) -> frozenset[str]:
    """Return the words of *words*, which white space separates."""
    return frozenset(words.split())
