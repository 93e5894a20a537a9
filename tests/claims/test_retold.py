"""What later words add to an event, and what it takes from what it belongs to: days, places, who "the two countries" are."""

from __future__ import annotations

from datetime import date

import pytest
from annotated import events

FRIDAY = date(2031, 3, 7)


def told(words: str, day: date | None = FRIDAY) -> list[str]:
    return events(words, day)


def of_the_kind(event: str, words: str) -> list[str]:
    return [found for found in told(words) if found.startswith(event.partition("(")[0])]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Ana Prado met Erik Holt. The talks, which took place in Lisbon on Monday, were hard.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-03 in Lisbon",
        ),
        (
            "Iran will host a regional conference this summer. Officials said the conference will be held July 26 in Tehran.",
            "Event(Iran) planned 2031-07-26 in Tehran",
        ),
        (
            "Ana Prado called for calm in an interview. The interview took place in Beirut on Monday.",
            "PressOccasion(Ana Prado) held 2031-03-03 in Beirut",
        ),
    ],
)
def test_later_words_tell_when_and_where_an_event_was(text: str, event: str) -> None:
    assert told(text) == [event]


def test_an_earlier_meeting_is_another_one() -> None:
    found = told("Ana Prado met Erik Holt. The earlier meeting took place in Lisbon on Monday.")
    assert "Meeting(Ana Prado, Erik Holt) held" in found


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Readout of President Ana Prado's Meeting with President Erik Holt\n\n"
            "President Ana Prado held a meeting with President Erik Holt. They discussed trade.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-07",
        ),
        (
            "European leaders met in Lisbon on Monday.\n\nAna Prado told reporters after the meeting that it was hard.",
            "PressOccasion(Ana Prado) held 2031-03-03 in Lisbon",
        ),
        (
            'The ministers sealed a pact on Friday.\n\n"Nobody will lose," Ana Prado told a news conference.',
            "PressOccasion(Ana Prado) held 2031-03-07",
        ),
        (
            "Ana Prado said on Monday that Chile will help. Prado made the remarks while meeting with Erik Holt.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-03",
        ),
        (
            "Ana Prado received Erik Holt in Oslo on Sunday. Prado and Holt witnessed the signing of three memoranda.",
            "Event(Ana Prado, Erik Holt) held 2031-03-02 in Oslo",
        ),
        (
            "Ana Prado opened the hospital at a ceremony in Lisbon on Monday. In her speech, Prado called for calm.",
            "PressOccasion(Ana Prado) held 2031-03-03 in Lisbon",
        ),
        (
            "Iran and Russia trade. A treaty will be signed when Ana Prado visits Moscow on May 3, 2031.",
            "Event(Iran, Russia) planned 2031-05-03 in Moscow",
        ),
        ("At Monday's Iran-Russia summit, leaders spoke.", "Summit(Iran, Russia) held 2031-03-03"),
    ],
)
def test_an_event_takes_its_day_and_place_from_what_it_belongs_to(text: str, event: str) -> None:
    assert of_the_kind(event, text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran trades with Iraq. The two countries held talks in Lisbon.", "Meeting(Iran, Iraq) held in Lisbon"),
        ("Arab countries that met in Lisbon on Monday agreed.", "Meeting(Arab countries) held 2031-03-03 in Lisbon"),
        (
            "Statement on the Dialogue Between the United States and Iran\n\nThey spoke.",
            "Meeting(United States, Iran) held",
        ),
        ("LISBON - European leaders gathered Monday.", "Meeting(European leaders) held 2031-03-03"),
        (
            "European leaders gathered Monday. The summit in Lisbon was the first of them.",
            "Summit(European leaders) held 2031-03-03 in Lisbon",
        ),
        (
            "There was a visit by Ana Prado in December 2029. It was followed by a trip by Erik Holt two months later.",
            "Visit(Erik Holt) held 2030-02",
        ),
        (
            "Ana Prado met Erik Holt in Washington, D.C. The two spoke.",
            "Meeting(Ana Prado, Erik Holt) held in Washington",
        ),
    ],
)
def test_who_met_is_found_in_the_words_around(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The two countries held talks in Lisbon.",
        "Iran, Iraq and Russia trade. The two countries held talks in Lisbon.",
        "An agreement will be signed in June.",
        "Ana Prado held the press conference centre for a museum.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert not any(found.startswith(("Meeting(", "Event(")) for found in told(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Norwegian minister Ana Prado visited Chile on Monday. She met Peruvian President Erik Holt on Tuesday.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-04",
        ),
        (
            "Norwegian minister Ana Prado visited Chile on Monday. She met Chilean President Erik Holt on Tuesday.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-04 in Chile",
        ),
        (
            "A storm hit the coast on Monday.\n\nMayor Ana Prado told reporters that 30 houses were damaged.",
            "PressOccasion(Ana Prado) held",
        ),
        (
            "Ana Prado told reporters on Monday that while meeting Erik Holt she fell.",
            "Meeting(Ana Prado, Erik Holt) held",
        ),
        (
            "Ana Prado received Erik Holt in Oslo on Sunday. Prado and Holt had signed three memoranda before.",
            "Event(Ana Prado, Erik Holt) held",
        ),
        ("Ana Prado met Erik Holt at the Hotel Moscow in Oslo.", "Meeting(Ana Prado, Erik Holt) held in Oslo"),
        (
            "Speaking at a seminar in Lisbon on Monday, Ana Prado said trade was good.",
            "PressOccasion(Ana Prado) held 2031-03-03 in Lisbon",
        ),
        (
            "Ana Prado, who is in Oslo this week, met Erik Holt on Monday.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-03 in Oslo",
        ),
        (
            "Ana Prado, who was in Oslo last week, met Erik Holt on Monday.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-03",
        ),
        ("Ana Prado met Erik Holt for the second time on Monday.", "Meeting(Ana Prado, Erik Holt) held 2031-03-03"),
        (
            "Ana Prado visited Oslo from March 1 to March 3. On the second day she met President Erik Holt.",
            "Meeting(Ana Prado, Erik Holt) held 2031-03-02 in Oslo",
        ),
        (
            "Ana Prado visited Oslo from March 1 to March 3. On the first day of school she met Erik Holt.",
            "Meeting(Ana Prado, Erik Holt) held in Oslo",
        ),
        ("Ana Prado met Erik Holt at the Peru pavilion.", "Meeting(Ana Prado, Erik Holt) held"),
    ],
)
def test_no_place_of_another_state_and_no_day_of_something_else(text: str, event: str) -> None:
    assert of_the_kind(event, text) == [event]


def test_storms_visit_nobody() -> None:
    assert told("Hurricane Ana killed 30 people. Ana headed for Florida on Monday and reached Haiti.") == []
