"""Reads positions: who is for, against or worried about what, from frames of a polar word with its holder and its target.

A frame is typed by its words; the words of one polarity stand in the rule of that polarity. Conditions, questions, purposes and mere
possibilities give no position, and negation turns support into opposition and silences the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, _clauses, _denials, _phrases, _speakers, _targets, _voices
from kg.claims._cues import lemma_of, words
from kg.claims._groups import PEOPLE, ROLES
from kg.claims._frames import Frames, Position
from kg.claims._positions import CONVEYING, positions
from kg.model import Claim, Entity, EntityKind, Event, Issue, Polarity, Span, Stance, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

POSSIBLE = words("might may could should can")
PERSONAL = words("welcome want seek embrace dismiss accept salute request block")
"""Verbs that are no position when their object is a person."""
OTHER = {Polarity.SUPPORT: Polarity.OPPOSE, Polarity.OPPOSE: Polarity.SUPPORT}
TURNING = words("support back favour favor advocate want vote stand agree uphold be argue")
"""Verbs whose negation is opposition; who only did not praise, endorse or demand something may have no position."""
NONE = frozenset({"no", "neither"})
LONGEST = 6
"""Verbs at most that carry a frame."""
SHOWN = ("nsubj", "nsubjpass", "aux", "neg", "advmod")
"""What stands before a negated verb and belongs to its evidence."""
CONDITIONS = words("if unless until whether should lest")


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
    targets: list[Span] = []
    for position in positions(text, frames):
        sign = _sign(text, position, polarity, turned)
        said = _expressing(text, position, claims)
        if sign is None or (position.action and said is None) or _speakers.in_heading(text, position.word):
            continue
        if _greeting(text, position) or any(s.covers(text.span(position.word)) for s in targets):
            continue
        holders = _voices.holders(text, position, said, claims)
        if position.head == position.word and not position.voiced:
            holders = tuple(h for h in holders if h.kind is not EntityKind.PERSON)
        spans = tuple(_targets.spans(text, position)) if holders else ()
        targets += spans
        for span, holder in product(spans, holders):
            target = _targets.target(text, span)
            key = (holder.id, sign, target.label.lower())
            if holder == target or key in seen:
                continue
            seen.add(key)
            yield _stance(text, position, holder, target, sign, said, span, rule, claims, joint=len(holders) > 1)


# ---------------------------------------------------------------------------------------------- sign


def _sign(text: AnnotatedArticle, position: Position, polarity: Polarity, turned: Polarity | None) -> Polarity | None:
    """Return the polarity of a frame that is meant in earnest, turned or silenced by negation."""
    word = position.word
    if not _in_earnest(text, position) or _denials.denied(word) or _denials.balanced(word):
        return None
    if _denials.untrue(word, position.head):
        return None
    carriers = _carriers(position)
    if word.dep_ == "pcomp" and word.head.lower_ == "without":
        return None
    if any(_no_longer(t) for t in carriers):
        return OTHER.get(polarity)
    nobody = any(_nobody(t) for t in carriers) or any(t.lower_ in NONE for t in position.head.lefts)
    if nobody != any(_clauses.negated(t) for t in carriers):
        return turned if _turns(position) else None
    return turned if position.turned else polarity


def _turns(position: Position) -> bool:
    """Tell whether who does not do the word of the frame is against its target: "does not support", but not "did not praise"."""
    word = position.word
    done = any(c.dep_ == "aux" and lemma_of(c) == "have" for c in word.children)
    willed = position.action or position.voiced or position.turned or word.pos_ != "VERB"
    return willed or (lemma_of(word) in TURNING and not done) or lemma_of(word) in CONVEYING


def _carriers(position: Position) -> list[Token]:
    """Return the word of the frame and the verbs whose negation turns it: "does not want to support"."""
    carriers = [position.word]
    while (
        len(carriers) < LONGEST and carriers[-1].dep_ in ("xcomp", "acl", "acomp") and carriers[-1].head != carriers[-1]
    ):
        carriers.append(carriers[-1].head)
    return carriers


def _first_word(position: Position) -> Token:
    """Return where the words of the frame begin, which show its negation with the subject: "Nordia does not support …"."""
    first = position.word
    for carrier in _carriers(position):
        if _clauses.negated(carrier) or _no_longer(carrier) or _nobody(carrier):
            shown = (c for c in carrier.children if c.i < position.word.i and c.dep_ in SHOWN)
            first = min((first, *(c.doc[c.left_edge.i] for c in shown)), key=lambda t: int(t.i))
    return first


def _no_longer(token: Token) -> bool:
    return any(c.lower_ == "longer" and c.i and c.nbor(-1).lower_ == "no" for c in token.children)


def _nobody(token: Token) -> bool:
    """Tell whether the subject of *token* is nobody: "no party supports …", "neither side backs …"."""
    subject = _clauses.standing_subject(token)
    if subject is None:
        return False
    return subject.lower_ in ("nobody", "none", "neither") or any(c.lower_ in NONE for c in subject.lefts)


def _greeting(text: AnnotatedArticle, position: Position) -> bool:
    """Tell whether somebody is welcomed or wanted, which is no position."""
    patient = _clauses.standing_subject(position.word) if position.voiced and _clauses.passive(position.word) else None
    mention = text.mention_at(position.head if patient is None else patient)
    if patient is not None:
        return mention is not None and mention.entity.kind is EntityKind.PERSON
    person = mention is not None and mention.entity.kind is EntityKind.PERSON
    person = person or (position.head.pos_ == "NOUN" and lemma_of(position.head) in PEOPLE | ROLES)
    return person and lemma_of(position.word) in PERSONAL


def _chain(word: Token) -> list[Token]:
    """Return *word* and the verbs that carry it: "continue" for "will continue to support"."""
    chain = [word]
    while chain[-1].dep_ in ("xcomp", "acl", "conj") and chain[-1].head != chain[-1] and len(chain) < LONGEST:
        chain.append(chain[-1].head)
    return chain


def _in_earnest(text: AnnotatedArticle, position: Position) -> bool:
    word = position.word
    idle = POSSIBLE - {"should"} if position.voiced else POSSIBLE
    for token in (word, *(t for t in _chain(word)[1:])):
        for child in token.children:
            if child.dep_ == "mark" and child.lower_ in CONDITIONS:
                return False
            if child.dep_ == "aux" and child.lower_ in idle:
                return False
    if word.dep_ == "pcomp" and word.head.head.pos_ == "NOUN":
        return False
    first = _clauses.first_joined(word)
    if position.action and first != word and word.tag_ == "VB" != first.tag_ and not _helped(word):
        return False
    if first.dep_ in ("advcl", "relcl") and any(c.tag_ == "TO" for c in first.children):
        return lemma_of(first.head) in _clauses.ENCOUNTERS | _voices.CARRYING
    return word.sent.text.rstrip(" \"'”’")[-1:] != "?" and word.dep_ not in (
        "amod",
        "compound",
        "pobj",
        "nsubj",
        "dobj",
    )


def _helped(word: Token) -> bool:
    return any(c.dep_ == "aux" for c in word.children)


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


def _stance(
    text: AnnotatedArticle,
    position: Position,
    holder: Entity,
    target: Entity | Issue,
    sign: Polarity,
    said: Statement | None,
    span: Span,
    rule: str,
    claims: Claims,
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
        occasion=_occasion(text, word, holder, claims) if said is None else None,
        start_date=day,
        evidence=(Span(min(text.span(_first_word(position)).start, span.start), max(word.end, span.end)),),
        rule=rule,
        confidence=0.7,
        inferred=inferred,
        target_span=span,
    )


def _occasion(text: AnnotatedArticle, word: Span, holder: Entity, claims: Claims) -> Event | None:
    event = _phrases.occasion_at(text, word, claims)
    return event if event is not None and holder in event.participant else None
