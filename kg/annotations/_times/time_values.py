"""Builds TIMEX3 values with their calendar bounds."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from kg._article.calendar import day_of
from kg.annotations._times.tense import Tense
from kg.model import Precision


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value and the first and last day it may mean, where the calendar tells them."""

    value: str
    start: date | None = None
    end: date | None = None
    precision: Precision | None = None


SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
"""TIMEX3 code and first month."""


def on(day: date, part: str = "") -> Value:
    """Return a day, with the TIMEX3 code of a part of it (``TMO``) or a time (``T10:35``)."""
    return Value(day.isoformat() + part, day, day)


def between(first: date, last: date) -> Value:
    """Return the days from *first* to *last*."""
    return Value(f"{first.isoformat()}/{last.isoformat()}", first, last, Precision.DAYS) if first < last else on(first)


def week_of(day: date) -> Value:
    """Return the ISO week of *day*."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return Value(f"{year}-W{week:02}", monday, monday + timedelta(days=6), Precision.WEEK)


def weekend_of(day: date) -> Value:
    """Return the Saturday and Sunday of the ISO week of *day*."""
    week = week_of(day)
    assert week.start is not None
    return Value(f"{week.value}-WE", week.start + timedelta(days=5), week.end, Precision.DAYS)


def month(year: int, number: int) -> Value:
    """Return a month; *number* may lie outside 1 to 12 and then means other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return Value("XXXX")
    return Value(
        f"{year:04}-{number:02}",
        date(year, number, 1),
        date(year, number, monthrange(year, number)[1]),
        Precision.MONTH,
    )


def quarter(year: int, number: int) -> Value:
    """Return a quarter; *number* may lie outside 1 to 4 and then means other years."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    last = 3 * number
    return Value(
        f"{year}-Q{number}", date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]), Precision.QUARTER
    )


def year_of(number: int) -> Value:
    """Return a year."""
    if not MINYEAR <= number <= MAXYEAR:
        return Value("XXXX")
    return Value(f"{number:04}", date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def decade(first: int) -> Value:
    """Return the ten years from *first* on."""
    return Value(f"{first // 10}X", date(first, 1, 1), date(first + 9, 12, 31), Precision.APPROXIMATE)


def season(year: int, name: str) -> Value:
    """Return a season, by its months on the northern half of the earth."""
    code, first = SEASONS[name]
    return Value(f"{year}-{code}", month(year, first).start, month(year, first + 2).end, Precision.APPROXIMATE)


def weekday(number: int, today: date | None, tense: Tense) -> Value:
    """Return the day that a weekday's name (0 = Monday) means in news of *today*: with OPEN tense the nearest one."""
    if today is None:
        return Value(f"XXXX-WXX-{number + 1}")
    back = (today.weekday() - number) % 7
    farthest = {Tense.FUTURE: -1, Tense.OPEN: 4, Tense.FAILED: 3}.get(tense, 6)
    if back > farthest:
        return on(today + timedelta(days=(7 - back) % 7))
    return on(today - timedelta(days=back))


def month_day(number: int, day: int, today: date | None, tense: Tense) -> Value | None:
    """Return the day of a date without its year: the nearest one, unless the tense excludes it. None where no year has such a day."""
    if today is None:
        return Value(f"XXXX-{number:02}-{day:02}") if day_of(2000, number, day) else None
    possible = [d for year in (today.year - 1, today.year, today.year + 1) if (d := day_of(year, number, day))]
    if tense is Tense.PAST:  # a date soon after a past verb is one that was planned
        possible = [d for d in possible if d <= today + timedelta(days=60)] or possible
    elif tense is Tense.FUTURE:
        possible = [d for d in possible if d >= today - timedelta(days=30)] or possible
    nearest = min(possible, key=lambda d: (d - today) * 1.3 if d > today else today - d, default=None)
    return on(nearest) if nearest else None


def day_of_month(number: int, today: date, tense: Tense) -> Value | None:
    """Return the day that "the 20th" means in news of *today*: of this month or of one beside it, as the tense has it."""
    around = (month(today.year, today.month + shift).start for shift in (-1, 0, 1))
    days = [d for first in around if first and (d := day_of(first.year, first.month, number))]
    ahead, behind = [d for d in days if d >= today], [d for d in days if d <= today]
    near = ahead if tense is Tense.FUTURE else behind if tense is Tense.PAST else days
    nearest = min(near, key=lambda d: abs(d - today), default=None)
    return on(nearest) if nearest else None


def nearest_month(number: int, today: date | None, tense: Tense) -> Value:
    """Return the month that its bare name means in news of *today*."""
    if today is None:
        return Value(f"XXXX-{number:02}")
    ahead = (number - today.month) % 12
    if (tense is Tense.PAST and ahead > 2) or (tense is Tense.OPEN and ahead >= 6):
        ahead -= 12
    return month(today.year, today.month + ahead)


_DAYS = {"day": (1, on), "week": (7, week_of), "fortnight": (14, week_of), "weekend": (7, weekend_of)}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def moved(today: date, count: int, unit: str) -> Value:
    """Return the day, week, month or year that lies *count* units after *today* (before it, if negative)."""
    if unit == "month":
        return month(today.year, today.month + count)
    if unit == "quarter":
        return quarter(today.year, (today.month + 2) // 3 + count)
    if unit in _YEARS:
        return year_of(today.year + count * _YEARS[unit])
    days, period = _DAYS[unit]
    try:
        return period(today + timedelta(days=days * count))
    except OverflowError:
        return Value("XXXX")


def unknown(unit: str) -> Value:
    """Return the value of a period whose place in time nothing tells."""
    known = {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "fortnight": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }
    return Value(known.get(unit, "XXXX"))


_DURATIONS = {
    "second": ("PT", "S"), "minute": ("PT", "M"), "hour": ("PT", "H"), "day": ("P", "D"), "night": ("P", "D"), "week": ("P", "W"),
    "month": ("P", "M"), "quarter": ("P", "Q"), "year": ("P", "Y"), "decade": ("P", "DE"), "century": ("P", "CE"), "weekend": ("P", "WE"),
}  # fmt: skip


def lasting(count: str, unit: str) -> Value:
    """Return a duration of *count* (``3``, ``X`` = some) units; decades, centuries and fortnights are counted in years and weeks."""
    if unit == "fortnight":
        unit, count = "week", str(2 * int(count)) if count.isdigit() else count
    if unit in ("decade", "century") and count.isdigit():
        count, unit = str(int(count) * (10 if unit == "decade" else 100)), "year"
    elif unit in ("decade", "century"):
        unit = "year"
    prefix, letter = _DURATIONS[unit]
    return Value(f"{prefix}{count}{letter}")
