"""Claims → the JSON of the evaluation kit's SCHEMA.md: the one place where our words meet its words.

No store and no RDF. ``held`` is ``happened`` there, ``postponed`` is ``planned`` with a ``status_detail``, a joint stance is one item with
several holders, and states, bodies, organizations and groups are its ``actors``.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from kg.annotations import AnnotatedArticle
from kg.claims._speech.standing import described, identity, referred, standing, where
from kg.claims._speech.statements import named_speakers, told_mode
from kg.claims._stance.holders import voice
from kg.claims._stance.targets import wording
from kg.model import (
    Claim,
    Discussion,
    Entity,
    EntityKind,
    Event,
    EventKind,
    EventReport,
    Form,
    Mention,
    OfficeHolding,
    Precision,
    Span,
    Stance,
    Statement,
    Status,
)

Json = dict[str, Any]

ACTOR_TYPES = {
    EntityKind.STATE: "country",
    EntityKind.GOVERNMENT_BODY: "org",
    EntityKind.ORGANIZATION: "org",
    EntityKind.GROUP: "group",
}
EVENT_TYPES = {
    EventKind.MEETING: "meeting",
    EventKind.VISIT: "visit",
    EventKind.CALL: "call",
    EventKind.SUMMIT: "summit",
    EventKind.CEREMONY: "ceremony",
    EventKind.PRESS_OCCASION: "statement",
    EventKind.EVENT: "other",
}
STATUSES = {
    Status.HELD: ("happened", None),
    Status.PLANNED: ("planned", None),
    Status.POSTPONED: ("planned", "postponed"),
    Status.CANCELLED: ("cancelled", None),
    Status.DENIED: ("denied", None),
}
DATE = re.compile(r"(\d{4}|XXXX(?=-\d))(-\d{2}(-\d{2})?|-W\d{2}(-[1-7])?|-Q[1-4])?")
"""SCHEMA.md's dates; other values of time expressions (durations, ``PAST_REF``) are no date of an event."""


