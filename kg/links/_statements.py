"""Triples of Wikidata's RDF model → the records of a gazetteer, whichever source they come from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

from kg.annotations._places.territories import territories
from kg.links._records import LOOSE, NamedRecord, OfficeRecord, PersonRecord, Records, TermRecord
from kg.links._sources import Triple
from kg.links._titles import owners_in, titles_of
from kg.model import SetupError

WD = "http://www.wikidata.org/"
ENTITY, STATEMENT, DIRECT = f"{WD}entity/", f"{WD}entity/statement/", f"{WD}prop/direct/"
START, END = "P580", "P582"
HUMAN, PLACE_OF_GOVERNMENT = "Q5", "P36"
NEARLY_ALL = 0.8
ROUNDS = 6
FEW = 4
LENGTHS = {"9": 4, "10": 7, "11": 10}
"""Length of a day as far as its precision knows it: year, month, day."""
NAMES = {
    "http://www.w3.org/2000/01/rdf-schema#label": "label",
    "http://www.w3.org/2004/02/skos/core#altLabel": "names",
}
BODIES = frozenset({"Q327333", "Q192350", "Q484652", "Q245065", "Q2659904"})
"""Classes: government agency, ministry, international organization, intergovernmental organization, government organization."""
PLACES = frozenset({"Q515", "Q5119", "Q1549591", "Q1637706", "Q16560", "Q481289"})
"""Classes: city, capital, big city, city of a million, palace, official residence."""


@dataclass(slots=True)
class _Read:
    """What the triples have told so far; keys are QIDs and statement ids."""

    labels: dict[str, tuple[int, str]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    direct: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    """Statement → the office it is about."""
    holders: dict[str, str] = field(default_factory=dict)
    """Statement → the person it is said of."""
    ranks: dict[str, str] = field(default_factory=dict)
    days: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    nodes: dict[tuple[str, str], str] = field(default_factory=dict)
    precisions: dict[str, str] = field(default_factory=dict)
    articles: dict[str, str] = field(default_factory=dict)
    """Article in a Wikipedia → the item it is about."""
    article_names: dict[str, str] = field(default_factory=dict)
    sitelinks: dict[str, int] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    made_on: str = ""


def records(triples: Iterable[Triple], source: str, snapshot: str = "") -> Records:
    """Return what *triples* tell of people, offices, terms, places and bodies; *snapshot* is the day they stand for.

    Redirects are followed, deprecated statements left out. Raises SetupError where neither *snapshot* nor the triples tell the day.
    """
    read = _Read()
    for subject, predicate, value, language in triples:
        _take(read, subject, predicate, value, language)
    day = snapshot or read.made_on[:10]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        raise SetupError(f"{source}: tells no day it was made on; give it with --snapshot YYYY-MM-DD")
    people = _people(read)
    terms = tuple(term for s in sorted(read.offices) if (term := _term(read, s, day)) and term.person in people)
    offices = {term.office for term in terms} & set(read.labels)
    holders = _owners_by_holders(read, terms)
    return Records(
        source=source,
        snapshot=day,
        persons=people,
        offices={qid: _office(read, qid, holders) for qid in sorted(offices)},
        named=_named(read),
        terms=tuple(t for t in terms if t.office in offices),
    )


def _take(read: _Read, subject: str, predicate: str, value: str, language: str) -> None:
    """Keep one triple, where it tells anything a gazetteer needs."""
    qid = subject.removeprefix(ENTITY)
    if kind := NAMES.get(predicate):
        _name(read, qid, kind, value, language)
    elif predicate.startswith(DIRECT):
        read.direct.setdefault(qid, {}).setdefault(predicate.removeprefix(DIRECT), []).append(_qid(value))
    elif predicate.startswith(f"{WD}prop/"):
        _statement(read, subject, predicate.removeprefix(f"{WD}prop/"), value)
    elif keep := _OTHERS.get(predicate):
        keep(read, subject, value)


def _made_on(read: _Read, subject: str, value: str) -> None:
    if subject == "http://wikiba.se/ontology#Dump":
        # Of several sources or replies the oldest tells: later days may be missing from it.
        read.made_on = min(read.made_on or value, value)


_OTHERS: dict[str, Callable[[_Read, str, str], None]] = {
    "http://wikiba.se/ontology#rank": lambda read, s, value: read.ranks.update({s: value.rpartition("#")[2]}),
    "http://wikiba.se/ontology#timePrecision": lambda read, s, value: read.precisions.update({s: value}),
    "http://wikiba.se/ontology#sitelinks": lambda read, s, value: read.sitelinks.update(
        {s.rpartition("/")[2]: int(value)}
    ),
    "http://schema.org/about": lambda read, s, value: read.articles.update({s: _qid(value)}),
    "http://schema.org/name": lambda read, s, value: read.article_names.update({s: value}),
    "http://www.w3.org/2002/07/owl#sameAs": lambda read, s, value: read.redirects.update({_qid(s): _qid(value)}),
    "http://schema.org/dateModified": _made_on,
}
"""What is kept of a triple, by its predicate."""


def _qid(value: str) -> str:
    return value.removeprefix(ENTITY)


def _name(read: _Read, qid: str, kind: str, value: str, language: str) -> None:
    """Keep English names and those of all languages; others only help where there is no English label."""
    order = 0 if language == "en" else 1 if language in {"mul", ""} else 2 if language.startswith("en") else 3
    if kind == "label":
        read.labels[qid] = min(read.labels.get(qid, (order, value)), (order, value))
    if kind == "names" and order < 3:
        read.names.setdefault(qid, []).append(value)


def _statement(read: _Read, subject: str, path: str, value: str) -> None:
    statement = subject.removeprefix(STATEMENT)
    if path == "P39":
        read.holders[value.removeprefix(STATEMENT)] = _qid(subject)
    elif path == "statement/P39":
        read.offices[statement] = _qid(value)
    elif path in {f"qualifier/{START}", f"qualifier/{END}"}:
        read.days.setdefault((statement, path[-4:]), []).append(value)
    elif path in {f"qualifier/value/{START}", f"qualifier/value/{END}"}:
        read.nodes[statement, path[-4:]] = value


def _term(read: _Read, statement: str, snapshot: str) -> TermRecord | None:
    rank = read.ranks.get(f"{STATEMENT}{statement}", "NormalRank")
    holder = read.holders.get(statement)
    if holder is None or rank == "DeprecatedRank":
        return None
    office = read.offices[statement]
    end = _day(read, statement, END)
    return TermRecord(
        person=read.redirects.get(holder, holder),
        office=read.redirects.get(office, office),
        start=_day(read, statement, START),
        end=end,
        open_at="" if end or (statement, END) in read.days else snapshot,
        statement=statement,
        preferred=rank == "PreferredRank",
    )


def _day(read: _Read, statement: str, qualifier: str) -> str:
    """Return a day as exact as its precision; nothing where it is unknown, before our era or given twice."""
    days = [day for day in read.days.get((statement, qualifier), ()) if re.match(r"\d{4}-", day)]
    if len(set(days)) != 1:
        return ""
    node = read.nodes.get((statement, qualifier), "")
    return days[0][: LENGTHS.get(read.precisions.get(node, "11"), 0)]


def _people(read: _Read) -> dict[str, PersonRecord]:
    """Return everybody with a label, by QID; the title of a Wikipedia's article is a name, too."""
    articles: dict[str, list[str]] = {}
    for article, qid in read.articles.items():
        articles.setdefault(qid, []).append(re.sub(r"\s*\(.*\)", "", read.article_names.get(article, "")))
    found = {}
    for qid in sorted(q for q, said in read.direct.items() if HUMAN in said.get("P31", ()) and q in read.labels):
        label = read.labels[qid][1]
        names = {*read.names.get(qid, ()), *articles.get(qid, ())} - {label, ""}
        fame = read.sitelinks.get(qid, len(articles.get(qid, ())))
        found[qid] = PersonRecord(qid=qid, label=label, names=tuple(sorted(names)), fame=fame)
    return found


