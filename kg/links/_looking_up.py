"""Who may be called so, with offices and terms: the gazetteer's answer to a user."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.annotations._places.territories import territories
from kg.links._evidence import calendar
from kg.links._gazetteer import Gazetteer
from kg.links._terms import OTHER_TIME, Term, Verdict
from kg.model import OfficeStatus


def who(world: Gazetteer, name: str, day: date | None = None) -> Iterator[tuple[str, ...]]:
    """Yield a row for each term of those who may be called *name*, and one for somebody without any.

    A row is item, label, how the names agree, office, its states, first day, last day, and what the term says of *day*; terms that do
    not touch *day* are left out.
    """
    for qid, kind in world.called(name).items():
        terms = [term for term in world.terms(qid) if day is None or _verdict(term, day) not in OTHER_TIME]
        person = (qid, world.person(qid).label, kind)
        for term in sorted(terms, key=lambda t: (t.start.first if t.start else date.min, t.office, t.statement)):
            start, _, stop = str(term).partition("–")
            yield (*person, world.office(term.office).label, _owners(world, term), start, stop, _says(term, day))
        if not terms:
            yield (*person, "", "", "", "", "")


def _says(term: Term, day: date | None) -> str:
    if day is not None:
        return _verdict(term, day)
    return "" if term.end else f"open on {term.open_at}" if term.open_at else "unknown"


def _verdict(term: Term, day: date) -> Verdict:
    return calendar().judge(term, day, OfficeStatus.CURRENT)


def _owners(world: Gazetteer, term: Term) -> str:
    names = {territory.qid: territory.name for territory in territories()}
    return ", ".join(names.get(owner, owner) for owner in world.office(term.office).owners)
