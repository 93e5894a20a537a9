"""Step 1: a file → articles with their exact text, key, title, date and outlet.

Plain text, HTML and JSON Lines; folders are walked. Offsets of everything later are code points of the text as read here, line ends
included, so no character is ever deleted: what is no prose becomes an excluded span.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from kg import _decoding, _prose
from kg.model import Article, ArticleError, SetupError, Span

Reading = Article | ArticleError
"""What one input yields: an article, or the reason why there is none."""

TEXT = (".txt", ".md", ".text")
PAGES = (".html", ".htm", ".xhtml")
LINES = (".jsonl", ".ndjson", ".jsonl.gz")
STDIN = Path("-")

_HEADER = re.compile(r"\ufeff?\s*(?:date|published|published on)\s*:?\s+(?P<date>\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)


def read_articles(inputs: Iterable[Path], *, dates: Mapping[str, date] | None = None, day: date | None = None) -> Iterator[Reading]:
    """Yield the articles of files and folders in order; one that cannot be read yields its ArticleError, and the next goes on.

    *dates* holds the day of publication by file name, *day* that of every article for which nothing else tells one. ``-`` is standard input.
    """
    known = dates or {}
    for path in inputs:
        if path != STDIN and path.is_dir():
            for file in sorted(p for p in path.rglob("*") if p.is_file()):
                yield from _read_file(file, file.relative_to(path).as_posix(), known.get(file.name), day)
        else:
            yield from _read_file(path, path.name, known.get(path.name), day)


def read_article(path: Path, *, day: date | None = None) -> Article:
    """Return the one article of the file *path*. Raises ArticleError when it cannot be read, SetupError when the file holds several."""
    found = list(read_articles([path], day=day))
    if len(found) != 1:
        raise SetupError(f"{path}: holds {len(found)} articles; use read_articles")
    if isinstance(found[0], ArticleError):
        raise found[0]
    return found[0]


def article_of(
    text: str,
    key: str,
    *,
    published_on: date | None = None,
    day: date | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    """Return the article of *text*. Its own header or dateline tells the date where *published_on* does not; *day* is the last resort."""
    if not text.strip("\ufeff \t\r\n"):
        raise ArticleError(f"{key}: the file is empty; nothing to read")
    header = _HEADER.match(text)
    start = header.end() if header else 1 if text.startswith("\ufeff") else 0
    stated = published_on or (date.fromisoformat(header["date"]) if header else None) or day
    if stated is None:
        warnings = (*warnings, f"{key}: no date found, so relative dates stay unresolved; give --date YYYY-MM-DD")
    excluded = (*([Span(0, start)] if start else []), *_prose.residue(text, start))
    return Article(
        key=key, text=text, published_on=stated, title=title, url=url, outlet=outlet, excluded=excluded, warnings=warnings
    )


def read_dates(path: Path) -> dict[str, date]:
    """Read days of publication from lines of file name, tab, ``YYYY-MM-DD``. Raises SetupError for a line that is neither nor empty."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"{path}: cannot read the dates ({error})") from None
    found: dict[str, date] = {}
    for number, line in enumerate(lines, 1):
        name, tab, day = line.partition("\t")
        if not line.strip():
            continue
        try:
            found[name] = date.fromisoformat(day.strip())
        except ValueError:
            raise SetupError(f"{path}:{number}: expected a file name, a tab and a date YYYY-MM-DD, found {line!r}") from None
    return found


def _read_file(path: Path, key: str, dated: date | None, day: date | None) -> Iterator[Reading]:
    try:
        if path.name.endswith(LINES):
            yield from _read_lines(path, day)
        else:
            raw = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
            text, warnings = _decoding.decoded(raw, str(path))
            yield article_of(text, key, published_on=dated, day=day, warnings=warnings)
    except ArticleError as error:
        yield error
    except OSError as error:
        yield ArticleError(f"{path}: cannot be read ({error.strerror or error}); check the name and its permissions")


def _read_lines(path: Path, day: date | None) -> Iterator[Reading]:
    opened = gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb")
    with opened as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield _of_record(line, f"{path}:{number}", day)
                except ArticleError as error:
                    yield error


def _of_record(line: bytes, place: str, day: date | None) -> Article:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise ArticleError(f"{place}: not JSON ({error}); write one object a line") from None
    return article_of(
        record["text"],
        record["id"],
        published_on=date.fromisoformat(record["date"]) if record.get("date") else None,
        day=day,
        title=record.get("title"),
        url=record.get("url"),
        outlet=record.get("source"),
    )


