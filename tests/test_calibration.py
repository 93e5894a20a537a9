"""Fitting confidence: what is seen with wrong claims lowers it, rare marks say nothing, and the error is the distance from the truth."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from conftest import ROOT


@pytest.fixture
def calibrate(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks" / "quality"))
    return importlib.import_module("calibrate")


def claims(calibrate: Any, right: int, wrong: int, *marks: str) -> list[Any]:
    seen = ("Stance", *marks)
    return [calibrate.Judged(f"text{i}", "Stance", seen, 0.7, i < right) for i in range(right + wrong)]


def test_a_mark_of_wrong_claims_lowers_confidence_to_their_share(calibrate: Any) -> None:
    found = claims(calibrate, 900, 100) + claims(calibrate, 500, 500, "Stance: long sentence")
    weights = calibrate.fit(found)
    assert weights["Stance: long sentence"] < 0
    assert calibrate.believed(found[0], weights) == pytest.approx(0.9, abs=0.02)
    assert calibrate.believed(found[-1], weights) == pytest.approx(0.5, abs=0.03)


def test_a_rare_mark_has_no_weight_and_the_same_claims_give_the_same_weights(calibrate: Any) -> None:
    found = claims(calibrate, 90, 10) + claims(calibrate, 0, 5, "Stance: joint")
    assert calibrate.fit(found).keys() == {"Stance"}
    assert calibrate.fit(found) == calibrate.fit(found[::-1])


def test_the_error_is_the_distance_of_what_is_said_from_what_is_right(calibrate: Any) -> None:
    found = claims(calibrate, 8, 2)
    assert calibrate.error(found, [0.8] * 10) == pytest.approx(0.0)
    assert calibrate.error(found, [0.95] * 10) == pytest.approx(0.15)
    assert calibrate.bins(found, [1.0] * 10)[0][:2] == ("0.9–1.0", 10)
