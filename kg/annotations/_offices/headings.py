"""Attaches titles that stand apart from the name: letterheads, and a lead that gives only the title of whom the next sentence names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations._offices.holdings import Holding
from kg.annotations._offices.leaders import leads
from kg.annotations._offices.tenants import key
from kg.annotations._offices.title_phrases import Text, Title
from kg.annotations._offices.title_words import PLACED
from kg.annotations._people.person_words import HONORIFICS, words
from kg.annotations._people.unnamed import is_anonymous, is_indefinite, speaks
from kg.model import OfficeStatus
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from datetime import date

    from kg.syntax import Doc, Token

LETTERS = words("the mp mep qc kc am ao psm hon")
"""Words and letters beside a name in a letterhead."""
OTHERS = words("prime vice deputy assistant")
"""Words that make another office of a title than its noun alone."""
LISTED = 5
"""Tokens behind a title in the plural in which a further state stands."""
NEAR = 2
"""Sentences after the lead in which its person is named."""


def letterheads(
    doc: Doc, titles: tuple[Title, ...], people: Mapping[int, int], paragraphs: tuple[tuple[int, int], ...]
) -> Iterator[Holding]:
    """Yield titles whose paragraph, or two neighbours together, hold nothing but them and one name."""
    for at, (start, end) in enumerate(paragraphs):
        mine = [t for t in titles if start <= t.start and t.end <= end]
        if len(mine) != 1 or mine[0].plural:
            continue
        neighbours = [paragraphs[i] for i in (at - 1, at + 1) if 0 <= i < len(paragraphs)]
        for first, last in ((start, end), *neighbours):
            names = [n for n in people if first <= n < last]
            tokens = [*range(first, last), *(range(start, end) if first != start else ())]
            if len(names) == 1 and _only(doc, tokens, mine[0], range(names[0], people[names[0]])):
                yield Holding(mine[0], names[0])
                break


def _only(doc: Doc, tokens: list[int], title: Title, name: range) -> bool:
    rest = (doc[i] for i in tokens if i not in range(title.start, title.end) and i not in name)
    return all(t.is_space or t.is_punct or t.lower_ in LETTERS or t.lower_ in HONORIFICS for t in rest)


def lead(doc: Doc, titles: tuple[Title, ...], people: Mapping[int, int], held: list[Holding]) -> Iterator[Holding]:
    """Yield the title that is the subject of the first sentence, for the person who is the subject right after.

    "Kenya's foreign minister says … . Ana Prado told reporters …": only where the first sentence names nobody.
    """
    sentences = list(doc.sents)[: NEAR + 1]
    if not sentences or any(sentences[0].start <= n < sentences[0].end for n in people):
        return
    nouns = [(t, doc[t.start : t.end].root) for t in titles if t.end <= sentences[0].end]
    subjects = [t for t, noun in nouns if noun.dep_ in SUBJECTS and noun.head.dep_ == "ROOT"]
    told = [t for t in subjects if (t.country or t.body) and not t.plural and doc[t.head].lower_ not in PLACED]
    for sentence in sentences[1:]:
        names = [n for n in people if sentence.start <= n < sentence.end]
        if told and names:
            token = doc[names[0] : people[names[0]]].root
            other = _another(doc, told[0], token, {h.title.head for h in held if h.person == names[0]})
            if token.dep_ == "nsubj" and not other and not _taken(doc, told[0], names[0], held):
                yield Holding(told[0], names[0])
            return


def _another(doc: Doc, title: Title, name: Token, titles: set[int]) -> bool:
    """Tell whether who has *title* stays without a name: "a lawmaker said" is no speaker who is named next, with *titles* of his own."""
    head, called = doc[title.head], {doc[at].lower_ for at in titles}
    other = bool(called) and head.lower_ not in called
    return is_anonymous(head) or (is_indefinite(head) and (other or (speaks(head) and not speaks(name))))


def retold(doc: Doc, titles: tuple[Title, ...], people: Mapping[int, int], held: list[Holding]) -> Iterator[Holding]:
    """Yield the title told in full of nobody, right before the short form with a name: "Kenya's ambassador to Chad … . Ambassador A …"."""
    bare = [h for h in held if h.title.words == [h.title.head] and not (h.title.country or h.title.body or h.country)]
    for holding in bare:
        head = doc[holding.title.head].lower_
        before = [t for t in titles if t.end <= holding.title.start and doc[t.head].lower_ == head and not t.plural]
        full = [t for t in before if t.country and t.status is OfficeStatus.CURRENT and not key(t.label(doc)) & OTHERS]
        near = (
            full[-1:] if {t.country.name for t in full if t.country} and len({t.label(doc) for t in full}) == 1 else []
        )
        one = len({t.country.name for t in full if t.country}) == 1
        told = any(h.title.head != holding.title.head and h.person == holding.person for h in held)
        if near and one and not told and sum(bool(t.is_sent_start) for t in doc[near[0].end : holding.person]) <= NEAR:
            yield Holding(near[0], holding.person)


def known(
    text: Text, titles: tuple[Title, ...], people: Mapping[int, int], held: list[Holding], day: date | None
) -> Iterator[Holding]:
    """Yield the title told without a name, for the first name of whom the table knows in that office on *day*.

    "The presidents of Kenya and Norway signed it. Ana Prado and Erik Holt …": only of whoever has no title in the article.
    """
    if day is None:
        return
    titled = {text.doc[h.person : people[h.person]].text.split()[-1] for h in held}
    for title in titles:
        states = {s.territory for i in range(title.start, title.end + LISTED) if (s := text.seen.at(i)) is not None}
        for name, end in people.items() if title.country is not None and title.status is OfficeStatus.CURRENT else ():
            called, office = text.doc[name:end].text, key(title.label(text.doc))
            now = leads(called, day) if called.split()[-1] not in titled else []
            state = next((s for t, s in now if key(t) == office and s in states), None)
            if state is not None and (title.plural or state is title.country):
                titled.add(called.split()[-1])
                yield Holding(replace(title, country=state, words=[*title.words]), name)


def _taken(doc: Doc, title: Title, name: int, held: list[Holding]) -> bool:
    """Tell whether the person has another title told in full, or the title is another's."""
    full = [h for h in held if len(h.title.words) > 1 or h.title.country or h.title.body]
    return any(h.person == name or h.title.label(doc) == title.label(doc) for h in full)
