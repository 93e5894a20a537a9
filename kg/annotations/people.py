"""Named people: one entity a person, however often and by whichever part of the name the article calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._people.name_runs import likely_names
from kg.annotations._people.name_scores import Range, score
from kg.annotations._people.name_words import acronym, capitalised, glued, is_title, nameable, word
from kg.annotations._people.names import vetoed
from kg.annotations._people.namesakes import Words, core, distance, same_name, suffix, words_of
from kg.annotations._people.person_words import HUMAN_VERBS, KIN, PARTICLES, PLACE_PREPOSITIONS, ROYAL, TIMES
from kg.annotations._places import territories
from kg.model import Entity, EntityKind, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

CREDIT = re.compile(
    r"\((?:\w+ )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Tt]ranslating)(?: and \w+)* by [^()\n]*\)?"
    r"|^[ \t]*(?:Additional r|R|E|W|Compiled |Edited |Written |Translated )(?:eporting|diting|riting|diting)?(?: and \w+)* ?by .*$"
    r"|^[ \t]*(?:By|BY|Story by) (?:[A-Z][\w.'’-]+[ ,|]*(?:and )?){1,9}$",
    re.MULTILINE,
)
"""Credits of those who made the page: no people of the story."""
LIKELY = 0.2
"""Log odds from which on a name of one word is a person's, in the mean of all places where it stands."""
PLACES = (territories.named, territories.of_demonym, territories.of_seat)


@dataclass(slots=True)
class _Person:
    """A person while the article is being read."""

    words: Words
    """Words of the fullest name so far."""
    ranges: list[Range] = field(default_factory=list)
    bare: list[int] = field(default_factory=list)
    """Where a single word of the name stands for the person."""

    def add(self, found: Range, words: Words) -> None:
        self.ranges.append(found)
        if len(core(words)) > len(core(self.words)):
            self.words = words


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the mentions by name of the article's people."""
    for person in _people(text):
        spans = [text.span(text.doc[a:b]) for a, b in sorted(person.ranges)]
        forms = [" ".join(text.article.quote(s).split()) for s in spans]
        label = max(forms, key=lambda f: (not f.isupper(), len(core(words_of(f))), len(f)))
        others = tuple(f for f in dict.fromkeys(forms) if f != label)
        entity = Entity(id=f"person:{spans[0].start}", kind=EntityKind.PERSON, label=label, alt_label=others)
        yield from (Mention(span, entity) for span in spans)


def _people(text: AnnotatedArticle) -> list[_Person]:
    credits_ = [Span(*m.span()) for m in CREDIT.finditer(text.article.text)]
    outside = [
        r for r in likely_names(text.doc) if not any(c.covers(text.span(text.doc[r[0] : r[1]])) for c in credits_)
    ]
    cut = _without_headline(text, [_headline_cut(text, r) for r in outside])
    named = {r: words_of(text.article.quote(text.span(text.doc[r[0] : r[1]]))) for r in cut}
    people = _by_full_name(text.doc, {r: w for r, w in named.items() if len(core(w)) > 1})
    singles = {r: w for r, w in named.items() if len(core(w)) == 1}
    _by_part(text.doc, people, singles)
    taken = {i for r in named for i in range(*r)}
    barred = {t.i for c in credits_ for t in text.tokens(c)}
    _untagged(text, people, taken | barred)
    for person in people:
        person.ranges = [_with_particles(text.doc, person, r) for r in person.ranges]
    return people


def _headline_cut(text: AnnotatedArticle, r: Range) -> Range:
    """Return the last word of a name of four and more in a headline whose words are all capitalised: the rest is headline."""
    if r[1] - r[0] < 4:
        return r
    heading = text.tokens(text.paragraph(text.span(text.doc[r[0]])))
    words = [t for t in heading if t.is_alpha and len(t) > 3]
    shouting = heading[-1].text not in {".", "!", "?", '"'} and sum(t.is_title for t in words) > 0.8 * len(words)
    return (r[1] - 1, r[1]) if shouting and len(words) > 5 else r


