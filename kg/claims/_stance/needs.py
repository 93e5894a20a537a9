"""Finds positions in what is said to be needed, the aim, the only way or a right: "more must be done to …", "our goal is to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.accusations import AIMED, evil
from kg.claims._stance.frames import Position
from kg.claims._stance.matters import IDLE, NATURAL, OTHER, Verdict, acts
from kg.claims._stance.rejections import rejected_in
from kg.claims._stance.values import WAYS, ill
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

MORE = lexicon("more much lot everything work effort action something money time help")
"""What is to be done where somebody wants something done: "more needs to be done to …"."""
AIMS = lexicon(
    "goal aim objective priority purpose intention intent task mission ambition duty responsibility hope wish desire"
)
"""What somebody says that he will do or wants done: "our goal is to …"."""
RIGHTS = lexicon("right business")
NOBODY = lexicon("no nobody none neither")
CALLING = lexicon("require demand necessitate warrant")
"""Verbs with which things call for what the speaker is for."""
RULES = lexicon(
    "law rule constitution regulation bill job work system process program programme statute treaty measure policy plan"
)
"""What requires things of people by being in force."""
WHOSE = lexicon("our my")
REAL = lexicon("real true actual hidden secret sole")
"""What aim is imputed to others."""
ENTITLED = lexicon("""
    self-determination determination defence defense self-defense self-defence sovereignty independence statehood autonomy existence life
    liberty freedom peace security dignity privacy speech expression assembly association protest vote suffrage representation trial
    hearing appeal justice counsel asylum refuge return residence citizenship nationality education schooling health healthcare care
    housing food water work employment pay wage strike development energy technology enrichment information truth reparation
    compensation redress land property choice abortion worship religion
""")
"""What people have a right to, as one holds who says so."""
PLANNED = RULES | lexicon("""
    action accord act agreement aid amendment ban budget campaign change cooperation cut deal decision decree directive drive effort
    exercise fund funding governance initiative intervention investment legislation meeting mission move negotiation offensive operation
    order package pact partnership proposal project reform resolution restriction sanction scheme step strategy summit tariff talk tax
    treaty trip truce visit
""")
"""What is made or done for the aim its makers hold: "a plan aimed at boosting trade", and no drug designed to reduce fever."""
FURTHERING = lexicon(
    "boost promote strengthen improve enhance deepen expand develop increase protect restore support build cement foster further advance "
    "ease help reduce revive secure encourage consolidate widen broaden"
)
"""What is a good aim."""
PERSONAL = lexicon(
    "goal win point surgery operation transplant visa passport ticket licence license treatment sleep repair player striker goalkeeper "
    "coach stitch hospitalization password fee deposit signature appointment experience skill training patience luck time"
)
"""What a person, a team or a thing needs, and nobody takes a position on."""
PLACES = lexicon(
    "island town village city mountain summit top airport house station valley camp hotel beach lake river area region site"
)
RISKY = lexicon("risk lose suffer fail collapse face")
"""What comes of it where something that one is for is not done."""
NEEDING = lexicon("we world country region nation government continent people europe union")
"""Who needs what the speaker is for."""


def need(verb: Token) -> Verdict | None:
    """Return what the clause of *verb* says is needed, aimed at, the only way or somebody's right."""
    return (
        _to_be_done(verb)
        or _aim(verb)
        or _way(verb)
        or _right(verb)
        or _needed(verb)
        or _without(verb)
        or _aimed(verb)
        or _high_time(verb)
    )


def about(verb: Token, deed: Token, value: Polarity, owner: Token | None = None) -> Verdict | None:
    """Return the position that *verb* tells on *deed*, or on what that deed turns against."""
    if deed.lemma in IDLE or deed.pos_ == "PRON":
        return None
    against = rejected_in(deed) if deed.pos_ == "VERB" else None
    head, value = (deed, value) if against is None else (against, OTHER[value])
    value = OTHER[value] if clauses.negated(deed) else value
    first = int(head.left_edge.i) if head.pos_ != "VERB" else int(head.i)
    first = max(first, int(deed.i) + 1) if against is not None else first
    first += 1 if deed.doc[first].lower_ == "only" else 0
    return Position(word=verb, first=first, head=head, carrier=verb, owner=owner, voiced=True, settled=True), value


def _to_be_done(verb: Token) -> Verdict | None:
    """Read "more needs to be done to end hunger", "more must be done to …", "much remains to be done"."""
    if verb.lemma != "do" or not clauses.passive(verb):
        return None
    above = verb.head if verb.dep_ == "xcomp" and verb.head.lemma in ("need", "have", "remain") else None
    bound = above is not None or any(c.dep_ == "aux" and c.lower_ in ("must", "should") for c in verb.lefts)
    subject = clauses.standing_subject(above or verb)
    more = subject is not None and (subject.lower_ in MORE or any(c.lower_ in MORE for c in subject.lefts))
    bound = bound or (subject is not None and subject.lower_ == "needs")  # "more needs", taken for a noun
    if not bound or not more or clauses.negated(above or verb):
        return None
    aims = (
        c for t in (verb, above) if t is not None for c in t.rights if c.dep_ in ("advcl", "xcomp") and is_infinitive(c)
    )
    aim = next((c for c in aims if c.i > verb.i), None)
    return None if aim is None else about(verb, aim, Polarity.SUPPORT)


