"""Office-holdings as a benchmark: the family name, the middle of the term and the title as news would give it: who is it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date

from kg.links import Gazetteer, _keys
from kg.links._evidence import Context, calendar
from kg.links._people import choose_person
from kg.links._terms import Term, Verdict
from kg.links._titles import Level
from kg.model import Entity, EntityKind, LinkStatus, Office, OfficeHolding, OfficeStatus, Span

SINCE = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Case:
    """One holding: the term that is meant, the day of the mention, and all others of that name in the office on the day."""

    term: Term
    day: date
    name: str
    title: str
    owner: str
    tied: bool


def cases(world: Gazetteer, levels: frozenset[Level], people: Container[int] | None = None) -> Iterator[Case]:
    """Yield a case for each dated term since 1990 in an office of *levels*, by person; only of *people* where told."""
    for (number,) in world.database.execute("SELECT item FROM person ORDER BY item"):
        if people is not None and number not in people:
            continue
        for term in world.terms(f"Q{number}"):
            office = world.office(term.office)
            day = _middle(term)
            if day is None or day < SINCE or office.level not in levels:
                continue
            titles = [key for key in world.titles(term.office) if world.titled(key)]
            title = max(titles, key=len, default="")
            name = _keys.surname(_keys.name_key(world.person(term.person).label.partition(",")[0]))
            owner = office.owners[0] if office.owners else ""
            yield Case(term, day, name, title, owner, _tied(world, term, day, name))


def _middle(term: Term) -> date | None:
    if term.start is None or (term.end is None and term.open_at is None):
        return None
    last = min(d for d in (term.end.first if term.end else term.open_at, term.followed) if d)
    middle = date.fromordinal((term.start.last.toordinal() + last.toordinal()) // 2)
    return middle if term.start.first <= middle <= last else None


def _tied(world: Gazetteer, term: Term, day: date, name: str) -> bool:
    others = (t for t in world.holders(term.office) if t.person != term.person)
    held = (t for t in others if holds(t, day))
    return any(name in _keys.name_key(world.person(t.person).label).split() for t in held)


def holds(term: Term, day: date) -> bool:
    """Tell whether *term* may cover *day*."""
    return calendar().judge(term, day, OfficeStatus.CURRENT) in {Verdict.HELD, Verdict.OPEN}


def ask(world: Gazetteer, case: Case, *, role: bool, country: bool) -> tuple[LinkStatus, str | None]:
    """Return what the linker decides about the case."""
    state = Entity(id="state:1", kind=EntityKind.STATE, label="State", qid=case.owner or None)
    person = Entity(id="person:0", kind=EntityKind.PERSON, label=case.name)
    holding = OfficeHolding(
        person=person,
        office=Office(label=case.title, country=state if country and case.owner else None),
        attested_on=case.day,
        evidence=(Span(0, 1),),
        rule="benchmark",
        confidence=1.0,
    )
    context = Context(day=case.day, countries=frozenset({case.owner} if country and case.owner else ()))
    choice, _ = choose_person(person, (holding,) if role else (), context, world)
    if choice.item:
        return LinkStatus.LINKED, choice.item.qid
    return (LinkStatus.AMBIGUOUS if choice.open else LinkStatus.NIL), None
