"""Cities, regions and buildings. A state that is a location stays the state its name says, and is not found here again."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._sightings import How, sightings
from kg.model import Entity, EntityKind, Mention, Span

LABELS = ("GPE", "LOC", "FAC")


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the mentions of places that are no states."""
    places: dict[str, list[Span]] = {}
    for span in sorted(set(_spans(text))):
        if not any(span.overlaps(m.span) for m in text.mentions):
            places.setdefault(" ".join(text.article.quote(span).split()), []).append(span)
    for name, spans in places.items():
        entity = Entity(id=f"place:{spans[0].start}", kind=EntityKind.PLACE, label=name)
        yield from (Mention(span, entity) for span in spans)


def _spans(text: AnnotatedArticle) -> Iterator[Span]:
    doc = text.doc
    known: set[int] = set()
    for sighting in sightings(doc):
        known |= set(range(sighting.start, sighting.end))
        if sighting.how in (How.SEAT, How.BODY):
            yield text.span(doc[sighting.start : sighting.end])
    for ent in doc.ents:
        start, end = ent.start, ent.end
        while start < end and doc[start].pos_ == "DET":
            start += 1
        while end > start and doc[end - 1].tag_ == "POS":
            end -= 1
        named = end > start and doc[start].text[0].isupper()
        if ent.label_ in LABELS and named and not known & set(range(start, end)):
            yield text.span(doc[start:end])


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example("They met in Lisbon, near the Ajuda Palace.", ("Lisbon = Lisbon", "Ajuda Palace = Ajuda Palace")),
        Example("Portugal thanked the ministers."),
    ),
    after=("people", "actors"),
)
