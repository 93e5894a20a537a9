"""Tells what else in an article says the state of an office: its dateline, the same title told of nobody, a state named above all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations._offices.tenants import key
from kg.annotations._offices.title_phrases import Title
from kg.annotations._offices.wordings import Worded
from kg.annotations._places.sightings import How, Sighting
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc

LONGEST = 14
"""Tokens of a dateline."""
BESIDE = 2
"""Tokens between a name and its state right behind it."""
DASHES = frozenset(("-", "--", "—", "–", "_"))


def dateline(doc: Doc, found: tuple[Sighting, ...]) -> Territory | None:
    """Return the state of whose seat an article is dated ("NAIROBI, May 3 (Agency) --"), where its own words tell of it, too."""
    dash = next((t.i for t in doc[1:LONGEST] if t.text in DASHES), 0)
    named = [s for s in found if s.start < dash]
    states = {s.territory.name: s.territory for s in named}
    first = [t.i for t in doc[:dash] if not t.is_space]
    opens = bool(named) and named[0].how is How.SEAT and named[0].start == first[0] and doc[first[0]].text[0].isupper()
    if not opens or len(states) != 1:
        return None
    (state,) = states.values()
    told = (s for s in found if s.start > dash and s.how in (How.NAME, How.DEMONYM))
    return state if any(s.territory.name == state.name for s in told) else None


def dated_in(doc: Doc, found: tuple[Sighting, ...]) -> Territory | None:
    """Return the one state of an article's dateline: "PORT CITY, Kenya (Agency) --"."""
    dash = next((t.i for t in doc[1:LONGEST] if t.text in DASHES), 0)
    first = next((t for t in doc[:dash] if not t.is_space), None)
    opens = first is not None and first.is_upper and len(first) > 1
    return only(s.territory for s in found if s.start < dash) if opens else None


def namesake(label: str, unnamed: Iterable[Title], doc: Doc) -> Territory | None:
    """Return the state whose holder of an office is told without a name: "Kenya's trade minister …, Trade Minister Ana Prado"."""
    same = [t for t in unnamed if key(t.label(doc)) == key(label) and not t.plural]
    states = {t.country.name: t.country for t in same if t.country is not None and t.country.kind != "union"}
    current = all(t.status is OfficeStatus.CURRENT for t in same)
    return next(iter(states.values())) if len(states) == 1 and current else None


def foremost(left: list[Sighting]) -> Territory | None:
    """Return the state named more than once and three times as often as any other."""
    best = Counter(s.territory.name for s in left).most_common(2)
    clear = bool(best) and best[0][1] > 1 and (len(best) == 1 or best[0][1] >= 3 * best[1][1])
    return next((s.territory for s in left if clear and s.territory.name == best[0][0]), None)


def contradicted(doc: Doc, found: tuple[Sighting, ...], told: Worded, titles: Iterable[tuple[int, int]]) -> bool:
    """Tell whether what stands beside one of *titles* (from the title to the name's end) or the dateline is of another state than *told*.

    The dateline only where others have the title, too, or the article does not name the state: who always has it may be abroad.
    """
    plain = [s for s in found if s.how in (How.NAME, How.DEMONYM) and s.territory.kind != "union"]
    near = (s.territory for start, end in titles for s in plain if _beside(doc, s, start, end))
    if any(state is not told.state for state in near):
        return True
    dated = dated_in(doc, found)
    home = told.always and any(s.territory is told.state for s in found)
    return dated is not None and dated is not told.state and not home


def _beside(doc: Doc, sighting: Sighting, start: int, end: int) -> bool:
    """Tell whether *sighting* stands right before token *start*, or behind token *end* with no more between than ", of" or a bracket."""
    between = doc[sighting.end : start] if sighting.end <= start else doc[end : sighting.start]
    words = [token.lower_ for token in between] if len(between) <= BESIDE else ["far"]
    if sighting.end <= start:
        return words in ([], ["'s"], ["’s"])
    return sighting.start >= end and words in (["of"], [",", "of"], [",", "from"], ["from"], ["("])


def only(territories: Iterable[Territory | None]) -> Territory | None:
    """Return the one state of *territories*, none where there are several."""
    found = {t.name: t for t in territories if t is not None}
    return next(iter(found.values())) if len(found) == 1 else None
