"""Steps 1 to 6 in order, for one article or many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kg._pipeline.adding import Outcome, add
from kg._pipeline.building import built, extracted, used
from kg._pipeline.comparing import Change, compared
from kg._pipeline.graphs import Built
from kg._pipeline.quarantining import Quarantine
from kg._pipeline.revising import Outdated, outdated, targets, touched
from kg._pipeline.sharding import Shard, shards
from kg._pipeline.surveying import Survey, surveyed
from kg._pipeline.tallying import Tally
from kg.article import read_articles
from kg.model import ArticleError, Severity
from kg.rdf import ArticleGraph
from kg.store import Store, open_store
from kg.store._ledger import count, keys

__all__ = [
    "Built",
    "Change",
    "Outcome",
    "Outdated",
    "Quarantine",
    "Shard",
    "Survey",
    "Tally",
    "add",
    "built",
    "compared",
    "count",
    "extracted",
    "keys",
    "outdated",
    "read",
    "shards",
    "stored",
    "surveyed",
    "targets",
    "touched",
    "used",
]


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
