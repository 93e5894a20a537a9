"""Reads the clause around the verb or noun of an event: its subject, its time and place, and the words that tell of the event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_words import MEETINGS, MOTION, PUTS_OFF, TAKEN_UP
from kg.claims._events.groups import PEOPLE, ROLES
from kg.claims._grammar.lexicon import lexicon
from kg.model import Precision, Span, Time
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

VERBS = ("VERB", "AUX")
CUT = frozenset({"advcl", "ccomp", "conj", "cc", "punct", "parataxis", "relcl", "mark", "dep", "xcomp"})
NO_DATE = frozenset({"since", "until", "till"})
LEADS = frozenset({"lead", "head"})
LATER = frozenset({"ahead", "before"})
"""What stands behind these has its own time and place, except a date itself: "before mid-March"."""
PASSED = (
    PEOPLE
    | ROLES
    | lexicon("""
        sideline margin conference convention summit meeting session assembly forum rally debate talk call visit stay trip tour city town
        capital village palace house office residence airport hotel entrance gate door headquarters seat day home building ranch
        estate compound villa mansion centre center library university college institute museum hall base embassy stadium
        morning afternoon evening night week month year weekend start end beginning time
    """)
)
"""Nouns through which a time or place may belong to the event: those present, where they were, and when or for which time."""
ADDRESSED = lexicon("thank praise congratulate commend applaud criticize criticise blame")
"""Verbs whose object, not subject, did what "for" tells."""
THANKS = lexicon("appreciation thanks thank gratitude congratulation praise")
"""Nouns of what is said to somebody "for" what he did."""
LONGEST = 20
"""Names in a list at most."""
ROUNDS = lexicon("round session series set day cycle bout stage phase hour minute week month")
FINITE = ("VBZ", "VBD", "VBP")
DATELINE = re.compile(
    r"[A-Z][\w.'’]*(?:[\s,./()]+(?:[A-Z][\w.'’]*|\d{1,4}))*[\s,./()]*(?:--|[—–_]|(?<=[\s)])-)(?=\s|[A-Z\"“])"
)
"""The "LISBON, March 5, 2031 (Agency) —" before a story."""


def subject(verb: Token) -> Token | None:
    """Return the head of the phrase that does what *verb* says, also where another verb or a relative clause lends it."""
    for _ in range(6):
        if (own := _own_subject(verb)) is not None:
            return _after_gerund(verb, own) or _antecedent(verb, own)
        head = verb.head
        taken_up = _taken_up(verb, head)
        if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN") and not taken_up:
            return owner(head) or head
        head = head.head if taken_up else head
        if verb.dep_ == "xcomp" and head.lemma_ != "use" and (receiver := direct_object(head)) is not None:
            return receiver
        if verb.dep_ in ("pcomp", "pobj", "prep"):
            preposition, head = head, clause_verb(head) or head
            if (praised := _praised(preposition, head)) is not None:
                return praised
        mistagged = any(c.dep_ in SUBJECTS for c in head.children)
        if head == verb or (head.pos_ not in (*VERBS, "ADJ") and not mistagged):
            return None
        verb = head
    return None


def _taken_up(verb: Token, noun: Token) -> bool:
    """Tell whether *verb* is what the subject of the clause plans, or found time for: "has scrapped plans to meet Holt"."""
    if verb.tag_ != "VB" or verb.dep_ not in ("acl", "relcl") or owner(noun) is not None:
        return False
    return noun.dep_ == "dobj" and noun.head.lemma_ in TAKEN_UP.get(noun.lemma_, ())


def _praised(preposition: Token, verb: Token) -> Token | None:
    """Return who did what "thanked Holt for", "her thanks to Holt for" and "Holt's leadership in" tell."""
    noun = preposition.head
    if noun.pos_ != "NOUN":
        return direct_object(verb) if preposition.lower_ == "for" and verb.lemma_ in ADDRESSED else None
    thanked = behind(noun, "to") if noun.lemma_ in THANKS else None
    return thanked or (owner(noun) if noun.lemma_ not in THANKS else None)


def _own_subject(verb: Token) -> Token | None:
    """Return the subject that *verb* itself has, also "Holt" in "Visiting President Holt held talks"."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS and not _goal(verb)]
    if own:
        return max((c for c in own if c.i < verb.i), key=lambda c: c.i, default=own[0])
    guest = next((c for c in verb.children if c.dep_ == "csubj" and c.lower_ == "visiting"), None)
    return direct_object(guest) if guest is not None else _glued(verb)


