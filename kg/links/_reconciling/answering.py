"""Whom or what a query of a reconciliation client may mean, judged by the linkers' own evidence, features one by one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from kg.annotations._places.territories import named, of_demonym, territories
from kg.links import _keys, gazetteer
from kg.links._choices import Choice
from kg.links._evidence import Context, Country
from kg.links._gazetteer import Gazetteer, weights
from kg.links._offices import choose_office
from kg.links._part import knows
from kg.links._people import Person, choose_person, people
from kg.links._terms import Verdict
from kg.links._titles import owners_in, titles_of
from kg.model import Candidate, Entity, EntityKind, Office, OfficeHolding, OfficeStatus

KINDS = {
    "Q5": "human",
    "Q4164871": "position",
    "Q7275": "state",
    "Q2221906": "geographic location",
    "Q43229": "organization",
}
"""What a candidate can be, by the item of its class."""
HUMAN, POSITION, STATE, PLACE, BODY = KINDS
PROPERTIES = {
    "P39": "office held",
    "P17": "country",
    "P585": "day on which the office was held",
}
SAME = {"office": "P39", "country": "P17", "P27": "P17", "P1001": "P17", "date": "P585", "day": "P585"}
"""Other words for the properties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One query: a name or an item, what else is known, and how many candidates are wanted."""

    name: str = ""
    kinds: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    """Items of states and unions."""
    day: date | None = None
    limit: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A candidate with a score from 0 to 100; *match*: it may be taken without a look."""

    item: str
    name: str
    kind: str
    score: float
    match: bool = False
    description: str = ""
    features: tuple[tuple[str, str, float | bool], ...] = ()
    """Id, name and value of each."""


def answer(asked: Asked, world: Gazetteer) -> tuple[Found, ...]:
    """Return the candidates for a query, best first."""
    if re.fullmatch(r"Q[1-9]\d*", asked.name):
        return tuple(filter(None, [_item(asked.name, world)]))
    found: list[Found] = []
    for kind, find in _FINDERS.items():
        if not asked.kinds or kind in asked.kinds:
            found += find(asked, world)
    found.sort(key=lambda f: (-f.score, int(f.item[1:])))
    sure = [f for f in found if f.match]
    # What a person and a place may both mean, nobody has decided.
    if len(sure) > 1:
        found = [replace(f, match=False) for f in found]
    return tuple(found[: max(asked.limit, 1)])


def state_of(words: str) -> str | None:
    """Return the item of the state or union called so: by name, ISO code or item."""
    for territory in territories():
        if territory.qid and (words in (territory.qid, *territory.names) or words.upper() in territory.codes):
            return territory.qid
    return None


def described(world: Gazetteer, person: str) -> str:
    """Return the last offices of a person, as a description."""
    terms = sorted(world.terms(person), key=lambda t: (t.start.first if t.start else date.min, t.office), reverse=True)
    return "; ".join(f"{world.office(term.office).label} {term}" for term in terms[:2])


def _item(qid: str, world: Gazetteer) -> Found | None:
    if knows(world, qid):
        name, kind = world.person(qid).label, HUMAN
    else:
        names = {t.qid: t.name for t in territories()}
        name, kind = names.get(qid, ""), STATE
    return Found(item=qid, name=name, kind=kind, score=100.0, match=True) if name else None


# ------------------------------------------------------------------------------------------ one kind each


def _people(asked: Asked, world: Gazetteer) -> list[Found]:
    person = Entity(id="person:0", kind=EntityKind.PERSON, label=asked.name)
    holdings = tuple(
        OfficeHolding(
            person=person,
            office=_office(title, country),
            attested_on=asked.day,
            office_status=OfficeStatus.CURRENT,
            evidence=(),
            rule="",
            confidence=1.0,
        )
        for title in asked.titles
        for country in (asked.countries or ("",))
    )
    context = Context(day=asked.day, countries=frozenset(asked.countries))
    chosen, _ = choose_person(person, holdings, context, world)
    return [_person(p, chosen, world) for p in people(person, holdings, context, world)]


