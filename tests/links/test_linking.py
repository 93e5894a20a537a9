"""Who and what gets linked, and above all what does not; the articles are invented, the people and terms are public facts."""

from __future__ import annotations

import re
import socket
from datetime import date

import pytest
from talks import HOUSE, ISRAEL, UK, US, article, holds, person, visit

from kg.links import Linker, Lookup, Remote, gazetteer_version, link, linkers
from kg.model import (
    Claim,
    Entity,
    EntityKind,
    Link,
    LinkStatus,
    Mention,
    Office,
    OfficeHolding,
    OfficeStatus,
    Span,
)

INFERRED = ("country",)


def of(thing: Entity | Office, *claims: Claim) -> Link:
    return next(found for found in link(article(), claims) if found.link_of == thing)


def item(found: Link) -> str | None:
    return found.link_to.qid if found.link_to else None


def who(claim: OfficeHolding) -> str | None:
    return item(of(claim.person, claim))


def which(claim: OfficeHolding) -> str | None:
    return item(of(claim.office, claim))


# ---------------------------------------------------------------------------------------------- people


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


# ---------------------------------------------------------------------------------------------- offices


@pytest.mark.parametrize(
    ("title", "country", "qid"),
    [
        ("secretary of defense", US, "Q735015"),
        ("defence secretary", UK, "Q2747647"),
        ("minister of defence", ISRAEL, "Q13222899"),
        ("national security advisor", US, "Q1414246"),
        ("national security adviser", ISRAEL, "Q56757160"),
        ("national security adviser", UK, "Q20870272"),
        ("foreign secretary", UK, "Q1371091"),
    ],
)
def test_titles_of_one_kind_are_told_apart_by_country(title: str, country: Entity, qid: str) -> None:
    assert which(holds("Wilma Nordstrom", title, country)) == qid


@pytest.mark.parametrize(
    "claim",
    [
        holds("Wilma Nordstrom", "foreign minister", None),
        holds("Wilma Nordstrom", "deputy national security advisor", ISRAEL),
        holds("Wilma Nordstrom", "foreign minister", UK, inferred=INFERRED),
        holds("Wilma Nordstrom", "senior adviser", US, body=HOUSE),
    ],
)
def test_an_office_without_country_or_with_a_loose_title_is_not_linked(claim: OfficeHolding) -> None:
    assert which(claim) is None


def test_an_office_of_an_organization_needs_its_body() -> None:
    nations = Entity(id="organization:9", kind=EntityKind.ORGANIZATION, label="United Nations", qid="Q1065")
    assert which(holds("António Guterres", "secretary-general", None, body=nations)) == "Q81066"
    assert who(holds("Antonio Guterres", "secretary general", None, body=nations)) == "Q311440"
    assert which(holds("Wilma Nordstrom", "secretary-general", None)) is None


def test_a_holder_who_is_known_tells_the_office_where_the_article_leaves_the_country_out() -> None:
    assert which(holds("António Guterres", "secretary-general", None)) == "Q81066"
    assert which(holds("Wilma Nordstrom", "defense secretary", None)) is None


# ---------------------------------------------------------------------------------------------- states, places, bodies


def test_states_places_and_bodies_are_told_apart_by_kind() -> None:
    capital = Entity(id="place:5", kind=EntityKind.PLACE, label="Washington")
    building = Entity(id="place:6", kind=EntityKind.PLACE, label="Pentagon")
    department = Entity(id="body:7", kind=EntityKind.GOVERNMENT_BODY, label="Pentagon")
    government = Entity(id="state:8", kind=EntityKind.STATE, label="United States", qid="Q30")
    claims = (visit(ISRAEL, government, place=capital), visit(department, place=building))
    assert [item(of(e, *claims)) for e in (capital, building, department, government, ISRAEL)] == [
        "Q61",
        "Q11208",
        "Q11209",
        "Q30",
        "Q801",
    ]


