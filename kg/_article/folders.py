"""Walks a folder of articles, one listing at a time, and passes over what is none: hidden files, stores, decisions, pages of ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg._article import pages

REASON = ".reason.json"
"""End of the name of a file that tells why the article beside it is not in a graph."""
QUARANTINE = ".quarantine"
"""End of the name of a folder with articles that are not in a graph, read only when it is named itself."""
STORE = "CURRENT"
"""A file that every on-disk store has."""
TEXT = (".txt", ".text", ".md")
PAGES = (".html", ".htm", ".xhtml")
LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
TABLES = (".parquet",)
KEPT = (".graph", ".steps", ".stamps")
"""Ends of names in a folder of what runs keep, which is nobody's article and may hold thousands."""
NAMED = 5
"""Kinds of files that are named one by one."""


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


def articles(folder: Path) -> Iterator[Path]:
    """Yield those files below *folder* that may hold articles by their names and are no page of ours."""
    for file in files(folder):
        name = file.name.lower()
        if name.endswith(TEXT + LINES + TABLES) or (name.endswith(PAGES) and not _ours(file)):
            yield file


def left_aside(inputs: Iterable[Path]) -> str:
    """Return in one line how many files of other kinds the folders of *inputs* hold, with their endings; empty where they hold none."""
    others = (file for path in inputs if path.is_dir() for file in files(path))
    counts = Counter(
        file.suffix.lower() or "no ending"
        for file in others
        if not file.name.lower().endswith(TEXT + PAGES + LINES + TABLES + KEPT)
    )
    if not counts:
        return ""
    kinds = [kind for kind, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    named = f"{', '.join(kinds[:NAMED])}{' …' if len(kinds) > NAMED else ''}"
    number = counts.total()
    return f"{number} file{'s' * (number != 1)} of other kinds left aside: {named} (to read one as text, name it)"


def _ours(page: Path) -> bool:
    try:
        with page.open("rb") as file:
            return pages.is_own(file.read(pages.HEAD))
    except OSError:
        return False
