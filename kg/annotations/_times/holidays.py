"""Knows the feast days by which English-language news dates events."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.annotations._times import time_values as values
from kg.annotations._times.time_rules import Frame, Rule
from kg.annotations._times.time_values import Value

_HOLIDAYS = {"christmas day": (12, 25), "christmas eve": (12, 24), "new years day": (1, 1), "new years eve": (12, 31)}


def _holiday(match: re.Match[str], frame: Frame) -> Value | None:
    words = re.sub(r"['’]", "", match[0].lower())
    month, day = _HOLIDAYS[" ".join(words.split())]
    return values.month_day(month, day, frame.today, frame.strict)


def _thanksgiving(match: re.Match[str], frame: Frame) -> Value | None:
    """Return the fourth Thursday of November, in the year nearest to the day of publication."""
    if frame.today is None:
        return Value("XXXX-11")
    year = values.nearest_month(11, frame.today, frame.strict).start
    first = date(year.year if year else frame.today.year, 11, 1)
    return values.on(first + timedelta(days=(3 - first.weekday()) % 7 + 21))


HOLIDAYS: tuple[Rule, ...] = (
    (re.compile(r"\b(?:Christmas|New Year['’]?s)\s+(?:Day|Eve)\b"), _holiday),
    (re.compile(r"\b(?:last )?Thanksgiving(?: Day)?\b"), _thanksgiving),
)
