"""What reads like a position and is none, and whose it is not."""

from __future__ import annotations

import pytest

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Article, Stance


def stances(text: str) -> list[str]:
    (read,) = annotate([Article(key="test", text=text)])
    return [describe(claim, read) for claim in find_claims(read) if isinstance(claim, Stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado said it was easier to oppose the treaty from Lisbon.",
        "Ana Prado said voters do not want to think that France opposes the treaty.",
        "Ana Prado said the report made Erik Holt defend the ban.",
        "Ana Prado and Erik Holt agreed to maintain close coordination.",
        "Ana Prado agreed to a meeting with Erik Holt.",
        "Ana Prado requested anonymity.",
        "Ana Prado questioned several of the suspects.",
        "Ana Prado urged them to reconsider.",
        "Ana Prado said the captain sent money to terrorists.",
        'Ana Prado said: "Your roads are a disgrace."',
        "Ana Prado and Erik Holt blamed each other.",
        "Ana Prado vowed not to repeat that mistake.",
        "Ana Prado said Chile is committed to confronting the challenges ahead.",
        "France helps all Chileans who want to leave the port.",
    ],
)
def test_what_only_reads_like_a_position_is_none(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Ana Prado urged Peru to leave the treaty intact.", ["Ana Prado support leave the treaty intact"]),
        ("Ana Prado said the ban has helped lead to violent riots.", ["Ana Prado oppose ban"]),
        ("Ana Prado said France must never stop seeking a truce.", ["Ana Prado support seeking a truce"]),
    ],
)
def test_the_sign_is_that_of_the_whole(text: str, positions: list[str]) -> None:
    assert stances(text) == positions


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "Ana Prado called for an end to the siege of the port and for the release of the crew.",
            ["Ana Prado support end to the siege of the port", "Ana Prado support release of the crew"],
        ),
        (
            "Chile fears the tariff could raise the prices or cost jobs.",
            ["Chile neutral-concern tariff could raise the prices or cost jobs"],
        ),
        (
            "Ana Prado praised Peru's steadfast support for the truce.",
            ["Ana Prado support Peru's steadfast support for the truce", "Peru support truce"],
        ),
    ],
)
def test_where_targets_end(text: str, positions: list[str]) -> None:
    assert stances(text) == positions


def test_the_we_of_a_mayor_is_no_state() -> None:
    found = stances('"We will rebuild the port," said Erik Holt, the mayor of Marseille, France.')
    assert not any(position.startswith("France") for position in found)


def test_a_noun_that_points_back_takes_the_words_of_one_that_names_the_same() -> None:
    text = "Chile announced a rise in the price of bread on Monday. Ana Prado condemned the hike."
    assert stances(text) == ["Ana Prado oppose rise in the price of bread"]
