"""Reads positions: who is for, against or worried about what, from frames of a polar word with its holder and its target.

A frame is typed by its words; the words of one polarity stand in the rule of that polarity. Conditions, questions, purposes and mere
possibilities give no position, and negation turns support into opposition and silences the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, _clauses, _issues, _phrases, _statements
from kg.claims._cues import words
from kg.model import Claim, Entity, EntityKind, Form, Issue, OfficeHolding, Polarity, Span, Stance, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

CONVEYING = words(
    "express convey voice reiterate reaffirm underscore underline stress emphasize emphasise highlight note recognize recognise "
    "acknowledge restate renew affirm pledge announce repeat extend have share"
)
"""Verbs whose object names the position: "reaffirmed its support for …"."""
CARRYING = words(
    "continue pledge agree want hope commit decide seek try work vow promise remain start plan intend begin wish aim strive act "
    "resolve undertake do need have"
)
"""Verbs whose subject also does the infinitive: "will continue to support …"."""
EFFORT = words("effort commitment determination intention will resolve readiness willingness desire work step measure")
"""Nouns whose owner does the infinitive: "our efforts to curb …"."""
CONDITIONS = words("if unless until whether would-be should lest")
LONG = 16
"""A target of more tokens is cut at its first clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """Words of one polarity, by the construction in which they take their target."""

    verbs: frozenset[str] = frozenset()
    """With an object: "opposes the tariff"."""
    prepositions: frozenset[tuple[str, str]] = frozenset()
    """With a prepositional phrase: "called for calm"."""
    infinitives: frozenset[str] = frozenset()
    """With what the holder will do: "agreed to reopen the border"."""
    requests: frozenset[str] = frozenset()
    """With what somebody else shall do: "urged the parties to return"."""
    matters: frozenset[tuple[str, str]] = frozenset()
    """With a person and a matter: "thanked her for her help"."""
    nouns: frozenset[str] = frozenset()
    """As the object of a verb of CONVEYING: "reaffirmed its support for …"."""
    states: frozenset[tuple[str, str]] = frozenset()
    """Adjectives and participles with a preposition: "concerned about …"."""
    actions: frozenset[str] = frozenset()
    """Verbs of doing, a position only in what somebody says of his own side: "will curb …"."""
    manners: frozenset[str] = frozenset()
    """Multi-word prepositions of doing: "act in the face of …"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One frame found: the word, its target and the token whose subject is the holder."""

    word: Token
    first: int
    head: Token
    carrier: Token
    action: bool = field(default=False)


def stances(
    text: AnnotatedArticle,
    claims: Claims,
    frames: Frames,
    polarity: Polarity,
    rule: str,
    turned: Polarity | None = None,
) -> Iterator[Stance]:
    """Yield the stances of *polarity* that *frames* find, one for each holder; *turned* is the polarity of a negated frame."""
    seen: set[tuple[str, str, str]] = set()
    for position in _positions(text, frames):
        sign = _sign(text, position, polarity, turned)
        said = _expressing(text, position, claims)
        if sign is None or (position.action and said is None) or _statements.in_heading(text, position.word):
            continue
        span = _target_span(text, position)
        holders = _holders(text, position, said, claims)
        if span is None or not holders:
            continue
        target = _target(text, span)
        for holder in holders:
            key = (holder.id, sign, target.label.lower())
            if holder == target or key in seen:
                continue
            seen.add(key)
            yield _stance(text, position, holder, target, sign, said, span, rule, joint=len(holders) > 1)


# ---------------------------------------------------------------------------------------------- frames


def _positions(text: AnnotatedArticle, frames: Frames) -> Iterator[Position]:
    for token in text.doc:
        found = None
        if token.pos_ in ("VERB", "ADJ", "AUX") or (token.pos_ == "NOUN" and token.tag_ == "NNS"):
            found = _with_object(token, frames) or _with_preposition(token, frames) or _with_infinitive(token, frames)
        if found is not None:
            yield found


def _with_object(token: Token, frames: Frames) -> Position | None:
    lemma = token.lemma_.lower()
    head = next((c for c in token.rights if c.dep_ == "dobj"), None)
    if token.pos_ != "VERB" or head is None:
        return None
    if (lemma in frames.verbs or lemma in frames.actions) and not _clauses.passive(token):
        return Position(word=token, first=_left(token, head), head=head, carrier=token, action=lemma in frames.actions)
    if lemma in CONVEYING and head.lemma_.lower() in frames.nouns:
        inner = _complement(head)
        return None if inner is None else Position(word=token, first=inner[0], head=inner[1], carrier=token)
    return None


def _left(token: Token, head: Token) -> int:
    return max(token.i + 1, head.left_edge.i)


