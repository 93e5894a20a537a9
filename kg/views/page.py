"""One self-contained HTML page, the explorer: positions, networks, time, actors and every claim with its sentence.

It opens from disk without any network. The page is ``explorer/``: a document, a style and one script module a view; here they
become one file, whose policy lets nothing else load or run.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.model import SetupError
from kg.views import View
from kg.views._claims import claim_lines
from kg.views._page_data import page_data

if TYPE_CHECKING:
    from kg.store import Store

MOST = 50_000
"""Claims beyond which a page is too heavy for a browser."""
MODULES = (
    "dom", "data", "state", "evidence", "matrix", "canvas", "graph", "timeline", "actors", "compare", "article", "claims", "main",
)  # fmt: skip
"""The script's modules, each after those it imports from."""
IMPORT = re.compile(r"^import [^;]*;\n", re.M)
EXPORT = re.compile(r"^export (?=const|function|let)", re.M)
SPARED = re.compile(r"^\s*(?://.*\n\s*)*", re.M)
"""Indents, empty lines and lines of comment: every page carries the script."""
BREAKS = re.compile(r"(?<=[;{,(\[])(?: +//.*)?\n")
"""Ends of lines after which a statement, block or list goes on anyway, with the remark that may stand there."""
TIGHT = re.compile(r" (=>|[!=]==|&&|\|\||\?\?=?|=) |(?<=\{) |;? (?=\})|;(?=\})")
"""Blanks of a script around signs that stand in no words for readers, and what a block need not end with."""
BLANKS = re.compile(r";?\s*(\})\s*|\s*([{;,])\s*|(?<=:) ")
"""Blanks of a style that mean nothing."""


def write_page(store: Store, kind: str) -> bytes:
    """Return the page for *store*; *kind* is of no matter. Raises SetupError for a graph too large for one page."""
    lines = claim_lines(store)
    if len(lines) > MOST:
        raise SetupError(
            f"{len(lines):,} claims are too many for one page (at most {MOST:,}); "
            "narrow them (--since 2020 --until 2021, --country NAME, --issue NAME, --min-confidence 0.8) "
            "or take a network to Gephi: kg export graph.gexf"
        )
    data = page_data(store, lines)
    articles = data["articles"]
    title = articles[0]["title"] if len(articles) == 1 else f"{len(articles)} articles"
    return _filled(f"diplokg: {title}", data)


def script() -> str:
    """Return the modules as one: in a file opened from disk no module can fetch another."""
    texts = ((files("kg.views") / "explorer" / f"{name}.js").read_text(encoding="utf-8") for name in MODULES)
    return "".join(
        TIGHT.sub(r"\1", BREAKS.sub("", SPARED.sub("", EXPORT.sub("", IMPORT.sub("", text))))) for text in texts
    )


def _filled(title: str, data: dict[str, Any]) -> bytes:
    folder = files("kg.views") / "explorer"
    style, page = ((folder / f"page.{kind}").read_text(encoding="utf-8") for kind in ("css", "html"))
    style = BLANKS.sub(r"\1\2", style)
    code = script()
    # In a script element only "<" can end it or open a comment, and JSON can write it otherwise.
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    parts = {
        "STYLE_HASH": _hash(style),
        "SCRIPT_HASH": _hash(code),
        "TITLE": html.escape(title),
        "STYLE": style,
        "SCRIPT": code,
        "DATA": words,
    }
    return "".join(parts.get(piece, piece) for piece in page.split("%")).encode()


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


VIEW = View(suffixes=(".html",), write=write_page, holds="page")
