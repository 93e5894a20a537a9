"""JSON-LD in plain words: every term of the ontology has one, and whatever is written comes back the same in two engines."""

from __future__ import annotations

import json

import ontology_example
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset

from kg.rdf import _json_ld, naming
from kg.rdf.reference import reference
from kg.rdf.serializing import serialize
from kg.rdf.vocabulary import write_vocabulary


def both(data: bytes) -> tuple[set[str], set[str]]:
    """Return the quads that Oxigraph and rdflib read, as N-Quads have them."""
    read = Dataset()
    read.parse(data=data.decode(), format="json-ld")
    lines = "".join(f"<{graph}> {{ {s.n3()} {p.n3()} {o.n3()} }}\n" for s, p, o, graph in read.quads())
    lines = lines.replace('+00:00"^^', 'Z"^^')  # as rdflib writes it
    theirs = {str(quad) for quad in ox.parse(lines.encode(), format=ox.RdfFormat.TRIG)}
    return {str(quad) for quad in ox.parse(data, format=ox.RdfFormat.JSON_LD)}, theirs


@pytest.mark.parametrize("base", [naming.DATA, "https://example.org/other/"])
def test_graphs_come_back_the_same_in_two_engines(base: str) -> None:
    lines = "".join(f"{quad} .\n" for quad in ontology_example.quads()) + write_vocabulary().decode()
    quads = set(ox.parse(lines.replace(naming.DATA, base).encode(), format=ox.RdfFormat.N_QUADS))
    data = serialize(quads, "jsonld", base=base)
    assert both(data) == ({str(quad) for quad in quads},) * 2
    assert json.loads(data)["@context"]["@base"] == base


def test_claims_read_as_plain_json() -> None:
    graphs = json.loads(serialize(ontology_example.quads(), "jsonld"))["@graph"]
    nodes = {node["id"]: node for graph in graphs for node in graph["@graph"]}
    stance = nodes["claim/stance-7a071acb9798b84c377c"]
    assert stance == {
        "id": "claim/stance-7a071acb9798b84c377c",
        "type": "Stance",
        "confidence": "0.8",
        "evidence": ["text/829f99b5abbaf8e222a3#char=266,315"],
        "expressedIn": "claim/statement-7a42c36fa80a4488413f",
        "holder": "state/Q900001",
        "joint": True,
        "polarity": "code:oppose",
        "rule": "rule/takes_position",
        "startDate": "2031-03-03",
        "target": "matter/bd58aaaeda8e7e8b5251",
    }
    assert nodes[stance["evidence"][0]]["start"] == 266
    lists = {key for node in nodes.values() for key, value in node.items() if isinstance(value, list)}
    assert {key for key in lists if "@container" not in _json_ld.context()[key]} == set(), "one value or always a list"


def test_the_context_has_each_property_with_its_kind_of_value() -> None:
    context = _json_ld.context()
    for term in reference():
        if term.kind != "class":
            said = context[term.name]
            assert isinstance(said, dict)
            assert said["@id"] == f"dip:{term.name}"
            plain = None if term.range == "xsd:string" else term.range
            assert said.get("@type") == ("@id" if term.kind == "object property" else plain), term.name
            assert "@container" not in said or term.count[1] is None, term.name


KINDS = ["boolean", "date", "dateTime", "decimal", "double", "integer", "string"]
LITERALS = st.builds(
    lambda text, kind: ox.Literal(text, datatype=ox.NamedNode(naming.XSD + kind)),
    st.sampled_from(["true", "1", "01", "-0", "0.50", "1e3", "2031-02-30", "", "a"]),
    st.sampled_from(KINDS),
) | st.builds(lambda text, language: ox.Literal(text, language=language), st.just("a"), st.sampled_from(["en", "de"]))
TERMS = ["joint", "day", "confidence", "text", "holder", "unheard"]
PREDICATES = st.sampled_from(
    [*(naming.ONTOLOGY + name for name in TERMS), naming.SKOS + "prefLabel", naming.OA + "start"]
)
NODES = st.sampled_from(
    [naming.DATA + name for name in ("person/Q1", "person/", "a:b/c", "../x", "text/1#char=0,3")]
    + ["http://a/é", "urn:x", naming.CODE + "held", naming.CODE + "a/b"]
).map(ox.NamedNode)


@given(st.lists(st.tuples(NODES, PREDICATES, LITERALS | NODES), max_size=4))
def test_any_value_of_any_term_comes_back(said: list[tuple[ox.NamedNode, str, ox.Literal | ox.NamedNode]]) -> None:
    quads = {ox.Quad(s, ox.NamedNode(p), o) for s, p, o in said}
    assert {str(q) for q in ox.parse(serialize(quads, "jsonld"), format=ox.RdfFormat.JSON_LD)} == set(map(str, quads))
