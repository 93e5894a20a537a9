"""The links of the first article, read from text by the whole pipeline: all there, none wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotations import annotate
from kg.article import read_article
from kg.claims import find_claims
from kg.links import build_gazetteer, link
from kg.model import Entity, Office

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
SEED = SHARED / "seed" / "000_36bbb91452927308.txt"
SLICE = SHARED / "wikidata" / "test-slice-cc0.nt.gz"
EXPECTED = {
    "Person": {"Q557436", "Q13628723", "Q7342642", "Q33190271"},
    "Office": {"Q13222899", "Q7450652", "Q1414246", "Q735015"},
    "State": {"Q801", "Q30", "Q794", "Q858"},
    "Place": {"Q61", "Q11208", "Q7204"},
    "GovernmentBody": {"Q35525", "Q11209"},
}


def kind(thing: Entity | Office) -> str:
    return thing.kind.value if isinstance(thing, Entity) else "Office"


@pytest.mark.parametrize("slice_", [False, True], ids=["starter", "slice"])
def test_everything_of_the_seed_is_linked_and_none_wrongly(slice_: bool, tmp_path: Path) -> None:
    if not SEED.exists() or not SLICE.exists():
        pytest.skip("needs ../shared/seed and ../shared/wikidata")
    path = tmp_path / "slice.db"
    world = build_gazetteer([str(SLICE)], path, snapshot="2022-07-01", alone=True) if slice_ else None
    (text,) = annotate([read_article(SEED)])
    links = link(text, find_claims(text), world=world)
    found = {(kind(each.link_of), each.link_to.qid) for each in links if each.link_to}
    allowed = {(name, qid) for name, qids in EXPECTED.items() for qid in qids}
    assert found <= allowed
    assert {pair for pair in allowed if pair[0] in {"Person", "Office"}} <= found
    assert {("State", "Q801"), ("State", "Q30")} <= found
    if slice_:
        return  # by itself it tells of places neither names in English nor countries
    assert {("Place", "Q61"), ("Place", "Q11208")} <= found
    (pentagon,) = (each for each in links if each.link_to and each.link_to.qid == "Q11208")
    assert [other.qid for other in pentagon.alternative] == ["Q11209"]
