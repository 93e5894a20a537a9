"""Positions in reported speech: accusations, what there is a risk of, how somebody acted, duties; and their silent neighbours."""

from __future__ import annotations

import pytest
from annotated import stances


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ana Prado said Chile has violated the truce.", "Ana Prado oppose Chile has violated the truce"),
        (
            "Ana Prado said Chile broke its promise when it closed the port.",
            "Ana Prado oppose Chile broke its promise",
        ),
        ("Ana Prado said the arrests are an attempt to silence the press.", "Ana Prado oppose arrests"),
        ("Ana Prado said the vote was rigged.", "Ana Prado oppose vote"),
        ("Erik Holt denied the charges, calling them politically motivated.", "Erik Holt oppose charges"),
        ("Ana Prado said the police acted responsibly.", "Ana Prado support police"),
        ("Ana Prado said the treaty plays an important role.", "Ana Prado support treaty"),
        ("Ana Prado said the plan costs too much.", "Ana Prado oppose plan"),
        (
            "Ana Prado said there is a danger of a new war.",
            "Ana Prado neutral-concern new war",
        ),
        ("Ana Prado said there is no reason to keep the prisoners.", "Ana Prado oppose keep the prisoners"),
        ("Ana Prado was angry that the port was closed.", "Ana Prado oppose port was closed"),
        ("Ana Prado said Peru should stay in the union.", "Ana Prado support stay in the union"),
        ("Ana Prado denied the request.", "Ana Prado oppose request"),
        ("Ana Prado said the two countries enjoy excellent relations.", "Ana Prado support excellent relations"),
        ("Ana Prado said the talks had made progress.", "Ana Prado support talks"),
        ("Ana Prado said the situation in Peru has worsened.", "Ana Prado neutral-concern situation in Peru"),
        ("Ana Prado sees no reason to change the plan.", "Ana Prado oppose change the plan"),
        ("Ana Prado said it is too early to lift the ban.", "Ana Prado oppose lift the ban"),
        ("Ana Prado said the trip was aimed at boosting trade.", "Ana Prado support boosting trade"),
        ("Ana Prado said no country has the right to close the port.", "Ana Prado oppose close the port"),
        ("The plan angered Peru.", "Peru oppose plan"),
        ("The bill has the support of Peru.", "Peru support bill"),
        ("Chile accuses Peru of supporting piracy.", "Chile oppose Peru supporting piracy"),
        ("Peru insists that the treaty be signed.", "Peru support treaty be signed"),
        ("Ana Prado called the trial a farce.", "Ana Prado oppose trial"),
        ("Ana Prado said there must be an inquiry.", "Ana Prado support inquiry"),
        (
            "Ana Prado said Peru is not doing enough to stop the raids.",
            "Ana Prado oppose Peru is not doing enough to stop the raids",
        ),
        ("Ana Prado vowed to join the war on piracy.", "Ana Prado oppose piracy"),
        ("Prado's aides, who oppose the law, left.", "Prado's aides oppose law"),
        ("Students marching against the ban closed the road.", "Students oppose ban"),
    ],
)
def test_positions_in_reported_speech(text: str, position: str) -> None:
    assert stances(text) == [position]


@pytest.mark.parametrize(
    "text",
    [
        "Chile has violated the truce.",
        "Ana Prado will act if she finds Chile has violated the truce.",
        "Ana Prado denied that Chile has violated the truce.",
        "Ana Prado said the programme is an attempt to help farmers.",
        "Ana Prado said there is no risk of a war.",
        "Ana Prado said he must go to work.",
        "Ana Prado denied the report.",
        "The storm did not worry Peru.",
        "People who oppose the law left the room.",
        "Ana Prado said there must be a mistake.",
        "Ana Prado said the rebels have close ties to the army.",
        "Ana Prado said it is too early to say what happened.",
        "Ana Prado said the ministers failed to reach the port.",
    ],
)
def test_no_positions_in_reported_speech(text: str) -> None:
    assert stances(text) == []
