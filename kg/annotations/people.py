"""Named people: one entity a person, however often and by whichever part of the name the article calls them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._mojibake import repaired
from kg.annotations._people.exemplified import is_exemplified
from kg.annotations._people.gender import gender_of_word, given_names
from kg.annotations._people.name_runs import likely_names
from kg.annotations._people.name_scores import Range, name_words, score
from kg.annotations._people.name_words import is_title, surname, word
from kg.annotations._people.namesakes import Words, core, forms, of_father, same_name, suffix, words_of
from kg.annotations._people.own_roles import barred, bearers, signs, title_before
from kg.annotations._people.person import Person
from kg.annotations._people.person_words import (
    COURTESY,
    KIN,
    PARTICLES,
    RELATIVES,
    ROYAL,
)
from kg.annotations._people.retold import likeliest, misspelt, untagged
from kg.annotations._places import territories
from kg.model import Entity, EntityKind, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Doc

CREDIT = re.compile(
    r"\((?:\w+ )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Tt]ranslating)(?: and \w+)* by [^()\n]*\)?"
    r"|^[ \t]*(?:Additional r|R|E|W|Compiled |Edited |Written |Translated )(?:eporting|diting|riting|diting)?(?: and \w+)* ?by .*$"
    r"|^[ \t]*(?:By|BY|Story by) (?:[A-Z][\w.'’-]+[ ,|]*(?:and )?){1,9}$",
    re.MULTILINE,
)
"""Credits of those who made the page: no people of the story."""
LIKELY = 0.2
"""Log odds from which on a name of one word is a person's, in the mean of all places where it stands."""
ALSO = frozenset({"also known as", "alias", "aka", "a.k.a.", "also called", "better known as", "who is also known as"})
"""Words between two names of one person."""
PLACES = (territories.named, territories.of_demonym, territories.of_seat)


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the mentions by name of the article's people."""
    for person in _people(text):
        spans = [text.span(text.doc[a:b]) for a, b in sorted(person.ranges)]
        forms = [" ".join(repaired(text.article.quote(s)).split()) for s in spans]
        own = [f for f, r in zip(forms, sorted(person.ranges), strict=True) if r not in person.aliases]
        label = max(own, key=lambda f: (not f.isupper(), len(core(words_of(f))), len(f)))
        others = tuple(f for f in dict.fromkeys(forms) if f != label)
        entity = Entity(id=f"person:{spans[0].start}", kind=EntityKind.PERSON, label=label, alt_label=others)
        yield from (Mention(span, entity) for span in spans)


def _people(text: AnnotatedArticle) -> list[Person]:
    credits_ = [Span(*m.span()) for m in CREDIT.finditer(text.article.text)]
    outside = [
        r for r in likely_names(text.doc) if not any(c.covers(text.span(text.doc[r[0] : r[1]])) for c in credits_)
    ]
    cut = _without_headline(text, outside)
    named = {r: words_of(text.article.quote(text.span(text.doc[r[0] : r[1]]))) for r in cut}
    people = _by_full_name(text.doc, {r: w for r, w in named.items() if len(core(w)) > 1})
    singles = {r: w for r, w in named.items() if len(core(w)) == 1}
    _by_part(text, people, singles)
    _join_aliases(text.doc, people)
    taken = {i for r in named for i in range(*r)}
    barred = {t.i for c in credits_ for t in text.tokens(c)}
    untagged(text, people, taken | barred)
    for person in people:
        person.ranges = [_with_particles(text.doc, person, r) for r in person.ranges]
        person.aliases = [_with_particles(text.doc, person, r) for r in person.aliases]
    return people


def _without_headline(text: AnnotatedArticle, found: list[Range]) -> list[Range]:
    """Return *found*, names in the headline cut to what the article below calls somebody by: "Prado" of "Prado Breaks"."""
    body = text.paragraph(text.span(text.doc[0])).end if found else 0
    called = {r: core(words_of(text.article.quote(text.span(text.doc[r[0] : r[1]])))) for r in found}
    below = {r: c for r, c in called.items() if len(c) > 1 and text.span(text.doc[r[0]]).start >= body}
    alone = {c[0] for r, c in called.items() if len(c) == 1 and titled(text.doc, r[0]) and text.starts[r[0]] >= body}
    lasts, parts = {c[-1] for c in below.values()} | alone, {w for c in below.values() for w in c}

    def _cut(r: Range) -> Range:
        behind = next((c for c in below.values() if len(c) > 1 and called[r] != c and called[r][-len(c) :] == c), None)
        given = "g" in name_words().get(called[r][0], "") if called[r] else False
        if behind is not None and r not in below and not titled(text.doc, r[0]) and not given:
            return next((i for i in range(*r) if words_of(text.doc[i].text)[:1] == behind[:1]), r[0]), r[1]
        whole = next((c for c in below.values() if called[r] != c and called[r][: len(c)] == c), None)
        if whole is not None and r not in below and r[1] - r[0] == len(called[r]):
            return r[0], r[0] + len(whole)
        alien = len(called[r]) > 1 and r not in below and any(w not in parts for w in called[r][1:])
        known = alien and called[r][0] in lasts and called[r] not in below.values()
        return (r[0], r[0] + 1) if known and r[1] - r[0] == len(called[r]) else r

    return [_cut(r) for r in found]


