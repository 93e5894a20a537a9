"""From readings to checked graphs, in one process or several."""

from __future__ import annotations

import gc
import hashlib
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from kg import parts
from kg._parts.loaded import unchanged, was_unchanged
from kg._pipeline.graphs import Built, Draft, built_of, drafted, findings
from kg._pipeline.remembering import LINKING, Memory, Remembered, Stamps
from kg._pipeline.working import CHUNK, Worked, batched, worked
from kg.annotations import AnnotatedArticle, annotated, language, made_by, parse
from kg.article import Reading
from kg.claims import at_least, find_claims
from kg.extraction import extract
from kg.files import Kept, no_room
from kg.links import NOBODY, Remote, gazetteer_at, gazetteer_version, link
from kg.model import Article, ArticleError, Decision, Finding, SetupError

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Iterable[Article]], Iterator[Built | ArticleError]]
RULES = (
    *("kg", "kg._article", "kg._model", "kg.annotations", "kg.claims", "kg.rdf", "kg._decisions"),
    *("kg._pipeline.building", "kg._pipeline.graphs"),
)
"""All code that reads, claims and writes."""


def built(
    readings: Iterable[Article | T],
    *,
    model: str | None = None,
    workers: int = 1,
    decisions: tuple[Decision, ...] = (),
    gazetteer: Path | None = None,
    remote: Remote = NOBODY,
    cache: Path | None = None,
) -> Iterator[Built | ArticleError | T]:
    """Yield the graph of each article in order, or the reason why there is none; the same bytes for any number of *workers*.

    What is no article (the reason why one could not be read) is passed on in its place. *cache* is a folder of parses, and of what each
    step of reading found, to use and to fill.
    """
    work = worker(model=model, decisions=decisions, gazetteer=gazetteer, remote=remote, cache=cache)
    for done in worked(readings, work, workers):
        yield done.result if isinstance(done, Worked) else done


def worker(
    *,
    model: str | None = None,
    decisions: tuple[Decision, ...] = (),
    gazetteer: Path | None = None,
    remote: Remote = NOBODY,
    cache: Path | None = None,
) -> Work:
    """Return the work on some articles that a process does: one result an article. It can be pickled."""
    # What services over the network answer may be other tomorrow: nothing of that is kept.
    memory = Memory(Kept(cache), used(model, gazetteer), decisions) if cache and remote == NOBODY else None
    return partial(_worked_on, job=_Job(model, decisions, gazetteer, remote, cache, memory, parts.own()))


@dataclass(frozen=True, slots=True)
class _Job:
    """How graphs are built."""

    model: str | None
    decisions: tuple[Decision, ...]
    gazetteer: Path | None
    remote: Remote
    cache: Path | None
    memory: Memory | None
    own: parts.Own
    """What the user brings, also to another process."""


def _worked_on(articles: Iterable[Article], job: _Job) -> Iterator[Built | ArticleError]:
    parts.bring(job.own)
    if job.memory and not _used_here(job.model, job.gazetteer, tuple(job.memory.parts.items()), job.own):
        job = replace(job, memory=None)
    if job.cache and not was_unchanged():
        job = replace(job, cache=None, memory=None)
    for some in batched(articles, CHUNK):
        for result in _some(some, job):
            unkept = no_room(job.cache) if isinstance(result, Built) else ""
            yield replace(result, unkept=unkept) if unkept and isinstance(result, Built) else result


@lru_cache(maxsize=8)
def _used_here(model: str | None, gazetteer: Path | None, told: tuple[tuple[str, str], ...], own: parts.Own) -> bool:
    """Return whether this process uses what it was *told*: one that began after an edit has other code than the one that told it."""
    return dict(told) == used(model, gazetteer)


def _sure(job: _Job) -> _Job:
    """Return *job*, without what it may keep and use where the code on disk is another than the one that runs."""
    return job if not job.cache or unchanged() else replace(job, cache=None, memory=None)


def _some(articles: Sequence[Article], job: _Job) -> Iterator[Built | ArticleError]:
    """Yield what becomes of *articles*: each is read alone, then their graphs are checked together."""
    with _uncollected():
        known = [job.memory.whole(article) if job.memory else None for article in articles]
        new = [article for article, found in zip(articles, known, strict=True) if not isinstance(found, Built)]
        texts = parse(new, language(job.model), job.cache) if new else iter(())
        read = [found if isinstance(found, Built) else _drafted(next(texts), job, found) for found in known]
        drafts = [each for each in read if isinstance(each, _Drafted)]
        found = iter(_findings([each.draft for each in drafts]))
        job = _sure(job) if new else job
    for each in read:
        yield _finished(each, next(found), job) if isinstance(each, _Drafted) else _same(each, job)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the garbage collector: its looking through articles while they are read costs a sixth of reading what is kept."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Drafted:
    """A graph that is to be checked, and how the article was read, where that is kept."""

    draft: Draft
    reading: Remembered | None


@dataclass(frozen=True, slots=True)
class _Same:
    """The graph that was made of the same, and how the article was read."""

    built: Built
    article: Article
    reading: Remembered


