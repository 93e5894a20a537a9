"""Knows how English names days, months, years and times of day, and which one each expression means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kg._article.calendar import FULL_DATE, MONTH, WEEKDAY, WEEKDAYS, day_of, full_date, month_number
from kg.annotations._times import time_values as values
from kg.annotations._times.tense import Tense
from kg.annotations._times.time_values import Value


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against."""

    today: date | None
    """Day of publication."""
    tense: Tense
    direct: bool
    """The expression hangs on a verb, so that its tense counts for dates far away."""
    last: date | None
    """Day named last before the expression."""
    near: date | None
    """That day, if the same paragraph names it."""
    named: date | None
    """First day of the period named last, a day included."""
    written: date | None = None
    """Day that the dateline or the heading gives, where the article was published a little later: that of its "today"."""

    @property
    def strict(self) -> Tense:
        """Direction for months and days of months: without a verb at hand the nearest one."""
        return self.tense if self.direct or self.tense is Tense.FUTURE else Tense.OPEN


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Frame], Value | None]]

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d,.]\d)\b"
PART = r"(?:early|earlier|mid|middle|late|later|(?:the )?(?:beginning|start|middle|end|rest) of)(?:[- ](?:on |in )?)"
DAYPART = r"(?P<part>morning|afternoon|evening|night|noon|midday|midnight)"
TO = r"\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b|\band\b|&)\s*"
CODES = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "tonight": "TNI",
    "noon": "T12:00",
    "midday": "T12:00",
}
_LAST, _NEXT = ("last", "past", "previous", "preceding"), ("next", "coming", "following", "upcoming")


