"""Which names call one person, and which do not."""

from __future__ import annotations

import pytest
from annotated import names
from hypothesis import given
from hypothesis import strategies as st

from kg.annotations._people.namesakes import core, distance, same_name, words_of


def test_a_surname_of_two_is_his_whom_the_sentence_before_is_about() -> None:
    """Of brothers the one who acts is told of again, not the one named to tell whose brother he is."""
    found = names("Former President Jan Holt's brother, Erik Holt, criticised the plan. Holt said it was bad.")
    assert found[-1] == ("Holt", "Erik Holt")


def test_a_family_name_of_two_is_his_who_did_something_last() -> None:
    """A sentence about both sides between changes nothing."""
    talks = (
        "Foreign Minister Tang Wei held talks with Kenyan Foreign Minister Ana Prado. The two sides signed a treaty."
    )
    found = names(f"Tang Jun, minister of trade, came with aides.\n\n{talks} Tang said the talks went well.")
    assert found[-1] == ("Tang", "Tang Wei")


def test_two_given_names_in_one_sentence_are_two_people() -> None:
    """Jack may be John, but not where both are told of together."""
    assert len({label for _, label in names("Jack Holt met John Holt. Jack Holt left.")}) == 2
    assert len({label for _, label in names("Jack Holt left. John Holt was sad.")}) == 1


def test_one_person_by_any_part_of_the_name() -> None:
    """A surname, a name with an initial and a misspelt full name are the person of the fullest name."""
    found = names("Peter J. Okello arrived. Okello met Ines Bogado. Peter Okello and Ines Bogada dined, Bogado said.")
    assert [label for _, label in found] == [
        "Peter J. Okello",
        "Peter J. Okello",
        "Ines Bogado",
        "Peter J. Okello",
        "Ines Bogado",
        "Ines Bogado",
    ]


def test_father_and_son_are_two() -> None:
    """A suffix tells relatives of one name apart, and "the younger" says who is meant."""
    text = "Former President Rolf Amsel died in 2011. His son, Rolf Amsel Jr., is a minister. The younger Amsel spoke."
    assert [label for _, label in names(text)] == ["Rolf Amsel", "Rolf Amsel Jr.", "Rolf Amsel Jr."]


def test_a_surname_alone_stays_a_person_of_that_name() -> None:
    """Without a full name in the text the surname is the label; a title vouches for it."""
    assert names("President Tavares called Chancellor Reuter. Reuter agreed.") == [
        ("Tavares", "Tavares"),
        ("Reuter", "Reuter"),
        ("Reuter", "Reuter"),
    ]


WORD = st.text(alphabet="abcdefgh", min_size=1, max_size=8)


@given(WORD, WORD)
def test_distance_is_a_distance(a: str, b: str) -> None:
    """It is symmetric, zero for equals only, and cut off."""
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert distance(a, b) <= 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bashar al-Assad", "Bashar Assad", True),
        ("José Álvarez", "Jose Alvarez", True),
        ("Ban Ki-moon", "Ban Ki moon", True),
        ("Robert Scott", 'Robert C. "Bob" Scott', True),
        ("Kim Jong Un", "Kim Yo Jong", False),
        ("Bill Hart", "Mary Hart", False),
        ("John Smith", "John Smits", True),
        ("John A. Smith", "John Smith", True),
        ("John A.B. Smith", "John B. Smith", False),
        ("Bill Hart", "William J. Hart, Jr.", True),
        ("Mohamed Sharif", "Muhammad Sharif", True),
        ("Bill Hart", "Robert Hart", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    """Accents, articles, hyphens, initials, short forms and a slip in a word make no other person; another given name does."""
    assert core(words_of(one))
    assert same_name(words_of(one), words_of(other)) is same


def test_other_names_and_couples() -> None:
    """Who is "also known as" somebody is one person, called by the first name; "Mr. Prado" is not Mia Prado; relatives have names."""
    found = dict(names("Musa Saddiq Odeh, also known as Amin Howaida and Tarek Awadh, was held."))
    assert set(found.values()) == {"Musa Saddiq Odeh"}
    assert names("Michelle Prado spoke on Monday. Mr. Prado was glad.")[1] == ("Prado", "Prado")
    assert ("Mia", "Mia") in names("Ted Berg and his wife, Mia, came.")


def test_a_letter_left_out_makes_nobody_new() -> None:
    assert ("Viera", "Hugo Vieira") in names("President Hugo Vieira was in Oslo. Mr. Viera left on Friday.")
