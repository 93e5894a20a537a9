"""Weighs whether capitalised words are a person's name: a linear model over what stands in and around them.

``name_weights.tsv`` was fitted by ``benchmarks/quality/names.py``, on sets whose licence allows it and on texts of our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from kg.annotations._people.gender import given_names
from kg.annotations._people.name_words import acronym, capitalised, initial, is_title, word
from kg.annotations._people.namesakes import words_of
from kg.annotations._people.person_words import (
    HONORIFICS,
    HUMAN_VERBS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    PORTFOLIOS,
    THINGS,
    TIMES,
    words,
)
from kg.annotations._places import territories
from kg.parts import table

if TYPE_CHECKING:
    from kg.syntax import Doc, Token, Tokens

Range = tuple[int, int]
PLACED = frozenset({"GPE", "LOC", "FAC"})
JOINING = frozenset({",", ";", "(", "and", "or"})
TOLD_BEFORE = JOINING | {":", '"', "-", "the", "a", "that", "as"}
TOLD_AFTER = frozenset({"'s", ",", "(", ")", ".", "of", "and", "the", '"', "-", "in", ";", ":"})
PREPOSITIONS = words("of by with for from to")
PERSONAL = words("he his him she her himself herself")
IMPERSONAL = words("its")
RELATIVE = words("who whose whom")
ROLES = words("nsubj nsubjpass pobj dobj conj poss compound appos")
LISTS = (("thing", THINGS), ("portfolio", PORTFOLIOS), ("particle", PARTICLES), ("time", TIMES))


@cache
def name_words() -> Mapping[str, str]:
    """Return words of people's names, each with "g" where it is given, "f" where it is a family's, or both."""
    found = {name: kinds for name, kinds in table("kg.annotations", "name_words.tsv")}
    return found | {name: "".join(sorted({"g", *found.get(name, "")}, reverse=True)) for name in given_names()}


@cache
def weights() -> Mapping[str, float]:
    """Return what each thing seen adds to the log odds that the words are a name."""
    return {feature: float(weight) for feature, weight in table("kg.annotations", "name_weights.tsv")}


def score(doc: Doc, r: Range) -> float:
    """Return the log odds that the tokens *r* are a person's name."""
    known = weights()
    return known["always"] + sum(known.get(feature, 0.0) for feature in features(doc, r))


def features(doc: Doc, r: Range) -> frozenset[str]:
    """Return what is seen in and around the tokens *r*: of a single word all but its role in the sentence is told apart."""
    tokens = [t for t in doc[r[0] : r[1]] if t.text != "-"]
    sentence = tokens[0].sent
    text = doc[r[0] : r[1]].text
    seen = [*_known(tokens), *_kinds(text, tokens), *_letters(text, tokens), *_tags(doc, r, tokens)]
    seen += [*_pronouns(doc, r), *_together(doc[r[0] : r[1]])]
    if r[0] > sentence.start:
        seen += [*_before(doc, r[0]), *_beside(doc, r[0] - 1, sentence.start)]
    if r[1] < sentence.end:
        seen += [*_after(doc, r[1], sentence.end), *_beside(doc, r[1], sentence.end)]
    one = "one " if len(tokens) == 1 else ""
    return frozenset([f"words {min(len(tokens), 4)}", *(one + s for s in seen), *_role(doc[r[0] : r[1]].root)])


def _known(tokens: list[Token]) -> Iterator[str]:
    kinds = name_words()
    parts = [words_of(t.text)[:1] for t in tokens]
    first, last = (kinds.get(w[0], "") if w else "" for w in (parts[0], parts[-1]))
    if "g" in first:
        yield "given first"
    if "f" in last:
        yield "family last"
    if len(tokens) > 1 and "f" in first and "g" in last:
        yield "family first"
    known = sum(bool(w) and w[0] in kinds for w in parts)
    if known in {0, len(tokens)}:
        yield "all words known" if known else "no word known"
    if parts[0] and parts[0][0] in given_names():
        yield "common given"


def _kinds(text: str, tokens: list[Token]) -> Iterator[str]:
    if territories.is_listed(text):
        yield "territory"
    if any(territories.is_listed(t.text) for t in tokens):
        yield "territory inside"
    inside = {word(t) for t in tokens if t is not tokens[0] or len(tokens) == 1 or word(t) not in given_names()}
    yield from (f"{label} inside" for label, listed in LISTS if not inside.isdisjoint(listed))
    if any(is_title(t) for t in tokens):
        yield "title inside"


def _letters(text: str, tokens: list[Token]) -> Iterator[str]:
    kinds = name_words()
    first, last = tokens[0].lower_, tokens[-1].lower_
    if not kinds.keys() & words_of(last)[:1]:
        yield from (f"end {last[-2:]}", f"end {last[-3:]}")
    if len(tokens) > 1 and not kinds.keys() & words_of(first)[:1]:
        yield f"start {first[-2:]}"
    shape = "".join("X" if c.isupper() else "x" if c.islower() else c for c in text)
    yield f"shape {re.sub('x+', 'x', shape)}"
    if any(initial(t) for t in tokens):
        yield "initial inside"
    if any(t.text.isupper() and len(t) > 1 for t in tokens):
        yield "capitals"
    if acronym(tokens[-1]):
        yield "acronym"


