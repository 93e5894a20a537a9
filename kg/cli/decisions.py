"""``kg decisions``: what was decided, and what no longer applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output
from kg.cli._deciding import Deciding, deciding

if TYPE_CHECKING:
    from kg.model import Decision

SHOWN = 10
"""So many of the 20 digits of an id are listed."""


@click.command("decisions")
@click.option("--orphaned", is_flag=True, help="Only those whose words no longer stand in any claim.")
@click.option(
    "--apply", is_flag=True, help="First apply those that are not: another's, or of a run that was broken off."
)
@click.option(
    "--revoke", "revoked", multiple=True, metavar="ID", help="First take back this decision (may be repeated)."
)
@click.option("--why", default="", metavar="TEXT", help="With --revoke: the reason, for those who read it later.")
@_options.tabular
@deciding
def COMMAND(orphaned: bool, apply: bool, revoked: tuple[str, ...], form: str, deciding: Deciding) -> None:
    """List the decisions of the file with the node each applies to now, or take some back.

    \b
    kg decisions --revoke 5c0f81 --why "two ministers after all"

    ID is the first column, or its beginning. The file is only appended to: the line that takes a decision back stands behind it, and the
    graph becomes what it is without both. What was taken back is decided anew by deciding again.
    """  # noqa: D301
    from kg import decisions, pipeline, store

    path = _options.decisions_file(deciding.record, deciding.where)
    with store.open_store(deciding.where) as graph:
        if revoked:
            deciding.keep(graph, deciding.revoke(revoked, decisions.read_decisions(path)))
        elif apply:
            deciding.keep(graph, ())
        targets = pipeline.targets(graph)
    every = decisions.read_decisions(path)
    counting = {decisions.decision_key(decision) for decision in decisions.in_force(every)}
    rows = []
    for decision in every:
        key = decisions.decision_key(decision)
        target = targets.get(key, "")
        if orphaned and not target.startswith("article/"):
            continue
        kind, about = decision.decision_kind.value, " ".join(decision.about)
        if decision.revokes:
            kind, about = "revoke", _short(decision.revokes)
        day = f"{decision.decided_at:%Y-%m-%d}"
        state = _state(decision, target, key in counting)
        rows.append((_short(key), kind, about, state, decision.decided_by, day, decision.comment))
    _output.rows(("id", "decision", "about", "applies to", "by", "on", "why"), rows, form)
    _output.say(f"{len(rows)} decision(s) in {path}")


def _short(key: str) -> str:
    """Return as much of the IRI of a decision as tells it from others."""
    return key.removeprefix("decision/")[:SHOWN]


def _state(decision: Decision, target: str, counts: bool) -> str:
    """Return what *decision*, which applies to *target*, does now."""
    if decision.revokes:
        return "takes that back"
    if target.startswith("article/"):
        return "orphaned"
    if counts == bool(target):
        return target or "taken back"
    return "not applied yet: --apply" if counts else "taken back, not applied yet: --apply"
