"""Broken inputs as a user meets them: what cannot be used is told once, with file and place, and ends with exit 2."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, kg

PREFIXES = """@prefix dip: <https://w3id.org/diplokg/ontology#> .
@prefix issue: <https://w3id.org/diplokg/issue#> .
@prefix my: <https://example.org/my#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GRAPH = ROOT / "tests" / "golden" / "postponed-trip.trig"
SHAPE = "my:S a sh:NodeShape ; sh:targetClass dip:Article ; sh:property [ %s ] ."


def refused(*command: object) -> str:
    """Run a command that must be refused and return what it says."""
    done = kg(*command)
    assert done.exit_code == 2, done.output
    assert "Traceback" not in done.output
    return done.stderr


def written(folder: Path, text: str) -> Path:
    file = folder / "mine.ttl"
    file.write_text(PREFIXES + text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SHAPE % 'sh:path dip:text ; sh:pattern "((("', "sh:pattern '(((' is no regular expression"),
        (SHAPE % 'sh:path dip:text ; sh:pattern "(((" ; sh:flags "i"', "sh:pattern '(((' is no regular expression"),
        (SHAPE % "sh:minCount 1", "a property shape has 0 sh:path, expected one"),
        (SHAPE % "sh:path 5 ; sh:minCount 1", "sh:path '5' is no property path"),
        (
            SHAPE % "sh:path _:l ; sh:minCount 1" + " _:l rdf:first dip:text ; rdf:rest _:l .",
            "sh:path […] is no property path",
        ),
        (SHAPE % 'sh:path dip:text ; sh:minCount "two"', "sh:minCount 'two' is no whole number"),
        (
            SHAPE % 'sh:path dip:text ; sh:minCount 1 ; sh:deactivated "maybe"',
            "sh:deactivated 'maybe' is neither true nor false",
        ),
        (
            SHAPE % "sh:path dip:text ; sh:minCount 1 ; sh:severity my:Odd",
            "sh:severity <https://example.org/my#Odd> is none of sh:Violation, sh:Warning",
        ),
        (
            SHAPE % "sh:path dip:text ; sh:nodeKind my:Odd",
            "sh:nodeKind <https://example.org/my#Odd> is none of SHACL's kinds of node",
        ),
        (SHAPE % "sh:path dip:text ; sh:in 7", "sh:in '7' is no list"),
        ('my:S a sh:NodeShape ; sh:targetClass "Article" .', "sh:targetClass 'Article' is no IRI"),
        ("my:S a sh:NodeShape ; sh:targetClass dip:Article ; sh:sparql [] .", "a SPARQL constraint has no sh:select"),
    ],
)
def test_shapes_that_cannot_run_are_refused_with_file_and_shape(tmp_path: Path, text: str, said: str) -> None:
    told = refused("check", "-g", GRAPH, "--shapes", written(tmp_path, text))
    assert f"mine.ttl: shape my:S: {said}" in told


def test_turtle_that_cannot_be_read_is_told_in_a_line_with_its_place(tmp_path: Path) -> None:
    told = refused("check", "-g", GRAPH, "--shapes", written(tmp_path, "garbage {"))
    assert "mine.ttl: no Turtle: " in told
    assert "line 8" in told
    assert len(told.splitlines()) == 1


CONCEPT = 'my:a a dip:Issue , skos:Concept ; skos:topConceptOf issue:scheme ; skos:prefLabel "cables"@en .'


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--ontology", 'my:T rdfs:subClassOf "x" .', "rdfs:subClassOf leads to the text 'x'"),
        ("--ontology", "my:T rdfs:subClassOf my:U . my:U rdfs:subClassOf my:T .", "below itself by rdfs:subClassOf"),
        ("--ontology", "my:T rdfs:subClassOf dip:Meeting , dip:Person .", "nothing can be both"),
        ("--issues", f"{CONCEPT} my:a skos:broader my:b . my:b skos:broader my:a .", "below itself by skos:broader"),
        ("--issues", f"{CONCEPT} my:b a dip:Issue ; skos:topConceptOf issue:scheme .", "my#b: has no skos:prefLabel"),
        ("--issues", f'{CONCEPT} my:a skos:altLabel " "@en .', "holds no word"),
        ("--issues", f'{CONCEPT} [] a skos:Concept ; skos:prefLabel "x"@en .', "a concept has no IRI"),
    ],
)
def test_terms_and_issues_that_make_no_sense_are_refused_once(
    tmp_path: Path, option: str, text: str, said: str
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ana Prado met Erik Holt in Lisbon.", encoding="utf-8")
    told = refused("add", article, "-g", tmp_path / "graph.trig", option, written(tmp_path, text))
    assert "mine.ttl: " in told
    assert said in told
    assert len(told.splitlines()) == 1


def test_two_concepts_with_one_label_are_told(tmp_path: Path) -> None:
    twice = written(tmp_path, CONCEPT + CONCEPT.replace("my:a", "my:b"))
    done = kg("add", tmp_path, "-g", tmp_path / "graph.trig", "--issues", twice)
    assert "have the same label “cables”" in done.stderr


def test_what_is_no_number_is_no_confidence() -> None:
    assert "'nan' is no number" in refused("list", "-g", GRAPH, "--min-confidence", "nan")
