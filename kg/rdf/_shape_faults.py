"""What is wrong with shapes a user brings, before anything is checked with them: each fault with the shape it is in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pyoxigraph as ox
import rdflib
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import Node

from kg.rdf._conditions import KINDS

COUNTS = (SH.minCount, SH.maxCount, SH.minLength, SH.maxLength)
IRIS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH["class"], SH.datatype)
LISTS = (SH["in"], SH["or"], SH["and"], SH.xone, SH.languageIn, SH.ignoredProperties, SH.alternativePath)
SEVERITIES = (SH.Violation, SH.Warning, SH.Info)
DEEPEST = 50
"""Steps from a nameless part of a shape to the shape."""


def faults(graph: rdflib.Graph) -> Iterator[str]:
    """Yield what is wrong in the shapes of *graph*, sorted: ``shape my:Short: sh:minCount 'two' is no whole number``."""
    found = {f"shape {_owner(graph, node)}: {fault}" for node, fault in _faults(graph)}
    yield from sorted(found)


def _faults(graph: rdflib.Graph) -> Iterator[tuple[Node, str]]:
    for term, (fits, wanted) in RULES.items():
        for node, value in graph.subject_objects(term):
            if not fits(graph, value):
                yield node, f"sh:{str(term).rpartition('#')[2]} {_said(value)} {wanted}"
    yield from _pattern_faults(graph)
    for node in {*graph.objects(None, SH.property), *graph.subjects(RDF.type, SH.PropertyShape)}:
        yield from ((node, fault) for fault in _property_faults(graph, node))
    for node in graph.objects(None, SH.sparql):
        if (node, SH.select, None) not in graph and (node, SH.ask, None) not in graph:
            yield node, "a SPARQL constraint has no sh:select"


def _pattern_faults(graph: rdflib.Graph) -> Iterator[tuple[Node, str]]:
    for node, value in graph.subject_objects(SH.pattern):
        if not _is_pattern(value, graph.value(node, SH.flags)):
            yield node, f"sh:pattern {_said(value)} is no regular expression"


def _property_faults(graph: rdflib.Graph, node: Node) -> Iterator[str]:
    paths = list(graph.objects(node, SH.path))
    if isinstance(node, rdflib.Literal):
        yield f"sh:property {_said(node)} is no shape"
    elif len(paths) != 1 and (node, None, None) in graph:
        yield f"a property shape has {len(paths)} sh:path, expected one"
    elif any(not _is_path(graph, path, DEEPEST) for path in paths):
        yield f"sh:path {_said(paths[0])} is no property path"


def _owner(graph: rdflib.Graph, node: Node) -> str:
    """Return the name of the shape that *node* is a part of."""
    for _ in range(DEEPEST):
        if isinstance(node, rdflib.URIRef):
            return graph.namespace_manager.normalizeUri(node)
        node = min(graph.subjects(None, node), default=node, key=lambda each: (isinstance(each, rdflib.BNode), each))
    return "without a name"


def _said(value: Node) -> str:
    if isinstance(value, rdflib.Literal):
        return repr(str(value))
    return value.n3() if isinstance(value, rdflib.URIRef) else "[…]"


def _is_count(_: rdflib.Graph, value: Node) -> bool:
    return isinstance(value, rdflib.Literal) and re.fullmatch(r"\d+", str(value)) is not None


def _is_boolean(_: rdflib.Graph, value: Node) -> bool:
    return isinstance(value, rdflib.Literal) and value.datatype == XSD.boolean and isinstance(value.value, bool)


def _is_list(graph: rdflib.Graph, value: Node) -> bool:
    """Tell whether *value* is a list that ends."""
    seen: set[Node] = set()
    while value != RDF.nil:
        rest = list(graph.objects(value, RDF.rest))
        if value in seen or len(rest) != 1 or (value, RDF.first, None) not in graph:
            return False
        seen.add(value)
        value = rest[0]
    return True


def _is_path(graph: rdflib.Graph, path: Node, deep: int) -> bool:
    if not isinstance(path, rdflib.BNode):
        return isinstance(path, rdflib.URIRef) and path != RDF.nil
    if deep == 0:
        return False
    if (path, RDF.first, None) in graph:
        return _is_list(graph, path) and all(_is_path(graph, each, deep - 1) for each in graph.items(path))
    parts = list(graph.predicate_objects(path))
    if len(parts) != 1:
        return False
    term, value = parts[0]
    if term == SH.alternativePath:
        return _is_list(graph, value) and all(_is_path(graph, each, deep - 1) for each in graph.items(value))
    return term in STEPS and _is_path(graph, value, deep - 1)


def _is_pattern(value: Node, flags: Node | None) -> bool:
    """Tell whether the engine that will run a pattern can read it: ours, or Python's where it has flags."""
    if not isinstance(value, rdflib.Literal):
        return False
    if flags is not None:
        try:
            return re.compile(str(value)) is not None
        except re.error:
            return False
    rows = ox.Store().query(f"SELECT (REGEX('', {rdflib.Literal(str(value)).n3()}) AS ?fits) {{}}")
    assert isinstance(rows, ox.QuerySolutions)
    return next(iter(rows))["fits"] is not None


STEPS = (SH.inversePath, SH.zeroOrMorePath, SH.oneOrMorePath, SH.zeroOrOnePath)
RULES: dict[Node, tuple[Callable[[rdflib.Graph, Node], bool], str]] = {
    **dict.fromkeys(COUNTS, (_is_count, "is no whole number")),
    **dict.fromkeys(IRIS, (lambda _, value: isinstance(value, rdflib.URIRef), "is no IRI")),
    **dict.fromkeys(LISTS, (_is_list, "is no list that ends")),
    SH.severity: (lambda _, value: value in SEVERITIES, "is none of sh:Violation, sh:Warning, sh:Info"),
    SH.deactivated: (_is_boolean, "is neither true nor false"),
    SH.nodeKind: (lambda _, value: value in KINDS, "is none of SHACL's kinds of node"),
}
"""By property of a shape: what its value must be, and how it is told that it is not."""
