"""Days are told as exactly as the article tells them."""

import pytest

from kg.views._days import when


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2020-09-22", "", "", "2020-09-22"),
        ("2020-09-22", "2020-09-22", "", "2020-09-22"),
        ("2021-06-22", "2021-06-29", "days", "2021-06-22 to 06-29"),
        ("2020-12-30", "2021-01-02", "days", "2020-12-30 to 2021-01-02"),
        ("2020-09-14", "2020-09-20", "week", "week of 2020-09-14"),
        ("2021-11-01", "2021-11-30", "month", "2021-11"),
        ("2020-07-01", "2020-09-30", "quarter", "2020 Q3"),
        ("1861-01-01", "1861-12-31", "year", "1861"),
        ("2020-09-01", "2020-09-10", "approximate", "about 2020-09-01"),
        ("", "", "", ""),
    ],
)
def test_a_day_is_as_exact_as_it_is_known(first: str, last: str, precision: str, words: str) -> None:
    assert when(first, last, precision) == words
