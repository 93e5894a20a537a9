"""Reads ``shapes/*.ttl``: the Core rules as one graph, each SPARQL rule as a set query with its targets.

A rule has an id in its message, ``[E05] reported as held, but …``. Shapes name only terms of ``ontology/``; a file that does not is
refused with its name and the word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox
import rdflib
from rdflib.namespace import SH
from rdflib.term import Node

from kg import parts
from kg.model import SetupError, Severity
from kg.rdf import vocabulary
from kg.rdf.compiling import SetRule, compiled
from kg.rdf.naming import CODE, ISSUE, ONTOLOGY

OURS = {"dip": ONTOLOGY, "code": CODE, "issue": ISSUE}
PLACES = {
    str(SH.targetClass): "target",
    str(SH.targetSubjectsOf): "target",
    str(SH.path): "path",
    str(SH["class"]): "class",
}


@dataclass(frozen=True, slots=True)
class Shapes:
    """All rules, ready to run."""

    every: rdflib.Graph
    """Core and SPARQL rules, for the oracle."""
    core: rdflib.Graph
    """Core shapes that are not compiled: pySHACL runs them."""
    rules: tuple[SetRule, ...]
    """SPARQL rules, and Core constraints compiled."""
    ids: tuple[str, ...]
    """Ids of all rules, sorted."""


@cache
def bundled_shapes() -> Shapes:
    """Return the shapes of ``shapes/``, read once."""
    return read_shapes(parts.bundled("shapes", ".ttl"))


def read_shapes(files: Mapping[str, str]) -> Shapes:
    """Read the shapes of *files* (texts by name without suffix).

    Raises SetupError for a file that is no Turtle, a term that is not in ``ontology/``, a rule without an id or with one used twice, and a
    query that is no SPARQL.
    """
    every, origin = rdflib.Graph(), dict[str, str]()
    for name, text in sorted(files.items()):
        graph = _read(name, text)
        for message in sorted(map(str, graph.objects(None, SH.message))):
            rule = _identified(name, message)
            if rule in origin:
                raise SetupError(f"shapes/{name}.ttl: rule {rule} is in {origin[rule]}.ttl too: give one another id")
            origin[rule] = name
        every += graph
    core, rules = _apart(every)
    for each in rules:
        _parsed(each, origin[each.id])
    made, rest = compiled(core, lambda term: vocabulary.narrower().get(term, {term}), name_and_message)
    return Shapes(every, rest, (*rules, *made), tuple(sorted(origin)))


def name_and_message(message: object) -> tuple[str, str]:
    """Return the rule's id and the rest of its message."""
    name, _, rest = str(message)[1:].partition("] ")
    return name, rest


def _identified(file: str, message: str) -> str:
    if not re.match(r"\[[A-Z]\d\d\] .", message):
        raise SetupError(f"shapes/{file}.ttl: message {message!r}: start it with an id such as [E05]")
    return name_and_message(message)[0]


def _parsed(rule: SetRule, file: str) -> None:
    try:
        ox.Store().query(rule.query)
    except SyntaxError as error:
        raise SetupError(f"shapes/{file}.ttl: rule {rule.id} is no SPARQL: {error}") from error


def _read(name: str, text: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    try:
        graph.parse(data=text, format="turtle")
    except Exception as error:  # rdflib's parser raises errors of many kinds
        raise SetupError(f"shapes/{name}.ttl: no Turtle: {error}") from error
    known = vocabulary.terms()
    for place, term in _terms(graph):
        short = next((f"{prefix}:{term.removeprefix(ns)}" for prefix, ns in OURS.items() if term.startswith(ns)), None)
        if short and term not in known:
            raise SetupError(f"shapes/{name}.ttl: {place} {short} is not in ontology/")
    return graph


def _terms(graph: rdflib.Graph) -> list[tuple[str, str]]:
    found = [(PLACES.get(str(p), "term"), str(o)) for _, p, o in graph if isinstance(o, rdflib.URIRef)]
    for query in graph.objects(None, SH.select):
        found += [
            ("term", OURS[prefix] + word) for prefix, word in re.findall(r"\b(dip|code|issue):([\w-]+)", str(query))
        ]
    return sorted(found)


def _apart(every: rdflib.Graph) -> tuple[rdflib.Graph, tuple[SetRule, ...]]:
    """Return the Core shapes without the SPARQL rules, and these."""
    declared = (
        f"PREFIX {every.value(d, SH.prefix)}: <{every.value(d, SH.namespace)}>\n"
        for d in every.objects(None, SH.declare)
    )
    prefixes = "".join(sorted(declared))
    core, rules = rdflib.Graph(), []
    core += every
    for shape, constraint in every.subject_objects(SH.sparql):
        rules.append(_set_rule(every, shape, constraint, prefixes))
        core.remove((constraint, None, None))
        core.remove((shape, None, None))
    return core, tuple(sorted(rules, key=lambda rule: rule.id))


def _set_rule(every: rdflib.Graph, shape: Node, constraint: Node, prefixes: str) -> SetRule:
    name, message = name_and_message(every.value(constraint, SH.message))
    kinds = (("class", SH.targetClass), ("subjects", SH.targetSubjectsOf))
    targets = tuple((kind, term) for kind, p in kinds for term in sorted(map(str, every.objects(shape, p))))
    query = prefixes + str(every.value(constraint, SH.select))
    severity = Severity(str(every.value(shape, SH.severity) or SH.Violation).rpartition("#")[2])
    return SetRule(name, severity, message, targets, query)
