"""Confidence: what lowers it, that nested statements keep pace, and that the shipped weights are few and known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotations import annotate
from kg.claims import _confidence, at_least, find_claims, rules
from kg.model import Article, Claim, OfficeHolding, Stance, Statement

TEXT = (
    "Chad's Foreign Minister Ana Prado said on Tuesday that Chad supports the fishing treaty. "
    "President Erik Holt opposes the tariff plan. Officials said that talks would go on."
)


@pytest.fixture(scope="module")
def found() -> tuple[Claim, ...]:
    (text,) = annotate([Article(key="test", text=TEXT)])
    return find_claims(text)


def test_every_confidence_is_a_number_of_two_digits_between_never_and_always(found: tuple[Claim, ...]) -> None:
    assert found
    for claim in found:
        assert 0 < claim.confidence < 1
        assert claim.confidence == round(claim.confidence, 2)


def test_a_stance_points_at_its_statement_as_it_stands_among_the_claims(found: tuple[Claim, ...]) -> None:
    statements = {claim for claim in found if isinstance(claim, Statement)}
    voiced = [claim for claim in found if isinstance(claim, Stance) and claim.expressed_in is not None]
    assert voiced
    assert all(stance.expressed_in in statements for stance in voiced)


def test_an_office_whose_country_is_inferred_or_untold_is_doubted(found: tuple[Claim, ...]) -> None:
    by_name = {claim.person.label: claim.confidence for claim in found if isinstance(claim, OfficeHolding)}
    assert by_name["Ana Prado"] > by_name["Erik Holt"]


def test_what_unnamed_people_say_is_doubted(found: tuple[Claim, ...]) -> None:
    by_speaker = {claim.speaker[0].label: claim.confidence for claim in found if isinstance(claim, Statement)}
    assert (
        by_speaker["Ana Prado"] > min(by_speaker.values()) == by_speaker[next(n for n in by_speaker if "fficials" in n)]
    )


def test_claims_below_a_limit_are_left_out_and_no_stance_points_at_what_is_gone(found: tuple[Claim, ...]) -> None:
    assert at_least(0.0, found) == found
    for least in sorted({claim.confidence for claim in found}):
        kept = at_least(least, found)
        assert len(kept) == sum(claim.confidence >= least for claim in found)
        voiced = {claim.expressed_in for claim in kept if isinstance(claim, Stance)} - {None}
        assert voiced <= {claim for claim in kept if isinstance(claim, Statement)}
    assert not at_least(1.0, found)


def test_the_shipped_weights_are_few_and_of_rules_that_exist() -> None:
    weights = _confidence.weights()
    assert 5 <= len(weights) <= 40
    named = {mark.rpartition("rule ")[2] for mark in weights if ": rule " in mark}
    assert named <= rules().keys()


@given(st.dictionaries(st.text(max_size=3), st.floats(-50, 50), max_size=6))
def test_a_mark_that_weighs_more_never_lowers_the_confidence(known: dict[str, float]) -> None:
    without = _confidence.logistic(known, known)
    assert 0 < without < 1
    for mark, weight in known.items():
        assert _confidence.logistic({**known, mark: weight + 1}, known) >= without
    assert _confidence.logistic(known, [*known, "a mark without weight"]) == without
