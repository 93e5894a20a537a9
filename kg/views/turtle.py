"""Turtle: one merged graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.rdf.serializing import serialize
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store


def write_turtle(store: Store, kind: str) -> bytes:
    """Return all named graphs of *store* as Turtle; *kind* is of no matter."""
    return serialize(store.quads(), "ttl")


VIEW = View(
    suffixes=(".ttl",),
    write=write_turtle,
    holds="graph",
    note="graphs are merged: which article says what is only in the evidence; use .trig to keep them apart",
)
