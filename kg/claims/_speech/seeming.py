"""Tells which verbs only seem to tell of speech: what a deed confirms, and who was asked: "Prado, asked if he would go, smiled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again
from kg.claims._speech.cues import OCCASIONS, PAPERS
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

SHOWN = lexicon(
    "confirm underline underscore highlight reinforce signal reaffirm echo repeat emphasize emphasise stress"
)
"""What deeds do to things, as words do."""
SHARING = lexicon(
    "write read speak talk tweet post publish release issue send meet call telephone phone visit receive host greet address open "
    "conclude close begin end start respond react follow vow refuse decline testify appear join sign hold deliver give make "
    "interview brief travel lead attend chair continue go take welcome thank congratulate reject dismiss back support oppose adopt turn "
    "use agree sound strike stand paint draw cast present quote defend apologize apologise "
    "discuss exchange review explore consult cover focus touch confer chat debate deliberate "
    "negotiate engage outline update celebrate mark commemorate honor honour participate gather convene dine pay express mourn "
    "offer propose unveil launch introduce lay set hail co-host cohost assess examine coordinate reach advance mention"
)
"""Deeds with which one may say something, too."""


def seeming(verb: Token) -> bool:
    """Tell whether *verb* only seems to tell of speech."""
    return by_deed(verb) or questioned(verb)


def by_deed(verb: Token) -> bool:
    """Tell whether *verb* is what a deed shows: "arrested ten people, confirming the suspicion of a plot"."""
    if verb.tag_ != "VBG" or verb.lemma not in SHOWN or verb.dep_ != "advcl":
        return False
    deed = verb.head
    told = deed.lemma in again.AGAIN or deed.lemma in SHARING or deed.i > verb.i or deed.tag_ == "VBG"
    if told or deed.pos_ != "VERB" or not any(c.dep_ == "dobj" for c in verb.rights):
        return False
    things = {t.lemma for c in deed.rights for t in (c, *c.rights) if t.i < verb.i and t.dep_ in ("dobj", "pobj")}
    return not things & (OCCASIONS | PAPERS)


def questioned(verb: Token) -> bool:
    """Tell whether *verb* is "asked" of who was asked and then did something: "Prado, asked whether he would go, smiled"."""
    if verb.lower_ != "asked" or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if (
        subject is None
        or subject.right_edge.i + 1 < verb.i - 1
        or verb.nbor().lower_ not in ("if", "whether", "about", "why", "how")
    ):
        return False
    then = (t for t in verb.sent if t.i > verb.i + 1 and t.nbor(-1).text == "," and t.tag_ in ("VBD", "VBN"))
    return any(not any(c.dep_ in SUBJECTS for c in t.lefts) for t in then)