def _compiled(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$£€#.]){pattern}", flags)


def part_of(match: re.Match[str]) -> str:
    """Return the TIMEX3 code of the part of the day that *match* names."""
    return CODES.get((match["part"] or "").lower(), "")


def number_in(words: str) -> int:
    """Return the first number in *words*."""
    found = re.search(r"\d+", words)
    return int(found[0]) if found else 0


# ---------------------------------------------------------------------------------------------- dates of the calendar


def _full(match: re.Match[str], _: Frame) -> Value | None:
    found = FULL_DATE.search(match[0])
    day = full_date(found) if found else None
    return values.on(day, part_of(match)) if day else None


def _day_range(match: re.Match[str], frame: Frame) -> Value | None:
    named = [match[f"m{i}"] for i in (1, 2)]
    first, last = (month_number(name or named[0] or named[1]) for name in named)
    a, b = number_in(match["d1"]), number_in(match["d2"])
    if match["y"]:
        end = day_of(int(match["y"]), last, b)
    else:
        found = values.month_day(last, b, frame.today, frame.strict)
        end = found.start if found else None
    if end is None:
        return Value(f"XXXX-{first:02}-{a:02}/XXXX-{last:02}-{b:02}") if frame.today is None else None
    start = day_of(end.year - (first > last), first, a)
    return values.between(start, end) if start and start < end else None


def _month_day(match: re.Match[str], frame: Frame) -> Value | None:
    found = values.month_day(month_number(match["m"]), number_in(match["d"]), frame.today, frame.strict)
    year = (match["of"] or "").lower()
    if found and found.start and year and frame.today:
        day = day_of(frame.today.year + (year == "next") - (year == "last"), found.start.month, found.start.day)
        return values.on(day) if day else None
    return found


def _month_year(match: re.Match[str], frame: Frame) -> Value | None:
    if match["y"]:
        return values.month(int(match["y"]), month_number(match["m"]))
    if frame.today is None:
        return Value(f"XXXX-{month_number(match['m']):02}")
    shift = {"last": -1, "next": 1}.get((match["of"] or "").lower(), 0)
    return values.month(frame.today.year + shift, month_number(match["m"]))


def _month_near(match: re.Match[str], frame: Frame) -> Value | None:
    number, which = month_number(match["m"]), match["which"].lower()
    if frame.today is None:
        return Value(f"XXXX-{number:02}")
    if which == "this":
        return values.month(frame.today.year, number)
    before = which in _LAST
    year = frame.today.year - (before and number >= frame.today.month) + (not before and number <= frame.today.month)
    return values.month(year, number)


def _month_alone(match: re.Match[str], frame: Frame) -> Value | None:
    return values.nearest_month(month_number(match["m"]), frame.today, frame.strict)


def _quarter(match: re.Match[str], frame: Frame) -> Value | None:
    words = ("first", "second", "third", "fourth")
    number = int(match["q"]) if match["q"] else words.index(match["nth"].lower()) + 1
    if match["y"]:
        return values.quarter(int(match["y"]), number)
    if frame.today is None:
        return Value(f"XXXX-Q{number}")
    shift = {"last": -1, "next": 1}.get((match["of"] or "").lower(), 0)
    return values.quarter(frame.today.year + shift, number)


def _decade(match: re.Match[str], _: Frame) -> Value | None:
    number = number_in(match["d"])
    return values.decade(number if number >= 1000 else 1900 + number if number >= 20 else 2000 + number)


def _year(match: re.Match[str], _: Frame) -> Value | None:
    return values.year_of(int(match["year"]))


def _season(match: re.Match[str], frame: Frame) -> Value | None:
    name = match["season"].lower()
    if match["y"]:
        return values.season(int(match["y"]), name)
    if frame.today is None:
        return Value(f"XXXX-{values.SEASONS[name][0]}")
    year, which = frame.today.year, (match["which"] or "").lower()
    begun = frame.today.month >= values.SEASONS[name][1]
    over = frame.today.month >= values.SEASONS[name][1] + 3
    if which in _LAST:
        return values.season(year - (not over), name)
    return values.season(year + (which in _NEXT and begun), name)


# ---------------------------------------------------------------------------------------------- days seen from today


def _weekday(match: re.Match[str], frame: Frame) -> Value | None:
    """Read a weekday as its day: what part of it is left to the words, as annotators of news mostly do."""
    number, which = WEEKDAYS.index(match["w"].lower()), (match["which"] or "").lower()
    if frame.today is None:
        return values.weekday(number, None, frame.tense)
    tense = Tense.PAST if which.endswith(_LAST) else Tense.FUTURE if which.endswith(_NEXT) else frame.tense
    tense = Tense.FUTURE if (which, tense) == ("this", Tense.OPEN) else tense
    found = values.weekday(number, frame.today, tense)
    ahead = tense is Tense.FUTURE and (frame.near or frame.today) > frame.today  # "leaves on Monday. On Tuesday …"
    if (which.endswith(_LAST + _NEXT) or ahead) and found.start == frame.today:
        found = values.moved(frame.today, -7 if tense is Tense.PAST else 7, "day")
    return values.on(found.start) if found.start else found


def _weekdays(match: re.Match[str], frame: Frame) -> Value | None:
    first = values.weekday(WEEKDAYS.index(match["w1"].lower()), frame.today, frame.tense)
    last = WEEKDAYS.index(match["w2"].lower())
    if first.start is None:
        return Value(f"{first.value}/XXXX-WXX-{last + 1}")
    end = values.weekday(last, first.start, Tense.FUTURE).start
    return values.between(first.start, end) if end else None


def _today(match: re.Match[str], frame: Frame) -> Value | None:
    word = match["t"].lower()
    part = part_of(match) or CODES.get(word, "")
    if frame.today is None:
        return Value("XXXX-XX-XX" + part)
    shift = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(word, 0)
    shift += {"after": 1, "before": -1}.get((match["beyond"] or "").lower(), 0)
    day = values.moved(frame.written or frame.today, shift, "day").start
    return values.on(day, part) if day else None


def _same_day(match: re.Match[str], frame: Frame) -> Value | None:
    day = frame.last or frame.today
    return values.on(day, part_of(match)) if day else Value("XXXX-XX-XX")


def _of_the_day(match: re.Match[str], frame: Frame) -> Value | None:
    day = frame.near or frame.written or frame.today
    return values.on(day, part_of(match)) if day else Value("XXXX-XX-XX")


def _day_beside(match: re.Match[str], frame: Frame) -> Value | None:
    anchor = frame.last or frame.today
    if anchor is None:
        return Value("XXXX-XX-XX")
    day = values.moved(anchor, -1 if match["which"].lower() in (*_LAST, "before", "earlier") else 1, "day").start
    return values.on(day, part_of(match)) if day else None


_THIS_YEAR = r"(?:,?\s+(?:of\s+)?(?P<of>this|last|next)\s+year\b)"
_MONTH_CASED = f"(?-i:{MONTH})"
_WEEKDAY_CASED = f"(?-i:{WEEKDAY}|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)"
_LEAD = rf"(?:(?:today|yesterday|tomorrow|{_WEEKDAY_CASED}),?\s+)?"

POINTS: tuple[Rule, ...] = (
    (_compiled(rf"{_LEAD}(?:(?:{PART})?(?:the\s+)?(?-i:{FULL_DATE.pattern}))(?:\s+{DAYPART}\b)?"), _full),
    (
        _compiled(
            rf"{_LEAD}(?P<m1>{_MONTH_CASED})\s+(?P<d1>{DAY}){TO}{_LEAD}(?:(?P<m2>{_MONTH_CASED})\s+)?(?P<d2>{DAY})\b(?:,?\s+(?P<y>{YEAR}))?"
        ),
        _day_range,
    ),
    (
        _compiled(
            rf"{_LEAD}(?:the\s+)?(?P<d1>{DAY})(?:\s+(?:of\s+)?(?P<m1>{_MONTH_CASED}))?{TO}{_LEAD}(?:the\s+)?(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{_MONTH_CASED})"
            rf"(?:,?\s+(?P<y>{YEAR}))?"
        ),
        _day_range,
    ),
    (
        _compiled(
            rf"(?:(?:last|this|next|this past)\s+)?{_LEAD}(?P<m>{_MONTH_CASED})\s+(?:the\s+)?(?P<d>{DAY})\b{_THIS_YEAR}?"
        ),
        _month_day,
    ),
    (_compiled(rf"{_LEAD}(?:the\s+)?(?P<d>{DAY})\s+(?:of\s+)?(?P<m>{_MONTH_CASED})\b{_THIS_YEAR}?"), _month_day),
    (_compiled(rf"(?:{PART})?(?P<m>{_MONTH_CASED})(?:(?:,|\s+of)?\s+(?P<y>{YEAR})|{_THIS_YEAR})"), _month_year),
    (
        _compiled(rf"(?:{PART})?(?P<which>last|this|next|this past|past|this coming|coming)\s+(?P<m>{_MONTH_CASED})\b"),
        _month_near,
    ),
    (_compiled(rf"(?:{PART})?(?P<m>{_MONTH_CASED})(?!\w)"), _month_alone),
    (
        _compiled(
            r"(?:(?:the\s+)?(?P<nth>first|second|third|fourth)[- ]quarter|Q(?P<q>[1-4]))\b"
            rf"(?:\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<of>this|last|next)\s+year\b))?"
        ),
        _quarter,
    ),
    (_compiled(rf"(?:the\s+)?(?:{PART})?(?:the\s+)?(?P<d>(?:1[5-9]|20)\d0|['’]\d0)['’]?s\b"), _decade),
    (_compiled(rf"(?:{PART})?(?:the\s+)?(?:(?:fiscal\s+)?year\s+|fiscal\s+|FY\s?)?(?P<year>{YEAR})"), _year),
    (
        _compiled(
            rf"(?:{PART})?(?:(?P<which>last|this|next|past|coming)\s+|the\s+|in\s+)(?P<season>spring|summer|autumn|fall|winter)\b"
            rf"(?:\s+(?:of\s+)?(?P<y>{YEAR}))?"
        ),
        _season,
    ),
    (
        _compiled(
            rf"(?:{PART})?(?:(?P<which>(?:this |the )?(?:last|past|previous|preceding|next|coming|upcoming)|this|(?:this|the) following"
            rf"|following(?!\s+{WEEKDAY}['’]s))\s+)?"
            rf"(?:{PART})?"
            rf"(?P<w>{_WEEKDAY_CASED})\b(?:\s+{DAYPART}\b)?"
        ),
        _weekday,
    ),
    (_compiled(rf"(?P<w1>{_WEEKDAY_CASED}){TO}(?P<w2>{_WEEKDAY_CASED})\b"), _weekdays),
    (
        _compiled(
            rf"(?:the day (?P<beyond>after|before)\s+)?(?:{PART})?(?P<t>today|tonight|yesterday|tomorrow"
            r"|this(?=\s+(?:morning|afternoon|evening))"
            rf"|last(?=\s+(?:night|evening)))\b(?:\s+{DAYPART}\b)?"
        ),
        _today,
    ),
    (
        _compiled(rf"(?:(?:earlier|later)\s+)?(?:that(?: same)?|(?:the |this )?same|this very)\s+(?:day|{DAYPART})\b"),
        _same_day,
    ),
    (_compiled(r"(?:earlier|later)\s+(?:in\s+|on\s+)?the\s+(?:day|(?P<part>afternoon|evening))\b"), _of_the_day),
    (_compiled(rf"(?:the\s+)?(?P<which>following|next|previous|preceding)\s+(?:day|{DAYPART})\b"), _day_beside),
    (
        _compiled(
            r"(?:the|a|one)\s+day\s+(?P<which>(?:before|after)(?=\s*[,.;:])|earlier|later)\b(?P<part>(?!))?"
            r"(?=\s*[,.;:]|\s+(?:the|in|at|he|she|they)\b)"
        ),
        _day_beside,
    ),
)
