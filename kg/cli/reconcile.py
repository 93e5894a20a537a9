"""``kg reconcile``: the gazetteer as a service for OpenRefine."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output
from kg.model import SetupError


@click.command("reconcile")
@click.option("--serve", is_flag=True, help="Serve until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes a free one.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Another address opens the service to other machines."
)
@_options.gazetteer
def COMMAND(serve: bool, port: int, host: str, gazetteer: Path | None) -> None:
    """Serve the gazetteer to OpenRefine and other clients of the W3C reconciliation API (0.2 and 1.0-draft).

    \b
    kg reconcile --serve            then add http://127.0.0.1:8765 as a service in OpenRefine

    Names of people, offices, states, places and bodies become items of Wikidata. A column with the office (P39), the country (P17) or the
    day (P585) beside the name counts as evidence: a candidate who held the office on that day matches. Nothing leaves this machine.
    """  # noqa: D301
    from kg.links import gazetteer_at
    from kg.links._reconciling.serving import server

    if not serve:
        raise SetupError("say kg reconcile --serve; to ask such a service while linking, say kg add --reconcile URL")
    with server(gazetteer_at(gazetteer), host, port) as serving:
        root = f"http://{host}:{serving.server_port}"
        _output.say(f"serving {root} (0.2) and {root}/1.0-draft; stop with Ctrl-C")
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            _output.say("stopped")
