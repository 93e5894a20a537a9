"""Releases that say "we": whose positions their own words are, and which words are none."""

from __future__ import annotations

import pytest
from annotated import stances, statements

SIGNED = "Ana Prado, Foreign Minister of Portugal\n\n"
SPOKEN = "Ana Prado, Foreign Ministry Spokesperson of Portugal\n\n"
UNSIGNED = "Office of the Spokesperson\n\nPortugal condemns the arrests. We are concerned. "


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("The parties must return to the table.", "Portugal support return to the table"),
        ("The raids must end.", "Portugal oppose raids"),
        ("There is no place for torture.", "Portugal oppose torture"),
        ("Protecting the port is a priority for this Government.", "Portugal support Protecting the port"),
        ("We will continue to promote trade with Chile.", "Portugal support promote trade with Chile"),
        ("We are working to end hunger in Chad.", "Portugal support end hunger in Chad"),
        ("We will hold those responsible to account for the murders.", "Portugal oppose murders"),
        ("We stand with Brazil as it rebuilds the port.", "Portugal support Brazil"),
        ("We are encouraged by the progress in the talks.", "Portugal support progress in the talks"),
        ("We are grateful to Chile for its help in the rescue.", "Portugal support help in the rescue"),
        ("Portugal has taken action against ten banks in response to the coup.", "Portugal oppose coup"),
    ],
)
def test_an_unsigned_release_tells_the_positions_of_the_state_it_is_of(text: str, position: str) -> None:
    assert stances(UNSIGNED + text) == ["Portugal oppose arrests", position]


def test_nobody_in_particular_demands_what_a_report_without_we_says() -> None:
    assert stances("The parties must return to the table. There is no place for torture.") == []
    assert stances("LISBON - The ministry is working to end hunger. The bank will continue to promote trade.") == []


def test_who_speaks_for_a_state_congratulates_for_it() -> None:
    text = f"{SIGNED}On behalf of the Government of Portugal, I congratulate the people of Chile on their constitution."
    assert stances(text) == ["Portugal support constitution"]
    assert stances(f"{SIGNED}I congratulate the people of Chile on their constitution.") == [
        "Ana Prado support constitution"
    ]


def test_a_minister_means_himself_by_we_in_what_he_does_by_saying_it_and_his_state_in_its_policy() -> None:
    assert stances(f"{SIGNED}We condemn the raid.") == ["Ana Prado oppose raid"]
    assert stances(f"{SIGNED}We continue to urge Chile to free the crew.") == ["Ana Prado support free the crew"]
    assert stances(f"{SIGNED}We are committed to the truce.") == ["Portugal support truce"]
    assert stances(f"{SIGNED}We will seek a truce.") == ["Portugal support truce"]
    assert stances(f"{SPOKEN}We are committed to the truce.") == ["Portugal support truce"]


def test_a_list_of_deeds_asked_for_is_a_position_on_each() -> None:
    text = f"{SIGNED}We urge Peru to cease its raids, end its siege of the port, and honor its obligations."
    assert stances(text) == [
        "Ana Prado oppose raids",
        "Ana Prado oppose siege of the port",
        "Ana Prado support honor its obligations",
    ]


def test_what_is_done_in_saying_so_is_said() -> None:
    assert statements(f"{SIGNED}I wish to thank Peru for its help. I would like to stress the need for calm.") != []
    assert statements(f"{SIGNED}Ana Prado wanted to thank Peru for its help.") == []


def test_a_body_that_tells_of_something_joint_is_no_heading_of_a_joint_statement() -> None:
    told = (
        "The partnership between Portugal and Chile is old and rests on trade, on many ties between families, on the sea "
        "and on joint exercises that both navies hold every year in the waters of the strait near the old port."
    )
    assert stances(f"{SIGNED}{told}\n\nWe welcome the truce.") == ["Ana Prado support truce"]


def test_who_signs_below_the_title_says_we() -> None:
    title = "The Visit of President Erik Holt to Lisbon"
    text = f"{title}\n\n{SIGNED}We welcome the visit of President Erik Holt. We call on all parties to stop the raids."
    assert statements(text) == [
        "Ana Prado → all parties: to stop the raids [indirect]",
        "Ana Prado: the visit of President Erik Holt [indirect]",
    ]


def test_those_by_whom_it_is_issued_say_we() -> None:
    text = (
        "Joint Statement on the Raids in Peru\n\nFollowing is a joint statement issued by the Governments of Portugal and Canada.\n\n"
        "Begin text:\n\nWe condemn the raids."
    )
    assert statements(text) == ["Portugal, Canada: the raids [indirect]"]


def test_our_is_the_state_of_whose_means_or_alarm_a_release_without_author_tells() -> None:
    assert "Portugal oppose arrests" in stances("Portugal will use all means at our disposal. We condemn the arrests.")
    assert stances("The voters will use all means at our disposal. We condemn the arrests.") == []


@pytest.mark.parametrize(
    "heading", ["ANTONY PRADO\nMINISTER OF STATE\nJULY 29, 2010", "ANTONY PRADO, MINISTER OF STATE\n\nJULY 29, 2010"]
)
def test_who_heads_a_release_in_capitals_says_i_and_we(heading: str) -> None:
    assert stances(f"{heading}\n\nI welcome the truce. We condemn the raid.") == [
        "ANTONY PRADO oppose raid",
        "ANTONY PRADO support truce",
    ]


def test_names_in_other_headlines_in_capitals_sign_nothing() -> None:
    body = "\n\nThe envoys left. I welcome the truce."
    assert stances(f"JOHN PRADO, ROBERT HOLT TO VISIT LISBON{body}") == []
    assert stances(f"ERIK HOLT WINS VOTE\nPRESIDENT TO SPEAK TODAY{body}") == []
