"""Knows who led or spoke for a state: tells of which state "President Ana Prado" is president, where an article leaves that to its reader.

World knowledge lives in ``leaders.tsv``, one person in one office a line; the code here only looks it up. An office is found by the words
of its title, a person by the full name or by what news calls them alone, and both only within the years of the line.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.annotations._offices.tenants import key
from kg.annotations._people.namesakes import distance, forms
from kg.annotations._people.person_words import words
from kg.annotations._places import territories
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus, SetupError
from kg.parts import table

COLUMNS = ("state", "title", "names", "from", "until")
SAME = {"premier": frozenset(("prime", "minister")), "taoiseach": frozenset(("prime", "minister"))}
"""Titles that news puts for another of the table."""
PARTICLES = words("al el ul jr sr i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")
"""Parts of a name written or left out."""
LATEST = 9999
SPELT = 5
"""Letters from which on two spellings a letter apart are one given name."""
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "\u0131": "i", "ß": "ss", "æ": "ae"})
"""Letters that are no plain letter with an accent."""


RANKS = frozenset(["minister", "premier", "chancellor", "king", "queen", "emperor", "sultan", "emir"])
"""Words of titles that a state has or has not."""
HEADS = words("leader ruler head dictator strongman monarch chairman secretary commander premier candidate")
"""Words of titles that whoever leads a state may be given beside the office's own."""
SEVERAL = 5
"""Offices of a state in the table from which on what is not there may be taken not to be."""


@dataclass(frozen=True, slots=True)
class Leader:
    """One line of the table."""

    state: Territory
    title: str
    names: tuple[tuple[str, ...], ...]
    """Words of the full name, of other forms, and of what the person is called alone, if anything."""
    since: int
    until: int

    @property
    def office(self) -> frozenset[str]:
        """The words that make the title another than others."""
        return SAME.get(self.title, key(self.title))

    def is_called(self, name: tuple[str, ...]) -> bool:
        """Tell whether *name* is one of the leader's, or has the last word of one and the given name, in one of its forms."""
        full = self.names[0]
        turned = len(name) == 2 and name[::-1] == full  # family name first
        if name in self.names or turned:
            return True
        if len(name) < 2 or len(full) < 2 or all(name[-1] != form[-1] for form in self.names):
            return False
        return any(_same_given(name[0], form[0]) for form in self.names if len(form) > 1)

    def in_office(self, year: int, status: OfficeStatus) -> bool:
        """Tell whether the office can have been theirs, or can have been over, in *year*."""
        if status is OfficeStatus.FORMER:
            return self.since <= year
        return self.since - (status is OfficeStatus.DESIGNATE) <= year <= self.until


def led(title: str, name: str, day: date | None, status: OfficeStatus) -> Territory | None:
    """Return the one state in which whoever is called *name* had the office *title* on *day*; on any day where none is known."""
    office, called_so = key(title), plain(name)
    called = [m for m in _called(called_so) if m.office == SAME.get(title, office)]
    if day is None:
        return _only(called)
    now = [m for m in called if m.in_office(day.year, status)]
    full = len(called_so) > 1  # who is named in full is told of years later by the old title, too
    return _only(now or [m for m in called if full and m.since <= day.year])


def leads(name: str, day: date | None, title: str = "") -> list[tuple[str, Territory]]:
    """Return the offices that the one leader called *name* had on *day*, of those that *title*, if given, may be another word for.

    None where several are called so.
    """
    called_so = plain(name)
    found = [m for m in _by_last().get(called_so[-1:], ()) if day is not None and m.is_called(called_so)]
    now = [m for m in found if day is not None and m.in_office(day.year, OfficeStatus.CURRENT)]
    one = len({m.names[0] for m in now}) == 1
    return [(m.title, m.state) for m in now if not title or _related(title, m)] if one else []


def _related(title: str, leader: Leader) -> bool:
    """Tell whether *title* may be said of who has the leader's office: a word of both, or a word for whoever leads."""
    said = key(title)
    return bool(said & (HEADS | leader.office | key(leader.title)))


def state_led(name: str, day: date | None = None) -> Territory | None:
    """Return the one state that all leaders called *name* led, whenever it was; the union of states led by then, if *day* is given."""
    called_so = plain(name)
    found = [m for m in _by_last().get(called_so[-1:], ()) if called_so and m.is_called(called_so)]
    unions = [m for m in found if m.state.kind == "union"]
    now = [m for m in unions if day is not None and m.in_office(day.year, OfficeStatus.CURRENT)]
    return _only(now or [m for m in found if m not in unions])


