"""What is read: an article with its exact text, and ranges of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of an article's text, in Unicode code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Tell whether *other* lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as stored: its exact text, key and what its source states about it."""

    key: str
    text: str
    published_on: date | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    excluded: tuple[Span, ...] = ()
    """Spans that are not the article's prose (metadata header, script residue, captions, boilerplate), sorted."""
    warnings: tuple[str, ...] = ()
    extracted: bool = False
    """True: the text was taken out of HTML, so its offsets are not the file's."""
    file: str | None = None
    """Name of the file of an article whose key is not that name (a page with an address of its own)."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the UTF-8 text, 64 hex digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def version(self) -> str:
        """SHA-256 over text, date, title and URL: equal versions are the same article, word for word."""
        parts = [self.text, self.published_on and self.published_on.isoformat(), self.title, self.url]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

    def quote(self, span: Span) -> str:
        """Return the exact words of *span*."""
        return self.text[span.start : span.end]
