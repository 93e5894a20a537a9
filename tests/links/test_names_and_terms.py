"""Keys of names and titles, and what a dated term says about a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.links._gazetteer import bundled
from kg.links._keys import bare_key, middles_agree, name_key, short_key, title_key
from kg.links._starter import starter
from kg.links._terms import Calendar, Term, Verdict, parse_days
from kg.model import OfficeStatus, SetupError

SNAPSHOT = date(2022, 7, 1)
YEARS = Calendar(timedelta(days=1), timedelta(days=400))
NAMES = sorted(person.label for person in starter().persons.values())
WORD = st.sampled_from(NAMES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert O'Brien", "ROBERT O’BRIEN"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Ban Ki-moon", "Ban Ki Moon"),
        ("Thomas A. Shannon, Jr.", "Thomas A Shannon"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_short_names_keep_the_particles_of_the_family_name() -> None:
    assert short_key(name_key("Robert C. O'Brien")) == "robert obrien"
    assert short_key(name_key("Ursula Gertrud von der Leyen")) == "ursula von der leyen"
    assert bare_key(name_key("Bashar al-Assad")) == bare_key(name_key("Bashar Assad"))


def test_middle_names_must_agree_where_both_are_given() -> None:
    assert middles_agree("robert c obrien", "robert charles obrien")
    assert middles_agree("robert obrien", "robert c obrien")
    assert not middles_agree("robert d obrien", "robert c obrien")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Defence", "defense minister"),
        ("Minister for Foreign Affairs", "foreign minister"),
        ("Minister of External Affairs", "foreign affairs minister"),
        ("national security adviser", "National Security Advisor"),
        ("Secretary-General", "secretary general"),
        ("premier", "prime minister"),
    ],
)
def test_titles_that_mean_one_office_share_a_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("minister", "deputy minister"), ("president", "vice president"), ("secretary of state", "minister of state")],
)
def test_titles_that_mean_two_offices_do_not(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@given(WORD)
def test_everybody_in_the_gazetteer_is_found_by_name_in_any_case(name: str) -> None:
    qids = {qid for qid, person in starter().persons.items() if person.label == name}
    assert qids <= set(bundled().called(name))
    assert bundled().called(name.upper()) == bundled().called(name)


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)
    assert set(bundled().called(name)) <= set(starter().persons)


# ---------------------------------------------------------------------------------------------- terms


def term(start: str, end: str = "") -> Term:
    return Term(
        person="Q1", office="Q2", start=parse_days(start), end=parse_days(end), open_at=SNAPSHOT, statement="Q1-s"
    )


@pytest.mark.parametrize(
    ("start", "end", "day", "verdict"),
    [
        ("2019-07-22", "2020-11-09", date(2020, 9, 22), Verdict.HELD),
        ("2019-07-22", "2020-11-09", date(2020, 11, 10), Verdict.HELD),
        ("2019-07-22", "2020-11-09", date(2020, 11, 11), Verdict.LATE),
        ("2019", "2021", date(2020, 5, 1), Verdict.HELD),
        ("2019", "2021", date(2019, 5, 1), Verdict.OPEN),
        ("2019-04", "2021", date(2019, 5, 1), Verdict.HELD),
        ("2019", "2021", date(2018, 5, 1), Verdict.AGAINST),
        ("2020-05-17", "", date(2022, 6, 1), Verdict.HELD),
        ("2020-05-17", "", date(2023, 6, 1), Verdict.OPEN),
    ],
)
def test_what_a_term_says_about_a_day(start: str, end: str, day: date, verdict: Verdict) -> None:
    assert YEARS.judge(term(start, end), day, OfficeStatus.CURRENT) is verdict


def test_an_open_end_is_in_doubt_once_somebody_else_follows() -> None:
    followed = replace(term("2015"), followed=date(2020, 8, 2))
    days = (date(2019, 1, 1), date(2021, 1, 1))
    assert [YEARS.judge(followed, day, OfficeStatus.CURRENT) for day in days] == [Verdict.HELD, Verdict.OPEN]


def test_no_term_speaks_against_an_acting_holder() -> None:
    held = term("2019-07-22", "2020-11-09")
    assert YEARS.judge(held, date(2019, 7, 1), OfficeStatus.ACTING) is Verdict.UNKNOWN
    assert YEARS.judge(held, date(2020, 7, 1), OfficeStatus.ACTING) is Verdict.HELD


def test_a_day_known_by_year_only_is_no_date_of_the_tenure() -> None:
    tenure = term("2017-11-20", "2019").tenure()
    assert (tenure.held_from, tenure.held_until) == (date(2017, 11, 20), None)


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(OfficeStatus))
def test_nobody_is_former_and_current_at_once(day: date, status: OfficeStatus) -> None:
    held = term("2015-03-01", "2019-03-01")
    if status is OfficeStatus.FORMER and YEARS.judge(held, day, status) is Verdict.HELD:
        assert day >= date(2019, 2, 28)
    if status is OfficeStatus.DESIGNATE and YEARS.judge(held, day, status) is Verdict.HELD:
        assert day <= date(2015, 3, 2)


@pytest.mark.parametrize("text", ["2020-13", "soon", "2020-02-30"])
def test_a_damaged_day_is_refused(text: str) -> None:
    with pytest.raises(SetupError, match=r"tenures\.tsv"):
        parse_days(text)
