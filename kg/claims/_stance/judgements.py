"""Words that judge what they are said of, and how they are said of it: "is a mistake", "called it illegal", "violates …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.clause_moods import conditional
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import NAMING
from kg.claims._stance import signs
from kg.claims._stance.agents import by_whom, patient
from kg.claims._stance.complements import complement
from kg.claims._stance.frames import Position
from kg.claims._stance.verdicts import verdict
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

GOOD = lexicon(
    "important essential necessary crucial vital good great positive constructive beneficial welcome historic excellent brave "
    "courageous strategic helpful productive indispensable imperative legitimate encouraging commendable admirable "
    "praiseworthy wise reasonable sensible just fair iron-clad ironclad unwavering unshakable unshakeable rock-solid effective "
    "success achievement milestone breakthrough victory triumph gift blessing progress cornerstone priority needed required overdue "
    "opportunity guarantee assurance asset "
    "best right outstanding remarkable heroic exemplary appropriate correct proper justified warranted fitting timely valuable invaluable "
    "worthwhile prudent lawful desirable favorable favourable impressive tremendous superb splendid magnificent noble "
    "laudable honorable honourable meaningful fruitful responsible courageous visionary groundbreaking inspiring "
    "inspirational viable boon boost masterpiece"
)
"""Words of praise or need, by lemma or as written."""
WAYS = lexicon("way path solution answer option road choice course")
"""What is judged by "the only" and "the best"."""
STEPS = lexicon("step move movement leap stride")
AHEAD = ("forward", "ahead", "right", "wrong", "backward", "backwards", "back")
BEHIND = ("wrong", "backward", "backwards", "back")
"""Where a step leads: "a step in the right direction"; the second that one is against."""
KINDS = lexicon("act form kind sort case piece declaration")
HOSTILE = lexicon("war defiance sabotage piracy treason hostility cowardice barbarism madness revenge desperation")
"""What a deed is blamed for being an act of."""
"""Nouns whose "of" tells what it is: "an act of aggression"."""
GREAT = lexicon("significant")
"""Words of praise beside a noun: "a significant moment", but not "the loss was significant"."""
BAD = lexicon(
    "wrong illegal unlawful void invalid unjust unfair illegitimate unacceptable intolerable counterproductive counter-productive "
    "indefensible irresponsible reckless "
    "unhelpful destabilizing destabilising outrageous shameful disgraceful provocative unconstitutional "
    "unjustified unjustifiable unwarranted unnecessary immoral inhumane inhuman barbaric cowardly heinous abhorrent "
    "deplorable regrettable disgusting repugnant appalling disastrous foolish flawed unworkable biased discriminatory arbitrary "
    "mistake crime violation provocation aggression blackmail betrayal disaster farce sham insult disgrace outrage travesty "
    "blunder theft hypocrisy propaganda terrorism genocide obstacle interference threat breach dangerous harmful "
    "unfounded baseless groundless absurd ridiculous nonsense detrimental nonsensical laughable untenable "
    "bad terrible horrible awful insane stupid problematic inappropriate improper unreasonable unwise imprudent senseless pointless "
    "meaningless futile inadequate insufficient excessive disproportionate misleading deceitful dishonest hypocritical cynical cruel "
    "brutal vicious evil wicked horrific atrocious monstrous grotesque hateful divisive inflammatory incendiary damaging destructive "
    "hurtful offensive insulting degrading humiliating embarrassing pathetic ludicrous preposterous silly naive misguided ill-advised "
    "short-sighted shortsighted hasty premature aggressive belligerent corrupt undemocratic repressive oppressive "
    "unrealistic unsustainable failure catastrophe fiasco debacle nightmare setback charade hoax smear fraud "
    "terrorist murderer criminal liar thug tyrant dictator traitor racist bandit coward puppet extremist fascist"
)
"""Words of blame."""
HARMING = lexicon(
    "violate undermine harm endanger jeopardize jeopardise exacerbate "
    " destabilize destabilise breach contravene threaten damage hurt"
)
"""Verbs that blame what does them."""
MATERIAL = lexicon("damage hurt harm threaten")
"""Those of HARMING that tell what happened where they stand in the past."""
HELPING = lexicon("contribute benefit bolster consolidate strengthen enhance")
"""Verbs that praise what does them."""
LEADING = lexicon("result lead cause trigger spark provoke fuel")
HARM = lexicon(
    "instability chaos war violence retaliation retaliatory conflict crisis harm damage escalation collapse ruin suffering "
    "bloodshed tension disaster catastrophe destruction unrest"
)
"""What it is a concern to lead to."""
BELIEVING = lexicon("believe think feel consider argue maintain insist find know")
"""Verbs whose subject judges what their clause says."""
MUTUAL = lexicon("friends neighbors neighbours partners allies brothers")
"""What several are to one another."""
ONLY = lexicon("alternative substitute")
"""What there is none of to what one is for."""
UNFOUNDED = lexicon("need justification excuse place room question reason basis case appetite")
"""What there is none of for what one is against."""
LINKING = lexicon("be remain become constitute represent mark amount")
NAMED_AS = lexicon(
    "describe denounce condemn decry brand label portray characterize characterise regard see view consider dismiss reject hail praise"
)
"""Verbs of NAMING with "as"."""
TAKING = lexicon("call term label brand dub consider deem find judge")
"""Verbs with what something is called beside it: "called the raid a crime", "finds the text weak"."""
DEEDS = lexicon("action step measure move")
CLOSE = lexicon("strong close good firm clear warm solid bright healthy")
"""What nothing "could be more" than what one is for."""
VAGUE = lexicon(
    "situation time moment day thing people way reason problem year result world hour week month one something everything nothing "
    "question point answer fact life part lot number most"
)
"""What is only told to be so and nobody is for or against."""


def judgements(text: AnnotatedArticle) -> Iterator[tuple[Position, Polarity]]:
    """Yield what is judged, with the sign of the judgement."""
    for token in text.words:
        if token.pos_ not in ("VERB", "AUX") or conditional(token):
            continue
        found = verdict(token) or _named(token) or _lacking(token) or _said_to_be(token) or _said_to_do(token)
        if found is not None:
            yield found


def sign(word: Token) -> Polarity | None:
    """Return the sign of *word* with its adjectives and, behind "of great importance", its nouns; None where it judges nothing."""
    if word.lemma in KINDS:
        word = next((t for p in word.rights if p.lower_ == "of" for t in p.children if t.dep_ == "pobj"), word)
        if word.lemma in HOSTILE:
            return Polarity.OPPOSE
    phrase = [word, *(c for c in word.children if c.dep_ in ("amod", "compound", "attr", "acomp"))]
    if word.dep_ == "prep" and word.lower_ == "of":
        phrase += [t for t in word.children if t.lemma in ("importance", "significance", "value", "benefit")]
        return Polarity.SUPPORT if len(phrase) > 1 else None
    after = word.doc[word.i + 1 : word.i + 2]
    if word.lemma in STEPS and any(t.lower_ in AHEAD for t in (*after, *word.subtree) if t.i > word.i):
        behind = any(t.lower_ in BEHIND for t in (*after, *word.subtree))
        return Polarity.OPPOSE if behind else Polarity.SUPPORT
    if word.lemma in WAYS and any(c.lower_ in ("only", "best", "right") for c in word.lefts):
        return Polarity.SUPPORT
    if word.pos_ == "ADJ":
        phrase += [c for c in word.rights if c.dep_ == "conj"]
    forms = {form for t in phrase for form in (t.lemma, t.lower_)}
    good, bad = bool(forms & GOOD) or any(t.lemma in GREAT for t in phrase[1:]), bool(forms & BAD)
    if good == bad:
        return None
    return Polarity.SUPPORT if good else Polarity.OPPOSE


def _named(verb: Token) -> tuple[Position, Polarity] | None:
    """Return the raid with its sign in "called the raid a crime" and "described the raid as criminal"."""
    lemma = verb.lemma
    if verb.pos_ != "VERB" or lemma not in NAMING | TAKING | NAMED_AS:
        return None
    agent = by_whom(verb)
    if clauses.passive(verb) and agent is None:
        return None
    thing = patient(verb) if agent is not None else _what_is_named(verb)
    name = _name_beside(verb) if lemma in TAKING else None
    if name is not None and thing is None:
        thing = next((c for c in name.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    for prep in verb.rights:
        if name is None and prep.lower_ == "as" and prep.dep_ == "prep" and lemma in NAMED_AS | NAMING:
            name = next((t for t in prep.children if t.dep_ in ("pobj", "amod", "pcomp", "acomp")), None)
    value = None if name is None else sign(name)
    if thing is None or value is None or thing.pos_ == "PRON" or thing.lemma in VAGUE:
        return None
    first = thing.left_edge.i if thing.i < verb.i else max(verb.i + 1, thing.left_edge.i)
    return Position(word=verb, first=first, head=thing, carrier=verb, owner=agent), value


def _what_is_named(verb: Token) -> Token | None:
    """Return "the rebels" in "described the rebels as terrorists" and "the rebels, whom she described as terrorists"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is not None and thing.i < verb.i:
        return verb.head if verb.dep_ == "relcl" and thing.tag_ in ("WP", "WDT") else None
    return thing


