"""Which government publishes an article, and whose state it leaves unsaid."""

from __future__ import annotations

import pytest

from kg.annotations import annotate
from kg.annotations._offices.publishers import publisher
from kg.model import Article


@pytest.mark.parametrize(
    ("url", "outlet", "state"),
    [
        ("https://www.foreign.gov.au/news/1", None, "Australia"),
        ("https://www.whitehouse.gov/readout", None, "United States"),
        (None, "Kenyan Foreign Ministry", "Kenya"),
        ("https://news.example.com/a", "Daily Example", None),
        ("https://gov.example.org/a", "Kenya Times", None),
        (None, None, None),
    ],
)
def test_which_government_publishes(url: str | None, outlet: str | None, state: str | None) -> None:
    found = publisher(Article(key="t", text="x", url=url, outlet=outlet))
    assert (found.name if found else None) == state


def test_a_governments_own_release_leaves_its_state_unsaid() -> None:
    text = "President Ana Prado spoke today with President Erik Holt of Norway. President Holt thanked her."
    article = Article(key="t", text=text, url="https://www.foreign.gov.au/news/1")
    read = next(annotate([article]))
    told = {
        (t.person.label if t.person else "", t.office.country.label if t.office.country else "") for t in read.titles
    }
    assert told == {("Ana Prado", "Australia"), ("Erik Holt", "Norway")}
