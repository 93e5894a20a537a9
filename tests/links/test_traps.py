"""What goes wrong when people are linked, each as a test over a slice of our own: invented people in offices of real states."""

from __future__ import annotations

import gzip
import socket
from datetime import date
from pathlib import Path

import pytest
from talks import HOUSE, ISRAEL, UK, US, article, holds, person, visit

from kg.links import Gazetteer, build_gazetteer, gazetteer_at, link
from kg.model import Claim, Entity, EntityKind, Link, LinkStatus, Office, OfficeHolding, OfficeStatus, SetupError

SLICE = Path(__file__).parent / "slice.nt"
NORWAY = Entity(id="state:11", kind=EntityKind.STATE, label="Norway", qid="Q20")
CANADA = Entity(id="state:12", kind=EntityKind.STATE, label="Canada", qid="Q16")
DUTCH = Entity(id="state:13", kind=EntityKind.STATE, label="Netherlands", qid="Q29999")
INFERRED = ("country",)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """Return the slice by itself, without the starter."""
    return build_gazetteer([str(SLICE)], tmp_path_factory.mktemp("gazetteer") / "own.db", alone=True)


def of(world: Gazetteer, thing: Entity | Office, *claims: Claim) -> Link:
    return next(found for found in link(article(), claims, world=world) if found.link_of == thing)


def who(world: Gazetteer, claim: OfficeHolding, *others: Claim) -> str | None:
    found = of(world, claim.person, claim, *others)
    return found.link_to.qid if found.link_to else None


def which(world: Gazetteer, claim: OfficeHolding) -> str | None:
    found = of(world, claim.office, claim)
    return found.link_to.qid if found.link_to else None


@pytest.mark.parametrize(
    "name",
    ["Orla O'Dwyer", "Orla O’Dwyer", "ORLA ODWYER", "Orla C. O`Dwyer", "O. O'Dwyer", "O’Dwyer", "Orla Cáit O'Dwyer"],
)
def test_apostrophes_case_and_middle_names(world: Gazetteer, name: str) -> None:
    assert who(world, holds(name, "national security adviser", US)) == "Q990000101"


def test_namesakes_are_told_apart_by_day_and_middle_name(world: Gazetteer) -> None:
    earlier = date(2007, 5, 1)
    assert who(world, holds("Orla O'Dwyer", "national security adviser", US, earlier)) == "Q990000102"
    assert who(world, holds("Orla D. O'Dwyer", "national security adviser", US)) == "Q990000102"
    assert who(world, holds("Orla E.D. O'Dwyer", "national security adviser", US)) is None
    undated = holds("Orla O'Dwyer", "national security adviser", US, None)
    assert of(world, undated.person, undated).link_status is LinkStatus.AMBIGUOUS


def test_a_year_is_an_interval_and_not_the_first_of_january(world: Gazetteer) -> None:
    days = [date(2018, 12, 30), date(2019, 3, 1), date(2020, 5, 1), date(2021, 3, 1), date(2022, 3, 1)]
    family = [who(world, holds("Harari-Stein", "defence minister", ISRAEL, day)) for day in days]
    assert family == [None, None, "Q990000103", None, None]
    full = [who(world, holds("Yoav Harari-Stein", "defence minister", ISRAEL, day)) is not None for day in days]
    assert full == [False, True, True, True, True]


def test_sources_differ_by_a_day(world: Gazetteer) -> None:
    days = [date(2019, 9, 16), date(2019, 9, 17), date(2021, 1, 21), date(2021, 1, 22)]
    found = [who(world, holds("O'Dwyer", "national security adviser", US, day)) is not None for day in days]
    assert found == [False, True, True, False]


def test_an_open_end_proves_nothing_after_the_snapshot(world: Gazetteer) -> None:
    before, after = date(2022, 6, 1), date(2024, 6, 1)
    assert who(world, holds("Brandvold", "prime minister", NORWAY, before)) == "Q990000104"
    assert who(world, holds("Brandvold", "prime minister", NORWAY, after)) is None
    known = holds("Nils Brandvold", "prime minister", NORWAY, after)
    assert "as far as is known" in of(world, known.person, known).reason


