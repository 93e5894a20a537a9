"""``kg backup``: a copy of a store that proves itself."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("backup")
@click.argument("to", type=click.Path(path_type=Path), metavar="FOLDER")
@_options.graph
@_options.decisions
@click.option("--replace", is_flag=True, help="Take the place of an older backup there, once the new one is complete.")
def COMMAND(to: Path, where: str, record: Path | None, replace: bool) -> None:
    """Copy a store and its decisions into a new folder, with the SHA-256 of every file.

    \b
    kg backup backups/monday
    kg backup backups/last --replace         for a job that runs each hour
    kg ask who-met-whom -g backups/last      questions while another process writes to the store

    `kg restore` makes a store of it again.
    """  # noqa: D301
    from kg import store

    with store.open_store(where) as graph:
        made = store.backup(graph, to, decisions=_options.decisions_file(record, where), replace=replace)
    _output.say(f"{made.articles} article(s) in {len(made.files)} file(s); {to}")
