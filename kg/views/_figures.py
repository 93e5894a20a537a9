"""Figures for papers by matplotlib, an extra: time line, matrix of positions, network. The same graph is the same SVG."""

from __future__ import annotations

import io
import warnings
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import SetupError
from kg.questions import ask
from kg.views._claims import claim_lines
from kg.views._network import network
from kg.views._pictures import Plan, picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from kg.store import Store

FORMS = (".svg", ".png")
KINDS = {"Office": "OfficeHolding", "Event": "EventReport", "Statement": "Statement", "Stance": "Stance"}
"""Rows of the time line from above, and the claims of each."""
GREEN, RED, AMBER, INK, PALE = "#1a7f37", "#b42318", "#9a6700", "#24292f", "#d0d7de"
SIGNS = {"support": GREEN, "oppose": RED, "neutral-concern": AMBER}
ROWS, COLUMNS = 40, 14
"""What a matrix shows and can still be read."""
CUT = 28
"""Characters of a name in a figure."""


def figure(store: Store, what: str, path: Path, kind: str = "meetings") -> bytes:
    """Return the figure *what* (see FIGURES) of *store* in the form that *path* ends in; *kind* is the network, for a figure of one.

    Raises SetupError without matplotlib, for another form, and where the graph has nothing to draw.
    """
    if path.suffix not in FORMS:
        raise SetupError(f"{path}: a figure is a file that ends in {' or '.join(FORMS)}")
    try:
        import matplotlib as mpl  # noqa: PLC0415 - an extra that few need
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError as error:
        raise SetupError(
            "figures need matplotlib, which is not installed: pip install 'diplokg[plot]', or in a checkout pip install -e '.[plot]'"
        ) from error
    out = io.BytesIO()
    with mpl.rc_context(), warnings.catch_warnings():
        # A name in a script that the font lacks is drawn as boxes; an SVG keeps it as text for the reader's fonts.
        warnings.filterwarnings("ignore", message="Glyph")
        mpl.rcdefaults()
        # Ids of an SVG are random and its head has the time, unless told. Names are text, never mathematics.
        mpl.rcParams.update(
            {"svg.hashsalt": "diplokg", "svg.fonttype": "none", "text.parse_math": False, "font.size": 8}
        )
        drawn = Figure(layout="constrained")
        FIGURES[what](store, drawn, kind)
        stamp = {"Date": None, "Creator": "diplokg"} if path.suffix == ".svg" else {"Software": "diplokg"}
        drawn.savefig(out, format=path.suffix[1:], dpi=200, metadata=stamp)
    return out.getvalue()


def _timeline(store: Store, drawn: Figure, kind: str) -> None:
    lines = [line for line in claim_lines(store) if line.day]
    counts = Counter((kind, line.day) for line in lines for kind, of in KINDS.items() if line.kind == of)
    if not counts:
        raise SetupError(f"{store.where}: no claim has a day, so there is no time line")
    drawn.set_size_inches(7, 2.6)
    axes = drawn.add_subplot()
    rows = {kind: len(KINDS) - 1 - i for i, kind in enumerate(KINDS)}
    points = sorted(counts)
    axes.scatter(
        [date.fromisoformat(day).toordinal() for _, day in points],
        [rows[kind] for kind, _ in points],
        s=[12 + 14 * counts[point] for point in points],
        color=INK,
        alpha=0.6,
        linewidths=0,
    )
    _days(axes, sorted({day for _, day in points}))
    axes.set_yticks(list(rows.values()), [f"{kind.lower()}s" for kind in rows])
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.set_axisbelow(True)
    axes.grid(axis="x", color=PALE, linewidth=0.5)
    _bare(axes)
    axes.set_title("Claims by day; the size is their number", loc="left")


def _days(axes: Axes, days: list[str]) -> None:
    """Mark at most eight days, evenly chosen between the first and the last."""
    first, last = date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[-1]).toordinal()
    steps = min(7, last - first)
    marks = sorted({first + round(i * (last - first) / steps) for i in range(steps + 1)}) if steps else [first]
    axes.set_xticks(marks, [date.fromordinal(mark).isoformat() for mark in marks], rotation=30, ha="right")


