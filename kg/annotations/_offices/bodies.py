"""Finds phrases that name government bodies and organizations, from head nouns, the parse's ORG entities and states beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import (
    BODIES_IF_NAMED,
    BODY_HEADS,
    NO_ORGANIZATION,
    PORTFOLIOS,
    PUBLIC,
    SYSTEM_FIELDS,
    SYSTEMS,
    VERBS_TOO,
)
from kg.annotations._offices.title_words import BEFORE_HEAD, HEADS, NATIONAL, PLURALS, TITLE_ADJECTIVES
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How, Sighting
from kg.annotations._places.territories import Territory
from kg.model import EntityKind

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

SEVERAL = frozenset(["governments"])
"""Heads that are no body of their own: "the Governments of A and B" are A and B."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that names a body, organization or group: tokens start to end (exclusive), without determiner."""

    start: int
    end: int
    kind: EntityKind
    proper: bool
    country: Territory | None = None
    head: int = 0
    modifier: bool = False
    """True: the phrase stands before another noun ("Foreign Ministry spokesman")."""


FORMERLY = words("ex former then")
"""What a hyphen joins to the name of an organization that somebody is no longer in."""
FIELDS = BEFORE_HEAD | words("affairs policy relations and & of for")
"""Words that name the field of a title or body and alone no organization."""


class Seen:
    """Which sighting each token of a document belongs to."""

    def __init__(self, found: tuple[Sighting, ...]) -> None:
        """Index *found* by token."""
        self._at = {i: s for s in found for i in range(s.start, s.end)}

    def at(self, index: int) -> Sighting | None:
        """Return the sighting that token *index* belongs to."""
        return self._at.get(index)

    def before(self, doc: Doc, index: int) -> Sighting | None:
        """Return the sighting that ends right before token *index*, with or without a possessive 's between."""
        at = index - 1
        if at > 0 and doc[at].tag_ == "POS":
            at -= 1
        return self._at.get(at) if at >= 0 else None


def states_before(doc: Doc, seen: Seen, at: int) -> list[Territory]:
    """Return the states listed right before token *at*, in their order: "French, German and UK" ministers; none where only one is."""
    found: list[Sighting] = []
    while (sighting := seen.before(doc, at)) is not None and sighting.how in (How.NAME, How.DEMONYM):
        if sighting.territory.kind == "union":
            break
        found.insert(0, sighting)
        at = sighting.start
        while at > 0 and doc[at - 1].lower_ in (",", "and", "&"):
            at -= 1
        if at == sighting.start:
            break
    return [s.territory for s in found] if len(found) > 1 else []


def body_phrases(doc: Doc, seen: Seen) -> Iterator[Phrase]:
    """Yield the phrases whose head noun names a body, in order."""
    heads = BODY_HEADS | BODIES_IF_NAMED | SYSTEMS
    for token in doc:
        if token.lower_ in heads and token.pos_ in ("NOUN", "PROPN"):
            sighting = seen.at(token.i)
            place = token.ent_type_ in ("GPE", "LOC", "FAC") and token.lower_ not in BODY_HEADS
            phrase = _phrase(doc, token, seen) if sighting is None and not place else None
            if phrase is not None:
                yield phrase


def _phrase(doc: Doc, head: Token, seen: Seen) -> Phrase | None:
    start, country = _left(doc, head, seen)
    end, after = _right(doc, head, seen)
    country = country or after
    named = head.text[0].isupper() and not head.is_sent_start and sum(_named(t) for t in doc[start:end]) > 1
    word = head.lower_
    if word in SEVERAL:
        return None
    fields = {t.lower_ for t in doc[start:end] if t.i != head.i}
    if word in SYSTEMS:
        if country is None or not fields & SYSTEM_FIELDS:
            return None
        return Phrase(start, end, EntityKind.GROUP, False, country, head.i, _modifies(head, end))
    if not (named or (word in BODY_HEADS and (country or fields & PORTFOLIOS or _named_before(doc, start, head.i)))):
        return None
    public = word in BODY_HEADS or (word in PUBLIC and country is not None)
    public = public or bool(fields & {"presidential", "ministerial"})
    kind = EntityKind.GOVERNMENT_BODY if public else EntityKind.ORGANIZATION
    return Phrase(start, end, kind, named, country, head.i, _modifies(head, end))


def _named(token: Token) -> bool:
    return token.text[0].isupper()


def _named_before(doc: Doc, start: int, head: int) -> bool:
    return any(_named(t) and not t.is_sent_start and t.pos_ == "PROPN" for t in doc[start:head])


def _modifies(head: Token, end: int) -> bool:
    if head.lower_ in SYSTEMS and end < len(head.doc) and head.doc[end].lemma_ in VERBS_TOO:
        return False  # "the defense establishment backs …" is often parsed as nouns
    return head.dep_ in ("compound", "nmod", "amod") and head.head.i >= end


