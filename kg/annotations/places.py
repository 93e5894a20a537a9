"""Cities, regions and buildings. A state that is a location stays the state its name says, and is not found here again."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._people.person_words import words
from kg.annotations._places.parliaments import is_parliament
from kg.annotations._places.sightings import LONGEST_ACRONYM, How, in_event_name, sightings
from kg.annotations._places.territories import named, of_seat
from kg.model import Entity, EntityKind, Mention, Span

LABELS = ("GPE", "LOC", "FAC")
CHAMBERS = words("Representatives Senate Assembly Parliament Congress")
"""Words of parliaments: they are bodies, and no places as a palace or a ministry's street is."""


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the mentions of places that are no states."""
    places: dict[str, list[Span]] = {}
    taken = {at for m in text.mentions for at in range(m.span.start, m.span.end)}
    for span in sorted(set(_spans(text))):
        if taken.isdisjoint(range(span.start, span.end)):
            places.setdefault(_name(text.article.quote(span)), []).append(span)
    for name, spans in places.items():
        forms = dict.fromkeys(" ".join(text.article.quote(span).split()) for span in spans)
        other = tuple(form for form in forms if form != name)
        entity = Entity(id=f"place:{spans[0].start}", kind=EntityKind.PLACE, label=name, alt_label=other)
        yield from (Mention(span, entity) for span in spans)


def _name(words: str) -> str:
    """Return the name of the place called *words*: "Washington" for "Washington, D.C.", of words in capitals their title case."""
    name = " ".join(words.split())
    name = name.title() if name.isupper() and len(name) > LONGEST_ACRONYM else name
    territory = of_seat(name)
    seat = territory.seats[0] if territory is not None else name
    return seat if name.startswith(seat) else name


def _spans(text: AnnotatedArticle) -> Iterator[Span]:
    doc = text.doc
    known: set[int] = set()
    for sighting in sightings(doc):
        known |= set(range(sighting.start, sighting.end))
        found = doc[sighting.start : sighting.end]
        if sighting.how is How.SEAT or (
            sighting.how is How.BODY and not any(t.text in CHAMBERS or is_parliament(t.text) for t in found)
        ):
            yield text.span(found)
        if sighting.how is How.DEMONYM and sighting.end < len(doc) and doc[sighting.end].text == "Empire":
            yield text.span(doc[sighting.start : sighting.end + 1])
    for ent in doc.ents:
        start, end = ent.start, ent.end
        while start < end and doc[start].pos_ == "DET":
            start += 1
        while end > start and doc[end - 1].tag_ == "POS":
            end -= 1
        name = end > start and doc[start].text[0].isupper() and not _states(doc[start:end].text)
        name = name and not (end == start + 1 and doc[start].is_upper and len(doc[start]) <= LONGEST_ACRONYM)
        if ent.label_ in LABELS and name and not in_event_name(doc, start, end) and not known & set(range(start, end)):
            yield text.span(doc[start:end])


def _states(words: str) -> bool:
    """Tell whether *words* are states joined by hyphens: an adjective, no place."""
    parts = words.split("-")
    return len(parts) > 1 and any(named(part) for part in parts)


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example("They met in Lisbon, near the Ajuda Palace.", ("Lisbon = Lisbon", "Ajuda Palace = Ajuda Palace")),
        Example("Portugal thanked the ministers."),
    ),
    after=("people", "actors"),
)
