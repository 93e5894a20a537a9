"""Every form reads back equal, in one order, also with the other graphs."""

from __future__ import annotations

from datetime import UTC, datetime

import pyoxigraph as ox
import pytest
from invented_article import CLAIMS, LINKS, annotated
from rdflib import Dataset

from kg.model import SetupError
from kg.rdf import runs
from kg.rdf.naming import RDF, runs_graph, vocabulary_graph
from kg.rdf.serializing import serialize, triples
from kg.rdf.vocabulary import version, write_vocabulary
from kg.rdf.writing import write

GRAPH = write(annotated(), CLAIMS, LINKS)
START = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)
RUN = runs.write_run([GRAPH], {"model": "m 1.0", "rules": "0.1.0"}, START, START)


def quads(text: bytes, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> set[ox.Quad]:
    return set(ox.parse(text, format=form))


EVERY = quads(GRAPH.nquads + write_vocabulary() + RUN)


@pytest.mark.parametrize(
    ("form", "parser"), [("trig", ox.RdfFormat.TRIG), ("nq", ox.RdfFormat.N_QUADS), ("jsonld", ox.RdfFormat.JSON_LD)]
)
def test_graphs_come_back_whole(form: str, parser: ox.RdfFormat) -> None:
    assert quads(serialize(EVERY, form), parser) == EVERY


def test_turtle_merges_the_graphs() -> None:
    assert {q.triple for q in quads(serialize(EVERY, "ttl"), ox.RdfFormat.TURTLE)} == {q.triple for q in EVERY}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's parsers call what rdflib deprecates
@pytest.mark.parametrize("form", ["trig", "json-ld"])
def test_rdflib_reads_what_we_write(form: str) -> None:
    data = Dataset()
    data.parse(data=serialize(quads(GRAPH.nquads), {"json-ld": "jsonld"}.get(form, form)).decode(), format=form)
    assert len(list(data.quads())) == len(quads(GRAPH.nquads))


def test_blank_nodes_are_named_by_what_they_say() -> None:
    one, other = (
        quads(f'_:{n} <http://a/p> "x" .\n_:{n} <http://a/q> _:{m} .\n_:{m} <http://a/p> "y" .'.encode())
        for n, m in ("ab", "xc")
    )
    assert serialize(one, "trig") == serialize(other, "trig")


def test_odd_text_survives() -> None:
    odd = 'quote " backslash \\ newline \n tab \t é 😀 \u2028 \x85 \x1c \x01'
    node = ox.NamedNode("http://a/é-b")
    quad = {
        ox.Quad(node, node, ox.NamedNode(RDF + "type")),
        ox.Quad(node, node, ox.Literal(odd, language="en")),
        ox.Quad(node, node, ox.Literal("-5", datatype=ox.NamedNode("http://a/t"))),
    }
    for form, parser in (("trig", ox.RdfFormat.TRIG), ("ttl", ox.RdfFormat.TURTLE), ("jsonld", ox.RdfFormat.JSON_LD)):
        assert quads(serialize(quad, form), parser) == quad
    text = serialize(quad, "nq")
    assert quads(text) == quad
    assert set(triples(text)) == {(str(q.subject), str(q.predicate), str(q.object)) for q in quad}


def test_turtle_is_short() -> None:
    text = serialize(quads(GRAPH.nquads), "ttl").decode()
    assert "person:Q900010 a dip:Person ;" in text
    assert "  dip:confidence 0.9 ;" in text
    assert "@prefix issue:" in text
    assert "@prefix owl:" not in text, "only prefixes that are used"


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(SetupError, match="choose one of trig, ttl, nq, jsonld"):
        serialize([], "xml")


def test_nothing_is_written_as_nothing() -> None:
    assert serialize([], "nq") == b""
    assert quads(serialize([], "trig"), ox.RdfFormat.TRIG) == set()


def test_a_run_names_its_articles_and_what_it_used() -> None:
    lines = RUN.decode()
    assert f"<{GRAPH.iri}> <{runs_graph()}>" in lines
    assert f"ontology/{version()}>" in lines
    assert '"model m 1.0"' in lines
    assert runs.write_run([GRAPH], {"rules": "0.1.0", "model": "m 1.0"}, START, START) == RUN


def test_the_vocabulary_is_one_graph_without_blank_nodes() -> None:
    assert b"_:" not in write_vocabulary()
    assert {str(q.graph_name) for q in quads(write_vocabulary())} == {f"<{vocabulary_graph()}>"}
