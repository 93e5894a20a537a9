"""Loads files of named graphs into a store: each article whole or not at all, many in one transaction where they are new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.model import ArticleError, SetupError
from kg.rdf import naming
from kg.store import _incoming, _loading
from kg.store._articles import Change
from kg.store._incoming import Incoming
from kg.store._store import Store

TOGETHER = 200_000
"""Quads of new articles that go into one transaction."""
MANY = 500
"""New articles after which a store is put in order."""


def load(store: Store, files: Sequence[Path]) -> Iterator[Change]:
    """Put the articles of *files* (.nq, .trig, also gzipped) into *store* and yield what became of each once it is kept.

    An article is ``added``, ``superseded``, ``unchanged`` or ``refused`` with the reason; decisions and runs come along. Raises SetupError
    for a file that cannot be read, is of another ontology or holds other decisions than the store; what was told before stays.
    """
    store.prepare()
    torn, added = _incoming.torn(files), 0
    for file in files:
        with _incoming.opened(file) as apart:
            _check_decisions(store, apart, file)
            if store.one_file:  # nothing is kept before the file is written
                with store.together():
                    changes = list(_kept(store, _incoming.articles(apart, torn)))
                    _put_beside(store, apart)
                yield from changes
            else:
                for change in _kept(store, _incoming.articles(apart, torn)):
                    added += change.outcome == "added"
                    yield change
                _put_beside(store, apart)
    if added >= MANY:
        store.compact()  # else each later look-up goes through every file that the transactions left


def _check_decisions(store: Store, apart: ox.Store, file: Path) -> None:
    here = set(store.engine.quads_for_pattern(None, None, None, ox.NamedNode(naming.decisions_graph())))
    if here and (there := _incoming.quads_of(apart, _incoming.DECISIONS)) and there != here:
        raise SetupError(f"{file}: was made with other decisions than {store.where}; load it into a store of its own")


def _put_beside(store: Store, apart: ox.Store) -> None:
    """Put a user's own terms, decisions and runs in once their articles are there: until then a killed run is done again as a whole."""
    if terms := _loading.brought(_incoming.quads_of(apart, _incoming.VOCABULARY)):
        store.put_new(terms)
    decisions, ran = (_incoming.quads_of(apart, ending) for ending in (_incoming.DECISIONS, _incoming.RUNS))
    if decisions:
        store.put_decisions(_nquads(decisions))
    if ran:
        store.add_run(_nquads(ran))


def _kept(store: Store, incoming: Iterable[Incoming | ArticleError]) -> Iterator[Change]:
    new: list[Incoming] = []
    quads = 0
    for each in incoming:
        if isinstance(each, ArticleError):
            yield Change("", "", "refused", str(each))
        elif store.engine.contains_named_graph(each.name):
            yield store.put_quads(each.key, each.iri, each.name, set(each.quads))
        else:
            new.append(each)
            quads += len(each.quads)
            if quads > TOGETHER:
                yield from _added(store, new)
                new, quads = [], 0
    yield from _added(store, new)


def _added(store: Store, new: list[Incoming]) -> Iterator[Change]:
    store.put_new([quad for each in new for quad in each.quads])
    for each in new:
        yield Change(each.key, each.iri, "added")


def _nquads(quads: Iterable[ox.Quad]) -> bytes:
    return "".join(sorted(f"{quad} .\n" for quad in quads)).encode()
