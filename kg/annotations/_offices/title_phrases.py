"""Title phrases, and what of a document is needed to read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotations._offices.bodies import Seen
from kg.annotations._offices.body_words import BODY_HEADS, MASSES, PUBLIC
from kg.annotations._offices.title_words import (
    ASSEMBLIES,
    GENERALS,
    HEADS,
    HOUSES,
    MEMBERS,
    PARTED,
    PERSONAL,
    PLACED,
    PLURALS,
    RANKED,
    UNHELD,
)
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

REACH = 3
"""Tokens before a title that may say that its bearer does not hold it."""
HEADED = 120
"""Tokens of a list behind the words that say whose list it is."""
DESCRIBED = 4
"""Words between the adjective of a group and its name."""
OPEN = ("ADJ", "NOUN", "PROPN")
"""Parts of speech of a title's words."""
PARTS = words(
    "northern southern eastern western central northeastern northwestern southeastern southwestern upper lower inner outer mid"
)
"""Adjectives that make of a state a region of it."""
TIMES = ("DATE", "TIME")
FIELDED = 7
"""Tokens of the title of a chief officer."""
JOINTS = ("and", "&", ",")
BENCHES = frozenset(("chief", "associate", "supreme", "presiding", "court"))
GRADES = frozenset(("senior", "deputy", "chief"))


@dataclass(frozen=True, slots=True)
class Body:
    """Tokens of a body or organization, without determiner, and its state."""

    start: int
    end: int
    country: Territory | None = None


@dataclass(slots=True)
class Title:
    """A title phrase: tokens start to end (exclusive) with state and body but without determiner."""

    head: int
    start: int
    end: int
    words: list[int] = field(default_factory=list)
    """Tokens that make the title itself."""
    plural: bool = False
    status: OfficeStatus = OfficeStatus.CURRENT
    country: Territory | None = None
    body: Body | None = None

    def label(self, doc: Doc) -> str:
        """Return the title in lower case, in the singular."""
        text = ""
        for i in self.words:
            word = PLURALS.get(doc[i].lower_, doc[i].lower_) if i == self.head else doc[i].lower_
            glued = not text or word in ("-", ",", "'s") or text.endswith("-")
            text += word if glued else " " + word
        text = " ".join(text.split())
        return text.strip(" -,*")


