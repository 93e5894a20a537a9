"""Finds opposition in what others are accused of: "has violated the truce", "are an attempt to silence the press", "was rigged"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.frames import Position
from kg.claims._stance.matters import Verdict, acts, of_subject
from kg.claims._stance.rejections import WRONGDOERS
from kg.claims._stance.values import ill
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

WRONGING = lexicon(
    "violate breach infringe contravene flout undermine jeopardize jeopardise sabotage destabilize destabilise manipulate "
    "fabricate falsify mistreat persecute oppress terrorize terrorise harass intimidate blackmail bully mislead deceive betray rig abuse "
    "politicize politicise distort smear slander demonize demonise incite provoke mishandle mismanage botch bungle hijack usurp trample "
    "plunder torture sideline scapegoat downplay inflame embolden"
)
"""Verbs that accuse whom they are told of with their object."""
MEDDLING = lexicon("cheat meddle interfere discriminate conspire collude")
"""Verbs that accuse without one."""
LYING = ("lied", "lying")
KEPT = lexicon(
    "law rule truce ceasefire cease-fire promise commitment agreement pledge word treaty accord constitution"
)
"""What one is accused of breaking."""
TAMPERED = lexicon(
    "rig steal fabricate forge falsify manipulate mishandle botch mismanage doctor orchestrate stage hijack"
)
"""What was done to that which somebody rejects: "the vote was rigged"."""
TRUSTED = lexicon(
    "vote election ballot poll referendum primary count tally result evidence document charge case trial verdict testimony confession "
    "crisis coup protest investigation inquiry probe accusation allegation intelligence report figure statistic signature process contest"
)
"""What can be tampered with so: no car that was stolen."""
ALLEGING = lexicon("allege complain charge protest")
"""Verbs whose clause tells what one is against."""
INQUIRING = lexicon(
    "police officer detective investigator prosecutor authority suit lawsuit indictment complaint report witness"
)
"""Who alleges something in the course of an inquiry."""
TRYING = lexicon("try attempt seek want plot conspire scheme")
FAILING = lexicon(
    "honor honour fulfill fulfil comply implement respect abide protect prevent stop stem halt curb condemn cooperate address act keep "
    "live uphold enforce investigate adhere observe"
)
"""What one is blamed for failing to do."""
UNFAIRLY = lexicon("illegally unlawfully unfairly unjustly deliberately cynically illegitimately wrongfully")
ATTEMPTS = lexicon(
    "attempt effort bid campaign move plan plot scheme tactic maneuver manoeuvre strategy conspiracy way"
)
AIMED = lexicon("aim design intend mean calculate")
SCHEMING = lexicon(
    "silence sabotage undermine discredit distract intimidate muzzle gag destabilize destabilise mislead deceive rig smear blackmail "
    "humiliate bully manipulate terrorize terrorise demonize demonise obstruct disenfranchise whitewash meddle interfere usurp tarnish "
    "sideline marginalize marginalise subvert politicize politicise scapegoat hijack harm annex"
)
"""What one is blamed for who is said to try or to plan it, unless it is done to something bad."""
HARMING = WRONGDOERS | lexicon("rebel gang insurgent militant extremist piracy")
"""Whom one may do so to without blame."""
STIRRING = lexicon("provoke incite sow stoke fan justify conceal spread inflame legitimize legitimise instigate excuse")
"""What one is blamed for where it is done to something bad: "stoke hatred"."""
PEOPLES = lexicon("country nation people state region alliance union opposition community society party movement")
SCHEMES = {
    "tighten": lexicon("grip control influence hold noose stranglehold"),
    **dict.fromkeys(("divert", "deflect"), lexicon("attention blame criticism scrutiny")),
    **dict.fromkeys(("divide", "split", "weaken", "isolate", "dominate", "destroy", "punish"), PEOPLES),
    **dict.fromkeys(
        ("disrupt", "derail"), lexicon("process talk negotiation dialogue election vote peace summit truce")
    ),
    **dict.fromkeys(
        ("suppress", "stifle", "crush"),
        lexicon("dissent opposition freedom speech press criticism debate protest vote"),
    ),
    "exploit": lexicon("crisis tragedy weakness division suffering fear incident"),
    **dict.fromkeys(
        ("ignore", "disregard"),
        KEPT | lexicon("warning call appeal resolution right ruling will demand norm plight wish"),
    ),
}
"""What one is blamed for where it is done to these alone: "tighten its grip", but not "tighten the belt"."""
POLITICALLY = ("politically", "racially", "ideologically")
TOLD = ("ROOT", "ccomp", "conj", "parataxis", "dep")
"""Where a clause stands that is told as it is."""


def accusation(verb: Token) -> Verdict | None:
    """Return what somebody is accused of, or what is said to have been done wrongly or with an evil aim."""
    if verb.dep_ in TOLD and (_idle(verb) or _alleged(verb)):
        return _done(verb)
    if verb.dep_ not in TOLD or clauses.negated(verb) or any(c.tag_ == "MD" for c in verb.lefts):
        return None
    if clauses.passive(verb):
        return _tampered_with(verb)
    if verb.lemma == "be":
        return of_subject(verb, Polarity.OPPOSE, settled=True, things=True) if _attempted(verb) else None
    return _done(verb) if _wrongs(verb) else None


def _alleged(verb: Token) -> bool:
    """Tell whether the clause of *verb* is what others are said to have done wrong: "alleged that Nordia had hidden the report"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma not in ALLEGING or above.pos_ != "VERB" or clauses.negated(above):
        return False
    who = clauses.standing_subject(above)
    guilty = verb.lemma == "be" and any(c.lower_ == "guilty" for c in verb.rights)
    done = guilty or (verb.pos_ == "VERB" and any(c.dep_ in ("dobj", "xcomp") for c in verb.rights))
    done = done and not clauses.passive(verb) and not any(c.tag_ == "MD" for c in verb.lefts)
    return done and (who is None or who.lemma not in INQUIRING)


