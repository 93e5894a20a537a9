"""Step 8: graph → NetworkX → files. One format a file; ``_network`` builds the projections.

Writing the same graph twice gives the same bytes: nodes, edges and attributes are sorted and no clock is read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg import parts
from kg.files import write_whole
from kg.model import SetupError
from kg.views._claims import ClaimLine, LinkLine, claim_lines, link_line, link_lines
from kg.views._figures import FIGURES, figure
from kg.views._measures import Balance, Measured, balance, measures
from kg.views._narrowing import Narrowing, day, fitting, is_remote, narrowed
from kg.views._network import NETWORKS, network
from kg.views._notebook import Explorer
from kg.views._queue import Doubt, doubts
from kg.views._rights import without_text
from kg.views._subjects import Subject, subject_of

if TYPE_CHECKING:
    from kg.store import Store

__all__ = [
    "FIGURES",
    "NETWORKS",
    "Balance",
    "ClaimLine",
    "Doubt",
    "Explorer",
    "LinkLine",
    "Measured",
    "Narrowing",
    "Subject",
    "View",
    "balance",
    "claim_lines",
    "day",
    "doubts",
    "explore",
    "export",
    "fitting",
    "is_remote",
    "link_line",
    "link_lines",
    "measures",
    "narrow",
    "narrowed",
    "network",
    "plot",
    "subject_of",
    "view_for",
    "views",
    "without_text",
]


class Writer(Protocol):
    """Returns a file's bytes for a store and a kind of network; formats of whole graphs ignore the kind."""

    def __call__(self, store: Store, kind: str) -> bytes:
        """Return the bytes."""


STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class View:
    """One file format."""

    suffixes: tuple[str, ...]
    write: Writer
    holds: str
    """What the file holds, as the user is told: ``graph``, ``network``, ``page``, ``claims table`` …; the first three are told apart."""
    note: str = ""
    """What a user must know of the file, said after writing."""
    lost: Callable[[Store], str] | None = None
    """Tells what of a certain store the file does not hold; "" where nothing is lost."""


@cache
def views() -> dict[str, View]:
    """Return all formats by name, sorted."""
    from kg import views as folder  # noqa: PLC0415 - the package itself, for the folder scan

    return parts.plugins(folder, "VIEW", View)


def view_for(path: Path, name: str | None = None) -> View:
    """Return the format called *name*, else the one whose suffix *path* has, the longest. Raises SetupError when there is none."""
    known = views()
    if name is not None:
        if (file := name.replace("-", "_")) not in known:
            raise SetupError(f"no format called {name}; there are {', '.join(known).replace('_', '-')}")
        return known[file]
    ends = {suffix: view for view in known.values() for suffix in view.suffixes if path.name.endswith(suffix)}
    if ends:
        return ends[max(ends, key=len)]
    suffixes = ", ".join(suffix for view in known.values() for suffix in view.suffixes)
    raise SetupError(f"{path}: no format ends so; there are {suffixes} (or name one with --as)")


def narrow(
    store: Store,
    *,
    since: date | str | None = None,
    until: date | str | None = None,
    outlet: str | None = None,
    country: str | None = None,
    issue: str | None = None,
    min_confidence: float | None = None,
) -> Store:
    """Return *store* narrowed to the claims that fit, with what they name: a copy in memory that every question and view takes.

    Days may be months or years (``"2020-09"``); a claim of several days fits where one of them does. *outlet* is a part of the name of
    who published the article, or of the host of its address; *country* and *issue* are names, ids or IRIs. Raises SetupError for a
    name nothing has, for an outlet there is none of, and for an endpoint.
    """
    first = day(since) if isinstance(since, str) else since
    last = day(until, last=True) if isinstance(until, str) else until
    return narrowed(store, Narrowing(first, last, outlet, country, issue, min_confidence))


def export(store: Store, path: Path, *, name: str | None = None, kind: str = "meetings", text: bool = True) -> View:
    """Write *store* to *path* (``-``: standard output) in the format its suffix or *name* tells, and return that format.

    *kind* is the network of network formats (see NETWORKS). Without *text* the articles' texts stay out, and of their words only the
    quoted ones are written. Raises SetupError for an unknown format or network, or when the file cannot be written.
    """
    view = view_for(path, name)
    data = view.write(store if text else without_text(store), kind)
    if path == STDOUT:
        sys.stdout.buffer.write(data)
    else:
        write_whole(path, data)
    return view


def explore(store: Store) -> Explorer:
    """Return the page of *store* for a notebook, in a sandboxed frame."""
    return Explorer(views()["page"].write(store, ""))


def plot(store: Store, what: str, path: Path, *, kind: str = "meetings") -> None:
    """Draw the figure *what* (timeline, matrix, network) of *store* as ``.svg`` or ``.png``; *kind* is the network.

    Raises SetupError without matplotlib, for another form, where there is nothing to draw, or when the file cannot be written.
    """
    write_whole(path, figure(store, what, path, kind))