def _drafted(text: AnnotatedArticle, job: _Job, stamps: Stamps | None) -> _Drafted | _Same | ArticleError:
    """Read one parsed article and write its graph, or give the graph that was made of the same."""
    return _guarded(text.article, lambda: _draft(text, job, stamps))


def _draft(text: AnnotatedArticle, job: _Job, stamps: Stamps | None) -> _Drafted | _Same:
    reading = job.memory.reading(text.article, stamps) if job.memory else None
    keep: parts.Keep = reading or parts.run
    text = annotated(text, keep)
    claims = find_claims(text, keep)
    links = keep(LINKING, lambda: link(text, claims, remote=job.remote, world=gazetteer_at(job.gazetteer)))
    same = job.memory.graph(text.article, reading) if job.memory and reading else None
    if same and reading:
        return _Same(same, text.article, reading)
    return _Drafted(drafted(text, claims, links, job.decisions), reading)


def _same(each: Built | _Same | ArticleError, job: _Job) -> Built | ArticleError:
    """Return the graph that was there already, and note how the article was read where that is new."""
    if not isinstance(each, _Same):
        return each
    if job.memory:
        job.memory.note_steps(each.article, each.reading)
    return each.built


def _findings(drafts: Sequence[Draft]) -> Sequence[tuple[Finding, ...] | None]:
    """Return what the shapes find in the graph of each of *drafts*; None where checking them together fails."""
    try:
        return findings([draft.graph for draft in drafts])
    except SetupError:
        raise
    except Exception:  # a fault of ours in one of them: each is checked alone, and tells of it
        return [None] * len(drafts)


def _finished(each: _Drafted, found: tuple[Finding, ...] | None, job: _Job) -> Built | ArticleError:
    draft, article = each.draft, each.draft.text.article

    def finish() -> Built:
        built = built_of(draft, findings([draft.graph])[0] if found is None else found, job.decisions)
        if job.memory and each.reading:
            job.memory.note(article, each.reading, built)
        return built

    return _guarded(article, finish)


def extracted(
    readings: Iterable[Reading],
    *,
    model: str | None = None,
    min_confidence: float = 0.0,
    cache: Path | None = None,
    workers: int = 1,
    warn: Callable[[str], object] = warnings.warn,
) -> Iterator[dict[str, Any] | ArticleError]:
    """Yield the prediction of each article, of claims of at least *min_confidence*, in SCHEMA.md's format, or its error.

    Where nothing more can be kept in the folder *cache*, *warn* is told why, once.
    """
    memory = Memory(Kept(cache), used(model)) if cache else None
    work = partial(_predicted, model=model, least=min_confidence, cache=cache, memory=memory)
    told: set[str] = set()
    for done in worked(readings, work, workers):
        result = done.result if isinstance(done, Worked) else done
        if isinstance(result, ArticleError):
            yield result
            continue
        if result.unkept and result.unkept not in told:
            told.add(result.unkept)
            warn(result.unkept)
        yield result.told


@dataclass(frozen=True, slots=True)
class _Predicted:
    """The prediction of an article, and why its reading could not be kept, where that is so."""

    told: dict[str, Any]
    unkept: str


def _predicted(
    articles: Iterable[Article], model: str | None, least: float, cache: Path | None, memory: Memory | None
) -> Iterator[_Predicted | ArticleError]:
    if cache and not unchanged():
        cache = memory = None

    def make(text: AnnotatedArticle) -> _Predicted:
        reading = memory.reading(text.article) if memory else None
        keep: parts.Keep = reading or parts.run
        read = annotated(text, keep)
        claims = find_claims(read, keep)
        if memory and reading and unchanged():
            memory.note_reading(text.article, reading)
        return _Predicted(extract(read, at_least(least, claims)), no_room(cache))

    for text in parse(articles, language(model), cache):
        yield _guarded(text.article, partial(make, text))


def _guarded(article: Article, make: Callable[[], R]) -> R | ArticleError:
    try:
        return make()
    except ArticleError as error:
        return error
    except SetupError:
        raise
    except Exception as error:
        # A fault of ours in one article must not cost the others; it counts as failed and says what happened.
        return ArticleError(f"{article.key}: a fault of diplokg, please report it ({type(error).__name__}: {error})")


def used(model: str | None = None, gazetteer: Path | None = None, remote: Remote = NOBODY) -> dict[str, str]:
    """Return the version of each part that decides what a graph holds: model, rules, ontology with shapes, gazetteer."""
    return {
        "model": f"{made_by(model)} spaCy {version('spacy')}",
        "rules": parts.fingerprint(*RULES),
        "vocabulary": _vocabulary(),
        "gazetteer": " ".join([gazetteer_version(gazetteer), parts.fingerprint("kg.links"), *remote.services]),
    }


@parts.once
def _vocabulary() -> str:
    """Return 20 hex digits over ontology and shapes, with what the user brings to them."""
    words = "".join(text for folder in ("ontology", "shapes") for text in parts.bundled(folder, ".ttl").values())
    return hashlib.sha256((words + parts.own().words).encode()).hexdigest()[:20]
