"""Offices told by a verb or a post, lawmakers and their provinces, and titles shared out in turn."""

from __future__ import annotations

from datetime import date

import pytest

from kg.annotations import annotate, describe
from kg.model import Article


def titles(text: str) -> list[str]:
    """Return the titles as they are described, without their words."""
    article = Article(key="t", text=text)
    return [describe(t, article).split(": ", 1)[1] for t in next(annotate([article])).titles]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Erik Holt stepped down as Norway's defense minister.", "defense minister, Norway, Erik Holt (former)"),
        ("Erik Holt was forced to resign as prime minister of Norway.", "prime minister, Norway, Erik Holt (former)"),
        ("Ana Prado was ousted as president of Kenya in a coup.", "president, Kenya, Ana Prado (former)"),
        ("Ana Prado took over as foreign minister of Kenya.", "foreign minister, Kenya, Ana Prado"),
        ("Ana Prado has assumed the role of state counselor of Kenya.", "state counselor, Kenya, Ana Prado"),
        ("Ana Prado lost her job as interior minister of Kenya.", "interior minister, Kenya, Ana Prado (former)"),
        ("Erik Holt left Oslo. He served as ambassador to Kenya.", "ambassador to kenya, Erik Holt (former)"),
        ("Erik Holt, an economist and head of the World Bank, spoke.", "head, World Bank, Erik Holt"),
    ],
)
def test_verbs_and_posts_give_keep_and_end_an_office(text: str, found: str) -> None:
    assert titles(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado refused to step down as president of Kenya.",
        "Ana Prado may take over as president of Kenya.",
        "Erik Holt denied he had been named prime minister of Norway.",
        "Erik Holt met Tom Wells in May. He was named foreign minister of Norway.",
        "Ana Prado will become the first president to visit the island.",
    ],
)
def test_what_is_open_denied_or_somebody_elses_gives_no_office(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ohio Sen. Jane Bell objected.", ["senator, United States, Jane Bell"]),
        ("Senator Jane Bell (D-Calif.) objected.", ["senator, United States, Jane Bell"]),
        ("Governor Jane Bell of Ohio spoke.", ["governor, United States, Jane Bell"]),
        ("Bosnian Serb leader Erik Holt left.", ["leader, Bosnia and Herzegovina, Erik Holt"]),
        (
            "Rep. Tom Wells, the top Democrat on the House Intelligence Committee, spoke.",
            [
                "representative, United States, Tom Wells",
                "top democrat, House Intelligence Committee, United States, Tom Wells",
            ],
        ),
        (
            "French and German foreign ministers Ana Prado and Erik Holt met.",
            ["foreign minister, France, Ana Prado", "foreign minister, Germany, Erik Holt"],
        ),
        (
            "The foreign ministers of Ana Prado of Kenya and Erik Holt of Norway signed.",
            ["foreign minister, Kenya, Ana Prado", "foreign minister, Norway, Erik Holt"],
        ),
    ],
)
def test_provinces_parties_and_states_in_turn(text: str, found: list[str]) -> None:
    assert titles(text) == found


