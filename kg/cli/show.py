"""``kg show``: what the graph says about one thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.store import Store
    from kg.views import LinkLine, Narrowing

KINDS = {
    "OfficeHolding": "Offices",
    "EventReport": "Events",
    "Statement": "Statements",
    "Stance": "Positions",
    "Discussion": "Topics",
}
OTHERS = 8
"""People of the same name who are listed."""


@click.command("show")
@click.argument("entity")
@_options.filters
@_options.graph
@_options.tabular
@click.option("-v", "--verbose", is_flag=True, help="Print the link made for each article, with its reason.")
def COMMAND(entity: str, wanted: Narrowing, where: str, form: str, verbose: bool) -> None:
    """Show the profile of a person, body, state, issue or event: offices, events, statements, positions.

    ENTITY is a name ("Benny Gantz", also a part of one), a QID or an IRI; the claim ids are for `kg why`.
    """
    from kg import store
    from kg.views import claim_lines, link_lines, narrowed

    with store.open_store(where) as graph:
        iri = _meant(graph, entity)
        label, links = graph.label(iri), link_lines(graph, (iri,))
        lines = claim_lines(narrowed(graph, wanted), about=iri)
    if form != "table":
        found = [(c.kind, c.day, c.when, c.says, c.status, c.confidence, c.iri) for c in lines]
        _output.rows(("kind", "day", "when", "says", "status", "confidence", "claim"), found, form)
        return
    click.echo(f"{label}  {iri}")
    for told in _links(links, verbose):
        click.echo(told)
    for kind, heading in KINDS.items():
        own = [c for c in lines if c.kind == kind]
        if own:
            click.echo(f"\n{heading}")
            click.echo(_output.aligned(("day", "says", "claim"), [(c.when, c.says, _output.short(c.iri)) for c in own]))


def _meant(graph: Store, words: str) -> str:
    """Return whom *words* name; of several people the one who is linked, where the others are not and have fewer claims each."""
    from kg.questions import ask
    from kg.rdf.naming import kind_and_item

    found = graph.candidates(words)
    linked = [iri for iri in found if kind_and_item(iri)[1]]
    if len(found) < 2 or len(linked) != 1 or any(kind_and_item(iri)[0] != "person" for iri in found):
        return graph.find(words)
    claims = {iri: len(ask(graph, "_claims-about", about=iri).records()) for iri in found}
    (chosen,) = linked
    others = sorted((iri for iri in found if iri != chosen), key=lambda iri: (-claims[iri], iri))
    if claims[others[0]] >= claims[chosen]:
        return graph.find(words)
    listed = "\n".join(f"  {_output.short(iri)}  {graph.label(iri)}: {claims[iri]} claim(s)" for iri in others[:OTHERS])
    more = f"\n  … and {len(others) - OTHERS} more" if len(others) > OTHERS else ""
    _output.say(f"{words!r}: {graph.label(chosen)}, {claims[chosen]} claims; of the same name, by id:\n{listed}{more}")
    return chosen


def _links(links: Sequence[LinkLine], verbose: bool) -> list[str]:
    """Return what became of looking the thing up: a line for each outcome, or when *verbose* for each article."""
    if verbose:
        return ["  ".join(filter(None, (link.told, link.article, link.reason))) for link in links]
    found: dict[str, list[LinkLine]] = {}
    for link in links:
        found.setdefault(link.told, []).append(link)
    return [
        f"{told}  {same[0].reason}".strip()
        if len(same) == 1
        else f"{told}  in {len(same)} articles (-v: each with its reason)"
        for told, same in found.items()
    ]
