"""Titles: where they end, whose they are, of which state, and what status they give."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.annotations import annotate, describe
from kg.annotations._offices.leaders import _leader, leads, led
from kg.annotations._offices.publishers import publisher
from kg.article import read_article
from kg.model import Article, OfficeStatus, SetupError


def titles(text: str) -> list[str]:
    """Return each title as ``label | body | state | person | status``, empty parts left out; * marks an inferred state."""
    read = next(annotate([Article(key="t", text=text)]))
    found = []
    for t in read.titles:
        state = (t.office.country.label + "*" * ("country" in t.inferred)) if t.office.country else ""
        body = t.office.office_in.label if t.office.office_in else ""
        status = "" if t.office_status == "current" else str(t.office_status)
        found.append(
            " | ".join(p for p in (t.office.label, body, state, t.person.label if t.person else "", status) if p)
        )
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan Foreign Minister Ana Prado spoke.", "foreign minister | Kenya | Ana Prado"),
        ("Kenya's revered King Erik Holt spoke.", "king | Kenya | Erik Holt"),
        ("Erik Holt, Norway's ambassador to Kenya, left.", "ambassador to kenya | Norway | Erik Holt"),
        ("Foreign Minister Ana Prado of Portugal spoke.", "foreign minister | Portugal | Ana Prado"),
        ("Prime Minister Ana Prado (Portugal) came.", "prime minister | Portugal | Ana Prado"),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kenyan President Ana Prado and Foreign Minister Erik Holt arrived.",
            "foreign minister | Kenya* | Erik Holt",
        ),
        (
            "Defense Minister Ana Prado visited Oslo on Monday. Prado said that Peru wants peace and that Peru will pay. Norway agreed.",
            "defense minister | Peru* | Ana Prado",
        ),
        (
            "Kenyan Foreign Minister Ana Prado is in Peru. In Lima, Prado met President Erik Holt.",
            "president | Peru* | Erik Holt",
        ),
    ],
)
def test_context_tells_the_state(text: str, found: str) -> None:
    assert found in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ana Prado spoke on Monday.",
        "Foreign Minister Ana Prado visited Kenya.",
        "President Ana Prado (Atlantis) came to Norway.",
        "President Ana Prado spoke with Prime Minister Erik Holt of Kenya. She praised Kenya and Kenyan aid.",
        "President Ana Prado and President Erik Holt met in Kenya.",
        "National Security Advisor Ana Prado met Kenyan ministers and said Kenya would pay.",
    ],
)
def test_no_state_is_better_than_a_guess(text: str) -> None:
    assert all("*" not in found for found in titles(text))
    assert titles(text)


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
    ("url", "outlet", "state"),
    [
        ("https://www.foreign.gov.au/news/1", None, "Australia"),
        ("https://www.whitehouse.gov/readout", None, "United States"),
        (None, "Kenyan Foreign Ministry", "Kenya"),
        ("https://news.example.com/a", "Daily Example", None),
        ("https://gov.example.org/a", "Kenya Times", None),
        (None, None, None),
    ],
)
def test_which_government_publishes(url: str | None, outlet: str | None, state: str | None) -> None:
    found = publisher(Article(key="t", text="x", url=url, outlet=outlet))
    assert (found.name if found else None) == state


def test_a_governments_own_release_leaves_its_state_unsaid() -> None:
    text = "President Ana Prado spoke today with President Erik Holt of Norway. President Holt thanked her."
    article = Article(key="t", text=text, url="https://www.foreign.gov.au/news/1")
    read = next(annotate([article]))
    told = {
        (t.person.label if t.person else "", t.office.country.label if t.office.country else "") for t in read.titles
    }
    assert told == {("Ana Prado", "Australia"), ("Erik Holt", "Norway")}


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


def test_whom_news_takes_for_known_needs_no_state() -> None:
    assert titles("President George Bush left. Prime Minister Tony Blair stayed.") == [
        "president | United States* | George Bush",
        "prime minister | United Kingdom* | Tony Blair",
    ]


@pytest.mark.parametrize(
    ("title", "name", "year", "state"),
    [
        ("president", "Jacques Chirac", 2005, "France"),
        ("president", "Chirac", 2005, "France"),
        ("president", "Chirac", 2012, None),  # no longer
        ("minister of foreign affairs", "Sergey Lavrov", 2016, "Russia"),  # other words and another spelling
        ("president", "Bernadette Chirac", 2005, None),
        ("prime minister", "Jacques Chirac", 2005, None),  # another office
        ("president", "Joseph R. Biden, Jr.", 2022, "United States"),
        ("premier", "Wen", 2005, "China"),
        ("president", "Jacob Chirac", 2005, None),  # one letter and the surname are nobody's name
        ("president", "J. Chirac", 2005, "France"),
    ],
)
def test_leaders_are_known_by_title_name_and_year(title: str, name: str, year: int, state: str | None) -> None:
    found = led(title, name, date(year, 6, 1), OfficeStatus.CURRENT)
    assert (found.name if found else None) == state


@pytest.mark.parametrize(
    ("title", "offices"),
    [("leader", ["president"]), ("", ["president"]), ("central bank governor", []), ("police commissioner", [])],
)
def test_a_leader_is_known_by_a_title_that_may_be_theirs(title: str, offices: list[str]) -> None:
    assert [office for office, _ in leads("Jacques Chirac", date(2005, 6, 1), title)] == offices


def test_a_line_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(SetupError, match="ends before it begins"):
        _leader(["Norway", "king", "Erik Holt", "2012", "2009"])


@pytest.mark.parametrize(
    "text",
    [
        "NEW DELHI — Home Secretary Ajay Verma spoke on Monday. He said British envoys and the United Kingdom agreed.",
        "KARACHI, Pakistan — Home Secretary Ajay Verma spoke on Monday. The United Kingdom agreed.",
        "Home Secretary Ajay Verma, of India, met a British minister.",
        "MANILA — House Speaker Ana Prado spoke on Monday about the United States.",
        "Foreign Affairs Secretary Ana Prado spoke on Monday.",
        "PPP leader Ana Prado spoke on Monday.",
        "Punjab governor Ana Prado spoke.",
        "Hyderabad mayor Ana Prado spoke.",
        "Galicia president Ana Prado spoke.",
    ],
)
def test_words_that_several_states_use_tell_none_of_them(text: str) -> None:
    assert titles(text)
    assert all("*" not in found for found in titles(text))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Home Secretary Ana Prado arrived on Monday. Britain will act.", "United Kingdom"),
        ("NAIROBI — Secretary of State Ana Prado arrived on Monday. Kenya thanked the United States.", "United States"),
        ("PPP leader Ana Prado spoke in Pakistan on Monday.", "Pakistan"),
    ],
)
def test_words_that_tell_a_state_where_it_is_named(text: str, state: str) -> None:
    assert any(f" {state}* " in found for found in titles(text))


def test_who_is_received_in_a_state_is_no_host_there_but_who_is_met_is() -> None:
    assert titles("In Kenya, Ana Prado met President Erik Holt, Speaker Ida Holt and King Olav Lund.") == [
        "president | Kenya* | Erik Holt",
        "speaker | Kenya* | Ida Holt",
        "king | Kenya* | Olav Lund",
    ]
    assert "president | Kenya* | Erik Holt" in titles(
        "President Erik Holt received Norwegian King Olav Lund in Nairobi."
    )


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
        ("Ana Prado is seen as the next president of Kenya.", []),
    ],
)
def test_offices_told_by_dateline_election_succession_and_in_turn(text: str, found: list[str]) -> None:
    assert titles(text) == found
