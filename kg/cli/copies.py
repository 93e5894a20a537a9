"""``kg copies``: the articles that tell one story in the same words."""

from __future__ import annotations

import click

from kg.cli import _options, _output


@click.command("copies")
@_options.graph
@_options.tabular
def COMMAND(where: str, form: str) -> None:
    """List the articles that copy another: wire copy that several outlets print, whole or shortened, within three days.

    \b
    kg copies
    kg ask who-else-reports --independent    who reports the same meeting in words of his own
    kg stats --independent                   counts in which each story stands once

    Copies stay in the graph as articles of their own; with --independent a question is answered as if only the first of each story were
    there.
    """  # noqa: D301
    from kg import store

    with store.open_store(where) as graph:
        found = store.stories(graph)
    rows = [
        (story.first.key, copy.key, copy.date and copy.date.isoformat()) for story in found for copy in story.copies
    ]
    _output.rows(("first", "copy", "date"), rows, form)
    _output.say(
        f"{len(rows)} cop{'y' if len(rows) == 1 else 'ies'} of {len(found)} stor{'y' if len(found) == 1 else 'ies'}"
    )
