"""People of one name as a benchmark: first and last name, the middle of a term and its title: which of them is it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tenure import Case, cases, holds

from kg.links import Gazetteer, _keys
from kg.links._titles import Level


def groups(world: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Return the people who share first and last name, by that name."""
    found: dict[str, list[str]] = {}
    for number, label in world.database.execute("SELECT item, label FROM person ORDER BY item"):
        key = _keys.short_key(_keys.name_key(label.partition(",")[0]))
        if " " in key:
            found.setdefault(key, []).append(f"Q{number}")
    return {name: tuple(people) for name, people in found.items() if len(people) > 1}


def homonyms(world: Gazetteer) -> Iterator[Case]:
    """Yield a case for each dated term of anybody who shares a name; tied where a namesake held the same office on the day."""
    names = {person: name for name, people in groups(world).items() for person in people}
    for case in cases(world, frozenset(Level), {int(person[1:]) for person in names}):
        if name := names.get(case.term.person):
            held = (t for t in world.holders(case.term.office) if holds(t, case.day) and names.get(t.person) == name)
            yield replace(case, name=name, tied=any(t.person != case.term.person for t in held))
