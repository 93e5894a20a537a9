"""A graph without the text of its articles: the quoted words stay, all else of others' text goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf.naming import OA, ONTOLOGY
from kg.rdf.serializing import serialize

if TYPE_CHECKING:
    from kg.store import Store

TEXT = (ONTOLOGY + "text", OA + "prefix", OA + "suffix")
"""What holds words beyond the quoted ones."""


def without_text(store: Store) -> Store:
    """Return a copy of *store* in memory without the articles' texts and the words around quotations."""
    from kg.store import Store as Copy  # noqa: PLC0415 - a type above

    quads = [quad for quad in store.quads() if quad.predicate.value not in TEXT]
    bare = Copy(ox.Store(), store.where, merged=store.merged)
    bare.load(serialize(quads, "nq"))
    return bare
