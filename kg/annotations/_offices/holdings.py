"""What attaching a title to a person needs: names by token, what may stand before one, and the holding that comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotations._offices.title_phrases import Body, Title
from kg.annotations._offices.title_words import NEED_MORE, STYLES
from kg.annotations._people.person_words import HONORIFICS, words
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

CLOSING = frozenset([",", ".", ";", ":", ")", "—", "–", "--", "-", "?", "!", '"', "'"])
ARTICLES = words("the a an")
FIELDS = 2
"""Fields of a title that two people share."""
PLACE = 6
"""Tokens from "in" to the comma behind a place."""
RANKS = words("field vice rear air chief wing group flight squadron warrant petty staff master")
"""First words of ranks of several words."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A title and the first token of the name it belongs to, with what stands beyond the title phrase."""

    title: Title
    person: int
    country: Territory | None = None
    body: Body | None = None
    status: OfficeStatus | None = None
    like: int | None = None
    """First token of the person whose title this one has: "his Kenyan counterpart"."""
    owner: int | None = None
    """First token of the person right before the title: "the Prado aide"."""


class Names:
    """The names of one document by token."""

    def __init__(self, doc: Doc, people: Mapping[int, int], breaks: frozenset[int]) -> None:
        """Take *people* as first token → token after the last, and *breaks* as first tokens of paragraphs."""
        self.doc, self.people, self.breaks = doc, people, breaks
        self.ends = {end: start for start, end in people.items()}
        self.inside = {i: start for start, end in people.items() for i in range(start, end)}

    def skip(self, at: int) -> int:
        """Return the first token from *at* on that is no rank or style before a name."""
        doc = self.doc
        while at < len(doc) and at not in self.people and at not in self.breaks and passed(doc[at]):
            at += 1
        return at if at not in self.breaks else len(doc)

    def past_place(self, at: int) -> int:
        """Return the comma behind where somebody serves, "the envoy in Port Holt, A B, …", else *at*."""
        if at >= len(self.doc) or self.doc[at].lower_ != "in":
            return at
        end = next((i for i in range(at + 1, min(at + PLACE, len(self.doc))) if self.doc[i].text == ","), at)
        named = all(t.text[0].isupper() or t.lower_ == "the" for t in self.doc[at + 1 : end])
        return end if end > at + 1 and named and not any(i in self.people for i in range(at, end)) else at

    def closes(self, at: int) -> bool:
        """Tell whether a phrase ends before token *at*."""
        return at >= len(self.doc) or self.doc[at].text in CLOSING or self.doc[at].lower_ == "and"


def passed(token: Token) -> bool:
    """Tell whether *token* may stand between a title and the name: ranks and styles, "the Hon.", "Lt." in two tokens."""
    doc, word = token.doc, token.lower_.rstrip(".")
    if token.is_space or word in HONORIFICS or token.lower_ in STYLES or token.text == "Royal":
        return True
    if token.text == "." and token.i:
        return doc[token.i - 1].lower_ in HONORIFICS
    after = doc[token.i + 1].lower_.rstrip(".") if token.i + 1 < len(doc) else ""
    return (word in RANKS and after in HONORIFICS) or (word == "the" and after in ("hon", "honourable", "right", "rt"))


def owner_before(doc: Doc, title: Title, inside: Mapping[int, int]) -> int | None:
    """Return the first token of whom the title belongs to: "the Prado aide", or the subject before "her National Security Advisor"."""
    at = title.start - 1
    if at >= 0 and doc[at].lower_ in ("his", "her"):
        doer = next((c for c in doc[at].sent.root.children if c.dep_ == "nsubj" and c.i < at), None)
        told = doer is not None and len(title.words) > 1 and doc[title.head].lower_ not in NEED_MORE
        return inside.get(doer.i) if doer is not None and told else None
    return inside.get(at - (at > 0 and doc[at].tag_ == "POS"))


def respectively(doc: Doc, found: list[Holding]) -> list[Holding]:
    """Give each of two holders one of the two fields of their title: "Kenyan Foreign and Defence Ministers, A and B"."""
    title = found[0].title if len(found) == FIELDS else None
    if title is None or title.country is None or not title.plural:
        return found
    frame = [i for i in title.words if i == title.head or doc[i].text == "of"]  # "Secretaries of" State and Defense
    fields = [i for i in title.words if i not in frame]
    if [doc[i].text for i in fields[1:-1]] != ["and"]:
        return found
    parts = (sorted((*frame, fields[0])), sorted((*frame, fields[-1])))
    return [replace(h, title=replace(title, words=words)) for h, words in zip(found, parts, strict=True)]
