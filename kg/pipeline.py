"""Steps 1 to 6 in order, for one article or many."""

from __future__ import annotations

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from kg import parts
from kg.annotations import AnnotatedArticle, annotated, language, parse
from kg.article import Reading, read_articles
from kg.claims import at_least, find_claims
from kg.extraction import extract
from kg.links import gazetteer_version, link
from kg.model import Article, ArticleError, Finding, SetupError, Severity
from kg.questions import ask
from kg.rdf import ArticleGraph, runs
from kg.rdf.checking import check
from kg.rdf.writing import write
from kg.store import Store, open_store

T = TypeVar("T")
CHUNK = 8
"""Articles handed to a worker at once."""
APART = 5.0
"""Seconds between two writings of a store that is one file."""


@dataclass(frozen=True, slots=True)
class Built:
    """The graph of one article and what the shapes found in it; with a violation it must not be written."""

    graph: ArticleGraph
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that keep the article out of a store."""
        return tuple(f for f in self.findings if f.severity is Severity.VIOLATION)


def build_one(text: AnnotatedArticle) -> Built:
    """Find the claims of one annotated article, link them, write its graph and check it."""
    claims = find_claims(text)
    graph = write(text, claims, link(text, claims))
    return Built(graph, check(graph), text.article.warnings)


def built(readings: Iterable[Reading], *, model: str | None = None, workers: int = 1) -> Iterator[Built | ArticleError]:
    """Yield the graph of each reading in order, or the reason why there is none; the same bytes for any number of *workers*."""
    if workers <= 1:
        yield from _each(readings, build_one, model)
        return
    waiting: deque[Future[list[Built | ArticleError]]] = deque()
    # Spawned, not forked: the store's database has threads of its own, which a fork would not survive.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            for chunk in _batched(readings, CHUNK):
                waiting.append(pool.submit(_build_chunk, chunk, model))
                if len(waiting) > 2 * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise SetupError("a worker process died (out of memory?); run again with fewer --workers") from error
        finally:
            for future in waiting:
                future.cancel()


def _build_chunk(readings: list[Reading], model: str | None) -> list[Built | ArticleError]:
    return list(_each(readings, build_one, model))


def extracted(
    readings: Iterable[Reading], *, model: str | None = None, min_confidence: float = 0.0
) -> Iterator[dict[str, Any] | ArticleError]:
    """Yield the prediction of each article, of claims of at least *min_confidence*, in SCHEMA.md's format, or its error."""
    yield from _each(readings, lambda text: extract(text, at_least(min_confidence, find_claims(text))), model)


def _each(
    readings: Iterable[Reading], make: Callable[[AnnotatedArticle], T], model: str | None
) -> Iterator[T | ArticleError]:
    """Yield what *make* makes of each article; an error of one article is yielded and the next goes on."""
    failed: deque[tuple[int, ArticleError]] = deque()
    count = 0

    def good() -> Iterator[Article]:
        nonlocal count
        for reading in readings:
            if isinstance(reading, ArticleError):
                failed.append((count, reading))
            else:
                yield reading
                count += 1

    for done, text in enumerate(parse(good(), language(model))):
        while failed and failed[0][0] <= done:
            yield failed.popleft()[1]
        yield _guarded(text, make)
    yield from (error for _, error in failed)


def _guarded(text: AnnotatedArticle, make: Callable[[AnnotatedArticle], T]) -> T | ArticleError:
    try:
        return make(annotated(text))
    except ArticleError as error:
        return error
    except SetupError:
        raise
    except Exception as error:
        # A fault of ours in one article must not cost the others; it counts as failed and says what happened.
        return ArticleError(
            f"{text.article.key}: a fault of diplokg, please report it ({type(error).__name__}: {error})"
        )


