"""Everybody and everything the graph has a name for as CSV, one a line, beside the claims table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.questions import ask
from kg.views import View
from kg.views._sheets import sheet

if TYPE_CHECKING:
    from kg.store import Store

COLUMNS = ("id", "kind", "label", "other_names", "wikidata", "link", "claims")


def write(store: Store, kind: str = "") -> bytes:
    """Return people, states, bodies, groups, offices and places of *store* as CSV: names, item, how it was linked, how many claims."""
    rows = [
        (
            str(row["entity_iri"]),
            _local(row["kind_iri"]),
            str(row["entity"]),
            "|".join(sorted(str(row["names"] or "").split("|"))),
            _local(row.get("item_iri")),
            _local(row.get("status_iri")),
            int(str(row["claims"])),
        )
        for row in ask(store, "_entities").records()
    ]
    return sheet(COLUMNS, rows).encode()


def _local(iri: object) -> str:
    return str(iri or "").replace("#", "/").rsplit("/", 1)[-1]


VIEW = View(suffixes=("entities.csv",), write=write, holds="table of entities")
