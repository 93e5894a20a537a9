"""The bundled gazetteer: whole, small, and every fact in it stated by Wikidata."""

from __future__ import annotations

import importlib.util
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

from kg.annotations._territories import territories
from kg.links._gazetteer import NAME_KINDS, TABLES, gazetteer, weights
from kg.links._terms import Verdict

ROOT = Path(__file__).parent.parent.parent
SLICES = [
    ROOT.parent / "shared" / "wikidata" / name for name in ("wikidata-slice-cc0.nt.gz", "wikidata-full-items.nt.gz")
]


def checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_gazetteer", ROOT / "benchmarks" / "check_gazetteer.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_are_large_enough_to_be_of_use_and_small_enough_to_ship() -> None:
    world = gazetteer()
    sizes = [len(files("kg.links").joinpath(f"{name}.tsv").read_bytes()) for name in TABLES]
    assert sum(sizes) <= 200_000
    assert len(world.people) >= 1000
    assert len(world.offices) >= 600


def test_every_table_tells_its_date_and_source() -> None:
    for name in TABLES:
        head = "\n".join(files("kg.links").joinpath(f"{name}.tsv").read_text(encoding="utf-8").splitlines()[:4])
        assert "version 2026-11-25, snapshot 2022-07-01" in head
        assert "Wikidata (CC0)" in head


def test_terms_are_of_listed_people_in_listed_offices() -> None:
    world = gazetteer()
    terms = [term for held in world.terms.values() for term in held]
    assert {term.person for term in terms} == set(world.people)
    assert {term.office for term in terms} == set(world.offices)
    assert all(term.start and (term.end is None or term.start.first <= term.end.last) for term in terms)
    assert len({term.statement for term in terms}) == len(terms)


def test_countries_are_states_of_the_territory_table() -> None:
    world = gazetteer()
    known = {territory.qid for territory in territories()}
    items = [*world.offices.values(), *world.places.values(), *world.bodies.values()]
    assert {item.country for item in items if item.country} <= known
    assert all(item.country or item.body for item in world.offices.values())


def test_one_title_names_one_office_of_a_country() -> None:
    world = gazetteer()
    for title, offices in world.titles.items():
        owners = [(world.offices[qid].country, world.offices[qid].body) for qid, sure in offices.items() if sure]
        assert len(set(owners)) == len(owners), title


def test_every_kind_of_evidence_has_a_weight() -> None:
    assert set(weights()["name"]) == set(NAME_KINDS)
    assert set(weights()["term"]) == {str(verdict) for verdict in Verdict} - {"unknown"}
    assert max(weights()["name"].values()) < weights()["gates"]["link"], "a name alone must not reach the gate"


def test_every_fact_is_stated_by_wikidata() -> None:
    if not all(path.exists() for path in SLICES):
        pytest.skip("needs ../shared/wikidata")
    assert checker().faults(SLICES) == []


def test_the_check_finds_a_wrong_fact(tmp_path: Path) -> None:
    empty = tmp_path / "empty.nt.gz"
    empty.write_bytes(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00")
    found = checker().faults([empty])
    assert "people.tsv Q557436: no label Benny Gantz" in found
    assert any(line.startswith("tenures.tsv Q557436: no statement") for line in found)
    assert any(line.startswith("places.tsv Q1218") for line in found)
