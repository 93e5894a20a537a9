"""``kg accept``: a human says that claims or links are right."""

from __future__ import annotations

import click

from kg.cli._deciding import Deciding, deciding, why
from kg.model import DecisionKind


@click.command("accept")
@click.argument("nodes", nargs=-1, required=True, metavar="CLAIM|LINK...")
@click.option("--everywhere", is_flag=True, help="A link: in every article that names the thing so.")
@why
@deciding
def COMMAND(nodes: tuple[str, ...], everywhere: bool, deciding: Deciding) -> None:
    """Accept claims or links as right; they count with confidence 1 from now on.

    Ids are those of `kg why`, `kg show` and `kg review`. The decision is kept in a file and goes before linker and rules on every later
    run; a later decision about the same node goes before an earlier one.
    """
    deciding.judge(DecisionKind.ACCEPT, nodes, everywhere=everywhere)
