"""Finds the parts of a text that are not its prose: residue of scripts, credits, boilerplate."""

from __future__ import annotations

from kg.model import Span


def residue(text: str, start: int = 0) -> tuple[Span, ...]:
    """Return the spans of *text* from *start* on that are no prose, sorted."""
    return ()
