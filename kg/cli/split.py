"""``kg split``: a human says that a name stands for somebody else in some articles."""

from __future__ import annotations

import click

from kg.cli._deciding import Deciding, deciding, why
from kg.model import Decision, DecisionKind, SetupError


@click.command("split")
@click.argument("name")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--label", metavar="TEXT", help="What the other one is called, to tell the two apart.")
@why
@deciding
def COMMAND(name: str, articles: tuple[str, ...], label: str | None, deciding: Deciding) -> None:
    """Say that NAME is somebody else in these ARTICLES (keys as `kg list` shows them).

    Each goes by the name its articles use, unless --label tells another. A wrong link is not split but rejected: kg reject LINK; what was
    merged by mistake is taken back: kg decisions --revoke ID.
    """
    from kg import store
    from kg.questions import ask
    from kg.rdf.naming import DATA, digest, kind_and_item
    from kg.rdf.runs import now

    with store.open_store(deciding.where) as graph:
        key = graph.find(name).removeprefix(DATA)
        kind, item = kind_and_item(key)
        if item:
            raise SetupError(
                f"{name}: is linked to {item}; reject the link in those articles instead (kg review), "
                "or take back what merged it (kg decisions tells the ID for --revoke)"
            )
        keys = tuple(sorted({graph.article(article).key for article in articles}))
        there = {str(row["key"]) for row in ask(graph, "_who-is-in").records() if row["entity_iri"] == DATA + key}
        if absent := sorted({*keys} - there):
            raise SetupError(f"{name}: is not spoken of in {', '.join(absent)}; in: {', '.join(sorted(there))}")
        decision = Decision(
            decision_kind=DecisionKind.SPLIT,
            about=(key,),
            articles=keys,
            change={"label": label} if label else {},
            into=f"{kind}/{digest('split', key, *keys)}",
            comment=deciding.why,
            decided_by=deciding.by,
            decided_at=now(),
        )
        deciding.keep(graph, [decision])
