"""What can be seen on a claim that tells how far to trust it: its rule, and what makes claims of its kind doubtful."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.annotations import AnnotatedArticle
from kg.model import (
    Claim,
    Discussion,
    Entity,
    EntityKind,
    EventReport,
    Form,
    OfficeHolding,
    OfficeStatus,
    Span,
    Stance,
    Statement,
    Status,
)

LONG = 40
"""Tokens from which a sentence counts as long."""
SHORT = 30
"""Characters up to which a content counts as short."""


def marks(claim: Claim, text: AnnotatedArticle) -> Iterator[str]:
    """Yield what can be seen on *claim*, each as ``kind: mark``; the kind alone comes first and is the claim's starting point."""
    kind = type(claim).__name__
    yield kind
    yield f"{kind}: rule {claim.rule}"
    sentence = text.sentence(claim.evidence[0])
    if len(text.tokens(sentence)) > LONG:
        yield f"{kind}: long sentence"
    if not _actors(claim) <= _named(text, sentence):
        yield f"{kind}: an actor without name in the sentence"
    yield from (f"{kind}: {mark}" for mark in _own_marks(claim))


def _named(text: AnnotatedArticle, sentence: Span) -> set[str]:
    """Return the ids of the entities that *sentence* calls by name."""
    at = [bisect_left(text.mentions, end, key=lambda m: m.span.start) for end in (sentence.start, sentence.end)]
    return {m.entity.id for m in text.mentions[slice(*at)] if m.form is Form.NAME and sentence.covers(m.span)}


def _actors(claim: Claim) -> set[str]:
    if isinstance(claim, EventReport):
        return {entity.id for entity in claim.reports.participant}
    if isinstance(claim, Statement):
        return {entity.id for entity in claim.speaker}
    if isinstance(claim, Discussion):
        return set()
    return {(claim.holder if isinstance(claim, Stance) else claim.person).id}


def _own_marks(claim: Claim) -> Iterator[str]:
    if isinstance(claim, OfficeHolding):
        return _of_holding(claim)
    if isinstance(claim, EventReport):
        return _of_report(claim)
    if isinstance(claim, Statement):
        return _of_statement(claim)
    return _of_stance(claim) if isinstance(claim, Stance) else iter(())


def _of_holding(claim: OfficeHolding) -> Iterator[str]:
    if claim.office.country is None:
        yield "no country, but a body" if claim.office.office_in else "no country"
    elif "country" in claim.inferred:
        yield "country inferred"
    if claim.office_status is not OfficeStatus.CURRENT:
        yield "not current"
    if " " not in claim.person.label:
        yield "single name"


def _of_report(claim: EventReport) -> Iterator[str]:
    taking_part = claim.reports.participant
    if len(taking_part) < 2:
        yield "one participant"
    if len(taking_part) > 2:
        yield "many participants"
    if any(_unnamed(entity) for entity in taking_part):
        yield "unnamed participant"
    if claim.place is None:
        yield "no place"
    if claim.start_date is None:
        yield "no date"
    if claim.status is not Status.HELD:
        yield "not held"


def _of_statement(claim: Statement) -> Iterator[str]:
    yield f"{claim.mode}"
    if len(claim.speaker) > 1:
        yield "several speakers"
    if any(_unnamed(entity) for entity in claim.speaker):
        yield "unnamed speaker"
    if claim.addressee:
        yield "to somebody"
    if claim.occasion is not None:
        yield "on an occasion"
    if len(claim.content) > 1:
        yield "content in pieces"
    if sum(map(len, claim.content)) < SHORT:
        yield "short content"


def _of_stance(claim: Stance) -> Iterator[str]:
    yield f"{claim.polarity}"
    if claim.expressed_in is None:
        yield "told by nobody"
    elif claim.holder not in claim.expressed_in.speaker:
        yield "holder is not the speaker"
    if claim.holder.kind is not EntityKind.PERSON:
        yield "holder is no person"
    if claim.joint:
        yield "joint"
    if isinstance(claim.target, Entity):
        yield "target is an actor"


def _unnamed(entity: Entity) -> bool:
    return entity.kind is EntityKind.GROUP or not entity.proper