def _aim(verb: Token) -> Verdict | None:
    """Read "our goal is to end hunger", "the aim is not to punish them"."""
    noun = clauses.standing_subject(verb) if verb.lemma in ("be", "remain") else None
    if noun is None or noun.lemma not in AIMS or noun.i > verb.i or any(c.lower_ in REAL for c in noun.lefts):
        return None
    deed = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl") and is_infinitive(c)), None)
    other = _but(deed) if deed is not None else None
    if other is not None:
        return about(verb, other, Polarity.SUPPORT)
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if deed is None or any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts):
        return None
    value = Polarity.OPPOSE if clauses.negated(verb) and not clauses.negated(deed) else Polarity.SUPPORT
    return about(verb, deed, value, None if owner is None or owner.lower_ in WHOSE else owner)


def _but(deed: Token) -> Token | None:
    """Return "talk" in "is not to fight but to talk"."""
    joint = any(c.dep_ == "cc" and c.lower_ == "but" for c in deed.rights)
    return next((c for c in deed.rights if joint and c.dep_ == "conj" and c.pos_ == "VERB"), None)


def _aimed(verb: Token) -> Verdict | None:
    """Read "is aimed at boosting trade", "was meant to calm the markets"."""
    if verb.lemma not in AIMED or not clauses.passive(verb) or clauses.negated(verb) or verb.dep_ in ("relcl", "acl"):
        return None
    at = (t for c in verb.rights if c.lower_ == "at" for t in c.children if t.dep_ == "pcomp")
    deed = next(at, None) or next((c for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c)), None)
    thing = deed is not None and any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in deed.rights)
    fine = deed is not None and (deed.lemma in FURTHERING or rejected_in(deed) is not None) and not evil(deed)
    subject = clauses.standing_subject(verb)
    planned = subject is not None and (subject.lemma in PLANNED or subject.tag_ == "DT")
    return about(verb, deed, Polarity.SUPPORT) if deed is not None and thing and fine and planned else None


def _way(verb: Token) -> Verdict | None:
    """Read "the only path forward is through dialogue", "only through dialogue can the war end"."""
    through = next(
        (c for c in verb.lefts if c.lower_ == "through" and any(t.lower_ == "only" for t in (*c.lefts, *verb.lefts))),
        None,
    )
    if through is not None and any(c.dep_ == "aux" and c.lower_ in ("can", "will") for c in verb.lefts):
        inner = next((t for t in through.children if t.dep_ in ("pobj", "pcomp")), None)
        return None if inner is None else about(verb, inner, Polarity.SUPPORT)
    noun = clauses.standing_subject(verb) if not clauses.negated(verb) else None
    if noun is not None and _alone(verb, noun):
        return about(verb, noun, Polarity.SUPPORT)
    if (
        noun is None
        or verb.lemma != "be"
        or noun.lemma not in WAYS
        or _road(noun)
        or not any(c.lower_ in ("only", "best", "right") for c in noun.lefts)
    ):
        return None
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in ("through", "by", "via"):
            inner = next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
            return None if inner is None else about(verb, inner, Polarity.SUPPORT)
        if child.dep_ in ("attr", "xcomp", "ccomp", "advcl") and (
            child.pos_ != "VERB" or is_infinitive(child) or child.tag_ == "VBG"
        ):
            return about(verb, child, Polarity.SUPPORT)
    return None


def _road(way: Token) -> bool:
    """Tell "the only way to the island" from "the only way to peace"."""
    to = (t for c in way.rights if c.lower_ in ("to", "into", "up", "out", "across") for t in c.children)
    return any(t.lemma in PLACES or t.ent_type_ in ("GPE", "LOC", "FAC") for t in to)


def _alone(verb: Token, noun: Token) -> bool:
    """Tell "only a dialogue can bring calm" from "only Nordia can answer" and "only a fool would stay"."""
    only = noun.i < verb.i and any(c.lower_ == "only" for c in (*noun.lefts, *verb.lefts) if c.i < noun.i)
    able = any(c.dep_ == "aux" and c.lower_ in ("can", "could", "will") for c in verb.lefts)
    brought = [c for c in verb.rights if c.dep_ == "dobj"]
    return (
        only
        and able
        and noun.pos_ == "NOUN"
        and not (acts(noun) or ill(noun))
        and bool(brought)
        and not any(ill(c) for c in brought)
    )


