"""``kg check``: run the shapes on every article of a graph."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, fields

import click

from kg.cli import _options, _output
from kg.cli._running import told


@click.command("check")
@_options.graph
@click.option(
    "--severity",
    type=click.Choice(["violation", "warning", "info"]),
    default="warning",
    show_default=True,
    help="The mildest findings to show.",
)
@_options.tabular
def COMMAND(where: str, severity: str, form: str) -> None:
    """Validate a graph with the SHACL shapes; each finding names the rule, the node and the sentence. Exit 1 on a violation."""
    from kg import pipeline, store
    from kg.model import Finding, Severity
    from kg.rdf import checking

    with store.open_store(where) as graph:
        articles = list(pipeline.stored(graph))
    found = [finding for article in articles for finding in checking.check(article)]
    shown = {"violation": ["Violation"], "warning": ["Violation", "Warning"]}.get(severity, [str(s) for s in Severity])
    listed = [finding for finding in found if finding.severity in shown]
    counts = Counter(str(finding.severity) for finding in found)
    if form == "table":
        for article in sorted({f.article for f in listed}):
            click.echo(article)
            for finding in listed:
                if finding.article == article:
                    click.echo(told(finding))
    else:
        names = [field.name for field in fields(Finding)]
        _output.rows(names, ([asdict(f)[name] for name in names] for f in listed), form)
    numbers = ", ".join(f"{counts[str(s)]} {str(s).lower()}s" for s in Severity)
    hidden = len(found) - len(listed)
    _output.say(
        f"{len(articles)} article(s) checked: {numbers}" + (f" ({hidden} not shown: --severity info)" if hidden else "")
    )
    if counts["Violation"]:
        raise SystemExit(1)
