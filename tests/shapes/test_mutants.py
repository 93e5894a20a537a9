"""A sample of the mutants of the golden graphs; `make campaign` makes them all."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest
from conftest import ROOT

from kg.rdf.checking import check, check_with_pyshacl


@pytest.fixture
def mutants(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return importlib.import_module("checking.mutants")


def test_the_rules_notice_nearly_every_defect_and_none_where_there_is_none(mutants: ModuleType) -> None:
    graphs = mutants.golden()
    for graph in graphs:
        assert [f.shape for f in check(graph) if f.severity == "Violation"] == []
    tried = list(mutants.caught(mutants.mutants(graphs[-2:], places=1), graphs))
    missed = [mutant.kind for mutant, found in tried if not found]
    assert len(tried) >= 200
    assert len({mutant.kind for mutant, _ in tried}) >= 100
    assert len(missed) <= 0.02 * len(tried), missed


def test_mutants_are_the_same_in_every_run(mutants: ModuleType) -> None:
    one, other = ([m.graph.nquads for m in mutants.mutants(mutants.golden()[:1], places=1)] for _ in range(2))
    assert one == other
    assert len(set(one)) == len(one)


def test_pyshacl_finds_the_same_in_a_ruined_graph(mutants: ModuleType) -> None:
    graph = mutants.ruined(mutants.golden()[2], seed=2)
    found = check(graph)
    assert len({f.shape for f in found}) > 40
    assert found == check_with_pyshacl(graph)
