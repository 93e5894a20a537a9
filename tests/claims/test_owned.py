"""Positions that a noun tells with its owner, a pronoun among them, and those told of what stands before the verb."""

from __future__ import annotations

import pytest
from annotated import stances


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Nordia faces sanctions for its refusal to sell the port.", "Nordia oppose sell the port"),
        ("Peru is known for its support for the new treaty.", "Peru support new treaty"),
        ("Prado told parliament about Peru's resistance to the new treaty.", "Peru oppose new treaty"),
        ("The two presidents discussed Peru's vote against the new treaty.", "Peru oppose new treaty"),
        ("The two presidents discussed Peru's campaign for the new treaty.", "Peru support new treaty"),
        ("Support for the new treaty by Peru surprised nobody.", "Peru support new treaty"),
        ("The new treaty, which Peru opposes, was signed.", "Peru oppose new treaty"),
        ("The new ban Peru opposes was lifted.", "Peru oppose new ban"),
        ("Peru, which is alarmed by the new treaty, held elections.", "Peru neutral-concern new treaty"),
    ],
)
def test_whose_the_position_is(text: str, position: str) -> None:
    assert stances(text) == [position]


def test_what_one_is_blamed_for_is_a_position_too() -> None:
    assert stances("Chile condemned Peru for its opposition to the new treaty.") == [
        "Chile oppose Peru's opposition to the new treaty",
        "Peru oppose new treaty",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anti-Peruvian protests over the new treaty went on.",
        "Prado discussed Peru's offer to meet.",
        "Prado discussed Peru's vote in June.",
        "The house she wanted was sold.",
        "The new treaty, a charge Peru denies, was signed.",
    ],
)
def test_what_tells_no_position(text: str) -> None:
    assert stances(text) == []
