"""Reads clauses of speech: who is the subject of a verb, and where what was said begins and ends.

The parse proposes, the punctuation decides: complements are repaired to the end of the sentence where the parser cut a run-on, and cut
where an attribution, a coordinated verb of speech or an adverbial of the verb of speech follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._cues import CLAUSE, FINAL, OBJECT, OCCASIONS, PERSON_INFINITIVE, words
from kg.model import EntityKind, Quote, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = ("VERB", "AUX")
SUBJECTS = ("nsubj", "nsubjpass")
SHARING = ("conj", "xcomp", "advcl", "pcomp", "acl", "dep")
BREAKS = frozenset({",", '"', "-", "--", "–", "—", "''"})
DATELINE = re.compile(r"[A-Z][^\n\"]{1,60}?(?:\s+(?:--|[—–-])\s+|(?<=[A-Z]{3}):\s+)")
GLUED = re.compile(r"(?:[A-Z]{3,}\s+)+(?=[A-Z][a-z])")
ENCOUNTERS = words("meet call telephone phone speak write visit talk gather")
CONDITIONS = words("if unless whether until should")
BACKGROUND = frozenset({"after", "amid", "following", "ahead"})
UNITS = words("hour day week month year minute shortly soon")
AGAIN = frozenset(CLAUSE) | frozenset(OBJECT) | frozenset(PERSON_INFINITIVE)
PARTICIPLE = frozenset(CLAUSE) | frozenset(OBJECT)


def subject(verb: Token) -> Token | None:
    """Return who does *verb*: its own subject, the agent of a passive, or the subject of the verb it depends on."""
    for _ in range(6):
        if (
            verb.dep_ == "advcl"
            and verb.tag_ == "VBG"
            and verb.head.dep_ == "ccomp"
            and verb.lemma_.lower() in PARTICIPLE
        ):
            verb = verb.head.head
        own = _own_subject(verb)
        if own is not None:
            return own
        if verb.dep_ not in SHARING or verb.head == verb:
            return None
        if verb.dep_ == "acl" and verb.head.pos_ not in VERBAL:
            return verb.head
        verb = verb.head.head if verb.dep_ == "pcomp" and verb.head.head.pos_ in VERBAL else verb.head
        if verb.pos_ not in VERBAL:
            return None
    return None


def _own_subject(verb: Token) -> Token | None:
    if passive(verb):
        return _agent(verb)
    own = [child for child in verb.children if child.dep_ in SUBJECTS and child.tag_ != "EX"]
    if not own:
        return None
    found = own[-1] if own[-1].i < verb.i else own[0]
    if verb.dep_ == "relcl" and found.tag_ in ("WP", "WDT"):
        return verb.head
    return found


def passive(verb: Token) -> bool:
    """Tell whether *verb* is in the passive voice."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def realized(verb: Token) -> bool:
    """Tell whether *verb* is told as done: finite, a participle, or the aim of an encounter ("called her to urge …")."""
    if negated(verb):
        return False
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    if any(child.tag_ == "MD" for child in helpers):
        return False
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in verb.children):
        return False
    if verb.tag_ in ("VB", "NN", "NNP"):
        return verb.head.lemma_.lower() in ENCOUNTERS and verb.dep_ in ("advcl", "xcomp")
    return verb.dep_ not in ("amod", "compound")


def negated(verb: Token) -> bool:
    """Tell whether "not", "never" or "no longer" stands with *verb*."""
    return any(child.dep_ == "neg" or child.lower_ in ("never", "hardly") for child in verb.children)


# ---------------------------------------------------------------------------------------------- limits


def bounds(text: AnnotatedArticle, token: Token) -> tuple[int, int]:
    """Return the first token and the end of the sentence of *token*; a sentence does not end inside a quotation."""
    first, end = token.sent.start, token.sent.end
    sentence = text.span(token.sent)
    for quote in text.quotes:
        if quote.span.start < sentence.start < quote.span.end:
            first = text.tokens(quote.span)[0].sent.start
        if quote.span.start < sentence.end < quote.span.end:
            end = text.tokens(quote.span)[-1].i + 1
            end = max(end, token.doc[end - 1].sent.end) if token.doc[end - 1].sent.start >= quote.span.start else end
    return first, end


