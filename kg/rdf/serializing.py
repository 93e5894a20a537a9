"""Writes quads as TriG, Turtle, N-Quads or JSON-LD in one fixed order: equal quads are equal bytes, whatever the hash seed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf import _json_ld
from kg.rdf._terms import Term
from kg.rdf.naming import CODE, DATA, ISSUE, OA, ONTOLOGY, PROV, RDF, RDFS, SCHEMA, SKOS, WIKIDATA, XSD

PREFIXES = {
    "code": CODE,
    "dip": ONTOLOGY,
    "issue": ISSUE,
    "oa": OA,
    "prov": PROV,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "wd": WIKIDATA,
    "wds": WIKIDATA + "statement/",
    "xsd": XSD,
    "owl": "http://www.w3.org/2002/07/owl#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "void": "http://rdfs.org/ns/void#",
}
KINDS = (
    *("article", "body", "claim", "decision", "event", "group", "link", "matter"),
    *("office", "person", "place", "rule", "run", "state", "tenure", "used"),
)
"""Folders of data below the base; each is a prefix."""
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
BARE = {"integer": r"-?\d+", "decimal": r"-?\d+\.\d+", "boolean": "true|false"}
"""Literals that Turtle writes without quotation marks."""
Described = Mapping[str, Mapping[str, Mapping[str, list[Term]]]]
"""Graph, subject, predicate, objects; the default graph is ''."""


def serialize(quads: Iterable[ox.Quad], form: str, *, base: str = DATA) -> bytes:
    """Return *quads* in *form*: ``trig``, ``ttl`` (graphs merged), ``nq`` or ``jsonld``.

    Raises SetupError for another form.
    """
    if form not in FORMS:
        raise SetupError(f"unknown format {form!r}: choose one of {', '.join(FORMS)}")
    return FORMS[form](_named(quads), base).encode()


def triples(nquads: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield subject, predicate and object of each statement in *nquads*, each as N-Triples writes it."""
    for quad in ox.parse(nquads, format=ox.RdfFormat.N_QUADS):
        yield str(quad.subject), str(quad.predicate), str(quad.object)


def _named(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return *quads* without duplicates, blank nodes named by what they say."""
    every = set(quads)
    if not any(isinstance(term, ox.BlankNode) for quad in every for term in (quad.subject, quad.object)):
        return list(every)
    data = ox.Dataset(every)
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return list(data)


# ---------------------------------------------------------------------------------------------- order


def _described(quads: Iterable[ox.Quad]) -> Described:
    found: dict[str, dict[str, dict[str, set[Term]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for quad in quads:
        graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
        found[graph][str(quad.subject)][str(quad.predicate)].add(quad.object)
    return {
        graph: {
            subject: {
                term: sorted(values, key=lambda o: _order(str(o)))
                for term, values in sorted(terms.items(), key=_type_first)
            }
            for subject, terms in sorted(subjects.items(), key=lambda item: _order(item[0]))
        }
        for graph, subjects in sorted(found.items())
    }


def _order(text: str) -> tuple[str, int, int, str]:
    """Order spans by their offsets, all else by its text."""
    span = re.search(r"#char=(\d+),(\d+)>$", text)
    return (text[: span.start()], int(span[1]), int(span[2]), "") if span else (text, 0, 0, "")


def _type_first(item: tuple[str, object]) -> tuple[bool, str]:
    return item[0] != f"<{RDF}type>", item[0]


# ---------------------------------------------------------------------------------------------- names


class _Short:
    """Names of terms with prefixes, and the prefixes used so far."""

    def __init__(self, base: str) -> None:
        self.namespaces = PREFIXES | {kind: f"{base}{kind}/" for kind in KINDS}
        self.used: dict[str, str] = {}

    def iri(self, text: str) -> str | None:
        """Return ``prefix:local`` for an IRI that a prefix fits, the longest namespace first."""
        for prefix, namespace in sorted(self.namespaces.items(), key=lambda item: -len(item[1])):
            local = text.removeprefix(namespace)
            if local != text and LOCAL.fullmatch(local):
                self.used[prefix] = namespace
                return f"{prefix}:{local}"
        return None

    def term(self, text: str) -> str:
        """Return an IRI or blank node, given as N-Triples has it, as Turtle has it."""
        return (self.iri(text[1:-1]) if text.startswith("<") else None) or text

    def property(self, text: str) -> str:
        """Return a property, given as N-Triples has it, as Turtle has it."""
        return "a" if text == f"<{RDF}type>" else self.term(text)

    def object(self, term: Term) -> str:
        if not isinstance(term, ox.Literal):
            return self.term(str(term))
        kind = term.datatype.value.removeprefix(XSD)
        if term.language or kind == "string":
            return str(term)
        if kind in BARE and re.fullmatch(BARE[kind], term.value):
            return term.value
        return f"{ox.Literal(term.value)}^^{self.term(str(term.datatype))}"


# ---------------------------------------------------------------------------------------------- forms


def _nquads(quads: list[ox.Quad], _base: str) -> str:
    return "".join(sorted(f"{quad} .\n" for quad in quads))


def _trig(quads: list[ox.Quad], base: str) -> str:
    short, blocks = _Short(base), []
    for graph, subjects in _described(quads).items():
        nodes = _nodes(subjects, short)
        blocks.append(f"{short.term(graph)} {{\n{nodes}}}\n" if graph else nodes)
    return _head(short) + "\n".join(blocks)


def _turtle(quads: list[ox.Quad], base: str) -> str:
    short = _Short(base)
    merged = _described(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    nodes = _nodes(merged.get("", {}), short)
    return _head(short) + nodes


def _head(short: _Short) -> str:
    return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(short.used.items())) + "\n"


def _nodes(subjects: Mapping[str, Mapping[str, list[Term]]], short: _Short) -> str:
    lines = []
    for subject, terms in subjects.items():
        values = (f"{short.property(term)} {' , '.join(map(short.object, objects))}" for term, objects in terms.items())
        lines.append(short.term(subject) + " " + " ;\n  ".join(values) + " .\n")
    return "".join(lines)


def _jsonld(quads: list[ox.Quad], base: str) -> str:
    return _json_ld.document(_described(quads), base)


FORMS: dict[str, Callable[[list[ox.Quad], str], str]] = {
    "trig": _trig,
    "ttl": _turtle,
    "nq": _nquads,
    "jsonld": _jsonld,
}
"""Forms by the suffix of a file."""
