"""Chooses which capitalised words are people's names: what the rules find unless it looks otherwise, and what looks like a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations._people.missed_names import missed_names
from kg.annotations._people.name_scores import Range, name_words, score
from kg.annotations._people.name_words import acronym, capitalised, glued, is_title, word
from kg.annotations._people.names import name_ranges, vetoed
from kg.annotations._people.namesakes import words_of
from kg.annotations._people.person_words import HUMAN_VERBS, NEVER, PARTICLES, PORTFOLIOS, THINGS, TIMES
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc

KEPT = -0.6
"""Log odds from which on a name of several words that the rules find stays one."""
KEPT_GIVEN = -2.0
"""The same where it begins with a given name."""
TAKEN = 1.0
"""Log odds from which on capitalised words that no rule finds are a name."""
TAKEN_GIVEN = 0.0
"""The same where they begin with a given name."""
ALONE = 1.0
"""The same for a word alone that acts as people do."""
BLOWING = ("Hurricane", "Typhoon", "Cyclone", "Storm")
STORM = re.compile(rf"\b(?:{'|'.join(BLOWING)}) ([A-Z][a-z]+)\b")
LONGEST = 6
UNLIKELY = frozenset({"DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "MONEY", "CARDINAL", "ORDINAL"})


def likely_names(doc: Doc) -> tuple[Range, ...]:
    """Return the token ranges of people's names, in order, without overlaps."""
    storms = _storms(doc)
    told = {r for r in missed_names(doc) if r[1] - r[0] > 1 or doc[r[0]].text not in storms}
    found = [r for r in name_ranges(doc, told) if r[1] - r[0] == 1 or r in told or _scored(doc, r, KEPT, KEPT_GIVEN)]
    taken = {i for r in found for i in range(*r)}
    alone = [r for r in lone(doc) if taken.isdisjoint(range(*r)) and _possible(doc, r)]
    free = [r for r in runs(doc) if taken.isdisjoint(range(*r)) and _possible(doc, r)]
    new = {r for r in free if _scored(doc, r, 0.0 if _among_people(doc, r) else TAKEN, TAKEN_GIVEN)}
    new |= {r for r in alone if score(doc, r) > ALONE}
    names = {doc[a:b].text for a, b in new}
    people = [*found, *new, *(r for r in free if r not in new and doc[r[0] : r[1]].text in names)]
    return tuple(sorted(r for r in people if r[1] - r[0] > 1 or doc[r[0]].text not in storms))


def _storms(doc: Doc) -> frozenset[str]:
    """Return the names by which the article calls hurricanes, which travel and kill as people do."""
    text = doc[0 : len(doc)].text if len(doc) else ""
    return frozenset(m[1] for m in STORM.finditer(text)) if any(w in text for w in BLOWING) else frozenset()


def _scored(doc: Doc, r: Range, least: float, given: float) -> bool:
    """Tell whether the words are likely enough: *given* is the bar for those behind a title or with a given name first."""
    first = words_of(doc[r[0]].text)[:1]
    thing = word(doc[r[1] - 1]) in THINGS  # "the Abraham Accords"
    told = (r[0] > 0 and is_title(doc[r[0] - 1])) or (first and "g" in name_words().get(first[0], "") and not thing)
    return score(doc, r) > (given if told else least)


def _among_people(doc: Doc, r: Range) -> bool:
    """Tell whether the words are joined to a person's name."""
    owned = r[1] + 3 < len(doc) and doc[r[1] + 2].tag_ == "POS"  # "Spyros Mavros and Nordia's Ana Prado"
    for joining, beyond in ((r[0] - 1, r[0] - 2), (r[1], r[1] + (3 if owned else 1))):
        inside = min(joining, beyond) >= 0 and max(joining, beyond) < len(doc)
        if inside and doc[joining].lower_ in {",", "and"} and doc[beyond].ent_type_ == "PERSON":
            return True
    return False


def runs(doc: Doc) -> Iterator[Range]:
    """Yield the longest runs of two or more capitalised words, with hyphens and particles in them, without titles before them."""
    upper = [text[0].isupper() for text in (token.text for token in doc)]
    at = 0
    while at < len(doc):
        if not upper[at] or not capitalised(doc[at]):
            at += 1
            continue
        end, limit = at + 1, _sentence_end(doc, at, LONGEST + 9)
        while end < limit and (step := _further(doc, end, limit)):
            end += step
        if end - at > 1:
            yield from _untitled(doc, at, end)
        at = end


def lone(doc: Doc) -> Iterator[Range]:
    """Yield capitalised words, alone, that do what people do or own something, and that the model takes for nothing or an organization."""
    for token in doc:
        if not token.text[0].isupper() or token.ent_type_ not in {"", "ORG"} or token.pos_ != "PROPN":
            continue
        if not capitalised(token) or token.is_upper or is_title(token) or any(c.i < token.i for c in token.children):
            continue
        acts = token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_.lower() in HUMAN_VERBS
        if (acts or token.dep_ == "agent") and (token.ent_iob_ != "I" and _ends_here(doc, token.i)):
            yield token.i, token.i + 1


def _ends_here(doc: Doc, at: int) -> bool:
    return at + 1 >= len(doc) or (doc[at + 1].ent_iob_ != "I" and not capitalised(doc[at + 1]))


def _sentence_end(doc: Doc, at: int, furthest: int) -> int:
    return next(
        (i for i in range(at + 1, min(at + furthest, len(doc))) if doc[i].is_sent_start), min(at + furthest, len(doc))
    )


def _untitled(doc: Doc, at: int, end: int) -> Iterator[Range]:
    """Yield the words of the run without titles and fields of offices before them, if enough are left and not too many."""
    start = max((i + 1 for i in range(at, end - 1) if is_title(doc[i])), default=at)
    while start < end and (word(doc[start]) in PORTFOLIOS or is_title(doc[start]) or doc[start].text == "-"):
        start += 1
    if 1 < end - start <= LONGEST:
        yield start, end


def _further(doc: Doc, at: int, limit: int) -> int:
    token = doc[at]
    if capitalised(token):
        return 1
    if token.text == "-":
        return 2 if glued(doc, at) and at + 1 < limit else 0
    if not token.is_lower or word(token) not in PARTICLES:
        return 0
    return next((n for n in (1, 2) if at + n < limit and capitalised(doc[at + n])), 0)


def _possible(doc: Doc, r: Range) -> bool:
    """Tell at a glance whether the words may be a name at all: no place, thing, day or event in them."""
    tokens = doc[r[0] : r[1]]
    if any(is_title(t) for t in tokens) or (len(tokens[0]) == 1 and tokens[1:2].text == "-"):  # "Crown Prince", "R-Ky."
        return False
    if tokens[0].pos_ in {"ADP", "DET", "PRON"}:
        return False
    if any(word(t) in THINGS | TIMES | NEVER or t.ent_type_ in UNLIKELY or acronym(t) for t in tokens):
        return False
    return not territories.is_listed(tokens.text) and not vetoed(doc, *r)
