"""``kg shards``: many articles → files of graphs, in several processes or on a Dask cluster."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("shards")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--to", required=True, metavar="FOLDER", help="Write the files here: a folder, or an address as of INPUT."
)
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read articles.")
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Work on the Dask cluster of this scheduler (tcp://…:8786), or on one of --workers processes made for it (local).",
)
@click.option(
    "--block",
    type=click.IntRange(1),
    default=2_000_000,
    show_default=True,
    help="Bytes of JSON Lines a file is made of.",
)
@_options.model
@_options.gazetteer
def COMMAND(
    inputs: tuple[str, ...],
    to: str,
    workers: int,
    scheduler: str | None,
    block: int,
    model: str | None,
    gazetteer: Path | None,
) -> None:
    """Read articles and write their graphs as sorted N-Quads, one file a piece of the input, for `kg load`.

    \b
    kg shards news.jsonl --to shards --workers 2
    kg shards 's3://archive/2024/*.jsonl' --to s3://archive/graphs --scheduler tcp://10.0.0.1:8786
    kg load shards/*.nq --to kg-store

    INPUT is JSON Lines or Parquet: a file, a pattern or a folder, here or at any address that fsspec reads. The bytes of the files do
    not depend on how many work on them or where. After an interruption the same command goes on; what is written stays. An article that
    breaks a rule or cannot be read is left out and told, also by a later run (exit 3).
    """  # noqa: D301
    from kg import pipeline

    written, articles, refused = 0, 0, 0
    for shard in pipeline.shards(
        inputs, to.rstrip("/"), scheduler=scheduler, workers=workers, model=model, gazetteer=gazetteer, block=block
    ):
        for reason in shard.refused:
            _output.say(f"error: {reason}")
        for key in shard.repeated:
            _output.say(f"warning: {key}: given twice, read once")
        written, articles, refused = written + 1, articles + len(shard.graphs), refused + len(shard.refused)
    _output.say(f"{written} file(s) in {to}: {articles} article(s) added, {refused} refused")
    if refused:
        raise SystemExit(3)
