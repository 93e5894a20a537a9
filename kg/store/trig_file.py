"""A ``.trig`` or ``.nq`` file with the named graphs: held in memory, written back whole after each change."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.files import write_whole
from kg.model import SetupError
from kg.rdf import serializing
from kg.store import Backend, Place
from kg.store._store import Store

FORMATS = {".trig": ox.RdfFormat.TRIG, ".nq": ox.RdfFormat.N_QUADS}


def open_file(where: Place, create: bool) -> Store:
    """Read *where* into memory; a store of a file that is missing is made by its first change.

    Raises SetupError for text that is no TriG or N-Quads (with line and column) and for words that do not stand in their article.
    """
    assert isinstance(where, Path)
    file = _File(where)
    store = Store(ox.Store(), str(where), changed=file.write)
    if where.exists():
        store.load(file.read(), FORMATS[where.suffix])
    else:
        store.prepare()
    return store


class _File:
    """The file as last read or written, so that a change made by somebody else is never overwritten."""

    def __init__(self, where: Path) -> None:
        self.where = where
        self.stamp = self._stat()

    def _stat(self) -> tuple[int, int, int] | None:
        if not self.where.exists():
            return None
        found = self.where.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    def read(self) -> bytes:
        """Return the file's bytes and remember which they were."""
        self.stamp = self._stat()
        try:
            return self.where.read_bytes()
        except OSError as error:
            raise SetupError(f"{self.where}: cannot be read: {error.strerror}") from error

    def write(self, store: Store) -> None:
        """Put the store's named graphs in place of the file, in one step."""
        if self._stat() != self.stamp:
            raise SetupError(f"{self.where}: another process changed the file meanwhile; nothing is written, run again")
        text = serializing.serialize(store.quads(), self.where.suffix.removeprefix("."))
        write_whole(self.where, text)
        self.stamp = self._stat()


BACKEND = Backend(
    takes=lambda where: isinstance(where, Path) and where.suffix in FORMATS and not where.is_dir(),
    open=open_file,
    holds="a .trig or .nq file",
)
