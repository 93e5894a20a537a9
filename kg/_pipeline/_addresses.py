"""Files here or anywhere fsspec reaches (s3://, gs://, hdfs://, memory://): only for an address with ``://`` the library is needed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import IO, Any

from kg.files import write_whole
from kg.model import SetupError

PIECE = 1 << 20
"""Bytes that are looked through at once."""


def expanded(url: str) -> list[str]:
    """Return the files that *url* names, sorted: a file, a pattern with ``*``, or a folder's files."""
    if "://" in url:
        files = _system(url)
        found = files.glob(url) if "*" in url else files.find(url)
        return sorted(files.unstrip_protocol(name) for name in found)
    path = Path(url)
    if path.is_dir():
        return sorted(str(file) for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    return sorted(map(str, _named(path))) if "*" in url else [url]


def _named(pattern: Path) -> Iterator[Path]:
    fixed = list(takewhile(lambda part: "*" not in part, pattern.parts))
    return Path(*fixed).glob("/".join(pattern.parts[len(fixed) :]))


def size(url: str) -> int:
    """Return the bytes of a file. Raises SetupError where there is none."""
    try:
        return int(_system(url).size(url)) if "://" in url else Path(url).stat().st_size
    except OSError as error:
        raise SetupError(f"{url}: cannot be read ({error.strerror or error})") from error


def exists(url: str) -> bool:
    """Tell whether there is a file."""
    return bool(_system(url).exists(url)) if "://" in url else Path(url).exists()


def read(url: str) -> bytes:
    """Return the bytes of a file."""
    with _opened(url) as file:
        return file.read()


def lines(url: str, start: int, end: int) -> bytes:
    """Return the lines of a file that begin at or behind byte *start* and before byte *end*: each line is of one such piece."""
    with _opened(url) as file:
        if start:
            file.seek(start - 1)
            file.readline()
        first = file.tell()
        if first >= end:
            return b""
        file.seek(end - 1)
        file.readline()
        last = file.tell()
        file.seek(first)
        return file.read(last - first)


def lines_before(url: str, start: int) -> int:
    """Return how many lines of a file begin before byte *start*."""
    with _opened(url) as file:
        before = sum(file.read(min(PIECE, start - at)).count(b"\n") for at in range(0, start, PIECE))
        file.seek(max(0, start - 1))
        # In the middle of a line the next one is the first behind it.
        return before + (start > 0 and file.read(1) != b"\n")


def write(url: str, data: bytes) -> None:
    """Put *data* into a file in one step, so that a file which is there is whole."""
    if "://" in url:
        files = _system(url)
        files.makedirs(url.rpartition("/")[0], exist_ok=True)
        files.pipe_file(url, data)
        return
    path = Path(url)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)


def _opened(url: str) -> IO[bytes]:
    try:
        return _system(url).open(url, "rb") if "://" in url else Path(url).open("rb")
    except OSError as error:
        raise SetupError(f"{url}: cannot be read ({error.strerror or error})") from error


def _system(url: str) -> Any:
    """Return the file system that knows *url*."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra

        return url_to_fs(url)[0]
    except ImportError as error:
        raise SetupError(f"{url}: reading addresses wants an extra: pip install 'diplokg[dask]' ({error})") from error
    except ValueError as error:
        raise SetupError(f"{url}: {error}") from error
