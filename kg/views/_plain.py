"""The sanitising layer before every writer: flat values, one type a name, texts XML can hold, cells no spreadsheet runs."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Value = str | int | float
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, escaped or not."""
RETURNS = re.compile(r"\r\n?")
"""Ends of lines that a reader of XML would change."""
BAR = "|"
"""Between the values of a list."""
EMPTY: dict[type, Value] = {str: "", int: 0, float: 0.0}
"""What stands where nothing is known, by the type of the attribute: a reader that meets a gap makes it NaN."""
RUNS = re.compile(r"'*[=+\-@\t\r]")
"""Beginnings of what a spreadsheet takes for a formula, and of what would read back as one that was guarded."""


def plain(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a copy of *graph* with nodes and edges sorted and every attribute on each of them, flat and of one type."""
    nodes = [(clean(str(node)), dict(data)) for node, data in graph.nodes(data=True)]
    edges = [
        ((clean(str(source)), clean(str(target)), clean(str(key))), dict(data))
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    copy = graph.__class__(name=graph.name)
    # Of one type on nodes and edges together: in GraphML a name has one.
    types = _types(data for _, data in (*nodes, *edges))
    of_nodes, of_edges = ({n: types[n] for n in sorted(_names(every))} for every in (nodes, edges))
    for node, data in sorted(nodes, key=lambda item: item[0]):
        copy.add_node(node, **_typed(data, of_nodes))
    for (source, target, key), data in sorted(edges, key=lambda item: item[0]):
        copy.add_edge(source, target, key=key, **_typed(data, of_edges))
    return copy


def numbered(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a copy of a plain *graph* whose edges have ids of their own as keys; ``claim`` is the claim, which may join several pairs."""
    copy = graph.__class__(name=graph.name)
    copy.add_nodes_from(graph.nodes(data=True))
    seen: Counter[str] = Counter()
    for source, target, claim, data in graph.edges(keys=True, data=True):
        seen[claim] += 1
        copy.add_edge(source, target, key=f"{claim}#{seen[claim]}", **dict(sorted({**data, "claim": claim}.items())))
    return copy


def clean(text: str) -> str:
    """Return *text* without what XML cannot hold."""
    return FORBIDDEN.sub("", RETURNS.sub("\n", text))


def flat(value: object) -> Value | None:
    """Return *value* as one text or number: days as ISO text, lists joined by a bar, None for what says nothing."""
    if isinstance(value, Enum):
        return flat(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return _number(value)
    if isinstance(value, list | tuple | set | frozenset):
        several = [_text(one) for one in value]
        return BAR.join(sorted(several) if isinstance(value, set | frozenset) else several)
    plainly = value.isoformat() if isinstance(value, date) else value
    return plainly if plainly is None or isinstance(plainly, int) else clean(str(plainly))


def _number(value: float | Decimal) -> float | None:
    """Return a number that JSON and all readers know, None for infinities and what is no number."""
    if isinstance(value, Decimal) and not value.is_finite():
        return None
    return float(value) if math.isfinite(float(value)) else None


def _text(value: object) -> str:
    found = flat(value)
    return "" if found is None else str(found)


def _names(every: Iterable[tuple[object, Mapping[str, object]]]) -> set[str]:
    return {name for _, data in every for name in data}


def _types(every: Iterable[Mapping[str, object]]) -> dict[str, type]:
    """Return one type for each attribute: of numbers the wider, of a mixture text."""
    found: dict[str, set[type]] = {}
    for data in every:
        for name, value in data.items():
            kinds = found.setdefault(name, set())
            if (known := flat(value)) is not None:
                kinds.add(type(known))
    return {name: _one(kinds) for name, kinds in sorted(found.items())}


def _one(kinds: set[type]) -> type:
    if len(kinds) == 1:
        return next(iter(kinds))
    return float if kinds == {int, float} else str


def _typed(data: Mapping[str, object], types: Mapping[str, type]) -> dict[str, Value]:
    values = ((name, kind, flat(data.get(name))) for name, kind in types.items())
    return {name: EMPTY[kind] if value is None else kind(value) for name, kind, value in values}


def cell(value: Value) -> Value:
    """Return *value* for a spreadsheet: a text that would run as a formula gets an apostrophe in front.

    An apostrophe before ``= + - @``, a tab or a return, after any others, is none of the text: without it every text reads back.
    """
    return f"'{value}" if isinstance(value, str) and RUNS.match(value) else value
