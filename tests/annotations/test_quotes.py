"""Quotations with their marks, whatever the marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotations.quotes import quotations
from kg.model import Span


def found(text: str) -> list[str]:
    return [text[q.span.start : q.span.end] + ("" if q.closed else "…") for q in quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # odd marks and inch signs shift nothing
        ('A 7" model, he said. "We sail," she said.', ['"We sail,"']),
        ('"We sail on a 7" plank," she said. "Now."', ['"We sail on a 7" plank,"', '"Now."']),
        ("“We wait. “We sail,” she said.", ["“We wait.…", "“We sail,”"]),
        ('He left." Then "we sail."', ['"we sail."']),
        # marks of other kinds
        ("„Wir segeln“, sagte er; »ja« und «non».", ["„Wir segeln“", "»ja«", "«non»"]),
        ("He said:\"Yes.\" And ''no'' again, ”ja” she said.", ['"Yes."', "''no''", "”ja”"]),
        ('“Mixed marks," he said.', ['“Mixed marks,"']),
        # quotations inside quotations belong to the outer one
        ("“They said ‘no’ to us,” he said.", ["“They said ‘no’ to us,”"]),
        ("'They said \"no\" to us', he said.", ["'They said \"no\" to us'"]),
        # apostrophes are no marks
        ("The states' rights, the ministers’ draft, rock 'n' roll, the '80s, it's O'Brien’s.", []),
        (
            "‘The states’ rights aren’t for sale,’ he said of the fishermen’s unions’ view.",
            ["‘The states’ rights aren’t for sale,’"],
        ),
        ("They call it a 'disaster' and the 'losers' go home.", ["'disaster'", "'losers'"]),
        # a quotation that is not closed ends with its paragraph
        ("He said: “We sail at dawn. We return.", ["“We sail at dawn. We return.…"]),
        ('A stray mark " here', ['" here…']),
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    assert found(text) == quotes


@given(st.text(alphabet="ab7 .,'\"“”„‘’«»`\n", max_size=60))
def test_quotations_stand_in_order_inside_the_text(text: str) -> None:
    spans = [q.span for q in quotations(text, Span(0, len(text)))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
