"""Who is called by whose relative they are."""

from __future__ import annotations

import pytest
from annotated import resolved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Erik Holt came with his wife, Ana Prado. On Monday Holt said his wife was ill.",
            ["his = Erik Holt", "his wife = Ana Prado", "his = Erik Holt"],
        ),
        ("Otto Brandt, the son of Erik Holt, spoke. Brandt's father was silent.", ["Brandt's father = Erik Holt"]),
        ("Tom Berg, a boy of nine, was found in Oslo. Police took the boy home.", ["the boy = Tom Berg"]),
        ("Erik Holt came alone. Brandt's father was silent.", []),
        ("Erik Holt, the father of Robin Lund, left. The daughter stayed.", []),
    ],
)
def test_relatives_are_who_the_article_says_they_are(text: str, found: list[str]) -> None:
    assert resolved(text) == found