def _complement(noun: Token) -> tuple[int, Token] | None:
    """Return first token and head of what a noun such as "support" or "need" is of."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in (
            "for",
            "of",
            "to",
            "about",
            "over",
            "at",
            "in",
            "with",
            "against",
            "on",
            "regarding",
        ):
            inner = next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return child.i + 1, inner
        if child.dep_ in ("acl", "xcomp", "relcl") and any(t.tag_ == "TO" for t in child.children):
            return child.i, child
    return None


def _with_preposition(token: Token, frames: Frames) -> Position | None:
    lemma, form = token.lemma_.lower(), token.lower_
    for prep in token.rights:
        if prep.dep_ not in ("prep", "agent", "prt"):
            continue
        inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
        if prep.dep_ == "prt":
            inner = next((t for t in token.rights if t.dep_ in ("dobj", "pobj")), None)
        if inner is None:
            continue
        first = max(prep.i + 1, inner.left_edge.i) if inner.left_edge.i <= inner.i else prep.i + 1
        if (lemma, prep.lower_) in frames.prepositions or (form, prep.lower_) in frames.states:
            return Position(word=token, first=first, head=inner, carrier=token)
        if (lemma, prep.lower_) in frames.matters and any(c.dep_ in ("dobj", "dative") for c in token.children):
            return Position(word=token, first=first, head=inner, carrier=token)
        phrase = token.doc[prep.i : min(prep.i + 4, len(token.doc))].text.lower()
        if any(phrase == manner for manner in frames.manners):
            last = next((t for t in token.doc[prep.i + 3].children if t.dep_ == "pobj"), None)
            return (
                None
                if last is None
                else Position(word=token, first=last.left_edge.i, head=last, carrier=token, action=True)
            )
    return None


def _with_infinitive(token: Token, frames: Frames) -> Position | None:
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or lemma not in frames.infinitives | frames.requests:
        return None
    hearer = any(c.dep_ in ("dobj", "dative") or (c.dep_ == "prep" and c.lower_ == "on") for c in token.rights)
    for inner in token.rights:
        marker = next((t for t in inner.children if t.tag_ == "TO"), None)
        if inner.dep_ not in ("xcomp", "ccomp", "advcl") or marker is None:
            continue
        own = hearer or any(t.dep_ == "nsubj" for t in inner.children)
        if own and lemma not in frames.requests:
            return None
        if lemma in (frames.requests if own else frames.infinitives):
            return Position(word=token, first=inner.i, head=inner, carrier=token)
    return None


# ---------------------------------------------------------------------------------------------- sign


def _sign(text: AnnotatedArticle, position: Position, polarity: Polarity, turned: Polarity | None) -> Polarity | None:
    """Return the polarity of a frame that is meant in earnest, turned or silenced by negation."""
    if not _in_earnest(text, position.word):
        return None
    negative = any(_clauses.negated(t) for t in _chain(position.word))
    return turned if negative else polarity


def _chain(word: Token) -> list[Token]:
    """Return *word* and the verbs that carry it: "continue" for "will continue to support"."""
    chain = [word]
    while chain[-1].dep_ in ("xcomp", "acl", "conj") and chain[-1].head != chain[-1] and len(chain) < 6:
        chain.append(chain[-1].head)
    return chain


def _in_earnest(text: AnnotatedArticle, word: Token) -> bool:
    for token in (word, *(t for t in _chain(word)[1:])):
        for child in token.children:
            if child.dep_ == "mark" and child.lower_ in CONDITIONS:
                return False
            if child.dep_ == "aux" and child.lower_ in ("might", "may", "could", "should", "can"):
                return False
    if word.dep_ == "advcl" and word.tag_ == "VB":
        return word.head.lemma_.lower() in _clauses.ENCOUNTERS or word.head.lemma_.lower() in CARRYING
    return word.sent.text.rstrip(" \"'”’")[-1:] != "?" and word.dep_ not in (
        "amod",
        "compound",
        "pobj",
        "nsubj",
        "dobj",
    )


# ---------------------------------------------------------------------------------------------- holder


def _expressing(text: AnnotatedArticle, position: Position, claims: Iterable[Claim]) -> Statement | None:
    """Return the statement whose verb the frame is, else the innermost one whose words hold the frame."""
    at = text.span(position.word)
    inside: list[tuple[int, Statement]] = []
    for claim in claims:
        if not isinstance(claim, Statement):
            continue
        if claim.cue == at:
            return claim
        size = sum(len(s) for s in claim.content)
        inside += [(size, claim) for s in claim.content if s.covers(at)]
    return min(inside, key=lambda item: item[0])[1] if inside else None


def _holders(text: AnnotatedArticle, position: Position, said: Statement | None, claims: Claims) -> tuple[Entity, ...]:
    """Return whose position it is: the speaker where the frame is the verb of speech, else the subject of the clause."""
    if said is not None and said.cue == text.span(position.word):
        return said.speaker
    subject = _subject(position)
    if subject is None:
        return ()
    if subject.lower_ in ("we", "i", "our", "my"):
        return _own_side(said, subject, claims)
    if subject.lower_ in ("he", "she", "it", "they") and said is not None and not _resolved(text, subject):
        return said.speaker if len(said.speaker) == 1 or subject.lower_ == "they" else ()
    who = _statements.source(text, subject, claims)
    if who is None or not who.able and not who.proper:
        return ()
    return who.actors


def _resolved(text: AnnotatedArticle, subject: Token) -> bool:
    return text.mention_at(subject) is not None


def _subject(position: Position) -> Token | None:
    """Return the subject of the frame, through the verbs and nouns that carry it."""
    token = position.carrier
    if _clauses.passive(token) or token.tag_ == "VBN":
        own = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
        if own is not None:
            return own
    for _ in range(6):
        own = _clauses._own_subject(token)
        if own is not None:
            return own
        above = token.head
        if above == token:
            return None
        if token.dep_ == "acl" and above.pos_ == "NOUN":
            if above.lemma_.lower() not in EFFORT:
                return None
            owner = next((c for c in above.children if c.dep_ == "poss"), None)
            if owner is not None and owner.lower_ not in ("our", "their", "its", "his", "her", "my"):
                return owner
            token = above.head if above.head.pos_ == "VERB" else token
            if token.pos_ != "VERB":
                return None
            continue
        if token.dep_ == "xcomp" and above.lemma_.lower() not in CARRYING and above.pos_ == "VERB":
            return None
        if token.dep_ in ("acomp", "xcomp", "conj", "prep", "pcomp", "attr", "dep"):
            token = above
            continue
        return None
    return None


def _own_side(said: Statement | None, subject: Token, claims: Claims) -> tuple[Entity, ...]:
    """Return whom "we" and "I" stand for in a speaker's words: the country of his office, or himself."""
    if said is None or len(said.speaker) != 1:
        return () if said is None else said.speaker
    speaker = said.speaker[0]
    if subject.lower_ in ("i", "my"):
        return (speaker,)
    for claim in claims:
        if isinstance(claim, OfficeHolding) and claim.person == speaker and claim.office.country is not None:
            return (claim.office.country,)
    return (speaker,)


