"""Sends article graphs to any SPARQL 1.1 store by the Graph Store Protocol, one request a graph, so each is there whole or not at all.

Every question is written for the default graph. A server that answers it from the union of its graphs needs no more; for another one the
triples go into its default graph too, before the graphs themselves: a graph that is there says that its triples are.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pyoxigraph as ox

from kg.model import ArticleError, SetupError
from kg.rdf import naming
from kg.store import _asking, _incoming, _loading
from kg.store._articles import Change
from kg.store._graph_store import GraphStore, Triples
from kg.store._incoming import Incoming
from kg.store._remote import Endpoint

QUERIES = {"/store": "/query", "/data": "/query", "/sparql-graph-crud-auth": "/sparql", "/rdf-graphs/service": ""}
"""Where well-known servers answer queries, by the end of the address of their graph store (Oxigraph, Fuseki, Virtuoso, RDF4J)."""
TOGETHER = 50
"""Articles whose triples go into a default graph in one request."""
PROBE = ox.NamedNode(naming.DATA + "graph/probe")
"""A graph that is there for one question only."""


def send(address: str, files: Sequence[Path], *, query: str | None = None) -> Generator[Change, None, None]:
    """Put the articles of *files* into the graph store at *address* and yield what became of each once the server has it.

    *query* is the address of the same server's query service where it cannot be told from *address*. What the server has already is left
    alone, so a load that was cut off is simply run again. Raises SetupError for a server that refuses or is not there.
    """
    with closing(GraphStore(address)) as server:
        merges = _prepared(server, query)
        torn = _incoming.torn(files)
        for file in files:
            with _incoming.opened(file) as apart:
                arriving = _incoming.articles(apart, torn)
                while batch := list(islice(arriving, TOGETHER)):
                    yield from _sent(server, batch, merges)
                terms = _loading.brought(_incoming.quads_of(apart, _incoming.VOCABULARY))
                _send_beside(server, frozenset(terms), merges)
                for ending in (_incoming.DECISIONS, _incoming.RUNS):
                    _send_beside(server, _incoming.quads_of(apart, ending), merges and ending != _incoming.RUNS)


def _prepared(server: GraphStore, query: str | None) -> bool:
    """Send the vocabulary and tell whether the default graph is one of its own, to be filled with what the others hold.

    Raises SetupError for a server that holds another version of the ontology.
    """
    engine = Endpoint(query or query_address(server.full_address))
    _loading.check_version(engine, server.address)
    server.put(PROBE, frozenset([ox.Triple(PROBE, ox.NamedNode(naming.RDFS + "label"), ox.Literal("a union?"))]))
    merges = not engine.query(_asking.ours("probe"))
    server.delete(PROBE)
    name, words = ox.NamedNode(naming.vocabulary_graph()), _triples(_loading.described())
    if not words <= (there := server.get(name)):
        server.put(
            name, words | _triples(_loading.brought(ox.Quad(t.subject, t.predicate, t.object, name) for t in there))
        )
        if merges:
            server.add(words)
    return merges


def _sent(server: GraphStore, batch: Sequence[Incoming | ArticleError], merges: bool) -> Iterator[Change]:
    changes: list[tuple[Incoming, str]] = []
    for each in batch:
        if isinstance(each, ArticleError):
            yield Change("", "", "refused", str(each))
            continue
        there, here = server.get(each.name), _triples(each.quads)
        what = "unchanged" if there == here else "superseded" if there else "added"
        if what == "superseded" and merges:
            raise SetupError(
                f"{server.address}: holds another version of {each.key}, and what its default graph has of that cannot be "
                "taken back by this protocol; serve the union of the named graphs as the default graph, or load into an empty store"
            )
        changes.append((each, what))
    new = [each for each, what in changes if what != "unchanged"]
    if merges and new:
        server.add(frozenset[ox.Triple]().union(*(_triples(each.quads) for each in new)))
    for each, what in changes:
        if what != "unchanged":
            server.put(each.name, _triples(each.quads))
        yield Change(each.key, each.iri, what)


def _send_beside(server: GraphStore, quads: frozenset[ox.Quad], merges: bool) -> None:
    if not quads:
        return
    if merges:
        server.add(_triples(quads))
    (name,) = {quad.graph_name for quad in quads}
    assert isinstance(name, ox.NamedNode)
    server.add(_triples(quads), name)


def _triples(quads: Iterable[ox.Quad]) -> Triples:
    return frozenset(quad.triple for quad in quads)


def query_address(address: str) -> str:
    """Return where the server of a graph store answers queries. Raises SetupError where its address does not tell."""
    parts = urlsplit(address)
    for end, other in QUERIES.items():
        if parts.path.endswith(end):
            return urlunsplit(parts._replace(path=parts.path.removesuffix(end) + other))
    raise SetupError(f"{GraphStore(address).address}: where does this server answer queries? Name it with --query URL")
