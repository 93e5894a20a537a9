"""Finds frames of a noun of position that a verb conveys or values: "voiced support for …", "ended the talks with a pledge to …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.claims._events.groups import PEOPLE
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance import complements
from kg.claims._stance.deeds import PROCEDURAL
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.rejections import rejected_in
from kg.claims._stance.values import GOOD, ill

if TYPE_CHECKING:
    from kg.syntax import Token

CONVEYING = lexicon(
    "express convey voice reiterate reaffirm underscore underline stress emphasize emphasise highlight note recognize recognise "
    "acknowledge restate renew affirm pledge announce repeat extend have share reach signal attach offer "
    "raise lend give pay place accord see make unveil outline issue deliver launch lavish heap level sound "
    "state declare demonstrate promise vow threaten order shout chant continue file lodge bring hold stage"
)
"""Verbs whose object names the position: "reaffirmed its support for …"."""
MAKING = lexicon("make issue deliver launch lavish heap level sound file lodge bring shout chant hold stage")
INTENDED = lexicon("plan intention strategy goal aim ambition pledge promise")
"""Nouns of what one means to do, which is a position where it is more than a visit or a talk."""
MADE = lexicon(
    "condemnation denunciation criticism rejection rebuke call appeal plea demand commitment endorsement praise support tribute complaint "
    "objection warning lawsuit suit protest demonstration rally"
)
"""What one may make or issue: "made a condemnation of …"."""
VALUING = lexicon(
    "reaffirm reiterate highlight emphasize emphasise stress underscore underline celebrate affirm "
    "recognize recognise acknowledge honor honour"
)
"""Verbs that value what they name."""
NOTING = lexicon("note cite mention welcome")
PRAISING = GOOD | lexicon(
    "critical key strong significant exceptional enormous longstanding enduring generous steadfast central leading"
)
"""Adjectives with which what one only notes is praised."""
PRAISED = lexicon("progress effort work support achievement success step leadership")
"""What is valued with such an adjective."""
MERITS = lexicon("role assistance contribution leadership bravery courage sacrifice heroism generosity resilience")
"""What others are valued for, who take no position in it."""
IDLE = lexicon("debate discuss talk")
"""What one is willing or ready to do without taking a position."""
MOURNING = lexicon(
    "family victim relative people bereaved injured wounded survivor miner sailor hostage passenger child"
)
"""Whom one feels for without taking a position."""
DENIED = lexicon("need intention plan interest desire appetite wish support sympathy")
"""Nouns whose "no" is opposition: "sees no need for …"."""
FIGHTING = lexicon("strike attack bomb invade kill shoot assassinate raid")
"""What armies have plans to do."""
UTTERED = lexicon("pledge promise call appeal demand plea condemnation denunciation criticism")
"""What one does something with: "ended the talks with a pledge to …"."""
OCCASIONS = lexicon(
    "open begin start end close conclude finish mark respond react greet reply answer return leave meet"
)
"""What one does with words of position."""


def conveyed(token: Token, head: Token, frames: Frames) -> Iterator[Position]:
    """Yield the frames of "voiced support for A and concern about B" of the polarity of *frames*."""
    for noun in (head, *(t for t in head.subtree if t.dep_ == "conj" and t.i > head.i)):
        denied = any(c.lower_ == "no" for c in noun.lefts)
        paid = token.lemma != "pay" or noun.lemma in ("tribute", "respect")
        paid = paid and not (
            token.lemma in ("have", "share") and noun.lower_ in ("interests", "values")
        )  # "have interests to defend"
        paid = paid and (token.lemma not in MAKING or noun.lemma in MADE)
        named = paid and noun.lemma in frames.nouns and (not denied or noun.lemma in DENIED)
        inner = complements.complement(noun, token) if named else None
        if inner is not None and (_mourned(noun, inner[1]) or _idly_intended(noun, inner[1])):
            continue
        if inner is not None and not (inner[1].lemma in IDLE and inner[1].pos_ == "VERB"):
            against = rejected_in(inner[1])
            first = inner[0] if against is None else max(inner[1].i + 1, int(against.left_edge.i))
            head, turned = (inner[1], denied) if against is None else (against, not denied)
            yield Position(word=token, first=first, head=head, carrier=token, owner=_owner(noun), turned=turned)


def with_words(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "ended the talks with a pledge to …", "opened them with a call for …"."""
    if token.lemma == "question":
        return _doubted(token, frames)
    if token.lemma not in OCCASIONS:
        return None
    near = (c for c in token.rights if c.dep_ == "prep" and c.lower_ == "with")
    nouns = (t for c in near for t in c.children if t.dep_ == "pobj" and t.lemma in UTTERED & frames.nouns)
    noun = next(nouns, None)
    inner = None if noun is None or clauses.passive(token) else complements.complement(noun)
    if noun is None or inner is None or _idly_intended(noun, inner[1]):
        return None
    against = rejected_in(inner[1])
    first, head = inner if against is None else (max(inner[1].i + 1, int(against.left_edge.i)), against)
    return Position(word=noun, first=first, head=head, carrier=token, turned=against is not None)


