"""Step 6: keep, add, delete and reload graphs. One backend a file; a folder scan finds them.

The default graph of every store is the set-merge of its article, decision and vocabulary graphs, kept in the same transaction, so a
question needs no union flag and deleting an article leaves what there would be had it never been added.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg import parts
from kg.model import SetupError
from kg.store._answers import Answer, Term
from kg.store._articles import Change, StoredArticle
from kg.store._backup import Manifest, backup, restore, verify
from kg.store._bulk import load
from kg.store._independent import Story, independent, stories
from kg.store._sending import send
from kg.store._store import Store

__all__ = [
    "Answer",
    "Backend",
    "Change",
    "Manifest",
    "Place",
    "Store",
    "StoredArticle",
    "Story",
    "Term",
    "backends",
    "backup",
    "independent",
    "load",
    "open_store",
    "restore",
    "send",
    "stories",
    "verify",
]

Place = Path | str | None
"""A path, the address of an endpoint, or None: memory."""
MAKE_ONE = "make one with: kg add ARTICLE -g"


@dataclass(frozen=True, slots=True)
class Backend:
    """One way to keep a graph: *takes* tells whether a place is of its kind and no other's, *open* opens or makes the store there."""

    takes: Callable[[Place], bool]
    open: Callable[[Place, bool], Store]
    holds: str
    """What a user calls it, for messages: "a folder", "a .trig or .nq file"."""


@cache
def backends() -> dict[str, Backend]:
    """Return all backends by name, sorted."""
    from kg import store  # noqa: PLC0415 - the package itself, for the folder scan

    return parts.plugins(store, "BACKEND", Backend)


def open_store(where: str | Path | None, *, create: bool = False) -> Store:
    """Open the store at *where* (None: a new one in memory); with *create* make it if there is none.

    Raises SetupError for a missing place, a place of no known kind, a damaged store, one in use or one of another ontology version.
    """
    place = where if where is None or str(where).startswith(("http://", "https://")) else Path(where)
    backend = next((b for b in backends().values() if b.takes(place)), None)
    if backend is None:
        kinds = ", ".join(b.holds for b in backends().values())
        raise SetupError(f"{where}: unknown kind of graph; there are: {kinds}")
    if isinstance(place, Path) and not create and not place.exists():
        raise SetupError(f"{where}: no such store; {MAKE_ONE} {where}")
    return backend.open(place, create)
