"""Meetings, visits, calls and public occasions: who took part, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.annotations import annotate
from kg.claims import describe, rules
from kg.model import Article, EventKind, EventReport


def drafts(text: str) -> Iterator[EventReport]:
    (read,) = annotate([Article(key="test", text=text)])
    for rule in rules().values():
        if rule.draft:
            yield from (claim for claim in rule.find(read, ()) if isinstance(claim, EventReport))


def told(text: str) -> list[str]:
    (read,) = annotate([Article(key="test", text=text)])
    return [describe(claim, read) for claim in drafts(text)]


PAIR = "Meeting(Ana Prado, Erik Holt)"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ana Prado met with Erik Holt.", f"{PAIR} held"),
        ("Ana Prado and Erik Holt met in Lisbon.", f"{PAIR} held in Lisbon"),
        ("President Ana Prado sat down with Erik Holt for two hours.", f"{PAIR} held"),
        ("Ana Prado's talks with Erik Holt lasted two hours.", f"{PAIR} held"),
        ("In a meeting with Erik Holt, Ana Prado praised the port.", f"{PAIR} held"),
        ("Erik Holt was received by Ana Prado in Lisbon.", f"{PAIR} held in Lisbon"),
        ("Ana Prado welcomed Erik Holt to Lisbon.", f"{PAIR} held in Lisbon"),
        ("Ana Prado is due to hold talks with Erik Holt.", f"{PAIR} planned"),
        ("Ana Prado and Erik Holt are scheduled to meet in Lisbon.", f"{PAIR} planned in Lisbon"),
        ("Ana Prado agreed to meet Erik Holt.", f"{PAIR} planned"),
        ("Ana Prado cancelled a meeting with Erik Holt.", f"{PAIR} cancelled"),
        ("The meeting between Ana Prado and Erik Holt was postponed.", f"{PAIR} postponed"),
        ("Ana Prado denied meeting Erik Holt.", f"{PAIR} denied"),
        ("Ana Prado ruled out a meeting with Erik Holt.", f"{PAIR} denied"),
        ("Iran and Russia held talks in Geneva.", "Meeting(Iran, Russia) held in Geneva"),
        ("Ministers from Iran and Russia met in Geneva.", "Meeting(Iran, Russia) held in Geneva"),
        ("Ana Prado said so at a meeting with visiting President Erik Holt.", f"{PAIR} held"),
        ("There was a working session between Ana Prado and Erik Holt.", f"{PAIR} held"),
        ("The second day of Ana Prado's talks with Erik Holt was devoted to fishing.", f"{PAIR} held"),
    ],
)
def test_a_meeting_has_both_sides_and_a_status(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado hopes to meet Erik Holt.",
        "Ana Prado refused to meet Erik Holt.",
        "Ana Prado could meet Erik Holt next week.",
        "Ana Prado would meet Erik Holt if he apologised.",
        "Ana Prado said that Erik Holt should meet Ola Lind.",
        "It is unclear whether Ana Prado will meet Erik Holt.",
        "Ana Prado often meets Erik Holt.",
        "Ana Prado proposed a meeting with Erik Holt.",
        "No meeting between Ana Prado and Erik Holt took place.",
        "Ana Prado met the conditions set by Erik Holt.",
        "Will Ana Prado meet Erik Holt?",
        "Ana Prado called on Erik Holt to meet Ola Lind.",
        "Ana Prado and Erik Holt are no longer on speaking terms.",
        "Were Ana Prado to visit Lisbon, Erik Holt would be glad.",
        "They told how they met with Ana Prado and Erik Holt.",
        "Ana Prado called for continued dialogue with Iran.",
        "Ana Prado invited Erik Holt to visit Lisbon.",
        "Ana Prado returned to Lisbon.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert told(text) == []


def test_who_denies_a_meeting_is_named() -> None:
    (report,) = drafts("Ana Prado said that she did not meet Erik Holt.")
    assert (report.status, [actor.label for actor in report.attributed_to]) == ("denied", ["Ana Prado"])


def test_a_list_of_people_is_read_through_titles_and_appositions() -> None:
    assert told(
        "Ana Prado met with Minister of Trade and Foreign Affairs Erik Holt, Defence Minister Ola Lind and Siri Berg, "
        "the head of the committee, to discuss the port."
    ) == ["Meeting(Ana Prado, Erik Holt, Ola Lind, Siri Berg) held"]


def test_a_group_spelt_out_after_a_colon_is_no_participant_beside_its_members() -> None:
    words = "Ana Prado met with three members of the cabinet: Erik Holt, Ola Lind and Siri Berg."
    assert told(words) == ["Meeting(Ana Prado, Erik Holt, Ola Lind, Siri Berg) held"]


def test_separate_talks_are_a_meeting_with_each() -> None:
    assert told("Ana Prado held separate talks with Erik Holt and Ola Lind.") == [
        f"{PAIR} held",
        "Meeting(Ana Prado, Ola Lind) held",
    ]


def test_a_dateline_dates_no_event() -> None:
    dated = "LISBON, March 5, 2031 — Ana Prado met Erik Holt on March 3, 2031."
    assert told(dated) == [f"{PAIR} held 2031-03-03"]
    assert told("LISBON, March 5, 2031 — Ana Prado met Erik Holt.") == [f"{PAIR} held"]


def test_ministers_of_states_are_those_whom_the_article_names() -> None:
    words = (
        "Foreign Minister Ana Prado of Japan and Foreign Minister Ola Lind of Iran arrived. "
        "The foreign ministers of Japan and Iran met in Lisbon."
    )
    assert told(words)[-1] == "Meeting(Ana Prado, Ola Lind) held in Lisbon"


def test_an_unnamed_group_takes_part_without_an_invented_name() -> None:
    (report,) = drafts("Ana Prado met European leaders in Brussels.")
    _, group = report.reports.participant
    assert (group.label, group.kind, group.proper) == ("European leaders", "Group", False)


def test_a_clause_after_the_list_is_not_listed() -> None:
    assert told("In talks with Erik Holt, Ana Prado praised the port.") == [f"{PAIR} held"]


def test_the_host_of_a_reception_is_named() -> None:
    (report,) = drafts("Erik Holt was received by Ana Prado.")
    assert [actor.label for actor in report.reports.host] == ["Ana Prado"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ana Prado spoke by phone with Erik Holt.", "Call(Ana Prado, Erik Holt) held"),
        ("Ana Prado held a video conference with Erik Holt.", "Call(Ana Prado, Erik Holt) held"),
        ("Ana Prado visited Lisbon.", "Visit(Ana Prado) held in Lisbon"),
        ("Ana Prado is travelling to Lisbon.", "Visit(Ana Prado) planned in Lisbon"),
        ("Ana Prado called off her trip to Lisbon.", "Visit(Ana Prado) cancelled in Lisbon"),
        ("Ana Prado will attend the summit in Lisbon.", "Summit(Ana Prado) planned in Lisbon"),
        ("Ana Prado was received at an official ceremony.", "Ceremony(Ana Prado) held"),
        ("Ana Prado told reporters that the port is safe.", "PressOccasion(Ana Prado) held"),
    ],
)
def test_other_kinds_of_events(text: str, event: str) -> None:
    assert told(text) == [event]


def test_the_day_of_a_call_is_not_the_day_on_which_it_was_told() -> None:
    text = "Ana Prado spoke by phone with Erik Holt on 3 March 2031, the ministry said in a statement on 4 March 2031."
    (report,) = (r for r in drafts(text) if r.reports.kind is EventKind.CALL)
    assert report.date_value == "2031-03-03"


def test_preparations_for_a_meeting_of_others_are_no_meeting() -> None:
    text = "Ana Prado and Erik Holt reviewed preparations for the next meeting of the Quad ministers."
    assert not any("planned" in event for event in told(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "A meeting between Ana Prado and Erik Holt planned for Friday has been cancelled.",
            f"{PAIR} cancelled XXXX-WXX-5",
        ),
        (
            "Ana Prado cancelled a stop in Lisbon, where she had been due to see Erik Holt.",
            f"{PAIR} cancelled in Lisbon",
        ),
        ("Ana Prado spoke. A planned meeting with Erik Holt was postponed because of floods.", f"{PAIR} postponed"),
        ("Ana Prado and Erik Holt met in the Portuguese capital.", f"{PAIR} held in Lisbon"),
    ],
)
def test_meetings_called_off_put_off_and_in_a_capital(text: str, event: str) -> None:
    assert event in told(text)
