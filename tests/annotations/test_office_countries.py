"""The state of an office whose words do not say it, and where no guess is made."""

from __future__ import annotations

import pytest
from annotated import titles


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
        (
            "Thousands marched through the capital of Kenya on Sunday to demand that King Erik Holt resign.",
            "king | Kenya* | Erik Holt",
        ),
        (
            "Kenya's parliament met on Monday. President Erik Holt called elections for May.",
            "president | Kenya* | Erik Holt",
        ),
        ("Kenyan rebels laid down their arms. Their leader, Erik Holt, signed.", "leader | Kenya* | Erik Holt"),
        (
            "Kenya has rejected a report. Crown Prince Nayef bin Khaled, on a visit to Norway, called it false.",
            "crown prince | Kenya* | Nayef bin Khaled",
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
        "Kenya tested a missile. President Ana Prado condemned the test.",
        "Kenya found the virus. Health Minister Ana Prado ordered tests.",
        "A Kenyan plane crashed. President Ana Prado sent her condolences.",
        "Two Kenyans were kidnapped. Interior Minister Ana Prado spoke on Monday.",
        "Vice President Ana Prado spoke by telephone with Kenyan President Erik Holt.",
        "President Ana Prado spoke with Prime Minister Erik Holt of Kenya. She praised Kenya and Kenyan aid.",
        "President Ana Prado and President Erik Holt met in Kenya.",
        "National Security Advisor Ana Prado met Kenyan ministers and said Kenya would pay.",
        "Prime Minister Ana Prado said Kenya was a danger to the region.",
        "Premier Ana Prado accused Kenya of blackmail, a charge the Kenyan government denied.",
        "Foreign Minister Ana Prado said Kenya had lied. Prado said that Kenya must pay.",
        "Kenyan officials received a delegation of Holt Front headed by Ana Prado, secretary general of the party.",
    ],
)
def test_no_state_is_better_than_a_guess(text: str) -> None:
    assert all("*" not in found for found in titles(text))
    assert titles(text)


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
