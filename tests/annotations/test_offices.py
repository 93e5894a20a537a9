"""Titles: where they end, whose they are, of which state, and what status they give."""

from __future__ import annotations

from pathlib import Path

import pytest
from annotated import titles

from kg.annotations import annotate, describe
from kg.article import read_article


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan Foreign Minister Ana Prado spoke.", "foreign minister | Kenya | Ana Prado"),
        ("Kenya's revered King Erik Holt spoke.", "king | Kenya | Erik Holt"),
        ("Erik Holt, Norway's ambassador to Kenya, left.", "ambassador to kenya | Norway | Erik Holt"),
        ("Foreign Minister Ana Prado of Portugal spoke.", "foreign minister | Portugal | Ana Prado"),
        ("Prime Minister Ana Prado (Portugal) came.", "prime minister | Portugal | Ana Prado"),
        ("Ana Prado, the prime minister of war-torn Somalia, spoke.", "prime minister | Somalia | Ana Prado"),
        ("The governor of southern Lebanon, Ana Prado, spoke.", "governor of southern lebanon | Ana Prado"),
        ("Republic of Korea (ROK) Foreign Minister Erik Holt spoke.", "foreign minister | South Korea | Erik Holt"),
        ("The head of the World Bank, Erik Holt, spoke.", "head | World Bank | Erik Holt"),
        (
            "Swiss State Secretary for Security Policy Ana Prado spoke.",
            "state secretary for security policy | Switzerland | Ana Prado",
        ),
        (
            "Portugal's Minister of Trade, Industry and Energy Ana Prado spoke.",
            "minister of trade, industry and energy | Portugal | Ana Prado",
        ),
        ("UN Special Envoy for Fisheries Ana Prado spoke.", "special envoy for fisheries | United Nations | Ana Prado"),
        ("Minister of Finance of Kenya Ana Prado spoke.", "minister of finance | Kenya | Ana Prado"),
        ("Erik Holt, a spokesman for the World Bank office in Oslo, spoke.", "spokesman | World Bank | Erik Holt"),
        ("Shah Karim Reza Holt (Kenya) arrived.", "shah | Kenya | Karim Reza Holt"),
        ("Prime Minister Ana Prado (China, Republic of) came.", "prime minister | Taiwan | Ana Prado"),
    ],
)
def test_where_a_title_ends_and_whose_it_is(text: str, found: str) -> None:
    assert titles(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Former Kenyan President Ana Prado spoke.", "president | Kenya | Ana Prado | former"),
        ("Kenya's acting defense minister, Ana Prado, spoke.", "defense minister | Kenya | Ana Prado | acting"),
        ("President-elect Ana Prado of Portugal spoke.", "president | Portugal | Ana Prado | designate"),
        ("Ana Prado was elected president of Portugal.", "president | Portugal | Ana Prado"),
        (
            "Ana Prado, who served as foreign minister of Portugal, spoke.",
            "foreign minister | Portugal | Ana Prado | former",
        ),
        ("Ana Prado will serve as ambassador of Portugal.", "ambassador | Portugal | Ana Prado | designate"),
        ("Kenyan Deputy Foreign Minister Ana Prado spoke.", "deputy foreign minister | Kenya | Ana Prado"),
    ],
)
def test_status_is_no_part_of_the_title_but_a_deputy_is(text: str, found: str) -> None:
    assert titles(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The analyst Ana Prado and the lawyer Erik Holt spoke.",
        "Ana Prado would be the first president of Portugal.",
        "Ana Prado is not the president of Portugal.",
        "Secretary Prado met Minister Holt.",
        "An aide said the prime minister met the ambassador.",
    ],
)
def test_no_office(text: str) -> None:
    assert titles(text) == []


def test_titles_of_several_people_and_several_titles_of_one() -> None:
    assert titles("Foreign Ministers Ana Prado of Portugal and Erik Holt of Norway spoke.") == [
        "foreign minister | Portugal | Ana Prado",
        "foreign minister | Norway | Erik Holt",
    ]
    assert titles("Peruvian Prime Minister and Finance Minister Ana Prado spoke.") == [
        "prime minister | Peru | Ana Prado",
        "finance minister | Peru | Ana Prado",
    ]


def test_a_short_title_repeats_the_full_one() -> None:
    found = titles("Kenyan Foreign Minister Ana Prado came. Minister Prado spoke.")
    assert found == ["foreign minister | Kenya | Ana Prado"] * 2


def test_a_counterpart_has_the_same_title_in_another_state() -> None:
    found = titles("Portuguese President Ana Prado met her Norwegian counterpart, Erik Holt.")
    assert found == ["president | Portugal | Ana Prado", "president | Norway | Erik Holt"]


