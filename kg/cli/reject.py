"""``kg reject``: a human says that claims or links are wrong."""

from __future__ import annotations

import click

from kg.cli._deciding import Deciding, deciding, why
from kg.model import DecisionKind


@click.command("reject")
@click.argument("nodes", nargs=-1, required=True, metavar="CLAIM|LINK...")
@click.option("--everywhere", is_flag=True, help="A link: in every article that names the thing so.")
@why
@deciding
def COMMAND(nodes: tuple[str, ...], everywhere: bool, deciding: Deciding) -> None:
    """Reject claims or links as wrong; they stay in the graph and are left out of every answer and view.

    Ids are those of `kg why`, `kg show` and `kg review`. The decision is kept in a file and goes before linker and rules on every later
    run; a later decision about the same node goes before an earlier one.
    """
    deciding.judge(DecisionKind.REJECT, nodes, everywhere=everywhere)
