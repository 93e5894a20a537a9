"""Finds where people's names stand: the model's PERSON entities repaired by rules, and capitalised words after a title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations._person_words import HONORIFICS, PARTICLES, SUFFIXES, THINGS, TIMES, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]
"""First token and the one after the last."""

OTHER = frozenset(
    {"GPE", "NORP", "LOC", "FAC", "DATE", "TIME", "LANGUAGE", "EVENT", "LAW", "CARDINAL", "ORDINAL", "MONEY"}
)


def word(token: Token) -> str:
    """Return the token in lower case without full stops."""
    return token.lower_.rstrip(".")


def is_title(token: Token) -> bool:
    """Tell whether the token is a title or honorific, singular as it stands before a name."""
    return word(token) in TITLES or word(token) in HONORIFICS


def capitalised(token: Token) -> bool:
    """Tell whether the token may be part of a name by its letters."""
    return token.text[0].isupper() and any(c.isalpha() for c in token.text)


def _initial(token: Token) -> bool:
    return capitalised(token) and len(token.text.replace(".", "")) <= 2 and ("." in token.text or len(token) == 1)


def nameable(token: Token) -> bool:
    """Tell whether the token may be a word of a person's name."""
    return capitalised(token) and not is_title(token) and word(token) not in THINGS and token.ent_type_ not in OTHER


def _grows(doc: Doc, at: int) -> bool:
    """Tell whether token *at* may be drawn into a name beside it."""
    token = doc[at]
    return nameable(token) and (token.pos_ == "PROPN" or token.ent_type_ == "PERSON" or _initial(token))


def _right(doc: Doc, end: int, limit: int) -> int:
    while end < limit:
        if word(doc[end]) in SUFFIXES and capitalised(doc[end]):
            end += 1
        elif end + 1 < limit and doc[end].text == "," and word(doc[end + 1]) in SUFFIXES - {"v"}:
            end += 2
        elif _grows(doc, end):
            end += 1
        elif doc[end].text == "-" and end + 1 < limit and doc[end + 1].text.isalpha() and not doc[end].whitespace_:
            end += 2
        elif word(doc[end]) in PARTICLES and doc[end].is_lower and _after_particles(doc, end, limit):
            end += 1
        else:
            break
    return end


def _after_particles(doc: Doc, at: int, limit: int) -> bool:
    while at < limit and (word(doc[at]) in PARTICLES or doc[at].text == "-"):
        at += 1
    return at < limit and _grows(doc, at)


def _left(doc: Doc, start: int, limit: int) -> int:
    while start > limit:
        before = start - 1
        if _grows(doc, before) and doc[before].ent_type_ in ("", "PERSON"):
            start = before
        elif doc[before].text == "-" and before > limit and not doc[before - 1].whitespace_ and _grows(doc, before - 1):
            start = before - 1
        elif doc[before].lower_ in PARTICLES and doc[before].lower_ not in ("e", "y", "la", "le", "do", "ten"):
            start = before
        else:
            break
    return start


def _trim(doc: Doc, start: int, end: int) -> Range:
    cut = max((i + 1 for i in range(start, end) if is_title(doc[i]) and i + 1 < end), default=start)
    start = cut
    while start < end and not (nameable(doc[start]) or doc[start].lower_ in PARTICLES):
        start += 1
    while end > start and not (nameable(doc[end - 1]) or word(doc[end - 1]) in SUFFIXES or _hyphenated(doc, end - 1)):
        end -= 1
    return start, end


def _hyphenated(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at - 1].text == "-" and doc[at].text.isalpha() and not doc[at - 1].whitespace_


def _pieces(doc: Doc, start: int, end: int) -> Iterator[Range]:
    first = start
    for i in range(start, end):
        if (
            doc[i].text in {",", ";", "and", "&", "/", "(", ")", "\n", "or", "with"}
            and word(doc[min(i + 1, end - 1)]) not in SUFFIXES
        ):
            yield first, i
            first = i + 1
    yield first, end


def _vetoed(doc: Doc, start: int, end: int, limit: int) -> bool:
    tokens = doc[start:end]
    if end < limit and capitalised(doc[end]) and word(doc[end]) in THINGS:
        return True
    return any(word(t) in TIMES for t in tokens) or any(c.isdigit() for t in tokens for c in t.text)


def name_ranges(doc: Doc) -> tuple[Range, ...]:
    """Return the token ranges of people's names, in order, without overlaps."""
    found: list[Range] = []
    for start, end in sorted(set(_candidates(doc))):
        if end > start and not _vetoed(doc, start, end, doc[start].sent.end) and (not found or found[-1][1] <= start):
            found.append((start, end))
    return tuple(found)


def _candidates(doc: Doc) -> Iterator[Range]:
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            for first, last in _pieces(doc, ent.start, ent.end):
                yield from _grown(doc, *_trim(doc, first, last))
    for token in doc[:-1]:
        if (
            is_title(token)
            and _grows(doc, token.i + 1)
            and doc[token.i + 1].sent == token.sent
            and not token.tag_ == "NNS"
        ):
            yield from _grown(doc, token.i + 1, token.i + 2)


def _grown(doc: Doc, start: int, end: int) -> Iterator[Range]:
    if end > start:
        sentence = doc[start].sent
        yield _left(doc, start, sentence.start), _right(doc, end, sentence.end)
