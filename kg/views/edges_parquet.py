"""Edges of a network as Parquet with typed columns: the day is a day, empty where unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._lists import ENDS, SAID, edge_rows
from kg.views._parquet import table

if TYPE_CHECKING:
    from kg.store import Store


def write_edges(store: Store, kind: str) -> bytes:
    """Return the edges of the network *kind* as Parquet, with the columns of edges.csv. Raises SetupError without pyarrow."""
    names, rows = edge_rows(store, kind)
    # A sheet has a target that is an end and, in the network of issues, one that is an attribute; here a name is one column's.
    columns = [*ENDS, *((f"exact_{name}" if name == "target" else name, *SAID[name]) for name in names)]
    empty = [i for i, (_, kind, _) in enumerate(columns) if kind == "date"]
    typed = [[None if i in empty and value == "" else value for i, value in enumerate(row)] for row in rows]
    return table(columns, typed, instead="edges.csv")


VIEW = View(suffixes=("edges.parquet",), write=write_edges, holds="network")
