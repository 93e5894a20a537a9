"""Titles and whom they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._bodies import Phrase, Seen, body_phrases
from kg.annotations._holders import Holding, holdings
from kg.annotations._sightings import sightings
from kg.annotations._titles import Reader, Title
from kg.annotations.actors import state_entity
from kg.model import Entity, EntityKind, Form, Office, OfficeMention, Span


def find(text: AnnotatedArticle) -> Iterator[OfficeMention]:
    """Yield the titles that belong to a person."""
    doc = text.doc
    seen = Seen(sightings(doc))
    people = {text.tokens(m.span)[0].i: m.entity for m in text.mentions if m.entity.kind is EntityKind.PERSON}
    ends = {
        text.tokens(m.span)[0].i: text.tokens(m.span)[-1].i + 1
        for m in text.mentions
        if m.entity.kind is EntityKind.PERSON
    }
    inside = frozenset(i for start, end in ends.items() for i in range(start, end))
    bodies = tuple(body_phrases(doc, seen))
    titles = tuple(Reader(doc, seen, bodies, inside).titles())
    for holding in holdings(doc, seen, titles, {s: (e, people[s].id) for s, e in ends.items()}):
        yield _mention(text, holding, people[holding.person])


def _mention(text: AnnotatedArticle, holding: Holding, person: Entity) -> OfficeMention:
    title = holding.title
    span = text.span(text.doc[title.start : title.end])
    territory = holding.country or title.country
    country = _state(text, territory, span) if territory is not None else None
    office = Office(label=title.label(text.doc), country=country, office_in=_body(text, title, country))
    return OfficeMention(span, office, person, title.status)


def _state(text: AnnotatedArticle, territory, span: Span) -> Entity:
    return next(
        (m.entity for m in text.mentions if m.entity.label == territory.name and m.entity.qid == territory.qid),
        state_entity(territory, span.start),
    )


def _body(text: AnnotatedArticle, title: Title, country: Entity | None) -> Entity | None:
    if title.body is None:
        return None
    span = text.span(text.doc[title.body[0] : title.body[1]])
    known = next((m.entity for m in text.mentions if m.span.covers(span) and m.form is Form.NAME), None)
    if known is not None:
        return known
    label = " ".join(text.article.quote(span).split())
    same = next((m.entity for m in text.mentions if label.lower() == m.entity.label.lower()), None)
    return same or Entity(
        id=f"governmentbody:{span.start}", kind=EntityKind.GOVERNMENT_BODY, label=label, country=country, proper=label[0].isupper()
    )


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example(
            "Kenyan Foreign Minister Ana Prado met Erik Holt, Norway's deputy defense minister.",
            (
                "Kenyan Foreign Minister: foreign minister, Kenya, Ana Prado",
                "Norway's deputy defense minister: deputy defense minister, Norway, Erik Holt",
            ),
        ),
        Example("The analyst Ana Prado said ministers would meet."),
    ),
    after=("people", "actors", "places"),
)