def _right(verb: Token) -> Verdict | None:
    """Read "has the right to defend itself", "has no right to stay", "deserves to live in peace"."""
    if verb.lemma == "deserve":
        deed = next((c for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c)), None)
        lost = deed is not None and deed.lemma in ("lose", "die", "fail", "suffer", "win")
        return None if deed is None or lost or clauses.negated(verb) else about(verb, deed, Polarity.SUPPORT)
    right = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma in RIGHTS), None)
    if right is None or verb.lemma not in ("have", "earn", "deserve") or verb.dep_ in ("relcl", "acl"):
        return None
    near = [c for t in (right, verb) for c in t.rights if c.i > right.i]
    deed = next(
        (c for c in near if c.dep_ in ("acl", "xcomp", "advcl", "relcl") and (is_infinitive(c) or c.tag_ == "VBG")),
        None,
    )
    owner = clauses.standing_subject(verb)
    nobody = owner is not None and (owner.lower_ in NOBODY or any(c.lower_ in NOBODY for c in owner.lefts))
    none = (any(c.lower_ == "no" for c in right.lefts) or clauses.negated(verb)) != nobody
    if deed is None and not none and right.lemma == "right":
        to = (t for c in near if c.lower_ == "to" for t in c.children if t.dep_ == "pobj" and t.lemma in ENTITLED)
        deed = next(to, None)
    if deed is None or (right.lemma == "business" and not none):
        return None
    return about(verb, deed, Polarity.OPPOSE if none else Polarity.SUPPORT)


def _needed(verb: Token) -> Verdict | None:
    """Read "we need a new treaty", "the raid requires an inquiry", which the speaker is for."""
    if (
        verb.lemma in CALLING
        and not clauses.negated(verb)
        and verb.dep_ not in ("relcl", "advcl", "acl", "pcomp", "xcomp")
    ):
        return _called_for(verb)
    who = clauses.standing_subject(verb) if verb.lemma == "need" and verb.pos_ == "VERB" else None
    if who is None or verb.dep_ in ("relcl", "advcl", "acl") or clauses.negated(verb):
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    named = who.lower_ in NEEDING or who.lemma in NEEDING or who.ent_type_ in ("GPE", "ORG", "LOC", "NORP")
    if thing is None or not named or thing.pos_ != "NOUN" or thing.lemma in MORE or acts(thing) or ill(thing):
        return None
    modal = any(c.dep_ == "aux" and c.lower_ not in ("do", "does") for c in verb.lefts)
    return None if modal or thing.lemma in PERSONAL | NATURAL else about(verb, thing, Polarity.SUPPORT)


def _called_for(verb: Token) -> Verdict | None:
    """Return what something, and nobody, requires."""
    subject, thing = clauses.standing_subject(verb), next((c for c in verb.rights if c.dep_ == "dobj"), None)
    modal = any(c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ != "will" for c in verb.lefts)
    if (
        subject is None
        or thing is None
        or modal
        or acts(subject)
        or verb.tag_ in ("VBD", "VBG")
        or clauses.passive(verb)
    ):
        return None
    named = subject.lemma not in RULES and thing.pos_ == "NOUN" and not ill(thing) and not acts(thing)
    named = named and thing.lemma not in PERSONAL
    return about(verb, thing, Polarity.SUPPORT) if named and thing.ent_type_ == "" else None


def _without(verb: Token) -> Verdict | None:
    """Read "without a deal, the region risks a war", "there can be no peace without a deal"."""
    near = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "without")
    inner = next((t for c in near for t in c.children if t.dep_ in ("pobj", "pcomp")), None)
    if inner is None or inner.pos_ not in ("NOUN", "VERB") or inner.ent_type_ or acts(inner):
        return None
    ahead = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts) or verb.tag_ in ("VBZ", "VBP")
    none = any(t.lower_ == "no" for c in verb.children for t in (c, *c.lefts)) or clauses.negated(verb)
    harm = any(ill(c) for c in verb.rights if c.dep_ in ("dobj", "attr"))
    if not ahead or not (none or harm or verb.lemma in RISKY) or verb.dep_ in ("relcl", "advcl", "acl") or ill(inner):
        return None
    return about(verb, inner, Polarity.SUPPORT)


def _high_time(verb: Token) -> Verdict | None:
    """Read "it is high time that the ban was lifted"."""
    time = (
        next((c for c in verb.rights if c.dep_ == "attr" and c.lemma == "time"), None) if verb.lemma == "be" else None
    )
    subject = clauses.standing_subject(verb)
    high = time is not None and (any(c.lower_ == "high" for c in time.lefts) or time.nbor(-1).lower_ == "about")
    if time is None or not high or subject is None or subject.lower_ != "it" or clauses.negated(verb):
        return None
    near = (c for t in (time, verb) for c in t.rights if c.dep_ in ("relcl", "ccomp", "acl", "advcl") and c.i > time.i)
    deed = next((c for c in near if c.pos_ == "VERB" and not is_infinitive(c) and clauses.standing_subject(c)), None)
    if deed is None:
        return None
    first = next((c.i + 1 for c in deed.lefts if c.dep_ == "mark" and c.lower_ == "that"), int(deed.left_edge.i))
    return Position(word=verb, first=first, head=deed, carrier=verb, voiced=True, settled=True), Polarity.SUPPORT


def is_infinitive(verb: Token) -> bool:
    return verb.pos_ in ("VERB", "AUX") and any(c.tag_ == "TO" for c in verb.lefts)
