"""Offices told by a description only: "The former foreign minister spoke first", where somebody named elsewhere is meant."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle, Annotator, Example, offices
from kg.annotations._offices.title_words import DIPLOMATS, LAWMAKERS
from kg.annotations._people.person_words import words
from kg.model import EntityKind, Form, OfficeMention

VAGUE = words(
    "leader official officer diplomat aide head chief general commander candidate nominee member expert assistant author agent"
)
"""Nouns by which an article may call whoever has another office."""


def find(text: AnnotatedArticle) -> Iterator[OfficeMention]:
    """Yield the titles in descriptions of people who have no such office by name."""
    described = {
        text.tokens(m.span).root.i: m.entity
        for m in text.mentions
        if m.form is Form.NOMINAL and m.entity.kind is EntityKind.PERSON
    }
    held = {(title.person, word) for title in text.titles for word in title.office.label.replace("-", " ").split()}
    new = {at: who for at, who in described.items() if _tells(text.doc[at].lower_, {w for p, w in held if p == who})}
    if not new:
        return
    known = {(t.person, t.office, t.office_status) for t in text.titles}
    for title in offices.find(text, new):
        inside = [who for at, who in new.items() if title.span.start <= text.starts[at] < title.span.end]
        if (
            title.person is not None
            and title.person in inside
            and (title.person, title.office, title.office_status) not in known
        ):
            yield title


def _tells(noun: str, held: set[str]) -> bool:
    """Tell whether *noun* tells an office beside the titles *held*: no vague one, no lawmaker's of one who is told as one."""
    if noun in VAGUE or noun in held or (noun in DIPLOMATS and held):
        return False
    return noun not in LAWMAKERS or held.isdisjoint(LAWMAKERS)


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example(
            "Ana Prado arrived. The former Kenyan foreign minister praised the talks.",
            ("former Kenyan foreign minister: foreign minister, Kenya, Ana Prado (former)",),
        ),
        Example("Ana Prado arrived. The minister praised the talks."),
    ),
    after=("coreference",),
)
