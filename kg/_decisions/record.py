"""The decisions file: JSON Lines, one decision a line, only ever appended to."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from kg.model import Decision, DecisionKind, SetupError
from kg.rdf.naming import digest

LISTS = ("about", "articles", "names")
WORDS = ("quote", "into", "revokes", "comment", "decided_by")
NEEDED = ("decision_kind", "about", "comment", "decided_by", "decided_at")
STAMP = "%Y-%m-%dT%H:%M:%SZ"
MARK = "\ufeff"


def decision_key(decision: Decision) -> str:
    """Return the IRI of *decision* without the base: a hash of its line."""
    return f"decision/{digest(_line(decision))}"


def apart(new: Iterable[Decision], before: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return *new* so that none goes by the IRI of another or of one *before*: of equal lines of one second the later is a second later."""
    taken = {decision_key(decision) for decision in before}
    found: list[Decision] = []
    for decision in new:
        later = (replace(decision, decided_at=decision.decided_at + timedelta(seconds=n)) for n in count())
        free = next(each for each in later if decision_key(each) not in taken)
        taken.add(decision_key(free))
        found.append(free)
    return tuple(found)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return those of *decisions* that count: no line that takes another back, and none that one of them takes back."""
    every = tuple(decisions)
    revoked = {decision.revokes for decision in every if decision.revokes}
    if not revoked:
        return every
    return tuple(decision for decision in every if not decision.revokes and decision_key(decision) not in revoked)


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of the file in order; none where there is no file. Raises SetupError with file and line for a bad one."""
    try:
        # Not splitlines: quotations may hold other breaks than "\n". An editor, or joining files, may have left a byte order mark.
        lines = [line.removeprefix(MARK) for line in path.read_text(encoding="utf-8").split("\n")]
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"{path}: cannot be read as a file of decisions ({error})") from None
    return tuple(_decision(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip())


def append_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write *decisions* behind those of the file and wait until the disk has them. Raises SetupError when that fails."""
    text = "".join(_line(decision) + "\n" for decision in decisions)
    try:
        with path.open("a+b") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 1))
            file.write((b"" if file.read(1) in (b"", b"\n") else b"\n") + text.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise SetupError(f"{path}: the decisions cannot be kept ({error.strerror}); nothing was decided") from error


def _line(decision: Decision) -> str:
    record: dict[str, Any] = {
        "decision_kind": decision.decision_kind.value,
        **{name: list(getattr(decision, name)) for name in LISTS},
        **{name: getattr(decision, name) for name in WORDS},
        "change": dict(sorted(decision.change.items())),
        "decided_at": decision.decided_at.astimezone(UTC).strftime(STAMP),
    }
    return json.dumps({name: value for name, value in record.items() if value}, ensure_ascii=False)


def _decision(line: str, place: str) -> Decision:
    try:
        record = json.loads(line)
        missing = [name for name in NEEDED if not record.get(name)]
        if missing:
            raise ValueError(f"lacks {', '.join(missing)}")
        return Decision(
            decision_kind=DecisionKind(record["decision_kind"]),
            about=_words(record, "about"),
            articles=_words(record, "articles"),
            names=_words(record, "names"),
            change={str(name): str(value) for name, value in record.get("change", {}).items()},
            decided_at=datetime.strptime(record["decided_at"], STAMP).replace(tzinfo=UTC),
            **{name: str(record.get(name, "")) for name in WORDS},
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise SetupError(
            f"{place}: is no decision ({error}); mend the line by hand, the file is only appended to"
        ) from None


def _words(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(word) for word in record.get(name, ()))
