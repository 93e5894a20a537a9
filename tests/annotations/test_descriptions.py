"""Whom a description stands for that gives a title, a status, a state or a party."""

from __future__ import annotations

from datetime import date

import pytest
from annotated import resolved

from kg.annotations import annotate
from kg.model import Article, Form


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Secretary of State Ana Prado met Erik Holt. The Secretary praised the plan.",
            ["The Secretary = Ana Prado"],
        ),
        (
            "Secretary of State Ana Prado hosted Foreign Minister Wei Jinhua. The Secretary and Foreign Minister Wei agreed.",
            ["The Secretary = Ana Prado"],
        ),
        (
            "Egyptian President Karim Nasr met Foreign Minister Otto Brandt of Germany. "
            "The Egyptian president left early, while the foreign minister stayed.",
            ["The Egyptian president = Karim Nasr", "the foreign minister = Otto Brandt"],
        ),
        (
            "Kenya's defense minister has denied it. Defense Minister Amos Kiprop of Kenya spoke in Nairobi.",
            ["Kenya's defense minister = Amos Kiprop"],
        ),
        (
            "Foreign Minister Ana Prado visited Oslo. Foreign Minister called on King Olav. Finance Minister stayed.",
            ["Foreign Minister = Ana Prado"],
        ),
        (
            "A top French diplomat is in Rome for talks. Ambassador Luc Morel arrived on Monday.",
            ["A top French diplomat = Luc Morel"],
        ),
        (
            "President Ana Prado and Vice President Erik Holt met Otto Brandt. The President and Vice President left.",
            ["The President = Ana Prado", "Vice President = Erik Holt"],
        ),
    ],
)
def test_descriptions(text: str, found: list[str]) -> None:
    """A description stands for the person whose title in the text it repeats."""
    assert resolved(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Vice President Ana Prado met Erik Holt. The president was away.",
        "Prime Minister Erik Holt of Norway spoke. The president of Brazil did not.",
        "The foreign minister, Ana Prado, met her Dutch counterpart, Erik Holt.",
        "Ana Prado is the foreign minister of Norway.",
        "They spoke of a visit of the Kenyan Prime Minister to Oslo. The Minister, Amos Kiprop, received the envoy.",
    ],
)
def test_other_ranks_states_and_descriptions_beside_a_name_are_none(text: str) -> None:
    """A vice president is not the president; what stands beside a name, or says what somebody is, is no mention of its own."""
    assert [r for r in resolved(text) if not r.startswith("her ")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ousted Kenyan President Erik Holt met Acting President Ana Prado. The ousted leader said no.",
            ["The ousted leader = Erik Holt"],
        ),
        ("Sen. Erik Holt of Ohio left. It rained. The Ohio senator fell.", ["The Ohio senator = Erik Holt"]),
        ("Republican Erik Holt and Democrat Ana Prado met. The Democrat left.", ["The Democrat = Ana Prado"]),
        ("Republican nominee Donald Holt spoke. The woman left.", []),
        ("The mother of Erik Holt came. The mother was late.", []),
    ],
)
def test_descriptions_by_status_province_party_and_gender(text: str, found: list[str]) -> None:
    assert resolved(text) == found


def test_a_partys_candidate_is_its_nominee() -> None:
    text = "Republican nominee Tom Wells met Jane Bell. The GOP candidate was late."
    read = next(annotate([Article(key="t", text=text)]))
    told = [(read.article.quote(m.span), m.entity.label) for m in read.mentions if m.form is Form.NOMINAL]
    assert told == [("The GOP candidate", "Tom Wells")]


def test_what_the_table_tells() -> None:
    """Who is the nominee, and who once had an office, the article of a day leaves to its readers."""
    text = "Hillary Clinton met Joe Biden. The former secretary of state smiled. The Democratic nominee left early."
    read = next(annotate([Article(key="t", text=text, published_on=date(2016, 9, 1))]))
    told = [(read.article.quote(m.span), m.entity.label) for m in read.mentions if m.form is Form.NOMINAL]
    assert told == [("The former secretary of state", "Hillary Clinton"), ("The Democratic nominee", "Hillary Clinton")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sawsan al-Tamimi said the interior minister ought to resign. The minister, Qusay Jabbouri, stayed.",
            "the interior minister = Qusay Jabbouri",
        ),
        (
            'A court has sentenced a youth activist to a year. The defendant, Ales Karat, shouted "Shame!" in Oslo.',
            "a youth activist = Ales Karat",
        ),
        (
            "Colombia has freed a rebel commander so that he can help. Arnulfo Piedra walked out of jail.",
            "he = Arnulfo Piedra",
        ),
        (
            "Minister Erik Wolski pleaded not guilty on Monday. The 81-year-old general told the court so.",
            "The 81-year-old general = Erik Wolski",
        ),
        ("U.N. Secretary-General Erik Holt said no. It rained. The U.N. chief left.", "The U.N. chief = Erik Holt"),
    ],
)
def test_who_is_named_only_then_and_by_other_words(text: str, found: str) -> None:
    assert found in resolved(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ana Prado met former president Erik Holt. The president smiled.", ["The president = Ana Prado"]),
        ("Prime Minister Ana Prado replaced Erik Holt. The former prime minister left.", []),
        ("Chilean Judge Erik Holt spoke. Ana Prado met the Chilean counterpart.", []),
        ("Chilean Health Minister Erik Holt quit. Peru's trade minister Ana Prado called her Chilean counterpart.", []),
    ],
)
def test_who_has_the_office_now_and_whose_rank_it_is(text: str, found: list[str]) -> None:
    """The president is not the former one; the counterpart of a minister has the same field."""
    assert [one for one in resolved(text) if not one.startswith("her = ")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The President spoke with President Nasr. The President condemned the raid.", []),
        ("The chancellor defended the law. Austria's chancellor, Otto Brandt, said no.", []),
        ("The Prime Minister called a vote. In Wellington, Prime Minister Ana Prado said it was late.", []),
        ("The Speaker flew home. Prime Minister Prado and Speaker Wei Jinhua of China stayed.", []),
        (
            "The Foreign Minister, Erik Holt, left. The Foreign Minister told Foreign Minister Prado of Chile the news.",
            ["The Foreign Minister = Erik Holt"],
        ),
        (
            "The Egyptian president said talks would go on. Karim Nasr, the president, told reporters so.",
            ["The Egyptian president = Karim Nasr"],
        ),
        ("The president has resigned. President Ana Prado spoke on Monday.", ["The president = Ana Prado"]),
    ],
)
def test_the_president_is_no_other_states_president_named_later(text: str, found: list[str]) -> None:
    """A title alone is the holder's whom the text tells of; who is named later may be him only where nothing sets them apart."""
    assert [one for one in dict.fromkeys(resolved(text)) if not one.lower().startswith("it ")] == found
