"""Answers to any SPARQL in any form, and what is said of a text that is no query."""

from __future__ import annotations

import json

import pytest
from invented_graph import store

from kg.model import SetupError
from kg.questions import ask, query


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "SELECT ?x { ?x foaf:name ?y }",
            r"line 1 column \d+: prefix foaf: is not declared; add  PREFIX foaf: <http://xmlns",
        ),
        ("SELECT ?x {\n ?x a ?y", r"line 2 column \d+: expected one of"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "questions only read; change a graph with: kg add"),
        ("SELECT ?x { SERVICE <https://example.org/sparql> { ?x ?y ?z } }", "SERVICE is not run"),
    ],
)
def test_a_text_that_is_no_query_is_explained(text: str, message: str) -> None:
    with pytest.raises(SetupError, match=message):
        query(store(), text)


def test_ask_and_construct_are_answers_too() -> None:
    assert query(store(), "ASK { ?x a dip:Meeting }").records() == [{"answer": True}]
    built = query(store(), "CONSTRUCT { ?x dip:metWith ?y } WHERE { ?x dip:metWith ?y }")
    assert built.columns == ("subject", "predicate", "object")
    assert len(built) == 10


def test_an_answer_can_be_read_as_table_csv_json_and_records() -> None:
    answer = ask(store(), "reversals")
    assert answer.table() == repr(answer)
    assert "Lusania  strait treaty  2031-03-03" in answer.table()
    assert answer.csv().splitlines()[0] == "holder,holder_iri,target,target_iri,before,was,was_iri,day,is,is_iri"
    first = json.loads(answer.json())[0]
    assert first["holder"] == {"value": "https://w3id.org/diplokg/kb/state/Q9999000001", "label": "Lusania"}
    assert str(answer.records()[0]["day"]) == "2031-03-11"
    assert "<td>2031-03-11</td>" in answer._repr_html_()


def test_a_table_fits_its_width_by_breaking_the_longest_cells() -> None:
    answer = ask(store(), "who-met-whom")
    lines = answer.table(width=90).splitlines()
    assert max(map(len, lines)) <= 90
    assert len(lines) > 2 + len(answer)
    assert answer.table(width=90, most=1).endswith(f"… {len(answer) - 1} more rows")


def test_an_answer_without_rows_still_tells_its_columns() -> None:
    answer = ask(store(), "who-met-whom", since="2040-01-01")
    assert answer.csv() == "day,one,other,place,quote,article\n"
    assert json.loads(answer.json()) == []
    assert answer.table().startswith("day")
