"""From a reading to its checked graph, in one process or several."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from kg import parts
from kg._pipeline.working import Worked, worked
from kg.annotations import AnnotatedArticle, annotated, language, made_by, parse
from kg.article import Reading
from kg.claims import at_least, find_claims
from kg.decisions import decide, decision_key
from kg.extraction import extract
from kg.links import NOBODY, Remote, gazetteer_at, gazetteer_version, link
from kg.model import Article, ArticleError, Claim, Decision, Finding, Link, SetupError, Severity
from kg.rdf import ArticleGraph
from kg.rdf.checking import check
from kg.rdf.writing import write

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Built:
    """The graph of one article and what the shapes found in it; with a violation it must not be written."""

    graph: ArticleGraph
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    applied: Mapping[str, str]
    """The node that each decision was applied to (IRIs without base)."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Decisions (IRIs without base) with which the article would break a rule, and what is to be said of each."""

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
    left_out: dict[str, str] = {}
    result = _decided(text, claims, links, ())
    for decision in decisions:
        tried = _decided(text, claims, links, (*good, decision))
        if not tried.violations:
            good, result = [*good, decision], tried
            continue
        worst, about = tried.violations[0], ", ".join(decision.about)
        told = f"{decision.decision_kind} {about} is left out, with it {worst.message} ({worst.shape})"
        left_out[decision_key(decision)] = f"{text.article.key}: {told}"
    return replace(result, left_out=left_out)


def _decided(
    text: AnnotatedArticle, claims: tuple[Claim, ...], links: tuple[Link, ...], decisions: tuple[Decision, ...]
) -> Built:
    decided = decide(text, claims, links, decisions)
    graph = write(text, claims, decided.links, decided=decided)
    return Built(graph, check(graph), text.article.warnings, decided.applied)


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

    What is no article (the reason why one could not be read) is passed on in its place. *cache* is a folder of parses to use and to fill.
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
) -> Callable[[Iterable[Article]], Iterator[Built | ArticleError]]:
    """Return the work on some articles that a process does: one result an article. It can be pickled."""
    make = partial(build_one, decisions=decisions, gazetteer=gazetteer, remote=remote)
    return partial(_each, make=make, model=model, cache=cache, own=parts.own())


def extracted(
    readings: Iterable[Reading], *, model: str | None = None, min_confidence: float = 0.0, cache: Path | None = None
) -> Iterator[dict[str, Any] | ArticleError]:
    """Yield the prediction of each article, of claims of at least *min_confidence*, in SCHEMA.md's format, or its error."""

    def make(text: AnnotatedArticle) -> dict[str, Any]:
        return extract(text, at_least(min_confidence, find_claims(text)))

    for done in worked(readings, partial(_each, make=make, model=model, cache=cache)):
        yield done.result if isinstance(done, Worked) else done


def _each(
    articles: Iterable[Article],
    make: Callable[[AnnotatedArticle], T],
    model: str | None = None,
    cache: Path | None = None,
    own: parts.Own | None = None,
) -> Iterator[T | ArticleError]:
    """Yield what *make* makes of each article, or why it makes nothing; *own* is what the user brings, also to another process."""
    parts.bring(own or parts.own())
    for text in parse(articles, language(model), cache):
        yield _guarded(text, make)


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
    rules = parts.fingerprint(
        "kg", "kg._article", "kg._model", "kg.annotations", "kg.claims", "kg.rdf", "kg._decisions"
    )
    words = "".join(text for folder in ("ontology", "shapes") for text in parts.bundled(folder, ".ttl").values())
    words += parts.own().words
    return {
        "model": f"{made_by(model)} spaCy {version('spacy')}",
        "rules": rules,
        "vocabulary": hashlib.sha256(words.encode()).hexdigest()[:20],
        "gazetteer": " ".join([gazetteer_version(gazetteer), parts.fingerprint("kg.links"), *remote.services]),
    }
