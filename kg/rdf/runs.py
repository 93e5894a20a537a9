"""The runs graph: when the software ran, on which articles and with what. The only graph with a clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import pyoxigraph as ox

from kg.rdf import ArticleGraph
from kg.rdf.naming import BASE, DATA, ONTOLOGY, PROV, RDF, RDFS, XSD, digest, runs_graph
from kg.rdf.vocabulary import version


def now() -> datetime:
    """Return the time, in UTC and whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def write_run(
    graphs: Iterable[ArticleGraph],
    used: Mapping[str, str],
    started: datetime,
    ended: datetime | None = None,
    *,
    base: str = DATA,
) -> bytes:
    """Return the provenance of one run, as far as it has come, as sorted N-Quads of the runs graph.

    The run names the articles it wrote and what it used: *used* gives the version of each part by its name (``model``, ``rules``,
    ``gazetteer``); the ontology is added. A run's IRI is made of its start, to the microsecond, and what it used, so what a long run
    tells bit by bit is about one run. A run without an end was broken off.
    """
    articles = sorted({graph.iri for graph in graphs})
    stamp = started.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    name = digest(started.astimezone(UTC).isoformat(), *(f"{part} {value}" for part, value in sorted(used.items())))
    run, graph = ox.NamedNode(f"{base}run/{stamp}-{name}"), ox.NamedNode(runs_graph(base))
    lines: set[ox.Triple] = {
        _triple(run, RDF + "type", ox.NamedNode(ONTOLOGY + "ExtractionRun")),
        _triple(run, PROV + "startedAtTime", _time(started)),
        _triple(run, PROV + "used", ox.NamedNode(f"{BASE}ontology/{version()}")),
    }
    lines |= {_triple(run, PROV + "endedAtTime", _time(ended))} if ended else set()
    lines |= {_triple(run, PROV + "generated", ox.NamedNode(iri)) for iri in articles}
    for name, value in used.items():
        part = ox.NamedNode(f"{base}used/{digest(name, value)}")
        lines |= {_triple(run, PROV + "used", part), _triple(part, RDFS + "label", ox.Literal(f"{name} {value}"))}
    quads = (ox.Quad(t.subject, t.predicate, t.object, graph) for t in lines)
    text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(line + b"\n" for line in text.split(b"\n") if line))


def _triple(subject: ox.NamedNode, term: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(term), value)


def _time(when: datetime) -> ox.Literal:
    text = when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return ox.Literal(text, datatype=ox.NamedNode(XSD + "dateTime"))
