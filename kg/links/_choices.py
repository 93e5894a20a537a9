"""What a linker chose: an item or none, with all it considered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.links._gazetteer import weights
from kg.links._referents import Referred
from kg.model import Candidate, Entity, EntityKind, Link, LinkStatus, Tenure


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The item chosen or none, the others considered, why, and the terms it rests on."""

    item: Candidate | None = None
    others: tuple[Candidate, ...] = ()
    reason: str
    tenure: tuple[Tenure, ...] = ()
    open: bool = False
    """True: several items stay possible."""


def linked(want: Referred, choice: Choice, linker: str) -> Link:
    """Return *choice* as the link of what was wanted; its reason ends with a line of evidence for each item considered."""
    status = LinkStatus.LINKED if choice.item else LinkStatus.AMBIGUOUS if choice.open else LinkStatus.NIL
    others = choice.others[: int(weights()["gates"]["alternatives"])]
    considered = (choice.item, *others) if choice.item else others
    best = considered[0] if considered else None
    return Link(
        link_of=want.thing,
        link_to=choice.item,
        alternative=others,
        score=_score(want, choice, best) if best else 0.0,
        reason="\n".join([f"{linker}: {choice.reason}", *map(evidence, considered)]),
        link_status=status,
        mention=want.mention,
        tenure=choice.tenure,
    )


def _score(want: Referred, choice: Choice, best: Candidate) -> float:
    person = isinstance(want.thing, Entity) and want.thing.kind is EntityKind.PERSON
    return confidence(best.score) if person and choice.item else best.score


def evidence(candidate: Candidate) -> str:
    """Write what speaks for and against *candidate* in one line, with the sum."""
    return f"{candidate.qid} {candidate.label} = {candidate.score:.2f}: {'; '.join(candidate.reasons)}"


def confidence(score: float) -> float:
    """Return how often a link of a person of this *score* is right, as measured (docs/linking.md)."""
    return next((right for least, right in _steps() if score >= least), score)


def _steps() -> Iterator[tuple[float, float]]:
    steps = weights().get("confidence", {})
    return iter(sorted(((float(least), right) for least, right in steps.items()), reverse=True))
