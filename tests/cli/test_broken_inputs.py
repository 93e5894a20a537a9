"""Broken inputs as a user meets them: what cannot be used is told once, with file and place, and ends with exit 2."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT, kg

from kg.article import article_of, read_articles
from kg.model import Article, ArticleError

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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("empty.trig", ""),
        ("empty.ttl", ""),
        ("foreign.ttl", "my:a my:knows my:b ."),
        ("foreign.trig", "my:g { my:a a dip:Article ; my:knows my:b . my:c a dip:Stance . }"),
    ],
)
def test_a_graph_without_an_article_of_ours_is_not_called_sound(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(PREFIXES + text, encoding="utf-8")
    assert "holds no article of ours to check" in refused("check", "-g", tmp_path / name)


def test_a_graph_whose_articles_were_removed_is_sound(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "-g", tmp_path / "graph.trig").exit_code == 0
    assert kg("remove", "a.txt", "-g", tmp_path / "graph.trig").exit_code == 0
    assert kg("check", "-g", tmp_path / "graph.trig").exit_code == 0


TALKS = "Foreign Minister Ana Prado of Portugal met her Norwegian counterpart, Erik Holt, in Lisbon on Monday."
OTHER = "The president of Ghana opened a bridge near Accra, where crowds had gathered since dawn."


def folders(place: Path) -> tuple[Path, Path]:
    """Make two folders with a file of one name in each."""
    one, other = place / "one", place / "other"
    for folder, text in ((one, TALKS), (other, OTHER)):
        folder.mkdir()
        (folder / "a.txt").write_text(text, encoding="utf-8")
    return one, other


def test_an_article_that_takes_the_place_of_another_one_is_told(tmp_path: Path) -> None:
    one, other = folders(tmp_path)
    assert "supersedes" not in kg("add", one, "--date", "2031-03-05", "-g", tmp_path / "graph.trig").stderr
    done = kg("add", other, "--date", "2031-03-05", "-g", tmp_path / "graph.trig")
    assert "a.txt: supersedes an article with another text" in done.stderr
    assert "kg add FOLDER" in done.stderr
    (other / "a.txt").write_text(f"{OTHER} It rained.", encoding="utf-8")
    done = kg("add", other, "--date", "2031-03-05", "-g", tmp_path / "graph.trig")
    assert "a.txt: supersedes the version the store had" in done.stderr


def test_all_versions_of_an_article_are_kept_in_the_quarantine(tmp_path: Path) -> None:
    """Also when the same command is given again; and what is mended there leaves it."""
    one, other = folders(tmp_path)
    for _ in range(2):
        done = kg("add", one, other, other, "--date", "2031-03-05", "-g", tmp_path / "graph.trig")
        assert done.exit_code == 3
        assert "the folder above them" in done.stderr
        (kept,) = (tmp_path / "graph.quarantine").glob("*.jsonl")
        assert [json.loads(line)["text"] for line in kept.read_text(encoding="utf-8").splitlines()] == [TALKS, OTHER]
    kept.write_text(kept.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    done = kg("add", tmp_path / "graph.quarantine", "--date", "2031-03-05", "-g", tmp_path / "graph.trig")
    assert done.exit_code == 0, done.stderr
    assert list((tmp_path / "graph.quarantine").iterdir()) == []


def test_ids_that_differ_are_two_articles(tmp_path: Path) -> None:
    ids = (0, "a\u00a0b", "ab", "a\\u00a0b", "\ud800", "\ud801", "a\nb")
    lines = [json.dumps({"id": key, "text": f"{TALKS} {i}", "date": "2031-03-05"}) for i, key in enumerate(ids)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    keys = [reading.key for reading in read_articles([tmp_path / "a.jsonl"]) if isinstance(reading, Article)]
    assert keys == ["0", r"a\u00a0b", "ab", r"a\u005cu00a0b", r"\ud800", r"\ud801", r"a\u000ab"]


def test_a_text_of_characters_that_nobody_sees_is_empty() -> None:
    with pytest.raises(ArticleError, match="empty"):
        article_of("\u2060\u2063 \ufeff\n", "a")


def test_an_address_that_is_none_is_left_out_and_told(tmp_path: Path) -> None:
    record = {"id": "a", "text": TALKS, "date": "2031-03-05", "url": "http://[::1"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    done = kg("add", tmp_path / "a.jsonl", "-g", tmp_path / "graph.trig")
    assert "'http://[::1' is no address; left out" in done.stderr
    assert kg("export", tmp_path / "a.html", "-g", tmp_path / "graph.trig").exit_code == 0


def test_an_outlet_may_be_the_number_of_a_host(tmp_path: Path) -> None:
    text = GRAPH.read_text(encoding="utf-8").replace("https://news.example/", "https://[::1]:80/")
    text = text.replace('schema:publisher "Example Wire" ;', "")
    (tmp_path / "graph.trig").write_text(text, encoding="utf-8")
    assert "there is [::1]" in refused("list", "-g", tmp_path / "graph.trig", "--outlet", "nobody")


@pytest.mark.parametrize(
    "command", [["timeline"], ["export", "a.html"], ["export", "a.zip"], ["export", "a.mmd"], ["review"]]
)
def test_a_number_that_is_none_is_told_and_found(tmp_path: Path, command: list[str]) -> None:
    text = re.sub(r"(dip:confidence) [\d.]+", r'\1 "abc"^^xsd:decimal', GRAPH.read_text(encoding="utf-8"), count=1)
    (tmp_path / "graph.trig").write_text(text, encoding="utf-8")
    command = [str(tmp_path / word) if word.startswith("a.") else word for word in command]
    assert "abc" in refused(*command, "-g", tmp_path / "graph.trig")
    assert kg("check", "-g", tmp_path / "graph.trig").exit_code == 1


def test_a_damaged_store_is_told_with_the_way_out(tmp_path: Path) -> None:
    place = tmp_path / "store"
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", place).exit_code == 0
    for _ in range(2):  # what was in memory is in files once the store is opened again
        kg("list", "-g", place)
    files = sorted(place.glob("*.sst"))
    assert files
    for file in files:
        file.write_bytes(file.read_bytes()[:100])
    assert "kg restore BACKUP" in refused("list", "-g", place)


def test_characters_that_xml_cannot_hold_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TALKS} \x0b\x01 It rained.", encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "graph.trig").exit_code == 0
    done = kg("export", tmp_path / "a.rdf", "-g", tmp_path / "graph.trig")
    assert done.exit_code == 0
    assert "character(s) that XML cannot hold" in done.stderr
    assert "cannot hold" not in kg("export", tmp_path / "b.rdf", "-g", GRAPH).stderr


def test_messages_are_lines_that_a_terminal_can_show(tmp_path: Path) -> None:
    (tmp_path / "new\nline.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "x" * 5000, "text": f"{TALKS} \ud800"}), encoding="utf-8")
    done = kg("add", tmp_path, "-v", "-g", tmp_path / "graph.trig")
    assert r"new\u000aline.txt: no date found" in done.stderr
    assert max(map(len, done.stderr.splitlines())) < 1000
    assert all(line.isprintable() for line in done.stderr.splitlines())


def test_a_backup_does_not_lie_in_what_it_is_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "-g", tmp_path / "store").exit_code == 0
    assert "lies in the store" in refused("backup", tmp_path / "store" / "backup", "-g", tmp_path / "store")
    assert not (tmp_path / "store" / "backup").exists()


def test_an_outlet_has_a_name() -> None:
    assert "without a name" in refused("list", "-g", GRAPH, "--outlet", "")
