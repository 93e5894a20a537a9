"""The part of a gazetteer that is about some people, as records, and a small gazetteer of records in memory."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from kg.links import _index, _keys
from kg.links._gazetteer import Gazetteer
from kg.links._records import LOOSE, OfficeRecord, PersonRecord, Records, TermRecord
from kg.links._titles import HEADS

MANY = 500
"""Values in one SQL statement at most."""
_HEADS = {_keys.title_key(title): title for title in sorted(HEADS)}
"""A key is in no order of speech; how high an office is, is read off the title as it is said."""


@contextmanager
def in_memory(records: Records) -> Iterator[Gazetteer]:
    """Open *records* as a gazetteer for the time of the block."""
    with closing(sqlite3.connect(":memory:")) as database:
        _index.fill(database, records)
        yield Gazetteer(database, records.source)


def part_of(world: Gazetteer, people: Iterable[str]) -> Records:
    """Return what *world* knows of *people*: names, terms and the offices of these terms."""
    wanted = sorted({_index.number(qid) for qid in people})[:MANY]
    people_rows = _rows(world, "SELECT item, label, fame FROM person WHERE item IN ({})", wanted)
    names: dict[int, list[str]] = {}
    for item, key in _rows(world, "SELECT item, key FROM name WHERE other=1 AND item IN ({}) ORDER BY key", wanted):
        names.setdefault(item, []).append(_keys.unturned(key))
    terms = tuple(
        TermRecord(
            person=f"Q{person}",
            office=f"Q{office}",
            start=start,
            end=end,
            open_at=min(filter(None, (open_at, followed)), default=""),
            statement=f"Q{person}-{statement}",
            preferred=bool(preferred),
        )
        for person, office, statement, start, end, open_at, followed, preferred in _rows(
            world, "SELECT * FROM term WHERE person IN ({}) ORDER BY person, office, statement", wanted
        )
    )
    return Records(
        source=world.name,
        snapshot=world.about()["snapshot"],
        persons={
            f"Q{item}": PersonRecord(qid=f"Q{item}", label=label, names=tuple(names.get(item, ())), fame=fame)
            for item, label, fame in people_rows
        },
        offices={office: _office(world, office) for office in dict.fromkeys(term.office for term in terms)},
        terms=terms,
    )


def knows(world: Gazetteer, person: str) -> bool:
    """Tell whether *world* has the person; what is no item it has not."""
    return bool(re.fullmatch(r"Q[1-9]\d{0,17}", person)) and bool(
        _rows(world, "SELECT item FROM person WHERE item IN ({})", [_index.number(person)])
    )


def _office(world: Gazetteer, qid: str) -> OfficeRecord:
    """Return the office with its titles, loose ones marked: which tell it alone only the whole gazetteer knows."""
    item = world.office(qid)
    titles = tuple(LOOSE + _HEADS.get(key, key) for key in world.titles(qid))
    return OfficeRecord(qid=qid, label=item.label, titles=titles, owners=item.owners, national=item.national)


def _rows(world: Gazetteer, query: str, values: list[int]) -> list[tuple]:  # type: ignore[type-arg]
    return world.database.execute(query.format(",".join("?" * len(values))), values).fetchall()