def _glued(verb: Token) -> Token | None:
    """Return "Assembly" in "before the Assembly convenes", which the parser takes for a part of the verb."""
    before = verb.nbor(-1) if verb.i and verb.tag_ in FINITE and verb.dep_ == "advcl" else None
    return before if before is not None and before.head == verb and before.dep_ in ("compound", "nmod") else None


def _goal(verb: Token) -> bool:
    """Tell whether the subject of *verb* is where somebody went: "left for Lisbon to attend …"."""
    motion = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB" and verb.head.lemma_ in MOTION
    return motion and any(c.dep_ == "mark" and c.lower_ == "for" and c.i == verb.head.i + 1 for c in verb.children)


def _after_gerund(verb: Token, own: Token) -> Token | None:
    """Return "Prado" in "After meeting Holt, Prado left", which the parser takes for another name of Holt, the subject."""
    if own.left_edge.i == 0 or own.i > verb.i:
        return None
    before = own.doc[own.left_edge.i - 1]
    opening = before.dep_ == "pcomp" and before.tag_ == "VBG" and before.head.head == verb
    return next((c for c in own.children if c.dep_ == "appos" and c.i > own.i), None) if opening else None


def _antecedent(verb: Token, own: Token) -> Token | None:
    if own.lower_ not in ("who", "which", "that"):
        return own
    node = verb
    while node.dep_ == "conj" and node.head.pos_ in VERBS:
        node = node.head
    return node.head if node.dep_ in ("relcl", "ccomp", "acl") else None


def clause_verb(token: Token) -> Token | None:
    """Return the verb on which *token* depends through phrases, or None."""
    node = token
    while node.pos_ not in VERBS:
        if node.head == node:
            return None
        node = node.head
    return node.head if opens_speech(token, node) else node


def opens_speech(preposition: Token, verb: Token) -> bool:
    """Tell whether *preposition*, parsed as the first word of what is said, belongs to saying it: "says in a statement he …"."""
    above = verb.head
    lost = preposition.dep_ == "prep" and preposition.head == verb and verb.dep_ == "ccomp" and above.pos_ in VERBS
    return lost and preposition.i == above.i + 1


def direct_object(verb: Token) -> Token | None:
    """Return the head of the direct object of *verb*."""
    own = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if own is not None or verb.dep_ != "pcomp" or verb.tag_ != "VBG":
        return own
    above = verb.head.head
    lost = (c for c in above.children if c.dep_ in SUBJECTS and c.left_edge.i == verb.i + 1)
    return next((c for c in lost if _after_gerund(above, c) is not None), None)


def owner(noun: Token) -> Token | None:
    """Return the head of the possessive of *noun*: "Prado" in "Prado's visit"."""
    return next((c for c in noun.children if c.dep_ == "poss"), None)


def told_as(noun: Token) -> Token:
    """Return "round" in "a round of talks", else *noun*: what stands in the clause for the talks."""
    above = noun.head.head
    part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.pos_ == "NOUN" and above.lemma_ in ROUNDS
    return above if part else noun