def _by_full_name(doc: Doc, named: dict[Range, Words]) -> list[Person]:
    people: list[Person] = []
    shouted = {r for r in named if doc[r[0] : r[1]].text.isupper() and not signs(doc, r)}
    for r in sorted(named, key=lambda r: (r in shouted, -len(core(named[r])), r)):
        same = [p for p in people if same_name(p.words, named[r]) and not _kin(doc, p, r, named[r])]
        same = [p for p in same if not _told_apart(doc, p, r, named[r])]
        if same:
            max(same, key=lambda p: (suffix(p.words) == suffix(named[r]), len(p.ranges))).add(r, named[r])
        elif r not in shouted:
            people.append(Person(named[r], [r]))
    return people


def _join_aliases(doc: Doc, people: list[Person]) -> None:
    """Make one of those who are "also known as" each other: "Ana Prado, also known as Mia Holt and Eva Berg"."""
    spoken = sorted(((r, p) for p in people for r in p.ranges), key=lambda pair: pair[0])
    alias = False
    for (before, one), (here, other) in pairwise(spoken):
        between = " ".join(t.lower_ for t in doc[before[1] : here[0]]).strip(", (\"'")
        alias = between in ALSO or (alias and between in {"and", "or", ""})
        first = next((p for p in people if before in p.ranges), one)
        if alias and first is not other and other in people:
            first.ranges += other.ranges
            first.aliases += other.ranges
            people.remove(other)


def _told_apart(doc: Doc, person: Person, r: Range, words: Words) -> bool:
    """Tell whether one sentence has both under different given names: "Jack Holt met John Holt"."""
    one, two = core(person.words)[0], core(words)[0]
    here = doc[r[0]].sent.start
    return one != two and any(doc[a].sent.start == here for a, _ in person.ranges) and two in forms(one)


def _kin(doc: Doc, person: Person, r: Range, words: Words) -> bool:
    """Tell whether a suffix sets the two apart: one has it, and its sentence speaks of a relative."""
    if suffix(person.words) == suffix(words):
        return False
    where = person.ranges[0] if suffix(person.words) else r
    return any(token.lower_ in KIN for token in doc[where[0]].sent)


def _by_part(text: AnnotatedArticle, people: list[Person], singles: dict[Range, Words]) -> None:
    doc = text.doc
    alone = Counter(core(w)[0] for w in singles.values())
    for person in people:
        given, family = core(person.words)[0], core(person.words)[-1]
        person.familiar = given != family and alone[given] > max(1, alone[family])
    apart = _apart(text, people, singles)
    stubs = {name: person for name, person in apart.items() if person not in people}
    for r, words in sorted(singles.items()):
        name = core(words)[0]
        if name in apart and r in apart[name].ranges:
            continue
        owner = _of_several(doc, people, apart[name], r, name) if name in apart else _owner(doc, people, r, name)
        owner = owner or misspelt(people, name) or stubs.setdefault(name, Person(words))
        owner.add(r, words)
        owner.call(r[0], name)
    people += [stub for stub in stubs.values() if _attested(doc, stub)]


def _apart(text: AnnotatedArticle, people: list[Person], singles: dict[Range, Words]) -> dict[str, Person]:
    """Return by surname those whom no full name of the article can call: "President Prado" beside "First Lady Mia Prado"."""
    found: dict[str, Person] = {}
    for r, words in sorted(singles.items()):
        name = core(words)[0]
        alike = _of_family(people, name, bool(title_before(text.doc, r[0])))
        if alike and all(barred(text.doc, p, r[0], text.article.published_on) for p in alike):
            within = (p for p in people if name in core(p.words)[1:-1])  # "Erik Prado Holt"
            apart = found.setdefault(name, next(within, Person(words)))
            apart.add(r, words)
            apart.call(r[0], name)
    return found


def _of_family(people: list[Person], name: str, titled: bool) -> list[Person]:
    """Return who has the family name *name*, be it the last word or, unless it is an untitled given name, the first."""
    full = [(core(p.words), p) for p in people if len(core(p.words)) > 1]
    return [p for c, p in full if c[-1] == name or (c[0] == name and (titled or name not in given_names()))]


