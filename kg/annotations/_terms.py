"""Attaches a title through a verb: "A is the ambassador", "A, who served as minister", "A was elected president"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from kg.annotations._person_words import words
from kg.annotations._title_phrases import Title
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

H = TypeVar("H")

COPULAS = words("be become remain")
SERVING = words("serve work act continue")
LEAVING = words("resign retire depart")
NAMING = words(
    "appoint elect name nominate choose designate select confirm install reelect re-elect swear tap pick reappoint"
)
NOT_YET = words("name nominate choose designate select tap pick")
DOUBT = words("would could might may should")


def term(doc: Doc, title: Title, inside: Mapping[int, int], holding: Callable[..., H]) -> Iterator[H]:
    """Yield the holding that the verb over *title* tells of, where its subject is a person."""
    head = doc[title.head]
    verb, lemma = _verb(head)
    if verb is None or title.plural or _doubtful(verb):
        return
    status = _status(verb, lemma)
    person = _subject(verb, inside, passive=lemma in NAMING)
    if status is not None and person is not None:
        yield holding(title, person, status=title.status if title.status is not OfficeStatus.CURRENT else status)


def _verb(head: Token) -> tuple[Token | None, str]:
    if head.dep_ in ("attr", "oprd"):
        verb = head.head
        known = verb.lemma_ in COPULAS | NAMING
    else:
        preposition = head.head
        verb = preposition.head
        known = head.dep_ == "pobj" and preposition.lower_ == "as" and verb.lemma_ in SERVING | LEAVING | NAMING
    return (verb, verb.lemma_) if known and verb.pos_ in ("VERB", "AUX") else (None, "")


def _doubtful(verb: Token) -> bool:
    words = [c for c in verb.children if c.dep_ in ("aux", "neg", "mark")]
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
    return None
