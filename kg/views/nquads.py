"""N-Quads: all named graphs, a quad a line, for stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.rdf.serializing import serialize
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store


def write_nquads(store: Store, kind: str) -> bytes:
    """Return all named graphs of *store* as N-Quads; *kind* is of no matter."""
    return serialize(store.quads(), "nq")


VIEW = View(suffixes=(".nq",), write=write_nquads, holds="graph")
