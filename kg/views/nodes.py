"""Nodes of a network as CSV, one a line, beside the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._lists import NODES, node_rows
from kg.views._sheets import sheet

if TYPE_CHECKING:
    from kg.store import Store


def write_nodes(store: Store, kind: str) -> bytes:
    """Return the nodes of the network *kind* as CSV with the number of claims at each; UTF-8, with a header."""
    return sheet([name for name, _, _ in NODES], node_rows(store, kind)).encode()


VIEW = View(suffixes=("nodes.csv",), write=write_nodes, holds="network")
