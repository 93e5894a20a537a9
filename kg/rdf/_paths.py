"""Property paths of shapes, as SPARQL and as Turtle write them."""

from __future__ import annotations

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg.rdf._selecting import UnclaimedError


def as_sparql(graph: rdflib.Graph, path: Node | None) -> str:
    """Return a SHACL path as a property path. Raises UnclaimedError for one that is not compiled."""
    if isinstance(path, rdflib.URIRef):
        return f"<{path}>"
    if path is not None and (path, RDF.first, None) in graph:
        return "(" + "/".join(as_sparql(graph, each) for each in Collection(graph, path)) + ")"
    if path is not None and (inverse := graph.value(path, SH.inversePath)):
        return f"^({as_sparql(graph, inverse)})"
    if path is not None and (options := graph.value(path, SH.alternativePath)):
        return "(" + "|".join(as_sparql(graph, each) for each in Collection(graph, options)) + ")"
    raise UnclaimedError


def as_turtle(graph: rdflib.Graph, path: Node | None) -> str:
    """Return a SHACL path as Turtle writes it; empty where there is none."""
    if path is None:
        return ""
    if isinstance(path, rdflib.URIRef):
        return f"<{path}>"
    if (path, RDF.first, None) in graph:
        return f"( {' '.join(as_turtle(graph, each) for each in Collection(graph, path))} )"
    pairs = sorted(graph.predicate_objects(path), key=str)
    return "[ " + " ; ".join(f"<{term}> {as_turtle(graph, each)}" for term, each in pairs) + " ]"