def quote_over(text: AnnotatedArticle, at: int) -> Quote | None:
    """Return the quotation inside whose marks the character at *at* stands."""
    return next((q for q in text.quotes if q.span.start < at < q.span.end - 1), None)


def is_final(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether *verb* closes or interrupts what was said: "…, Prado said", "…, said Prado on Monday"."""
    if verb.lemma_.lower() not in FINAL or verb.pos_ != "VERB" or verb.tag_ in ("VBG", "VB"):
        return False
    first, _ = attribution(verb)
    start, _ = bounds(text, verb)
    if first <= start or verb.doc[first - 1].text not in BREAKS or _complement_follows(verb):
        return False
    before = verb.doc[start:first]
    return (
        verb.doc[first - 1].text == '"'
        or any(t.pos_ in VERBAL and t.dep_ not in ("acl", "relcl") for t in before)
        or (
            verb.i + 1 < len(verb.doc)
            and attribution(verb)[1] < len(verb.doc)
            and verb.doc[attribution(verb)[1]].text == ","
        )
    )


def attribution(verb: Token) -> tuple[int, int]:
    """Return first token and end of the words round *verb* that only tell who speaks: subject, auxiliaries, hearer."""
    near = [
        child
        for child in verb.children
        if child.dep_ in (*SUBJECTS, "aux", "auxpass", "neg", "advmod")
        and not (child.dep_ == "advmod" and abs(child.i - verb.i) > 2)
    ]
    first = min([verb.i, *(child.left_edge.i for child in near)])
    end = max([verb.i, *(child.right_edge.i for child in near)]) + 1
    return first, end


def _complement_follows(verb: Token) -> bool:
    doc, (_, end) = verb.doc, attribution(verb)
    if end >= len(doc) or doc[end].text in (",", ".", '"', "-", "--", "—", "–"):
        return False
    clause = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i]
    return bool(clause) or any(
        t.lower_ == "that" and t.dep_ == "mark" for t in doc[end : verb.sent.end] if t.head.head == verb
    )


def content_end(text: AnnotatedArticle, start: int, end: int) -> int:
    """Cut a trailing attribution off the tokens from *start* to *end*: "…, Prado said", "…, according to Prado"."""
    doc = text.doc
    for token in doc[start:end]:
        if token.pos_ == "VERB" and token.i > start and is_final(text, token):
            first, _ = attribution(token)
            if first - 1 > start and quote_over(text, text.starts[token.i]) is None:
                return first - 1
        if token.lower_ == "according" and token.i > start + 1 and doc[token.i - 1].text == ",":
            return token.i - 1
    return end


def complement_end(text: AnnotatedArticle, verb: Token, head: Token, limit: int) -> int:
    """Return the end of the complement headed by *head* of the verb of speech *verb*, at most *limit*."""
    doc = text.doc
    end = min(max(head.right_edge.i + 1, head.i + 1), limit)
    rest = next((t for t in doc[end:limit] if not t.is_punct), None)
    finite = any(t.pos_ in VERBAL for t in doc[verb.i + 1 : end])
    if rest is not None and (not finite or not _belongs_to(verb, rest)):
        end = limit
    return _before_afterthought(text, head.i, end)


def _speech_again(token: Token) -> bool:
    """Tell whether *token* is a coordinated verb of speech without a subject of its own, so of the speaker before."""
    finite = token.tag_ in ("VBD", "VBZ") or any(t.dep_ == "aux" and t.lemma_ == "be" for t in token.children)
    own = any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ == "conj" and finite and not own and token.lemma_.lower() in AGAIN


def object_end(text: AnnotatedArticle, verb: Token, head: Token) -> int:
    """Return the end of what was said where it is a noun phrase: "condemned the attack on the port in March"."""
    _, stop = bounds(text, verb)
    start = head.left_edge.i
    limit = content_end(text, start, stop)
    end = min(head.right_edge.i + 1, limit)
    for child in verb.children:
        if end <= child.left_edge.i <= end + 1 < limit and _goes_on(child):
            end = min(child.right_edge.i + 1, limit)
    end = next((t.i for t in text.doc[head.i + 1 : end] if _other_verb(t, verb) or _after_doing(t)), end)
    return _before_afterthought(text, head.i, end)


def _goes_on(child: Token) -> bool:
    if child.dep_ == "prep":
        return not any(t.lemma_.lower() in OCCASIONS for t in child.children)
    return child.dep_ == "advcl" and any(
        t.lower_ in ("since", "because", "if", "until", "unless", "as") for t in child.children
    )


def _after_doing(token: Token) -> bool:
    return token.lower_ == "after" and any(t.dep_ == "pcomp" and t.tag_ == "VBG" for t in token.children)


def _other_verb(token: Token, verb: Token) -> bool:
    """Tell whether a coordinated verb ("condemned A and urged B") begins at *token*."""
    if token.dep_ != "cc":
        return False
    return any(t.dep_ == "conj" and t.i > token.i and t.tag_ in ("VBD", "VBZ") for t in token.head.children)


def _belongs_to(verb: Token, rest: Token) -> bool:
    """Tell whether *rest* begins a part of the verb of speech rather than going on with what was said."""
    while rest.head not in (rest, verb):
        rest = rest.head
    if rest.head != verb or rest.i < verb.i:
        return False
    if rest.dep_ == "cc":
        rest = next((t for t in verb.children if t.dep_ == "conj" and t.i > rest.i), rest)
    if rest.dep_ == "conj":
        own = any(child.dep_ in SUBJECTS for child in rest.children)
        speech = rest.lemma_.lower() in PARTICIPLE
        return speech or (not own and any(t.dep_ == "cc" and verb.i < t.i < rest.i for t in verb.children))
    return rest.dep_ in ("prep", "npadvmod", "advmod", "advcl", "agent", "cc", "tmod")


def _before_afterthought(text: AnnotatedArticle, start: int, end: int) -> int:
    """Cut "…, adding that …" (another statement of the same speaker) and "…, months after …" (the reporter's background)."""
    doc = text.doc
    for token in doc[start + 1 : end]:
        if doc[token.i - 1].text != "," or quote_over(text, text.starts[token.i]) is not None:
            continue
        if token.tag_ == "VBG" and token.lemma_.lower() in PARTICIPLE:
            return int(token.i) - 1
        if token.dep_ == "cc" and any(_speech_again(t) for t in token.head.children):
            return int(token.i) - 1
        background = token if token.lower_ in BACKGROUND else doc[min(token.i + 1, end - 1)]
        if background.lower_ in BACKGROUND and (background == token or token.lemma_ in UNITS):
            return int(token.i) - 1
    return end


def opening(text: AnnotatedArticle, first: int) -> int:
    """Return the first token from *first* on that is not part of a dateline ("LISBON, March 3 —")."""
    at = text.starts[first]
    paragraph = text.paragraph(Span(at, at + 1))
    if at != paragraph.start:
        return first
    words = text.article.text
    match = DATELINE.match(words, at, paragraph.end) or GLUED.match(words, at, paragraph.end)
    if match is None or (match.re is GLUED and not _place(text, at)):
        return first
    inside = text.tokens(Span(match.end(), match.end() + 1))
    return inside[0].i if len(inside) else first


def _place(text: AnnotatedArticle, at: int) -> bool:
    kinds = (EntityKind.PLACE, EntityKind.STATE)
    return any(m.span.start == at and m.entity.kind in kinds for m in text.mentions)


# ---------------------------------------------------------------------------------------------- spans


def trimmed(text: AnnotatedArticle, first: int, end: int) -> Span | None:
    """Return the span of the tokens from *first* to *end* without outer commas and the final full stop."""
    doc = text.doc
    while first < end and (doc[first].text in (",", ":", ";", "-", "--", "–", "—", ")", ".") or doc[first].is_space):
        first += 1
    while end > first and (
        doc[end - 1].text in (",", ":", ";", "-", "--", "–", "—", ".", "(") or doc[end - 1].is_space
    ):
        end -= 1
    return text.span(doc[first:end]) if first < end else None


def with_marks(text: AnnotatedArticle, span: Span) -> Span:
    """Return *span* widened to the marks of every quotation that it cuts."""
    start, end = span.start, span.end
    for quote in text.quotes:
        if quote.span.start < end < quote.span.end or quote.span.end - 1 <= end < quote.span.end:
            end = quote.span.end
        if quote.span.start < start < quote.span.end:
            start = quote.span.start
    return Span(start, end)


def outside(spans: Iterable[Span], at: int) -> bool:
    """Tell whether no span holds the character at *at*."""
    return all(not span.start <= at < span.end for span in spans)
