"""Tells for whom an actor stands: what "the Nordian government" does and says, Nordia does and says."""

from __future__ import annotations

from kg.model import Entity, EntityKind


def standing(entity: Entity) -> Entity:
    """Return the state for which *entity* stands, if it is a government, else *entity*."""
    government = entity.kind is EntityKind.GOVERNMENT_BODY and entity.label.lower().endswith(" government")
    return entity.country if government and entity.country is not None else entity


def identity(entity: Entity) -> str:
    """Return what tells *entity* from the others of its article: its id, of a state its name, by whatever words it is meant."""
    return f"state {entity.label}" if entity.kind is EntityKind.STATE else entity.id
