"""What comes in, seen once before anything is built: how many articles, and which come in several versions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.article import Reading
from kg.model import Article

DIGEST = 11
"""Bytes of a key or version kept while looking: two of a million articles are taken for one with a chance of one in 10¹⁴."""


@dataclass(frozen=True, slots=True)
class Survey:
    """How many things were read, and those keys that come in more than one version or more than once."""

    total: int
    articles: int
    versions: dict[str, int] = field(default_factory=dict)
    """Number of versions of each article that is given more than once."""

    @property
    def conflicts(self) -> dict[str, str]:
        """Why none of its versions is taken, for each article that comes in several: the order of files must not decide."""
        return {
            key: f"{key}: {count} different versions of this article in one run; give the one you want, "
            "or if they are files of one name in several folders, the folder above them"
            for key, count in self.versions.items()
            if count > 1
        }


def surveyed(readings: Iterable[Reading]) -> Survey:
    """Look at all *readings* once; some 150 bytes are kept of each article while looking, and nothing of those given once after."""
    first: dict[int, int] = {}
    others: dict[str, set[int]] = {}
    total = articles = 0
    for reading in readings:
        total += 1
        if not isinstance(reading, Article):
            continue
        articles += 1
        key, version = _short(reading.key), int(reading.version[: 2 * DIGEST], 16)
        if key in first:
            others.setdefault(reading.key, {first[key]}).add(version)
        else:
            first[key] = version
    return Survey(total, articles, {key: len(found) for key, found in others.items()})


def _short(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:DIGEST])
