"""Tells how far a noun phrase that was said goes on where the parser cut it: "his support for A, | and the need to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, clauses
from kg.claims._speech.cues import OCCASIONS
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

FINITE = ("VBD", "VBZ", "MD")
MAIN = ("VBD", "VBZ", "VBN")
LEVEL = ("ROOT", "conj", "advcl", "xcomp", "ccomp")
"""What a verb is whose object may go on to the end of its sentence."""
ASIDE = lexicon(
    "after before prior during following amid ahead while when until upon although though because where yesterday tomorrow earlier here "
    "whereas again"
)
"""Words with which the reporter goes on, and not the speaker."""
MARKS = lexicon("as since")
"""Words that do so before a clause."""
LEADING = ("advmod", "prep")
"""Relations of a word before those: "immediately after", "including during"."""
DASHES = ("-", "--", "–", "—")
TIMES = ("DATE", "TIME")
NEAR = lexicon("this last next")
PERIODS = lexicon("week month year night summer winter spring fall autumn weekend morning afternoon evening")
ASKING = lexicon("that how why what whether who which")
"""Words of clauses that are part of what was said."""
FARTHEST = 25
"""Words at most between the subject of the next clause and its verb."""


def end(verb: Token, first: int, limit: int) -> int:
    """Return where the object of *verb* ends that the parser ends before *first*, at most *limit*."""
    if not _at_level(verb):
        return first
    doc = verb.doc
    first -= doc[first - 1].dep_ == "cc"
    return next((i for i in range(first, limit) if _stops(verb, doc[i])), limit)


def _at_level(verb: Token) -> bool:
    """Tell whether nothing but what was said follows the object of *verb*: it is no clause before or within another."""
    for _ in range(6):
        if verb.dep_ not in LEVEL or (verb.dep_ != "ROOT" and verb.head.i > verb.i):
            return False
        if verb.dep_ == "ROOT":
            return True
        verb = verb.head
    return False


def _stops(verb: Token, token: Token) -> bool:
    """Tell whether something else begins at *token*: the next deed of the speaker, a clause, the time or occasion of the words."""
    if token.text == ":" or token.is_space:
        return True
    if token.text in DASHES and token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().tag_ == "VBG":
        return False  # "our goals – ending the war, feeding the hungry"
    if token.text in DASHES and token.whitespace_:
        return sum(t.text in DASHES for t in token.doc[verb.i : token.i]) % 2 == 0
    if token.text not in (",", ";") and token.dep_ != "cc":
        return _aside(verb, token)
    following = _behind(token)
    return following is None or _aside(verb, following) or _next_deed(verb, token, following) or _clause_at(following)


def _behind(joint: Token) -> Token | None:
    """Return the first word behind the comma, joint and adverbs at *joint*."""
    rest = joint.doc[joint.i : joint.i + 6]
    return next((t for t in rest if t.text not in (",", ";") and t.dep_ != "cc" and t.tag_ not in ("RB", "CC")), None)


def _aside(verb: Token, token: Token) -> bool:
    if _goes_on_behind(token):
        return False
    if token.lower_ in ASIDE or (token.lower_ in MARKS and token.dep_ == "mark"):
        return True
    if _time_at(token):
        return True
    if token.dep_ in LEADING and token.i + 1 < len(token.doc):
        behind = token.nbor()
        if behind.lower_ in ASIDE or (behind.ent_type_ in TIMES and token.ent_type_ in TIMES):
            return True
    occasion = any(c.lemma in OCCASIONS and (c.dep_ != "pcomp" or token.lower_ != "in") for c in token.children)
    return token.dep_ == "prep" and token.head.i == verb.i and occasion


def _goes_on_behind(token: Token) -> bool:
    """Tell whether a time at *token* only interrupts a noun phrase: "the launch | earlier this week | of the talks"."""
    if token.lower_ not in ("yesterday", "earlier", "today") and token.ent_type_ not in TIMES:
        return False
    behind = next((t for t in token.doc[token.i + 1 : token.i + 5] if t.ent_type_ not in TIMES), None)
    return behind is not None and behind.lower_ in ("of", "that")


def _time_at(token: Token) -> bool:
    """Tell whether *token* begins the time of the words, which "plans this week to sell the port" only interrupts."""
    doc, noun = token.doc, token
    if token.lower_ in NEAR and token.head.lower_ in PERIODS and token.head.i == token.i + 1:
        noun = token.head
    elif token.ent_type_ not in TIMES:
        return False
    after = doc[noun.i + 1] if noun.i + 1 < len(doc) else noun
    return noun.dep_ in ("npadvmod", "tmod", "advmod") and after.tag_ != "TO"


def _next_deed(verb: Token, joint: Token, token: Token) -> bool:
    """Tell whether *token* behind *joint* is a verb of the subject of *verb*: "reaffirmed A and | discussed B"."""
    if token.pos_ not in ("VERB", "AUX"):
        return token.tag_ == "TO" and verb.tag_ == "VB" and joint.text != ","
    if token.dep_ in ("relcl", "amod", "prep"):
        return False
    if token.tag_ == "VBG" and token.dep_ != "prep" and joint.text == "," and joint.nbor().i == token.i:
        return not any(t.tag_ == "VBG" and t.dep_ == "pcomp" for t in token.doc[verb.i + 1 : token.i])
    joined = token.dep_ == "conj" and token.head.i == verb.i and token.tag_ in ("VBD", "VBN")
    if joined or token.tag_ in FINITE or token.lemma in again.AGAIN:
        return True
    return token.tag_ == verb.tag_ or (verb.tag_ in ("VB", "VBP") and token.tag_ in ("VB", "VBP"))


def _clause_at(token: Token) -> bool:
    """Tell whether a clause with its own subject begins at *token*."""
    if token.lower_ in ASKING:
        return False
    for verb in token.doc[token.i : token.i + FARTHEST]:
        if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("relcl", "acl"):
            continue
        subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
        if subject is not None and token.i <= subject.i and subject.left_edge.i <= token.i:
            return True
    return False


def relative_end(verb: Token) -> int:
    """Return where the clause of *verb* ends before the main verb, else the end of the article.

    A relative clause ("the port, which Prado says is open, was …"), or one before the main clause ("Claiming that …, Prado left").
    """
    doc, end = verb.doc, verb.right_edge.i + 1
    main = _main_verb(verb)
    if main is not None:
        return int(main.i) - 1
    if end == len(doc) or doc[end].text != ",":
        return len(doc)
    outer = verb.head.head if verb.dep_ in ("relcl", "pcomp") else verb.head
    relative = verb.dep_ == "relcl" and verb.head.dep_ in SUBJECTS
    before = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "pcomp")
    return end if (relative or before) and outer.pos_ in clauses.VERBAL and outer.i > end else len(doc)


def _main_verb(verb: Token) -> Token | None:
    """Return "left" in "Prado, who said the port was safe, left for Lima" where the parser put it into what was said."""
    who = clauses.relative_subject(verb)
    noun = clauses.first_joined(verb).head
    if who is None or noun.pos_ in clauses.VERBAL or noun.head != noun or who.nbor(-1).text != ",":
        return None
    behind = (t for t in verb.doc[verb.i + 2 : verb.sent.end] if t.tag_ in MAIN and t.nbor(-1).text == ",")
    behind = (t for t in behind if t.tag_ != "VBN" or t.dep_ in ("xcomp", "ccomp"))  # a past tense, misread
    return next((t for t in behind if not any(c.dep_ in SUBJECTS for c in t.lefts)), None)
