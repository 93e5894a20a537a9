"""Articles into a store, one transaction each, and what became of each."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from kg._pipeline import revising
from kg._pipeline.building import CHUNK, Built, batched, built, used
from kg.article import Reading
from kg.links import NOBODY, Remote
from kg.model import Article, ArticleError, Decision, Finding
from kg.questions import ask
from kg.rdf import ArticleGraph, runs
from kg.store import Store

APART = 5.0
"""Seconds between two writings of a store that is one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: ``added``, ``superseded``, ``unchanged``, ``skipped`` (given twice), ``refused`` or ``failed``."""

    what: str
    key: str = ""
    message: str = ""
    findings: tuple[Finding, ...] = ()
    left_out: tuple[str, ...] = ()
    """Decisions that were not applied, and why."""

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
) -> Iterator[Outcome]:
    """Add articles to *store*, one transaction each, and yield what became of each.

    *read* gives the readings anew at each call: once for their keys, since an article that comes in two versions must not be written
    by the order of files, and once to build them. An article that breaks a rule is refused with its findings; the others go on.
    *decisions* are all that humans decided; what new ones touch is built anew from the store's own text. *gazetteer* is a file to link to
    instead of the bundled starter, *remote* names the services that may be asked.
    """
    touched = revising.touched(store, decisions)
    versions: dict[str, set[str]] = {}
    for reading in read():
        if isinstance(reading, Article):
            versions.setdefault(reading.key, set()).add(reading.version)
    parts_used, run = used(model, gazetteer, remote), _Run()
    current = {key: version for key, version in _current(store, parts_used).items() if key not in touched}
    kept = (revising.again(store, key) for key in sorted(touched - versions.keys()))
    wanted = chain(_wanted(read(), versions, current, run.notices), kept)
    graphs = built(wanted, model=model, workers=workers, decisions=decisions, gazetteer=gazetteer, remote=remote)
    batches = batched(graphs, 1 if workers <= 1 else CHUNK)
    try:
        while outcomes := _saved(store, batches, run):
            yield from outcomes
    finally:
        if run.written:
            store.add_run(runs.write_run(run.written, parts_used, run.started, runs.now()))
    written = {graph.key for graph in run.written}
    revising.settle(store, decisions, run.applied, written, failed=touched - written)


@dataclass(slots=True)
class _Run:
    """What one run has done so far."""

    started: datetime = field(default_factory=runs.now)
    written: list[ArticleGraph] = field(default_factory=list)
    notices: deque[Outcome] = field(default_factory=deque)
    applied: dict[str, str] = field(default_factory=dict)


def _saved(store: Store, batches: Iterator[list[Built | ArticleError]], run: _Run) -> list[Outcome]:
    """Write the next batch and return what became of it once it is kept; a store that is one file is written some seconds apart."""
    outcomes: list[Outcome] = []
    began = time.monotonic()
    with store.together():
        for batch in batches:
            outcomes += _put(store, batch, run)
            if not store.one_file or time.monotonic() - began > APART:
                break
    while run.notices:
        outcomes.append(run.notices.popleft())
    return outcomes


def _put(store: Store, batch: list[Built | ArticleError], run: _Run) -> Iterator[Outcome]:
    good = [result for result in batch if isinstance(result, Built) and not result.violations]
    changes = {change.key: change.outcome for change in store.put(result.graph for result in good)}
    run.written += [replace(result.graph, nquads=b"") for result in good]
    for settled in (result.applied for result in good):
        run.applied.update(settled)
    for result in batch:
        if isinstance(result, ArticleError):
            yield Outcome(what="failed", message=str(result))
            continue
        what = changes.get(result.graph.key, "refused")
        yield Outcome(
            what=what,
            key=result.graph.key,
            message="\n".join(result.warnings),
            findings=result.findings,
            left_out=result.left_out,
        )


def _wanted(
    readings: Iterable[Reading], versions: dict[str, set[str]], current: dict[str, str], notices: deque[Outcome]
) -> Iterator[Reading]:
    """Pass on what has to be built; what is there already, or given twice, becomes a notice."""
    seen: set[str] = set()
    for reading in readings:
        if isinstance(reading, ArticleError):
            yield reading
        elif len(versions[reading.key]) > 1:
            if reading.key not in seen:
                count = len(versions[reading.key])
                yield ArticleError(
                    f"{reading.key}: {count} different versions of this article in one run; give the one you want"
                )
        elif reading.key in seen:
            notices.append(Outcome(what="skipped", key=reading.key, message=f"{reading.key}: given twice, read once"))
        elif current.get(reading.key) == reading.version:
            notices.append(Outcome(what="unchanged", key=reading.key))
        else:
            yield reading
        if isinstance(reading, Article):
            seen.add(reading.key)


def _current(store: Store, parts_used: dict[str, str]) -> dict[str, str]:
    """Return the version of each stored article whose latest run used just these parts, by key."""
    made: dict[str, dict[str, set[str]]] = {}
    for row in ask(store, "_made-with").records():
        made.setdefault(str(row["article_iri"]), {}).setdefault(str(row["started"]), set()).add(str(row["used"]))
    now = {f"{name} {value}" for name, value in parts_used.items()}
    return {a.key: a.version for a in store.articles() if a.iri in made and made[a.iri][max(made[a.iri])] == now}
