"""Tells whom somebody speaks for: the country of his office, the state of "the Nordian side", those whose spokesperson he is."""

from __future__ import annotations

from collections.abc import Iterable

from kg.annotations import AnnotatedArticle
from kg.claims import Claims
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import houses
from kg.model import Claim, Entity, EntityKind, OfficeHolding, Statement

LOCAL = lexicon(
    "mayor governor sheriff police county district city municipal provincial prosecutor councilman councilwoman councillor councilor "
    "alderman superintendent coroner fire"
)
"""Words of the titles of those who speak for a place or a force and not for a state."""


def country(person: Entity, claims: Iterable[Claim]) -> Entity | None:
    offices = (c.office for c in claims if isinstance(c, OfficeHolding) and c.person == person)
    return next((o.country for o in offices if o.country is not None), None)


def is_voice(speaker: Entity, claims: Claims) -> bool:
    """Tell whether *speaker* is the spokesperson of somebody."""
    return any("spokes" in c.office.label for c in claims if isinstance(c, OfficeHolding) and c.person == speaker)


def is_local(person: Entity, claims: Iterable[Claim]) -> bool:
    """Tell whether *person* holds the office of a town, a county or a police force, whose "we" is no state."""
    titles = [c.office.label for c in claims if isinstance(c, OfficeHolding) and c.person == person]
    return bool(titles) and all(LOCAL & set(t.split()) for t in titles)


def speaks_for_another(said: Statement | None, holder: Entity, claims: Claims) -> bool:
    """Tell whether *said* is the word of one whose office is in another state than *holder*: "Prado said Nordia will not yield"."""
    if said is None or len(said.speaker) != 1 or holder.kind is not EntityKind.STATE:
        return False
    side = country(said.speaker[0], claims) if said.speaker[0].kind is EntityKind.PERSON else said.speaker[0]
    return side is not None and side.kind is EntityKind.STATE and side != holder


def nation(text: AnnotatedArticle, speaker: Entity) -> Entity | None:
    """Return the state that "Nordian side" speaks for."""
    first, _, rest = speaker.label.partition(" ")
    at = int(speaker.id.rpartition(":")[2])
    return houses.state(text, first, at) if rest == "side" else None
