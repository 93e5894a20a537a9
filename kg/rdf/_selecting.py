"""Turns the SELECT of a SPARQL constraint, which SHACL runs once a focus node, into one query over many graphs at once.

The two find the same where ``$this`` is bound by a triple before anything else speaks of it. That is claimed for queries that begin with a
triple of ``$this`` and have no sub-select, aggregate, solution modifier or graph of their own; the rest is left to pySHACL.
"""

from __future__ import annotations

import re

GRAPH = "_graph"
"""The variable that tells in which graph a row was found."""
QUOTED = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""' r"|'''(?:[^'\\]|\\.|'(?!''))*'''" r'|"(?:[^"\\\n]|\\.)*"' r"|'(?:[^'\\\n]|\\.)*'"
    r'|<[^<>"{}|^`\\\s]*>' r"|#[^\n]*",
    re.S,
)  # fmt: skip
"""Strings, IRIs and comments: nothing in them is syntax."""
UNCLAIMED = re.compile(
    r"(?<![?$:\w-])(?:GROUP|HAVING|ORDER|LIMIT|OFFSET|MINUS|VALUES|GRAPH|SERVICE|FROM|BIND|COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT"
    r"|ASK|CONSTRUCT|DESCRIBE)(?![\w-])|[?$](?:PATH|path|currentShape|shapesGraph|_graph)\b",
    re.I,
)
SELECT = re.compile(r"(?<![?$:\w-])SELECT(?:\s+(?:DISTINCT|REDUCED))?(?![\w-])", re.I)
THIS = re.compile(r"[?$]this\b")
BEGINS = re.compile(r"\s*[?$]this\s+(?![.;,}])")
EXISTS = re.compile(r"\bEXISTS\s*\Z", re.I)
FILTER = re.compile(r"\bFILTER\b", re.I)


class UnclaimedError(Exception):
    """A shape has something that is not compiled."""


def over_graphs(select: str) -> str:
    """Return *select* as a query over all named graphs at once that gives ?_graph beside its other columns.

    Raises UnclaimedError where that might find something else than a run for each focus node.
    """
    bare = QUOTED.sub(lambda match: " " * len(match[0]), select)
    heads = list(SELECT.finditer(bare))
    opening, closing = bare.find("{"), bare.rfind("}")
    if (
        UNCLAIMED.search(bare)
        or len(heads) != 1
        or not heads[0].end() < opening < closing
        or bare[closing + 1 :].strip()
    ):
        raise UnclaimedError
    if not BEGINS.match(bare, opening + 1) or not all(_safe(*group) for group in _groups(bare, opening)):
        raise UnclaimedError
    head = heads[0].end()
    body = f"{{ GRAPH ?{GRAPH} {select[opening : closing + 1]} }}"
    return f"{select[:head]} ?{GRAPH}{select[head:opening]}{body}"


def _groups(bare: str, opening: int) -> list[tuple[str, str]]:
    """Return what stands before and within each group inside the one that opens at *opening*."""
    found: list[tuple[str, str]] = []
    open_at: list[int] = []
    for place in (match.start() for match in re.finditer(r"[{}]", bare)):
        if bare[place] == "{":
            open_at.append(place)
        elif not open_at:
            raise UnclaimedError
        elif (start := open_at.pop()) != opening:
            found.append((bare[:start], bare[start + 1 : place]))
    if open_at:
        raise UnclaimedError
    return found


def _safe(before: str, within: str) -> bool:
    """Tell whether a group means the same with ``$this`` given and found: EXISTS is given it, other groups must bind it before a filter."""
    asks = THIS.search(within) and FILTER.search(within)
    return bool(EXISTS.search(before) or not asks or BEGINS.match(within))
