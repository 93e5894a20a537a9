"""The quarantine: a folder with each article that is not in the graph, and beside it why."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg._article.folders import REASON
from kg._article.records import key_of
from kg._pipeline.adding import Outcome
from kg.files import write_whole
from kg.model import Article, SetupError
from kg.rdf.naming import digest

UNREAD = "unread-"
"""Start of the names of reasons for inputs that were no article at all."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The quarantine in *folder*, which is made when first needed."""

    folder: Path

    def forget(self, inputs: Iterable[Path]) -> None:
        """Forget which of *inputs* could not be read: they are read again."""
        given = tuple(key_of(str(path)) for path in inputs)
        for file in sorted(self.folder.glob(f"{UNREAD}*{REASON}")):
            if str(json.loads(file.read_text(encoding="utf-8")).get("place")).startswith(given):
                file.unlink()

    def note(self, outcome: Outcome) -> None:
        """Keep the article of a bad *outcome* with its reason, and each of its versions; let go of one that is in the store now."""
        if outcome.what == "skipped":
            if outcome.article is not None:
                self._add_version(outcome.article)
            return
        if not outcome.bad:
            self._let_go(outcome.key)
            return
        place = outcome.message.partition(": ")[0]
        name = _name(outcome.key) if outcome.key else UNREAD + digest(place)
        reason = {"key": outcome.key} if outcome.key else {"place": place}
        reason |= {"became": outcome.what, "reason": outcome.message}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SetupError(f"{self.folder}: the quarantine cannot be kept ({error.strerror})") from error
        if outcome.article is not None:
            write_whole(self._file(name, ".jsonl"), _line(outcome.article).encode())
        told: dict[str, Any] = {**reason, "findings": [asdict(finding) for finding in outcome.findings]}
        text = json.dumps(told, ensure_ascii=False, indent=1, default=str)
        write_whole(self._file(name, REASON), f"{text}\n".encode())

    def _add_version(self, article: Article) -> None:
        """Keep another version of an article beside those that came before it in this run."""
        file, line = self._file(_name(article.key), ".jsonl"), _line(article)
        there = file.read_text(encoding="utf-8") if file.exists() else ""
        if line not in there.splitlines(keepends=True):
            write_whole(file, (there + line).encode())

    def _let_go(self, key: str) -> None:
        for end in (".jsonl", REASON):
            self._file(_name(key), end).unlink(missing_ok=True)

    def _file(self, name: str, end: str) -> Path:
        return self.folder / f"{name}{end}"


def _name(key: str) -> str:
    """Return a name for files that people recognise and no two articles share."""
    return f"{re.sub(r'[^A-Za-z0-9_-]+', '-', key)[-60:].strip('-')}-{digest(key)[:10]}"


def _line(article: Article) -> str:
    """Return *article* as a line of JSON that is read as the same version."""
    record = {
        "id": article.key,
        "date": article.published_on and article.published_on.isoformat(),
        "title": article.title,
        "url": article.url,
        "source": article.outlet,
        "text": article.text,
    }
    return json.dumps({name: value for name, value in record.items() if value}, ensure_ascii=False) + "\n"
