"""Finds what a verb or noun of talk has for its topic: "discussed X", "talks on X", "the meeting was about X", "X topped the agenda"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses

if TYPE_CHECKING:
    from kg.syntax import Token

VERBS = lexicon("discuss review explore")
VERB_ON = {
    ("talk", "about"),
    ("focus", "on"),
    ("reflect", "on"),
    ("touch", "on"),
    ("touch", "upon"),
    ("speak", "about"),
    ("inform", "about"),
    ("brief", "on"),
    ("go", "over"),
    ("exchange", "on"),
    ("exchange", "about"),
    ("consult", "on"),
    ("confer", "on"),
    ("negotiate", "on"),
    ("negotiate", "over"),
    ("deliberate", "on"),
    ("huddle", "over"),
    ("coordinate", "on"),
    ("update", "on"),
    ("speak", "regarding"),
    ("speak", "concerning"),
    ("talk", "regarding"),
    ("meet", "regarding"),
    ("meet", "over"),
    ("meet", "about"),
    ("talk", "over"),
    ("talk", "on"),
    ("speak", "on"),
    ("confer", "about"),
    ("confer", "over"),
    ("consult", "about"),
    ("consult", "over"),
    ("deliberate", "about"),
    ("deliberate", "over"),
    ("brief", "about"),
    ("update", "about"),
    ("exchange", "over"),
    ("chat", "about"),
    ("engage", "on"),
}
SETTINGS = lexicon("""
    sideline margin fringe occasion condition behalf phone telephone line eve anniversary way basis ground trip visit tour flight tv
    television radio board campus stage record sunday lunch breakfast dinner coffee tea meal drink weekend day camera floor
    platform plane train street road invitation request side arrival return departure soil island notice term link
    territory beach coast shore river lake bridge border roof rooftop terrace balcony porch lawn course yacht boat ship vessel ferry cruise
    liner carrier aircraft jet helicopter bus car deck farm ranch estate premise site spot connection channel hotline app video screen
    footing schedule hour morning evening night afternoon week break holiday beer wine champagne whisky whiskey vodka
    cocktail cup glass bottle pint supper brunch barbecue snack dessert cake pizza
