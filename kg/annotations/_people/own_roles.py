"""Tells by their roles who of one surname cannot be meant: "President Prado" is neither "First Lady Mia Prado" nor "his wife, Mia"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from kg.annotations._offices.leaders import Leader, leaders
from kg.annotations._people.gender import gender_of_word, given_names
from kg.annotations._people.name_scores import Range
from kg.annotations._people.name_words import is_title, word
from kg.annotations._people.namesakes import Words, core
from kg.annotations._people.person_words import RELATIVES, TITLES, words
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.annotations._people.person import Person
    from kg.syntax import Doc, Token, Tokens

SPOUSES = RELATIVES | words(
    "spouse widow widower fiance fiancee cousin nephew niece son-in-law brother-in-law sister-in-law"
)
"""Nouns that tell of whom somebody is a relative."""
SECONDS = SPOUSES | words("deputy aide assistant interpreter translator bodyguard spokesman spokeswoman spokesperson")
"""Nouns for who comes with somebody else."""
LADIES = frozenset({"lady", "gentleman"})
"""Behind "first": who is married to the head of a state."""
RANKED = words("prime vice deputy foreign defense defence finance trade interior health justice energy")
"""Words that make another title of the one behind them."""
GONE = words("former ex ex- late then-")
ENDS = words("and with who whose whom when while but , . ; : ( ) –")
NEAR = 6
"""Words around a name within which its role is looked for."""
SIGNED = 40
"""Words from the start among which a signer in capitals stands."""
POST_WORDS = 8
"""Words of the signer's post at most."""


def title_before(doc: Doc, at: int) -> Words:
    """Return the title of an office right before the token *at*, with the word that ranks it: ("vice", "president")."""
    led = doc[at - 1] if at > doc[at].sent.start else None
    if led is None or not is_title(led) or word(led) not in TITLES - SPOUSES:
        return ()
    ranked = at - 1 > doc[at].sent.start and word(doc[at - 2]) in RANKED
    return (word(doc[at - 2]), word(led)) if ranked else (word(led),)


def bearers(doc: Doc, same: list[Person], at: int) -> list[Person]:
    """Return those of *same* whom the article gives the title before the token *at*."""
    title = title_before(doc, at)
    now = [p for p in same if title and _bears(doc, p, title)]
    return now or [p for p in same if title and _bears(doc, p, title, former=True)]


def barred(doc: Doc, person: Person, at: int, day: date | None) -> bool:
    """Tell whether the surname at token *at* cannot be *person*'s: a role of the person's own, another leader's title, another gender."""
    title = title_before(doc, at)
    if not title:
        return second(doc, person) and at < min(person.ranges)[0]
    if _bears(doc, person, title):
        return False
    return _relative(doc, person) or _leads_not(doc, person, title, word(doc[at]), day) or _otherwise(doc, person, at)


def _full(person: Person) -> list[Range]:
    return [r for r in sorted(person.ranges) if r[1] - r[0] > 1]


def _before(doc: Doc, start: int) -> Tokens:
    """Return the words before a name that may tell its role: "the minister of trade, " of "the minister of trade, Ana Prado"."""
    first = doc[start].sent.start
    end = start - 1 if start > first and doc[start - 1].text == "," else start
    at = end
    while at > max(first, start - NEAR) and _tells(doc[at - 1]) and not (end == start and _of_another(doc, at)):
        at -= 1
    return doc[at:end]


def _tells(token: Token) -> bool:
    """Tell whether the word may belong to what a name is introduced by."""
    if token.text == ",":  # "his father, former President Erik Prado"
        return token.i > 0 and token.nbor(-1).lower_ in SPOUSES and token.nbor(1).lower_ in GONE | TITLES
    return token.lower_ not in ENDS and token.pos_ not in {"VERB", "AUX"}


def _of_another(doc: Doc, at: int) -> bool:
    """Tell whether the word before token *at* is of somebody else: "the wife of President Erik Prado"."""
    return doc[at].lower_ == "of" and doc[at - 1].lower_ in SPOUSES


def _behind(doc: Doc, end: int) -> Tokens:
    """Return the words that explain a name behind a comma: "his wife" of "Mia Prado, his wife, left"."""
    last = doc[end - 1].sent.end
    at = end + 1 if end < last and doc[end].text == "," else end
    start = at
    while end < at < min(last, end + NEAR) and _tells(doc[at]):
        at += 1
    return doc[start:at] if at < last and doc[at].text in {",", ".", ";", "-", "–"} else doc[start:start]