def test_deprecated_statements_are_no_terms(world: Gazetteer) -> None:
    assert len(world.terms("Q990000105")) == 1
    assert world.terms("Q990000105")[0].preferred
    assert who(world, holds("Aasen", "prime minister", NORWAY, date(2010, 5, 1))) is None


def test_redirected_items_are_followed(world: Gazetteer) -> None:
    assert who(world, holds("Peder Lindqvist", "ambassador to norway", US)) == "Q990000113"


def test_one_title_in_two_countries_needs_the_country(world: Gazetteer) -> None:
    offices = [
        which(world, holds("Wanda Ross", "national security advisor", state)) for state in (US, ISRAEL, UK, None)
    ]
    assert offices == ["Q990000003", "Q990000002", None, None]
    assert who(world, holds("Nachmani", "national security advisor", ISRAEL)) == "Q990000106"
    assert who(world, holds("Nachmani", "national security advisor", US)) is None


def test_two_of_a_family_name_in_one_office_are_never_a_coin_toss(world: Gazetteer) -> None:
    peer = holds("Penhale", "member of the house of lords", UK)
    assert of(world, peer.person, peer).link_status is LinkStatus.AMBIGUOUS
    assert who(world, holds("Simon Penhale", "member of the house of lords", UK)) == "Q990000110"


def test_the_kingdom_and_its_country_are_one_state(world: Gazetteer) -> None:
    assert world.office("Q990000004").owners == ("Q29999",)
    assert who(world, holds("van der Velden", "foreign minister", DUTCH)) == "Q990000107"
    assert who(world, holds("Velden", "foreign minister", DUTCH)) == "Q990000107"


def test_an_office_of_which_nothing_tells_the_country_gets_its_holders(world: Gazetteer) -> None:
    assert world.office("Q990000005").owners == ("Q30",)
    assert who(world, holds("Wilma Kessler", "senior envoy", US, body=HOUSE)) == "Q990000108"


def test_particles_and_articles_of_names(world: Gazetteer) -> None:
    day = date(2021, 9, 1)
    names = ["Hamid bin Rashid al-Qasari", "Hamid al Qasari", "Hamid Qasari", "al-Qasari", "Qasari"]
    assert {who(world, holds(name, "defence minister", ISRAEL, day)) for name in names} == {"Q990000111"}


def test_a_letter_may_differ_only_with_office_day_and_country(world: Gazetteer) -> None:
    day = date(2017, 5, 1)
    assert who(world, holds("Valentina Matvarienko", "foreign minister", CANADA, day)) == "Q990000112"
    assert who(world, holds("Valentina Matvarienko", "foreign minister", None, day)) is None
    assert who(world, holds("Valentina Matvarienko", "foreign minister", CANADA, date(2021, 5, 1))) is None
    assert who(world, holds("Olga Matvarienko", "foreign minister", CANADA, day)) is None


def test_short_forms_of_given_names_need_the_office(world: Gazetteer) -> None:
    day = date(2012, 5, 1)
    assert who(world, holds("Mike Strand", "ambassador to norway", US, day)) == "Q990000114"
    assert who(world, holds("Mike Strand", "trade envoy", US, day)) is None


def test_a_former_holder_is_asked_about_the_past(world: Gazetteer) -> None:
    former, current = OfficeStatus.FORMER, OfficeStatus.CURRENT
    said = [(date(2020, 5, 1), former), (date(2022, 5, 1), former), (date(2022, 5, 1), current)]
    found = [who(world, holds("O'Dwyer", "national security advisor", US, *each)) for each in said]
    assert found == ["Q990000102", None, None], "once both have left, the family name tells nobody"
    assert who(world, holds("Orla C. O'Dwyer", "national security advisor", US, *said[1])) == "Q990000101"
    # Many keep the title for life; the whole name then tells who it is.
    assert who(world, holds("Orla C. O'Dwyer", "national security advisor", US, date(2022, 5, 1))) == "Q990000101"


