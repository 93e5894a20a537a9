"""Days in words: as exact as the article is, never more."""

from __future__ import annotations

MONTHS_OF_QUARTER = 3


def when(first: str, last: str, precision: str) -> str:
    """Return the days from *first* to *last* (ISO, *last* may be empty) as a reader wants them, known to *precision* (a code).

    >>> when("2021-11-01", "2021-11-30", "month")
    '2021-11'
    >>> when("2021-06-22", "2021-06-29", "days")
    '2021-06-22 to 06-29'
    """
    year, month, _ = first.split("-") if first else ("", "01", "")
    alone = first if last in ("", first) else f"{first} to {last.removeprefix(f'{year}-')}"
    told = {
        "year": year,
        "month": f"{year}-{month}",
        "quarter": f"{year} Q{(int(month) + MONTHS_OF_QUARTER - 1) // MONTHS_OF_QUARTER}",
        "week": f"week of {first}",
        "approximate": f"about {first}",
    }
    return told.get(precision, alone) if first else ""