def _name_beside(verb: Token) -> Token | None:
    """Return "a crime" in "called it a crime"; "a step" in "called it a step forward", which the parser gives to "forward"."""
    ahead = [c for c in verb.rights if c.dep_ == "advmod" and c.lower_ in AHEAD]
    if (step := next((t for c in ahead for t in c.lefts if t.lemma in STEPS), None)) is not None:
        return step
    return next(
        (c for c in verb.rights if c.dep_ == "oprd" or (c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("NOUN", "ADJ"))),
        None,
    )


def _said_to_be(verb: Token) -> tuple[Position, Polarity] | None:
    """Return the raid with its sign in "the raid was a crime"."""
    if verb.lemma not in LINKING:
        return None
    name = next(
        (c for c in verb.rights if c.dep_ in ("attr", "acomp", "dobj") or (c.dep_ == "prep" and c.lower_ == "of")), None
    )
    idle = name is None or name.lower_ in MUTUAL or any(c.lower_ == "so" for c in name.lefts)  # "so great that …"
    idle = idle or (name is not None and name.lemma in ("item", "topic", "subject"))
    value = None if name is None or idle else sign(name)
    if name is not None and signs.heightened(verb):
        value = Polarity.SUPPORT if name.lemma in CLOSE else value
        return None if value is None else _of_subject(verb, value)
    none = name is not None and any(c.lower_ in ("no", "neither") for c in (*name.lefts, *verb.lefts))
    if value is not None and none:
        value = Polarity.OPPOSE if value is Polarity.SUPPORT else None
    return None if value is None else _of_subject(verb, value)


