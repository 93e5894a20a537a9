"""Tells where within a sentence somebody else begins to speak: "Nordia said A, and Holt said B", "…, while Nordia says B"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, clauses
from kg.claims._speech.cues import CLAUSE, NEEDS_CONVEYED
from kg.claims._speech.speaker_words import SPOKEN_FOR
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

WHERE_SAID = lexicon(
    "statement interview speech tweet broadcast address sermon rally visit trip tour communique post letter meeting conversation ruling "
    "editorial conference telegram"
)
"""Nouns of occasions with "a" that end what was said: "called for calm in a statement on Thursday"."""
RULINGS = lexicon(
    "decision ruling order verdict request demand appeal claim accusation allegation report proposal offer"
)
"""What somebody's words are called afterwards."""
MANNERS = lexicon("term language manner")
"""Nouns of how something is said: "condemned the raid in the strongest terms"."""
WHO_TELLS = ("who", "where", "when", "which")
REPORTING = lexicon("say tell")
"""Verbs that stand in every report, and in few of the releases and readouts that tell what one thinks oneself."""
LAST_WORDS = 6
"""Words from such a noun to the end of what was said at most."""


def without_occasion(verb: Token, head: Token, end: int) -> int:
    """Return *end* without the occasion or half of a time at it: "for calm | in a statement", "at his rivals | Sunday night"."""
    doc = verb.doc
    if doc[end - 1].ent_type_ in clauses.TIMES and doc[end - 1].head.i >= end and end - 1 > head.i:
        return end - 1
    on = doc[end - 1 - doc[end - 1].is_punct].head
    if on.lower_ == "on" and on.head == verb and verb.lemma in NEEDS_CONVEYED and any(map(clauses.time, on.children)):
        return int(on.i)  # "voiced concern | on Monday"
    for token in doc[head.i + 1 : end]:
        noun = next((t for t in token.children if t.dep_ == "pobj"), None) if token.dep_ == "prep" else None
        if noun is not None and token.lower_ == "in" and token.head.i == verb.i and _manner(noun):
            return int(token.i)
        if noun is None or token.lower_ not in ("in", "during", "on") or noun.lemma not in WHERE_SAID:
            continue
        article = any(c.lower_ in ("a", "an") for c in noun.lefts)
        near = end - noun.i <= LAST_WORDS or any(c.lower_ in ("with", "to") and c.dep_ == "prep" for c in noun.rights)
        if article and token.head.i > verb.i and near:
            return int(token.i)
    return end


def _manner(noun: Token) -> bool:
    """Tell whether *noun* is "terms" in "in the strongest terms", "in no uncertain terms"."""
    return noun.lemma in MANNERS and not any(c.dep_ == "prep" for c in noun.rights) and any(noun.lefts)


def before_reporter(text: AnnotatedArticle, start: int, end: int) -> int:
    """Cut ", who …", ", where …" and a reporter's ", which …" at the end of an object, which tell of what was said."""
    doc = text.doc
    for token in doc[start + 1 : end]:
        if token.lower_ not in WHO_TELLS or doc[token.i - 1].text != ",":
            continue
        clause = token.head if token.head.dep_ == "relcl" else token.head.head
        aside = clause.dep_ == "relcl" and (token.lower_ != "which" or _adds(text, clause))
        aside &= token.lower_ != "who" or clause.head.tag_ != "NNS"  # "the millions, living and dead, who have waited"
        last = clause.right_edge.i + 1 >= end - doc[end - 1].is_punct
        if aside and last and clauses.quote_over(text, text.starts[token.i]) is None:
            return int(token.i) - 1
    return end


def _adds(text: AnnotatedArticle, clause: Token) -> bool:
    """Tell whether a reporter adds *clause*, and not who issues the text or judges: "the test, which is a crime"."""
    memory = text.doc.memory
    if __name__ not in memory:
        memory[__name__] = any(t.lemma in REPORTING for t in text.words)
    verdict = clause.lemma == "be" and clause.tag_ in ("VBZ", "VBP") and any(c.dep_ == "acomp" for c in clause.rights)
    return bool(memory[__name__]) and not verdict


