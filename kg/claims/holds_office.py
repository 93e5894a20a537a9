"""Who holds, held or will hold which office: one claim a person and office, attested on the day of the event it is named in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.model import Entity, EventReport, Office, OfficeHolding, OfficeMention, OfficeStatus, Span, Status

CERTAIN, INFERRED = 0.9, 0.7


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[OfficeHolding]:
    """Yield one holding for each person and office, with all titles that say so as evidence."""
    held: dict[tuple[Entity, Office, OfficeStatus], list[OfficeMention]] = {}
    for title in text.titles:
        if title.person is not None:
            held.setdefault((title.person, title.office, title.office_status), []).append(title)
    events = tuple(c for c in claims if isinstance(c, EventReport) and _dated(c, text.article.published_on))
    for (person, office, status), titles in held.items():
        inferred = titles[0].inferred if all(t.inferred for t in titles) else ()
        yield OfficeHolding(
            person=person,
            office=office,
            attested_on=_day(text, events, person, titles),
            office_status=status,
            evidence=tuple(dict.fromkeys(t.span for t in titles)),
            rule="holds_office",
            confidence=INFERRED if inferred else CERTAIN,
            inferred=inferred,
        )


def _dated(report: EventReport, published_on: date | None) -> bool:
    """Tell whether the event was held on a known day, not after the article: a plan attests no office on its day."""
    day = report.start_date
    return report.status is Status.HELD and day is not None and (published_on is None or day <= published_on)


def _day(
    text: AnnotatedArticle, events: tuple[EventReport, ...], person: Entity, titles: list[OfficeMention]
) -> date | None:
    """Return the day of the event told where a title stands, else of the person's first event, else of the article."""
    own = [e for e in events if person in e.reports.participant]
    told = [e for t in titles for e in own if any(_same(text, t.span, span) for span in e.evidence)]
    nearest = told or own
    return nearest[0].start_date if nearest else text.article.published_on


def _same(text: AnnotatedArticle, title: Span, evidence: Span) -> bool:
    return evidence.covers(title) or text.sentence(title) == text.sentence(evidence)


RULE = Rule(
    find=find,
    examples=(
        Example(
            "Kenyan Foreign Minister Ana Prado spoke. Erik Holt, the former president of Norway, agreed.",
            ("Ana Prado: foreign minister, Kenya", "Erik Holt: president, Norway (former)"),
        ),
        Example("Ana Prado and Erik Holt, two analysts, met the ministers."),
    ),
)
