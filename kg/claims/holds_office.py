"""Who holds, held or will hold which office: one claim a person and office, attested on the day of the event it is named in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.model import Entity, EventReport, Office, OfficeHolding, OfficeMention, OfficeStatus, Span

CERTAIN, INFERRED = 0.9, 0.7


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[OfficeHolding]:
    """Yield one holding for each person and office, with all titles that say so as evidence."""
    held: dict[tuple[str, Office, OfficeStatus], list[OfficeMention]] = {}
    for title in text.titles:
        if title.person is not None:
            held.setdefault((title.person.id, title.office, title.office_status), []).append(title)
    for titles in held.values():
        yield _holding(text, claims, titles)


def _holding(text: AnnotatedArticle, claims: Claims, titles: list[OfficeMention]) -> OfficeHolding:
    first = titles[0]
    person = first.person
    assert person is not None
    inferred = first.inferred if all(t.inferred for t in titles) else ()
    return OfficeHolding(
        person=person,
        office=first.office,
        attested_on=_day(text, claims, person, titles),
        office_status=first.office_status,
        evidence=tuple(dict.fromkeys(t.span for t in titles)),
        rule="holds_office",
        confidence=INFERRED if inferred else CERTAIN,
        inferred=inferred,
    )


def _day(text: AnnotatedArticle, claims: Claims, person: Entity, titles: list[OfficeMention]) -> date | None:
    """Return the day of the event told where a title stands, else of the person's first event, else of the article."""
    events = [c for c in claims if isinstance(c, EventReport) and c.start_date is not None]
    told = [e for t in titles for e in events if any(_same(text, t.span, span) for span in e.evidence)]
    own = [e for e in events if person in e.reports.participant]
    nearest = [e for e in told if e in own] or told or own
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
