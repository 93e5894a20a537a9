"""Finds the words the model missed that call a person the article has named: a last name alone, "Mar Prado" of "Ana del Mar Prado"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._people.gender import gender_of_word, given_names
from kg.annotations._people.missed_names import COMPLEMENT
from kg.annotations._people.name_scores import Range
from kg.annotations._people.name_words import acronym, capitalised, glued, nameable, word
from kg.annotations._people.names import vetoed
from kg.annotations._people.namesakes import core, distance, suffix, words_of
from kg.annotations._people.own_roles import bearers, second
from kg.annotations._people.person import Person
from kg.annotations._people.person_words import (
    HUMAN_VERBS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    SUPPORTERS,
    THINGS,
    TIMES,
    TITLES,
)
from kg.annotations._people.things import placed_only
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc, Token, Tokens


NEAR = 3
"""Sentences back within which one is looked for who did something."""
MOVING = frozenset({"travel", "fly", "return", "run", "arrive", "go", "come", "drive", "move", "head", "send"})
"""Verbs whose "to" and "from" may lead to a place."""


def untagged(text: AnnotatedArticle, people: list[Person], taken: set[int]) -> None:
    """Add words the model missed: those that equal a person's last name, or a name the article uses alone elsewhere."""
    people[:] = [p for p in people if not _no_person(text.doc, p)]
    _repeated(text, people, taken)
    known = [p for p in people if len(core(p.words)) > 1 or p.bare]
    ends = {core(p.words)[at] for p in known for at in (0, -1)}
    for token in text.words:
        if not token.text[0].isupper() or ends.isdisjoint(words_of(token.text)[:1]) or token.i in taken:
            continue
        if not capitalised(token) or token.pos_ not in {"PROPN", "NOUN", "ADJ", "VERB", "X"}:
            continue
        owner = _missed(text.doc, known, token)
        start = token.i if owner is not None else _short_form(text.doc, known, token)
        if owner is None and start < token.i and taken.isdisjoint(range(start, token.i)):
            owner = next(p for p in known if core(p.words)[-1:] == words_of(token.text)[:1])
            owner.ranges.append((start, token.i + 1))
        elif owner is not None:
            owner.ranges.append((token.i, token.i + 1))
            owner.call(token.i, words_of(token.text)[0])


def _repeated(text: AnnotatedArticle, people: list[Person], taken: set[int]) -> None:
    """Add the same words in the same order as a name of several that the article has elsewhere, as in a headline."""
    spelt: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
    for person in people:
        spoken = (text.doc[a:b] for a, b in person.ranges if b - a > 1)
        names = {tuple(t.text for t in name) for name in spoken if not _thing(name)}
        for name in sorted(names, key=lambda n: (-len(n), n)):
            spelt.setdefault(name[0], []).append((name, person))
    for token in text.words if spelt else ():
        for name, person in spelt.get(token.text, ()):
            r = (token.i, token.i + len(name))
            fits = tuple(t.text for t in text.doc[r[0] : r[1]]) == name and taken.isdisjoint(range(*r))
            written = token.pos_ == "ADP" and token.i > token.sent.start and len(name) > 1  # "Than Shwe"
            if fits and (written or not vetoed(text.doc, *r)) and not _goes_on(text.doc, r):
                person.ranges.append(r)
                taken.update(range(*r))


def _thing(name: Tokens) -> bool:
    """Tell whether what the model once took for a person may be none: a name that ends in a thing's word, a state, a known body."""
    return word(name[-1]) in THINGS or territories.is_listed(" ".join(t.text for t in name))


def _no_person(doc: Doc, person: Person) -> bool:
    """Tell whether what the model takes for a person is a thing or state wherever it is named: "the Prado Accords"."""
    if placed_only(doc, person.ranges):
        return True
    names = [(doc[_led(doc, a) : b], doc[a:b]) for a, b in person.ranges]
    if all(len(name) > 1 and territories.named(name.text) is not None for _, name in names):
        return True
    return all(len(name) > 1 and _thing(name) and "the" in (led[0].lower_, name[0].lower_) for led, name in names)


def _led(doc: Doc, start: int) -> int:
    """Return the token before the name at *start*, or before an adjective there: "the unrecognized Prado Republic"."""
    described = start > 1 and doc[start - 1].pos_ in {"ADJ", "VERB"} and doc[start - 1].is_lower
    return max(0, start - 1 - described)


def _goes_on(doc: Doc, r: Range) -> bool:
    """Tell whether the words are but part of a longer name: of "the Ana Prado Foundation Hall"."""
    return doc[r[1] - 1].ent_type_ not in {"", "PERSON", "WORK_OF_ART"} and (
        doc[r[0]].ent_iob_ == "I" or (r[1] < len(doc) and doc[r[1]].ent_iob_ == "I" and doc[r[1]].tag_ != "POS")
    )


def _missed(doc: Doc, people: list[Person], token: Token) -> Person | None:
    name = words_of(token.text)
    if not name or not _alone(doc, token) or (word(token) in TIMES and not _acts(token)):
        return None
    last = [p for p in people if core(p.words)[-1] == name[0]]
    first = [p for p in people if core(p.words)[0] == name[0] and _stands_alone(token, people)]
    same = last or first
    called = last or [p for p in first if p.bare]
    placed = token.ent_type_ in {"GPE", "LOC", "NORP", "FAC"} and not (called and _no_place(token))
    if not same or (placed and not _person_after_all(doc, token)):
        return None
    return likeliest(doc, same, (token.i, token.i + 1)) if len(same) > 1 else same[0]


