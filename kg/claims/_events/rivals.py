"""Keeps one report where several rules read the same word, and calls a meeting of leaders a summit where the article does."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.annotations import AnnotatedArticle
from kg.model import EntityKind, EventKind, EventReport

LEADERS = re.compile(r"(?i)\b(?:leaders|presidents|heads of (?:state|government)|prime ministers)\b")
SUMMIT = re.compile(r"\b[Tt]h(?:e|is)(?: [a-z-]+){0,2} summit\b")

SCENE = "gathered"
"""The rule that reads a gathering for which no other rule tells who was there."""


def of_one_word(reports: list[EventReport]) -> list[EventReport]:
    """Keep one report of the same words by two rules: a dialogue that two opened is their meeting and no summit besides."""
    attended = {report.reports.id for report in reports if report.rule != SCENE}
    reports = [r for r in reports if r.rule != SCENE or r.reports.id not in attended]
    first = {report.reports.id: report for report in reversed(reports)}
    kept = [r for r in reports if r is first[r.reports.id] or r.reports.kind is first[r.reports.id].reports.kind]
    return [r for r in kept if not any(_less(r, other) for other in kept)]


def _less(one: EventReport, two: EventReport) -> bool:
    """Tell whether another rule read the same word and found more of those who took part, or the same before."""
    first, second = set(one.reports.participant), set(two.reports.participant)
    same = one.reports.id == two.reports.id and one.reports.kind is two.reports.kind and one.rule != two.rule
    return same and (first < second or (first == second and one.rule > two.rule))


def called_summits(text: AnnotatedArticle, reports: list[EventReport]) -> list[EventReport]:
    """Return *reports* with a meeting of unnamed leaders as the summit that the article calls it further down."""
    calls = [m.start() for m in SUMMIT.finditer(text.article.text)]
    return [_as_summit(r) if _of_leaders(r) and any(at > r.evidence[0].end for at in calls) else r for r in reports]


def _of_leaders(report: EventReport) -> bool:
    people = report.reports.participant
    alone = len(people) == 1 and people[0].kind is EntityKind.GROUP and report.reports.kind is EventKind.MEETING
    return alone and LEADERS.search(people[0].label) is not None


def _as_summit(report: EventReport) -> EventReport:
    return replace(report, reports=replace(report.reports, kind=EventKind.SUMMIT))
