"""Who hears what is said, and by which words its source is told."""

from __future__ import annotations

import pytest
from annotated import read, statements

from kg.claims import find_claims
from kg.model import Statement


def said_in(text: str) -> list[Statement]:
    return [claim for claim in find_claims(read(text)) if isinstance(claim, Statement)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado met Erik Holt in Lisbon. After the meeting, Prado said she was hopeful.",
        "“It was a good day,” said Ana Prado, who dined with Erik Holt on Friday.",
        "Ana Prado met Erik Holt in Lisbon. Prado wrote in a book that the ban was wrong.",
        "Demonstrators shouted “Peru out” at the embassy.",
        "Ana Prado said she had told Erik Holt so at their meeting in Lisbon. She added that progress was slow.",
    ],
)
def test_whom_one_met_elsewhere_or_before_does_not_hear_what_is_said(text: str) -> None:
    assert [hearer.label for said in said_in(text) for hearer in said.addressee] == []


def test_the_other_side_of_the_meeting_hears_what_is_said_there() -> None:
    (said,) = said_in("Ana Prado met Erik Holt in Lisbon. She said that progress was slow.")
    assert [hearer.label for hearer in said.addressee] == ["Erik Holt"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Some economists who say the plan is costly left.", "Some economists who"),
        ("The International Water Fund met. The fund predicted that rivers will rise.", "The fund"),
        ("Ana Prado, who said the plan is costly, left.", "Ana Prado, who"),
        ("Ana Prado said the plan is costly.", None),
    ],
)
def test_the_source_is_told_by_its_own_words_where_they_are_no_name(text: str, source: str | None) -> None:
    (said,) = said_in(text)
    assert (said.source and text[said.source.start : said.source.end]) == source


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("LISBON (AP) - The army said that the port is safe.", "army: the port is safe [indirect]"),
        ("LISBON, March 3 (AFP) -- Nordian courts rejected the petition.", "Nordian courts: the petition [indirect]"),
        ("NATO - a league of states - said that the port is safe.", "NATO: the port is safe [indirect]"),
        ("The treaty, said Ana Prado, will help.", "Ana Prado: The treaty … will help [indirect]"),
        ("The treaty -- Ana Prado said -- will help.", "Ana Prado: The treaty … will help [indirect]"),
        ("It was Ana Prado who said the treaty would help.", "Ana Prado: the treaty would help [indirect]"),
        ("In the words of Ana Prado, the treaty will help.", "Ana Prado: the treaty will help [indirect]"),
        ("The treaty will help, the paper quoted Ana Prado as saying.", "Ana Prado: The treaty will help [indirect]"),
        ("Ana Prado is convinced that the treaty will help.", "Ana Prado: the treaty will help [indirect]"),
        ("Ana Prado, who said the treaty would help, left for Lima.", "Ana Prado: the treaty would help [indirect]"),
        ("Crowds in Tahrir Square, who had demanded a vote, cheered.", "Crowds: a vote [indirect]"),
        ("Ana Prado's theory that the treaty helps Peru angered Chile.", "Ana Prado: the treaty helps Peru [indirect]"),
        ("“The treaty will help,” Ana Prado ventured.", "Ana Prado: “The treaty will help,” [direct]"),
        ("Erik Holt has been called a liar by fellow physicians.", "fellow physicians: a liar [indirect]"),
        ("Police put the death toll at 40.", "Police: the death toll at 40 [indirect]"),
        ("Those close to him say that he is ill.", "Those close to him: he is ill [indirect]"),
        ("A court ruled on Friday against the ban.", "court: the ban [indirect]"),
        ("The pope spoke out against the war.", "pope: the war [indirect]"),
        ("As a ministry memo put it, the port is safe.", "ministry memo: the port is safe [indirect]"),
        ("Many experts suspect the losses were staged.", "Many experts: the losses were staged [indirect]"),
        ("Peru's condemnation of the raid came late.", "Peru: the raid [indirect]"),
        ("Ana Prado said Friday's raid was a crime.", "Ana Prado: Friday's raid was a crime [indirect]"),
        ("The general asked to resign, and the chief let him go.", "general: to resign [indirect]"),
        ('Police found a note near the body that read: "I am sorry."', 'note: "I am sorry." [direct]'),
        ("Ana Prado said later the talks had failed.", "Ana Prado: the talks had failed [indirect]"),
        ('Ana Prado told "The Evening Post" that the port is safe.', "Ana Prado: the port is safe [indirect]"),
        ("Ana Prado warned against what she called a trap.", "Ana Prado: what she called a trap [indirect]"),
        (
            "Ana Prado accused Erik Holt of meddling in the sale of the mine, Mediavox reported.",
            "Ana Prado: meddling in the sale of the mine [indirect]",
        ),
        (
            'Ana Prado said the veto had shown "who is afraid of witnesses."',
            'Ana Prado: the veto had shown "who is afraid of witnesses." [mixed]',
        ),
    ],
)
def test_what_is_said_begins_and_ends_with_its_own_words(text: str, said: str) -> None:
    assert statements(text) == [said]


def test_what_she_called_something_is_said_whole() -> None:
    assert (
        statements("Ana Prado denounced what she termed a coup.")[0] == "Ana Prado: what she termed a coup [indirect]"
    )


@pytest.mark.parametrize(
    "text",
    [
        "NORDIAN PRESIDENT SAYS NO TO THE DEAL... Ana Prado left on Monday.",
        "Ana Prado refused to be drawn on the case.",
        "Ana Prado declined to speculate on a date.",
        "The law upset Chile, which responded by raising tariffs.",
        "The cuts, announced Friday, spare no village.",
        "The judge denied bail for Erik Holt.",
        "The bank denied Ana Prado a loan.",
        "Police put the bag at the door.",
        "The “holes” he repeated are small.",
        'Ana Prado read "War and Peace" on the train.',
        "Chile concealed that it had sold arms to Peru.",
        "Ana Prado allegedly told Erik Holt that the port was closed.",
        "Did Ana Prado say that the port is closed?",
        "Scientists found a gene that explains why cats purr.",
        "Peru vetoed a resolution condemning the raids.",
        "Holt put his house on the market at $2 million.",
        "China's demand for oil rose.",
        "Those are called roses by gardeners in Peru.",
    ],
)
def test_headings_silence_and_deeds_say_nothing(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            'Erik Holt told Ana Prado by phone that he would stay. "It is late," Holt said on the Senate floor.',
            [["Ana Prado"], []],
        ),
        (
            "Erik Holt told Ana Prado by phone that he would stay. Asked about Peru, he said it was late.",
            [["Ana Prado"], []],
        ),
        ('"I spoke to Ana Prado by phone yesterday," Erik Holt said.', [[]]),
        ('Erik Holt met Ana Prado in Oslo on Monday. "We agreed on a plan," Holt said.', [["Ana Prado"]]),
    ],
)
def test_who_was_called_before_does_not_hear_what_is_said_elsewhere(text: str, heard: list[list[str]]) -> None:
    assert [[who.label for who in said.addressee] for said in said_in(text)] == heard
