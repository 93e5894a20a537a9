"""Finds subjects that the parser hid: a name right before the verb, behind a quotation, or after "said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.cues import FINAL, NAMING, OBJECT
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

CLOSING = ('"', "''")
TO_PEOPLE = lexicon(
    "tell ask remind inform assure warn caution urge quote threaten promise charge fear demand show question"
)
"""Verbs whose object may be a person."""


def quoted_before(token: Token, verb: Token) -> bool:
    """Tell whether a quotation that holds *token* ends before *verb*: "“Total calm,” said Prado"."""
    marks = [t.tag_ for t in verb.doc.words[token.i + 1 : verb.i] if t.text in CLOSING]
    return marks.count("''") > marks.count("``")


def interrupting(token: Token) -> bool:
    """Tell whether *token* is "he" in "Holt, he added, has no plans", who is not the subject round it."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.dep_ != "parataxis" or verb.lemma not in FINAL or token.i < 2:
        return False
    doc, main = token.doc, verb.head
    return (
        any(c.dep_ == "nsubj" and c.i < token.i for c in main.lefts)
        and main.i > verb.i
        and doc[token.i - 1].text == ","
    )


def unclosed(subject: Token, verb: Token) -> Token | None:
    """Return the name that no comma closes off as an apposition to *subject*: "… will help Nordia, Minister Prado asserted on Monday"."""
    name = verb.doc[verb.i - 1]
    apart = name.dep_ == "appos" and name.tag_ == "NNP" and name.head.i == subject.i and name.left_edge.i > 0
    return name if apart and verb.lemma in FINAL.union(OBJECT) and name.left_edge.nbor(-1).text == "," else None


def misread(verb: Token) -> bool:
    """Tell whether *verb* is a plural taken for a verb: "remarks" in "…, remarks the ministry called unfair"."""
    alone = not any(c.dep_ in SUBJECTS for c in verb.children)
    return verb.tag_ == "VBZ" and verb.dep_ == "advcl" and alone and verb.nbor(-1).text == ","


def named_before(verb: Token) -> Token | None:
    """Return the name right before a verb of speech that the parser did not take for its subject: "… Ana Prado told parliament"."""
    if verb.i == 0 or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    last = verb.doc[verb.i - 1]
    timed = last.ent_type_ in ("DATE", "TIME") and last.i > last.sent.start
    if verb.lemma not in FINAL and not (timed and verb.lemma in OBJECT.keys() | NAMING):
        return None
    name = last.nbor(-1) if timed else last
    hidden = last.head == verb and last.dep_ in ("advmod", "npadvmod", "dep", "nmod") and name.head in (verb, last)
    last_word = last.dep_ == "appos" and last.left_edge.i > 0 and last.left_edge.nbor(-1).text == ","
    hidden |= last_word and verb.dep_ == "ROOT" and verb.i + 2 >= verb.sent.end  # "…, the Gazette reported."
    return name if name.tag_ == "NNP" and hidden and name.ent_type_ != "DATE" else None


def behind_quote(verb: Token) -> Token | None:
    """Return the name between a quotation and its verb that an apposition hid from the parser: "…,” Prado, an aide, said on Monday"."""
    if verb.lemma not in FINAL or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    before = verb.doc[max(0, verb.i - 30) : verb.i]
    closing = next((t.i for t in reversed(before) if t.text in ('"', "''")), None)
    name = None if closing is None else next((t for t in verb.doc[closing + 1 : verb.i] if t.pos_ != "PROPN"), None)
    return None if name is None or closing is None or name.text != "," or name.i == closing + 1 else name.nbor(-1)


def inverted(verb: Token) -> Token | None:
    """Return the subject behind a verb of speech that the parser took for something else: "“No,” warned General Prado"."""
    if verb.lemma not in FINAL or verb.tag_ not in ("VBD", "VBZ") or verb.i == 0:
        return None
    doc, before = verb.doc, verb.doc[verb.i - 1]
    noun = doc[verb.i + 1] if verb.i + 1 < len(doc) else verb
    for _ in range(8):
        if noun.head.i <= verb.i or noun.head.pos_ not in ("NOUN", "PROPN") or noun.head.left_edge.i <= verb.i:
            break
        noun = noun.head
    timed = noun.ent_type_ in ("DATE", "TIME")  # "the deal, announced Friday, is …"
    if noun.pos_ not in ("NOUN", "PROPN") or noun.left_edge.i != verb.i + 1 or timed:
        return None
    if before.text in ('"', "''") and before.tag_ == "''":
        return noun
    person = noun.pos_ == "PROPN" and noun.head == verb and verb.lemma not in TO_PEOPLE
    return noun if before.text == "," and person and not any(c.dep_ == "cc" for c in verb.head.children) else None