def _each(subject: Token | None) -> Token | None:
    """Return "launches" in "each of the launches"."""
    if subject is None or subject.lower_ not in ("each", "all", "any", "some", "many", "both"):
        return subject
    of = next((c for c in subject.rights if c.lower_ == "of"), None)
    return subject if of is None else next((t for t in of.children if t.dep_ == "pobj"), subject)


def _lacking(verb: Token) -> tuple[Position, Polarity] | None:
    """Return the vote with its sign in "there is no alternative to the vote", "there can be no vote", ""there is a need for a vote"."""
    if verb.lemma != "be" or not any(c.dep_ == "expl" for c in verb.children):
        return None
    needed = next((c for c in verb.rights if c.dep_ in ("attr", "nsubj") and c.lemma == "need"), None)
    denied = needed is not None and (clauses.negated(verb) or any(t.lower_ == "no" for t in needed.lefts))
    told = needed is not None and not denied and verb.dep_ not in ("relcl", "advcl")
    matter = complement(needed) if told and needed is not None else None
    if matter is not None and matter[1].pos_ != "PRON":
        return Position(word=verb, first=matter[0], head=matter[1], carrier=verb, voiced=True), Polarity.SUPPORT
    missing = next(
        (c for c in verb.rights if c.dep_ in ("attr", "nsubj") and any(t.lower_ == "no" for t in c.lefts)), None
    )
    if missing is None:
        return None
    inner = next(
        (
            t
            for p in missing.rights
            if p.lower_ in ("for", "of", "to")
            for t in p.children
            if t.dep_ in ("pobj", "pcomp")
        ),
        None,
    )
    if inner is not None and missing.lemma in ONLY | UNFOUNDED:
        value = Polarity.SUPPORT if missing.lemma in ONLY else Polarity.OPPOSE
        return Position(word=verb, first=inner.left_edge.i, head=inner, carrier=verb, voiced=True), value
    if any(c.dep_ == "aux" and c.lower_ in ("can", "will", "must", "should") for c in verb.children):
        return Position(
            word=verb, first=missing.left_edge.i + 1, head=missing, carrier=verb, voiced=True
        ), Polarity.OPPOSE
    return None