def _office(read: _Read, qid: str, holders: dict[str, tuple[str, ...]]) -> OfficeRecord:
    label = read.labels[qid][1]
    said = read.direct.get(qid, {})
    owners = _stated_owners(read, qid)
    national = all(item in _states() for item in said.get("P1001", ()))
    owners = owners or owners_in(label) or holders.get(qid, ())
    titles = (title for name in (label, *sorted(read.names.get(qid, ()))) for title in titles_of(name, owners))
    return OfficeRecord(qid=qid, label=label, titles=tuple(dict.fromkeys(titles)), owners=owners, national=national)


def _stated_owners(read: _Read, qid: str) -> tuple[str, ...]:
    said = read.direct.get(qid, {})
    stated = said.get("P1001") or said.get("P17") or []
    return tuple(dict.fromkeys(main for item in stated if (main := _states().get(item))))


def _owners_by_holders(read: _Read, terms: tuple[TermRecord, ...]) -> dict[str, tuple[str, ...]]:
    """Return the state of each office of which nothing tells it, where nearly all of its holders have other offices of that state.

    One of many holders is too few to go by. Repeated, since envoys go from post to post and few posts tell the state that sends them.
    """
    offices = {term.office for term in terms} & set(read.labels)
    known = {office: _stated_owners(read, office) or owners_in(read.labels[office][1]) for office in offices}
    found: dict[str, tuple[str, ...]] = {}
    for _ in range(ROUNDS):
        new = _once_removed(terms, {**known, **found})
        if not new:
            break
        found |= new
    return found


