"""RDF as files: rdflib and Oxigraph read back what was written, and the store its own."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import to_isomorphic

from kg.store import Store, open_store
from kg.views import export, rdf_xml, views, without_text

FORMS = {
    "trig": (ox.RdfFormat.TRIG, "trig"),
    "nquads": (ox.RdfFormat.N_QUADS, "nquads"),
    "json_ld": (ox.RdfFormat.JSON_LD, "json-ld"),
    "turtle": (ox.RdfFormat.TURTLE, "turtle"),
    "rdf_xml": (ox.RdfFormat.RDF_XML, "xml"),
}


@pytest.mark.parametrize("name", ["trig", "nquads", "json_ld"])
def test_a_graph_reads_back_in_two_engines(examples: Store, name: str) -> None:
    data = views()[name].write(examples, "")
    engine, form = FORMS[name]
    assert {str(quad) for quad in ox.parse(data, format=engine)} == {str(quad) for quad in examples.quads()}
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format=form)
    assert len(list(dataset.quads())) == len(examples.quads())


@pytest.mark.parametrize("name", ["turtle", "rdf_xml"])
def test_merged_forms_hold_every_triple_and_say_that_they_merge(examples: Store, name: str) -> None:
    view, (engine, form) = views()[name], FORMS[name]
    data = view.write(examples, "")
    triples = {str(quad.triple) for quad in examples.quads()}
    assert {str(quad.triple) for quad in ox.parse(data, format=engine)} == triples
    graph = rdflib.Graph().parse(data=data, format=form)
    lines = "".join(f"{triple} .\n" for triple in sorted(triples))
    assert to_isomorphic(graph) == to_isomorphic(rdflib.Graph().parse(data=lines, format="nt"))
    assert "merged" in view.note


@pytest.mark.parametrize("suffix", [".trig", ".nq"])
def test_the_store_reads_its_own_files_back(examples: Store, tmp_path: Path, suffix: str) -> None:
    export(examples, tmp_path / f"graph{suffix}")
    with open_store(tmp_path / f"graph{suffix}") as again:
        assert again.nquads() == examples.nquads()


TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ["\x00\x0b", "a\r\nb", "]]>", "\ufffe", "\u202e"]
)


@given(TEXTS, st.sampled_from([None, "en", "ar"]))
def test_rdf_xml_keeps_any_words_and_their_length(text: str, language: str | None) -> None:
    words = ox.Literal(text, language=language) if language else ox.Literal(text)
    triple = ox.Triple(ox.NamedNode("http://example.org/a"), ox.NamedNode("http://example.org/says"), words)
    data = rdf_xml.document({triple})
    (read,) = [quad.object for quad in ox.parse(data, format=ox.RdfFormat.RDF_XML)]
    (other,) = rdflib.Graph().parse(data=data, format="xml").objects()
    assert isinstance(read, ox.Literal)
    assert read.value == str(other)
    assert (len(read.value), read.language) == (len(text), language)
    if text.isprintable():
        assert read.value == text


# ------------------------------------------------------------------------------------------- rights


def test_without_text_only_quoted_words_are_left(examples: Store, tmp_path: Path) -> None:
    bare = without_text(examples)
    assert not bare.query(
        "SELECT ?x WHERE { { ?x dip:text ?t } UNION { ?x oa:prefix ?t } UNION { ?x oa:suffix ?t } }"
    ).rows
    quoted = "SELECT ?s ?q WHERE { ?s oa:exact ?q } ORDER BY ?s ?q"
    assert bare.query(quoted).rows == examples.query(quoted).rows
    texts = [str(row["t"]) for row in examples.query("SELECT ?t WHERE { ?a dip:text ?t }").records()]
    unquoted = [line for text in texts for line in text.splitlines() if len(line) > 200]
    assert unquoted
    for file in ("graph.trig", "graph.ttl", "graph.rdf", "graph.jsonld", "page.html"):
        export(examples, tmp_path / file, text=False)
        words = (tmp_path / file).read_text(encoding="utf-8")
        assert not [line for line in unquoted if line in words], file
    with open_store(tmp_path / "graph.trig") as again, open_store(tmp_path / "graph.ttl") as merged:
        assert again.nquads() == bare.nquads()
        assert without_text(merged).quads() == merged.quads()
