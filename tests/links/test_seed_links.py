"""The links of the first article, read from text by the whole pipeline: all there, none wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotations import annotate
from kg.article import read_article
from kg.claims import find_claims
from kg.links import link
from kg.model import Entity, EntityKind, Office

SEED = Path(__file__).parent.parent.parent.parent / "shared" / "seed" / "000_36bbb91452927308.txt"
EXPECTED = {
    "Person": {"Q557436", "Q13628723", "Q7342642", "Q33190271"},
    "Office": {"Q13222899", "Q7450652", "Q1414246", "Q735015"},
    "State": {"Q801", "Q30", "Q794", "Q858"},
    "Place": {"Q61", "Q11208", "Q7204"},
    "GovernmentBody": {"Q35525", "Q11209"},
}


def kind(thing: Entity | Office) -> str:
    return thing.kind.value if isinstance(thing, Entity) else "Office"


def test_people_and_offices_of_the_seed_are_linked_and_none_wrongly() -> None:
    if not SEED.exists():
        pytest.skip("needs ../shared/seed")
    (text,) = annotate([read_article(SEED)])
    links = link(text, find_claims(text))
    found = {(kind(each.link_of), each.link_to.qid) for each in links if each.link_to}
    allowed = {(name, qid) for name, qids in EXPECTED.items() for qid in qids}
    assert found <= allowed
    assert {pair for pair in allowed if pair[0] in {"Person", "Office"}} <= found
    assert {("State", "Q801"), ("State", "Q30"), ("Place", "Q61")} <= found
    assert all(
        each.link_to for each in links if isinstance(each.link_of, Entity) and each.link_of.kind is EntityKind.PERSON
    )
