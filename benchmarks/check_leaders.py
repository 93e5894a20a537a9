"""Check the table of leaders against slices of Wikidata in N-Triples.

    python benchmarks/check_leaders.py [--unknown] SLICE.nt.gz…

Prints each line of leaders.tsv that is contradicted, and by what; then how many lines the slices confirm and how many they do not
know (with ``--unknown``, each of them). Ends with 1 where a line is contradicted. Confirmed: somebody of that name had that office of that
state, and both years agree within one; in part: a later term of theirs lies within the years. Contradicted: somebody else had the office
for more than a year of these, or the person did for more than a year beyond them; or another line gives somebody else the office.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pyoxigraph as ox
from check_gazetteer import WD, Slice

from kg.annotations._offices.leaders import LATEST, Leader, leaders, plain
from kg.annotations._offices.tenants import key
from kg.annotations._offices.title_words import DEPUTIES
from kg.annotations._people.person_words import words

MORE = words("republic islamic federal government cabinet his her majesty's s state list council ministers office the")
"""Words of an office's label that make no other office of it."""
SAME_OFFICE = {
    "king": ("monarch", "king", "ruler"),
    "queen": ("monarch",),
    "emir": ("monarch",),
    "sultan": ("monarch",),
    "prime minister": (
        "premier",
        "president of the government",
        "president of the council of ministers",
        "head of government",
    ),
    "premier": ("prime minister",),
    "foreign minister": ("foreign secretary", "secretary of foreign affairs", "external affairs minister"),
    "chancellor": ("federal chancellor",),
    "foreign secretary": ("secretary of state for foreign and commonwealth affairs",),
}
NOW = 2024
"""Later days are plans: of an open line nothing else is known."""
SHARED = frozenset(
    ("senator", "spokesperson", "leader", "state councilor", "vice premier", "vice president", "deputy prime minister")
)
"""Titles that several hold at a time."""


@dataclass(frozen=True)
class Term:
    """A statement that somebody had an office, by its years where they are stated."""

    person: str
    office: str
    since: int | None
    until: int | None


class Register:
    """Who had which office, as the slices tell it."""

    def __init__(self, paths: list[Path]) -> None:
        self.facts = Slice(paths)
        self.holders: dict[str, list[Term]] = defaultdict(list)
        for quad in self.facts.store.quads_for_pattern(None, ox.NamedNode(f"{WD}prop/P39"), None, None):
            self._add(quad.subject.value.removeprefix(f"{WD}entity/"), quad.object.value)
        self.offices = {
            office: (self.facts.names(office), self.facts.direct(office, "P1001", "P17")) for office in self.holders
        }

    def _add(self, person: str, statement: str) -> None:
        for office in self.facts.values(statement, f"{WD}prop/statement/P39"):
            term = Term(person, office, self._year(statement, "P580"), self._year(statement, "P582"))
            if term not in self.holders[office]:
                self.holders[office].append(term)

    def _year(self, statement: str, qualifier: str) -> int | None:
        days = self.facts.values(statement, f"{WD}prop/qualifier/{qualifier}")
        return min((int(day[:4]) for day in days if day[:4].isdigit()), default=None)

    def is_called(self, person: str, leader: Leader) -> bool:
        """Tell whether a name of the person, of several words where the line gives such, is the line's."""
        short = len(leader.names[0]) == 1
        names = (plain(name) for name in self.facts.names(person))
        return any(leader.is_called(name) for name in names if len(name) > 1 or short)

    def is_office(self, office: str, leader: Leader) -> bool:
        """Tell whether the item *office* is the one that the line means."""
        labels, states = self.offices[office]
        own = {leader.state.qid, *leader.state.other_qids} & states
        if states and not own:
            return False
        titles = [leader.title, *SAME_OFFICE.get(leader.title, ())]
        return any(_is_title(label, title, leader, placed=bool(own)) for label in labels for title in titles)


