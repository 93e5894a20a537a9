"""Claims of one kind between the same two nodes as one edge with its spells, as GEXF 1.3 wants edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.views._plain import Value

if TYPE_CHECKING:
    import networkx as nx

Spell = tuple[str, str]
"""First and last day, both within."""
BAR = " | "
"""Between several values of one attribute."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One edge: all claims of one kind from *source* to *target*."""

    source: str
    target: str
    kind: str
    values: dict[str, Value]
    claims: int
    spells: tuple[tuple[Spell, int], ...]
    """The days its claims tell of, apart from each other, each with the number of claims."""


def bundles(graph: nx.MultiDiGraph[str], days: Mapping[str, Spell]) -> list[Bundle]:
    """Return the edges of a plain *graph* as bundles, sorted; *days* tells of claims from when to when they may have been."""
    found: dict[tuple[str, str, str], list[tuple[str, dict[str, Value]]]] = {}
    for source, target, claim, data in graph.edges(keys=True, data=True):
        found.setdefault((source, target, str(data["kind"])), []).append((claim, data))
    return [_bundle(*ends, claims, days) for ends, claims in sorted(found.items(), key=lambda item: item[0])]


def _bundle(
    source: str, target: str, kind: str, claims: list[tuple[str, dict[str, Value]]], days: Mapping[str, Spell]
) -> Bundle:
    spells = [spell for claim, data in claims if (spell := _spell(days.get(claim), str(data["day"])))]
    names = sorted({name for _, data in claims for name in data} - {"day", "kind", "weight", "year"})
    values = {name: _together(data[name] for _, data in claims if name in data) for name in names}
    values["claim"] = BAR.join(claim for claim, _ in claims)
    values["first_day"] = min((first for first, _ in spells), default="")
    values["last_day"] = max((last for _, last in spells), default="")
    values["relation"] = kind
    values["undated"] = len(claims) - len(spells)
    return Bundle(source, target, kind, dict(sorted(values.items())), len(claims), merged(spells))


def _spell(known: Spell | None, day: str) -> Spell | None:
    return known or ((day, day) if day else None)


def _together(values: Iterable[Value]) -> Value:
    """Return several values as one: different texts with a bar between them, of numbers the largest."""
    several = list(dict.fromkeys(values))
    if all(isinstance(value, int | float) for value in several):
        return max(several, key=float)
    return BAR.join(str(value) for value in several if value != "")


def merged(spells: Iterable[Spell]) -> tuple[tuple[Spell, int], ...]:
    """Return *spells* by day, those that share a day as one with their number: a reader refuses spells that overlap."""
    found: list[tuple[Spell, int]] = []
    for first, last in sorted(spells):
        if found and first <= found[-1][0][1]:
            (begin, end), number = found[-1]
            found[-1] = ((begin, max(end, last)), number + 1)
        else:
            found.append(((first, last), 1))
    return tuple(found)
