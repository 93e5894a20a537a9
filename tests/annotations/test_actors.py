"""States, bodies, organizations and places: which words mean which, mention by mention."""

from __future__ import annotations

import pytest

from kg.annotations import AnnotatedArticle, annotate
from kg.model import Article, Entity, EntityKind, Form, Mention


def read(text: str) -> AnnotatedArticle:
    """Annotate one text."""
    return next(annotate([Article(key="t", text=text)]))


def mentions(text: str, *kinds: EntityKind) -> list[tuple[str, str]]:
    """Return each mention of an entity of *kinds*, by name or description, with the entity's label."""
    read_ = read(text)
    found = [m for m in read_.mentions if m.entity.kind in kinds and m.form is not Form.PRONOUN]
    return [(read_.article.quote(m.span), m.entity.label) for m in found]


def body(text: str) -> Entity:
    """Return the one government body of the text."""
    found: set[Mention] = {m for m in read(text).mentions if m.entity.kind is EntityKind.GOVERNMENT_BODY}
    assert len({m.entity for m in found}) == 1
    return found.pop().entity


def test_a_state_is_one_entity_under_all_its_names_and_misspellings() -> None:
    found = mentions(
        "The United States and Kenya agreed. The US thanked Kenya, and the United Sates paid.", EntityKind.STATE
    )
    assert found == [
        ("The United States", "United States"),
        ("Kenya", "Kenya"),
        ("The US", "United States"),
        ("Kenya", "Kenya"),
        ("the United Sates", "United States"),
    ]


def test_adjectives_of_states_and_people_named_like_states_are_no_states() -> None:
    assert mentions("Jordan Reed spoke of Kenyan fishing and Peruvian copper.", EntityKind.STATE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lima rejected the plan on Monday.",
        "Lima said it would sign.",
        "Tensions between Lima and Quito grew.",
        "The minister praised Lima's proposal.",
        "The plan drew a protest from Lima.",
    ],
)
def test_a_seat_of_government_acts_for_the_state(text: str) -> None:
    assert ("Lima", "Peru") in mentions(text, EntityKind.STATE)


@pytest.mark.parametrize(
    "text",
    [
        "They met in Lima on Monday.",
        "She flew to Lima.",
        "Lima is hot in March.",
        "Lima's airport was closed.",
        "Lima hosted the games.",
    ],
)
def test_a_seat_of_government_is_else_a_place(text: str) -> None:
    assert mentions(text, EntityKind.PLACE, EntityKind.STATE) == [("Lima", "Lima")]


def test_a_body_knows_its_state_and_whether_it_has_a_name() -> None:
    ministry = body("Peru's Foreign Ministry denied it, and the Foreign Ministry repeated it.")
    assert ministry.country is not None
    assert (ministry.country.label, ministry.proper) == ("Peru", True)
    government = body("The Peruvian government agreed.")
    assert government.country is not None
    assert (government.label, government.country.label, government.proper) == ("Peruvian government", "Peru", False)


def test_an_acronym_in_brackets_names_the_organization_from_then_on() -> None:
    found = mentions(
        "The International Fisheries Council (IFC) met. The IFC warned of a shortage.", EntityKind.ORGANIZATION
    )
    assert [label for _, label in found] == ["International Fisheries Council"] * 3
    assert mentions("The quota system (TAC) stays, and TAC was discussed.", EntityKind.ORGANIZATION) == []


def test_peoples_are_groups_and_the_mention_has_its_article() -> None:
    assert mentions("The Peruvians thanked the Kenyans.", EntityKind.GROUP) == [
        ("The Peruvians", "Peruvians"),
        ("the Kenyans", "Kenyans"),
    ]


def test_ids_are_kind_and_start_of_the_first_mention() -> None:
    text = read("Kenya and Peru met in Lima. Peru agreed.")
    ids = {m.entity.label: m.entity.id for m in text.mentions}
    assert ids == {"Kenya": "state:0", "Peru": "state:10", "Lima": "place:22"}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The 1992 Kenya general election was close.", set()),
        ("In 1992 Kenya voted.", {"Kenya"}),
        ("He lives in Northern Ireland.", set()),
        ("They toured Latin America.", set()),
        ("Korea and Japan signed.", {"South Korea", "Japan"}),
        ("North Korea warned the world. The party leader of Korea spoke.", {"North Korea"}),
    ],
)
def test_a_name_inside_a_longer_name_is_no_state(text: str, called: set[str]) -> None:
    read = next(annotate([Article(key="t", text=text)]))
    assert {m.entity.label for m in read.mentions if m.entity.kind is EntityKind.STATE} == called