def _tags(doc: Doc, r: Range, tokens: list[Token]) -> Iterator[str]:
    labels = {t.ent_type_ or "none" for t in tokens}
    yield f"tag {labels.pop()}" if len(labels) == 1 else f"tag mixed {'PERSON' in labels}"
    if doc[r[0]].ent_iob_ == "I" or (r[1] < len(doc) and doc[r[1]].ent_iob_ == "I"):
        yield "cut from an entity"
    if any(t.pos_ != "PROPN" for t in tokens):
        yield "no proper noun"
    if tokens[0].is_sent_start:
        yield "starts"
    others = list(_labels(doc).get(tokens[-1].text, ()))
    if tokens[-1].ent_type_ in others:
        others.remove(tokens[-1].ent_type_)
    if others:
        yield "elsewhere person" if others.count("PERSON") * 2 > len(others) else "elsewhere other"


def _labels(doc: Doc) -> dict[str, list[str]]:
    """Return what the model takes entities for, by their last word; made once a document."""
    if "kg.annotations.labels" not in doc.memory:
        found: dict[str, list[str]] = {}
        for ent in doc.ents:
            found.setdefault(ent[-1].text, []).append(ent.label_)
        doc.memory["kg.annotations.labels"] = found
    labels: dict[str, list[str]] = doc.memory["kg.annotations.labels"]
    return labels


def _before(doc: Doc, start: int) -> Iterator[str]:
    token = doc[start - 1]
    if is_title(token):
        yield "after honorific" if word(token) in HONORIFICS else "after title"
    elif token.tag_ == "POS":
        yield "after owner place" if start > 1 and doc[start - 2].ent_type_ in PLACED else "after owner"
    elif capitalised(token):
        yield f"after capitalised {token.ent_type_ or 'none'}"
    elif token.pos_ == "ADP":
        placed = "place" if token.lower_ in PLACE_PREPOSITIONS else "preposition"
        yield f"after {token.lower_ if token.lower_ in PREPOSITIONS else placed}"
    elif token.lower_ in TOLD_BEFORE:
        yield f"after {token.lower_}"
        if token.text == "," and start > 1 and is_title(doc[start - 2]):
            yield "after title and comma"
    else:
        yield f"after {token.pos_}"


def _after(doc: Doc, end: int, limit: int) -> Iterator[str]:
    token, further = doc[end], doc[end + 1] if end + 1 < limit else None
    if token.lower_ in TOLD_AFTER:
        yield f"before {token.lower_}"
        if further is not None and further.is_upper and len(further) > 1:
            yield f"capitals after {token.lower_}"
        elif further is not None and token.text == "," and is_title(further):
            yield "title after comma"
    elif token.pos_ in {"VERB", "AUX"}:
        yield "before verb of people" if token.lemma_.lower() in HUMAN_VERBS else "before verb"
    elif capitalised(token):
        yield f"before capitalised {'thing' if word(token) in THINGS else 'title' if is_title(token) else 'word'}"
    else:
        yield f"before {token.pos_}"


def _beside(doc: Doc, at: int, limit: int) -> Iterator[str]:
    """Yield what the model takes the next one of a list for: before the joining word *at* down to *limit*, or behind it."""
    if doc[at].lower_ not in JOINING:
        return
    step = -1 if limit <= at else 1
    while at != limit and doc[at].lower_ in JOINING | {")"}:
        at += step
    if 0 <= at < len(doc):
        yield f"{'beside' if step < 0 else 'beside next'} {doc[at].ent_type_ or 'none'}"


def _pronouns(doc: Doc, r: Range) -> Iterator[str]:
    """Yield which pronouns the sentence has, and which right behind the words: people are "he" and "who", what is no person "its"."""
    sentence = doc[r[0]].sent
    for label, pronouns in (("he", PERSONAL), ("it", IMPERSONAL)):
        places = [t.i for t in sentence if t.lower_ in pronouns]
        if places:
            yield label
            if label == "he" and places[-1] >= r[1]:
                yield "he after"
    if any(t.lower_ in RELATIVE for t in doc[r[1] : r[1] + 2]):
        yield "who after"


def _together(words: Tokens) -> Iterator[str]:
    """Yield what the model takes the last word for, with what it is known as and with its role in the sentence."""
    last, root = words[-1], words.root
    tag, plain = last.ent_type_ or "none", words_of(last.text)[:1]
    yield f"{tag} known {name_words().get(plain[0], '') if plain else ''}"
    subject = root.dep_ in {"nsubj", "nsubjpass"} and root.head.lemma_.lower() in HUMAN_VERBS
    yield f"{tag} as {'human subject' if subject else root.dep_ if root.dep_ in ROLES else 'other'}"


def _role(root: Token) -> Iterator[str]:
    verb = root.head
    yield f"is {root.dep_}"
    if root.dep_ in {"nsubj", "nsubjpass"}:
        yield "human verb" if verb.lemma_.lower() in HUMAN_VERBS else "other verb"
        yield f"verb {verb.lemma_.lower()}"
    elif root.dep_ == "pobj":
        yield f"object of {verb.lower_}"
    elif root.dep_ in {"compound", "nmod"}:
        yield "modifies a capitalised word" if capitalised(verb) else "modifies a noun"
    elif root.dep_ == "appos" and is_title(verb):
        yield "explains a title"
