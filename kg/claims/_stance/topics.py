"""Tells the words of topics: one span for each coordinated topic, without tails such as "including …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar import lists
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, clauses, continuations, extents
from kg.model import EntityKind, Span

if TYPE_CHECKING:
    from kg.syntax import Token

EMPTY = lexicon("""
    issue matter topic area priority agenda subject question point range variety number series set host array list spectrum raft slew
    item theme breadth
""")
"""Heads that only announce the topics: "issues including A and B"."""
VAGUE = lexicon(
    "other various several many different certain key important main same such common mutual these those some all wide policy specific"
)
"""What tells nothing of issues, as "regional" and "global" do."""
MATTERS = lexicon("""
    importance need necessity urgency role effort work support situation status progress cooperation commitment impact effect
    opportunity threat implication consequence implementation future response prospect challenge outcome outlook plan preparation
""")
"""Heads that begin a topic of their own behind "and the", "and their": "the truce and the importance of aid"."""
BREAKS = (",", "--", "–", "—")
TAILS = lexicon("including such as particularly especially notably while during")


def spans(text: AnnotatedArticle, cue: Token, head: Token) -> Iterator[Span]:
    """Yield the span of each coordinated topic, without tails such as "including …"."""
    first = head.left_edge.i if head.i < cue.i else max(cue.i + 1, head.left_edge.i)
    end = head.right_edge.i + 1
    cut = _without_tail(text, first, end)
    if head.lemma in EMPTY and cut < end and text.doc[cut].lower_ in ("including", "such"):
        announced = text.doc[cut].head
        head = announced if announced.pos_ == "NOUN" and announced.i < cut else head
        first, cut = cut + (2 if text.doc[cut].lower_ == "such" else 1), end
    elif (head.lemma in EMPTY and cut - first <= 3 and not _telling(head)) or _empty_measure(head):
        return
    found = [*_items(text, head, first, cut), *_further(text, cue, head, cut)]
    whole = (*found[:-1], *_to_its_end(text, cue, *found[-1]))
    for start, stop in (part for one in whole for part in _apart(text, *one)):
        loose = next((k for k in range(stop, start, -1) if not _loose(text.doc[k - 1])), start)
        span = extents.trimmed(text, start, loose)
        if span is not None:
            yield span


def _apart(text: AnnotatedArticle, first: int, end: int) -> list[tuple[int, int]]:
    """Split where "and the importance of", "as well as their efforts" begins a topic that the parser put into the one before."""
    doc, parts, start = text.doc, [], first
    for token in doc[first + 2 : end - 2]:
        joins = token.lower_ == "and" or (token.lower_ == "as" and doc[token.i - 1].lower_ == "well")
        opening = doc[token.i + 1]
        head = opening.head if opening.dep_ in ("det", "poss", "amod") else opening
        own = opening.dep_ in ("det", "poss") or (opening.dep_ == "amod" and token.lower_ == "as") or head == opening
        inner = token.i < head.i < end and head.pos_ == "NOUN" and head.lemma_ in MATTERS
        if joins and own and inner and token.i - start > 1 and (head != opening or token.lower_ == "as"):
            parts.append((start, token.i if token.lower_ == "and" else token.i - 2))
            start = token.i + 1
    return [*parts, (start, end)]


def _loose(token: Token) -> bool:
    """Tell whether *token* at the end of a topic only joins it to the next: "and", "as well"."""
    as_well = token.lower_ == "as" or (token.lower_ == "well" and token.i > 0 and token.nbor(-1).lower_ == "as")
    return token.dep_ in ("cc", "det", "prep") or as_well


def _to_its_end(text: AnnotatedArticle, cue: Token, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the last topic with what the parser cut off ("truce | to end the war"), and a topic behind it: "…, and how to act"."""
    doc, limit = text.doc, clauses.bounds(text, cue)[1]
    stop -= _how_behind(doc[stop - 1])
    if cue.pos_ != "VERB" or start < cue.i or stop >= limit or _of_others(doc[stop]):
        return [(start, stop)]
    end = _without_tail(text, start, continuations.end(cue, stop, limit))
    more = next((t.i for t in doc[stop:end] if t.text in BREAKS or _how_behind(t)), end)
    more = max(more, _infinitives_end(text, start, end) if more < end else more)
    behind = more + (more + 1 < end and doc[more].text == ",")
    if behind < end - 3 and _how_behind(doc[behind]):
        return [(start, more), (behind + 1, end)]
    return [(start, max(stop, more))]


