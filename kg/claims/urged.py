"""Finds what somebody tells somebody to do, or says will be done: "urged the parties to return", "agreed to reopen the border"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._speech import clauses, continuations, extents, hearers, officials, speakers, statements, turns
from kg.claims._speech.cues import INFINITIVE, PERSON_INFINITIVE, PREPOSITION
from kg.model import Act, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token


CALLING = frozenset({("call", "on"), ("call", "upon"), ("appeal", "to"), ("plead", "with")})
"""Verb and preposition before who is to act: "called on the parties to …"."""
SILENT = frozenset({"comment", "answer", "elaborate", "respond", "name", "identify", "speak", "speculate", "draw"})
"""What one declines without saying anything."""
TELLS = frozenset({"provide", "give", "offer", "release", "make"})
KEPT = frozenset({"comment", "answer", "name", "interview"})
"""What one who keeps silent does not give."""
DEEDS = frozenset({"effort", "step", "measure", "action", "move", "attempt", "initiative"})
"""What is urged or encouraged itself: "encouraged all efforts to …"."""
UNNAMED = frozenset({"name", "identify", "quote", "interview", "photograph", "cite", "remain"})


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words are an infinitive with "to"."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for to in text.words:
        if to.tag_ != "TO" or to.lower_ != "to":
            continue
        verb = _verb(to)
        if verb is None or _unnamed(verb, to.head) or _decided(text, verb, before):
            continue
        hearer = _hearer(verb, to)
        act = _act(verb, hearer, to)
        span = _content(text, verb, to)
        if (
            act is None
            or span is None
            or (act is Act.REFUSE and _says_nothing(to.head))
            or statements.known(before, (span,), text.span(verb))
        ):
            continue
        who = speakers.speaker(text, verb, claims)
        if who is None or not who.able:
            continue
        found = statements.Found(
            cue=verb,
            act=act,
            who=who,
            content=(span,),
            to=() if _for_others(to) is not None else hearers.addressees(text, hearer),
            rule="urged",
            confidence=0.85,
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _verb(to: Token) -> Token | None:
    """Return the verb (or the noun of "reached an agreement") that the infinitive of *to* belongs to."""
    inner = to.head
    outer = inner.head
    if inner == outer or inner.i < to.i or inner.dep_ == "conj":
        return None
    if inner.dep_ == "advcl" and outer.dep_ == "acl" and outer.head.dep_ == "dobj":
        told = outer.head.head  # "ordered a ship carrying aid to turn back"
        outer = told if told.lemma in PERSON_INFINITIVE else outer
    if inner.dep_ in ("xcomp", "ccomp", "advcl") and outer.pos_ == "VERB":
        return outer if outer.i < to.i else None
    if inner.dep_ in ("acl", "relcl"):
        return _governor(outer)
    return None


def _governor(noun: Token) -> Token | None:
    """Return "called" for "called on the parties to …" and "reached" for "reached an agreement to …"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.head.head.lemma_ == "call":
        return noun.head.head
    if noun.dep_ == "dobj" and noun.lemma_ in ("agreement", "pledge", "promise", "commitment"):
        return noun.head if noun.head.lemma_ in ("reach", "make") else None
    acting = noun.dep_ == "dobj" and noun.lemma not in DEEDS
    return noun.head if acting and noun.head.lemma in PERSON_INFINITIVE else None


def _unnamed(verb: Token, inner: Token) -> bool:
    """Tell whether somebody only asks not to be named: "asked not to be identified", "declined to be quoted"."""
    return verb.lemma in ("ask", "request", "decline", "refuse", "demand", "want") and inner.lemma in UNNAMED


def _says_nothing(inner: Token) -> bool:
    """Tell whether who declines *inner* only keeps silent: "declined to comment", and not "refused to say who called"."""
    things = {c.lemma for c in inner.rights if c.dep_ == "dobj"}
    return inner.lemma in SILENT or (inner.lemma in TELLS and bool(things & KEPT))


