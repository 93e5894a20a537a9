"""Terms, issues and shapes of a user's own: beside ours, in checks, answers and pages; clashes are refused with file and word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import kg

ARTICLE = (
    "Foreign Minister Ana Prado of Portugal met her Norwegian counterpart, Erik Holt, in Lisbon on Monday. "
    "Prado said that Portugal supports the seabed cable pact."
)
PREFIXES = """@prefix dip: <https://w3id.org/diplokg/ontology#> .
@prefix issue: <https://w3id.org/diplokg/issue#> .
@prefix my: <https://example.org/my#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
ISSUES = 'my:cables a skos:Concept , dip:Issue ; skos:topConceptOf issue:scheme ; skos:prefLabel "seabed cables"@en ; skos:altLabel "cable pact"@en .'
SHAPES = """my:Short a sh:NodeShape ; sh:targetClass dip:Statement ;
  sh:property [ sh:path dip:dateText ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "in which words is the day told?" ] .
my:Met a sh:NodeShape ; sh:targetClass dip:Meeting ; sh:severity sh:Info ; sh:sparql [
  sh:prefixes my: ; sh:message "[MY01] a meeting" ; sh:select "SELECT $this ?value WHERE { $this dip:participant ?value }" ] .
my: sh:declare [ sh:prefix "dip" ; sh:namespace "https://w3id.org/diplokg/ontology#" ] .
"""


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(PREFIXES + text, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    issues, store = written(folder, "issues.ttl", ISSUES), folder / "graph.trig"
    done = kg("add", folder / "a.txt", "--date", "2031-03-05", "-g", store, "--issues", issues)
    assert done.exit_code == 0, done.stderr
    return store


def test_an_issue_of_ones_own_is_recognised_and_named_in_answers(place: Path) -> None:
    """Also later, without the file: what was brought stands in the vocabulary of the graph."""
    rows = json.loads(kg("query", "SELECT ?matter ?label WHERE { ?m skos:broader ?c ; skos:prefLabel ?matter . "
                         "?c skos:prefLabel ?label FILTER(STRSTARTS(STR(?c), 'https://example.org/')) }",
                         "--json", "-g", place).stdout)  # fmt: skip
    assert [(row["matter"]["label"], row["label"]["label"]) for row in rows] == [("seabed cable pact", "seabed cables")]
    assert "seabed cables" in kg("stances", "-g", place).stdout
    page = place.with_suffix(".html")
    assert kg("export", page, "-g", place).exit_code == 0
    assert "seabed cables" in page.read_text(encoding="utf-8")


def test_shapes_of_ones_own_are_checked_beside_ours(place: Path, tmp_path: Path) -> None:
    shapes = written(tmp_path, "shapes.ttl", SHAPES)
    rows = json.loads(kg("check", "-g", place, "--shapes", shapes, "--severity", "info", "--json").stdout)
    mine = {(row["shape"], row["severity"], row["message"]) for row in rows if len(row["shape"]) > 3}
    assert mine == {("Short", "Warning", "in which words is the day told?"), ("MY01", "Info", "a meeting")}
    assert "Short" not in kg("check", "-g", place, "--severity", "info").stdout


def test_an_article_that_breaks_a_rule_of_ones_own_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    shapes = written(tmp_path, "shapes.ttl", SHAPES.replace("sh:Warning", "sh:Violation"))
    done = kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "graph.trig", "--shapes", shapes)
    assert done.exit_code == 3
    assert "Short" in done.stderr
    assert "in which words is the day told?" in done.stderr


def test_what_is_not_compiled_runs_on_pyshacl(place: Path, tmp_path: Path) -> None:
    text = 'my:Tongue a sh:NodeShape ; sh:targetClass dip:Person ; sh:property [ sh:path rdfs:label ; sh:languageIn ( "pt" ) ] .'
    done = kg("check", "-g", place, "--shapes", written(tmp_path, "shapes.ttl", text), "--json")
    assert done.exit_code == 1
    mine = [row for row in json.loads(done.stdout) if row["shape"] == "Tongue"]
    assert {row["value"] for row in mine} >= {"Ana Prado", "Erik Holt"}
    assert {row["message"] for row in mine} == {"does not fit the shape Tongue"}


