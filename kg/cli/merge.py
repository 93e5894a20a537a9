"""``kg merge``: a human says that several people, bodies or places are one."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options
from kg.cli._deciding import Deciding
from kg.model import Decision, DecisionKind, SetupError


@click.command("merge")
@click.argument("names", nargs=-1, required=True, metavar="NAME NAME...")
@_options.deciding
def COMMAND(names: tuple[str, ...], why: str, by: str, where: str, record: Path | None) -> None:
    """Merge people, bodies or places that are one: NAME is a name, QID or IRI as for `kg show`.

    The linked one stays, else the first; its name becomes the others' label in every article, theirs stay as other names.
    `kg split` takes it back for single articles.
    """
    from kg import store
    from kg.rdf.naming import DATA
    from kg.rdf.runs import now

    deciding = Deciding(where, record, by, why)
    with store.open_store(where) as graph:
        keys = list(dict.fromkeys(graph.find(name).removeprefix(DATA) for name in names))
        if len(keys) < 2 or len({key.partition("/")[0] for key in keys}) > 1:
            raise SetupError("merge needs two different things of one kind: two people, two bodies, two places")
        linked = [key for key in keys if key.partition("/")[2][:1] == "Q"]
        if len(linked) > 1:
            raise SetupError(f"{' and '.join(linked)} are two items of Wikidata; correct the wrong link instead")
        into = (linked or keys)[0]
        decision = Decision(
            decision_kind=DecisionKind.MERGE,
            about=tuple(keys),
            change={"label": graph.label(DATA + into)},
            into=into,
            comment=why,
            decided_by=by,
            decided_at=now(),
        )
        deciding.keep(graph, [decision])