def test_the_seeds_offices(seed: Path) -> None:
    text = next(annotate([read_article(seed)]))
    assert [(describe(t, text.article), t.inferred) for t in text.titles] == [
        ("Defense Minister: defense minister, Israel, Benny Gantz", ("country",)),
        ("White House senior adviser: senior adviser, White House, United States, Jared Kushner", ()),
        ("US National Security Advisor: national security advisor, United States, Robert O'Brien", ()),
        ("Defense Secretary: defense secretary, United States, Mark Esper", ("country",)),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "He met the UN High Commissioner for Rivers (UNHCR) Erik Holt today.",
            ["high commissioner for rivers | United Nations | Erik Holt"],
        ),
        (
            "The adviser thanked ABCU Secretary General Erik Holt.",
            ["secretary general | ABCU | Erik Holt"],
        ),
        (
            "She spoke today with Kenyan President and African Union Chairperson Erik Holt.",
            ["president | Kenya | Erik Holt", "chairperson | African Union | Erik Holt"],
        ),
        (
            "She met the Crown Prince and Prime Minister of Norway, His Royal Highness Erik Holt, in Oslo.",
            ["crown prince | Norway | Erik Holt", "prime minister | Norway | Erik Holt"],
        ),
        (
            "He came with National Security Advisor to the Vice President Erik Holt.",
            ["national security advisor to the vice president | Erik Holt"],
        ),
        ("While in Geneva President Holt will meet them.", ["president | Holt"]),
        ("New York Governor Ana Prado spoke.", ["new york governor | United States | Ana Prado"]),
        (
            "Special Representative for Kenya Ambassador Erik Holt left.",
            ["special representative for kenya | Erik Holt", "ambassador | Erik Holt"],
        ),
        (
            "They met Kenyan Secretary of State Cardinal Erik Holt.",
            ["secretary of state | Kenya | Erik Holt", "cardinal | Kenya | Erik Holt"],
        ),
        ("The Republican Governor Ana Prado spoke.", ["governor | Ana Prado"]),
        (
            "Ana Prado, political director at the Kenyan foreign ministry, spoke.",
            ["political director | Kenyan foreign ministry | Kenya | Ana Prado"],
        ),
        ("Prime Minister Park (Korea) came.", ["prime minister | South Korea | Park"]),
    ],
)
def test_what_belongs_to_a_title(text: str, found: list[str]) -> None:
    assert titles(text) == found


def test_a_title_stays_in_its_paragraph() -> None:
    text = "Erik Holt, Minister of Trade\n\nAna Prado, Kenyan Foreign Minister\n\nThey met."
    assert titles(text) == ["minister of trade | Erik Holt", "foreign minister | Kenya | Ana Prado"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya will not sign the treaty, Foreign Minister Ana Prado said.", ["foreign minister | Kenya* | Ana Prado"]),
        ("Kenya must face the consequences, Foreign Minister Ana Prado said.", ["foreign minister | Ana Prado"]),
        (
            "Kenya welcomed the release, its foreign minister, Ana Prado, said.",
            ["foreign minister | Kenya* | Ana Prado"],
        ),
        (
            "Kenya's delegation (Minister Ana Prado; Deputy Minister Erik Holt) landed.",
            ["minister | Kenya* | Ana Prado", "deputy minister | Kenya* | Erik Holt"],
        ),
        ("The two presidents, Ana Prado and Erik Holt, came.", ["president | Ana Prado", "president | Erik Holt"]),
        ("Norway's interior minister, Ana Prado, spoke.", ["interior minister | Norway | Ana Prado"]),
        ("They met under Norwegian President Ana Prado.", ["president | Norway | Ana Prado"]),
        ("After lunch President Ana Prado spoke.", ["president | Ana Prado"]),
        ("Minister Ana Prado spoke.", ["minister | Ana Prado"]),
    ],
)
def test_lists_bare_titles_and_whose_state_is_meant(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ana Prado, leader of the Moderates and foreign minister, spoke.",
            ["leader | Moderates | Ana Prado", "foreign minister | Ana Prado"],
        ),
        (
            "Acting Prime Minister and former speaker Ana Prado spoke.",
            ["prime minister | Ana Prado | acting", "speaker | Ana Prado | former"],
        ),
        ("The Kenyan president's chief of staff, Ana Prado, spoke.", ["chief of staff | Kenya | Ana Prado"]),
        ("Nairobi's envoy, Ana Prado, spoke.", ["envoy | Kenya | Ana Prado"]),
        (
            "Ana Prado, secretary of Kenya's security council, spoke.",
            ["secretary | Kenya's security council | Kenya | Ana Prado"],
        ),
        (
            "Kenyan President Ana Prado named Erik Holt foreign minister.",
            ["president | Kenya | Ana Prado", "foreign minister | Erik Holt | designate"],
        ),
        (
            "Kenyan President Ana Prado thanked her predecessor, Erik Holt.",
            ["president | Kenya | Ana Prado", "president | Kenya* | Erik Holt | former"],
        ),
        ("Guests: Ana Prado, Foreign Secretary, Kenya; Erik Holt.", ["foreign secretary | Kenya | Ana Prado"]),
        ("Kenyan Army Chief General Ana Prado spoke.", ["chief | Kenyan Army | Kenya | Ana Prado"]),
        (
            "Ana Prado and Erik Holt, both former Kenyan defence ministers, met.",
            [
                "defence minister | Kenya | Ana Prado | former",
                "defence minister | Kenya | Erik Holt | former",
            ],
        ),
        ("A spokeswoman, Ana Prado, said so.", ["spokeswoman | Ana Prado"]),
        ("Kenya's chief of staff, Field Marshal Erik Holt, left.", ["chief of staff | Kenya | Erik Holt"]),
        ("Kenya's Ana Prado, the foreign minister, left.", ["foreign minister | Kenya | Ana Prado"]),
        ("Kenya's UN ambassador, Ana Prado, left.", ["ambassador | United Nations | Kenya | Ana Prado"]),
        (
            "Foreign Minister Ana Prado reaffirmed Kenya's support for Norway.",
            ["foreign minister | Kenya* | Ana Prado"],
        ),
        ("They met under UN mediator Ana Prado.", ["mediator | United Nations | Ana Prado"]),
    ],
)
def test_titles_of_bodies_owners_and_several_offices(text: str, found: list[str]) -> None:
    assert titles(text) == found


