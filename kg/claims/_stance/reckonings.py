"""Finds opposition in the wish to punish: "will hold Nordia accountable for its abuses", "brought the killers to justice"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.frames import Position
from kg.claims._stance.rejections import WRONGDOERS

if TYPE_CHECKING:
    from kg.syntax import Token

ANSWERING = lexicon("accountable account justice responsible")
ABUSERS = WRONGDOERS | lexicon("abuser violator offender aggressor culprit responsible those")
"""Whom one is against who holds them to account, though no deed is named."""

KEPT = lexicon("promise commitment pledge obligation vow word result duty")
"""What one is to keep who is held to account for it."""


def reckonings(text: AnnotatedArticle) -> Iterator[Position]:
    """Yield what somebody is to answer for, or else who is called by his deed."""
    for token in text.words:
        if token.pos_ != "VERB" or token.lemma not in ("hold", "bring"):
            continue
        answers = [t for t in token.subtree if t.i > token.i and t.lower_ in ANSWERING and _held(token, t)]
        answer = answers[-1] if answers else None  # "those responsible to account"
        deed = None if answer is None else _deed(token, answer)
        if deed is not None and deed.i < token.i:
            if any(c.lower_ in ("must", "should") for c in token.lefts):
                yield Position(word=token, first=int(deed.left_edge.i), head=deed, carrier=token, voiced=True)
        elif deed is not None:
            yield Position(word=token, first=max(token.i + 1, int(deed.left_edge.i)), head=deed, carrier=token)


def _held(verb: Token, answer: Token) -> bool:
    """Tell whether *answer* belongs to *verb* and says "accountable", "to account"."""
    if answer.lower_ in ("account", "justice"):
        return answer.nbor(-1).lower_ == "to" and verb.lemma == ("bring" if answer.lower_ == "justice" else "hold")
    return verb.lemma == "hold" and (
        answer.head.i == verb.i or (answer.dep_ == "amod" and answer.head.head.i == verb.i)
    )


def _deed(verb: Token, answer: Token) -> Token | None:
    """Return what stands behind "for", else the wrongdoers themselves."""
    behind = (c for c in verb.subtree if c.i > answer.i and c.dep_ == "prep" and c.lower_ == "for")
    prep = next((c for c in behind if c.head.i <= answer.i + 1), None)
    inner = None if prep is None else next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
    if inner is not None:
        return None if inner.pos_ == "PRON" or inner.lemma in KEPT else inner
    patient = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if patient is not None:
        return patient
    people = next((c for c in verb.rights if c.dep_ == "dobj" or (c.pos_ == "NOUN" and c.i < answer.i)), None)
    return people if people is not None and people.lemma in ABUSERS and people.pos_ == "NOUN" else None
