"""Finds frames of position whose target is a deed: what somebody will do, asks for, hopes for or demands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance import contacts
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.purposes import served
from kg.claims._stance.rejections import HUNTING, rejected_in, stopped_by

if TYPE_CHECKING:
    from kg.syntax import Token

PROCEDURAL = lexicon(
    "discuss meet inform say tell visit sign announce speak talk prepare write travel attend convey express see know do make decide debate "
    "forget begin start go come return arrive exchange answer comment elaborate give remain look stay continue invite file unveil distance "
    "arrange schedule reconvene"
)
"""What one agrees, hopes or expects to do without taking a position."""
SHOWING = lexicon(
    "think believe feel imagine demonstrate prove show thank congratulate reassure assure remind emphasize emphasise stress note reiterate "
    "clarify apologize apologise mention underscore hear explain understand become be have get appear "
    "expect"
)
"""What one seeks or promises to do for no matter's sake."""
ASKED = lexicon(
    "discuss inform say tell ask announce speak talk write convey express see know do comment answer elaborate come go look "
    "wear dress undress eat drink sleep rest relax smile breathe swim dance"
)
"""What one asks of others without taking a position."""
INVITED = lexicon("visit attend meet remain stay join")
"""What one asks of others out of courtesy."""
GREETING = lexicon("welcome greet host receive")
"""What one is proud to do out of courtesy."""
BARE = lexicon("help act assist respond work engage listen")
"""What one is ready to do for nothing that is named."""
PENSIVE = lexicon("reconsider reflect wait react respond think rethink proceed")
"""What one asks for or will do with no matter named."""

SIDES = lexicon(
    "country nation government party side authority group community state leader administration ministry parliament military army "
    "opposition regime junta council commission alliance union world"
)
"""Countries, bodies and groups, which act as people do."""
DOERS = ANYBODY | SIDES
PROTESTING = lexicon("protest demand denounce")
"""Verbs that say what a deed is meant to show."""
ADDING = ("dobj", "prep", "xcomp", "ccomp", "prt", "acomp", "attr", "oprd", "dative", "conj", "npadvmod")
"""What behind a verb tells more of the deed."""
HEARING = ("dobj", "dative", "nsubj", "nsubjpass", "pobj")
MATTERS = lexicon("challenge issue matter question topic task need")
"""What one tackles without being against it."""
REFUSING = lexicon("refuse unwilling")
SILENT = lexicon(
    "comment answer say give elaborate discuss disclose reveal tell speak talk name identify confirm respond apologize apologise "
    "threaten rule guess speculate predict describe explain endorse draw quote interview photograph"
)
"""What one refuses without taking a position."""
TOLD = lexicon("detail information estimate figure specific explanation comment")
"""What one refuses to provide without taking a position."""
HEARERS = {
    "call": ("on", "upon", "for"),
    "appeal": ("to", "for"),
    "plead": ("with",),
    "count": ("on", "upon"),
    "rely": ("on", "upon"),
}
"""Prepositions behind verbs of asking that name who is to do it."""
RETIRING = {
    "leave": lexicon("club company team school college job home house hospital band show party room stage pitch field"),
    "resign": frozenset[str](),
    "retire": frozenset[str](),
}
"""What one means to do oneself for no policy's sake, with which objects: "threatened to resign", "wants to leave the club"."""
TREATIES = lexicon("treaty accord pact convention protocol ceasefire truce")
"""What one is for who is ready to sign it."""
TABLE = ("table", "talks", "terms", "agreement", "negotiations", "consensus")
"""What one shall come or return to, which is a demand."""
EARNEST = {"sign": lexicon("bill law legislation measure"), "make": lexicon("effort contribution step")}
"""What is a position where it is done with one of PROCEDURAL."""


def with_infinitive(token: Token, frames: Frames) -> Position | None:
    lemma = token.lemma
    ready = (token.lower_, "to") in frames.states
    if not ready and (
        token.pos_ != "VERB"
        or (lemma not in frames.infinitives and lemma not in frames.requests)
        or clauses.passive(token)
        or (lemma == "offer" and any(c.dep_ in ("dobj", "dative") for c in token.rights))  # "offered him a post to …"
    ):
        return None
    for inner in token.rights:
        if inner.dep_ not in ("xcomp", "ccomp", "advcl") or not any(t.tag_ == "TO" for t in inner.children):
            continue
        asked = _hearer(token, inner)
        silent = (
            SILENT
            if lemma in REFUSING
            else ASKED | {"ask": INVITED, "encourage": INVITED - {"join", "meet"}}.get(lemma, frozenset())
            if asked
            else PROCEDURAL | SHOWING
        )
        untold = lemma in REFUSING and any(c.dep_ == "dobj" and c.lemma in TOLD for c in inner.rights)
        plain = inner.lemma == "be" and any(c.dep_ == "acomp" for c in inner.rights)
        unnamed = lemma == "ask" and not asked and (clauses.negated(inner) or clauses.passive(inner))
        idle = untold or plain or unnamed or (inner.lemma in silent and not _earnest(inner, ready=ready))
        if idle or any(t.lower_ == "whether" or (t.tag_ == "WP" and t.i < token.i) for t in inner.children):
            return None  # "knows what it wants to build"
        if lemma in ("agree", "decide") and contacts.keeps_in_touch(inner):
            return None
        if any(c.dep_ == "aux" and c.lemma == "have" for c in inner.children):
            return None
        fits = frames.requests if asked else frames.infinitives
        bare = ready and inner.lemma in GREETING
        bare = bare or (inner.lemma in (BARE if ready else PENSIVE) and not does(inner))  # "is ready to help"
        bare = bare or (not asked and lemma not in REFUSING and _retiring(inner))
        bare = bare or (lemma in ("plan", "intend") and not _policy(token, inner, frames))
        return to_do(token, inner) if (ready or lemma in fits) and not bare else None
    return None


