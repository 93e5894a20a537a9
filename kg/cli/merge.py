"""``kg merge``: a human says that several people, bodies or places are one."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options
from kg.cli._deciding import Deciding


@click.command("merge")
@click.argument("names", nargs=-1, required=True, metavar="NAME NAME...")
@_options.deciding
def COMMAND(names: tuple[str, ...], why: str, by: str, where: str, record: Path | None) -> None:
    """Merge people, bodies or places that are one: NAME is a name, QID or IRI as for `kg show`.

    The linked one stays, else the first; its name becomes the others' label in every article, theirs stay as other names.
    `kg split` takes it back for single articles.
    """
    from kg import store

    deciding = Deciding(where, record, by, why)
    with store.open_store(where) as graph:
        deciding.keep(graph, [deciding.merge(graph, names)])
