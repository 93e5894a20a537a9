"""One event of the places that tell of it: merged, told apart, dated, placed and nested."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.annotations import AnnotatedArticle, annotate
from kg.claims import describe, rules
from kg.claims._events.gathering import gather
from kg.claims._events.pairs import plural_referents
from kg.claims._events.phrases import occasion_at
from kg.claims._events.soundness import sound
from kg.model import Article, Entity, EntityKind, Event, EventKind, EventReport, Span, Status

SUNDAY = date(2031, 3, 9)


def read(text: str, day: date | None = SUNDAY) -> AnnotatedArticle:
    (found,) = annotate([Article(key="test", text=text, published_on=day)])
    return found


def reports(text: AnnotatedArticle) -> list[EventReport]:
    drafts = tuple(claim for rule in rules().values() if rule.draft for claim in rule.find(text, ()))
    return [claim for claim in gather(text, drafts) if isinstance(claim, EventReport)]


def told(words: str) -> list[str]:
    text = read(words)
    return [describe(report, text) for report in reports(text)]


RETOLD = (
    "Ana Prado met Erik Holt in Lisbon on Friday.\n\nDuring the meeting, Prado praised the port. "
    "Holt's talks with Prado lasted two hours."
)


def test_a_meeting_told_three_times_is_one_event_with_all_its_words() -> None:
    text = read(RETOLD)
    (report,) = reports(text)
    assert [text.article.quote(span) for span in report.evidence] == [
        "Ana Prado met Erik Holt in Lisbon on Friday",
        "the meeting",
        "Holt's talks with Prado lasted two hours",
    ]
    assert (report.reports.id, report.reports.day) == ("event:0", date(2031, 3, 7))


def test_two_days_are_two_meetings() -> None:
    assert told("Ana Prado met Erik Holt on Thursday. Prado met Holt again on Saturday.") == [
        "Meeting(Ana Prado, Erik Holt) held 2031-03-06",
        "Meeting(Ana Prado, Erik Holt) held 2031-03-08",
    ]


def test_a_list_is_told_apart_by_later_words() -> None:
    words = "Ana Prado met with Erik Holt, Ola Lind and Siri Berg."
    assert told(words) == ["Meeting(Ana Prado, Erik Holt, Ola Lind, Siri Berg) held"]
    assert told(words + " In her meeting with Lind, Prado praised the port.") == [
        "Meeting(Ana Prado, Erik Holt) held",
        "Meeting(Ana Prado, Ola Lind) held",
        "Meeting(Ana Prado, Siri Berg) held",
    ]


def test_a_meeting_inherits_place_and_day_from_a_visit_of_one_day() -> None:
    visit, meeting = reports(read("Ana Prado spoke during her visit to Lisbon on Friday. Prado met Erik Holt."))
    assert meeting.reports.part_of == visit.reports
    assert meeting.place is not None
    assert (meeting.place.label, meeting.start_date, meeting.inferred) == (
        "Lisbon",
        date(2031, 3, 7),
        ("place", "startDate"),
    )


def test_a_ceremony_in_a_body_of_the_capital_belongs_to_the_visit() -> None:
    visit, ceremony = reports(
        read(
            "Ana Prado spoke during her visit to Washington on Friday. Prado was received at a ceremony at the Pentagon."
        )
    )
    assert (ceremony.reports.part_of, ceremony.inferred) == (visit.reports, ("startDate",))
    assert ceremony.place is not None
    assert ceremony.place.label == "Pentagon"


def test_what_was_held_is_not_dated_after_publication() -> None:
    (report,) = reports(read("Ana Prado met Erik Holt on June 3, 2031."))
    assert (report.status, report.start_date, report.reports.day) == ("held", None, None)


def test_what_a_noun_dates_after_publication_is_planned() -> None:
    (report,) = reports(read("Ana Prado thanked Erik Holt for hosting the summit on June 16, 2031."))
    assert (report.status, report.start_date) == ("planned", date(2031, 6, 16))


def test_here_is_the_place_of_the_dateline() -> None:
    assert told("LISBON, March 8 (Agency) — Erik Holt arrived here on Friday for talks.") == [
        "Visit(Erik Holt) held 2031-03-07 in Lisbon"
    ]


def test_the_summit_told_again_is_one_summit() -> None:
    words = "Ana Prado will attend the Lisbon summit. Erik Holt and Ola Lind will also attend the summit."
    assert told(words) == ["Summit(Ana Prado, Erik Holt, Ola Lind) planned in Lisbon"]


def test_a_visit_of_several_days_gives_no_day_to_its_meetings() -> None:
    visit, meeting = reports(read("Ana Prado arrived in Lisbon on Friday for a three-day visit. Prado met Erik Holt."))
    assert (visit.start_date, visit.end_date) == (date(2031, 3, 7), date(2031, 3, 9))
    assert (meeting.start_date, meeting.inferred) == (None, ("place",))


def test_a_denial_is_a_report_of_its_own_about_the_same_event() -> None:
    held, denied = reports(read("Ana Prado met Erik Holt in Lisbon. Holt denied that he had met Prado."))
    assert (held.status, denied.status, denied.reports) == ("held", "denied", held.reports)
    assert [actor.label for actor in denied.attributed_to] == ["Erik Holt"]


def test_a_plan_that_is_called_off_is_one_cancelled_event() -> None:
    assert told("Ana Prado will visit Lisbon. Officials said the visit was cancelled.") == [
        "Visit(Ana Prado) cancelled in Lisbon"
    ]


def test_the_two_are_the_sides_of_the_last_meeting_not_the_last_names() -> None:
    text = read("Ana Prado met Erik Holt. Her aide Ola Lind and Siri Berg waited. The two discussed fishing.")
    found = reports(text)
    token = next(t for t in text.doc if t.text == "two")
    assert [actor.label for actor in plural_referents(text, token, found)] == ["Ana Prado", "Erik Holt"]


def test_words_belong_to_the_occasion_at_which_they_were_said() -> None:
    text = read('"The port is safe," Ana Prado told a news conference after her talks with Erik Holt.')
    event = occasion_at(text, Span(0, 19), reports(text))
    assert event is not None
    assert event.kind == "PressOccasion"


def test_words_belong_to_the_meeting_told_before_until_another_opens() -> None:
    words = (
        "Ana Prado met Erik Holt on Friday. Prado praised the port.\n\nShe called it safe.\n\n"
        "In a meeting with Ola Lind, Prado criticised the strike."
    )
    text = read(words)
    found = reports(text)

    def occasion(quoted: str) -> list[str]:
        start = words.index(quoted)
        event = occasion_at(text, Span(start, start + len(quoted)), found)
        return [] if event is None else [actor.label for actor in event.participant]

    assert occasion("praised the port") == occasion("called it safe") == ["Ana Prado", "Erik Holt"]
    assert occasion("criticised the strike") == ["Ana Prado", "Ola Lind"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ana Prado met with Erik Holt. She was joined by Ola Lind.",
            "Meeting(Ana Prado, Erik Holt, Ola Lind) held",
        ),
        (
            "Ana Prado spoke by phone with Erik Holt. Ola Lind joined them on the call.",
            "Call(Ana Prado, Erik Holt, Ola Lind) held",
        ),
        (
            "Ana Prado, joined by Ola Lind, met with Erik Holt.",
            "Meeting(Ana Prado, Erik Holt, Ola Lind) held",
        ),
        (
            "Ana Prado met with Erik Holt. She was joined by Ola Lind in condemning the raid.",
            "Meeting(Ana Prado, Erik Holt) held",
        ),
        (
            "Ana Prado and Erik Holt spoke on Saturday about the port.",
            "Call(Ana Prado, Erik Holt) held 2031-03-08",
        ),
        (
            "Senior officials from Iran, Iraq, and Russia met in Lisbon.",
            "Meeting(Iran, Iraq, Russia) held in Lisbon",
        ),
        (
            "Iran and Russia held talks in Lisbon. The Iranian delegation was led by Ana Prado. Erik Holt headed the Russian side.",
            "Meeting(Iran, Russia, Ana Prado, Erik Holt) held in Lisbon",
        ),
        (
            "The United States of America and India met in Lisbon.",
            "Meeting(United States, India) held in Lisbon",
        ),
    ],
)
def test_those_who_joined_take_part(words: str, expected: str) -> None:
    assert told(words) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Prado named key issues ahead of the Lisbon summit.", "Summit((unnamed)) planned in Lisbon"),
        ("She reflected on the success of the African Union Summit in Lisbon.", "Summit(African Union) held in Lisbon"),
        ("Prado thanked Iran for hosting the Lisbon Summit.", "Summit(Iran) held in Lisbon"),
        ("Ana Prado noted the upcoming NATO ministerial meeting.", "Summit(NATO) planned"),
        ("Iran and Iraq held their third foreign ministers' meeting on Friday.", "Meeting(Iran, Iraq) held 2031-03-07"),
        ("The dialogue between Iran and the African Union began.", "Meeting(Iran, African Union) held"),
    ],
)
def test_a_gathering_is_told_by_its_name(words: str, expected: str) -> None:
    assert told(words) == [expected]


def test_a_summit_named_twice_is_one() -> None:
    words = "Ana Prado will attend the Lisbon Summit. Erik Holt will join the Lisbon Summit."
    assert told(words) == ["Summit(Ana Prado, Erik Holt) planned in Lisbon"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Secretary Ana Prado and Foreign Minister Erik Holt Before Their Meeting\n\nLisbon",
            ["Meeting(Ana Prado, Erik Holt) held 2031-03-09"],
        ),
        ("Statement by Press Secretary Ana Prado on the Visit of President Erik Holt of Iran", []),
        (
            "Deputy Advisory for Trade and Emerging Technologies Ana Prado traveled to Lisbon.",
            ["Visit(Ana Prado) held in Lisbon"],
        ),
    ],
)
def test_headings_and_long_titles(words: str, expected: list[str]) -> None:
    assert told(words) == expected


def test_the_delegation_on_a_journey_is_who_travels() -> None:
    words = "Ana Prado travelled to Lisbon. The delegation met with Erik Holt."
    assert told(words) == ["Visit(Ana Prado) held in Lisbon", "Meeting(Ana Prado, Erik Holt) held in Lisbon"]


def test_a_ministry_without_a_state_speaks_on_the_day_of_the_news() -> None:
    words = "Iran condemned the raid on Friday. The Foreign Ministry said in a statement that it was a crime."
    assert "PressOccasion(Foreign Ministry) held 2031-03-07" in told_days(words)


def told_days(words: str) -> list[str]:
    return [
        f"{r.reports.kind}({r.reports.participant[0].label}) {r.status} {r.start_date}" for r in reports(read(words))
    ]


def test_no_event_is_part_of_itself_and_nobody_meets_alone() -> None:
    """A dialogue that one state is told to have hosted is an event, if no meeting; of two in each other one ends it."""
    alone = Entity(id="state:0", kind=EntityKind.STATE, label="Chile")
    inner = Event(id="event:1", kind=EventKind.MEETING, participant=(alone,))
    outer = Event(id="event:2", kind=EventKind.VISIT, participant=(alone,), part_of=inner)
    told = [replace(inner, part_of=outer), outer]
    made = [
        r.reports
        for r in sound(
            EventReport(reports=e, status=Status.HELD, evidence=(Span(0, 5),), rule="test", confidence=0.7)
            for e in told
        )
    ]
    assert [e.kind for e in made] == [EventKind.EVENT, EventKind.VISIT]
    assert [e.part_of is None for e in made] == [True, False]