def test_a_building_and_the_department_in_it_know_of_each_other() -> None:
    building = Entity(id="place:6", kind=EntityKind.PLACE, label="Pentagon")
    department = Entity(id="body:7", kind=EntityKind.GOVERNMENT_BODY, label="Pentagon")
    place, body = (of(thing, visit(department, place=building)) for thing in (building, department))
    assert (item(place), [c.qid for c in place.alternative]) == ("Q11208", ["Q11209"])
    assert (item(body), [c.qid for c in body.alternative]) == ("Q11209", ["Q11208"])
    assert "the body of this name" in place.reason


def test_a_body_others_are_called_like_needs_its_country() -> None:
    bare = Entity(id="body:1", kind=EntityKind.GOVERNMENT_BODY, label="Department of Defense")
    american = Entity(id="body:2", kind=EntityKind.GOVERNMENT_BODY, label="Department of Defense", country=US)
    british = Entity(id="body:3", kind=EntityKind.GOVERNMENT_BODY, label="Department of Defense", country=UK)
    assert [item(of(body, visit(body, ISRAEL))) for body in (bare, american, british)] == [None, "Q11209", None]


def test_what_nobody_knows_stays_nil_with_a_reason() -> None:
    town = Entity(id="place:1", kind=EntityKind.PLACE, label="Port Sandor")
    state = Entity(id="state:9", kind=EntityKind.STATE, label="Nordia")
    found = link(article(), (visit(state, place=town),))
    assert [(f.link_status, f.reason) for f in found] == [
        (LinkStatus.NIL, "territories: not in the territory table"),
        (LinkStatus.NIL, "gazetteer: no place of this name"),
    ]


# ---------------------------------------------------------------------------------------------- the whole


def test_one_link_for_each_thing_in_the_order_of_first_mention() -> None:
    words = "Mark Esper, the defense secretary, received aides from Israel."
    esper, aides = person("Mark Esper"), Entity(id="group:41", kind=EntityKind.GROUP, label="aides", proper=False)
    israel = Mention(Span(55, 61), ISRAEL)
    claims = (visit(ISRAEL, aides, esper), holds("Mark Esper", "defense secretary", US))
    found = link(article(words, Mention(Span(0, 10), esper), israel), claims)
    assert [f.link_of.label for f in found] == ["Mark Esper", "United States", "defense secretary", "Israel"]
    assert [f.mention for f in found] == [Span(0, 10), None, None, Span(55, 61)]


def test_without_the_gazetteer_only_the_territory_table_decides() -> None:
    claims = (holds("Mark Esper", "defense secretary", US),)
    found = link(article(), claims, gazetteer=False)
    assert [(f.link_of.label, item(f)) for f in found] == [
        ("Mark Esper", None),
        ("United States", "Q30"),
        ("defense secretary", None),
    ]
    assert all(f.reason for f in found)


def test_linkers_are_found_by_name_and_none_needs_the_network() -> None:
    assert list(linkers()) == sorted(linkers())
    assert {"gazetteer", "territories"} <= set(linkers())
    assert not [name for name, linker in linkers().items() if linker.asks and linker.asks(Remote())]


def test_a_linker_that_needs_the_network_is_asked_on_request_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Lookup] = []

    def remote(lookup: Lookup) -> tuple[Link, ...]:
        asked.append(lookup)
        return ()

    every = {
        **{n: known for n, known in linkers().items() if not known.asks},
        "remote": Linker(find=remote, asks=lambda remote: remote.endpoint),
    }
    monkeypatch.setattr("kg.links.linkers", lambda: every)
    claims = (holds("Mark Esper", "defense secretary", US), holds("Wilma Nordstrom", "trade envoy", US))
    link(article(), claims)
    assert not asked
    link(article(), claims, remote=Remote(endpoint="http://localhost/sparql"))
    assert [w.thing.label for w in asked[0].wanted] == ["Wilma Nordstrom", "trade envoy"]


def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert link(article(), (holds("Mark Esper", "defense secretary", US), visit(ISRAEL, US)))


def test_the_version_names_the_date_and_the_content() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-[0-9a-f]{12}-[0-9a-f]{6}", gazetteer_version())
