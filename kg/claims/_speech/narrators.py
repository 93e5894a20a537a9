"""Tells who says what a release says in its own words: "we" and "I" outside quotation marks, and demands that nobody else makes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import allegiances, clauses, officials
from kg.model import Entity, EntityKind

if TYPE_CHECKING:
    from kg.syntax import Token

OURS = lexicon("we our us")
PERFORMING = lexicon(
    "promise pledge vow swear thank congratulate commend praise applaud salute welcome condemn denounce deplore reject accept "
    "recognize recognise honor honour mourn call urge ask demand appeal beg stand join look regret apologize apologise"
)
"""What one does in saying it, so that "we" is who says it."""
DUTIES = lexicon("must should")
CONVEYING = lexicon("underscore underline reaffirm reiterate voice convey express stress affirm restate")
"""What an official does with "our" position in the words of who tells of him."""
MEANS = lexicon("disposal power command part")
"""What of "ours" a state itself uses that tells of it in a release of its own: "all means at our disposal", "for our part"."""
FARTHEST = 8
"""Words at most between "our" and its verb."""


def written(text: AnnotatedArticle, token: Token, claims: Claims) -> tuple[Entity, ...]:
    """Return whom "we" and "I" stand for in the words of a release: its issuers, or the author where he has an office.

    "We" is the state of the author where the release says that it, and not he, declares: "Nordia condemns the raid. We demand …".
    """
    if token.lower_ in ("i", "my"):
        return tuple(w for w in officials.author(text, token) if allegiances.country(w, claims) is not None)
    writers = officials.issuers(text, token) or officials.author(text, token) or _meant(text, claims)
    person = len(writers) == 1 and writers[0].kind is EntityKind.PERSON
    if not person:
        return writers
    state = allegiances.country(writers[0], claims)
    theirs = allegiances.is_voice(writers[0], claims) or officials.declaring(text, _first(text)) == (state,)
    return () if state is None else (state if theirs else writers[0],)


def _meant(text: AnnotatedArticle, claims: Claims) -> tuple[Entity, ...]:
    """Return the state that "our" stands for where its clause tells: "Nordia will use all means at our disposal", "voiced our alarm"."""
    quoted = [q.span for q in text.quotes]
    for token in text.words:
        if token.lower_ != "our" or any(s.start <= text.starts[token.i] < s.end for s in quoted):
            continue
        verb = next((t for t in islice(token.ancestors, FARTHEST) if t.pos_ in clauses.VERBAL), None)
        subject = None if verb is None else next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        mention = None if subject is None else text.mention_at(subject)
        if verb is None or subject is None or mention is None or any(c.dep_ == "conj" for c in subject.rights):
            continue
        own = verb.lemma in CONVEYING or (token.head.lemma in MEANS and token.head.dep_ == "pobj")
        told = mention.entity
        state = told if told.kind is EntityKind.STATE else allegiances.country(told, claims)
        state = state if own else None
        if state is not None:
            return (state,)
    return ()


def side(text: AnnotatedArticle, token: Token, verb: Token, claims: Claims) -> tuple[Entity, ...]:
    """Return whose position "we" is in a release: its author's in what he does by saying it, his state's in what it wants and will do."""
    writers = written(text, token, claims)
    we = _we_that(token) if token.lower_ == "our" else None
    if token.lower_ in ("i", "my") or _performs(token, verb) or (we is not None and _performs(we, we.head)):
        return writers
    return tuple(allegiances.country(w, claims) or w for w in writers)


def _we_that(our: Token) -> Token | None:
    """Return "we" of "we join them in our condemnation"."""
    verb = next((t for t in islice(our.ancestors, FARTHEST) if t.pos_ in clauses.VERBAL), None)
    return None if verb is None else next((c for c in verb.lefts if c.lower_ == "we"), None)


def _performs(token: Token, verb: Token) -> bool:
    """Tell whether "we" does *verb* by saying so: "we condemn", "we continue to urge", not "we will urge"."""
    going_on = verb.lemma == "continue" and any(c.lemma in PERFORMING for c in verb.rights if c.dep_ == "xcomp")
    ahead = any(c.tag_ == "MD" and c.lower_ not in DUTIES for c in verb.lefts)
    return token.lower_ == "we" and (verb.lemma in PERFORMING or going_on) and not ahead


def narrators(text: AnnotatedArticle, claims: Claims) -> tuple[Entity, ...]:
    """Return who says what an article says in nobody's mouth: the issuers of a release that says "we"."""
    first = _first(text)
    return () if first is None else written(text, first, claims)


def _first(text: AnnotatedArticle) -> Token | None:
    """Return the first "we" or "our" outside quotation marks."""
    quoted = [q.span for q in text.quotes]
    return next(
        (t for t in text.words if t.lower_ in OURS and not any(s.start <= text.starts[t.i] < s.end for s in quoted)),
        None,
    )


def sides(text: AnnotatedArticle, claims: Claims) -> tuple[Entity, ...]:
    """Return the narrators of a release and the states that they speak for."""
    told = narrators(text, claims)
    return (*told, *(s for n in told if (s := allegiances.country(n, claims)) is not None))


def represented(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the state for which "I" or "we" do *verb*: "On behalf of the Government of Nordia, I congratulate …"."""
    subject = clauses.subject(verb)
    if subject is None or subject.lower_ not in ("i", "we"):
        return ()
    for on in clauses.first_joined(verb).lefts:
        behalf = next((t for t in on.children if t.lower_ == "behalf"), None) if on.lower_ == "on" else None
        if behalf is not None:
            inside = [m.entity for t in behalf.subtree if t.i > behalf.i and (m := text.mention_at(t)) is not None]
            states = [e.country if "government" in e.label.lower() and e.country is not None else e for e in inside[:1]]
            return tuple(e for e in states if e.kind is EntityKind.STATE)
    return ()
