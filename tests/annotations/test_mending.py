"""What the parser gets wrong is mended before anything is read."""

from __future__ import annotations

import pytest

from kg.annotations import parse
from kg.model import Article


def members(text: str, first: str) -> list[str]:
    (read,) = parse([Article(key="test", text=text)])
    head = next(t for t in read.doc if t.text == first)
    return [t.text for t in head.conjuncts]


def test_a_state_does_not_explain_another_in_a_list() -> None:
    assert members("Canada, Mexico, and the United States condemn the assault.", "Canada") == ["Mexico", "States"]


def test_a_state_still_explains_a_town() -> None:
    (read,) = parse([Article(key="test", text="She flew to Nairobi, Kenya, and to Kampala.")])
    assert next(t.dep_ for t in read.doc if t.text == "Kenya") == "appos"


def test_a_purpose_is_that_of_who_talks() -> None:
    (read,) = parse(
        [
            Article(
                key="test", text="Erik Holt spoke today with Prime Minister Ana Prado of Chile to express his thanks."
            )
        ]
    )
    express = next(t for t in read.doc if t.text == "express")
    partner = next(t for t in read.doc if t.text == "Prado")
    assert [t.text for t in partner.ancestors] == ["with", "spoke"]
    assert [t.text for t in express.ancestors] == ["spoke"]
    assert (
        read.doc[partner.head.left_edge.i : partner.head.right_edge.i + 1].text
        == "with Prime Minister Ana Prado of Chile"
    )


def test_a_noun_heads_the_adjectives_before_it() -> None:
    text = "They discussed Russia's unprovoked, unjustified, and premeditated raid on the port and the reform of the court."
    (read,) = parse([Article(key="test", text=text)])
    raid = next(t for t in read.doc if t.text == "raid")
    assert (raid.head.text, raid.dep_) == ("discussed", "dobj")
    assert read.doc[raid.left_edge.i : raid.i].text == "Russia's unprovoked, unjustified, and premeditated"


def test_a_participle_between_commas_is_no_deed() -> None:
    text = "A meeting between Erik Holt and Ana Prado, planned for Wednesday in Geneva, was cancelled."
    (read,) = parse([Article(key="test", text=text)])
    meeting, planned = (next(t for t in read.doc if t.text == word) for word in ("meeting", "planned"))
    assert (meeting.head.text, meeting.dep_, meeting.head.dep_) == ("cancelled", "nsubjpass", "ROOT")
    assert (planned.head.text, planned.dep_) == ("meeting", "acl")


def test_an_infinitive_goes_on_with_the_one_before_it() -> None:
    assert members("Ana Prado urged them to end the raids, reopen the port, and free the crew.", "end") == [
        "reopen",
        "free",
    ]
    (read,) = parse([Article(key="test", text="Ana Prado came to end the raids and reopened the port.")])
    assert next(t.head.text for t in read.doc if t.text == "reopened") == "came"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ana Prado held talks on the ceasefire with President Erik Holt.", "talks"),
        ("Talks on the ceasefire between Ana Prado and Erik Holt ended.", "Talks"),
        ("Ana Prado had a call about the dam with her counterpart.", "call"),
    ],
)
def test_with_whom_one_talks_is_no_part_of_the_matter(text: str, noun: str) -> None:
    (read,) = parse([Article(key="test", text=text)])
    partner = next(t for t in read.doc if t.lower_ in ("with", "between"))
    assert partner.head.text == noun


def test_a_matter_keeps_with_whom_one_has_it() -> None:
    (read,) = parse([Article(key="test", text="Ana Prado held talks on relations with Chile.")])
    assert next(t.head.text for t in read.doc if t.text == "with") == "relations"
