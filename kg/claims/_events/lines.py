"""Tells talks by telephone, video or network from those for which somebody came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.networks import lines

if TYPE_CHECKING:
    from kg.syntax import Token

LINES = lines() | lexicon("phone telephone video videolink videoconference teleconference line hotline")
WIRED = lexicon("conference talk discussion")
"""Calls where a word of LINES stands before them: "telephone talks", "a video conference"."""
REMOTE = lexicon("virtual virtually remotely online")
"""Words that make a meeting a call: nobody came."""
BY = frozenset({"by", "over", "on", "via", "through"})


def by_line(verb: Token) -> bool:
    """Tell "spoke by phone", "discussed it over a video link", "talked in a telephone conference"."""
    return any(t.lower_ in LINES and _leads_to(t) for t in verb.subtree)


def told_by_line(verb: Token) -> bool:
    """Tell "thanked her by telephone", where the line is that of *verb* itself and of no clause below it."""
    ways = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in BY)
    return any(h.lower_ in LINES - {"line", "video"} for way in ways for h in way.children)


def _leads_to(line: Token) -> bool:
    before = line.head.head if line.head.lemma_ in WIRED else line.head
    return before.lower_ in BY or (before.lower_ == "in" and line.lower_ != "line")  # "in line with his order"


def is_remote(*words: Token) -> bool:
    """Tell whether a word beside one of *words* says that nobody came: "a virtual meeting", "met online"."""
    return any(c.lower_ in REMOTE for word in words for c in word.children)
