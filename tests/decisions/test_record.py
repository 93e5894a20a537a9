"""The file of decisions: read back as written, joined, broken off, and which of them are in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.decisions import apart, append_decisions, decision_key, in_force, read_decisions
from kg.model import Decision, DecisionKind, SetupError

REJECT = Decision(
    decision_kind=DecisionKind.REJECT,
    about=("claim/stance-0a1b",),
    articles=("a",),
    quote="condemned the missile launch",
    names=("Ana Prado", "missile launch"),
    comment="as the minutes say",
    decided_by="a reader",
    decided_at=datetime(2031, 3, 6, 12, tzinfo=UTC),
)


def test_the_file_is_read_back_as_written_and_bad_lines_are_named(tmp_path: Path) -> None:
    file = tmp_path / "d.jsonl"
    decision = replace(REJECT, decision_kind=DecisionKind.CORRECT, change={"polarity": "support"})
    append_decisions(file, [decision])
    append_decisions(file, [replace(decision, comment="zweite — Meinung")])
    assert read_decisions(file) == (decision, replace(decision, comment="zweite — Meinung"))
    file.write_text('{"decision_kind": "reject"}\n')
    with pytest.raises(SetupError, match=r"d\.jsonl:1: is no decision \(lacks about"):
        read_decisions(file)


def test_the_file_may_come_from_an_editor_or_be_joined_and_broken_off(tmp_path: Path) -> None:
    file = tmp_path / "d.jsonl"
    odd = replace(REJECT, quote="two\u2028lines\u0085here", comment="Ωμέγα")
    append_decisions(file, [odd])
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().strip().replace(b"\n", b"\r\n"))
    append_decisions(file, [odd])
    file.write_bytes(file.read_bytes() + file.read_bytes())
    assert read_decisions(file) == (odd,) * 4


def test_what_was_taken_back_can_be_decided_again_within_a_second() -> None:
    first = REJECT
    back = replace(first, revokes=decision_key(first))
    again = apart((first, first), (first, back))
    assert len({decision_key(decision) for decision in (first, back, *again)}) == 4
    assert in_force((first, back, *again)) == again
    assert [decision.decided_at.second for decision in again] == [1, 2]
    assert apart((first,), ()) == (first,)
