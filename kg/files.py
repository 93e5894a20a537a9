"""Writes files whole or not at all: who reads one while it is written, or after a crash, finds the older one."""

from __future__ import annotations

from pathlib import Path

from kg.model import SetupError


def write_whole(path: Path, data: bytes) -> None:
    """Put *data* in place of the file *path* in one step. Raises SetupError where it cannot be written; then nothing has changed."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise SetupError(f"{path}: cannot be written ({error.strerror})") from error
