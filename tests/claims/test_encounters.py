"""Encounters told in other words than "met": who took part, what became of them, and what only reads like one."""

from __future__ import annotations

import pytest
from annotated import events

PAIR = "Meeting(Ana Prado, Erik Holt)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ana Prado gave a dinner for Chancellor Erik Holt.", [f"{PAIR} held"]),
        (
            "At their talks in Lisbon, President Ana Prado and Chancellor Erik Holt agreed on trade.",
            [f"{PAIR} held in Lisbon"],
        ),
        ("Ana Prado had the opportunity to meet with Erik Holt.", [f"{PAIR} held"]),
        ("Ana Prado told visiting Chancellor Erik Holt that trade would grow.", [f"{PAIR} held"]),
        ("Ana Prado and Erik Holt held an hour of talks.", [f"{PAIR} held"]),
        ("Ana Prado thanked Erik Holt by telephone.", ["Call(Ana Prado, Erik Holt) held"]),
        ("The German chancellor met the French president.", ["Meeting(German chancellor, French president) held"]),
        ("The two Koreas held talks.", ["Meeting(North Korea, South Korea) held"]),
        ("Iran says talks with the European Union will resume.", ["Meeting(Iran, European Union) planned"]),
        ("Presidents Ana Prado of Chile and Erik Holt of Peru met.", [f"{PAIR} held"]),
        (
            "Ana Prado met Erik Holt. Ola Lind also took part in the talks.",
            ["Meeting(Ana Prado, Erik Holt, Ola Lind) held"],
        ),
        (
            "Ana Prado spoke separately by telephone with Erik Holt and Ola Lind.",
            ["Call(Ana Prado, Erik Holt) held", "Call(Ana Prado, Ola Lind) held"],
        ),
        ("Iraq's parliament met to elect a speaker.", ["Event(Iraq's parliament) held"]),
        ("Minister Erik Holt, visiting Lisbon, praised the port.", ["Visit(Erik Holt) held in Lisbon"]),
        ("President Ana Prado sent Minister Erik Holt to Lisbon.", ["Visit(Erik Holt) held in Lisbon"]),
        (
            "A team of lawmakers led by Ana Prado met Erik Holt. The team arrived in Lisbon.",
            ["Meeting(team of lawmakers, Ana Prado, Erik Holt) held", "Visit(Ana Prado) held in Lisbon"],
        ),
    ],
)
def test_an_encounter_has_its_sides(text: str, found: list[str]) -> None:
    assert events(text) == found


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ana Prado had been scheduled to meet Erik Holt.", f"{PAIR} cancelled"),
        ("Ana Prado was to have met Erik Holt.", f"{PAIR} cancelled"),
        ("Ana Prado scrapped plans to meet Erik Holt.", f"{PAIR} cancelled"),
        ("Ana Prado was to meet Erik Holt, but fell ill.", f"{PAIR} cancelled"),
        ("Ana Prado was due to meet Erik Holt, but the trip was put off.", f"{PAIR} postponed"),
        ("Ana Prado was to meet Erik Holt, but declined to say why.", f"{PAIR} planned"),
        ("Ana Prado pulled out of a dinner with Erik Holt.", f"{PAIR} cancelled"),
        ("Ana Prado's meeting with Erik Holt was pushed back.", f"{PAIR} postponed"),
        ("Ana Prado had to postpone her trip to Lisbon.", "Visit(Ana Prado) postponed in Lisbon"),
        ("Ana Prado dismissed reports that she had met Erik Holt.", f"{PAIR} denied"),
        ("Rumors that Ana Prado met Erik Holt are false.", f"{PAIR} denied"),
        ("Ana Prado denied having met Erik Holt.", f"{PAIR} denied"),
        ("Ana Prado ruled out meeting Erik Holt.", f"{PAIR} denied"),
        ("Ana Prado came to see Erik Holt in Lisbon.", f"{PAIR} held in Lisbon"),
    ],
)
def test_what_became_of_an_encounter(text: str, event: str) -> None:
    assert events(text) == [event]


