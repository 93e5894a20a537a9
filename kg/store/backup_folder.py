"""A backup of a database: can be asked beside the process that writes the store it was taken of."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.model import SetupError
from kg.store import Backend, Place
from kg.store._backup import MANIFEST, read_manifest
from kg.store._store import Store


def is_backup(where: Place) -> bool:
    """Tell whether *where* is a folder that `kg backup` made."""
    return isinstance(where, Path) and (where / MANIFEST).is_file()


def open_backup(where: Place, create: bool) -> Store:
    """Open the backup in *where* for reading; nothing in it changes, so any number of processes may."""
    assert isinstance(where, Path)
    graph = where / read_manifest(where).graph
    if not graph.is_dir():
        raise SetupError(f"{where}: is the backup of a file; ask that: -g {graph}")
    try:
        return Store(ox.Store.read_only(str(graph)), str(where), writable=False)
    except OSError as error:
        raise SetupError(f"{where}: the backup cannot be opened: {error}") from error


BACKEND = Backend(takes=is_backup, open=open_backup, holds="a backup (read only)")