# ---------------------------------------------------------------------------------------------- target


def _target_span(text: AnnotatedArticle, position: Position) -> Span | None:
    """Return the words of the target: without determiner, relative clauses and what stands after a comma."""
    doc, head = text.doc, position.head
    first = position.first
    end = max(head.right_edge.i + 1, head.i + 1)
    end = min(end, _clauses.bounds(text, position.word)[1])
    for token in doc[head.i + 1 : end]:
        if token.text in (",", ";", "--", "–", "—", '"') and not _listing(doc, token.i, end):
            end = token.i
            break
        if token.dep_ == "relcl" or token.lower_ in ("who", "which", "including"):
            end = min(end, token.left_edge.i if token.dep_ == "relcl" else token.i)
            break
    while first < end - 1 and doc[first].dep_ in ("det", "poss") and doc[first].pos_ in ("DET", "PRON"):
        first += 1
    while first < end - 1 and doc[first].is_punct:
        first += 1
    span = _clauses.trimmed(text, first, end)
    if span is None or (end - first == 1 and doc[first].pos_ in ("PRON", "DET")):
        return None
    return span


def _listing(doc: object, at: int, end: int) -> bool:
    """Tell whether the comma at *at* joins parts of one short list ("trade, energy and defence")."""
    return False


def _target(text: AnnotatedArticle, span: Span) -> Entity | Issue:
    """Return the actor that *span* is the whole name of, else the issue of its words."""
    for mention in text.mentions:
        if mention.form is not Form.PRONOUN and mention.span.start <= span.start + 4 and mention.span.end == span.end:
            if (
                span.covers(mention.span)
                and len(span) - len(mention.span) <= 4
                and mention.entity.kind is not EntityKind.PLACE
            ):
                return mention.entity
    return _issues.issue(text, span)


def _stance(
    text: AnnotatedArticle,
    position: Position,
    holder: Entity,
    target: Entity | Issue,
    sign: Polarity,
    said: Statement | None,
    span: Span,
    rule: str,
    *,
    joint: bool,
) -> Stance:
    word = text.span(position.word)
    day = said.start_date if said is not None else text.article.published_on
    inferred = said.inferred if said is not None else (("startDate",) if day else ())
    return Stance(
        holder=holder,
        target=target,
        polarity=sign,
        expressed_in=said,
        joint=joint,
        occasion=None if said is not None else _phrases.occasion_at(text, word, ()),
        start_date=day,
        evidence=(Span(min(word.start, span.start), max(word.end, span.end)),),
        rule=rule,
        confidence=0.7,
        inferred=inferred,
        target_span=span,
    )
