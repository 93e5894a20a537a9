"""Finds frames of position: a polar word with its target, in the constructions in which words of one polarity stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import _clauses, _complements
from kg.claims._cues import lemma_of, words
from kg.claims._frames import Frames, Position

if TYPE_CHECKING:
    from spacy.tokens import Token

CONVEYING = words(
    "express convey voice reiterate reaffirm underscore underline stress emphasize emphasise highlight note recognize recognise "
    "acknowledge restate renew affirm pledge announce repeat extend have share reach signal attach offer"
)
"""Verbs whose object names the position: "reaffirmed its support for …"."""
PROCEDURAL = words(
    "discuss meet inform say tell visit sign announce speak talk prepare write travel attend convey express see know do make decide "
    "begin start go come return arrive exchange answer comment elaborate give remain look stay continue"
)
"""What one agrees, hopes or expects to do without taking a position."""
REFUSING = words("refuse decline unwilling")
SILENT = words(
    "comment answer say give elaborate discuss disclose reveal tell speak talk name identify confirm respond"
)
"""What one refuses without taking a position."""
ACCEPTING = words("accept tolerate recognize recognise approve ratify condone")
"""Verbs whose object is what one is against who will not do it: "will not accept the quota"."""
GERUND = words("support back favor favour advocate oppose reject resist")
"""Verbs that take doing something: "favours closing the border"."""
REJECTING = words("boycott reject oppose condemn denounce")
"""Infinitives that turn a request into opposition to their object: "urged them to boycott …"."""
SIDING = words("be come speak vote stand argue campaign lobby rally act remain")
"""Verbs that take a side: "voted in favour of …"."""


def positions(text: AnnotatedArticle, frames: Frames) -> Iterator[Position]:
    """Yield the frames of *frames* in *text*, one for each polar word."""
    shapes = (_with_object, _with_preposition, _with_infinitive, _with_clause, _with_future, _with_duty)
    for token in text.words:
        if token.pos_ in ("VERB", "ADJ", "AUX"):
            found = next((p for shape in shapes if (p := shape(token, frames)) is not None), None)
            if found is not None:
                yield found


def _with_object(token: Token, frames: Frames) -> Position | None:
    lemma = lemma_of(token)
    told = lemma in frames.verbs or lemma in frames.actions or lemma in CONVEYING
    objects = (
        c for c in token.rights if c.dep_ == "dobj" or (c.tag_ == "VBG" and c.dep_ == "xcomp" and lemma in GERUND)
    )
    head = next(objects, None) if told and token.pos_ == "VERB" else None
    if head is None:
        return None
    blamed = lemma == "blame" and any(c.lower_ == "on" for c in (*token.rights, *head.rights))
    if not blamed and (lemma in frames.verbs or lemma in frames.actions) and not _clauses.passive(token):
        return Position(word=token, first=_left(token, head), head=head, carrier=token, action=lemma in frames.actions)
    return _conveyed(token, head, frames) if lemma in CONVEYING else None


def _conveyed(token: Token, head: Token, frames: Frames) -> Position | None:
    """Return the frame of "voiced support for A and concern about B" of the polarity of *frames*."""
    for noun in (head, *(t for t in head.subtree if t.dep_ == "conj" and t.i > head.i)):
        named = lemma_of(noun) in frames.nouns and not any(c.lower_ == "no" for c in noun.lefts)
        inner = _complements.complement(noun, token) if named else None
        if inner is not None:
            return Position(word=token, first=inner[0], head=inner[1], carrier=token, owner=_owner(noun))
    return None


def _owner(noun: Token) -> Token | None:
    """Return "Nordia" in "Nordia's support" and "Nordian support"; a pronoun means the speaker."""
    before = (
        c for c in noun.lefts if c.dep_ in ("poss", "compound", "amod", "nmod") and c.pos_ in ("PROPN", "NOUN", "ADJ")
    )
    return next((c for c in before if c.dep_ == "poss" or c.text[:1].isupper()), _complements.owner(noun))


def _left(token: Token, head: Token) -> int:
    return max(token.i + 1, head.left_edge.i)


def _with_preposition(token: Token, frames: Frames) -> Position | None:
    for prep in token.rights:
        if prep.dep_ in ("prep", "agent"):
            inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
        elif prep.dep_ == "prt":
            inner = next((t for t in token.rights if t.dep_ in ("dobj", "pobj")), None)
        else:
            continue
        if (
            inner is None
            or inner.ent_type_ in ("DATE", "TIME")
            or (inner.dep_ == "pcomp" and lemma_of(inner) in PROCEDURAL)
        ):
            continue
        found = _behind(token, prep, inner, frames)
        if found is not None:
            return found
    return None


def _behind(token: Token, prep: Token, inner: Token, frames: Frames) -> Position | None:
    """Return the frame of *token* with *prep* and what stands behind it."""
    key = (lemma_of(token), prep.lower_)
    first = max(prep.i + 1, inner.left_edge.i)
    if key in frames.prepositions and lemma_of(inner) in frames.nouns:
        named = _complements.complement(inner)
        return None if named is None else Position(word=token, first=named[0], head=named[1], carrier=token)
    person = any(c.dep_ in ("dobj", "dative") for c in token.children)
    if key in frames.matters and _clauses.passive(token):
        agent = _clauses.own_subject(token)
        return None if agent is None else Position(word=token, first=first, head=inner, carrier=token, owner=agent)
    alone = key in frames.prepositions and (prep.dep_ == "prt" or not person)
    if alone or (token.lower_, prep.lower_) in frames.states or (person and key in frames.matters):
        return Position(word=token, first=first, head=inner, carrier=token)
    return _in_side(token, prep, frames) if frames.manners or frames.sides else None


def _in_side(token: Token, prep: Token, frames: Frames) -> Position | None:
    """Return the frame of *token* with a preposition of several words that begins at *prep*: "in favour of …"."""
    for phrase in sorted((*frames.manners, *(frames.sides if lemma_of(token) in SIDING else ()))):
        end = prep.i + phrase.count(" ") + 1
        if token.doc[prep.i : end].text.lower() != phrase:
            continue
        last = next((t for t in token.doc[end - 1].children if t.dep_ == "pobj"), None)
        if last is not None:
            doing = phrase in frames.manners
            return Position(word=token, first=last.left_edge.i, head=last, carrier=token, action=doing)
    return None


def _with_infinitive(token: Token, frames: Frames) -> Position | None:
    lemma = lemma_of(token)
    ready = (token.lower_, "to") in frames.states
    if not ready and (
        token.pos_ != "VERB"
        or (lemma not in frames.infinitives and lemma not in frames.requests)
        or _clauses.passive(token)
    ):
        return None
    for inner in token.rights:
        if inner.dep_ not in ("xcomp", "ccomp", "advcl") or not any(t.tag_ == "TO" for t in inner.children):
            continue
        silent = SILENT if lemma in REFUSING else PROCEDURAL
        if any(t.lower_ == "whether" for t in inner.children) or lemma_of(inner) in silent:
            return None
        fits = frames.requests if _hearer(token, inner) else frames.infinitives
        return _to_do(token, inner) if ready or lemma in fits else None
    return None


def _hearer(token: Token, inner: Token) -> bool:
    """Tell whether somebody else than the subject of *token* is to do *inner*."""
    on = [c for c in token.rights if c.dep_ == "prep" and c.lower_ in ("on", "upon")]
    if token.lemma_ == "call":
        return bool(on)
    return any(c.dep_ in ("dobj", "dative") for c in token.rights) or any(t.dep_ == "nsubj" for t in inner.children)


def _to_do(token: Token, inner: Token) -> Position:
    rejected = next((t for t in inner.rights if t.dep_ == "dobj"), None)
    if lemma_of(inner) in REJECTING and rejected is not None:
        return Position(word=token, first=_left(inner, rejected), head=rejected, carrier=token, turned=True)
    return Position(word=token, first=inner.i, head=inner, carrier=token)


def _with_clause(token: Token, frames: Frames) -> Position | None:
    if lemma_of(token) not in frames.clauses:
        return None
    head = next((c for c in token.rights if c.dep_ == "ccomp"), None)
    if head is None or _clauses.negated(head) or lemma_of(head) in PROCEDURAL:
        return None
    first = next((t.i + 1 for t in token.doc[token.i + 1 : head.i] if t.lower_ == "that"), head.left_edge.i)
    return Position(word=token, first=max(first, token.i + 1), head=head, carrier=token)


def _with_future(token: Token, frames: Frames) -> Position | None:
    will = any(c.dep_ == "aux" and c.lower_ in ("will", "'ll", "would", "wo") for c in token.children)
    refused = (
        bool(frames.future) and _clauses.negated(token) and token.pos_ == "VERB" and lemma_of(token) not in PROCEDURAL
    )
    if not will or not (refused or lemma_of(token) in frames.future) or _clauses.passive(token):
        return None
    objects = [c for c in token.children if c.dep_ == "dobj"]
    if any(c.pos_ == "PRON" for c in objects) or (refused and not objects):
        return None
    if refused and lemma_of(token) in ACCEPTING:
        return Position(word=token, first=_left(token, objects[0]), head=objects[0], carrier=token, action=True)
    return Position(word=token, first=token.i, head=token, carrier=token, action=True)


def _with_duty(token: Token, frames: Frames) -> Position | None:
    """Return "they must leave", which the speaker demands."""
    must = any(c.dep_ == "aux" and c.lower_ in frames.duties for c in token.children)
    if not must or token.pos_ != "VERB" or lemma_of(token) in PROCEDURAL:
        return None
    subject = _clauses.standing_subject(token)
    if subject is None or subject.tag_ == "EX" or any(c.lower_ == "have" and c.dep_ == "aux" for c in token.children):
        return None
    first = subject.left_edge.i if _clauses.passive(token) else token.i
    return Position(word=token, first=first, head=token, carrier=token, action=True, voiced=True)
