"""The nouns of the code and the terms of the ontology are the same words."""

from __future__ import annotations

import re
from dataclasses import fields
from enum import StrEnum

import pytest
from rdflib import RDFS, SKOS, Graph, Namespace

from kg import model, parts
from kg.rdf import naming, vocabulary

DIP, CODE = Namespace(naming.ONTOLOGY), Namespace(naming.CODE)
KINDS = {"Entity": [k.value for k in model.EntityKind], "Event": [k.value for k in model.EventKind]}
NOUNS = [
    *(model.Article, model.Entity, model.Office, model.Issue, model.Event, model.Link, model.Tenure),
    *(model.OfficeHolding, model.EventReport, model.Discussion, model.Statement, model.Stance),
]
OTHERS = {
    "label": "rdfs:label or skos:prefLabel",
    "alt_label": "skos:altLabel",
    "key": "schema:identifier",
    "title": "rdfs:label of an article",
    "url": "schema:url",
    "outlet": "schema:publisher",
    "source": "prov:hadPrimarySource",
    "tenure": "Tenure nodes of their own",
    "mention": "part of a link's key",
}
"""Fields that another vocabulary has a term for."""
LOCAL = {"excluded", "extracted", "file", "warnings"}
"""Fields of an article that belong to its reading."""
SCHEMES: dict[str, type[StrEnum]] = {
    "Polarity": model.Polarity,
    "Status": model.Status,
    "OfficeStatus": model.OfficeStatus,
    "Act": model.Act,
    "Mode": model.Mode,
    "Precision": model.Precision,
    "LinkStatus": model.LinkStatus,
    "ReviewStatus": model.ReviewStatus,
    "DecisionKind": model.DecisionKind,
}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(data=parts.bundled("ontology", ".ttl")["diplokg"], format="turtle")


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_each_written_field_is_a_property_of_its_class(noun: type, ontology: Graph) -> None:
    classes = {DIP[name] for name in KINDS.get(noun.__name__, [noun.__name__])}
    above = {term for c in classes for term in ontology.transitive_objects(c, RDFS.subClassOf)}
    for field in fields(noun):
        if not field.metadata.get("local") and field.name not in OTHERS.keys() | LOCAL:
            domain = ontology.value(DIP[naming.camel(field.name)], RDFS.domain)
            assert domain in above, f"{noun.__name__}.{field.name} is no property of the ontology with that domain"


def test_entities_and_events_are_of_classes_of_the_ontology(ontology: Graph) -> None:
    concrete = {str(c).removeprefix(DIP) for c in ontology.transitive_subjects(RDFS.subClassOf, DIP.Event)}
    assert concrete == set(KINDS["Event"])
    actors = {str(c).removeprefix(DIP) for c in ontology.transitive_subjects(RDFS.subClassOf, DIP.Actor)}
    assert actors | {"Place"} == {*KINDS["Entity"], "Actor"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_closed_vocabularies_are_the_code_schemes(scheme: str) -> None:
    codes = Graph().parse(data=parts.bundled("ontology", ".ttl")["codes"], format="turtle")
    listed = {str(c).removeprefix(CODE) for c in codes.subjects(SKOS.inScheme, CODE[scheme])}
    assert {member.value for member in SCHEMES[scheme]} == listed


def test_questions_name_only_terms_that_are_described() -> None:
    text = "".join(parts.bundled("queries", ".rq").values())
    named = {
        namespace + word
        for prefix, namespace in vocabulary.OURS.items()
        for word in re.findall(rf"\b{prefix}:([\w-]+)", text)
    }
    assert sorted(named - vocabulary.terms()) == []
