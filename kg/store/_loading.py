"""Tests what is read from outside before anybody relies on it: spans re-read from their text, ontology of this version."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg import parts
from kg.model import ArticleError, SetupError
from kg.rdf import naming, vocabulary
from kg.store import _merging
from kg.store._names import Engine

TEXT, SHA256 = (ox.NamedNode(naming.ONTOLOGY + name) for name in ("text", "sha256"))
SOURCE, START, END, EXACT = (ox.NamedNode(naming.OA + name) for name in ("hasSource", "start", "end", "exact"))
READ = (TEXT, SHA256, SOURCE, START, END, EXACT)
VERSION = ox.NamedNode(vocabulary.VERSION)
ONTOLOGY = ox.NamedNode(naming.BASE + "ontology")
Values = Mapping[ox.NamedNode, Mapping[str, set[str]]]
"""By predicate, the values of each subject."""


def evidence_faults(quads: Iterable[ox.Quad]) -> Iterator[str]:
    """Yield each text that is not the one hashed and each span that is not what its text has there, among *quads*."""
    values = _values(quads)
    texts = {article: min(found) for article, found in values[TEXT].items()}
    for article, text in sorted(texts.items()):
        found = hashlib.sha256(text.encode()).hexdigest()
        if any(sha256 != found for sha256 in values[SHA256].get(article, ())):
            yield f"the text of {article} is not the one its SHA-256 was taken of"
    for span, articles in sorted(values[SOURCE].items()):
        for article in articles & texts.keys():
            yield from _misquotations(values, span, article, texts[article])


def _misquotations(values: Values, span: str, article: str, text: str) -> Iterator[str]:
    # A span that two graphs hold may not differ between them either, so each start goes with each end.
    starts, ends, exacts = (values[term].get(span, set()) for term in (START, END, EXACT))
    for start, end, exact in ((s, e, x) for s in starts for e in ends for x in exacts):
        found = text[int(start) : int(end)]
        if found != exact:
            yield f"{span} of {article} says {exact!r}, but characters {start} to {end} of its text are {found!r}"


def _values(quads: Iterable[ox.Quad]) -> Values:
    values: dict[ox.NamedNode, dict[str, set[str]]] = {term: {} for term in READ}
    for quad in quads:
        if (
            quad.predicate in values
            and isinstance(quad.subject, ox.NamedNode)
            and not isinstance(quad.object, ox.Triple)
        ):
            values[quad.predicate].setdefault(quad.subject.value, set()).add(quad.object.value)
    return values


def read_by(engine: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads of the default graph that :func:`evidence_faults` reads."""
    for term in READ:
        yield from engine.quads_for_pattern(None, term, None, ox.DefaultGraph())


def checked(nquads: bytes, graph: ox.NamedNode) -> set[ox.Quad]:
    """Return the quads as the store would give them back (it writes numbers in their canonical form).

    Raises ArticleError for a quad of another graph and for words that do not stand in the article.
    """
    apart = ox.Store()
    apart.load(nquads, format=ox.RdfFormat.N_QUADS)
    quads = set(apart)
    if strangers := sorted(str(q.graph_name) for q in quads if q.graph_name != graph):
        raise ArticleError(f"{graph}: a quad is of {strangers[0]}; every quad of an article belongs in its own graph")
    for fault in evidence_faults(quads):
        raise ArticleError(f"{graph}: {fault}; nothing of it is written")
    return quads


def fill(engine: ox.Store, data: bytes, form: ox.RdfFormat, where: str, *, merged: bool) -> None:
    """Read a whole graph into an empty *engine* and build the merge, unless it is *merged* already.

    Raises SetupError for bad syntax (with line and column), triples outside any named graph, another ontology version and words that do
    not stand in their article.
    """
    try:
        engine.bulk_load(data, format=form)
    except SyntaxError as error:
        raise SetupError(f"{where}: {error}") from error
    if not merged:
        loose = set(engine.quads_for_pattern(None, None, None, ox.DefaultGraph()))
        _merging.merge_all(engine)
        if any(not _merging.is_held(engine, quad) for quad in loose):
            raise SetupError(f"{where}: has triples outside any named graph; save it as .ttl to ask it")
    check_version(engine, where)
    for fault in evidence_faults(read_by(engine)):
        raise SetupError(f"{where}: {fault}; add the article anew")


def check_version(engine: Engine, where: str, graph: ox.NamedNode | ox.DefaultGraph | None = None) -> None:
    """Raise SetupError if the graph was made with another version of the ontology; one without vocabulary is taken as it is."""
    quads = engine.quads_for_pattern(ONTOLOGY, VERSION, None, graph or ox.DefaultGraph())
    found = [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]
    here = vocabulary.version()
    if any(version != here for version in found):
        raise SetupError(
            f"{where}: made with ontology {found[0]}, this diplokg has {here}; "
            "make it anew from its articles: kg add ARTICLE… -g NEW"
        )


@parts.once
def described() -> frozenset[ox.Quad]:
    """Return the vocabulary graph: ontology, codes and issue scheme, without the restrictions, which only reasoners read."""
    graph = ox.NamedNode(naming.vocabulary_graph())
    return frozenset(
        ox.Quad(t.subject, t.predicate, t.object, graph)
        for t in vocabulary.triples()
        if not any(isinstance(term, ox.BlankNode) for term in (t.subject, t.object))
    )


def brought(vocabulary: Iterable[ox.Quad]) -> set[ox.Quad]:
    """Return what a user brought of terms and issues of his own among the quads of a *vocabulary*; newer descriptions take their place."""
    known = {quad.subject for quad in described()}
    return {q for q in vocabulary if q.subject not in known and not str(q.subject).startswith(f"<{naming.BASE}")}
