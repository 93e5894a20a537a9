"""Tells of the words before a title whether they are of it, of a party or an organization, or of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import PORTFOLIOS
from kg.annotations._offices.title_phrases import TIMES, Text, Title
from kg.annotations._offices.title_words import (
    BEFORE_HEAD,
    CLERICS,
    DIPLOMATS,
    LOCAL,
    NATIONAL,
    OF_PARTIES,
    PARTED,
    PARTISAN,
    PLURALS,
    SPEAKING,
    STYLES,
    TITLE_ADJECTIVES,
)

if TYPE_CHECKING:
    from kg.syntax import Token


class Modifiers:
    """Judges the words before the titles of one document."""

    def __init__(self, text: Text) -> None:
        """Judge in *text*."""
        self.text = text

    def of_party(self, token: Token, title: Title) -> bool:
        """Tell whether the word tells a party, not the field of a ministry ("labor secretary") or a party's own title."""
        head = self.text.doc[title.head].lower_
        fielded = token.lower_ in PORTFOLIOS and PLURALS.get(head, head) in ("minister", "secretary")
        return head not in OF_PARTIES and not fielded

    def alien(self, token: Token, title: Title) -> bool:
        """Tell whether *token* belongs to what stands before: a time, a style, a line in capitals, "in Geneva President A"."""
        head = self.text.doc[title.head]
        if head.lower_ in CLERICS:
            return True
        shouted = (
            token.is_upper
            and token.is_alpha
            and len(token) > 3
            and head.is_title
            and not self.text.acronym(token, title)
        )
        if token.lower_ == "lead" and head.lower_ in PARTED:  # "lead Sens. A and B"
            return True
        if token.lower_ == "under" and "secretary" not in self.text.doc[title.start].lower_:
            return True
        if token.is_lower and self._capitalised(title) and (token.lower_ == "under" or token.pos_ == "NOUN"):
            return token.lower_ == "under" or token.lower_ not in BEFORE_HEAD
        elsewhere = token.ent_type_ == "GPE" and head.lower_ in NATIONAL and token.lower_ not in TITLE_ADJECTIVES
        return token.ent_type_ in TIMES or token.lower_ in STYLES or shouted or elsewhere

    def _capitalised(self, title: Title) -> bool:
        """Tell whether the title is written as a name within its sentence: small words before it are none of it."""
        return self.text.doc[title.start].text[0].isupper() and self.text.doc[title.head].text[0].isupper()

    def _party(self, token: Token) -> bool:
        """Tell whether the word before "leader" names a party or movement: "Maoist leader A", not "the Union's Liberal leader"."""
        before = None if token.is_sent_start else token.nbor(-1)
        alone = before is None or not (before.text[0].isupper() or before.tag_ == "POS")
        named = token.lower_.endswith("ist") or token.lower_ in PARTISAN - {"republican", "democratic"}
        return alone and named and token.text[0].isupper()

    def named_body(self, token: Token, title: Title) -> bool:
        """Tell whether *token* is the name of the organization before a title in small letters: "Nordvision president"."""
        head = self.text.doc[title.head]
        if head.lower_.startswith("spokes") and token.lower_ in SPEAKING and title.start == head.i:
            return title.body is None
        if head.lower_ == "leader" and title.start == head.i and self._party(token):
            return title.body is None
        name = token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in BEFORE_HEAD
        local = token.ent_type_ in ("GPE", "LOC", "NORP") or head.lower_ in (LOCAL | DIPLOMATS) - {"spokesman"}
        alone = head.is_lower and title.start == head.i and title.body is None and title.country is None
        before = token.doc[token.i - 1].pos_ if token.i > token.sent.start else ""
        return name and alone and not local and before != "PROPN"
