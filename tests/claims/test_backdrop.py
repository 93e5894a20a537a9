"""Talks and conferences named in passing, papers of those without a name, and who is listed as having been there."""

from __future__ import annotations

from datetime import date

import pytest

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Article, Discussion, EventReport

PUBLISHED = date(2031, 5, 20)
"""A Tuesday."""


def told(text: str, kind: type[EventReport | Discussion]) -> list[str]:
    (read,) = annotate([Article(key="test", text=text, published_on=PUBLISHED)])
    return [describe(c, read) for c in find_claims(read) if isinstance(c, kind)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The pledge came in Lisbon on Monday at a donors conference.", "Event((unnamed)) held 2031-05-19 in Lisbon"),
        ("She told an international conference Friday that it was late.", "Event((unnamed)) held 2031-05-16"),
        ("The vote followed talks with Iran.", "Meeting((unnamed), Iran) held"),
        ("The embassy said in a statement Thursday that it closed.", "PressOccasion(embassy) held 2031-05-15"),
        ("In a statement issued Thursday, NATO says it will stay.", "PressOccasion(NATO) held 2031-05-15"),
        ("The deal, which was signed Monday, ends the strike.", "Event((unnamed)) held 2031-05-19"),
        ("The winner of Monday's debate was clear.", "Event((unnamed)) held 2031-05-19"),
        (
            "Ana Prado fell ill while in Lisbon for an African Union summit.",
            "Summit(African Union) held in Lisbon",
        ),
        (
            "Ana Prado held a call with leaders. Participants in the call included Erik Holt and Ola Lind.",
            "Call(Ana Prado, leaders, Erik Holt, Ola Lind) held",
        ),
        (
            "Ana Prado met union leaders.\n\nParticipants included:\n\n- Minister Erik Holt\n- Minister Ola Lind\n",
            "Meeting(Ana Prado, union leaders, Erik Holt, Ola Lind) held",
        ),
        (
            "They prepared for the June 2-3, 2031 NATO Summit in Lisbon.",
            "Summit(NATO) planned 2031-06-02/2031-06-03 in Lisbon",
        ),
        ("The raid came on the eve of peace talks in Lisbon.", "Meeting((unnamed)) planned in Lisbon"),
        ("Ana Prado offered to hold talks with Erik Holt.", "Meeting(Ana Prado, Erik Holt) planned"),
        (
            "Ana Prado and Erik Holt meet in Lisbon on May 29.",
            "Meeting(Ana Prado, Erik Holt) planned 2031-05-29 in Lisbon",
        ),
        ("In a video posted Monday, Ana Prado called for calm.", "PressOccasion(Ana Prado) held 2031-05-19"),
        ("Ana Prado looks forward to her visit to Lisbon in April.", "Visit(Ana Prado) planned 2032-04 in Lisbon"),
    ],
)
def test_what_is_named_in_passing_is_an_event_of_a_day_or_place(text: str, event: str) -> None:
    assert event in told(text, EventReport)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado called for talks with Iran in Lisbon on Monday.",
        "Ana Prado hopes for peace talks in Lisbon.",
        "Ana Prado spoke of the need for a conference in Lisbon.",
        "An official said that she had read a statement.",
    ],
)
def test_what_is_only_an_idea_is_no_event(text: str) -> None:
    assert not [event for event in told(text, EventReport) if "unnamed" in event or "official" in event]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("compared notes on trade", ["trade"]),
        ("discussed, among other issues, the flood", ["flood"]),
        ("discussed ties between Chile and Peru, regional trade, and the aid that farmers need",
         ["ties between Chile and Peru", "regional trade", "aid that farmers need"]),
        ("discussed the importance of clean water, safe roads, and new schools",
         ["importance of clean water, safe roads, and new schools"]),
        ("discussed a truce in the north and a new border", ["truce in the north", "new border"]),
        ("discussed security and humanitarian assistance", ["security and humanitarian assistance"]),
    ],
)  # fmt: skip
def test_topics_are_split_where_each_stands_alone(words: str, topics: list[str]) -> None:
    assert told(f"Ana Prado met Erik Holt. They {words}.", Discussion) == [f"discussed {t}" for t in topics]


def test_topics_end_where_the_next_begins() -> None:
    text = "Ana Prado met Erik Holt. They discussed the threat of a flood and the importance of working with neighbors."
    assert told(text, Discussion) == [
        "discussed threat of a flood",
        "discussed importance of working with neighbors",
    ]
    aims = "Ana Prado met Erik Holt. They discussed plans to end the floods, protect farmers, and rebuild roads."
    assert told(aims, Discussion) == ["discussed plans to end the floods, protect farmers, and rebuild roads"]
