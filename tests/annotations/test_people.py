"""Named people: which words are names, and whose."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from annotated import names, read
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotations import annotate
from kg.annotations._people.person_words import HONORIFICS
from kg.model import Article, EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mr. Anton Berg, Ms. Clara Duval and Emil Fox met Col. Georg Hahn.",
            ["Anton Berg", "Clara Duval", "Emil Fox", "Georg Hahn"],
        ),
        ("Deputy Trade Secretary Helen Marsh opened the talks.", ["Helen Marsh"]),
        ("- CJ Prado, Director of the Office of Water and Roads", ["CJ Prado"]),
        ("On Monday a court sentenced Army Private Lynndie Prado.", ["Lynndie Prado"]),
        ("Prime Minister Rudolphus (Ruud) Holt spoke at St. Mark's Cathedral.", ["Rudolphus (Ruud) Holt"]),
        ("Ireland's ambassador, Sean O'Leary, praised O’Leary’s hosts.", ["Sean O'Leary", "O’Leary"]),
        ("President Omar al-Rashid spoke. Al-Rashid's aides left.", ["Omar al-Rashid", "Al-Rashid"]),
        ("Former Prime Minister Theresa May visited Oslo on May 3.", ["Theresa May"]),
        ("Foreign Minister Wei Jinhua said Wei would travel.", ["Wei Jinhua", "Wei"]),
    ],
)
def test_names_have_no_titles_and_no_possessive(text: str, found: Sequence[str]) -> None:
    """Titles, ranks, honorifics and 's stand outside of the names."""
    assert [name for name, _ in names(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The Harlow Foundation and the Brandt administration signed it in Berlin on Monday.",
        "Talks at Marsh Airport went on, the Foreign Ministry said.",
        "Jordan said the corridor would open in June.",
        "(Reporting by Ilse Dorn in Suva and Tomas Ake; Editing by Rea Holm)",
        "By Greta Lindqvist",
    ],
)
def test_things_named_after_people_and_credits_are_nobody(text: str) -> None:
    """Foundations, administrations, places and the page's makers are no people of the story."""
    assert names(text) == []


def test_entities_carry_the_other_forms() -> None:
    """All mentions share one entity whose id is the start of the first."""
    text = "Trade Minister Ana Prado left. Prado had met Ms. Prado's staff."
    entities = {m.entity for m in read(text).mentions if m.entity.kind is EntityKind.PERSON}
    assert [(e.id, e.label, e.alt_label) for e in entities] == [("person:15", "Ana Prado", ("Prado",))]


