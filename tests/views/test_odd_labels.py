"""Every export of a graph whose names and texts hold what files stumble over reads back as it does of a plain one."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pyoxigraph as ox
import pytest
import test_network_files as networks
import test_rdf_files as rdf
import test_tables as tables

from kg.rdf.naming import OA, ONTOLOGY, RDFS, SKOS
from kg.store import Store, open_store
from kg.views import NETWORKS, views

NAMES = (
    "=HYPERLINK(\"http://example.org\")", "مرحبا بالعالم", "\u202eabc\u202c", "😀 \U0001f468\u200d\U0001f469\u200d\U0001f467", "a\tb", "two\nlines", "a,b;c|d",
    "'quoted' \"twice\"", "-1", "+1", "@SUM(A1)", "\tfirst", "x" * 5_000, "]]>", "<b>&amp;</b>", "\\n \\", "e\u0301", "  blanks  ", "NA", "None", "|", "\u2028line",
)  # fmt: skip
"""Names that a format's own signs, a spreadsheet, a terminal or XML would take for something else."""
GOLDEN = Path(__file__).parent.parent / "golden"
LETTERS = str.maketrans(
    {"o": "ö", "n": "ن", "S": "=", "u": "😀", "i": "\t", "T": "\n", "d": '"', "b": "<", "f": "|", ",": "\u202e"}
)
"""One character for one, so that offsets stay what they are."""
LABELS = {RDFS + "label", SKOS + "altLabel"}
WORDS = {ONTOLOGY + "text", OA + "exact", OA + "prefix", OA + "suffix"}


@pytest.fixture(scope="module")
def odd() -> Iterator[Store]:
    """Return the examples' graphs with odd names and texts."""
    quads = [quad for file in sorted(GOLDEN.glob("*.trig")) for quad in ox.parse(path=file)]
    labels = sorted({q.object.value for q in quads if q.predicate.value in LABELS})
    names = {
        label: f"{name}{i // len(NAMES) or ''}"
        for i, (label, name) in enumerate(zip(labels, cycle(NAMES), strict=False))
    }

    texts = {
        quad.subject: quad.object.value.translate(LETTERS)
        for quad in quads
        if quad.predicate.value == ONTOLOGY + "text"
    }

    def changed(quad: ox.Quad) -> ox.Quad:
        said, is_a = quad.object, quad.predicate.value
        if is_a == ONTOLOGY + "sha256" and quad.subject in texts:
            digest = hashlib.sha256(texts[quad.subject].encode()).hexdigest()
            return ox.Quad(quad.subject, quad.predicate, ox.Literal(digest), quad.graph_name)
        if not isinstance(said, ox.Literal) or is_a not in LABELS | WORDS:
            return quad
        words = names[said.value] if is_a in LABELS else said.value.translate(LETTERS)
        term = ox.Literal(words, language=said.language) if said.language else ox.Literal(words)
        return ox.Quad(quad.subject, quad.predicate, term, quad.graph_name)

    with open_store(None) as store:
        store.load("".join(f"{changed(quad)} .\n" for quad in quads).encode())
        yield store


@pytest.mark.parametrize("kind", NETWORKS)
def test_networks_read_back(odd: Store, kind: str) -> None:
    networks.test_graphml_reads_back(odd, kind)
    networks.test_edges_and_nodes_are_typed_tables_too(odd, kind)


def test_json_of_networks_reads_back(odd: Store) -> None:
    networks.test_node_link_reads_back(odd)
    networks.test_cytoscape_json_reads_back_and_names_its_edges(odd)


def test_csv_of_networks_reads_back(odd: Store) -> None:
    networks.test_edges_and_nodes_are_tables(odd)


@pytest.mark.parametrize("kind", ["meetings", "stances", "offices"])
def test_gexf_reads_back(odd: Store, kind: str) -> None:
    networks.test_gexf_tells_of_every_claim_and_its_days(odd, kind)


@pytest.mark.parametrize("name", ["trig", "nquads", "json_ld"])
def test_graphs_read_back(odd: Store, name: str) -> None:
    rdf.test_a_graph_reads_back_in_two_engines(odd, name)


@pytest.mark.parametrize("name", ["turtle", "rdf_xml"])
def test_merged_graphs_read_back(odd: Store, name: str) -> None:
    rdf.test_merged_forms_hold_every_triple_and_say_that_they_merge(odd, name)


@pytest.mark.parametrize("suffix", [".trig", ".nq"])
def test_stores_read_back(odd: Store, tmp_path: Path, suffix: str) -> None:
    rdf.test_the_store_reads_its_own_files_back(odd, tmp_path, suffix)


def test_tables_read_back(odd: Store) -> None:
    tables.test_the_claims_table_has_a_row_for_each_claim_and_a_meaning_for_each_column(odd)
    tables.test_parquet_has_the_same_rows_with_types_and_meanings(odd)
    tables.test_sssom_holds_a_mapping_for_each_link(odd)
    told = {tables.bare(row["label"]) for row in tables.table(views()["entities"].write(odd, ""))}
    assert told == {
        odd.label(quad.subject.value)
        for quad in odd.quads()
        if isinstance(quad.subject, ox.NamedNode)
        and quad.predicate.value == RDFS + "label"
        and re.search("/kb/(?!article/)", quad.subject.value)
    }


def test_the_page_holds_the_names_as_they_are(odd: Store) -> None:
    (words,) = re.findall(r'(?s)id="data">(.*?)</script>', views()["page"].write(odd, "").decode())
    data = json.loads(words)
    assert all(thing["label"] == odd.label(f"https://w3id.org/diplokg/{thing['id']}") for thing in data["things"])
    assert {thing["label"] for thing in data["things"]} & set(NAMES)
