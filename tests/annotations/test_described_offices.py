"""Offices told by a description of somebody named elsewhere."""

from __future__ import annotations

import pytest

from kg.annotations import describe, found_by
from kg.article import article_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ana Prado spoke for an hour. The former Kenyan foreign minister praised the talks.",
            ["former Kenyan foreign minister: foreign minister, Kenya, Ana Prado (former)"],
        ),
        ("Kenyan President Ana Prado spoke. The Kenyan leader praised the talks.", []),
        ("Kenyan Foreign Minister Ana Prado spoke. The minister praised the talks.", []),
    ],
)
def test_a_description_tells_an_office_that_no_name_has_beside_it(text: str, found: list[str]) -> None:
    article = article_of(text, "story")
    (titles,) = found_by("described_offices", [article])
    assert [describe(title, article) for title in titles] == found
