"""Finds time expressions and resolves them against the day of publication, the tense of their clause and the day named before.

Granularity is kept: "last week" is a week, "in November" a month. A weekday is the most recent one, today included, unless its clause
looks ahead; a date without a year is the nearest. Without a day of publication the value says what is unknown (``XXXX-09-22``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example, _parsing
from kg.annotations._times.holidays import HOLIDAYS
from kg.annotations._times.tense import tense_around
from kg.annotations._times.time_rules import POINTS, Frame, Rule
from kg.annotations._times.time_spans import SPANS
from kg.model import Span, Time

if TYPE_CHECKING:
    from kg.syntax import Token

_ONE_WORD = re.compile(r"\w+\.?")
_NAMELIKE = re.compile(r"(?:the|in) [A-Z]\w+")
_MONTHS_TOO = ("may", "march", "august", "april", "june", "mar", "jun", "jan")
"""Months that are words or given names too."""
_NO_NAMES = frozenset(["PERSON", "NORP", "DATE", "TIME"])
_FREQUENT = frozenset(["hourly", "daily", "nightly", "weekly", "monthly", "quarterly"])
"""Also nouns: "a daily" is a newspaper."""
_MONTH_CUE = re.compile(
    r"\b(?:in|since|by|until|till|from|of|for|during|through|throughout|between|before|after|last|next|this|early|late|mid|every|each|to|and|or"
    r"|the|on|around)[\s-]+(?:\w+[\s-]+)?$",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_NUMBERED = re.compile(
    r"\b(?:Room|Flight|Route|Highway|Gate|Platform|Bus|Train|No\.|Number|Apartment|Suite|Article|Resolution|Section|Page|Form|Model)\s+$"
)
"""What a number of four digits behind it is no year of."""
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|for|during|through|throughout|between|before|after|early|late|mid|to|and|or|around|circa|post|pre"
    r"|the|year|their|its|his|her|our|a|under|spring|summer|autumn|fall|winter)[\s-]+|['’]s\s+|[(,/–-]\s*)$",
    re.IGNORECASE,
)
_DIGITS = tuple("0123456789")
_MONTHS = tuple(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_DAYS = tuple(["day", "tonight", "tomorrow", "morning", "afternoon", "evening", "last"])
_UNITS = tuple(["second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade", "centur"])
_TELLING = {
    "u": _UNITS,
    "m": _MONTHS,
    "m1": _MONTHS,
    "d": _DIGITS,
    "d1": _DIGITS,
    "year": _DIGITS,
    "w": ("day",),
    "w1": ("day",),
    "t": _DAYS,
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "way": ("earlier", "later", "before", "after"),
    "ago": ("ago",),
    "hence": ("time", "from", "hence"),
    "long": ("long",),
    "every": ("every", "each"),
}
"""Letters, one of which stands wherever a rule with a group of that name matches."""
_RULES = (*POINTS, *HOLIDAYS, *SPANS)
_ELSE = {"iso": frozenset(["d"]), "h": frozenset[str]()}
"""What is needed instead by rules that match without their other groups: a full date digits, a time of day nothing."""
_NEEDED = tuple(
    next((_ELSE[name] for name in _ELSE if name in pattern.groupindex), _TELLING.keys() & pattern.groupindex.keys())
    for pattern, _ in _RULES
)
"""Groups of each rule that take part in every match."""
HEADING = 400
"""Characters within which a heading or dateline gives a day."""
LATE = 2
"""Days at most by which an article is published after it is written."""
_NAMES = frozenset(["PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT"])


def find(text: AnnotatedArticle) -> Iterator[Time]:
    """Yield the time expressions of *text*."""
    words = _parsing.masked(text.article)
    written: date | None = None
    last: Time | None = None
    named: date | None = None
    for paragraph in text.paragraphs:
        for span, rule in _candidates(words, paragraph):
            if _is_something_else(text, words, span):
                continue
            found = _read(text, words, span, rule, last, named, written)
            if found is None:
                continue
            yield found
            written = written or _heading_day(text, words, found)
            named = found.start or named
            last = found if found.start is not None and found.start == found.end else last


def _candidates(words: str, paragraph: Span) -> Iterator[tuple[Span, Rule]]:
    """Yield what the rules match, in the order of the text: the longest match at the earliest place, then what follows it."""
    matches: list[tuple[int, int, int]] = []
    low = words[paragraph.start : paragraph.end].lower()
    without = {group for group, letters in _TELLING.items() if not any(part in low for part in letters)}
    for number, (pattern, _) in enumerate(_RULES):
        if without.isdisjoint(_NEEDED[number]):
            matches += [(m.start(), -m.end(), number) for m in pattern.finditer(words, paragraph.start, paragraph.end)]
    at = paragraph.start
    for start, minus_end, number in sorted(matches):
        if start >= at:
            yield Span(start, -minus_end), _RULES[number]
            at = -minus_end


def _read(
    text: AnnotatedArticle,
    words: str,
    span: Span,
    rule: Rule,
    last: Time | None,
    named: date | None,
    written: date | None,
) -> Time | None:
    pattern, resolve = rule
    match = pattern.match(words, span.start, text.paragraph(span).end)  # as found: what follows counts too
    if match is None:
        return None
    tense, direct = tense_around(text, span, words)
    day = last.start if last else None
    near = day if last and text.paragraph(span).start <= last.span.start else None
    try:
        found = resolve(match, Frame(text.article.published_on, tense, direct, day, near, named, written))
    except (OverflowError, ValueError):
        return None  # beyond the first or last year of the calendar
    return Time(span, found.value, found.start, found.end, found.precision) if found else None


def _heading_day(text: AnnotatedArticle, words: str, found: Time) -> date | None:
    """Return the day of *found* where it stands in the heading or the dateline and the article was published a little later."""
    today, day = text.article.published_on, found.start
    if found.span.start > HEADING or today is None or day is None or found.precision is not None:
        return None
    line = text.paragraph(found.span)
    alone = not words[line.start : found.span.start].strip() or words[line.start : found.span.start].isupper()
    closed = re.match(r"\s*(?:$|\(|-|—|–|/)", words[found.span.end : line.end]) is not None
    exact = any(c.isdigit() for c in words[found.span.start : found.span.end])
    return day if alone and closed and exact and 0 < (today - day).days <= LATE else None


def _is_something_else(text: AnnotatedArticle, words: str, span: Span) -> bool:
    """Tell whether the words are part of a name ("May", "The Sunday Example") or a plain number."""
    expression, left = words[span.start : span.end], words[max(0, span.start - 24) : span.start]
    tokens = text.tokens(span)
    if not len(tokens):
        return True
    if _BARE_YEAR.fullmatch(expression):
        return not _is_year(text, span, left)
    if not _ONE_WORD.fullmatch(expression):
        return _NAMELIKE.fullmatch(expression) is not None and _names_something(tokens[-1])
    token = tokens[0]
    if expression in _FREQUENT:
        return token.pos_ in ("NOUN", "PROPN")
    if not expression[:1].isupper():
        return False
    return _in_longer_name(token) or _names_something(token) or _is_doubtful_month(token, left)


def _in_longer_name(token: Token) -> bool:
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return token.ent_type_ in _NAMES and any(t.ent_type_ == token.ent_type_ and t.sent == token.sent for t in beside)


def _names_something(token: Token) -> bool:
    """Tell whether a day, month or season is the first word of a name: "the Friday Club", "visited Sunday Island", "August Holt said"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    named = token.dep_ in ("compound", "nmod", "amod") and after.pos_ == "PROPN" and after.ent_type_ not in _NO_NAMES
    opens = token.is_sent_start and after.ent_type_ == "PERSON" and token.dep_ == "compound"
    if not after.text[:1].isupper() or not (named or (opens and token.lower_ in _MONTHS_TOO)):
        return False
    before = token.nbor(-1) if token.i > token.sent.start else None
    seasonal = before is not None and before.lower_ == "in" and token.lower_ in _TELLING["season"]
    return before is None or seasonal or before.lower_ in ("the", "a", "an", "at", "to", "of") or before.pos_ == "VERB"


