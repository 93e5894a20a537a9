"""``kg restore``: a backup → a store, if it is what was backed up."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path), metavar="FOLDER")
@_options.graph
@_options.decisions
@click.option("--only-verify", is_flag=True, help="Compare every file with its SHA-256 and write nothing.")
def COMMAND(source: Path, where: str, record: Path | None, only_verify: bool) -> None:
    """Verify a backup and make a store of it where there is none; a file that is not the one backed up is named and nothing written.

    \b
    kg restore backups/monday -g kg-store
    kg restore backups/monday --only-verify
    """  # noqa: D301
    from kg import store

    if only_verify:
        found = store.verify(source)
        _output.say(f"{source}: {len(found.files)} file(s) are what was backed up, {found.articles} article(s)")
        return
    found = store.restore(source, Path(where), decisions=_options.decisions_file(record, where))
    _output.say(f"{found.articles} article(s) restored; {where}")