def others_do_so(token: Token) -> bool:
    """Tell whether the reporter tells at *token* that others did the same: "…, as did Holt", "…, and so, later, did Holt"."""
    near = [t.lower_ for t in token.doc[token.i + 1 : token.i + 7]]
    if token.lower_ == "as":
        return near[:1] in (["did"], ["does"], ["do"], ["had"], ["has"])
    return token.lower_ == "and" and near[:1] == ["so"] and bool({"did", "does", "do"} & set(near))


def next_turn(head: Token, joint: Token) -> bool:
    """Tell whether behind *joint* the speaker of the words headed by *head* speaks again, somebody else, or the reporter."""
    joined = joint.head.children
    if any(again.speech_again(t) or _speaks_next(joint, t) or _we_go_on(joint, t) for t in joined):
        return True
    return _tells_of_ruling(joint) or _speaks_over(head, joint)


def happens_next(joint: Token, verb: Token) -> bool:
    """Tell whether behind *joint* the reporter tells what others did then: "agreed to pay, and the judge closed the case"."""
    if joint.dep_ != "cc" or verb.tag_ not in ("VBD", "VBN"):
        return False
    for deed in joint.head.conjuncts:
        subject = next((c for c in deed.lefts if c.dep_ in SUBJECTS and c.i > joint.i), None)
        done = deed.tag_ == "VBD" or any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had") for c in deed.lefts)
        if deed.pos_ == "VERB" and subject is not None and done:
            return subject.left_edge.i == joint.i + 1
    return False


def _tells_of_ruling(joint: Token) -> bool:
    """Tell whether behind *joint* the reporter tells what became of the words: "…, but that decision was put on hold"."""
    near = joint.doc[joint.i + 1 : joint.i + 4]
    but = joint.lower_ == "but" and len(near) == 3
    return but and near[0].lower_ in ("that", "this") and near[1].lemma in RULINGS and near[2].tag_ == "VBD"


def _we_go_on(joint: Token, verb: Token) -> bool:
    """Tell whether *verb* is the next act of those who declare: "we urge A to stop, and we remind B …"."""
    subject = clauses.standing_subject(verb) if verb.dep_ == "conj" and verb.lemma in again.AGAIN else None
    return subject is not None and subject.lower_ == "we" and subject.i == joint.i + 1 and verb.tag_ == "VBP"


def _speaks_over(head: Token, joint: Token) -> bool:
    """Tell whether behind *joint* somebody else speaks whose verb the parser put over both: "Nordia said A, and Holt said B"."""
    for verb in islice(head.ancestors, 3):
        subject = clauses.standing_subject(verb) if verb.i > joint.i and verb.lemma in CLAUSE else None
        if subject is not None and joint.i < subject.i < verb.i:
            return subject.left_edge.i == joint.i + 1 and any(c.dep_ == "ccomp" for c in verb.rights)
    return False


def speaks_meanwhile(verb: Token) -> bool:
    """Tell whether *verb* tells what somebody else says: "…, while Nordia says the pipes are open"."""
    subject = clauses.standing_subject(verb)
    told = verb.lemma in CLAUSE and verb.dep_ == "advcl" and any(c.dep_ == "ccomp" for c in verb.rights)
    return told and subject is not None and subject.pos_ in ("PROPN", "NOUN")


def _speaks_next(joint: Token, verb: Token) -> bool:
    """Tell whether *verb* behind *joint* is what somebody else is told to have said: "…, and Secretary Holt thanked Nordia"."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or verb.i < joint.i or verb.lemma not in again.AGAIN:
        return False
    subject = clauses.standing_subject(verb)
    if subject is None or not joint.i < subject.i < verb.i:
        return False
    others = subject.tag_ == "NNS" or subject.lemma in SPOKEN_FOR
    next_to = subject.left_edge.i == joint.i + 1 and any(c.dep_ == "ccomp" for c in verb.rights)
    return subject.pos_ == "PROPN" or (others and next_to)