def _is_doubtful_month(token: Token, left: str) -> bool:
    """Tell whether a month's name that is a word or a given name too lacks a sign that it is the month."""
    if token.lower_.rstrip(".") not in _MONTHS_TOO:
        return False
    before = token.nbor(-1) if token.i else token
    if before.pos_ == "PROPN" and before.sent == token.sent and before != token and before.ent_type_ != "DATE":
        return True  # a person's surname
    return token.pos_ != "PROPN" or not (_MONTH_CUE.search(left) or token.ent_type_ == "DATE")


def _is_year(text: AnnotatedArticle, span: Span, left: str) -> bool:
    token = text.tokens(span)[-1]
    following = text.doc[token.i + 1] if token.i + 1 < len(text.doc) else token
    counted = following.tag_ in ("NNS", "NNPS") or following.lower_ in ("%", "percent")
    if counted and not re.search(r"(?:\b(?:the|its|their|his|her)|['’]s)\s+$", left):
        return False
    if re.search(r"\d[\s-]+$", left) or _NUMBERED.search(left):
        return False  # a telephone number
    return token.ent_type_ == "DATE" or bool(_YEAR_CUE.search(left))


ANNOTATOR = Annotator(
    find,
    examples=(
        Example(
            "LISBON, March 3, 2031 — The ministers met on Monday and will meet again on Sunday.",
            ("March 3, 2031 = 2031-03-03", "Monday = 2031-03-03", "Sunday = 2031-03-09"),
            published_on="2031-03-03",
        ),
        Example(
            "She arrived yesterday for a three-day visit, said last week's talks went well and hopes to return in November.",
            ("yesterday = 2031-03-04", "three-day = P3D", "last week = 2031-W09", "November = 2031-11"),
            published_on="2031-03-05",
        ),
        Example(
            "He will travel to Oslo from Sept. 15 to 18. The following week he flew home, two months ago.",
            ("Sept. 15 to 18 = 2031-09-15/2031-09-18", "The following week = 2031-W39", "two months ago = 2031-07"),
            published_on="2031-09-05",
        ),
        Example("They spoke on Tuesday and on 22 September.", ("Tuesday = XXXX-WXX-2", "22 September = XXXX-09-22")),
        Example("Theresa May may march together with 2000 soldiers in a second round, a daily reported."),
    ),
)
