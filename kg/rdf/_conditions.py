"""SPARQL conditions under which ?value meets a SHACL constraint about one value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import SH, XSD
from rdflib.term import Node

from kg.rdf._selecting import UnclaimedError

ORDERED: dict[Node, str] = {
    SH.minInclusive: ">=",
    SH.maxInclusive: "<=",
    SH.minExclusive: ">",
    SH.maxExclusive: "<",
}
CAST = {XSD.date, XSD.dateTime, XSD.decimal, XSD.integer, XSD.boolean, XSD.double, XSD.float}
"""Datatypes whose ill-formed literals a cast finds."""
KINDS: dict[Node, str] = {
    SH.IRI: "ISIRI({0})",
    SH.BlankNode: "ISBLANK({0})",
    SH.Literal: "ISLITERAL({0})",
    SH.BlankNodeOrIRI: "!ISLITERAL({0})",
    SH.BlankNodeOrLiteral: "!ISIRI({0})",
    SH.IRIOrLiteral: "!ISBLANK({0})",
}
SILENT = {
    SH.path, SH.severity, SH.message, SH.property, SH.name, SH.description, SH.order, SH.group, SH.deactivated,
    SH.targetClass, SH.targetSubjectsOf,
}  # fmt: skip
"""Properties of a shape that are no constraints."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """The constraints about a value in one graph of shapes."""

    graph: rdflib.Graph
    narrower: Callable[[str], Iterable[str]]
    """Gives the classes below a class, itself included."""

    def holds(self, term: Node, value: Node) -> str:
        """Return the condition under which ?value meets one constraint. Raises UnclaimedError for one that is not compiled."""
        if term in ORDERED:
            return f"COALESCE(?value {ORDERED[term]} {written(value)}, false)"
        if term in CONDITIONS:
            return CONDITIONS[term](self, value)
        raise UnclaimedError

    def of_class(self, value: Node) -> str:
        """Return that ?value is of a class."""
        classes = ", ".join(f"<{each}>" for each in sorted(self.narrower(str(value))))
        return f"EXISTS {{ ?value a ?of . FILTER(?of IN ({classes})) }}"

    def datatype(self, value: Node) -> str:
        """Return that ?value is a well-formed literal of a datatype."""
        right = f"DATATYPE(?value) = {written(value)}"
        # Only a well-formed literal survives the cast; text and language-tagged text always are.
        formed = f" && COALESCE({written(value)}(STR(?value)) = ?value, false)" if value in CAST else ""
        return f"ISLITERAL(?value) && {right}{formed}"

    def among(self, value: Node) -> str:
        """Return that ?value is in a list."""
        return " || ".join(f"SAMETERM(?value, {written(each)})" for each in Collection(self.graph, value)) or "false"

    def each(self, joiner: str, shapes: Node) -> str:
        """Return the conditions of a list of shapes, joined."""
        return joiner.join(f"({self.every(each)})" for each in Collection(self.graph, shapes))

    def every(self, shape: Node) -> str:
        """Return the condition of a nameless shape about the value."""
        terms = [(p, o) for p, o in sorted(self.graph.predicate_objects(shape), key=str) if is_shacl(p)]
        if any(p in SILENT for p, _ in terms) or not terms:
            raise UnclaimedError
        return " && ".join(f"({self.holds(p, o)})" for p, o in terms)


CONDITIONS: dict[Node, Callable[[Conditions, Node], str]] = {
    SH["class"]: Conditions.of_class,
    SH.datatype: Conditions.datatype,
    SH.nodeKind: lambda _, value: KINDS[value].format("?value"),
    SH["in"]: Conditions.among,
    SH.pattern: lambda _, value: f"!ISBLANK(?value) && REGEX(STR(?value), {written(rdflib.Literal(str(value)))})",
    SH.minLength: lambda _, value: f"!ISBLANK(?value) && STRLEN(STR(?value)) >= {int(str(value))}",
    SH.maxLength: lambda _, value: f"!ISBLANK(?value) && STRLEN(STR(?value)) <= {int(str(value))}",
    SH["or"]: lambda those, value: those.each(" || ", value),
    SH["and"]: lambda those, value: those.each(" && ", value),
    SH["not"]: lambda those, value: f"!({those.every(value)})",
}
"""Constraints about one value."""


def is_shacl(term: Node) -> bool:
    """Tell whether *term* is one of SHACL's."""
    return str(term).startswith(str(SH))


def written(node: Node) -> str:
    """Return an IRI or literal as SPARQL writes it. Raises UnclaimedError for a blank node."""
    if isinstance(node, rdflib.BNode):
        raise UnclaimedError
    return node.n3()
