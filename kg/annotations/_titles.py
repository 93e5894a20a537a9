"""Reads title phrases: "former Israeli Prime Minister", "Under Secretary of State for Political Affairs", "head of the agency"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotations._bodies import Phrase, Seen
from kg.annotations._body_words import PORTFOLIOS
from kg.annotations._sightings import How, Sighting
from kg.annotations._territories import Territory
from kg.annotations._title_words import HEADS, PLURALS, STATUS, SUFFIXES, TITLE_ADJECTIVES
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPLEMENTS = frozenset("of for on to".split())
OPEN = ("ADJ", "NOUN", "PROPN")
UNNAMED = ("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY")


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
    body: tuple[int, int] | None = None
    """Tokens of the body or organization the office is in."""
    union: Territory | None = None
    owner: int | None = None
    """Last token of another possessor ("the president's adviser")."""

    def label(self, doc: Doc) -> str:
        """Return the title in lower case, in the singular."""
        text = ""
        for i in self.words:
            word = PLURALS.get(doc[i].lower_, doc[i].lower_) if i == self.head else doc[i].lower_
            joined = text.endswith("-") or word == "-" or not text
            text += word if joined else " " + word
        return text.strip(" -")


class Reader:
    """Reads the title phrases of one document."""

    def __init__(self, doc: Doc, seen: Seen, bodies: tuple[Phrase, ...], people: frozenset[int]) -> None:
        """Read *doc* with its *bodies* and the tokens of its *people*."""
        self.doc, self.seen, self.people = doc, seen, people
        self.body_end = {b.end: b for b in bodies}
        self.body_start = {b.start: b for b in bodies}

    def titles(self) -> Iterator[Title]:
        """Yield the title phrases in order, without overlaps."""
        last = 0
        for token in self.doc:
            if token.i < last or token.i in self.people or not _is_head(token) or self._goes_on(token):
                continue
            title = self._read(token)
            if title.start >= last:
                yield title
                last = title.end

    def _goes_on(self, token: Token) -> bool:
        """Tell whether the phrase has a later head: "Chief Minister", "deputy defense minister"."""
        at = token.i + 1
        while at < token.sent.end and at not in self.people and (self.doc[at].pos_ in OPEN or self.doc[at].text == "-"):
            if _is_head(self.doc[at]):
                return True
            at += 1
        return False

    def _read(self, head: Token) -> Title:
        title = Title(head.i, head.i, head.i + 1, [head.i], plural=head.lower_ in PLURALS)
        self._suffix(title, head.sent.end)
        self._left(title, head.sent.start)
        self._complement(title, head.sent.end)
        return title

    def _suffix(self, title: Title, limit: int) -> None:
        at = title.end
        if at < limit and self.doc[at].text in ("-", "–"):
            at += 1
        if at < limit and self.doc[at].lower_ in SUFFIXES and at not in self.people:
            status = STATUS.get(self.doc[at].lower_)
            if status is not None:
                title.status = status
            else:
                title.words += range(title.end, at + 1)
            title.end = at + 1

    # -------------------------------------------------------------------------------------- to the left of the head

    def _left(self, title: Title, first: int) -> None:
        while title.start > first and self._step(title, first):
            pass

    def _step(self, title: Title, first: int) -> bool:
        """Take one more word, state or body to the left; tell whether there was one."""
        doc, at = self.doc, title.start
        before = doc[at - 1]
        body = self.body_end.get(at - 1 if before.tag_ == "POS" else at)
        sighting = self.seen.before(doc, at)
        if at - 1 in self.people:
            return False
        if body is not None and body.start < at - 1 and title.body is None and body.start >= first:
            title.body, title.country, title.start = (body.start, body.end), title.country or body.country, body.start
            return True
        if sighting is not None:
            return self._place_of(title, sighting)
        return self._status(title) or self._modifier(title, first)

    def _place_of(self, title: Title, sighting: Sighting) -> bool:
        territory, taken = sighting.territory, title.country or title.body or title.union
        if taken:
            return False
        left = self.seen.before(self.doc, sighting.start)
        direct = sighting.end == title.start
        if sighting.how is How.SEAT or (direct and left is not None and sighting.how is How.NAME):
            title.words[:0] = range(sighting.start, title.start) if direct else ()
        elif sighting.how is How.BODY:
            title.body, title.country = (sighting.start, sighting.end), territory
        elif territory.kind == "union":
            title.union, title.body = territory, (sighting.start, sighting.end)
        else:
            title.country = territory
        title.start = sighting.start
        return True

    def _status(self, title: Title) -> bool:
        before = self.doc[title.start - 1]
        at = title.start - 1
        if before.text == "-" and at > 0 and self.doc[at - 1].lower_ in ("then", "ex", "former"):
            at -= 1
        status = STATUS.get(self.doc[at].lower_)
        if status is None:
            return False
        if title.status is OfficeStatus.CURRENT:
            title.status = status
        title.start = at
        return True

    def _modifier(self, title: Title, first: int) -> bool:
        doc, at = self.doc, title.start - 1
        token = doc[at]
        if token.text in ("and", "&", "-"):
            if not self._joins(title, at, first):
                return False
            title.words[:0] = [at - 1, at]
            title.start = at - 1
            return True
        if token.pos_ not in OPEN and token.lower_ not in TITLE_ADJECTIVES or token.ent_type_ in UNNAMED[:2]:
            return False
        if title.country or title.body:
            if token.pos_ != "ADJ" or token.text[0].isupper():
                return False
        elif token.pos_ != "ADJ" or token.text[0].isupper() or token.lower_ in TITLE_ADJECTIVES:
            title.words.insert(0, at)
        title.start = at
        return True

    def _joins(self, title: Title, at: int, first: int) -> bool:
        doc = self.doc
        if at <= first or at - 1 in self.people or doc[at - 1].pos_ not in OPEN or title.country or title.body:
            return False
        if doc[at].text == "-":
            return not doc[at].whitespace_ and self.seen.at(at - 1) is None
        fields = PORTFOLIOS | TITLE_ADJECTIVES
        return not _is_head(doc[at - 1]) and {doc[at - 1].lower_, doc[at + 1].lower_} <= fields and at + 1 != title.head

    # -------------------------------------------------------------------------------------- to the right of the head

    def _complement(self, title: Title, limit: int) -> None:
        while title.end < limit and self.doc[title.end].lower_ in COMPLEMENTS and self._phrase(title, limit):
            pass

    def _phrase(self, title: Title, limit: int) -> bool:
        """Take one complement ("of State", "for Political Affairs", "of the European Commission")."""
        doc, at = self.doc, title.end + 1
        if at < limit and doc[at].lower_ == "the":
            at += 1
        if at >= limit:
            return False
        prep, sighting, body = doc[title.end].lower_, self.seen.at(at), self.body_start.get(at)
        if prep in ("of", "for") and body is not None and title.body is None and body.end - body.start > 1:
            title.body, title.country, title.end = (body.start, body.end), title.country or body.country, body.end
            return True
        if prep == "of" and sighting is not None and not title.country:
            return self._of_territory(title, sighting)
        end = self._noun_phrase(at, limit)
        if end == at:
            return False
        title.words += range(title.end, end)
        title.end = end
        return True

    def _of_territory(self, title: Title, sighting: Sighting) -> bool:
        if sighting.how is How.SEAT:
            title.words += range(title.end, sighting.end)
        elif sighting.territory.kind == "union":
            title.union, title.body = sighting.territory, (sighting.start, sighting.end)
        elif sighting.how is How.NAME:
            title.country = sighting.territory
        else:
            return False
        title.end = sighting.end
        return True

    def _noun_phrase(self, at: int, limit: int) -> int:
        """Return the end of the noun phrase that starts at token *at*; *at* where there is none."""
        end = at
        while at < limit and at not in self.people:
            token = self.doc[at]
            if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in UNNAMED:
                end = at + 1
            elif not (token.pos_ == "ADJ" or token.text in ("-", "'s") or self._list_goes_on(at, limit)):
                break
            at += 1
        return end

    def _list_goes_on(self, at: int, limit: int) -> bool:
        token = self.doc[at]
        if token.text not in ("and", "&", ",") or at + 1 >= limit or at + 1 in self.people:
            return False
        after = self.doc[at + 1]
        same = after.text[0].isupper() == self.doc[at - 1].text[0].isupper()
        return same and after.pos_ in OPEN and not _is_head(after) and (token.text != "," or after.text[0].isupper()) and self.seen.at(at + 1) is None


def _is_head(token: Token) -> bool:
    return (token.lower_ in HEADS or token.lower_ in PLURALS) and token.pos_ in ("NOUN", "PROPN", "ADJ")
