"""The store: article graphs in, articles out, and questions on their merge."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf import ArticleGraph, naming, serializing
from kg.store import _asking, _loading, _merging, _names
from kg.store._articles import Change, StoredArticle, day_of, stored_article
from kg.store._freeing import give_back
from kg.store._names import Engine

if TYPE_CHECKING:
    from types import TracebackType

    from kg.store._answers import Answer

PREFIXES = serializing.PREFIXES | {"rdf": naming.RDF} | {kind: f"{naming.DATA}{kind}/" for kind in serializing.KINDS}
"""Prefixes that a query need not declare."""
BULK = 20_000
"""From so many quads on a transaction is cheaper as a file of its own than in the log of the database."""


class Store:
    """Article graphs and their merge; opened by :func:`kg.store.open_store`."""

    def __init__(
        self,
        engine: Engine,
        where: str,
        *,
        changed: Callable[[Store], None] | None = None,
        writable: bool = True,
        merged: bool = False,
    ) -> None:
        """Keep the quads of *engine*; *changed* is called after each change, and a *merged* graph has no graphs of articles.

        Raises SetupError for another ontology version.
        """
        self.where = where
        self.writable = writable and not merged
        self.merged = merged
        self._engine: Engine | None = engine
        self._changed = changed
        self._fresh = self._held = self._pending = False
        self._labels: dict[str, str] = {}
        _loading.check_version(engine, where)

    def __repr__(self) -> str:
        return f"<Store {self.where}{'' if self._engine is not None else ', closed'}>"

    def _repr_html_(self) -> str:
        cells = "".join(f"<tr><th>{what}</th><td>{number}</td></tr>" for what, number in self.stats().items() if number)
        return f"<table>{cells}</table>"

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database, so that another process can open it."""
        if isinstance(self._engine, ox.Store) and self.writable:
            self._engine.flush()
        self._engine = None

    @property
    def _source(self) -> Engine:
        """What answers below: an Oxigraph store or an endpoint; raises SetupError once closed."""
        if self._engine is None:
            raise SetupError(f"{self.where}: the store is closed")
        return self._engine

    @property
    def engine(self) -> ox.Store:
        """The Oxigraph store below; raises SetupError once closed, and for an endpoint."""
        if not isinstance(self._source, ox.Store):
            raise SetupError(f"{self.where}: an endpoint can be asked, not changed; work on the graph it serves")
        return self._source

    # ------------------------------------------------------------------------------------------ changing

    def put(self, graphs: Iterable[ArticleGraph]) -> tuple[Change, ...]:
        """Add each graph or put it in the place of its article's older one, one transaction an article; return what happened.

        Raises ArticleError for a graph whose words do not stand in its article; what was given before an error stays written.
        """
        self.prepare()
        changes: list[Change] = []
        try:
            for graph in graphs:
                changes.append(self._put(graph))
        finally:
            if any(change.outcome != "unchanged" for change in changes):
                self._notify()
        return tuple(changes)

    def _put(self, graph: ArticleGraph) -> Change:
        name = ox.NamedNode(graph.graph)
        return self._replace(graph.key, graph.iri, name, _loading.checked(graph.nquads, name))

    def put_quads(self, key: str, iri: str, name: ox.NamedNode, quads: set[ox.Quad]) -> Change:
        """Make *quads*, which somebody checked, the graph *name* of the article *key* in one transaction; return what happened."""
        self.prepare()
        change = self._replace(key, iri, name, quads)
        if change.outcome != "unchanged":
            self._notify()
        return change

    def _replace(self, key: str, iri: str, name: ox.NamedNode, quads: set[ox.Quad]) -> Change:
        known = self.engine.contains_named_graph(name)
        with self._writing():
            changed = _merging.replace_graph(self.engine, name, quads)
        return Change(key, iri, ("superseded" if known else "added") if changed else "unchanged")

    def put_new(self, quads: Collection[ox.Quad]) -> None:
        """Add the *quads* of article graphs that the store does not have, which somebody checked, all in one transaction."""
        self.prepare()
        both = [*quads, *_merging.merged(quads)]
        with self._writing():
            (self.engine.bulk_extend if len(both) > BULK else self.engine.extend)(both)
        self._notify()

    def remove(self, key_or_iri: str) -> StoredArticle:
        """Remove an article, its graph and its share of the default graph; return it. Raises SetupError if there is none."""
        self.prepare()
        article = self.article(key_or_iri)
        for name in self._graphs_of(article.iri):
            self._replace(article.key, article.iri, name, set())
        self._notify()
        return article

    def put_decisions(self, nquads: bytes) -> None:
        """Make *nquads* the decisions graph, in place of the one there was."""
        self.prepare()
        name = ox.NamedNode(naming.decisions_graph())
        if self._replace("", "", name, _loading.checked(nquads, name)).outcome != "unchanged":
            self._notify()

    def add_run(self, nquads: bytes) -> None:
        """Add a run to the runs graph, which is in no merge."""
        self.prepare()
        name = ox.NamedNode(naming.runs_graph())
        with self._writing():
            self.engine.extend(_loading.checked(nquads, name))
        self._notify()

    def flush(self) -> None:
        """Move what was written from memory to files: without it the database keeps the last gigabyte in memory."""
        self.engine.flush()
        give_back()

    def compact(self) -> None:
        """Put what many changes scattered in order, which makes a large store on disk quicker to ask; nothing else changes."""
        with self._writing():
            self.engine.optimize()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise SetupError(
                f"{self.where}: cannot be written ({error}); is the disk full? What was told as written is kept, the rest is not: "
                "make room and run again"
            ) from error
        finally:
            self._labels.clear()

    def load(self, data: bytes, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> None:
        """Read a whole graph into this empty store and rebuild the merge.

        Raises SetupError for bad syntax (with line and column), triples outside any named graph, another ontology version and words
        that do not stand in their article.
        """
        _loading.fill(self.engine, data, form, self.where, merged=self.merged)
        self._add_vocabulary()

    def prepare(self) -> None:
        """Get ready for a change: bring the vocabulary to this version. Raises SetupError for a store that is read only."""
        if not self.writable:
            raise SetupError(
                f"{self.where}: is read only; add to a folder, a .trig or a .nq file: kg add ARTICLE -g PATH"
            )
        if not self._fresh:
            self._add_vocabulary()

    def _add_vocabulary(self) -> None:
        name = ox.NamedNode(naming.vocabulary_graph())
        quads = set(_loading.described()) | _loading.brought(self.engine.quads_for_pattern(None, None, None, name))
        if not self.merged:
            self._replace("", "", name, quads)
        else:
            self.engine.extend(ox.Quad(q.subject, q.predicate, q.object) for q in quads)
            self._labels.clear()
        self._fresh = True

    @property
    def one_file(self) -> bool:
        """True where each change writes the whole store anew."""
        return self._changed is not None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write a store that is a file back once for all changes of the block, also when it ends with an error."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
            if self._pending:
                self._notify()

    def _notify(self) -> None:
        self._pending = self._held
        if self._changed is not None and not self._held:
            self._changed(self)

    # ------------------------------------------------------------------------------------------ telling

    def articles(self) -> tuple[StoredArticle, ...]:
        """Return all articles, sorted by key."""
        found = []
        for row in _asking.solve(self._source, "articles"):
            key, iri, title, day, url, version = ("" if term is None else term.value for term in row)
            published = day_of(day)
            found.append(StoredArticle(key, iri, title or None, published, url or None, version))
        return tuple(found)

    def article(self, key_or_iri: str) -> StoredArticle:
        """Return one article by its key or IRI. Raises SetupError with the nearest keys if there is none."""
        if isinstance(self._source, ox.Store) and (found := stored_article(self._source, key_or_iri)):
            return found
        articles = self.articles()
        for article in articles:
            if key_or_iri in (article.key, article.iri):
                return article
        near = _names.nearest(key_or_iri, [article.key for article in articles])
        hint = f"; did you mean {' or '.join(near)}?" if near else "; list them with: kg list"
        raise SetupError(f"{key_or_iri}: no such article in {self.where}{hint}")

    def _graphs_of(self, iri: str) -> list[ox.NamedNode]:
        kind, article = ox.NamedNode(naming.RDF + "type"), ox.NamedNode(naming.ONTOLOGY + "Article")
        found = self._source.quads_for_pattern(ox.NamedNode(iri), kind, article, None)
        return [quad.graph_name for quad in found if isinstance(quad.graph_name, ox.NamedNode)]

    def graph(self, article: StoredArticle) -> ArticleGraph:
        """Return the named graph of *article* as it was put. Raises SetupError where graphs are merged (a .ttl file)."""
        found = self._graphs_of(article.iri)
        if not found:
            raise SetupError(f"{self.where}: is one merged graph; use the folder, .trig or .nq file it was made from")
        name = found[0]
        lines = sorted(f"{quad} .\n" for quad in self._source.quads_for_pattern(None, None, None, name))
        return ArticleGraph(article.key, article.iri, name.value, article.version, "".join(lines).encode())

    def stats(self) -> dict[str, int]:
        """Return how many things of each kind the store has, by a user's word for them, in the order of the story."""
        counts = _asking.counts(self._source)
        if isinstance(self._source, ox.Store) and self.merged:
            counts["triples"] = len(self.engine) - len(_loading.described())
        return counts

    def quads(self) -> list[ox.Quad]:
        """Return the quads of the named graphs, sorted; of a merged graph its triples."""
        quads = (q for q in self.engine if self.merged or isinstance(q.graph_name, ox.NamedNode))
        return sorted(quads, key=lambda q: (str(q.graph_name), str(q)))

    def nquads(self) -> bytes:
        """Return the named graphs as sorted N-Quads: equal stores are equal bytes."""
        return serializing.serialize(self.quads(), "nq")

    def query(self, text: str) -> Answer:
        """Answer SPARQL (SELECT, ASK or CONSTRUCT) on the default graph; known prefixes need no declaration.

        Raises SetupError with line, column and a hint for text that is no query.
        """
        return _asking.answer(self._source, text, PREFIXES, self._labels)

    def find(self, words: str) -> str:
        """Return the IRI of what *words* name: an IRI, a QID, a short form such as ``claim:…``, a label or another name.

        Raises SetupError with suggestions for an unknown name, and with the list for one of several things.
        """
        return _names.find(self._source, words, self.where)

    def candidates(self, words: str) -> list[str]:
        """Return the IRIs of all that *words* may name, none to several."""
        return _names.candidates(self._source, words)

    def label(self, iri: str) -> str:
        """Return what people call the thing with *iri*."""
        return _names.label(self._source, iri)
