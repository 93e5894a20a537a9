"""Which entities are one after all merges and splits, in order."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Decision, DecisionKind


def sameness(decisions: Iterable[Decision]) -> tuple[dict[str, str], dict[str, str]]:
    """Return by which IRI entities go, and what those are called, after all merges and splits in order.

    A merge may name an IRI that an earlier one did away with (both were decided looking at one queue): it means the one that stayed.
    What was split off goes by its own IRI, so a later merge of what it was split from leaves it alone.
    """
    same: dict[str, str] = {}
    merged: dict[str, str] = {}
    labels: dict[str, str] = {}
    for decision in decisions:
        if not decision.into:
            continue
        into = merged.get(decision.into, decision.into)
        meant = {merged.get(key, key) for key in decision.about}
        if decision.decision_kind is DecisionKind.MERGE:
            gone = {*meant, *decision.about, *(key for key, other in merged.items() if other in meant)} - {into}
            merged.update(dict.fromkeys(sorted(gone), into))
        now = {key: same.get(key, key) for key in sorted({*same, *meant})}
        same.update({key: into for key, other in now.items() if other in meant})
        if label := decision.change.get("label"):
            labels[into] = label
    return {key: other for key, other in same.items() if key != other}, labels
