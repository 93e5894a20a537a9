"""Of people of one surname each keeps the role the article gives: a president, the wife, the deputy, the sister."""

from __future__ import annotations

import pytest
from annotated import names, titles


def surnames(text: str, name: str) -> list[str]:
    """Return whom each *name* alone in the text calls."""
    return [label for said, label in names(text) if said == name]


@pytest.mark.parametrize(
    "spouse",
    [
        "First Lady Mia Prado hosted a dinner.",
        "His wife, Mia Prado, hosted a dinner.",
        "Mia Prado, his sister, hosted a dinner.",
        "His mother, former President Mia Prado, hosted a dinner.",
    ],
)
def test_a_relative_named_later_is_not_who_was_told_of_by_title(spouse: str) -> None:
    """Who is first called by title and surname stays the one, before and behind."""
    text = f"President Prado arrived in Oslo on Monday. Prado met Erik Holt. {spouse} Prado left on Friday."
    assert surnames(text, "Prado") == ["Prado"] * 3
    assert "president | Prado" in titles(text)


def test_nor_is_a_relative_named_first() -> None:
    text = "First Lady Mia Prado hosted a dinner. President Prado met Erik Holt. Prado was glad. Mrs. Prado spoke."
    assert surnames(text, "Prado") == ["Prado", "Prado", "Mia Prado"]


def test_a_known_leader_is_nobody_of_another_given_name() -> None:
    assert surnames("President Macron met Erik Holt. Brigitte Holt Macron will host a dinner.", "Macron") == ["Macron"]
    assert surnames("President Lee met Erik Holt. Defense Minister Lee Sang-hee came, too.", "Lee") == ["Lee"]
    assert surnames("President Macron met Erik Holt. Emmanuel Macron was glad.", "Macron") == ["Emmanuel Macron"]


def test_a_surname_with_a_title_is_the_bearers_of_the_title() -> None:
    text = "Senator Ines Prado spoke. President Erik Prado met Ana Holt. Senator Prado left. President Prado stayed."
    assert surnames(text, "Prado") == ["Ines Prado", "Erik Prado"]


def test_a_companion_does_not_take_over_the_surname() -> None:
    assert surnames("Park Jin met Erik Holt. Park Yong-min, his deputy, took notes. Park was glad.", "Park") == [
        "Park Jin"
    ]
    text = "Jan Holt met Ana Prado. His sister, Mia Holt, took notes. Holt said the talks were good."
    assert surnames(text, "Holt") == ["Jan Holt"]


def test_who_has_the_surname_within_the_name_keeps_it() -> None:
    text = "Erik Prado Holt spoke. President Prado met Ana Berg. First Lady Mia Prado hosted a dinner."
    assert surnames(text, "Prado") == ["Erik Prado Holt"]