def used(model: str | None = None) -> dict[str, str]:
    """Return the version of each part that decides what a graph holds: model, rules, ontology with shapes, gazetteer."""
    meta = language(model).meta
    rules = parts.fingerprint("kg", "kg._article", "kg._model", "kg.annotations", "kg.claims", "kg.rdf")
    words = "".join(text for folder in ("ontology", "shapes") for text in parts.bundled(folder, ".ttl").values())
    return {
        "model": f"{meta['name']} {meta['version']} spaCy {version('spacy')}",
        "rules": rules,
        "vocabulary": hashlib.sha256(words.encode()).hexdigest()[:20],
        "gazetteer": f"{gazetteer_version()} {parts.fingerprint('kg.links')}",
    }


# ---------------------------------------------------------------------------------------------- many articles into a store


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: ``added``, ``superseded``, ``unchanged``, ``skipped`` (given twice), ``refused`` or ``failed``."""

    what: str
    key: str = ""
    message: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def bad(self) -> bool:
        """True where the input is not in the store."""
        return self.what in ("refused", "failed")


def add(
    store: Store, read: Callable[[], Iterator[Reading]], *, model: str | None = None, workers: int = 1
) -> Iterator[Outcome]:
    """Add articles to *store*, one transaction each, and yield what became of each.

    *read* gives the readings anew at each call: once for their keys, since an article that comes in two versions must not be written
    by the order of files, and once to build them. An article that breaks a rule is refused with its findings; the others go on.
    """
    versions: dict[str, set[str]] = {}
    for reading in read():
        if isinstance(reading, Article):
            versions.setdefault(reading.key, set()).add(reading.version)
    parts_used, started = used(model), runs.now()
    notices: deque[Outcome] = deque()
    wanted = _wanted(read(), versions, _current(store, parts_used), notices)
    written: list[ArticleGraph] = []
    batches = _batched(built(wanted, model=model, workers=workers), 1 if workers <= 1 else CHUNK)
    try:
        while outcomes := _saved(store, batches, written, notices):
            yield from outcomes
    finally:
        if written:
            store.add_run(runs.write_run(written, parts_used, started, runs.now()))


def _saved(
    store: Store, batches: Iterator[list[Built | ArticleError]], written: list[ArticleGraph], notices: deque[Outcome]
) -> list[Outcome]:
    """Write the next batch and return what became of it once it is kept; a store that is one file is written some seconds apart."""
    outcomes: list[Outcome] = []
    began = time.monotonic()
    with store.together():
        for batch in batches:
            outcomes += _put(store, batch, written)
            if not store.one_file or time.monotonic() - began > APART:
                break
    while notices:
        outcomes.append(notices.popleft())
    return outcomes


def _batched(results: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(results)
    while batch := list(islice(source, size)):
        yield batch


def _put(store: Store, batch: list[Built | ArticleError], written: list[ArticleGraph]) -> Iterator[Outcome]:
    good = [result for result in batch if isinstance(result, Built) and not result.violations]
    changes = {change.key: change.outcome for change in store.put(result.graph for result in good)}
    written += [replace(result.graph, nquads=b"") for result in good]
    for result in batch:
        if isinstance(result, ArticleError):
            yield Outcome(what="failed", message=str(result))
            continue
        what = changes.get(result.graph.key, "refused")
        yield Outcome(what=what, key=result.graph.key, message="\n".join(result.warnings), findings=result.findings)


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


def stored(store: Store) -> Iterator[ArticleGraph]:
    """Yield the graph of each article in *store*, by key."""
    for article in store.articles():
        yield store.graph(article)


def read(path: str | Path, *, model: str | None = None, day: date | None = None) -> Store:
    """Read articles (a file or folder) into a new store in memory. Raises ArticleError when one cannot be read or breaks a rule."""
    store = open_store(None)
    for outcome in add(store, lambda: read_articles([Path(path)], day=day), model=model):
        if outcome.bad:
            found = "; ".join(f"{f.shape} {f.message}" for f in outcome.findings if f.severity is Severity.VIOLATION)
            raise ArticleError(outcome.message or f"{outcome.key}: {found}")
    return store
