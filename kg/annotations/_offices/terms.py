"""Attaches a title through a verb: "A is the ambassador", "A, who served as minister", "A was elected president"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from kg.annotations._offices.title_phrases import Title
from kg.annotations._people.person_words import words
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

H = TypeVar("H")

COPULAS = words("be become remain")
SERVING = words("serve work act continue")
LEAVING = words("resign retire depart")
NAMING = words(
    "appoint elect name nominate choose designate select confirm install reelect re-elect swear tap pick reappoint"
)
NOT_YET = words("name nominate choose designate select tap pick")
FOLLOWING = words("succeed replace")
"""Verbs whose subject has the office that another had."""
ELECTIONS = words("election re-election reelection appointment nomination inauguration confirmation accession")
"""What gives somebody an office."""
REACH = 5
"""Tokens between the verb and the name of whom it appoints."""
DOUBT = words("would could might may should")


def term(doc: Doc, title: Title, inside: Mapping[int, int], holding: Callable[..., H]) -> Iterator[H]:
    """Yield the holding that the verb over *title* tells of, where its subject is a person."""
    if title.plural:
        return
    elected = _elected(doc[title.head], inside)
    if elected is not None:
        begun = OfficeStatus.DESIGNATE if elected[1] == "nomination" else OfficeStatus.CURRENT
        yield holding(title, elected[0], status=title.status if title.status is not OfficeStatus.CURRENT else begun)
        return
    verb, lemma = _verb(doc[title.head])
    person = _subject(verb, inside, passive=lemma in NAMING) if verb is not None else None
    status = _status(verb, lemma) if verb is not None and not _doubtful(verb) else None
    if person is None:
        yield from _appointed(doc, title, inside, holding)
    elif status is not None:
        yield holding(title, person, status=title.status if title.status is not OfficeStatus.CURRENT else status)


def _appointed(doc: Doc, title: Title, inside: Mapping[int, int], holding: Callable[..., H]) -> Iterator[H]:
    """Yield the holding of whom a verb names: "appointed Erik Holt ambassador to Kenya", however the parser takes the title."""
    person = inside.get(title.start - 1)
    if person is None or not doc[title.head].is_lower or person == doc[person].sent.start:
        return
    first = max(doc[person].sent.start, person - REACH)
    verb = next((t for t in reversed(doc[first:person]) if t.pos_ == "VERB"), None)
    if verb is not None and verb.lemma_ in NAMING and not _doubtful(verb):
        status = OfficeStatus.DESIGNATE if verb.lemma_ in NOT_YET else OfficeStatus.CURRENT
        yield holding(title, person, status=title.status if title.status is not OfficeStatus.CURRENT else status)


def _elected(head: Token, inside: Mapping[int, int]) -> tuple[int, str] | None:
    """Return whom an election or appointment "as" *head* is told of, and its noun: "congratulated A on her election as president"."""
    noun = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "as" or noun.lower_ not in ELECTIONS:
        return None
    of = [g for c in noun.children if c.lower_ == "of" for g in c.children]
    own = [c for c in noun.children if c.dep_ == "poss"] + of
    named = next((inside[t.i] for t in own if t.i in inside), None)
    if named is not None:
        return named, noun.lower_
    verb = noun.head.head
    pronoun = any(c.tag_ == "PRP$" for c in own)
    wished = verb.lemma_ == "congratulate" and noun.head.dep_ == "prep" and pronoun
    person = next((inside[c.i] for c in verb.children if c.dep_ == "dobj" and c.i in inside), None)
    return (person, noun.lower_) if wished and person is not None else None


def _verb(head: Token) -> tuple[Token | None, str]:
    if head.dep_ in ("attr", "oprd"):
        verb = head.head
        known = verb.lemma_ in COPULAS | NAMING
    else:
        preposition = head.head
        verb = preposition.head
        known = (
            head.dep_ == "pobj" and preposition.lower_ == "as" and verb.lemma_ in SERVING | LEAVING | NAMING | FOLLOWING
        )
    return (verb, verb.lemma_) if known and verb.pos_ in ("VERB", "AUX") else (None, "")


def _doubtful(verb: Token) -> bool:
    words = [c for c in verb.children if c.dep_ in ("aux", "neg", "mark")]
    if any(t.lower_ in ("either", "or") for c in verb.children if c.dep_ == "nsubj" for t in c.subtree):
        return True
    return any(c.dep_ == "neg" or c.lower_ in DOUBT or c.lower_ in ("if", "whether", "to") for c in words)


def _status(verb: Token, lemma: str) -> OfficeStatus | None:
    future = any(c.lower_ in ("will", "'ll", "shall") for c in verb.children if c.dep_ == "aux")
    if future or lemma in NOT_YET:
        return OfficeStatus.DESIGNATE
    if lemma in LEAVING:
        return OfficeStatus.FORMER
    past = verb.tag_ in ("VBD", "VBN") and not any(c.lower_ in ("has", "have") for c in verb.children)
    return OfficeStatus.FORMER if past and lemma in SERVING | {"be"} else OfficeStatus.CURRENT


def _subject(verb: Token, inside: Mapping[int, int], *, passive: bool) -> int | None:
    for child in verb.children:
        if child.dep_ == ("nsubjpass" if passive else "nsubj"):
            if child.lower_ in ("who", "that", "which") and verb.dep_ == "relcl":
                return inside.get(verb.head.i)
            named = (inside.get(t.i) for t in (child, *(c for c in child.children if c.dep_ == "appos")))
            return next((person for person in named if person is not None), None)
    objects = (inside.get(c.i) for c in verb.children if passive and c.dep_ == "dobj")  # "appointed A as minister"
    return next((person for person in objects if person is not None), None)
