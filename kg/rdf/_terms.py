"""Terms of pyoxigraph as plain text and as those of rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.model import SetupError

if TYPE_CHECKING:
    import rdflib

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def value(term: Term) -> str:
    """Return the IRI, the name of a blank node or the text of a literal."""
    if isinstance(term, ox.Triple):
        raise SetupError(f"{term}: triples about triples are not read here: leave them out")
    return term.value


def as_rdflib(term: Term) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    """Return the same term of rdflib, its text untouched."""
    import rdflib  # noqa: PLC0415 - reading a graph's words needs no rdflib

    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language or term.datatype.value.endswith("#string"):
            return rdflib.Literal(term.value, lang=term.language)
        return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
    return rdflib.BNode(value(term))
