"""Finds positions that a release takes in its own words, without a verb of speech: "We support …", "Nordia stands with …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import (
    allegiances,
    clauses,
    extents,
    headings,
    hearers,
    narrators,
    officials,
    speakers,
    statements,
)
from kg.claims._speech.cues import PERSON_MATTER
from kg.model import Act, Entity, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

DECLARED = {
    "support": Act.PRAISE,
    "back": Act.PRAISE,
    "endorse": Act.PRAISE,
    "value": Act.PRAISE,
    "oppose": Act.CRITICISE,
    "congratulate": Act.PRAISE,
    "wish": Act.PRAISE,
    "celebrate": Act.PRAISE,
    "expect": Act.REQUEST,
}
"""Verbs whose object is the position taken."""
FELT = {
    "committed": (Act.COMMIT, ("to",)),
    "dedicated": (Act.COMMIT, ("to",)),
    "determined": (Act.COMMIT, ("to",)),
    "concerned": (Act.CRITICISE, ("about", "by", "at", "over")),
    "troubled": (Act.CRITICISE, ("by", "at")),
    "alarmed": (Act.CRITICISE, ("by", "at")),
    "appalled": (Act.CRITICISE, ("by", "at")),
}
"""What one is said to be in a release, with the words before what it is about."""
STANDING = lexicon("with by behind against in")
"""Words behind "we stand", of which "in" stands for "in solidarity with"."""
PRESENT = ("VBP", "VBZ")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the positions that the issuers of *text* take in the present tense, outside quotation marks."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    ours = tuple(dict.fromkeys((*narrators.sides(text, claims), *_signed(text, claims))))
    for verb in text.words if ours else ():
        matter = _matter(verb)
        act = _act(verb, matter) if matter is not None and _declares(text, verb) else None
        if matter is None or act is None:
            continue
        content = _content(text, verb, matter)
        if not content or statements.known(before, content, text.span(verb)):
            continue
        who = speakers.speaker(text, verb, claims)
        if who is None or not set(who.actors) <= set(ours):
            continue
        found = statements.Found(
            cue=verb,
            act=act,
            who=who,
            content=content,
            to=_hearers(text, verb, matter),
            rule="declared",
            confidence=0.7,
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]
    for found in _felt(text, ours, claims):
        cue = text.span(found.cue)
        inside = any(span.covers(cue) for claim in before for span in claim.content)
        if not inside and not statements.known(before, found.content, cue):
            before.append(statements.statement(text, found, claims))
            yield before[-1]


def _felt(text: AnnotatedArticle, ours: tuple[Entity, ...], claims: Claims) -> Iterator[statements.Found]:
    """Yield what the issuers say they are committed to or concerned about."""
    for word in text.words if ours else ():
        be = word.head if word.dep_ == "acomp" else word
        told = word.lower_ in FELT and (be.lemma in ("be", "remain") or clauses.passive(word)) and _declares(text, be)
        inner = _bound_to(word) if told else None
        subject = clauses.standing_subject(be) if inner is not None else None
        who = None if subject is None or clauses.negated(be) else speakers.source(text, subject, claims)
        if inner is None or who is None or not set(who.actors) <= set(ours):
            continue
        span = extents.trimmed(text, inner.left_edge.i, extents.object_end(text, word, inner))
        if span is not None:
            act, content = FELT[word.lower_][0], (extents.with_marks(text, span, word),)
            yield statements.Found(cue=word, act=act, who=who, content=content, rule="declared", confidence=0.7)


def _bound_to(word: Token) -> Token | None:
    """Return the head of what one is committed to or concerned about."""
    joints = FELT[word.lower_][1]
    behind = (t for c in word.rights if c.dep_ == "prep" and c.lower_ in joints for t in c.children)
    deed = (c for c in word.rights if c.dep_ == "xcomp" and "to" in joints and any(t.tag_ == "TO" for t in c.lefts))
    return next((t for t in behind if t.dep_ in ("pobj", "pcomp")), None) or next(deed, None)


def _signed(text: AnnotatedArticle, claims: Claims) -> tuple[Entity, ...]:
    """Return who signs *text* in its heading, and the state for which he speaks."""
    signed = officials.author(text, text.words[0]) if text.words else ()
    return (*signed, *(s for w in signed if (s := allegiances.country(w, claims)) is not None))


def _matter(verb: Token) -> Token | None:
    """Return the head of what *verb* takes a position on."""
    if verb.pos_ != "VERB":
        return None
    if verb.lemma == "stand":
        joint = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in STANDING), None)
        inner = None if joint is None else next((t for t in joint.children if t.dep_ == "pobj"), None)
        return None if joint is None or inner is None or not _for_somebody(joint, inner) else inner
    told = any((verb.lemma, c.lower_) in PERSON_MATTER for c in verb.rights)
    return None if verb.lemma not in DECLARED or told else next((c for c in verb.rights if c.dep_ == "dobj"), None)


def _act(verb: Token, matter: Token) -> Act | None:
    """Return whether *verb* is for or against *matter*; nothing for who is neither."""
    joined = {t.lower_ for one in (verb, *verb.conjuncts) for t in one.children}
    if joined & {"neither", "nor"}:
        return None
    act = Act.CRITICISE if matter.head.lower_ == "against" else DECLARED.get(verb.lemma, Act.PRAISE)
    longer = any(c.lower_ == "longer" for c in verb.children)
    if not (clauses.negated(verb) or longer or any(c.lower_ == "no" for c in matter.lefts)):
        return act
    return Act.CRITICISE if act is Act.PRAISE else Act.SAY  # "we do not oppose" is no praise


def _for_somebody(joint: Token, inner: Token) -> bool:
    """Tell whether "stand in" is "stand in solidarity with" and not "stand in line"."""
    return joint.lower_ != "in" or inner.lemma in ("solidarity", "support", "defense", "defence")


def _declares(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether *verb* is the present of a main clause: "we support", "we continue to support", not "as we support"."""
    wished = verb.dep_ == "xcomp" and (verb.head.lemma == "continue" or clauses.performed(verb))
    finite = verb.head if wished and verb.head.pos_ in clauses.VERBAL else verb
    tags = (finite.tag_, *(c.tag_ for c in finite.lefts if c.dep_ == "auxpass"))
    top = clauses.first_joined(finite)
    wanted = wished and finite.lemma == "like" and any(c.lower_ == "would" for c in finite.lefts)
    main = top.dep_ == "ROOT" and not any(c.dep_ == "mark" for c in finite.children)
    quoted = clauses.quote_over(text, text.starts[verb.i]) is not None
    return (
        main and (wanted or any(tag in PRESENT for tag in tags)) and not quoted and not headings.in_heading(text, verb)
    )


