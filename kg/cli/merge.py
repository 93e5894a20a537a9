"""``kg merge``: a human says that several people, bodies or places are one."""

from __future__ import annotations

import click

from kg.cli._deciding import Deciding, deciding, why


@click.command("merge")
@click.argument("names", nargs=-1, required=True, metavar="NAME NAME...")
@why
@deciding
def COMMAND(names: tuple[str, ...], deciding: Deciding) -> None:
    """Merge people, bodies or places that are one: NAME is a name, QID or IRI as for `kg show`.

    The linked one stays, else the first; its name becomes the others' label in every article, theirs stay as other names.
    `kg decisions --revoke ID` takes it back; `kg split` says it is somebody else in single articles.
    """
    from kg import store

    with store.open_store(deciding.where) as graph:
        deciding.keep(graph, [deciding.merge(graph, names)])
