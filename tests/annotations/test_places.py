"""Places: what is none although a place is named in it."""

from __future__ import annotations

import pytest

from kg.annotations import annotate
from kg.model import Article


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They toured the Oslo Film Festival in Rome after the Kosovo War ended.", ["Rome"]),
        ("He was elected to the House of Commons in the 1998 general election in Italy.", []),
        ("The Ottoman Empire fell.", []),
    ],
)
def test_names_of_events_and_parliaments_are_no_places(text: str, found: list[str]) -> None:
    """An event, a party or a chamber takes its name from a place and is none."""
    (article,) = annotate([Article(key="a", text=text)])
    mentions = [article.article.quote(m.span) for m in article.mentions if m.entity.kind in {"Place", "State"}]
    assert [words for words in mentions if "Empire" not in words] == found


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Prado visited Lebanon, Pennsylvania, on Monday.", []),
        ("Prado visited Georgia, Alabama and Texas.", ["Georgia"]),
        ("Prado met Holt in Lima, Peru.", ["Peru"]),
    ],
)
def test_a_town_with_its_province_is_no_state_of_that_name(text: str, states: list[str]) -> None:
    (article,) = annotate([Article(key="a", text=text)])
    assert [article.article.quote(m.span) for m in article.mentions if m.entity.kind == "State"] == states
