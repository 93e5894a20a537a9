"""Attaches titles that stand behind a name: "A, president of B", "A (president)", "A and B, both former ministers"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.annotations._offices.bodies import Seen
from kg.annotations._offices.holdings import ARTICLES, CLOSING, Holding, Names
from kg.annotations._offices.title_phrases import Body, Title
from kg.annotations._people.person_words import words
from kg.annotations._places.provinces import seat_behind
from kg.annotations._places.sightings import How
from kg.annotations._places.territories import Territory

LINKING = words("of for on and & the in to")
"""What may stand between the words of an organization's name."""
JOINT = 2
"""Titles that share the body told behind the second."""


class Appositions:
    """Attaches the titles of one document to the names before them."""

    def __init__(self, names: Names, seen: Seen, titles: tuple[Title, ...], bodies: Mapping[int, Body]) -> None:
        """Take *bodies* by first token."""
        self.names, self.doc, self.seen, self.titles, self.bodies = names, names.doc, seen, titles, bodies
        self._further: set[int] = set()
        """Where the further titles of lists start."""

    def behind(self, chain: tuple[Title, ...]) -> list[Holding]:
        """Return the holdings of the titles of *chain* where they stand behind a name."""
        first, last = chain[0], chain[-1]
        if first.plural:
            return self._of_several(first)
        end = self._name(first)
        if end is None or not self._closed(last) or self.names.skip(last.end) in self.names.people:
            return []
        if self._of_the_next(first, last) or self._of_the_listed(first, last):  # "Asked about A, the minister, B, said"
            return []
        name = self.names.ends[end]
        country, body = self._place(first, last, name)
        plain = first.end == first.head + 1 and first.country is None and self.doc[first.head].text[0].isupper()
        if len(chain) == JOINT and last.body is not None and plain:
            first.body, first.country = first.body or last.body, last.country  # "director and co-chair of the council"
        return [Holding(t, name, country=country if t.body is None else None, body=body) for t in chain]

    def _of_the_next(self, first: Title, last: Title) -> bool:
        """Tell whether the titles are of who is named behind them and acts: "Asked about A, the minister, B, said"."""
        name = last.end + 1
        after = self.names.people.get(name, len(self.doc))
        between = (
            name in self.names.people and self.doc[last.end].text == "," and self.doc[after : after + 1].text == ","
        )
        acts = next((t.tag_ for t in self.doc[after + 1 : after + 3] if t.tag_ != "RB"), "")
        return between and self.doc[first.start - 1].lower_ == "the" and acts in ("VBD", "VBZ", "VBP", "MD")

    def _of_the_listed(self, first: Title, last: Title) -> bool:
        """Tell whether the titles are the first of those before the next name of a list: "A, Kenyan Premier and Foreign Minister B"."""
        joined = self.doc[last.end : last.end + 1].text == "and"
        state = self.seen.at(first.start) if joined and self.doc[first.head].text[0].isupper() else None
        beside = next((t for t in self.titles if t.start == last.end + 1), None)
        if state is None or state.how not in (How.NAME, How.DEMONYM):
            return False
        return beside is not None and beside.country is None and self.names.skip(beside.end) in self.names.people

    def goes_on(self, one: Title, other: Title) -> bool:
        """Tell whether *other* is one more title of whom *one* stands behind: "A, Deputy Prime Minister, Minister for B and …"."""
        behind = self._name(one) is not None or (one.start in self._further)
        mine = behind and not (one.plural or other.plural) and self.names.skip(other.end) not in self.names.people
        self._further |= {other.start} if mine else set()
        return mine

    def _name(self, title: Title) -> int | None:
        """Return the token after the name that a comma or bracket parts from *title*; an age may stand between."""
        at = title.start - 1
        if at > 1 and self.doc[at].tag_ == "POS" and self.doc[at - 1].pos_ == "NOUN" and self.doc[at - 1].is_lower:
            at -= 2  # "A, the committee's chairman, …"
        if at >= 0 and self.doc[at].lower_ in (*ARTICLES, "his", "her", "its", "their"):
            at -= 1
        if at >= 2 and self.doc[at].text == "," and self.doc[at - 1].like_num and self.doc[at - 2].text == ",":
            at -= 2
        at = next((i for i in range(max(0, at - 6), at) if i in self.names.ends and seat_behind(self.doc, i)), at)
        apart = at > 0 and self.doc[at].text in (",", "(", "--", "—", "–", "-")
        if apart and at not in self.names.ends and self.doc[at].text == ",":
            at = next((i for i in range(max(0, at - 4), at) if self._of_place(i, at)), at)
        return at if apart and at in self.names.ends else None

    def _of_place(self, start: int, end: int) -> bool:
        """Tell whether the tokens say where the person named before them is from: "A of Ohio, the panel's chairman"."""
        of = start in self.names.ends and self.doc[start].lower_ == "of"
        return of and all(t.text[0].isupper() or t.lower_ == "the" for t in self.doc[start + 1 : end])

    def _place(self, first: Title, last: Title, name: int) -> tuple[Territory | None, Body | None]:
        """Return the state and body told behind the titles, or by what they serve, or before the name."""
        if first.country is not None or first.body is not None:
            return first.country or self._possessor(name), None
        if last.country is not None and last.body is None and last is not first:
            return last.country, None
        state, body, served = self._state(last), self._organization(last), self._served(last)
        if state is not None or body is not None:
            return (state, None) if state is not None else (body.country if body is not None else None, body)
        if served is not None:
            return served.country, served.body
        return self._possessor(name), None

    def _of_several(self, title: Title) -> list[Holding]:
        """Return the holders named before a title in the plural: "A and B, both former ministers"."""
        at = title.start - 2
        joined = (
            at > 1 and self.doc[at + 1].lower_ in ("both", "all") and self.doc[at].text == "," and self._closed(title)
        )
        found: list[Holding] = []
        while joined and at in self.names.ends:
            found.append(Holding(title, self.names.ends[at]))
            at = self.names.ends[at] - 1
            while at > 0 and self.doc[at].lower_ in (",", "and") and found:
                at -= 1
            at += 1
        return found[::-1] if len(found) > 1 else []

    def _possessor(self, name: int) -> Territory | None:
        """Return the state whose person is named: "Kenya's Ana Prado, the foreign minister"."""
        sighting = self.seen.before(self.doc, name)
        owns = sighting is not None and sighting.how is How.NAME and self.doc[sighting.end].tag_ == "POS"
        return sighting.territory if sighting is not None and owns and sighting.territory.kind != "union" else None

    def _state(self, title: Title) -> Territory | None:
        """Return the state in a list of names: "A B, Foreign Secretary, Bhutan; …"."""
        sighting = self.seen.at(title.end + 1) if self.doc[title.end : title.end + 1].text == "," else None
        if sighting is None or sighting.how is not How.NAME or self.doc[title.head].is_lower:
            return None
        closed = sighting.end >= len(self.doc) or self.doc[sighting.end].text in (";", ".", ")")
        return sighting.territory if closed and sighting.territory.kind != "union" else None

    def _organization(self, title: Title) -> Body | None:
        """Return the organization in a list of names: "A B, President, Union of Fishers"."""
        at = end = title.end + 1
        if at >= len(self.doc) or self.doc[title.end].text != "," or self.doc[title.head].is_lower:
            return None
        while end < len(self.doc) and end not in self.names.people and self._named(end):
            end += 1
        while end > at and not self.doc[end - 1].text[0].isupper():
            end -= 1
        known = self.bodies.get(at)
        body = known if known is not None and known.end >= end else Body(at, end)
        named = self.doc[at].text[0].isupper() and end - at > 1 and end not in self.names.people
        return body if named else None

    def _named(self, at: int) -> bool:
        """Tell whether the token may be in the name of an organization, in a line that may be broken."""
        token = self.doc[at]
        inner = token.lower_ in LINKING or token.tag_ == "POS" or (token.is_space and "\n\n" not in token.text)
        return inner or token.text[0].isupper()

    def _served(self, title: Title) -> Title | None:
        """Return the title that *title* serves: "chief of staff for the UN Secretary-General"."""
        if title.end < len(self.doc) and self.doc[title.end].lower_ in ("for", "of", "to"):
            return next((t for t in self.titles if title.end < t.start <= title.end + 2), None)
        return None

    def _closed(self, title: Title) -> bool:
        sentence = self.doc[title.head].sent
        if title.end >= sentence.end:
            return True
        token = self.doc[title.end]
        going_on = words("who since from at in until for to of and &")
        return token.text in CLOSING or token.lower_ in going_on