""")
"""What somebody spoke or met "on" or "over" that is no topic."""
DRAWN_UP = lexicon(
    "accord pact deal treaty truce ceasefire cease-fire peace plan package framework range number variety series set host array bill law "
    "proposal project programme program memorandum protocol contract merger formula timetable roadmap strategy mechanism system process "
    "withdrawal reform union zone text draft way response crisis conflict dispute issue matter question topic war attack raid strike case "
    "budget coalition ban tariff swap exchange successor route approach policy future problem pipeline referendum"
)
"""What one talks about "a" new one of."""
ABSTRACT = ("tion", "sion", "ment", "ship", "ity", "ance", "ence", "ism")
JOINTLY = lexicon("assess address examine consider cover tackle debate")
"""Verbs of a topic only where several who met do it: "they addressed trade"."""
SEVERAL = lexicon(
    "leader minister president side delegation participant official party pair two secretary team counterpart diplomat man woman "
    "interlocutor premier chancellor foe rival neighbour neighbor"
)
ASIDE = 6
"""Heads above the first word of a topic."""
UPDATES = lexicon("update briefing")
"""What those who met hear or give "on" a topic."""
HANDS = lexicon("provide give receive hear get offer deliver exchange share")
CENTRED = {
    ("devote", "to"),
    ("dedicate", "to"),
    ("center", "on"),
    ("centre", "on"),
    ("focus", "on"),
    ("concentrate", "on"),
    ("revolve", "around"),
    ("deal", "with"),
    ("dwell", "on"),
}
"""What talks do with their topic: "the call was devoted to …"."""
RAISING = lexicon("raise broach")
"""What one does with a topic before somebody: "raised the dam with Holt"."""
RAISED = lexicon(
    "fund money tax price rate wage fee hand voice eyebrow hope spectre specter stake profile alarm doubt question concern objection flag "
    "awareness capital army troop child family issue glass toast"
)
"""What one raises that is no topic by itself."""
AGENDAS = lexicon("topic subject theme agenda")
"""What names topics: "among the topics was trade"."""
LEADING = lexicon("dominate top head lead")
"""What a topic does: "trade topped the agenda"."""
NOUNS = lexicon("talk discussion negotiation consultation conversation dialogue exchange speech lecture call chat")
VIEWS = lexicon("view opinion idea perspective assessment note insight impression thought")
ENCOUNTERS = lexicon(
    "meet meeting talk call telephone visit gather host hold expect schedule be due set arrive arrival travel fly speak convene "
    "slate trip session conference summit dinner plan order sit huddle assemble dine lunch welcome receive engage"
)
"""Verbs and nouns whose aim "to discuss X" tells the topic."""
TALKS = NOUNS | lexicon("meeting summit conference visit session agenda")
COVERING = lexicon("cover address concern include tackle")
"""What talks do with their topics."""
PURPOSES = lexicon(
    "reach find narrow draft finalize finalise assess address resolve mend repair settle consider examine tackle deepen boost improve "
    "coordinate advance accelerate strengthen expand enhance"
)
MEETING = lexicon("meet gather convene talk call confer")
"""Verbs whose aim tells the topic: "met to resolve …"."""
NOUN_ON = lexicon("on about over regarding concerning")


def topic_of(token: Token) -> Token | None:
    """Return the head of the topic that *token*, a verb or noun of talk, has."""
    lemma = token.lemma
    if token.pos_ == "VERB":
        return _of_verb(token, lemma)
    if lemma == "be":
        return _named_as_topic(token) or on_agenda(token)
    focused = lemma == "focus" and token.head.lower_ == "with" and any(t.lemma in TALKS for t in token.sent)
    updated = lemma in UPDATES and token.dep_ == "dobj" and token.head.lemma in HANDS
    exchanged = lemma in VIEWS and _exchanged(token)
    if token.pos_ != "NOUN" or not (lemma in NOUNS or focused or updated or exchanged):
        return None
    about = NOUN_ON - {"on"} if lemma == "call" else NOUN_ON
    topic = _behind(token, lambda prep: prep in about or (prep == "of" and lemma in VIEWS))
    if topic is not None and _only_where(topic):
        return None
    # "Held talks with Holt on trade", "compared notes on trade": the parser hangs the topic on the verb.
    verb = token.head
    held = token.dep_ == "dobj" and verb.pos_ == "VERB" and not clauses.negated(verb) and _takes_place(verb)
    topic = topic or (_behind(verb, about.__contains__, token.i) if held else None)
    return None if topic is None or _only_where(topic) else topic


def _only_where(topic: Token) -> bool:
    """Tell "on Peruvian soil", "on a yacht" and "over a beer" from "on trade" and "on a new agreement"."""
    if topic.head.lower_ not in ("on", "over"):
        return False
    one = any(c.lower_ in ("a", "an") for c in topic.lefts)
    return topic.lemma in SETTINGS or (one and topic.lemma not in DRAWN_UP and not topic.lemma.endswith(ABSTRACT))


def _of_verb(token: Token, lemma: str) -> Token | None:
    if clauses.negated(token) or not _takes_place(token):
        return None
    if lemma in VERBS and token.dep_ == "amod" and token.i and token.nbor(-1).lower_ in ("two", "both", "pair"):
        return token.head  # "The two discussed fishing quotas", read as quotas discussed
    if lemma in VERBS | RAISING and clauses.passive(token):
        return _at_talks(token)
    if lemma in VERBS or (lemma in JOINTLY and _together(token)):
        own = (c for c in token.rights if c.dep_ in ("dobj", "xcomp", "ccomp", "pcomp"))
        return next(own, None) or _behind_aside(token)
    heard = lemma == "brief" and clauses.passive(token)  # "has been briefed on the raid"
    topic = None if heard else _behind(token, lambda prep: (lemma, prep) in VERB_ON)
    if topic is not None and _only_where(topic):
        return None
    return topic or _covered(token) or _leading(token) or _raised(token)


def _at_talks(verb: Token) -> Token | None:
    """Return "trade" in "trade was also discussed at the talks"."""
    subject = clauses.standing_subject(verb)
    by_others = any(c.dep_ == "agent" for c in verb.children)
    told = any(t.lemma in TALKS for t in verb.sent) or any(c.lower_ == "also" for c in verb.children)
    return subject if told and not by_others and subject is not None and subject.pos_ == "NOUN" else None


def _raised(verb: Token) -> Token | None:
    """Return "the dam" in "raised the dam with Holt", "brought up the dam at the talks"."""
    up = any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.rights)
    if verb.lemma not in RAISING and not (verb.lemma == "bring" and up):
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    before = any(c.lower_ in ("with", "at", "during", "in") and _of_talks(c) for c in verb.rights)
    return thing if thing is not None and before and thing.pos_ == "NOUN" and thing.lemma not in RAISED else None


def _of_talks(preposition: Token) -> bool:
    """Tell whether *preposition* has talks behind it, or "with" somebody."""
    inner = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    somebody = preposition.lower_ == "with" and inner is not None and inner.pos_ == "PROPN"
    return somebody or (inner is not None and inner.lemma in TALKS)


def _behind_aside(verb: Token) -> Token | None:
    """Return X in "to discuss, among other issues, X"."""
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    aside = [t.lower_ for t in rest[1:3]] == ["among", "other"]
    comma = next((t for t in rest[3:8] if t.text == ","), None) if aside else None
    first = comma.nbor() if comma is not None and comma.i + 1 < verb.sent.end else None
    for _ in range(ASIDE):
        if first is None or first.head.left_edge.i <= (comma.i if comma is not None else 0) or first.head == first:
            break
        first = first.head
    return first if first is not None and first.pos_ in ("NOUN", "PROPN", "VERB") else None


def _together(verb: Token) -> bool:
    """Tell whether several who met do what *verb* says: "the leaders addressed", "they assessed"."""
    subject = clauses.subject(verb)
    past = verb.tag_ == "VBD" or any(c.tag_ == "MD" for c in verb.children)
    who = subject is not None and (subject.lower_ in ("they", "we") or subject.lemma in SEVERAL)
    whole = subject is not None and all(c.dep_ in ("det", "nummod", "punct", "cc", "conj") for c in subject.children)
    return past and who and whole and (subject is None or subject.tag_ != "NN")


def _covered(verb: Token) -> Token | None:
    """Return what "talks will cover", "a meeting aimed at" or "met to resolve" is about."""
    lemma = verb.lemma
    subject = clauses.standing_subject(verb)
    about = (subject is not None and subject.lemma in TALKS) or (verb.dep_ == "acl" and verb.head.lemma in TALKS)
    if lemma in COVERING and (about or (subject is not None and subject.lemma in AGENDAS)):
        return next((c for c in verb.rights if c.dep_ in ("dobj", "xcomp", "ccomp", "pcomp")), None)
    if about and any((lemma, p) in CENTRED for p in (c.lower_ for c in verb.rights)):
        return _behind(verb, lambda prep: (lemma, prep) in CENTRED)
    if lemma == "aim" and (about or verb.head.lemma in TALKS):
        return _behind(verb, lambda prep: prep == "at")
    above = verb.head.head if verb.dep_ == "xcomp" and verb.head.lemma_ in ("try", "seek") else verb.head
    if above.lower_ == "order" and above.head.lower_ == "in":
        above = above.head.head  # "met in order to …"
    if lemma in PURPOSES and above.lemma in MEETING and any(c.tag_ == "TO" for c in verb.children):
        return next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return None


def _leading(verb: Token) -> Token | None:
    """Return "trade" in "trade topped the agenda" and "trade dominated the talks"."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb.lemma in LEADING else None
    subject = clauses.standing_subject(verb)
    told = thing is not None and thing.lemma in TALKS and subject is not None and subject.pos_ == "NOUN"
    return subject if told else None


