"""Claims of an invented article about talks, to be linked; the people and terms are public facts or those of a slice of our own."""

from __future__ import annotations

from datetime import date

from kg.annotations import AnnotatedArticle
from kg.model import (
    Article,
    Entity,
    EntityKind,
    Event,
    EventKind,
    EventReport,
    Mention,
    Office,
    OfficeHolding,
    OfficeStatus,
    Span,
    Status,
)
from kg.syntax import Doc

DAY = date(2020, 9, 22)
ISRAEL = Entity(id="state:1", kind=EntityKind.STATE, label="Israel", qid="Q801")
US = Entity(id="state:2", kind=EntityKind.STATE, label="United States", qid="Q30")
UK = Entity(id="state:3", kind=EntityKind.STATE, label="United Kingdom", qid="Q145")
HOUSE = Entity(id="body:4", kind=EntityKind.GOVERNMENT_BODY, label="White House", country=US)


def article(words: str = "Envoys of two states talked in the capital.", *mentions: Mention) -> AnnotatedArticle:
    return AnnotatedArticle(
        article=Article(key="talks.txt", text=words), doc=Doc(), starts=(), paragraphs=(), mentions=mentions
    )


def person(name: str) -> Entity:
    return Entity(id=f"person:{name}", kind=EntityKind.PERSON, label=name)


def holds(
    name: str,
    title: str,
    country: Entity | None,
    day: date | None = DAY,
    status: OfficeStatus = OfficeStatus.CURRENT,
    body: Entity | None = None,
    inferred: tuple[str, ...] = (),
) -> OfficeHolding:
    return OfficeHolding(
        person=person(name),
        office=Office(label=title, country=country, office_in=body),
        attested_on=day,
        office_status=status,
        evidence=(Span(0, 6),),
        rule="holds_office",
        confidence=0.9,
        inferred=inferred,
    )


def visit(*actors: Entity, place: Entity | None = None) -> EventReport:
    event = Event(id="event:0", kind=EventKind.VISIT, participant=actors)
    return EventReport(
        reports=event, status=Status.HELD, place=place, evidence=(Span(0, 6),), rule="visited", confidence=0.9
    )
