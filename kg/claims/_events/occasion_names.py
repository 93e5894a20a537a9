"""Tells gatherings apart by their names: the G7 summit is not the NATO summit, whoever attends both."""

from __future__ import annotations

import re

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.model import EventKind, EventReport

NAMED = re.compile(
    r"((?:\b[A-Z0-9][\w.’'–-]*\s+|\b(?:of|and|for|on)\s+)+)(?:[Ss]ummit|[Mm]inisterial|[Cc]onference|[Ff]orum)\b"
)
"""The words of a name before its last one: "the East Asia Summit"."""
COMMON = lexicon(
    "the annual virtual foreign ministers ministerial leaders of and for on this summit upcoming inaugural"
)
ORDINALS = lexicon("first second third fourth fifth sixth seventh eighth ninth tenth")


def named_apart(text: AnnotatedArticle, one: EventReport, two: EventReport) -> bool:
    """Tell whether two summits have names that share no word."""
    first, second = _names(text, one, two)
    first, second = first - ORDINALS, second - ORDINALS
    return bool(first and second) and not first & second


def named_alike(text: AnnotatedArticle, one: EventReport, two: EventReport) -> bool:
    """Tell whether two summits are called by the same name, whoever is told to have been there."""
    first, second = _names(text, one, two)
    counted, again = first & ORDINALS, second & ORDINALS
    return bool((first - ORDINALS) & (second - ORDINALS)) and not (counted and again and counted != again)


def _names(text: AnnotatedArticle, one: EventReport, two: EventReport) -> tuple[set[str], set[str]]:
    if one.reports.kind is not EventKind.SUMMIT or two.reports.kind is not EventKind.SUMMIT:
        return set(), set()
    return _name(text, one), _name(text, two)


def _name(text: AnnotatedArticle, report: EventReport) -> set[str]:
    words = (text.article.quote(span) for span in report.evidence)
    found = (m[1].split() for quoted in words for m in NAMED.finditer(" ".join(quoted.split())))
    return {w.lower() for words_ in found for w in words_} - COMMON
