"""A folder of parses: an article is parsed once for each model, and read from there when rules, gazetteer or decisions change.

A parse is found by the hash of its paragraphs' words, the model with its version and the steps of its pipeline, so no change of these
can bring back a wrong one. Any file may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import SetupError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ATTRIBUTES = ("ORTH", "TAG", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "LEMMA", "MORPH", "POS")
"""What the annotators read of a token; where sentences end follows from HEAD."""
HASHED = 32


class ParseCache:
    """Parses in *folder* made by *language*."""

    def __init__(self, folder: Path, language: Language) -> None:
        meta = language.meta
        self.folder, self.vocab = folder, language.vocab
        self.made_by = [
            meta["lang"],
            meta["name"],
            meta["version"],
            version("spacy"),
            *language.pipe_names,
            *ATTRIBUTES,
        ]

    def get(self, paragraphs: list[str]) -> list[Doc] | None:
        """Return the parses of *paragraphs*; None where there are none, or their file is damaged."""
        from spacy.tokens import DocBin  # noqa: PLC0415 - only the stage that parses pays for spaCy

        try:
            raw = self._file(paragraphs).read_bytes()
        except OSError:
            return None
        checksum, body = raw[:HASHED], raw[HASHED:]
        if hashlib.sha256(body).digest() != checksum:
            return None
        return list(DocBin().from_bytes(body).get_docs(self.vocab))

    def put(self, paragraphs: list[str], docs: list[Doc]) -> None:
        """Keep the parses *docs* of *paragraphs*. Raises SetupError where the folder cannot be written."""
        from spacy.tokens import DocBin  # noqa: PLC0415

        body: bytes = DocBin(attrs=ATTRIBUTES, docs=docs).to_bytes()
        file = self._file(paragraphs)
        new = file.with_name(f".{file.name}.{os.getpid()}")  # another worker may write the same parse
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(hashlib.sha256(body).digest() + body)
            new.replace(file)
        except OSError as error:
            new.unlink(missing_ok=True)
            raise SetupError(f"{self.folder}: parses cannot be kept there ({error.strerror})") from error

    def _file(self, paragraphs: list[str]) -> Path:
        name = hashlib.sha256(json.dumps([self.made_by, paragraphs]).encode()).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.parse"
