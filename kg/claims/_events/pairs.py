"""Tells which two "the two countries", "the two leaders" and "they" are: those of the event told last, or named last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import territories
from kg.claims._events.groups import state_called
from kg.claims._events.phrases import ACTORS, PLURAL
from kg.claims._grammar.lexicon import lexicon
from kg.model import Claim, Entity, EntityKind, EventKind, EventReport, Form, Span

if TYPE_CHECKING:
    from kg.syntax import Token

LANDS = lexicon("country nation government state neighbor neighbour ally republic capital")
SIDES = lexicon("side party")
NO_MINISTERS = lexicon("president king queen prince emir sultan chancellor premier")
"""Last words of the posts of those who are no ministers."""
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
UNIONS = (EntityKind.STATE, EntityKind.ORGANIZATION)


def two_meant(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the two states that "the two countries" are, or whom "the two sides" may be."""
    if noun.tag_ == "NNPS" and any(c.lower_ in ("both", "two") for c in noun.lefts):
        return _namesakes(text, noun)
    if noun.tag_ != "NNS" or noun.lemma_ not in LANDS | SIDES:
        return ()
    lefts = {c.lower_ for c in noun.lefts}
    if (
        not lefts & {"both", "two"}
        or lefts - {"the", "both", "two", "these"}
        or any(c.dep_ == "prep" for c in noun.rights)
    ):
        return ()
    return told_before(text, noun.i, (EntityKind.STATE,) if noun.lemma_ in LANDS else UNIONS)


def _namesakes(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the two states whose names end in one word, called together by it: "the two Nordias"."""
    word = noun.text.removesuffix("s")
    found = [t for t in territories() if t.kind == "state" and t.name.split()[1:] == [word]]
    return tuple(state_called(text, t, noun) for t in found) if len(found) == 2 else ()


def told_before(text: AnnotatedArticle, at: int, kinds: tuple[EntityKind, ...]) -> tuple[Entity, ...]:
    """Return the actors of *kinds* named in the paragraph of the token *at* and the one before, up to it, if they are two."""
    start = text.starts[at]
    near = [p for p in text.paragraphs if p.start <= start][-2:]
    told = (m.entity for m in text.mentions if near and near[0].start <= m.span.start < start)
    found = tuple(dict.fromkeys(e for e in told if e.kind in kinds))
    return found if len(found) == 2 else ()


def plural_referents(text: AnnotatedArticle, token: Token, reports: Iterable[Claim]) -> tuple[Entity, ...]:
    """Return whom "the two", "both ministers", "they" or "the two leaders" headed by *token* stands for, or nothing.

    The participants of the last two-party event told before come first, then the two persons named last in one sentence.
    """
    first = token.left_edge.i
    if first == token.i > 0 and token.doc[first - 1].lower_ in ("the", "both", "these"):
        first -= 1
    counted = text.doc[first].lower_ in NUMBERS  # "two diplomats" are new, "the two diplomats" are not
    others = token.dep_ in ("pobj", "dobj") or any(c.dep_ == "prep" for c in token.rights)
    anew = others or token.lemma in ("official", "diplomat")
    bare = token.pos_ == "NOUN" and first == token.i and anew  # "met with leaders", "officials said"
    span = text.span(token.doc[first : token.i + 1])
    if bare or counted:
        return ()  # "officials in the capital" are others than the two told of before
    if not PLURAL.match(" ".join(text.article.quote(span).split())) or token.dep_ == "poss":
        return ()
    number = next((NUMBERS[t.lower_] for t in text.doc[first : token.i] if t.lower_ in NUMBERS), 2)
    found = pair_before(text, span, reports) if number == 2 else _several_before(span, reports, number)
    return () if any(of_another_post(text, token, p) for p in found) else found


def of_another_post(text: AnnotatedArticle, noun: Token, person: Entity) -> bool:
    """Tell whether *person* is told to be a president or king, whom "the ministers" headed by *noun* are not."""
    if noun.lemma_ != "minister" or person.kind is not EntityKind.PERSON:
        return False
    posts = [t.office.label.lower() for t in text.titles if t.person == person]
    prime = any(c.lower_ == "prime" for c in noun.lefts)
    return bool(posts) and all(p.split()[-1] in NO_MINISTERS or (p.startswith("prime") and not prime) for p in posts)


def _several_before(span: Span, reports: Iterable[Claim], number: int) -> tuple[Entity, ...]:
    """Return whom "the three ministers" stands for: the participants of the last event of so many told before *span*."""
    told = (r for r in reports if isinstance(r, EventReport) and r.reports.kind is not EventKind.VISIT)
    before = [(e.start, r.reports.participant) for r in told for e in r.evidence if e.start < span.start]
    fitting = (people for _, people in sorted(before, key=lambda item: -item[0]) if len(people) == number)
    return next((people for people in fitting if all(p.kind in ACTORS and p.proper for p in people)), ())


def pair_before(text: AnnotatedArticle, span: Span, reports: Iterable[Claim]) -> tuple[Entity, ...]:
    """Return the two sides of the last two-party event told before *span*, else the two persons named last in one sentence."""
    told = (r for r in reports if isinstance(r, EventReport) and r.reports.kind is not EventKind.VISIT)
    before = [(e.start, r.reports) for r in told for e in r.evidence if e.start < span.start]
    for _, event in sorted(before, key=lambda item: -item[0]):
        named = tuple(p for p in event.participant if p.kind in ACTORS and p.proper)
        if len(named) == 2:
            return named
    return _last_pair(text, span)


def _last_pair(text: AnnotatedArticle, span: Span) -> tuple[Entity, ...]:
    sentences: dict[Span, list[Entity]] = {}
    by_name: set[Span] = set()
    paragraphs = [p for p in text.paragraphs if p.start <= span.start][-2:]
    for mention in text.mentions:
        near = bool(paragraphs) and paragraphs[0].start <= mention.span.start < span.start
        if near and mention.entity.kind is EntityKind.PERSON:
            sentence = text.sentence(mention.span)
            found = sentences.setdefault(sentence, [])
            by_name |= {sentence} if mention.form is not Form.PRONOUN else set()
            if mention.entity not in found:
                found.append(mention.entity)
    for sentence, people in reversed(list(sentences.items())):
        if len(people) == 2 and sentence in by_name:
            return tuple(people)
    return ()
