"""Mends what no event can be: talks of one alone, and an event that is part of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Entity, EntityKind, Event, EventKind, EventReport

TWO_SIDED = (EventKind.MEETING, EventKind.CALL)
SINGLE = (EntityKind.PERSON, EntityKind.STATE)


def sound(reports: Iterable[EventReport]) -> Iterator[EventReport]:
    """Yield *reports*: a "dialogue" that one person or state alone is told to have held or joined is an event of another kind."""
    reports = tuple(reports)
    above = {r.reports.id: r.reports.part_of for r in reports}
    for report in reports:
        event = report.reports
        if event.kind in TWO_SIDED and _alone(event.participant):
            event = replace(event, kind=EventKind.EVENT)
        if event.part_of is not None and _within_itself(event, above):
            event = replace(event, part_of=None)
            above[event.id] = None
        yield report if event == report.reports else replace(report, reports=event)


def _alone(people: tuple[Entity, ...]) -> bool:
    return len(people) == 1 and people[0].kind in SINGLE


def _within_itself(event: Event, above: dict[str, Event | None]) -> bool:
    """Tell whether the events around *event* lead back to it."""
    outer, seen = event.part_of, set[str]()
    while outer is not None and outer.id not in seen:
        if outer.id == event.id:
            return True
        seen.add(outer.id)
        outer = above.get(outer.id)
    return False
