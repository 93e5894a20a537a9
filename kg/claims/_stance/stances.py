"""Reads positions: who is for, against or worried about what, from frames of a polar word with its holder and its target.

A frame is typed by its words; the words of one polarity stand in the rule of that polarity. Its sign is read by ``signs``, its holder by
``holders``, its target by ``targets``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims
from kg.claims._events import phrases
from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import allegiances, clauses, headings, narrators
from kg.claims._stance import holders as _holders
from kg.claims._stance import signs as _signs
from kg.claims._stance import targets as _targets
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.matters import NATURAL
from kg.claims._stance.positions import positions
from kg.claims._stance.relations import HAVING, RELATIONS
from kg.model import Claim, Entity, EntityKind, Event, Issue, Polarity, Span, Stance, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

Judgement = tuple[Position, Polarity]
PERSONAL = lexicon("congratulate welcome want seek embrace dismiss accept salute request block question")
"""Verbs that are no position when their object is a person."""
SHOWN = ("nsubj", "nsubjpass", "aux", "neg", "advmod")
"""What stands before a negated verb and belongs to its evidence."""


STATED = (
    "said",
    "quoted",
    "reaffirmed",
    "urged",
    "thanked",
    "according_to",
    "claimed",
    "labelled",
    "holds_office",
    "discussed",
)
"""Rules whose claims tell in what statement, by whom and where a position was taken."""


def stances(
    text: AnnotatedArticle,
    claims: Claims,
    frames: Frames,
    polarity: Polarity,
    rule: str,
    turned: Polarity | None = None,
) -> Iterator[Stance]:
    """Yield the stances of *polarity* that *frames* find, one for each holder; *turned* is the polarity of a negated frame."""
    yield from held(text, claims, ((p, _signs.read(text, p, polarity, turned)) for p in positions(text, frames)), rule)


def judged(text: AnnotatedArticle, claims: Claims, found: Iterable[Judgement], rule: str) -> Iterator[Stance]:
    """Yield the stances of who judges in *found*; who says that something is not good is against it."""
    signs = (
        (p, _signs.read(text, p, value, _signs.OTHER[value] if value is Polarity.SUPPORT else None))
        for p, value in found
    )
    yield from held(text, claims, signs, rule)


def held(
    text: AnnotatedArticle, claims: Claims, found: Iterable[tuple[Position, Polarity | None]], rule: str
) -> Iterator[Stance]:
    """Yield the stances of positions *found*, each with its sign, one for each holder and target."""
    seen = {
        (c.holder.id, str(c.polarity), c.target.label.lower())
        for c in claims
        if isinstance(c, Stance) and not isinstance(c.target, Event)
    }
    targets: list[Span] = []
    told = [  # what a verb says of the whole, its noun or a judgement does not say of a part again
        (c.holder.id, str(c.polarity), c.target_span)
        for c in claims
        if isinstance(c, Stance) and c.target_span is not None
    ]
    for position, sign in found:
        said = _expressing(text, position, claims)
        own = _own_policy(text, position, said, claims)
        if sign is None or own == () or headings.in_heading(text, position.word):
            continue
        if _natural(position, sign) or (said is None and _only_described(position)):
            continue
        if _greeting(text, position) or (
            position.word.pos_ != "NOUN" and any(s.covers(text.span(position.word)) for s in targets)
        ):
            continue
        holders = _able(_holders.holders(text, position, said, claims), position, sign, said, claims, own)
        spans = tuple(_targets.spans(text, position)) if holders else ()
        targets += spans
        for span, holder in product(spans, holders):
            target = _targets.target(text, span, position)
            key = (holder.id, str(sign), target.label.lower())
            his = sign is Polarity.SUPPORT and target == allegiances.country(holder, claims)
            if holder == target or his or key in seen or any(key[:2] == t[:2] and t[2].overlaps(span) for t in told):
                continue
            seen.add(key)
            told.append((holder.id, str(sign), span))
            yield _stance(text, position, holder, target, sign, said, span, rule, claims, joint=len(holders) > 1)


def _able(
    holders: tuple[Entity, ...],
    position: Position,
    sign: Polarity,
    said: Statement | None,
    claims: Claims,
    own: tuple[Entity, ...] | None,
) -> tuple[Entity, ...]:
    """Return those of *holders* who can be told to have a policy in these words: in a release its narrators, *own*, alone.

    What one person decides is a deed of his.
    """
    if own is not None:
        return tuple(h for h in holders if h in own)
    if position.word.lemma == "decide":
        return tuple(h for h in holders if h.kind is not EntityKind.PERSON or len(holders) > 1)
    if position.word.lemma in ("plan", "intend") and position.word.pos_ == "VERB" and sign is Polarity.SUPPORT:
        return tuple(h for h in holders if h.kind in (EntityKind.STATE, EntityKind.GOVERNMENT_BODY))
    if position.policy:
        holders = tuple(h for h in holders if h.kind in (EntityKind.STATE, EntityKind.GOVERNMENT_BODY))
    if position.head == position.word and not position.voiced:
        holders = tuple(h for h in holders if sign is Polarity.OPPOSE or h.kind is not EntityKind.PERSON)
    if position.action and not position.voiced:
        own = () if said is None else said.speaker
        others = [
            h
            for h in holders
            if allegiances.speaks_for_another(said, h, claims)
            or (
                said is not None and h.kind is EntityKind.GROUP and not h.proper and h not in own
            )  # "voters will not pay"
        ]
        return holders if len(others) < len(holders) else ()
    return holders


def _own_policy(
    text: AnnotatedArticle, position: Position, said: Statement | None, claims: Claims
) -> tuple[Entity, ...] | None:
    """Return who may tell his own deeds as a policy, the narrators of a release; None where somebody else says so or need not."""
    return narrators.sides(text, claims) if position.action and said is None else None


# ---------------------------------------------------------------------------------------------- claim


def _greeting(text: AnnotatedArticle, position: Position) -> bool:
    """Tell whether somebody is welcomed or wanted, which is no position."""
    suffered = position.voiced and not position.turned and clauses.passive(position.word)
    patient = clauses.standing_subject(position.word) if suffered else None
    mention = text.mention_at(position.head if patient is None else patient)
    if patient is not None:
        return mention is not None and mention.entity.kind is EntityKind.PERSON
    person = mention is not None and mention.entity.kind is EntityKind.PERSON
    person = person or (position.head.pos_ == "NOUN" and position.head.lemma in ANYBODY)
    return person and position.word.lemma in PERSONAL


def _natural(position: Position, sign: Polarity) -> bool:
    """Tell whether it is the weather that is blamed, delights somebody or is hoped for: "blamed heavy rains for the crash"."""
    head, done = position.head, position.turned or position.action
    met = sign is Polarity.OPPOSE or head.pos_ == "VERB" or head.i < position.word.i
    return head.lemma in NATURAL and met and not done


def _only_described(position: Position) -> bool:
    """Tell whether a text only says what ties two have: "Nordia and Peru enjoy a historic friendship"."""
    subject = clauses.standing_subject(position.word)
    ties = position.word.lemma in HAVING and position.head.lemma in RELATIONS and position.head.i > position.word.i
    return position.settled and ties and subject is not None and subject.lower_ not in ("we", "i")


def _first_word(position: Position) -> Token:
    """Return where the words of the frame begin, which show its negation with the subject: "Nordia does not support …"."""
    first = position.word
    for carrier in _signs.carriers(position):
        if clauses.negated(carrier) or _signs.no_longer(carrier) or _signs.nobody(carrier):
            shown = (c for c in carrier.children if c.i < position.word.i and c.dep_ in SHOWN)
            first = min((first, *(c.doc[c.left_edge.i] for c in shown)), key=lambda t: int(t.i))
    return first


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
    event = phrases.occasion_at(text, word, claims)
    return event if event is not None and holder in event.participant else None