def _without_headline(text: AnnotatedArticle, found: list[Range]) -> list[Range]:
    """Return *found*, names in the headline cut to what the article below calls somebody by: "Prado" of "Prado Breaks"."""
    body = text.paragraph(text.span(text.doc[0])).end if found else 0
    called = {r: core(words_of(text.article.quote(text.span(text.doc[r[0] : r[1]])))) for r in found}
    below = {r: c for r, c in called.items() if len(c) > 1 and text.span(text.doc[r[0]]).start >= body}
    lasts, parts = {c[-1] for c in below.values()}, {w for c in below.values() for w in c}

    def _cut(r: Range) -> Range:
        alien = len(called[r]) > 1 and r not in below and any(w not in parts for w in called[r][1:])
        known = alien and called[r][0] in lasts and called[r] not in below.values()
        return (r[0], r[0] + 1) if known and r[1] - r[0] == len(called[r]) else r

    return [_cut(r) for r in found]


def _by_full_name(doc: Doc, named: dict[Range, Words]) -> list[_Person]:
    people: list[_Person] = []
    shouted = {r for r in named if doc[r[0] : r[1]].text.isupper()}
    for r in sorted(named, key=lambda r: (r in shouted, -len(core(named[r])), r)):
        same = [p for p in people if same_name(p.words, named[r]) and not _kin(doc, p, r, named[r])]
        if same:
            max(same, key=lambda p: (suffix(p.words) == suffix(named[r]), len(p.ranges))).add(r, named[r])
        elif r not in shouted:
            people.append(_Person(named[r], [r]))
    return people


def _kin(doc: Doc, person: _Person, r: Range, words: Words) -> bool:
    """Tell whether a suffix sets the two apart: one has it, and its sentence speaks of a relative."""
    if suffix(person.words) == suffix(words):
        return False
    where = person.ranges[0] if suffix(person.words) else r
    return any(token.lower_ in KIN for token in doc[where[0]].sent)


def _by_part(doc: Doc, people: list[_Person], singles: dict[Range, Words]) -> None:
    stubs: dict[str, _Person] = {}
    for r, words in sorted(singles.items()):
        owner = _owner(doc, people, r, core(words)[0])
        if owner is None:
            owner = stubs.setdefault(core(words)[0], _Person(words))
        owner.add(r, words)
        owner.bare.append(r[0])
    people += [stub for stub in stubs.values() if _attested(doc, stub)]


def _attested(doc: Doc, stub: _Person) -> bool:
    """Tell whether a name of one word is a person's: a title before it, or what stands around it all over the article."""
    tokens = [doc[a:b] for a, b in stub.ranges]
    untitled = not any(titled(doc, a) for a, _ in stub.ranges)
    if untitled and any(known(tokens[0].text) for known in PLACES):
        return False
    if any(t.text.isupper() and len(t) == 1 and len(t.text) > 1 for t in tokens):
        return False
    if not untitled:
        return True
    if not any(span.root.pos_ == "PROPN" for span in tokens) or _staged(doc, stub.ranges[0]):
        return False
    alike = {(e.start, e.end) for e in doc.ents if e.text == tokens[0].text} | set(stub.ranges)
    return sum(score(doc, r) for r in sorted(alike)) > LIKELY * len(alike)


def _staged(doc: Doc, r: Range) -> bool:
    """Tell whether the word stands alone in brackets, as "(Laughter.)" does in a transcript."""
    return r[0] > 0 and doc[r[0] - 1].text == "(" and r[1] < len(doc) and doc[r[1]].text in {")", "."}


def titled(doc: Doc, start: int) -> bool:
    """Tell whether a title or honorific stands right before the token at *start*."""
    before = doc[start - 1] if start else None
    return (
        before is not None and is_title(before) and before.pos_ in {"NOUN", "PROPN"} and before.sent == doc[start].sent
    )


def _acts(token: Token) -> bool:
    return token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_.lower() in HUMAN_VERBS


