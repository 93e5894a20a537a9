"""A SPARQL 1.1 endpoint: a graph on somebody's server that can be asked, not changed."""

from __future__ import annotations

from kg.model import SetupError
from kg.store import Backend, Place, _asking
from kg.store._remote import Endpoint
from kg.store._store import Store


def is_address(where: Place) -> bool:
    """Tell whether *where* is the address of a query service."""
    return isinstance(where, str)


def open_endpoint(where: Place, create: bool) -> Store:
    """Open the query service at *where* for reading.

    Raises SetupError where it does not answer, where it holds another ontology version, and where its default graph is empty.
    """
    engine = Endpoint(str(where))
    if not engine.query(_asking.ours("default-graph-holds")):
        inside = engine.query(_asking.ours("named-graphs-hold"))
        reason = (
            "its default graph is empty but its named graphs are not; serve their union as the default graph "
            "(Oxigraph: --union-default-graph, Fuseki: tdb2:unionDefaultGraph true) or load a merged file (kg export graph.ttl)"
            if inside
            else "it holds nothing; load a file made with kg export graph.nq"
        )
        raise SetupError(f"{engine.address}: {reason}")
    return Store(engine, engine.address, merged=True)


BACKEND = Backend(takes=is_address, open=open_endpoint, holds="an http(s) address of a SPARQL endpoint (read only)")
