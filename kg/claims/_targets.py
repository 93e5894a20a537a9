"""Tells what a position is about: the words of the target, one span for each of coordinated targets, and the thing they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import _extents, _issues, _lists
from kg.claims._cues import lemma_of, words
from kg.claims._frames import Position
from kg.model import Entity, EntityKind, Event, Form, Issue, Span, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

LIGHT = words("take work make strive join")
"""Verbs that mean little without their purpose: "take steps to …"."""
BACKING = words("support back")
"""Verbs whose object is what one is for who will do it: "resolve to support the truce"."""
EMPTY = words("regard one some many comment same so rest word invitation")
"""Words alone that name no target."""
MOST = 8
"""Coordinated targets of one word at most."""
MODIFIERS = ("amod", "compound", "nmod", "nummod")
OWNERS = ("det", "poss")
SERVING = words("role status position work use service such recognition designation well far soon same")
"""Words whose "as" belongs to them: "its role as a mediator"; another tells what the holder takes the target for."""
SHORT = 9
"""Tokens at most of a relative clause that belongs to the target."""


def spans(text: AnnotatedArticle, position: Position) -> Iterator[Span]:
    """Yield the words of each target: without determiner, relative clauses and what stands after a comma."""
    position = _purposeful(position)
    heads = [position.head, *(_coordinated(position.head) or _repeated(position))]
    _, last = _limits(text, position, heads[-1])
    for number, head in enumerate(heads):
        first = position.first if number == 0 else head.left_edge.i
        end = _limits(text, position, head)[1]
        if number + 1 < len(heads):
            end = min(end, _lists.joint(heads[number + 1]))
        span = _span(text, head, first, min(end, max(last, first)))
        # "What it called an accident" names nothing that can be asked for again.
        if span is not None and text.tokens(span)[0].tag_ != "WP":
            yield span


def _purposeful(position: Position) -> Position:
    """Return the position about the purpose of "take steps to …"."""
    verb = position.head
    backed = next((c for c in verb.rights if c.dep_ == "dobj"), None) if lemma_of(verb) in BACKING else None
    if backed is not None and verb.pos_ == "VERB":
        return replace(position, head=backed, first=max(verb.i + 1, backed.left_edge.i))
    if verb.pos_ != "VERB" or lemma_of(verb) not in LIGHT:
        return position
    for token in verb.subtree:
        purpose = token.dep_ in ("advcl", "acl", "xcomp") and any(c.tag_ == "TO" for c in token.lefts)
        if purpose and token.i > verb.i and token.head in (verb, *verb.rights):
            return replace(position, head=token, first=token.i)
    return position


def _limits(text: AnnotatedArticle, position: Position, head: Token) -> tuple[int, int]:
    first = position.first if head.i == position.head.i else head.left_edge.i
    listed = head.pos_ == "VERB" and next((c for c in head.rights if c.dep_ == "conj" and c.tag_ == head.tag_), None)
    if listed and not _two_deeds(head):
        return first, _limits_of_list(text, position, head)
    end = _extents.object_end(text, position.word, head)
    cuts = (cut for t in text.doc[head.i + 1 : end] if (cut := _cut(t, first)) is not None and cut > first)
    return first, next(cuts, end)


def _limits_of_list(text: AnnotatedArticle, position: Position, head: Token) -> int:
    """Return the end of "deepen A, increase B and expand C", which is one target."""
    last = head
    for _ in range(MOST):
        following = next((c for c in last.rights if c.dep_ == "conj" and c.tag_ == head.tag_), None)
        if following is None:
            break
        last = following
    end = _extents.object_end(text, position.word, last)
    cuts = (cut for t in text.doc[last.i + 1 : end] if (cut := _cut(t, last.i)) is not None and cut > last.i)
    return next(cuts, end)


def _span(text: AnnotatedArticle, head: Token, first: int, end: int) -> Span | None:
    doc = text.doc
    end = _whole(doc[end - 1]) if end > first else end
    while first < end - 1 and (
        doc[first].is_punct
        or doc[first].tag_ == "TO"
        or doc[first].dep_ in ("cc", "preconj")
        or (doc[first].dep_ in ("det", "poss") and doc[first].pos_ in ("DET", "PRON"))
    ):
        first += 1
    of_them = head.pos_ == "VERB" and end - first == 2 and doc[end - 1].pos_ == "PRON"
    alone = of_them or (end - first == 1 and (doc[first].pos_ in ("PRON", "DET") or doc[first].lower_ in EMPTY))
    if head.lower_ in EMPTY or alone or head.pos_ == "PRON" or (end > first and _is_time(text, first, end)):
        return None
    return _extents.trimmed(text, first, end)


def _whole(last: Token) -> int:
    """Return where the phrase ends that *last* ends, with the noun that an adjective cut off by a comma belongs to."""
    for _ in range(3):
        if last.dep_ not in MODIFIERS or last.head.i <= last.i or last.head.pos_ not in ("NOUN", "PROPN"):
            break
        last = last.head
    return int(last.i) + 1


def _is_time(text: AnnotatedArticle, first: int, end: int) -> bool:
    """Tell whether the words are a time: "agreed on Monday"."""
    span = text.span(text.doc[first:end])
    return any(t.span.start <= span.start and span.end <= t.span.end for t in text.times)


# ---------------------------------------------------------------------------------------------- several targets


def _coordinated(head: Token) -> list[Token]:
    """Return the further heads of "the dam and the new tolls", "calm, dialogue and respect", "release them and reopen the port"."""
    chain: list[Token] = []
    while len(chain) < MOST:
        last = chain[-1] if chain else head
        following = next((c for c in last.rights if c.dep_ == "conj"), None)
        if following is None:
            break
        chain.append(following)
    found = [t for t in chain if t.pos_ == head.pos_ or {t.pos_, head.pos_} <= {"NOUN", "PROPN"}]
    if len(found) < len(chain) or not found:
        return []
    if head.pos_ == "VERB":
        return _two_deeds(head)
    listed = len(found) >= 2 and any(t.text == "," for t in head.doc[head.i : found[-1].i])
    owned = any(c.dep_ == "poss" for c in head.lefts)
    return found if (listed and not owned) or all(_stands_alone(head, t) for t in found) else []


def _two_deeds(head: Token) -> list[Token]:
    """Return "reopen" in "release them and reopen the port", where each of two verbs has its own object; more are one target."""
    joined = [c for c in head.rights if c.dep_ == "conj" and c.tag_ == head.tag_ and c.pos_ == "VERB"]
    whole = len(joined) == 1 and all(
        any(c.dep_ in ("dobj", "prep") and c.i > v.i for c in v.rights) for v in (head, *joined)
    )
    more = any(c.dep_ == "conj" and c.tag_ == head.tag_ for v in joined for c in v.rights)
    return joined if whole and not more else []


def _repeated(position: Position) -> list[Token]:
    """Return the further heads of "for calm, for dialogue and for an inquiry", and of a list that the parser left beside its verb."""
    head = position.head
    prep = head.head
    if head.dep_ == "pobj" and prep.head.i == position.word.i:
        again = [p for p in (*position.word.rights, *prep.rights) if p.lower_ == prep.lower_ and p.i > head.i]
        again += [c for p in again for c in p.rights if c.dep_ == "conj" and c.lower_ == prep.lower_]
        found = (next((t for t in p.children if t.dep_ == "pobj"), None) for p in again)
        return [t for t in found if t is not None and t.ent_type_ not in ("DATE", "TIME")]
    return _lists.beside(head, head.head) if head.dep_ == "dobj" else []


def _stands_alone(head: Token, other: Token) -> bool:
    """Tell whether *other* is a phrase of its own and shares no words with *head*."""
    if any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in other.lefts):
        return False
    if any(c.dep_ in OWNERS for c in other.lefts):
        return True
    modified = any(c.dep_ in MODIFIERS for c in other.lefts)
    own = any(c.dep_ in MODIFIERS for c in head.lefts) or any(c.dep_ == "prep" for c in head.rights)
    return modified and own


# ---------------------------------------------------------------------------------------------- limits


def _cut(token: Token, first: int) -> int | None:
    """Return where the target ends if it does at *token*: before a comma, a relative clause, a condition or a purpose."""
    if token.text == "," and _inside(token):
        return None
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if (
        (token.lower_, following) in (("as", "soon"), ("such", "as"))
        or (following in ("cover", "guise", "pretext", "the") and _pretext(token))
        or token.text in (",", ";", "--", "–", "—")
        or token.lower_ in ("which", "including", "if", "unless", "but")
    ):
        return int(token.i)
    if token.lower_ == "as" and token.dep_ == "prep" and token.i > first and lemma_of(token.head) not in SERVING:
        return int(token.i)
    relative = token.dep_ == "relcl" and token.right_edge.i - token.left_edge.i >= SHORT
    clause = token.dep_ == "advcl" and token.tag_ != "VB" and token.left_edge.i > first + 1
    if relative or clause:
        return int(token.left_edge.i)
    if token.text == "-" and token.nbor(-1).whitespace_:
        return int(token.i)
    purpose = token.tag_ == "TO" and token.head.dep_ == "advcl" and token.i - first >= 3
    return int(token.i) if purpose else None


def _pretext(token: Token) -> bool:
    """Tell whether a pretext begins at *token*: "under cover of …", "under the guise of …", "on the pretext of …"."""
    near = token.doc[token.i + 1 : token.i + 3]
    return token.lower_ in ("under", "on") and any(t.lower_ in ("cover", "guise", "pretext") for t in near)


def _inside(comma: Token) -> bool:
    """Tell whether *comma* stands in a phrase: between adjectives of one noun, or in a list of nouns."""
    doc, at = comma.doc, comma.i + 1
    if at + 1 >= len(doc):
        return False
    top = doc[at + 1] if doc[at].dep_ == "cc" else doc[at]
    for _ in range(MOST):
        above = top.head
        if above == top or above.i < comma.i or above.left_edge.i < comma.i:
            break
        top = above
    if top.head.i > comma.i:
        return top.head.pos_ in ("NOUN", "PROPN") and top.pos_ in ("ADJ", "VERB", "NOUN", "PROPN")
    return top.dep_ == "conj" and top.pos_ in ("NOUN", "PROPN") and top.head.pos_ in ("NOUN", "PROPN")


def target(text: AnnotatedArticle, span: Span, position: Position) -> Entity | Issue:
    """Return the actor that *span* is the whole name of, else the issue of its words."""
    if position.doer is not None:
        return _issues.issue(text, span, _deed(text, span, position.head, position.doer))
    for mention in text.mentions:
        whole = (
            span.covers(mention.span) and mention.span.end == span.end and len(span) - len(mention.span) <= len("the ")
        )
        if whole and mention.form is not Form.PRONOUN and mention.entity.kind is not EntityKind.PLACE:
            return mention.entity
    return _issues.issue(text, span)


def wording(text: AnnotatedArticle, stance: Stance) -> str:
    """Return the words of the target of *stance*, those of its label where the text scatters them: "Nordia breaking the truce"."""
    target, span = stance.target, stance.target_span
    if isinstance(target, Event):
        return target.id if span is None else text.article.quote(span)
    if span is None or (isinstance(target, Issue) and target.label != _issues.normalised(text.article.quote(span))):
        return target.label
    return text.article.quote(span)


def _deed(text: AnnotatedArticle, span: Span, deed: Token, doer: Token) -> str:
    """Return "Nordia breaking the truce" for "(accused) Nordia of breaking the truce", "theft by Nordia" for "Nordia of theft"."""
    preposition = text.span(deed.head)
    who = text.article.text[span.start : preposition.start].strip()
    what = text.article.text[preposition.end : span.end].strip()
    return f"{who} {what}" if deed.tag_ == "VBG" else f"{what} by {who}"