def _decided(text: AnnotatedArticle, verb: Token, before: list[Statement]) -> bool:
    """Tell whether *verb* tells of a decision that nobody is said to have told: "the bank decided to close the branch"."""
    at = text.span(verb)
    told = any(s.covers(at) for claim in before for s in claim.content)
    return verb.lemma == "decide" and not told and officials.joint_heading(text) is None


def _hearer(verb: Token, to: Token) -> Token | None:
    """Return the head of the words between *verb* and *to* that name who is to act."""
    if clauses.passive(verb):
        return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    for child in verb.rights:
        called = child.dep_ in ("prep", "prt") and (verb.lemma_, child.lower_) in CALLING
        inner = next((t for t in child.children if t.dep_ == "pobj"), None) if called else None
        if inner is not None:
            return inner
        if child.dep_ in ("dobj", "dative") and child.i < to.i:
            return child
    return next((t for t in to.head.children if t.dep_ == "nsubj" and verb.i < t.i < to.i), None)


def _act(verb: Token, hearer: Token | None, to: Token) -> Act | None:
    lemma = verb.lemma
    if lemma in ("reach", "make"):
        if to.head.dep_ not in ("acl", "relcl"):
            return None
        return Act.COMMIT
    if hearer is not None:
        near = hearer.left_edge.nbor(-1).lower_ if hearer.i > verb.i else ""
        on = hearer.dep_ == "pobj" or near in ("on", "upon", "for")
        if lemma == "call" and not on and not clauses.passive(verb):
            return None
        return PERSON_INFINITIVE.get(lemma)
    return None if _agreed_on(verb, to) else INFINITIVE.get(lemma)


def _for_others(to: Token) -> Token | None:
    """Return "for" in "called for the parties to return", which were perhaps not there to hear it."""
    return next((c for c in to.head.lefts if c.dep_ == "mark" and c.lower_ == "for"), None)


def _agreed_on(verb: Token, to: Token) -> bool:
    """Tell whether something before *to* is what was agreed: "agreed on the need for a truce, to stop the war"."""
    matters = (c for c in verb.rights if c.dep_ == "prep" and (verb.lemma, c.lower_) in PREPOSITION and c.i < to.i)
    return any(t.dep_ in ("pobj", "pcomp") and not clauses.time(t) for c in matters for t in c.children)


def _content(text: AnnotatedArticle, verb: Token, to: Token) -> Span | None:
    _, stop = clauses.bounds(text, verb)
    limit = min(extents.content_end(text, to.i, stop), continuations.relative_end(verb))
    inner = to.head
    if inner.dep_ in ("acl", "relcl"):
        inner = inner.head if verb.lemma_ not in ("reach", "make") else inner
    others = _for_others(to)
    first = (
        others.i
        if others is not None
        else to.i - 1
        if text.doc[to.i - 1].lower_ in ("not", "never") and to.i - 1 > verb.i
        else to.i
    )
    end = extents.complement_end(text, verb, inner, limit)
    end = next((t.i for t in text.doc[to.i : end] if turns.happens_next(t, verb)), end)
    span = extents.trimmed(text, first, end)
    return None if span is None else extents.with_marks(text, span, verb)


RULE = Rule(
    find,
    after=("quoted", "said"),
    examples=(
        Example("Ana Prado urged Erik Holt to lift the ban.", ("Ana Prado → Erik Holt: to lift the ban [indirect]",)),
        Example("Ana Prado agreed to lift the ban.", ("Ana Prado: to lift the ban [indirect]",)),
        Example(
            "Ana Prado appealed to Erik Holt to lift the ban.", ("Ana Prado → Erik Holt: to lift the ban [indirect]",)
        ),
        Example("Ana Prado did not agree to lift the ban."),
        Example("Ana Prado asked not to be named."),
        Example("Nordia decided to lift the ban."),
    ),
)
