"""Options of the commands that may ask services over the network; without one of them nothing is asked."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from kg.links import Remote

Command = Callable[..., Any]
ENDPOINT = click.option(
    "--endpoint",
    metavar="URL",
    envvar="KG_ENDPOINT",
    help="Ask this SPARQL endpoint, which must hold Wikidata's model (a mirror, a server of your own).",
)
ONLINE = click.option("--online", is_flag=True, help="Ask Wikidata itself: --endpoint with its address.")
RECONCILE = click.option(
    "--reconcile",
    metavar="URL",
    envvar="KG_RECONCILE",
    help="Ask this W3C reconciliation service, whose ids must be Wikidata's, whom a name may mean.",
)
MANNERS = (
    click.option(
        "--contact",
        default="",
        metavar="WHO",
        envvar="KG_CONTACT",
        help="Your mail address or page: public services want to know who asks.",
    ),
    click.option(
        "--replies",
        type=click.Path(path_type=Path, dir_okay=False),
        default=lambda: folder() / "replies.db",
        envvar="KG_REPLIES",
        metavar="FILE",
        help="Keep replies here, so that nothing is asked twice [default: diplokg/replies.db in your cache folder].",
    ),
    click.option(
        "--max-age",
        type=click.IntRange(0),
        default=30,
        show_default=True,
        metavar="DAYS",
        help="Ask again what was asked longer ago.",
    ),
    click.option("--replay", is_flag=True, help="Read kept replies only, of whatever age; nothing is asked."),
)


def folder() -> Path:
    """Return where programs of this user keep what can be fetched again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "diplokg"


def endpoint(command: Command) -> Command:
    """Add the options of a command that may ask an endpoint, which it gets as *remote*."""
    return _with((ENDPOINT, ONLINE, *MANNERS), command)


def services(command: Command) -> Command:
    """Add the options of a command that may ask an endpoint and a reconciliation service, which it gets as *remote*."""
    return _with((ENDPOINT, ONLINE, RECONCILE, *MANNERS), command)


def _with(options: tuple[Command, ...], command: Command) -> Command:
    @wraps(command)
    def asking(
        endpoint: str | None,
        online: bool,
        contact: str,
        replies: Path,
        max_age: int,
        replay: bool,
        reconcile: str | None = None,
        **rest: Any,
    ) -> Any:
        remote = _remote(endpoint, online, reconcile, contact, replies, max_age, replay)
        return command(remote=remote, **rest)

    found: Command = asking
    for option in reversed(options):
        found = option(found)
    return found


def _remote(
    endpoint: str | None,
    online: bool,
    reconcile: str | None,
    contact: str,
    replies: Path,
    max_age: int,
    replay: bool,
) -> Remote:
    from kg.links import NOBODY, WIKIDATA, Remote

    if not (endpoint or online or reconcile):
        return NOBODY
    return Remote(
        endpoint=endpoint or (WIKIDATA if online else None),
        reconcile=reconcile,
        contact=contact,
        replies=replies,
        max_age=max_age,
        replay=replay,
    )
