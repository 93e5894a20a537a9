"""Keeps what can be read once only (standard input, pipes) in files, so that it can be read twice without standing in memory."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

STDIN = Path("-")


@contextmanager
def copied(inputs: Iterable[Path]) -> Iterator[Mapping[Path, Path]]:
    """Copy those of *inputs* that are no files or folders, until the block ends; yield where the bytes of each are."""
    once = [path for path in inputs if path == STDIN or (path.exists() and not (path.is_file() or path.is_dir()))]
    with TemporaryDirectory(prefix="kg-add-") as folder:
        found: dict[Path, Path] = {}
        for number, path in enumerate(dict.fromkeys(once)):
            found[path] = Path(folder) / str(number)
            with found[path].open("wb") as copy:
                if path == STDIN:
                    shutil.copyfileobj(sys.stdin.buffer, copy)
                else:
                    with path.open("rb") as pipe:
                        shutil.copyfileobj(pipe, copy)
        yield found
