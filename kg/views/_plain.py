"""The sanitising layer before every writer: texts that XML can hold, cells that a spreadsheet does not run, one fixed order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Value = str | int | float
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, escaped or not."""


def plain(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a copy of *graph* with clean texts and nodes, edges and attributes sorted."""
    copy = graph.__class__(name=graph.name)
    for node, data in sorted(graph.nodes(data=True)):
        copy.add_node(node, **_clean(data))
    for source, target, key, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        copy.add_edge(source, target, key=key, **_clean(data))
    return copy


def _clean(data: dict[str, Value]) -> dict[str, Value]:
    return {name: FORBIDDEN.sub("", value) if isinstance(value, str) else value for name, value in sorted(data.items())}


def cell(value: Value) -> Value:
    """Return *value* for a spreadsheet: a text that would run as a formula gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
