"""Compiled SHACL finds what pySHACL finds: on the W3C's own tests, and on ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import RDF, RDFS, SH

from kg.model import Finding, SetupError
from kg.rdf import ArticleGraph, _paths
from kg.rdf._selecting import UnclaimedError, over_graphs
from kg.rdf._terms import as_oxigraph
from kg.rdf.checking import check, check_with_pyshacl
from kg.rdf.compiling import compiled
from kg.rdf.shapes import Shapes, bundled_shapes, name_and_message

SUITE = Path(__file__).parents[3] / "shared" / "suites" / "shacl"
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
FILES = sorted(p for p in SUITE.rglob("*.ttl") if p.name != "manifest.ttl") if SUITE.is_dir() else []
Result = tuple[str, str, str, str, str]
"""Focus node, path, value, component and severity."""


def below(graph: rdflib.Graph, term: str) -> set[str]:
    return {str(each) for each in graph.transitive_subjects(RDFS.subClassOf, rdflib.URIRef(term))}


def shapes_of(data: rdflib.Graph) -> Shapes:
    def narrower(term: str) -> set[str]:
        return below(data, term)

    rules, rest = compiled(data, narrower, name_and_message)
    return Shapes(every=data, rest=rest, rules=rules, ids=(), narrower=narrower)


def expected(data: rdflib.Graph) -> set[Result]:
    (report,) = data.objects(None, MF.result)
    found = set()
    for each in data.objects(report, SH.result):
        value, path = data.value(each, SH.value), data.value(each, SH.resultPath)
        component, severity = (str(data.value(each, p)) for p in (SH.sourceConstraintComponent, SH.resultSeverity))
        node = data.value(each, SH.focusNode)
        assert node is not None
        found.add((plain(str(node)), _paths.as_turtle(data, path),
                      plain("" if value is None else str(as_oxigraph(value))), component, severity.rpartition("#")[2]))  # fmt: skip
    return found


def results(findings: tuple[Finding, ...]) -> set[Result]:
    return {(plain(f.node), f.path, plain(f.term), f.component, str(f.severity)) for f in findings}


def plain(term: str) -> str:
    """Give every blank node one name: their names differ from parser to parser."""
    return "_:" if re.fullmatch(r"(_:)?[0-9a-f]{20,}|(_:)?n[0-9a-f]{20,}b\d+", term) else term


def as_class_targets(data: rdflib.Graph) -> None:
    """Write targets by name and by being a class as targets by class, which is how our shapes are written."""
    for number, (shape, node) in enumerate(sorted(data.subject_objects(SH.targetNode), key=str)):
        kind = rdflib.URIRef(f"urn:class:{number}")
        data.remove((shape, SH.targetNode, node))
        data.add((shape, SH.targetClass, kind))
        data.add((shape, RDF.type, SH.PropertyShape if (shape, SH.path, None) in data else SH.NodeShape))
        data.add((node, RDF.type, kind))
    for shape in set(data.subjects(RDF.type, SH.NodeShape)) & set(data.subjects(RDF.type, RDFS.Class)):
        data.add((shape, SH.targetClass, shape))
        data.remove((shape, RDF.type, RDFS.Class))


def w3c_tests() -> Iterator[tuple[str, rdflib.Graph]]:
    """Yield the tests of one file each that expect a report with our severities."""
    for file in (file for file in FILES if "sht:dataGraph <>" in file.read_text(encoding="utf-8")):
        data = rdflib.Graph().parse(file, format="turtle")
        severities = set(data.objects(None, SH.severity)) - {SH.Violation, SH.Warning, SH.Info}
        if (None, MF.result, SHT.Failure) not in data and not severities:
            yield file.stem, data


def as_article(data: rdflib.Graph) -> ArticleGraph:
    return ArticleGraph("w3c", "", "", "", data.serialize(format="nt").encode())


@pytest.mark.skipif(not FILES, reason="the W3C SHACL tests (../shared/suites) are not beside this checkout")
def test_the_tests_of_the_w3c_that_are_claimed_pass() -> None:
    passed: list[str] = []
    for name, data in w3c_tests():
        if any(isinstance(node, rdflib.Literal) for node in data.objects(None, SH.targetNode)):
            continue
        as_class_targets(data)
        shapes = shapes_of(data)
        if not shapes.rest:
            assert results(check(as_article(data), shapes)) == expected(data), name
            passed.append(name)
    claimed = {"class-001", "datatype-001", "in-001", "lessThan-002", "maxCount-001", "minCount-001", "nodeKind-001", "or-001",
               "pattern-001", "path-alternative-001", "path-inverse-001"}  # fmt: skip
    assert claimed <= set(passed), passed
    assert len(passed) >= 43, len(passed)


@pytest.mark.skipif(not FILES, reason="the W3C SHACL tests (../shared/suites) are not beside this checkout")
@pytest.mark.filterwarnings("ignore")
def test_what_is_not_claimed_is_found_by_pyshacl() -> None:
    same: list[str] = []
    for name, data in w3c_tests():
        shapes, article = shapes_of(data), as_article(data)
        try:
            oracle = results(check_with_pyshacl(article, shapes))
        except SetupError:  # one that pySHACL cannot run
            continue
        assert results(check(article, shapes)) == oracle, name
        same.append(name)
    assert len(same) >= 100, len(same)


def test_all_constraints_of_ours_are_compiled() -> None:
    assert len(bundled_shapes().rest) == 0


def test_a_shape_with_anything_else_is_left_whole() -> None:
    shapes = rdflib.Graph().parse(
        data="""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <urn:x:> .
        :S a sh:NodeShape ; sh:targetClass :C ; sh:property [ sh:path :p ; sh:minCount 1 ] , [ sh:path :q ; sh:uniqueLang true ] .
        :T a sh:NodeShape ; sh:targetClass :C ; sh:property [ sh:path :p ; sh:maxCount 1 ] .""",
        format="turtle",
    )
    rules, rest = compiled(shapes, lambda term: {term}, lambda message: ("", message))
    assert len(rules) == 1
    assert set(rest.subjects(SH.targetClass)) == {rdflib.URIRef("urn:x:S")}
    assert len(list(rest.objects(None, SH.path))) == 3, "others may refer to a compiled shape"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE { { $this a :C } UNION { $this a :D } }",
        "SELECT $this WHERE { $this :p ?x . { FILTER($this = :a) } UNION { $this :q ?x } }",
        "SELECT $this WHERE { $this :p ?x . { SELECT $this WHERE { $this :q ?y } LIMIT 1 } }",
        "SELECT $this WHERE { $this :p ?x . MINUS { $this :q ?x } }",
        "SELECT $this (COUNT(?x) AS ?n) WHERE { $this :p ?x } GROUP BY $this",
        "SELECT $this WHERE { GRAPH ?g { $this :p ?x } }",
        "SELECT $this ?value WHERE { $this $PATH ?value }",
        "SELECT $this WHERE { FILTER NOT EXISTS { $this :p ?x } }",
        "SELECT $this WHERE { $this :p ?x . OPTIONAL { ?x :q ?y FILTER(?y = $this) } }",
    ],
)
def test_a_query_that_may_differ_node_by_node_is_not_claimed(query: str) -> None:
    with pytest.raises(UnclaimedError):
        over_graphs(query)


def test_a_claimed_query_is_asked_of_every_graph() -> None:
    query = 'SELECT DISTINCT $this WHERE { # a } in a comment\n $this :p "{" . FILTER NOT EXISTS { $this :q <urn:{> } }'
    made = over_graphs(query.replace("<urn:{>", ":r"))
    assert made.startswith("SELECT DISTINCT ?_graph $this WHERE { GRAPH ?_graph { # a }")
    assert made.endswith("NOT EXISTS { $this :q :r } } }")
