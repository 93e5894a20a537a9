"""What a store tells about its articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class StoredArticle:
    """An article as the store has it."""

    key: str
    iri: str
    title: str | None
    date: date | None
    url: str | None
    version: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one article graph given to a store: ``added``, ``superseded``, ``unchanged``, or ``refused`` for a reason."""

    key: str
    iri: str
    outcome: str
    reason: str = ""