def _bears(doc: Doc, person: Person, title: Words, *, former: bool = False) -> bool:
    """Tell whether one of the person's full names has *title*; as one that is over, too, if *former*."""
    for a, b in _full(person):
        for told in (_before(doc, a), _behind(doc, b)):
            said = [word(t) for t in told]
            if title[-1] not in said or (SPOUSES & set(said)):
                continue
            ranks = {"vice", "deputy"} & set(said) == {"vice", "deputy"} & set(title)
            if ranks and (former or GONE.isdisjoint(said)):
                return True
    return False


def _relative(doc: Doc, person: Person) -> bool:
    """Tell whether the person is introduced as somebody's relative or as a first lady."""
    if second(doc, person, SPOUSES):
        return True
    for a, b in _full(person)[:2]:
        led, behind = [word(t) for t in _before(doc, a)], [word(t) for t in _behind(doc, b)]
        if led[-1:] and (led[-1] in SPOUSES | {"law"} or (led[-1] in LADIES and "first" in led)):
            return True
        if any(w in SPOUSES for w in behind[:4]) or ("first" in behind and LADIES & set(behind)):
            return True
    return False


def second(doc: Doc, person: Person, nouns: frozenset[str] = SECONDS) -> bool:
    """Tell whether the person is introduced as the relative or deputy of who was told of before: "his wife, Mia Prado"."""
    for a, b in _full(person)[:1]:
        for told in (_before(doc, a), _behind(doc, b)):
            owned = [t.tag_ == "PRP$" for t in told]
            if any(word(t) in nouns and any(owned[:i]) for i, t in enumerate(told)):
                return True
    return False


def _leads_not(doc: Doc, person: Person, title: Words, name: str, day: date | None) -> bool:
    """Tell whether who leads a state under *title* is called by another given name than *person*."""
    called = core(person.words)
    given = next((w for w in called if w != name), name)
    now = [m for m in _titled(" ".join(title)) if _in_office(m, day) and m.is_called((name,))]
    if not now or any(m.is_called(called) for m in (now if day else leaders()) if m.title != "first lady"):
        return False
    office = any(title_before(doc, a) for a, _ in _full(person))
    return given in given_names() or office


def _in_office(leader: Leader, day: date | None) -> bool:
    return day is None or leader.in_office(day.year, OfficeStatus.CURRENT)


@cache
def _titled(title: str) -> tuple[Leader, ...]:
    return tuple(m for m in leaders() if m.title == title)


def _otherwise(doc: Doc, person: Person, at: int) -> bool:
    """Tell whether the title's sentence speaks of its subject by a pronoun that does not fit the person's given name."""
    gender = given_names().get(core(person.words)[0], "")
    if not gender or doc[at].dep_ != "nsubj":
        return False
    rest = doc[at + 1 : doc[at].sent.end]
    if any(t.ent_type_ == "PERSON" for t in rest):
        return False
    return _only(gender_of_word(t.lower_) for t in rest if t.pos_ == "PRON") not in {"", gender}


def _only(found: Iterable[str]) -> str:
    told = {gender for gender in found if gender}
    return told.pop() if len(told) == 1 else ""


def signs(doc: Doc, r: Range) -> bool:
    """Tell whether a name in capitals heads a text with its post, in its line or the next: "ANA PRADO, SECRETARY OF STATE"."""
    if r[0] > SIGNED or not _line_between(doc, r[0]):
        return False
    first = r[1] + (doc[r[1] : r[1] + 1].text == ",")
    if first == r[1] and not _line_between(doc, r[1]):
        return False
    stops = range(first + 1, min(first + POST_WORDS, len(doc)) + 1)
    post = doc[first : next((i for i in stops if _line_between(doc, i)), first)]
    return any(is_title(t) for t in post) and all(t.text.isupper() for t in post if t.text[0].isalpha())


def _line_between(doc: Doc, at: int) -> bool:
    """Tell whether a line, which is a sentence of its own in a heading, begins at a token, or the text ends before it."""
    return at == len(doc) or bool(doc[at].is_sent_start)