def _person(person: Person, chosen: Choice, world: Gazetteer) -> Found:
    candidate, proof = person.candidate, person.proof
    return Found(
        item=candidate.qid,
        name=candidate.label,
        kind=HUMAN,
        score=_hundred(candidate.score),
        match=chosen.item is not None and chosen.item.qid == candidate.qid,
        description=described(world, candidate.qid),
        features=(
            ("name", f"how the names agree: {person.kind}", weights()["name"][person.kind]),
            ("in_office", "held the office on that day", proof.verdict is Verdict.HELD),
            ("against", "another term or country contradicts", proof.verdict in (Verdict.AGAINST, Verdict.LATE)),
            ("country", "the office is of that country", proof.country in (Country.AGREES, Country.MENTIONED)),
        ),
    )


def _offices(asked: Asked, world: Gazetteer) -> list[Found]:
    countries, titles = (asked.countries, (asked.name,)) if asked.countries else _parted(asked.name)
    choices = [
        choose_office(_office(title.lstrip("~"), country), (), {}, world)
        for title in titles
        for country in (countries or ("",))
    ]
    return _chosen(choices, POSITION)


def _parted(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the states that an office's name tells, and the titles without them: "US Defense Secretary"."""
    if owners := owners_in(name):
        return owners, titles_of(name, owners)
    words = name.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        first = " ".join(words[:count])
        territory = named(first) or of_demonym(first)
        if territory and territory.qid:
            return (territory.qid,), (" ".join(words[count:]),)
    return (), (name,)


def _named(kind: str, entity_kind: EntityKind, asked: Asked, world: Gazetteer) -> list[Found]:
    entities = [
        Entity(id="thing:0", kind=entity_kind, label=asked.name, country=_state(country))
        for country in (asked.countries or ("",))
    ]
    return _chosen([gazetteer.choose_named(entity, world) for entity in entities], kind)


def _states(asked: Asked, world: Gazetteer) -> list[Found]:
    item = state_of(asked.name)
    found = _item(item, world) if item else None
    return [found] if found else []


def _chosen(choices: list[Choice], kind: str) -> list[Found]:
    found: dict[str, Found] = {}
    for choice in choices:
        for candidate in (*filter(None, [choice.item]), *choice.others):
            known = _candidate(candidate, kind, match=candidate is choice.item)
            found[candidate.qid] = max(known, found.get(candidate.qid, known), key=lambda f: (f.match, f.score))
    return list(found.values())


def _candidate(candidate: Candidate, kind: str, *, match: bool) -> Found:
    score = _hundred(candidate.score if match else min(candidate.score, weights()["gates"]["link"]))
    return Found(item=candidate.qid, name=candidate.label, kind=kind, score=score, match=match)


def _office(title: str, country: str) -> Office:
    return Office(label=title, country=_state(country))


def _state(qid: str) -> Entity | None:
    return Entity(id="state:0", kind=EntityKind.STATE, label=qid, qid=qid) if qid else None


def _hundred(score: float) -> float:
    return round(100 * max(score, 0.0), 1)


_FINDERS: dict[str, Callable[[Asked, Gazetteer], list[Found]]] = {
    HUMAN: _people,
    POSITION: _offices,
    STATE: _states,
    PLACE: lambda asked, world: _named(PLACE, EntityKind.PLACE, asked, world),
    BODY: lambda asked, world: _named(BODY, EntityKind.ORGANIZATION, asked, world),
}


def suggested(prefix: str, world: Gazetteer, limit: int = 10) -> tuple[Found, ...]:
    """Return the people and states whose name begins so, for completion while somebody types."""
    words = _keys.name_key(prefix).split()
    if re.fullmatch(r"Q[1-9]\d*", prefix):
        return tuple(filter(None, [_item(prefix, world)]))
    if not words:
        return ()
    query = "SELECT DISTINCT item, key FROM name WHERE key >= ? AND key < ? ORDER BY key LIMIT 2000"
    rows = world.database.execute(query, (words[-1], words[-1] + "\U0010ffff")).fetchall()
    items = dict.fromkeys(f"Q{item}" for item, key in rows if set(words[:-1]) <= set(key.split()))
    found = [Found(item=qid, name=world.person(qid).label, kind=HUMAN, score=0.0) for qid in items]
    states = (t for t in territories() if t.qid and any(n.casefold().startswith(prefix.casefold()) for n in t.names))
    found += [Found(item=str(t.qid), name=t.name, kind=STATE, score=0.0) for t in states]
    return tuple(
        replace(f, description=described(world, f.item) if f.kind == HUMAN else "state") for f in found[:limit]
    )
