"""``kg load``: files of graphs → a store, without reading an article again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("load")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--to",
    "where",
    default=_options.STORE,
    show_default=True,
    envvar="KG_GRAPH",
    metavar="STORE",
    help="The graph to load into: a folder (made if there is none), a .trig or .nq file.",
)
@click.option("-v", "--verbose", is_flag=True, help="Say what became of each article.")
def COMMAND(files: tuple[Path, ...], where: str, verbose: bool) -> None:
    """Load graphs (.nq or .trig, also gzipped) that `kg export` or `kg shards` made.

    \b
    kg load shards/*.nq --to kg-store        into a store folder

    Each article goes in whole or not at all, and one that is there already takes its newer form or is left alone; so a load that was
    interrupted is simply run again. An article whose words do not stand in its text is refused and the others go on (exit 3).
    """  # noqa: D301
    from kg import store

    counts: Counter[str] = Counter()
    with store.open_store(where, create=True) as graph:
        for change in store.load(graph, files):
            counts[change.outcome] += 1
            if change.reason:
                _output.say(f"error: {change.reason}")
            elif verbose:
                _output.say(f"{change.outcome}: {change.key}")
    said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "no articles"
    _output.say(f"{said}; {where}")
    if counts["refused"]:
        raise SystemExit(3)
