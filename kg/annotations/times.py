"""Finds time expressions and resolves them against the day of publication, the tense of their clause and the day named before.

Granularity is kept: "last week" is a week, "in November" a month. A weekday is the most recent one, today included, unless its clause
looks ahead; a date without a year is the nearest. Without a day of publication the value says what is unknown (``XXXX-09-22``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kg.annotations import AnnotatedArticle, Annotator, Example, _parsing
from kg.annotations._tense import tense_around
from kg.annotations._time_rules import POINTS, Frame, Rule
from kg.annotations._time_spans import SPANS
from kg.annotations._time_values import Value
from kg.model import Span, Time

_BARE_MONTH = re.compile(r"(?:\w+\.?)$")
_MONTH_CUE = re.compile(
    r"\b(?:in|since|by|until|till|from|of|for|during|through|throughout|between|before|after|last|next|this|early|late|mid|every|each|to|and|or"
    r"|the|on|around)[\s-]+(?:\w+[\s-]+)?$",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|for|during|through|throughout|between|before|after|early|late|mid|to|and|or|around|circa|post|pre"
    r"|the|year|their|its|his|her|our|a|under|spring|summer|autumn|fall|winter)[\s-]+|['’]s\s+|[(,/–-]\s*)$",
    re.IGNORECASE,
)
_COUNTED = frozenset(["NNS", "NNPS"])
_NAMES = frozenset(["PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT"])


def find(text: AnnotatedArticle) -> Iterator[Time]:
    """Yield the time expressions of *text*."""
    words, last = _parsing.masked(text.article), None
    for paragraph in text.paragraphs:
        for span, rule in _candidates(words, paragraph):
            if _is_something_else(text, words, span):
                continue
            found = _read(text, words, span, rule, last)
            if found is None:
                continue
            yield Time(span, found.value, found.start, found.end, found.precision)
            if found.start is not None and found.start == found.end:
                last = found.start


def _candidates(words: str, paragraph: Span) -> Iterator[tuple[Span, Rule]]:
    """Yield what the rules match, in the order of the text: the longest match at the earliest place, then what follows it."""
    matches: list[tuple[int, int, int]] = []
    rules = (*POINTS, *SPANS)
    for number, (pattern, _) in enumerate(rules):
        matches += [(m.start(), -m.end(), number) for m in pattern.finditer(words, paragraph.start, paragraph.end)]
    at = paragraph.start
    for start, minus_end, number in sorted(matches):
        if start >= at:
            yield Span(start, -minus_end), rules[number]
            at = -minus_end


def _read(text: AnnotatedArticle, words: str, span: Span, rule: Rule, last: date | None) -> Value | None:
    pattern, resolve = rule
    match = pattern.match(words, span.start, span.end)
    if match is None:
        return None
    tense, direct = tense_around(text, span, words)
    return resolve(match, Frame(text.article.published_on, tense, direct, last))


def _is_something_else(text: AnnotatedArticle, words: str, span: Span) -> bool:
    """Tell whether the words are part of a name ("May", "The Sunday Example") or a plain number."""
    expression, left = words[span.start : span.end], words[max(0, span.start - 24) : span.start]
    tokens = text.tokens(span)
    if not len(tokens):
        return True
    if _BARE_YEAR.fullmatch(expression):
        return not _is_year(text, span, left)
    if not _BARE_MONTH.fullmatch(expression) or not expression[:1].isupper():
        return False
    token = tokens[0]
    if (
        token.ent_type_ in _NAMES
        and sum(1 for t in token.sent if t.ent_type_ == token.ent_type_ and abs(t.i - token.i) <= 1) > 1
    ):
        return True
    if expression.lower() in ("may", "march", "august", "april", "june", "mar", "jun"):
        return token.pos_ != "PROPN" or not (_MONTH_CUE.search(left) or token.ent_type_ == "DATE")
    return False


def _is_year(text: AnnotatedArticle, span: Span, left: str) -> bool:
    token = text.tokens(span)[-1]
    following = text.doc[token.i + 1] if token.i + 1 < len(text.doc) else None
    if (
        following is not None
        and (following.tag_ in _COUNTED or following.lower_ in ("%", "percent"))
        and not re.search(r"(?:\b(?:the|its|their|his|her)|['’]s)\s+$", left)
    ):
        return False
    return token.ent_type_ == "DATE" or bool(_YEAR_CUE.search(left))


ANNOTATOR = Annotator(
    find,
    examples=(
        Example("They met on March 3, 2031.", ("March 3, 2031 = 2031-03-03",)),
        Example("The ministers may march together in the second round of talks, a minute of 2000 tons of rice."),
    ),
)
