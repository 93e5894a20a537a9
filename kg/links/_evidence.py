"""What the gazetteer says of one candidate for a person: name, the office on the day, its country, how high it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from math import log

from kg.links import _keys
from kg.links._gazetteer import Gazetteer, Item, weights
from kg.links._terms import OTHER_TIME, Calendar, Term, Verdict
from kg.links._titles import Level, alike
from kg.model import Entity, Office, OfficeHolding, OfficeStatus

STRENGTH = (Verdict.HELD, Verdict.OPEN, Verdict.UNDATED, Verdict.LATE, Verdict.UNKNOWN)
LEVELS = (Level.HEAD, Level.MINISTER, Level.LEGISLATOR, Level.OTHER)


class Country(StrEnum):
    """Whether the office's country agrees with the article; the values are keys of ``weights.toml``."""

    AGREES = "agrees"
    MENTIONED = "mentioned"
    UNKNOWN = "unknown"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the article says beside the person's offices: its day, and the items of the states and unions it names."""

    day: date | None = None
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a candidate's terms say to one office the article gives the person, or, without one, to its day."""

    verdict: Verdict
    country: Country = Country.UNKNOWN
    terms: tuple[Term, ...] = ()
    reason: str = ""
    exact: bool = True
    """False: the article's title and the office's are of one kind only."""
    given: bool = True
    """False: the article gives no office; the terms are those of the day."""


@cache
def calendar() -> Calendar:
    """Return how days are compared."""
    gates = weights()["gates"]
    return Calendar(timedelta(days=gates["tolerance_days"]), timedelta(days=gates["designate_days"]))


def owners_of(office: Office) -> frozenset[str]:
    """Return the items an office belongs to: its state, its body, its body's state."""
    body = office.office_in
    states = (office.country, body, body.country if body else None)
    return frozenset(state.qid for state in states if state and state.qid)


def belongs(world: Gazetteer, item: Item, attested: Office) -> bool:
    """Tell whether an office of the gazetteer may be the attested one: a state, union or body of both is the same."""
    owners = owners_of(attested)
    if owners & set(item.owners):
        return True
    body = attested.office_in
    return body is not None and bool(set(item.owners) & set(world.named("body", body.label)))


def of_another_body(world: Gazetteer, item: Item, attested: Office) -> bool:
    """Tell whether the attested office may be a body's own: "president of the national bank" is not the state's president."""
    body = attested.office_in
    if body is None or " " in _keys.title_key(attested.label):
        return False
    return body.qid not in item.owners and not set(item.owners) & set(world.named("body", body.label))


def proved(world: Gazetteer, qid: str, holdings: tuple[OfficeHolding, ...], context: Context) -> Proof:
    """Return what speaks against *qid* in any of the *holdings*, else the strongest proof with the terms of all."""
    if not holdings:
        return _in_service(world, qid, context)
    proofs = [_proof(world, qid, holding, context) for holding in holdings]
    against = [p for p in proofs if p.verdict is Verdict.AGAINST]
    if against:
        return against[0]
    best = min(proofs, key=lambda p: (STRENGTH.index(p.verdict), not p.exact, list(Country).index(p.country)))
    terms = tuple(dict.fromkeys(t for p in proofs if p.verdict in {Verdict.HELD, Verdict.OPEN} for t in p.terms))
    return Proof(
        verdict=best.verdict, country=best.country, terms=terms or best.terms, reason=best.reason, exact=best.exact
    )


def _proof(world: Gazetteer, qid: str, holding: OfficeHolding, context: Context) -> Proof:
    title = holding.office.label
    terms, exact = _of_title(world, qid, title)
    if not terms:
        return Proof(verdict=Verdict.UNKNOWN, reason=f"no known term as {title}")
    here = tuple(term for term in terms if belongs(world, world.office(term.office), holding.office))
    stated = bool(owners_of(holding.office)) and "country" not in holding.inferred
    elsewhere = [t for t in terms if t not in here and world.office(t.office).owners]
    if stated and not here and len(elsewhere) == len(terms):
        return Proof(verdict=Verdict.AGAINST, country=Country.DIFFERS, reason=f"known as {title} of another country")
    if exact and any(of_another_body(world, world.office(term.office), holding.office) for term in here or terms):
        country = Country.UNKNOWN
    else:
        country = Country.AGREES if here else _coherent(world, terms, context)
    return _dated(world, here or terms, holding, country, exact)


