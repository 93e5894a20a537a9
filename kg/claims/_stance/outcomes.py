"""Finds positions in what something is said to bring about: "would help the peace", "violates the treaty", "risks a war"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.matters import ACTORS, Verdict, of_subject
from kg.claims._stance.rejections import WRONGDOERS, rejected_in
from kg.claims._stance.values import ill
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

HARMING = lexicon(
    "violate undermine harm endanger jeopardize jeopardise exacerbate destabilize destabilise breach contravene threaten damage hurt "
    "imperil aggravate worsen poison inflame obstruct hinder hamper impede derail sabotage antagonize antagonise alienate embolden "
    "weaken erode betray disregard flout infringe trample insult contradict distort destroy ruin cripple complicate"
)
"""Verbs that blame what does them."""
MATERIAL = lexicon(
    "damage hurt harm threaten weaken erode destroy ruin cripple obstruct hinder hamper impede insult worsen complicate"
)
"""Those of HARMING that tell what happened where they stand in the past."""
HELPING = lexicon(
    "contribute benefit bolster consolidate strengthen enhance help promote advance foster boost deepen cement reinforce "
    "safeguard preserve stabilize stabilise revitalize revitalise accelerate ease"
)
"""Verbs that praise what does them."""
PRAISED = lexicon("contribute benefit bolster consolidate strengthen enhance")
"""Those of HELPING that praise in the past too."""
OPENING = lexicon(
    "allow enable ensure facilitate improve encourage pave open serve bring guarantee protect support give"
)
"""Verbs that praise what will or would do them, and else only tell what it is like."""
TO_ANYBODY = lexicon(
    "rise way hope chance opportunity boost impetus momentum peace stability security prosperity benefit relief"
)
"""What is good of whatever brings or gives it."""
EASING = lexicon("ease relieve alleviate calm reduce lessen lower defuse soothe")
"""Verbs of making something bad less, and with them of ending it."""
ENDING = lexicon("end stop halt prevent avoid avert resolve solve")
LIMITED = lexicon("apply cover include affect cost take last need require happen")
"""What something may do to few without blame."""
LEADING = lexicon(
    "result lead cause trigger spark provoke fuel bring mean create invite increase heighten deepen raise risk encourage perpetuate"
)
"""Verbs of bringing something about."""
TOOLS = lexicon(
    "knife gun video photo photograph picture camera telescope injury goal ball dollar euro yen pound phone footage drug pill weather rain "
    "snow sun clue witness tip fingerprint satellite robot engine battery sensor app software absence win victory draw diet exercise"
)
"""What helps by what it is, without anybody's judgement."""
SUFFERED = lexicon(
    "crash accident death illness loss collapse fire delay decline rise fall defeat injury shortage failure slowdown downturn drop killing "
    "increase surge blaze outbreak obesity cancer disease sinking derailment explosion flooding"
)
"""What something is only found to have contributed to."""
LESSENING = lexicon(
    "undermine hurt harm damage weaken hinder hamper impede derail sabotage destroy ruin cripple disrupt"
)
"""Those of HARMING that make bad things less."""
FOES = lexicon(
    "rebel insurgent militant extremist guerrilla enemy gang cartel mafia junta dictator tyrant militia jihadist separatist"
)
"""Whom to harm is no blame."""
AHEAD = ("will", "'ll", "would", "could", "can", "may", "might", "'d")
"""Auxiliaries of what something is thought to bring about."""


def outcome(verb: Token) -> Verdict | None:
    """Return the position on the subject of *verb* where the clause tells what good or harm it does."""
    if verb.pos_ != "VERB" or _asked_for(verb):
        return None
    doer = clauses.standing_subject(verb)
    if doer is not None and (doer.ent_type_ in ACTORS or doer.lemma in TOOLS):
        return None
    if clauses.passive(verb):
        return _in_passive(verb)
    return _brought_about(verb)


def _brought_about(verb: Token) -> Verdict | None:
    lemma, ahead = verb.lemma, any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.lefts)
    told = verb.tag_ in ("VBD", "VBN") and not any(
        c.dep_ == "aux" and c.lower_ in ("has", "have", "'s") for c in verb.lefts
    )
    objects = _brought(verb)
    if _only_does(verb) and objects:
        return of_subject(verb, Polarity.OPPOSE, settled=True, things=True)
    led = (c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and c.lemma in LEADING and lemma in HELPING)
    bad = any(ill(t) for t in (*objects, *(t for c in led for t in _brought(c))))
    if not told and lemma not in HARMING and _undoes(verb, objects):
        return None if clauses.negated(verb) else of_subject(verb, Polarity.SUPPORT, settled=True, things=True)
    bad = bad or (lemma == "contribute" and any(t.lemma in SUFFERED for t in objects))
    given = lemma == "make" and any(t.lemma == "contribution" for t in objects)
    if (given or lemma in HELPING | OPENING) and not bad and not (told and lemma not in PRAISED):
        return _helping(verb, objects, ahead=ahead)
    warned = verb.dep_ == "ccomp" and verb.head.lemma in ("warn", "fear")
    harms = lemma in HARMING and any(c.dep_ == "dobj" for c in verb.rights) and not (lemma in MATERIAL and told)
    bound = any(c.dep_ == "aux" and c.lower_ in ("must", "should", "shall") for c in verb.lefts)
    leads = lemma in LEADING | HELPING and bad and not (told or bound)
    deserved = harms and any(t.lemma in WRONGDOERS | FOES or (ill(t) and lemma in LESSENING) for t in objects)
    if deserved or not (harms or leads or (warned and ahead)):
        return None
    concern = ahead or (lemma == "risk")
    if warned and not (harms or leads):
        return of_subject(verb, Polarity.NEUTRAL_CONCERN, things=True)
    return of_subject(verb, Polarity.NEUTRAL_CONCERN if concern else Polarity.OPPOSE)


