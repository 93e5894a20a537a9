"""Whom a text describes before it names anybody."""

from __future__ import annotations

import pytest
from annotated import resolved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A Kenyan diplomat says he is tired. Kenya's Amos Kiprop told reporters so.",
            ["A Kenyan diplomat = Amos Kiprop", "he = Amos Kiprop"],
        ),
        (
            "The author of a new book says no. During a visit, journalist Erik Holt said it sells.",
            ["The author of a new book = Erik Holt"],
        ),
        (
            "A militant was charged with murder Thursday. A warrant was issued for Ivo K. Stanic, 44, of Oslo.",
            ["A militant = Ivo K. Stanic"],
        ),
        ("Military ruler Ivo Stanic is ill. The general stayed at home.", ["The general = Ivo Stanic"]),
        (
            "United Nations Special Envoy Erik Holt spoke. It rained. The UN Special Envoy left.",
            ["The UN Special Envoy = Erik Holt"],
        ),
        ("Another man has been arrested, police said. Spokesman Erik Holt said it was so.", []),
        ("A man was killed in Oslo. Erik Holt said he was sad.", ["he = Erik Holt"]),
        ("Ana Prado met a man who lost his hat.", []),
    ],
)
def test_whom_a_text_describes_before_it_names_anybody(text: str, found: list[str]) -> None:
    """The next one named, where both are subjects and no title speaks against it; who only tells of it is somebody else."""
    assert resolved(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Secretary of State Ana Prado spoke with UK Foreign Secretary Mia Holt. The Secretary thanked Britain.",
            "The Secretary = Ana Prado",
        ),
        (
            "President Erik Holt joined the talks. At a dinner with Council President Jan Berg, the President spoke.",
            "the President = Erik Holt",
        ),
        (
            "The head of an inquiry into the oil trade says it was corrupt. Former Bank Chairman Paul Holm says so.",
            "The head of an inquiry into the oil trade = Paul Holm",
        ),
        (
            "The owner of a local channel has asked for asylum. Vesta TV president Erik Holt made the comment on Friday.",
            "The owner of a local channel = Erik Holt",
        ),
        (
            "A commander of Dutch troops says they are safe. Colonel Henk Holm said so in Oslo.",
            "A commander of Dutch troops = Henk Holm",
        ),
    ],
)
def test_whom_releases_and_leads_describe(text: str, found: str) -> None:
    assert resolved(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan official said the talks had failed. Deputy Foreign Minister Amos Kiprop of Kenya flew to Oslo.",
        "A Kenyan diplomat, who asked not to be named, said it was late. Kenya's ambassador, Amos Kiprop, said so too.",
        "One Kenyan lawmaker called the deal a shame. Kenyan Senator Amos Kiprop said it was good.",
        "A senior Kenyan official said on condition of anonymity that all was well. Minister Amos Kiprop told the press so.",
        "A Kenyan official told reporters it was late. Kenyan Foreign Minister Amos Kiprop told them to wait.",
    ],
)
def test_sources_without_a_name_are_nobody_named_later(text: str) -> None:
    """Neither who is not to be named, nor one of many, nor who speaks where the one named next only comes and goes."""
    assert resolved(text) == []