def _said_to_do(verb: Token) -> tuple[Position, Polarity] | None:
    """Return the launch with its sign in "the launch violates the resolution"; what only would do harm is a concern."""
    lemma = verb.lemma
    doer = clauses.standing_subject(verb)
    if doer is not None and doer.ent_type_ in ("PERSON", "GPE", "NORP", "ORG"):
        return None
    needed = clauses.passive(verb) and verb.lower_ in ("needed", "required")
    if needed or lemma in HELPING:
        return _of_subject(verb, Polarity.SUPPORT)
    harms = lemma in HARMING and any(c.dep_ == "dobj" for c in verb.rights)
    harms = harms and not (lemma in MATERIAL and verb.tag_ in ("VBD", "VBN"))
    warned = verb.dep_ == "ccomp" and verb.head.lemma in ("warn", "fear")
    if not (harms or warned or _leads_to_harm(verb)) or (clauses.passive(verb) and not warned):
        return None
    ahead = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)
    if warned and not ahead and not harms:
        return None
    return _of_subject(verb, Polarity.NEUTRAL_CONCERN if ahead else Polarity.OPPOSE)


def _leads_to_harm(verb: Token) -> bool:
    """Tell whether *verb* says what bad comes of its subject: "could result in retaliatory measures"."""
    if verb.lemma not in LEADING:
        return False
    things = [t for c in verb.rights for t in (c, *c.children) if t.dep_ in ("dobj", "pobj")]
    return any(t.lemma in HARM for thing in things for t in (thing, *thing.lefts))


def _of_subject(verb: Token, value: Polarity) -> tuple[Position, Polarity] | None:
    subject = _each(clauses.standing_subject(verb))
    if subject is None or subject.i > verb.i or subject.pos_ not in ("NOUN", "PROPN") or subject.lemma in VAGUE:
        return None
    if subject.lemma in DEEDS and all(c.dep_ == "det" for c in subject.lefts) and not list(subject.rights):
        return None  # "these actions threaten …" names nothing that can be asked for again
    if any(c.lower_ == "such" for c in subject.lefts) or subject.ent_type_ in ("DATE", "TIME", "ORDINAL", "CARDINAL"):
        return None
    if verb.dep_ == "ccomp" and verb.head.lemma not in BELIEVING and clauses.negated(verb.head):
        return None  # "that does not mean the raid was a crime"
    believed = verb.dep_ == "ccomp" and verb.head.lemma in BELIEVING and clauses.standing_subject(verb.head) is not None
    carrier = verb.head if believed else verb
    return Position(word=verb, first=subject.left_edge.i, head=subject, carrier=carrier, voiced=not believed), value
