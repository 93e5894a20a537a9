"""The ledger: which version of an article the store holds and what made it, asked one article at a time whatever the store's size.

What was acknowledged is what the store holds; which parts made it stand in the runs graph, written behind each batch of articles.
"""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox

from kg.rdf import naming
from kg.store._store import Store

KEY, VERSION, TYPE, ARTICLE = (
    ox.NamedNode(iri)
    for iri in (
        naming.SCHEMA + "identifier",
        naming.SCHEMA + "version",
        naming.RDF + "type",
        naming.ONTOLOGY + "Article",
    )
)
GENERATED, STARTED, USED, LABEL = (
    ox.NamedNode(iri)
    for iri in (
        naming.PROV + "generated",
        naming.PROV + "startedAtTime",
        naming.PROV + "used",
        naming.RDFS + "label",
    )
)
DEFAULT, RUNS = ox.DefaultGraph(), ox.NamedNode(naming.runs_graph())


def version(store: Store, key: str) -> str | None:
    """Return the version of the article called *key* that the store holds, or None."""
    node = ox.NamedNode(naming.article_iri(key))
    found = store.engine.quads_for_pattern(node, VERSION, None, DEFAULT)
    return next((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), None)


def parts_of(store: Store) -> Callable[[str], frozenset[str]]:
    """Return a function that tells by key which parts the latest run that made an article used: "rules 0a1b", none where none did."""
    runs: dict[str, tuple[str, frozenset[str]]] = {}

    def told(key: str) -> frozenset[str]:
        made = store.engine.quads_for_pattern(None, GENERATED, ox.NamedNode(naming.article_iri(key)), RUNS)
        names = [quad.subject for quad in made if isinstance(quad.subject, ox.NamedNode)]
        for run in names:
            if run.value not in runs:
                runs[run.value] = _run(store, run)
        by_start = [runs[run.value] for run in names]
        latest = max((started for started, _ in by_start), default="")
        # Two runs of one second: which was later is unknown, so what either used counts, and the article is built anew.
        return frozenset().union(*(used for started, used in by_start if started == latest))

    return told


def keys(store: Store) -> tuple[str, ...]:
    """Return the keys of all articles, sorted."""
    found = store.engine.quads_for_pattern(None, KEY, None, DEFAULT)
    return tuple(sorted(quad.object.value for quad in found if isinstance(quad.object, ox.Literal)))


def count(store: Store) -> int:
    """Return how many articles the store holds."""
    return sum(1 for _ in store.engine.quads_for_pattern(None, TYPE, ARTICLE, DEFAULT))


def _run(store: Store, run: ox.NamedNode) -> tuple[str, frozenset[str]]:
    engine = store.engine
    (started,) = (
        quad.object.value
        for quad in engine.quads_for_pattern(run, STARTED, None, RUNS)
        if isinstance(quad.object, ox.Literal)
    )
    parts = (quad.object for quad in engine.quads_for_pattern(run, USED, None, RUNS))
    labels = (
        label.object.value
        for part in parts
        if isinstance(part, ox.NamedNode)
        for label in engine.quads_for_pattern(part, LABEL, None, RUNS)
        if isinstance(label.object, ox.Literal)
    )
    return started, frozenset(labels)
