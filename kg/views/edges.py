"""Edges of a network as CSV, one a line, for pandas, R and spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._lists import ENDS, edge_rows
from kg.views._sheets import sheet

if TYPE_CHECKING:
    from kg.store import Store


def write_edges(store: Store, kind: str) -> bytes:
    """Return the edges of the network *kind* as CSV with the labels of both ends; UTF-8, with a header."""
    names, rows = edge_rows(store, kind)
    return sheet([*(name for name, _, _ in ENDS), *names], rows).encode()


VIEW = View(suffixes=(".csv",), write=write_edges, holds="network")
