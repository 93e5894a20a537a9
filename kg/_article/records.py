"""Reads one line of JSON Lines as the record of an article."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from kg._article.calendar import FULL_DATE, full_date
from kg.model import ArticleError

_HALF_PAIR = re.compile(r"[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?=u[0-9a-f]{4}|U[0-9a-f]{8})")
"""A backslash that reads as if it began one of our escapes."""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of an article that a line states."""

    key: str
    text: str
    published_on: date | None
    title: str | None
    url: str | None
    outlet: str | None
    warnings: tuple[str, ...]


def record_of(line: bytes, place: str) -> Record:
    """Return the record of *line*; *place* names file and line. Raises ArticleError for a line that is no article."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ArticleError(f"{place}: not UTF-8 (byte {error.start}); save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{place}: not JSON ({error}); write one object on each line") from None
    if not isinstance(found, dict):
        raise ArticleError(f'{place}: not an object; write {{"id": …, "text": …}} on each line')
    return record_from(found, place)


def record_from(found: Mapping[str, object], place: str) -> Record:
    """Return the record of named values; *place* names file and line. Raises ArticleError for values that are no article."""
    text, key = found.get("text"), found.get("id")
    if key is None or key == "":
        key = found.get("url")
    if not isinstance(text, str) or not text.strip():
        raise ArticleError(f'{place}: no "text"; an article needs its words there')
    if not isinstance(key, (str, int)) or isinstance(key, bool) or not (name := key_of(str(key))):
        raise ArticleError(f'{place}: no "id" and no "url"; an article needs one of them as its key')
    day, doubt = _day(found.get("date"), place)
    whole = _HALF_PAIR.sub("\ufffd", text)
    broken = () if whole == text else (f"{place}: half characters in the text, replaced by �",)
    return Record(
        key=name,
        text=whole,
        published_on=day,
        title=_words(found.get("title")),
        url=_words(found.get("url")),
        outlet=_words(found.get("source")),
        warnings=(*doubt, *broken),
    )


def key_of(stated: str) -> str:
    r"""Return a key that prints on one line; what does not is escaped as in JSON, so that no two names get one key.

    >>> key_of("a\xa0b"), key_of("ab")
    ('a\\u00a0b', 'ab')
    """
    plain = _ESCAPE.sub(r"\\u005c", stated.strip(" \t\r\n"))
    return "".join(c if c.isprintable() else _escaped(c) for c in plain)


def is_address(url: str) -> bool:
    """Tell whether *url* can be taken apart; whoever shows or narrows by a host relies on it."""
    try:
        return urlsplit(url) is not None
    except ValueError:
        return False


def _escaped(c: str) -> str:
    return f"\\u{ord(c):04x}" if ord(c) <= 0xFFFF else f"\\U{ord(c):08x}"


def _words(value: object) -> str | None:
    return _HALF_PAIR.sub("\ufffd", value).strip() or None if isinstance(value, str) else None


def _day(stated: object, place: str) -> tuple[date | None, tuple[str, ...]]:
    match = FULL_DATE.search(stated) if isinstance(stated, str) else None
    day = full_date(match) if match else None
    if day is None and stated not in (None, ""):
        return None, (f"{place}: date {stated!r} not understood; write it as YYYY-MM-DD",)
    return day, ()
