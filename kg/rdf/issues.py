"""Recognises concepts of the issue scheme (``ontology/issues.ttl``) in the phrase of an issue.

What an issue is about stands at the head of its phrase or, where the head says what is done about it ("support for", "a round of"),
in what the head takes: so the first part of the phrase that has a label decides, and in it the label at its end, then the longest.
Words that only sometimes name an issue (``skos:hiddenLabel``) decide where no other label stands in the phrase; those of the concept
without a place in the tree, "unclassified", hide the labels in them. A phrase about people or bodies is about no issue.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

import pyoxigraph as ox

from kg import parts
from kg.claims._events.groups import PEOPLE, ROLES
from kg.claims._grammar.lexicon import lexicon
from kg.rdf._terms import value
from kg.rdf.naming import ISSUE, SKOS

Words = tuple[str, ...]
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,;:()/&]")
SPELLINGS = (
    (re.compile(r"'s$"), ""),
    (re.compile(r"sis$"), "ses"),
    (re.compile(r"(?<=..)ies$"), "y"),
    (re.compile(r"(?:(?<=ss)|(?<=[xh]))es$"), ""),
    (re.compile(r"(?<=[^siu])s$"), ""),
    (re.compile(r"is(?=e$|ed$|ing$|ation$|ational$)"), "iz"),
    (re.compile(r"programme$"), "program"),
    (re.compile(r"defence$"), "defense"),
    (re.compile(r"labour"), "labor"),
)
"""Possessive, plural and British spellings, each with what it is compared as; labels and phrases are treated alike."""
SKIPPED = lexicon("a all an any both each every her his its my our own that the their these this those your")
BORDERS = lexicon(
    ", ; : ( ) / & about across against along among and around as at between beyond but by for from in including into like of on onto "
    "or over through throughout to toward towards under upon via where which who whom whose with within"
)
"""Words between two parts of a phrase."""
ENDS = lexicon("after amid because before despite during following if since though unless until when while without")
"""Words whose complement is a circumstance: no issue is read behind them."""
AGENTS = (
    PEOPLE
    | ROLES
    | lexicon(
        "administration agency ally army assembly bank commission committee company congress council country department foundation "
        "friend fund institute military ministry nation office organization parliament partner person police politician regime state"
    )
)
"""Nouns for people and bodies, as *SPELLINGS* leaves them."""
LONGEST = 7
"""Words of the longest label that is looked for."""


class Match(NamedTuple):
    """A label in a phrase, ranked by the fields in their order."""

    certain: bool
    part: int
    """Negative: the first part ranks highest."""
    final: bool
    words: int
    start: int
    end: int
    concept: str | None


def folded(phrase: str) -> Words:
    """Return the words and punctuation marks of *phrase* as they are compared.

    >>> folded("the country's Defence programmes")
    ('country', 'defense', 'program')
    """
    return tuple(_spelt(word) for word in WORD.findall(phrase.lower().replace("’", "'")) if word not in SKIPPED)


@lru_cache(maxsize=20_000)
def _spelt(word: str) -> str:
    for pattern, plain in SPELLINGS if len(word) > 3 else ():
        word = pattern.sub(plain, word)
    return word


@parts.once
def scheme() -> dict[str, dict[Words, tuple[bool, str | None]]]:
    """Return the labels by their first word: for their words whether they are certain and their concept, None for one that hides others."""
    texts = [parts.bundled("ontology", ".ttl")["issues"], *(text for _, text in parts.own().issues)]
    quads = [quad for text in texts for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)]
    placed = {q.subject for q in quads if q.predicate.value in (SKOS + "broader", SKOS + "topConceptOf")}
    placed |= {
        q.subject for q in quads if not str(q.subject).startswith(f"<{ISSUE}")
    }  # a user's concepts need no place
    labels: dict[str, dict[Words, tuple[bool, str | None]]] = defaultdict(dict)
    for kind in ("hiddenLabel", "altLabel", "prefLabel"):
        for q in quads:
            if q.predicate.value == SKOS + kind and (q.subject in placed or kind == "hiddenLabel"):
                concept = value(q.subject) if q.subject in placed else None
                words = folded(value(q.object))
                if words:
                    labels[words[0]][words] = (concept is None or kind != "hiddenLabel", concept)
    return labels


def broader(phrase: str) -> str | None:
    """Return the concept that *phrase* is about, or None where it is doubtful.

    >>> broader("a new round of sanctions")
    'https://w3id.org/diplokg/issue#sanctions'
    """
    return _broader(parts.own(), phrase)


@lru_cache(maxsize=20_000)
def _broader(_: parts.Own, phrase: str) -> str | None:
    words = folded(phrase)
    words = words[: next((i for i, word in enumerate(words) if i and word in ENDS), len(words))]
    borders = [i for i, word in enumerate(words) if i and word in BORDERS] + [len(words)]
    kept: list[Match] = []
    for match in sorted(_matches(words, borders), key=attrgetter("certain", "words", "start"), reverse=True):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    best = max((m for m in kept if m.concept and not _of_agent(words, borders, m)), default=None)
    return best.concept if best else None


def _matches(words: Words, borders: list[int]) -> Iterator[Match]:
    """Yield the labels in *words* that end where a part of the phrase ends, or lie within one."""
    labels = scheme()
    for start, word in enumerate(words):
        for end, label in _spans(words, borders, start) if word in labels else ():
            if known := labels[word].get(label):
                passed = [border for border in borders if start < border <= end]
                if (end in passed or passed in ([], [end - 1])) and not (start and words[start - 1] == "non"):
                    part = sum(border <= start for border in borders)
                    yield Match(known[0], -part, bool(passed), len(label), start, end, known[1])


def _spans(words: Words, borders: list[int], start: int) -> Iterator[tuple[int, Words]]:
    """Yield end and words of what may be a label; behind "of" other words may precede the noun ("withdrawal of foreign troops")."""
    for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
        yield end, words[start:end]
    if words[start + 1 : start + 2] == ("of",):
        end = next(border for border in borders if border > start + 1)
        for noun in range(max(end - 2, start + 3), end):
            yield end, (words[start], "of", *words[noun:end])


def _of_agent(words: Words, borders: list[int], match: Match) -> bool:
    """Tell whether *match* only says which person or body the phrase, or its own part of it, is about."""
    head = next(border for border in borders if border > match.start)
    first = next(border for border in borders if border)
    named = match.end < head and not AGENTS.isdisjoint((words[match.end], words[head - 1]))
    return named or (match.start > first and words[first - 1] in AGENTS)