def agent(verb: Token) -> Token | None:
    """Return the head of the "by" phrase of a passive."""
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def behind(token: Token, *prepositions: str) -> Token | None:
    """Return the object of the first preposition of *token* that is one of *prepositions*."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions:
            own = next((c for c in child.children if c.dep_ == "pobj"), None)
            if (inner := own or _guest(child) or _taken_for_doer(child)) is not None:
                return inner
    return None


def _guest(preposition: Token) -> Token | None:
    """Return "President Holt" in "with visiting President Holt", where the adjective was taken for a verb."""
    visiting = (c for c in preposition.children if c.dep_ == "pcomp" and c.lower_ == "visiting")
    return next((direct_object(c) for c in visiting), None)


def _taken_for_doer(preposition: Token) -> Token | None:
    """Return "counterparts" in "with her counterparts to consult on trade", which the parse takes for those who consult."""
    aim = next((c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VB"), None)
    return next((c for c in aim.children if c.dep_ == "nsubj"), None) if aim is not None else None


def dated(text: AnnotatedArticle, anchors: tuple[Token, ...], trigger: Token, *, first: bool = False) -> Time | None:
    """Return the date among the times that depend on *anchors*: the most exact, then the nearest to *trigger*.

    Of a journey to several places it is the *first*.
    """
    sentence = text.span(trigger.sent)
    found = []
    for time in text.times:
        inside = sentence.start <= time.span.start < sentence.end
        if inside and is_date(time) and not in_dateline(text, time.span):
            root = text.tokens(time.span).root
            if hangs_on(root, anchors, trigger):
                ranged = first and time.precision is Precision.DAYS and root.i > trigger.i
                found.append((0 if ranged else _vagueness(time), abs(root.i - trigger.i), time))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _vagueness(time: Time) -> int:
    """Return how little *time* tells: a day, some days, a week or month, a year or what is longer."""
    if time.start is None:
        return 3
    if time.precision is None:
        return 0
    return 1 if time.precision is Precision.DAYS else 2 if time.precision in (Precision.WEEK, Precision.MONTH) else 3


def in_dateline(text: AnnotatedArticle, span: Span) -> bool:
    """Tell whether *span* stands in the dateline of its paragraph, which dates and places the report and no event."""
    paragraph = text.paragraph(span)
    line = DATELINE.match(text.article.text, paragraph.start, paragraph.end)
    return line is not None and span.start < line.end()


def is_date(time: Time) -> bool:
    """Tell whether *time* is a point or range of the calendar, not a duration or a vague "now"."""
    return bool(time.value) and (time.value[0].isdigit() or time.value.startswith("XXXX"))


def hangs_on(token: Token, anchors: tuple[Token, ...], trigger: Token) -> bool:
    """Tell whether *token* depends on one of *anchors* or *trigger* without another verb or a matter talked about between."""
    modifies = token.dep_ in ("poss", "compound", "nmod") and token.head.pos_ == "NOUN"
    modifies = modifies or token.dep_ == "nummod"  # "in a 1999 Toyota"
    if modifies and token.head != trigger and token.head not in anchors and not _at_meeting(token.head):
        return False  # "discussed Friday's summit"
    node = _list_head(token)
    for _ in range(8):
        if node == trigger or node in anchors:
            return True
        # "Met a delegation led by Holt in Lisbon": the parse gives the place to the nearer verb.
        led = node.dep_ == "acl" and node.lemma_ in LEADS and node.tag_ == "VBN"
        staying = led or (node.dep_ == "pcomp" and node.lemma_ in ("stay", "visit"))
        matter = node.pos_ == "NOUN" and node != token and node.lemma_.lower() not in PASSED and not node.ent_type_
        earlier = node.lower_ == "on" and node.head.lemma_ == "follow"  # "followed up on Friday's meeting"
        bounds = node.lower_ in NO_DATE and node.head.lemma_ not in PUTS_OFF  # "put off until April"
        if earlier or (node.pos_ in VERBS and not staying) or bounds or matter or node == node.head:
            return False
        if node.lower_ in LATER and node != token.head:
            return False
        node = _reported(node) or node.head
    return False


def _at_meeting(noun: Token) -> bool:
    """Tell whether *noun* is where something was done: "discussed trade at Monday's meeting"."""
    return noun.lemma_ in MEETINGS and noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "in")


def _list_head(token: Token) -> Token:
    """Return the first member of the list of names on whose last one "in Lisbon" hangs: "ministers from A, B and C in Lisbon"."""
    if token.dep_ != "prep" or token.head.dep_ != "conj" or token.head.pos_ != "PROPN":
        return token
    node = token.head
    for _ in range(LONGEST):
        if node.dep_ != "conj":
            break
        node = node.head
    return node


def _reported(token: Token) -> Token | None:
    """Return the verb told of where the parse gives its time to "said": "spoke" in "spoke on Tuesday, the ministry said on …"."""
    saying = token.head
    own = next((c for c in saying.lefts if c.dep_ == "nsubj"), None)
    if own is None or token.dep_ not in ("prep", "npadvmod") or not token.i < own.i < saying.i:
        return None
    return next((c for c in saying.lefts if c.dep_ == "ccomp" and c.i < token.i), None)


def words(text: AnnotatedArticle, trigger: Token, anchors: tuple[Token, ...]) -> Span:
    """Return the words that tell of the event: the clause of its verb, without the clauses that follow, or the noun phrase."""
    top = anchors[0] if anchors and trigger.pos_ == "NOUN" and trigger.head == anchors[0] else trigger
    inside = [top.i, trigger.i]
    for token in (top, trigger):
        for child in token.children:
            if child.dep_ not in CUT:
                inside += [child.left_edge.i, _right(child)]
    return text.span(trigger.doc[min(inside) : max(inside) + 1])


def _right(token: Token) -> int:
    """Return the last token of a phrase before a relative or adverbial clause or a comma tail of it begins."""
    right = token.i
    for child in token.rights:
        if child.dep_ not in ("relcl", "advcl", "acl", "punct", "cc"):
            right = max(right, _right(child))
    return right
