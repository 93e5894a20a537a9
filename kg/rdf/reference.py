"""The reference of the ontology: each term with its definition, example and what uses it, for a person at a terminal or as one page.

Everything is read from where it is decided: the ontology's files, the shapes, the examples of the rules and the fields of the nouns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS
from rdflib.term import Node

from kg import claims, model, parts
from kg.rdf import naming
from kg.rdf.shapes import bundled_shapes, name_and_message

KINDS = {OWL.Class: "class", OWL.ObjectProperty: "object property", OWL.DatatypeProperty: "datatype property"}
TRAITS = {OWL.SymmetricProperty: "symmetric", OWL.TransitiveProperty: "transitive"}
FOUND = (
    (r"\[(?:direct|indirect|mixed)\]$", "Statement"),
    (r"^discussed ", "Discussion"),
    (rf"^(?:{'|'.join(model.EventKind)})\(", "EventReport"),
    (rf" (?:{'|'.join(model.Polarity)}) ", "Stance"),
    (r"^[^:]+: ", "OfficeHolding"),
)
"""How the examples of the rules write each kind of claim, tried in this order (``kg.claims.describe``)."""
CLAIMS = (model.OfficeHolding, model.EventReport, model.Discussion, model.Statement, model.Stance)
Count = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Term:
    """One class or property of the ontology."""

    name: str
    kind: str
    label: str
    definition: str
    example: str
    """Turtle, a piece of a graph that diplokg wrote."""
    wider: tuple[str, ...]
    """The classes or properties right above."""
    domain: str
    range: str
    """A class, or the datatype that the shapes ask for where OWL has none (``xsd:date``)."""
    traits: tuple[str, ...]
    count: Count
    """How many values the shapes ask for: at least, at most."""
    written_on: tuple[str, ...]
    """The kinds of claim that have it, where it is a property of all claims."""
    rules: tuple[str, ...]
    """The rules that make claims of this class, or events of this class."""
    shapes: tuple[str, ...]
    """Ids of the shapes that name it."""

    @property
    def word(self) -> str:
        """How texts write it, with a prefix."""
        return self.name if ":" in self.name else f"dip:{self.name}"


@parts.once
def reference() -> tuple[Term, ...]:
    """Return all classes and properties of the ontology in the order of its file, then those that the user brings."""
    text = parts.bundled("ontology", ".ttl")["diplokg"]
    graph = rdflib.Graph().parse(data=text, format="turtle")
    order = [_dip(name) for name in re.findall(r"^dip:(\w+) a owl:", text, re.M)]
    for _, brought in parts.own().ontology:
        theirs = rdflib.Graph().parse(data=brought, format="turtle")
        order += sorted({s for kind in KINDS for s in theirs.subjects(RDF.type, kind) if isinstance(s, rdflib.URIRef)})
        graph += theirs
    rules, named, written = made_by_rules(), named_by_shapes(), written_by_nouns()
    counts, types = asked_by_shapes(), types_by_shapes()
    return tuple(
        Term(
            name=naming_of(term),
            kind=next(KINDS[kind] for kind in KINDS if (term, RDF.type, kind) in graph),
            label=_words(graph, term, RDFS.label),
            definition=_words(graph, term, SKOS.definition) or _words(graph, term, RDFS.comment),
            example=_words(graph, term, SKOS.example),
            wider=_names(graph, term, RDFS.subClassOf) + _names(graph, term, RDFS.subPropertyOf),
            domain=naming_of(graph.value(term, RDFS.domain)),
            range=naming_of(types.get(str(term)) or graph.value(term, RDFS.range)),
            traits=tuple(word for kind, word in TRAITS.items() if (term, RDF.type, kind) in graph),
            count=counts.get(str(term), (0, None)),
            written_on=written.get(str(term), ()) if graph.value(term, RDFS.domain) == _dip("Claim") else (),
            rules=rules.get(str(term), ()),
            shapes=named.get(str(term), ()),
        )
        for term in order
    )


def _words(graph: rdflib.Graph, term: Node, said: Node) -> str:
    return str(graph.value(term, said) or "")


def naming_of(term: Node | None) -> str:
    """Return a term as texts write it: ours without prefix, of others with theirs; empty for none."""
    if not isinstance(term, rdflib.URIRef):
        return ""
    return str(term).removeprefix(naming.ONTOLOGY) if term.startswith(naming.ONTOLOGY) else term.n3(_PREFIXES)


_PREFIXES = rdflib.Graph(bind_namespaces="rdflib").namespace_manager


def _names(graph: rdflib.Graph, term: Node, above: Node) -> tuple[str, ...]:
    return tuple(sorted(filter(None, map(naming_of, graph.objects(term, above)))))


def _dip(name: str) -> rdflib.URIRef:
    return rdflib.URIRef(naming.ONTOLOGY + name)


# ---------------------------------------------------------------------------------------------- what uses a term


@cache
def made_by_rules() -> Mapping[str, tuple[str, ...]]:
    """Return for each class of claim or event the rules whose examples show one."""
    made: dict[str, set[str]] = defaultdict(set)
    for name, rule in claims.rules().items():
        for found in (line for example in rule.examples for line in example.finds):
            kind = next(kind for pattern, kind in FOUND if re.search(pattern, found))
            made[naming.ONTOLOGY + kind].add(name)
            if kind == "EventReport":
                made[naming.ONTOLOGY + found.partition("(")[0]].add(name)
    return {term: tuple(sorted(names)) for term, names in made.items()}


def written_by_nouns() -> Mapping[str, tuple[str, ...]]:
    """Return for each property the kinds of claim that have it as a field."""
    written: dict[str, list[str]] = defaultdict(list)
    for noun in CLAIMS:
        for field in fields(noun):
            written[naming.ONTOLOGY + naming.camel(field.name)].append(noun.__name__)
    return {term: tuple(nouns) for term, nouns in written.items()}


def named_by_shapes() -> Mapping[str, tuple[str, ...]]:
    """Return for each term the ids of the shapes that name it, as target, in a path, as a class or in a query."""
    graph = bundled_shapes().every
    named: dict[str, set[str]] = defaultdict(set)
    for node, message in graph.subject_objects(SH.message):
        for term in {*_below(graph, node), *_targets(graph, node)}:
            named[term].add(name_and_message(message)[0])
    return {term: tuple(sorted(ids)) for term, ids in named.items()}


def _below(graph: rdflib.Graph, node: Node) -> Iterator[str]:
    """Yield the terms that *node* names, through blank nodes and in the text of queries."""
    todo, seen = [node], {node}
    while todo:
        for value in graph.objects(todo.pop()):
            if isinstance(value, rdflib.URIRef):
                yield str(value)
            elif isinstance(value, rdflib.Literal):
                yield from (naming.ONTOLOGY + name for name in re.findall(r"\bdip:(\w+)", value))
            elif value not in seen:
                seen.add(value)
                todo.append(value)


def _targets(graph: rdflib.Graph, node: Node) -> Iterator[str]:
    """Yield the classes and properties that the shape around *node* is aimed at."""
    above = {node, *graph.subjects(SH.property, node), *graph.subjects(SH.sparql, node)}
    for shape in above:
        for aim in (SH.targetClass, SH.targetSubjectsOf):
            yield from map(str, graph.objects(shape, aim))


def asked_by_shapes() -> Mapping[str, Count]:
    """Return for each property how many values the shapes demand: of violations, those of paths of this property alone."""
    graph, counts = bundled_shapes().every, dict[str, Count]()
    for shape, path in graph.subject_objects(SH.path):
        if isinstance(path, rdflib.URIRef) and (shape, SH.severity, SH.Violation) in graph:
            least, most = counts.get(str(path), (0, None))
            low, high = (graph.value(shape, bound) for bound in (SH.minCount, SH.maxCount))
            counts[str(path)] = (int(str(low)) if low else least, int(str(high)) if high else most)
    return counts


def types_by_shapes() -> Mapping[str, Node]:
    """Return for each property the datatype that the shapes ask for."""
    graph = bundled_shapes().every
    found = ((path, graph.value(shape, SH.datatype)) for shape, path in graph.subject_objects(SH.path))
    return {str(path): kind for path, kind in found if kind is not None}
