"""``kg ask``: the questions of ``queries/``."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.store import Answer, Store
    from kg.views import Narrowing

NAMED = ("person", "state", "body", "office")
"""Kinds of things that are found by their labels."""
WRITTEN = {"iri": "NAME"}
"""What people write for a slot, where it is not called as the slot's kind is: a QID or IRI will do too."""


@click.command("ask", context_settings={"ignore_unknown_options": True})
@click.argument("question", required=False)
@click.argument("values", nargs=-1, type=click.UNPROCESSED, metavar="[--NAME VALUE]...")
@_options.filters
@_options.graph
@_options.tabular
@click.option("--show-query", is_flag=True, help="Print the SPARQL instead of running it.")
def COMMAND(
    question: str | None,
    values: tuple[str, ...],
    wanted: Narrowing,
    where: str,
    form: str,
    show_query: bool,
) -> None:
    """Ask a question of the graph; without one, list them all with what each can be narrowed to.

    \b
    kg ask                                                  the questions
    kg ask who-met-whom
    kg ask who-took-which-position --holder "Benny Gantz"   by name, QID or IRI
    kg ask meetings-between --since 2020-09 --json
    kg ask reversals --issue "arms control" --outlet xinhua  the filters below work with every question
    """  # noqa: D301
    from kg import questions, store, views

    if question is None:
        for name, known in questions.questions().items():
            slots = " ".join(
                f"[--{p.name.replace('_', '-')} {'|'.join(p.codes) or WRITTEN.get(p.kind, p.kind.upper())}]"
                for p in known.parameters
            )
            click.echo(f"{name} {slots}\n    {known.summary}")
        return
    asked = questions.question(question)
    if show_query:
        click.echo(asked.text, nl=False)
        return
    own, rest = wanted.split({parameter.name for parameter in asked.parameters})
    with store.open_store(where) as graph:
        filling = questions.terms(graph, question, **own, **_pairs(values))
        found = questions.ask_with(views.narrowed(graph, rest), question, filling)
        _output.answer(found, form)
        _output.say(f"{len(found)} row(s) to: {asked.summary} (its SPARQL: kg ask {question} --show-query)")
        if (wanted.since or wanted.until) and (undated := _undated(graph)):
            _output.say(f"{undated} claim(s) of the graph tell no day: --since and --until leave them out")
        if hint := _evidence(found, where):
            _output.say(hint)


def _undated(graph: Store) -> int:
    from kg.questions import ask

    (row,) = ask(graph, "_undated").records()
    return int(str(row["claims"]))


def _evidence(found: Answer, where: str) -> str:
    """Say how to read the sentences behind the first row, with a command that runs as it stands."""
    from kg.rdf.naming import DATA

    graph = "" if where == _options.STORE else f" -g {shlex.quote(where)}"
    for term in found.rows[0] if found.rows else ():
        kind, _, name = str(term)[1:-1].removeprefix(DATA).partition("/")
        if kind == "claim":
            return f"the words: kg why {kind}/{name}{graph}"
        if kind in NAMED:
            return f"the words: kg show {_quoted(found.words(term))}{graph} lists the claims, kg why CLAIM{graph} their sentences"
        if kind in ("event", "matter"):
            return f"the words: kg show {kind}:{name}{graph} lists the claims, kg why CLAIM{graph} their sentences"
    return ""


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    """Read ``--name value`` and ``--name=value``."""
    given: dict[str, str] = {}
    rest = list(values)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or (not equals and not rest):
            raise SetupError(f"{word}: narrow a question with --NAME VALUE; kg ask lists the names")
        slot = name.replace("-", "_")
        if slot in given:
            raise SetupError(f"--{name} is given twice; a question takes one value for each name: ask once for each")
        given[slot] = value if equals else rest.pop(0)
    return given


def _quoted(name: str) -> str:
    """Return *name* as people write it in a shell: between double quotes, where nothing in it means something there."""
    return shlex.quote(name) if set(name) & set('"$`\\!') else f'"{name}"'
