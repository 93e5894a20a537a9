"""``kg rebuild``: build articles anew from the texts that the graph holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _asking, _options, _output, _running

if TYPE_CHECKING:
    from kg.links import Remote


@click.command("rebuild")
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@_options.graph
@_options.decisions
@_options.gazetteer
@_asking.services
@_running.running
@_options.model
@click.option(
    "--changed-rules", is_flag=True, help="Only what other rules, another model, vocabulary or gazetteer made."
)
@click.option("--dry-run", is_flag=True, help="Only say how many articles that is, and which part changed.")
def COMMAND(
    articles: tuple[str, ...],
    where: str,
    record: Path | None,
    gazetteer: Path | None,
    remote: Remote,
    model: str | None,
    changed_rules: bool,
    dry_run: bool,
    run: _running.Running,
) -> None:
    """Build articles anew from the texts that the graph holds: all, those named, or those that --changed-rules touches.

    \b
    kg rebuild --changed-rules --cache parses   after an upgrade, or with another --gazetteer

    Each article's run tells which model, rules, vocabulary and gazetteer made it; where one of these differs from today's, the article is
    read again, and written only if its graph comes out different. Without --cache it is read whole; with it only the steps run that
    rest on what has changed. New decisions are applied too, and touch only the articles they are about.
    """  # noqa: D301
    from kg import decisions, pipeline, store

    with store.open_store(where) as graph:
        keys = [graph.article(name).key for name in articles] or pipeline.keys(graph)
        parts = pipeline.used(model, gazetteer, remote)
        if changed_rules:
            outdated = pipeline.outdated(graph, parts, keys)
            for part, number in sorted(outdated.parts.items()):
                _output.say(f"{part} changed: {number} article{'s' * (number != 1)}")
            keys = outdated.keys
        if dry_run:
            _output.say(f"{len(keys)} to be built anew")
            return
        run.survey = pipeline.Survey(len(keys), len(keys))
        outcomes = pipeline.add(
            graph,
            lambda: iter(()),
            model=model,
            workers=run.workers,
            decisions=decisions.read_decisions(_options.decisions_file(record, where)),
            gazetteer=gazetteer,
            remote=remote,
            cache=run.cache,
            survey=run.survey,
            begun=run.progress.begin,
            again=keys,
        )
        run.follow(outcomes, pipeline.Quarantine(_options.beside(where, ".quarantine")))
    run.end(f"{len(keys)} article{'s' * (len(keys) != 1)} built anew", {"graph": where, "rebuilt": len(keys)})
