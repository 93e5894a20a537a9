"""``kg split``: a human says that a name stands for somebody else in some articles."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options
from kg.cli._deciding import Deciding
from kg.model import Decision, DecisionKind, SetupError


@click.command("split")
@click.argument("name")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--label", metavar="TEXT", help="What the other one is called, to tell the two apart.")
@_options.deciding
def COMMAND(
    name: str, articles: tuple[str, ...], label: str | None, why: str, by: str, where: str, record: Path | None
) -> None:
    """Say that NAME is somebody else in these ARTICLES (keys as `kg list` shows them).

    A wrong link is not split but rejected: kg reject LINK.
    """
    from kg import store
    from kg.rdf.naming import DATA, digest
    from kg.rdf.runs import now

    deciding = Deciding(where, record, by, why)
    with store.open_store(where) as graph:
        key = graph.find(name).removeprefix(DATA)
        kind, _, local = key.partition("/")
        if local.startswith("Q") and local[1:].isdecimal():
            raise SetupError(f"{name}: is linked to {local}; reject the link in those articles instead: kg review")
        keys = tuple(sorted(graph.article(article).key for article in articles))
        decision = Decision(
            decision_kind=DecisionKind.SPLIT,
            about=(key,),
            articles=keys,
            change={"label": label or graph.label(DATA + key)},
            into=f"{kind}/{digest('split', key, *keys)}",
            comment=why,
            decided_by=by,
            decided_at=now(),
        )
        deciding.keep(graph, [decision])
