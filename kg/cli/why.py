"""``kg why``: the words behind a claim."""

from __future__ import annotations

from dataclasses import asdict

import click

from kg.cli import _options, _output


@click.command("why")
@click.argument("claim")
@_options.graph
@click.option("--json", "form", flag_value="json", default=None, help="Print JSON.")
def COMMAND(claim: str, where: str, form: str | None) -> None:
    """Show the sentence a claim rests on with its words underlined, its article, offsets, rule, confidence and links.

    CLAIM is an IRI or its end, as `kg show`, `kg timeline` and `kg ask` print it: claim/stance-1d91….
    """
    from kg import store
    from kg.views import claim_lines, link_lines

    with store.open_store(where) as graph:
        (line,) = claim_lines(graph, claim=graph.find(claim))
        links = link_lines(graph, line.actors)
    if form == "json":
        import json

        click.echo(
            json.dumps({**asdict(line), "links": [asdict(link) for link in links]}, ensure_ascii=False, indent=1)
        )
        return
    click.echo(f"{line.iri}\n{line.kind}: {line.says}" + (f"  [{line.status}]" if line.status else ""))
    click.echo(f"day {line.when or 'unknown'} · rule {line.rule} · confidence {line.confidence:g}")
    for words in line.words:
        click.echo(f"\n{words.title or words.key}, characters {words.start}–{words.end}")
        for text, marks in underlined(words.sentence, words.mark, _output.width()):
            click.echo(f"  {text}\n  {marks}".rstrip())
    for link in links:
        why, *considered = link.reason.splitlines() or [""]
        click.echo(f"\n{link.label}: {link.told}  {why}".rstrip())
        for item in considered:
            click.echo(f"  {item}")


def underlined(sentence: str, mark: tuple[int, int], width: int) -> list[tuple[str, str]]:
    """Break *sentence* into lines of at most *width* and return each with the line of carets below its marked part."""
    flat = "".join(" " if c.isspace() else c for c in sentence)
    lines: list[tuple[str, str]] = []
    start, room = 0, max(width - 4, 20)
    while start < len(flat):
        end = start + room
        if end < len(flat) and (blank := flat.rfind(" ", start, end)) > start:
            end = blank
        text = flat[start:end]
        marks = "".join("^" if mark[0] <= start + i < mark[1] else " " for i in range(len(text)))
        lines.append((text.rstrip(), marks.rstrip()))
        start = end + 1 if end < len(flat) and flat[end : end + 1] == " " else end
    return lines
