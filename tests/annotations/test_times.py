"""Time expressions mean the day, week, month or year that a reader of that day's news takes them to mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotations import AnnotatedArticle, _parsing
from kg.annotations.times import find
from kg.model import Article, Precision, Time

WEDNESDAY = date(2020, 9, 23)


def times(text: str, day: date | None = WEDNESDAY) -> list[Time]:
    article = Article(key="a", text=text, published_on=day)
    ((_, parse),) = _parsing.parse([article], _parsing.load())
    return list(
        find(AnnotatedArticle(article=article, doc=parse.doc, starts=parse.starts, paragraphs=parse.paragraphs))
    )


def found(text: str, day: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(text[t.span.start : t.span.end], t.value) for t in times(text, day)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # weekdays: the most recent one, today included; the tense turns them
        ("The ministers met on Tuesday.", "2020-09-22"),
        ("The ministers met on Wednesday.", "2020-09-23"),
        ("The ministers were to meet on Tuesday, but both pulled out.", "2020-09-22"),
        ("The ministers met on Tuesday of last week.", "2020-09-15"),
        ("The ministers met on 9/22/2020.", "2020-09-22"),
        ("The ministers met on Thursday.", "2020-09-17"),
        ("The ministers will meet on Thursday.", "2020-09-24"),
        ("The ministers are scheduled to meet on Tuesday.", "2020-09-29"),
        ("The ministers agreed to meet on Monday.", "2020-09-28"),
        ("The ministers flew to Oslo to meet her on Monday.", "2020-09-21"),
        ("The talks were postponed until Monday.", "2020-09-28"),
        ("The ministers met last Wednesday.", "2020-09-16"),
        # a day on which something was to be: not ahead, where it came to nothing
        ("The talks had been due to take place on Tuesday.", "2020-09-22"),
        ("The meeting, originally scheduled for Monday, fell through.", "2020-09-21"),
        ("A concert planned at the castle for Tuesday was canceled.", "2020-09-22"),
        ("A meeting scheduled for Friday was cancelled.", "2020-09-25"),
        ("The deadline was moved to Friday.", "2020-09-25"),
        ("She was the first minister to visit Lima on Monday.", "2020-09-21"),
        ("The talks planned for Tuesday will focus on trade.", "2020-09-29"),
        ("They will meet next Monday.", "2020-09-28"),
        # dates without a year: the nearest one
        ("The pact was signed on Sept. 15.", "2020-09-15"),
        ("The pact was signed on 15 September.", "2020-09-15"),
        ("The pact was signed on December 3.", "2019-12-03"),
        ("The vote is on January 5.", "2021-01-05"),
        # granularity stays
        ("They met last week.", "2020-W38"),
        ("They met earlier this month.", "2020-09"),
        ("They will meet in November.", "2020-11"),
        ("They met in March 1999.", "1999-03"),
        ("They met in 1999.", "1999"),
        ("They met in the first quarter of 2019.", "2019-Q1"),
        ("They met in the 1980s.", "198X"),
        ("They met over the weekend.", "2020-W38-WE"),
        ("They will meet on the 5th.", "2020-10-05"),
        ("They met on the 20th.", "2020-09-20"),
        ("They met two months ago.", "2020-07"),
        ("They met three days ago.", "2020-09-20"),
        ("They met yesterday.", "2020-09-22"),
        ("They met on Tuesday morning.", "2020-09-22"),
        ("They met at 10:30 a.m. Tuesday.", "2020-09-22T10:30"),
        ("They visited from September 15 to 18.", "2020-09-15/2020-09-18"),
        ("They will visit from September 30 to October 2.", "2020-09-30/2020-10-02"),
        ("They will visit from 7th to 9th December.", "2020-12-07/2020-12-09"),
        # durations, sets, vague times
        ("They held a three-day summit.", "P3D"),
        ("They talked for two and a half years.", "P2.5Y"),
        ("They meet every year.", "P1Y"),
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("They are now allies.", "PRESENT_REF"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert [v for _, v in found(text)] == [value]


def test_bounds_say_how_exact_a_date_is() -> None:
    (week,) = times("They met last week.")
    assert (week.start, week.end, week.precision) == (date(2020, 9, 14), date(2020, 9, 20), Precision.WEEK)
    (stay,) = times("They will visit from September 30 to October 2.")
    assert (stay.start, stay.end, stay.precision) == (date(2020, 9, 30), date(2020, 10, 2), Precision.DAYS)
    (day,) = times("They met on Tuesday.")
    assert (day.start, day.end, day.precision) == (date(2020, 9, 22), date(2020, 9, 22), None)


def test_without_a_day_of_publication_the_value_says_what_is_unknown() -> None:
    text = "They met on Tuesday, on 22 September, in May and on March 3, 2031; last week she left."
    assert [v for _, v in found(text, None)] == ["XXXX-WXX-2", "XXXX-09-22", "XXXX-05", "2031-03-03", "XXXX-WXX"]


def test_days_seen_from_the_day_named_before() -> None:
    text = "The two met on 3 March 2019. The following day she left, and two days later he called. Later that year they met again."
    assert [v for _, v in found(text)] == ["2019-03-03", "2019-03-04", "2019-03-06", "2019"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister may march with the second group.",
        "Some 2000 soldiers left, and 1999 tons of rice arrived.",
        "He paid $2015 for it.",
        "A 45-year-old man read the daily.",
    ],
)
def test_words_and_numbers_that_are_no_times(text: str) -> None:
    assert found(text) == []


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "May",
                "12",
                "2020",
                "-",
                "to",
                "last",
                "week",
                "the",
                "Friday",
                "at",
                "10",
                "a.m.",
                "99",
                "31",
                "February",
                "ago",
                ",",
                "\n",
                "’s",
                "🇹🇷",
                "year",
                "of",
                "next",
                "Q1",
                "few",
            ]
        ),
        max_size=14,
    ),
    st.sampled_from([None, WEDNESDAY, date.min, date.max]),
)
def test_any_words_give_times_in_order_inside_the_text(words: list[str], day: date | None) -> None:
    text = " ".join(words)
    end = 0
    for time in times(text, day):
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end


def test_a_day_behind_one_ahead_is_not_today() -> None:
    told = "She will fly to Oslo on Tuesday. On Wednesday, she will meet Holt."
    assert [v for _, v in found(told)] == ["2020-09-29", "2020-09-30"]


@pytest.mark.parametrize("heading", ["THE HOUSE\nSeptember 22, 2020\n\n", "LISBON, September 22 (Agency) -- "])
def test_today_is_the_day_of_the_heading(heading: str) -> None:
    assert [v for _, v in found(heading + "Prado met Holt today. Earlier in the day, she left.")] == ["2020-09-22"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "On the 18th, he birdied. She lives on the 20th floor and left on the 5th hole.",
        "They met in Room 2015 of the Spring Hotel in Summer Street.",
        "August Holt flew on Flight 1999 and met the Friday Prayers leader in the Monday Club.",
    ],
)
def test_numbers_and_names_are_no_times(text: str) -> None:
    assert found(text) == []
