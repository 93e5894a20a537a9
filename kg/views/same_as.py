"""owl:sameAs as N-Triples, only of links to Wikidata that a human accepted: a reasoner takes them at their word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.questions import ask
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store

SAME_AS = "<http://www.w3.org/2002/07/owl#sameAs>"


def write(store: Store, kind: str = "") -> bytes:
    """Return a triple for each accepted link of *store*, sorted; a file without any when nobody accepted one."""
    rows = ask(store, "_mappings").records()
    accepted = [row for row in rows if str(row.get("status_iri")).endswith("#accepted")]
    return "".join(sorted(f"<{row['entity_iri']}> {SAME_AS} <{row['item_iri']}> .\n" for row in accepted)).encode()


VIEW = View(
    suffixes=("same-as.nt",),
    write=write,
    holds="links that a human accepted",
    note="links that only the program made are left out; accept them with kg review",
)