def test_a_letterhead_in_capitals_gives_the_title() -> None:
    assert titles("MINISTER FOR FOREIGN AFFAIRS\n\nThe Hon Ana Prado MP\n\nToday I met King Erik.")[0] == (
        "minister for foreign affairs | Ana Prado"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "NAIROBI, May 3 (Agency) -- Kenya mourned. In a letter to U.S. President Erik Holt, President Ana Prado was moved.",
            ["president | United States | Erik Holt", "president | Kenya* | Ana Prado"],
        ),
        (
            "Erik Holt met Kenya's trade minister. On Monday, Trade Minister Ana Prado had opened a fair.",
            ["trade minister | Kenya* | Ana Prado"],
        ),
        (
            "We congratulate Ana Prado on her election as Kenya's next president.",
            ["president | Kenya | Ana Prado | designate"],
        ),
        (
            "Ana Prado succeeded Erik Holt as Norway's foreign minister.",
            ["foreign minister | Norway | Ana Prado", "foreign minister | Norway | Erik Holt | former"],
        ),
        (
            "The foreign ministers of Poland and Norway, Ana Prado and Erik Holt, signed it.",
            ["foreign minister | Poland | Ana Prado", "foreign minister | Norway | Erik Holt"],
        ),
        (
            "He met the presidents of Kenya, Ana Prado, and of Norway, Erik Holt.",
            ["president | Kenya | Ana Prado", "president | Norway | Erik Holt"],
        ),
        ("Kenya's ambassador in Oslo, Ana Prado, left.", ["ambassador | Kenya | Ana Prado"]),
        ("Asked about Ana Prado, the Kenyan envoy, Erik Holt, said no.", ["envoy | Kenya | Erik Holt"]),
        ("Ana Prado is seen as the next president of Kenya.", []),
        ("Kenya named Ana Prado foreign minister.", ["foreign minister | Kenya | Ana Prado | designate"]),
        ("Kenya's parliament elected Ana Prado president.", ["president | Kenya | Ana Prado"]),
        ("Kenya elected Ana Prado president of the Labor Party.", ["president | Labor Party | Ana Prado"]),
        ("Kenya named Ana Prado captain.", []),
        ("Premier Prats (Kenya). Informal visit.", ["premier | Kenya | Prats"]),
        ("Prime Minister Per Holten (Norway). State visit.", ["prime minister | Norway | Per Holten"]),
        ("Premier Foods (Britain). Sales fell. General Motors (Canada). A plant closed.", []),
        (
            "President of the Council of Ministers Ana Prado (Peru). Private visit.",
            ["president of the council of ministers | Peru | Ana Prado"],
        ),
    ],
)
def test_offices_told_by_dateline_election_succession_and_in_turn(text: str, found: list[str]) -> None:
    assert titles(text) == found


def test_a_chief_officer_styled_and_the_second_of_a_list() -> None:
    """A style before the name ends the title before it; "and" behind a name begins another's title."""
    text = "Ana Prado met Chief Fish and Water Officer Ambassador Eva Lund, Secretary Per Holt and Administrator Erik Sand."
    told = [
        "chief fish and water officer | Eva Lund",
        "ambassador | Eva Lund",
        "secretary | Per Holt",
        "administrator | Erik Sand",
    ]
    assert titles(text) == told
    assert titles("IMF Managing Director Ana Prado spoke.") == [
        "managing director | International Monetary Fund | Ana Prado"
    ]
