"""``kg query``: any SPARQL."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("query")
@click.argument("sparql", required=False)
@click.option("-f", "--file", "path", type=click.Path(path_type=Path), help="Read the SPARQL from a file.")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(sparql: str | None, path: Path | None, wanted: Narrowing, where: str, form: str) -> None:
    """Run SPARQL (SELECT, ASK, CONSTRUCT) on the merged graph; `-` or no text reads it from standard input.

    The prefixes dip, code, issue, oa, prov, rdfs, schema, skos, wd and xsd need no declaration.
    """
    from kg import questions

    if path is not None:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SetupError(f"{path}: cannot be read ({error})") from error
    else:
        text = sys.stdin.read() if sparql in (None, "-") else str(sparql)
    with _options.opened(where, wanted) as graph:
        _output.answer(questions.query(graph, text), form)
