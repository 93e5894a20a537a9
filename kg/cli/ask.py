"""``kg ask``: the questions of ``queries/``."""

from __future__ import annotations

import click

from kg.cli import _options, _output
from kg.model import SetupError


@click.command("ask", context_settings={"ignore_unknown_options": True})
@click.argument("question", required=False)
@click.argument("values", nargs=-1, type=click.UNPROCESSED, metavar="[--NAME VALUE]...")
@_options.min_confidence
@_options.graph
@_options.tabular
@click.option("--show-query", is_flag=True, help="Print the SPARQL instead of running it.")
def COMMAND(
    question: str | None,
    values: tuple[str, ...],
    min_confidence: float | None,
    where: str,
    form: str,
    show_query: bool,
) -> None:
    """Ask a question of the graph; without one, list them all with what each can be narrowed to.

    \b
    kg ask                                                  the questions
    kg ask who-met-whom
    kg ask who-took-which-position --holder "Benny Gantz"   by name, QID or IRI
    kg ask meetings-between --since 2020-09-01 --json
    """  # noqa: D301
    from kg import questions, store

    if question is None:
        for name, known in questions.questions().items():
            slots = " ".join(
                f"[--{parameter.name.replace('_', '-')} {parameter.kind.upper()}]" for parameter in known.parameters
            )
            click.echo(f"{name} {slots}\n    {known.summary}")
        return
    asked = questions.question(question)
    given = _pairs(values) | ({} if min_confidence is None else {"min_confidence": str(min_confidence)})
    if show_query:
        click.echo(asked.text, nl=False)
        return
    with store.open_store(where) as graph:
        found = questions.ask(graph, question, **given)
        _output.answer(found, form)
        _output.say(f"{len(found)} row(s) to: {asked.summary} (its SPARQL: kg ask {question} --show-query)")


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    """Read ``--name value`` and ``--name=value``."""
    given: dict[str, str] = {}
    rest = list(values)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or (not equals and not rest):
            raise SetupError(f"{word}: narrow a question with --NAME VALUE; kg ask lists the names")
        given[name.replace("-", "_")] = value if equals else rest.pop(0)
    return given
