"""Takes the article out of an HTML page: its text in paragraphs, title, date, address and outlet."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.model import ArticleError

LONGEST = 20_000_000
"""Bytes of the longest page that is tried."""
HEAD = 2_000
"""Bytes of a page in which it tells what made it."""
_OWN = b'<meta name="generator" content="diplokg">'
_SENTENCE = re.compile(r"(?:\S+\s+){5}\S+[.!?…。؟][\"'”’»)]*(?:\s|$)")
"""Six words and a full stop: a menu has none."""
_DATING = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
"""A fixed last day instead of today's: the same page gives the same date in any year."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds besides its furniture."""

    text: str
    title: str | None
    url: str | None
    outlet: str | None
    published_on: date | None


def is_page(start: str) -> bool:
    """Tell whether a file that starts so is HTML."""
    return bool(
        re.match(
            r"\ufeff?\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
            start[:2000],
            re.IGNORECASE | re.DOTALL,
        )
    )


def is_own(start: bytes) -> bool:
    """Tell whether a page that starts so shows a graph of ours: nobody wrote it, and what it says is in the graph."""
    return _OWN in start[:HEAD]


def declared_encoding(raw: bytes) -> str | None:
    """Return the encoding that the page says it has."""
    match = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", raw[:8192], re.IGNORECASE)
    return match[1].decode("ascii", "ignore").lower() if match else None


def read_page(html: str, place: str) -> Page:
    """Return the article of *html*; *place* names the file in messages. Raises ArticleError when the page holds none.

    Reading is strict first (no teasers, no comments); a page on which that leaves a small part of what a lenient reading finds is read
    leniently.
    """
    if len(html) > LONGEST:
        raise ArticleError(f"{place}: a page of {len(html):,} characters; save the article alone")
    strict = _extracted(html, place, strict=True)
    lenient = _extracted(html, place, strict=False) if strict is None or len(strict.text) < 2000 else strict
    chosen = lenient if strict is None or (lenient and len(strict.text) < 0.4 * len(lenient.text)) else strict
    if chosen is None or not (_SENTENCE.search(chosen.text) or len(chosen.text.split()) >= 60):
        raise ArticleError(f"{place}: no article found in this page; save its text as a .txt file")
    return chosen


def _extracted(html: str, place: str, *, strict: bool) -> Page | None:
    import trafilatura  # noqa: PLC0415 - a third of a second: only pages pay it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found: Any = trafilatura.bare_extraction(
            html,
            include_comments=False,
            favor_precision=strict,
            with_metadata=True,
            date_extraction_params=dict(_DATING),
        )
    except Exception as error:  # the library meets any page there is: one it breaks on must not stop the others
        raise ArticleError(f"{place}: the page cannot be parsed ({error}); save its text as a .txt file") from error
    if found is None or not found.text:
        return None
    blocks = [re.sub(r"[^\S\n]+", " ", line).strip() for line in found.text.splitlines()]
    return Page(
        text="\n\n".join(block for block in blocks if block) + "\n",
        title=found.title or None,
        url=found.url or None,
        outlet=found.sitename or None,
        published_on=_day(found.date),
    )


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError:
        return None
