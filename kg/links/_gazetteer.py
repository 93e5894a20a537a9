"""The bundled gazetteer's tables, read once: people, offices, terms, places and bodies with the keys they are found by.

World knowledge lives in the ``.tsv`` files of this folder; their first lines say what they hold, from where and of which day.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from kg.links import _keys
from kg.links._terms import Calendar, Term, parse_days
from kg.model import SetupError

TABLES = ("people", "offices", "tenures", "places", "bodies")
NAME_KINDS = ("full", "other", "short", "bare", "initial", "last")
"""How a name agrees with an item's, the strongest first; keys of ``weights.toml``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A Wikidata item of one of the tables."""

    qid: str
    label: str
    country: str | None = None
    body: str | None = None


Names = dict[str, dict[str, bool]]
"""Key → QID → whether the name suffices by itself (False: only with a country or a holder)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """The tables with their indexes; read only."""

    version: str
    calendar: Calendar
    people: dict[str, Item]
    offices: dict[str, Item]
    places: dict[str, Item]
    bodies: dict[str, Item]
    terms: dict[str, tuple[Term, ...]]
    """Terms by person."""
    person_names: dict[str, dict[str, dict[str, str]]]
    """Kind of name → key → QID → full key of the name."""
    titles: Names
    place_names: Names
    body_names: Names

    def called(self, name: str) -> dict[str, str]:
        """Return the people who may be called *name*, each with the strongest kind of agreement (``NAME_KINDS``)."""
        key = _keys.name_key(name)
        found: dict[str, str] = {}
        for kind, asked in _asked(key):
            for qid, full in self.person_names[kind].get(asked, {}).items():
                if kind in {"initial", "last"} or _keys.middles_agree(key, full):
                    found.setdefault(qid, kind)
        return found


def _asked(key: str) -> Iterator[tuple[str, str]]:
    if _keys.is_initial(key):
        yield "initial", _keys.initial_key(key)
    elif " " in key:
        short = _keys.short_key(key)
        yield from (("full", key), ("other", key), ("short", short), ("bare", _keys.bare_key(short)))
    yield "last", key


@cache
def weights() -> dict[str, dict[str, float]]:
    """Return the sections of ``weights.toml``."""
    sections = tomllib.loads(_text("weights.toml"))
    return {name: section for name, section in sections.items() if isinstance(section, dict)}


@cache
def gazetteer() -> Gazetteer:
    """Read the bundled tables. Raises SetupError where one is damaged."""
    texts = {name: _text(f"{name}.tsv") for name in TABLES}
    rows = {name: _rows(name, text) for name, text in texts.items()}
    gates = weights()["gates"]
    return Gazetteer(
        version=_version(texts),
        calendar=Calendar(
            _snapshot(texts["tenures"]),
            timedelta(days=gates["tolerance_days"]),
            timedelta(days=gates["designate_days"]),
        ),
        people={qid: Item(qid=qid, label=label) for qid, label, _ in rows["people"]},
        offices={
            q: Item(qid=q, label=label, country=c or None, body=b or None) for q, label, _, c, b in rows["offices"]
        },
        places={q: Item(qid=q, label=label, country=c or None) for q, label, _, c in rows["places"]},
        bodies={q: Item(qid=q, label=label, country=c or None) for q, label, _, c in rows["bodies"]},
        terms=_terms(rows["tenures"]),
        person_names=_person_names(rows["people"]),
        titles=_names(rows["offices"], title=True),
        place_names=_names(rows["places"], title=False),
        body_names=_names(rows["bodies"], title=False),
    )


def _text(name: str) -> str:
    return files("kg.links").joinpath(name).read_text(encoding="utf-8")


def _version(texts: dict[str, str]) -> str:
    found = re.search(r"version (\S+),", texts["people"])
    digest = hashlib.sha256("".join([*texts.values(), _text("weights.toml")]).encode()).hexdigest()
    return f"{found[1] if found else 'unknown'}-{digest[:12]}"


def _snapshot(text: str) -> date:
    found = re.search(r"snapshot (\d{4}-\d\d-\d\d)", text)
    if not found:
        raise SetupError("kg/links/tenures.tsv: the first line must tell the snapshot's day")
    return date.fromisoformat(found[1])


def _rows(name: str, text: str) -> list[list[str]]:
    lines = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    header, *rows = lines
    for row in rows:
        if len(row) != len(header):
            raise SetupError(f"kg/links/{name}.tsv: {row[0]} has {len(row)} columns instead of {len(header)}")
    return rows


def _terms(rows: list[list[str]]) -> dict[str, tuple[Term, ...]]:
    found = [
        Term(person=p, office=o, start=parse_days(start), end=parse_days(end), statement=f"{p}-{statement}")
        for p, o, start, end, statement in rows
    ]
    of_office: dict[str, list[Term]] = {}
    for term in found:
        of_office.setdefault(term.office, []).append(term)
    terms: dict[str, tuple[Term, ...]] = {}
    for term in found:
        followed = None if term.end else _followed(term, of_office[term.office])
        terms[term.person] = (*terms.get(term.person, ()), replace(term, followed=followed) if followed else term)
    return terms


def _followed(term: Term, others: list[Term]) -> date | None:
    last = term.start.last if term.start else date.min
    starts = (other.start.first for other in others if other.start and other.person != term.person)
    return min((start for start in starts if start > last), default=None)


def _person_names(rows: list[list[str]]) -> dict[str, dict[str, dict[str, str]]]:
    index: dict[str, dict[str, dict[str, str]]] = {kind: {} for kind in NAME_KINDS}
    for qid, label, others in rows:
        head = label.partition(",")[0]
        names = [label, *(other for other in others.split("|") if other), *([head] if head != label else [])]
        for number, name in enumerate(names):
            for kind, at, full in _listed(name, "other" if number else "full"):
                index[kind].setdefault(at, {}).setdefault(qid, full)
    return index


def _listed(name: str, kind: str) -> Iterator[tuple[str, str, str]]:
    key = _keys.name_key(name)
    short = _keys.short_key(key)
    at = {kind: key, "short": short, "bare": _keys.bare_key(short), "initial": _keys.initial_key(key)}
    family = short.partition(" ")[2] or short
    written = _keys.name_key(name.rsplit(maxsplit=1)[-1])
    yield from ((of, where, key) for of, where in at.items())
    yield from (("last", where, key) for where in dict.fromkeys((_keys.surname(key), family, written)))


def _names(rows: list[list[str]], *, title: bool) -> Names:
    key = _keys.title_key if title else _keys.name_key
    index: Names = {}
    for qid, _, names, *_ in rows:
        for name in names.split("|"):
            index.setdefault(key(name.removeprefix("~")), {}).setdefault(qid, not name.startswith("~"))
    return index
