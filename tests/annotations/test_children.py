"""Which named person the boy is, and whose."""

from __future__ import annotations

import pytest
from annotated import resolved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A six-year-old boy must be returned to his father. Faced with keeping Tom Berg with relatives, where the boy has toys, "
            "the judge agreed. The boy's father, Karl Berg, wants his son. Tom's mother is dead.",
            [
                "A six-year-old boy = Tom Berg",
                "his father = Karl Berg",
                "his = Tom Berg",
                "the boy = Tom Berg",
                "The boy = Tom Berg",
                "his son = Tom Berg",
                "his = Karl Berg",
            ],
        ),
        (
            "Tom Berg, 6, is at school. Tom's father said he wants his son home.",
            ["his son = Tom Berg"],
        ),
    ],
)
def test_children_and_their_parents(text: str, found: list[str]) -> None:
    """Who is a child is told by age, or by parents and guardians; what is somebody's father calls that one his son."""
    assert resolved(text) == found
