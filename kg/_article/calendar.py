"""Knows the words of the calendar: names of months and weekdays, and full dates as news writes them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
"""Pattern of a month's name or abbreviation, as news capitalises it."""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

FULL_DATE = re.compile(
    rf"(?P<iso>\b[12]\d{{3}}-[01]\d-[0-3]\d(?!\d))"
    rf"|\b(?P<m1>{MONTH})\s+(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<y1>[12]\d{{3}})\b"
    rf"|\b(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{MONTH}),?\s+(?P<y2>[12]\d{{3}})\b"
    r"|(?P<digits>(?<![\d/])[0-3]?\d/[0-3]?\d/[12]\d{3}\b(?!/))"
)
"""A day with month and year: ``2031-03-03``, ``March 3, 2031``, ``3 March 2031``, ``3/28/2031``."""


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_date(match: re.Match[str]) -> date | None:
    """Return the day that a match of FULL_DATE names."""
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return day_of(year, month, day)
    if match["digits"]:
        one, two, year = (int(part) for part in match["digits"].split("/"))
        month, day = (one, two) if two > len(MONTHS) else (two, one) if one > len(MONTHS) or one == two else (0, 0)
        return day_of(year, month, day)  # "3/4/2031" is read either way
    which = "1" if match["m1"] else "2"
    return day_of(int(match["y" + which]), month_number(match["m" + which]), int(match["d" + which]))