def _of_several(doc: Doc, people: list[Person], apart: Person, r: Range, name: str) -> Person:
    """Return whom a surname calls that *apart*, who is never named in full, shares with people who are."""
    before = word(doc[r[0] - 1]) if r[0] > 0 else ""
    told = gender_of_word(before) if before in COURTESY else ""
    named = [p for p in _of_family(people, name, True) if min(p.ranges) < r]
    fit = [p for p in named if told and given_names().get(core(p.words)[0], "") == told]
    if fit or (fit := bearers(doc, named, r[0])):
        return likeliest(doc, fit, r)
    if title_before(doc, r[0]):
        return apart
    return likeliest(doc, [apart, *named], r)


def _attested(doc: Doc, stub: Person) -> bool:
    """Tell whether a name of one word is a person's: a title before it, or what stands around it all over the article."""
    tokens = [doc[a:b] for a, b in stub.ranges]
    untitled = not any(
        titled(doc, a) or _relative(doc, a) or is_exemplified(doc, a) or surname(doc, a) for a, _ in stub.ranges
    )
    if untitled and any(known(tokens[0].text) for known in PLACES):
        return False
    bracketed = any(doc[b : b + 1].text == "(" for _, b in stub.ranges)  # "Premier Holts (Kenya)"
    if all(t.root.tag_ == "NNPS" for t in tokens) and (untitled or not bracketed):  # "the Holts"
        return False
    if any(t.text.isupper() and len(t) == 1 and len(t.text) > 1 for t in tokens):
        return False
    if not untitled:
        return True
    agency = all(t.root.dep_ == "nsubj" and t.root.head.lemma_ == "report" for t in tokens)
    if agency or not any(span.root.pos_ == "PROPN" for span in tokens) or _staged(doc, stub.ranges[0]):
        return False
    alike = {(e.start, e.end) for e in doc.ents if e.text == tokens[0].text} | set(stub.ranges)
    return sum(score(doc, r) for r in sorted(alike)) > LIKELY * len(alike)


def _relative(doc: Doc, start: int) -> bool:
    """Tell whether the word is the name of somebody's relative: "his wife, Mia, was there"."""
    noun = doc[start - 2] if start > 1 and doc[start - 1].text == "," else None
    owned = noun is not None and noun.lower_ in RELATIVES and any(c.dep_ == "poss" for c in noun.children)
    return (
        owned and start + 1 < len(doc) and doc[start + 1].text in {",", ".", ";"} and doc[start].ent_type_ == "PERSON"
    )


def _staged(doc: Doc, r: Range) -> bool:
    """Tell whether the word stands alone in brackets, as "(Laughter.)" does in a transcript."""
    return r[0] > 0 and doc[r[0] - 1].text == "(" and r[1] < len(doc) and doc[r[1]].text in {")", "."}


def titled(doc: Doc, start: int) -> bool:
    """Tell whether a title or honorific stands right before the token at *start*."""
    before = doc[start - 1] if start else None
    return (
        before is not None and is_title(before) and before.pos_ in {"NOUN", "PROPN"} and before.sent == doc[start].sent
    )


def _owner(doc: Doc, people: list[Person], r: Range, name: str) -> Person | None:
    """Return whom a single word calls: the person of that last name, else of that first name, else with that word in the name.

    Who is named before the word goes before who is named after it, and who is called by the given name after who is not.
    """
    before = word(doc[r[0] - 1]) if r[0] > 0 else ""
    told = gender_of_word(before) if before in COURTESY else ""
    full = [(core(p.words), p) for p in people if len(core(p.words)) > 1]
    fit = [(c, p) for c, p in full if not told or given_names().get(c[0], told) == told]  # "Mr. Prado" is not Mia Prado
    parts = [(c, p) for c, p in fit if before not in ROYAL or (_royal(doc, p) and not of_father(p.words, name))]
    told_of = [(c, p) for c, p in parts if min(p.ranges) < r]
    for known in ([(c, p) for c, p in told_of if c[-1] == name and not p.familiar], told_of, parts):
        for same in (
            [p for c, p in known if c[-1] == name],
            [p for c, p in known if c[0] == name],
            [p for c, p in known if len(name) > 3 and any(name == w or name in w.split("-") for w in c)],
        ):
            if same:
                return likeliest(doc, same, r) if len(same) > 1 else same[0]
    return None


def _royal(doc: Doc, person: Person) -> bool:
    return any(a > 0 and word(doc[a - 1]) in ROYAL for a, _ in person.ranges)


def _with_particles(doc: Doc, person: Person, r: Range) -> Range:
    """Return the range with the particles of the person's name before it, however they are capitalised."""
    start = r[0]
    while start > 0 and word(doc[start - 1]) in PARTICLES and word(doc[start - 1]) in person.words:
        start -= 1
    return start, r[1]


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
