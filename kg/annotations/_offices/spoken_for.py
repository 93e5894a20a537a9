"""Tells for which state somebody speaks or stands: by what is said, by "its minister", by "Kenya's delegation: …"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import WILLING
from kg.annotations._offices.encounters import SAYING
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How, Sighting
from kg.annotations._places.territories import Territory
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

DOING = words(
    """join send support oppose welcome recognise recognize sign withdraw stand lift impose leave allow accept host reopen
    continue release reject back want regret grant pay vote close open respond negotiate abide agree consider buy supply
    abandon ban extradite give help"""
)
"""Verbs of what a government decides: whoever announces it speaks for it."""
UTTERING = words(
    "reiterate reaffirm affirm express voice underscore underline stress convey confirm emphasize emphasise restate"
)
ATTITUDES = words(
    """commitment support appreciation gratitude readiness position concern solidarity opposition condolence condolences
    interest desire willingness determination thanks condemnation intention stance"""
)
"""What a government has towards others, and its officials utter."""
DECIDED = words("will would wo 'll")
SIDES = words("delegation side team")
FURTHEST = 14
"""Tokens from a title to the side that who has it belongs to."""
OWNED = words("its their")
DEMANDED = words("must should ought better")
"""Auxiliaries of what others expect of a state."""
BLAMED = words(
    """lie violate threaten attack ignore fail break occupy arm smuggle sponsor fund harbor harbour refuse deny provoke invade kill
    bomb train shell interfere meddle destabilize destabilise cheat commit possess enrich isolate risk deserve jail detain free block
    rearm conceal hide pose defy flout breach annex"""
)
"""Verbs of what others say of a state."""
DANGERS = words(
    "danger threat problem exception enemy aggressor menace obstacle sponsor dictatorship regime violator pariah risk rogue"
)
"""What others call it."""
TOLD = SAYING | words("believe think write threaten hint")


def promised(speaker: Token, found: tuple[Sighting, ...]) -> Territory | None:
    """Return the one state of whose decisions the person *speaker* tells in this sentence: "Kenya will not sign, Minister A said"."""
    if speaker.dep_ != "nsubj" or speaker.head.lemma_ not in TOLD:
        return None
    here = [s for s in found if speaker.sent.start <= s.start < speaker.sent.end]
    subjects = [(s, verb) for s in here if (verb := _decides(speaker.doc, s)) is not None and verb.i != speaker.head.i]
    names = {s.territory.name for s, _ in subjects}
    return subjects[0][0].territory if len(names) == 1 else None


def _decides(doc: Doc, sighting: Sighting) -> Token | None:
    """Return the verb of a decision, or of readiness, whose subject the state, its seat or its government is."""
    subject = doc[sighting.start : sighting.end].root
    if subject.dep_ in ("amod", "poss", "compound") and subject.head.lower_ in ("government", "cabinet"):
        subject = subject.head
    elif sighting.how is How.DEMONYM:
        return None
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.dep_ == "relcl" or not (verb.lemma_ in DOING or _ready(verb)):
        return None
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    present = verb.tag_ in ("VBZ", "VBP") or auxiliaries <= {"does", "do", "has", "have"}
    return verb if auxiliaries & DECIDED or present else None


def _ready(verb: Token) -> bool:
    return verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in WILLING - {"open"} for c in verb.children)


def voiced(speaker: Token, found: tuple[Sighting, ...]) -> Territory | None:
    """Return the state whose commitment, thanks or concern the person utters: "reaffirmed Kenya's support for …"."""
    if speaker.dep_ != "nsubj" or speaker.head.lemma_ not in UTTERING:
        return None
    uttered = [c.i for c in speaker.head.children if c.dep_ == "dobj" and c.lemma_.lower() in ATTITUDES]
    own = (
        s.territory
        for s in found
        for t in (speaker.doc[s.start : s.end].root,)
        if t.head.i in uttered and t.dep_ == "poss"
    )
    return next(own, None)


def votes(speakers: list[Token], found: tuple[Sighting, ...]) -> Territory | None:
    """Return the state that is the subject of what *speakers* say, more than once and more often than any other."""
    counts: Counter[str] = Counter()
    by_name: dict[str, Territory] = {}
    for token in speakers:
        if token.dep_ == "nsubj" and token.head.lemma_ in SAYING:
            for sighting in _subjects(token, found):
                counts[sighting.territory.name] += 1
                by_name[sighting.territory.name] = sighting.territory
    best = counts.most_common(2)
    sure = bool(best) and best[0][1] > 1 and (len(best) == 1 or best[0][1] > best[1][1])
    return by_name[best[0][0]] if sure else None


def _subjects(speaker: Token, found: tuple[Sighting, ...]) -> list[Sighting]:
    """Return the states that are, or own, a subject of what *speaker* says in the sentence."""
    told = []
    for sighting in found:
        if speaker.sent.start <= sighting.start < speaker.sent.end:
            subject = speaker.doc[sighting.start : sighting.end].root
            while subject.dep_ in ("amod", "poss", "compound"):
                subject = subject.head
            if subject.dep_ in SUBJECTS and subject.head.i != speaker.head.i and not _blamed(subject.head):
                told.append(sighting)
    return told


def _blamed(verb: Token) -> bool:
    """Tell whether *verb* says what others say of a state: "Kenya must stop", "Kenya was a danger"."""
    called = any(c.dep_ == "attr" and c.lower_ in DANGERS for c in verb.children)
    return called or verb.lemma_ in BLAMED or any(c.dep_ == "aux" and c.lower_ in DEMANDED for c in verb.children)


def possessed(doc: Doc, title: int, found: tuple[Sighting, ...]) -> Territory | None:
    """Return the state that "its" before a title means: the only one named before it in its sentence, as its subject."""
    if title == 0 or doc[title - 1].lower_ not in OWNED:
        return None
    start = doc[title].sent.start
    before = [s for s in found if start <= s.start < title]
    subjects = [s for s in before if s.how is How.NAME and doc[s.start : s.end].root.dep_ in ("nsubj", "poss")]
    subjects = [s for s in subjects if s.start == start or doc[s.start - 1].lower_ == "the" or not _named(doc, s.start)]
    names = {s.territory.name for s in before if s.how is not How.SEAT}
    return subjects[0].territory if len(names) == 1 and subjects else None


def _named(doc: Doc, at: int) -> bool:
    """Tell whether the word before token *at* makes of a state part of another name: "the Islamic | State of Iraq"."""
    return doc[at - 1].text[0].isupper()


def side(doc: Doc, title: int, found: tuple[Sighting, ...]) -> Territory | None:
    """Return the state whose delegation the sentence lists: "For Kenya: A, …", "Kenya's delegation (A, …)"."""
    start = doc[title].sent.start
    sides = [s for s in found if start <= s.start < title and (_introduces(doc, s) or _side_of(doc, s))]
    sides = sides or [s for s in found if title < s.start < title + FURTHEST and _joined(doc, title, s)]
    return sides[0].territory if len(sides) == 1 else None


def _joined(doc: Doc, title: int, sighting: Sighting) -> bool:
    """Tell whether a side is joined to who has the title: "Foreign Minister A and the Kenyan delegation"."""
    noun = doc[sighting.end : sighting.end + 1]
    before = [t.lower_ for t in doc[max(title, sighting.start - 4) : sighting.start]]
    told = (
        sighting.how is How.DEMONYM and noun.text in SIDES and doc[title].sent.start == doc[sighting.start].sent.start
    )
    return told and any(word in ("and", "with") for word in before) and before[-1:] != ["and"]


def _introduces(doc: Doc, sighting: Sighting) -> bool:
    before = doc[sighting.start - 1] if sighting.start else None
    if before is not None and before.lower_ == "the" and before.i:
        before = doc[before.i - 1]
    after = doc[sighting.end].lower_ if sighting.end < len(doc) else ""
    return before is not None and before.lower_ == "for" and after in (":", "were")


def _side_of(doc: Doc, sighting: Sighting) -> bool:
    at = sighting.end
    if at < len(doc) and doc[at].tag_ == "POS":
        at += 1
    listed = words("( : led comprises includes comprised included was is consists")
    return at + 1 < len(doc) and doc[at].lower_ in SIDES and doc[at + 1].lower_ in listed