def test_who_is_due_somewhere_for_talks_visits_and_meets() -> None:
    found = events("Ana Prado is due in Lisbon for talks with Erik Holt.")
    assert found == ["Visit(Ana Prado) planned in Lisbon", f"{PAIR} planned in Lisbon"]


def test_the_day_of_a_journey_is_not_that_of_the_talks_it_is_for() -> None:
    found = events("Ana Prado arrived in Lisbon on May 3, 2031, for talks with Erik Holt.")
    assert found == ["Visit(Ana Prado) held 2031-05-03 in Lisbon", f"{PAIR} planned in Lisbon"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado hoped that Erik Holt would visit Lisbon next year.",
        "Talks between Chile and Peru have yet to begin.",
        "Talks between Chile and Peru are out of the question.",
        "Ana Prado has no plans to meet Erik Holt in May.",
        "Ana Prado almost visited Lisbon.",
        "In the film, Ana Prado meets Erik Holt in Lisbon.",
        "Chile met Peru in the final in Lisbon on Sunday.",
        "Ana Prado will meet Erik Holt in the second round on Friday.",
        "Ana Prado met the ball with her head.",
        "Minister Ana Prado met the press.",
        "Ana Prado chairs the Council of the Union.",
        "Chile joined the Geneva Convention.",
        "The court sent Erik Holt to prison in Lisbon.",
        "Ana Prado landed a job in Lisbon.",
        "Ana Prado was flown to Lisbon for surgery.",
        "Ana Prado and Erik Holt speak Spanish.",
        "The judge called Erik Holt as a witness.",
        "Erik Holt was shot during a rally in Lisbon.",
        "Erik Holt was arrested at a news conference.",
        "Erik Holt was hit by an egg at a ceremony.",
        "The U.S. Congress reconvenes in January.",
        "The number of refugees met expectations.",
        "Ana Prado was flying to Lisbon when her plane crashed.",
        "Ana Prado left for Paris but was turned back at the airport.",
        "Ana Prado named Erik Holt, the defense minister, as her lover.",
        "Ana Prado hosted Erik Holt's birthday party.",
        "Ana Prado exchanged words with Erik Holt after the race.",
        "Ana Prado greeted Erik Holt with a slap.",
        "Chile and Peru assembled strong teams.",
    ],
)
def test_what_only_reads_like_an_encounter(text: str) -> None:
    assert events(text) == []


TRAVEL = "Deputy Minister Ana Prado will travel to Lisbon. "
VISIT = "Visit(Ana Prado) planned in Lisbon"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ana Prado will begin her trip in Lisbon to meet with Minister Erik Holt.",
            [VISIT, f"{PAIR} planned in Lisbon"],
        ),
        (
            TRAVEL
            + "The Deputy will meet with Minister Erik Holt, host a discussion with union leaders, and meet with local youth.",
            [
                VISIT,
                f"{PAIR} planned in Lisbon",
                "Meeting(Ana Prado, union leaders) planned in Lisbon",
                "Meeting(Ana Prado, local youth) planned in Lisbon",
            ],
        ),
        (TRAVEL + "Prado will also speak with students.", [VISIT, "Meeting(Ana Prado, students) planned in Lisbon"]),
        (
            TRAVEL + "She will lead the delegation for the Chile-Peru Strategic Dialogue.",
            [VISIT, "Meeting(Ana Prado, Chile, Peru) planned in Lisbon"],
        ),
        ("Ana Prado will co-chair the Trade Dialogue with Minister Erik Holt.", [f"{PAIR} planned"]),
        ("Ana Prado declined to co-chair the Trade Dialogue with Minister Erik Holt.", []),
        ("Ana Prado will speak with one voice.", []),
        (
            TRAVEL + "She will join a lunch with teachers hosted by Ambassador Erik Holt.",
            [VISIT, "Meeting(Ana Prado, teachers) planned in Lisbon"],
        ),
        ("Ana Prado visited the school in Lisbon with local officials.", ["Visit(Ana Prado) held in Lisbon"]),
    ],
)
def test_what_a_traveller_will_do_at_each_stop(text: str, found: list[str]) -> None:
    assert events(text) == found
