"""``kg diff``: what differs between two graphs."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple, fields

import click

from kg.cli import _options, _output


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@_options.tabular
def COMMAND(old: str, new: str, form: str) -> None:
    """Show what differs between two graphs: articles, claims, and entities that go by another IRI.

    \b
    kg diff yesterday.trig kg-store
    kg diff before.nq after.nq --json

    A claim keeps its IRI whatever the gazetteer and the decisions, so what a better gazetteer does shows as `renamed`, and what a changed
    rule does as claims added, removed or changed. In an article whose text changed, claims that say the same are passed over. Exit 1 when
    something differs.
    """  # noqa: D301
    from kg import pipeline, store

    with store.open_store(old) as before, store.open_store(new) as after:
        changes = list(pipeline.compared(before, after))
    names = [field.name for field in fields(pipeline.Change)]
    if changes or form != "table":
        _output.rows(names, [astuple(change) for change in changes], form)
    counts = Counter(change.what for change in changes)
    told = (f"{number} {what.replace(' ', 's ') if number > 1 else what}" for what, number in sorted(counts.items()))
    _output.say(", ".join(told) or "no difference")
    if changes:
        raise SystemExit(1)