def _matrix(store: Store, drawn: Figure, kind: str) -> None:
    found = ask(store, "_stance-matrix").records()
    if not found:
        raise SetupError(f"{store.where}: nobody takes a position, so there is no matrix")
    signs = ("plus", "minus", "concern")
    cells = {(str(row["holder"]), str(row["issue"])): [int(str(row[sign])) for sign in signs] for row in found}
    busy = [Counter[str](), Counter[str]()]
    for pair, numbers in cells.items():
        for side, name in zip(busy, pair, strict=True):
            side[name] += sum(numbers)
    holders, issues = (
        sorted(side, key=lambda name: (-side[name], name))[:most]
        for side, most in zip(busy, (ROWS, COLUMNS), strict=True)
    )
    drawn.set_size_inches(3 + 0.75 * len(issues), 1.6 + 0.24 * len(holders))
    axes = drawn.add_subplot()
    for (holder, issue), numbers in sorted(cells.items()):
        if holder in holders and issue in issues:
            _cell(axes, issues.index(issue), holders.index(holder), numbers)
    axes.set_xticks(range(len(issues)), [_cut(issue) for issue in issues], rotation=40, ha="left")
    axes.set_yticks(range(len(holders)), [_cut(holder) for holder in holders])
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, len(issues) - 0.5)
    axes.set_ylim(len(holders) - 0.5, -0.5)
    _bare(axes)
    shown = f"{len(holders)} of {len(busy[0])} holders, {len(issues)} of {len(busy[1])} issues"
    axes.set_xlabel(f"+ supports  − opposes  ? is concerned, never added up; {shown}", loc="left")


def _cell(axes: Axes, column: int, row: int, numbers: list[int]) -> None:
    """Write the numbers beside each other, each in its colour; a sign is told by its mark too."""
    said = [(f"{mark}{n}", colour) for mark, colour, n in zip("+−?", SIGNS.values(), numbers, strict=True) if n]
    for i, (text, colour) in enumerate(said):
        place = column + (i - (len(said) - 1) / 2) * 0.36
        axes.text(place, row, text, color=colour, ha="center", va="center", weight="bold")


def _network(store: Store, drawn: Figure, kind: str) -> None:
    graph = network(store, kind)
    whole = picture(graph, kind, kind)
    plan = whole.plan
    if not plan.links:
        raise SetupError(f"{store.where}: the network of {kind} has no link to draw")
    drawn.set_size_inches(7, max(2.0, 7 * plan.height / plan.width))
    axes = drawn.add_subplot()
    kinds = {claim: str(data["kind"]) for *_, claim, data in graph.edges(keys=True, data=True)}
    _links(axes, plan, kinds)
    for node, (x, y) in sorted(plan.spots.items()):
        axes.plot(x, y, "o", color=INK, markersize=4)
        ground = {"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.5}
        name = _cut(graph.nodes[node]["label"])
        axes.annotate(name, (x, y), (0, 5), textcoords="offset points", ha="center", bbox=ground)
    axes.set_ylim(plan.height, 0)
    axes.set_axis_off()
    shown = f"{len(plan.spots)} of {whole.nodes} nodes, {len(plan.links)} of {whole.pairs} links"
    axes.set_title(f"{kind}: {shown}", loc="left")


def _links(axes: Axes, plan: Plan, kinds: dict[str, str]) -> None:
    for (one, other), claims in plan.links.items():
        (x0, y0), (x1, y1) = plan.spots[one], plan.spots[other]
        signs = {kinds[claim] for claim in claims}
        colour = SIGNS.get(next(iter(signs)), PALE) if len(signs) == 1 else AMBER if signs & set(SIGNS) else PALE
        style = "--" if signs == {"oppose"} else "-"
        axes.plot([x0, x1], [y0, y1], style, color=colour, linewidth=0.6 + 0.4 * min(len(claims), 8), zorder=0)


def _bare(axes: Axes) -> None:
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.tick_params(length=0)


def _cut(name: str) -> str:
    words = " ".join(name.split())
    return words if len(words) <= CUT else words[: CUT - 1] + "…"


FIGURES: dict[str, Callable[[Store, Figure, str], None]] = {
    "matrix": _matrix,
    "network": _network,
    "timeline": _timeline,
}
"""Figures by name."""
