"""Who stands for whom in an article: a government for its state, groups called alike for each other; and where they are told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.annotations import AnnotatedArticle
from kg.model import Claim, Entity, EntityKind, EventReport, OfficeHolding, Span, Stance, Statement


def standing(entity: Entity) -> Entity:
    """Return the state for which *entity* stands, if it is a government, else *entity*."""
    government = entity.kind is EntityKind.GOVERNMENT_BODY and entity.label.lower().endswith(" government")
    return entity.country if government and entity.country is not None else entity


def identity(entity: Entity) -> str:
    """Return what tells *entity* from the others of its article: its id; of a state its name, by whatever words it is meant.

    Groups without a name that are called alike are one: "Investigators", "investigators".
    """
    if entity.kind is EntityKind.GROUP and not entity.proper:
        return f"group {entity.label.casefold()}"
    return f"state {entity.label}" if entity.kind is EntityKind.STATE else entity.id


def referred(claim: Claim) -> Iterator[Entity]:
    """Yield the entities that *claim* is about."""
    if isinstance(claim, EventReport):
        yield from (*claim.reports.participant, *([claim.place] if claim.place else []))
    elif isinstance(claim, Statement):
        yield from (*claim.speaker, *claim.addressee)
    elif isinstance(claim, Stance):
        yield claim.holder
    elif isinstance(claim, OfficeHolding):
        yield claim.person


def where(text: AnnotatedArticle, entity: Entity) -> list[Span]:
    """Return the words of an unnamed group: its mentions, else the words its id points at."""
    found = [m.span for m in text.mentions_of(entity)]
    start = int(entity.id.rpartition(":")[2] or 0)
    if not found and text.article.text.startswith(entity.label, start):
        return [Span(start, start + len(entity.label))]
    return found


def described(text: AnnotatedArticle, claims: Iterable[Claim]) -> dict[str, list[Span]]:
    """Return the words that describe each entity of *claims* that no mention tells of, those with which it speaks included."""
    found: dict[str, list[Span]] = {}
    for claim in claims:
        alone = (
            isinstance(claim, Statement)
            and claim.source is not None
            and len(claim.speaker) == 1
            and not claim.speaker[0].proper
        )
        for entity in referred(claim):
            spans = found.setdefault(identity(standing(entity)), [])
            said = [claim.source] if alone and isinstance(claim, Statement) and entity in claim.speaker else []
            known = set(spans)
            spans += [s for s in (*where(text, entity), *said) if s is not None and s not in known]
    return found
