"""People that a service suggests, judged as the gazetteer's own: same keys of names, same terms of office, same gates.

A service brings candidates and facts; it never decides. Offices are linked only by a holder who is: a service's few offices do not tell
which titles are unmistakable. Places and bodies are left to the gazetteer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from kg.links import Lookup, _keys, gazetteer
from kg.links._evidence import owners_of
from kg.links._gazetteer import weights
from kg.links._part import in_memory, part_of
from kg.links._records import LOOSE, Records, merged
from kg.links._titles import Level
from kg.model import Entity, EntityKind, Link, LinkStatus, Office, OfficeHolding, OfficeStatus

EVER = timedelta(days=365 * 60)
"""How long ago a former office may have been held."""
YEAR = timedelta(days=366)


def people(lookup: Lookup) -> tuple[Entity, ...]:
    """Return the people who are wanted."""
    things = (want.thing for want in lookup.wanted)
    return tuple(t for t in things if isinstance(t, Entity) and t.kind is EntityKind.PERSON)


def names(person: Entity) -> tuple[str, ...]:
    """Return the full names of *person* as other sources may write them; nothing where only a family name is known."""
    full = [name for name in (person.label, *person.alt_label) if not _keys.is_family(_keys.name_key(name))]
    spelled = [name.title() if name.isupper() else name for name in full]
    return tuple(dict.fromkeys(name.replace("’", "'") for name in (*full, *spelled)))


def considered(lookup: Lookup) -> tuple[str, ...]:
    """Return the items that earlier linkers considered for the people wanted."""
    links = [lookup.before[person] for person in people(lookup) if person in lookup.before]
    return tuple(dict.fromkeys(candidate.qid for link in links for candidate in link.alternative))


def offices(lookup: Lookup) -> Iterator[tuple[str, date, date]]:
    """Yield the known offices that the article gives to the people wanted, each with the first and last day that matter."""
    wanted = set(people(lookup))
    designate = timedelta(days=weights()["gates"]["designate_days"])
    for claim in lookup.claims:
        if not isinstance(claim, OfficeHolding) or claim.person not in wanted or claim.attested_on is None:
            continue
        day = claim.attested_on
        since = day - (EVER if claim.office_status is OfficeStatus.FORMER else YEAR)
        for qid in lookup.world.titled_in(claim.office.label, owners_of(claim.office)):
            if lookup.world.office(qid).level is not Level.LEGISLATOR:
                yield qid, since, day + designate


def judged(lookup: Lookup, found: Records, linker: str, moved: Mapping[str, str]) -> Iterator[Link]:
    """Yield a link for the people wanted, and for offices by their holders, from what a service *found* and what was considered before.

    Items that have *moved* count as what they have become.
    """
    loose = {
        qid: replace(office, titles=tuple(LOOSE + title.removeprefix(LOOSE) for title in office.titles))
        for qid, office in found.offices.items()
    }
    known = part_of(lookup.world, (qid for qid in (*considered(lookup), *found.persons) if qid not in moved))
    with in_memory(merged(known, replace(found, offices=loose))) as world:
        for link in gazetteer.find(replace(lookup, world=world), linker):
            told = link.link_status is not LinkStatus.NIL or link.alternative
            if told and (isinstance(link.link_of, Office) or link.link_of.kind is EntityKind.PERSON):
                yield link
