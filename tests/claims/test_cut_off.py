"""Texts that stop in the middle of a sentence, as headlines and teasers do, are read like any other."""

from __future__ import annotations

import pytest
from annotated import statements, topics


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A retreat from the treaty would hurt trust in Nordia, an envoy says", ["envoy"]),
        ('"We go on," Ana Prado said, going on to', ["Ana Prado"]),
    ],
)
def test_no_full_stop_is_missed(text: str, said: list[str]) -> None:
    assert [line.split(":")[0] for line in statements(text)] == said


def test_a_topic_at_the_very_beginning() -> None:
    assert topics("Discussing the treaty") == []
