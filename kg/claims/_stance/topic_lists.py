"""Splits what was talked about into its items: "A, B and C", and not "the importance of A, B and C"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, clauses

if TYPE_CHECKING:
    from kg.syntax import Token

MATTERS = lexicon("""
    importance need necessity urgency role effort work support situation status progress cooperation commitment impact effect
    opportunity threat implication consequence implementation future response prospect challenge outcome outlook plan preparation
    engagement partnership coordination collaboration relationship unity
""")
"""Heads that begin a topic of their own behind "and the", "and their": "the truce and the importance of aid"."""
ANEW = lexicon("continued continuing ongoing joint shared common further recent our their his her its")
"""Words that begin one with such a head: "aid to Lusania and continued support for its reforms"."""
FIELDS = lexicon("security defense defence trade energy health food climate technology water")
SHARED = lexicon(
    "assistance cooperation issue aid tie relation partnership need challenge concern interest priority matter support"
)
"""What two fields have together: "security and humanitarian assistance"."""
OVER = lexicon("importance way need commitment effort support progress opportunity impact role cooperation measure")
"""Heads of one topic whatever is listed behind their preposition."""
OPENINGS = ("det", "poss", "case")


def items(text: AnnotatedArticle, head: Token, first: int, end: int) -> list[tuple[int, int]]:
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
            and not _field_of(token)
            and full(text, head, token.left_edge.i, end)
        ):
            stop = token.left_edge.i
            while stop > start and (doc[stop - 1].dep_ == "cc" or doc[stop - 1].text == ","):
                stop -= 1
            parts.append((start, stop))
            start = token.left_edge.i
    return [*parts, (start, end)]


def by_commas(text: AnnotatedArticle, head: Token, item: tuple[int, int], last: int) -> list[tuple[int, int]]:
    """Return the parts of *item* between its commas where the list goes on with ", and" before *last*: "A, B | , and C"."""
    doc, (first, end) = text.doc, item
    joined = last > end and doc[last - 1].lower_ == "and" and doc[last - 2].text == ","
    commas = [
        t.i for t in doc[first:end] if t.text == "," and not _in_brackets(text, t.i, first) and not _of_one_noun(t)
    ]
    cuts = [first - 1, *commas, end]
    parts = [(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]
    plain = all(doc[a].pos_ in ("DET", "PRON", "ADJ", "NOUN", "PROPN") and doc[a].tag_ != "WDT" for a, _ in parts[1:])
    whole = joined and len(parts) > 1 and plain and all(full(text, head, a, b) for a, b in parts)
    return parts if whole and not _under_one(text, head, parts) else [item]


def _listed(text: AnnotatedArticle, head: Token, first: int, end: int) -> list[tuple[int, int]]:
    """Return the items of "A, B and C" where each is a phrase of its own; one bare noun makes it a list under one head."""
    doc = text.doc
    commas = [
        t.i for t in doc[first:end] if t.text == "," and not _in_brackets(text, t.i, first) and not _of_one_noun(t)
    ]
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
    if head.tag_ != "VBG" and any(doc[a].tag_ == "VBG" and doc[a].lower_ != "including" for a, _ in items[1:-1]):
        return items[:1]  # ", easing prices and helping farmers" only tells what it does
    whole = len(items) > 1 and all(full(text, head, a, b) for a, b in items)
    return items if whole and not _under_one(text, head, items) else []


def _of_one_noun(comma: Token) -> bool:
    """Tell whether *comma* stands between two words that tell of one noun: "the increased, sustained delivery"."""
    before, after = comma.nbor(-1), comma.doc[min(comma.i + 1, len(comma.doc) - 1)]
    return before.dep_ == "amod" and after.dep_ == "amod" and before.head.i > comma.i


def _under_one(text: AnnotatedArticle, head: Token, items: list[tuple[int, int]]) -> bool:
    """Tell whether bare nouns are listed behind the preposition of one head: "the importance of labor rights, media freedom and trade"."""
    doc = text.doc
    (first, stop), *others = items
    last = doc[others[-1][0] : others[-1][1]]
    shared = doc[first].dep_ == "det" and stop - first == 2 and all(b - a == 1 for a, b in others[:-1])
    if shared and len(last) > 1 and last[0].pos_ == "NOUN" and last[1].lower_ == "of":
        return True  # "the making, sale and use of arms"
    over = head.lemma_ in OVER and any(t.dep_ == "prep" and t.head.i == head.i for t in doc[first:stop])
    return over and not any(
        (doc[a].dep_ in OPENINGS and doc[a].head.pos_ != "PROPN")
        or doc[a].tag_ in ("PRP$", "VBG")
        or doc[a].lower_ in ANEW | {"how"}
        or any(t.lemma_ in MATTERS or t.dep_ == "case" for t in doc[a:b][:4])
        for a, b in others
    )


def _field_of(noun: Token) -> bool:
    """Tell whether *noun* is had by a field before it, too: "security and humanitarian assistance"."""
    first = noun.left_edge
    field = next((t for t in reversed(list(noun.doc[max(0, first.i - 2) : first.i])) if t.pos_ == "NOUN"), None)
    alike = first.pos_ == "ADJ" and first.lower_ not in ANEW
    return field is not None and field.lemma_ in FIELDS and alike and noun.lemma_ in SHARED


def _in_brackets(text: AnnotatedArticle, at: int, first: int) -> bool:
    before = "".join(t.text for t in text.doc[first:at])
    return before.count("(") > before.count(")")


def full(text: AnnotatedArticle, head: Token, first: int, end: int) -> bool:
    """Tell whether the tokens are a phrase of their own: not an adjective or a noun before the noun that all share."""
    tokens = [t for t in text.doc[first:end] if t.is_alpha]
    if len(tokens) == 1:
        top = clauses.first_joined(tokens[0])
        listed = top.dep_ in ("nmod", "compound") and top.head.i == head.i  # the parser takes lists for compounds
        return tokens[0].pos_ in ("NOUN", "PROPN") and (top.i == head.i or listed)
    return len(tokens) >= 2 and any(
        t.pos_ == "VERB" or (t.pos_ in ("NOUN", "PROPN") and t.dep_ != "poss" and t.head.i < end) for t in tokens
    )