def _no_place(token: Token) -> bool:
    """Tell whether a known name, which the model takes for a place or people, stands as no place does: no "in", no "Prado, Ohio"."""
    before, after = token.doc[token.i - 1 : token.i], token.doc[token.i + 1 : token.i + 3]
    if territories.is_listed(token.text) or _placed(token) or before.text == "-":
        return False
    if token.dep_ in {"compound", "amod", "nmod"}:
        return token.head.lower_ in TITLES | SUPPORTERS
    moved = token.dep_ == "pobj" and token.head.lower_ in {"to", "from"} and token.head.head.lemma_.lower() in MOVING
    region = [t.text == "," for t in after] == [True, False] and after[1].ent_type_ in {"GPE", "LOC"}
    return not (moved or region or before.text.lower() == "the")


def _short_form(doc: Doc, people: list[Person], token: Token) -> int:
    """Return where the last words of one person's longer name start that end with *token* ("Mar Prado"), else the token itself."""
    same = [core(p.words) for p in people if core(p.words)[-1:] == words_of(token.text)[:1]]
    start, left = token.i, list(same[0][:-1]) if len(same) == 1 else []
    while left and start > token.sent.start and words_of(doc[start - 1].text)[:1] == (left[-1],):
        start, _ = start - 1, left.pop()
    joined = start > token.sent.start and doc[start - 1].pos_ == "PROPN" and nameable(doc[start - 1])
    return token.i if joined or not left else start


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


def _acts(token: Token) -> bool:
    return token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_.lower() in HUMAN_VERBS


def _placed(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in PLACE_PREPOSITIONS


def _stands_alone(token: Token, people: list[Person]) -> bool:
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
    field = left is not None and word(left) in COMPLEMENT  # "Commissioner for Refugees Prado"
    beside = [
        t for t in (None if field else left, right) if t is not None and t.sent == token.sent and t.pos_ == "PROPN"
    ]
    return not any(nameable(t) and not acronym(t) and word(t) not in PARTICLES for t in beside)


def misspelt(people: list[Person], name: str) -> Person | None:
    """Return the one person whose last name has one letter more or less within: "Praddo" of "Ana Prado"."""
    full = [core(p.words) for p in people]
    alike = [p for p, words in zip(people, full, strict=True) if len(words) > 1 and _slipped(words[-1], name)]
    return alike[0] if len(alike) == 1 else None


def _slipped(one: str, two: str) -> bool:
    """Tell whether a letter is left out within a long word: what ends or begins otherwise is another name ("Peters", "Peter")."""
    long = min(len(one), len(two)) >= 5 and abs(len(one) - len(two)) == 1
    return long and one[:2] == two[:2] and one[-2:] == two[-2:] and distance(one, two, 1) == 1


def likeliest(doc: Doc, same: list[Person], r: Range) -> Person:
    """Choose among people of one surname: by "younger" and the like, else whom it last called alone, else who did something last.

    Who is called by the given name is not called by the other: "Tom" is a child, and "Berg" the father.
    """
    before = {word(t) for t in doc[max(0, r[0] - 2) : r[0]]}
    if before & {"younger", "junior", "son"} or before & {"elder", "late", "senior", "father"}:
        young = bool(before & {"younger", "junior", "son"})
        return max(same, key=lambda p: (bool(suffix(p.words)) == young, -min(p.ranges)[0]))
    same = bearers(doc, same, r[0]) or same
    same = [p for p in same if not second(doc, p)] or same
    if len(same) == 1:
        return same[0]
    first = doc[r[0]].sent.start
    lately = [p for p in same if any(first <= a < r[0] for a, _ in p.ranges)]
    if len(lately) == 1:
        return lately[0]
    same = [p for p in same if not p.familiar] or same
    told = {g for t in doc[r[0]].sent if t.pos_ == "PRON" and (g := gender_of_word(t.lower_))}
    if told == {"f"}:  # "In her book, Prado …"; "he" is often somebody else
        same = [p for p in same if given_names().get(core(p.words)[0], "") in told] or same
    name = words_of(doc[r[0]].text)[:1]
    called = {id(p): [i for i, called in p.bare.items() if (called,) == name] for p in same}
    if any(called.values()):
        return max(same, key=lambda p: (max((i for i in called[id(p)] if i < r[0]), default=-1), -min(p.ranges)[0]))
    return _acted_last(doc, same, first) or min(same, key=lambda p: min(p.ranges))


def _acted_last(doc: Doc, same: list[Person], first: int) -> Person | None:
    """Return the one of *same* whom the nearest sentences before the token *first* are about: "Ana Prado's brother, Erik Prado, left"."""
    for _ in range(NEAR):
        if not first:
            break
        start = doc[first - 1].sent.start
        acting = [p for p in same if any(start <= a < first and _is_doer(doc[b - 1]) for a, b in p.ranges)]
        if acting:
            return acting[0] if len(acting) == 1 else None
        first = start
    return None


def _is_doer(end: Token) -> bool:
    """Tell whether the name that ends in *end* is the subject of a clause, or explains it."""
    return "nsubj" in end.dep_ or (end.dep_ == "appos" and "nsubj" in end.head.dep_)
