"""Text garbled by a wrong encoding is read as it was meant, in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotations import annotate
from kg.annotations._mojibake import padded, repaired
from kg.model import Article


@pytest.mark.parametrize("name", ["François", "Lajčák", "Pavelš", "Raúl"])
def test_what_was_read_wrongly_once_or_twice_is_read_back(name: str) -> None:
    once = name.encode().decode("latin-1")
    twice = once.encode().decode("latin-1")
    assert repaired(once) == repaired(twice) == name
    assert len(padded(twice)) == len(twice)


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(padded(text)) == len(text)


def test_a_garbled_name_is_labelled_as_meant() -> None:
    text = "French President " + "François".encode().decode("cp1252") + " Hollande spoke."
    read = next(annotate([Article(key="t", text=text)]))
    assert "François Hollande" in [m.entity.label for m in read.mentions]
