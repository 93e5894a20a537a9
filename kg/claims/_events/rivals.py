"""Keeps one report where several rules read the same word."""

from __future__ import annotations

from kg.model import EventReport

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