def over(title: str, name: str, state: str, day: date | None) -> bool:
    """Tell whether all who are called *name*, in full, and had the office *title* of *state* had it no longer on *day*.

    Only where the table knows who has it then, by quite another name: its years are not all sure.
    """
    called_so, office = plain(name), SAME.get(title, key(title))
    called = [m for m in _called(called_so) if m.state.name == state and m.office == office]
    if day is None or len(called_so) < 2 or not called or any(m.until >= day.year for m in called):
        return False
    now = [m for m in leaders() if m.state.name == state and m.office == office and m.since <= day.year <= m.until]
    return bool(now) and not any(set(called_so) & {w for form in m.names for w in form} for m in now)


def led_before(name: str, day: date | None) -> list[tuple[str, Territory]]:
    """Return the offices that the one leader called *name*, in full, no longer had on *day*."""
    called_so = plain(name)
    found = [m for m in _by_last().get(called_so[-1:], ()) if len(called_so) > 1 and m.is_called(called_so)]
    return [(m.title, m.state) for m in found if day is not None and m.until < day.year]


def lacks(state: Territory, title: str) -> bool:
    """Tell whether the table, which knows several offices of *state*, has none there of the rank that *title* names."""
    ranks, offices = RANKS & key(title), _offices().get(state.name, frozenset())
    return bool(ranks) and len(offices) >= SEVERAL and not any(ranks & office for office in offices)


def in_full(title: str, name: str, day: date | None) -> str:
    """Return the full title of whoever of that *name* news calls by *title* alone on *day*: "secretary" for "secretary of state"."""
    called_so = plain(name)
    found = {
        member.title
        for member in _called(called_so)
        if title in member.title.split() and day is not None and member.in_office(day.year, OfficeStatus.CURRENT)
    }
    return found.pop() if len(found) == 1 else title


def _called(name: tuple[str, ...]) -> list[Leader]:
    """Return the leaders called *name*, whose last word, or of two the first, ends one of their names."""
    by_last = _by_last()
    turned = by_last.get(name[:1], ()) if len(name) == 2 else ()
    return [m for m in (*by_last.get(name[-1:], ()), *turned) if name and m.is_called(name)]


def _only(leaders: list[Leader]) -> Territory | None:
    found = {m.state.name: m.state for m in leaders}
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def leaders() -> tuple[Leader, ...]:
    """Return the whole table in the order of the file. Raises SetupError where a line has other columns or an unknown state."""
    return tuple(_leader(*row) for row in table("kg.annotations", "leaders.tsv", *COLUMNS))


@cache
def _offices() -> dict[str, frozenset[frozenset[str]]]:
    """Return the offices of the table by state."""
    found: dict[str, frozenset[frozenset[str]]] = {}
    for leader in leaders():
        found[leader.state.name] = found.get(leader.state.name, frozenset()) | {leader.office}
    return found


@cache
def _by_last() -> dict[tuple[str, ...], tuple[Leader, ...]]:
    """Return the table by the last words of the names."""
    found: dict[tuple[str, ...], tuple[Leader, ...]] = {}
    for leader in leaders():
        for last in dict.fromkeys(name[-1:] for name in leader.names):
            found[last] = (*found.get(last, ()), leader)
    return found


def _leader(label: str, title: str, listed: str, first: str, last: str) -> Leader:
    state = territories.named(label)
    if state is None or not first.isdigit():
        raise SetupError(f"leaders.tsv: {label}, {title}, {listed} must have a state of territories.tsv and a year")
    until = int(last) if last else LATEST
    if until < int(first):
        raise SetupError(f"leaders.tsv: {label}, {title}, {listed} ends before it begins")
    names = [plain(name) for name in listed.split("|") if name]
    named = listed.endswith("|") or any(len(name) == 1 for name in names)
    alone = [] if named else [plain(listed.partition("|")[0].split()[-1])]  # both parts of "Prado-Holt"
    return Leader(state, title, (*names, *alone), int(first), until)


def _same_given(one: str, other: str) -> bool:
    """Tell whether two given names are one: equal, an initial, forms of one name or a letter apart in its spelling."""
    if one == other or other in forms(one):
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one[0] == other[0] and min(len(one), len(other)) >= SPELT and distance(one, other, 1) <= 1


def plain(name: str) -> tuple[str, ...]:
    """Return the words of *name* without accents, marks and particles: "Émile al-Hariri" is "emile hariri"."""
    letters = (c for c in unicodedata.normalize("NFD", name.lower().translate(LETTERS)) if not unicodedata.combining(c))
    spaced = "".join(c if c.isalpha() else " " if c in " -\n\t\u00a0" else "" for c in letters)
    words = tuple(spaced.split())
    return tuple(word for word in words if word not in PARTICLES) or words  # "Xi" is a name, too
