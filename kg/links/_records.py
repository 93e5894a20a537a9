"""What a gazetteer is made of, whatever its source: people, offices, dated terms, places and bodies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

LOOSE = "~"
"""Before a name or title: others are called so too, so it is found only with a country or with a holder whose term covers the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """A human being of Wikidata; *fame* counts the Wikipedias that have an article, 0 where the source does not tell."""

    qid: str
    label: str
    names: tuple[str, ...] = ()
    fame: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRecord:
    """An office with the titles news gives it, without its country."""

    qid: str
    label: str
    titles: tuple[str, ...]
    owners: tuple[str, ...] = ()
    """Items of the states or unions it belongs to and of its body."""
    national: bool = True
    """False: of a part of a state, so its title with the state's name is not its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecord:
    """A place or a body with its names."""

    kind: str
    """``place`` or ``body``."""
    qid: str
    label: str
    names: tuple[str, ...]
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRecord:
    """A person in an office; a day is ``2019-07-22``, ``2019-07`` or ``2019``, as exact as the source knows it."""

    person: str
    office: str
    start: str = ""
    end: str = ""
    open_at: str = ""
    """Day of the source, where no end is known: nothing is said about later days."""
    statement: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """All that one source tells, with the day it stands for and its name."""

    source: str
    snapshot: str
    persons: dict[str, PersonRecord] = field(default_factory=dict)
    offices: dict[str, OfficeRecord] = field(default_factory=dict)
    named: tuple[NamedRecord, ...] = ()
    terms: tuple[TermRecord, ...] = ()


def merged(older: Records, newer: Records) -> Records:
    """Return both: names and titles of either; terms of a person in an office as *newer* has them, where it has any."""
    persons, offices = dict(older.persons), dict(older.offices)
    for qid, person in newer.persons.items():
        old = persons.get(qid)
        names = (*person.names, old.label, *old.names) if old else person.names
        persons[qid] = replace(person, names=_once(n for n in names if n != person.label))
    for qid, office in newer.offices.items():
        offices[qid] = _with_titles(offices[qid], office.titles) if qid in offices else office
    told = {(term.person, term.office) for term in newer.terms}
    seen = {(named.kind, named.qid) for named in older.named}
    return Records(
        source=f"{older.source} + {newer.source}",
        snapshot=max(older.snapshot, newer.snapshot),
        persons=persons,
        offices=offices,
        named=(*older.named, *(named for named in newer.named if (named.kind, named.qid) not in seen)),
        terms=(*(term for term in older.terms if (term.person, term.office) not in told), *newer.terms),
    )


def _with_titles(office: OfficeRecord, titles: tuple[str, ...]) -> OfficeRecord:
    """Return *office* with more titles, which stay loose: the older source chose those that tell it alone."""
    return replace(office, titles=_once((*office.titles, *(LOOSE + title.removeprefix(LOOSE) for title in titles))))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