def _of_title(world: Gazetteer, qid: str, title: str) -> tuple[tuple[Term, ...], bool]:
    """Return the person's terms in offices called *title*, else in those whose titles are of its kind."""
    key = _keys.title_key(title)
    offices = world.titled(title)
    terms = world.terms(qid)
    exact = tuple(term for term in terms if term.office in offices)
    if exact or not key:
        return exact, True
    return tuple(term for term in terms if called_alike(world, term.office, title)), False


def called_alike(world: Gazetteer, office: str, title: str) -> bool:
    """Tell whether *office* has a title of the kind of *title*."""
    key = _keys.title_key(title)
    return any(alike(key, other) for other in world.titles(office))


def _coherent(world: Gazetteer, terms: tuple[Term, ...], context: Context) -> Country:
    owners = {owner for term in terms for owner in world.office(term.office).owners}
    if not owners or not context.countries:
        return Country.UNKNOWN
    return Country.MENTIONED if owners & context.countries else Country.DIFFERS


def _dated(world: Gazetteer, terms: tuple[Term, ...], holding: OfficeHolding, country: Country, exact: bool) -> Proof:
    day, status = holding.attested_on, holding.office_status
    said = [(calendar().judge(term, day, status), term) for term in terms]
    verdict = min((found for found, _ in said), key=(*STRENGTH, Verdict.AGAINST).index)
    if verdict in OTHER_TIME and not exact:
        # The office named may be another one of the kind.
        return Proof(verdict=Verdict.UNKNOWN, reason=f"no known term as {holding.office.label} on the day")
    fitting = tuple(term for found, term in said if found is verdict)
    said_so = "" if status is OfficeStatus.CURRENT else f" {status}"
    when = f" on {day}" if day else ""
    reason = f"{_VERDICTS[verdict]}{said_so}{when}: {written(world, fitting)}"
    return Proof(verdict=verdict, country=country, terms=fitting, reason=reason, exact=exact)


def _in_service(world: Gazetteer, qid: str, context: Context) -> Proof:
    """Without an office in the article: whether the person held one of a state or union on its day."""
    none = Proof(verdict=Verdict.UNKNOWN, reason="no office in the article", given=False)
    if context.day is None:
        return none
    high = [t for t in world.terms(qid) if world.office(t.office).national and _level(world, t) is not Level.OTHER]
    said = [(calendar().judge(term, context.day, OfficeStatus.CURRENT), term) for term in high]
    verdict = min((found for found, _ in said), key=(*STRENGTH, Verdict.AGAINST).index, default=Verdict.AGAINST)
    if verdict in OTHER_TIME:
        return none
    fitting = tuple(term for found, term in said if found is verdict)
    top = min((_level(world, t) for t in fitting), key=LEVELS.index)
    fitting = tuple(t for t in fitting if _level(world, t) is top)
    reason = f"no office in the article; in office on {context.day}: {written(world, fitting)}"
    return Proof(verdict=verdict, country=_coherent(world, fitting, context), terms=fitting, reason=reason, given=False)


def top_level(world: Gazetteer, proof: Proof) -> Level:
    """Return the level of the highest office among the proof's terms."""
    return min((_level(world, term) for term in proof.terms), key=LEVELS.index, default=Level.OTHER)


def _level(world: Gazetteer, term: Term) -> Level:
    return world.office(term.office).level


def fame(item: Item) -> float:
    """Return what a person's Wikipedias weigh: nothing for none, the whole for many."""
    section = weights()["fame"]
    return section["full"] * min(1.0, log(1 + item.fame) / log(1 + section["articles"]))


def written(world: Gazetteer, terms: tuple[Term, ...]) -> str:
    """Write terms as office and days."""
    return ", ".join(f"{world.office(term.office).label} {term}" for term in terms)


_VERDICTS = {
    Verdict.HELD: "the office fits,",
    Verdict.OPEN: "the office fits as far as is known,",
    Verdict.UNDATED: "the office fits, without a day,",
    Verdict.LATE: "the term has ended before,",
    Verdict.UNKNOWN: "the office decides nothing,",
    Verdict.AGAINST: "the office contradicts,",
}


def countries_of(entities: tuple[Entity, ...]) -> frozenset[str]:
    """Return the items of the states and unions among *entities* and of those the others belong to."""
    return frozenset(
        state.qid for entity in entities for state in (entity, entity.country) if state is not None and state.qid
    )
