"""Attaches title phrases to people by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations._bodies import Seen
from kg.annotations._person_words import HONORIFICS
from kg.annotations._sightings import How
from kg.annotations._territories import Territory
from kg.annotations._titles import Title

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLOSING = frozenset(", . ; : ) — – - ? !".split())


@dataclass(frozen=True, slots=True)
class Holding:
    """A title and the first token of the name it belongs to."""

    title: Title
    person: int
    country: Territory | None = None


def holdings(doc: Doc, seen: Seen, titles: tuple[Title, ...], people: Mapping[int, tuple[int, str]]) -> Iterator[Holding]:
    """Yield each title that belongs to a person."""
    ends = {end: start for start, (end, _) in people.items()}
    for title in titles:
        yield from _before(doc, seen, title, people) or _after(doc, title, ends) or ()


def _before(doc: Doc, seen: Seen, title: Title, people: Mapping[int, tuple[int, str]]) -> list[Holding]:
    at = _skip(doc, title.end)
    if at not in people:
        return []
    found = [Holding(title, at, _of(doc, seen, people[at][0]))]
    while title.plural and (following := _next(doc, seen, people[found[-1].person][0], people)) is not None:
        found.append(Holding(title, following, _of(doc, seen, people[following][0])))
    return found


def _skip(doc: Doc, at: int) -> int:
    while at < len(doc) and doc[at].lower_.rstrip(".") in HONORIFICS:
        at += 1
    return at


def _next(doc: Doc, seen: Seen, at: int, people: Mapping[int, tuple[int, str]]) -> int | None:
    while at < len(doc) and at not in people:
        if doc[at].text not in (",", "and", "&", "of", "the") and seen.at(at) is None:
            return None
        at += 1
    return at if at in people else None


def _of(doc: Doc, seen: Seen, at: int) -> Territory | None:
    if at + 1 < len(doc) and doc[at].lower_ in ("of", "("):
        at += 1
        if doc[at].lower_ == "the" and at + 1 < len(doc):
            at += 1
        sighting = seen.at(at)
        if sighting is not None and sighting.how is How.NAME and sighting.territory.kind != "union":
            return sighting.territory
    return None


def _after(doc: Doc, title: Title, ends: Mapping[int, int]) -> list[Holding]:
    at = title.start - 1
    if at >= 0 and doc[at].lower_ in ("the", "a", "an"):
        at -= 1
    closed = title.end >= len(doc) or doc[title.end].text in CLOSING or title.end >= doc[title.head].sent.end
    if at > 0 and doc[at].text == "," and at in ends and closed:
        return [Holding(title, ends[at])]
    return []
