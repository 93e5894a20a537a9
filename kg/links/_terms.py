"""Dated terms of office: what a term says about a day, three-valued, with days that are known by month or year only."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kg.model import OfficeStatus, SetupError, Tenure


class Verdict(StrEnum):
    """What a candidate's terms say about an office that the article attests; the values are keys of ``weights.toml``."""

    HELD = "held"
    OPEN = "open"
    UNDATED = "undated"
    LATE = "late"
    UNKNOWN = "unknown"
    AGAINST = "against"


OTHER_TIME = frozenset({Verdict.LATE, Verdict.AGAINST})
"""A term at another time; one that has ended still tells who is called by the title, as former presidents are."""


@dataclass(frozen=True, slots=True)
class Days:
    """A day known exactly, or by month or year only: the first and the last day it can be."""

    first: date
    last: date

    @property
    def exact(self) -> date | None:
        """The day, where it is known."""
        return self.first if self.first == self.last else None


def parse_days(text: str) -> Days | None:
    """Read ``2020-05-17``, ``2020-05`` or ``2020``; nothing where the text is empty. Raises SetupError for anything else."""
    if not text:
        return None
    try:
        year, *rest = (int(part) for part in text.split("-"))
        month = rest[0] if rest else None
        if len(rest) > 1:
            return Days(date(year, rest[0], rest[1]), date(year, rest[0], rest[1]))
        last = calendar.monthrange(year, month or 12)[1]
        return Days(date(year, month or 1, 1), date(year, month or 12, last))
    except (ValueError, IndexError) as error:
        raise SetupError(f"tenures.tsv: {text} is no day, month or year") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person in one office, by the items' QIDs; no end: open at the snapshot, which proves nothing about later days."""

    person: str
    office: str
    start: Days | None
    end: Days | None
    statement: str
    open_at: date | None = None
    """Day of the source that knows no end."""
    followed: date | None = None
    """First day on which somebody else's later term in the office can begin: from then on an open end is in doubt."""
    preferred: bool = False
    """True: the source ranks this above its other statements about the person's offices."""

    def tenure(self) -> Tenure:
        """Return the term as the model's noun, with exact days only."""
        return Tenure(
            tenure_of=self.person,
            tenure_in=self.office,
            held_from=self.start.exact if self.start else None,
            held_until=self.end.exact if self.end else None,
            source=self.statement,
        )

    def __str__(self) -> str:
        start = _written(self.start)
        return f"{start}–{_written(self.end)}"


def _written(days: Days | None) -> str:
    if days is None:
        return ""
    return days.first.isoformat() if days.exact else f"{days.first.year}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """How days are compared: by how many days sources may differ, and how long a designate may wait."""

    tolerance: timedelta
    designate: timedelta

    def judge(self, term: Term, day: date | None, status: OfficeStatus) -> Verdict:
        """Say what *term* tells of a person presented on *day* as holding the office in the way of *status*."""
        if day is None:
            return Verdict.UNDATED
        if status is OfficeStatus.FORMER:
            return self._left(term, day)
        if status is OfficeStatus.DESIGNATE:
            return self._to_come(term, day)
        found = self._covers(term, day)
        # Sources rarely date acting holders, so a term at another time does not speak against one.
        return Verdict.UNKNOWN if status is OfficeStatus.ACTING and found in OTHER_TIME else found

    def _covers(self, term: Term, day: date) -> Verdict:
        early, late = day - self.tolerance, day + self.tolerance
        begun, gone = term.start, term.end
        if begun and begun.first > late:
            return Verdict.AGAINST
        if gone and gone.last < early:
            return Verdict.LATE
        lasts = gone.first >= early if gone else day <= min(term.open_at or date.min, term.followed or date.max)
        sure = begun is not None and begun.last <= late and lasts
        return Verdict.HELD if sure else Verdict.OPEN

    def _left(self, term: Term, day: date) -> Verdict:
        late = day + self.tolerance
        if term.start and term.start.first > late:
            return Verdict.AGAINST
        if term.end:
            return Verdict.HELD if term.end.first <= late else Verdict.AGAINST
        return Verdict.AGAINST if term.open_at and day <= term.open_at else Verdict.OPEN

    def _to_come(self, term: Term, day: date) -> Verdict:
        if not term.start or term.start.last < day - self.tolerance:
            return Verdict.UNKNOWN
        return Verdict.HELD if term.start.first <= day + self.designate else Verdict.AGAINST
