"""Issues are placed under the concept whose longest label their phrase has, as whole words."""

from __future__ import annotations

import pytest

from kg.rdf.issues import broader


@pytest.mark.parametrize(
    ("phrase", "concept"),
    [
        ("new sanctions", "sanctions"),
        ("the country's nuclear weapons", "nuclear-non-proliferation"),
        ("a joint effort against climate change", "climate-change"),
        ("Free Trade Agreement", "trade"),
        ("fisheries", "agriculture"),
        ("security cooperation", "military-cooperation"),
    ],
)
def test_the_longest_label_decides(phrase: str, concept: str) -> None:
    assert broader(phrase) == f"https://w3id.org/diplokg/issue#{concept}"


@pytest.mark.parametrize("phrase", ["warm words", "reporters", "an important matter", "unclassified", ""])
def test_no_label_is_no_concept(phrase: str) -> None:
    assert broader(phrase) is None
