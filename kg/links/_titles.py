"""Titles of offices: read off an item's label without its country, how high they are, and whether two are of one kind.

The words here are words of English for offices; which office is whose stands in the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from kg.annotations._places.territories import Territory, territories
from kg.links._keys import title_key
from kg.links._records import LOOSE


class Level(StrEnum):
    """How high an office is; the values are keys of ``weights.toml``."""

    HEAD = "head"
    MINISTER = "minister"
    LEGISLATOR = "legislator"
    OTHER = "other"


HEADS = frozenset(
    {"president", "prime minister", "head of state", "head of government", "chancellor", "federal chancellor"}
    | {"monarch", "king", "queen", "emperor", "emir", "sultan", "pope", "supreme leader", "president of the republic"}
)
MINISTERS = frozenset({"minister", "secretary", "chancellor", "ambassador", "commissioner", "attorney"})
LEGISLATORS = frozenset({"member", "senator", "representative", "deputy", "congressman", "parliamentarian"})
RANKS = frozenset(
    {"deputy", "vice", "assistant", "under", "undersecretary", "shadow", "junior", "associate", "second", "first"}
    | {
        "parliamentary",
        "permanent",
        "principal",
        "private",
        "acting",
        "designate",
        "former",
        "elect",
        "chief",
        "general",
    }
)
"""Words that make another office of a title."""
HEADING = re.compile(
    r"^((?:[\w'’-]+ ){0,3}?(?:Minister|Secretary|Secretary of State|minister|secretary))( of | for )(.+)$"
)
PARTS = re.compile(r",? and |, ")


def level(titles: tuple[str, ...]) -> Level:
    """Return how high an office called *titles* is."""
    plain = [title.removeprefix(LOOSE).lower() for title in titles]
    if any(title in HEADS for title in plain):
        return Level.HEAD
    words = [set(title_key(title).split()) for title in plain]
    if any(found & LEGISLATORS and not found & MINISTERS for found in words):
        return Level.LEGISLATOR
    return Level.MINISTER if any(found & MINISTERS and not found & RANKS for found in words) else Level.OTHER


def alike(one: str, other: str) -> bool:
    """Tell whether two title keys are of one kind: the words of one are all in the other, and none makes another rank."""
    mine, theirs = set(one.split()), set(other.split())
    return bool(mine) and (mine <= theirs or theirs <= mine) and not (mine ^ theirs) & RANKS


def titles_of(label: str, owners: tuple[str, ...]) -> tuple[str, ...]:
    """Return the titles in an office's *label* without the names of its *owners*; a part of a compound title stays loose."""
    bare = _without(label, tuple(t for t in territories() if t.qid in owners))
    if not title_key(bare):
        return ()
    return tuple(dict.fromkeys([bare, *(LOOSE + part for part in _parts(bare) if part != bare)]))


def owners_in(label: str) -> tuple[str, ...]:
    """Return the items of the states or unions whose name or adjective stands in *label*; several are no answer."""
    # An ambassador to a state is none of it.
    text = re.sub(r"\bto (?:the )?.*", "", label)
    found = {territory.qid: None for form, territory in _forms() if territory.qid and form.search(text)}
    return tuple(qid for qid in found if qid) if len(found) == 1 else ()


def _parts(title: str) -> Iterator[str]:
    """Yield the titles in a compound one: "Minister of Trade and Foreign Affairs" holds "Minister of Foreign Affairs"."""
    for piece in re.split(r"(?:,| and) (?=(?:[\w-]+ )?(?:Minister|Secretary) (?:of|for) )", title):
        if piece != title:
            yield piece
        if found := HEADING.match(piece):
            head, link, fields = found.groups()
            yield from (f"{head}{link}{field}" for field in PARTS.split(fields) if field and field != fields)


def _without(label: str, owners: tuple[Territory, ...]) -> str:
    text = label
    for territory in owners:
        for form in _patterns(territory):
            text = form.sub(" ", text)
    return " ".join(re.sub(r"\s+(?:of|for|to|in)\s*$", "", " ".join(text.split())).split()).strip(" ,")


@cache
def _patterns(territory: Territory) -> tuple[re.Pattern[str], ...]:
    names = sorted({*territory.names, *territory.demonyms}, key=lambda name: (-len(name), name))
    return tuple(
        re.compile(rf"\b(?:(?:of|for|in) )?(?:the )?(?:(?:Republic|Kingdom) of )?{re.escape(name)}(?:['’]s?)?(?!\w)")
        for name in names
    )


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Territory], ...]:
    return tuple(
        (re.compile("|".join(rf"\b{re.escape(n)}\b" for n in (*t.names, *t.demonyms) if len(n) > 3) or r"(?!)"), t)
        for t in territories()
        if t.kind in {"state", "union"}
    )
