"""Step 1: a file → articles with their exact text, key, title, date and outlet.

Plain text, HTML, JSON Lines and Parquet; folders are walked. Offsets of everything later are code points of the text as read here, line
ends included, so no character is ever deleted: what is no prose becomes an excluded span.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import IO, cast

from kg._article import decoding, folders, pages, prose, records, tables
from kg._article import stated as statements
from kg._article.copies import STDIN, copied
from kg._article.folders import LINES, PAGES, TABLES, TEXT, left_aside
from kg._article.records import Record
from kg.model import Article, ArticleError, SetupError

__all__ = ["STDIN", "Reading", "article_of", "copied", "left_aside", "read_article", "read_articles", "read_dates"]

Reading = Article | ArticleError
"""What one input yields: an article, or the reason why there is none."""

LONGEST = 1_000_000
"""Characters of the longest article; a novel has about half of that."""
LONGEST_LINE = 100_000
"""Characters of the longest paragraph: the parser needs about 10 kB of memory for each."""
_BYTES = 4 * LONGEST
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Dating:
    """What the caller knows about days of publication."""

    by_name: Mapping[str, date] = field(default_factory=dict)
    """Day by file name (or id in JSON Lines); goes before what the file says."""
    day: date | None = None
    """Day of every article that states none; goes before a dateline."""
    copies: Mapping[Path, Path] = field(default_factory=dict)
    """Where the bytes are of what can be read once only."""

    def opened(self, path: Path) -> BufferedReader:
        """Open the input *path* for reading."""
        copy = self.copies.get(path, path)
        return cast("BufferedReader", sys.stdin.buffer) if copy == STDIN else copy.open("rb")


def read_articles(
    inputs: Iterable[Path],
    *,
    dates: Mapping[str, date] | None = None,
    day: date | None = None,
    copies: Mapping[Path, Path] | None = None,
) -> Iterator[Reading]:
    """Yield the articles of files and folders in order; one that cannot be read yields its ArticleError, and the next goes on.

    Of a folder, files of other kinds are left aside (:func:`left_aside` tells of them), and so are pages of ours.

    *dates* holds the day of publication by file name and goes before what a file says; *day* is that of every article that states none.
    ``-`` is standard input. *copies* (of :func:`copied`) says where the bytes are of what can be read once only.
    """
    dating = Dating(dates or {}, day, copies or {})
    for path in inputs:
        if path != STDIN and path.is_dir():
            yield from _read_folder(path, dating)
        else:
            yield from _read_file(path, "stdin" if path == STDIN else records.key_of(path.name), dating)


def read_article(path: Path, *, day: date | None = None) -> Article:
    """Return the one article of the file *path*. Raises ArticleError when it cannot be read, SetupError when it holds several."""
    found = list(read_articles([path], day=day))
    if len(found) != 1:
        raise SetupError(f"{path}: holds {len(found)} articles, expected one; use read_articles")
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
    place: str | None = None,
    file: str | None = None,
    extracted: bool = False,
    warnings: tuple[str, ...] = (),
) -> Article:
    """Return the article of *text*; *place* names its file in messages (default: the key).

    The day of publication is *published_on*, else that of a metadata header, else *day*, else that of a dateline with a year.
    Raises ArticleError for a text that is empty or longer than any article.
    """
    place = place or key
    _check_size(text, place)
    stated = statements.stated(text)
    start = stated.header.end
    known = published_on or stated.published_on or day or statements.dateline(text, start)
    url = url or stated.url
    if url and not records.is_address(url):
        warnings = (*warnings, f"{place}: {url!r} is no address; left out")
        url = None
    return Article(
        key=key,
        text=text,
        published_on=known,
        title=title or stated.title or statements.headline(text, start),
        url=url,
        outlet=outlet or stated.outlet,
        excluded=(*([stated.header] if start else []), *prose.residue(text, start)),
        warnings=(*warnings, *_doubts(text, known, place)),
        extracted=extracted,
        file=file,
    )


def read_dates(path: Path) -> dict[str, date]:
    """Read days of publication: a line for each file name, a tab and ``YYYY-MM-DD``. Raises SetupError for any other line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"{path}: cannot be read as a list of dates ({error})") from None
    found: dict[str, date] = {}
    for number, line in enumerate(lines, 1):
        name, _, day = line.partition("\t")
        if not line.strip():
            continue
        try:
            found[name] = date.fromisoformat(day.strip())
        except ValueError:
            raise SetupError(
                f"{path}:{number}: expected a file name, a tab and a date YYYY-MM-DD, found {line!r}"
            ) from None
    return found


def _check_size(text: str, place: str) -> None:
    if all(c.isspace() or unicodedata.category(c) in ("Cf", "Cc") for c in text):
        raise ArticleError(f"{place}: empty; nothing to read")
    if len(text) > LONGEST:
        raise ArticleError(
            f"{place}: {len(text):,} characters, more than an article has ({LONGEST:,}); split it into articles"
        )
    longest = max(map(len, text.splitlines()))
    if longest > LONGEST_LINE:
        raise ArticleError(
            f"{place}: a line of {longest:,} characters ({LONGEST_LINE:,} at most); break it into paragraphs"
        )


