"""Reads what a text states about itself: a metadata header, the day of publication, the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg._article.calendar import FULL_DATE, WEEKDAY, full_date
from kg.model import Span

_KEYS = r"title|headline|date|published(?: on)?|publication date|posted|source|outlet|publisher|url|link|author|byline|section|language|id"
_FIELD = re.compile(rf"(?P<key>{_KEYS})[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*(?:\r?\n|\r|$)", re.IGNORECASE)
_FENCE = re.compile(r"---[ \t]*(?:\r?\n)")
_RUNNING = re.compile(r"(?:date|published)[ \t]+(?P<date>\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"^[^\S\n]*(?:(?:first |last )?(?:published|posted|updated|issued|released|date)(?: on| at)?[:,]?[ \t]+)?(?:{WEEKDAY},?[ \t]+)?"
    rf"(?:{FULL_DATE.pattern})[^\r\n]{{0,30}}$",
    re.MULTILINE | re.IGNORECASE,
)
_PLACE = (
    r"[^\S\n]*(?:[A-Z]{2}[A-Z'’.,\- ]{1,40}(?:[\w .'’]{0,30},)?|[A-Z][\w'’.\-]+(?: [A-Z][\w'’.\-]+){0,3},)"
    r"[^\S\n]*(?:\([^)\n]{1,40}\)[^\S\n]*)?"
)
_DATELINE = re.compile(rf"(?:^|\n){_PLACE}\(?(?:{FULL_DATE.pattern})[^\n.]{{0,25}}?(?:[-–—_]|--)")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the first lines of a text say about it; *header* is the part that is metadata and no prose."""

    header: Span
    published_on: date | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None


def stated(text: str) -> Stated:
    """Read the metadata header of *text*: ``date 2031-03-03`` before its first words, or lines of ``title: …``, ``date: …``."""
    start = re.match(r"\ufeff?\s*", text)
    at = start.end() if start else 0
    running = _RUNNING.match(text, at)
    if running:
        return Stated(Span(0, running.end()), _first_date(running["date"]))
    fence = _FENCE.match(text, at)
    end, fields = at if fence is None else fence.end(), {}
    while field := _FIELD.match(text, end):
        fields[field["key"].lower().split()[0]] = field["value"].strip("\"'")
        end = field.end()
    closing = _FENCE.match(text, end) if fence else None
    if not fields or (fence and not closing) or (not fence and not _is_header(fields)):
        return Stated(Span(0, 1 if text.startswith("\ufeff") else 0))
    return Stated(
        Span(0, closing.end() if closing else end),
        _first_date(fields.get("date") or fields.get("published") or fields.get("posted") or ""),
        fields.get("title") or fields.get("headline") or None,
        fields.get("url") or fields.get("link") or None,
        fields.get("source") or fields.get("outlet") or fields.get("publisher") or None,
    )


def _is_header(fields: dict[str, str]) -> bool:
    """One line alone is a header only if it is a date: "Source: officials" may be prose."""
    return len(fields) > 1 or bool(_first_date("".join(fields.values())))


def dateline(text: str, start: int) -> date | None:
    """Return the full date of a line of its own near the top ("July 6, 2031"), else of the dateline ("Lisbon, March 3, 2031 —")."""
    top = text[start : start + 1500]
    lines = _DATE_LINE.search("\n".join(top.splitlines()[:12]))
    first = lines or _DATELINE.search(top[:600])
    return _first_date(first[0]) if first else None


def _first_date(words: str) -> date | None:
    match = FULL_DATE.search(words)
    return full_date(match) if match else None


def headline(text: str, start: int) -> str | None:
    """Return the first line of *text* where it reads as a headline: short, no sentence, followed by a longer paragraph."""
    match = re.compile(r"\s*(?P<line>[^\r\n]{12,160}?)[^\S\n]*\r?\n\s*(?P<next>[^\r\n]*)").match(text, start)
    if match is None or not 3 <= len(match["line"].split()) <= 25:
        return None
    sentence = re.search(r"[.!?:;,][\"'”’)]*$", match["line"]) or re.match(r"[A-Z .,]+[-–—]", match["line"])
    wrapped = (
        match[0].count("\n") < 2 and len(match["line"]) >= 40 and abs(len(match["line"]) - len(match["next"])) < 15
    )
    return None if sentence or wrapped or not match["next"] or _first_date(match["line"]) else match["line"]