PIECES = st.sampled_from(
    [
        "President ",
        "Dr. ",
        "Ana Prado",
        "Erik Holt",
        " of Nordia",
        "'s",
        " met ",
        ", ",
        "al-",
        "de la Cruz",
        "\n\n",
        "He said ",
        ". ",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_mentions_re_read_inside_the_text(text: str) -> None:
    """Whatever the text, every mention lies inside it, starts and ends with no blank, and none overlaps another name."""
    read_ = read(text)
    spans = [m.span for m in read_.mentions if m.entity.kind is EntityKind.PERSON]
    for span in spans:
        words = read_.article.quote(span)
        assert words
        assert words == words.strip()
        assert words.split()[0].lower().rstrip(".") not in HONORIFICS
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She met Moldovan Minister of Foreign Affairs and Regional Integration Ilie Moraru today.", ["Ilie Moraru"]),
        ("He spoke with the Deputy Trade Minister of the Kingdom of Norway Sigrun Aas about fish.", ["Sigrun Aas"]),
        ("They thanked UN Special Envoy for River Water Lars Hovland and left.", ["Lars Hovland"]),
        ("President-elect Calvo (Mexico) arrived in June.", ["Calvo"]),
        ("They met Vietnamese Foreign Minister Tran Quang Son.", ["Tran Quang Son"]),
        ("Prime Minister Mohammed Haji Ibrahim Egalo came.", ["Mohammed Haji Ibrahim Egalo"]),
        ("Grand Duchess Charlotte opened the museum.", ["Charlotte"]),
    ],
)
def test_a_title_tells_a_name_that_the_model_misses(text: str, found: Sequence[str]) -> None:
    assert [words for words, _ in names(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Foreign Affairs and Trade left for Jordan.",
        "He is Minister for Water and Energy Development Agency matters.",
        "The President of Kenya and the Secretary of the Treasury met.",
        "Senior Adviser for Economic Policy (Co-Chair) spoke.",
        "The Governor of Texas spoke to Governor Abbey Road residents of Kenya.",
    ],
)
def test_what_an_office_is_for_is_nobody(text: str) -> None:
    assert not [words for words, _ in names(text) if len(words.split()) > 2 or words == "Co-Chair"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Putin's war drew protests.", ["Putin"]),
        ("Twitter gave her a chance; the hashtag on Twitter was used often.", []),
        ("Hurricane Ida hit the coast before the (Laughter.) show.", []),
        (
            "Ana London met the mayor. London was born in Oslo; London's father was a guard.",
            ["Ana London", "London", "London"],
        ),
        ("Senator Bob Corker, R-Tenn., said so.", ["Bob Corker"]),
    ],
)
def test_what_stands_around_a_word_tells_whether_it_is_a_name(text: str, found: Sequence[str]) -> None:
    assert [words for words, _ in names(text)] == found


