"""What people say: where the words begin and end, who speaks, to whom, and in which mode."""

from __future__ import annotations

from datetime import date

import pytest
from annotated import statements

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Act, Article, Discussion, Statement

WEDNESDAY = date(2024, 10, 9)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Prado said that the port is safe.", "Ana Prado: the port is safe [indirect]"),
        ("Minister Ana Prado: “The port is safe.”", "Ana Prado: “The port is safe.” [direct]"),
        ("Ana Prado called the blockade a crime.", "Ana Prado: the blockade a crime [indirect]"),
        ("Ana Prado asked Erik Holt for more time.", "Ana Prado → Erik Holt: more time [indirect]"),
        ("Ana Prado urged restraint.", "Ana Prado: restraint [indirect]"),
        ("Ana Prado encouraged further steps.", "Ana Prado: further steps [indirect]"),
        ("Ana Prado called for the sides to return.", "Ana Prado: for the sides to return [indirect]"),
        ("Under Secretary Prado announced more than $6 million.", "Prado: more than $6 million [indirect]"),
        ("The participants expressed fears about the port.", "participants: fears about the port [indirect]"),
        ("The port, Ana Prado said, is safe.", "Ana Prado: The port … is safe [indirect]"),
        ("The port is safe, said Ana Prado on Monday.", "Ana Prado: The port is safe [indirect]"),
        ("According to Ana Prado, the port is safe.", "Ana Prado: the port is safe [indirect]"),
        (
            "Ana Prado stressed that the port is safe, and that the strait would stay open.",
            "Ana Prado: the port is safe, and that the strait would stay open [indirect]",
        ),
        (
            'Ana Prado said the port was "as safe as it has ever been."',
            'Ana Prado: the port was "as safe as it has ever been." [mixed]',
        ),
        (
            "“The port is safe,” Ana Prado said. “It will stay so.”",
            "Ana Prado: “The port is safe,” … “It will stay so.” [direct]",
        ),
        ("Ana Prado urged Erik Holt to open the port.", "Ana Prado → Erik Holt: to open the port [indirect]"),
        (
            "Ana Prado was told by Erik Holt that the port is safe.",
            "Erik Holt → Ana Prado: the port is safe [indirect]",
        ),
        ("Ana Prado told Erik Holt that the port is safe.", "Ana Prado → Erik Holt: the port is safe [indirect]"),
        ("Ana Prado ruled out further talks.", "Ana Prado: further talks [indirect]"),
        (
            "Ana Prado reaffirmed her support for the truce, and the need to reopen the port, and discussed fishing.",
            "Ana Prado: her support for the truce, and the need to reopen the port [indirect]",
        ),
        (
            "Ana Prado underscored her belief that boats must be safe, that crews must be paid, and that ports must open.",
            "Ana Prado: her belief that boats must be safe, that crews must be paid, and that ports must open [indirect]",
        ),
        (
            "Ana Prado praised the steps of Nordia to open its ports, feed its people and pay its debts during the call.",
            "Ana Prado: the steps of Nordia to open its ports, feed its people and pay its debts [indirect]",
        ),
        (
            "Peru accused Erik Holt of beating the crew, a charge he denied.",
            "Peru: beating the crew [indirect]",
        ),
        (
            "Ana Prado underscored the view of Peru that the port should open.",
            "Ana Prado: the view of Peru that the port should open [indirect]",
        ),
    ],
)
def test_the_words_said(text: str, said: str) -> None:
    assert statements(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado did not say that the port is safe.",
        "The exercise, known as “Calm Water”, ended on Friday.",
        "Ana Prado and Erik Holt discussed the port.",
        "Ana Prado said nothing.",
    ],
)
def test_no_words_of_anybody(text: str) -> None:
    assert statements(text) == []


def test_two_verbs_of_one_speaker_are_two_statements() -> None:
    found = statements("Ana Prado condemned the attack on the port and urged Erik Holt to open the strait.")
    assert sorted(found) == [
        "Ana Prado → Erik Holt: to open the strait [indirect]",
        "Ana Prado: the attack on the port [indirect]",
    ]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = '"We will keep the port open," Ana Prado said.\n\n"We will never close it."'
    assert statements(text) == ['Ana Prado: "We will keep the port open," … "We will never close it." [direct]']


def test_a_source_without_a_name_is_a_group_with_its_words() -> None:
    (read,) = annotate([Article(key="test", text="Two port officials said that the harbour is closed.")])
    (said,) = [claim for claim in find_claims(read) if isinstance(claim, Statement)]
    assert said.source is not None
    assert read.article.quote(said.source) == "Two port officials"
    assert not said.speaker[0].proper


def test_the_official_is_the_official_who_spoke_before() -> None:
    text = "An official of the bank said the move was planned. The official said that no date was fixed."
    assert statements(text) == [
        "official of the bank: the move was planned [indirect]",
        "official of the bank: no date was fixed [indirect]",
    ]


def test_the_counterpart_of_a_meeting_is_the_hearer() -> None:
    text = "Ana Prado met Erik Holt in Lisbon on Monday. Ana Prado said that the port is safe."
    (read,) = annotate([Article(key="test", text=text)])
    (said,) = [claim for claim in find_claims(read) if isinstance(claim, Statement)]
    assert [hearer.label for hearer in said.addressee] == ["Erik Holt"]
    assert said.occasion is not None
    assert said.act is Act.SAY