def _left(doc: Doc, head: Token, seen: Seen) -> tuple[int, Territory | None]:
    at, first, country = head.i, head.sent.start, None
    while at > first:
        before = doc[at - 1]
        sighting = seen.before(doc, at)
        if sighting is not None and sighting.how is not How.BODY:
            return max(sighting.start, first), sighting.territory
        if before.tag_ == "POS" or not _may_modify(doc, at - 1, first):
            break
        at -= 1
    while at < head.i and not (_named(doc[at]) or doc[at].lower_ in PORTFOLIOS or doc[at].pos_ in ("NOUN", "PROPN")):
        at += 1
    return at, country


def _may_modify(doc: Doc, at: int, first: int) -> bool:
    token = doc[at]
    if (
        token.text in ("and", "&")
        and at > first
        and (doc[at - 1].lower_ not in NATIONAL or doc[at + 1].text == "Cabinet")
    ):
        return _named(doc[at + 1]) and _named(doc[at - 1]) and doc[at - 1].pos_ in ("PROPN", "ADJ", "NOUN")
    if token.text == "-":
        return not token.whitespace_
    return token.pos_ in ("ADJ", "NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME", "CARDINAL", "ORDINAL")


def _right(doc: Doc, head: Token, seen: Seen) -> tuple[int, Territory | None]:
    last = head.sent.end
    at = head.i + 1
    prepositions = ("of", "for", "on") if head.lower_ in ("commission", "committee", "council") else ("of", "for")
    if at + 1 >= last or doc[at].lower_ not in prepositions:
        return at, None
    at += 1
    end, country = head.i + 1, None
    while at < last:
        token, sighting = doc[at], seen.at(at)
        if sighting is not None and sighting.how is How.NAME and doc[at - 1].text != "New":
            return sighting.end, sighting.territory
        if not _continues(token, head):
            break
        at += 1
        if token.lower_ in HEADS | frozenset(PLURALS):
            return _before_title(doc, head.i + 1, at - 1), country
        if token.lower_ not in ("the", "and", "of", "&", "for") and token.text != ",":
            end = at
    return end, country


def _before_title(doc: Doc, start: int, head: int) -> int:
    """Return where the body's own words end before the title that ends at *head*: "Ministry of Foreign Affairs | Political Director"."""
    ends = [i + 1 for i in range(start, head) if doc[i].lower_ in PORTFOLIOS or doc[i].lower_ == "affairs"]
    return max(ends, default=start)


def _continues(token: Token, head: Token) -> bool:
    if token.lower_ in ("the", "and", "of", "&"):
        return True
    if _named(head):
        return _named(token) and token.ent_type_ not in ("DATE", "TIME", "PERSON")
    return token.lower_ in PORTFOLIOS or token.lower_ == "affairs"


def organization_phrases(doc: Doc, seen: Seen) -> Iterator[Phrase]:
    """Yield the parse's ORG entities as names, without determiner and possessive."""
    for ent in doc.ents:
        start, end = _trimmed(doc, ent.start, ent.end)
        if (
            ent.label_ != "ORG"
            or end == start
            or _of_title(doc, start, end)
            or not any(_named(t) for t in doc[start:end])
        ):
            continue
        words = {t.lower_ for t in doc[start:end]}
        people = doc[end - 1].lower_ in PLURALS and not words & BODY_HEADS  # "the Foreign Ministers of the Quad"
        if people or doc[end - 1].lower_ in NO_ORGANIZATION or words & (HEADS | SEVERAL):
            continue
        if not all(seen.at(i) or doc[i].lower_ in FIELDS for i in range(start, end)):
            sighting = seen.at(start)
            country = sighting.territory if sighting is not None and sighting.how in (How.NAME, How.DEMONYM) else None
            modifier = _modifies(doc[start:end].root, end)
            yield Phrase(start, end, EntityKind.ORGANIZATION, True, country, end - 1, modifier)


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the name's range without determiner, possessive, preposition and marks at its edges, and an acronym in brackets behind it."""
    while start < end and (doc[start].pos_ == "DET" or not doc[start].text[0].isalnum()):
        start += 1
    if end - start > 2 and doc[start].lower_ in FORMERLY and doc[start + 1].text == "-":  # "ex-Union director A"
        start += 2
    while end > start and (
        doc[end - 1].tag_ in ("POS", "IN") or (doc[end - 1].text[-1] not in "." and not doc[end - 1].text[-1].isalnum())
    ):
        end -= 1
    if end - start > 3 and doc[end - 1].text.isupper() and doc[end - 2].text == "(":
        end -= 2
    return start, end


def _of_title(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words are part of a title: "Secretary of | State for …", "| Iranian Supreme | Leader"."""
    after = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in HEADS
    before = end < len(doc) and doc[end].lower_ in HEADS
    return (after and doc[start].lower_ in FIELDS) or (before and doc[end - 1].lower_ in TITLE_ADJECTIVES)