def test_who_signs_at_the_top_speaks_for_the_state_that_acts() -> None:
    text = "Ana Prado, Department Spokesperson\n\nKenya imposes sanctions on Norway."
    assert titles(text) == ["department spokesperson, Kenya, Ana Prado"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kenya's ambassador to Norway says talks go on. In Oslo, Ambassador Ana Prado was hopeful.",
            ["ambassador to norway, Kenya, Ana Prado", "ambassador to norway, Kenya, Ana Prado"],
        ),
        (
            "The Kenyan Special Envoy for Norway Reconciliation Ambassador Ana Prado left.",
            ["special envoy for norway reconciliation, Kenya, Ana Prado", "ambassador, Kenya, Ana Prado"],
        ),
        ("A police spokesman, Erik Holt, said so.", ["spokesman, police, Erik Holt"]),
        (
            "Kenyan Trade Minister Ana Prado spoke. Deputy Trade Minister Erik Holt agreed.",
            ["trade minister, Kenya, Ana Prado", "deputy trade minister, Kenya, Erik Holt"],
        ),
        ("U.S. Surgeon General Tom Wells spoke.", ["surgeon general, United States, Tom Wells"]),
    ],
)
def test_offices_retold_styled_and_shared(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The United States agreed, INS commissioner Ana Prado said.", ["commissioner, INS, United States, Ana Prado"]),
        ("INS commissioner Ana Prado said so.", ["commissioner, INS, Ana Prado"]),
        ("FBI agent Erik Holt said so.", ["agent, FBI, United States, Erik Holt"]),
        ("Likud leader Erik Holt left.", ["leader, Likud, Israel, Erik Holt"]),
        (
            "Ana Prado, a former Clinton administration adviser on Cuba, disagreed.",
            ["adviser on cuba, Clinton administration, United States, Ana Prado (former)"],
        ),
        ("Kurdistan Region President Erik Holt came.", ["president, Kurdistan Region, Iraq, Erik Holt"]),
        ("Shanghai Mayor Erik Holt opened it.", ["shanghai mayor, China, Erik Holt"]),
        ("Helmand Governor Erik Holt left.", ["helmand governor, Afghanistan, Erik Holt"]),
        (
            "Yuri Holt, foreign policy adviser to President Erik Sand of Russia, spoke.",
            ["foreign policy adviser, Russia, Yuri Holt", "president, Russia, Erik Sand"],
        ),
        (
            "Chad says it will shut its border. Interior Minister Erik Holt told envoys that it was closed. Norway protested.",
            ["interior minister, Chad, Erik Holt"],
        ),
        ("Kenya objected. Its ambassador in Oslo, Ana Prado, left.", ["ambassador, Kenya, Ana Prado"]),
        (
            "PORT LEE, Kenya (AP) -- Norway objected, police spokesman Erik Holt said. Norway was angry.",
            ["spokesman, police, Kenya, Erik Holt"],
        ),
        ("Norway has called for elections in Kenya. President Erik Holt refused.", ["president, Erik Holt"]),
        (
            "The deputy secretary of the Union of Fishers, Erik Holt, left.",
            ["deputy secretary, Union of Fishers, Erik Holt"],
        ),
    ],
)
def test_bodies_provinces_and_the_story_tell_the_state(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Reps. Omar Sand and Ilse Holt agreed.",
            ["representative, United States, Omar Sand", "representative, United States, Ilse Holt"],
        ),
        ("Burmese military ruler Erik Holt was ill.", ["military ruler, Myanmar, Erik Holt"]),
        ("Palestinian official Ana Prado agreed.", ["official, Palestine, Ana Prado"]),
        ("Senior official Ana Prado agreed.", []),
        ("Erik Holt, an attorney for the Prado family, spoke.", []),
        ("Erik Holt, President and CEO, spoke with Ana Prado, a financial adviser in Ohio.", []),
        (
            "Ana Prado, the U.S. assistant secretary of state for south and central Asian affairs, says so.",
            ["assistant secretary of state for south and central asian affairs, United States, Ana Prado"],
        ),
        (
            "They congratulated Ana Prado on assuming the role of President of Kenya after succeeding Erik Holt.",
            ["president, Kenya, Ana Prado", "president, Kenya, Erik Holt (former)"],
        ),
        ("During her time as president of Kenya, Ana Prado wrote.", ["president, Kenya, Ana Prado (former)"]),
        (
            "He met Erik Holt, Deputy Prime Minister, Minister for Foreign Affairs and Minister for Defence of Ireland.",
            [
                "deputy prime minister, Ireland, Erik Holt",
                "minister for foreign affairs, Ireland, Erik Holt",
                "minister for defence, Ireland, Erik Holt",
            ],
        ),
        ("Erik Holt is expected to be nominated as Kenya's ambassador.", ["ambassador, Kenya, Erik Holt (designate)"]),
        ("Kenyan Labour Minister Ana Prado spoke.", ["labour minister, Kenya, Ana Prado"]),
        (
            "Erik Holt served as Kenya's ambassador to Norway and Chad.",
            ["ambassador to norway, Kenya, Erik Holt (former)", "ambassador to chad, Kenya, Erik Holt (former)"],
        ),
        (
            "Ana Prado would replace Erik Holt as Kenya's top diplomat in Norway.",
            ["top diplomat in norway, Kenya, Erik Holt"],
        ),
        ("Office of the Spokesperson\n\nAmbassador Erik Holt will travel.", ["ambassador, Erik Holt"]),
    ],
)
def test_heads_lists_and_terms(text: str, found: list[str]) -> None:
    assert titles(text) == found