def _infinitives_end(text: AnnotatedArticle, start: int, end: int) -> int:
    """Return where "ways to stem violence, calm markets, and rebuild trust" ends, or 0: the comma in it ends no topic."""
    for token in reversed(list(text.doc[start:end])):
        first = clauses.first_joined(token) if token.tag_ == "VB" and token.dep_ == "conj" else token
        # A bare verb joined to "discussed" goes on the aim before it.
        aim = first.i != token.i and (first.tag_ == "VBD" or (start < first.i and first.tag_ == "VB"))
        aim = aim and any(t.tag_ == "TO" for t in text.doc[start : token.i])
        if aim and text.doc[token.i - 1].lower_ == "and":
            return min(end, int(token.right_edge.i) + 1)
    return 0


def _of_others(token: Token) -> bool:
    """Tell whether *token* begins the company or the time of a talk, or what follows it: "with senators", "in May", "will go"."""
    if token.tag_ in ("MD", "VBD", "VBZ"):
        return True
    times = any(c.ent_type_ in ("DATE", "TIME") for c in token.rights)
    return (token.dep_ == "cc" and not _how_behind(token)) or (
        token.dep_ == "prep" and (token.lower_ == "with" or times)
    )


def _how_behind(token: Token) -> bool:
    """Tell whether *token* is "and" before a topic of its own: "and how the two can help"."""
    return token.dep_ == "cc" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("how", "ways")


def _further(text: AnnotatedArticle, cue: Token, head: Token, end: int) -> list[tuple[int, int]]:
    """Return the topics behind the phrase of *head*: those that the parser cut off, and those behind a relative clause."""
    governors = (head.head,) if head.dep_ == "dobj" else (cue, cue.head)
    cut_off = next((more for g in governors if (more := lists.beside(head, g, lists.LOOSE))), [])
    later = [c for c in head.rights if c.dep_ == "conj" and c.left_edge.i > end and c.pos_ in ("NOUN", "PROPN")]
    heads = sorted({t.i: t for t in (*cut_off, *later)}.values(), key=lambda t: int(t.i))
    found = []
    for number, token in enumerate(heads):
        stop = token.right_edge.i + 1
        if number + 1 < len(heads):
            stop = min(stop, lists.joint(heads[number + 1]))
        if _full(text, token, token.left_edge.i, stop):
            found.append((int(token.left_edge.i), _without_tail(text, token.left_edge.i, stop)))
    return found


def _telling(head: Token) -> bool:
    """Tell whether a word before *head* says of what kind the issues are: "regional issues", "other global issues"."""
    return any(c.dep_ in ("amod", "compound") and c.lower_ not in VAGUE for c in head.lefts)


def _empty_measure(head: Token) -> bool:
    """Tell whether the topic is "a range of issues", which names none."""
    inner = next((t for p in head.children if p.lower_ == "of" for t in p.children), None)
    bare = inner is not None and inner.lemma in EMPTY and inner.right_edge.i == inner.i
    return bare and head.lemma in EMPTY and inner is not None and inner.left_edge.i == inner.i


