"""Positions: holder, sign and target; and what is no position."""

from __future__ import annotations

import pytest
from annotated import stances

from kg.annotations import annotate
from kg.claims import describe, find_claims
from kg.model import Article, Discussion, Issue, Stance


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ana Prado said that France backs the ceasefire.", "France support ceasefire"),
        ("Ana Prado said that France opposes the new tariff.", "France oppose new tariff"),
        ("Ana Prado said that France does not support the new tariff.", "France oppose new tariff"),
        ("Ana Prado said that France is deeply concerned about the tariff.", "France neutral-concern tariff"),
        ("Ana Prado condemned the attack on the port.", "Ana Prado oppose attack on the port"),
        ("Ana Prado reaffirmed her support for the ceasefire.", "Ana Prado support ceasefire"),
        ("Ana Prado said France will act firmly in the face of piracy.", "France oppose piracy"),
        ("Ana Prado urged France to boycott the conference.", "Ana Prado oppose conference"),
        ("Ana Prado said that France is against the new tariff.", "France oppose new tariff"),
        ("Ana Prado spoke in favour of the treaty.", "Ana Prado support treaty"),
        ("Ana Prado said that no party supports the tariff.", ""),
        ("Ana Prado said that France no longer opposes the tariff.", "France support tariff"),
        ("Ana Prado said that the prisoners must be released.", "Ana Prado support prisoners must be released"),
        ("Ana Prado refused to sign the treaty.", "Ana Prado oppose sign the treaty"),
        ("Ana Prado accused France of breaking the truce.", "Ana Prado oppose France breaking the truce"),
        ("Ana Prado said France does not accept the new border.", "France oppose new border"),
        ("Ana Prado sees no need for a new treaty.", "Ana Prado oppose new treaty"),
        ("Ana Prado said there is no alternative to the treaty.", "Ana Prado support treaty"),
        ("Ana Prado called the raid a crime.", "Ana Prado oppose raid"),
        ("Ana Prado believes the treaty is essential.", "Ana Prado support treaty"),
        ("French support for the treaty is growing.", "France support treaty"),
        ("Ana Prado demanded that France stop drilling in the strait.", "Ana Prado oppose drilling in the strait"),
        ("France provided $2 million for the new clinics.", "France support new clinics"),
        ("Ana Prado stopped short of saying that she supports the treaty.", ""),
        ("The treaty was denounced by Erik Holt.", "Erik Holt oppose treaty"),
        ("Ana Prado met Erik Holt, a critic of the treaty.", "Erik Holt oppose treaty"),
        ("Chile is worried that the rebels might close the port.", "Chile neutral-concern rebels might close the port"),
        ("France imposed sanctions on Peru.", "France oppose Peru"),
        ("Ana Prado avoided condemning the raid.", ""),
        ("Ana Prado left when she was asked for details.", ""),
        ("Ana Prado refused to provide details.", ""),
        ("Ana Prado looked forward to working with Erik Holt.", ""),
        (
            "Ana Prado said Chile condemns any acts which may lead to the death of people.",
            "Chile oppose acts which may lead to the death of people",
        ),
        (
            "The two sides hoped to reach agreement at the summit on a lasting truce.",
            "two sides support lasting truce",
        ),
        (
            "Ana Prado, Secretary of State of Chile\n\nWe stand in solidarity with the people of Peru.",
            "Ana Prado support people of Peru",
        ),
        (
            "Ana Prado expressed gratitude to Erik Holt for his help in the strait.",
            "Ana Prado support help in the strait",
        ),
    ],
)
def test_a_position(text: str, position: str) -> None:
    assert stances(text) == ([position] if position else [])


def test_coordinated_targets_are_several_positions() -> None:
    assert stances("Ana Prado condemned the arrests and the closure of the port.") == [
        "Ana Prado oppose arrests",
        "Ana Prado oppose closure of the port",
    ]


