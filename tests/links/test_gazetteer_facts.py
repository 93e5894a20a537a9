"""The bundled gazetteer: whole, small, and every fact in it stated by Wikidata."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from kg.annotations._places.territories import territories
from kg.links._evidence import Country
from kg.links._gazetteer import bundled, weights
from kg.links._keys import title_key
from kg.links._names import NAME_KINDS
from kg.links._records import LOOSE
from kg.links._starter import TABLES, starter, table_text
from kg.links._terms import Verdict, parse_days
from kg.links._titles import Level

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
    found = starter()
    assert sum(len(table_text(f"{name}.tsv").encode()) for name in TABLES) <= 1_000_000
    assert len(found.persons) >= 1000
    assert len(found.offices) >= 600


def test_every_table_tells_its_date_and_source() -> None:
    for name in TABLES:
        head = "\n".join(table_text(f"{name}.tsv").splitlines()[:4])
        assert re.search(r"version \d{4}-\d\d-\d\d, snapshot 2022-07-01", head)
        assert "Wikidata (CC0)" in head


def test_terms_are_of_listed_people_in_listed_offices() -> None:
    found = starter()
    assert {term.person for term in found.terms} == set(found.persons)
    assert {term.office for term in found.terms} == set(found.offices)
    for term in found.terms:
        start, end = parse_days(term.start), parse_days(term.end)
        assert start
        assert end is None or start.first <= end.last
    assert len({term.statement for term in found.terms}) == len(found.terms)


def test_countries_are_states_of_the_territory_table() -> None:
    found = starter()
    known = {territory.qid for territory in territories()}
    assert {owner for office in found.offices.values() for owner in office.owners} <= known | {
        thing.qid for thing in found.named
    }
    assert {thing.country for thing in found.named if thing.country} <= known
    assert all(office.owners for office in found.offices.values())


def test_one_title_names_one_office_of_a_country() -> None:
    told: dict[tuple[str, tuple[str, ...]], str] = {}
    for office in starter().offices.values():
        for title in office.titles:
            if not title.startswith(LOOSE):
                assert told.setdefault((title_key(title), office.owners), office.qid) == office.qid, title


def test_titles_chosen_for_the_starter_are_found() -> None:
    world = bundled()
    assert world.titled("Secretary of Defence") == {"Q735015": True, **world.titled("Secretary of Defence")}
    assert world.office("Q735015").level is Level.MINISTER
    assert world.office("Q11696").level is Level.HEAD


def test_every_kind_of_evidence_has_a_weight() -> None:
    assert set(weights()["name"]) == set(NAME_KINDS)
    assert set(weights()["term"]) == {str(verdict) for verdict in Verdict} - {"unknown"} | {"kind"}
    assert set(weights()["country"]) == {str(country) for country in Country}
    assert set(weights()["salience"]) == {str(level) for level in Level}
    name = max(weights()["name"].values()) + max(weights()["salience"].values()) + weights()["fame"]["full"]
    assert name < weights()["gates"]["link"], "a name alone must not reach the gate"


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
