"""Tells apart the posts of a diplomat sent to several states in turn: "served as ambassador to Kenya, Norway and Chad" is three offices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations._offices.bodies import Seen
from kg.annotations._offices.holdings import Holding
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How, Sighting

if TYPE_CHECKING:
    from kg.syntax import Doc

SENT = words("ambassador envoy consul")


def postings(doc: Doc, seen: Seen, holding: Holding) -> Iterator[Holding]:
    """Yield *holding* of an ambassador to one state, and one more for each further state behind the title, to the last behind "and"."""
    yield holding
    title = holding.title
    to = [i for i in title.words if doc[i].lower_ == "to"]
    own = seen.at(title.end - 1)
    if doc[title.head].lower_ not in SENT or title.plural or not to or own is None or own.start != to[-1] + 1:
        return
    for sighting in _further(doc, seen, title.end):
        kept = [i for i in title.words if i <= to[-1]]
        yield replace(holding, title=replace(title, words=[*kept, *range(sighting.start, sighting.end)]))


def _further(doc: Doc, seen: Seen, at: int) -> list[Sighting]:
    """Return the states listed from token *at* on, where the list ends in "and" and a state."""
    found: list[Sighting] = []
    while at + 1 < len(doc) and doc[at].lower_ in (",", "and"):
        last = doc[at].lower_ == "and"
        start = at + 1 + (doc[at + 1].lower_ in ("to", "the"))
        sighting = seen.at(start)
        if sighting is None or sighting.how is not How.NAME or sighting.start != start:
            return []
        found.append(sighting)
        if last:
            return found
        at = sighting.end
    return []
