"""``kg add``: articles → the validated graph in a store."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _asking, _options, _output
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.links import Remote
    from kg.model import Finding
    from kg.pipeline import Outcome


@click.command("add")
@_options.articles
@_options.graph
@_options.decisions
@_options.gazetteer
@_asking.services
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read articles.")
@click.option("-v", "--verbose", is_flag=True, help="Say what became of each article, and list warnings of the shapes.")
def COMMAND(
    inputs: tuple[Path, ...],
    day: date | None,
    dates: Path | None,
    model: str | None,
    where: str,
    record: Path | None,
    gazetteer: Path | None,
    remote: Remote,
    workers: int,
    verbose: bool,
) -> None:
    """Read articles (text, HTML, JSON Lines, folders) into a graph and validate them.

    \b
    kg add article.txt                      into the store kg-store/
    kg add news/ -g mideast.trig            a folder, into one file
    cat a.txt | kg add - --date 2020-09-23  standard input

    An article that breaks a rule is not written and its findings are shown; the others go on (exit 3). A changed article takes the place
    of its older version; one that is there already is skipped. People are linked to Wikidata by the gazetteer, without the network; with
    --endpoint, --online or --reconcile those it does not know are asked for.
    """  # noqa: D301
    from kg import article, decisions, pipeline, store

    known = article.read_dates(dates) if dates else None
    if not any(path == article.STDIN or path.exists() for path in inputs):
        raise SetupError(f"{', '.join(map(str, inputs))}: no such file or folder; nothing to add")

    def read() -> Iterator[article.Reading]:
        return article.read_articles(inputs, dates=known, day=day)

    # Standard input and pipes can be read once only, and a run reads its inputs twice.
    once = any(path == article.STDIN or not (path.is_file() or path.is_dir()) for path in inputs)
    if once:
        given = list(read())
    counts: Counter[str] = Counter()
    progress = _Progress()
    with store.open_store(where, create=True) as graph:
        source = (lambda: iter(given)) if once else read
        decided = decisions.read_decisions(_options.decisions_file(record, where))
        before = pipeline.targets(graph) if decided else {}
        outcomes = pipeline.add(
            graph, source, model=model, workers=workers, decisions=decided, gazetteer=gazetteer, remote=remote
        )
        for outcome in outcomes:
            counts[outcome.what] += 1
            progress.clear()
            _tell(outcome, verbose)
            progress.show(sum(counts.values()))
        progress.clear()
        total = len(graph.articles())
        _tell_orphans(before, pipeline.targets(graph) if decided else {})
    said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "nothing to add"
    _output.say(f"{said}; {where} holds {total} article{'s' * (total != 1)}")
    if counts["refused"] + counts["failed"]:
        raise SystemExit(3)


def _tell_orphans(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    lost = sum(
        node.startswith("article/") and not before.get(key, "").startswith("article/") for key, node in after.items()
    )
    if lost:
        _output.say(f"warning: {lost} decision(s) apply to nothing any more; list them with: kg decisions --orphaned")


def _tell(outcome: Outcome, verbose: bool) -> None:
    if outcome.bad:
        _output.say(f"error: {outcome.message or outcome.key + ': breaks a rule and is not written'}")
        for finding in outcome.findings:
            if finding.severity == "Violation" or verbose:
                _output.say(told(finding))
        return
    for line in (*outcome.message.splitlines(), *outcome.left_out):
        _output.say(f"warning: {line}")
    if verbose:
        _output.say(f"{outcome.what}: {outcome.key}")
        for finding in outcome.findings:
            _output.say(told(finding))


def told(finding: Finding) -> str:
    """Write a finding in two lines: the rule and node, then the sentence."""
    value = f" ({finding.value})" if finding.value and finding.value != finding.node else ""
    words = f"\n    {' '.join(finding.sentence.split())}" if finding.sentence else ""
    return f"  {finding.severity} {finding.shape} {finding.node}: {finding.message}{value}{words}"


class _Progress:
    """One line on a terminal, nothing elsewhere."""

    def __init__(self) -> None:
        self.on, self.began = sys.stderr.isatty(), time.monotonic()

    def show(self, done: int) -> None:
        if self.on:
            rate = done / max(time.monotonic() - self.began, 0.001)
            click.echo(f"\r{done} articles, {rate:.1f} a second ", err=True, nl=False)

    def clear(self) -> None:
        if self.on:
            click.echo("\r" + " " * 60 + "\r", err=True, nl=False)
