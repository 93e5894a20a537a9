"""What was read before, kept in a folder: of each article its latest graph, and what each step of its reading found.

A step (an annotator, a rule, the linking) is a function of the text and of what the steps before it found. So it is run again only where
the code or tables that it reaches have changed, or a step before it found something else; and where all found the same, the graph is the
same. What decides is written beside: a stamp of both for each step, so that nothing old is ever taken for new. What is kept in another form
than this code writes counts as missing.
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
from kg._parts.reaching import alone, reach
from kg._pipeline.graphs import Built
from kg.files import Kept
from kg.model import Article, Decision
from kg.rdf import ArticleGraph
from kg.rdf.naming import article_iri, graph_iri

T = TypeVar("T")
Stamps = dict[str, Any]
"""What stands in the file of an article's stamps."""
STAMPS, STEPS, GRAPH = ".stamps", ".steps", ".graph"
LINKING = "kg.links"
"""The step whose work rests on the gazetteer too."""
PARSING = ("kg.annotations._parsing", "kg.annotations._mending")
"""What every step is given is made here."""
KEEPING = ("kg._pipeline.remembering", "kg._pipeline.building")
"""What runs the steps and writes down what they found: these files alone, for what they call are the steps and the writing themselves."""
WRITING = ("kg._pipeline.graphs", "kg.rdf.writing", "kg.rdf.checking", "kg.decisions")
"""What makes a graph of what the steps found. That the lists are whole is tested by editing a copy of the package."""
FAULTS = (LookupError, TypeError, ValueError, zlib.error)
"""What reading another form of rows raises."""


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
class Remembered:
    """One article as it is read: a :class:`kg.parts.Keep` that knows what each step found the last time."""

    state: str
    """Stamp of the article and of what all steps so far found."""
    parts: Mapping[str, str]
    before: Mapping[str, Step]
    after: dict[str, Step] = field(default_factory=dict)
    table: Table = field(default_factory=Table)

    def __call__(self, module: str, find: Callable[[], Iterable[T]], /) -> tuple[T, ...]:
        """Return what *find* finds, or what it found before where code, tables, text and what it was given are the same."""
        stamp = _hash(self.state, reach(module), self.parts["gazetteer"] if module == LINKING else "")
        step = self.before.get(module)
        if step is None or step.stamp != stamp or not self._taken(step):
            there = len(self.table.rows)
            found = self.table.pack(find())
            rows = self.table.rows[there:]
            step = Step(stamp, rows, found, _told(module, rows, found))
        self.after[module] = step
        if step.told:
            self.state = _hash(self.state, step.told)
        return tuple(self.table.unpack(step.found))

    def _taken(self, step: Step) -> bool:
        """Take the rows of *step* into the table; False where they cannot be read."""
        try:
            self.table.take(step.rows)
            tuple(self.table.unpack(step.found))
        except FAULTS:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of articles read with *parts* (versions by name, as a run tells them) and under *decisions*."""

    kept: Kept
    parts: Mapping[str, str]
    decisions: tuple[Decision, ...] = ()

    def whole(self, article: Article) -> Built | Stamps:
        """Return the graph of *article* where nothing that decides it has changed at all: then it need not even be parsed.

        Otherwise return the stamps that are kept of it, which :meth:`reading` asks for.
        """
        told = self._read(article, STAMPS)
        same = self._graph(article, told["graph"]) if told.get("whole") == self._whole(article) else None
        return same or told

    def reading(self, article: Article, told: Stamps | None = None) -> Remembered:
        """Return what is known of the steps of reading *article*, whose stamps are *told* where they were read already."""
        stamps = self._read(article, STAMPS) if told is None else told
        return Remembered(_start(article, self.parts), self.parts, self._steps(article, stamps.get("steps", {})))

    def _steps(self, article: Article, stamps: Mapping[str, list[str]]) -> dict[str, Step]:
        found = self._read(article, STEPS)
        try:
            return {
                name: Step(stamps[name][0], *step)
                for name, step in found.items()
                if stamps.get(name, "")[1:] == step[2:]
            }
        except FAULTS:
            return {}

    def graph(self, article: Article, reading: Remembered) -> Built | None:
        """Return the graph of *article* where all steps of *reading* found what they had found when it was made."""
        return self._graph(article, self._stamp(article, reading))

    def note(self, article: Article, reading: Remembered, built: Built) -> None:
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
        self.note_steps(article, reading)

    def note_steps(self, article: Article, reading: Remembered) -> None:
        """Keep what the steps of *reading* found, beside the graph that is kept of the same."""
        self._note(article, reading, reading.after, whole=self._whole(article), graph=self._stamp(article, reading))

    def note_reading(self, article: Article, reading: Remembered) -> None:
        """Keep what the steps of *reading* found; what is kept of other steps (the linking) and of the graph stays."""
        if any(reading.before.get(name) != step for name, step in reading.after.items()):
            self._note(article, reading, {**reading.before, **reading.after})

    def _note(self, article: Article, reading: Remembered, steps: Mapping[str, Step], **about: str) -> None:
        if any(name not in reading.before or reading.before[name].told != step.told for name, step in steps.items()):
            self._write(article, STEPS, {name: [step.rows, step.found, step.told] for name, step in steps.items()})
        stamps = {name: [step.stamp, step.told] for name, step in steps.items()}
        self._write(article, STAMPS, {**(about or self._read(article, STAMPS)), "steps": stamps})

    def _graph(self, article: Article, stamp: str) -> Built | None:
        """Return the graph that is kept, if it is the one with *stamp*."""
        head, _, nquads = self._body(article, GRAPH).partition(b"\n")
        graph = ArticleGraph(article.key, article_iri(article.key), graph_iri(article.key), article.version, nquads)
        table = Table()
        try:
            told = json.loads(head or b"{}")
            if told.get("stamp") != stamp:
                return None
            table.take(told["rows"])
            return Built(
                graph, tuple(table.unpack(told["findings"])), article.warnings, told["applied"], told["left_out"]
            )
        except FAULTS:
            return None

    def _whole(self, article: Article) -> str:
        rest = (*sorted(self.parts.values()), *map(reach, WRITING))
        return _hash(_start(article, self.parts), self._decided(article), *rest)

    def _stamp(self, article: Article, reading: Remembered) -> str:
        return _hash(reading.state, self._decided(article), self.parts["vocabulary"], *map(reach, WRITING))

    def _decided(self, article: Article) -> str:
        about = [each for each in self.decisions if not each.articles or article.key in each.articles]
        return _hash(*map(repr, about))

    def _read(self, article: Article, end: str) -> dict[str, Any]:
        try:
            told: dict[str, Any] = json.loads(self._body(article, end) or b"{}")
        except ValueError:
            return {}
        return told

    def _body(self, article: Article, end: str) -> bytes:
        body = self.kept.get(self._name(article, end))
        try:
            return zlib.decompress(body) if body else b""
        except zlib.error:
            return b""

    def _write(self, article: Article, end: str, told: object, body: bytes = b"") -> None:
        """Keep *told* as one line, and the *body* behind it."""
        line = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        self.kept.put(self._name(article, end), zlib.compress(line + b"\n" + body, 1))

    def _name(self, article: Article, end: str) -> str:
        return _hash(article.key, _version(article), self.parts["model"]) + end


def _told(module: str, rows: list[Row], found: list[int | None]) -> str:
    return hashlib.sha256(json.dumps([module, rows, found]).encode()).hexdigest()[:32] if found else ""


def _start(article: Article, parts: Mapping[str, str]) -> str:
    """Return the stamp of all that is given: the article, the parse that the model makes of it, and the form in which it is kept."""
    told = repr((article.key, _version(article), article.outlet, article.excluded, article.warnings, article.extracted))
    form = (reach("kg._model.packing"), *map(alone, KEEPING))
    return _hash(told, article.file or "", parts["model"], *map(reach, PARSING), *form)


@lru_cache(maxsize=64)
def _version(article: Article) -> str:
    return article.version


def _hash(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:32]
