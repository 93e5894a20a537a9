"""Articles into a store, one transaction each, and what became of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from kg._pipeline import revising
from kg._pipeline.building import used, worker
from kg._pipeline.graphs import Built
from kg._pipeline.surveying import Survey, surveyed
from kg._pipeline.working import CHUNK, Worked, batched, worked
from kg.article import Reading
from kg.decisions import in_force
from kg.links import NOBODY, Remote
from kg.model import Article, ArticleError, Decision, Finding
from kg.rdf import ArticleGraph, runs
from kg.store import Store
from kg.store import _ledger as ledger

T = TypeVar("T")
APART = 5.0
"""Seconds between two writings of a store that is one file."""
FLUSHED = 256
"""Articles after which the database writes what it has in memory to files: memory stays flat, and it is not slower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: ``added``, ``superseded``, ``unchanged``, ``skipped`` (given twice), ``refused`` or ``failed``."""

    what: str
    key: str = ""
    message: str = ""
    findings: tuple[Finding, ...] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Decisions (IRIs without base) that were not applied, and what is to be said of each."""
    article: Article | None = None
    """The article that is not in the store, where it could be read."""
    anew: bool = True
    """False where nothing was built: the store had it already, or it could not be read."""

    @property
    def bad(self) -> bool:
        """True where the input is not in the store."""
        return self.what in ("refused", "failed")


def add(
    store: Store,
    read: Callable[[], Iterator[Reading]],
    *,
    model: str | None = None,
    workers: int = 1,
    decisions: tuple[Decision, ...] = (),
    gazetteer: Path | None = None,
    remote: Remote = NOBODY,
    cache: Path | None = None,
    survey: Survey | None = None,
    again: Collection[str] = (),
    begun: Callable[[Article], None] = lambda _: None,
) -> Generator[Outcome]:
    """Add articles to *store*, one transaction each, and yield what became of each once it is kept.

    *read* gives the readings anew at each call: once for a *survey*, since an article that comes in two versions must not be written by
    the order of files, and once to build them. What the store has in this version, made with these parts, is not built, so the same call
    after any interruption does what is missing. An article that breaks a rule is refused with its findings; the others go on.
    *decisions* are all that humans decided; what new ones touch, or such as were taken back, is built anew from the store's own text, and
    so are the stored articles called *again*. *gazetteer* is a file to link to instead of the bundled starter, *remote* names the services
    that may be asked, *cache* is a folder of what was read before, to use and to fill. *begun* is called with each article that is to be
    built, before it is.
    """
    store.prepare()
    touched = revising.touched(store, decisions)
    survey = survey or surveyed(read())
    run = _Run(used(model, gazetteer, remote), touched.union(*(each.articles for each in decisions)))
    wanted = _wanted(store, read(), survey, _current(store, run.parts, touched), {*touched, *again})
    work = worker(model=model, decisions=in_force(decisions), gazetteer=gazetteer, remote=remote, cache=cache)
    stream: Generator[Done] = worked(_announced(wanted, begun), work, workers)
    batches = batched(stream, 1 if workers <= 1 else CHUNK)
    try:
        while outcomes := _saved(store, batches, run):
            yield from outcomes
    finally:
        stream.close()
        if run.wrote:
            store.add_run(runs.write_run((), run.parts, run.started, runs.now()))
    revising.settle(store, decisions, run.applied, run.built, failed=touched - run.built)


@dataclass(slots=True)
class _Run:
    """What one run has done so far."""

    parts: dict[str, str]
    decided: set[str]
    """Keys of the articles that decisions are about or touch: of others nothing is remembered."""
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    wrote: int = 0
    built: set[str] = field(default_factory=set)
    applied: dict[str, str] = field(default_factory=dict)
    unkept: set[str] = field(default_factory=set)
    """Why nothing more could be kept of what was read: told with the first article of which that is so."""

    def first_told(self, unkept: str) -> str:
        """Return *unkept* the first time that it is given, then nothing."""
        if unkept in self.unkept:
            return ""
        self.unkept.add(unkept)
        return unkept


