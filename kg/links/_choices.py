"""What a linker chose: an item or none, with all it considered."""

from __future__ import annotations

from dataclasses import dataclass

from kg.links._gazetteer import weights
from kg.links._referents import Referred
from kg.model import Candidate, Link, LinkStatus, Tenure


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
    """Return *choice* as the link of what was wanted."""
    status = LinkStatus.LINKED if choice.item else LinkStatus.AMBIGUOUS if choice.open else LinkStatus.NIL
    best = choice.item or next(iter(choice.others), None)
    return Link(
        link_of=want.thing,
        link_to=choice.item,
        alternative=choice.others[: int(weights()["gates"]["alternatives"])],
        score=best.score if best else 0.0,
        reason=f"{linker}: {choice.reason}",
        link_status=status,
        mention=want.mention,
        tenure=choice.tenure,
    )
