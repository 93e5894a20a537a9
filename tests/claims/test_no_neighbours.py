"""Neighbours of what tells a position or a topic that tell none: other subjects, other objects, other places."""

from __future__ import annotations

import pytest
from annotated import stances, topics


@pytest.mark.parametrize(
    "text",
    [
        "Chile attacked our port. We condemn the attack.",
        "Peru sold our firm ten ships. We welcome the sale.",
        "Peru noted our alarm. We condemn the attack.",
        "Nordia will attack our port. We condemn the raid.",
        "Ana Prado said the reform is designed to punish corruption.",
        "Ana Prado said the plan is an effort to cut poverty.",
        "Ana Prado said Peru tried to suppress piracy.",
        "Ana Prado said Peru plans to exploit the oil field.",
        "Ana Prado said the reform is an effort to tighten the belt.",
        "Ana Prado said the fever is too high.",
        "Ana Prado said Peru exploits its oil fields.",
        "Ana Prado said Erik Holt ignored the question.",
        "Ana Prado said the police want to intimidate criminals.",
        "Ana Prado said there is great potential for violence.",
        "Ana Prado said there is great potential for earthquakes.",
        "Ana Prado said there is much room for error.",
        "Ana Prado said there is a possibility of peace.",
        "Police said the rebels have close ties with Al Qaeda.",
        "Police said the spy has close ties with Russia.",
        "Ana Prado said the fire made progress toward the town.",
        "Ana Prado said the storm gained momentum.",
        "Ana Prado said the exchanges of fire intensified.",
        "Ana Prado said the killer played a key part in the raid.",
        "Ana Prado said the suspect played a key role in the robbery.",
        "Ana Prado said the knife played an important role in the murder.",
        "Ana Prado said the soup was too cold.",
        "Ana Prado said the bus was too slow.",
        "Ana Prado said the room was too dark.",
        "Ana Prado said the dress cost too much.",
        "Ana Prado said the bus takes too long.",
        "Ana Prado said inflation should stay low.",
        "Ana Prado said power should return by Monday.",
        "Ana Prado said prices should remain stable.",
        "Ana Prado denied the request for comment.",
        "Ana Prado denied a request for an interview.",
        "The bank denied the loan application.",
        "Ana Prado rejected a request for comment.",
        "Ana Prado said 30 cars were stolen.",
        "Ana Prado said the painting was stolen.",
        "Ana Prado said the ship was rigged with sails.",
        "Ana Prado said the wheel was forged in Lisbon.",
    ],
)
def test_no_position_is_read_from_a_neighbour(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ana Prado said Peru wants to cut red tape.", "Peru support cut red tape"),
        ("Ana Prado said Peru wants to destroy its chemical weapons.", "Peru oppose chemical weapons"),
        ("Ana Prado said Peru must condemn the raid.", "Ana Prado oppose raid"),
        ("Ana Prado said the talks should continue.", "Ana Prado support talks should continue"),
        ("Ana Prado said the child should stay with its mother.", "Ana Prado support stay with its mother"),
        ("Ana Prado said the raid will be condemned.", "Ana Prado oppose raid"),
        ("Ana Prado said the law is too lenient.", "Ana Prado oppose law"),
        ("Ana Prado said Peru ignored the warning.", "Ana Prado oppose Peru ignored the warning"),
        ("Ana Prado said the taxes are too high.", "Ana Prado oppose taxes"),
        ("Critics call the law an effort to tighten its grip on the media.", "Critics oppose law"),
        ("Ana Prado said the arrests are an effort to divide the opposition.", "Ana Prado oppose arrests"),
        ("Ana Prado said Chile enjoys close ties with Peru.", "Ana Prado support close ties with Peru"),
        ("Ana Prado said there is great potential for trade.", "Ana Prado support trade"),
    ],
)
def test_the_one_position_of_such_words(text: str, position: str) -> None:
    assert stances(text) == [position]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado guessed that Peru supports the ban.",
        "Erik Holt joked that he supports the ban.",
        "Erik Holt, the president of Chile, praised Chile.",
    ],
)
def test_nobody_stands_for_a_guess_and_nobody_is_for_his_own_state(text: str) -> None:
    assert stances(text) == []


def test_the_delegations_are_the_states_whose_people_met() -> None:
    text = "Chilean President Ana Prado met Peruvian President Erik Holt in Lisbon on Monday. The delegations backed the truce."
    assert stances(text) == ["Chile support truce", "Peru support truce"]


def test_our_is_the_state_that_voices_our_alarm() -> None:
    assert stances("Peru voiced our alarm at the raid. We condemn the raid.") == [
        "Peru neutral-concern raid",
        "Peru oppose raid",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado and Erik Holt met on Peruvian soil.",
        "Ana Prado and Erik Holt met on an island.",
        "Ana Prado and Erik Holt met on short notice.",
        "Ana Prado and Erik Holt met on good terms.",
        "Ana Prado and Erik Holt held talks on a yacht.",
        "Ana Prado and Erik Holt spoke on a secure link.",
        "Ana Prado and Erik Holt met over a beer.",
        "Ana Prado will address the rally.",
        "Ana Prado met Erik Holt in Lisbon. They discussed, among guests, friends and family, the flood.",
    ],
)
def test_no_topic_is_where_or_before_whom_one_talks(text: str) -> None:
    assert topics(text) == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Ana Prado and Erik Holt held talks on a new treaty.", "discussed new treaty"),
        ("Ana Prado met Erik Holt in Lisbon. They discussed, among other issues, the flood.", "discussed flood"),
    ],
)
def test_the_topic_beside(text: str, topic: str) -> None:
    assert topics(text) == [topic]


def test_a_target_ends_before_what_the_two_leaders_then_did() -> None:
    text = "Ana Prado underscored the value of the Peru-Chile Strategic Partnership and the two leaders discussed ways to strengthen it."
    assert stances(text) == ["Ana Prado support Peru-Chile Strategic Partnership"]