class Text:
    """A document with its states, bodies and people, as the readers of titles see it."""

    def __init__(self, doc: Doc, seen: Seen, bodies: tuple[Body, ...], people: frozenset[int]) -> None:
        """Take *people* as the tokens of all names."""
        self.doc, self.seen, self.people = doc, seen, people
        self.body_end: Mapping[int, Body] = {b.end: b for b in bodies}
        self.body_start: Mapping[int, Body] = {b.start: b for b in bodies}

    def is_head(self, at: int) -> bool:
        """Tell whether token *at* is the head noun of a title."""
        token = self.doc[at]
        if token.lower_ == "pm" and (not token.is_upper or (at and self.doc[at - 1].like_num)):
            return False  # an hour
        if token.lower_ in MEMBERS or token.text == "Officer":
            return self.chief(at) < at if token.text == "Officer" else self._ranked(at)
        field = token.lower_ == "justice" and at and self.doc[at - 1].pos_ in ("ADJ", "PROPN")
        if field and at + 1 not in self.people and self.doc[at - 1].lower_ not in BENCHES:
            return False  # "economic justice"
        parted = token.lower_ in PARTED and self.doc[at + 1 : at + 2].text == "."
        if (token.lower_ in PARTED or token.text.endswith(".")) and not (
            token.text[0].isupper() and at + 1 + parted in self.people
        ):
            return False
        shouted = token.is_upper and len(token) > 3  # parts of speech of lines in capitals are guesses
        if (
            at in self.people
            or (token.pos_ not in OPEN and not shouted)
            or not (token.lower_ in HEADS or token.lower_ in PLURALS or self._of_generals(at))
            or PLURALS.get(token.lower_) in PLACED  # "officials" are many
        ):
            return False
        sighting = self.seen.at(at)
        return not self.convened(at) and (sighting is None or sighting.how is not How.BODY)

    def chief(self, at: int) -> int:
        """Return where "Chief Fish and Water Officer" begins, which ends at *at* before a style and a name, else *at*."""
        doc, first = self.doc, at
        styled = at + 2 in self.people and doc[at + 1].lower_ in PERSONAL and doc[at + 1].text[0].isupper()
        while (
            styled and first >= max(0, at - FIELDED) and (doc[first].text[0].isupper() or doc[first].lower_ in JOINTS)
        ):
            if doc[first].text == "Chief":
                return first
            first -= 1
        return at

    def parted(self, last: Title | None, title: Title) -> Title:
        """Return *title* without words that end *last*: of "for Kenya Policy Ambassador A" the style is "Ambassador"."""
        styled = self.doc[title.head].lower_ in PERSONAL and self.doc[title.head].text[0].isupper()
        if last is not None and styled and last.start <= title.start < last.end <= title.head:
            title.start, title.country, title.body = last.end, None, None
            title.words = [i for i in title.words if i >= last.end]
        return title

    def described(self, at: int, limit: int) -> int:
        """Return where the state begins that small words from *at* on describe: "of neighboring Kenya", "of war-torn Kenya"; else *at*."""
        end = at
        while end < min(limit - 1, at + DESCRIBED) and self._describes(self.doc[end]):
            end += 1
        sighting = self.seen.at(end) if end > at else None
        return end if sighting is not None and sighting.how is How.NAME else at

    def _describes(self, token: Token) -> bool:
        joined = "-" in (token.text, self.doc[token.i - 1].text, self.doc[token.i + 1].text)
        small = token.is_lower and token.pos_ in ("ADJ", "ADV", "VERB", "PROPN") and token.lower_ not in PARTS
        return small or joined

    def convened(self, at: int) -> bool:
        """Tell whether the plural at *at* ends the name of a body: "the Council of Ministers"."""
        plural = self.doc[at].lower_ in PLURALS and at > 1 and self.doc[at - 1].lower_ == "of"
        return plural and self.doc[at - 2].lower_ in ASSEMBLIES

    def _of_generals(self, at: int) -> bool:
        """Tell whether "general" behind a noun that is no title alone makes one of it: "Surgeon General"."""
        return self.doc[at].lower_ in GENERALS and at + 1 < len(self.doc) and self.doc[at + 1].lower_ == "general"

    def _ranked(self, at: int) -> bool:
        """Tell whether a party's noun names an office: "the top Democrat on the committee"."""
        before = self.doc[at - 1].lower_ if at > 0 else ""
        after = [t.lower_ for t in self.doc[at + 1 : at + 6]]
        owned = at > 1 and self.doc[at - 2].tag_ == "POS"  # "the panel's ranking Democrat"
        ranked = before in RANKED and (owned or after[:1] in (["on"], ["of"]))
        seated = before in ASSEMBLIES or (after[:1] == ["of"] and not ASSEMBLIES.isdisjoint(after[1:4]))
        return ranked or (seated and self.doc[at].lower_ == "member")

    def acronym(self, token: Token, title: Title) -> bool:
        """Tell whether *token* is the acronym of the body a title is in: "ABCD Secretary General"."""
        before = token.doc[token.i - 1] if token.i else None
        shouted = self.doc[title.head].is_upper or (before is not None and before.is_upper)
        short = token.is_upper and token.is_alpha and 2 < len(token) < 7
        return short and not shouted and title.body is None and title.country is None

    def heads_title(self, at: int, limit: int) -> bool:
        """Tell whether the words from token *at* lead to the head of another title: "…, Foreign Minister"."""
        while at < limit and at not in self.people and self.doc[at].pos_ in OPEN:
            if self.is_head(at):
                return True
            at += 1
        return False

    def plain_state(self, body: Body) -> bool:
        """Tell whether the words of *body* only repeat a state: then it is no body."""
        sighting = self.seen.at(body.start)
        return (
            sighting is not None
            and sighting.end >= body.end
            and sighting.how is not How.BODY
            and sighting.territory.kind != "union"
        )

    def bare(self, body: Body) -> bool:
        """Tell whether *body* is one common word, as in "Speaker of the Parliament": then it belongs to the title."""
        return body.end - body.start == 1 and not self.doc[body.start].is_upper and self.seen.at(body.start) is None

    def group(self, at: int, end: int, limit: int) -> Body:
        """Return the group at *at* whole where up to *end* only adjectives are read: "the Kenyan | militant group Red Dawn" has a name."""
        doc, last = self.doc, end
        if any(doc[i].pos_ != "ADJ" and self.seen.at(i) is None for i in range(at, end)):
            return Body(at, end)
        while last < limit and last - end < DESCRIBED and (doc[last].pos_ in OPEN or doc[last].is_space):
            if doc[last].text[:1].isupper() or last in self.people:
                break
            last += 1
        stop = last
        while stop < limit and doc[stop].text[:1].isupper() and doc[stop].pos_ in OPEN and stop not in self.people:
            stop += 1
        named = last > end and stop > last
        return Body(last, stop) if named else Body(at, last - (last > end and doc[last - 1].is_space))

    def unheld(self, title: Title) -> bool:
        """Tell whether the words before *title* say that its bearer does not hold it: "claiming to be President A"."""
        before = self.doc[max(0, title.start - REACH) : title.head].text.lower() + " "
        return any(told in before for told in UNHELD)

    def massed(self, title: Title, at: int) -> Body | None:
        """Return the body told by one common noun for which somebody speaks: "a spokesman for the agency, A B, …"."""
        doc, speaks = self.doc, self.doc[title.head].lower_.startswith("spokes")
        ends = doc[at + 1 : at + 2].text in (",", "") or at + 1 in self.people
        whole = speaks and ends and doc[at - 1].lower_ == "the" and doc[at].is_lower
        return Body(at, at + 1) if whole and doc[at].lower_ in BODY_HEADS | PUBLIC | MASSES else None

    def of_state_houses(self, at: int) -> bool:
        """Tell whether the words before token *at* speak of lawmakers of provinces, "State legislators included": it is their list."""
        before = [t.lower_ for t in self.doc[max(0, at - HEADED) : at]]
        return any(one == "state" and other in HOUSES for one, other in pairwise(before))

    def bracket(self, at: int) -> int:
        """Return the token where an acronym in brackets before token *at* opens ("Republic of X (RX) Minister"), else *at*."""
        acronym = (
            at >= 4 and self.doc[at - 1].text == ")" and self.doc[at - 3].text == "(" and self.doc[at - 2].is_upper
        )
        return at - 3 if acronym else at

    def past_bracket(self, at: int, limit: int) -> int:
        """Return the token behind an acronym in brackets that opens at *at*, else *at*."""
        bracket = at + 2 < limit and self.doc[at].text == "(" and self.doc[at + 2].text == ")"
        return at + 3 if bracket else at
