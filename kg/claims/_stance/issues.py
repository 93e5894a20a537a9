"""Makes an issue of the words that name it: its label, the actors and places it concerns, and whether its words are loaded."""

from __future__ import annotations

import re

from kg.annotations import AnnotatedArticle
from kg.annotations._places import territories
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, Form, Issue, Span

DETERMINERS = re.compile(
    r"(?i)(?:the|an?|this|that|these|those(?! responsible| guilty| involved| behind| who)|its|his|her|their|our|my|any|all|such|some)\s+"
)
QUOTES = str.maketrans("‘’“”«»", '\'\'""""')
LOADED = lexicon(
    "aggression aggressive aggressor regime provocation provocative terror terrorist terrorism occupation occupier puppet tyranny "
    "tyrant brutal barbaric illegal illegitimate unprovoked unjustified unjust heinous criminal crime atrocity genocide genocidal "
    "warmonger warmongering bloodshed bloodthirsty hegemony hegemonic imperialist imperialism meddling interference destabilizing "
    "destabilising malign rogue reckless coercion coercive blackmail sham despicable cowardly cruel evil invader betrayal"
)
"""Words that carry a judgement of the one who uses them."""


def issue(text: AnnotatedArticle, span: Span, phrase: str | None = None) -> Issue:
    """Return the issue that the words of *span* name, or *phrase* where these need other words to stand alone."""
    label = normalised(phrase or text.article.quote(span))
    loaded = {token.lemma_.lower() for token in text.tokens(span)} | {token.lower_ for token in text.tokens(span)}
    return Issue(label=label, concerns=_concerns(text, span), framing=bool(loaded & LOADED))


def normalised(phrase: str) -> str:
    """Return *phrase* with plain quotes and single spaces, without a leading determiner and final punctuation."""
    phrase = phrase.replace("``", '"').replace("''", '"')
    plain = " ".join(phrase.translate(QUOTES).split()).strip("\"' ,;:")
    while match := DETERMINERS.match(plain):
        plain = plain[match.end() :]
    plain = plain.rstrip(" .,;:!?")
    return plain if plain.count('"') % 2 == 0 else plain.replace('"', "")


def _concerns(text: AnnotatedArticle, span: Span) -> tuple[Entity, ...]:
    """Return the actors and places that *span* names, states named by their adjective included, in text order."""
    found = [
        (m.span.start, m.entity)
        for m in text.mentions_in(span)
        if m.form is Form.NAME and (m.entity.proper or m.entity.kind is EntityKind.STATE)
    ]
    states = {e.qid: e for e in text.entities() if e.kind is EntityKind.STATE and e.qid}
    for token in text.tokens(span):
        territory = territories.of_demonym(token.text) if token.text[:1].isupper() else None
        if territory is None or territory.kind == "union":
            continue
        at = text.starts[token.i]
        state = states.get(territory.qid or "") or Entity(
            id=f"state:{at}", kind=EntityKind.STATE, label=territory.name, qid=territory.qid
        )
        found.append((at, state))
    ordered = [entity for _, entity in sorted(found, key=lambda item: item[0])]
    unique: dict[tuple[str, str], Entity] = {}
    for entity in ordered:
        unique.setdefault((entity.kind, entity.qid or entity.label), entity)
    return tuple(unique.values())
