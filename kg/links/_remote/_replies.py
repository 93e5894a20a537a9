"""The replies of services, kept by request with the moment they came: what was asked once can be read again without the network.

The file is a SQLite database. Its write lock is held while a request is under way, so there is one at a time among all processes that
share the file.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.model import SetupError

SCHEMA = "CREATE TABLE IF NOT EXISTS reply (request TEXT PRIMARY KEY, fetched_at TEXT, body BLOB) WITHOUT ROWID"
PATIENCE = 3600.0
"""Seconds to wait for another process that is asking."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The body of an answer and the moment it came, ``YYYY-MM-DDTHH:MM:SSZ``."""

    body: bytes
    fetched_at: str

    @property
    def day(self) -> str:
        """The day it came."""
        return self.fetched_at[:10]


@dataclass(slots=True)
class Replies:
    """All replies of one file, or of this process where there is no file."""

    path: Path | None
    _kept: dict[str, Reply]

    def get(self, request: str) -> Reply | None:
        """Return the reply that is kept of *request*."""
        if self.path is None:
            return self._kept.get(request)
        if not self.path.exists():
            return None
        with self._open() as database:
            return _read(database, request)

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection | None]:
        """Wait until nobody else asks and keep others waiting; what ``put`` writes is there once the block ends, also by an error."""
        if self.path is None:
            yield None
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._broken(error) from error
        with self._open() as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
            finally:
                database.execute("COMMIT")

    def again(self, database: sqlite3.Connection | None, request: str) -> Reply | None:
        """Return the reply that another process may have got while this one waited."""
        return self._kept.get(request) if database is None else _read(database, request)

    def put(self, database: sqlite3.Connection | None, request: str, reply: Reply) -> None:
        """Keep *reply* in place of an older one."""
        if database is None:
            self._kept[request] = reply
            return
        row = (request, reply.fetched_at, zlib.compress(reply.body))
        database.execute("INSERT OR REPLACE INTO reply VALUES (?, ?, ?)", row)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        assert self.path is not None
        try:
            with closing(sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)) as database:
                database.execute(SCHEMA)
                yield database
        except sqlite3.Error as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> SetupError:
        return SetupError(f"{self.path}: replies cannot be kept here ({error}); name another file with --replies")


def replies_at(path: Path | None) -> Replies:
    """Return the replies in the file *path*, which need not exist yet, or a place in memory."""
    return Replies(path, {})


def _read(database: sqlite3.Connection, request: str) -> Reply | None:
    row = database.execute("SELECT fetched_at, body FROM reply WHERE request=?", (request,)).fetchone()
    return Reply(zlib.decompress(row[1]), row[0]) if row else None