def test_who_the_table_knows_needs_no_name_beside_the_title() -> None:
    text = "The presidents of Hungary and Poland sang. Aleksander Kwasniewski danced."
    article = Article(key="t", text=text, published_on=date(1999, 3, 1))
    found = [describe(t, article).split(": ", 1)[1] for t in next(annotate([article])).titles]
    assert found == ["president, Poland, Aleksander Kwasniewski"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Judge Erik Holt freed the two men.", "judge, Erik Holt"),
        ("A senior police official, Erik Holt, says the men fled.", "senior police official, Erik Holt"),
        ("The troops followed ousted leader Erik Holt.", "leader, Erik Holt (former)"),
        ("Former Chilean dictator Erik Holt was charged.", "dictator, Chile, Erik Holt (former)"),
        ("Warlords overthrew dictator Erik Holt.", "dictator, Erik Holt (former)"),
        ("Another former president, Erik Holt, spoke.", "president, Erik Holt (former)"),
        (
            "Troops freed Erik Holt - the head of the army's Southern Command.",
            "head, army's Southern Command, Erik Holt",
        ),
        ("Erik Holt, the committee's chairman, spoke.", "chairman, committee, Erik Holt"),
        (
            "Ana Prado has joined the Bureau as U.S. Special Envoy for Food.",
            "special envoy for food, United States, Ana Prado",
        ),
        ("Erik Holt has been approved as defense minister.", "defense minister, Erik Holt (designate)"),
        (
            "They nominated a doctor, Ana Prado, to become the U.S. Surgeon General.",
            "surgeon general, United States, Ana Prado (designate)",
        ),
        (
            "She met Head of the Office of the President of Kenya Erik Holt.",
            "head of the office of the president, Kenya, Erik Holt",
        ),
    ],
)
def test_offices_of_judges_police_and_those_who_led(text: str, found: str) -> None:
    assert titles(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Holt is a dictator, critics say.",
        "A representative of the ousted leader, Erik Holt, said the talks failed.",
        "He met the Muslim leader Erik Holt.",
        "The head of the centrist Fishing Policy Center, Erik Holt, spoke.",
    ],
)
def test_what_somebody_is_called_or_leads_in_private_is_no_office(text: str) -> None:
    assert titles(text) == []


def test_two_titles_and_lists_before_names() -> None:
    assert titles("Deputy Assistant to the President and White House Coordinator for Water Ana Prado met them.") == [
        "deputy assistant to the president, White House, United States, Ana Prado",
        "coordinator for water, White House, United States, Ana Prado",
    ]
    assert titles(
        "Ana Prado, Assistant to the President, Domestic Policy Advisor and Director for Water of Kenya, spoke."
    )[:1] == ["assistant to the president, Kenya, Ana Prado"]
    assert titles("Special Advisor for Water Strategy Erik Holt from the Department of State spoke.") == [
        "special advisor for water strategy, Department of State, United States, Erik Holt"
    ]
    assert titles("They thanked Commissioner for Justice Erik Holt.") == []
    assert titles("Lead Sens. Ana Prado (D-Mont.) and Erik Holt (R-La.) spoke.") == [
        "senator, United States, Ana Prado",
        "senator, United States, Erik Holt",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Special Envoy to Monitor and Combat Piracy Ana Prado met them.",
            ["special envoy to monitor and combat piracy, Ana Prado"],
        ),
        ("Kenyan Foreign Minister Prince Erik Holt spoke.", ["foreign minister, Kenya, Erik Holt"]),
        (
            "State legislators included:\n- Florida Senator Ana Prado",
            ["florida senator, United States, Ana Prado"],
        ),
        (
            "Kenyan President Erik Holt and his visiting Ghanaian counterpart Ana Prado met.",
            ["president, Kenya, Erik Holt", "president, Ghana, Ana Prado"],
        ),
    ],
)
def test_styles_lawmakers_of_provinces_and_visiting_counterparts(text: str, found: list[str]) -> None:
    assert titles(text) == found
