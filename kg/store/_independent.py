"""A store in which every story stands once, so that what counts articles, days or claims counts independent sources."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from os import W_OK, access, link
from pathlib import Path
from tempfile import mkdtemp

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf import naming
from kg.store import _stories
from kg.store._articles import StoredArticle
from kg.store._store import Store

TEXT = ox.NamedNode(naming.ONTOLOGY + "text")
DEFAULT = ox.DefaultGraph()


@dataclass(frozen=True, slots=True)
class Story:
    """What several articles tell in the same words."""

    first: StoredArticle
    """The earliest, the one that counts."""
    copies: tuple[StoredArticle, ...]
    """The others, by key."""


def stories(store: Store) -> tuple[Story, ...]:
    """Return the stories that more than one article of *store* tells; nothing of them is kept.

    Raises SetupError for an endpoint, whose texts cannot be compared here.
    """
    by_iri = {article.iri: article for article in store.articles()}
    by_key = {article.key: article for article in by_iri.values()}
    texts = ((by_iri[iri].key, text) for iri, text in _texts(store) if iri in by_iri)

    def text_of(key: str) -> str:
        found = store.engine.quads_for_pattern(ox.NamedNode(by_key[key].iri), TEXT, None, DEFAULT)
        return min((str(quad.object.value) for quad in found if isinstance(quad.object, ox.Literal)), default="")

    days = {article.key: article.date for article in by_iri.values()}
    return tuple(_story([by_key[key] for key in keys]) for keys in _stories.groups(texts, text_of, days))


def _texts(store: Store) -> Iterator[tuple[str, str]]:
    for quad in store.engine.quads_for_pattern(None, TEXT, None, DEFAULT):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            yield quad.subject.value, quad.object.value


def _story(articles: list[StoredArticle]) -> Story:
    first = min(articles, key=lambda article: (article.date or date.max, article.key))
    return Story(first, tuple(article for article in articles if article != first))


def independent(store: Store) -> Store:
    """Return *store* as if of each story only the first article had been added: itself where there are no copies, else a scratch copy.

    Removing an article leaves what there would be had it never been added, so each question has the answer it would have then. Raises
    SetupError for an endpoint and a merged graph, which tell no article from another.
    """
    if store.merged:
        raise SetupError(
            f"{store.where}: --independent wants the graphs of single articles: a folder, a backup, a .trig or .nq file"
        )
    copies = [article for story in stories(store) for article in story.copies]
    if not copies:
        return store
    scratch = _scratch(store)
    for article in copies:
        scratch.remove(article.key)
    return scratch


def _scratch(store: Store) -> Store:
    """Return a copy of *store* to change and throw away; that of a database is made of hard links."""
    where = Path(store.where)
    if not where.is_dir():
        engine = ox.Store()
        engine.bulk_extend(store.engine)
        return Store(engine, store.where)
    folder = Path(mkdtemp(prefix=f".{where.name}-", dir=where.parent if access(where.parent, W_OK) else None))
    if store.writable:
        store.engine.backup(str(folder / "store"))
    else:
        shutil.copytree(where / "store", folder / "store", copy_function=_linked)
    scratch = Store(ox.Store(str(folder / "store")), store.where)
    weakref.finalize(scratch, shutil.rmtree, folder, ignore_errors=True)
    return scratch


def _linked(source: str, to: str) -> None:
    """Link a table file, which no database ever changes, where that can be; copy all else."""
    if source.endswith(".sst"):
        try:
            link(source, to)
            return
        except OSError:
            pass
    shutil.copyfile(source, to)
