"""A store in memory: gone with the process."""

from __future__ import annotations

import pyoxigraph as ox

from kg.store import Backend, Place
from kg.store._store import Store


def open_memory(where: Place, create: bool) -> Store:
    """Return a new, empty store."""
    store = Store(ox.Store(), "memory")
    store.prepare()
    return store


BACKEND = Backend(takes=lambda where: where is None, open=open_memory, holds="memory")
