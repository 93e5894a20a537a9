"""``kg decisions``: what was decided, and what no longer applies."""

from __future__ import annotations

import click

from kg.cli import _options, _output
from kg.cli._deciding import Deciding, deciding


@click.command("decisions")
@click.option("--orphaned", is_flag=True, help="Only those whose words no longer stand in any claim.")
@click.option(
    "--apply", is_flag=True, help="First apply those that are not: another's, or of a run that was broken off."
)
@_options.tabular
@deciding
def COMMAND(orphaned: bool, apply: bool, form: str, deciding: Deciding) -> None:
    """List the decisions of the file with the node each applies to now."""
    from kg import decisions, pipeline, store

    path = _options.decisions_file(deciding.record, deciding.where)
    with store.open_store(deciding.where) as graph:
        if apply:
            deciding.keep(graph, ())
        targets = pipeline.targets(graph)
    rows = []
    for decision in decisions.read_decisions(path):
        target = targets.get(decisions.decision_key(decision), "")
        lost = target.startswith("article/")
        state = "orphaned" if lost else target if target else "not applied yet: --apply"
        if lost or not orphaned:
            kind, about = decision.decision_kind.value, " ".join(decision.about)
            rows.append((kind, about, state, decision.decided_by, f"{decision.decided_at:%Y-%m-%d}", decision.comment))
    _output.rows(("decision", "about", "applies to", "by", "on", "why"), rows, form)
    _output.say(f"{len(rows)} decision(s) in {path}")
