"""Named people: one entity a person, however often and by whichever part of the name the article calls them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._names import Range, name_ranges, nameable
from kg.annotations._person_words import PARTICLES, SUFFIXES
from kg.model import Entity, EntityKind, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class _Person:
    """A person while the article is being read."""

    words: tuple[str, ...]
    """Words of the fullest name so far, comparable."""
    ranges: list[Range] = field(default_factory=list)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of *name* for comparison: lower case, without accents, particles before a hyphen, and full stops."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() or name.lower()
    words = (re.sub(r"^(?:al|el|ul|as|ad|ar|an)-(?=\w{3})", "", w.strip(".,")) for w in re.split(r"\s+", plain))
    return tuple(w for w in words if w)


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name that tell people apart: no particles, initials or suffixes."""
    return tuple(w for w in words if w not in PARTICLES and w not in SUFFIXES and len(w.replace(".", "")) > 1)


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the mentions by name of the article's people."""
    people = _people(text, name_ranges(text.doc))
    for person in people:
        spans = [_span(text, r) for r in person.ranges]
        forms = [" ".join(text.article.quote(s).split()) for s in spans]
        label = max(forms, key=lambda f: (len(words_of(f)), len(f)))
        entity = Entity(
            id=f"person:{min(spans).start}",
            kind=EntityKind.PERSON,
            label=label,
            alt_label=tuple(f for f in dict.fromkeys(forms) if f != label),
        )
        yield from (Mention(span, entity) for span in spans)


def _span(text: AnnotatedArticle, found: Range) -> Span:
    return text.span(text.doc[found[0] : found[1]])


def _people(text: AnnotatedArticle, ranges: tuple[Range, ...]) -> list[_Person]:
    named = {r: words_of(text.article.quote(_span(text, r))) for r in ranges}
    people: list[_Person] = []
    for r in sorted(ranges, key=lambda r: (-len(core(named[r])), r)):
        words = named[r]
        if not core(words):
            continue
        same = [p for p in people if _same(p.words, words)]
        person = _nearest(same, r) if same else _Person(words)
        if not same:
            people.append(person)
        person.ranges.append(r)
    taken = {i for r in ranges for i in range(*r)}
    for token in text.doc:
        if token.i not in taken and (person_ := _owner(people, token)) is not None:
            person_.ranges.append((token.i, token.i + 1))
    for person in people:
        person.ranges.sort()
    return people


def _same(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    a, b = core(full), core(short)
    if len(b) == 1:
        return b[0] in (a[-1], a[0])
    return a[-1] == b[-1] and a[0] == b[0] or set(b) <= set(a)


def _nearest(people: list[_Person], r: Range) -> _Person:
    return max(people, key=lambda p: max((x[0] for x in p.ranges if x[0] < r[0]), default=-1))


def _owner(people: list[_Person], token: Token) -> _Person | None:
    if token.pos_ != "PROPN" or not nameable(token):
        return None
    word = words_of(token.text)
    same = [p for p in people if len(core(p.words)) > 1 and word and core(p.words)[-1] == word[0]]
    return _nearest(same, (token.i, token.i + 1)) if same else None


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example(
            "Foreign Minister Ana Prado met Dr. Erik Holt. Prado's aides praised Holt.",
            ("Ana Prado = Ana Prado", "Erik Holt = Erik Holt", "Prado = Ana Prado", "Holt = Erik Holt"),
        ),
        Example("The ministry said the talks would go on in Lisbon."),
    ),
)
