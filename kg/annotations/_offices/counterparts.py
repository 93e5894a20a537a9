"""Reads "her Norwegian counterpart, Erik Holt" and "her predecessor, Erik Holt": the title is that of the person told before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.annotations._offices.bodies import Seen, states_before
from kg.annotations._offices.holdings import Holding, passed
from kg.annotations._offices.title_phrases import Title
from kg.annotations._offices.title_words import STATUS
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How
from kg.model import OfficeStatus
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc

OWNERS = words("his her their its")
DESCRIBING = 2
"""Describing words passed over on either side of the state."""
NOUNS = words("counterpart counterparts colleague number")


def counterparts(doc: Doc, seen: Seen, people: Mapping[int, int]) -> Iterator[Holding]:
    """Yield a holding for each named counterpart of a person named before in the same sentence."""
    for token in doc:
        opposite = token.lower_ == "number" and token.i > 0 and doc[token.i - 1].lower_ == "opposite"
        if token.lower_ == "predecessor":
            yield from _predecessor(doc, token.i, people)
        if token.lower_ not in NOUNS or (token.lower_ == "number" and not opposite):
            continue
        if token.lower_ == "counterparts":
            yield from _several(doc, seen, token.i, people)
            continue
        name = _name(doc, token.i + 1, people)
        sighting = seen.before(doc, _undescribed(doc, token.i - opposite, seen))
        owner = _owner(doc, token.i if sighting is None else sighting.start, people)
        if name in people and owner is not None and sighting is not None and sighting.how is How.DEMONYM:
            title = Title(token.i, sighting.start, token.i + 1, [token.i], country=sighting.territory)
            yield Holding(title, name, like=owner)


def _undescribed(doc: Doc, at: int, seen: Seen) -> int:
    """Return the token behind the state where describing words stand between it and *at*: "his Kenyan visiting counterpart"."""
    left = at
    for _ in range(DESCRIBING):
        if seen.before(doc, left) is not None:
            return left
        left -= _describes(doc, left)
    return left if seen.before(doc, left) is not None else at


def _describes(doc: Doc, at: int) -> bool:
    """Tell whether the word before token *at* describes somebody: "his visiting | Kenyan counterpart"."""
    word = doc[at - 1] if at else None
    return word is not None and word.is_lower and (word.tag_ in ("JJ", "VBG", "VBN") or word.lower_ in STATUS)


def _several(doc: Doc, seen: Seen, at: int, people: Mapping[int, int]) -> Iterator[Holding]:
    """Yield a holding for each of "her Kenyan and Norwegian counterparts, A and B": of the state at the same place."""
    states = states_before(doc, seen, at)
    first = seen.before(doc, at)
    owner = _owner(doc, _first(doc, seen, at), people) if states and first is not None else None
    names, name = [], _name(doc, at + 1, people)
    while name in people:
        names.append(name)
        name = people[name]
        while name < len(doc) and name not in people and (doc[name].lower_ in (",", "and", "&") or passed(doc[name])):
            name += 1
    if owner is not None and len(names) == len(states):
        for state, start in zip(states, names, strict=True):
            yield Holding(Title(at, at, at + 1, [at], country=state), start, like=owner)


def _first(doc: Doc, seen: Seen, at: int) -> int:
    """Return the first token of the list of states before token *at*."""
    while (sighting := seen.before(doc, at)) is not None:
        at = sighting.start
        while at > 0 and doc[at - 1].lower_ in (",", "and", "&"):
            at -= 1
    return at


def _predecessor(doc: Doc, at: int, people: Mapping[int, int]) -> Iterator[Holding]:
    name, owner = _name(doc, at + 1, people), _owner(doc, at, people)
    if name in people and owner is not None:
        yield Holding(Title(at, at, at + 1, [at]), name, status=OfficeStatus.FORMER, like=owner)


def _name(doc: Doc, at: int, people: Mapping[int, int]) -> int:
    """Return the token after a comma and honorifics behind the noun."""
    at += at < len(doc) and doc[at].text == ","
    while at < len(doc) and at not in people and passed(doc[at]):
        at += 1
    return at


def _bare(doc: Doc, at: int) -> bool:
    """Tell whether the state at token *at* follows a verb or preposition: "met | Kenyan counterpart Ana Prado", "with | Kenyan"."""
    return doc[at - 1].pos_ in ("VERB", "ADP") and bool(doc[at].ent_type_) and doc[at].text[0].isupper()


def _owner(doc: Doc, at: int, people: Mapping[int, int]) -> int | None:
    """Return the first token of the person whose counterpart is meant by the words before token *at*."""
    first = doc[at].sent.start
    for _ in range(DESCRIBING):
        at -= _describes(doc, at)
    before = [start for start in people if first <= start < at]
    if at > first and doc[at - 1].tag_ == "POS":
        return next((start for start in before if people[start] == at - 1), None)
    if at == 0 or (doc[at - 1].lower_ not in OWNERS and not _bare(doc, at)):
        return None
    if not before:
        earlier = [start for start in people if start < first]
        return max(earlier, default=None)
    subjects = [s for s in before if any(doc[i].dep_ in SUBJECTS for i in range(s, people[s]))]
    return (subjects or before)[-1]
