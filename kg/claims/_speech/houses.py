"""Tells which body or state a description means: "the Evening Post newspaper", "his government", "the Nordian side"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places import territories
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import descriptions, short_forms
from kg.claims._speech.cues import TEXTS
from kg.claims._speech.speaker_words import HOUSES, PARTIAL
from kg.model import Entity, EntityKind

if TYPE_CHECKING:
    from kg.syntax import Token

BRANCHES = lexicon("government military army navy police ministry embassy company party court hospital university")
"""Bodies that issue papers: "a police report"."""
OF_STATES = lexicon("statement communique communiqué readout declaration announcement")
"""Papers of which an adjective tells whose they are: "the Nordian statement"."""
COUNTRIES = lexicon("government country nation")


def meant(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the body or state that the singular noun *token* describes and another place of the text names."""
    if token.tag_ != "NN":
        return None
    if token.lemma == "side":
        sides = (state_called(text, c) for c in token.lefts if c.dep_ in ("amod", "compound"))
        return next((s for s in sides if s is not None), None)
    return _house(text, token) or _state_of(text, token) or _own_country(text, token) or short_forms.body(text, token)


def _house(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the body of "the Lisbon Evening Post newspaper", "the official Marea news agency"."""
    news = token.lemma == "agency" and token.i > token.left_edge.i and token.nbor(-1).lower_ == "news"
    if token.lemma not in HOUSES and not news:
        return None
    last = token.i - 2 if news else token.i - 1
    mention = text.mention_at(text.words[last]) if last >= token.left_edge.i else None
    named = mention is not None and mention.entity.kind is EntityKind.ORGANIZATION
    return mention.entity if mention is not None and named else None


def _state_of(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the state for "Nordia's government", "the Nordian government"; one of a part of it is another body."""
    if token.lemma != "government" or any(t.lower_ in PARTIAL for t in token.lefts):
        return None
    body = text.mention_at(token)
    if body is None and short_forms.bare(token):
        return _told_of(text, token)
    return None if body is None or body.entity.kind is not EntityKind.GOVERNMENT_BODY else body.entity.country


def issuing(text: AnnotatedArticle, paper: Token) -> Entity | None:
    """Return the state for "a government communique", "a Nordian government report", the forces for "a military statement"."""
    if (paper.lemma not in TEXTS and paper.lemma not in OF_STATES) or any(c.lower_ in PARTIAL for c in paper.lefts):
        return None
    body = next((c for c in paper.lefts if c.lower_ in BRANCHES and c.dep_ in ("compound", "amod", "nmod")), None)
    if body is None and paper.lemma in OF_STATES and paper.tag_ == "NN":
        adjectives = (c for c in paper.lefts if c.dep_ == "amod" and c.text[:1].isupper())
        return next(
            (s for c in adjectives if (s := state_called(text, c)) is not None and not _of_another(text, c)), None
        )
    if body is None or any(c.lower_ in PARTIAL for c in body.lefts):
        return None
    if body.lower_ != "government":
        return _branch(text, paper, body)
    states = (state_called(text, c) for c in (*paper.lefts, *body.lefts) if c.i < body.i and c.text[:1].isupper())
    named = next((s for s in states if s is not None), None)
    return named or (_told_of(text, body) if body.i == paper.i - 1 else None)


def _of_another(text: AnnotatedArticle, adjective: Token) -> bool:
    """Tell whether another body of that country was told of before, whose paper "the Nordian statement" may be: "a Nordian bank"."""
    told = (
        t.head for t in text.words[: adjective.i] if t.text == adjective.text and t.dep_ in ("amod", "compound", "nmod")
    )
    return any(noun.lemma in BRANCHES - {"government"} | short_forms.SOCIETIES for noun in told)


def _branch(text: AnnotatedArticle, paper: Token, body: Token) -> Entity | None:
    """Return the unnamed body of "a Nordian army statement", of "an army statement" behind "the Nordian army"."""
    if body.i != paper.i - 1:
        return None
    named = next((t for t in text.doc[paper.left_edge.i : body.i] if t.text[:1].isupper() and t.pos_ != "DET"), None)
    if named is not None:
        return descriptions.unnamed(text, text.span(text.doc[named.i : body.i + 1]))
    full = short_forms.full_name(body)
    if full is None:
        return None
    mention = text.mention_at(full)
    return descriptions.unnamed(text, descriptions.phrase(text, full)) if mention is None else mention.entity


def _told_of(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the only state named before "the government" in its sentence, else in the nearest one that names any."""
    here = text.doc[token.sent.start : token.i]
    for part in (here, *short_forms.before(token)):
        inside = text.span(text.doc[part.start : part.end]) if len(part) else None
        named = (m.entity for m in text.mentions if inside is not None and inside.covers(m.span))
        states = {e.id: e for e in named if e.kind is EntityKind.STATE}
        if states:
            return next(iter(states.values())) if len(states) == 1 else None
    return None


def _own_country(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the state in whose office somebody is for "his government", "her country"."""
    owner = next((c for c in token.lefts if c.tag_ == "PRP$"), None)
    if owner is None or token.lemma not in COUNTRIES or any(t.lower_ in PARTIAL for t in token.lefts):
        return None
    mention = text.mention_at(owner)
    if mention is None or mention.entity.kind is not EntityKind.PERSON:
        return None
    offices = (t.office for t in text.titles if t.person == mention.entity)
    return next((o.country for o in offices if o.country is not None), None)


def state_called(text: AnnotatedArticle, adjective: Token) -> Entity | None:
    """Return the state of the demonym *adjective*."""
    return state(text, adjective.text, text.starts[adjective.i])


def state(text: AnnotatedArticle, demonym: str, at: int) -> Entity | None:
    """Return the state of *demonym* at *at*: the article's, else a new one."""
    territory = territories.of_demonym(demonym)
    if territory is None or territory.kind == "union":
        return None
    known = (e for e in text.entities() if e.kind is EntityKind.STATE and e.qid == territory.qid)
    fresh = Entity(id=f"state:{at}", kind=EntityKind.STATE, label=territory.name, qid=territory.qid)
    return next(known, fresh)
