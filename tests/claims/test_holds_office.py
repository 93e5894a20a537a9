"""Office holdings: one a person and office, attested on the day of the event they are told with."""

from __future__ import annotations

from datetime import date

from kg.annotations import AnnotatedArticle, annotate
from kg.claims.holds_office import RULE
from kg.model import Article, Entity, Event, EventKind, EventReport, OfficeHolding, Span, Status

TEXT = "Kenyan Foreign Minister Ana Prado met Norwegian President Erik Holt. Minister Prado thanked him."
PUBLISHED = date(2031, 3, 5)


def read() -> AnnotatedArticle:
    """Annotate TEXT."""
    return next(annotate([Article(key="t", text=TEXT, published_on=PUBLISHED)]))


def held(text: AnnotatedArticle, *claims: EventReport) -> dict[str, OfficeHolding]:
    """Return the holdings by person."""
    return {c.person.label: c for c in RULE.find(text, claims) if isinstance(c, OfficeHolding)}


def meeting(participants: tuple[Entity, ...], day: date, status: Status) -> EventReport:
    """Return a report of a meeting told by the first sentence."""
    event = Event(id="event:0", kind=EventKind.MEETING, participant=participants, day=day)
    return EventReport(
        reports=event, status=status, start_date=day, evidence=(Span(0, 68),), rule="met_with", confidence=0.9
    )


def test_one_claim_a_person_and_office_with_all_titles_as_evidence() -> None:
    text = read()
    found = held(text)
    assert [text.article.quote(span) for span in found["Ana Prado"].evidence] == ["Kenyan Foreign Minister", "Minister"]
    assert len(found) == 2


def test_attested_on_the_day_of_the_event_else_of_the_article() -> None:
    text = read()
    people = tuple(t.person for t in text.titles if t.person is not None)
    assert held(text)["Erik Holt"].attested_on == PUBLISHED
    assert held(text, meeting(people, date(2031, 3, 4), Status.HELD))["Erik Holt"].attested_on == date(2031, 3, 4)


def test_a_plan_attests_no_office_on_its_day() -> None:
    text = read()
    people = tuple(t.person for t in text.titles if t.person is not None)
    assert held(text, meeting(people, date(2031, 4, 1), Status.PLANNED))["Erik Holt"].attested_on == PUBLISHED
