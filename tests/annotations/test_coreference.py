"""Whom pronouns and descriptions stand for."""

from __future__ import annotations

from importlib.resources import files

import pytest
from annotated import resolved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Prado met Erik Holt. She praised his plan.", ["She = Ana Prado", "his = Erik Holt"]),
        ("In his meeting with Otto Brandt, Erik Holt said trade mattered.", ["his = Erik Holt"]),
        ("Erik Holt said he would go. Otto Brandt agreed.", ["he = Erik Holt"]),
        ("Erik Holt hosted Otto Brandt and his delegation.", ["his = Otto Brandt"]),
        ("Erik Holt met Otto Brandt in Oslo.\n\nHe said the talks were useful.", ["He = Erik Holt"]),
        ("Ana Prado urged Erik Holt to send his envoy to Oslo.", ["his = Erik Holt"]),
        ("The envoy, Ambassador Erik Holt, met Otto Brandt. He then left.", ["He = Erik Holt"]),
        ("Mr. Reuter called Mrs. Tavares. He thanked her.", ["He = Reuter", "her = Tavares"]),
    ],
)
def test_pronouns(text: str, found: list[str]) -> None:
    """Subjects before objects, gender from titles and given names, the joined before the subject, no clause-mate."""
    assert resolved(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said he was tired.",
        "Ana Prado left early. A soldier said he saw the car.",
        "It was late when Oslo agreed.",
        "His Excellency Erik Holt spoke.",
    ],
)
def test_no_answer_is_better_than_a_wrong_one(text: str) -> None:
    """Unnamed people keep their pronouns, honorifics are none."""
    assert resolved(text) == []


def test_the_speaker_is_not_he_inside_the_quotation() -> None:
    """Inside a quotation "he" is somebody else than who speaks."""
    found = resolved('Erik Holt criticised Otto Brandt on Monday. "He broke his word," Holt said.')
    assert found == ["He = Otto Brandt", "his = Otto Brandt"]


def test_given_names_are_a_clean_table() -> None:
    """Each line is a name and m or f, sorted within each, none twice."""
    lines = files("kg.annotations").joinpath("given_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines[1:]]
    assert lines[0] == "name\tgender"
    assert all(len(row) == 2 and row[1] in {"m", "f"} and row[0] == row[0].lower() for row in rows)
    assert len({name for name, _ in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Secretary of State Ana Prado phoned Foreign Minister Erik Holt on Tuesday. The Secretary thanked her counterpart.",
            "her counterpart = Erik Holt",
        ),
        (
            "They met Norway's Erik Holt in Oslo. The Norwegian minister smiled.",
            "The Norwegian minister = Erik Holt",
        ),
        ("Erik Holt met Ivo Stanic in Rome. Holt thanked Stanic for his support.", "his = Ivo Stanic"),
    ],
)
def test_the_other_one_of_two(text: str, found: str) -> None:
    """A counterpart, the minister of the state that owns a name, and whom thanks are for."""
    assert found in resolved(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Erik Holt brought a letter with him.", ["him = Erik Holt"]),
        ("Labour leader and Prime Minister Erik Holt said his party was ready.", ["his = Erik Holt"]),
        (
            "We mourn the death of activist Tom Berg. We ask for a report on the causes of his death.",
            ["his = Tom Berg"],
        ),
        ("The grandmother of Tom Berg said she was tired.", []),
        ("The brother of Tom Berg spoke. He was tired.", []),
        ("An aide to President Ana Prado resigned. She was tired.", []),
        ("The lawyer for Tom Berg, Karl Holt, spoke. He was tired.", ["He = Karl Holt"]),
        ("Erik Holt met with him.", []),
    ],
)
def test_what_grammar_allows(text: str, found: list[str]) -> None:
    """Who carries something has it with him, two titles share a name, who is alone is meant, relatives are others."""
    assert resolved(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Erik Holt left on Monday. The former mayor of Oslo had no comment.", "The former mayor = Erik Holt"),
        (
            "Police have arrested a man who lit a fire. Officials say Ivo Stanic was arrested Monday.",
            "a man = Ivo Stanic",
        ),
        ("Ana Prado's husband, Karl, left. Karl Berg said he was glad. Her husband smiled.", "Her husband = Karl Berg"),
    ],
)
def test_former_offices_the_arrested_and_relatives(text: str, found: str) -> None:
    assert found in resolved(text)


def test_himself_says_nothing_new() -> None:
    """Reflexive pronouns are no mentions of their own."""
    assert resolved("Erik Holt defended himself.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado spoke in Oslo. Poland returns where she has always belonged, Prado said.",
        "President Erik Holt died. We congratulate Ana Prado on assuming the role of President.",
    ],
)
def test_states_and_posts_are_nobody(text: str) -> None:
    """In old prose a state is "she"; a role is no person."""
    assert resolved(text) == []
