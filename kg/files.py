"""Writes files whole or not at all: who reads one while it is written, or after a crash, finds the older one, and never a part."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.model import SetupError

HASHED = 32
"""Bytes of the checksum before what is kept."""
NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
"""A disk, or somebody's share of it, is full."""
_full: dict[Path, str] = {}
"""Folders that had no room since this was last asked for, and what is to be said of each."""


def write_whole(path: Path, data: bytes) -> None:
    """Put *data* in place of the file *path* in one step. Raises SetupError where it cannot be written; then nothing has changed."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise SetupError(f"{path}: cannot be written ({error.strerror})") from error


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of what can be made again: any of its files may be deleted at any time, and a damaged one counts as missing."""

    folder: Path

    def get(self, name: str) -> bytes | None:
        """Return what is kept as *name* (hexadecimal digits, then perhaps a suffix); None where nothing is."""
        try:
            raw = self._file(name).read_bytes()
        except OSError:
            return None
        return raw[HASHED:] if raw[:HASHED] == _checksum(name, raw[HASHED:]) else None

    def put(self, name: str, body: bytes) -> None:
        """Keep *body* as *name*; where the disk is full nothing is kept, and :func:`no_room` tells of it.

        Raises SetupError where the folder cannot be written.
        """
        file = self._file(name)
        # Another thread, process or machine may write the same at the same time.
        new = file.with_name(f".{file.name}.{os.urandom(6).hex()}")
        try:
            if not file.parent.is_dir():
                file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(_checksum(name, body) + body)
            new.replace(file)
        except OSError as error:
            with suppress(OSError):  # a folder that has become read-only keeps what is unfinished too
                new.unlink(missing_ok=True)
            if error.errno in NO_ROOM:
                _full[self.folder] = f"{self.folder}: {error.strerror}; what is read now is not kept there"
                return
            raise SetupError(f"{self.folder}: nothing can be kept there ({error.strerror})") from error

    def _file(self, name: str) -> Path:
        return self.folder / name[:2] / name[2:]


def no_room(folder: Path | None) -> str:
    """Return what is to be said of a *folder* whose disk was full since this was last asked in this process; empty where it was not."""
    return _full.pop(folder, "") if folder else ""


def _checksum(name: str, body: bytes) -> bytes:
    """Return what tells *body* from any other, and from the same under another name."""
    return hashlib.sha256(name.encode() + body).digest()
