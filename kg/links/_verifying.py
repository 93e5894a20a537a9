"""Whether a dated source agrees that somebody held an office on a day: the gazetteer, or an endpoint asked for a hundred people at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.links._evidence import STRENGTH, Context, calendar, proved, written
from kg.links._gazetteer import Gazetteer
from kg.links._part import in_memory, knows
from kg.links._remote import Remote, _wikidata
from kg.links._remote._client import client
from kg.links._statements import records
from kg.links._terms import Term, Verdict
from kg.model import Entity, EntityKind, Office, OfficeHolding, OfficeStatus


class Agreement(StrEnum):
    """What a dated source says of an office that an article attests."""

    AGREES = "agrees"
    MAY_AGREE = "may agree"
    """Its dates are too coarse to tell, or it knows no end."""
    DISAGREES = "disagrees"
    UNKNOWN = "does not tell"
    NO_ITEM = "no such person"
    NOT_LINKED = "not linked"
    """The person has no item, so nothing was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """An office that an article gives somebody; items by QID, empty where there is none."""

    person: str
    title: str
    office: str = ""
    country: str = ""
    day: date | None = None
    status: OfficeStatus = OfficeStatus.CURRENT


def verify(said: Sequence[Attested], world: Gazetteer, remote: Remote) -> Iterator[tuple[Agreement, str]]:
    """Yield for each of *said* whether the source agrees, and what it says: the endpoint of *remote*, else *world*.

    An endpoint is asked once for every hundred people.
    """
    people = list(dict.fromkeys(a.person for a in said if a.person))
    if not remote.endpoint or not people:
        yield from (_verified(a, a.person, world) for a in said)
        return
    facts = list(_wikidata.facts(client(remote), people))
    moved = _wikidata.moved(facts)
    with in_memory(records(facts, remote.endpoint)) as told:
        yield from (_verified(a, moved.get(a.person, a.person), told) for a in said)


_AGREEMENT = {
    Verdict.HELD: Agreement.AGREES,
    Verdict.OPEN: Agreement.MAY_AGREE,
    Verdict.LATE: Agreement.DISAGREES,
    Verdict.AGAINST: Agreement.DISAGREES,
}


def _verified(attested: Attested, person: str, world: Gazetteer) -> tuple[Agreement, str]:
    if not person:
        return Agreement.NOT_LINKED, ""
    if not knows(world, person):
        return Agreement.NO_ITEM, ""
    terms = tuple(term for term in world.terms(person) if term.office == attested.office)
    if terms and attested.day:
        verdict = min((_judged(term, attested) for term in terms), key=(*STRENGTH, Verdict.AGAINST).index)
        fitting = tuple(term for term in terms if _judged(term, attested) is verdict)
    else:
        proof = proved(world, person, (_holding(attested),), Context())
        verdict, fitting = proof.verdict, proof.terms
        if verdict is Verdict.AGAINST and not fitting:
            # Another country's office of that title: the day was not looked at.
            verdict = Verdict.UNKNOWN
    agreement = _AGREEMENT.get(verdict, Agreement.UNKNOWN)
    return agreement, written(world, fitting) if fitting else _else(world, person, attested.day)


def _judged(term: Term, attested: Attested) -> Verdict:
    return calendar().judge(term, attested.day, attested.status)


def _else(world: Gazetteer, person: str, day: date | None) -> str:
    """Return what the person held on the day instead."""
    held = tuple(t for t in world.terms(person) if calendar().judge(t, day, OfficeStatus.CURRENT) is Verdict.HELD)
    return f"then {written(world, held)}" if held else ""


def _holding(attested: Attested) -> OfficeHolding:
    person = Entity(id="person:0", kind=EntityKind.PERSON, label=attested.person)
    state = Entity(id="state:0", kind=EntityKind.STATE, label=attested.country, qid=attested.country)
    office = Office(label=attested.title, country=state if attested.country else None)
    return OfficeHolding(
        person=person,
        office=office,
        attested_on=attested.day,
        office_status=attested.status,
        evidence=(),
        rule="",
        confidence=1.0,
    )
