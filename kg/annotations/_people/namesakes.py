"""Compares names: which two spellings may call one person."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from kg.annotations._mojibake import repaired
from kg.annotations._people.person_words import PARTICLES, SONS, SUFFIXES
from kg.parts import table

Words = tuple[str, ...]


@lru_cache(maxsize=8192)
def words_of(name: str) -> Words:
    """Return the words of *name* for comparison: lower case, without accents, articles joined by a hyphen, and full stops."""
    name = repaired(name)
    spaced = re.sub(r"\s*-\s*", "-", name.replace("’", "'"))
    plain = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode().lower() or name.lower()
    words = (re.sub(r"^(?:al|el|ul|as|ad|ar|an|at|ash)-(?=\w{3})", "", w.strip(".,'\"()")) for w in plain.split())
    return tuple(w for w in words if w)


@lru_cache(maxsize=8192)
def core(words: Words) -> Words:
    """Return the words of a name that tell people apart: no particles, initials or suffixes."""
    return tuple(w for w in words if w not in PARTICLES and w not in SUFFIXES and len(w.replace(".", "")) > 1)


def suffix(words: Words) -> str:
    """Return the generation suffix of a name, or nothing."""
    return words[-1] if len(words) > 1 and words[-1] in SUFFIXES else ""


def of_father(words: Words, name: str) -> bool:
    """Tell whether *name* is no more than the father's in a full name: "majid" in "ali bin majid"."""
    return name != words[0] and any(son in SONS and father == name for son, father in pairwise(words))


def distance(a: str, b: str, most: int = 2) -> int:
    """Return how many letters to insert, delete, replace or swap with a neighbour lead from *a* to *b*; *most* + 1 when more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return min(rows[-1][-1], most + 1)


def same_name(a: Words, b: Words) -> bool:
    """Tell whether two names of at least two words each may be one person's."""
    one, two = core(a), core(b)
    if suffix(a) and suffix(b) and suffix(a) != suffix(b):
        return False
    if one[:1] == two[:1] and _middle(a) and _middle(b) and _middle(a) != _middle(b):
        return False
    if _solid(one) == _solid(two) or _within(one, two) or _within(two, one):
        return True
    if one[-1] == two[-1]:
        return _same_given(a, b)
    return _typo(one, two)


def _middle(words: Words) -> str:
    """Return the letter of the first middle initial of a name, or nothing: "h" of "George H.W. Bush"."""
    return next((w[0] for w in words[1:-1] if all(len(part) <= 1 for part in w.split("."))), "")


def _solid(words: Words) -> str:
    return "".join(words).replace("-", "")


def _within(short: Words, full: Words) -> bool:
    """Tell whether all words of *short*, two at least, stand in *full* in their order, from its first or to its last word."""
    rest = iter(full)
    return len(short) > 1 and (short[0] == full[0] or short[-1] == full[-1]) and all(w in rest for w in short)


def _same_given(a: Words, b: Words) -> bool:
    """Tell whether given names agree: equal, one the initial of the other, or a typing slip apart."""
    one, two = a[0], b[0]
    if len(one.strip(".")) <= 1 or len(two.strip(".")) <= 1 or "." in one or "." in two:
        return one[0] == two[0]
    return one == two or two in forms(one) or (min(len(one), len(two)) >= 5 and distance(one, two, 1) <= 1)


def forms(given: str) -> frozenset[str]:
    """Return the given names that may call whom *given* calls: "joe" for "joseph"."""
    return _forms().get(given, frozenset())


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Read ``given_forms.tsv``."""
    found: dict[str, set[str]] = {}
    for (line,) in table("kg.annotations", "given_forms.tsv"):
        names = frozenset(line.split("|"))
        for name in names:
            found.setdefault(name, set()).update(names - {name})
    return {name: frozenset(others) for name, others in found.items()}


def _typo(one: Words, two: Words) -> bool:
    """Tell whether two names of equally many words differ by a letter or two in one word."""
    if len(one) != len(two) or len(one) < 2:
        return False
    different = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return len(different) == 1 and all(
        min(len(x), len(y)) >= 4 and x[0] == y[0] and distance(x, y, 1) <= 1 for x, y in different
    )
