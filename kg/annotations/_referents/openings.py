"""Finds whom a text describes before it names anybody: "A Nordian diplomat says he …. Ana Prado told reporters …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._offices.roles import Role
from kg.annotations._people.person_words import HUMAN_VERBS, RELATIVES, words
from kg.annotations._referents.description_words import CLASSES, HIGHER, RANKS, VAGUE
from kg.annotations._referents.discourse import HUMANS
from kg.annotations._referents.opposites import Description
from kg.model import Entity, Mention, OfficeStatus
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

AHEAD = 60
"""Words within which the same noun is taken up again with a name."""
BEFORE = 3
"""Sentences without a name with which a text may begin: headings and a lead."""
SAYING = words("say tell add note write ask argue warn")
HEADING = words("chairman chairwoman director chief president administrator commissioner coordinator head leader")
"""Titles of whom "the head of the inquiry" may be."""
CHARGES = words(
    """charge arrest accuse suspect convict sentence indict seek detain warrant kill jail free release pardon expel dismiss sack name
    appoint elect nominate summon execute shoot extradite find stab murder assassinate behead hang poison wound injure
    attack ambush abduct kidnap seize capture rescue hospitalize deport acquit try sue fine oust beat rape strangle bury"""
)
"""Words of what befalls somebody who is named only then."""


def opening(text: AnnotatedArticle, phrase: Description, roles: list[Role], people: list[Mention]) -> Entity | None:
    """Return whom the first sentences describe and the next one names: both are subjects, and no title or state speaks against it."""
    if phrase.owner is not None or not _leads(phrase.head) or not people or phrase.wanted & {"another", "other"}:
        return None
    first = text.tokens(people[0].span)
    if first.start <= phrase.head.i and not _inside(phrase, first):
        return None
    after = _naming(text, phrase, people)
    if after is None:
        return None
    named = _subject(text, phrase, after, people) or _only_one(text, phrase, after, people)
    fresh = named is not None and not any(
        m.entity == named.entity and m.span.start < text.starts[after.start] for m in people
    )
    if named is None or not fresh or _only_tells(phrase.head, text.tokens(named.span).root.head):
        return None
    return named.entity if _may_be(phrase, [r for r in roles if r.person == named.entity]) else None


def taken_up(text: AnnotatedArticle, phrase: Description, people: list[Mention]) -> Entity | None:
    """Return who is named soon after by the same noun: "said the interior minister must go. The minister, Erik Holt, said"."""
    if not phrase.definite or phrase.owner is not None:
        return None
    named = {text.tokens(m.span).root.i: m.entity for m in people}
    behind = (t for t in text.doc[phrase.head.i + 1 : phrase.head.i + AHEAD] if t.lower_ == phrase.head.lower_)
    again = next((t for t in behind if any(c.lower_ == "the" for c in t.lefts)), None)
    if again is None or again.sent.start == phrase.head.sent.start:
        return None
    if phrase.wanted & RANKS - {
        c.lower_ for c in again.lefts
    }:  # "the prime minister … . The minister, Erik Holt, said"
        return None
    who = next((named[c.i] for c in again.rights if c.dep_ == "appos" and c.i in named), None)
    before = any(m.entity == who and m.span.start < text.starts[phrase.head.i] for m in people)
    return who if who is not None and not before else None


def _inside(phrase: Description, name: Tokens) -> bool:
    """Tell whether a name stands within the phrase: "the author of a book about Erik Holt"."""
    return phrase.head.left_edge.i <= name.start <= phrase.head.right_edge.i


def _leads(head: Token) -> bool:
    """Tell whether the noun is the subject of its sentence, or owns it ("Nordian leader's visit begins"), or is who is arrested there."""
    owned = head.head if head.dep_ == "poss" else head
    verb = owned.head
    seized = (
        owned.dep_ == "dobj" and verb.lemma_.lower() in CHARGES and any(c.lower_ in {"a", "an"} for c in head.lefts)
    )
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    main = verb.dep_ in {"ROOT", "ccomp", "parataxis"} and verb.sent.root.i in (verb.i, verb.head.i)
    return main and (seized or owned.dep_ in SUBJECTS)


def _only_tells(head: Token, verb: Token) -> bool:
    """Tell whether the next one speaks where something befell the first: "A man was arrested. Erik Holt said …"."""
    befell = head.dep_ in {"nsubjpass", "dobj"} or (
        head.dep_ == "nsubj" and head.head.lemma_.lower() not in HUMAN_VERBS
    )
    return befell and verb.lemma_.lower() in SAYING


def _naming(text: AnnotatedArticle, phrase: Description, people: list[Mention]) -> Tokens | None:
    """Return the next sentence that names somebody, where the description stands at the beginning of the text."""
    here = phrase.head.sent
    sentences = [s for s in text.doc.sents if any(t.dep_ in SUBJECTS for t in s)]
    at = next((n for n, s in enumerate(sentences) if s.start == here.start), BEFORE)
    if at >= BEFORE:
        return None
    starts = [text.tokens(m.span).start for m in people]
    return next((s for s in sentences[at + 1 : BEFORE + 1] if any(s.start <= i < s.end for i in starts)), None)


def _subject(text: AnnotatedArticle, phrase: Description, sentence: Tokens, people: list[Mention]) -> Mention | None:
    """Return who is the subject of *sentence*, or of what nobody by name says there: "Officials say Erik Holt was held"."""
    verbs = {sentence.root.i}
    doer = next((c for c in sentence.root.children if c.dep_ == "nsubj"), None)
    again = doer is not None and doer.lower_ == phrase.head.lower_  # who says it there is the one described
    if sentence.root.lemma_.lower() in SAYING and doer is not None and doer.tag_ in {"NNS", "NN"} and not again:
        verbs |= {c.i for c in sentence.root.children if c.dep_ == "ccomp"}
    for mention in people:
        root = text.tokens(mention.span).root
        root = (
            root.head if root.dep_ == "appos" and root.head.dep_ in SUBJECTS else root
        )  # "the defendant, Ana Prado, said"
        if root.sent.start == sentence.start and root.dep_ in SUBJECTS and root.head.i in verbs:
            return mention
    return None


def _only_one(text: AnnotatedArticle, phrase: Description, sentence: Tokens, people: list[Mention]) -> Mention | None:
    """Return the one full name of a sentence that tells what befell whom "a man" or "a militant" is."""
    inside = [m for m in people if sentence.start <= text.tokens(m.span).start < sentence.end]
    told = {t.lemma_.lower() for s in (phrase.head.sent, sentence) for t in s}
    others = any(t.dep_ in SUBJECTS and t.lemma_.lower() in HUMANS for t in sentence)
    named = [m for m in inside if not _relative(text, m)]
    told_of = phrase.country or any(c.lower_ in {"a", "an"} for c in phrase.head.lefts)
    full = len(named) == 1 and len(text.tokens(named[0].span)) > 1
    return named[0] if told_of and full and not others and CHARGES & told else None


def _relative(text: AnnotatedArticle, mention: Mention) -> bool:
    """Tell whether a name is a relative's: "his wife, Mia Prado"."""
    before = text.doc[max(0, text.tokens(mention.span).start - 2) : text.tokens(mention.span).start]
    return any(t.lower_ in RELATIVES for t in before)


def _may_be(phrase: Description, held: list[Role]) -> bool:
    """Tell whether the titles *held* allow the description."""
    heads = HEADING if phrase.head.lower_ == "head" else CLASSES.get(phrase.head.lower_, {phrase.head.lower_})
    if any(phrase.country and r.country and phrase.country != r.country for r in held):
        return False
    titled = [r for r in held if r.head and r.status is not OfficeStatus.FORMER and "former" not in r.title]
    titled = [r for r in titled if not any(o.head == r.head and o.status is OfficeStatus.FORMER for o in held)]
    if not titled or any(r.head in heads for r in titled):
        return True
    if phrase.head.lower_ == "leader" and any(phrase.country == r.country for r in titled):
        return True
    if phrase.head.lower_ == "official":
        return bool(phrase.wanted & {"top", "senior"})
    high = (r for r in held if r.head in HIGHER and (r.country or r.title == {r.head}))
    return phrase.head.lower_ in VAGUE and not any(high)