def _undoes(verb: Token, objects: list[Token]) -> bool:
    """Tell whether something bad is made less: "would help end the war", "would ease the tension"."""
    if verb.lemma in EASING:
        return any(ill(t) for t in objects)
    deeds = [c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "conj") and c.pos_ == "VERB"]
    ended = any(c.lemma in EASING | ENDING and any(ill(t) for t in _brought(c)) for c in deeds)
    return verb.lemma in HELPING | OPENING and (ended or any(rejected_in(c) is not None for c in deeds))


def _only_does(verb: Token) -> bool:
    """Tell whether somebody says what little, or what bad, comes of it: "would only reward them"."""
    only = any(c.lower_ in ("only", "merely", "simply", "just") for c in verb.lefts if c.dep_ == "advmod")
    would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d", "could") for c in verb.lefts)
    return only and would and verb.lemma not in HELPING | OPENING | LIMITED and not clauses.negated(verb)


def _in_passive(verb: Token) -> Verdict | None:
    """Read "a new law is needed", "a second inquiry may be needed"."""
    if verb.lower_ in ("needed", "required"):
        return of_subject(verb, Polarity.SUPPORT, settled=not clauses.negated(verb))
    ahead = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts)
    warned = verb.dep_ == "ccomp" and verb.head.lemma in ("warn", "fear") and ahead
    return of_subject(verb, Polarity.NEUTRAL_CONCERN, things=True) if warned else None


def _helping(verb: Token, objects: list[Token], *, ahead: bool) -> Verdict | None:
    lemma = verb.lemma
    to_do = any(c.dep_ in ("xcomp", "ccomp") for c in verb.rights)
    bound = any(c.dep_ == "aux" and c.lower_ in ("must", "should") for c in verb.lefts)
    idle = ("can", "may", "might", *(("could",) if lemma in ("allow", "enable") else ()))
    merely = any(c.dep_ == "aux" and c.lower_ in idle for c in verb.lefts)
    if bound or (lemma in OPENING and (merely or not ahead)):
        return None
    if lemma in ("bring", "give", "open", "pave") and not any(t.lemma in TO_ANYBODY for t in objects):
        return None
    if lemma in ("allow", "enable", "help") and any(_himself(c) for c in verb.rights):
        return None
    if not to_do and lemma != "contribute" and not any(c.dep_ == "dobj" for c in verb.rights):
        return None
    if clauses.negated(verb):
        return of_subject(verb, Polarity.OPPOSE, settled=True, things=True) if lemma in ("help", "serve") else None
    return of_subject(verb, Polarity.SUPPORT, settled=True, things=lemma not in PRAISED)


def _himself(deed: Token) -> bool:
    """Tell whether somebody tells of himself what he could do: "(the trip) would allow him to meet them"."""
    return deed.dep_ in ("ccomp", "xcomp") and any(
        c.dep_ == "nsubj" and c.lower_ in ("him", "her", "me") for c in deed.lefts
    )


def _brought(verb: Token) -> list[Token]:
    """Return what is helped, harmed or brought about."""
    near = [c for c in verb.rights if c.dep_ in ("dobj", "prep", "dative", "xcomp", "ccomp", "prt")]
    things = [t for c in near for t in ((c,) if c.dep_ == "dobj" else c.children) if t.dep_ in ("dobj", "pobj")]
    inner = [t for c in near if c.dep_ == "prep" for p in c.children for t in p.rights if t.dep_ == "prep"]
    return [*things, *(t for p in inner[:1] for t in p.children if t.dep_ == "pobj")]


def _asked_for(verb: Token) -> bool:
    """Tell whether *verb* is done by somebody else than the subject of a clause: "to help", "those who help", "helping"."""
    alone = verb.tag_ == "VBG" and verb.dep_ != "conj" and not any(c.dep_ in ("aux", "nsubj") for c in verb.lefts)
    return alone or verb.dep_ in ("xcomp", "acl", "relcl", "pcomp", "advcl")
