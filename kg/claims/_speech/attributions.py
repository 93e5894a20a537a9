"""Tells which words only tell who speaks, and whether they close or interrupt what was said: "…, Prado said on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._speech import clauses, quotations, seeming, subjects
from kg.claims._speech.cues import FINAL, OBJECT
from kg.model import Quote
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

BREAKS = frozenset({",", '"', "-", "--", "–", "—", "''"})


def is_final(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether *verb* closes or interrupts what was said: "…, Prado said", "…, said Prado on Monday"."""
    if verb.lemma not in FINAL or verb.pos_ != "VERB" or not _told(verb) or seeming.questioned(verb.head):
        return False
    doc, (first, end) = verb.doc, attribution(verb)
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and c != clauses.standing_subject(verb)]
    objects = [] if quoting(verb) else objects
    if verb.lemma not in clauses.TELLING and objects:
        return False
    spoken = (
        first > verb.sent.start + 1
        and doc[first - 1].text in subjects.CLOSING
        and doc[first - 2].text in (",", "!", "?")
    )
    if first == 0 or (not spoken and _complement_follows(verb)):
        return False
    ended = next((q for q in text.quotes if q.span.end == text.starts[first - 1] + len(doc[first - 1])), None)
    if ended is not None:
        return _closes(text, verb, ended)
    start, _ = clauses.bounds(text, verb)
    glued = first > 1 and doc[first - 1].text == "-" and not doc[first - 2].whitespace_  # "his ex-wife agreed"
    if first <= start or glued or doc[first - 1].text not in BREAKS or _quote_follows(text, end):
        return False
    clause = any(t.pos_ in clauses.VERBAL and t.dep_ not in ("acl", "relcl") for t in doc[start:first])
    return clause or (end < len(doc) and (doc[end].text == "," or doc[end].text == doc[first - 1].text))


def _closes(text: AnnotatedArticle, verb: Token, quote: Quote) -> bool:
    """Tell whether *verb* right behind *quote* tells who said it, and not "the “loopholes” he cited are old"."""
    mark = text.article.quote(quote.span).rstrip("\"”'")[-1:]
    first, end = attribution(verb)
    if mark.isalnum() and text.doc[first - 1].text != "," and verb.lemma in OBJECT:
        return False
    titled = quotations.titled(text, quote) and _complement_follows(verb)
    return not titled and not (mark == "." and _quote_follows(text, end))


def quoting(verb: Token) -> bool:
    """Tell whether *verb* is that of "quoted Prado as saying", "Prado was cited as saying"."""
    said = (t for c in verb.rights if c.lower_ == "as" for t in c.children)
    return verb.lemma in ("quote", "cite") and any(t.tag_ == "VBG" and t.lemma == "say" for t in said)


def _told(verb: Token) -> bool:
    """Tell whether *verb* is finite, and not of a clause with "which": "angered Nordia, which responded by closing the port"."""
    return verb.tag_ != "VBG" and not clauses.base_form(verb) and clauses.relative_subject(verb) is None


def _quote_follows(text: AnnotatedArticle, end: int) -> bool:
    """Tell whether a quotation that begins a sentence follows: "Asked about the port, Prado said, “It is …”"."""
    doc = text.doc
    opening = next((t for t in doc[end + 1 : end + 4] if t.is_alpha), None)
    if opening is None or doc[end].text not in (",", ":") or not opening.is_title:
        return False
    return any(q.span.start == text.starts[end + 1] for q in text.quotes)


def attribution(verb: Token) -> tuple[int, int]:
    """Return first token and end of the words round *verb* that only tell who speaks: subject, auxiliaries, hearer."""
    standing = clauses.standing_subject(verb)
    subject_at = -1 if standing is None else standing.i
    near = [
        child
        for child in verb.children
        if (child.dep_ not in SUBJECTS or child.i == subject_at)
        and child.dep_ in (*SUBJECTS, "aux", "auxpass", "neg", "advmod")
        and not (child.dep_ == "advmod" and abs(child.i - verb.i) > 2)
    ]
    first = min([verb.i, *(child.left_edge.i for child in near)])
    end = max([verb.i, *(child.right_edge.i for child in near)]) + 1
    if standing is not None and standing.dep_ not in SUBJECTS:
        if standing.i > verb.i:
            end = max(end, min(standing.right_edge.i, verb.i + 12) + 1)
        elif standing.i < verb.i:
            first = _phrase_start(standing)
    return first, end


def _phrase_start(name: Token) -> int:
    """Return the first token of the title and name that end in *name*."""
    first = name.i
    while first > max(name.sent.start, name.i - 10) and name.doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET"):
        first -= 1
    return first


def _complement_follows(verb: Token) -> bool:
    doc, (_, end) = verb.doc, attribution(verb)
    if end >= len(doc) or doc[end].text in (",", ".", '"', "-", "--", "—", "–"):
        return False
    clause = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i]
    return bool(clause) or any(
        t.lower_ == "that" and t.dep_ == "mark" for t in doc[end : verb.sent.end] if t.head.head == verb
    )
