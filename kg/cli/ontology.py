"""``kg ontology``: the words of the graph."""

from __future__ import annotations

import click

from kg.cli import _options, _output
from kg.model import SetupError


@click.command("ontology")
@click.argument("terms", nargs=-1, metavar="[TERM]...")
@_options.own("ontology", "shapes")
@click.option("--markdown", is_flag=True, help="Print the whole reference as one page.")
def COMMAND(terms: tuple[str, ...], markdown: bool) -> None:
    """Say what the classes and properties of the graph mean, with an example and the rules and shapes that use each.

    \b
    kg ontology                     all terms, a line each
    kg ontology Stance expressedIn  these
    kg ontology --markdown          docs/ontology-reference.md
    """  # noqa: D301
    from kg.rdf import _reference_page
    from kg.rdf.reference import reference

    known = {term.name: term for term in reference()}
    if markdown:
        click.echo(_reference_page.page(), nl=False)
    elif terms:
        for name in (term.removeprefix("dip:") for term in terms):
            if name not in known:
                raise SetupError(f"no term {name if ':' in name else f'dip:{name}'}; kg ontology lists them")
            click.echo(_reference_page.entry(known[name]), nl=False)
    else:
        for term in known.values():
            click.echo(f"{term.word}\t{term.definition}")
        _output.say(f"{len(known)} terms; more of one: kg ontology Stance")
