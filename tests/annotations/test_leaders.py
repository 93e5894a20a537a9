"""Leaders known by title, name and year."""

from __future__ import annotations

from datetime import date

import pytest
from annotated import titles

from kg.annotations._offices.leaders import _leader, leads, led
from kg.model import OfficeStatus, SetupError


def test_whom_news_takes_for_known_needs_no_state() -> None:
    assert titles("President George Bush left. Prime Minister Tony Blair stayed.") == [
        "president | United States* | George Bush",
        "prime minister | United Kingdom* | Tony Blair",
    ]


@pytest.mark.parametrize(
    ("title", "name", "year", "state"),
    [
        ("president", "Jacques Chirac", 2005, "France"),
        ("president", "Chirac", 2005, "France"),
        ("president", "Chirac", 2012, None),  # no longer
        ("minister of foreign affairs", "Sergey Lavrov", 2016, "Russia"),  # other words and another spelling
        ("president", "Bernadette Chirac", 2005, None),
        ("prime minister", "Jacques Chirac", 2005, None),  # another office
        ("president", "Joseph R. Biden, Jr.", 2022, "United States"),
        ("premier", "Wen", 2005, "China"),
        ("president", "Jacob Chirac", 2005, None),  # one letter and the surname are nobody's name
        ("president", "J. Chirac", 2005, "France"),
        ("foreign minister", "Johnson-Smith", 2018, "Jamaica"),
        ("foreign minister", "Smith", 2018, None),  # half a double name
    ],
)
def test_leaders_are_known_by_title_name_and_year(title: str, name: str, year: int, state: str | None) -> None:
    found = led(title, name, date(year, 6, 1), OfficeStatus.CURRENT)
    assert (found.name if found else None) == state


@pytest.mark.parametrize(
    ("title", "offices"),
    [("leader", ["president"]), ("", ["president"]), ("central bank governor", []), ("police commissioner", [])],
)
def test_a_leader_is_known_by_a_title_that_may_be_theirs(title: str, offices: list[str]) -> None:
    assert [office for office, _ in leads("Jacques Chirac", date(2005, 6, 1), title)] == offices


def test_a_line_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(SetupError, match="ends before it begins"):
        _leader("Norway", "king", "Erik Holt", "2012", "2009")


def test_an_aide_of_who_leads_a_union_of_states_is_of_no_state() -> None:
    assert titles("Kofi Annan's spokesman, Erik Holt, spoke.", day=date(2005, 6, 1)) == ["spokesman | Erik Holt"]
    assert led("prime minister", "Jens Stoltenberg", date(2008, 6, 1), OfficeStatus.CURRENT) is not None


@pytest.mark.parametrize(("year", "over"), [(1998, ""), (2016, " | former")])
def test_who_led_long_before_the_article_does_no_longer(year: int, over: str) -> None:
    text = "Erik Holt served under President Bill Clinton."
    assert titles(text, day=date(year, 6, 1)) == [f"president | United States* | Bill Clinton{over}"]
