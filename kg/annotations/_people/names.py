"""Finds where people's names stand: the model's PERSON entities repaired by rules, and capitalised words after a title."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kg.annotations._offices.title_words import PLURALS
from kg.annotations._people.gender import given_names
from kg.annotations._people.name_ends import compounded, ended_by_a_letter, family_month, nicknamed, surname_title
from kg.annotations._people.name_words import acronym, capitalised, glued, grows, initial, is_title, nameable, word
from kg.annotations._people.person_words import (
    ORDERS,
    PARTICLES,
    PORTFOLIOS,
    RULES_OF,
    SETTLEMENTS,
    STORMS,
    SUFFIXES,
    THINGS,
    TITLES,
    words,
)
from kg.annotations._people.things import is_thing
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

Range = tuple[int, int]
"""First token and the one after the last."""

HEADLINED = words("on to as over after against in for at")
"""What goes on a headline, but no list of names."""
FRIENDLY = words("my his her noble hon honourable gallant learned")
"""What members of a parliament say before "Friend"."""
ARTICLES = frozenset({"Al", "El", "al", "el"})
"""The article before a family name."""
JUNIOR = frozenset({"jr", "sr"})
"""Suffixes behind which no name goes on."""
BREAKS = frozenset({",", ";", ":", "and", "&", "/", "(", ")", "or", "with", "–", "—", "--"})


def _step_right(doc: Doc, end: int, limit: int) -> int:
    token, following = doc[end], doc[end + 1] if end + 1 < limit else None
    if (word(token) in SUFFIXES and capitalised(token)) or _noble(doc, end) or grows(doc, end):
        return 1
    if following is None or compounded(doc, end):
        return int(family_month(doc, end)) or compounded(doc, end)
    if token.text == "," and word(following) in JUNIOR:
        return 2
    if token.text == "-" and glued(doc, end) and (capitalised(following) or doc[end - 1].text[0].isupper()):
        return 2 if following.tag_ not in {"VBN", "VBD", "VBG", "JJ"} or capitalised(following) else 0
    if token.is_lower and word(token) in PARTICLES:
        return int(_name_follows(doc, end, limit))
    family = surname_title(doc, end) or (family_month(doc, end) and not following.like_num)
    return ended_by_a_letter(doc, end) or nicknamed(doc, end) or int(family)


def _noble(doc: Doc, at: int) -> bool:
    """Tell whether token *at* is a family name by what stands before it, whatever it is taken for: "d'Arc", "de Prado", "Al Amin"."""
    token, before = doc[at], doc[at - 1]
    if token.text[:2] in {"d'", "l'"} and nameable(token):
        return True
    if before.text in ARTICLES and token.pos_ == "PROPN" and not territories.is_listed(token.text):
        return capitalised(token)
    return word(before) in PARTICLES and before.is_lower and before.ent_type_ == "PERSON" and capitalised(token)


def _name_follows(doc: Doc, at: int, limit: int) -> bool:
    tagged = doc[at].ent_type_ == "PERSON"
    while at < limit and (word(doc[at]) in PARTICLES or doc[at].text == "-"):
        at += 1
    return at < limit and (grows(doc, at) or (tagged and capitalised(doc[at]) and doc[at].pos_ == "PROPN"))


def _right(doc: Doc, end: int, limit: int) -> int:
    while end < limit and word(doc[end - 1]) not in JUNIOR and (step := _step_right(doc, end, limit)):
        end += step
    return end


def _left(doc: Doc, start: int, limit: int) -> int:
    named = start
    while start > limit:
        before = start - 1
        if word(doc[before]) in PORTFOLIOS or (
            named - start > 0 and not initial(doc[start]) and not _tagged(doc, before)
        ):
            break
        if _given_place(doc, before, limit):
            return before
        if _of_state(doc, before):
            break
        if grows(doc, before) and _tagged_or_needed(doc, before, named) and not acronym(doc[before]):
            start = before
        elif (
            doc[before].text == "-"
            and before > limit
            and glued(doc, before)
            and (grows(doc, before - 1) or word(doc[before - 1]) in PARTICLES)
        ):
            start = before - 1
        elif (
            word(doc[before]) in PARTICLES
            and (doc[before].is_lower or doc[before].is_sent_start)
            and doc[before].tag_ != "DT"
        ):
            start = before
        else:
            break
    return start


def _tagged(doc: Doc, at: int) -> bool:
    return doc[at].ent_type_ == "PERSON" or word(doc[at]) in PARTICLES or initial(doc[at]) or doc[at].text == "-"


def _tagged_or_needed(doc: Doc, at: int, named: int) -> bool:
    """Tell whether a word before a name belongs to it: the model says so, or the name still lacks a given name."""
    if _tagged(doc, at):
        return True
    lone = named + 1 >= len(doc) or not nameable(doc[named + 1]) or initial(doc[named])
    return lone and doc[at].ent_type_ in ("", "ORG")


def _given_place(doc: Doc, at: int, limit: int) -> bool:
    """Tell whether token *at* is a given name taken for a place: it stands between a title and a family name."""
    family = doc[at + 1]
    alone = family.ent_type_ == "PERSON" and family.ent_iob_ == "B"
    if alone and doc[at].text.istitle() and word(doc[at]) in given_names() and not territories.is_listed(doc[at].text):
        return doc[at].ent_type_ in {"GPE", "NORP"} and not (at > limit and capitalised(doc[at - 1]))
    return (
        alone and doc[at].ent_type_ == "GPE" and doc[at].text.istitle() and at > limit and doc[at - 1].lower_ in TITLES
    )


def _of_state(doc: Doc, at: int) -> bool:
    """Tell whether token *at* is the state of whose office the words before tell: "President of Nordia Ana Prado"."""
    return at > 0 and doc[at - 1].lower_ == "of" and territories.named(doc[at].text) is not None


def _trim(doc: Doc, start: int, end: int) -> Range:
    last = end - 1
    start = max((i + 1 for i in range(start, last) if is_title(doc[i]) or doc[i].text == "'s"), default=start)
    start += int(last - start > 1 and _of_state(doc, start))
    end = next((i + 1 for i in range(start + 2, last) if word(doc[i]) in JUNIOR), end)
    while start < end and not _begins(doc[start], end - start):
        start += 1
    while end > start and not _ends(doc, end - 1):
        end -= 1
    return start, end


def _begins(token: Token, left: int) -> bool:
    portfolio = word(token) in PORTFOLIOS and (left > 2 or left == 1)
    return (nameable(token) or word(token) in PARTICLES) and not acronym(token) and not portfolio


def _ends(doc: Doc, at: int) -> bool:
    if word(doc[at]) in SUFFIXES or surname_title(doc, at):
        return capitalised(doc[at])
    order = word(doc[at]) in ORDERS and doc[at].is_upper and at > 1
    if order or (doc[at].is_upper and len(doc[at]) > 3 and acronym(doc[at])):  # behind the name: "KC", "KCMG"
        return False
    return nameable(doc[at]) or (doc[at].text != "-" and glued(doc, at) and doc[at].ent_type_ == "PERSON")


def _pieces(doc: Doc, start: int, end: int) -> Iterator[Range]:
    first = start
    for i in range(start, end):
        suffix = i + 1 < end and doc[i].text == "," and word(doc[i + 1]) in SUFFIXES
        stately = doc[i].text == "of" and i > start + 1 and territories.named(doc[i + 1 : i + 2].text) is not None
        signed = doc[i].text == "-" and i + 1 < end and word(doc[i + 1]) in PORTFOLIOS  # "Ana Prado - Press Officer"
        if stately or signed or (doc[i].text in BREAKS and not suffix):
            yield first, i
            first = i + 1
    yield first, end


def vetoed(doc: Doc, start: int, end: int) -> bool:
    """Tell whether what stands in or after the tokens makes of them something else than a person."""
    if any(c.isdigit() for token in doc[start:end] for c in token.text):
        return True
    named = word(doc[start]) in given_names() and start > 0 and is_title(doc[start - 1])  # "Minister Per Holt"
    if doc[start].pos_ == "ADP" and word(doc[start]) not in PARTICLES and not named:
        return True
    if start > doc[start].sent.start and (word(doc[start - 1]) in STORMS or _place_of(doc, start)):
        return True
    friend = doc[start].text == "Friend" and start > 0 and word(doc[start - 1]) in FRIENDLY  # "my noble Friend"
    if friend or is_thing(doc, start, end) or _of_many(doc, start, end):
        return True
    after = doc[end] if end < doc[start].sent.end else None
    if after is None:
        return False
    named_after = capitalised(after) and word(after) in THINGS and after.ent_type_ != "PERSON"
    ruled = after.lower_ in RULES_OF
    titled = end - start == 1 and capitalised(after) and is_title(after)
    return (
        named_after
        or ruled
        or titled
        or (after.like_num and end - start > 1 and after.text.isdigit() and len(after) < 3 and not _counts(after))
    )


def _of_many(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a title in the plural stands before the words and no list behind: "Senators Press Prado on" is a headline."""
    titled = start > 0 and doc[start - 1].lower_ in PLURALS and doc[start - 1].text[0].isupper()
    after = doc[end].lower_ if end < doc[start].sent.end else ","
    return titled and end - start > 1 and after in HEADLINED


