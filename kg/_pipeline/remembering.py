"""What was read before, kept in a folder: of each article its latest graph, and what each step of its reading found.

A step (an annotator, a rule, the linking) is a function of the text and of what the steps before it found. So it is run again only where
the code or tables that it reaches have changed, or a step before it found something else; and where all found the same, the graph is the
same. What decides is written beside: a stamp of both for each step, so that nothing old is ever taken for new.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from kg._model.packing import Row, Table
from kg._parts.reaching import reach
from kg._pipeline.graphs import Built
from kg.files import Kept
from kg.model import Article, Decision
from kg.rdf import ArticleGraph
from kg.rdf.naming import article_iri, graph_iri

T = TypeVar("T")
STAMPS, STEPS, GRAPH = ".stamps", ".steps", ".graph"
LINKING = "kg.links"
"""The step whose work rests on the gazetteer too."""
PARSING = ("kg.annotations._parsing", "kg.annotations._mending", "kg.annotations._attributes")
WRITING = ("kg._pipeline.graphs", "kg.rdf.writing", "kg.rdf.checking", "kg.decisions")


@dataclass(frozen=True, slots=True)
class Step:
    """What one step found in an article, and the stamp of all that decides it."""

    stamp: str
    rows: list[Row]
    """What its things add to the article's table."""
    found: list[int | None]
    told: str
    """Stamp of what was found; empty where nothing was, for then the steps behind it are given what they were given without it."""


@dataclass(slots=True)
class Reading:
    """One article as it is read: a :class:`kg.parts.Keep` that knows what each step found the last time."""

    state: str
    """Stamp of the article and of what all steps so far found."""
    parts: Mapping[str, str]
    before: Mapping[str, Step]
    after: dict[str, Step] = field(default_factory=dict)
    table: Table = field(default_factory=Table)

    def __call__(self, module: str, find: Callable[[], Iterable[T]], /) -> tuple[T, ...]:
        """Return what *find* finds, or what it found before where code, tables, text and what it was given are the same."""
        stamp = _hash(self.state, self.parts["gazetteer"] if module == LINKING else reach(module))
        step = self.before.get(module)
        if step is None or step.stamp != stamp:
            there = len(self.table.rows)
            found = self.table.pack(find())
            rows = self.table.rows[there:]
            step = Step(stamp, rows, found, _told(module, rows, found))
        else:
            self.table.take(step.rows)
        self.after[module] = step
        if step.told:
            self.state = _hash(self.state, step.told)
        return tuple(self.table.unpack(step.found))


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of articles read with *parts* (versions by name, as a run tells them) and under *decisions*."""

    kept: Kept
    parts: Mapping[str, str]
    decisions: tuple[Decision, ...] = ()

    def whole(self, article: Article) -> Built | None:
        """Return the graph of *article* where nothing that decides it has changed at all: then it need not even be parsed."""
        told = self._read(article, STAMPS)
        return self._graph(article, told["graph"]) if told and told["whole"] == self._whole(article) else None

    def reading(self, article: Article) -> Reading:
        """Return what is known of the steps of reading *article*."""
        stamps = self._read(article, STAMPS).get("steps", {})
        found = self._read(article, STEPS)
        before = {
            name: Step(stamps[name][0], *step) for name, step in found.items() if stamps.get(name, "")[1:] == step[2:]
        }
        return Reading(_start(article, self.parts), self.parts, before)

    def graph(self, article: Article, reading: Reading) -> Built | None:
        """Return the graph of *article* where all steps of *reading* found what they had found when it was made."""
        found = self._graph(article, self._stamp(article, reading))
        if found is not None:
            self._note_steps(article, reading)
        return found

    def note(self, article: Article, reading: Reading, built: Built) -> None:
        """Keep what the steps of *reading* found, and the graph."""
        table = Table()
        findings = table.pack(built.findings)
        told = {
            "stamp": self._stamp(article, reading),
            "rows": table.rows,
            "findings": findings,
            "applied": dict(built.applied),
            "left_out": dict(built.left_out),
        }
        self._write(article, GRAPH, told, built.graph.nquads)
        self._note_steps(article, reading)

    def _note_steps(self, article: Article, reading: Reading) -> None:
        steps = reading.after
        if any(name not in reading.before or reading.before[name].told != step.told for name, step in steps.items()):
            self._write(article, STEPS, {name: [step.rows, step.found, step.told] for name, step in steps.items()})
        stamps = {name: [step.stamp, step.told] for name, step in steps.items()}
        told = {"whole": self._whole(article), "graph": self._stamp(article, reading), "steps": stamps}
        self._write(article, STAMPS, told)

    def _graph(self, article: Article, stamp: str) -> Built | None:
        """Return the graph that is kept, if it is the one with *stamp*."""
        head, _, nquads = self._body(article, GRAPH).partition(b"\n")
        told = json.loads(head or b"{}")
        if not told or told["stamp"] != stamp:
            return None
        table = Table()
        table.take(told["rows"])
        graph = ArticleGraph(article.key, article_iri(article.key), graph_iri(article.key), article.version, nquads)
        findings = tuple(table.unpack(told["findings"]))
        return Built(graph, findings, article.warnings, told["applied"], told["left_out"])

    def _whole(self, article: Article) -> str:
        return _hash(_start(article, self.parts), self._decided(article), *sorted(self.parts.values()))

    def _stamp(self, article: Article, reading: Reading) -> str:
        return _hash(reading.state, self._decided(article), self.parts["vocabulary"], *map(reach, WRITING))

    def _decided(self, article: Article) -> str:
        about = [each for each in self.decisions if not each.articles or article.key in each.articles]
        return _hash(*map(repr, about))

    def _read(self, article: Article, end: str) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self._body(article, end) or b"{}")
        return told

    def _body(self, article: Article, end: str) -> bytes:
        body = self.kept.get(self._name(article, end))
        return zlib.decompress(body) if body else b""

    def _write(self, article: Article, end: str, told: object, body: bytes = b"") -> None:
        """Keep *told* as one line, and the *body* behind it."""
        line = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        self.kept.put(self._name(article, end), zlib.compress(line + b"\n" + body, 1))

    def _name(self, article: Article, end: str) -> str:
        return _hash(article.key, _version(article), self.parts["model"]) + end


def _told(module: str, rows: list[Row], found: list[int | None]) -> str:
    return hashlib.sha256(json.dumps([module, rows, found]).encode()).hexdigest() if found else ""


def _start(article: Article, parts: Mapping[str, str]) -> str:
    """Return the stamp of all that is given: the article, and the parse that the model makes of it."""
    told = repr((article.key, _version(article), article.outlet, article.excluded, article.warnings, article.extracted))
    return _hash(told, article.file or "", parts["model"], *map(reach, PARSING))


@lru_cache(maxsize=64)
def _version(article: Article) -> str:
    return article.version


def _hash(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:32]
