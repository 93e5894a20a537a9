"""Tells who is at home where: who stays in his own country, or goes back to the seat of his office, visits nobody."""

from __future__ import annotations

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_seat
from kg.claims._events.event_places import in_state
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, Office

LOCAL = lexicon(
    "mayor governor senator congressman congresswoman representative lawmaker councilman sheriff ambassador envoy"
)
"""Posts whose holders come to the capital as guests, or go there from abroad."""


def at_home(text: AnnotatedArticle, people: tuple[Entity, ...], where: Entity) -> bool:
    """Tell whether *where* is in a country for which one of *people* holds an office."""
    return any(where == home or in_state(where, home) for home in homes(text, people))


def homeward(text: AnnotatedArticle, people: tuple[Entity, ...], where: Entity) -> bool:
    """Tell whether *where* is the seat of what one of *people* holds an office in: the journey home is no visit."""
    held = (t.office for t in text.titles if t.person in people and not _of_town(t.office))
    seats_of = {e.label for office in held for e in (office.country, office.office_in) if e is not None}
    seat = of_seat(where.label)
    lands = {land for home in seats_of if (land := named(home)) is not None}
    return (seat is not None and seat in lands) or any(where.label in land.seats for land in lands)


def _of_town(office: Office) -> bool:
    """Tell whether *office* is one of a town or region, whose holder is a guest in the capital."""
    town = office.office_in is not None and office.office_in.kind is EntityKind.PLACE
    return town or bool(set(office.label.lower().split()) & LOCAL)


def homes(text: AnnotatedArticle, people: tuple[Entity, ...]) -> set[Entity]:
    """Return the countries for which *people* hold an office."""
    return {t.office.country for t in text.titles if t.person in people and t.office.country is not None}
