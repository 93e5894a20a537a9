"""Which people get linked, and above all which do not; the article is invented, people and terms are public facts."""

from __future__ import annotations

from datetime import date

import pytest
from linked import item, of, which, who
from talks import HOUSE, ISRAEL, UK, US, holds, person, visit

from kg.model import LinkStatus, OfficeHolding, OfficeStatus

INFERRED = ("country",)


@pytest.mark.parametrize(
    ("claim", "qid", "office"),
    [
        (holds("Benny Gantz", "defense minister", ISRAEL, inferred=INFERRED), "Q557436", "Q13222899"),
        (holds("Jared Kushner", "senior adviser", US, body=HOUSE), "Q13628723", "Q7450652"),
        (holds("Robert O’Brien", "national security advisor", US), "Q7342642", "Q1414246"),
        (holds("Mark Esper", "defense secretary", US, inferred=INFERRED), "Q33190271", "Q735015"),
    ],
)
def test_people_and_offices_agree_on_the_day(claim: OfficeHolding, qid: str, office: str) -> None:
    assert (who(claim), which(claim)) == (qid, office)


def test_a_link_tells_why_and_names_the_term_it_rests_on() -> None:
    claim = holds("Robert O'Brien", "national security adviser", US)
    found = of(claim.person, claim)
    why, table = found.reason.splitlines()[:2]
    assert why == (
        "gazetteer: first and last name of Robert C. O'Brien; "
        "the office fits, on 2020-09-22: National Security Advisor 2019-09-18–2021-01-20"
    )
    assert table.startswith("Q7342642 Robert C. O'Brien = 0.9")
    assert "first and last name +0.56; office held +0.30; country agrees +0.08" in table
    (term,) = found.tenure
    assert (term.tenure_of, term.tenure_in, term.held_from, term.held_until) == (
        "Q7342642",
        "Q1414246",
        date(2019, 9, 18),
        date(2021, 1, 20),
    )
    assert term.source.startswith("Q7342642-")


@pytest.mark.parametrize("name", ["ROBERT O'BRIEN", "Robert C. O`Brien", "R. O’Brien", "O'Brien", "Robert O'Brien Jr."])
def test_spelling_does_not_matter(name: str) -> None:
    assert who(holds(name, "national security advisor", US)) == "Q7342642"


def test_a_name_alone_never_links_and_keeps_the_candidate() -> None:
    found = of(person("Mark Esper"), visit(person("Mark Esper"), ISRAEL))
    assert found.link_status is LinkStatus.NIL
    assert [c.qid for c in found.alternative] == ["Q33190271"]
    assert "no office in the article" in found.reason


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (holds("Mark Esper", "defense secretary", US, date(2018, 5, 1)), "the office contradicts"),
        (holds("Mark Esper", "defense secretary", US, status=OfficeStatus.FORMER), "the office contradicts"),
        (holds("Mark Esper", "defense secretary", UK), "of another country"),
        (holds("Mark Esper", "trade commissioner", US), "no known term"),
        (holds("Robert D. O'Brien", "national security advisor", US), "nobody of this name"),
        (holds("Wilma Nordstrom", "defense secretary", US), "nobody of this name"),
    ],
)
def test_what_contradicts_or_proves_nothing_is_not_linked(claim: OfficeHolding, why: str) -> None:
    found = of(claim.person, claim)
    assert item(found) is None
    assert why in found.reason


def test_one_contradiction_outweighs_a_fitting_office() -> None:
    fits, not_yet = holds("Mark Esper", "defense secretary", US), holds("Mark Esper", "defense secretary", UK)
    assert item(of(fits.person, fits, not_yet)) is None


def test_sources_may_differ_by_one_day_and_no_more() -> None:
    start = date(2019, 7, 22)
    days = [date(2019, 7, 20), date(2019, 7, 21), start]
    assert [who(holds("Mark Esper", "defense secretary", US, day)) is not None for day in days] == [False, True, True]


def test_a_former_holder_needs_an_ended_term() -> None:
    claim = holds("Mark Esper", "defense secretary", US, date(2021, 3, 1), OfficeStatus.FORMER)
    assert who(claim) == "Q33190271"


def test_a_designate_needs_a_term_to_come() -> None:
    soon, late = date(2021, 1, 15), date(2019, 1, 15)
    found = [
        who(holds("Antony Blinken", "secretary of state", US, day, OfficeStatus.DESIGNATE)) for day in (soon, late)
    ]
    assert found == ["Q7821917", None]


def test_a_term_open_at_the_snapshot_is_weaker_afterwards() -> None:
    before, after = (holds("Antony Blinken", "secretary of state", US, date(year, 5, 1)) for year in (2022, 2024))
    assert of(before.person, before).score > of(after.person, after).score
    assert who(after) == "Q7821917"
    assert "as far as is known" in of(after.person, after).reason
    assert who(holds("Blinken", "secretary of state", US, date(2024, 5, 1))) is None


def test_a_family_name_needs_office_day_and_country() -> None:
    assert who(holds("Esper", "defense secretary", US)) == "Q33190271"
    assert who(holds("Esper", "defense secretary", None)) is None
    assert who(holds("Esper", "defense secretary", US, None)) is None


def test_a_full_name_may_lack_the_day_or_the_country() -> None:
    assert who(holds("Sergey Lavrov", "foreign minister", None)) == "Q58217"
    assert who(holds("Mark Esper", "secretary of defense", US, None)) == "Q33190271"


def test_a_country_only_the_context_tells_does_not_contradict() -> None:
    assert who(holds("Sergey Lavrov", "foreign minister", ISRAEL, inferred=INFERRED)) == "Q58217"
    assert who(holds("Sergey Lavrov", "foreign minister", ISRAEL)) is None


def test_a_family_in_one_office_is_never_a_coin_toss() -> None:
    clinton = holds("Clinton", "secretary of state", US, date(2010, 5, 1))
    assert who(clinton) == "Q6294"
    found = of(person("Clinton"), visit(person("Clinton"), ISRAEL))
    assert found.link_status is LinkStatus.AMBIGUOUS
    assert {"Q1124", "Q6294"} <= {c.qid for c in found.alternative}
