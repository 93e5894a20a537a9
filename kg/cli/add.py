"""``kg add``: articles → the validated graph in a store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _asking, _options, _output, _running
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.article import Reading
    from kg.links import Remote


@click.command("add")
@_options.articles
@_options.graph
@_options.decisions
@_options.gazetteer
@_asking.services
@_options.own("ontology", "issues", "shapes")
@_running.running
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Read the first N articles of the inputs only.")
@click.option(
    "--quarantine",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep articles that are not written, and why, in this folder [default: beside the graph, kg-store.quarantine].",
)
def COMMAND(
    inputs: tuple[Path, ...],
    day: date | None,
    dates: Path | None,
    model: str | None,
    where: str,
    record: Path | None,
    gazetteer: Path | None,
    remote: Remote,
    limit: int | None,
    quarantine: Path | None,
    run: _running.Running,
) -> None:
    """Read articles (text, HTML, JSON Lines, Parquet, folders) into a graph and validate them.

    \b
    kg add article.txt                       into the store kg-store/
    kg add news/ -g mideast.trig             a folder, into one file
    kg add news.jsonl.gz --workers 2         many articles, one a line, in two processes
    cat a.txt | kg add - --date 2020-09-23   standard input

    Articles stream: memory does not grow with their number. After any interruption the same command goes on where it stopped: what the
    graph has is skipped, a changed article takes the place of its older version. An article that breaks a rule or cannot be read is not
    written, is kept in the quarantine with its findings, and the others go on (exit 3). Mend it there, then:

    \b
    kg add kg-store.quarantine

    People are linked to Wikidata by the gazetteer, without the network; with --endpoint, --online or --reconcile those it does not know
    are asked for.
    """  # noqa: D301
    from kg import article, decisions, pipeline, store

    known = article.read_dates(dates) if dates else None
    if not any(path == article.STDIN or path.exists() for path in inputs):
        raise SetupError(f"{', '.join(map(str, inputs))}: no such file or folder; nothing to add")
    kept = pipeline.Quarantine(quarantine or _options.beside(where, ".quarantine"))
    with article.copied(inputs) as copies, store.open_store(where, create=True) as graph:

        def read() -> Iterator[Reading]:
            return islice(article.read_articles(inputs, dates=known, day=day, copies=copies), limit)

        decided = decisions.read_decisions(_options.decisions_file(record, where))
        before = pipeline.targets(graph) if decided else {}
        kept.forget(inputs)
        run.survey = pipeline.surveyed(run.progress.counted(read()))
        outcomes = pipeline.add(
            graph,
            read,
            model=model,
            workers=run.workers,
            decisions=decided,
            gazetteer=gazetteer,
            remote=remote,
            cache=run.cache,
            survey=run.survey,
            begun=run.progress.begin,
        )
        run.follow(outcomes, kept)
        if aside := article.left_aside(inputs):
            _output.say(aside)
        total = pipeline.count(graph)
        _tell_orphans(before, pipeline.targets(graph) if decided else {})
    run.end(f"{where} holds {total} article{'s' * (total != 1)}", {"graph": where, "holds": total})


def _tell_orphans(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    lost = sum(
        node.startswith("article/") and not before.get(key, "").startswith("article/") for key, node in after.items()
    )
    if lost:
        _output.say(f"warning: {lost} decision(s) apply to nothing any more; list them with: kg decisions --orphaned")
