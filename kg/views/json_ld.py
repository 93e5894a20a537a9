"""JSON-LD: all named graphs, for the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.rdf.serializing import serialize
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store


def write_json_ld(store: Store, kind: str) -> bytes:
    """Return all named graphs of *store* as JSON-LD; *kind* is of no matter."""
    return serialize(store.quads(), "jsonld")


VIEW = View(suffixes=(".jsonld",), write=write_json_ld, holds="graph")
