"""From a reading to its checked graph, in one process or several."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from kg import parts
from kg.annotations import AnnotatedArticle, annotated, language, parse
from kg.article import Reading
from kg.claims import at_least, find_claims
from kg.decisions import decide
from kg.extraction import extract
from kg.links import NOBODY, Remote, gazetteer_at, gazetteer_version, link
from kg.model import Article, ArticleError, Claim, Decision, Finding, Link, SetupError, Severity
from kg.rdf import ArticleGraph
from kg.rdf.checking import check
from kg.rdf.writing import write

T = TypeVar("T")
CHUNK = 8
"""Articles handed to a worker at once."""


@dataclass(frozen=True, slots=True)
class Built:
    """The graph of one article and what the shapes found in it; with a violation it must not be written."""

    graph: ArticleGraph
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    applied: Mapping[str, str]
    """The node that each decision was applied to (IRIs without base)."""
    left_out: tuple[str, ...] = ()
    """Decisions with which the article would break a rule, and which."""

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that keep the article out of a store."""
        return tuple(f for f in self.findings if f.severity is Severity.VIOLATION)


def build_one(
    text: AnnotatedArticle,
    decisions: tuple[Decision, ...] = (),
    gazetteer: Path | None = None,
    remote: Remote = NOBODY,
) -> Built:
    """Find the claims of one annotated article, link them, apply what humans decided, write its graph and check it.

    A decision with which the article would break a rule is left out and told about; the article is not lost by it.
    """
    claims = find_claims(text)
    links = link(text, claims, remote=remote, world=gazetteer_at(gazetteer))
    result = _decided(text, claims, links, decisions)
    if not (result.violations and result.applied) or _decided(text, claims, links, ()).violations:
        return result
    return _mostly_decided(text, claims, links, decisions)


def _mostly_decided(
    text: AnnotatedArticle, claims: tuple[Claim, ...], links: tuple[Link, ...], decisions: tuple[Decision, ...]
) -> Built:
    """Apply those *decisions*, one by one in order, with which the article breaks no rule."""
    good: list[Decision] = []
    left_out: list[str] = []
    result = _decided(text, claims, links, ())
    for decision in decisions:
        tried = _decided(text, claims, links, (*good, decision))
        if not tried.violations:
            good, result = [*good, decision], tried
            continue
        worst, about = tried.violations[0], ", ".join(decision.about)
        told = f"{decision.decision_kind} {about} is left out, with it {worst.message} ({worst.shape})"
        left_out.append(f"{text.article.key}: {told}")
    return replace(result, left_out=tuple(left_out))


def _decided(
    text: AnnotatedArticle, claims: tuple[Claim, ...], links: tuple[Link, ...], decisions: tuple[Decision, ...]
) -> Built:
    decided = decide(text, claims, links, decisions)
    graph = write(text, claims, decided.links, decided=decided)
    return Built(graph, check(graph), text.article.warnings, decided.applied)


def built(
    readings: Iterable[Reading],
    *,
    model: str | None = None,
    workers: int = 1,
    decisions: tuple[Decision, ...] = (),
    gazetteer: Path | None = None,
    remote: Remote = NOBODY,
) -> Iterator[Built | ArticleError]:
    """Yield the graph of each reading in order, or the reason why there is none; the same bytes for any number of *workers*."""
    make = partial(build_one, decisions=decisions, gazetteer=gazetteer, remote=remote)
    if workers <= 1:
        yield from _each(readings, make, model)
        return
    waiting: deque[Future[list[Built | ArticleError]]] = deque()
    # Spawned, not forked: the store's database has threads of its own, which a fork would not survive.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            for chunk in batched(readings, CHUNK):
                waiting.append(pool.submit(_build_chunk, chunk, model, make))
                if len(waiting) > 2 * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise SetupError("a worker process died (out of memory?); run again with fewer --workers") from error
        finally:
            for future in waiting:
                future.cancel()


def _build_chunk(
    readings: list[Reading], model: str | None, make: Callable[[AnnotatedArticle], Built]
) -> list[Built | ArticleError]:
    return list(_each(readings, make, model))


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


def used(model: str | None = None, gazetteer: Path | None = None, remote: Remote = NOBODY) -> dict[str, str]:
    """Return the version of each part that decides what a graph holds: model, rules, ontology with shapes, gazetteer."""
    meta = language(model).meta
    rules = parts.fingerprint(
        "kg", "kg._article", "kg._model", "kg.annotations", "kg.claims", "kg.rdf", "kg._decisions"
    )
    words = "".join(text for folder in ("ontology", "shapes") for text in parts.bundled(folder, ".ttl").values())
    return {
        "model": f"{meta['name']} {meta['version']} spaCy {version('spacy')}",
        "rules": rules,
        "vocabulary": hashlib.sha256(words.encode()).hexdigest()[:20],
        "gazetteer": " ".join([gazetteer_version(gazetteer), parts.fingerprint("kg.links"), *remote.services]),
    }


def batched(results: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of at most *size*."""
    source = iter(results)
    while batch := list(islice(source, size)):
        yield batch
