"""Answers small questions about a clause that decide what became of its event: conditional, in time to come, promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.event_clauses import opens_speech
from kg.claims._events.event_words import HAPPENS, PARTS, PLANS, TELLS, UNSURE
from kg.claims._grammar.lexicon import lexicon

if TYPE_CHECKING:
    from kg.syntax import Token

AIMS = lexicon("purpose aim goal objective task job mission idea hope point part step priority role challenge way key")
FICTION = lexicon(
    "film movie novel play opera musical series episode sitcom comedy drama dream painting sketch cartoon"
)
HEADED = lexicon("visit travel trip tour summit")
HONOURS = lexicon("honor honour pleasure privilege delight joy")


def moves(verb: Token, head: Token) -> bool:
    """Tell "was in town to meet" and "went to meet" from "is to meet" and "is going to meet"."""
    if head.lemma_ == "go":
        return head.tag_ != "VBG"
    if head.lemma_ == "be" and head.i == head.sent.start:
        return True  # "Were he to visit …"
    return head.lemma_ == "be" and any(c.dep_ in ("prep", "attr", "acomp") and c.i < verb.i for c in head.children)


def conditional(verb: Token) -> bool:
    """Tell whether *verb* holds only if something else does, also in "Were he to come, …"."""
    inverted = verb.lemma_ == "be" and verb.tag_ == "VBD" and verb.i == verb.sent.start
    return inverted or any(
        c.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in c.children)
        for c in verb.children
    )


def yet_to(verb: Token) -> bool:
    """Tell whether *verb* says that something is still to be done: "have yet to begin"."""
    yet = verb.lemma_ in ("have", "be") and any(t.lower_ == "yet" for c in verb.children for t in (c, *c.lefts))
    return yet and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)


def done_so(verb: Token, head: Token) -> bool:
    """Tell whether the infinitive *verb* was done where *head* was: "began to meet", "had to meet", "came to see", "used it to meet"."""
    lemma = head.lemma_.lower()
    past = head.tag_ == "VBD"
    if verb.dep_ == "xcomp" and (lemma in HAPPENS or (past and lemma == "have")):
        return True
    at_once = lemma in ("go", "come") and verb.i == head.i + 2 and verb.lemma_ in ("see", "meet", "visit")
    used = lemma == "use" and verb.dep_ in ("xcomp", "advcl")
    return past and verb.dep_ in ("xcomp", "advcl") and (at_once or used)


def ruled_out(word: Token) -> Token | None:
    """Return "ruled" in "ruled out meeting Holt", where *word* is what "meeting" depends on."""
    verb = word.head if word.lower_ == "out" else word
    return verb if verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.children) else None


def staged(token: Token) -> bool:
    """Tell whether the sentence of *token* is set in a film, play or book: "In the film, Holt meets Prado"."""
    opening = token.doc[token.sent.start : token.sent.start + 5]
    return opening[0].lower_ == "in" and any(t.lemma_ in FICTION and t.dep_ == "pobj" for t in opening)


def timed_ahead(verb: Token) -> bool:
    """Tell whether *verb* is in a clause of time under a future verb: "will be discussed when they meet"."""
    above = verb.head
    times = any(
        c.lower_ in ("when", "once", "before", "after", "until") and c.dep_ in ("advmod", "mark") for c in verb.children
    )
    ahead = any(t.lower_ in ("will", "would", "'ll") for v in (above, *list(above.ancestors)[:3]) for t in v.children)
    return verb.dep_ in ("advcl", "relcl") and times and ahead


def ancestry(token: Token) -> list[Token]:
    """Return *token* and all it depends on."""
    return [token, *token.ancestors]


def committed(verb: Token) -> bool:
    """Tell "agreed to go on after a meeting" from "will go on after a meeting": a past promise was given after it."""
    while verb.tag_ == "VB" and verb.dep_ in ("xcomp", "conj", "ccomp") and verb.head != verb:
        verb = verb.head
    return verb.tag_ == "VBD" and verb.lemma_ not in PLANS - {"agree"}


def relation(prep: Token) -> tuple[str, Token]:
    """Return the word that relates an event to its clause, and what it depends on: "of" counts in "the end of the visit" only."""
    word, head = prep.lower_, prep.head.head if opens_speech(prep, prep.head) else prep.head
    if word == "of" and head.lower_ == "ahead":
        return "before", head.head
    if word == "of" and head.lower_ == "eve" and head.dep_ == "pobj":
        return "before", head.head.head
    if word == "of" and head.lemma_ in PARTS and head.dep_ == "pobj":
        return head.head.lower_, head.head.head
    if word == "of" and head.lower_ == "out":
        return "out", head.head
    if word == "to" and head.lower_ == "prior":
        return "before", head.head
    return word, head


def part_of(preposition: Token) -> Token | None:
    """Return "day" in "the second day of the visit was …" where that word stands for the event in its clause."""
    part = preposition.head if preposition.lower_ == "of" else None
    told = part is not None and part.lemma_ in PARTS and part.dep_ in ("nsubj", "nsubjpass", "dobj")
    return part if told else None


def begun_by(verb: Token) -> Token | None:
    """Return "start" in "is to start" and "is due to start"."""
    if verb.lemma_ != "be":
        return None
    carriers = (verb, *(c for c in verb.children if c.dep_ == "acomp"))
    return next((c for v in carriers for c in v.children if c.dep_ == "xcomp" and c.tag_ == "VB"), None)


def aimed(verb: Token) -> bool:
    """Tell whether an aim, and nobody's plan, is what *verb* is said of: "the purpose is to meet"."""
    return verb.lemma_ == "be" and any(c.dep_ == "nsubj" and c.lemma_ in AIMS for c in verb.children)


