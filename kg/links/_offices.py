"""Which office a title names: title and country; where several go by it, the holder's term decides."""

from __future__ import annotations

from kg.links._choices import Choice
from kg.links._evidence import belongs, called_alike, of_another_body, owners_of
from kg.links._gazetteer import Gazetteer, weights
from kg.links._people import Person
from kg.model import Candidate, Entity, Office, OfficeHolding


def choose_office(
    office: Office, holdings: tuple[OfficeHolding, ...], persons: dict[Entity, Person], world: Gazetteer
) -> Choice:
    """Choose the item of *office*, which *holdings* speak of; *persons* are those linked already."""
    titled = world.titled(office.label)
    here = {qid: sure for qid, sure in titled.items() if belongs(world, world.office(qid), office)}
    held = _held(holdings, persons)
    if not here:
        # No office of just this title and country: one of the kind that its known holder has, where it is no other country's.
        mine = (qid for qid in held if not owners_of(office) or belongs(world, world.office(qid), office))
        here = {qid: False for qid in mine if called_alike(world, qid, office.label)}
    if not here:
        return _elsewhere(office, tuple(titled), world)
    held = tuple(qid for qid in held if qid in here)
    by_title = tuple(
        qid for qid, sure in here.items() if sure and not of_another_body(world, world.office(qid), office)
    )
    stated = any("country" not in h.inferred for h in holdings) or not holdings
    candidates = _candidates(tuple(here), held, world)
    if len(held) == 1:
        return _chosen(candidates, held[0], "title and country, and the holder's term covers the day")
    if len(by_title) == 1 and stated and not held:
        return _chosen(candidates, by_title[0], "title and country")
    why = (
        "only the context tells the country, and no known holder confirms it"
        if not stated
        else "several go by this title"
    )
    return Choice(others=candidates, reason=why, open=len(candidates) > 1)


def _chosen(candidates: tuple[Candidate, ...], qid: str, reason: str) -> Choice:
    item = next(c for c in candidates if c.qid == qid)
    return Choice(item=item, others=tuple(c for c in candidates if c.qid != qid), reason=reason)


def _elsewhere(office: Office, titled: tuple[str, ...], world: Gazetteer) -> Choice:
    """Nothing in this country: keep the offices of the same title only where they are few enough to look at."""
    if not titled:
        return Choice(reason="no office of this title")
    few = titled if len(titled) <= weights()["gates"]["alternatives"] else ()
    where = (
        "no country given" if office.country is None and office.office_in is None else "none of this country or body"
    )
    others = tuple(Candidate(qid=qid, label=world.office(qid).label, score=0.0, reasons=("title only",)) for qid in few)
    return Choice(others=others, reason=f"{len(titled)} offices of this title, {where}")


def _held(holdings: tuple[OfficeHolding, ...], persons: dict[Entity, Person]) -> tuple[str, ...]:
    """Return the offices that the linked holders are known to have held on the day, or to have had before."""
    proofs = [persons[h.person].proof for h in holdings if h.person in persons]
    return tuple(dict.fromkeys(term.office for proof in proofs if proof.given for term in proof.terms))


def _candidates(here: tuple[str, ...], held: tuple[str, ...], world: Gazetteer) -> tuple[Candidate, ...]:
    fixed = weights()["fixed"]
    found = (
        Candidate(
            qid=qid,
            label=world.office(qid).label,
            score=fixed["office_with_holder"] if qid in held else fixed["office"],
            reasons=("title and country", "holder's term") if qid in held else ("title and country",),
        )
        for qid in here
    )
    return tuple(sorted(found, key=lambda c: (-c.score, int(c.qid[1:]))))
