"""What a human should look at first: links, likely merges, contradicting offices, doubtful claims."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kg.questions import ask
from kg.rdf.naming import DATA, kind_and_item
from kg.views._claims import Words, claim_lines

if TYPE_CHECKING:
    from kg.store import Store

SURE_LINK, SURE_CLAIM = 0.9, 0.7
"""Links and claims of at least this score or confidence are not asked about."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One line of the review queue."""

    what: str
    """``link``, ``merge``, ``office`` or ``claim``."""
    node: str
    """The node to decide about (for merges: several), without base."""
    says: str
    quote: str
    score: float
    reason: str
    article: str


def doubts(store: Store) -> list[Doubt]:
    """Return the review queue: by kind in that order, then what more claims rest on, then what is less sure."""
    return [*_links(store), *_merges(store), *_offices(store), *_claims(store)]


def _links(store: Store) -> Iterator[Doubt]:
    rows = ask(store, "_review-links").records()
    rows.sort(key=lambda row: (-int(str(row["claims"])), str(row["link_iri"])))
    for row in rows:
        score, status = float(str(row["score"] or 0)), str(row["status_iri"]).rsplit("#", 1)[-1]
        if status == "ambiguous" or score < SURE_LINK:
            says = f"{row['entity']}: {status}, named by {row['claims']} claims"
            yield Doubt("link", _key(row["link_iri"]), says, "", score, str(row["reason"]), str(row["key"]))


def _merges(store: Store) -> Iterator[Doubt]:
    """Yield pairs of people of whom one name could be the other's, at most one of them linked."""
    names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    labels: dict[str, str] = {}
    for row in ask(store, "_people").records():
        person = str(row["person_iri"])
        labels.setdefault(person, str(row["person"]))
        names[person].add(_words(str(row["name"])))
    by_last: dict[str, set[str]] = defaultdict(set)
    for person, all_names in names.items():
        for words in all_names:
            by_last[words[-1]].add(person)
    pairs = {pair for people in by_last.values() for pair in combinations(sorted(people), 2)}
    # The fuller name first: a merge keeps it.
    ordered = (sorted(pair, key=lambda iri: (-len(labels[iri]), iri)) for pair in pairs)
    for one, other in sorted(ordered):
        linked = [iri for iri in (one, other) if kind_and_item(iri)[1]]
        if len(linked) < 2 and any(_compatible(a, b) for a in names[one] for b in names[other]):
            says = f"{labels[one]} and {labels[other]} may be one person"
            yield Doubt("merge", f"{_key(one)} {_key(other)}", says, "", 0.0, "their names fit", "")


def _words(name: str) -> tuple[str, ...]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(plain.casefold().replace(".", " ").replace("-", " ").split()) or ("",)


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the shorter name's words stand in the longer one in order, an initial for a word, the last word equal."""
    short, long = sorted((one, other), key=len)
    if short[-1] != long[-1]:
        return False
    rest = iter(long[:-1])
    return all(any(_same(word, each) for each in rest) for word in short[:-1])


def _same(word: str, other: str) -> bool:
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


def _offices(store: Store) -> Iterator[Doubt]:
    for row in ask(store, "_review-offices").records():
        for which in ("one", "other"):
            (line,) = claim_lines(store, claim=str(row[f"{which}_iri"]))
            words = line.words[0]
            reason = f"offices of two states on {row['day']}"
            yield Doubt("office", _key(line.iri), line.says, _quote(words), line.confidence, reason, words.key)


def _claims(store: Store) -> Iterator[Doubt]:
    lines = [line for line in claim_lines(store) if line.confidence < SURE_CLAIM and line.words]
    for line in sorted(lines, key=lambda line: (line.confidence, line.iri)):
        words, reason = line.words[0], f"rule {line.rule}"
        yield Doubt("claim", _key(line.iri), line.says, _quote(words), line.confidence, reason, words.key)


def _quote(words: Words) -> str:
    return " ".join(words.sentence[slice(*words.mark)].split())


def _key(iri: object) -> str:
    return str(iri).removeprefix(DATA)
