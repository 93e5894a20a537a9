"""Reads title phrases: "former Israeli Prime Minister", "Under Secretary of State for Political Affairs", "head of the agency"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import BODY_HEADS, PORTFOLIOS, PUBLIC
from kg.annotations._offices.complements import Complements
from kg.annotations._offices.title_modifiers import Modifiers
from kg.annotations._offices.title_phrases import GRADES, OPEN, Body, Text, Title
from kg.annotations._offices.title_states import States
from kg.annotations._offices.title_words import (
    BEFORE_HEAD,
    COMING,
    DEPUTIES,
    FULL,
    GENERALS,
    GOVERNORS,
    KEPT_PREFIXES,
    LAWMAKERS,
    LOCAL,
    NATIONAL,
    NO_HOLDER,
    NOBLE,
    PARTED,
    PARTISAN,
    PERSONAL,
    PLURALS,
    SPEAKING,
    STATUS,
    SUFFIXES,
    TAILS,
    TITLE_ADJECTIVES,
)
from kg.annotations._places.provinces import province_before
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Token

FIRMS = [["and", "ceo"], ["&", "ceo"], ["/", "ceo"]]
"""What is said of the presidents of firms and associations only."""
PANELS = frozenset(("panel", "parliament", "senate", "ministry", "party"))
"""Bodies besides that an article names before it calls them so."""
DESCRIBING = 2
"""Describing words skipped between a possessor and a title."""


class Reader:
    """Reads the title phrases of one document."""

    def __init__(self, text: Text) -> None:
        """Read *text*."""
        self.text, self.complements, self.states, self.words = text, Complements(text), States(text), Modifiers(text)

    def titles(self) -> Iterator[Title]:
        """Yield the title phrases in order, without overlaps."""
        last: Title | None = None
        for token in self.text.doc:
            if (last is None or token.i >= last.end) and self.text.is_head(token.i) and not self._goes_on(token):
                title = self.text.parted(last, self._read(token))
                while self.text.doc[title.start].is_space:
                    title.start += 1
                if (last is not None and last.start < title.start < last.end) or self._unheld(title, last):
                    continue
                if last is not None and title.start >= last.end:
                    yield last
                last = title  # one that starts where the last did has it for its owner
        if last is not None:
            yield last

    def _unheld(self, title: Title, last: Title | None) -> bool:
        """Tell whether the words say that nobody holds the office, "the potential senator", or style somebody: "Minister | Prince A"."""
        doc, start = self.text.doc, title.start
        if (
            last is not None
            and last.end == start == title.head
            and doc[start].lower_ in NOBLE
            and doc[start].text[0].isupper()
        ):
            return True
        told = {t.lower_ for t in doc[max(0, start - 1) : title.head + 1]} & NO_HOLDER
        before = [t.lower_ for t in doc[max(0, start - 3) : start] if t.lower_ not in COMING | {"the"}]
        if told and told <= COMING and before[-1:] == ["as"]:  # "on her election as Nordia's next president"
            title.status = OfficeStatus.DESIGNATE
            return False
        return bool(told) or self.text.unheld(title) or [t.lower_ for t in doc[title.end : title.end + 2]] in FIRMS

    def _goes_on(self, token: Token) -> bool:
        """Tell whether the phrase has a later head: "Chief Minister", "deputy defense minister"."""
        at, limit = token.i + 1, token.sent.end
        doc = self.text.doc
        while at < limit and at not in self.text.people and (doc[at].pos_ in OPEN or doc[at].text == "-"):
            if self.text.is_head(at):
                return not self._styles(token.i, at)
            at += 1
        return False

    def _styles(self, head: int, at: int) -> bool:
        """Tell whether the head at *at* is a title of its own behind another: "Special Envoy Ambassador A"."""
        doc = self.text.doc
        named = doc[head].text[0].isupper() or doc[at].lower_ in NOBLE  # "intelligence chief Prince A"
        apart = named and doc[at].text[0].isupper() and doc[head].lower_ not in DEPUTIES
        return at == head + 1 and apart and doc[at].lower_ in PERSONAL

    def _read(self, head: Token) -> Title:
        end = head.i + 1 + (head.lower_ in PARTED)
        title = Title(head.i, head.i, end, [head.i], plural=head.lower_ in PLURALS)
        if head.text == "Officer":
            start = self.text.chief(head.i)
            return Title(head.i, start, end, [*range(start, end)])
        self._suffix(title, head.sent.end)
        first = head.sent.start
        if self.text.bracket(first) < first:  # the parser likes to end a sentence behind brackets
            first = self.text.doc[first - 1].sent.start
        while title.start > first and self._step(title, first):
            pass
        self.complements.extend(title)
        if head.lower_ in GOVERNORS | LOCAL and title.country is None and title.end > head.i + 1:  # "governor of Ohio"
            found = province_before(self.text.doc, title.end, head.i, local=head.lower_ in LOCAL)
            title.country = found[1] if found is not None else None
        return title

    def _suffix(self, title: Title, limit: int) -> None:
        at = title.end
        office = [t.lower_ for t in self.text.doc[at : at + 4]]
        more = next((len(s) for s in TAILS if tuple(office[: len(s)]) == s and at not in self.text.people), 0)
        if more:
            title.words += range(at, at + more)
            title.end = at + more
            return
        if at < limit and self.text.doc[at].text in ("-", "–"):
            at += 1
        if at >= limit or self.text.doc[at].lower_ not in SUFFIXES or (at in self.text.people and at == title.end):
            return
        status = STATUS.get(self.text.doc[at].lower_)
        if status is not None:
            title.status = status
        elif self._general(title, at):
            title.words += range(title.end, at + 1)
        else:
            return
        title.end = at + 1

    def _general(self, title: Title, at: int) -> bool:
        """Tell whether "general" at token *at* makes another title of the head; else it is a rank: "Army Chief General A"."""
        head = self.text.doc[title.head]
        return head.lower_ in GENERALS and self.text.doc[at].is_lower == head.is_lower

    def _step(self, title: Title, first: int) -> bool:
        """Take one more word, state or body to the left; tell whether there was one."""
        doc, at = self.text.doc, title.start
        before = doc[at - 1]
        if before.is_space:
            title.start -= 1
            return True
        styled = at == title.head and self.text.is_head(at - 1) and self._styles(at - 1, at)
        if at - 1 in self.text.people or styled or (before.tag_ == "POS" and self._possessor(title, at - 1, first)):
            return False
        edge = self.text.bracket(at)
        body = self.text.body_end.get(at - 1 if before.tag_ == "POS" else edge)
        if body is not None and first <= body.start and title.body is None and self._names(body):
            title.body, title.country, title.start = body, title.country or body.country, body.start
            return True
        sighting = self.text.seen.before(doc, edge)
        if (before.tag_ == "POS" and self._of_common(title, first)) or self._of_province(title, first):
            return True
        if sighting is not None and sighting.start >= first:
            return self.states.take(title, sighting)
        return self._status(title, first) or self._joined(title, first) or self._modifier(title, first)

    def _of_common(self, title: Title, first: int) -> bool:
        """Take the body told by a common noun that has the office: "the committee's chairman", "the court's chief judge"."""
        at, plain = title.start - 2, title.body is None and title.country is None
        if not plain or at < first or not self.text.doc[at].is_lower or self.text.doc[at].lower_ not in PUBLIC | PANELS:
            return False
        title.body, title.start = Body(at, at + 1), at
        return True

    def _names(self, body: Body) -> bool:
        """Tell whether the words of *body* name one: no state alone, nor a grade ("Senior Bureau Official")."""
        doc = self.text.doc
        graded = any(t.lower_ in GRADES for t in doc[body.start : body.end])
        two = body.end - body.start == 2
        field = two and doc[body.start].lower_ == "national" and body.end < len(doc) and doc[body.end].lower_ in FULL
        named = BODY_HEADS | PUBLIC
        return not self.text.plain_state(body) and not graded and not (field and doc[body.end - 1].lower_ not in named)

    def _of_province(self, title: Title, first: int) -> bool:
        """Take the province before a lawmaker's or a governor's title, which tells the state: "Ohio Sen."."""
        doc = self.text.doc
        head = PLURALS.get(doc[title.head].lower_, doc[title.head].lower_)
        local, elected = head in LOCAL, head in LAWMAKERS | GOVERNORS
        found = (
            province_before(doc, title.start, first, local=local, alone=head in LAWMAKERS)
            if (local or elected) and not title.country
            else None
        )
        if found is None or (self.text.seen.at(found[0]) is not None and not head.endswith(".")):
            return False
        if head in NATIONAL and doc[found[0] - 1].lower_ in ("in", "at", "from", "to", "near"):  # "in Ohio President A"
            return False
        start, title.country = found
        if head not in LAWMAKERS or self.text.of_state_houses(start):
            title.words[:0] = [i for i in range(start, title.start) if doc[i].tag_ != "POS"]
        title.start = start
        return True

    def _possessor(self, title: Title, at: int, first: int) -> bool:
        """Take the state and body of another title that owns this one: "the UN Secretary-General's envoy"."""
        heads = [i for i in range(max(first, at - 3), at) if self.text.is_head(i)]
        if not heads:
            return False
        owner = self._read(self.text.doc[heads[-1]])
        if owner.end != at:
            return False
        title.start, title.country, title.body = owner.start, owner.country, owner.body
        return True

    def _status(self, title: Title, first: int) -> bool:
        at = title.start - 1
        if self.text.doc[at].text == "-" and at > first and self.text.doc[at - 1].lower_ in ("then", "ex", "former"):
            at -= 1
        status = STATUS.get(self.text.doc[at].lower_) if self.text.doc[at].ent_type_ != "GPE" else None
        passive = any(c.dep_ == "auxpass" for c in self.text.doc[at].children)  # "was elected president"
        if status is None or passive:
            return False
        if title.status is OfficeStatus.CURRENT:
            title.status = status
        title.start = at
        return True

    def _joined(self, title: Title, first: int) -> bool:
        """Take "Vice-", "pro-democracy" or one of two fields ("Foreign and European Affairs Minister")."""
        doc, at = self.text.doc, title.start - 1
        if at <= first or at - 1 in self.text.people or title.country or title.body:
            return False
        if doc[at - 1].text == "-" and at - 1 > first and not doc[at - 1].whitespace_ and doc[at].is_lower:
            told = doc[at - 2].lower_ in STATUS  # "the then-foreign minister": the status is read next
            fielded = doc[at].text == "policy" and doc[at - 2].lower_ in PORTFOLIOS  # "foreign-policy chief"
            whole = fielded or doc[at - 2].lower_ in KEPT_PREFIXES
            kept = (at - 2, at - 1, at) if whole else (at,) if told else ()
            title.words[:0] = kept
            title.start = at if told else at - 2
            return True
        dash = doc[at].text == "-" and not doc[at].whitespace_ and self.text.seen.at(at - 1) is None
        both = (
            doc[at].text in ("and", "&")
            and {doc[at - 1].lower_, doc[at + 1].lower_} <= BEFORE_HEAD - SUFFIXES - STATUS.keys()
            and at + 1 != title.head
        )
        if not (dash or (both and not self.text.is_head(at - 1))):
            return False
        title.words[:0] = (at - 1, at)
        title.start = at - 1
        return True

    def _modifier(self, title: Title, first: int) -> bool:
        token, at = self.text.doc[title.start - 1], title.start - 1
        known = token.lower_ in TITLE_ADJECTIVES or (token.lower_ in PORTFOLIOS and not title.country)
        apart = (
            self.text.doc[title.start].lower_ in STATUS and token.pos_ == "NOUN"
        )  # "the inquiry former minister A saw"
        if apart or self.words.alien(token, title):
            return False
        if token.pos_ not in OPEN and not known:
            return self._described(title, first)
        if self.text.acronym(token, title) or self.words.named_body(token, title):
            spoken = token.lower_ in SPEAKING and at > first and self.text.doc[at - 1].pos_ == "PROPN"
            title.start = at - 1 if spoken and at - 1 not in self.text.people else at  # "Prado campaign spokesman"
            title.body = Body(title.start, at + 1)
            return True
        if token.lower_ in PARTISAN and self.words.of_party(token, title):
            title.start = at
            return True
        describing = token.pos_ == "ADJ" and token.is_lower and not known
        if title.country or title.body:
            if not known and not describing:
                return False
            title.words[:0] = [at] if known and token.lower_ != "ruling" else []  # "the ruling Union's chairman"
        elif not describing:
            title.words.insert(0, at)
        title.start = at
        return True

    def _described(self, title: Title, first: int) -> bool:
        """Pass over describing words where a state stands before them: "Norway's revered King"."""
        at = title.start
        while (
            at > first
            and title.start - at < DESCRIBING
            and self.text.doc[at - 1].tag_ in ("VBN", "VBG", "JJ", "RB", "JJS")
        ):
            at -= 1
            sighting = self.text.seen.before(self.text.doc, at)
            if sighting is not None and not title.country and not title.body:
                title.start = at
                return True
        return False