@dataclass(slots=True)
class _Ids:
    """Ids of one prediction, given in the order of first use."""

    given: dict[Hashable, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def of(self, prefix: str, key: Hashable) -> str:
        if key not in self.given:
            self.counts[prefix] = self.counts.get(prefix, 0) + 1
            self.given[key] = f"{prefix}{self.counts[prefix]}"
        return self.given[key]

    def entity(self, entity: Entity) -> str:
        entity = standing(entity)
        prefix = {EntityKind.PERSON: "p", EntityKind.PLACE: "l"}.get(entity.kind, "a")
        return self.of(prefix, identity(entity))

    def entities(self, entities: Iterable[Entity]) -> list[str]:
        return list(dict.fromkeys(map(self.entity, entities)))


def extract(text: AnnotatedArticle, claims: tuple[Claim, ...]) -> Json:
    """Return the prediction for one article, as SCHEMA.md describes it."""
    article, ids = text.article, _Ids()
    mentions = _mentions(text, claims)
    reports = [claim for claim in claims if isinstance(claim, EventReport)]
    statements = dict.fromkeys(claim for claim in claims if isinstance(claim, Statement))
    prediction: Json = {
        "id": article.file or article.key,
        "doc_date": _iso(article.published_on),
        **_entities(text, mentions, described(text, claims), ids),
        "offices": [_office(text, claim, ids) for claim in claims if isinstance(claim, OfficeHolding)],
        "events": list(_events(text, reports, claims, ids)),
        "statements": [_statement(text, claim, ids, reports) for claim in statements],
        "stances": list(_stances(text, claims, ids)),
        "times": [{**_span(text, time.span), "value": time.value} for time in text.times if time.value],
    }
    if article.extracted:
        prediction["text"] = "\n".join(article.quote(span) for span in text.paragraphs)
    return prediction


def _span(text: AnnotatedArticle, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": text.article.quote(span)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _dates(claim: EventReport) -> tuple[str | None, str | None]:
    """Return SCHEMA.md's ``date`` and ``date_end``, as precise as the article is."""
    start, end = claim.start_date, claim.end_date
    if start is None:
        return (claim.date_value if claim.date_value and DATE.fullmatch(claim.date_value) else None), None
    if claim.date_precision is Precision.WEEK:
        year, week, _ = start.isocalendar()
        return f"{year}-W{week:02}", None
    if claim.date_precision is Precision.QUARTER:
        return f"{start.year}-Q{(start.month + 2) // 3}", None
    if claim.date_precision in (Precision.MONTH, Precision.YEAR):
        return start.isoformat()[: 7 if claim.date_precision is Precision.MONTH else 4], None
    if claim.date_precision is Precision.APPROXIMATE:  # a season is no more exact than its year there
        return (str(start.year) if end is not None and end.year == start.year else None), None
    return start.isoformat(), _iso(end)


def _mentions(text: AnnotatedArticle, claims: Iterable[Claim]) -> dict[str, tuple[Entity, list[Mention]]]:
    """Return every entity that is mentioned or that a claim refers to, by id, with its mentions."""
    found: dict[str, tuple[Entity, list[Mention]]] = {}
    for mention in text.mentions:
        found.setdefault(identity(entity := standing(mention.entity)), (entity, []))[1].append(mention)
    for entity in (standing(e) for claim in claims for e in referred(claim)):
        found.setdefault(identity(entity), (entity, []))
    return dict(sorted(found.items(), key=lambda item: _first(item[1])))


def _first(item: tuple[Entity, list[Mention]]) -> tuple[int, str]:
    entity, mentions = item
    return (mentions[0].span.start if mentions else int(entity.id.rpartition(":")[2] or 0), entity.id)


def _entities(
    text: AnnotatedArticle,
    mentions: dict[str, tuple[Entity, list[Mention]]],
    phrases: dict[str, list[Span]],
    ids: _Ids,
) -> Json:
    lists: Json = {"persons": [], "actors": [], "places": []}
    for key, (entity, found) in mentions.items():
        item: Json = {
            "id": ids.entity(entity),
            "name": entity.label,
            "mentions": [{**_span(text, m.span), "kind": str(m.form)} for m in found]
            or [{**_span(text, span), "kind": "nominal"} for span in phrases.get(key, ())],
        }
        if entity.kind is EntityKind.PERSON:
            if any(m.form is Form.NAME for m in found):
                lists["persons"].append(item)
        elif entity.kind is EntityKind.PLACE:
            lists["places"].append(item)
        else:
            lists["actors"].append({**item, "type": ACTOR_TYPES[entity.kind]})
    return lists


def _office(text: AnnotatedArticle, claim: OfficeHolding, ids: _Ids) -> Json:
    office = claim.office
    return {
        "person": ids.entity(claim.person),
        "title": office.label,
        "organisation": office.office_in and office.office_in.label,
        "country": office.country and office.country.label,
        "as_of": _iso(claim.attested_on),
        "status": str(claim.office_status),
        "inferred": list(claim.inferred),
        "evidence": [_span(text, span) for span in claim.evidence],
    }


def _events(text: AnnotatedArticle, reports: list[EventReport], claims: Iterable[Claim], ids: _Ids) -> Iterator[Json]:
    topics: dict[str, list[Span]] = {}
    for claim in claims:
        if isinstance(claim, Discussion) and claim.occasion is not None:
            topics.setdefault(claim.occasion.id, []).append(claim.evidence[0])
    for report in _latest(reports):
        event = report.reports
        (status, detail), (day, end) = STATUSES[report.status], _dates(report)
        named = _taking_part(event)
        yield {
            "id": ids.of("e", event.id),
            "type": EVENT_TYPES[event.kind],
            "participants": ids.entities(named),
            "other_participants": [_span(text, s) for p in event.participant if p not in named for s in where(text, p)],
            "hosts": [ids.entity(p) for p in event.host],
            "place": report.place and _place(report.place, ids),
            "date": day,
            "date_end": end,
            "status": status,
            "status_detail": detail,
            "part_of": _known(event.part_of, reports, ids),
            "topics": [_span(text, span) for span in sorted(topics.get(event.id, []))],
            "inferred": ["date" if name == "startDate" else name for name in report.inferred],
            "evidence": [_span(text, span) for span in report.evidence],
        }


def _taking_part(event: Event) -> list[Entity]:
    """Return the participants of SCHEMA.md: an unnamed group counts only as the sole counterpart, and not beside named ones."""
    named = [p for p in event.participant if p.kind is not EntityKind.GROUP]
    met = event.kind in (EventKind.MEETING, EventKind.CALL)
    return list(event.participant) if (met and len(named) < 2) or not named else named


def _place(place: Entity, ids: _Ids) -> str:
    """Return the id of a place; SCHEMA.md's places are no states, so a state is called by its name."""
    return ids.entity(place) if place.kind is EntityKind.PLACE else place.label


def _latest(reports: list[EventReport]) -> Iterator[EventReport]:
    """Yield one report an event: the last one that is no denial, else the denial."""
    by_event: dict[str, list[EventReport]] = {}
    for report in reports:
        by_event.setdefault(report.reports.id, []).append(report)
    for same in by_event.values():
        yield next((r for r in reversed(same) if r.status is not Status.DENIED), same[-1])


def _known(event: Event | None, reports: list[EventReport], ids: _Ids) -> str | None:
    if event is None or all(report.reports.id != event.id for report in reports):
        return None
    return ids.of("e", event.id)


def _statement(text: AnnotatedArticle, claim: Statement, ids: _Ids, reports: list[EventReport]) -> Json:
    return {
        "id": ids.of("s", claim),
        "speakers": ids.entities(named_speakers(text, claim)),
        "source_span": claim.source and _span(text, claim.source),
        "cue": claim.cue and _span(text, claim.cue),
        "verb": claim.cue and text.article.quote(claim.cue),
        "mode": str(told_mode(text, claim)),
        "content": [_span(text, span) for span in claim.content],
        "addressees": ids.entities(claim.addressee),
        "event": _known(claim.occasion, reports, ids),
    }


def _stances(text: AnnotatedArticle, claims: Iterable[Claim], ids: _Ids) -> Iterator[Json]:
    stances = [claim for claim in claims if isinstance(claim, Stance)]
    for _, same in groupby(stances, key=_position):
        joint = list(same)
        first = joint[0]
        said, span = first.expressed_in, first.target_span
        yield {
            "holders": ids.entities(stance.holder for stance in joint),
            "voiced_by": ids.entity(who) if (who := voice(first, claims)) else None,
            "target": wording(text, first),
            "target_span": span and _span(text, span),
            "polarity": str(first.polarity),
            "statement": said and ids.of("s", said),
            "confidence": "high" if first.confidence >= 0.6 else "low",
            "evidence": [_span(text, span) for span in first.evidence],
        }


def _position(stance: Stance) -> tuple[object, ...]:
    """Return what the stances of one joint position share; a stance of a single holder shares nothing."""
    alone = None if stance.joint else stance.holder.id
    return (stance.evidence, stance.target, stance.polarity, alone, stance.expressed_in)
