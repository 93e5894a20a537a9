"""``kg export``: a graph or a network as a file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="FORMAT", help="Format, where the suffix does not tell it.")
@click.option(
    "--network",
    "kind",
    default="meetings",
    show_default=True,
    metavar="KIND",
    help="issues, meetings, offices, stances or statements, each also with -by-state.",
)
@_options.min_confidence
@_options.graph
def COMMAND(file: Path, name: str | None, kind: str, min_confidence: float | None, where: str) -> None:
    """Write the graph, or a network of it, in the format the file's suffix tells.

    \b
    .trig .nq .jsonld   the whole graph, a named graph an article
    .ttl                the whole graph, merged
    .graphml .gexf      a network for Gephi, Cytoscape, yEd, igraph
    .json .csv          a network as node-link JSON, its edges as a table
    .zip                every claim as a row: claims.csv, codebook, datapackage.json
    .sssom.tsv          the links to Wikidata as a mapping set
    .html               a self-contained page
    - --as FORMAT       standard output
    """  # noqa: D301
    from kg import store, views

    view = views.view_for(file, name)
    with store.open_store(where) as graph:
        views.export(graph, file, name=name, kind=kind, min_confidence=min_confidence)
    what = f"the network of {kind}" if view.holds == "network" else f"the {view.holds}"
    _output.say(f"wrote {what} to {file}")
    if view.note:
        _output.say(f"note: {view.note}")
