"""``kg check``: run the shapes on every article of a graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.model import Finding
    from kg.store import Store

FORMS = ("text", "json", "csv", "sarif", "turtle")
COLUMNS = (
    *("article", "severity", "shape", "node", "message", "value"),
    *("sentence", "start", "end", "path", "component", "to_do"),
)


@click.command("check")
@_options.graph
@click.option(
    "--severity",
    type=click.Choice(["violation", "warning", "info"]),
    default="warning",
    show_default=True,
    help="The mildest findings to show.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="SARIF 2.1.0 is what code review reads, Turtle a sh:ValidationReport.",
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--csv", "form", flag_value="csv", help="The same as --format csv.")
@click.option("--table", "form", flag_value="text", hidden=True)
@_options.own("shapes", "ontology")
def COMMAND(where: str, severity: str, form: str) -> None:
    """Validate a graph with the SHACL shapes: each rule with what to do, where it was broken, and the sentence.

    Exit 0 when no rule is violated, 1 on a violation, 2 when the graph or a file of shapes cannot be read. Warnings and infos do not count.
    """
    from kg import pipeline, store
    from kg.model import SetupError, Severity
    from kg.rdf import checking

    with store.open_store(where) as graph:
        number = len(graph.articles())
        if not number and not _is_ours(graph):
            raise SetupError(f"{where}: holds no article of ours to check; make a graph with: kg add ARTICLE -g PATH")
        found = list(checking.check_all(pipeline.stored(graph)))
    gravest_first = list(Severity)
    shown = gravest_first[: gravest_first.index(Severity(severity.capitalize())) + 1]
    listed = [finding for finding in found if finding.severity in shown]
    _print(listed, form)
    counts = Counter(str(finding.severity) for finding in found)
    numbers = ", ".join(f"{counts[str(s)]} {str(s).lower()}s" for s in Severity)
    hidden = len(found) - len(listed)
    _output.say(
        f"{number} article(s) checked: {numbers}" + (f" ({hidden} not shown: --severity info)" if hidden else "")
    )
    if counts["Violation"]:
        raise SystemExit(1)


def _is_ours(graph: Store) -> bool:
    """Tell whether *graph*, which holds no articles, held some once: then it has the runs that made them."""
    from kg.rdf import naming

    runs = graph.query(f"SELECT ?run WHERE {{ GRAPH <{naming.runs_graph()}> {{ ?run a ?kind }} }} LIMIT 1")
    return len(runs) > 0


def _print(findings: Sequence[Finding], form: str) -> None:
    from kg.rdf import reporting

    if form == "sarif":
        click.echo(reporting.as_sarif(findings))
    elif form == "turtle":
        click.echo(reporting.as_turtle(findings), nl=False)
    elif form in ("json", "csv"):
        _output.rows(COLUMNS, (_row(finding) for finding in findings), form)
    else:
        for line in _grouped(findings):
            click.echo(line)


def _row(finding: Finding) -> list[object]:
    from kg.rdf import reporting

    place = (finding.words.start, finding.words.end) if finding.words else (None, None)
    plain = [getattr(finding, name) for name in COLUMNS[:7]]
    return [*plain, *place, finding.path, finding.component, reporting.what_to_do(finding.shape)]


def _grouped(findings: Sequence[Finding]) -> list[str]:
    """Return the findings by rule, the gravest first; what one rule says of one node in several ways is told once."""
    from kg.model import Severity
    from kg.rdf import reporting

    order = list(Severity)
    rules: dict[tuple[int, str], dict[tuple[str, str, str], Finding]] = {}
    for finding in findings:
        rule = rules.setdefault((order.index(finding.severity), finding.shape), {})
        rule.setdefault((finding.article, finding.node, finding.value), finding)
    lines: list[str] = []
    for (severity, name), found in sorted(rules.items()):
        first = next(iter(found.values()))
        lines += [
            f"{order[severity]} {name}: {first.message} ({len(found)})",
            f"  to do: {reporting.what_to_do(name)}",
        ]
        for finding in found.values():
            value = (
                f" has {_output.short(finding.value) if finding.term.startswith('<') else finding.value}"
                if finding.value
                else ""
            )
            lines.append(f"  {finding.article}: {_output.short(finding.node)}{value}")
            lines += [f"    “{finding.sentence}”"] if finding.sentence else []
        lines.append("")
    return lines