def _counts(number: Token) -> bool:
    """Tell whether the number belongs to what follows it: "Prado 3 percent"."""
    after = number.doc[number.i + 1] if number.i + 1 < len(number.doc) else None
    return after is not None and ((after.pos_ == "NOUN" and after.is_lower) or after.text == "%")


def _place_of(doc: Doc, start: int) -> bool:
    """Tell whether the words before make of the name a place: "the town of"; not of whom the state is spoken of."""
    noun = doc[start - 2] if start > 1 else None
    return noun is not None and doc[start - 1].lower_ == "of" and noun.lower_ in SETTLEMENTS and noun.dep_ != "attr"


def name_ranges(doc: Doc, told: Collection[Range]) -> tuple[Range, ...]:
    """Return the token ranges of people's names, *told* by what stands around them or found by the model, in order, without overlaps."""
    found: list[Range] = []
    for start, end in sorted({*_candidates(doc), *told}, key=lambda r: (r[0], -r[1])):
        if end > start and not vetoed(doc, start, end) and (not found or found[-1][1] <= start):
            found.append((start, end))
    return tuple(found)


def _candidates(doc: Doc) -> Iterator[Range]:
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            for first, last in _pieces(doc, ent.start, ent.end):
                yield from _grown(doc, *_trim(doc, first, last))
    for token in doc[:-1]:
        if (
            is_title(token)
            and grows(doc, token.i + 1)
            and word(doc[token.i + 1]) not in PORTFOLIOS
            and doc[token.i + 1].sent == token.sent
            and token.tag_ != "NNS"
        ):
            yield from _grown(doc, token.i + 1, token.i + 2)
        elif word(token) in TITLES and (apposed := _apposed(doc, token.i)):
            yield apposed


def _apposed(doc: Doc, at: int) -> Range | None:
    """Return the capitalised words between the commas that follow the title at *at*: "the minister, Ana Prado, said"."""
    end = at + 2
    while end < len(doc) and grows(doc, end):
        end += 1
    closed = end < len(doc) and doc[end].text in {",", "."} and doc[at + 1].text == "," if at + 1 < len(doc) else False
    return (
        (at + 2, end)
        if closed and 2 <= end - at - 2 <= 4 and not any(doc[i].text.isupper() for i in range(at + 2, end))
        else None
    )


def _grown(doc: Doc, start: int, end: int) -> Iterator[Range]:
    if end > start:
        sentence = doc[start].sent
        yield _left(doc, start, sentence.start), _right(doc, end, sentence.end)
