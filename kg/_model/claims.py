"""What an article says. Every claim carries its words and how it was read.

Evidence (its first span is the one its sentence is found by), rule (the plug-in file's name), confidence in 0..1, inferred (names of fields
that no words state), and dates as first and last possible day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg._model.codes import Act, Mode, OfficeStatus, Polarity, Precision, Status
from kg._model.text import Span
from kg._model.things import Entity, Event, Issue, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolding:
    """The article presents a person as holding, no longer or not yet holding, or acting in an office on a day."""

    person: Entity
    office: Office
    attested_on: date | None
    office_status: OfficeStatus = OfficeStatus.CURRENT
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """The article says that an event was held, is planned, postponed, cancelled or denied."""

    reports: Event
    status: Status
    place: Entity | None = None
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    date_text: str | None = None
    attributed_to: tuple[Entity, ...] = ()
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    date_value: str | None = field(default=None, metadata={"local": True})
    """TIMEX3 value of the date, also where no calendar day follows from it (``XXXX-09-22``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """Actors talked about a topic; no position is reported. The evidence is the topic's words."""

    topic: Entity | Issue | Event
    occasion: Event | None = None
    discussant: tuple[Entity, ...] = ()
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A speaker says something, directly or in paraphrase, perhaps to somebody and on an occasion."""

    speaker: tuple[Entity, ...]
    content: tuple[Span, ...]
    mode: Mode
    act: Act = Act.SAY
    addressee: tuple[Entity, ...] = ()
    occasion: Event | None = None
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    cue: Span | None = field(default=None, metadata={"local": True})
    source: Span | None = field(default=None, metadata={"local": True})
    """The words that name the source, where they are no mention of a named speaker: "officials", "the fund", "the envoy who"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """One holder takes one position towards one target; the holder need not be the speaker."""

    holder: Entity
    target: Entity | Issue | Event
    polarity: Polarity
    expressed_in: Statement | None = None
    joint: bool = False
    """True: the same words give the same position to several holders, each with a stance of its own."""
    occasion: Event | None = None
    """Only where no statement expresses the stance."""
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    target_span: Span | None = field(default=None, metadata={"local": True})


Claim = OfficeHolding | EventReport | Discussion | Statement | Stance
