"""The ontology is OWL-lite (OWL 1 Lite constructs within OWL 2 RL and DL), documented, and has no term that nothing uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyowl2_profiles.detector import detect_profiles
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef

from kg import parts
from kg.rdf import naming, vocabulary

DIP = Namespace(naming.ONTOLOGY)
TYPES = {
    *(OWL.Ontology, OWL.Class, OWL.Restriction, OWL.ObjectProperty, OWL.DatatypeProperty),
    *(OWL.AnnotationProperty, OWL.TransitiveProperty, OWL.SymmetricProperty),
}
CONSTRUCTS = {
    *(RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range),
    *(OWL.onProperty, OWL.maxCardinality, OWL.allValuesFrom, OWL.inverseOf),
}
DOCUMENTATION = {RDFS.label, RDFS.isDefinedBy, RDFS.seeAlso, SKOS.definition, OWL.versionInfo, OWL.versionIRI}
RANGES = {RDFS.Literal, XSD.string, XSD.boolean, XSD.decimal}
"""Not xsd:date, which is no OWL 2 datatype: the shapes ask for it."""


def texts() -> dict[str, str]:
    return parts.bundled("ontology", ".ttl")


def ontology() -> Graph:
    return Graph().parse(data=texts()["diplokg"], format="turtle")


def ours(graph: Graph) -> set[URIRef]:
    return {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(DIP)}


def test_constructs_and_types_are_owl_lite() -> None:
    graph = ontology()
    annotations = {s for s in graph.subjects(RDF.type, OWL.AnnotationProperty)} | DOCUMENTATION
    assert [str(p) for _, p, _ in graph if p not in CONSTRUCTS | annotations] == []
    assert [str(o) for o in graph.objects(None, RDF.type) if o not in TYPES] == []
    assert OWL.Thing not in {term for triple in graph for term in triple}


def faults(graph: Graph) -> Iterator[str]:
    objects, data, classes = (
        set(graph.subjects(RDF.type, kind)) for kind in (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.Class)
    )
    for s, p, o in graph:
        if (
            p in (RDFS.subClassOf, RDFS.domain)
            and o not in classes
            and not (p == RDFS.subClassOf and isinstance(o, BNode))
        ):
            yield f"{s} {p} {o}: not a declared, named class"
        if p == RDFS.range and not (o in classes if s in objects else o in RANGES):
            yield f"{s} range {o}: not allowed"
        if p == RDFS.subPropertyOf and not ({s, o} <= objects or {s, o} <= data):
            yield f"{s} below {o}: kinds differ"
        if p == OWL.maxCardinality and o != Literal(1, datatype=XSD.nonNegativeInteger):
            yield f"{s}: cardinality {o}"
    for restriction in graph.subjects(RDF.type, OWL.Restriction):
        if graph.value(restriction, OWL.onProperty) in objects and (restriction, OWL.maxCardinality, None) in graph:
            yield f"{graph.value(restriction, OWL.onProperty)}: at most one value lets a reasoner make two things the same"
    yield from (f"{term}: two kinds at once" for term in (objects & data) | (objects & classes) | (data & classes))


def test_axioms_stay_within_lite() -> None:
    assert sorted(faults(ontology())) == []


@pytest.mark.parametrize("files", [["diplokg"], ["diplokg", "codes", "issues", "align"]])
def test_the_ontology_is_in_owl_2_rl_and_dl(files: list[str]) -> None:
    store = ox.Store()
    for name in files:
        store.load(texts()[name].encode(), format=ox.RdfFormat.TURTLE)
    verdict = detect_profiles(store)
    for profile in ("rl", "dl"):
        assert verdict[profile]["in_profile"], verdict[profile]["violations_by_axiom_type"]


def test_every_term_is_documented() -> None:
    graph = ontology()
    properties = {*graph.subjects(RDF.type, OWL.ObjectProperty), *graph.subjects(RDF.type, OWL.DatatypeProperty)}
    for term in ours(graph):
        needed = [
            RDFS.label,
            SKOS.definition,
            RDFS.isDefinedBy,
            *([RDFS.domain, RDFS.range] if term in properties else []),
        ]
        assert {p: len(set(graph.objects(term, p))) for p in needed} == dict.fromkeys(needed, 1), term
    twice = [label for label, count in Counter(graph.objects(None, RDFS.label)).items() if count > 1]
    assert twice == []


def test_the_ontology_has_thirty_classes_and_sixty_properties() -> None:
    graph = ontology()
    classes = ours(graph) & set(graph.subjects(RDF.type, OWL.Class))
    assert (len(classes), len(ours(graph)) - len(classes)) == (30, 60)


def test_no_term_is_unused() -> None:
    """A term that neither a shape, a question nor the code uses is to be dropped."""
    words = [*parts.bundled("shapes", ".ttl").values(), *parts.bundled("queries", ".rq").values()]
    used = set(re.findall(r"\bdip:(\w+)", "".join(words)))
    code = "".join(f.read_text("utf-8") for f in (Path(__file__).parent.parent / "kg").glob("**/*.py"))
    used |= set(re.findall(r'"([A-Za-z]\w+)"', code)) | {
        naming.camel(w) for w in re.findall(r"^    (\w+):", code, re.M)
    }
    assert sorted(term.removeprefix(DIP) for term in ours(ontology()) if term.removeprefix(DIP) not in used) == []


def test_alignments_speak_only_of_our_terms() -> None:
    graph = Graph().parse(data=texts()["align"], format="turtle")
    assert not list(graph.triples((None, OWL.imports, None)))
    assert not list(graph.triples((None, OWL.equivalentClass, None)))
    assert [s for s, p, _ in graph if p in (RDFS.subClassOf, RDFS.subPropertyOf) and not str(s).startswith(DIP)] == []
    assert ours(graph) <= ours(ontology())


def test_all_files_have_one_version() -> None:
    for name, text in texts().items():
        assert set(map(str, Graph().parse(data=text, format="turtle").objects(None, OWL.versionInfo))) == {
            vocabulary.version()
        }, name


def test_the_issue_scheme_is_a_documented_tree() -> None:
    graph = Graph().parse(data=texts()["issues"], format="turtle")
    issues = set(graph.subjects(RDF.type, DIP.Issue))
    for issue in issues:
        for p in (SKOS.prefLabel, SKOS.definition):
            assert len(set(graph.objects(issue, p))) == 1, issue
        assert set(graph.objects(issue, SKOS.broader)) <= issues
    labels = [str(o).lower() for p in (SKOS.prefLabel, SKOS.altLabel) for o in graph.objects(None, p)]
    assert [label for label, count in Counter(labels).items() if count > 1] == []