def _is_title(label: str, title: str, leader: Leader, *, placed: bool) -> bool:
    low = f" {label.lower().replace(',', ' ')} "
    calls = sorted((n.lower() for n in (*leader.state.names, *leader.state.demonyms)), key=len, reverse=True)
    named = [call for call in calls if f" {call} " in low]
    for call in named:
        low = low.replace(f" {call} ", " ")
    rest = key(low) - key(title) - MORE
    whole = key(title) <= key(low) and (bool(named) or placed)
    portfolio = len(key(title)) > 1 and "minister" in key(title) and "prime" not in key(title)
    return whole and not rest & DEPUTIES and (not rest or (portfolio and len(rest) < 4))


def verdict(register: Register, leader: Leader) -> tuple[str, str]:
    """Return what the slices make of the line, in one word, and what they say."""
    offices = [office for office in register.offices if register.is_office(office, leader)]
    terms = [term for office in offices for term in register.holders[office]]
    own = [term for term in terms if register.is_called(term.person, leader)]
    other = [term for term in terms if term not in own and leader.title not in SHARED and _all_year(term, leader)]
    if other:
        return "contradicted", _told(register, other)
    if own and all(term.since is None for term in own):
        return "undated", ""
    begun = any(term.since is not None and abs(term.since - leader.since) <= 1 for term in own)
    over = any(term.until is None or abs(term.until - leader.until) <= 1 or term.until > NOW for term in own)
    if begun and over:
        return "confirmed", ""
    at_odds = [term for term in own if _sticks_out(term, leader)]
    if at_odds:
        return "contradicted", _told(register, at_odds)
    within = any(term.since is not None and leader.since <= term.since <= leader.until for term in own)
    return ("confirmed in part", "") if within else ("unknown", _told(register, own))


def _all_year(term: Term, leader: Leader) -> bool:
    """Tell whether the years that the term and the line share are more than the one of a change."""
    dated = term.since is not None and term.until is not None
    return dated and min(term.until or 0, leader.until) - max(term.since or 0, leader.since) > 1


def _sticks_out(term: Term, leader: Leader) -> bool:
    """Tell whether the term shares years with the line and reaches beyond all lines of that person in that office by more than a year."""
    same = [m for m in leaders() if (m.state, m.title, m.names[0]) == (leader.state, leader.title, leader.names[0])]
    since, until = term.since or leader.since, term.until or leader.until
    shared = min(until, leader.until) - max(since, leader.since) > 0
    return shared and (since < min(m.since for m in same) - 1 or until > max(m.until for m in same) + 1)


def _told(register: Register, terms: list[Term]) -> str:
    told = {f"{min(register.facts.labels(t.person), default=t.person)} {t.since or ''}-{t.until or ''}" for t in terms}
    return ", ".join(sorted(told))


def doubles() -> list[tuple[Leader, Leader]]:
    """Return two lines of the table of which only one can be right: two persons for more than a year in an office for one."""
    return [
        (a, b)
        for a, b in combinations(leaders(), 2)
        if (a.state, a.title) == (b.state, b.title) and a.title not in SHARED and a.names[0] != b.names[0]
        if min(a.until, b.until) - max(a.since, b.since) > 1
    ]


def _line(leader: Leader) -> str:
    years = f"{leader.since}-{'' if leader.until == LATEST else leader.until}"
    return f"{leader.state.name} {leader.title} {' '.join(leader.names[0])} {years}"


def main(arguments: list[str]) -> int:
    """Print what is contradicted and the counts; return 1 where something is."""
    register = Register([Path(a) for a in arguments if not a.startswith("--")])
    shown = {"contradicted", "unknown"} if "--unknown" in arguments else {"contradicted"}
    counts: Counter[str] = Counter()
    for leader in leaders():
        found, said = verdict(register, leader)
        counts[found] += 1
        if found in shown:
            print(f"{found}: {_line(leader)}: {said}")
    for pair in doubles():
        counts["contradicted"] += 1
        print(f"contradicted: {_line(pair[0])}: {_line(pair[1])}")
    print(", ".join(f"{count} {found}" for found, count in sorted(counts.items())))
    return 1 if counts["contradicted"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
