"""Lists of states that the parser takes for explanations."""

from __future__ import annotations

from kg.annotations import parse
from kg.model import Article


def members(text: str, first: str) -> list[str]:
    (read,) = parse([Article(key="test", text=text)])
    head = next(t for t in read.doc if t.text == first)
    return [t.text for t in head.conjuncts]


def test_a_state_does_not_explain_another_in_a_list() -> None:
    assert members("Canada, Mexico, and the United States condemn the assault.", "Canada") == ["Mexico", "States"]


def test_a_state_still_explains_a_town() -> None:
    (read,) = parse([Article(key="test", text="She flew to Nairobi, Kenya, and to Kampala.")])
    assert next(t.dep_ for t in read.doc if t.text == "Kenya") == "appos"
