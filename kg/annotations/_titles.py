"""Reads title phrases: "former Israeli Prime Minister", "Under Secretary of State for Political Affairs", "head of the agency"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotations._bodies import Seen
from kg.annotations._body_words import PORTFOLIOS
from kg.annotations._person_words import HONORIFICS
from kg.annotations._sightings import How, Sighting
from kg.annotations._territories import Territory
from kg.annotations._title_words import (
    HEADS,
    KEPT_PREFIXES,
    PLURALS,
    STATUS,
    STYLES,
    SUFFIXES,
    TITLE_ADJECTIVES,
)
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPLEMENTS = frozenset("of for on to".split())
OPEN = ("ADJ", "NOUN", "PROPN")
TIMES = ("DATE", "TIME")
DESCRIBING = 2
"""Describing words skipped between a possessor and a title."""


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
        return text.strip(" -,")


class Reader:
    """Reads the title phrases of one document."""

    def __init__(self, doc: Doc, seen: Seen, bodies: tuple[Body, ...], people: frozenset[int]) -> None:
        """Read *doc* with its *bodies* and the tokens of its *people*."""
        self.doc, self.seen, self.people = doc, seen, people
        self.body_end: Mapping[int, Body] = {b.end: b for b in bodies}
        self.body_start: Mapping[int, Body] = {b.start: b for b in bodies}

    def titles(self) -> Iterator[Title]:
        """Yield the title phrases in order, without overlaps."""
        last = 0
        for token in self.doc:
            if token.i >= last and self._is_head(token.i) and not self._goes_on(token):
                title = self._read(token)
                if title.start >= last:
                    yield title
                    last = title.end

    def _is_head(self, at: int) -> bool:
        token = self.doc[at]
        if at in self.people or token.pos_ not in OPEN or not (token.lower_ in HEADS or token.lower_ in PLURALS):
            return False
        sighting = self.seen.at(at)
        return sighting is None or sighting.how is not How.BODY

    def _goes_on(self, token: Token) -> bool:
        """Tell whether the phrase has a later head: "Chief Minister", "deputy defense minister"."""
        at, limit = token.i + 1, token.sent.end
        while at < limit and at not in self.people and (self.doc[at].pos_ in OPEN or self.doc[at].text == "-"):
            if self._is_head(at):
                return True
            at += 1
        return False

    def _read(self, head: Token) -> Title:
        title = Title(head.i, head.i, head.i + 1, [head.i], plural=head.lower_ in PLURALS)
        self._suffix(title, head.sent.end)
        first = head.sent.start
        if self._bracket(first) < first:  # the parser likes to end a sentence behind brackets
            first = self.doc[first - 1].sent.start
        while title.start > first and self._step(title, first):
            pass
        while title.end < head.sent.end and self.doc[title.end].lower_ in COMPLEMENTS:
            if not self._complement(title, head.sent.end):
                break
        return title

    def _suffix(self, title: Title, limit: int) -> None:
        at = title.end
        office = self.doc[at : at + 4]
        if "".join(t.lower_ for t in office) in ("-in-office", "-in-chief"):
            title.words += range(at, at + 4)
            title.end = at + 4
            return
        if at < limit and self.doc[at].text in ("-", "–"):
            at += 1
        if at < limit and self.doc[at].lower_ in SUFFIXES and (at not in self.people or at > title.end):
            status = STATUS.get(self.doc[at].lower_)
            if status is not None:
                title.status = status
            else:
                title.words += range(title.end, at + 1)
            title.end = at + 1

    # -------------------------------------------------------------------------------------- to the left of the head

    def _step(self, title: Title, first: int) -> bool:
        """Take one more word, state or body to the left; tell whether there was one."""
        doc, at = self.doc, title.start
        before = doc[at - 1]
        if before.is_space:
            title.start -= 1
            return True
        if at - 1 in self.people:
            return False
        if before.tag_ == "POS" and self._possessor(title, at - 1, first):
            return False
        edge = self._bracket(at)
        body = self.body_end.get(at - 1 if before.tag_ == "POS" else edge)
        if body is not None and first <= body.start and title.body is None and not self._plain_state(body):
            title.body, title.country, title.start = body, title.country or body.country, body.start
            return True
        sighting = self.seen.before(doc, edge)
        if sighting is not None and sighting.start >= first:
            return self._of_sighting(title, sighting)
        return self._status(title, first) or self._joined(title, first) or self._modifier(title, first)

    def _bare(self, body: Body) -> bool:
        """Tell whether *body* is one common word, as in "Speaker of the Parliament": then it belongs to the title."""
        return body.end - body.start == 1 and not self.doc[body.start].is_upper and self.seen.at(body.start) is None

    def _plain_state(self, body: Body) -> bool:
        """Tell whether the words of *body* only repeat a state: then it is no body."""
        sighting = self.seen.at(body.start)
        return sighting is not None and sighting.end >= body.end and sighting.how is not How.BODY and sighting.territory.kind != "union"

    def _bracket(self, at: int) -> int:
        """Return the token where an acronym in brackets before token *at* opens ("Republic of X (RX) Minister"), else *at*."""
        acronym = at >= 4 and self.doc[at - 1].text == ")" and self.doc[at - 3].text == "(" and self.doc[at - 2].is_upper
        return at - 3 if acronym else at

    def _possessor(self, title: Title, at: int, first: int) -> bool:
        """Take the state and body of another title that owns this one: "the UN Secretary-General's envoy"."""
        heads = [i for i in range(max(first, at - 3), at) if self._is_head(i)]
        if not heads:
            return False
        owner = self._read(self.doc[heads[-1]])
        if owner.end != at:
            return False
        title.start, title.country, title.body = owner.start, owner.country, owner.body
        return True

    def _of_sighting(self, title: Title, sighting: Sighting) -> bool:
        direct = sighting.end == title.start
        if title.country or title.body or self._dateline(sighting, title):
            return False
        left = self.seen.before(self.doc, sighting.start)
        topic = left is not None and left.how in (How.NAME, How.DEMONYM) and not self._dateline(left, title)
        if direct and (sighting.how is How.SEAT or (topic and sighting.how is How.NAME)):
            title.words[:0] = range(sighting.start, title.start)
        elif sighting.how is How.BODY or sighting.territory.kind == "union":
            union = sighting.territory.kind == "union"
            title.body = Body(sighting.start, sighting.end, None if union else sighting.territory)
            title.country = title.body.country
        elif sighting.how is not How.SEAT:
            title.country = sighting.territory
        title.start = sighting.start
        return True

    def _dateline(self, sighting: Sighting, title: Title) -> bool:
        words = self.doc[sighting.start : sighting.end].text
        return words.isupper() and len(words) > 4 and not self.doc[title.head].is_upper

    def _status(self, title: Title, first: int) -> bool:
        at = title.start - 1
        if self.doc[at].text == "-" and at > first and self.doc[at - 1].lower_ in ("then", "ex", "former"):
            at -= 1
        status = STATUS.get(self.doc[at].lower_)
        if status is None:
            return False
        if title.status is OfficeStatus.CURRENT:
            title.status = status
        title.start = at
        return True

    def _joined(self, title: Title, first: int) -> bool:
        """Take "Vice-", "pro-democracy" or one of two fields ("Foreign and European Affairs Minister")."""
        doc, at = self.doc, title.start - 1
        if at <= first or at - 1 in self.people or title.country or title.body:
            return False
        if doc[at - 1].text == "-" and at - 1 > first and not doc[at - 1].whitespace_ and doc[at].is_lower:
            if doc[at - 2].lower_ in KEPT_PREFIXES:
                title.words[:0] = (at - 2, at - 1, at)
            title.start = at - 2
            return True
        fields = PORTFOLIOS | TITLE_ADJECTIVES
        dash = doc[at].text == "-" and not doc[at].whitespace_ and self.seen.at(at - 1) is None
        both = doc[at].text in ("and", "&") and {doc[at - 1].lower_, doc[at + 1].lower_} <= fields and at + 1 != title.head
        if not (dash or (both and not self._is_head(at - 1))):
            return False
        title.words[:0] = (at - 1, at)
        title.start = at - 1
        return True

    def _modifier(self, title: Title, first: int) -> bool:
        token, at = self.doc[title.start - 1], title.start - 1
        known = token.lower_ in TITLE_ADJECTIVES
        if token.ent_type_ in TIMES or token.lower_ in STYLES:
            return False
        if token.pos_ not in OPEN and not known:
            return self._described(title, first)
        describing = token.pos_ == "ADJ" and token.is_lower and not known
        if title.country or title.body:
            if not known and not describing:
                return False
            title.words[:0] = [at] if known else []
        elif not describing:
            title.words.insert(0, at)
        title.start = at
        return True

    def _described(self, title: Title, first: int) -> bool:
        """Pass over describing words where a state stands before them: "Norway's revered King"."""
        at = title.start
        while at > first and title.start - at < DESCRIBING and self.doc[at - 1].tag_ in ("VBN", "VBG", "JJ", "RB", "JJS"):
            at -= 1
            sighting = self.seen.before(self.doc, at)
            if sighting is not None and not title.country and not title.body:
                title.start = at
                return True
        return False

    # -------------------------------------------------------------------------------------- to the right of the head

    def _complement(self, title: Title, limit: int) -> bool:
        """Take one complement ("of State", "for Political Affairs", "of the European Commission")."""
        doc, at = self.doc, title.end + 1
        if at < limit and doc[at].lower_ == "the":
            at += 1
        if at >= limit:
            return False
        prep, sighting, body = doc[title.end].lower_, self.seen.at(at), self.body_start.get(at)
        named = body.end if body is not None else sighting.end if sighting is not None else at
        if named > at and self._heads_title(named, limit):
            return False
        whole = body is not None and (prep == "of" or doc[at - 1].lower_ == "the") and not self._bare(body)
        if whole and body is not None and title.body is None and not self._plain_state(body):
            title.body, title.country, title.end = body, title.country or body.country, self._past_bracket(body.end, limit)
            return True
        if prep == "of" and sighting is not None and sighting.how is not How.DEMONYM and not title.country:
            self._of_territory(title, sighting)
            return True
        end = self._noun_phrase(at, limit, far=prep == "for")
        if end > at:
            title.words += range(title.end, end)
            title.end = end
        return end > at

    def _past_bracket(self, at: int, limit: int) -> int:
        bracket = at + 2 < limit and self.doc[at].text == "(" and self.doc[at + 2].text == ")"
        return at + 3 if bracket else at

    def _of_territory(self, title: Title, sighting: Sighting) -> None:
        if sighting.how is How.SEAT:
            title.words += range(title.end, sighting.end)
        elif sighting.territory.kind == "union":
            title.body = Body(sighting.start, sighting.end)
        else:
            title.country = sighting.territory
        title.end = self._past_bracket(sighting.end, self.doc[title.head].sent.end)

    def _noun_phrase(self, at: int, limit: int, *, far: bool) -> int:
        """Return the end of the noun phrase that starts at token *at*; *at* where there is none or it is another title."""
        end = begin = at
        while at < limit and at not in self.people:
            token = self.doc[at]
            if self._is_head(at) and at + 1 < limit and (at + 1 in self.people or self.doc[at + 1].text == ","):
                return begin
            if token.is_space:
                at += 1
                continue
            if token.lower_.rstrip(".") in HONORIFICS - {"general"} and end > begin:
                break
            if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in TIMES:
                end = at + 1
            elif not (token.pos_ == "ADJ" or token.text == "-" or self._list_goes_on(at, limit, far=far)):
                break
            at += 1
        return end

    def _list_goes_on(self, at: int, limit: int, *, far: bool) -> bool:
        token = self.doc[at]
        if token.lower_ == "with" and self.doc[at - 1].lower_ == "relations":
            return True
        if far and token.text == "," and at + 1 < limit and self.doc[at + 1].lower_ == "and":
            return True
        if token.text not in ("and", "&", ",") or at + 1 >= limit or at + 1 in self.people or self._is_head(at + 1):
            return False
        after, before = self.doc[at + 1], self.doc[at - 1]
        if after.lower_ in TITLE_ADJECTIVES and token.text == ",":
            return False
        fields = {after.lower_, before.lower_} <= PORTFOLIOS or (after.text[0].isupper() and before.text[0].isupper())
        state = self.seen.at(at + 1) is not None and not far
        name = after.lower_.rstrip(".") in HONORIFICS or state or self.body_start.get(at + 1)
        return fields and not name and after.pos_ in OPEN and not self._heads_title(at + 1, limit)

    def _heads_title(self, at: int, limit: int) -> bool:
        """Tell whether the words from token *at* lead to the head of another title: "…, Foreign Minister"."""
        while at < limit and at not in self.people and self.doc[at].pos_ in OPEN:
            if self._is_head(at):
                return True
            at += 1
        return False