def _policy(plan: Token, deed: Token, frames: Frames) -> bool:
    """Tell a policy that is planned, or what is not planned, from other plans."""
    past = any(c.lower_ == "did" for c in plan.lefts)  # "did not intend to offend"
    return (clauses.negated(plan) and not past) or deed.lemma in frames.future or rejected_in(deed) is not None


def _retiring(deed: Token) -> bool:
    """Tell "(threatened to) resign" and "(wants to) leave the club"."""
    things = [c.lemma for c in deed.rights if c.dep_ == "dobj"]
    return (
        deed.lemma in RETIRING and RETIRING[deed.lemma].issuperset(things) and (bool(things) or deed.lemma != "leave")
    )


def _earnest(verb: Token, *, ready: bool) -> bool:
    """Tell "make efforts to …", "continue the programme" and "come to the table" from "make a visit" and "continue the talks"."""
    if served(verb) is not None:
        return True
    if verb.lemma == "do":  # "do more on border security", "do more careful work"
        return any(c.lower_ == "more" for t in verb.rights for c in (t, *t.lefts))
    if verb.lemma in ("come", "return", "go"):
        return to_the_table(verb) or any(c.lower_ == "together" for c in verb.rights)
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None or thing.pos_ == "PRON":
        return False
    if verb.lemma in EARNEST:
        return thing.lemma in EARNEST[verb.lemma] or (ready and verb.lemma == "sign" and thing.lemma in TREATIES)
    return verb.lemma == "continue" and thing.lemma not in contacts.MACHINERY


def _hearer(token: Token, inner: Token) -> bool:
    """Tell whether somebody else than the subject of *token* is to do *inner*."""
    hearers = HEARERS.get(token.lemma_)
    if hearers is not None:
        near = (*token.rights, *inner.lefts)
        named = [c for c in near if c.dep_ in ("prep", "mark") and c.lower_ in hearers]
        things = token.lemma in ("count", "rely") and any(
            t.pos_ == "NOUN" and t.lemma not in DOERS for c in named for t in c.children
        )
        return bool(named) and not things
    return any(c.dep_ in ("dobj", "dative") for c in token.rights) or any(t.dep_ == "nsubj" for t in inner.children)


def to_do(token: Token, inner: Token) -> Position | None:
    """Return the frame of *token* about the deed *inner*, or about what that deed turns against."""
    inner = served(inner) or inner
    rejected = next((t for t in inner.rights if t.dep_ == "dobj"), None)
    if token.dep_ == "relcl" and rejected is None:
        return None  # "the war it wants to prevent"
    if rejected is not None and rejected.lower_ in ("them", "him", "it", "her") and inner.lemma in HUNTING:
        return None  # "bring them to justice"
    stopped = stopped_by(inner)
    if stopped is not None:
        return Position(word=token, first=stopped.left_edge.i, head=stopped, carrier=token, turned=True)
    if clauses.negated(inner):
        return Position(word=token, first=inner.i, head=inner, carrier=token, turned=True)
    against = rejected_in(inner)
    if against is not None:
        return Position(
            word=token, first=max(inner.i + 1, against.left_edge.i), head=against, carrier=token, turned=True
        )
    who = _asked_alone(token, inner)
    first = int(inner.i) if who is None else int(who.left_edge.i)
    return Position(word=token, first=first, head=inner, carrier=token)


def _asked_alone(token: Token, inner: Token) -> Token | None:
    """Return who shall do what says too little without him: "the parties" in "urged the parties to do more"."""
    told = any(c.dep_ in ADDING or (c.dep_ == "advcl" and c.tag_ == "VB") for c in inner.rights)
    if told and inner.lemma != "do" and not clauses.passive(inner):
        return None
    near = (*token.rights, *inner.lefts, *(t for c in token.rights if c.dep_ == "prep" for t in c.children))
    return next((t for t in near if t.dep_ in HEARING and t.pos_ in ("NOUN", "PROPN") and t.i < inner.i), None)


def protested(aim: Token) -> bool:
    """Tell whether *aim* is what is shown by doing something in public: "marched to protest …", "attacked to demand …"."""
    above = aim.head
    told = (
        aim.dep_ == "advcl"
        and above.pos_ == "VERB"
        and (above.tag_ != "VB" or any(c.dep_ == "aux" for c in above.lefts))
    )
    return (
        told and (aim.lemma in PROTESTING or above.lemma in clauses.MARCHING) and any(c.tag_ == "TO" for c in aim.lefts)
    )


def does(verb: Token) -> bool:
    return any(c.dep_ in ("dobj", "prep") for c in verb.rights)


def given_back(verb: Token) -> bool:
    """Tell whether somebody shall do *verb* to what he has: "the child must be returned to her"."""
    return clauses.passive(verb) and verb.lemma in ("return", "give", "invite")


def to_the_table(verb: Token) -> bool:
    return any(t.lower_ in TABLE for c in verb.rights if c.lower_ == "to" for t in c.children)
