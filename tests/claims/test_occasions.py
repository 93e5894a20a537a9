"""Occasions of public words, ceremonies and gatherings: what is told as one, on which day, and which words were said there."""

from __future__ import annotations

from datetime import date

import pytest

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Article, Claim, EventReport, Statement

PUBLISHED = date(2031, 5, 20)
"""A Tuesday."""


def claims_of(text: str) -> tuple[tuple[Claim, ...], list[str]]:
    (read,) = annotate([Article(key="test", text=text, published_on=PUBLISHED)])
    claims = find_claims(read)
    return claims, [describe(c, read) for c in claims if isinstance(c, EventReport)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("President Ana Prado told cabinet members Friday to wait.", "PressOccasion(Ana Prado) held 2031-05-16"),
        ("Ana Prado said Sunday on “Face to Face” that she was tired.", "PressOccasion(Ana Prado) held 2031-05-18"),
        ("Five parties issued statements.", "PressOccasion(Five parties) held"),
        ("In an August speech, Ana Prado attacked the plan.", "PressOccasion(Ana Prado) held"),
        ("Ana Prado handed her credentials to Erik Holt.", "Ceremony(Ana Prado, Erik Holt) held"),
        (
            "In a Facebook post on Monday, Ana Prado said that she was tired.",
            "PressOccasion(Ana Prado) held 2031-05-19",
        ),
        ("Ana Prado thanked Erik Holt on Facebook on Monday.", "PressOccasion(Ana Prado) held 2031-05-19"),
        ("On CNN's Face of the Nation, Ana Prado said that she was tired.", "PressOccasion(Ana Prado) held"),
        ("In his address on Thursday, Erik Holt promised to wait.", "PressOccasion(Erik Holt) held 2031-05-15"),
        ("In a speech at the convention in March, Ana Prado said so.", "PressOccasion(Ana Prado) held 2031-03"),
        ("Ana Prado wrote in a letter, dated Monday, that she was tired.", "PressOccasion(Ana Prado) held 2031-05-19"),
        (
            "In an interview published Monday in a Lisbon daily, Ana Prado said so.",
            "PressOccasion(Ana Prado) held 2031-05-19",
        ),
        ("A statement released Monday by Ana Prado said so.", "PressOccasion(Ana Prado) held 2031-05-19"),
        ("A NATO report released on Monday found that the port was open.", "PressOccasion(NATO) held 2031-05-19"),
        ("Nordia was forced to reopen talks with France.", "Meeting(Nordia, France) held"),
        ("Leaders agreed at the G8 summit in Lisbon to wait.", "Summit(G8) held in Lisbon"),
    ],
)
def test_what_is_an_occasion(text: str, event: str) -> None:
    assert claims_of(text)[1] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "In interviews, Ana Prado smiles.",
        "Ana Prado read in a report that the port was open.",
        "Ana Prado calls on NATO to wait.",
        "Ana Prado attended a birthday celebration.",
        "Ana Prado told the Associated Press that she was tired.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert claims_of(text)[1] == []


def test_a_statement_without_a_date_has_the_day_on_which_its_issuer_spoke() -> None:
    text = "President Ana Prado on Monday condemned the attack.\n\n“We mourn the dead,” Prado said in a statement."
    assert claims_of(text)[1] == ["PressOccasion(Ana Prado) held 2031-05-19"]


def test_later_words_belong_to_the_occasion_told_last() -> None:
    text = (
        "Ana Prado said on state television on Monday that the port was open.\n\n"
        "In a speech on Sunday, Ana Prado warned of the danger.\n\n"
        "The port was closed in March.\n\n"
        "Ana Prado said that the ships were safe."
    )
    claims, events = claims_of(text)
    assert events == ["PressOccasion(Ana Prado) held 2031-05-19", "PressOccasion(Ana Prado) held 2031-05-18"]
    last = [c for c in claims if isinstance(c, Statement)][-1]
    assert last.occasion is not None and last.occasion.day == date(2031, 5, 18)


def test_who_issued_a_statement_says_what_it_says() -> None:
    claims, _ = claims_of("Erik Holt issued a statement on Monday saying the port was open.")
    (said,) = (c for c in claims if isinstance(c, Statement))
    assert [s.label for s in said.speaker] == ["Erik Holt"] and said.occasion is not None


def test_an_apposition_behind_a_quotation_hides_no_speaker() -> None:
    text = (
        "“There is a rift between this house and the president and our army,” Holt, a top aide, "
        "said Monday morning on Fox News’s “Fox and Friends.”"
    )
    claims, events = claims_of(text)
    assert events == ["PressOccasion(Holt) held 2031-05-19"]
    assert [s.label for c in claims if isinstance(c, Statement) for s in c.speaker] == ["Holt"]


def test_what_was_said_on_another_day_belongs_to_no_news_conference() -> None:
    text = (
        "Ana Prado told a news conference on Monday that the port was open.\n\n"
        "Ana Prado has long said that ships are safe. Ana Prado said in March that crews were tired."
    )
    claims, _ = claims_of(text)
    assert [c.occasion is not None for c in claims if isinstance(c, Statement)] == [True, False, False]


def test_words_on_a_visit_belong_to_it() -> None:
    claims, _ = claims_of("Foreign Minister Ana Prado, visiting Lisbon on Monday, said that the port was open.")
    (said,) = (c for c in claims if isinstance(c, Statement))
    assert said.occasion is not None and said.occasion.kind == "Visit"