def _idly_intended(noun: Token, deed: Token) -> bool:
    """Tell whether "plans to meet" and "a plan for Monday" are told."""
    idle = deed.pos_ != "VERB" or deed.lemma in PROCEDURAL | FIGHTING or deed.ent_type_ in ("DATE", "TIME")
    return noun.lemma in INTENDED and idle


def _mourned(noun: Token, people: Token) -> bool:
    """Tell whether one only feels for *people*."""
    felt = MOURNING if noun.lemma == "tribute" else PEOPLE | MOURNING
    worried = noun.lemma in ("concern", "fear", "worry") and people.head.lower_ == "for"
    return (worried or noun.lemma in ("sympathy", "tribute")) and people.lemma in felt


def _doubted(verb: Token, frames: Frames) -> Position | None:
    """Return the frame of "questioned the need for the ban", which is against the ban."""
    if verb.lemma != "question" or "objection" not in frames.nouns:
        return None
    need = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma == "need"), None)
    inner = None if need is None else complements.complement(need)
    return None if inner is None else Position(word=verb, first=inner[0], head=inner[1], carrier=verb)


def valued(token: Token, head: Token, frames: Frames) -> Position | None:
    """Return the frame of "reaffirmed the alliance" and "highlighted the close cooperation of …", "noted its vital role"."""
    praised = any(c.dep_ == "amod" and c.lower_ in PRAISING for c in head.lefts)
    noted = praised and token.lemma in NOTING and token.lemma not in VALUING
    named = head.lemma in frames.valued or (praised and bool(frames.valued) and head.lemma in PRAISED)
    if not (token.lemma in VALUING or noted) or not named or _in_evil(token, head):
        return None
    owner = None if head.lemma in MERITS else _owner(head)
    return Position(word=token, first=left(token, head), head=head, carrier=token, owner=owner)


def _in_evil(verb: Token, role: Token) -> bool:
    """Tell whether *role* is one in something bad: "the key role of the bank in the fraud"."""
    return any(
        ill(t) for c in (*role.subtree, *verb.rights) if c.lower_ == "in" for t in c.children if t.dep_ == "pobj"
    )


def _owner(noun: Token) -> Token | None:
    """Return "Nordia" in "Nordia's support" and "Nordian support", "our" in "our support"; another pronoun means the speaker."""
    before = (
        c
        for c in noun.lefts
        if c.dep_ in ("poss", "compound", "amod", "nmod") and (c.pos_ in ("PROPN", "NOUN", "ADJ") or c.lower_ == "our")
    )
    return next((c for c in before if c.dep_ == "poss" or c.text[:1].isupper()), complements.owner(noun))


def left(token: Token, head: Token) -> int:
    return max(token.i + 1, head.left_edge.i)
