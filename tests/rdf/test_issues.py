"""Issues are placed under the concept that their phrase is about, and under none where that is doubtful."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph
from rdflib.namespace import SKOS
from rdflib.term import Node

from kg import parts
from kg.rdf.issues import broader

ISSUE = "https://w3id.org/diplokg/issue#"
CONTEXTS = """
    military intelligence executive legislative election political_institutions pro-democracy pro-autocracy economic legal reparations
    human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping
    health asylum migration disasters natural_resources environment technology terrorism cbrn cyber misinformation crime corruption
    illegal_drugs trafficking
"""
"""Of the PLOVER event ontology."""


@pytest.mark.parametrize(
    ("phrase", "concept"),
    [
        ("new sanctions", "sanctions"),
        ("the country's nuclear weapons", "nuclear-weapons"),
        ("a joint effort against climate change", "climate-change"),
        ("Free Trade Agreement", "trade-agreements"),
        ("fisheries", "fisheries"),
        ("security cooperation", "military-cooperation"),
        ("defence programmes and cease-fires", "ceasefire"),
        ("the organization's normalization with its neighbours", "normalization"),
    ],
)
def test_the_longest_label_decides_in_any_spelling(phrase: str, concept: str) -> None:
    assert broader(phrase) == ISSUE + concept


@pytest.mark.parametrize(
    ("phrase", "concept"),
    [
        ("the ceasefire monitors' visas", "visas"),
        ("support for elections under a new electoral law", "elections"),
        ("sanctions over the nuclear programme", "sanctions"),
        ("violations of religious freedom in the border region", "religious-freedom"),
        ("withdrawal of the last foreign troops from the island", "troop-withdrawal"),
    ],
)
def test_the_head_of_the_phrase_decides(phrase: str, concept: str) -> None:
    assert broader(phrase) == ISSUE + concept


def test_a_word_for_any_dealings_decides_only_alone() -> None:
    assert broader("closer cooperation on fisheries") == ISSUE + "fisheries"
    assert broader("closer cooperation") == ISSUE + "relations"


@pytest.mark.parametrize(
    "phrase", ["warm words", "reporters", "an important matter", "unclassified", "", "of", "non-nuclear"]
)
def test_no_label_is_no_concept(phrase: str) -> None:
    assert broader(phrase) is None


@pytest.mark.parametrize(
    "phrase",
    [
        "the defence minister",
        "parties to the conflict",
        "the Security Council",
        "calm after the elections of the board",
    ],
)
def test_people_bodies_and_circumstances_are_no_issue(phrase: str) -> None:
    assert broader(phrase) in (None, ISSUE + "peace")


@given(st.text(max_size=60))
def test_any_phrase_has_a_concept_of_the_scheme_or_none(phrase: str) -> None:
    concept = broader(phrase)
    assert concept is None or concept.startswith(ISSUE)
    assert broader(phrase) == concept


def test_the_scheme_has_three_levels_notes_and_a_reader_for_every_preferred_label() -> None:
    graph = Graph().parse(data=parts.bundled("ontology", ".ttl")["issues"], format="turtle")
    placed = {s for p in (SKOS.broader, SKOS.topConceptOf) for s in graph.subjects(p)}
    assert len(placed) >= 140
    assert max(depth(graph, concept) for concept in placed) == 3
    for concept in placed:
        contexts = str(graph.value(concept, SKOS.note)).removeprefix("PLOVER contexts: ").split(", ")
        assert set(contexts) <= set(CONTEXTS.split()), concept
        assert broader(str(graph.value(concept, SKOS.prefLabel))) == str(concept)


def depth(graph: Graph, concept: Node | None) -> int:
    chain = [concept]
    while len(chain) < 9 and (above := graph.value(chain[-1], SKOS.broader)):
        chain.append(above)
    return len(chain)
