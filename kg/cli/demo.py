"""``kg demo``: the bundled examples, from articles to answers."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output
from kg.cli.view import opened
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.store import Store

ONE = {
    "people": "person", "offices": "office", "meetings": "meeting", "visits": "visit", "calls": "call",
    "statements": "statement", "stances": "stance",
}  # fmt: skip
"""What the demo counts, and the word for one of it."""
QUESTIONS = ("who-met-whom", "who-held-which-office", "who-took-which-position")


@click.command("demo")
@click.option(
    "-o",
    "--output",
    "folder",
    default="kg-demo",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where to write.",
)
@_options.gazetteer
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
def COMMAND(folder: Path, gazetteer: Path | None, show: bool) -> None:
    """Build the bundled example articles, validate them, answer three questions and write the page."""
    from kg import questions, store, views

    articles, place, page = folder / "articles", folder / "graph.trig", folder / "kg.html"
    _unpack(articles)
    place.unlink(missing_ok=True)
    _output.say(f"reading the articles in {articles} (the language model takes some seconds to load)")
    with store.open_store(place, create=True) as graph:
        _build(graph, articles, gazetteer)
        for name in QUESTIONS:
            click.echo(f"\n$ kg ask {name} -g {place}")
            click.echo(questions.ask(graph, name).table(_output.width(), most=8))
        claim = next((line for line in views.claim_lines(graph) if line.kind == "Stance"), None)
        views.export(graph, page)
    click.echo(f"\nThe page is {page}; open it in a browser.")
    run = command()
    click.echo("Try next:")
    if claim is not None:
        click.echo(f"  {run} why {_output.short(claim.iri)} -g {shlex.quote(str(place))}")
    click.echo(f"  {run} add my-article.txt && {run} ask who-met-whom && {run} view")
    if show:
        opened(page)


def command() -> str:
    """Return what runs this program from here: ``kg`` where the shell finds it, else its path."""
    beside = Path(sys.executable).with_name("kg")
    if shutil.which("kg") or not beside.exists():
        return "kg"
    near = os.path.relpath(beside)
    return shlex.quote(near if not near.startswith("..") else str(beside))


def _unpack(folder: Path) -> None:
    from kg import parts

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for item in parts.folder("examples").iterdir():
            if item.is_file():
                (folder / item.name).write_bytes(item.read_bytes())
    except OSError as error:
        raise SetupError(f"{folder}: cannot be written ({error.strerror}); name another folder with -o") from error


def _build(graph: Store, folder: Path, gazetteer: Path | None) -> None:
    """Add the articles of *folder* and say what was found in them."""
    from kg import article, pipeline

    remarks = 0
    for outcome in pipeline.add(graph, lambda: article.read_articles([folder]), gazetteer=gazetteer):
        if outcome.bad:
            raise SetupError(outcome.message or f"{outcome.key}: breaks a rule; please report it")
        remarks += len(outcome.findings)
    counts = graph.stats()
    click.echo(
        f"{counts['articles']} articles, {counts['triples']} triples, valid ({remarks} remarks, 0 violations): "
        + ", ".join(f"{counts[what]} {what if counts[what] != 1 else ONE[what]}" for what in ONE)
    )
