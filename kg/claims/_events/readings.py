"""What words say of an event, and two readings that ask no other clause: what a speaker denies, and what was done next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims._events.event_words import MAYBE
from kg.model import Status

if TYPE_CHECKING:
    from kg.syntax import Token

REFUSED = ("meet", "receive", "see", "visit", "speak", "talk", "hold")
"""What "said he would not …" denies; who "would not attend" leaves the event standing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words say of an event, and the verbs that carry it: time and place may depend on any of them."""

    status: Status
    governors: tuple[Token, ...]
    denier: Token | None = None


def denied(verb: Token, chain: tuple[Token, ...]) -> Reading | None:
    """Return a denial where a speaker says that the event did not happen; the narrator's own negation claims nothing."""
    head = verb.head
    if verb.dep_ == "ccomp" and head.lemma_ in (
        "say",
        "insist",
        "state",
        "add",
        "stress",
        "maintain",
        "assert",
        "tell",
    ):
        words = {c.lower_ for c in verb.children if c.dep_ == "aux"}
        refused = "would" not in words or verb.lemma_ in REFUSED
        if any(t.lower_ in ("until", "unless") for t in verb.subtree):
            return None
        return Reading(Status.DENIED, chain, head) if refused and not words & MAYBE else None
    return None


def then(above: Reading, head: Token, chain: tuple[Token, ...]) -> Reading:
    """Read what is done after *head*: "visited Lisbon before meeting Holt" tells of both as over."""
    over = above.status is Status.HELD and head.tag_ in ("VBD", "VBN")
    return Reading(Status.HELD if over else Status.PLANNED, chain)
