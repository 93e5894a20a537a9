"""Step 8: graph → NetworkX → files. One format a file; ``_network`` builds the projections.

Writing the same graph twice gives the same bytes: nodes, edges and attributes are sorted and no clock is read.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg import parts
from kg.model import SetupError
from kg.views._claims import ClaimLine, LinkLine, claim_lines, link_lines
from kg.views._figures import FIGURES, Wanted, figure
from kg.views._measures import Measured, measures
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
    "ClaimLine",
    "Doubt",
    "Explorer",
    "LinkLine",
    "Measured",
    "Subject",
    "View",
    "claim_lines",
    "doubts",
    "explore",
    "export",
    "link_lines",
    "measures",
    "network",
    "plot",
    "subject_of",
    "view_for",
    "views",
    "without_text",
]


class Writer(Protocol):
    """Returns a file's bytes for a store, a kind of network, and the least confidence; formats of whole graphs ignore the last two."""

    def __call__(self, store: Store, kind: str, min_confidence: float | None = None) -> bytes:
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


def export(
    store: Store,
    path: Path,
    *,
    name: str | None = None,
    kind: str = "meetings",
    min_confidence: float | None = None,
    text: bool = True,
) -> View:
    """Write *store* to *path* (``-``: standard output) in the format its suffix or *name* tells, and return that format.

    *kind* is the network of network formats (see NETWORKS); networks and pages leave out claims below *min_confidence*. Without
    *text* the articles' texts stay out, and of their words only the quoted ones are written. Raises SetupError for an unknown
    format or network, for a whole graph that is to be narrowed, or when the file cannot be written.
    """
    view = view_for(path, name)
    if min_confidence is not None and view.holds not in ("network", "page"):
        raise SetupError(
            f"{path}: the whole graph is written with every claim's confidence; only networks and pages can be narrowed"
        )
    data = view.write(store if text else without_text(store), kind, min_confidence)
    if path == STDOUT:
        sys.stdout.buffer.write(data)
    else:
        _write(path, data)
    return view


def explore(store: Store, *, min_confidence: float | None = None) -> Explorer:
    """Return the page of *store* for a notebook, in a sandboxed frame; claims below *min_confidence* are left out."""
    return Explorer(views()["page"].write(store, "", min_confidence))


def plot(store: Store, what: str, path: Path, *, kind: str = "meetings", min_confidence: float | None = None) -> None:
    """Draw the figure *what* (timeline, matrix, network) of *store* as ``.svg`` or ``.png``; *kind* is the network.

    Raises SetupError without matplotlib, for another form, where there is nothing to draw, or when the file cannot be written.
    """
    _write(path, figure(store, what, path, Wanted(kind, min_confidence)))


def _write(path: Path, data: bytes) -> None:
    """Write the whole file or nothing."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise SetupError(f"{path}: cannot be written ({error.strerror})") from error
