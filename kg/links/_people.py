"""Who a person is: the name, and the office held on the day the article attests it. Never the name alone."""

from __future__ import annotations

from dataclasses import dataclass

from kg.links import _keys
from kg.links._choices import Choice
from kg.links._gazetteer import Gazetteer, weights
from kg.links._terms import Term, Verdict
from kg.model import Candidate, Entity, Office, OfficeHolding, OfficeStatus

WEAK = frozenset({"initial", "last"})
"""Kinds of name that leave the given name open: they need office, day and country."""
STRENGTH = (Verdict.HELD, Verdict.OPEN, Verdict.UNDATED, Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a candidate's terms say to one office the article gives the person."""

    verdict: Verdict
    country: bool = False
    """True: the article names the office's country and it agrees."""
    terms: tuple[Term, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A candidate for a person, with all that speaks for and against."""

    candidate: Candidate
    kind: str
    proof: Proof
    """The strongest; where anything speaks against the candidate, that."""

    @property
    def passes(self) -> bool:
        """Tell whether the gates let this candidate be linked."""
        if self.kind in WEAK:
            return self.proof.verdict is Verdict.HELD and self.proof.country
        return self.proof.verdict in {Verdict.HELD, Verdict.OPEN, Verdict.UNDATED}


def country_of(office: Office) -> str | None:
    """Return the item of the state an office belongs to, by itself or through its body."""
    state = office.country or (office.office_in and office.office_in.country)
    return state.qid if state else None


def choose_person(
    entity: Entity, holdings: tuple[OfficeHolding, ...], world: Gazetteer
) -> tuple[Choice, Person | None]:
    """Choose the item of *entity*, to whom the article gives *holdings*; the person is returned with what was proved."""
    ranked = people(entity, holdings, world)
    if not ranked:
        return Choice(reason="nobody of this name"), None
    gates = weights()["gates"]
    best, rest = ranked[0], ranked[1:]
    others = tuple(p.candidate for p in rest)
    near = [p for p in rest if p.candidate.score > best.candidate.score - gates["margin"]]
    if best.passes and best.candidate.score >= gates["link"] and not near:
        terms = (term.tenure() for term in best.proof.terms)
        tenure = tuple(t for t in terms if t.held_from or t.held_until)
        return Choice(item=best.candidate, others=others, reason="; ".join(best.candidate.reasons), tenure=tenure), best
    possible = [p for p in ranked if p.proof.verdict is not Verdict.AGAINST]
    why = "several of this name fit" if best.passes else "; ".join(best.candidate.reasons)
    return Choice(others=(best.candidate, *others), reason=why, open=len(possible) > 1), None


def people(entity: Entity, holdings: tuple[OfficeHolding, ...], world: Gazetteer) -> tuple[Person, ...]:
    """Return the candidates for *entity*, who is given *holdings*, best first."""
    kinds: dict[str, str] = {}
    for name in (entity.label, *(alt for alt in entity.alt_label if " " in alt and " " in entity.label)):
        for qid, kind in world.called(name).items():
            kinds.setdefault(qid, kind)
    found = (_person(world, qid, kind, holdings) for qid, kind in kinds.items())
    return tuple(sorted(found, key=lambda p: (-p.candidate.score, int(p.candidate.qid[1:]))))


def _person(world: Gazetteer, qid: str, kind: str, holdings: tuple[OfficeHolding, ...]) -> Person:
    proof = _weighed([_proof(world, qid, holding) for holding in holdings])
    scores = weights()
    score = scores["name"][kind] + scores["term"].get(proof.verdict, 0.0)
    score += scores["country"]["agrees" if proof.country else "unknown"] if proof.terms else 0.0
    reasons = (f"{_NAMES[kind]} of {world.people[qid].label}", proof.reason)
    label = world.people[qid].label
    candidate = Candidate(qid=qid, label=label, score=round(min(max(score, 0.0), 0.99), 3), reasons=reasons)
    return Person(candidate=candidate, kind=kind, proof=proof)


_NAMES = {
    "full": "full name",
    "other": "other name",
    "short": "first and last name",
    "bare": "name without article",
    "initial": "initial and last name",
    "last": "last name only",
}


def _weighed(proofs: list[Proof]) -> Proof:
    """Return what speaks against, else the strongest proof with the terms of all."""
    against = [p for p in proofs if p.verdict is Verdict.AGAINST]
    if against:
        return against[0]
    best = min(proofs, key=lambda p: (STRENGTH.index(p.verdict), not p.country), default=None)
    if best is None:
        return Proof(verdict=Verdict.UNKNOWN, reason="no office in the article")
    same = tuple(dict.fromkeys(term for p in proofs if p.verdict in {Verdict.HELD, Verdict.OPEN} for term in p.terms))
    return Proof(verdict=best.verdict, country=best.country, terms=same or best.terms, reason=best.reason)


def _proof(world: Gazetteer, qid: str, holding: OfficeHolding) -> Proof:
    offices = world.titles.get(_keys.title_key(holding.office.label), {})
    terms = tuple(term for term in world.terms.get(qid, ()) if term.office in offices)
    title = holding.office.label
    if not terms:
        return Proof(verdict=Verdict.UNKNOWN, reason=f"no known term as {title}")
    state = country_of(holding.office)
    here = tuple(term for term in terms if belongs(world, term.office, holding.office))
    stated = "country" not in holding.inferred
    if state and not here and stated:
        return Proof(verdict=Verdict.AGAINST, reason=f"known as {title} of another country")
    return _dated(world, here or terms, holding, bool(here) and bool(state or holding.office.office_in))


def belongs(world: Gazetteer, office: str, attested: Office) -> bool:
    """Tell whether an item may be the attested office: its body is named alike, or its country is the same."""
    item, body = world.offices[office], attested.office_in
    if item.country is None:
        return body is not None and (
            body.qid == item.body or item.body in world.body_names.get(_keys.name_key(body.label), {})
        )
    return item.country == country_of(attested)


def _dated(world: Gazetteer, terms: tuple[Term, ...], holding: OfficeHolding, country: bool) -> Proof:
    said = [(world.calendar.judge(term, holding.attested_on, holding.office_status), term) for term in terms]
    verdict = min((found for found, _ in said), key=(*STRENGTH, Verdict.AGAINST).index)
    fitting = tuple(term for found, term in said if found is verdict)
    return Proof(verdict=verdict, country=country, terms=fitting, reason=_reason(world, verdict, fitting, holding))


def _reason(world: Gazetteer, verdict: Verdict, terms: tuple[Term, ...], holding: OfficeHolding) -> str:
    dated = ", ".join(f"{world.offices[term.office].label} {term}" for term in terms)
    status = "" if holding.office_status is OfficeStatus.CURRENT else f" {holding.office_status}"
    day = f" on {holding.attested_on}" if holding.attested_on else ""
    return f"{_VERDICTS[verdict]}{status}{day}: {dated}"


_VERDICTS = {
    Verdict.HELD: "the office fits,",
    Verdict.OPEN: "the office fits as far as is known,",
    Verdict.UNDATED: "the office fits, without a day,",
    Verdict.UNKNOWN: "the office decides nothing,",
    Verdict.AGAINST: "the office contradicts,",
}
