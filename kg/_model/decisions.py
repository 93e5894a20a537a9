"""What humans decided, and what becomes of one article by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kg._model.claims import Claim
from kg._model.codes import DecisionKind, ReviewStatus
from kg._model.links import Link
from kg._model.things import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the decisions file: somebody decided something about claims, a link or entities.

    IRIs are written without the base of the data: ``claim/stance-0a1b…``, ``link/…``, ``person/…``.
    """

    decision_kind: DecisionKind
    about: tuple[str, ...]
    """The claim, the link, or the entities that are merged or split."""
    articles: tuple[str, ...] = ()
    """Keys of the articles it holds for; none: all."""
    quote: str = ""
    """The evidence of the claim: the decision applies only where these words stand."""
    names: tuple[str, ...] = ()
    """What the claim names, or the linked thing: an entry a thing, its names with bars between. Tells claims on the same words apart."""
    change: Mapping[str, str] = field(default_factory=dict)
    """New values by field; of links ``item`` (a QID or ``none``) and ``label``, of merges and splits ``label``."""
    into: str = ""
    """The entity that stays after a merge, or the new one after a split."""
    revokes: str = ""
    """The IRI of an earlier decision that this line takes back; it decides nothing else and tells the rest as that one did."""
    comment: str
    """Why."""
    decided_by: str
    decided_at: datetime
    """UTC, whole seconds."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the decisions make of one article."""

    reviews: Mapping[Claim, tuple[ReviewStatus, Claim]] = field(default_factory=dict)
    """For claims decided about: the outcome, and the claim as it now reads."""
    links: tuple[Link, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    """IRIs (without base) of entities that go by another's."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What merged and split entities are called, by IRI (without base)."""
    applied: Mapping[str, str] = field(default_factory=dict)
    """IRI (without base) of the node each decision was applied to, by the decision's IRI (without base)."""
    days: Mapping[Event, date | None] = field(default_factory=dict)
    """Of events whose reports were given another day: that day."""