def test_two_deeds_asked_for_are_two_positions() -> None:
    assert stances("Ana Prado urged France to reopen the port and to release the crew.") == [
        "Ana Prado support reopen the port",
        "Ana Prado support release the crew",
    ]


def test_words_that_share_a_modifier_are_one_target() -> None:
    assert stances("Ana Prado supports the sovereignty and independence of France.") == [
        "Ana Prado support sovereignty and independence of France"
    ]


def test_welcomes_of_people_and_days_are_no_targets() -> None:
    assert stances("Ana Prado was welcomed at the villa by Erik Holt.") == []
    assert stances("Ana Prado agreed on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado discussed the attack on the port with Erik Holt.",
        "Ana Prado said that France does not oppose the tariff.",
        "If France supports the tariff, Ana Prado will resign.",
        "Would France support the tariff?",
        "Ana Prado and Erik Holt are expected to discuss the tariff.",
    ],
)
def test_no_position(text: str) -> None:
    assert stances(text) == []


def test_several_holders_hold_a_joint_position() -> None:
    (read,) = annotate([Article(key="test", text="Ana Prado said that France and Italy support the ceasefire.")])
    found = [claim for claim in find_claims(read) if isinstance(claim, Stance)]
    assert [(s.holder.label, s.joint) for s in found] == [("France", True), ("Italy", True)]
    assert all(s.expressed_in is not None and s.expressed_in.speaker[0].label == "Ana Prado" for s in found)


def test_a_target_names_what_it_concerns_and_loaded_words_are_marked() -> None:
    (read,) = annotate([Article(key="test", text="Ana Prado condemned the French aggression in the strait.")])
    (stance,) = [claim for claim in find_claims(read) if isinstance(claim, Stance)]
    assert isinstance(stance.target, Issue)
    assert stance.target.framing
    assert [entity.label for entity in stance.target.concerns] == ["France"]


def test_each_coordinated_topic_is_a_discussion() -> None:
    text = "Ana Prado met Erik Holt in Lisbon on Monday. The two discussed the new tariff, fishing quotas and port security."
    (read,) = annotate([Article(key="test", text=text)])
    found = [claim for claim in find_claims(read) if isinstance(claim, Discussion)]
    assert [describe(claim, read) for claim in found] == [
        "discussed new tariff",
        "discussed fishing quotas",
        "discussed port security",
    ]
    assert all(claim.occasion is not None for claim in found)


def test_the_words_of_a_denied_position_show_the_denial() -> None:
    (read,) = annotate([Article(key="test", text="France does not support the new tariff, Ana Prado said.")])
    (stance,) = [claim for claim in find_claims(read) if isinstance(claim, Stance)]
    assert read.article.quote(stance.evidence[0]) == "France does not support the new tariff"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado denied that France had agreed to a corridor.",
        "Ana Prado rejected reports that France supports the ban.",
        "Ana Prado said that France neither supports nor opposes the ban.",
        "France does not support or oppose the ban.",
        "Ana Prado did not praise the ban.",
        "It is not true that France supports the ban.",
        "Nobody believes that France supports the ban.",
        "Ana Prado falsely claimed that France supports the ban.",
    ],
)
def test_what_is_denied_is_nobodys_position(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Peru, long critical of the ban, held elections.", "Peru oppose ban"),
        ("Ana Prado, another treaty opponent, won the vote.", "Ana Prado oppose treaty"),
        ("Ana Prado questioned the need for the ban.", "Ana Prado oppose ban"),
        ("Ana Prado condemned the raid in the strongest terms.", "Ana Prado oppose raid"),
        ("Ana Prado urged Chile to let the convoys through.", "Ana Prado support let the convoys through"),
        ("Ana Prado said Peru would regret the ban.", "Peru neutral-concern ban"),
        ("Ana Prado commended Chile on its progress.", "Ana Prado support progress"),
        ("Peru is ready to sign the treaty.", "Peru support sign the treaty"),
    ],
)
def test_one_position_and_its_words_alone(text: str, position: str) -> None:
    assert stances(text) == [position]
