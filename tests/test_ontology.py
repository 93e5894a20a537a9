"""The ontology is OWL-lite (OWL 1 Lite constructs within OWL 2 RL and DL), documented, and has no term that nothing uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import ontology_example
import owlrl
import pyoxigraph as ox
import pytest
from pyowl2_profiles.detector import detect_profiles
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, VANN, XSD
from rdflib.term import Node

from kg import parts
from kg.rdf import naming, vocabulary
from kg.rdf.serializing import KINDS, PREFIXES

DIP = Namespace(naming.ONTOLOGY)
TYPES = {
    *(OWL.Ontology, OWL.Class, OWL.Restriction, OWL.ObjectProperty, OWL.DatatypeProperty),
    *(OWL.AnnotationProperty, OWL.TransitiveProperty, OWL.SymmetricProperty),
}
CONSTRUCTS = {
    *(RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range),
    *(OWL.onProperty, OWL.maxCardinality, OWL.allValuesFrom, OWL.inverseOf),
}
DOCUMENTATION = {
    *(RDFS.label, RDFS.isDefinedBy, RDFS.seeAlso, SKOS.definition, SKOS.example),
    *(OWL.versionInfo, OWL.versionIRI, OWL.priorVersion),
}
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
        needed = [RDFS.label, SKOS.definition, SKOS.example, RDFS.isDefinedBy]
        needed += [RDFS.domain, RDFS.range] if term in properties else []
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


# ------------------------------------------------------------------------------------------- examples


@pytest.fixture(scope="module")
def written() -> Graph:
    """Return the graphs of invented articles, decisions and a run as our writers write them, merged."""
    graph = Graph()
    for quad in ontology_example.quads():
        graph.parse(data=f"{quad.triple} .", format="nt")
    return graph


def kinds(graph: Graph, term: Node) -> set[Node | None]:
    """Return the classes of *term*, the wider ones included."""
    tree = ontology()
    return {wider for c in graph.objects(term, RDF.type) for wider in tree.transitive_objects(c, RDFS.subClassOf)}


def test_every_example_is_a_piece_of_a_written_graph(written: Graph) -> None:
    tree = ontology()
    spaces = PREFIXES | {kind: f"{naming.DATA}{kind}/" for kind in KINDS}
    head = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in spaces.items())
    for term in ours(tree):
        example = Graph().parse(data=head + str(tree.value(term, SKOS.example)), format="turtle")
        assert set(example) - set(written) == set(), term
        if (term, RDF.type, OWL.Class) in tree:
            (subject,) = set(example.subjects())
            assert term in kinds(example, subject), term
        else:
            assert [p for _, p, _ in example] == [term]


def test_every_term_is_written_and_everything_written_is_declared(written: Graph) -> None:
    tree = ontology()
    found = {*written.predicates(), *(c for subject in written.subjects() for c in kinds(written, subject))}
    assert sorted(ours(tree) - found) == []
    others = {str(t) for t in found if isinstance(t, URIRef) and not str(t).startswith((DIP, str(RDF), str(RDFS)))}
    declared = {str(t) for t in tree.subjects() if isinstance(t, URIRef) and not t.startswith(naming.BASE)}
    noted = {str(t) for t in tree.subjects(RDF.type, OWL.AnnotationProperty)} - others
    assert others ^ (declared - noted) == {str(SKOS.inScheme)}, "which the codes and the issues use"


def test_what_is_written_keeps_to_domains_and_ranges(written: Graph) -> None:
    tree, described = ontology(), written + Graph().parse(data=texts()["codes"], format="turtle")
    for s, p, o in written:
        if p in ours(tree):
            assert tree.value(p, RDFS.domain) in kinds(written, s), (s, p)
        if p in ours(tree) and isinstance(o, URIRef) and o.startswith(naming.BASE):
            assert tree.value(p, RDFS.range) in kinds(described, o), (p, o)


ERROR = "http://www.daml.org/2002/03/agents/agent-ont#"
"""How owlrl tells an inconsistency."""


def test_a_reasoner_concludes_what_is_meant_and_makes_no_two_things_one(written: Graph) -> None:
    graph = written + ontology() + Graph().parse(data=texts()["align"], format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert [(s, o) for s, o in graph.subject_objects(OWL.sameAs) if s != o] == []
    assert [term for term in graph.all_nodes() if str(term).startswith(ERROR)] == []
    for wide, narrow in (
        (DIP.Claim, DIP.Stance),
        (FOAF.Agent, DIP.State),
        (PROV.Entity, DIP.Claim),
        (SDO.Event, DIP.Visit),
    ):
        below = set(graph.subjects(RDF.type, narrow))
        assert below
        assert below <= set(graph.subjects(RDF.type, wide)), wide
    assert set(written.subject_objects(DIP.evidence)) == set(graph.subject_objects(PROV.wasDerivedFrom))


# ------------------------------------------------------------------------------------------- beside the ontology


BUNDLED = (DCTERMS, FOAF, ORG, PROV, SDO, SKOS, VANN)
"""Vocabularies whose terms rdflib knows; of two others these names are used."""
NAMES = {
    "http://www.w3.org/ns/oa#": (
        "Annotation SpecificResource TextPositionSelector TextQuoteSelector end exact hasSource hasTarget prefix start suffix"
    ),
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "Actor Event Place hasActor hasPlace subEventOf",
}


@pytest.mark.parametrize("name", ["diplokg", "codes", "issues", "align"])
def test_terms_of_others_are_there(name: str) -> None:
    known = {space + word for space, words in NAMES.items() for word in words.split()}
    standard = (str(OWL), str(RDF), str(RDFS), str(XSD), naming.BASE, "https://creativecommons.org/")
    named = {
        str(t) for triple in Graph().parse(data=texts()[name], format="turtle") for t in triple if isinstance(t, URIRef)
    }
    others = {term for term in named if not term.startswith(standard)} - known - {str(VANN), *map(str, BUNDLED)}
    assert sorted(term for term in others if not any(URIRef(term) in space for space in BUNDLED)) == []


def test_alignments_speak_only_of_our_terms() -> None:
    graph = Graph().parse(data=texts()["align"], format="turtle")
    assert not list(graph.triples((None, OWL.imports, None)))
    assert not list(graph.triples((None, OWL.equivalentClass, None)))
    assert not list(graph.triples((None, OWL.equivalentProperty, None)))
    assert [s for s, p, _ in graph if p in (RDFS.subClassOf, RDFS.subPropertyOf) and not str(s).startswith(DIP)] == []
    assert ours(graph) <= ours(ontology())
    named = {o for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in graph.objects(None, p)}
    assert named == {s for s, _, kind in graph.triples((None, RDF.type, None)) if kind != OWL.Ontology}, (
        "declared, as used"
    )


def test_the_version_has_an_iri_and_names_the_one_before() -> None:
    graph, this = ontology(), URIRef(naming.BASE + "ontology")
    assert str(graph.value(this, OWL.versionIRI)) == f"{this}/{vocabulary.version()}"
    assert re.fullmatch(rf"{this}/\d+\.\d+\.\d+", str(graph.value(this, OWL.priorVersion)))


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
