"""Writes what a campaign found under docs/campaign, with the day and the commit it was found at."""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs" / "campaign"


def write(name: str, command: str, lines: Iterable[str]) -> Path:
    """Write docs/campaign/NAME.md and return it."""
    file = DOCS / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    when = f"{datetime.now(UTC):%Y-%m-%d}, commit {commit()}, CPython {platform.python_version()}"
    head = f"# {name.capitalize()}\n\n`{command}`, {when}.\n\n"
    file.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def commit() -> str:
    """Return the short name of the checkout's commit, marked where files differ from it."""
    command = ("git", "describe", "--always", "--dirty", "--exclude=*")
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=DOCS.parent)
    return done.stdout.strip() or "unknown"
