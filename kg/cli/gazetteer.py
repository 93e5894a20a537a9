"""``kg gazetteer``: make a gazetteer of your own, and ask one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _asking, _options, _output
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.links import Gazetteer, Remote


@click.group("gazetteer", context_settings={"max_content_width": 110})
def COMMAND() -> None:
    """Make a gazetteer of people, offices and terms from Wikidata, and look somebody up in it.

    \b
    kg gazetteer build slice.nt.gz --snapshot 2022-07-01 -o mine.db
    kg gazetteer build --online --country Israel --country US --contact you@example.org
    kg gazetteer find "Robert O'Brien" --on 2020-09-22
    kg add news/ --gazetteer mine.db
    """  # noqa: D301


@COMMAND.command("build")
@click.argument("sources", nargs=-1, metavar="[FILE]...")
@_asking.endpoint
@click.option(
    "--country",
    "states",
    multiple=True,
    metavar="NAME",
    help="Ask the endpoint for this state or union only: name, ISO code or item; may be repeated.",
)
@click.option(
    "-o",
    "--output",
    "path",
    default="gazetteer.db",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write.",
)
@click.option("--snapshot", type=_options.Day(), help="Day the files stand for, where they do not tell it.")
@click.option("--alone", is_flag=True, help="Without the people, offices and bodies of the bundled starter.")
def build(
    sources: tuple[str, ...],
    remote: Remote,
    states: tuple[str, ...],
    path: Path,
    snapshot: date | None,
    alone: bool,
) -> None:
    """Make a gazetteer from dumps or slices of Wikidata (N-Triples or Turtle, also gzipped), or from an endpoint.

    Files are read without the network. An endpoint (--endpoint, --online) is asked politely, state by state, for everybody with an office
    since 1990; replies are kept, so an interrupted build goes on where it stopped.
    """
    from kg.links import Wish, build_gazetteer

    wanted = (*sources, *remote.services)
    if not wanted:
        raise SetupError("name a FILE to build from, or whom to ask: --endpoint URL or --online")
    if states and not remote.services:
        raise SetupError("--country narrows what an endpoint is asked for; name one with --endpoint URL or --online")
    wish = Wish(remote=remote, states=states, tell=_output.say)
    day = snapshot.isoformat() if snapshot else ""
    sizes = build_gazetteer(wanted, path, snapshot=day, alone=alone, wish=wish).sizes()
    _output.say(f"{path}: {sizes['person']} people, {sizes['office']} offices, {sizes['term']} terms")


@COMMAND.command("info")
@_options.gazetteer
def info(gazetteer: Path | None) -> None:
    """Show what the gazetteer holds, of which day it is and where it comes from."""
    world = _world(gazetteer)
    about, sizes = world.about(), world.sizes()
    lines = {"version": world.version, "snapshot": about["snapshot"], "source": about["source"]}
    words = {"person": "people", "name": "names", "office": "offices", "title": "titles", "term": "terms"}
    lines |= {word: str(sizes[table]) for table, word in words.items()} | {"places and bodies": str(sizes["thing"])}
    for name, value in lines.items():
        click.echo(f"{name:<18} {value}")


@COMMAND.command("find")
@click.argument("name")
@click.option("--on", "day", type=_options.Day(), help="Show only the offices held on this day.")
@_options.gazetteer
@_options.tabular
def find(name: str, day: date | None, gazetteer: Path | None, form: str) -> None:
    """Show who may be called NAME, with the offices and terms the gazetteer knows."""
    from kg.links import who

    columns = ("item", "label", "name agrees", "office", "of", "from", "until", "on the day" if day else "at the end")
    found = list(who(_world(gazetteer), name, day))
    _output.rows(columns, found, form)
    if not found:
        _output.say(f"nobody in this gazetteer is called {name}" + (f" and held an office on {day}" if day else ""))


def _world(path: Path | None) -> Gazetteer:
    from kg.links import gazetteer_at

    return gazetteer_at(path)
