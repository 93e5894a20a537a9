"""Reads positions whose holder stands beside a participle or a noun: "backed by Nordia", "Prado, a critic of the treaty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.target_limits import PLANS

if TYPE_CHECKING:
    from kg.syntax import Token

WILLING = lexicon(
    "challenge urge encourage request propose want seek blame block defend value cherish approve hail mock sponsor treasure welcome"
)
"""Verbs whose participle says too little of a position: "encouraged by the news", "sponsored by a bank"."""
RECEIVING = lexicon(
    "receive draw win get attract earn face meet greet provoke spark prompt elicit trigger garner find have enjoy secure command"
)
ENJOYING = lexicon("have enjoy win gain secure command get")
"""Verbs behind which "of" names who gives it: "has the support of Nordia"."""
RECEIVED = lexicon(
    "support praise backing endorsement approval criticism condemnation opposition rebuke anger outrage objection rejection denunciation "
    "concern fury scorn"
)
"""What others give to what they are for or against."""
UNDER = lexicon("fire criticism attack")
"""What one comes under who is criticised."""
CRITICS = lexicon(
    "critic lawmaker opposition senator congressman legislator parliamentarian republican democrat politician activist campaigner group "
    "party union expert environmentalist conservative liberal progressive economist media press newspaper feminist voter resident parent "
    "fan organization organisation ally minister president mayor governor colleague"
)
"""Those under whose fire one comes in words: no gunmen."""
DESPITE = ("despite", "amid", "because", "after", "over", "following", "due")
RESISTANCE = lexicon("opposition criticism condemnation objection protest outcry concern fear worry complaint anger")
"""What something is done despite, or given up because of."""
UNDOING = lexicon("lift end stop drop abandon repeal reject withdraw oppose condemn ban block ease")
"""Verbs whose object those are for who object to them."""
RELATIVE = ("WDT", "WP", "WRB")
WANTING = lexicon("want seek value cherish treasure request accept promise deny")
"""Verbs that tell too little of what is only said to have them done to it: "the house she wanted"."""
DAILY = lexicon(
    "loss win defeat victory draw goal match game season referee umpire coach result weather rain snow heat cold storm wind flu virus"
)
"""What people are glad, angry or anxious about in sport and daily life."""
PARTISANS = lexicon("supporter advocate proponent backer opponent critic foe detractor")
"""Who is named by what he is for or against in one word: "a treaty opponent"."""
ISSUES = lexicon("war abortion embargo tariff tax blockade merger occupation intervention")
"""Besides plans, what one is named an opponent of in one word."""
PAST = lexicon("former past onetime once longtime early no")


def by_agent(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "the plan was rejected by Nordia" and "a plan backed by Nordia"."""
    lemma = token.lemma
    if token.tag_ != "VBN" or lemma not in frames.verbs - WILLING:
        return None
    if any((lemma, c.lower_) in frames.matters for c in token.rights):
        return None  # "was praised by Nordia for its help"
    doer, thing = by_whom(token), patient(token)
    named = thing is not None and (thing.pos_ in ("NOUN", "PROPN") or thing.lower_ in ("he", "she"))
    if doer is None or thing is None or not named or thing.i > token.i:
        return None
    return Position(word=token, first=thing.left_edge.i, head=thing, carrier=token, owner=doer)


