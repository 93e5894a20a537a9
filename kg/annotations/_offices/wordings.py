"""Knows titles and bodies whose very words tell the state: "secretary of state", "the Knesset", "INS".

World knowledge lives in ``national_titles.tsv`` and ``national_bodies.tsv``, one fact a line; the code here only looks it up. Titles are
looked up in lower case, bodies as written: most are names, and an acronym in small letters is a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import BODY_HEADS, PUBLIC
from kg.annotations._offices.leaders import state_led
from kg.annotations._offices.title_words import LED, PARTISAN
from kg.annotations._people.person_words import words
from kg.annotations._places import territories
from kg.annotations._places.provinces import province
from kg.annotations._places.territories import Territory
from kg.model import SetupError
from kg.parts import table

if TYPE_CHECKING:
    from kg.syntax import Doc

TABLES = {"national_titles.tsv": "title", "national_bodies.tsv": "body"}
MEANT = {"always": True, "mostly": False}
LONGEST = 8
"""Tokens of the longest body looked for."""
CUTS = (" for ", " of ", " on ", " in ", " to the ")
"""Words behind which a title goes on with what it is for."""

COLOURS = words(
    "social green greens christian national radical progressive liberals democrats conservatives republicans centre"
)
"""Words of the names of parties, besides those for whoever is of one."""
OFFICIAL = words("bureau department office ministry")
"""What only officials are in, so that the title tells the state all the same."""
PARTIES = words("party senate house legislature guard")
"""Bodies of a province that are public where it stands before them."""


@dataclass(frozen=True, slots=True)
class Worded:
    """What the words of a title or body tell."""

    state: Territory
    always: bool
    """False: others have one of that name, so the article must name the state, too."""


def of_office(title: str, body: str) -> Worded | None:
    """Return what *title* and the name of the *body* it is in, if any, tell: the body alone, both together ("House speaker"), the title."""
    by_body = of_body(body) if body else None
    if by_body is not None and by_body.always:
        return by_body
    told = (of_title(f"{body} {title}".lower()) if body else None) or by_body or of_title(title)
    foreign = (
        by_body is None and body and not OFFICIAL & {*body.lower().split()}
    )  # "deputy secretary of the Union of Fishers"
    return None if foreign else told


def of_title(title: str) -> Worded | None:
    """Return what *title*, in lower case, tells: as a whole, else its part of several words before what it is for."""
    table = _table("national_titles.tsv")
    whole = table.get(title) or table.get(
        title.partition(" for ")[0] + " for"
    )  # whose "secretary of state for" something is
    served = title.partition(" to the ")[2]  # "adviser to the secretary of state for energy"
    parts = (told.partition(cut)[0] for told in (title, served) for cut in CUTS if cut in told)
    whole = whole or table.get(served)
    return whole or next((table[part] for part in parts if " " in part and part in table), None)


def of_body(name: str) -> Worded | None:
    """Return what the *name* of a body tells: as a whole, by its first words ("Knesset Finance Committee"), by leader or province."""
    table, parts = _table("national_bodies.tsv"), name.removeprefix("the ").removeprefix("The ").split()
    names = [" ".join(parts[:end]) for end in range(len(parts), 0, -1)]
    listed = next((table[name] for name in names if name in table), None)
    return listed or _resident(names) or _led(parts) or _provincial(parts)


def _resident(names: list[str]) -> Worded | None:
    """Return in whose residence the body is that begins with one of *names*: "White House Initiative on Water"."""
    state = next((found for name in names if (found := territories.of_body(name)) is not None), None)
    return Worded(state, always=True) if state is not None and state.kind != "union" else None


def _led(parts: list[str]) -> Worded | None:
    """Return whose government or campaign it is: "the Truman administration"."""
    state = state_led(" ".join(parts[:-1])) if parts and parts[-1].lower() in LED else None
    return Worded(state, always=True) if state is not None else None


def _provincial(parts: list[str]) -> Worded | None:
    """Return of which state the province is whose body it is: "Ohio State Senate"."""
    public = any(part.lower() in BODY_HEADS | PUBLIC | PARTIES for part in parts[1:])
    names = (" ".join(parts[:end]) for end in range(min(len(parts) - 1, 3), 0, -1))
    state = next((found for name in names if (found := province(name)) is not None), None) if public else None
    return Worded(state, always=True) if state is not None else None


def bodies_in(doc: Doc) -> Iterator[tuple[int, int, Territory]]:
    """Yield first token, token after the last, and state of each body in *doc* whose name always tells it; the longest, in order."""
    table, firsts, at = _table("national_bodies.tsv"), _first_words(), 0
    while at < len(doc):
        end = _end(doc, at, table) if doc.words[at].text in firsts else at
        if end > at:
            yield at, end, table[_text(doc, at, end)].state
        at = max(end, at + 1)


def _end(doc: Doc, at: int, table: dict[str, Worded]) -> int:
    """Return the token after the longest body that starts at token *at*, else *at*."""
    for end in range(min(at + LONGEST, doc[at].sent.end), at, -1):
        worded = table.get(_text(doc, at, end))
        if worded is not None and worded.always:
            return end
    return at


def _text(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[start:end].text.replace("’", "'").split())


@cache
def _first_words() -> frozenset[str]:
    """Return the first word of every body, with and without what a tokenizer parts from it."""
    firsts = [name.split()[0] for name in _table("national_bodies.tsv")]
    return frozenset(part for word in firsts for part in (word, word.split("-")[0], word.split("'")[0]))


@cache
def _table(name: str) -> dict[str, Worded]:
    """Read the table *name*. Raises SetupError where a line has other columns, an unknown state or word for how it is meant."""
    found: dict[str, Worded] = {}
    for wording, label, meant in table("kg.annotations", name, TABLES[name], "state", "meant"):
        state = territories.named(label)
        if state is None or meant not in MEANT:
            raise SetupError(f"{name}: {wording} must have a state of territories.tsv and one of {', '.join(MEANT)}")
        found[wording] = Worded(state, MEANT[meant])
    return found


def partisan(told: set[str]) -> bool:
    """Tell whether the words of a body are a party's or movement's, and no more: "Social Liberal", "Maoist"."""
    return all(word in PARTISAN | COLOURS or word.rstrip("s").endswith("ist") for word in told)
