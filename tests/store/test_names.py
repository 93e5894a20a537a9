"""People say names, not IRIs."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.model import SetupError
from kg.store import Store, open_store

KB = "https://w3id.org/diplokg/kb/"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store(Path(__file__).parent.parent / "fixtures" / "invented.trig")


@pytest.mark.parametrize(
    ("words", "iri"),
    [
        ("Ana Prado", "person/Q9999000011"),
        ("ana prádo", "person/Q9999000011"),
        ("prado", "person/Q9999000011"),
        ("Q9999000011", "person/Q9999000011"),
        ("wd:Q9999000001", "state/Q9999000001"),
        (KB + "person/Q9999000011", "person/Q9999000011"),
        ("person:Q9999000011", "person/Q9999000011"),
        ("the strait treaty", "matter/1242fe857d2dfd14aa26"),
        ("pact.txt", "article/5ad29e568057ef5d5786"),
        ("claim/stance-7688033250aa00d7e0c3", "claim/stance-7688033250aa00d7e0c3"),
        ("stance-7688", "claim/stance-7688033250aa00d7e0c3"),
        ("claim:stance-7688033250aa00d7e0c3", "claim/stance-7688033250aa00d7e0c3"),
        ("person/Q9999000011", "person/Q9999000011"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(store: Store, words: str, iri: str) -> None:
    assert store.find(words) == KB + iri


def test_a_misspelt_name_is_answered_with_near_ones(store: Store) -> None:
    with pytest.raises(SetupError, match=r"'Anna Prato': nothing of that name in .*; did you mean Ana Prado"):
        store.find("Anna Prato")


def test_words_for_kinds_are_no_names_of_things(examples: Store) -> None:
    with pytest.raises(SetupError, match=r"'Kinds of decisions': nothing of that name in [^;]*$"):
        examples.find("Kinds of decisions")


def test_a_bare_surname_that_may_be_two_people_is_asked_back(store: Store) -> None:
    with pytest.raises(SetupError, match=r"'holt' is the name of 2 things; use the id:\n  person:.*Holt \(Person\)"):
        store.find("holt")


@pytest.mark.parametrize(
    ("iri", "words"),
    [
        ("event/meeting-229d4285cf4a29861de1", "meeting of Ana Prado and Erik Holt, 2031-03-03"),
        ("article/5ad29e568057ef5d5786", "Lusania and Nordia talk"),
        ("text/cf86ba5b18e0e3c4bcd6#char=121,135", "fishing quotas"),
        ("claim/stance-7688033250aa00d7e0c3", "claim:stance-7688033250aa00d7e0c3"),
    ],
)
def test_what_has_no_label_is_called_by_its_parts(store: Store, iri: str, words: str) -> None:
    assert store.label(KB + iri) == words


def test_a_label_asked_for_before_follows_a_change() -> None:
    invented = Path(__file__).parent.parent / "fixtures" / "invented.trig"
    person = ox.NamedNode(KB + "person/Q9999000011")
    text = f"SELECT ?x WHERE {{ ?x a dip:Person FILTER(?x = {person}) }}"
    with open_store(None) as changing:
        changing.load(invented.read_bytes(), ox.RdfFormat.TRIG)
        assert changing.query(text).labels == {person.value: "Ana Prado"}
        label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
        changing.put_new([ox.Quad(person, label, ox.Literal("A. Prado"), ox.NamedNode(KB + "graph/article/other"))])
        assert changing.query(text).labels == {person.value: "A. Prado"}
