"""Where one who speaks goes on, another begins, and the reporter tells the rest."""

from __future__ import annotations

import pytest

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Article, Statement


def statements(text: str) -> set[str]:
    (read,) = annotate([Article(key="test", text=text)])
    return {
        describe(claim, read).removesuffix(" [indirect]") for claim in find_claims(read) if isinstance(claim, Statement)
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ana Prado noted the importance of fuel and confirmed support for Peru.",
            {"Ana Prado: the importance of fuel", "Ana Prado: support for Peru"},
        ),
        (
            "Observers say the vote was free and have urged Peru to respect the outcome.",
            {"Observers: the vote was free", "Observers → Peru: to respect the outcome"},
        ),
        ("Ana Prado vowed not to repeat the error and set up a panel.", {"Ana Prado: not to repeat the error"}),
        (
            "Ana Prado said the port is safe, and the minister said the strait was open.",
            {"Ana Prado: the port is safe", "minister: the strait was open"},
        ),
        (
            "President Ana Prado met Erik Holt to express support for Peru and underscore the importance of reform.",
            {"Ana Prado → Erik Holt: support for Peru", "Ana Prado → Erik Holt: the importance of reform"},
        ),
        ("Ana Prado called for calm in a statement on Thursday.", {"Ana Prado: calm"}),
        ("A judge ruled that the port be sold, but that decision was put on hold.", {"judge: the port be sold"}),
        ("Ana Prado called it a historic day for peace.", {"Ana Prado: it a historic day for peace"}),
        ("The judge ordered the men released on Friday.", {"judge: the men released on Friday"}),
        ("Peru and its allies accuse Chile of spying.", {"Peru, allies: spying"}),
        ("Officials and witnesses say the town is calm.", {"Officials and witnesses: the town is calm"}),
        ("The war goes on, according to an analysis by Ana Prado.", {"Ana Prado: The war goes on"}),
        ("The police refused to comment on the raid.", set()),
        ("The police refused to provide details of the raid.", {"police: to provide details of the raid"}),
        (
            "The police say a bomb in Lisbon on Friday killed two men.",
            {"police: a bomb in Lisbon on Friday killed two men"},
        ),
        ("The reports from Lisbon are not yet there.", set()),
        (
            "Ana Prado vowed to lift the ban now that the truce holds.",
            {"Ana Prado: to lift the ban now that the truce holds"},
        ),
        ("Thousands of people marched to demand her release.", {"Thousands of people: her release"}),
        ("Ana Prado will travel to Oslo and will thank Erik Holt for his help.", {"Ana Prado → Erik Holt: his help"}),
        (
            "Ana Prado rejected the plan in a meeting with Erik Holt, a former minister.",
            {"Ana Prado → Erik Holt: the plan"},
        ),
        ("Ana Prado condemned the raid in the strongest terms.", {"Ana Prado: the raid"}),
        ("Ana Prado condemned the raid, as did her colleague Erik Holt.", {"Ana Prado: the raid"}),
        ("Peru rejected the offer as troops moved into the city.", {"Peru: the offer"}),
        ("Ana Prado accused Chile of piracy, a description the port rejected.", {"Ana Prado: piracy"}),
        (
            "Ana Prado said the test was short. Peru condemned the launch, which killed ten people.",
            {"Ana Prado: the test was short", "Peru: the launch"},
        ),
        ("Peru condemned the launch, which killed ten.", {"Peru: the launch, which killed ten"}),  # a release of Peru
        (
            "Ana Prado denied that the port was shut: “It is open,” she said.",
            {"Ana Prado: the port was shut", "Ana Prado: “It is open,” [direct]"},
        ),
        ("Officials said Saturday Mr. Holt will visit Peru.", {"Officials: Mr. Holt will visit Peru"}),
        ("Officials said Friday prayers would go on.", {"Officials: Friday prayers would go on"}),
        ("Ana Prado neither confirmed nor denied the report.", set()),
        (
            "The minister will travel, his aide Ana Prado said. Erik Holt, he added, will stay.",
            {"Ana Prado: The minister will travel", "Ana Prado: Erik Holt … will stay"},
        ),
        (
            "Ana Prado said she had seen the figures cited by the bank, but that they were old.",
            {"Ana Prado: she had seen the figures cited by the bank, but that they were old"},
        ),
        ("The port will help Peru, Minister Ana Prado asserted on Monday.", {"Ana Prado: The port will help Peru"}),
        ("Ana Prado is reported to have said that the port is shut.", {"Ana Prado: the port is shut"}),
        ("Ana Prado is reported to have been told that the port is shut.", set()),
        (
            "The ministers met in Oslo. President Ana Prado and King Erik Holt were in Rome. The ministers condemned the raid.",
            {"ministers: the raid"},
        ),
        (
            "“No order was ever announced by the fund,” Ana Prado said.",
            {"Ana Prado: “No order was ever announced by the fund,” [direct]"},
        ),
    ],
)
def test_who_says_what_in_one_sentence(text: str, said: set[str]) -> None:
    assert statements(text) == said


def test_the_leaders_are_the_three_who_met() -> None:
    text = (
        "President Ana Prado of Peru met on Monday with President Erik Holt of Chile and Chancellor Eva Berg of Austria. "
        "The leaders condemned the raid."
    )
    assert statements(text) == {"Ana Prado, Erik Holt, Eva Berg: the raid"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ana Prado said the deal was dead, but Erik Holt, the minister, stayed silent.",
            {"Ana Prado: the deal was dead"},
        ),
        (
            "Ana Prado said Nordia was ready, but Ostland was dragging its feet.",
            {"Ana Prado: Nordia was ready, but Ostland was dragging its feet"},
        ),
        ("Ana Prado said she would veto the bill, a blow to Peru.", {"Ana Prado: she would veto the bill"}),
        ("Ana Prado said she owned a boat, a gift from Peru.", {"Ana Prado: she owned a boat, a gift from Peru"}),
        ("The police arrested ten people, underlining the danger of a plot.", set()),
        ("Ana Prado won the vote, confirming the fears of Erik Holt.", set()),
        ("Ana Prado wrote a letter, underlining the need for talks.", {"Ana Prado: the need for talks"}),
        ("Ana Prado discussed the truce, underscoring the need for talks.", {"Ana Prado: the need for talks"}),
        ("Ana Prado, asked whether the truce could be revived, shrugged.", set()),
        ("Senator Prado, asked if she would retire, smiled.", set()),
        (
            "Ana Prado noted Erik Holt's decision to go and asked Peru to send monitors.",
            {"Ana Prado: Erik Holt's decision to go", "Ana Prado → Peru: to send monitors"},
        ),
        ("Ana Prado condemned the attack without naming Peru.", {"Ana Prado: the attack"}),
        ("Ana Prado rejected a deal without guarantees.", {"Ana Prado: a deal without guarantees"}),
        (
            "Ana Prado has asked her representative for Peru, Erik Holt, to travel.",
            {"Ana Prado → Erik Holt: to travel"},
        ),
        (
            "Ana Prado rejected the offer, which she said came too late.",
            {"Ana Prado: the offer", "Ana Prado: the offer … came too late"},
        ),
    ],
)
def test_what_the_reporter_adds_is_not_said(text: str, said: set[str]) -> None:
    assert statements(text) == said