def _done(verb: Token) -> Verdict | None:
    """Return what somebody does with who does it: "Nordia has violated the truce"."""
    who = clauses.standing_subject(verb)
    if who is None or who.i > verb.i or who.pos_ == "PRON" or not acts(who):
        return None
    first = int(who.left_edge.i)
    return Position(word=verb, first=first, head=verb, carrier=verb, voiced=True, settled=True), Polarity.OPPOSE


def _wrongs(verb: Token) -> bool:
    """Tell whether who does *verb* is blamed for it."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if verb.lemma == "break":
        return thing is not None and thing.lemma in KEPT
    if verb.lower_ in LYING:
        return not any(c.lower_ in ("in", "on", "at") for c in verb.rights)
    deeds = [c for c in verb.rights if c.dep_ == "xcomp"]
    if verb.lemma in TRYING or verb.lemma == "fail":
        return any((verb.lemma == "fail" and c.lemma in FAILING) or evil(c) for c in deeds)
    if thing is None or verb.lemma in MEDDLING:
        return verb.lemma in MEDDLING
    harmed = verb.lemma in WRONGING and not (verb.lemma in SCHEMING and (ill(thing) or thing.lemma in HARMING))
    return harmed or thing.lemma in SCHEMES.get(verb.lemma, ())


def _idle(verb: Token) -> bool:
    """Tell "has done nothing to stop the raids", "is not doing enough to stop them"."""
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "advmod")), None) if verb.lemma == "do" else None
    if thing is None or any(c.tag_ == "MD" for c in verb.lefts):
        return False
    aimed = any(c.dep_ in ("xcomp", "acl", "advcl", "relcl") and c.i > thing.i for t in (thing, verb) for c in t.rights)
    short = thing.lower_ in ("nothing", "little") and not clauses.negated(verb)
    return aimed and (short or (thing.lower_ in ("enough", "much") and clauses.negated(verb)))


def evil(deed: Token) -> bool:
    """Tell whether *deed* is an evil aim: "silence the press", "illegally change the law"."""
    if deed.pos_ != "VERB" or clauses.negated(deed):
        return False
    things = [c for c in deed.rights if c.dep_ == "dobj"]
    bad = any(ill(t) or t.lemma in HARMING for t in things)
    schemed = any(t.lemma in SCHEMES.get(deed.lemma, ()) for t in things)
    return schemed or deed.lemma in (STIRRING if bad else SCHEMING) or any(c.lower_ in UNFAIRLY for c in deed.lefts)


def evil_attempt(noun: Token) -> bool:
    """Tell whether *noun* is "an attempt to silence the press"."""
    return noun.lemma in ATTEMPTS and any(
        evil(t) for c in noun.rights if c.dep_ in ("acl", "xcomp", "relcl", "prep") for t in (c, *c.children)
    )


def _attempted(verb: Token) -> bool:
    return any(evil_attempt(c) for c in verb.rights if c.dep_ == "attr")


def _tampered_with(verb: Token) -> Verdict | None:
    """Return the vote in "the vote was rigged", "the charges are politically motivated", "the law is designed to silence the press"."""
    motivated = verb.lemma in ("motivate", "drive") and any(c.lower_ in POLITICALLY for c in verb.lefts)
    aimed = verb.lemma in AIMED and any(
        evil(t) for c in verb.rights if c.dep_ in ("xcomp", "advcl", "prep") for t in (c, *c.children)
    )
    named = clauses.standing_subject(verb)
    tampered = verb.lemma in TAMPERED and named is not None and named.lemma in TRUSTED
    marred = verb.lemma in ("mar", "taint") and any(c.dep_ == "agent" for c in verb.rights)
    if not (motivated or aimed or marred or tampered):
        return None
    return of_subject(verb, Polarity.OPPOSE, settled=True, things=True)