def judged(verb: Token) -> bool:
    """Tell whether "be" says how or what something is, and not where: "it is important to meet", "the aim is to meet"."""
    return verb.lemma_ == "be" and (aimed(verb) or _told_how(verb))


def _told_how(verb: Token) -> bool:
    return any(c.dep_ in ("attr", "acomp") for c in verb.children)


def honoured(verb: Token) -> bool:
    """Tell whether *verb* calls an honour what takes place: "it is my pleasure to welcome Holt"."""
    shown = any(c.dep_ == "attr" and c.lemma_ in HONOURS for c in verb.children)
    return shown and not any(c.lower_ in ("would", "'d", "will") for c in verb.children)


def in_heading(noun: Token) -> bool:
    """Tell whether a heading only names what follows, be it over or to come: "Statement on the Visit of President Holt"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "on" or noun.lemma_.lower() not in HEADED:
        return False
    above = list(noun.head.ancestors)
    top = above[-1]
    verbless = top.lemma_.lower() == "statement" and all(t.pos_ not in ("VERB", "AUX") for t in above)
    return verbless and not any(c.lower_ == "joint" for c in top.children)


def unreal_subject(noun: Token) -> bool:
    """Tell whether *noun* is only judged or imagined: "a summit is an idea", "a visit would be a mistake"."""
    verb = noun.head
    valued = verb.lemma_ == "be" and _told_how(verb)
    if verb.lemma_ == "be" and any(_ruled_out(c) for c in verb.children):
        return True
    if valued and verb.tag_ in ("VBZ", "VBP") and any(c.dep_ == "attr" for c in verb.children):
        return True
    if valued and any(c.dep_ == "acomp" and c.lower_ in UNSURE for c in verb.children):
        return True
    imagined = any(c.lower_ in ("would", "'d") for c in verb.children)
    some = any(c.lower_ in ("a", "an", "such", "another") for c in noun.children)
    return imagined and some and (valued or verb.lemma_ not in TELLS)


def _ruled_out(preposition: Token) -> bool:
    """Tell whether *preposition* begins "out of the question", or "among the topics", of what is only talked about."""
    last = [t.lemma_ for t in preposition.subtree][-1:] if preposition.lower_ in ("out", "among", "amongst") else []
    return bool(last) and last[0] in ("question", "topic", "issue", "matter", "item", "subject", "agenda")


def introduced(noun: Token) -> bool:
    """Tell whether *noun* stands behind "there was" or "it was"."""
    dummy = (
        c for c in noun.head.children if c.dep_ == "expl" or (c.dep_ == "nsubj" and c.lower_ in ("it", "this", "that"))
    )
    return noun.dep_ == "attr" and next(dummy, None) is not None
