"""Who brought two sides together: a participant of the talks, and their mediator."""

from __future__ import annotations

from datetime import date

import pytest

from kg.annotations import annotate
from kg.claims import find_claims
from kg.model import Article, Event, EventReport

PUBLISHED = date(2031, 5, 20)


def events_of(text: str) -> list[Event]:
    (read,) = annotate([Article(key="test", text=text, published_on=PUBLISHED)])
    return [c.reports for c in find_claims(read) if isinstance(c, EventReport)]


@pytest.mark.parametrize(
    ("text", "mediator"),
    [
        ("Talks between Iran and Iraq mediated by Oman opened in Lisbon on Monday.", "Oman"),
        ("The talks between Sudan and Chad were mediated by former president Ola Lind.", "Ola Lind"),
        ("Sudan and Chad held talks on Monday in Doha hosted and mediated by Qatar.", "Qatar"),
        ("Norway brokered talks between Sudan and Chad in Oslo on Monday.", "Norway"),
        ("Ola Lind mediated the second round of talks between Sudan and Chad on Monday.", "Ola Lind"),
        ("Egyptian-brokered talks between Sudan and Chad ended on Friday.", "Egypt"),
        ("Sudan and Chad resumed U.S.-brokered peace talks last November.", "United States"),
        ("Ana Prado and Erik Holt met on Monday under the mediation of Ola Lind.", "Ola Lind"),
        ("Delegations from Sudan and Chad met in Lisbon under the auspices of the African Union.", "African Union"),
        ("Sudan and Chad began talks under Egyptian mediation on Monday.", "Egypt"),
    ],
)
def test_who_mediated_took_part(text: str, mediator: str) -> None:
    (event,) = events_of(text)
    assert [m.label for m in event.mediator] == [mediator]
    assert len(event.participant) == 3
    assert set(event.mediator) < set(event.participant)


@pytest.mark.parametrize(
    "text",
    [
        "Norway offered to mediate talks between Sudan and Chad.",
        "Norway brokered a ceasefire between Sudan and Chad.",
        "Ola Lind hopes to mediate talks between Sudan and Chad.",
    ],
)
def test_an_offer_and_a_deal_are_no_talks(text: str) -> None:
    assert events_of(text) == []


def test_a_mediator_told_once_is_the_mediator_of_the_event_told_twice() -> None:
    (event,) = events_of(
        "Ana Prado and Erik Holt met in Lisbon on Monday. The talks between Prado and Holt on Monday were mediated by Ola Lind."
    )
    assert [m.label for m in event.mediator] == ["Ola Lind"]
