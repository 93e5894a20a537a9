"""Compiles SHACL Core into set queries: one SELECT a constraint finds all its violations in a graph at once.

What it claims: shapes of type sh:NodeShape; targets by class and by subjects of a property; paths of one property, inverse, alternative
and sequence; minCount, maxCount, class, datatype, nodeKind, in, hasValue, pattern, minLength, maxLength, the four bounds, lessThan,
lessThanOrEquals, and sh:or, sh:and, sh:not of those about the value. A shape with anything else is left to pySHACL, whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import Node

from kg.model import Severity

TARGETS = {SH.targetClass: "class", SH.targetSubjectsOf: "subjects"}
SILENT = {
    RDF.type, SH.path, SH.severity, SH.message, SH.property, SH.name, SH.description, SH.order, SH.group, SH.deactivated,
    *TARGETS,
}  # fmt: skip
"""Properties of a shape that are no constraints."""
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


class _UnclaimedError(Exception):
    """A shape has something that is not compiled."""


@dataclass(frozen=True, slots=True)
class SetRule:
    """One query over a whole graph that finds all violations of a constraint."""

    id: str
    severity: Severity
    message: str
    targets: tuple[tuple[str, str], ...]
    """Each ("class", IRI) or ("subjects", IRI of a property); rows about other nodes do not count."""
    query: str


def compiled(
    shapes: rdflib.Graph, narrower: Callable[[str], Iterable[str]], identified: Callable[[str], tuple[str, str]]
) -> tuple[tuple[SetRule, ...], rdflib.Graph]:
    """Return the rules compiled from the node shapes of *shapes*, and the shapes that are left to pySHACL.

    *narrower* gives the classes below a class, itself included; *identified* parts a message into a rule's id and words.
    """
    rules: list[SetRule] = []
    rest = rdflib.Graph()
    for shape in sorted(shapes.subjects(RDF.type, SH.NodeShape), key=str):
        try:
            rules += _Shape(shapes, shape, narrower, identified).rules()
        except _UnclaimedError:
            rest += shapes.cbd(shape)
    return tuple(sorted(rules, key=lambda rule: (rule.id, rule.query))), rest


class _Shape:
    """One node shape with its property shapes."""

    def __init__(
        self,
        graph: rdflib.Graph,
        shape: Node,
        narrower: Callable[[str], Iterable[str]],
        identified: Callable[[str], tuple[str, str]],
    ) -> None:
        self.graph, self.shape, self.narrower, self.identified = graph, shape, narrower, identified
        self.targets = tuple(
            (kind, str(term)) for p, kind in TARGETS.items() for term in sorted(graph.objects(shape, p), key=str)
        )

    def rules(self) -> list[SetRule]:
        """Return the rules of the node shape itself and of its properties. Raises _UnclaimedError for what is not compiled."""
        if self._is_off(self.shape):
            return []
        found = list(self._of(self.shape, None))
        for each in sorted(self.graph.objects(self.shape, SH.property), key=str):
            found += [] if self._is_off(each) else self._of(each, self._path(self.graph.value(each, SH.path)))
        return found

    def _is_off(self, shape: Node) -> bool:
        return self.graph.value(shape, SH.deactivated) == rdflib.Literal(True)

    def _of(self, shape: Node, path: str | None) -> Iterator[SetRule]:
        severity = self.graph.value(shape, SH.severity) or SH.Violation
        nested = path is not None and (shape, SH.property, None) in self.graph
        if nested or severity not in (SH.Violation, SH.Warning, SH.Info):
            raise _UnclaimedError
        name, message = self.identified(str(self.graph.value(shape, SH.message) or ""))
        for term, value in sorted(self.graph.predicate_objects(shape), key=str):
            if _is_shacl(term) and term not in SILENT:
                query = f"SELECT DISTINCT ?this {self._violations(term, value, path)}"
                yield SetRule(name, Severity(str(severity).rpartition("#")[2]), message, self.targets, query)

    def _violations(self, term: Node, value: Node, path: str | None) -> str:
        """Return variables and body of the query for one constraint: ``?value WHERE { … }``.

        Constraints about values need no pattern of targets: rows about other nodes are left out afterwards, and are few.
        """
        if term in (SH.minCount, SH.maxCount, SH.hasValue):
            if path is None:
                raise _UnclaimedError
            return self._present(term, value, path)
        reach = f"?this {path} ?value ." if path else f"{self._targets()} BIND(?this AS ?value)"
        if term in (SH.lessThan, SH.lessThanOrEquals):
            sign = "<" if term == SH.lessThan else "<="
            return f"?value WHERE {{ {reach} ?this {_term(value)} ?other . FILTER(!COALESCE(?value {sign} ?other, false)) }}"
        return f"?value WHERE {{ {reach} FILTER(!({self._holds(term, value)})) }}"

    def _present(self, term: Node, value: Node, path: str) -> str:
        """Return the query for nodes with too few or too many values, or without a certain one."""
        if term == SH.hasValue:
            return f"WHERE {{ {self._targets()} FILTER NOT EXISTS {{ ?this {path} {_term(value)} }} }}"
        number = int(str(value))
        if term == SH.minCount and number == 1:
            return f"WHERE {{ {self._targets()} FILTER NOT EXISTS {{ ?this {path} ?any }} }}"
        if term == SH.maxCount and number == 1:
            return f"WHERE {{ ?this {path} ?one , ?other . FILTER(!SAMETERM(?one, ?other)) }}"
        sign = "<" if term == SH.minCount else ">"
        values = f"OPTIONAL {{ ?this {path} ?one }}"
        return f"WHERE {{ {self._targets()} {values} }} GROUP BY ?this HAVING(COUNT(DISTINCT ?one) {sign} {number})"

    def _targets(self) -> str:
        """Return the pattern of all target nodes."""
        parts: list[str] = []
        for kind, term in self.targets:
            if kind == "class":
                parts += [f"?this a <{each}>" for each in sorted(self.narrower(term))]
            else:
                parts.append(f"?this <{term}> ?any")
        return " UNION ".join(f"{{ {part} }}" for part in parts)

    # ------------------------------------------------------------------------------------------ conditions on a value

    def _holds(self, term: Node, value: Node) -> str:
        """Return the SPARQL condition under which ?value meets one constraint."""
        if term in ORDERED:
            return f"COALESCE(?value {ORDERED[term]} {_term(value)}, false)"
        if term in CONDITIONS:
            return CONDITIONS[term](self, value)
        raise _UnclaimedError

    def _class(self, value: Node) -> str:
        classes = ", ".join(f"<{each}>" for each in sorted(self.narrower(str(value))))
        return f"EXISTS {{ ?value a ?of . FILTER(?of IN ({classes})) }}"

    def _datatype(self, value: Node) -> str:
        right = f"DATATYPE(?value) = {_term(value)}"
        # Only a well-formed literal survives the cast; text and language-tagged text always are.
        formed = f" && COALESCE({_term(value)}(STR(?value)) = ?value, false)" if value in CAST else ""
        return f"ISLITERAL(?value) && {right}{formed}"

    def _kind(self, value: Node) -> str:
        return KINDS[value].format("?value")

    def _in(self, value: Node) -> str:
        return " || ".join(f"SAMETERM(?value, {_term(each)})" for each in Collection(self.graph, value)) or "false"

    def _pattern(self, value: Node) -> str:
        return f"!ISBLANK(?value) && REGEX(STR(?value), {_term(rdflib.Literal(str(value)))})"

    def _length(self, sign: str) -> Callable[[Node], str]:
        return lambda value: f"!ISBLANK(?value) && STRLEN(STR(?value)) {sign} {int(str(value))}"

    def _each(self, joiner: str) -> Callable[[Node], str]:
        def joined(value: Node) -> str:
            return joiner.join(f"({self._all(each)})" for each in Collection(self.graph, value))

        return joined

    def _all(self, shape: Node) -> str:
        """Return the condition of a nameless shape about the value."""
        terms = [(p, o) for p, o in sorted(self.graph.predicate_objects(shape), key=str) if _is_shacl(p)]
        if any(p in SILENT for p, _ in terms) or not terms:
            raise _UnclaimedError
        return " && ".join(f"({self._holds(p, o)})" for p, o in terms)

    def _path(self, path: Node | None) -> str:
        if isinstance(path, rdflib.URIRef):
            return f"<{path}>"
        if path is not None and (inverse := self.graph.value(path, SH.inversePath)):
            return f"^({self._path(inverse)})"
        if path is not None and (options := self.graph.value(path, SH.alternativePath)):
            return "(" + "|".join(self._path(each) for each in Collection(self.graph, options)) + ")"
        if path is not None and (path, RDF.first, None) in self.graph:
            return "(" + "/".join(self._path(each) for each in Collection(self.graph, path)) + ")"
        raise _UnclaimedError


CONDITIONS: dict[Node, Callable[[_Shape, Node], str]] = {
    SH["class"]: _Shape._class,
    SH.datatype: _Shape._datatype,
    SH.nodeKind: _Shape._kind,
    SH["in"]: _Shape._in,
    SH.pattern: _Shape._pattern,
    SH.minLength: lambda shape, value: shape._length(">=")(value),
    SH.maxLength: lambda shape, value: shape._length("<=")(value),
    SH["or"]: lambda shape, value: shape._each(" || ")(value),
    SH["and"]: lambda shape, value: shape._each(" && ")(value),
    SH["not"]: lambda shape, value: f"!({shape._all(value)})",
}
"""Constraints about one value."""


def _is_shacl(term: Node) -> bool:
    return str(term).startswith(str(SH))


def _term(node: Node) -> str:
    if isinstance(node, rdflib.BNode):
        raise _UnclaimedError
    return node.n3()