def test_a_headline_gives_no_verb_to_a_name() -> None:
    text = "Prado Breaks With Holt On Fishing Bill.\n\nAna Prado apparently disagrees with Erik Holt. Prado left."
    read = next(annotate([Article(key="t", text=text)]))
    names = {read.article.quote(m.span) for m in read.mentions if m.form is Form.NAME and m.entity.label == "Ana Prado"}
    assert names <= {"Prado", "Ana Prado"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jane Bell Hammers Wells Bank: No Deal.\n\nMayor Jane Bell spoke on Monday.", ["Jane Bell", "Jane Bell"]),
        ("Foreign Minister Don Prado and Bill Fox met.", ["Don Prado", "Bill Fox"]),
        ("Kenya President Pardons Editor\n\nPresident Jane Bell pardoned an editor on Monday.", ["Jane Bell"]),
        ("The foreign minister, Wtold de Grot Waszczy, met the press on Monday.", ["Wtold de Grot Waszczy"]),
        ("In the poll Jane Bell 3 percent and candidate Tom Wells 4 percent.", ["Jane Bell", "Tom Wells"]),
        ("The Special Advisor for Africa Strategy Judd Fox spoke.", ["Judd Fox"]),
    ],
)
def test_names_in_headlines_polls_and_behind_fields(text: str, found: Sequence[str]) -> None:
    assert [words for words, _ in names(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Statement from Press Secretary Ana Luisa Jean-Prado on the Visit of Amir Sheikh Musa bin Hamad al-Amin of Qatar\n\nIt rained.",
            ["Ana Luisa Jean-Prado", "Musa bin Hamad al-Amin"],
        ),
        (
            "Readout of President Erik R. Holt, Jr. Call with President Ivo Stanic of Kenya\n\nIt rained.",
            ["Erik R. Holt, Jr.", "Ivo Stanic"],
        ),
        ("Prime Minister Musa Rabi' al-Amin left on Monday.", ["Musa Rabi' al-Amin"]),
        ("President of Kenya Alejandro Prado spoke.", ["Alejandro Prado"]),
        ("Special Coordinator for Tibetan Issues Judd Fox will travel to Kenya.", ["Judd Fox"]),
        ("Attorney General Janet Reno left. A letter to Reno was sent.", ["Janet Reno", "Reno"]),
        ("Attorney General Janet Reno left for Reno, Nevada.", ["Janet Reno"]),
        ("We sent our wishes to the people of Saint Lucia. Saint Lucia is small.", []),
    ],
)
def test_long_names_of_headings_states_before_names_and_names_like_places(text: str, found: Sequence[str]) -> None:
    assert [words for words, _ in names(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tadesse was accompanied by Col. Yared Bekele and two aides.", "Yared Bekele"),
        ("The Somali premier Abdirahman Guled thanked Ankara for the hospital.", "Abdirahman Guled"),
        ("Minister of Foreign Affairs Taras Marchenko received the envoy on 10 May.", "Taras Marchenko"),
        ("Erik Tan met Zaw Myint Oo last Friday. Dr Tan described it as polite.", "Tan"),
    ],
)
def test_odd_names_behind_titles(text: str, found: str) -> None:
    assert found in [words for words, _ in names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plane, run by the Vesta Holm airline, left the Erik Berg airport on Monday.", []),
        ("The army left another town, Mala Vesta, on Friday and fought near Sint Dorno.", []),
        ("The convert, a devout Roman Catholic, gave to the Red Cross. Brexit, she said, was no topic.", []),
        ("Advisor for International Economics Dalip Sethi spoke.", ["Dalip Sethi"]),
        ("The vote was close, said Del. Stacey Holt of the islands.", ["Stacey Holt"]),
        (
            "A judge has denied bail for Luis Prado Berg, an exile. Prado Berg was held in May.",
            ["Luis Prado Berg", "Prado Berg"],
        ),
    ],
)
def test_airports_towns_and_movements_are_nobody(text: str, found: Sequence[str]) -> None:
    """The noun beside a name tells that it is a thing's; fields of offices and seats are no part of a name, given names are."""
    assert [words for words, _ in names(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They honour gods such as Osiris, Ptah and Isis.", ["Osiris", "Ptah", "Isis"]),
        ("Companies such as Nike, Apollo and Hermes grew.", []),
        ("Norway's foreign minister, Witold Waszkow, spoke in Oslo.", ["Witold Waszkow"]),
        ("Foreign Secretary Smt. Sujatha Prado met Adviser Shri Shiv Holt.", ["Sujatha Prado", "Shiv Holt"]),
        ("In Oslo she met ministers Pita Berg of Samoa and Ana Holt of Fiji.", ["Pita Berg", "Ana Holt"]),
        ("A spokesman for the agency, Matteo Holt, declined to comment.", ["Matteo Holt"]),
        ("Former Premier Wins Appeal\n\nA court in Oslo has acquitted former Premier Erik Holt.", ["Erik Holt"]),
        ("The visit took place, the English daily Dawn reported.", []),
        ("The USS President Lincoln sailed past the President Lincoln school.", []),
        ("A crowd gathered at the gate.\n\nImage: Erik Holt.\n\nIt left at noon.", ["Erik Holt"]),
        ("Senators Press Prado on Water Deal\n\nThe senators met on Monday.", []),
        ("Senators Ana Prado of Ohio and Erik Holt of Iowa met.", ["Ana Prado", "Erik Holt"]),
        ("He gave the Sir Robert Menlow Lecture in London.", []),
        ("Minister Linda Renfield CSC met Peter Cosgrave AK MC in Perth.", ["Linda Renfield", "Peter Cosgrave"]),
        ("Esther Osorno - Press Officer for the High Representative", ["Esther Osorno"]),
        ("My noble Friend visited Abuja with Dr. Richard Friend.", ["Richard Friend"]),
    ],
)
def test_lists_credits_headlines_and_papers(text: str, found: Sequence[str]) -> None:
    assert [words for words, _ in names(text)] == found


def test_a_king_is_not_whose_father_has_his_name() -> None:
    text = "Crown Prince Musa bin Hamad met Ana Holt. King Hamad stayed at home. Bin Hamad left."
    assert names(text) == [
        ("Musa bin Hamad", "Musa bin Hamad"),
        ("Ana Holt", "Ana Holt"),
        ("Hamad", "Hamad"),
        ("Bin Hamad", "Musa bin Hamad"),
    ]
