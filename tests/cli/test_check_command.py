"""`kg check` as a user meets it: what it says, in every form, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import rdflib
from conftest import ROOT, kg
from rdflib.namespace import RDF, SH
from sarif_pydantic import Sarif

from kg.rdf._terms import value
from kg.rdf.checking import check_all, check_with_pyshacl
from kg.store import open_store


def graph(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write one of the golden graphs, changed, as a user might have changed it."""
    text = (ROOT / "tests" / "golden" / "postponed-trip.trig").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    place = folder / "graph.trig"
    place.write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    return graph(
        tmp_path, ("dip:confidence 0.8", "dip:confidence 7.8"), ("dip:status code:postponed", "dip:status code:moved")
    )


def test_a_sound_graph_ends_with_0_and_one_line(tmp_path: Path) -> None:
    done = kg("check", "-g", graph(tmp_path), "--severity", "violation")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("1 article(s) checked: 0 violations")


def test_findings_are_told_by_rule_with_what_to_do_and_the_sentence(damaged: Path) -> None:
    done = kg("check", "-g", damaged, "--severity", "violation")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    place = lines.index("Violation E04: exactly one status (1)")
    assert lines[place + 1].startswith("  to do: read the sentence")
    assert lines[place + 2].startswith("  postponed-trip: claim/eventreport-")
    assert lines[place + 2].endswith(" has code#moved") or "moved" in lines[place + 2]
    assert "postponed a visit to China" in lines[place + 3]
    assert lines.index("Violation R01: exactly one confidence between 0 and 1 (1)") > place
    assert "2 violations" in done.stderr


def test_json_and_csv_have_the_same_rows(damaged: Path) -> None:
    rows = json.loads(kg("check", "-g", damaged, "--format", "json").stdout)
    assert rows == json.loads(kg("check", "-g", damaged, "--json").stdout)
    table = list(csv.DictReader(io.StringIO(kg("check", "-g", damaged, "--csv").stdout)))
    assert [row["shape"] for row in table] == [row["shape"] for row in rows]
    wrong = next(row for row in rows if row["shape"] == "E04")
    assert wrong["component"] == str(SH.InConstraintComponent)
    assert wrong["path"].endswith("status>")
    assert wrong["end"] > wrong["start"] >= 0


def test_sarif_is_what_code_review_reads(damaged: Path) -> None:
    done = kg("check", "-g", damaged, "--format", "sarif")
    assert done.exit_code == 1
    assert len(Sarif.model_validate_json(done.stdout).runs) == 1
    log = json.loads(done.stdout)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "postponed-trip"
    wrong = next(result for result in run["results"] if result["ruleId"] == "E04")
    region = wrong["locations"][0]["physicalLocation"]["region"]
    with open_store(damaged) as store:
        (article,) = store.articles()
        text = next(str(value(q.object)) for q in store.quads() if q.predicate.value.endswith("#text"))
    assert article.key == "postponed-trip"
    words = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
    assert words in region["snippet"]["text"]


def test_turtle_is_the_report_that_pyshacl_writes(damaged: Path) -> None:
    done = kg("check", "-g", damaged, "--format", "turtle", "--severity", "info")
    report = rdflib.Graph().parse(data=done.stdout, format="turtle")
    (node,) = report.subjects(RDF.type, SH.ValidationReport)
    assert report.value(node, SH.conforms) == rdflib.Literal(False)
    found = {
        tuple(str(report.value(each, term)) for term in (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent))
        for each in report.objects(node, SH.result)
    }
    with open_store(damaged) as store:
        (article,) = store.articles()
        oracle = check_with_pyshacl(store.graph(article))
        assert list(oracle) == list(check_all([store.graph(article)]))
    assert found == {(f.node, f"{SH}{f.severity}", f.component) for f in oracle}


def test_what_is_no_graph_ends_with_2(tmp_path: Path) -> None:
    assert kg("check", "-g", tmp_path / "none").exit_code == 2
    assert kg("check", "-g", graph(tmp_path), "--format", "xml").exit_code == 2
    done = kg("check", "-g", graph(tmp_path), "--shapes", tmp_path / "none.ttl")
    assert done.exit_code == 2
    assert "none.ttl" in done.stderr
