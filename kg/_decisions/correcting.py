"""Puts the right values into a claim, as text typed by a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum

from kg.model import (
    Act,
    Claim,
    Discussion,
    Entity,
    EntityKind,
    Event,
    EventReport,
    Issue,
    Office,
    OfficeHolding,
    OfficeStatus,
    Polarity,
    Precision,
    SetupError,
    Stance,
    Statement,
    Status,
)
from kg.rdf.naming import normal

CODES: dict[str, type[StrEnum]] = {
    "polarity": Polarity,
    "status": Status,
    "office_status": OfficeStatus,
    "act": Act,
}
DAYS = ("start_date", "end_date", "attested_on")
ACTORS = ("holder", "person", "place")
LISTS = ("speaker", "addressee", "discussant", "attributed_to")
GROUPS = LISTS
"""Fields that may name people the article calls by common nouns only: "two diplomats"."""
MATTERS = ("target", "topic")
FIELDS = (*CODES, *DAYS, *ACTORS, *LISTS, *MATTERS)
"""Fields of claims that a decision can correct."""


class Entities:
    """The entities that an article's claims name, by each of their names."""

    def __init__(self, claims: Iterable[Claim], called: Mapping[Entity | Office, str], text: str = "") -> None:
        """Collect the entities of *claims*; *called* gives the gazetteer's label of those that are linked, *text* is the article's."""
        self._text = text
        self._named: dict[str, Entity] = {}
        todo: list[object] = list(claims)
        while todo:
            thing = todo.pop(0)
            if isinstance(thing, Entity):
                for name in (normal(thing.label), called.get(thing, ""), *thing.alt_label, thing.qid or ""):
                    if name:
                        self._named.setdefault(name.casefold(), thing)
            elif isinstance(thing, tuple):
                todo += thing
            if isinstance(thing, Entity | Event | Issue | Office | Claim):
                todo += [getattr(thing, field.name) for field in fields(thing)]

    def called(self, name: str) -> Entity | None:
        """Return the entity of that name, whatever its capitals."""
        return self._named.get(normal(name).casefold())

    def group(self, words: str) -> Entity | None:
        """Return the unnamed people that *words* of the text stand for; None where the text does not have the words."""
        start = place_of(words, self._text)
        if start is None:
            return None
        return Entity(id=f"group:{start}", kind=EntityKind.GROUP, label=normal(words), proper=False)


def place_of(words: str, text: str) -> int | None:
    """Return where *words* stand in *text* as whole words, whatever their capitals and blanks; None where they do not."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE) if pattern else None
    return found.start() if found else None


def checked(kind: str, change: Mapping[str, str]) -> None:
    """Raise SetupError where a claim of class *kind* has no such field or the value is none of its values."""
    known = KINDS[kind]
    for name, value in change.items():
        if name not in known:
            raise SetupError(f"{name}: no field of a {kind} that can be corrected; there are: {', '.join(known)}")
        if name in CODES and value not in set(CODES[name]):
            raise SetupError(f"{name}: {value!r} is none of {', '.join(CODES[name])}")
        if name in DAYS:
            try:
                date.fromisoformat(value)
            except ValueError:
                raise SetupError(f"{name}: {value!r} is no day; write YYYY-MM-DD") from None


def actors(change: Mapping[str, str]) -> dict[str, bool]:
    """Return the names of actors and places among the values of *change*, each with whether words of the text do for one."""
    one = {normal(value): False for name, value in change.items() if name in ACTORS}
    several = [each for name, value in change.items() if name in GROUPS for each in value.split(";")]
    return {**{normal(name): True for name in several}, **one}


def corrected(claim: Claim, change: Mapping[str, str], entities: Entities) -> Claim | None:
    """Return *claim* with the values of *change*; None where one names an actor that the article's claims do not."""
    values: dict[str, object] = {}
    for name, text in change.items():
        value = _value(name, text, entities)
        if value is None:
            return None
        values[name] = value
    if "start_date" in values and isinstance(claim, EventReport):
        # One day was given: what made a range of the day that was read goes with it.
        values = {"end_date": None, "date_precision": Precision.DAYS if "end_date" in values else None, **values}
    left = tuple(name for name in claim.inferred if name not in values)
    return replace(claim, **values, inferred=left) if values else claim  # type: ignore[arg-type]  # checked against KINDS


def _value(name: str, text: str, entities: Entities) -> object | None:
    if name in CODES:
        return CODES[name](text)
    if name in DAYS:
        return date.fromisoformat(text)
    if name in MATTERS:
        return entities.called(text) or Issue(label=normal(text))
    if name in LISTS:
        found = tuple(entities.called(each) or entities.group(each) for each in text.split(";"))
        return None if None in found else found
    return entities.called(text)


CLAIMS: tuple[type[Claim], ...] = (OfficeHolding, EventReport, Discussion, Statement, Stance)
KINDS = {kind.__name__: tuple(field.name for field in fields(kind) if field.name in FIELDS) for kind in CLAIMS}
"""What can be corrected of each class of claims."""
