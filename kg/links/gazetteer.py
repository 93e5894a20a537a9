"""The bundled gazetteer: people by name and office on the day, offices by title and country, places and bodies by name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.links import Linker, Lookup, _keys
from kg.links._choices import Choice, linked
from kg.links._gazetteer import Gazetteer, Item, Names, gazetteer, weights
from kg.links._offices import choose_office
from kg.links._people import Person, choose_person
from kg.model import Candidate, Entity, EntityKind, Link, Office, OfficeHolding

NAMED = {EntityKind.PLACE: "place", EntityKind.GOVERNMENT_BODY: "body", EntityKind.ORGANIZATION: "body"}


def find(lookup: Lookup) -> Iterator[Link]:
    """Yield a link for every person, office, place and body wanted; what the territory table decided is not looked up."""
    world = gazetteer()
    holdings = tuple(claim for claim in lookup.claims if isinstance(claim, OfficeHolding))
    persons: dict[Entity, Person] = {}
    for want in lookup.wanted:
        if isinstance(want.thing, Entity) and want.thing.kind is EntityKind.PERSON:
            choice, person = choose_person(want.thing, tuple(h for h in holdings if h.person == want.thing), world)
            persons |= {want.thing: person} if person else {}
            yield linked(want, choice, "gazetteer")
    for want in lookup.wanted:
        if isinstance(want.thing, Office):
            of_it = tuple(h for h in holdings if h.office == want.thing)
            yield linked(want, choose_office(want.thing, of_it, persons, world), "gazetteer")
        elif want.thing.kind in NAMED and not want.thing.qid:
            yield linked(want, _choose_named(want.thing, world), "gazetteer")


def _choose_named(entity: Entity, world: Gazetteer) -> Choice:
    kind = NAMED[entity.kind]
    names, items = _tables(world, kind)
    state = entity.country.qid if entity.country else None
    called = names.get(_keys.name_key(entity.label), {})
    fitting = {qid: sure for qid, sure in called.items() if state is None or items[qid].country in {None, state}}
    score = weights()["fixed"][kind]
    found = tuple(Candidate(qid=q, label=items[q].label, score=score, reasons=("name",)) for q in called)
    chosen = [c for c in found if c.qid in fitting and (fitting[c.qid] or state is not None)]
    if len(chosen) == 1:
        others = tuple(c for c in found if c != chosen[0])
        return Choice(item=chosen[0], others=others, reason="name and country" if state else "name")
    if not found:
        return Choice(reason=f"no {kind} of this name")
    return Choice(others=found, reason=f"{kind} of another country, or the country is not given", open=len(found) > 1)


def _tables(world: Gazetteer, kind: str) -> tuple[Names, dict[str, Item]]:
    return (world.place_names, world.places) if kind == "place" else (world.body_names, world.bodies)


LINKER = Linker(find=find)
