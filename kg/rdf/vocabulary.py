"""The vocabulary graph: ontology, code schemes and issue scheme as quads, and what the code has to know of them.

Terms and issues that a user brings (``parts.Own``) stand beside ours; they must not redefine ours, and name none of ours that is not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from kg import parts
from kg.model import SetupError
from kg.rdf import _term_faults
from kg.rdf._terms import value
from kg.rdf.naming import BASE, CODE, DATA, ISSUE, ONTOLOGY, RDFS, SCHEMA, SKOS, vocabulary_graph

FILES = ("diplokg", "codes", "issues")
"""Files of ``ontology/`` that the graph holds; alignments speak to other vocabularies and stay out of answers."""
OURS = {"dip": ONTOLOGY, "code": CODE, "issue": ISSUE}
"""Prefixes and namespaces of our terms."""
WORDS = {SKOS + "altLabel", SKOS + "hiddenLabel"}
"""What others may say of our issues: by which words they are known."""
LABELS = {SKOS + "prefLabel", *WORDS}
PREFIXES = OURS | {"rdfs": RDFS, "skos": SKOS}
"""Prefixes that a user's file must not give to another namespace: what it says would be heard by nobody."""
VERSION = "http://www.w3.org/2002/07/owl#versionInfo"


@parts.once
def triples() -> tuple[ox.Triple, ...]:
    """Return the triples of ontology, codes and issues, ours and the user's.

    Raises SetupError for a file that is no Turtle, one that redefines a term of ours, names a term of ours that is not there, or
    has circles, classes of two kinds at once or concepts without words.
    """
    texts = parts.bundled("ontology", ".ttl")
    found: list[ox.Triple] = []
    for name in FILES:
        found += _parsed(f"ontology/{name}.ttl", texts.get(name, ""), "restore the file")
    known = {t.subject.value for t in found if isinstance(t.subject, ox.NamedNode)}
    brought = parts.own()
    for name, text in (*brought.ontology, *brought.issues):
        theirs = _parsed(name, text, "give Turtle")
        for triple in theirs:
            _settle(name, triple, known)
        if (name, text) in brought.issues:
            _recognisable(name, theirs)
        for fault in _term_faults.faults(found, theirs):
            raise SetupError(f"{name}: {fault}")
        found += theirs
    return tuple(found)


def doubts() -> tuple[str, ...]:
    """Return what a user should know of the terms and issues brought: labels that two of them share."""
    brought = parts.own()
    return tuple(
        f"{name}: {doubt}"
        for name, text in (*brought.ontology, *brought.issues)
        for doubt in _term_faults.doubts(_parsed(name, text, "give Turtle"))
    )


def _parsed(name: str, text: str, way_out: str) -> list[ox.Triple]:
    parser = ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)
    try:
        found = [quad.triple for quad in parser]
    except SyntaxError as error:
        raise SetupError(f"{name}: {error}: {way_out}") from error
    for prefix, meant in PREFIXES.items():
        if (given := parser.prefixes.get(prefix, meant)) != meant:
            raise SetupError(f"{name}: {prefix}: is <{given}> here; write @prefix {prefix}: <{meant}> .")
    return found


def _recognisable(name: str, theirs: Iterable[ox.Triple]) -> None:
    """Refuse a file of issues none of which a phrase can be placed under."""
    placed = {t.subject for t in theirs if t.predicate.value in (SKOS + "broader", SKOS + "topConceptOf")}
    for triple in theirs:
        ours = isinstance(triple.subject, ox.NamedNode) and triple.subject.value.startswith(ISSUE)
        if (triple.predicate.value in LABELS and triple.subject in placed) or (
            triple.predicate.value in WORDS and ours
        ):
            return
    raise SetupError(
        f"{name}: holds no issue: give each a skos:prefLabel, and skos:topConceptOf issue:scheme or skos:broader an issue "
        f"(issue: is <{ISSUE}>, skos: is <{SKOS}>)"
    )


def _settle(name: str, triple: ox.Triple, known: set[str]) -> None:
    """Refuse a triple of the user's that clashes with our terms."""
    for term in (triple.subject, triple.predicate, triple.object):
        if isinstance(term, ox.NamedNode) and short(term.value) and term.value not in known:
            raise SetupError(
                f"{name}: term {short(term.value)} is not in ontology/: mend it, or use a namespace of your own"
            )
    if isinstance(triple.subject, ox.NamedNode) and triple.subject.value in known:
        if triple.predicate.value in WORDS and triple.subject.value.startswith(ISSUE):
            return
        about = short(triple.subject.value) or triple.subject.value
        raise SetupError(f"{name}: redefines {about}: give your term an IRI of your own and say how it is related")


def short(iri: str) -> str:
    """Return one of our IRIs with its prefix; empty for another."""
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in OURS.items() if iri.startswith(space)), "")


def spaces() -> frozenset[str]:
    """Return the namespaces in which terms are known: ours, and those in which the user's files define terms."""
    theirs = {namespace(t.subject.value) for t in triples() if isinstance(t.subject, ox.NamedNode)}
    general = (BASE, SCHEMA, "http://www.w3.org/", "http://purl.org/", "http://xmlns.com/")
    return frozenset({*OURS.values(), *(space for space in theirs if not space.startswith(general))})


def namespace(iri: str) -> str:
    """Return *iri* up to its last ``#`` or ``/``."""
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


@parts.once
def version() -> str:
    """Return the version of the ontology."""
    ontology = ox.NamedNode(BASE + "ontology")
    return next(value(t.object) for t in triples() if t.subject == ontology and t.predicate.value == VERSION)


@parts.once
def terms() -> frozenset[str]:
    """Return the IRIs that ontology, codes and issues describe."""
    return frozenset(t.subject.value for t in triples() if isinstance(t.subject, ox.NamedNode))


@parts.once
def narrower() -> dict[str, frozenset[str]]:
    """Return for each class or property the classes or properties below it, itself included."""
    above: dict[str, set[str]] = defaultdict(set)
    for t in triples():
        if t.predicate.value in (RDFS + "subClassOf", RDFS + "subPropertyOf") and isinstance(t.object, ox.NamedNode):
            above[value(t.subject)].add(t.object.value)
    below: dict[str, set[str]] = {term: {term} for term in terms()}
    for term in terms():
        seen, todo = {term}, [term]
        while todo:
            for wider in above[todo.pop()] - seen:
                seen.add(wider)
                todo.append(wider)
                below.setdefault(wider, {wider}).add(term)
    return {term: frozenset(found) for term, found in below.items()}


def write_vocabulary(base: str = DATA) -> bytes:
    """Return the vocabulary graph as sorted N-Quads; it is replaced whole with each version.

    The restrictions, which only reasoners read, stay in the files: without blank nodes equal vocabularies are equal bytes.
    """
    graph = ox.NamedNode(vocabulary_graph(base))
    named = (t for t in triples() if not any(isinstance(term, ox.BlankNode) for term in (t.subject, t.object)))
    return b"".join(sorted(f"{ox.Quad(t.subject, t.predicate, t.object, graph)} .\n".encode() for t in named))
