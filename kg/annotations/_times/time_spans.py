"""Knows how English names periods seen from today, durations, repeated times, times of day and vague times."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from kg._article.calendar import MONTH, WEEKDAY, WEEKDAYS, month_number
from kg.annotations._times import time_values as values
from kg.annotations._times.tense import Tense
from kg.annotations._times.time_rules import DAY, PART, Frame, Rule, number_in
from kg.annotations._times.time_values import Value

_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL, _TENS = _NUMBER_WORDS.split(), _TENS_WORDS.split()
UNIT = r"(?P<u>second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ies))"
NUMBER = (
    rf"(?P<n>\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s\d/\d)?"
    rf"|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(reversed(_SMALL[1:]))}"
    r"|a couple(?: of)?|couple of|an?(?: single)?|half an?|a dozen|dozens? of|(?:a )?few|several|many|some"
    r"|a (?:hundred|thousand)|hundreds of)"
)
_AHEAD, _BEHIND = ("next", "coming", "following", "upcoming"), ("last", "past", "previous", "preceding")
_EXACT = {
    "a couple": "2",
    "couple": "2",
    "half a": "0.5",
    "half an": "0.5",
    "a dozen": "12",
    "a hundred": "100",
    "a thousand": "1000",
}


def count_in(words: str) -> str:
    """Return the number that *words* mean, as TIMEX3 counts: ``3``, ``2.5``, ``X`` for some."""
    words = " ".join(words.lower().replace(" single", "").split()).removesuffix(" of")
    if words in ("a", "an"):
        return "1"
    if words in _EXACT:
        return _EXACT[words]
    if words[0].isdigit():
        whole, _, part = words.replace(",", "").partition(" ")
        return whole + {"1/2": ".5", "1/4": ".25", "3/4": ".75"}.get(part, "")
    tens, _, small = words.replace("-", " ").partition(" ")
    if tens in _TENS and (not small or small in _SMALL):
        return str(10 * _TENS.index(tens) + 20 + (_SMALL.index(small) if small else 0))
    return str(_SMALL.index(words)) if words in _SMALL else "X"


def unit_in(match: re.Match[str]) -> str:
    """Return the unit that *match* names, singular."""
    unit = match["u"].lower()
    return "century" if unit.startswith("centur") else unit


# ---------------------------------------------------------------------------------------------- periods


def _period(match: re.Match[str], frame: Frame) -> Value | None:
    unit, which = unit_in(match), match["which"].lower().split()[-1]
    anaphoric = which in ("that", "same", "following", "previous", "preceding")
    anchor = (frame.named if anaphoric else None) or frame.today
    if anchor is None:
        return values.unknown(unit)
    if unit == "weekend" and which in ("the", "this"):
        return _weekend(frame)
    if which == "the" and unit in ("second", "minute", "hour", "day", "night"):
        return None
    shift = -1 if which in _BEHIND else 1 if which in _AHEAD else 0
    return values.moved(anchor, shift, unit)


def _weekend(frame: Frame) -> Value:
    """Return the weekend that "the weekend" means: the last one, unless the tense looks ahead."""
    assert frame.today is not None
    ahead = frame.tense is Tense.FUTURE or frame.today.weekday() >= 5
    return values.moved(frame.today, 0 if ahead else -1, "weekend")


def _past_stretch(match: re.Match[str], frame: Frame) -> Value | None:
    """Read "the past week": a duration up to today, in TIMEX3."""
    return values.lasting("1", unit_in(match))


def _ago(match: re.Match[str], frame: Frame) -> Value | None:
    unit, count = unit_in(match), count_in(match["n"]) if match["n"] else "X"
    if not count.isdigit():
        return Value("PAST_REF")
    if unit in ("second", "minute", "hour"):
        return values.lasting(count, unit)
    return values.moved(frame.today, -int(count), _day_unit(unit)) if frame.today else values.unknown(_day_unit(unit))


def _hence(match: re.Match[str], frame: Frame) -> Value | None:
    unit, count = unit_in(match), count_in(match["n"])
    if not count.isdigit() or unit in ("second", "minute", "hour"):
        return Value("FUTURE_REF")
    return values.moved(frame.today, int(count), _day_unit(unit)) if frame.today else values.unknown(_day_unit(unit))


def _apart(match: re.Match[str], frame: Frame) -> Value | None:
    """Read "two days later": seen from the day named last; months and years also from a month or year named."""
    unit, count = _day_unit(unit_in(match)), count_in(match["n"])
    anchor = frame.named if unit in ("month", "year") else frame.last
    if not count.isdigit() or anchor is None or unit in ("second", "minute", "hour"):
        return values.lasting(count, unit_in(match))
    return values.moved(anchor, int(count) * (-1 if match["way"].lower() in ("earlier", "before") else 1), unit)


def _day_unit(unit: str) -> str:
    return "day" if unit == "night" else unit


def _week_of(match: re.Match[str], frame: Frame) -> Value | None:
    found = values.month_day(month_number(match["m"]), number_in(match["d"]), frame.today, frame.strict)
    return values.week_of(found.start) if found and found.start else None


def _of_month(match: re.Match[str], frame: Frame) -> Value | None:
    return values.day_of_month(number_in(match["d"]), frame.today, frame.tense) if frame.today else None


def _in_week(match: re.Match[str], frame: Frame) -> Value | None:
    """Read "Monday of last week": the day of that week, whichever Monday is the nearest."""
    number = WEEKDAYS.index(match["w"].lower())
    if frame.today is None:
        return values.weekday(number, None, frame.tense)
    week = values.moved(frame.today, {"last": -1, "next": 1}.get(match["of"].lower(), 0), "week").start
    return values.on(week + timedelta(number)) if week is not None else None


def _end_of_year(match: re.Match[str], frame: Frame) -> Value | None:
    return values.moved(frame.today, 0, unit_in(match)) if frame.today else values.unknown(unit_in(match))


# ---------------------------------------------------------------------------------------------- durations, sets, vague times


def _duration(match: re.Match[str], _: Frame) -> Value | None:
    count, unit = count_in(match["n"]), unit_in(match)
    if (unit == "second" and count == "1") or (match["n"][0].isdigit() and match["u"][0].isupper()):
        return None  # "a second round", "60 Minutes"
    if "." in count and unit in ("hour", "minute"):
        whole = float(count)
        hours = f"{int(whole)}H" if whole >= 1 else ""
        return Value(f"PT{hours}{round(whole % 1 * 60)}M") if unit == "hour" else values.lasting(count, unit)
    if match["half"]:
        count = f"{count}.5"
    return values.lasting(count, unit)


def _stretch(match: re.Match[str], _: Frame) -> Value | None:
    return values.lasting(count_in(match["n"]) if match["n"] else "X", unit_in(match))


def _long(match: re.Match[str], _: Frame) -> Value | None:
    return values.lasting("X" if match["s"] else "1", unit_in(match))


_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def _repeated(match: re.Match[str], _: Frame) -> Value | None:
    return Value(_ADVERBS[match[0].lower()])


def _each(match: re.Match[str], _: Frame) -> Value | None:
    return values.lasting(count_in(match["n"]) if match["n"] else "1", unit_in(match))


def _each_weekday(match: re.Match[str], _: Frame) -> Value | None:
    return values.weekday(WEEKDAYS.index((match["w"] or match["ws"]).lower()), None, Tense.OPEN)


def _reference(value: str) -> Callable[[re.Match[str], Frame], Value | None]:
    def read(_match: re.Match[str], _frame: Frame) -> Value:
        return Value(value)

    return read


def _clock(match: re.Match[str], frame: Frame) -> Value | None:
    word = (match["word"] or "").lower()
    hour, minute = (
        (0 if word == "midnight" else 12, 0) if word else (number_in(match["h"]), number_in(match["min"] or ""))
    )
    half = (match["half"] or "").lower().replace(".", "")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or minute > 59 or word != (match["word"] or ""):
        return None
    day = frame.near or frame.today
    if name := match["w"] or match["beside"]:
        day = values.weekday(WEEKDAYS.index(name.lower()), frame.today, frame.tense).start
    return values.on(day, f"T{hour:02}:{minute:02}") if day else Value(f"T{hour:02}:{minute:02}")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$£€#.-]){pattern}", re.IGNORECASE)


_PERIOD = r"(?P<u>weekend|week|month|quarter|year|decade)"
CLOCK = (
    r"(?:(?P<h>[01]?\d|2[0-4])(?:[:.](?P<min>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)|(?P<word>noon|midday|midnight)\b)"
    r"(?:\s+(?-i:[A-Z]{2,4}T|GMT|UTC)\b|\s+local time\b)?"
    rf"(?:,?\s+(?:on\s+)?(?P<w>{WEEKDAY})\b|(?=\s+\([^)]{{2,20}}\)\s+(?:on\s+)?(?P<beside>{WEEKDAY})\b))?"
)

SPANS: tuple[Rule, ...] = (
    (
        _compiled(
            rf"(?:{PART})?(?P<which>last|next|this(?: past| coming)?|the (?:coming|following|previous|preceding|upcoming|next)"
            r"|that(?: same)?|(?:the )?same|previous|following|coming)"
            rf"\s+{_PERIOD}\b(?!['’]s\s+end)"
        ),
        _period,
    ),
    (_compiled(r"(?:(?:over|at|during|for|on|by)\s+)?(?P<which>the)\s+(?P<u>weekend)\b"), _period),
    (_compiled(rf"(?:{PART}|earlier in |later in )(?P<which>the)\s+{_PERIOD}\b"), _period),
    (
        _compiled(
            rf"(?<=\bon )the\s+(?P<d>{DAY})(?<=[a-z])(?:(?<=(?:19|[23]\d)[a-z]{{2}})(?=,\s+(?:s?he|they|(?-i:[A-Z])))"
            r"|(?=\s*(?:[.;]|,\s+(?:the|and|but)\b|$|of (?:this|next|last) month\b)))"
        ),
        _of_month,
    ),
    (_compiled(rf"(?-i:(?P<w>{WEEKDAY}))\s+(?:of\s+)?(?P<of>last|this|next)\s+week\b(?!['’-])"), _in_week),
    (_compiled(r"(?:the\s+)?(?P<u>year|month|week)(?:['’]s[- ]|[- ])end\b"), _end_of_year),
    (_compiled(rf"the\s+(?:past|last)\s+{UNIT}\b(?!s)"), _past_stretch),
    (_compiled(rf"(?:{NUMBER}\s+)?{UNIT}s?\s+(?P<ago>ago)\b"), _ago),
    (_compiled(rf"(?:in\s+)?{NUMBER}\s+{UNIT}s?(?P<hence>['’]s?\s+time|\s+from\s+now|\s+hence)\b"), _hence),
    (
        _compiled(
            rf"{NUMBER}\s+{UNIT}s?\s+(?P<way>earlier|later|before|afterwards?)\b(?=\s*[,.;:)]|\s+(?:in|at|he|she|they|on)\b|$)"
        ),
        _apart,
    ),
    (
        _compiled(rf"(?:the\s+)?week\s+of\s+(?P<m>(?-i:{MONTH}))\s+(?P<d>{DAY})\b"),
        _week_of,
    ),
    (
        _compiled(
            rf"(?:the\s+)?(?:past|last|next|coming|previous|following|recent|first|final|intervening)\s+(?:{NUMBER}\s+)?{UNIT}s\b"
        ),
        _stretch,
    ),
    (
        _compiled(
            rf"{NUMBER}(?P<half>\s+and\s+a\s+half)?(?:\s+(?:more|long|full|whole|consecutive|straight|additional|other))?"
            rf"[-\s]{UNIT}s?(?:[- ]long)?\b(?![- ](?:olds?|time)\b)"
        ),
        _duration,
    ),
    (_compiled(rf"{UNIT}(?P<s>s)?-?(?P<long>long)\b"), _long),
    (_compiled(r"(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\b"), _repeated),
    (_compiled(rf"(?P<every>every|each)\s+(?:{NUMBER}\s+|other\s+)?{UNIT}s?\b"), _each),
    (_compiled(rf"(?:(?:every|each)\s+(?P<w>{WEEKDAY})|(?P<ws>{WEEKDAY})s)\b"), _each_weekday),
    (_compiled(CLOCK), _clock),
    (
        _compiled(
            r"(?:right )?now\b(?!\s+that\b)|currently\b|presently\b|nowadays\b|these days\b|at (?:present|the moment)\b"
        ),
        _reference("PRESENT_REF"),
    ),
    (_compiled(r"recently\b|lately\b|in the (?:recent )?past\b(?!\s+[\w-]+)"), _reference("PAST_REF")),
    (
        _compiled(r"(?:the\s+)?(?:(?:near|foreseeable|immediate|distant)\s+)?future\b(?!\s+\w+s?\s+(?:of|for)\b)"),
        _reference("FUTURE_REF"),
    ),
)
