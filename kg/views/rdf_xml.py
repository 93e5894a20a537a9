"""RDF/XML: one merged graph, for tools that read nothing else."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf.serializing import PREFIXES
from kg.views import View
from kg.views._plain import FORBIDDEN

if TYPE_CHECKING:
    from kg.store import Store

UNWRITABLE = "\N{REPLACEMENT CHARACTER}"
"""Stands, one for one, for characters that XML cannot hold: the offsets of all other words stay true."""


def write_rdf_xml(store: Store, kind: str) -> bytes:
    """Return all named graphs of *store* as one RDF/XML graph; *kind* is of no matter."""
    return document({quad.triple for quad in store.quads()})


def lost(store: Store) -> str:
    """Return how many characters of *store* XML cannot hold; "" where there are none."""
    texts = {quad.object for quad in store.quads() if isinstance(quad.object, ox.Literal)}
    number = sum(len(FORBIDDEN.findall(text.value)) for text in texts)
    return (
        f"{number} character(s) that XML cannot hold are written as {UNWRITABLE}; other formats keep them"
        if number
        else ""
    )


def document(triples: set[ox.Triple]) -> bytes:
    """Return *triples* as RDF/XML, sorted."""
    out = io.BytesIO()
    written = sorted({_writable(triple) for triple in triples}, key=str)
    ox.serialize(written, out, format=ox.RdfFormat.RDF_XML, prefixes=dict(sorted(PREFIXES.items())))
    # A reader of XML takes a bare return for the end of a line.
    return out.getvalue().replace(b"\r", b"&#13;")


def _writable(triple: ox.Triple) -> ox.Triple:
    term = triple.object
    if not isinstance(term, ox.Literal) or not FORBIDDEN.search(term.value):
        return triple
    text = FORBIDDEN.sub(UNWRITABLE, term.value)
    kind = {"language": term.language} if term.language else {"datatype": term.datatype}
    return ox.Triple(triple.subject, triple.predicate, ox.Literal(text, **kind))


VIEW = View(
    suffixes=(".rdf",),
    write=write_rdf_xml,
    holds="graph",
    lost=lost,
    note="graphs are merged: which article says what is only in the evidence; use .trig to keep them apart",
)
