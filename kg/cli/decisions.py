"""``kg decisions``: what was decided, and what no longer applies."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("decisions")
@click.option("--orphaned", is_flag=True, help="Only those whose words no longer stand in any claim.")
@_options.decisions
@_options.graph
@_options.tabular
def COMMAND(orphaned: bool, record: Path | None, where: str, form: str) -> None:
    """List the decisions of the file with the node each applies to now."""
    from kg import decisions, pipeline, store

    path = _options.decisions_file(record, where)
    with store.open_store(where) as graph:
        targets = pipeline.targets(graph)
    rows = []
    for decision in decisions.read_decisions(path):
        target = targets.get(decisions.decision_key(decision), "")
        lost = target.startswith("article/")
        state = "orphaned" if lost else target if target else "not applied yet: kg add"
        if lost or not orphaned:
            kind, about = decision.decision_kind.value, " ".join(decision.about)
            rows.append((kind, about, state, decision.decided_by, f"{decision.decided_at:%Y-%m-%d}", decision.comment))
    _output.rows(("decision", "about", "applies to", "by", "on", "why"), rows, form)
    _output.say(f"{len(rows)} decision(s) in {path}")