def _doubts(text: str, published_on: date | None, place: str) -> Iterator[str]:
    if published_on is None:
        yield f"{place}: no date found, so relative dates stay unresolved; give --date YYYY-MM-DD"
    elif published_on > date.today():
        yield f"{place}: dated {published_on}, which lies in the future; give --dates if that is wrong"
    if len(text.split()) >= 25 and prose.function_word_share(text) < 0.15:
        yield f"{place}: does not look like English, the only language read; expect little or wrong results"


def _read_folder(folder: Path, dating: Dating) -> Iterator[Reading]:
    file = None
    for file in folders.articles(folder):
        yield from _read_file(file, records.key_of(file.relative_to(folder).as_posix()), dating)
    if file is None:
        known = ", ".join(TEXT + PAGES + LINES + TABLES)
        yield ArticleError(f"{folder}: this folder holds no articles, files that end in one of {known}")


def _read_file(path: Path, key: str, dating: Dating) -> Iterator[Reading]:
    try:
        if path.name.lower().endswith(TABLES):
            yield from (_of_record(found, place, dating) for place, found in tables.rows(path, _place(path)))
        elif path.name.lower().endswith(LINES) or path in dating.copies or path == STDIN:
            with dating.opened(path) as file:
                yield from _read_stream(file, path, key, dating)
        else:
            yield _read_one(path, key, dating)
    except ArticleError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        yield ArticleError(f"{_place(path)}: cannot be read ({reason}); check its name, permissions and content")


def _place(path: Path) -> str:
    """Return the name of a file for messages: on one line whatever is in it."""
    return records.key_of(str(path))


def _read_stream(file: BufferedReader, path: Path, key: str, dating: Dating) -> Iterator[Reading]:
    """Read a stream that may hold many articles: what it is shows its name or its first bytes."""
    place = "stdin" if path == STDIN else _place(path)
    start = file.peek(2)[:2]
    if start == GZIP:
        with gzip.open(file) as unpacked:
            yield from _read_lines(unpacked, place, dating)  # type: ignore[arg-type]  # GzipFile reads lines like any binary file
    elif path.name.lower().endswith(LINES) or start[:1] == b"{":
        yield from _read_lines(file, place, dating)
    else:
        yield _read_one(path, key, dating)


def _read_one(path: Path, key: str, dating: Dating) -> Article:
    with dating.opened(path) as file:
        raw = file.read(pages.LONGEST + 1)
    place = key if path == STDIN else _place(path)
    if path == STDIN:  # it has no name, and two texts given this way must not take each other's place
        key = f"stdin-{hashlib.sha256(raw).hexdigest()[:8]}"
    if len(raw) > pages.LONGEST:
        raise ArticleError(
            f"{place}: more than {pages.LONGEST:,} bytes, far more than an article has; split it into articles"
        )
    if pages.is_own(raw):
        raise ArticleError(f"{place}: a page that shows a graph, no article; give the articles it was made of")
    by_name = dating.by_name.get(path.name)
    wanted = pages.declared_encoding(raw) if path.name.lower().endswith(PAGES) else None
    text, warnings = decoding.decoded(raw, place, wanted)
    if not path.name.lower().endswith(PAGES) and not pages.is_page(text):
        return article_of(text, key, published_on=by_name, day=dating.day, place=place, warnings=warnings)
    if not text.strip():
        raise ArticleError(f"{place}: empty; nothing to read")
    page = pages.read_page(text, place)
    return article_of(
        page.text,
        page.url or key,
        published_on=by_name or page.published_on,
        day=dating.day,
        title=page.title,
        url=page.url,
        outlet=page.outlet,
        place=place,
        extracted=True,
        file=key if page.url else None,
        warnings=warnings,
    )


def _read_lines(lines: IO[bytes], place: str, dating: Dating) -> Iterator[Reading]:
    number, empty = 0, True
    while line := lines.readline(_BYTES):
        number += 1
        if len(line) >= _BYTES and not line.endswith(b"\n"):
            while (rest := lines.readline(_BYTES)) and not rest.endswith(b"\n"):
                pass
            yield ArticleError(f"{place}:{number}: a line of more than {_BYTES:,} bytes, no article; split it")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _read_line(line, f"{place}:{number}", dating)
        else:
            continue
        empty = False
    if empty:
        yield ArticleError(f"{place}: empty; nothing to read")


def _read_line(line: bytes, place: str, dating: Dating) -> Reading:
    try:
        return _of_record(records.record_of(line, place), place, dating)
    except ArticleError as error:
        return error


def _of_record(record: Record | ArticleError, place: str, dating: Dating) -> Reading:
    if isinstance(record, ArticleError):
        return record
    try:
        return article_of(
            record.text,
            record.key,
            published_on=dating.by_name.get(record.key) or record.published_on,
            day=dating.day,
            title=record.title,
            url=record.url,
            outlet=record.outlet,
            place=place,
            warnings=record.warnings,
        )
    except ArticleError as error:
        return error
