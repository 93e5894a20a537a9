"""Tells who is meant by less than a full description: "the army" behind "the Nordian army", "officials" behind "Nordian officials".

A body is also called by what it is: "the group", "the company", "the broadcaster".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.speaker_words import SPOKEN_FOR
from kg.model import Entity, EntityKind, Form, Span

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

BODIES = (EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)
CLOSER = ("prep", "appos", "acl", "relcl")
TELLING = ("amod", "compound", "poss", "nmod", "prep")
GROUPS = lexicon("group organization organisation movement association charity watchdog")
SOCIETIES = GROUPS | lexicon(
    "company firm corporation manufacturer airline bank lender broadcaster newspaper daily magazine website network channel publisher "
    "agency"
)
"""What a body may be called that nothing else in the text is: by what it is, not by a part of its name."""
GOING_ON = lexicon("say add report note state urge call")
"""Verbs with which whom a story began with goes on to speak."""
OTHERS = lexicon(
    "bank company corp corporation inc ltd oil petroleum motors airlines ministry university court parliament party"
)
"""Words in the names of bodies that are no such group."""
COUNTED = lexicon("another other more further different second some several many most few no any")
NEAR = 4
"""Sentences back to the one that names or describes in full."""


def body(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the body named before that "the fund" means, whose name or apposition ends so, else by what it is: "the group".

    "A rights group" that a story begins with may be named by the subject of the next sentence.
    """
    if token.lemma in GROUPS and any(c.lower_ in ("a", "an") for c in token.lefts):
        return _named_next(text, token)
    if not bare(token) or text.mention_at(token) is not None:
        return None
    at = text.starts[token.i]
    named = [m for m in text.mentions if m.span.end < at and m.entity.kind in BODIES]
    same = [m for m in named if token.lemma in _heads(text, m.span)]
    if same:
        last = text.sentence(same[-1].span)
        return same[-1].entity if len({m.entity for m in same if last.covers(m.span)}) == 1 else None
    full = any(t.lemma == token.lemma and any(c.dep_ in TELLING for c in t.children) for s in before(token) for t in s)
    return _by_kind(text, token) if token.lemma in SOCIETIES and not full else None


def fuller(text: AnnotatedArticle, token: Token) -> Token:
    """Return the noun of the fuller description that *token* stands for again, else *token*.

    "Nordian police officials" for "officials" or "the officials": the only one of its noun in the sentences before; "Rights Watch" for
    "the group": the subject of the sentence before, if it is a name of nobody and nothing else; and in "a rights group, Rights Watch".
    """
    if token.lemma in SOCIETIES and (beside := _beside(token)) is not None:
        return beside
    if token.lemma in SOCIETIES and bare(token):
        named = next((_named_subject(text, s) for s in before(token)), None)
        if named is not None:
            return named
    if token.lemma not in SPOKEN_FOR or token.tag_ not in ("NN", "NNS") or not bare(token, plural=True):
        return token
    full = [t for s in before(token) for t in s if t.lemma == token.lemma and t.tag_ == token.tag_]
    full = [t for t in full if any(c.dep_ in TELLING for c in t.children) and not COUNTED & {c.lower_ for c in t.lefts}]
    called = {tuple(c.lower_ for c in t.lefts if c.dep_ in TELLING) for t in full}
    return full[0] if len(called) == 1 else token


def _beside(token: Token) -> Token | None:
    """Return the name of a body in apposition to what it is."""
    return next(
        (c for c in token.rights if c.dep_ == "appos" and c.pos_ in ("NOUN", "PROPN") and c.text[0].isupper()), None
    )


def _named_next(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the organization that is the subject of the sentence behind, and was not named before."""
    end = token.sent.end
    doer = clauses.standing_subject(text.doc[end].sent.root) if end < len(text.doc) else None
    mention = text.mention_at(doer) if doer is not None and doer.head.lemma in GOING_ON else None
    if mention is None or mention.entity.kind is not EntityKind.ORGANIZATION or mention.entity.qid is not None:
        return None
    if OTHERS & set(mention.entity.label.lower().split()):
        return None
    first = next(m for m in text.mentions if m.entity == mention.entity)
    return mention.entity if first.span.start >= text.starts[end] else None


def _named_subject(text: AnnotatedArticle, sentence: Tokens) -> Token | None:
    """Return the name of several words that is the subject of *sentence* and names no person, place or state."""
    doer = clauses.standing_subject(sentence.root)
    if doer is None or doer.tag_ not in ("NNP", "NNPS") or text.mention_at(doer) is not None:
        return None
    return doer if any(c.dep_ == "compound" and c.tag_ in ("NNP", "NNPS") for c in doer.lefts) else None


def bare(token: Token, *, plural: bool = False) -> bool:
    """Tell whether nothing but "the" tells more of the noun; nothing at all may stand before a *plural* or "police"."""
    lefts = [c.lower_ for c in token.lefts]
    bare = lefts == ["the"] or (plural and not lefts and (token.tag_ == "NNS" or token.lemma == "police"))
    return bare and not any(c.dep_ in CLOSER for c in token.rights)


def before(token: Token) -> Iterator[Tokens]:
    """Yield the sentences before that of *token*, the nearest first."""
    start = token.sent.start
    for _ in range(NEAR):
        if start == 0:
            return
        sentence = token.doc[start - 1].sent
        yield sentence
        start = sentence.start


def _by_kind(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the only organization named in the nearest sentence that names any, or the one that is its subject."""
    for sentence in before(token):
        inside = text.span(text.doc[sentence.start : sentence.end])
        named = [m for m in text.mentions_in(inside) if m.entity.kind is EntityKind.ORGANIZATION]
        named = [m for m in named if m.form is Form.NAME and m.entity.qid is None]
        if named:
            acting = [m for m in named if text.tokens(m.span).root.dep_ in ("nsubj", "nsubjpass")]
            found = {m.entity for m in named}
            found = {m.entity for m in acting} if len(found) > 1 else found
            return found.pop() if len(found) == 1 else None
    return None


def _heads(text: AnnotatedArticle, name: Span) -> set[str]:
    """Return the nouns that say what the body called *name* is: its last word, its head, and that of an apposition."""
    tokens = text.tokens(name)
    last = tokens[-1]
    beside = (c for c in last.children if c.dep_ == "appos")
    return {last.lower_, tokens.root.lower_, *(c.lemma for c in beside)}
