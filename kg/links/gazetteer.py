"""The gazetteer: people by name and office on the day, offices by title and country, places and bodies by name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.links import Linker, Lookup
from kg.links._choices import Choice, linked
from kg.links._evidence import Context, countries_of, owners_of
from kg.links._gazetteer import Gazetteer, weights
from kg.links._offices import choose_office
from kg.links._people import Person, choose_person
from kg.model import Candidate, Entity, EntityKind, Link, Office, OfficeHolding

NAMED = {EntityKind.PLACE: "place", EntityKind.GOVERNMENT_BODY: "body", EntityKind.ORGANIZATION: "body"}


def find(lookup: Lookup, linker: str = "gazetteer") -> Iterator[Link]:
    """Yield a link for every person, office, place and body wanted; what the territory table decided is not looked up.

    Other linkers bring their candidates as the lookup's gazetteer and give their own name.
    """
    world = lookup.world
    holdings = tuple(claim for claim in lookup.claims if isinstance(claim, OfficeHolding))
    context = _context(lookup, holdings)
    persons: dict[Entity, Person] = {}
    for want in lookup.wanted:
        if isinstance(want.thing, Entity) and want.thing.kind is EntityKind.PERSON:
            of_them = tuple(h for h in holdings if h.person == want.thing)
            choice, person = choose_person(want.thing, of_them, context, world)
            persons |= {want.thing: person} if person else {}
            yield linked(want, choice, linker)
    for want in lookup.wanted:
        if isinstance(want.thing, Office):
            of_it = tuple(h for h in holdings if h.office == want.thing)
            yield linked(want, choose_office(want.thing, of_it, persons, world), linker)
        elif want.thing.kind in NAMED and not want.thing.qid:
            yield linked(want, choose_named(want.thing, world), linker)


def _context(lookup: Lookup, holdings: tuple[OfficeHolding, ...]) -> Context:
    named = (*lookup.text.entities(), *(w.thing for w in lookup.wanted if isinstance(w.thing, Entity)))
    offices = frozenset(owner for holding in holdings for owner in owners_of(holding.office))
    return Context(day=lookup.text.article.published_on, countries=countries_of(named) | offices)


def choose_named(entity: Entity, world: Gazetteer) -> Choice:
    """Choose the place or body that *entity* names, in its country where one is given."""
    kind = NAMED[entity.kind]
    state = entity.country.qid if entity.country else None
    called = world.named(kind, entity.label)
    owners = {qid: world.thing(kind, qid).owners for qid in called}
    fitting = {qid: sure for qid, sure in called.items() if state is None or not owners[qid] or state in owners[qid]}
    score = weights()["fixed"][kind]
    found = tuple(
        Candidate(qid=q, label=world.thing(kind, q).label, score=score, reasons=(f"name {score:+.2f}",)) for q in called
    )
    chosen = [c for c in found if c.qid in fitting and (fitting[c.qid] or state is not None)]
    if len(chosen) == 1:
        others = (*(c for c in found if c != chosen[0]), *_stands_for(kind, entity.label, chosen[0], world))
        return Choice(item=chosen[0], others=others, reason="name and country" if state else "name")
    if not found:
        return Choice(reason=f"no {kind} of this name")
    return Choice(others=found, reason=f"{kind} of another country, or the country is not given", open=len(found) > 1)


def _stands_for(kind: str, name: str, chosen: Candidate, world: Gazetteer) -> Iterator[Candidate]:
    """Yield the body that sits in a place of its name, and for a body its place: what the same word may mean elsewhere."""
    other = "body" if kind == "place" else "place"
    owners = world.thing(kind, chosen.qid).owners
    for qid in world.named(other, name):
        if qid != chosen.qid and set(world.thing(other, qid).owners) & set(owners):
            label, score = world.thing(other, qid).label, weights()["fixed"]["metonym"]
            yield Candidate(qid=qid, label=label, score=score, reasons=(f"the {other} of this name",))


LINKER = Linker(find=find)
