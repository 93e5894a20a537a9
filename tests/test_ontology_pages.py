"""The pages about the ontology say what ontology, shapes, rules and writers say today."""

from __future__ import annotations

import re
from pathlib import Path

import ontology_example
import pytest
from conftest import kg

from kg import claims
from kg.rdf import _reference_page, reference
from kg.store import open_store

DOCS = Path(__file__).parent.parent / "docs"


def test_the_reference_is_up_to_date(request: pytest.FixtureRequest) -> None:
    file = DOCS / "ontology-reference.md"
    if request.config.getoption("--update-golden"):
        file.write_text(_reference_page.page(), encoding="utf-8", newline="")
    assert file.read_text(encoding="utf-8") == _reference_page.page(), f"make it anew: {_reference_page.COMMAND}"


def test_the_reference_tells_who_uses_a_term() -> None:
    terms = {term.name: term for term in reference.reference()}
    assert "met_with" in terms["Meeting"].rules
    assert {"S01", "S06"} <= set(terms["holder"].shapes)
    assert terms["holder"].count == (1, 1)
    assert terms["attestedOn"].range == "xsd:date"
    assert terms["attributedTo"].written_on == ("EventReport",)
    assert [name for name, term in terms.items() if not term.shapes] == []
    made = {
        rule
        for name in ("OfficeHolding", "EventReport", "Discussion", "Statement", "Stance")
        for rule in terms[name].rules
    }
    assert made == set(claims.rules())


def test_the_drawing_is_that_of_a_written_graph() -> None:
    page = (DOCS / "ontology.md").read_text(encoding="utf-8")
    (drawn,) = re.findall(r"```mermaid\n(.*?)```", page, re.DOTALL)
    assert drawn == ontology_example.drawing()


QUERIES = re.findall(r"```sparql\n(.*?)```", (DOCS / "ontology.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_the_queries_of_the_page_find_something(query: str) -> None:
    with open_store(Path(__file__).parent / "fixtures" / "invented.trig") as store:
        assert len(store.query(query))


@pytest.mark.parametrize("name", ["ontology.md", "ontology-reference.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    anchors = {
        re.sub(r"[^\w -]", "", line.lstrip("# ")).lower().replace(" ", "-")
        for line in page.splitlines()
        if line.startswith("#")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= anchors


def test_a_term_is_told_at_the_terminal() -> None:
    told = kg("ontology", "dip:Stance")
    assert told.exit_code == 0
    assert "made by: " in told.stdout
    assert "a dip:Stance ;" in told.stdout
    wrong = kg("ontology", "Utterance")
    assert wrong.exit_code == 2
    assert "no term dip:Utterance; kg ontology lists them" in wrong.output


def test_terms_of_the_users_are_told_too(tmp_path: Path) -> None:
    file = tmp_path / "mine.ttl"
    file.write_text(
        "@prefix dip: <https://w3id.org/diplokg/ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
        '<https://example.org/Lobby> a owl:Class ; rdfs:subClassOf dip:Organization ; rdfs:comment "A group of interest." .'
    )
    listed = kg("ontology", "--ontology", str(file))
    assert "<https://example.org/Lobby>\tA group of interest." in listed.stdout.splitlines()
    told = kg("ontology", "<https://example.org/Lobby>", "--ontology", str(file))
    assert "below: Organization" in told.stdout
    assert "Lobby" not in kg("ontology").stdout
