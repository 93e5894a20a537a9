"""What is refused before it can mislead: shapes that name nothing, and graphs that do not re-read equal."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest
from invented_article import CLAIMS, LINKS, TEXT, annotated

from kg import parts
from kg.model import SetupError, Severity
from kg.rdf._wording import Wording
from kg.rdf.checking import check, check_with_pyshacl
from kg.rdf.naming import OA, ONTOLOGY
from kg.rdf.shapes import read_shapes
from kg.rdf.writing import write

ANNOTATED = annotated()
GRAPH = write(ANNOTATED, CLAIMS, LINKS)
PREFIXES = parts.bundled("shapes", ".ttl")["prefixes"]
RULE = """
dsh:Z01 a sh:NodeShape ; sh:targetClass dip:Stance ; sh:severity sh:Warning ;
  sh:sparql [ sh:prefixes <https://w3id.org/diplokg/shapes> ; sh:message "[Z01] a stance" ;
    sh:select "SELECT $this ?value WHERE { $this dip:holder ?value }" ] .
"""


def refused(text: str) -> str:
    with pytest.raises(SetupError) as error:
        read_shapes({"prefixes": PREFIXES, "office": PREFIXES + text})
    return str(error.value)


def test_shapes_name_only_terms_of_the_ontology() -> None:
    core = (
        'dsh:X a sh:NodeShape ; sh:targetClass dip:Ofice ; sh:property [ sh:path dip:country ; sh:message "[Z01] x" ] .'
    )
    assert refused(core) == "shapes/office.ttl: target dip:Ofice is not in ontology/"
    assert refused(core.replace("Ofice", "Office").replace("country", "contry")).endswith(
        "path dip:contry is not in ontology/"
    )
    assert refused(RULE.replace("dip:holder", "dip:holdre")) == "shapes/office.ttl: term dip:holdre is not in ontology/"


def test_shapes_that_cannot_be_read_are_refused_with_the_way_out() -> None:
    assert refused("dsh:X a").startswith("shapes/office.ttl: no Turtle")
    assert (
        refused(RULE.replace("[Z01] ", ""))
        == "shapes/office.ttl: message 'a stance': start it with an id such as [E05]"
    )
    twice = RULE + RULE.replace("dsh:Z01", "dsh:Z02").replace("a stance", "another")
    assert refused(twice) == "shapes/office.ttl: rule Z01 is in office.ttl too: give one another id"
    assert refused(RULE.replace("SELECT", "SELEKT")).startswith("shapes/office.ttl: rule Z01 is no SPARQL")


def test_a_rule_of_ones_own_is_run_both_ways() -> None:
    shapes = read_shapes({"prefixes": PREFIXES, "own": PREFIXES + RULE})
    found = check(GRAPH, shapes)
    assert len(found) == 4
    assert {(f.shape, f.severity, f.message) for f in found} == {("Z01", Severity.WARNING, "a stance")}
    assert found == check_with_pyshacl(GRAPH, shapes)


def test_tampered_text_and_words_are_found() -> None:
    def rules(old: str, new: str) -> set[str]:
        assert old.encode() in GRAPH.nquads
        found = check(replace(GRAPH, nquads=GRAPH.nquads.replace(old.encode(), new.encode())))
        return {f.shape for f in found if f.severity is Severity.VIOLATION}

    assert rules("fishing quotas in the Grey Strait.\\n", "fishing quotas in the Grey Strait!\\n") == {"T06"}
    assert rules('exact> "grain exports"', 'exact> "grain imports"') == {"T11"}


def test_an_event_is_shown_by_the_words_that_tell_its_day() -> None:
    text = "They will meet. Ana Prado met Erik Holt on 7 March."
    triples = [f'<x:article> <{ONTOLOGY}text> "{text}"', f'<x:event> <{ONTOLOGY}day> "2031-03-07"']
    for number, (words, day) in enumerate((("will meet", "2031-03-01"), ("met Erik Holt", "2031-03-07"))):
        triples += [
            f"<x:report{number}> <{ONTOLOGY}reports> <x:event>",
            f'<x:report{number}> <{ONTOLOGY}startDate> "{day}"',
            f"<x:report{number}> <{ONTOLOGY}evidence> <x:span{number}>",
            f'<x:span{number}> <{OA}exact> "{words}"',
            f'<x:span{number}> <{OA}start> "{text.index(words)}"',
        ]
    engine, graph = ox.Store(), ox.NamedNode("x:graph")
    engine.load("".join(f"{line} .\n" for line in triples).encode(), format=ox.RdfFormat.N_TRIPLES, to_graph=graph)
    assert Wording(engine, graph).words(ox.NamedNode("x:event"))[0] == "Ana Prado met Erik Holt on 7 March."


def test_findings_are_sorted_and_carry_the_article() -> None:
    found = check(GRAPH)
    assert list(found) == sorted(found, key=lambda f: (f.shape, f.severity, f.node))
    assert {f.article for f in found} == {"news/prado.txt"}
    assert all(f.sentence in " ".join(TEXT.split()) for f in found)
    assert any(f.sentence == "Okoye denied that she had met with Holt." for f in found)
