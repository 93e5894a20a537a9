"""A gazetteer open for reading: people by name, offices by title, terms by person and by office, places and bodies by name."""

from __future__ import annotations

import hashlib
import sqlite3
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kg.links import _index, _keys, _names
from kg.links._starter import starter, table_text
from kg.links._terms import Term, parse_days
from kg.links._titles import Level
from kg.model import SetupError


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A Wikidata item of the gazetteer."""

    qid: str
    label: str
    owners: tuple[str, ...] = ()
    """Of an office, a place or a body: the states, unions and bodies it belongs to; none: not known."""
    level: Level = Level.OTHER
    """Of an office: how high it is."""
    national: bool = True
    """Of an office: False where it belongs to a part of a state."""
    fame: int = 0
    """Of a person: in how many Wikipedias."""


@dataclass(slots=True)
class Gazetteer:
    """One gazetteer file, or the starter in memory; what was asked once is remembered."""

    database: sqlite3.Connection
    name: str
    _known: dict[tuple[str, object], Any] = field(default_factory=dict)
    _people: dict[str, Item] = field(default_factory=dict)
    _offices: dict[str, Item] = field(default_factory=dict)
    _titles: dict[str, dict[str, bool]] = field(default_factory=dict)
    _owned: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """The day it stands for and the start of the SHA-256 of its rows and of the weights."""
        weights_hash = hashlib.sha256(_weights_text().encode()).hexdigest()[:6]
        return f"{self.about()['snapshot']}-{self.about()['content']}-{weights_hash}"

    def about(self) -> dict[str, str]:
        """Return source, snapshot and content hash."""
        return dict(self.database.execute("SELECT name, value FROM about ORDER BY name"))

    def sizes(self) -> dict[str, int]:
        """Return the number of rows by table."""
        tables = ("person", "name", "office", "title", "term", "thing")
        return {table: self.database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}

    def called(self, name: str) -> dict[str, str]:
        """Return the people who may be called *name*, each with the strongest kind of agreement (``NAME_KINDS``)."""
        key = _keys.name_key(name)
        found: dict[str, str] = {}
        others: set[str] = set()
        for asked in _asked(key):
            for written, item, other in self._block(asked):
                known = _keys.unturned(written)
                kind = _names.agreement(key, known, label=not other)
                if not other and _keys.other_middle(key, known):
                    others.add(f"Q{item}")  # what else they are called leaves the middle name out
                if kind and _names.STRENGTH[kind] < _names.STRENGTH.get(
                    found.get(f"Q{item}", ""), len(_names.STRENGTH)
                ):
                    found[f"Q{item}"] = kind
        named = ((item, kind) for item, kind in found.items() if item not in others)
        return dict(sorted(named, key=lambda pair: (_names.STRENGTH[pair[1]], int(pair[0][1:]))))

    def person(self, qid: str) -> Item:
        """Return the person *qid*."""
        if (found := self._people.get(qid)) is None:
            label, fame = self._all("SELECT label, fame FROM person WHERE item=?", qid)[0]
            found = self._people[qid] = Item(qid=qid, label=label, fame=fame)
        return found

    def office(self, qid: str) -> Item:
        """Return the office *qid*."""
        if (found := self._offices.get(qid)) is None:
            label, level, national = self._all("SELECT label, level, national FROM office WHERE item=?", qid)[0]
            owners = tuple(f"Q{item}" for (item,) in self._all("SELECT item FROM owner WHERE office=?", qid))
            found = Item(qid=qid, label=label, owners=owners, level=Level(level), national=bool(national))
            self._offices[qid] = found
        return found

    def terms(self, person: str) -> tuple[Term, ...]:
        """Return the terms of *person*, by office and statement."""
        return self._terms("person", person)

    def holders(self, office: str) -> tuple[Term, ...]:
        """Return the terms of all who are known to have held *office*."""
        return self._terms("office", office)

    def titles(self, office: str) -> tuple[str, ...]:
        """Return the keys of the titles of *office*."""
        return tuple(key for (key,) in self._all("SELECT key FROM title WHERE office=? ORDER BY key", office))

    def titled(self, title: str) -> dict[str, bool]:
        """Return the offices called *title*, each with whether the title and the country alone tell it."""
        return self._titled(_keys.title_key(title))

    def titled_in(self, title: str, owners: frozenset[str]) -> tuple[str, ...]:
        """Return the offices called *title* of any of *owners* (states, unions, bodies)."""
        key = _keys.title_key(title)
        if (by_owner := self._owned.get(key)) is None:
            by_owner = self._owned[key] = {}
            for office in self._titled(key):
                for owner in self.office(office).owners:
                    by_owner.setdefault(owner, []).append(office)
        return tuple(dict.fromkeys(office for owner in sorted(owners) for office in by_owner.get(owner, ())))

    def named(self, kind: str, name: str) -> dict[str, bool]:
        """Return the places or bodies (*kind*) called *name*, each with whether the name alone tells it."""
        query = "SELECT item, sure FROM named WHERE kind=? AND key=? ORDER BY item"
        return {f"Q{item}": bool(sure) for item, sure in self.database.execute(query, (kind, _keys.name_key(name)))}

    def thing(self, kind: str, qid: str) -> Item:
        """Return the place or body *qid*."""
        query = "SELECT label, country FROM thing WHERE item=? AND kind=?"
        label, country = self.database.execute(query, (_index.number(qid), kind)).fetchone()
        return Item(qid=qid, label=label, owners=(f"Q{country}",) if country else ())

    # ------------------------------------------------------------------------------------------ the file

    def label(self, qid: str) -> str | None:
        """Return what the person, office, place or body *qid* is called; None where nothing is known of it."""
        query = " UNION ALL ".join(
            f"SELECT label FROM {table} WHERE item=:item" for table in ("person", "office", "thing")
        )
        found = self.database.execute(query, {"item": _index.number(qid)}).fetchone()
        return str(found[0]) if found else None

    def _block(self, prefix: str) -> list[tuple[str, int, int]]:
        """Return the names whose turned key is *prefix* or starts with it; a prefix that ends in a blank wants more words."""
        query = "SELECT key, item, other FROM name WHERE key=? OR (key>=? AND key<?) ORDER BY key, item"
        return self._kept(query, prefix, (prefix.rstrip(), prefix, prefix + "\U0010ffff"))

    def _terms(self, column: str, qid: str) -> tuple[Term, ...]:
        found: tuple[Term, ...] | None = self._known.get((column, qid))
        if found is None:
            query = f"SELECT * FROM term WHERE {column}=? ORDER BY person, office, statement"
            found = tuple(_term(row) for row in self.database.execute(query, (_index.number(qid),)))
            self._known[column, qid] = found
        return found

    def _titled(self, key: str) -> dict[str, bool]:
        if (found := self._titles.get(key)) is None:
            rows = self.database.execute("SELECT office, sure FROM title WHERE key=? ORDER BY office", (key,))
            found = self._titles[key] = {f"Q{office}": bool(sure) for office, sure in rows}
        return found

    def _all(self, query: str, qid: str) -> list[tuple[Any, ...]]:
        return self._kept(query, qid, (_index.number(qid),))

    def _kept(self, query: str, key: object, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """Ask once and remember: an article names the same people and offices over and over."""
        if (found := self._known.get((query, key))) is None:
            if len(self._known) > 200_000:
                self._known.clear()
            found = self._known[query, key] = self.database.execute(query, values).fetchall()
        return found


def _asked(key: str) -> Iterator[str]:
    """Yield the beginnings of turned keys under which *key* can be found."""
    words = key.split()
    if not words:
        return
    if _keys.is_family(key):
        yield f"{words[-1]} "
    else:
        # Nicknames begin with other letters, so the block is that of the last name.
        yield f"{words[-1]} {words[0][0]}" if not _names.given_names(words[0]) else f"{words[-1]} "
    if len(words) == 2:
        yield f"{words[0]} {words[1]}"


def _term(row: tuple[Any, ...]) -> Term:
    person, office, statement, start, stop, open_at, followed, preferred = row
    return Term(
        person=f"Q{person}",
        office=f"Q{office}",
        start=parse_days(start),
        end=parse_days(stop),
        open_at=date.fromisoformat(open_at) if open_at else None,
        statement=f"Q{person}-{statement}",
        followed=date.fromisoformat(followed) if followed else None,
        preferred=bool(preferred),
    )


@cache
def weights() -> dict[str, dict[str, float]]:
    """Return the sections of ``weights.toml``."""
    sections = tomllib.loads(_weights_text())
    return {name: section for name, section in sections.items() if isinstance(section, dict)}


@cache
def _weights_text() -> str:
    return table_text("weights.toml")


@cache
def bundled() -> Gazetteer:
    """Return the starter gazetteer that comes with the package."""
    database = sqlite3.connect(":memory:", check_same_thread=False)
    _index.fill(database, starter())
    return Gazetteer(database, "starter")


@cache
def opened(path: Path) -> Gazetteer:
    """Open a gazetteer file. Raises SetupError where it is none, or of another version."""
    if not path.is_file():
        raise SetupError(f"{path}: no such file; make it with kg gazetteer build")
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        (application,), (version,) = (
            database.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
        )
    except sqlite3.Error as error:
        raise SetupError(f"{path}: is no gazetteer ({error}); make one with kg gazetteer build") from error
    if application != _index.APPLICATION:
        raise SetupError(f"{path}: is no gazetteer; make one with kg gazetteer build")
    if version != _index.FORMAT:
        raise SetupError(
            f"{path}: of version {version}, this diplokg reads {_index.FORMAT}; run kg gazetteer build again"
        )
    return Gazetteer(database, path.name)