def _placed(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in PLACE_PREPOSITIONS


def _owner(doc: Doc, people: list[_Person], r: Range, name: str) -> _Person | None:
    """Return whom a single word calls: the person of that last name, else of that first name, else with that word in the name."""
    royal = r[0] > 0 and word(doc[r[0] - 1]) in ROYAL
    parts = [(core(p.words), p) for p in people if len(core(p.words)) > 1 and (not royal or _royal(doc, p))]
    for same in (
        [p for c, p in parts if c[-1] == name],
        [p for c, p in parts if c[0] == name],
        [p for c, p in parts if len(name) > 3 and any(name == w or name in w.split("-") for w in c)],
    ):
        if same:
            return _likeliest(doc, same, r) if len(same) > 1 else same[0]
    return None


def _royal(doc: Doc, person: _Person) -> bool:
    return any(a > 0 and word(doc[a - 1]) in ROYAL for a, _ in person.ranges)


def _likeliest(doc: Doc, same: list[_Person], r: Range) -> _Person:
    """Choose among people of one surname: by "younger" and the like, else whom it last called alone, else who came first."""
    before = {word(t) for t in doc[max(0, r[0] - 2) : r[0]]}
    if before & {"younger", "junior", "son"} or before & {"elder", "late", "senior", "father"}:
        young = bool(before & {"younger", "junior", "son"})
        return max(same, key=lambda p: (bool(suffix(p.words)) == young, -min(p.ranges)[0]))
    first = doc[r[0]].sent.start
    lately = [p for p in same if any(first <= a < r[0] for a, _ in p.ranges)]
    if len(lately) == 1:
        return lately[0]
    if any(p.bare for p in same):
        return max(same, key=lambda p: (max((i for i in p.bare if i < r[0]), default=-1), -min(p.ranges)[0]))
    return min(same, key=lambda p: min(p.ranges))


def _untagged(text: AnnotatedArticle, people: list[_Person], taken: set[int]) -> None:
    """Add words the model missed: those that equal a person's last name, or a name the article uses alone elsewhere."""
    known = [p for p in people if len(core(p.words)) > 1 or p.bare]
    ends = {core(p.words)[at] for p in known for at in (0, -1)}
    for token in text.words:
        if not token.text[0].isupper() or ends.isdisjoint(words_of(token.text)[:1]) or token.i in taken:
            continue
        if not capitalised(token) or token.pos_ not in {"PROPN", "NOUN", "ADJ", "VERB", "X"}:
            continue
        owner = _missed(text.doc, known, token)
        if owner is not None:
            owner.ranges.append((token.i, token.i + 1))
            owner.bare.append(token.i)


def _with_particles(doc: Doc, person: _Person, r: Range) -> Range:
    """Return the range with the particles of the person's name before it, however they are capitalised."""
    start = r[0]
    while start > 0 and word(doc[start - 1]) in PARTICLES and word(doc[start - 1]) in person.words:
        start -= 1
    return start, r[1]


def _missed(doc: Doc, people: list[_Person], token: Token) -> _Person | None:
    name = words_of(token.text)
    if not name or not _alone(doc, token) or (word(token) in TIMES and not _acts(token)):
        return None
    last = [p for p in people if core(p.words)[-1] == name[0]]
    first = [p for p in people if core(p.words)[0] == name[0] and _stands_alone(token, people)]
    same = last or first
    if not same or (token.ent_type_ in {"GPE", "LOC", "NORP", "FAC"} and not _person_after_all(doc, token)):
        return None
    return _likeliest(doc, same, (token.i, token.i + 1)) if len(same) > 1 else same[0]


def _person_after_all(doc: Doc, token: Token) -> bool:
    """Tell whether what the model takes for a place is a person: it acts as one, and no state is called so.

    Where the word stands alone several times it must do or own something each time.
    """
    if territories.named(token.text) is not None:
        return False
    if _acts(token) and not _placed(token):
        return True
    alone = [t for t in doc if t.text == token.text and _alone(doc, t)]
    return len(alone) > 1 and all(t.dep_ in {"nsubj", "nsubjpass", "poss"} for t in alone)


def _stands_alone(token: Token, people: list[_Person]) -> bool:
    """Tell whether a first word stands for its person: an argument of a verb, or joined to another's ("the Lee-Prado talks")."""
    if token.i + 2 < len(token.doc) and token.nbor(1).text == "-" and glued(token.doc, token.i + 1):
        other = words_of(token.nbor(2).text)
        return any(other and distance(other[0], core(p.words)[at], 1) <= 1 for p in people for at in (0, -1))
    if token.ent_type_ not in {"", "PERSON"} and token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj"} and len(token) > 2


def _alone(doc: Doc, token: Token) -> bool:
    """Tell whether no capitalised word beside *token* makes it part of another name."""
    if vetoed(doc, token.i, token.i + 1):
        return False
    right = doc[token.i + 1] if token.i + 1 < len(doc) else None
    left = doc[token.i - 1] if token.i else None
    beside = [t for t in (left, right) if t is not None and t.sent == token.sent and t.pos_ == "PROPN"]
    return not any(nameable(t) and not acronym(t) and word(t) not in PARTICLES for t in beside)


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example(
            "Foreign Minister Ana Prado met Dr. Erik Holt. Prado's aides praised Holt.",
            ("Ana Prado = Ana Prado", "Erik Holt = Erik Holt", "Prado = Ana Prado", "Holt = Erik Holt"),
        ),
        Example("The ministry said the talks would go on in Lisbon."),
    ),
)
