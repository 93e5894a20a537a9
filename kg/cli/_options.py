"""Options and arguments that several commands share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg import parts
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.store import Store
    from kg.views import Narrowing

F = TypeVar("F", bound=Callable[..., Any])
Command = Callable[..., Any]

STORE = "kg-store"
"""The store a command uses when ``-g`` names none: a folder beside the user."""


class Day(click.ParamType[date]):
    """A day as ``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; fail with what is expected."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write YYYY-MM-DD", param, ctx)


class Bound(click.ParamType[date]):
    """The first or the last day of what is asked for: ``YYYY-MM-DD``, or the month or year that begins or ends with it."""

    name = "DAY"

    def __init__(self, *, last: bool) -> None:
        """Take a month or year for its *last* day."""
        self.last = last

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; fail with what is expected."""
        from kg.views import day

        if isinstance(value, date):
            return value
        try:
            return day(str(value), last=self.last)
        except SetupError as error:
            self.fail(str(error), param, ctx)


def graph(command: F) -> F:
    """Add ``-g/--graph PATH``."""
    return click.option(
        "-g",
        "--graph",
        "where",
        default=STORE,
        show_default=True,
        envvar="KG_GRAPH",
        metavar="PATH",
        help="The graph: a folder (on-disk store), a .trig, .nq or .ttl file, or the http address of a SPARQL endpoint.",
    )(command)


class Confidence(click.FloatRange):
    """A number from 0 to 1; what is no number is not between them either."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number; fail with what is expected."""
        found = float(super().convert(value, param, ctx))
        if math.isnan(found):
            self.fail(f"{value!r} is no number from 0 to 1", param, ctx)
        return found


def once(context: click.Context, option: click.Parameter, values: tuple[Any, ...]) -> Any:
    """Return the one value of an option that may be left out; another would silently take the place of the first."""
    if len(values) > 1:
        raise click.BadParameter("is given twice; it takes one value: run once for each", context, option)
    return values[0] if values else None


def named(name: str, words: str) -> Callable[[Command], Command]:
    """Add an option that takes one name."""
    return click.option(name, multiple=True, callback=once, metavar="NAME", help=words)


MIN_CONFIDENCE = click.option(
    "--min-confidence",
    multiple=True,
    callback=once,
    type=Confidence(0, 1),
    metavar="X",
    help="Leave out claims whose confidence (0 to 1) is below X; nothing is removed from the graph.",
)
FILTERS = (
    click.option(
        "--since",
        type=Bound(last=False),
        multiple=True,
        callback=once,
        help="Only claims of this day (month, year) or later.",
    ),
    click.option(
        "--until",
        type=Bound(last=True),
        multiple=True,
        callback=once,
        help="Only claims of this day (month, year) or earlier.",
    ),
    named("--outlet", "Only claims of articles by this outlet (a part of its name or address)."),
    named("--country", "Only claims that name this state, its people or its bodies."),
    named("--issue", "Only claims on this issue or below it, with where and when they were said."),
    MIN_CONFIDENCE,
    click.option(
        "--independent",
        is_flag=True,
        help="Count each source once: of articles that tell one story in the same words only the first (kg copies lists them).",
    ),
)


def min_confidence(command: F) -> F:
    """Add ``--min-confidence X``."""
    return MIN_CONFIDENCE(command)


def filters(command: Command) -> Command:
    """Add the filters that every command which reads claims has; it gets them as one *wanted*."""

    @wraps(command)
    def filtered(
        since: date | None,
        until: date | None,
        outlet: str | None,
        country: str | None,
        issue: str | None,
        min_confidence: float | None,
        independent: bool,
        **rest: Any,
    ) -> Any:
        from kg.views import Narrowing

        return command(wanted=Narrowing(since, until, outlet, country, issue, min_confidence, independent), **rest)

    found: Command = filtered
    for option in reversed(FILTERS):
        found = option(found)
    return found


@contextmanager
def opened(where: str, wanted: Narrowing) -> Iterator[Store]:
    """Open the graph at *where*, narrowed to what is *wanted*."""
    from kg import store, views

    with store.open_store(where) as graph:
        yield views.narrowed(graph, wanted)


