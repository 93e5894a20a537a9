"""TriG: all named graphs, for people and version control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.rdf.serializing import serialize
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store


def write_trig(store: Store, kind: str) -> bytes:
    """Return all named graphs of *store* as TriG; *kind* is of no matter."""
    return serialize(store.quads(), "trig")


VIEW = View(suffixes=(".trig",), write=write_trig, holds="graph")
