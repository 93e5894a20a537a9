"""The territory table: every line can be looked up, and look-ups are as careful as short names need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotations._places import territories as table

NAMES = sorted(name for territory in table.territories() for name in territory.names)


def test_every_territory_is_found_by_its_name() -> None:
    for territory in table.territories():
        assert table.named(territory.name) == territory


def test_qids_are_distinct_and_names_have_one_owner() -> None:
    qids = [territory.qid for territory in table.territories() if territory.qid]
    assert len(qids) == len(set(qids))
    twice = {name for name in NAMES if NAMES.count(name) > 1}
    assert not twice, "an alias must mean one territory"


@pytest.mark.parametrize(
    ("name", "territory"),
    [
        ("US", "United States"),
        ("U.S.", "United States"),
        ("Türkiye", "Turkey"),
        ("Cote d’Ivoire", "Ivory Coast"),
        ("DPRK", "North Korea"),
    ],
)
def test_aliases(name: str, territory: str) -> None:
    found = table.named(name)
    assert found is not None
    assert found.name == territory


def test_a_short_name_in_lower_case_is_a_word() -> None:
    assert table.named("us") is None
    assert table.named("chad") is None


@pytest.mark.parametrize(
    ("word", "territory"),
    [("Swiss", "Switzerland"), ("Iranians", "Iran"), ("South Korean", "South Korea"), ("Danes", "Denmark")],
)
def test_demonyms_singular_and_plural(word: str, territory: str) -> None:
    found = table.of_demonym(word)
    assert found is not None
    assert found.name == territory


def test_disputed_territories_keep_their_own_entries() -> None:
    qids = {t.name: t.qid for t in table.territories()}
    assert (qids["Israel"], qids["Palestine"], qids["Kosovo"], qids["Taiwan"]) == ("Q801", "Q219060", "Q1246", "Q865")
    palestine = table.named("Palestinian Authority")
    assert palestine is not None
    assert palestine.name == "Palestine"


def test_a_seat_shared_by_a_state_and_a_former_one_is_the_states() -> None:
    moscow, kiev = table.of_seat("Moscow"), table.of_seat("Kiev")
    assert moscow is not None
    assert moscow.name == "Russia"
    assert kiev is not None
    assert kiev.capital == "Kyiv"


@pytest.mark.parametrize("name", ["United Sates", "Untied States", "United  Statess", "New Zeland"])
def test_one_wrong_letter_in_a_name_of_two_words_is_seen_through(name: str) -> None:
    assert table.mistyped(name) is not None


@pytest.mark.parametrize("name", ["Irak", "Chid", "United Stations", "South Korean", "United States"])
def test_short_names_and_right_names_are_left_alone(name: str) -> None:
    assert table.mistyped(name) is None


@given(st.sampled_from([name for name in NAMES if len(name.split()) > 1]), st.data())
def test_any_swap_of_neighbours_finds_a_territory_or_is_a_name(name: str, data: st.DataObject) -> None:
    words = name.replace("’", "'")
    at = data.draw(st.integers(0, len(words) - 2))
    swapped = words[:at] + words[at + 1] + words[at] + words[at + 2 :]
    kept = set(swapped.split()) & set(words.split())
    if kept and swapped.split() and len(swapped.split()) == len(words.split()):
        assert table.mistyped(swapped) or table.named(swapped) or table.of_demonym(swapped)
