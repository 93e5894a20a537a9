"""Reads ``shapes/*.ttl`` and the shapes a user brings: each constraint as a set query with its targets, the rest for pySHACL.

A rule of ours has an id in its message, ``[E05] reported as held, but …``; a user's rule without one goes by the name of its shape.
Shapes name only terms of ``ontology/`` and of what the user brings; a file that does not is refused with its name and the word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

import pyoxigraph as ox
import rdflib
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg import parts
from kg.model import SetupError
from kg.rdf import vocabulary
from kg.rdf._selecting import QUOTED
from kg.rdf._shape_faults import faults
from kg.rdf.compiling import SetRule, compiled, declared_prefixes, prologue

PLACES = {
    str(SH.targetClass): "target",
    str(SH.targetSubjectsOf): "target",
    str(SH.path): "path",
    str(SH["class"]): "class",
}
IDENTIFIED = re.compile(r"\[([\w.-]+)\] .", re.S)
OUR_ID = re.compile(r"\[[A-Z]\d\d\] .")
NAMED = re.compile(r"(?<![?$\w-])([A-Za-z][\w.-]*)?:([A-Za-z_][\w-]*)")
AIMS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)


def classes_below(term: str) -> frozenset[str]:
    """Return the classes below *term* in the ontology and in what the user brings, itself included."""
    return vocabulary.narrower().get(term, frozenset({term}))


@dataclass(frozen=True, slots=True)
class Shapes:
    """All rules, ready to run."""

    every: rdflib.Graph
    """All shapes, for the oracle."""
    rest: rdflib.Graph
    """Shapes that are not compiled: pySHACL runs them."""
    rules: tuple[SetRule, ...]
    """The constraints that are compiled."""
    ids: tuple[str, ...]
    """Ids of all rules, sorted."""
    narrower: Callable[[str], Set[str]] = classes_below
    """Gives the classes below a class, itself included."""


@parts.once
def bundled_shapes() -> Shapes:
    """Return the shapes of ``shapes/`` and those the user brings, read once."""
    return read_shapes(parts.bundled("shapes", ".ttl"), parts.own().shapes)


def read_shapes(files: Mapping[str, str], own: Iterable[tuple[str, str]] = ()) -> Shapes:
    """Read the shapes of *files* (texts by name without suffix) and those of the user's *own* (file names and texts).

    Raises SetupError for a file that is no Turtle, a term that is not in ``ontology/``, a rule of ours without an id, a rule whose id is
    used twice, a query that is no SPARQL, and a shape that no engine can run.
    """
    every, origin = rdflib.Graph(), dict[str, str]()
    for name, text in sorted(files.items()):
        graph = _read(f"shapes/{name}.ttl", text)
        for message in sorted(map(str, graph.objects(None, SH.message))):
            if not OUR_ID.match(message):
                raise SetupError(f"shapes/{name}.ttl: message {message!r}: start it with an id such as [E05]")
            _enter(origin, name_and_message(message)[0], f"shapes/{name}.ttl")
        every += graph
    for name, text in own:
        graph = _named(_sound(name, _read(name, text)))
        for rule in sorted({name_and_message(message)[0] for message in graph.objects(None, SH.message)}):
            _enter(origin, rule, name)
        every += graph
    _parse(every, origin)
    rules, rest = compiled(every, classes_below, name_and_message)
    return Shapes(every, rest, rules, tuple(sorted(origin)))


def name_and_message(message: object) -> tuple[str, str]:
    """Return the rule's id and the rest of its message."""
    name, _, rest = str(message)[1:].partition("] ")
    return name, rest


def _enter(origin: dict[str, str], rule: str, file: str) -> None:
    if rule in origin:
        raise SetupError(f"{file}: rule {rule} is in {origin[rule].removeprefix('shapes/')} too: give one another id")
    origin[rule] = file


def _parse(graph: rdflib.Graph, origin: Mapping[str, str]) -> None:
    """Refuse SPARQL that cannot be read; ``$PATH`` stands for no term yet, so what has it is not tried."""
    for constraint, select in graph.subject_objects(SH.select):
        if "$PATH" not in str(select):
            try:
                ox.Store().query(prologue(graph, constraint) + str(select))
            except SyntaxError as error:
                rule = name_and_message(graph.value(constraint, SH.message))[0]
                raise SetupError(f"{origin[rule]}: rule {rule} is no SPARQL: {_brief(error)}") from error


def _read(name: str, text: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    try:
        graph.parse(data=text, format="turtle")
    except Exception as error:  # rdflib's parser raises errors of many kinds
        raise SetupError(f"{name}: no Turtle: {_syntax_fault(text, error)}") from error
    known, spaces = vocabulary.terms(), vocabulary.spaces()
    shapes = {str(subject) for subject in graph.subjects()}
    for place, term in sorted({*_terms(graph)}):
        if vocabulary.namespace(term) in spaces and term not in known and term not in shapes:
            raise SetupError(f"{name}: {place} {vocabulary.short(term) or f'<{term}>'} is not in ontology/")
    return graph


def _syntax_fault(text: str, error: Exception) -> str:
    """Return where *text* is no Turtle: Oxigraph tells line and column in a line."""
    try:
        for _ in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE):
            pass
    except SyntaxError as plain:
        return _brief(plain)
    return _brief(error)


def _brief(error: Exception) -> str:
    """Return the beginning of what a parser says; some list all they would have taken."""
    return " ".join(str(error).split())[:160]


def _terms(graph: rdflib.Graph) -> Iterator[tuple[str, str]]:
    for _, p, o in graph:
        if isinstance(o, rdflib.URIRef):
            yield PLACES.get(str(p), "term"), str(o)
    for constraint, query in graph.subject_objects(SH.select):
        declared = {**vocabulary.OURS, **declared_prefixes(graph, constraint)}
        for prefix, word in NAMED.findall(QUOTED.sub(" ", str(query))):
            if prefix in declared:
                yield "term", declared[prefix] + word


# ---------------------------------------------------------------------------------------------- a user's own


def _sound(name: str, graph: rdflib.Graph) -> rdflib.Graph:
    """Return *graph*; refuse shapes that no engine can run."""
    for fault in faults(graph):
        raise SetupError(f"{name}: {fault}")
    return graph


def _named(graph: rdflib.Graph) -> rdflib.Graph:
    """Give each rule of *graph* an id: that in its message, else the name of its shape."""
    shapes = {each for kind in (SH.NodeShape, SH.PropertyShape) for each in graph.subjects(RDF.type, kind)}
    shapes |= {each for aim in AIMS for each in graph.subjects(aim)}
    for shape in sorted((each for each in shapes if isinstance(each, rdflib.URIRef)), key=str):
        name = str(shape).removeprefix(vocabulary.namespace(str(shape)))
        for part in _parts(graph, shape):
            said = sorted(graph.objects(part, SH.message), key=str) or [
                rdflib.Literal(f"does not fit the shape {name}")
            ]
            if not all(IDENTIFIED.match(str(message)) for message in said):
                graph.remove((part, SH.message, None))
                graph.add((part, SH.message, rdflib.Literal(f"[{name}] {said[0]}")))
    return graph


def _parts(graph: rdflib.Graph, shape: Node) -> list[Node]:
    """Return *shape*, its property shapes and its SPARQL constraints."""
    found, todo = [shape], [shape]
    while todo:
        here = todo.pop()
        below = [each for term in (SH.property, SH.sparql) for each in graph.objects(here, term)]
        todo += [each for each in below if isinstance(each, rdflib.BNode) and each not in found]
        found += todo
    return list(dict.fromkeys(found))
