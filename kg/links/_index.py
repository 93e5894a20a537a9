"""Records → one SQLite file that answers by key: people by last and first name, offices by title, terms by person and by office.

The same records give the same bytes: rows are written sorted, and nothing of the day or the machine goes in.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from kg.links import _keys
from kg.links._records import LOOSE, OfficeRecord, Records, TermRecord
from kg.links._terms import parse_days
from kg.links._titles import level
from kg.model import SetupError

FORMAT = 1
"""Version of the file's tables (``user_version``)."""
APPLICATION = 0x6B67677A
SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE person (item INTEGER PRIMARY KEY, label TEXT, fame INTEGER);
CREATE TABLE name (key TEXT, item INTEGER, other INTEGER, PRIMARY KEY (key, item)) WITHOUT ROWID;
CREATE TABLE office (item INTEGER PRIMARY KEY, label TEXT, level TEXT, national INTEGER);
CREATE TABLE owner (office INTEGER, item INTEGER, PRIMARY KEY (office, item)) WITHOUT ROWID;
CREATE TABLE title (key TEXT, office INTEGER, sure INTEGER, PRIMARY KEY (key, office)) WITHOUT ROWID;
CREATE TABLE term (
  person INTEGER, office INTEGER, statement TEXT, start TEXT, stop TEXT, open_at TEXT, followed TEXT, preferred INTEGER,
  PRIMARY KEY (person, office, statement)
) WITHOUT ROWID;
CREATE INDEX term_office ON term (office);
CREATE TABLE named (kind TEXT, key TEXT, item INTEGER, sure INTEGER, PRIMARY KEY (kind, key, item)) WITHOUT ROWID;
CREATE TABLE thing (item INTEGER, kind TEXT, label TEXT, country INTEGER, PRIMARY KEY (item, kind)) WITHOUT ROWID;
"""
Row = tuple[object, ...]


def write_file(records: Records, path: Path) -> None:
    """Write *records* as a gazetteer file, which takes the place of an older one only once it is whole."""
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as database:
            fill(database, records)
            database.execute("VACUUM")
        unfinished.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise SetupError(f"{path}: cannot be written ({error}); name another file with -o") from error
    finally:
        unfinished.unlink(missing_ok=True)


def fill(database: sqlite3.Connection, records: Records) -> None:
    """Write the tables of *records* into an empty database."""
    database.executescript(f"PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {SCHEMA}")
    digest = hashlib.sha256()
    with database:
        for table, rows in _tables(records):
            ordered = sorted(set(rows))
            for row in ordered:
                digest.update(repr((table, row)).encode())
            if ordered:
                marks = ",".join("?" * len(ordered[0]))
                database.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", ordered)
        about = {"source": records.source, "snapshot": records.snapshot, "content": digest.hexdigest()[:12]}
        database.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
    database.execute(f"PRAGMA application_id={APPLICATION}")
    database.execute(f"PRAGMA user_version={FORMAT}")


def number(qid: str) -> int:
    """Return the number of an item: ``Q42`` is 42, as compact as the file needs it."""
    return int(qid[1:])


def _tables(records: Records) -> Iterator[tuple[str, Iterable[Row]]]:
    offices = records.offices.values()
    yield "person", ((number(p.qid), p.label, p.fame) for p in records.persons.values())
    yield "name", _names(records)
    yield "office", ((number(o.qid), o.label, str(level(o.titles)), int(o.national)) for o in offices)
    yield "owner", ((number(o.qid), number(owner)) for o in offices for owner in o.owners)
    yield "title", _titles(offices)
    yield "term", _terms(records.terms)
    yield (
        "named",
        (
            (n.kind, _keys.name_key(name.removeprefix(LOOSE)), number(n.qid), int(not name.startswith(LOOSE)))
            for n in records.named
            for name in n.names
        ),
    )
    yield "thing", ((number(n.qid), n.kind, n.label, number(n.country) if n.country else 0) for n in records.named)


def _names(records: Records) -> Iterator[Row]:
    for person in records.persons.values():
        head = person.label.partition(",")[0]
        for name in (person.label, *person.names, head):
            if key := _keys.name_key(name):
                yield _keys.turned(key), number(person.qid), int(name not in {person.label, head})


def _titles(offices: Iterable[OfficeRecord]) -> Iterator[Row]:
    """Yield the titles; one that several offices of a country share tells none of them by itself."""
    told = {(o.qid, _keys.title_key(t.removeprefix(LOOSE)), t.startswith(LOOSE)): o for o in offices for t in o.titles}
    shared = Counter(
        (key, owner) for (_, key, loose), office in told.items() if not loose for owner in office.owners or ("",)
    )
    sure: dict[tuple[str, str], bool] = {}
    for (qid, key, loose), office in told.items():
        alone = not loose and office.national and all(shared[key, owner] == 1 for owner in office.owners or ("",))
        sure[key, qid] = sure.get((key, qid), False) or alone
    yield from ((key, number(qid), int(value)) for (key, qid), value in sure.items() if key)


def _terms(terms: tuple[TermRecord, ...]) -> Iterator[Row]:
    starts: dict[str, list[tuple[date, str]]] = {}
    for term in terms:
        if days := parse_days(term.start):
            starts.setdefault(term.office, []).append((days.first, term.person))
    for office in starts.values():
        office.sort()
    for term in terms:
        followed = "" if term.end else _followed(term, starts.get(term.office, []))
        yield (
            number(term.person),
            number(term.office),
            term.statement.removeprefix(f"{term.person}-"),
            term.start,
            term.end,
            term.open_at,
            followed,
            int(term.preferred),
        )


def _followed(term: TermRecord, starts: list[tuple[date, str]]) -> str:
    """Return the first day on which somebody else's later term in the office can begin."""
    days = parse_days(term.start)
    last = days.last if days else date.min
    return next((day.isoformat() for day, person in starts if day > last and person != term.person), "")
