"""``kg load``: files of graphs → a store, without reading an article again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.store import Change


@click.command("load")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--to",
    "where",
    default=_options.STORE,
    show_default=True,
    envvar="KG_GRAPH",
    metavar="PLACE",
    help="Load into a folder (made if there is none), a .trig or .nq file, or a server's graph store (http://…/store).",
)
@click.option("--query", metavar="URL", help="Where that server answers queries, if its address does not tell.")
@click.option("-v", "--verbose", is_flag=True, help="Say what became of each article.")
def COMMAND(files: tuple[Path, ...], where: str, query: str | None, verbose: bool) -> None:
    """Load graphs (.nq or .trig, also gzipped) that `kg export` or `kg shards` made.

    \b
    kg load shards/*.nq --to kg-store                     into a store folder
    kg load graph.nq --to http://localhost:7878/store     into any server that speaks SPARQL 1.1 Graph Store Protocol

    Each article goes in whole or not at all, and one that is there already takes its newer form or is left alone; so a load that was
    interrupted is simply run again. An article whose words do not stand in its text is refused and the others go on (exit 3). A name and
    password for a server go into its address.
    """  # noqa: D301
    from kg import store

    if where.startswith(("http://", "https://")):
        counts = _told(store.send(where, files, query=query), verbose)
    else:
        with store.open_store(where, create=True) as graph:
            counts = _told(store.load(graph, files), verbose)
    said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "no articles"
    _output.say(f"{said}; {re.sub('//[^/]*@', '//', where)}")
    if counts["refused"]:
        raise SystemExit(3)


def _told(changes: Iterable[Change], verbose: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for change in changes:
        counts[change.outcome] += 1
        if change.reason:
            _output.say(f"error: {change.reason}")
        elif verbose:
            _output.say(f"{change.outcome}: {change.key}")
    return counts