def related(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "the treaty, which Nordia opposes" and "the ban Nordia opposes", whose target stands before it."""
    thing = token.head
    if token.dep_ != "relcl" or token.lemma not in frames.verbs - WANTING or thing.pos_ != "NOUN" or thing.i > token.i:
        return None
    pronoun = next((c for c in token.children if c.dep_ == "dobj"), None)
    doer = next((c for c in token.lefts if c.dep_ == "nsubj" and c.tag_ not in RELATIVE), None)
    bare = pronoun is None and not any(c.dep_ in ("prep", "xcomp", "ccomp", "prt", "auxpass") for c in token.rights)
    if doer is None or not (bare or (pronoun is not None and pronoun.tag_ in RELATIVE)):
        return None
    return Position(word=token, first=int(thing.left_edge.i), head=thing, carrier=token, owner=doer)


def resisted(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "the deal was signed despite opposition from Nordia", whose target is the deal."""
    thing = patient(token) or next((c for c in token.rights if c.dep_ == "dobj"), None)
    if thing is None or thing.pos_ not in ("NOUN", "PROPN") or token.lemma in UNDOING:
        return None
    for prep in (c for c in token.rights if c.dep_ == "prep" and c.lower_ in DESPITE):
        behind = [t for t in prep.subtree if t.dep_ == "pobj" and t.lemma in RESISTANCE & frames.nouns]
        giver = next((t for n in behind[:1] for c in n.rights if c.lower_ == "from" for t in c.children), None)
        if giver is not None and not any(c.lower_ in ("to", "about", "over", "on") for c in behind[0].rights):
            return Position(word=behind[0], first=thing.left_edge.i, head=thing, carrier=token, owner=giver)
    return None


def by_whom(verb: Token) -> Token | None:
    """Return who does *verb* in the passive voice: "Nordia" in "rejected by Nordia"."""
    by = next((c for c in verb.rights if c.dep_ == "agent" and c.lower_ == "by"), None)
    return None if by is None else next((t for t in by.children if t.dep_ == "pobj"), None)


def received(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "the plan drew criticism from Nordia", whose subject is the target."""
    met = token.lemma in ("meet", "greet") and clauses.passive(token)  # "was met with outrage by Nordia"
    near = (t for c in token.rights if c.lower_ == "with" for t in c.children) if met else token.rights
    noun = next((c for c in near if c.dep_ == ("pobj" if met else "dobj")), None) if token.lemma in RECEIVING else None
    if noun is None or noun.lemma not in frames.nouns & RECEIVED or (clauses.passive(token) and not met):
        return None
    having = ("of",) if token.lemma in ENJOYING else ()
    givers = ("from", "by") if met else ("from", "among", *having)
    behind = (c for t in (noun, token) for c in t.rights if c.lower_ in givers and c.i > noun.i)
    giver = next((t for c in behind for t in c.children if t.dep_ == "pobj"), None)
    thing = clauses.standing_subject(token)
    if giver is None or thing is None or thing.pos_ not in ("NOUN", "PROPN") or thing.i > token.i:
        return None
    return Position(word=token, first=thing.left_edge.i, head=thing, carrier=token, owner=giver)


def under_fire(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "the mayor came under fire from Nordia", whose subject is the target."""
    under = [c for c in token.rights if c.lower_ == "under"] if token.lemma in ("come", "be") else []
    noun = next((t for c in under for t in c.children if t.dep_ == "pobj" and t.lemma in UNDER), None)
    thing = None if noun is None else clauses.standing_subject(token)
    if noun is None or thing is None or "criticism" not in frames.nouns or thing.pos_ not in ("NOUN", "PROPN"):
        return None
    behind = (c for t in (noun, *under, token) for c in t.rights if c.lower_ in ("from", "by") and c.i > noun.i)
    giver = next((t for c in behind for t in c.children if t.dep_ == "pobj"), None)
    if giver is None or thing.i > token.i or not (noun.lemma == "criticism" or _speaking(giver, thing)):
        return None
    return Position(word=token, first=int(thing.left_edge.i), head=thing, carrier=token, owner=giver)


def _speaking(giver: Token, thing: Token) -> bool:
    """Tell whether it is in words that *thing* comes under fire from *giver*."""
    named = giver.ent_type_ == "PERSON" == thing.ent_type_
    return named or not CRITICS.isdisjoint((giver.lemma.lower(), giver.lower_.removesuffix("s")))


def moved(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "the plan angered Nordia", whose subject is the target."""
    if token.lemma not in frames.moving or token.pos_ != "VERB" or clauses.passive(token) or clauses.negated(token):
        return None
    holder = next((c for c in token.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")), None)
    thing = clauses.own_subject(token)
    if holder is None or thing is None or thing.pos_ != "NOUN" or thing.i > token.i or token.dep_ in ("advcl", "xcomp"):
        return None
    return Position(word=token, first=int(thing.left_edge.i), head=thing, carrier=token, owner=holder)


def patient(verb: Token) -> Token | None:
    """Return what *verb* is done to in the passive voice."""
    first = clauses.first_joined(verb)
    if first.dep_ == "acl":
        return first.head
    return next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None) if verb.dep_ != "relcl" else None


def partisan(noun: Token, frames: Frames) -> Position | None:
    """Return the frame of "Prado, a critic of the treaty" and "Prado is one of Holt's staunchest supporters"."""
    if noun.lemma not in frames.people or any(c.lower_ in PAST for c in noun.lefts):
        return None
    holder = _called(noun) if noun.tag_ == "NN" else _one_of(noun)
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "for")), None)
    inner = (
        (owner or _compound(noun))
        if of is None
        else next((t for t in of.children if t.dep_ in ("pobj", "pcomp")), None)
    )
    if inner is None or holder is None or inner.pos_ == "PRON":
        return None
    first = int(inner.left_edge.i) if of is None else of.i + 1
    return Position(word=noun, first=first, head=inner, carrier=noun, owner=holder, alone=of is None)


def _compound(noun: Token) -> Token | None:
    """Return "treaty" in "another treaty opponent"; a film critic is none."""
    before = noun.nbor(-1) if noun.i else noun
    named = before.dep_ == "compound" and before.tag_ == "NN" and before.lemma in PLANS | ISSUES
    return before if named and noun.lemma in PARTISANS else None


def described(word: Token) -> Token | None:
    """Return "Nordia" for "critical" in "Nordia, long critical of the ban, …" and "Wary of the ban, Nordia …"."""
    if word.pos_ != "ADJ" or word.dep_ not in ("amod", "advcl") or _of_daily_life(word):
        return None
    if word.dep_ == "amod":
        first = word.left_edge.i
        return (
            word.head if word.head.pos_ == "PROPN" and word.head.i < first and word.doc[first - 1].text == "," else None
        )
    if (
        word.dep_ != "advcl"
        or word.head.pos_ != "VERB"
        or any(c.dep_ in ("mark", "nsubj", "aux") for c in word.children)
    ):
        return None
    subject = clauses.standing_subject(word.head)
    return subject if subject is not None and subject.pos_ == "PROPN" else None


def _of_daily_life(word: Token) -> bool:
    """Tell "angry over the loss", "proud of her team" from feelings about public matters."""
    things = [t for p in word.rights if p.dep_ == "prep" for t in p.children]
    return any(t.lemma in DAILY or any(c.tag_ == "PRP$" for c in t.lefts) for t in things)


def _one_of(nouns: Token) -> Token | None:
    """Return who is "one of the fiercest critics"."""
    of = nouns.head if nouns.dep_ == "pobj" and nouns.head.lower_ == "of" else None
    one = of.head if of is not None and of.head.lower_ in ("one", "among") else None
    return None if one is None else _called(one)


def _called(noun: Token) -> Token | None:
    """Return whom *noun* is said of: what it stands beside, or the subject of "is"."""
    if noun.dep_ == "appos":
        return noun.head
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ == "as" and above.head.lemma in ("emerge", "serve", "act"):
        return clauses.standing_subject(above.head)
    told = noun.dep_ == "attr" and above.lemma in ("be", "become", "remain") and not clauses.negated(above)
    return clauses.standing_subject(above) if told else None
