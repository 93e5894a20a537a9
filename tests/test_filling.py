"""How values reach the questions of queries/: slots, hints, and words that are wrong."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_graph import INVENTED, NAMES, Rows, on_oxigraph, on_rdflib, store

from kg.model import SetupError
from kg.questions import ask, fill, query, question
from kg.rdf.naming import XSD
from kg.store import Store, open_store

GOLDEN = Path(__file__).parent / "golden" / "washington-visit.trig"
# rdflib's own query engine still calls what its Dataset deprecates.
pytestmark = pytest.mark.filterwarnings(r"ignore:Dataset\.\w+ is deprecated:DeprecationWarning")


def sorted_lists(rows: Rows) -> Rows:
    """SPARQL leaves open in which order GROUP_CONCAT lists things; rdflib makes use of that once a slot is filled."""
    return [["; ".join(sorted(cell.split("; "))) for cell in row] for row in rows]


SLOTS = [
    (name, p.name)
    for name in NAMES
    for p in question(name).parameters
    if p.kind in ("iri", "code") and p.name in question(name).returns
]


@pytest.mark.parametrize(("name", "slot"), SLOTS)
def test_a_filled_question_gives_the_rows_of_that_value(name: str, slot: str) -> None:
    asked = question(name)
    at, every = asked.returns.index(slot), on_oxigraph(asked.text)
    values = sorted({row[at] for row in every} - {""})
    assert values
    for value in values[:12]:
        filled = fill(asked.text, {slot: ox.NamedNode(value)})
        assert on_oxigraph(filled) == [row for row in every if row[at] == value]
    first = on_rdflib(fill(asked.text, {slot: ox.NamedNode(values[0])}))
    assert sorted_lists(first) == sorted_lists([row for row in every if row[at] == values[0]])


@given(st.text())
def test_no_value_breaks_out_of_its_slot(text: str) -> None:
    slot = "SELECT ?x ?y { BIND(?x AS ?y) FILTER(!BOUND(?x) || BOUND( ?x)) } # ?x"
    rows = store().query(fill(slot, {"x": ox.Literal(text)})).rows
    assert rows == ((ox.Literal(text), ox.Literal(text)),)


def test_a_hint_is_a_comment_until_its_slot_is_filled() -> None:
    text = "SELECT ?c WHERE {\n  #?who ?c dip:holder ?who .\n  ?c dip:polarity ?p\n}"
    assert "holder" not in fill(text, {})
    assert "?c dip:holder <x:a> ." in fill(text, {"who": ox.NamedNode("x:a")})
    everything = {row["holder"] for row in ask(store(), "who-took-which-position").records()}
    voiced = ask(store(), "who-took-which-position", by="Ana Prado").records()
    assert voiced
    assert {row["holder"] for row in voiced} <= everything


CONDITION = ("who-took-which-position", "by")
"""The one slot that only hints fill: no column says who voiced a position as a thing."""
HINTED = [(name, p.name) for name in NAMES for p in question(name).parameters if f"#?{p.name} " in question(name).text]
THINGS = """SELECT DISTINCT ?thing { { ?claim dip:evidence ?span ; ?is ?thing } UNION { ?below skos:broader ?thing }
  UNION { ?matter dip:concerns ?thing } UNION { ?office dip:country ?thing } }"""


@cache
def invented_and_real() -> Store:
    both = open_store(None)
    for file in (INVENTED, GOLDEN):
        with open_store(file) as read:
            both.put(read.graph(article) for article in read.articles())
    return both


@pytest.mark.parametrize(("name", "slot"), [hinted for hinted in HINTED if hinted != CONDITION])
def test_a_hint_tells_where_to_begin_and_changes_no_row(name: str, slot: str) -> None:
    text, graph = question(name).text, invented_and_real()
    unhinted = re.sub(r"^ *#\?.*\n", "", text, flags=re.M)
    sure = ox.Literal("0.8", datatype=ox.NamedNode(XSD + "decimal"))
    known = [sure] if slot == "min_confidence" else [row[0] for row in graph.query(THINGS).rows]
    found = 0
    for value in known:
        if value is not None:
            rows, plain = (sorted(map(str, graph.query(fill(form, {slot: value})).rows)) for form in (text, unhinted))
            assert rows == plain
            found += len(rows)
    assert found


def test_a_minus_that_shares_only_the_slot_still_removes() -> None:
    text = "SELECT ?p { ?p a dip:Person MINUS { { SELECT ?p { ?p dip:heldOffice ?office } } } }"
    assert len(query(store(), text)) == 1
    prado = ox.NamedNode(store().find("Ana Prado"))
    assert len(query(store(), fill(text, {"p": prado}))) == 0


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("who-met-whim", {}, "no such question; list them with: kg ask; did you mean who-met-whom"),
        (
            "who-met-whom",
            {"actr": "Ana Prado"},
            "no parameter 'actr'; there are: actor, since, until, min_confidence; did you mean actor",
        ),
        ("event-status", {"status": "kept"}, "status: 'kept' is none of held, planned, postponed, cancelled, denied"),
        ("who-met-whom", {"since": "March"}, "since: 'March' is not a day, YYYY-MM-DD"),
        ("who-met-whom", {"actor": "Anna Prato"}, "did you mean Ana Prado"),
        ("who-met-whom", {"actor": "Holt"}, "the name of 2 things"),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_ones(name: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(SetupError, match=message):
        ask(store(), name, **values)