def _content(text: AnnotatedArticle, verb: Token, matter: Token) -> tuple[Span, ...]:
    first = verb.i + 1 if verb.lemma == "stand" and matter.head.lower_ == "in" else matter.left_edge.i
    end = extents.object_end(text, verb, matter)
    if verb.lemma == "congratulate":
        end = extents.complement_end(text, verb, matter, clauses.bounds(text, verb)[1])
    span = extents.trimmed(text, first, end)
    return () if span is None else (extents.with_marks(text, span, verb),)


def _hearers(text: AnnotatedArticle, verb: Token, matter: Token) -> tuple[Entity, ...]:
    """Return who is congratulated, or to whom something is wished."""
    hearer = next((c for c in verb.rights if c.dep_ == "dative"), matter if verb.lemma == "congratulate" else None)
    return () if hearer is None else hearers.addressees(text, hearer)


RULE = Rule(
    find,
    after=("reaffirmed", "according_to"),
    examples=(
        Example(
            "Ana Prado, Foreign Minister of Chile\n\nWe support the truce.",
            ("Ana Prado: the truce [indirect]",),
        ),
        Example("Ana Prado, Foreign Minister of Chile\n\nWe neither support nor oppose the truce."),
        Example(
            "Ana Prado, Foreign Minister of Chile\n\nWe are committed to the truce.",
            ("Ana Prado: the truce [indirect]",),
        ),
        Example("Ana Prado stands with the people of Peru."),
    ),
)
