"""Who a person is: the name, and the office held on the day the article attests it. Never the name alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.links import _keys, _names
from kg.links._choices import Choice
from kg.links._evidence import (
    Context,
    Country,
    Proof,
    calendar,
    fame,
    owners_of,
    proved,
    top_level,
)
from kg.links._gazetteer import Gazetteer, weights
from kg.links._terms import Verdict
from kg.links._titles import Level
from kg.model import Candidate, Entity, OfficeHolding

WEAK = frozenset({"initial", "last", "part", "near"})
"""Kinds of name that leave the given name open: they need office, day and country."""
FITS = frozenset({Verdict.HELD, Verdict.OPEN, Verdict.UNDATED})
COHERENT = frozenset({Country.AGREES, Country.MENTIONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A candidate for a person, with all that speaks for and against."""

    candidate: Candidate
    kind: str
    """How the names agree, one of ``NAME_KINDS``."""
    proof: Proof
    level: Level

    @property
    def passes(self) -> bool:
        """Tell whether the gates let this candidate be linked, were it the only one."""
        proof = self.proof
        if not proof.given:
            high = self.level in {Level.HEAD, Level.MINISTER}
            return self.strong and high and proof.verdict is Verdict.HELD and proof.country is Country.MENTIONED
        coherent = proof.country in COHERENT
        if not proof.exact:
            sure = self.strong or (self.kind == "last" and proof.country is Country.AGREES)
            return sure and proof.verdict is Verdict.HELD and coherent
        if self.kind in WEAK:
            return proof.verdict is Verdict.HELD and coherent
        return proof.verdict in FITS or (self.strong and proof.verdict is Verdict.LATE and coherent)

    @property
    def strong(self) -> bool:
        """Tell whether given and family name agree as written."""
        return self.kind not in WEAK and self.kind != "nick"

    @property
    def possible(self) -> bool:
        """Tell whether nothing speaks against this candidate."""
        return self.proof.verdict is not Verdict.AGAINST


def choose_person(
    entity: Entity, holdings: tuple[OfficeHolding, ...], context: Context, world: Gazetteer
) -> tuple[Choice, Person | None]:
    """Choose the item of *entity*, to whom the article gives *holdings*; the person is returned with what was proved."""
    ranked = people(entity, holdings, context, world)
    if not ranked:
        return Choice(reason="nobody of this name"), None
    best, rest = ranked[0], ranked[1:]
    others = tuple(p.candidate for p in rest)
    rivals = _rivals(best, rest)
    if best.passes and best.candidate.score >= weights()["gates"]["link"] and not rivals:
        tenures = (term.tenure() for term in best.proof.terms)
        tenure = tuple(t for t in tenures if t.held_from or t.held_until)
        return Choice(item=best.candidate, others=others, reason=_why(best), tenure=tenure), best
    possible = [p for p in ranked if p.possible]
    why = "several of this name fit" if best.passes and rivals else _why(best)
    return Choice(others=(best.candidate, *others), reason=why, open=len(possible) > 1), None


def _rivals(best: Person, rest: tuple[Person, ...]) -> list[Person]:
    """Return those of *rest* that may be meant instead of *best*."""
    margin = weights()["gates"]["margin"]
    near = [p for p in rest if p.possible and p.candidate.score > best.candidate.score - margin]
    if best.proof.given:
        # Whoever else of that name may have held the office cannot be told apart by it.
        sure = best.proof.exact
        return near or [
            p for p in rest if p.proof.verdict in FITS and p.proof.exact >= sure and p.proof.country in COHERENT
        ]
    # Without an office in the article only a name that nobody else bears tells who is meant.
    return near or [p for p in rest if p.possible and p.strong]


def people(
    entity: Entity, holdings: tuple[OfficeHolding, ...], context: Context, world: Gazetteer
) -> tuple[Person, ...]:
    """Return the candidates for *entity*, who is given *holdings*, best first."""
    kinds: dict[str, str] = {}
    full = [alt for alt in entity.alt_label if " " in alt and " " in entity.label]
    for name in (entity.label, *full):
        for qid, kind in world.called(name).items():
            kinds[qid] = min(kind, kinds.get(qid, kind), key=lambda k: _names.STRENGTH[k])
    for qid, kind in _in_office(entity.label, holdings, context, world):
        kinds.setdefault(qid, kind)
    found = (_person(world, qid, kind, holdings, context) for qid, kind in kinds.items())
    return tuple(sorted(found, key=lambda p: (-p.candidate.score, int(p.candidate.qid[1:]))))


def _in_office(
    name: str, holdings: tuple[OfficeHolding, ...], context: Context, world: Gazetteer
) -> Iterator[tuple[str, str]]:
    """Yield those who held the office on the day and whose name has the words of *name*, or all but a letter of the last."""
    key = _keys.name_key(name)
    for holding in holdings:
        owners = owners_of(holding.office) or context.countries
        for office in world.titled_in(holding.office.label, owners):
            if world.office(office).level is Level.LEGISLATOR:
                continue
            for term in world.holders(office):
                kind = _names.part(key, _keys.name_key(world.person(term.person).label))
                if kind and calendar().judge(term, holding.attested_on, holding.office_status) is Verdict.HELD:
                    yield term.person, kind


def _person(world: Gazetteer, qid: str, kind: str, holdings: tuple[OfficeHolding, ...], context: Context) -> Person:
    proof, item = proved(world, qid, holdings, context), world.person(qid)
    level = top_level(world, proof)
    parts = [(f"{_NAMES[kind]}", weights()["name"][kind]), *_parts(proof, level), ("fame", fame(item))]
    score = round(min(max(sum(weight for _, weight in parts), 0.0), 0.99), 3)
    reasons = (proof.reason, *(f"{what} {weight:+.2f}" for what, weight in parts if round(weight, 2)))
    return Person(
        candidate=Candidate(qid=qid, label=item.label, score=score, reasons=reasons),
        kind=kind,
        proof=proof,
        level=level,
    )


def _parts(proof: Proof, level: Level) -> Iterator[tuple[str, float]]:
    """Yield what speaks for and against beside the name, each with its weight."""
    scores = weights()
    if not proof.given:
        yield "in office on the day", scores["service"].get(proof.verdict, 0.0)
    else:
        yield f"office {proof.verdict}", scores["term"].get(proof.verdict, 0.0)
        yield "title of the kind only", 0.0 if proof.exact else scores["term"]["kind"]
    if proof.terms and proof.verdict is not Verdict.AGAINST:
        yield f"country {proof.country}", scores["country"][proof.country]
        yield f"{level}", scores["salience"][level]


def _why(person: Person) -> str:
    return f"{_NAMES[person.kind]} of {person.candidate.label}; {person.proof.reason}"


_NAMES = {
    "full": "full name",
    "other": "other name",
    "short": "first and last name",
    "bare": "name without article",
    "nick": "short form of the name",
    "initial": "initial and last name",
    "last": "last name only",
    "part": "part of the name",
    "near": "name but for one letter",
}
