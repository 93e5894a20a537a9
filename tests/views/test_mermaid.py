"""A drawing has the claims asked for with all they lead to, and is cut where nobody could read it whole."""

from __future__ import annotations

import re

import ontology_example

from kg.store import Store
from kg.views import mermaid, narrow, views


def test_a_claim_is_drawn_with_its_words_and_what_it_names() -> None:
    triples = {quad.triple for quad in ontology_example.quads()}
    text = mermaid.drawing(triples, {"https://w3id.org/diplokg/kb/claim/stance-98cb43c9ec6054655fe7"})
    boxes = dict(re.findall(r"^  (n\d+)[>(\[]+\"(.*)\"[\])]+$", text, re.M))
    edges = re.findall(r"^  (n\d+) -- (\w+) --> (n\d+)$", text, re.M)
    assert len(boxes) + len(edges) + 1 == text.count("\n")
    assert boxes["n0"].startswith("<b>Stance</b><br/>polarity support")
    assert {(name, boxes[other]) for one, name, other in edges if one == "n0"} >= {
        ("holder", "<b>State</b><br/>Nordia"),
        ("target", "<b>Issue</b><br/>fishing agreement"),
        ("evidence", "<b>TextSpan</b><br/>“Nordia welcomes the fishing agreement”"),
    }
    assert "“#quot;Nordia welcomes the fishing agreement,#quot; Prado told Holt”" in "".join(boxes.values())


def test_a_large_graph_is_drawn_as_far_as_it_can_be_read(examples: Store) -> None:
    text = views()["mermaid"].write(examples, "").decode()
    assert 30 < len(re.findall(r"^  n\d+\W+<b>", text, re.M)) <= mermaid.MOST
    assert re.search(r"^%% \d+ of \d+ claims; narrow the graph", text, re.M)
    assert "%%" not in views()["mermaid"].write(narrow(examples, min_confidence=0.999), "").decode()
