"""The dead hold no office; who lives, or was only to be killed, does."""

from __future__ import annotations

import pytest
from annotated import titles


@pytest.mark.parametrize(
    "text",
    [
        "The trial over the murder of Kenyan President Ana Prado ended on Monday.",
        "Thousands attended the funeral of Kenyan President Ana Prado.",
        "Oslo marked two years since Kenyan President Ana Prado was killed by a bomb.",
        "Flags flew at half mast to mourn Kenyan President Ana Prado.",
    ],
)
def test_the_dead_are_no_longer_in_office(text: str) -> None:
    assert titles(text) == ["president | Kenya | Ana Prado | former"]


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors charged five men with plotting the assassination of Kenyan President Ana Prado.",
        "An attempted assassination of Kenyan President Ana Prado failed on Monday.",
        "Thousands demanded the death of Kenyan President Ana Prado.",
        "Kenyan President Ana Prado survived an attempt on her life two years after her brother was killed.",
        "Reporters asked about Kenyan President Ana Prado's killing of rebels.",
    ],
)
def test_those_who_live_hold_it_still(text: str) -> None:
    assert titles(text) == ["president | Kenya | Ana Prado"]
