"""Tables: the claims with their codebook, the same as Parquet, entities, links."""

from __future__ import annotations

import csv
import json
import re
import sys
import zipfile
from datetime import date
from io import BytesIO, StringIO

import pyoxigraph as ox
import pytest
from pyarrow import parquet

from kg.model import SetupError
from kg.rdf.naming import CODE
from kg.store import Store, open_store
from kg.views import views


def bare(text: str) -> str:
    """Return the *text* of a cell without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if re.match(r"'+[=+\-@\t\r]", text) else text


def table(data: bytes | str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data if isinstance(data, str) else data.decode(), newline="")))


def test_the_claims_table_has_a_row_for_each_claim_and_a_meaning_for_each_column(examples: Store) -> None:
    with zipfile.ZipFile(BytesIO(views()["claims"].write(examples, ""))) as package:
        rows = table(package.read("claims.csv"))
        described = json.loads(package.read("datapackage.json"))
        codebook = package.read("codebook.md").decode()
    (counted,) = examples.query("SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c dip:confidence ?x }").records()
    assert len({row["claim_id"] for row in rows}) == len(rows) == counted["n"]
    names = [field["name"] for field in described["resources"][0]["schema"]["fields"]]
    assert names == list(rows[0])
    assert all(f"| {name} |" in codebook for name in names)
    stances = [row for row in rows if row["kind"] == "Stance"]
    assert all(row["polarity"] and row["actor"] and row["target"] and row["quote"] for row in stances)
    assert table(views()["claims_csv"].write(examples, "")) == rows


def test_parquet_has_the_same_rows_with_types_and_meanings(examples: Store) -> None:
    read = parquet.read_table(BytesIO(views()["claims_parquet"].write(examples, "")))
    rows = table(views()["claims_csv"].write(examples, ""))
    assert read.column_names == list(rows[0])
    for typed, row in zip(read.to_pylist(), rows, strict=True):
        assert {n: "" if v is None else str(v) for n, v in typed.items()} == {n: bare(v) for n, v in row.items()}
    assert {type(day) for day in read["date_start"].to_pylist()} <= {date, type(None)}
    assert all(b"meaning" in field.metadata for field in read.schema)


def test_without_pyarrow_the_error_says_what_to_install(examples: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SetupError, match=r"diplokg\[parquet\]"):
        views()["claims_parquet"].write(examples, "")


def test_entities_are_a_table_with_names_and_items(examples: Store) -> None:
    rows = {row["label"]: row for row in table(views()["entities"].write(examples, ""))}
    counts = examples.stats()
    assert sum(row["kind"] == "Person" for row in rows.values()) == counts["people"]
    gantz = rows["Benny Gantz"]
    assert (gantz["wikidata"], gantz["other_names"], gantz["link"]) == ("Q557436", "Gantz", "linked")
    assert int(gantz["claims"]) > 3


def test_sssom_holds_a_mapping_for_each_link(examples: Store) -> None:
    text = views()["sssom"].write(examples, "").decode()
    head = [line for line in text.splitlines() if line.startswith("#")]
    rows = list(csv.DictReader(StringIO(text.split("\n", len(head))[-1]), delimiter="\t"))
    linked = examples.query("SELECT DISTINCT ?e ?i WHERE { ?l dip:linkOf ?e ; dip:linkTo ?i }").records()
    assert len(rows) == len(linked) > 0
    assert {row["predicate_id"] for row in rows} == {"skos:exactMatch"}
    assert all(row["object_id"].startswith("wd:Q") and 0 <= float(row["confidence"]) <= 1 for row in rows)
    assert '#  wd: "http://www.wikidata.org/entity/"' in head


def test_same_as_is_said_only_of_links_that_a_human_accepted(examples: Store) -> None:
    assert views()["same_as"].write(examples, "") == b""
    gantz = examples.find("Benny Gantz")
    links = {row["l_iri"] for row in examples.query(f"SELECT ?l WHERE {{ ?l dip:linkOf <{gantz}> }}").records()}
    accepted = [
        ox.Quad(q.subject, q.predicate, ox.NamedNode(CODE + "accepted"), q.graph_name)
        if q.predicate.value.endswith("linkStatus") and str(q.subject).strip("<>") in links
        else q
        for q in examples.quads()
    ]
    with open_store(None) as store:
        store.load("".join(f"{quad} .\n" for quad in accepted).encode())
        data = views()["same_as"].write(store, "")
    (triple,) = [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.N_TRIPLES)]
    assert str(triple) == (f"<{gantz}> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q557436>")
