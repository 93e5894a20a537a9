"""Which offices, states, places and bodies get linked, and what linking promises; the articles are invented, the people and terms are public facts."""

from __future__ import annotations

import re
import socket

import pytest
from linked import item, of, which, who
from talks import HOUSE, ISRAEL, UK, US, article, holds, person, visit

from kg.links import Linker, Lookup, Remote, gazetteer_version, link, linkers
from kg.model import Entity, EntityKind, Link, LinkStatus, Mention, OfficeHolding, Span

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
        holds("Wilma Nordstrom", "foreign minister", UK, inferred=("country",)),
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