def test_who_is_said_to_have_agreed_in_a_denial_says_nothing() -> None:
    assert statements("Ana Prado denied that France had agreed to a corridor.") == [
        "Ana Prado: France had agreed to a corridor [indirect]"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ana Prado praised Thursday's protests.", WEDNESDAY),
        ("Ana Prado said Saturday Erik Holt will visit Lisbon.", date(2024, 10, 5)),
        ("Ana Prado said Tuesday that the port is safe.", date(2024, 10, 8)),
    ],
)
def test_nobody_spoke_after_publication(text: str, day: date) -> None:
    (read,) = annotate([Article(key="test", text=text, published_on=WEDNESDAY)])
    (said,) = [claim for claim in find_claims(read) if isinstance(claim, Statement)]
    assert said.start_date == day


def test_words_to_the_public_are_not_said_to_whom_one_met() -> None:
    text = (
        "Ana Prado met Erik Holt in Lisbon on Monday. In a statement on Tuesday, Ana Prado said that the port is safe."
    )
    (read,) = annotate([Article(key="test", text=text)])
    (said,) = [claim for claim in find_claims(read) if isinstance(claim, Statement)]
    assert said.addressee == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Ana Prado shook her head. "We are not ready yet."', 'Ana Prado: "We are not ready yet." [direct]'),
        ("Ana Prado added:\n\nThe port is safe.", "Ana Prado: The port is safe. [indirect]"),
        ("Ana Prado is adamant that the port is safe.", "Ana Prado: the port is safe [indirect]"),
        ("Nordia's position is that the port is safe.", "Nordia: the port is safe [indirect]"),
        ("Some believe the port is safe.", "Some: the port is safe [indirect]"),
        ("The port is safe, stressed Minister Ana Prado.", "Ana Prado: The port is safe [indirect]"),
        (
            "Ana Prado told the crowd she was tired of waiting.",
            "Ana Prado → crowd: she was tired of waiting [indirect]",
        ),
        ("Ana Prado went on to explain that the port is safe.", "Ana Prado: the port is safe [indirect]"),
        ("Erik Holt quoted Ana Prado as saying that the port is safe.", "Ana Prado: the port is safe [indirect]"),
        (
            'It was, Ana Prado said, "a port where nobody had slept for years."',
            'Ana Prado: It was … "a port where nobody had slept for years." [mixed]',
        ),
        ("A letter seen by Ana Prado shows that the port is safe.", "letter: the port is safe [indirect]"),
        ("As Ana Prado put it, the port is safe.", "Ana Prado: the port is safe [indirect]"),
        ("The port is safe, as Ana Prado pointed out.", "Ana Prado: The port is safe [indirect]"),
        ("Ana Prado likened the port to a prison.", "Ana Prado: the port to a prison [indirect]"),
        ("Ana Prado portrayed the raid as a success.", "Ana Prado: the raid as a success [indirect]"),
        ("The raid was condemned by Ana Prado.", "Ana Prado: The raid [indirect]"),
        ("Ana Prado attacked Erik Holt for his vote.", "Ana Prado: Erik Holt for his vote [indirect]"),
        ("Ana Prado warned Erik Holt against any raid.", "Ana Prado → Erik Holt: any raid [indirect]"),
        ("Ana Prado warned Erik Holt not to attack.", "Ana Prado → Erik Holt: not to attack [indirect]"),
        ("The port, which, Ana Prado said, is usually full, was empty.", "Ana Prado: is usually full [indirect]"),
        ("Claiming that the port is safe, Ana Prado left the room.", "Ana Prado: the port is safe [indirect]"),
    ],
)
def test_words_without_a_plain_verb_of_speech(text: str, said: str) -> None:
    assert statements(text) == [said]


def test_turns_of_a_transcript_go_to_those_named_by_their_labels() -> None:
    text = "Notes by Ana Prado and Erik Holt.\n\nMINISTER PRADO: The port is safe.\n\nWe checked it.\n\nMR. HOLT: Thank you."
    assert statements(text) == [
        "Ana Prado: The port is safe. … We checked it. [indirect]",
        "Erik Holt: Thank you. [indirect]",
    ]


def test_they_are_the_people_of_the_sentence_before() -> None:
    assert statements("Port officials closed the harbour. They say the cranes are old.") == [
        "Port officials: the cranes are old [indirect]"
    ]


def test_we_of_a_joint_statement_are_those_named_in_it() -> None:
    text = "We, Ana Prado of Nordia and Erik Holt of Lusania, met in Lisbon.\n\nWe condemn the attack on the port."
    assert statements(text) == ["Ana Prado, Erik Holt: the attack on the port [indirect]"]


def test_topics_go_on_to_their_end_and_how_begins_a_new_one() -> None:
    text = (
        "Ana Prado and Erik Holt met in Lisbon on Monday. They discussed the urgency to provide aid to the coast. They discussed "
        "the importance of the joint work to end the raids and how the two countries can help fishermen."
    )
    (read,) = annotate([Article(key="test", text=text)])
    assert [describe(claim, read) for claim in find_claims(read) if isinstance(claim, Discussion)] == [
        "discussed urgency to provide aid to the coast",
        "discussed importance of the joint work to end the raids",
        "discussed how the two countries can help fishermen",
    ]


def test_a_quotation_behind_another_verb_is_another_statement() -> None:
    text = '"We waited for an hour," Ana Prado said, adding later, "Nobody came."'
    assert sorted(statements(text)) == [
        'Ana Prado: "Nobody came." [direct]',
        'Ana Prado: "We waited for an hour," [direct]',
    ]


def test_speech_within_a_quotation_keeps_inside_it() -> None:
    """It is what its speaker tells of others: no quotation mark is theirs."""
    text = '"The sailors demanded a new boat. It was late," Ana Prado said.'
    assert "sailors: a new boat [indirect]" in statements(text)