def _once_removed(terms: tuple[TermRecord, ...], known: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    told: dict[str, set[str]] = {}
    for term in terms:
        told.setdefault(term.person, set()).update(set(known.get(term.office, ())) & _sovereign())
    holders = {(term.office, term.person) for term in terms if not known.get(term.office) and told[term.person]}
    counts: dict[str, Counter[str]] = {}
    for office, person in sorted(holders):
        counts.setdefault(office, Counter()).update(sorted(told[person]))
    number = Counter(office for office, _ in holders)
    every = Counter(office for office, _ in {(term.office, term.person) for term in terms})
    most = {office: max(count.items(), key=lambda pair: (pair[1], pair[0])) for office, count in counts.items()}
    return {
        office: (owner,)
        for office, (owner, count) in most.items()
        if count >= NEARLY_ALL * number[office] and (count > 1 or every[office] < FEW)
    }


@cache
def _sovereign() -> frozenset[str]:
    """Return the items of the states that send envoys: no territory of theirs, no union."""
    return frozenset(t.qid for t in territories() if t.qid and t.kind == "state")


@cache
def _states() -> dict[str, str]:
    """Return the item our territory table uses, by every item of a state or union."""
    return {item: t.qid for t in territories() if t.qid for item in (t.qid, *t.other_qids)}


def _named(read: _Read) -> tuple[NamedRecord, ...]:
    seats = {
        seat for qid, said in read.direct.items() if qid in _states() for seat in said.get(PLACE_OF_GOVERNMENT, ())
    }
    found = []
    for qid, said in sorted(read.direct.items()):
        classes = set(said.get("P31", ()))
        kind = "place" if classes & PLACES or qid in seats else "body" if classes & BODIES else ""
        label = read.labels.get(qid)
        if not kind or label is None or label[0] == 3:
            continue
        country = next((_states()[item] for item in said.get("P17", ()) if item in _states()), "")
        # A source holds some of the places called so, not all: only capitals are found by name alone.
        loose = LOOSE if kind == "place" and qid not in seats else ""
        names = tuple(loose + name for name in dict.fromkeys([label[1], *sorted(read.names.get(qid, ()))]))
        found.append(NamedRecord(kind=kind, qid=qid, label=label[1], names=names, country=country))
    return tuple(found)
