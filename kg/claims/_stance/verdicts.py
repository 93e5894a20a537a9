"""Finds verdicts told in a whole clause: "must not go unpunished", "deserves praise", "it is right to lift the ban", "makes no sense"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.speaker_words import HUMAN
from kg.claims._stance.deeds import DOERS, SHOWING, SILENT
from kg.claims._stance.frames import Position
from kg.claims._stance.matters import IDLE, OTHER, Verdict, of_subject
from kg.claims._stance.objects import ASKED
from kg.claims._stance.rejections import WRONGDOERS, rejected_in
from kg.claims._stance.shortfalls import fallen_short
from kg.claims._stance.values import ill
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

MODALS = lexicon("must should can could will shall may")
BORNE = lexicon(
    "accept tolerate allow permit condone justify excuse forgive let reward repeat happen occur recur stand persist"
)
"""What must not be done to, or by, what one is against: "cannot be tolerated", "must not stand"."""
UNPUNISHED = lexicon("unpunished unanswered unchallenged unchecked unnoticed unaddressed unheeded")
LEFT = lexicon("go leave remain")
ENDED = lexicon(
    "stop end halt condemn punish defeat reject cease abolish eradicate eliminate dismantle scrap revoke repeal reverse withdraw annul "
    "overturn resist denounce oppose combat"
)
"""What must be done to what one is against: "must be stopped"."""
PENALIZED = lexicon("punish prosecute crush penalize penalise eradicate condemn")
"""What will be done to what one is against."""
CONSEQUENCES = lexicon("consequence punishment response reply answer")
"""What follows for what is punished: "left without consequences"."""
OVER = lexicon("end stop cease")
"""What that must do which one is against: "the raids must end"."""
MERITED_ILL = lexicon("punishment condemnation contempt blame censure scorn rebuke sanction criticism jail")
MERITED_WELL = lexicon(
    "praise support respect recognition credit thanks gratitude applause admiration backing chance peace justice protection freedom "
    "honour honor"
)
MERITING = lexicon("deserve merit warrant")
AGAINST = lexicon("inconsistent incompatible contrary unworthy alien")
WITH = lexicon("consistent compatible")
WRONGLY = {
    ("in", "violation"),
    ("in", "breach"),
    ("in", "contravention"),
    ("at", "expense"),
    ("beyond", "pale"),
    ("against", "law"),
}
RIGHTLY = {("in", "interest"), ("in", "accordance"), ("in", "line"), ("in", "keeping")}
"""Phrases behind "is" that judge: "is in violation of the treaty", "is at the expense of its people"."""
PHRASES = {
    ("make", "sense"): Polarity.SUPPORT,
    ("make", "difference"): Polarity.SUPPORT,
    ("serve", "purpose"): Polarity.SUPPORT,
    ("serve", "interest"): Polarity.SUPPORT,
    ("have", "place"): Polarity.SUPPORT,
    ("have", "justification"): Polarity.SUPPORT,
    ("have", "merit"): Polarity.SUPPORT,
    ("have", "basis"): Polarity.SUPPORT,
    ("have", "legitimacy"): Polarity.SUPPORT,
    ("hold", "weight"): Polarity.SUPPORT,
    ("hold", "water"): Polarity.SUPPORT,
    ("pose", "threat"): Polarity.NEUTRAL_CONCERN,
    ("pose", "danger"): Polarity.NEUTRAL_CONCERN,
    ("pose", "risk"): Polarity.NEUTRAL_CONCERN,
    ("raise", "question"): Polarity.NEUTRAL_CONCERN,
    ("raise", "concern"): Polarity.NEUTRAL_CONCERN,
    ("send", "signal"): None,
    ("send", "message"): None,
    ("set", "precedent"): None,
    ("play", "role"): None,
    ("play", "part"): None,
    ("do", "thing"): None,
    ("do", "job"): None,
    ("make", "decision"): None,
    ("make", "choice"): None,
    ("take", "step"): None,
    ("make", "mistake"): Polarity.OPPOSE,
    ("make", "error"): Polarity.OPPOSE,
}
"""Verb and object that judge their subject when told in earnest; denied, they judge the other way. None: as the adjective says."""
RIGHT = lexicon(
    "right important essential vital crucial necessary imperative critical reasonable wise appropriate urgent best good better fair just "
    "key positive constructive"
)
JOBS = dict.fromkeys(("great", "excellent", "outstanding", "wonderful", "fantastic", "terrific"), "good")
JOBS |= dict.fromkeys(("terrible", "poor", "lousy", "awful", "horrible"), "bad")
"""Adjectives of a job done well or badly, as one of RIGHT and WRONG: "did an excellent job"."""
WRONG = lexicon(
    "wrong unacceptable unfair dangerous irresponsible foolish shameful outrageous immoral illegal counterproductive mistake bad "
    "inappropriate unwise unjust crime disgrace inhumane cruel inexcusable unconscionable reckless negative destructive destabilizing "
    "destabilising"
)
"""Words of praise and of blame for what somebody does."""
JUDGED = lexicon("judge assess determine draw conclude rule count call estimate gauge write measure evaluate declare")
"""What it is too early to do without any position."""
CRIMES = lexicon(
    "raid attack assault robbery theft crash accident plot scandal coup riot hijacking kidnapping explosion blast death loss killing war "
    "bombing shooting escape smuggling cheating demise defeat fall downfall decline spread assassination fire"
)
"""In what nobody plays a part that is praised."""
DONE_BY_PEOPLE = lexicon("play do make take")
"""Verbs of PHRASES that judge those who act."""
ACTING = lexicon("act behave respond perform")
WELL = lexicon(
    "appropriately responsibly correctly properly professionally wisely bravely courageously heroically admirably lawfully honorably "
    "honourably"
)
ILL = lexicon(
    "irresponsibly recklessly illegally inappropriately improperly unlawfully wrongly foolishly brutally cruelly dishonestly badly "
    "poorly unfairly unprofessionally shamefully"
)
"""How somebody acts whom one praises or blames for it."""


def verdict(verb: Token) -> Verdict | None:
    """Return what the clause of *verb* judges as a whole, with the sign."""
    return (
        _not_borne(verb)
        or fallen_short(verb)
        or _merited(verb)
        or _against_values(verb)
        or _phrase(verb)
        or _acted(verb)
        or _to_do(verb)
    )


def _of(verb: Token, value: Polarity) -> Verdict | None:
    """Return the verdict on what the subject of *verb* names."""
    return of_subject(verb, value, settled=True, things=True)


def _not_borne(verb: Token) -> Verdict | None:
    """Read "cannot be tolerated", "must not stand", "should not go unpunished", "must be stopped"."""
    modal = any(c.dep_ == "aux" and c.lower_ in MODALS | {"ca", "wo"} for c in verb.children)
    subject = clauses.standing_subject(verb) if modal else None
    if subject is None:
        return None
    lemma, passive = verb.lemma, clauses.passive(verb)
    borne = lemma in BORNE and (passive or lemma in ("stand", "happen", "recur", "occur", "persist"))
    if borne and any(c.lower_ == "no" for c in subject.lefts) and lemma not in ("happen", "occur"):
        return of_subject(verb, Polarity.OPPOSE, settled=True)  # "no raid will be tolerated"
    if not clauses.negated(verb):
        must = any(c.lower_ in ("must", "should", "will") for c in verb.lefts)
        if must and passive and lemma in PENALIZED:
            return of_subject(verb, Polarity.OPPOSE, settled=True)
        must = any(c.lower_ in ("must", "should") for c in verb.lefts)
        alone = lemma in OVER and not any(c.dep_ in ("dobj", "xcomp", "prep") for c in verb.rights)
        alone = alone and subject.lemma not in DOERS and subject.pos_ == "NOUN"
        return _of(verb, Polarity.OPPOSE) if must and ((passive and lemma in ENDED) or alone) else None
    left = lemma in LEFT and (
        any(c.lower_ in UNPUNISHED for c in verb.rights)
        or any(c.lower_ == "without" and any(t.lemma in CONSEQUENCES for t in c.children) for c in verb.rights)
    )
    return _of(verb, Polarity.OPPOSE) if left or borne else None


def _merited(verb: Token) -> Verdict | None:
    if verb.lemma not in MERITING or clauses.negated(verb):
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None:
        return None
    ill, well = thing.lemma in MERITED_ILL, thing.lemma in MERITED_WELL
    value = Polarity.OPPOSE if ill else Polarity.SUPPORT
    return of_subject(verb, value, settled=True) if ill or well else None


def _against_values(verb: Token) -> Verdict | None:
    """Read "is inconsistent with our values", "runs counter to the treaty"."""
    near = {c.lower_ for c in verb.rights}
    value = Polarity.OPPOSE if near & AGAINST else Polarity.SUPPORT if near & WITH else None
    value = Polarity.OPPOSE if verb.lemma in ("run", "go") and "counter" in near else value
    behind = {(c.lower_, t.lemma) for c in verb.rights if c.dep_ == "prep" for t in c.children}
    value = Polarity.OPPOSE if behind & WRONGLY else Polarity.SUPPORT if behind & RIGHTLY else value
    if value is None or (verb.lemma not in ("be", "run", "go", "remain")):
        return None
    return _of(verb, OTHER[value] if clauses.negated(verb) else value)


def _phrase(verb: Token) -> Verdict | None:
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "attr")), None)
    key = None if thing is None else (verb.lemma, thing.lemma)
    if thing is None or key not in PHRASES:
        return None
    adjectives = {c.lower_ for c in thing.lefts}
    adjectives |= {JOBS.get(a, a) for a in adjectives if key == ("do", "job")}
    value = PHRASES[key]
    if value is None:
        value = Polarity.OPPOSE if adjectives & WRONG else Polarity.SUPPORT if adjectives & RIGHT else None
    denied = "no" in adjectives or clauses.negated(verb)
    modal = any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children)
    if value is None or (value is Polarity.SUPPORT and verb.lemma in ("have", "hold") and not denied) or modal:
        return None
    subject = clauses.standing_subject(verb)
    people = subject is not None and subject.lemma in DOERS
    people = people or (subject is not None and subject.ent_type_ == "PERSON")
    if verb.lemma in DONE_BY_PEOPLE:
        played = verb.lemma == "play" and subject is not None and (people or not _praised_part(subject, thing))
        return None if denied or played else of_subject(verb, value, settled=True)
    if people or (denied and value not in OTHER):
        return None
    return _of(verb, OTHER[value] if denied else value)


def _praised_part(subject: Token, part: Token) -> bool:
    """Tell "the treaty plays a key role in the talks" from "the killer", or "the knife", "played a key role in the raid"."""
    doer = subject.lemma in HUMAN | WRONGDOERS | ASKED
    behind = [t for p in (*part.rights, *part.head.rights) if p.dep_ == "prep" for t in p.children if t.dep_ == "pobj"]
    return not doer and not any(ill(t) or t.lemma in CRIMES for t in behind)


def _acted(verb: Token) -> Verdict | None:
    """Read "acted responsibly", "behaved badly"."""
    how = {c.lower_ for c in verb.children if c.dep_ == "advmod"} if verb.lemma in ACTING else set()
    value = Polarity.SUPPORT if how & WELL else Polarity.OPPOSE if how & ILL else None
    if value is None or clauses.negated(verb) or any(c.tag_ == "MD" for c in verb.lefts):
        return None
    return of_subject(verb, value, settled=True)


def _to_do(verb: Token) -> Verdict | None:
    """Read "it is right to lift the ban", "it was time to end the raids", "lifting the ban was a mistake"."""
    if verb.lemma != "be" or clauses.negated(verb):
        return None
    doing = next((c for c in verb.lefts if c.dep_ in ("csubj", "nsubj") and c.tag_ == "VBG"), None)
    name = next((c for c in verb.rights if c.dep_ in ("acomp", "attr")), None)
    now = verb.nbor(-1).lower_ == "now" if verb.i > verb.sent.start else False
    if name is None or (now and name.lemma != "time"):
        return None
    value = _value(verb, name, extraposed=doing is None)
    if doing is None:
        doing = _infinitive(verb, name)
    unsaid = name.lower_ in ("early", "soon") and doing is not None and doing.lemma in SILENT | SHOWING | JUDGED
    if doing is None or value is None or doing.lemma in IDLE or unsaid:
        return None
    value = OTHER[value] if clauses.negated(doing) else value
    against = rejected_in(doing)
    if against is not None:
        head, value = against, OTHER[value]
        return Position(
            word=verb, first=max(doing.i + 1, int(head.left_edge.i)), head=head, carrier=verb, voiced=True, settled=True
        ), value
    first = doing.i if doing.i > verb.i else int(doing.left_edge.i)
    return Position(word=verb, first=first, head=doing, carrier=verb, voiced=True, settled=True), value


def _value(verb: Token, name: Token, *, extraposed: bool) -> Polarity | None:
    """Return the sign of *name*, "right", "a mistake" or "time", that is said of a deed."""
    subject = clauses.standing_subject(verb)
    formal = subject is not None and subject.lower_ in ("it", "this", "that", "what")
    now = (verb.i > 0 and verb.nbor(-1).lower_ == "now") or formal
    if extraposed and name.lemma == "time" and now:
        return Polarity.SUPPORT
    if extraposed and not (subject is not None and (subject.lower_ == "it" or right_to(name))):
        return None
    forms = {name.lemma, name.lower_, *(c.lower_ for c in name.lefts)}
    if any(c.lower_ in ("too", "so", "not", "no", "hardly") for c in name.lefts):
        return Polarity.OPPOSE if extraposed and _too_soon(name) else None
    good, bad = bool(forms & RIGHT), bool(forms & WRONG)
    return None if good == bad else Polarity.SUPPORT if good else Polarity.OPPOSE


def right_to(name: Token) -> bool:
    """Tell whether *name* judges what somebody did and not him: "was right to wait", "was wrong to block it"."""
    deed = any(c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.lefts) for c in name.rights)
    return deed and name.lower_ in ("right", "wrong", "wise", "foolish", "reckless", "irresponsible", "unwise")


def _too_soon(name: Token) -> bool:
    """Tell "it is too early to lift the ban"."""
    return name.lower_ in ("early", "soon") and any(c.lower_ == "too" for c in name.lefts)


def _infinitive(verb: Token, name: Token) -> Token | None:
    """Return the deed behind "it is right", "it is the right thing to do", which follow one another."""
    inside = [t for c in (name, verb) for t in (*c.rights, *(d for r in c.rights for d in r.rights)) if t.i > name.i]
    deeds = [t for t in inside if t.pos_ == "VERB" and any(c.tag_ == "TO" for c in t.lefts)]
    return next((t for t in sorted(deeds, key=lambda t: int(t.i)) if t.lemma != "do"), None)
