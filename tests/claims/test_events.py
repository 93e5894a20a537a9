"""Events as a whole article tells them: unnamed sides, tours, gatherings, and the day and place that only other words tell."""

from __future__ import annotations

from datetime import date

import pytest

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Article, EventReport

PUBLISHED = date(2031, 5, 20)


def reports(text: str) -> tuple[tuple[EventReport, ...], list[str]]:
    (read,) = annotate([Article(key="test", text=text, published_on=PUBLISHED)])
    found = tuple(c for c in find_claims(read) if isinstance(c, EventReport))
    return found, [describe(report, read) for report in found]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Iranian and Russian officials held talks in Lisbon.",
            "Meeting(Iranian and Russian officials) held in Lisbon",
        ),
        ("The rebels and the government agreed to hold a new round of talks.", "Meeting(rebels, government) planned"),
        ("Ana Prado recalled her March 2030 trip to Lisbon.", "Visit(Ana Prado) held 2030-03 in Lisbon"),
        ("Ana Prado looks forward to hosting Erik Holt in Lisbon.", "Meeting(Ana Prado, Erik Holt) planned in Lisbon"),
        ("Ana Prado has announced plans for a summit with Erik Holt.", "Summit(Ana Prado, Erik Holt) planned"),
        ("Ana Prado ruled out any meeting with Erik Holt.", "Meeting(Ana Prado, Erik Holt) denied"),
        ("Ana Prado paid a farewell call on Erik Holt.", "Meeting(Ana Prado, Erik Holt) held"),
        ("Ana Prado visited a hospital in Lisbon.", "Visit(Ana Prado) held in Lisbon"),
    ],
)
def test_what_is_told_without_a_verb_of_meeting(text: str, event: str) -> None:
    assert event in reports(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado would not rule out a meeting with Erik Holt.",
        "Ana Prado said she would not meet Erik Holt until he apologised.",
        "Ana Prado visits Lisbon every Thursday.",
        "Tourists visited Lisbon.",
        "Ana Prado proposed a meeting with Erik Holt on March 3, 2031.",
        "Ana Prado and Erik Holt hosted the leadership of the port to discuss the strike.",
    ],
)
def test_what_is_left_open_is_no_event(text: str) -> None:
    assert reports(text)[1] == []


def test_who_were_met_by_somebody_unnamed_did_not_meet_each_other() -> None:
    found, _ = reports("Met with President Ana Prado and Foreign Minister Erik Holt.")
    people = [{p.label for p in report.reports.participant if p.proper} for report in found]
    assert people == [{"Ana Prado"}, {"Erik Holt"}]


def test_a_meeting_on_the_margins_is_part_of_the_gathering_and_takes_its_place() -> None:
    found, _ = reports("Ana Prado met Erik Holt on the sidelines of the summit in Lisbon on Monday.")
    meeting = next(r for r in found if r.reports.kind == "Meeting")
    assert meeting.reports.part_of is not None
    assert meeting.reports.part_of.kind == "Summit"
    assert meeting.place is not None
    assert meeting.place.label == "Lisbon"


def test_a_visit_told_after_a_meeting_lends_its_place_where_the_days_agree() -> None:
    text = "Ana Prado met Erik Holt on May 18. Prado arrived in Lisbon on May 17 for a three-day visit."
    meeting = reports(text)[0][0]
    assert meeting.place is not None
    assert (meeting.place.label, meeting.inferred) == ("Lisbon", ("place",))


def test_the_legs_of_a_tour_of_several_countries_are_part_of_it() -> None:
    found, _ = reports("Ana Prado began a five-nation tour on May 12. She visited Lisbon on May 13.")
    tour, leg = (r.reports for r in found)
    assert leg.part_of == tour


def test_talks_before_a_press_conference_were_on_its_day() -> None:
    text = (
        "Ana Prado said on Monday that the port is open. "
        '"It will stay open," Prado told a news conference after her talks with Erik Holt.'
    )
    found, _ = reports(text)
    meeting = next(r for r in found if r.reports.kind == "Meeting")
    assert meeting.start_date == date(2031, 5, 19)
    assert "startDate" in meeting.inferred