def on_agenda(verb: Token) -> Token | None:
    """Return "trade" in "trade was on the agenda"."""
    near = [c for c in verb.children if c.dep_ in ("prep", "advmod", "acomp")]
    on = [p for c in near for p in (c, *c.rights) if p.lower_ in ("on", "among")]
    agenda = any(t.lemma in AGENDAS for p in on for t in p.children)
    subject = next((c for c in verb.rights if c.dep_ == "attr"), None) or clauses.standing_subject(verb)
    return subject if agenda and subject is not None and subject.pos_ == "NOUN" and not clauses.negated(verb) else None


def _named_as_topic(verb: Token) -> Token | None:
    """Return X in "the main topic of their talks will be X"."""
    subject = clauses.standing_subject(verb)
    if subject is not None and subject.lemma in TALKS:  # "the meeting was about trade"
        devoted = next((c for c in verb.rights if c.lower_ in ("devoted", "dedicated")), None)
        whole = devoted or verb
        return None if clauses.negated(verb) else _behind(whole, lambda prep: prep == ("to" if devoted else "about"))
    if subject is None or subject.lemma not in ("topic", "subject", "focus"):
        return None
    if not any(t.lemma in TALKS for p in subject.rights if p.lower_ == "of" for t in p.children):
        return None
    return next((c for c in verb.rights if c.dep_ == "attr"), None)


def _takes_place(verb: Token) -> bool:
    """Tell whether "to discuss" is the aim or programme of an encounter and not something decided or refused."""
    if not any(child.tag_ == "TO" for child in verb.children):
        return True
    above = verb.head.lemma
    if verb.i > 3 and verb.nbor(-2).lower_ == "as":  # "met to affirm …, as well as to discuss …"
        return any(t.lemma in ENCOUNTERS for t in verb.ancestors)
    return above in ENCOUNTERS if verb.dep_ in ("xcomp", "advcl", "acl", "relcl", "ccomp") else True


def _behind(token: Token, fits: Callable[[str], bool], after: int = 0) -> Token | None:
    for child in token.rights:
        if child.dep_ == "prep" and fits(child.lower_) and child.i > after:
            inner = next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.ent_type_ not in ("DATE", "TIME"):
                return inner
    return None


def _exchanged(token: Token) -> bool:
    """Tell whether *token* is "views" in "exchanged views" or "an exchange of views"."""
    head = token.head
    return head.lemma_ in ("exchange", "share", "compare", "trade", "swap") or (
        head.lower_ == "of" and head.head.lemma_ == "exchange"
    )
