"""Each rule has a graph it accepts and one it finds fault with; no unrelated rule does."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from functools import cache

import pytest
from changes import CODE, DIP, OA, Change, as_article, as_graph, pick, value
from claim_defects import CLAIM_DEFECTS
from invented_article import CLAIMS, LINKS, annotated
from rdflib import Graph, Literal
from thing_defects import THING_DEFECTS

from kg import parts
from kg.model import Entity, EntityKind, Finding, Office, Severity
from kg.rdf import ArticleGraph, vocabulary
from kg.rdf.checking import check, check_with_pyshacl
from kg.rdf.naming import ONTOLOGY
from kg.rdf.shapes import bundled_shapes
from kg.rdf.writing import write

DEFECTS = [*THING_DEFECTS, *CLAIM_DEFECTS]


@cache
def fine() -> ArticleGraph:
    return write(annotated(), CLAIMS, LINKS)


@cache
def known() -> set[tuple[str, str]]:
    return {(f.shape, f.node) for f in check(fine())}


def broken(change: Change) -> tuple[Finding, ...]:
    graph = as_graph(fine())
    before = set(graph)
    change(graph)
    assert set(graph) != before, "the defect changes nothing"
    return check(as_article(graph))


def test_what_the_writer_makes_breaks_no_rule() -> None:
    found = check(fine())
    assert [f for f in found if f.severity is not Severity.INFO] == []
    assert {f.shape for f in found} == {"E20"}, "only the denied meeting and the planned summit lack a day"


@pytest.mark.parametrize(
    ("rule", "change", "too"), [pytest.param(r, c, too, id=f"{r} {what}") for r, what, c, too in DEFECTS]
)
def test_a_defect_is_caught_by_the_rule_meant(rule: str, change: Change, too: str) -> None:
    found = {f.shape for f in broken(change) if (f.shape, f.node) not in known()}
    assert found == {rule, *too.split()}


def test_every_rule_has_a_defect() -> None:
    assert {rule for rule, *_ in DEFECTS} == set(bundled_shapes().ids)


def test_the_lists_of_terms_are_those_of_the_ontology() -> None:
    text = parts.bundled("shapes", ".ttl")["terms"]
    listed = {word for block in re.findall(r"#\(([\w|]+)\)\$", text) for word in block.split("|")}
    ours = {term.removeprefix(ONTOLOGY) for term in vocabulary.terms() if term.startswith(ONTOLOGY)}
    assert listed == ours, "write what differs into the lists of V11 (properties) and V12 (classes) in shapes/terms.ttl"


def test_a_union_of_states_may_be_the_country_of_an_office() -> None:
    union = Entity(id="organization:1", kind=EntityKind.ORGANIZATION, label="Northern Union", qid="Q900050")
    office = Office(label="chairperson", country=union)
    claims = tuple(replace(c, office=office) if c is CLAIMS[2] else c for c in CLAIMS)  # type: ignore[arg-type]
    assert {f.shape for f in check(write(annotated(), claims, LINKS))} == {"E20"}


@pytest.mark.parametrize(
    ("before", "content", "after", "quoted"),
    [
        ("", "``Nordia welcomes it,''", " Prado said", True),
        ("Prado said ``", "Nordia welcomes it", "'' and left", True),
        ("Prado said `", "Nordia welcomes it", ".", True),
        ("Prado said", "that Nordia welcomes it", "'' and left", True),
        ("Prado said", "that Nordia's fishers' union welcomes it", " and left", False),
    ],
)
def test_backquotes_and_doubled_apostrophes_are_quotation_marks(
    before: str, content: str, after: str, quoted: bool
) -> None:
    def reworded(graph: Graph) -> None:
        span = value(graph, pick(graph, "Statement", mode=CODE.direct), DIP.content)
        for term, words in ((OA.prefix, before), (OA.exact, content), (OA.suffix, after)):
            graph.set((span, term, Literal(words)))

    assert ("U04" not in {f.shape for f in broken(reworded)}) is quoted


def test_a_finding_names_the_sentence() -> None:
    change = next(c for r, what, c, _ in DEFECTS if what == "two holders of one stance")
    finding = next(f for f in broken(change) if f.shape == "S01")
    assert re.fullmatch(r".+/claim/stance-[0-9a-f]{20}", finding.node)
    assert finding.sentence == '"Nordia welcomes the fishing agreement," Prado told Holt.'
    assert finding.message == "exactly one holder"


def test_the_two_ways_together_find_what_pyshacl_finds() -> None:
    graph = as_graph(fine())
    # Without a text, a source, offsets or a class the other rules have nothing to read.
    unreadable = ("T02", "T07", "T08", "T09", *(f"V{number:02}" for number in range(1, 11)))
    for change in (change for rule, _, change, _ in DEFECTS if rule not in unreadable):
        with suppress(StopIteration, AssertionError, IndexError):  # an earlier defect took away what this one changes
            change(graph)
    article = as_article(graph)
    fast = check(article)
    assert len({f.shape for f in fast}) > 90
    assert fast == check_with_pyshacl(article)
