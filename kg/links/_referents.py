"""Which entities and offices the claims refer to, and where each is first mentioned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Any

from kg.annotations import AnnotatedArticle
from kg.model import Claim, Entity, EntityKind, Office, Span

PLAIN = frozenset([str, int, float, bool, NoneType, date, Span])
"""Kinds of values that hold no others."""


@dataclass(frozen=True, slots=True)
class Referred:
    """An entity or office to look up, with its first mention; none where only the context tells of it (an inferred country)."""

    thing: Entity | Office
    mention: Span | None
    first: Span
    """The mention, else the first evidence of the first claim about it: its place in the order."""


def referred(text: AnnotatedArticle, claims: tuple[Claim, ...]) -> tuple[Referred, ...]:
    """Return what *claims* refer to and can be looked up, each once, in the order of first mention."""
    mentions: dict[Entity | Office, Span] = {}
    for mention in text.mentions:
        mentions.setdefault(mention.entity, mention.span)
    for title in text.titles:
        mentions.setdefault(title.office, title.span)
    found: dict[Entity | Office, Referred] = {}
    for claim in claims:
        evidence = min(claim.evidence, default=Span(len(text.article.text), len(text.article.text)))
        for thing in filter(_known_to_the_world, _things(claim)):
            own = mentions.get(thing)
            found.setdefault(thing, Referred(thing, own, own or evidence))
    return tuple(sorted(found.values(), key=lambda r: (r.first.start, -r.first.end, isinstance(r.thing, Office))))


def _known_to_the_world(thing: Entity | Office) -> bool:
    return isinstance(thing, Office) or (thing.proper and thing.kind is not EntityKind.GROUP)


def _things(value: object) -> Iterator[Entity | Office]:
    """Yield the entities and offices in *value*, at any depth, in the order of the fields."""
    if isinstance(value, Entity | Office):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from _things(item)
        return
    kind: Any = type(value)
    for name in _fields(kind):
        part = getattr(value, name)
        if type(part) not in PLAIN:
            yield from _things(part)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a noun in which there may be others."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) and kind is not Span else ()
