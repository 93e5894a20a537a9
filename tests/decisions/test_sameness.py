"""Who is one person after merges and splits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kg._decisions.sameness import sameness
from kg.model import Decision, DecisionKind

WHEN = datetime(2031, 3, 6, 12, tzinfo=UTC)


def test_merges_decided_pair_by_pair_make_one_person_and_leave_who_was_split_off_alone() -> None:
    def merge(*pair: str) -> Decision:
        return Decision(
            decision_kind=DecisionKind.MERGE, about=pair, into=pair[0], comment="x", decided_by="x", decided_at=WHEN
        )

    pairs = (merge("person/a", "person/b"), merge("person/c", "person/b"), merge("person/b", "person/a"))
    same, _ = sameness(pairs)
    assert {same.get(key, key) for key in ("person/a", "person/b", "person/c")} == {"person/c"}
    split = replace(pairs[0], decision_kind=DecisionKind.SPLIT, about=("person/a",), into="person/new")
    same, _ = sameness((split, merge("person/z", "person/a")))
    assert same == {"person/a": "person/new"}