def test_a_minister_named_by_family_name_needs_no_stated_country_where_the_article_names_it(world: Gazetteer) -> None:
    claim = holds("Brandvold", "prime minister", None, date(2021, 5, 1))
    assert who(world, claim) is None
    assert who(world, claim, visit(NORWAY, ISRAEL)) == "Q990000104"
    assert who(world, claim, visit(UK, ISRAEL)) is None


def test_the_president_of_a_bank_is_not_the_president(world: Gazetteer) -> None:
    bank = Entity(id="organization:21", kind=EntityKind.ORGANIZATION, label="Norwegian Fisheries Bank", country=NORWAY)
    claim = holds("Wanda Ross", "premier", NORWAY, body=bank)
    assert who(world, claim) is None


def test_a_compound_ministry_is_found_by_its_part(world: Gazetteer) -> None:
    claim = holds("Matvarenko", "minister of foreign affairs", CANADA, date(2017, 5, 1))
    assert (who(world, claim), which(world, claim)) == ("Q990000112", "Q990000006")


def test_a_place_of_a_slice_is_found_with_its_country_only(world: Gazetteer) -> None:
    bare, american = (
        Entity(id=f"place:{n}", kind=EntityKind.PLACE, label="Springfield", country=state)
        for n, state in ((1, None), (2, US))
    )
    assert of(world, bare, visit(US, place=bare)).link_to is None
    assert (found := of(world, american, visit(US, place=american)).link_to)
    assert found.qid == "Q990000301"


def test_nobody_of_the_name_is_nil_and_so_is_an_item_without_a_name_in_english(world: Gazetteer) -> None:
    claim = holds("Wanda Ross", "prime minister", NORWAY)
    found = of(world, claim.person, claim)
    assert (found.link_status, found.alternative) == (LinkStatus.NIL, ())


# ---------------------------------------------------------------------------------------------- the file


def test_the_same_slice_gives_the_same_bytes_zipped_or_not(tmp_path: Path) -> None:
    zipped = tmp_path / "slice.nt.gz"
    zipped.write_bytes(gzip.compress(SLICE.read_bytes()))
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    build_gazetteer([str(SLICE)], one, alone=True)
    build_gazetteer([str(SLICE)], two, alone=True)
    assert one.read_bytes() == two.read_bytes()
    again = build_gazetteer([str(zipped)], tmp_path / "three.db", alone=True)
    assert again.about()["content"] == gazetteer_at(one).about()["content"]


def test_the_starter_is_beneath_unless_told(tmp_path: Path) -> None:
    both = build_gazetteer([str(SLICE)], tmp_path / "both.db")
    assert who(both, holds("Mark Esper", "defense secretary", US)) == "Q33190271"
    assert who(both, holds("O'Dwyer", "national security adviser", US, date(2020, 9, 22))) == "Q990000101"


def test_no_socket_is_opened_from_slice_to_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    world = build_gazetteer([str(SLICE)], tmp_path / "own.db")
    claims = (holds("O'Dwyer", "national security adviser", US), visit(person("Mark Esper"), ISRAEL))
    assert link(article(), claims, world=world)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("broken.nt", "<a> <b> .", "is damaged"),
        ("empty.nt", "", "no day it was made on"),
        ("table.csv", "a,b", r"is no \.nt"),
        ("missing.nt", None, "cannot be read"),
    ],
)
def test_a_source_that_is_none_is_refused_with_the_way_out(
    tmp_path: Path, name: str, text: str | None, says: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text)
    with pytest.raises(SetupError, match=says):
        build_gazetteer([str(path)], tmp_path / "out.db")
    assert not (tmp_path / "out.db").exists()


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    with pytest.raises(SetupError, match="kg gazetteer build"):
        gazetteer_at(path)
    path.write_text("some notes of mine, long enough to be a file " * 40)
    with pytest.raises(SetupError, match="is no gazetteer"):
        gazetteer_at(path)