@contextmanager
def picked(where: str, wanted: Narrowing) -> Iterator[tuple[Store, Set[str] | None]]:
    """Open the graph at *where*, narrowed; an endpoint as it is, with the claims that fit, which whoever lists claims picks out."""
    from kg import store, views

    with store.open_store(where) as graph:
        if wanted and views.is_remote(graph) and not wanted.independent:
            yield graph, views.fitting(graph, wanted)
        else:
            yield views.narrowed(graph, wanted), None


def model(command: F) -> F:
    """Add ``--model NAME``."""
    return click.option(
        "--model", metavar="NAME", envvar="KG_MODEL", help="spaCy model (package or path) instead of the default."
    )(command)


def articles(command: F) -> F:
    """Add the inputs and the options that tell what the files leave out."""
    options = (
        click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="INPUT..."),
        click.option("--date", "day", type=Day(), help="Day of publication of articles that state none."),
        click.option(
            "--dates", type=click.Path(path_type=Path), metavar="FILE", help="Lines of file name, tab, YYYY-MM-DD."
        ),
        model,
    )
    for option in reversed(options):
        command = option(command)
    return command


def gazetteer(command: F) -> F:
    """Add ``--gazetteer FILE``."""
    return click.option(
        "--gazetteer",
        envvar="KG_GAZETTEER",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Link to this gazetteer (kg gazetteer build) instead of the bundled starter.",
    )(command)


def tabular(command: F) -> F:
    """Add ``--json`` and ``--csv`` beside the table that is the default."""
    command = click.option("--csv", "form", flag_value="csv", help="Print CSV.")(command)
    command = click.option("--json", "form", flag_value="json", help="Print JSON.")(command)
    return click.option("--table", "form", flag_value="table", default=True, help="Print a table (the default).")(
        command
    )


def decisions(command: F) -> F:
    """Add ``--decisions FILE``."""
    return click.option(
        "--decisions",
        "record",
        type=click.Path(path_type=Path),
        envvar="KG_DECISIONS",
        metavar="FILE",
        help="The file of human decisions [default: beside the graph, kg-store.decisions.jsonl].",
    )(command)


def decisions_file(record: Path | None, where: str) -> Path:
    """Return the decisions file of the graph at *where*: *record*, else the one beside it."""
    return record or beside(where, ".decisions.jsonl")


def beside(where: str, end: str) -> Path:
    """Return the path beside the graph at *where* with its name and *end*."""
    path = Path(where)
    return path.with_name(f"{path.stem if path.suffix else path.name}{end}")


OWN_HELP = {
    "shapes": "SHACL shapes of your own (Turtle) to check with, beside the bundled ones; may be given again.",
    "ontology": "Terms of your own (Turtle), beside the bundled ontology; may be given again.",
    "issues": "Issue concepts of your own (Turtle), beside the bundled scheme; may be given again.",
}


def _check_own() -> None:
    """Refuse what a user brings where it is broken, once, before anything is read with it."""
    brought = parts.own()
    if brought.ontology or brought.issues:
        from kg.cli import _output
        from kg.rdf import vocabulary

        vocabulary.triples()
        for doubt in vocabulary.doubts():
            _output.say(f"warning: {doubt}")
    if brought.shapes:
        from kg.rdf import shapes

        shapes.bundled_shapes()


def own(*kinds: str) -> Callable[[Command], Command]:
    """Add ``--shapes``, ``--ontology`` or ``--issues FILE``: what a user brings is loaded before the command runs."""

    def bringing(command: Command) -> Command:
        @wraps(command)
        def brought(**given: Any) -> Any:
            with parts.bringing(parts.read_own(**{kind: given.pop(f"own_{kind}") for kind in kinds})):
                _check_own()
                return command(**given)

        for kind in reversed(kinds):
            brought = click.option(
                f"--{kind}",
                f"own_{kind}",
                type=click.Path(path_type=Path),
                multiple=True,
                envvar=f"KG_{kind.upper()}",
                metavar="FILE",
                help=OWN_HELP[kind],
            )(brought)
        return brought

    return bringing
