"""What reads like a position and is none, and whose it is not."""

from __future__ import annotations

import pytest
from annotated import stances


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
        "Officials in Chile say heavy rains are hindering the deployment of the crews.",
        "Ana Prado blamed heavy rains for the crash.",
        "The rain delighted Chile.",
        "Good phone networks are critical to support the growth of trade.",
        "Ana Prado asked for their feedback and follow-up on the plan.",
        "Chile warned of serious consequences.",
        "Chile and France have a historic friendship.",
        "Ana Prado cited the key role of the bank in the fraud.",
        "Ana Prado said Erik Holt is a leading member of the gang.",
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
        ("Ana Prado said Washington remained opposed to the tariff.", ["United States oppose tariff"]),
        ('Ana Prado called the truce "a glimmer of hope".', ["Ana Prado support truce"]),
        ("Ana Prado said ending the war is a top priority for Chile.", ["Chile support ending the war"]),
        (
            "Ana Prado commended those in Chile and abroad who are giving a voice to the hopes of many young women.",
            ["Ana Prado support in Chile and abroad who are giving a voice to the hopes of many young women"],
        ),
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
    assert stances('"We will rebuild the port," said Erik Holt, the mayor of Marseille, France.') == []


def test_a_noun_that_points_back_takes_the_words_of_one_that_names_the_same() -> None:
    text = "Chile announced a rise in the price of bread on Monday. Ana Prado condemned the hike."
    assert stances(text) == ["Ana Prado oppose rise in the price of bread"]
