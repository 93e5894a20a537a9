"""Who holds, held or will hold which office: one claim a person and office, attested on the day of the event it is named in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.model import (
    Entity,
    EventKind,
    EventReport,
    Office,
    OfficeHolding,
    OfficeMention,
    OfficeStatus,
    Precision,
    Span,
    Status,
)

if TYPE_CHECKING:
    from kg.syntax import Token

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
    known = day is not None and report.date_precision in (None, Precision.DAYS)
    return (
        report.status is Status.HELD and known and (published_on is None or (day is not None and day <= published_on))
    )


def _day(
    text: AnnotatedArticle, events: tuple[EventReport, ...], person: Entity, titles: list[OfficeMention]
) -> date | None:
    """Return the day told where a title stands: of the event, else of the verb; else of the person's first event or the article.

    A visit told elsewhere does not count: it often began days before what the article reports.
    """
    own = [e for e in events if person in e.reports.participant]
    told = [e for t in titles for e in own if any(_same(text, t.span, span) for span in e.evidence)]
    dated = [day for t in titles if (day := _dated_verb(text, person, t)) is not None]
    others = [e for e in own if e.reports.kind is not EventKind.VISIT]
    days = [*(e.start_date for e in told), *dated, *(e.start_date for e in others), text.article.published_on]
    return days[0]


def _dated_verb(text: AnnotatedArticle, person: Entity, title: OfficeMention) -> date | None:
    """Return the past day of the verb whose subject or object the titled person is: "the minister said on Tuesday"."""
    sentence = text.sentence(title.span)
    names = [m for m in text.mentions_in(sentence) if m.entity is person and len(text.tokens(m.span))]
    roots = [text.tokens(m.span).root for m in names]
    verbs = {root.head.i for root in roots if root.dep_ in ("nsubj", "nsubjpass", "dobj", "dative")}
    days = {t.start for t in text.times if sentence.covers(t.span) and t.start is not None}
    if len(days) == 1:
        verbs |= {verb.i for root in roots if (verb := _clause(root)).dep_ == "ROOT"}
    for time in text.times if verbs else ():
        if time.span.end <= sentence.start or time.span.start >= sentence.end:
            continue
        tokens = text.tokens(time.span)
        day = time.start if time.end in (None, time.start) else None
        if day is None or not len(tokens) or (text.article.published_on and day > text.article.published_on):
            continue
        over = tokens.root.head
        if over.i in verbs or (over.dep_ == "prep" and over.head.i in verbs):
            return day
    return None


def _clause(token: Token) -> Token:
    """Return the verb of the clause *token* stands in, else the top of its sentence."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


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
