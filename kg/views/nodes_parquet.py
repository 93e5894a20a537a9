"""Nodes of a network as Parquet, beside the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._lists import NODES, node_rows
from kg.views._parquet import table

if TYPE_CHECKING:
    from kg.store import Store


def write_nodes(store: Store, kind: str) -> bytes:
    """Return the nodes of the network *kind* as Parquet, with the columns of nodes.csv. Raises SetupError without pyarrow."""
    return table(NODES, node_rows(store, kind), instead="nodes.csv")


VIEW = View(suffixes=("nodes.parquet",), write=write_nodes, holds="network")
