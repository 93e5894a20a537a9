"""Appointments by somebody named: who gave the office, and who got it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import agent, behind, subject
from kg.claims._events.factuality import read
from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Span

if TYPE_CHECKING:
    from kg.syntax import Token

APPOINTS = lexicon("appoint reappoint name nominate designate")
PRIVATE = lexicon(
    "lawyer attorney solicitor barrister agent executor guardian trustee heir lover godfather godmother bodyguard man woman"
)
OBJECTS = ("dobj", "nsubj", "oprd", "dative", "nsubjpass")
"""How parsers take the one appointed: "named [Prado] foreign minister"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every appointment that tells who appointed whom."""
    for token in text.words:
        if token.pos_ != "VERB" or token.lemma_ not in APPOINTS:
            continue
        givers, got = _giver(text, token), _appointed(text, token)
        reading = read(token) if givers and got and not set(givers) & set(got) else None
        if reading is not None and _office_near(text, token):
            yield draft(text, EventKind.EVENT, token, reading, (*givers, *got), rule="appointed")


def _giver(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or verb.dep_ == "acl"
    people = people_of(text, agent(verb) if passive else subject(verb))
    return tuple(p for p in people if p.kind is not EntityKind.GROUP)[:1]


def _appointed(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the persons appointed, also where the parser made a clause of them: "named Prado minister"."""
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    own = [c for c in verb.children if c.dep_ in OBJECTS and (passive or c.i > verb.i)]
    clause = [c for x in verb.children if x.dep_ == "ccomp" and x.i > verb.i for c in x.children if c.dep_ == "nsubj"]
    heads = own or clause
    people = (p for head in heads[:1] for p in people_of(text, head))
    if not heads and verb.dep_ in ("acl", "relcl"):
        people = (p for p in people_of(text, verb.head))
    return tuple(p for p in dict.fromkeys(people) if p.kind is EntityKind.PERSON)


def _office_near(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether the sentence of *verb* names an office: "named him foreign minister", not "named him in the suit"."""
    sentence = text.sentence(text.span(verb))
    after = [t for t in text.titles if sentence.covers(t.span) and t.span.start > text.starts[verb.i]]
    if verb.lemma_ == "designate":  # "President Holt for corruption", "as a terrorist": a penalty
        post = behind(verb, "as")
        return post is not None and any(t.span.covers(text.span(post)) for t in after)
    if _privately(verb):
        return False
    if verb.lemma_ == "name":
        own = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
        after = [t for t in after if not any(_describes(text, t.span, c) for c in own)]
    return bool(after) or verb.lemma_ in ("appoint", "reappoint") or _as_post(verb)


def _privately(verb: Token) -> bool:
    """Tell whether somebody is named "as her lawyer", to what is no office."""
    return any(h.lemma_.lower() in PRIVATE for c in verb.children if c.lower_ == "as" for h in c.children)


def _describes(text: AnnotatedArticle, title: Span, person: Token) -> bool:
    """Tell whether *title* stands before the name of *person* or between commas: "named Holt, the defense minister, as her lover"."""
    aside = any(c.dep_ == "appos" and title.covers(text.span(c)) for c in person.children)
    return aside or (title.start < text.starts[person.i] and not title.covers(text.span(person)))


def _as_post(verb: Token) -> bool:
    """Tell whether somebody is named "as her new chief of staff": to a post, though it is no title."""
    posts = [h for c in verb.subtree if c.lower_ == "as" and c.dep_ == "prep" for h in c.children if h.dep_ == "pobj"]
    return any(
        h.lemma_.lower() in ANYBODY and any(c.dep_ == "poss" or c.lower_ in ("new", "next", "acting") for c in h.lefts)
        for h in posts
    )


RULE = Rule(
    find,
    examples=(
        Example("President Ana Prado appointed Erik Holt as foreign minister.", ("Event(Ana Prado, Erik Holt) held",)),
        Example("Erik Holt was appointed by Ana Prado.", ("Event(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado named Erik Holt in a lawsuit."),
        Example("Erik Holt was appointed in May."),
    ),
    draft=True,
)
