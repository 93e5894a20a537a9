"""Attaches title phrases to people by where they stand: before the name, behind it, in lists, or through a verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations._offices.appositions import Appositions
from kg.annotations._offices.bodies import Seen, states_before
from kg.annotations._offices.holdings import ARTICLES, CLOSING, Holding, Names, owner_before, respectively
from kg.annotations._offices.terms import TENURES, explained, given_by, term, toppled
from kg.annotations._offices.title_phrases import Body, Title
from kg.annotations._offices.title_words import GOVERNORS, HEADS, LAWMAKERS, PERSONAL
from kg.annotations._people.person_words import words
from kg.annotations._places.provinces import past_party, province_at, seat_behind
from kg.annotations._places.sightings import How, Sighting
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc

OPENING = frozenset([",", ":", "–", "—", "--"])
"""Marks between a title in the plural and the names of those who hold it."""
DEFINITE = words("the")
JOINING = words("and , & / a an the also now currently his her its their")
"""What may stand between two titles of one person."""
BETWEEN = words(", and & of the ( )")
OPENED = 6
"""Tokens of the titles that open a sentence."""
FURTHEST = 8
"""Tokens looked over from one name of a list to the next."""


class Attacher:
    """Attaches the titles of one document to its people."""

    def __init__(
        self,
        doc: Doc,
        seen: Seen,
        titles: tuple[Title, ...],
        people: Mapping[int, int],
        bodies: Mapping[int, Body],
        breaks: frozenset[int] = frozenset(),
    ) -> None:
        """Take *people* as first token → token after the last, *bodies* and *breaks* (paragraphs) by first token."""
        self.names = Names(doc, people, breaks)
        self.appositions = Appositions(self.names, seen, titles, bodies)
        self.doc, self.seen, self.titles, self.people, self.bodies = doc, seen, titles, people, bodies

    def holdings(self) -> Iterator[Holding]:
        """Yield each title that belongs to a person, once per person."""
        for chain in self._chains():
            found = self._of_chain(chain)
            yield from found
            used = {h.title.head for h in found}
            for title in (t for t in chain if t.head not in used):
                person = explained(self.doc, title, self.names.inside)
                if person is not None:
                    yield Holding(title, person)
                elif len(chain) == 1:
                    state = given_by(self.doc, title, self.seen)
                    yield from (replace(h, country=state) for h in term(self.doc, title, self.names.inside, Holding))

    def _chains(self) -> Iterator[tuple[Title, ...]]:
        """Yield titles one by one, those joined by "and" or commas together."""
        chain: list[Title] = []
        for title in self.titles:
            if chain and not self._linked(chain[-1], title):
                yield tuple(chain)
                chain = []
            chain.append(title)
        if chain:
            yield tuple(chain)

    def _linked(self, one: Title, other: Title) -> bool:
        between = self.doc[one.end : other.start]
        words = {t.lower_ for t in between}
        if words == {","} and self.appositions.goes_on(one, other):
            return True
        if any(i in self.names.breaks for i in range(one.end, other.start + 1)):
            return False
        styled = not words and self.doc[other.head].lower_ in PERSONAL and other.start == other.head
        return styled or (words <= JOINING and bool(words & {"and", "&", "/"}))

    def _of_chain(self, chain: tuple[Title, ...]) -> list[Holding]:
        behind = self.appositions.behind(chain)
        if behind:
            return behind
        last = self._before(chain[-1])
        if not last:
            return [h for title in chain[:-1] for h in self._before(title)]
        behind = self.appositions.behind(chain[:-1]) if len(chain) > 1 else []
        if behind:
            return [*behind, *last]
        shared = [h for title in chain[:-1] for h in self._shared(title, chain[-1], last[0])]
        return [*shared, *last]

    def _shared(self, title: Title, last: Title, holding: Holding) -> list[Holding]:
        """Give the first of two titles before one name to its person: "Prime Minister and Defense Minister A"."""
        linked = {t.lower_ for t in self.doc[title.end : last.start]} <= {"and", "&", "/"}
        own = (last.country is not None or last.body is not None) and not self._both(title, last)
        before = self.doc[title.start - 1].lower_ if title.start else ""
        lower = self.doc[title.head].is_lower or self.doc[last.head].is_lower
        alone = before not in (ARTICLES | {"and", ","} if lower else ARTICLES) or self._both(title, last)
        alone = alone or title.end == last.start  # the last is but a style before the name
        own = own and not (
            title.start == self.doc[title.head].sent.start and last.country and not last.body and not lower
        )
        full = title.end > title.head + 1 and title.country is None and title.body is None and not lower
        plain = self.doc[title.head].is_lower and bool(
            title.body or title.country
        )  # "Union leader and Kenyan premier A"
        full = full and last.body is not None  # "Assistant to the President and White House Coordinator A"
        own = own and not ((plain or full) and before not in ARTICLES)
        if title.plural or last.plural or own or not linked or not alone:
            return []
        if last.country is None and last.body is None:
            last.country = title.country
        elif title.country is None and title.body is None:
            title.country, title.body = last.country, last.body
        return [replace(holding, title=title)]

    def _both(self, title: Title, last: Title) -> bool:
        """Tell whether both titles are one person's though the last has a body of its own ("Kenyan President and Union Chair A").

        Without a determiner the first must have a name, so it shares the last one's.
        """
        head = self.doc[title.head]
        ending = next((t for t in reversed(head.sent) if not t.is_space), head)
        prose = ending.text in CLOSING and head.i > head.sent.start + 2
        united = last.country is None or last.country.kind == "union"
        shared = (
            last.end > last.head + 1 and self.doc[last.end : last.end + 1].text == ","
        )  # "the Prince and Prime Minister of Nordia, A B"
        return (title.country is not None and last.body is not None and united and prose) or (
            shared and title.country is None and title.body is None
        )

    # ------------------------------------------------------------------------------------------- TITLE [,] Name

    def _before(self, title: Title) -> list[Holding]:
        several = self._several(title) if title.plural else []
        if several:
            return several
        at = self.names.skip(title.end)
        before = self.doc[title.start - 1 if title.start else 0]
        named = (
            before.lower_ in DEFINITE
            or before.tag_ in ("POS", "PRP$")
            or (before.lower_ in ARTICLES | {"another"} and self._introduces(at))
        )
        opens = title.start - self.doc[title.head].sent.start < OPENED and self.doc[title.head].text[0].isupper()
        named = named or (opens and self._introduces(at))
        if (at not in self.people and named) or title.country or title.body:
            at = self._past_comma(title, at)
        if title.plural and at not in self.people:
            return respectively(self.doc, self._opened(title, at))
        quoted = title.start > 0 and self.doc[title.start - 1].text in ("'", '"')
        if at not in self.people or (quoted and self.doc[min(self.people[at], len(self.doc) - 1)].text in ("'", '"')):
            return []
        return respectively(self.doc, self._all_of(title, at))

    def _introduces(self, at: int) -> bool:
        """Tell whether the name behind the comma at *at* stands between commas: "A spokesman, Erik Holt, said"."""
        name = self.names.skip(at + 1) if at < len(self.doc) and self.doc[at].text == "," else at
        end = self.people.get(name, len(self.doc))
        return end < len(self.doc) and self.doc[end].text == ","

    def _all_of(self, title: Title, at: int) -> list[Holding]:
        """Give *title* to the person at token *at* and, in the plural, to those who follow in a list."""
        status, owner = toppled(self.doc[at : self.people[at]]), owner_before(self.doc, title, self.names.inside)
        found = [self._placed(Holding(title, at, status=status, owner=owner))]
        while title.plural and (following := self._next(self.people[found[-1].person])) is not None:
            own = self._state_before(self.people[found[-1].person], following)
            same = title if own is None or title.country is None else replace(title, country=own, words=[*title.words])
            found.append(self._placed(Holding(same, following)))
        return found

    def _state_before(self, end: int, name: int) -> Territory | None:
        """Return the state of the next of several holders: "the presidents of Kenya, A, and of Norway, B"."""
        between = [self.seen.at(i) for i in range(end, name) if "of" in self.doc[i - 2 : i].text.split()]
        closed = self.doc[name - 1].text == ","
        return next((s.territory for s in between if s is not None and closed), None)

    def _several(self, title: Title) -> list[Holding]:
        """Return the holders of a title in the plural where each has a state told in turn, or behind the name."""
        if self.doc[title.end : title.end + 1].text == "of" and title.end + 1 in self.people:
            return self._all_of(title, title.end + 1)  # "the three ministers of A of Nordia and B of Sudland"
        return (self._in_turn(title) or self._of_adjectives(title)) if title.country else []

    def _of_adjectives(self, title: Title) -> list[Holding]:
        """Return the holders of "Kenyan and Norwegian ministers A and B": each of the state at the same place, else of none."""
        sighting = self.seen.at(title.start)
        states = states_before(self.doc, self.seen, sighting.end) if sighting is not None else []
        at = self.names.skip(title.end)
        at = self.names.skip(at + 1) if at < len(self.doc) and self.doc[at].text == "," else at
        if not states or at not in self.people:
            return []
        found = self._all_of(title, at)
        fits = states if len(states) == len(found) else [None] * len(found)
        return [
            replace(h, title=replace(title, country=h.country or s, words=[*title.words]))
            for h, s in zip(found, fits, strict=True)
        ]

    def _in_turn(self, title: Title) -> list[Holding]:
        """Return the holders of "the ministers of Kenya, Norway and Chad, A, B and C": each of the state at the same place."""
        at, states = title.end, [title.country]
        while at < len(self.doc) and (self.doc[at].lower_ in ARTICLES | {",", "and"} or self._state_at(at) is not None):
            sighting = self._state_at(at)
            states += [sighting.territory] if sighting is not None else []
            at = sighting.end if sighting is not None else at + 1
        if len(states) < 2 or at not in self.people or self.doc[at - 1].text not in OPENING:
            return []
        found = self._all_of(title, at)
        if len(found) != len(states):
            return []
        placed = zip(found, states, strict=True)
        return [replace(h, title=replace(title, country=s, words=[*title.words])) for h, s in placed]

    def _state_at(self, at: int) -> Sighting | None:
        sighting = self.seen.at(at)
        known = sighting is not None and sighting.how is How.NAME and sighting.territory.kind != "union"
        return sighting if known else None

    def _opened(self, title: Title, at: int) -> list[Holding]:
        """Return the holders a list behind a mark names: "the two ministers, A and B, …", "ministers: A of Kenya and B of Norway"."""
        if (
            at >= len(self.doc)
            or self.doc[at].text not in OPENING
            or (name := self.names.skip(at + 1)) not in self.people
        ):
            return []
        found = self._all_of(title, name)
        after = self.people[found[-1].person]
        closed = after >= len(self.doc) or self.doc[after].text in CLOSING or self.doc[after].lower_ in ("of", "(")
        return found if len(found) > 1 and (closed or self.doc[at].text != ",") else []

    def _past_comma(self, title: Title, at: int) -> int:
        """Return the first token of the name behind a comma: "the director of the agency, A B, …"."""
        of = [t.lower_ for t in self.doc[max(0, title.start - 3) : title.start]]
        past = of[-2:]
        if of[1:] in (["of", "the"], ["for", "the"]) and of[0] in HEADS and self.doc[title.head].is_lower:
            return at  # "a representative of the ousted leader, A B, …" names the representative
        at = self.names.past_place(at)
        if (past[-1:] == ["as"] and past[0] in TENURES) or self.doc[at : at + 1].text != "," or title.plural:
            return at  # "in her time as minister, A was …": told by the noun
        past_office = (t.end for t in self.titles if t.start == at + 1 and t.status is OfficeStatus.FORMER)
        beside = next(past_office, at + 1)  # "Its leader, former minister A B, resigned"
        name = self.names.skip(beside)
        end = self.people.get(name)
        if beside > at + 1 and (end is None or self.doc[end : end + 1].text != ","):
            return at
        if end is None or end - name < 2 or (end < len(self.doc) and self.doc[end].lower_ in ("and", "&")):
            return at
        return name

    def _next(self, at: int) -> int | None:
        closed = past_party(self.doc, at)
        for i in range(closed, min(closed + FURTHEST, len(self.doc))):
            if i in self.people:
                return i
            if self.doc[i].lower_ not in BETWEEN and self.seen.at(i) is None and self.names.skip(i) == i:
                return None
        return None

    def _placed(self, holding: Holding) -> Holding:
        """Add the state or body behind the name: "President A of Kenya", "Secretary B of the Department of C", "King D (Norway)"."""
        before = self.seen.before(self.doc, holding.title.start - 1)
        if before is not None and self.doc[max(before.start - 2, 0)].lower_ == "counterpart":
            return replace(holding, country=before.territory)
        seat = seat_behind(self.doc, self.people[holding.person]) if holding.title.country is None else None
        return self._behind(holding) if seat is None else replace(holding, country=seat)

    def _behind(self, holding: Holding) -> Holding:
        doc, at = self.doc, self.people[holding.person]
        body = self.bodies.get(at + 1) if doc[at : at + 1].text == "," else None
        if (
            body is not None
            and holding.title.body is None
            and self.names.closes(body.end)
            and doc[body.start].text[0].isupper()
        ):
            return replace(holding, body=body, country=body.country)
        if at + 1 >= len(doc) or doc[at].lower_ not in ("of", "(", "from"):
            return holding
        inner = at + 2 if doc[at + 1].lower_ == "the" else at + 1
        body, sighting = self.bodies.get(inner), self.seen.at(inner)
        if sighting is not None and sighting.how is How.NAME and sighting.territory.kind != "union":
            return replace(holding, country=sighting.territory) if not holding.title.country else holding
        party = doc[at].lower_ == "from" and doc[holding.title.head].lower_ in LAWMAKERS  # which is no office
        if body is not None and doc[at].lower_ in ("of", "from") and not party and holding.title.body is None:
            return replace(holding, body=body, country=body.country)
        province = province_at(doc, inner) if doc[holding.title.head].lower_ in LAWMAKERS | GOVERNORS else None
        return replace(holding, country=holding.title.country or province)
