"""Tells who "he" or "she" is where an office is told of, while offices are still being read: only where nobody else can be meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.annotations._people.gender import gender_of_word, given_names
from kg.annotations._people.namesakes import words_of
from kg.annotations._referents.discourse import HUMANS
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token


def antecedent(pronoun: Token, inside: Mapping[int, int]) -> int | None:
    """Return the first token of the name *pronoun* stands for: the one person named before it, here or in the last sentence.

    None where the name's gender is another, or where somebody else named there may be meant as well; *inside* is token → name.
    """
    sentence = pronoun.sent
    window = range(sentence.start, pronoun.i)
    if not any(i in inside for i in window) and sentence.start:
        window = range(pronoun.doc[sentence.start - 1].sent.start, sentence.start)
    names = {inside[i]: i for i in window if i in inside}  # first token → last token
    wanted = gender_of_word(pronoun.lower_)
    fitting = {start: last for start, last in names.items() if _gender(pronoun, start, last) in ("", wanted)}
    called = {pronoun.doc[last].lower_ for last in fitting.values()}
    subjects = [s for s, last in fitting.items() if any(_subject(pronoun.doc[i]) for i in range(s, last + 1))]
    others = any(_subject(pronoun.doc[i]) and pronoun.doc[i].lower_ in HUMANS for i in window if i not in inside)
    return (subjects or [*fitting])[-1] if fitting and len(called) == 1 and not others else None


def _subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS


def _gender(pronoun: Token, start: int, last: int) -> str:
    """Return the gender of the name from *start* to *last*: by the word before it, else by the given name."""
    doc = pronoun.doc
    told = gender_of_word(doc[start - 1].lower_.rstrip(".")) if start else ""
    first = words_of(doc[start].text)[:1]
    return told or (given_names().get(first[0], "") if first and last > start else "")
