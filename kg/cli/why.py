"""``kg why``: the words behind a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import LinkLine


@click.command("why")
@click.argument("claim", metavar="CLAIM|LINK")
@_options.graph
@click.option("--json", "form", flag_value="json", default=None, help="Print JSON.")
def COMMAND(claim: str, where: str, form: str | None) -> None:
    """Show the sentence a claim rests on with its words underlined, its article, offsets, rule, confidence and links.

    CLAIM is an IRI or its end, as `kg show`, `kg timeline` and `kg ask` print it: claim/stance-1d91…. Of a LINK (link/5c0f…) the reasons
    are shown for which an item was taken, or none. The links are those made for that article; `kg show -v` lists those of all.
    """
    from kg import store
    from kg.rdf.naming import DATA
    from kg.views import claim_lines, link_line, link_lines

    with store.open_store(where) as graph:
        iri = graph.find(claim)
        if iri.startswith(DATA + "link/"):
            link = link_line(graph, iri)
            if form == "json":
                _tell(asdict(link))
            else:
                click.echo(f"{iri}{_told(link)}")
            return
        (line,) = claim_lines(graph, claim=iri)
        keys = {"", *(words.key for words in line.words)}
        links = [link for link in link_lines(graph, line.actors) if link.article in keys]
    if form == "json":
        _tell({**asdict(line), "links": [asdict(link) for link in links]})
        return
    click.echo(f"{line.iri}\n{line.kind}: {line.says}" + (f"  [{line.status}]" if line.status else ""))
    click.echo(f"day {line.when or 'unknown'} · rule {line.rule} · confidence {line.confidence:g}")
    for words in line.words:
        click.echo(f"\n{words.title or words.key}, characters {words.start}–{words.end}")
        for text, marks in underlined(words.sentence, words.mark, _output.width()):
            click.echo(f"  {text}\n  {marks}".rstrip())
    for link in links:
        click.echo(_told(link))


def _told(link: LinkLine) -> str:
    why, *considered = link.reason.splitlines() or [""]
    return "\n".join((f"\n{link.label}: {link.told}  {why}".rstrip(), *(f"  {item}" for item in considered)))


def _tell(told: Mapping[str, object]) -> None:
    import json

    click.echo(json.dumps(told, ensure_ascii=False, indent=1))


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
