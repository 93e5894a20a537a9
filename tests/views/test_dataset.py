"""The description of a graph counts what is there, in the terms of VoID and DCAT."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, RDFS, VOID

from kg.rdf import naming, vocabulary
from kg.rdf.vocabulary import write_vocabulary
from kg.store import Store, open_store
from kg.views import narrow, views

DIP, DATASET = naming.ONTOLOGY, URIRef(naming.DATA + "dataset")


def described(store: Store) -> Graph:
    return Graph().parse(data=views()["dataset"].write(store, ""), format="turtle")


def test_it_counts_what_is_there(examples: Store) -> None:
    found, stats = described(examples), examples.stats()
    (triples,) = examples.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").records()
    words = len(set(write_vocabulary().splitlines()))
    assert found.value(DATASET, VOID.triples) == Literal(int(str(triples["n"])) - words), (
        "the vocabulary is not counted"
    )
    assert found.value(DATASET, VOID.documents) == Literal(stats["articles"])
    for name in ("Stance", "Statement", "Person", "TextSpan"):
        part = found.value(None, VOID["class"], URIRef(DIP + name))
        (counted,) = examples.query(f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a dip:{name} }}").records()
        assert found.value(part, VOID.entities) == Literal(counted["n"])
        assert (DATASET, VOID.classPartition, part) in found
    part = found.value(None, VOID.property, URIRef(DIP + "evidence"))
    kinds = ("office holdings", "event reports", "statements", "stances", "discussions")
    assert int(str(found.value(part, VOID.triples))) >= sum(stats[kind] for kind in kinds)
    assert {str(c) for c in found.objects(None, VOID["class"])} <= vocabulary.terms(), "the vocabulary is not counted"


def test_it_tells_days_terms_and_what_made_it(examples: Store) -> None:
    found = described(examples)
    days = sorted(str(a.date) for a in examples.articles() if a.date)
    time = found.value(DATASET, DCTERMS.temporal)
    assert [str(found.value(time, term)) for term in (DCAT.startDate, DCAT.endDate)] == [days[0], days[-1]]
    assert str(found.value(DATASET, DCTERMS.conformsTo)).endswith(f"/ontology/{vocabulary.version()}")
    assert "belong to their publishers" in str(found.value(DATASET, DCTERMS.rights))
    made_with = {str(o).split()[0] for o in found.objects(found.value(DATASET, DCTERMS.provenance), RDFS.label)}
    assert {"model", "rules", "vocabulary", "gazetteer"} <= made_with
    used = {t for triple in found for t in triple if isinstance(t, URIRef)}
    assert [t for t in used for space in (DCAT, DCTERMS, VOID) if t.startswith(str(space)) and t not in space] == []


def test_the_same_graph_has_the_same_description(examples: Store, tmp_path: Path) -> None:
    data = views()["dataset"].write(examples, "")
    (tmp_path / "again.nq").write_bytes(examples.nquads())
    with open_store(tmp_path / "again.nq") as again:
        assert views()["dataset"].write(again, "") == data


def test_less_is_described_as_less(examples: Store) -> None:
    some = described(narrow(examples, min_confidence=0.9))
    assert 0 < int(str(some.value(DATASET, VOID.triples))) < examples.stats()["triples"]
    with open_store(None) as nothing:
        assert described(nothing).value(DATASET, VOID.triples) == Literal(0)
        assert (DATASET, RDF.type, DCAT.Dataset) in described(nothing)
