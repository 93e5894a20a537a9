"""Compiles SHACL into set queries: one SELECT a constraint finds all its violations in any number of graphs at once.

What it claims: node and property shapes; targets by class and by subjects of a property; paths of one property, inverse, alternative
and sequence; minCount, maxCount, class, datatype, nodeKind, in, hasValue, pattern, minLength, maxLength, the four bounds, lessThan,
lessThanOrEquals, and sh:or, sh:and, sh:not of those about the value; SPARQL constraints that begin with a triple of ``$this``. A shape
with anything else is left to pySHACL, whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH
from rdflib.term import Node

from kg.model import Severity
from kg.rdf import _paths
from kg.rdf._conditions import SILENT, Conditions, is_shacl, written
from kg.rdf._selecting import GRAPH, UnclaimedError, over_graphs

TARGETS = {SH.targetClass: "class", SH.targetSubjectsOf: "subjects"}


@dataclass(frozen=True, slots=True)
class SetRule:
    """One query over all named graphs that finds all violations of a constraint, each with its graph."""

    id: str
    severity: Severity
    message: str
    targets: tuple[tuple[str, str], ...]
    """Each ("class", IRI) or ("subjects", IRI of a property); rows about other nodes do not count."""
    query: str
    component: str
    """IRI of the constraint component."""
    path: str = ""
    """The path of the property shape as Turtle writes it; empty for constraints on the node itself."""


def compiled(
    shapes: rdflib.Graph, narrower: Callable[[str], Iterable[str]], identified: Callable[[str], tuple[str, str]]
) -> tuple[tuple[SetRule, ...], rdflib.Graph]:
    """Return the rules compiled from *shapes*, and the shapes that are left to pySHACL.

    *narrower* gives the classes below a class, itself included; *identified* parts a message into a rule's id and words. What is left is
    all of *shapes* without the targets of the compiled ones (others may refer to them), or nothing.
    """
    rules: list[SetRule] = []
    rest = rdflib.Graph()
    rest += shapes
    # A shape that is a class too, or one with parameters of components of its own, is never compiled.
    special = {RDFS.Class, OWL.Class}
    own = set(shapes.objects(None, SH.path)) if (None, SH.parameter, None) in shapes else set()
    for shape in sorted({each for term in TARGETS for each in shapes.subjects(term)}, key=str):
        with suppress(UnclaimedError):
            if special & set(shapes.objects(shape, RDF.type)):
                raise UnclaimedError
            rules += _Shape(shapes, shape, narrower, identified, own).rules()
            for term in TARGETS:
                rest.remove((shape, term, None))
    left = rest if _aimed(rest) else rdflib.Graph()
    return tuple(sorted(rules, key=lambda rule: (rule.id, rule.query))), left


def _aimed(shapes: rdflib.Graph) -> bool:
    """Tell whether any shape has a target."""
    classes = {*shapes.subjects(RDF.type, RDFS.Class), *shapes.subjects(RDF.type, OWL.Class)}
    implicit = classes & {*shapes.subjects(RDF.type, SH.NodeShape), *shapes.subjects(RDF.type, SH.PropertyShape)}
    aims = (*TARGETS, SH.targetNode, SH.targetObjectsOf, SH.target)
    return bool(implicit) or any((None, term, None) in shapes for term in aims)


class _Shape:
    """One node shape with its property shapes."""

    def __init__(
        self,
        graph: rdflib.Graph,
        shape: Node,
        narrower: Callable[[str], Iterable[str]],
        identified: Callable[[str], tuple[str, str]],
        own: set[Node],
    ) -> None:
        self.graph, self.shape, self.narrower, self.identified, self.own = graph, shape, narrower, identified, own
        self.conditions = Conditions(graph, narrower)
        self.targets = tuple(
            (kind, str(term)) for p, kind in TARGETS.items() for term in sorted(graph.objects(shape, p), key=str)
        )

    def rules(self) -> list[SetRule]:
        """Return the rules of the node shape itself and of its properties. Raises UnclaimedError for what is not compiled."""
        if self._is_off(self.shape):
            return []
        found = list(self._of(self.shape, self.graph.value(self.shape, SH.path)))
        for each in sorted(self.graph.objects(self.shape, SH.property), key=str):
            found += [] if self._is_off(each) else self._of(each, self.graph.value(each, SH.path) or RDF.nil)
        return found

    def _is_off(self, shape: Node) -> bool:
        return self.graph.value(shape, SH.deactivated) == rdflib.Literal(True)

    def _of(self, shape: Node, path: Node | None) -> Iterator[SetRule]:
        severity = self.graph.value(shape, SH.severity) or SH.Violation
        nested = path is not None and (shape, SH.property, None) in self.graph
        if nested or severity not in (SH.Violation, SH.Warning, SH.Info):
            raise UnclaimedError
        reach = None if path is None else _paths.as_sparql(self.graph, path)
        for term, value in sorted(self.graph.predicate_objects(shape), key=str):
            if term in self.own:
                raise UnclaimedError
            if term == SH.sparql and path is None:
                query, said = self._sparql(value), value
            elif is_shacl(term) and term not in SILENT:
                query, said = f"SELECT DISTINCT ?{GRAPH} ?this {self._violations(term, value, reach)}", shape
            else:
                continue
            if query:
                name, message = self.identified(self._message(said))
                level, component = Severity(str(severity).rpartition("#")[2]), _component(term)
                yield SetRule(name, level, message, self.targets, query, component, _paths.as_turtle(self.graph, path))

    def _message(self, shape: Node) -> str:
        messages = list(self.graph.objects(shape, SH.message))
        # One message is one result; what stands in braces is filled by the engine.
        if len(messages) > 1 or any("{" in str(message) for message in messages):
            raise UnclaimedError
        return str(messages[0]) if messages else ""

    def _sparql(self, constraint: Node) -> str:
        """Return the query of a SPARQL constraint with its prefixes; empty for one that is switched off."""
        if self._is_off(constraint):
            return ""
        select = over_graphs(str(self.graph.value(constraint, SH.select)))
        return prologue(self.graph, constraint) + select

    def _violations(self, term: Node, value: Node, path: str | None) -> str:
        """Return variables and body of the query for one constraint: ``?value WHERE { … }``.

        Constraints about values need no pattern of targets: rows about other nodes are left out afterwards, and are few.
        """
        if term in (SH.minCount, SH.maxCount, SH.hasValue):
            if path is None:
                raise UnclaimedError
            return self._present(term, value, path)
        reach = f"?this {path} ?value ." if path else f"{self._targets()} BIND(?this AS ?value)"
        if term in (SH.lessThan, SH.lessThanOrEquals):
            sign = "<" if term == SH.lessThan else "<="
            return f"?value {_where(f'{reach} ?this {written(value)} ?other . FILTER(!COALESCE(?value {sign} ?other, false))')}"
        return f"?value {_where(f'{reach} FILTER(!({self.conditions.holds(term, value)}))')}"

    def _present(self, term: Node, value: Node, path: str) -> str:
        """Return the query for nodes with too few or too many values, or without a certain one."""
        if term == SH.hasValue:
            return _where(f"{self._targets()} FILTER NOT EXISTS {{ ?this {path} {written(value)} }}")
        number = int(str(value))
        if term == SH.minCount and number == 1:
            return _where(f"{self._targets()} FILTER NOT EXISTS {{ ?this {path} ?any }}")
        if term == SH.maxCount and number == 1:
            return _where(f"?this {path} ?one , ?other . FILTER(!SAMETERM(?one, ?other))")
        sign = "<" if term == SH.minCount else ">"
        values = f"OPTIONAL {{ ?this {path} ?one }}"
        counted = f"GROUP BY ?{GRAPH} ?this HAVING(COUNT(DISTINCT ?one) {sign} {number})"
        return f"{_where(f'{self._targets()} {values}')} {counted}"

    def _targets(self) -> str:
        """Return the pattern of all target nodes."""
        parts: list[str] = []
        for kind, term in self.targets:
            if kind == "class":
                parts += [f"?this a <{each}>" for each in sorted(self.narrower(term))]
            else:
                parts.append(f"?this <{term}> ?any")
        return " UNION ".join(f"{{ {part} }}" for part in parts)


def declared_prefixes(shapes: rdflib.Graph, constraint: Node) -> dict[str, str]:
    """Return the namespaces by prefix that a SPARQL constraint may use."""
    return {
        str(shapes.value(each, SH.prefix)): str(shapes.value(each, SH.namespace))
        for ontology in shapes.objects(constraint, SH.prefixes)
        for where in shapes.transitive_objects(ontology, OWL.imports)
        for each in shapes.objects(where, SH.declare)
    }


def prologue(shapes: rdflib.Graph, constraint: Node) -> str:
    """Return the prefixes of a SPARQL constraint as SPARQL declares them."""
    declared = declared_prefixes(shapes, constraint)
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in sorted(declared.items()))


def _where(body: str) -> str:
    return f"WHERE {{ GRAPH ?{GRAPH} {{ {body} }} }}"


def _component(term: Node) -> str:
    """Return the IRI of the component with the parameter *term*."""
    name = str(term).rpartition("#")[2]
    return f"{SH}{'SPARQL' if term == SH.sparql else name[0].upper() + name[1:]}ConstraintComponent"