def test_terms_of_ones_own_may_be_named_by_shapes(place: Path, tmp_path: Path) -> None:
    ontology = written(tmp_path, "terms.ttl", "my:TradeTalk rdfs:subClassOf dip:Meeting ; rdfs:label 'trade talk'@en .")
    shapes = written(
        tmp_path,
        "shapes.ttl",
        "my:T a sh:NodeShape ; sh:targetClass my:TradeTalk ; sh:property [ sh:path dip:day ; sh:minCount 1 ] .",
    )
    assert kg("check", "-g", place, "--shapes", shapes, "--ontology", ontology).exit_code == 0
    wrong = written(tmp_path, "wrong.ttl", shapes.read_text(encoding="utf-8").replace("TradeTalk", "TradeTalks"))
    done = kg("check", "-g", place, "--shapes", wrong, "--ontology", ontology)
    assert done.exit_code == 2
    assert "wrong.ttl: target <https://example.org/my#TradeTalks> is not in ontology/" in done.stderr


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--shapes", "my:S a sh:NodeShape ; sh:targetClass dip:Ofice .", "target dip:Ofice is not in ontology/"),
        ("--shapes", 'my:S a sh:NodeShape ; sh:targetClass dip:Office ; sh:message "[E05] x" .', "rule E05 is in events.ttl too"),
        ("--shapes", "my:S a sh:NodeShape", "no Turtle"),
        ("--shapes", SHAPES.replace("SELECT", "SELEKT"), "rule MY01 is no SPARQL"),
        ("--ontology", "my:Deal rdfs:subClassOf dip:Meetng .", "term dip:Meetng is not in ontology/"),
        ("--ontology", "dip:Meeting rdfs:subClassOf my:Talk .", "redefines dip:Meeting"),
        ("--ontology", "dip:Deal rdfs:subClassOf dip:Meeting .", "term dip:Deal is not in ontology/"),
        ("--ontology", "my:Deal rdfs:subClassOf", "give Turtle"),
        ("--ontology", "@prefix dip: <https://w3id.org/diplokg#> .", "write @prefix dip: <https://w3id.org/diplokg/ontology#> ."),
    ],
)  # fmt: skip
def test_clashes_are_refused_with_file_and_word(place: Path, tmp_path: Path, option: str, text: str, said: str) -> None:
    done = kg("check", "-g", place, option, written(tmp_path, "mine.ttl", text))
    assert done.exit_code == 2
    assert "mine.ttl" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"@prefix skos: <http://www.w3.org/2004/02/skos#> . {ISSUES}", "write @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."),
        (f"@prefix issue: <https://w3id.org/diplokg/issues#> . {ISSUES}", "write @prefix issue: <https://w3id.org/diplokg/issue#> ."),
        ('my:cables rdfs:label "seabed cables"@en .', "mine.ttl: holds no issue"),
    ],
)  # fmt: skip
def test_issues_that_no_phrase_could_be_placed_under_are_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    issues = written(tmp_path, "mine.ttl", text)
    done = kg("add", tmp_path / "a.txt", "-g", tmp_path / "graph.trig", "--issues", issues)
    assert done.exit_code == 2
    assert said in done.stderr


def test_other_words_for_an_issue_of_ours_may_be_brought(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    issues = written(tmp_path, "issues.ttl", 'issue:trade skos:altLabel "cable pact"@en .')
    done = kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "graph.trig", "--issues", issues)
    assert done.exit_code == 0, done.stderr
    assert (
        "seabed cable pact"
        in kg("query", "SELECT ?m WHERE { ?m skos:broader issue:trade }", "-g", tmp_path / "graph.trig").stdout
    )
