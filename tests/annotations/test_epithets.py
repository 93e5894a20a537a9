"""Whom a description stands for that the article never explains."""

from __future__ import annotations

import pytest
from annotated import resolved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Prado spoke in Porto. The billionaire did not say when she would run.", "The billionaire = Ana Prado"),
        ("Critics were loud after Prado's speech. They said the 62-year-old was tired.", "the 62-year-old = Prado"),
    ],
)
def test_a_description_nobody_explains_is_who_is_talked_about(text: str, found: str) -> None:
    assert found in resolved(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado met Erik Holt. The billionaire was late.",
        "Ana Prado said the billionaire was late.",
        "A billionaire came to see Ana Prado. Prado was not in. The billionaire left.",
        "Ana Prado spoke. “The billionaire is late,” an aide said.",
        "Ana Prado spoke. The minister was late.",
        "President Ana Prado spoke in Oslo. The billionaire was arrested.",
        "Ana Prado spoke in Oslo. A banker was killed. The billionaire was buried on Tuesday.",
    ],
)
def test_a_description_of_who_knows_whom_is_left_alone(text: str) -> None:
    assert not any("illionaire" in line or "minister" in line for line in resolved(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Erik Holt said it was Ana Prado's fault. The Ohio governor was in Rome.", "The Ohio governor = Erik Holt"),
        ("Tom Berg, 23, was arrested in Oslo. Police say the suspect had a knife.", "the suspect = Tom Berg"),
        ("Police took 6-year-old Tom Berg home. Nobody had asked the boy.", "the boy = Tom Berg"),
        ("Pope Benedict went to Assisi. The pontiff met farmers.", "The pontiff = Benedict"),
        ("The minister met FBI Director Erik Holt. The FBI chief was satisfied.", "The FBI chief = Erik Holt"),
        (
            "Republican candidate Tom Wells spoke. Democratic candidate Jane Bell did not. On Monday he thanked his rival.",
            "his rival = Jane Bell",
        ),
        (
            "Nordia leader's visit marks a change\n\nPresident Ana Prado met Erik Holt.",
            "Nordia leader = Ana Prado",
        ),
    ],
)
def test_the_subject_before_a_childs_age_a_body_a_rival_and_a_headline_tell(text: str, found: str) -> None:
    assert found in resolved(text)
