"""``kg export``: a graph, a network or a table as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="FORMAT", help="Format by its name, where the suffix does not tell it.")
@click.option(
    "--network",
    "kind",
    default="meetings",
    show_default=True,
    metavar="KIND",
    help="co-statements, issues, meetings, offices, stances or statements, each also with -by-state.",
)
@click.option(
    "--no-text",
    "text",
    flag_value=False,
    default=True,
    help="Leave out the articles' texts (rights): of their words only the quoted ones are written.",
)
@_options.filters
@_options.graph
def COMMAND(file: Path, name: str | None, kind: str, text: bool, wanted: Narrowing, where: str) -> None:
    """Write the graph, or a network or table of it, in the format the file's name tells.

    \b
    The whole graph (--as trig, nquads, json-ld, turtle, rdf-xml)
    .trig .nq .jsonld   a named graph an article; TriG and N-Quads are graphs kg opens
    .ttl .rdf           merged into one graph
    A network (--as gexf, graphml, cyjs, node-link, edges, nodes, edges-parquet, nodes-parquet)
    .gexf               for Gephi: an edge a kind, with the days of its claims
    .graphml .cyjs      for yEd, igraph, Cytoscape: an edge a claim
    .json               node-link JSON for NetworkX and D3
    .csv nodes.csv      its edges, its nodes; edges.parquet nodes.parquet the same with types
    Tables (--as claims, claims-csv, claims-parquet, entities)
    .zip                every claim as a row: claims.csv, codebook, datapackage.json
    claims.csv          the same rows alone
    .parquet            the same rows with types (pip install 'diplokg[parquet]')
    entities.csv        people, states, bodies, offices, places with names and items
    Links to Wikidata (--as sssom, same-as)
    .sssom.tsv          all, as a mapping set
    same-as.nt          owl:sameAs of those a human accepted, nothing else
    A description for catalogues (--as dataset)
    dataset.ttl         VoID and DCAT: how much of what, of which days, under which terms
    A drawing of a few claims (--as mermaid)
    .mmd                a flowchart for Markdown; narrow the graph to what can be read
    A page (--as page)
    .html               self-contained, opens from disk
    -                   standard output, with --as

    \b
    kg export graph.trig --no-text
    kg export stances.gexf --network stances
    kg export - --as claims-csv | head
    """  # noqa: D301
    from kg import views

    view = views.view_for(file, name)
    with _options.opened(where, wanted) as graph:
        views.export(graph, file, name=name, kind=kind, text=text)
        lost = view.lost(graph if text else views.without_text(graph)) if view.lost else ""
    what = f"the network of {kind}" if view.holds == "network" else f"the {view.holds}"
    _output.say(f"wrote {what} to {file}")
    if lost:
        _output.say(f"warning: {lost}")
    if view.note:
        _output.say(f"note: {view.note}")
    if not text and view.holds == "graph":
        _output.say("note: the articles' texts are left out; kg check wants them, kg ask and kg why do without")
