"""A folder of parses: an article is parsed once for each model, and read from there when rules, gazetteer or decisions change.

A parse is found by the hash of its paragraphs' words, the model with its version, the steps of its pipeline, and the code that makes
plain values of what the model finds (all that :mod:`kg.annotations._parsing` reaches), so no change of these can bring back a wrong one.
It is kept as plain values: reading those is cheaper than making the parser's own documents anew.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kg._parts.loaded import unchanged
from kg._parts.reaching import reach
from kg.annotations._plain import Parsed, Word
from kg.files import Kept

if TYPE_CHECKING:
    from spacy.language import Language


class ParseCache:
    """Parses in *folder* made by *language*."""

    def __init__(self, folder: Path, language: Language) -> None:
        meta = language.meta
        self.kept = Kept(folder)
        self.made_by = [
            reach("kg.annotations._parsing"),
            meta["lang"],
            meta["name"],
            meta["version"],
            version("spacy"),
            *language.pipe_names,
        ]

    def get(self, paragraphs: list[str]) -> list[Parsed] | None:
        """Return the parses of *paragraphs*; None where there are none, or their file is damaged."""
        body = self.kept.get(self._name(paragraphs))
        if body is None:
            return None
        return [
            Parsed([Word(*word) for word in words], *others) for words, *others in json.loads(zlib.decompress(body))
        ]

    def put(self, paragraphs: list[str], found: list[Parsed]) -> None:
        """Keep the parses of *paragraphs*, unless the code was changed meanwhile. Raises SetupError where the folder cannot be written."""
        if not unchanged():
            return
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        self.kept.put(self._name(paragraphs), zlib.compress(text.encode(), 1))

    def _name(self, paragraphs: list[str]) -> str:
        return hashlib.sha256(json.dumps([self.made_by, paragraphs]).encode()).hexdigest() + ".parse"
