"""Titles of several people, of parties and rebels, behind commas and in a place, and what is no office."""

from __future__ import annotations

import pytest
from annotated import titles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ministers Ana Prado and Erik Holt met.", ["minister | Ana Prado", "minister | Erik Holt"]),
        (
            "The Green Party lost in May. Its leader, former finance minister Ana Prado, resigned.",
            ["finance minister | Ana Prado | former"],
        ),
        ("The U.N. envoy in Port Holt, Erik Berg, resigned.", ["envoy | United Nations | Erik Berg"]),
        ("ex-FBI Director Erik Holt agreed.", ["director | FBI | United States | Erik Holt | former"]),
        ("Kenyan intelligence chief Prince Erik Holt arrived.", ["intelligence chief | Kenya | Erik Holt"]),
        ("EU foreign-policy chief Ana Prado agreed.", ["foreign-policy chief | European Union | Ana Prado"]),
        ("Ana Prado, who chairs the European Council, agreed.", ["chair | European Council | Ana Prado"]),
        ("A spokesman for the agency, Erik Holt, agreed.", ["spokesman | agency | Erik Holt"]),
        (
            "He came with his brother Erik Holt, who is foreign minister of Kenya.",
            ["foreign minister | Kenya | Erik Holt"],
        ),
        (
            "She met Kenyan Foreign Minister Ana Prado, Norwegian Deputy Prime Minister and Trade Minister Erik Holt, and others.",
            [
                "foreign minister | Kenya | Ana Prado",
                "deputy prime minister | Norway | Erik Holt",
                "trade minister | Norway | Erik Holt",
            ],
        ),
        (
            "Ana Prado, Kenyan foreign minister, and President Erik Holt met.",
            ["foreign minister | Kenya | Ana Prado", "president | Erik Holt"],
        ),
        (
            "Erik Holt, a former adviser to Secretary of State Ana Prado, agreed.",
            ["secretary of state | United States* | Ana Prado"],
        ),
        (
            "Vice President Prado, Secretary of State Holt, and Secretary of Defense Berg met.",
            [
                "vice president | Prado",
                "secretary of state | United States* | Holt",
                "secretary of defense | United States* | Berg",
            ],
        ),
        (
            "Kenyan Foreign and Defence Ministers, Ana Prado and Erik Holt, met.",
            ["foreign minister | Kenya | Ana Prado", "defence minister | Kenya | Erik Holt"],
        ),
        (
            "The Kenyan Ministers of Trade and Industry, Ana Prado and Erik Holt, met.",
            ["minister of trade | Kenya | Ana Prado", "minister of industry | Kenya | Erik Holt"],
        ),
        (
            "Kenyan trade ministers Ana Prado and Erik Holt met.",
            ["trade minister | Kenya | Ana Prado", "trade minister | Kenya | Erik Holt"],
        ),
        (
            "The Secretary of State for Defence, Ana Prado, visited Oslo.",
            ["secretary of state for defence | Ana Prado"],
        ),
    ],
)
def test_who_has_the_title(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The would-be president, Erik Holt, was arrested.",
        "A man claiming to be President Erik Holt called the police.",
        "Ana Prado is considering appointing Erik Holt as minister.",
        "The king of pop, Erik Holt, died.",
        "Guard King Holt scored 20 points.",
        "The band broke up. Its leader, Ana Prado, went solo.",
        "A spokesman for the family, Erik Holt, wept.",
        "Team leader Ana Prado was happy.",
        "By Secretary of Defense Directive, and with Secretary of State Approval, it stands.",
        "He was offered the post of Minister of Defence Production, and left.",
        "Ana Prado heads to Paris and chairs a meeting on Monday.",
    ],
)
def test_who_holds_none(text: str) -> None:
    assert titles(text) == []
