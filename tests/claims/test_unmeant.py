"""Words of a position with which nobody takes one: almost, once, not yet, told by others, wanted so, forbidden or spared."""

from __future__ import annotations

import pytest
from annotated import stances


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado almost condemned the raid.",
        "Chile barely supports the treaty.",
        "Chile has yet to condemn the raid.",
        "Ana Prado, who once opposed the treaty, signed it on Monday.",
        "Chile's opposition to the ban has faded.",
        "Few Chileans support the treaty.",
        "Everyone but Chile backs the ban.",
        "Ana Prado said it would be wrong to say the treaty is a mistake.",
        '"We are told the ban is necessary," Ana Prado said.',
        '"We need to make sure the treaty is fair," Ana Prado said.',
        "Ana Prado said the treaty was less important than the vote.",
        "Ana Prado said children should not be punished for the sins of their parents.",
        "Ana Prado warned that the army was ready to act.",
        "Ana Prado warned that her government would deal with the rebels.",
        "Ana Prado refused to be drawn on the case.",
        'Ana Prado said the withdrawal was "a gift to Peru".',
        "Ana Prado said the visit would allow her to speak with Erik Holt.",
        "Ana Prado went ahead with the trip.",
        "Erik Holt filed an appeal against the verdict.",
        "Ana Prado said the raid had weakened the rebels.",
        "Ana Prado said the ban was a great help to no one.",
        "Ana Prado said the ban had been a blessing for Peru's smugglers.",
        'Ana Prado said the raid was "the best recruiting tool the rebels have".',
        "The coach threatened to resign.",
        "Erik Holt wants to leave the club.",
        "Erik Holt is ready to sign a new deal with the club.",
        "Ana Prado, a film critic, won the vote.",
        "Peru, angry over the loss, fired its coach.",
        "Ana Prado, proud of her team, smiled.",
    ],
)
def test_nobody_takes_a_position_in_them(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Ana Prado said the blockade should not be lifted.", ["Ana Prado support blockade"]),
        ("Ana Prado said the talks should resume.", ["Ana Prado support talks should resume"]),
        ("Ana Prado said voters should not lose their right to vote.", ["Ana Prado support right to vote"]),
        ("Ana Prado said Chile must never be allowed to build a bomb.", ["Ana Prado oppose build a bomb"]),
        ("Ana Prado thanked Peru for not backing the ban.", ["Ana Prado support not backing the ban"]),
        (
            "Ana Prado called for Erik Holt to be tried in Lisbon.",
            ["Ana Prado support Erik Holt to be tried in Lisbon"],
        ),
        ("Ana Prado urged the leaders of Peru to do more.", ["Ana Prado support leaders of Peru to do more"]),
        ("Ana Prado argued against a tax and Peru for one.", ["Ana Prado oppose tax"]),
        (
            "President Ana Prado of Chile said the raids harm her country.",
            ["Chile oppose raids"],
        ),
    ],
)
def test_what_is_meant_is_read_with_its_sign_and_holder(text: str, positions: list[str]) -> None:
    assert stances(text) == positions


@pytest.mark.parametrize(
    "text",
    [
        "Police stood by the door of the bank.",
        "Ana Prado is fighting for her life.",
        "Police are seeking witnesses.",
        "Chile is against Peru in the final.",
        "Erik Holt protested his innocence.",
        "Officials blamed faulty wiring for the fire.",
        "Police said alcohol contributed to the crash.",
        "The coach said we need goals.",
        "Police said the only way to the island is by boat.",
        "Peru suspects that Chile supports the rebels.",
        "Had Chile supported the treaty, Peru would have signed it.",
        "Erik Holt was jailed by Chile for supporting the rebels.",
        "Ana Prado dedicated her goal to Erik Holt.",
        "Ana Prado said she would not rule out resigning.",
        "Ana Prado said shares should rise in May.",
        "Ana Prado said peace is not an option but a duty.",
    ],
)
def test_sport_crime_and_daily_life_take_none(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    "who", ["president of Peru's teachers union", "a former president of Peru", "archbishop of Peru"]
)
def test_we_is_the_state_in_the_words_of_its_government_alone(who: str) -> None:
    assert stances(f'"We oppose the law," said Ana Prado, {who}.') == ["Ana Prado oppose law"]
