"""A ``.ttl`` file: one merged graph, so it can be asked but not changed."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.model import SetupError
from kg.store import Backend, Place
from kg.store._store import Store


def open_turtle(where: Place, create: bool) -> Store:
    """Read *where* into memory as the default graph of a store that refuses changes."""
    assert isinstance(where, Path)
    if not where.exists():
        raise SetupError(f"{where}: a .ttl file is one merged graph and read only; name a folder, a .trig or .nq file")
    store = Store(ox.Store(), str(where), merged=True)
    store.load(where.read_bytes(), ox.RdfFormat.TURTLE)
    return store


BACKEND = Backend(
    takes=lambda where: isinstance(where, Path) and where.suffix == ".ttl" and not where.is_dir(),
    open=open_turtle,
    holds="a .ttl file (read only)",
)
