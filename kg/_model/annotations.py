"""What an annotator reads at one place of the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg._model.codes import Form, OfficeStatus, Precision
from kg._model.text import Span
from kg._model.things import Entity, Office


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name, describe or stand for one entity."""

    span: Span
    entity: Entity
    form: Form = Form.NAME


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A title in the text, with the person it belongs to where the text tells."""

    span: Span
    """The title as written, with country and body but without determiner and name: "US National Security Advisor"."""
    office: Office
    person: Entity | None = None
    office_status: OfficeStatus = OfficeStatus.CURRENT
    inferred: tuple[str, ...] = ()
    """("country",) where only the context tells the country."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, resolved against the document date (TIMEX3 value; None where nothing resolves it)."""

    span: Span
    value: str
    start: date | None = None
    end: date | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks; an unclosed one ends with its paragraph."""

    span: Span
    closed: bool = True


Annotation = Mention | OfficeMention | Time | Quote
