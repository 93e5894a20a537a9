"""What an article refers to: entities, offices, issues and events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg._model.codes import EntityKind, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, state, body, organization, group or place, local to one article until ``rdf.naming`` gives it an IRI."""

    id: str = field(metadata={"local": True})
    """Unique in the article: kind and start of the first mention, for example ``person:34``."""
    kind: EntityKind = field(metadata={"local": True})
    label: str
    alt_label: tuple[str, ...] = ()
    country: Entity | None = None
    """The state a body, organization or group belongs to."""
    proper: bool = field(default=True, metadata={"local": True})
    """False: called by common nouns only ("the US administration"), so its identity ends with the article."""
    qid: str | None = field(default=None, metadata={"local": True})
    """Wikidata item of a state or union of the territory table, which decides it by name alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A position that exists independently of who holds it; the label is the title in lower case."""

    label: str
    country: Entity | None = None
    office_in: Entity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A matter, policy or course of action; the label is its phrase without a leading determiner."""

    label: str
    concerns: tuple[Entity, ...] = ()
    framing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What several reports may be about: only what identifies it. Special roles are participants too."""

    id: str = field(metadata={"local": True})
    kind: EventKind = field(metadata={"local": True})
    participant: tuple[Entity, ...]
    host: tuple[Entity, ...] = ()
    visitor: tuple[Entity, ...] = ()
    mediator: tuple[Entity, ...] = ()
    day: date | None = None
    part_of: Event | None = None


Referent = Entity | Office | Issue | Event
