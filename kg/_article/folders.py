"""Walks a folder of articles, one listing at a time, and passes over what is none: hidden files, stores, decisions, quarantines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

REASON = ".reason.json"
"""End of the name of a file that tells why the article beside it is not in a graph."""
QUARANTINE = ".quarantine"
"""End of the name of a folder with articles that are not in a graph, read only when it is named itself."""
STORE = "CURRENT"
"""A file that every on-disk store has."""


def files(folder: Path) -> Iterator[Path]:
    """Yield the files below *folder* by path."""
    entries = sorted(folder.iterdir())
    if any(entry.name == STORE for entry in entries):
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith((".decisions.jsonl", REASON, QUARANTINE)):
            continue
        if entry.is_file():
            yield entry
        elif entry.is_dir() and not entry.is_symlink():
            yield from files(entry)
