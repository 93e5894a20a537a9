"""The territory table: states, territories, historical states and unions by name, demonym, seat and body.

World knowledge lives in ``territories.tsv``, one territory a line; the code here only looks it up. Names are looked up as written
("US" is a name, "us" is not), because a lower-case match of a short name is mostly a word.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.model import SetupError
from kg.parts import table

COLUMNS = ("qid", "name", "kind", "codes", "aliases", "demonyms", "seats", "bodies", "other_qids")
KINDS = ("state", "territory", "historical", "union")


@dataclass(frozen=True, slots=True)
class Territory:
    """One line of the table."""

    qid: str | None
    name: str
    kind: str
    """state, territory, historical (a former state) or union (an organization of states)."""
    codes: tuple[str, ...]
    """ISO 3166 codes, two letters first."""
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    """Adjectives and nouns for what is of the territory, singular."""
    seats: tuple[str, ...]
    """Cities whose name stands for the government, with variants of spelling; the usual first."""
    bodies: tuple[str, ...]
    """Names of its bodies and of residences that stand for them."""
    other_qids: tuple[str, ...]

    @property
    def capital(self) -> str | None:
        """The city whose name stands for the government, where there is one."""
        return self.seats[0] if self.seats else None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@cache
def region_words() -> frozenset[str]:
    """Return the words that the names of continents, seas and other parts of the world are made of, in lower case."""
    return frozenset(word for (word,) in table("kg.annotations", "regions.tsv"))


def is_region(label: str) -> bool:
    """Tell whether *label* names a part of the world of many states: "East Africa"."""
    return any(word in region_words() for word in label.lower().split())


@cache
def territories() -> tuple[Territory, ...]:
    """Return the whole table in the order of the file: states, territories, historical states, unions.

    Raises SetupError where a line has other columns or an unknown kind.
    """
    return tuple(_territory(*row) for row in table("kg.annotations", "territories.tsv", *COLUMNS))


def _territory(qid: str, name: str, kind: str, *lists: str) -> Territory:
    if kind not in KINDS or not name:
        raise SetupError(f"territories.tsv: {qid} must have a name and a kind of {KINDS}")
    return Territory(qid or None, name, kind, *(tuple(part for part in item.split("|") if part) for item in lists))


def named(name: str) -> Territory | None:
    """Return the territory called *name*, as written, with any white space between its words."""
    return _names().get(_plain(name))


def of_demonym(word: str) -> Territory | None:
    """Return the territory of the demonym *word*, singular or plural."""
    return _demonyms().get(_plain(word))


def of_seat(city: str) -> Territory | None:
    """Return the territory whose government sits in *city*; the first of the table where several do."""
    return _index("seats").get(_plain(city))


def of_body(name: str) -> Territory | None:
    """Return the territory that has the body or residence *name*."""
    return _index("bodies").get(_plain(name))


def mistyped(name: str) -> Territory | None:
    """Return the territory that *name*, of two words or more, misses by one letter (added, dropped, changed or swapped)."""
    plain = _plain(name)
    words = plain.split()
    if len(words) < 2:
        return None
    keys = (key for word in words for key in _by_word_and_length().get((word, len(plain)), ()))
    near = next((key for key in keys if _one_off(plain, key)), None)
    return None if near is None or named(name) or of_demonym(name) else _names()[near]


def is_listed(name: str) -> bool:
    """Tell whether *name* is a name, demonym, seat or body of the table: a quick look before the four."""
    return _plain(name) in _listed()


@cache
def _listed() -> frozenset[str]:
    return frozenset((*_names(), *_demonyms(), *_index("seats"), *_index("bodies")))


@cache
def first_words() -> frozenset[str]:
    """Return the first word of every name, demonym, seat and body, for a quick look."""
    firsts = [key.split()[0] for key in _listed()]
    return frozenset(part for word in firsts for part in (word, word.split("-")[0], word.split("'")[0]))


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


@cache
def _names() -> dict[str, Territory]:
    return _first((name, t) for t in territories() for name in t.names)


@cache
def _demonyms() -> dict[str, Territory]:
    return _first((form, t) for t in territories() for word in t.demonyms for form in (word, word + "s"))


@cache
def _index(column: str) -> dict[str, Territory]:
    return _first((name, t) for t in territories() for name in getattr(t, column))


def _first(pairs: Iterable[tuple[str, Territory]]) -> dict[str, Territory]:
    found: dict[str, Territory] = {}
    for name, territory in pairs:
        found.setdefault(_plain(name), territory)
    return found


@cache
def _by_word_and_length() -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the names of several words by each of their words and the lengths of what may be one letter off."""
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for name in _names():
        words = name.split()
        if len(words) > 1:
            for key in ((word, len(name) + more) for word in words for more in (-1, 0, 1)):
                found[key] = (*found.get(key, ()), name)
    return found


def _one_off(a: str, b: str) -> bool:
    """Tell whether *a* and *b* differ by one edit: optimal string alignment distance 1."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[at:], b[at:]
    swapped = rest_a[:2] == rest_b[1::-1] and len(rest_a) > 1 and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or swapped