def _items(text: AnnotatedArticle, head: Token, first: int, end: int) -> list[tuple[int, int]]:
    """Return first token and end of each topic: of "A, B and C", or of the heads that "and" joins."""
    doc = text.doc
    clause = doc[first].lower_ in ("how", "whether") and head.pos_ in ("VERB", "AUX")
    listed = [] if clause else _listed(text, head, first, end)
    if listed:
        return listed
    how = next((t.i for t in doc[first:end] if t.lower_ in ("how", "ways") and doc[t.i - 1].lower_ == "and"), None)
    if how is not None and how - 1 > first:
        return [(first, how - 1), (how, end)]
    parts, start = [], first
    for token in head.children:
        if (
            token.dep_ == "conj"
            and token.tag_ != "VB"
            and start < token.left_edge.i < end
            and _full(text, head, token.left_edge.i, end)
        ):
            stop = token.left_edge.i
            while stop > start and (doc[stop - 1].dep_ == "cc" or doc[stop - 1].text == ","):
                stop -= 1
            parts.append((start, stop))
            start = token.left_edge.i
    return [*parts, (start, end)]


def _listed(text: AnnotatedArticle, head: Token, first: int, end: int) -> list[tuple[int, int]]:
    """Return the items of "A, B and C" where each is a phrase of its own; one bare noun makes it a list under one head."""
    doc = text.doc
    commas = [t.i for t in doc[first:end] if t.text == "," and not _in_brackets(text, t.i, first)]
    joints = [t.i for t in doc[commas[-1] : end] if t.lower_ == "and"] if commas else []
    if not joints:
        return []
    cuts = [first - 1, *commas, joints[-1], end]
    if joints[0] == commas[-1] + 1 and not doc[commas[0] + 1].text[:1].isupper():
        cuts[-2] = joints[0]
    items = [(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]
    if any(
        doc[a].tag_ in ("TO", "VB", "IN") or (head.tag_ != "VBG" and doc[a].lemma in again.AGAIN) for a, _ in items[1:]
    ):
        return []
    return items if len(items) > 1 and all(_full(text, head, a, b) for a, b in items) else []


def _in_brackets(text: AnnotatedArticle, at: int, first: int) -> bool:
    before = "".join(t.text for t in text.doc[first:at])
    return before.count("(") > before.count(")")


def _full(text: AnnotatedArticle, head: Token, first: int, end: int) -> bool:
    """Tell whether the tokens are a phrase of their own: not an adjective or a noun before the noun that all share."""
    tokens = [t for t in text.doc[first:end] if t.is_alpha]
    if len(tokens) == 1:
        top = clauses.first_joined(tokens[0])
        listed = top.dep_ in ("nmod", "compound") and top.head.i == head.i  # the parser takes lists for compounds
        return tokens[0].pos_ in ("NOUN", "PROPN") and (top.i == head.i or listed)
    return len(tokens) >= 2 and any(
        t.pos_ == "VERB" or (t.pos_ in ("NOUN", "PROPN") and t.dep_ != "poss" and t.head.i < end) for t in tokens
    )


def _without_tail(text: AnnotatedArticle, first: int, end: int) -> int:
    """Cut "…, including A and B", "…, which …", "…, while …" and the occasion ("during his visit") off a topic."""
    doc = text.doc
    for token in doc[first + 1 : end]:
        after_comma = doc[token.i - 1].text == ","
        joined = token.dep_ == "cc" and doc[token.i + 1].tag_ in ("VBD", "VBZ") and token.i + 1 < end
        if joined or (after_comma and token.lower_ == "which"):
            return int(token.i)
        relative = token.lower_ in ("which", "who", "whom") and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
        if relative and token.head.dep_ == "relcl":
            return int(token.i)
        if token.lower_ in ("including", "during") or (after_comma and token.lower_ in TAILS):
            return int(token.i)
        if token.lower_ == "with" and token.dep_ == "prep" and any(_person(text, t) for t in token.children):
            return int(token.i)
    return end


def _person(text: AnnotatedArticle, token: Token) -> bool:
    mention = text.mention_at(token)
    return mention is not None and mention.entity.kind is EntityKind.PERSON
