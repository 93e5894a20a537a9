"""Writes the draft report of one place in the text that tells of an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._event_clauses import dated, place, subject, words
from kg.claims._factuality import Reading
from kg.claims._phrases import participants, plural_referents
from kg.model import Entity, EntityKind, Event, EventKind, EventReport, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

CONFIDENCE = {Status.HELD: 0.85, Status.PLANNED: 0.8, Status.POSTPONED: 0.8, Status.CANCELLED: 0.8, Status.DENIED: 0.7}


def draft(
    text: AnnotatedArticle,
    kind: EventKind,
    trigger: Token,
    reading: Reading,
    people: Iterable[Entity],
    *,
    rule: str,
    where: Entity | None = None,
    host: tuple[Entity, ...] = (),
    visitor: tuple[Entity, ...] = (),
) -> EventReport:
    """Return the report of an event of *kind* that *trigger* tells of, with the time and place its clause gives."""
    anchors = reading.governors
    time = dated(text, anchors, trigger)
    event = Event(
        id=f"event:{text.span(trigger).start}",
        kind=kind,
        participant=tuple(dict.fromkeys(people)),
        host=host,
        visitor=visitor,
        day=time.start if time and time.precision is None and time.start and time.end in (None, time.start) else None,
    )
    speaker = subject(reading.denier) if reading.denier is not None else None
    return EventReport(
        reports=event,
        status=reading.status,
        place=where or (place(text, anchors, trigger) if kind is not EventKind.CALL else None),
        start_date=time.start if time else None,
        end_date=time.end if time and time.end != time.start else None,
        date_precision=time.precision if time else None,
        date_text=text.article.quote(time.span) if time else None,
        date_value=time.value if time else None,
        attributed_to=participants(text, speaker) if speaker is not None else (),
        evidence=(words(text, trigger, anchors),),
        rule=rule,
        confidence=CONFIDENCE[reading.status],
    )


def people_of(text: AnnotatedArticle, token: Token | None, told: Iterable[EventReport] = ()) -> tuple[Entity, ...]:
    """Return the actors behind the phrase of *token*; a plural such as "the two" stands for those told of before."""
    if token is None:
        return ()
    return plural_referents(text, token, told) or participants(text, token)


def two_sided(people: Iterable[Entity]) -> bool:
    """Tell whether *people* can meet: two different actors, at least one of them called by name."""
    different = tuple(dict.fromkeys(people))
    return len(different) >= 2 and any(p.proper and p.kind is not EntityKind.GROUP for p in different)
