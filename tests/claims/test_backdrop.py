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


def test_topics_end_where_the_next_begins() -> None:
    text = "Ana Prado met Erik Holt. They discussed the threat of a flood and the importance of working with neighbors."
    assert told(text, Discussion) == [
        "discussed threat of a flood",
        "discussed importance of working with neighbors",
    ]
    aims = "Ana Prado met Erik Holt. They discussed plans to end the floods, protect farmers, and rebuild roads."
    assert told(aims, Discussion) == ["discussed plans to end the floods, protect farmers, and rebuild roads"]
