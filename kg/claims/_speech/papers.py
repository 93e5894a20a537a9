"""Tells who speaks in a paper: who issued, made or printed "the statement", "a report in the Evening Post", "its study"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, descriptions
from kg.claims._speech.cues import DOCUMENTS, PAPERS, TEXTS
from kg.claims._speech.speaker_words import HOUSES, ISSUED, SIGNS
from kg.model import EntityKind

if TYPE_CHECKING:
    from kg.syntax import Token

SENT = DOCUMENTS | lexicon("fax email cable telegram note memo petition appeal")
"""Papers that are sent to somebody."""
WRITTEN = (
    SENT | PAPERS | SIGNS | lexicon("shirt cap tattoo plaque card sticker inscription headline caption graffiti tag")
)
"""What words stand on."""
REACH = 8
"""Words from a paper up to the verb of its clause."""


def issuer(text: AnnotatedArticle, token: Token) -> Token:
    """Return the head of "the ministry" for "a statement issued by the ministry", "the ministry's statement", "it issued one saying".

    *token* itself is returned where nothing in its sentence tells who issued it.
    """
    if token.lemma not in DOCUMENTS | SENT:
        maker = descriptions.maker(token) if token.lemma in PAPERS else None
        made = maker is not None and phrases.participants(text, maker)
        return maker if maker is not None and made else _house(text, token) or _printer(text, token) or token
    named = (t for t in _told_by(token) if phrases.participants(text, t))
    return next(named, None) or _printer(text, token) or _owner(text, token) or token


def issuer_before(text: AnnotatedArticle, token: Token) -> Token | None:
    """Return the head of who issued the paper told of before "the statement", in its paragraph or the two before."""
    at = text.starts[token.i]
    near = [p.start for p in text.paragraphs if p.start <= at][-3:]
    told = (t for t in reversed(text.words[: token.i]) if text.starts[t.i] >= near[0] and t.lemma_ == token.lemma_)
    issuers = (i for t in told if (i := _reporter(t) or issuer(text, t)) != t and i.i < token.i)
    return next(issuers, None)


def _told_by(token: Token) -> Iterator[Token]:
    """Yield the words that may tell who issued the paper *token*."""
    for child in token.children:
        if child.dep_ in ("poss", "compound", "nmod"):
            yield child
        behind = child if child.dep_ == "prep" and child.lower_ in ("by", "from", "of") else None
        if child.dep_ == "acl" and child.lemma in ISSUED:
            behind = next((t for t in child.children if t.dep_ == "agent" or t.lower_ in ("by", "from")), None)
        yield from () if behind is None else (t for t in behind.children if t.dep_ == "pobj")
    doer = clauses.own_subject(token.head) if token.dep_ == "dobj" and token.head.lemma in ISSUED else None
    yield from () if doer is None else (doer,)


def sender(verb: Token, token: Token) -> Token:
    """Return "letter" for "the fund" in "they sent the fund a letter urging it to act", "a letter to the fund urging it", else *token*."""
    if verb.dep_ == "relcl" and verb.lemma in ("read", "say"):
        return next((t for t in _before(token) if t.lemma in WRITTEN), token)  # "a note near the body that read …"
    if (
        verb.dep_ != "acl"
        or verb.tag_ != "VBG"
        or token != verb.head
        or token.dep_ != "pobj"
        or token.head.lower_ != "to"
    ):
        return token
    above = token.head.head
    sent = (above, *(c for c in above.rights if c.dep_ == "dobj" and above.pos_ in clauses.VERBAL and c.i < token.i))
    return next((t for t in sent if t.lemma in SENT), token)


def _before(noun: Token) -> Iterator[Token]:
    """Yield *noun* and the nouns that it stands behind, those that its verb has before it included."""
    yield noun
    for above in islice(noun.ancestors, REACH):
        if above.pos_ in clauses.VERBAL:
            yield from (c for c in above.rights if c.dep_ == "dobj" and c.i < noun.i)
            return
        yield above


def _house(text: AnnotatedArticle, token: Token) -> Token | None:
    """Return "University" of "a Lisbon University poll", "Department" of "Labor Department figures"."""
    if token.lemma not in PAPERS:
        return None
    for child in token.lefts:
        between = token.doc[child.i + 1 : token.i]
        near = child.dep_ in ("compound", "nmod", "poss") and not any(t.tag_ in ("NN", "NNS") for t in between)
        mention = text.mention_at(child) if near else None
        if mention is not None and mention.entity.kind in (EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY):
            return child
    return None


def _printer(text: AnnotatedArticle, token: Token) -> Token | None:
    """Return "Post" of "a report in the Evening Post"."""
    inside = (
        next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "in"), None)
        if token.lemma in PAPERS
        else None
    )
    where = None if inside is None else next((t for t in inside.children if t.dep_ == "pobj"), None)
    mention = None if where is None else text.mention_at(where)
    named = mention is not None and mention.entity.kind is EntityKind.ORGANIZATION and mention.entity.qid is None
    return where if where is not None and (named or where.lemma in HOUSES - {"company", "firm"}) else None


def _owner(text: AnnotatedArticle, token: Token) -> Token | None:
    """Return the subject of the clause of "In its report, the agency says", "The agency said in a statement"."""
    own = next((c for c in token.lefts if c.lower_ in ("its", "their")), None)
    new = any(c.lower_ in ("a", "an") for c in token.lefts) and token.dep_ == "pobj" and token.head.lower_ == "in"
    if not new and (own is None or text.mention_at(own) is not None):
        return None
    verb = next((t for t in islice(token.ancestors, REACH) if t.pos_ in clauses.VERBAL), None)
    doer = None if verb is None else clauses.own_subject(verb)
    behind = doer is not None and (doer.i > token.i or new) and doer.pos_ in ("NOUN", "PROPN")
    return doer if behind and doer is not None and doer.lemma not in TEXTS else None


def _reporter(token: Token) -> Token | None:
    """Return the subject of "reported" for "the report"."""
    told = token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP", "VBN") and not clauses.passive(token)
    return clauses.own_subject(token) if told else None