Done = Worked[Built | ArticleError] | ArticleError | Outcome


def _saved(store: Store, batches: Iterator[list[Done]], run: _Run) -> list[Outcome]:
    """Write the next batch and return what became of it once it is kept; a store that is one file is written some seconds apart."""
    outcomes: list[Outcome] = []
    began = time.monotonic()
    with store.together():
        for batch in batches:
            written: list[ArticleGraph] = []
            try:
                outcomes += [_put(store, done, run, written) for done in batch]
            finally:
                # Behind the articles, never before: what the ledger says is kept must be.
                if written:
                    store.add_run(runs.write_run(written, run.parts, run.started))
            if written and run.wrote % FLUSHED < len(written):
                store.flush()
            if not store.one_file or time.monotonic() - began > APART:
                break
    return outcomes


def _put(store: Store, done: Done, run: _Run, written: list[ArticleGraph]) -> Outcome:
    """Write one graph, if there is one, and return what became of its article."""
    if isinstance(done, Outcome):
        return done
    if isinstance(done, ArticleError):
        return Outcome(what="failed", message=str(done), anew=False)
    article, result = done.article, done.result
    if isinstance(result, ArticleError):
        return Outcome(what="failed", key=article.key, message=str(result), article=article)
    told = Outcome(
        what="refused",
        key=article.key,
        message="\n".join(result.warnings),
        findings=result.findings,
        left_out=result.left_out,
        article=article,
    )
    if result.violations:
        return told
    replaced = revising.replaced(store, article)
    try:
        (change,) = store.put([result.graph])
    except ArticleError as error:
        return replace(told, what="failed", message=str(error))
    written.append(replace(result.graph, nquads=b""))
    run.wrote += 1
    run.applied.update(result.applied)
    if article.key in run.decided:
        run.built.add(article.key)
    said = filter(None, (replaced, told.message, run.first_told(result.unkept)))
    return replace(told, what=change.outcome, article=None, message="\n".join(said))


def _wanted(
    store: Store,
    readings: Iterable[Reading],
    survey: Survey,
    current: Callable[[Article], bool],
    besides: set[str],
) -> Iterator[Reading | Outcome]:
    """Yield what comes in, judged, and then those stored articles called *besides* that did not come."""
    came: set[str] = set()
    conflicts = survey.conflicts
    for reading in readings:
        if isinstance(reading, ArticleError):
            yield reading
            continue
        key = reading.key
        if key in came and key in survey.versions:
            yield _again(reading, key in conflicts)
        elif key in conflicts:
            yield Outcome(what="failed", key=key, message=conflicts[key], article=reading, anew=False)
        elif current(reading):
            yield Outcome(what="unchanged", key=key, anew=False)
        else:
            yield reading
        if key in survey.versions or key in besides:  # of a million others nothing is remembered
            came.add(key)
    yield from (revising.again(store, key) for key in sorted(besides - came))


def _announced(wanted: Iterator[T], begun: Callable[[Article], None]) -> Iterator[T]:
    """Pass *wanted* on, each article once *begun* has been called with it."""
    for each in wanted:
        if isinstance(each, Article):
            begun(each)
        yield each


def _again(article: Article, conflict: bool) -> Outcome:
    """Return what becomes of an article given once more; of several versions each is handed on, to be kept beside the graph."""
    said = "another of its versions" if conflict else "given twice, read once"
    message = f"{article.key}: {said}"
    return Outcome(what="skipped", key=article.key, message=message, article=article if conflict else None, anew=False)


def _current(store: Store, parts_used: dict[str, str], touched: set[str]) -> Callable[[Article], bool]:
    """Return a function that tells whether the store has an article as it would be built now."""
    now, parts_of = {f"{name} {value}" for name, value in parts_used.items()}, ledger.parts_of(store)

    def current(article: Article) -> bool:
        if article.key in touched or ledger.version(store, article.key) != article.version:
            return False
        return parts_of(article.key) == now

    return current
