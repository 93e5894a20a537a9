"""Positions of one actor towards another: praise and blame in words, by whom, for what; and deeds that only sound like it."""

from __future__ import annotations

import pytest
from annotated import stances


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ana Prado chastised Erik Holt for what she called a stunt.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado slammed Erik Holt over the budget.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado criticized Erik Holt for some of his remarks.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado ridiculed Erik Holt for fleeing the debate.", "Ana Prado oppose Erik Holt fleeing the debate"),
        ("Erik Holt was criticized by Ana Prado for his vote.", "Ana Prado oppose Erik Holt's vote"),
        ("Erik Holt was accused by Ana Prado of lying.", "Ana Prado oppose Erik Holt lying"),
        ("Erik Holt was blasted by farmers.", "farmers oppose Erik Holt"),
        ("Erik Holt drew criticism from farmers.", "farmers oppose Erik Holt"),
        ("Erik Holt came under fire from Ana Prado.", "Ana Prado oppose Erik Holt"),
        ("The minister came under fire from critics.", "critics oppose minister"),
        ("Criticism of Erik Holt by Ana Prado was harsh.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado's praise for Erik Holt was brief.", "Ana Prado support Erik Holt"),
        (
            "Ana Prado accused Erik Holt's movement of being behind the theft.",
            "Ana Prado oppose Erik Holt's movement being behind the theft",
        ),
        ("Erik Holt left the hall. Ana Prado criticized him.", "Ana Prado oppose Erik Holt"),
        ("Erik Holt left the hall. Ana Prado accused him of lying.", "Ana Prado oppose Erik Holt lying"),
        ("Erik Holt left the hall. Ana Prado called him a liar.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado tore into Erik Holt.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado took a swipe at Erik Holt.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado pointed the finger at Erik Holt.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado attacked Erik Holt, saying he was weak.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado launched a scathing attack on Erik Holt.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado was one of the loudest critics of Erik Holt.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado is one of Erik Holt's staunchest supporters.", "Ana Prado support Erik Holt"),
        ("Ana Prado heaped praise on Erik Holt.", "Ana Prado support Erik Holt"),
        ("Ana Prado is grateful to Erik Holt.", "Ana Prado support Erik Holt"),
        ("Ana Prado said Erik Holt must resign.", "Ana Prado oppose Erik Holt"),
        ("Ana Prado complained that Peru had closed the port.", "Ana Prado oppose Peru had closed the port"),
        ("Ana Prado blasted what she views as Peru's raids.", "Ana Prado oppose Peru's raids"),
        ("Ana Prado ruled out holding talks with Peru.", "Ana Prado oppose holding talks with Peru"),
    ],
)
def test_praise_and_blame_of_others(text: str, position: str) -> None:
    assert stances(text) == [position]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Holt was accused of lying.",
        "Erik Holt was criticized for his vote.",
        "Ana Prado accused the head of the bank.",
        "Ana Prado took aim at the target.",
        "Ana Prado laid into the sofa.",
        "Ana Prado hit back at the ball.",
        "Ana Prado rooted for mushrooms.",
        "Gunmen attacked Erik Holt for his wallet.",
        "A man attacked Erik Holt on the street.",
        "The rebels launched an attack on Peru.",
        "The convoy came under fire from militants.",
        "Ana Prado was one of the former critics of Erik Holt.",
        "Police alleged that Erik Holt stole a car.",
        "Ana Prado complained that her foot hurt.",
        "Police ruled out foul play.",
        "Doctors ruled out a heart attack.",
        "Peru allegedly supports the rebels.",
        "Ana Prado said the shot should not be fired.",
        "That does not mean Ana Prado respects Erik Holt.",
        "Ana Prado roasted a duck for the minister.",
    ],
)
def test_deeds_and_hearsay_tell_no_position(text: str) -> None:
    assert stances(text) == []


def test_what_one_will_do_to_somebody_is_no_position_on_him() -> None:
    assert stances("Peru threatened to sue Ana Prado.") == ["Peru support sue Ana Prado"]


def test_who_is_thanked_for_something_is_not_its_target() -> None:
    assert stances("Peru is grateful to Ana Prado for the visit.") == ["Peru support visit"]
