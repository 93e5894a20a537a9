"""Reads the noun phrases of those who speak without a name, alone or joined to others: "its allies", "police and soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import phrases
from kg.claims._events.groups import PEOPLE
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import CLAUSE
from kg.claims._speech.speaker_words import DETERMINERS, HUMAN, IMPERSONAL, ISSUED, NOBODY, SPOKEN_FOR, UNNAMED, VOCAL
from kg.model import Entity, EntityKind, Form, Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

JOINED = (("along", "with"), ("together", "with"), ("joined", "by"))
"""What joins others to a subject."""
MADE = lexicon("conduct do carry commission author compile produce undertake file draft obtain")
"""Verbs of making papers, beside those of issuing them."""


def phrase(text: AnnotatedArticle, token: Token) -> Span:
    """Return the noun phrase of *token* without relative clauses and appositions."""
    end = token.i
    for child in token.rights:
        if child.dep_ in ("relcl", "appos", "punct", "acl", "cc", "conj", "case") or child.lower_ in (
            "including",
            "like",
            "as",
        ):
            break
        end = child.right_edge.i
    return text.span(token.doc[token.left_edge.i : end + 1])


def unnamed(text: AnnotatedArticle, span: Span) -> Entity | None:
    """Return the group of people or the thing that *span* describes without a name."""
    start = span.start
    for word in text.article.quote(span).split():
        if word.lower() in NOBODY:
            return None
        if word.lower() not in DETERMINERS:
            break
        start += len(word) + 1
    if start >= span.end:
        return None
    label = " ".join(text.article.text[start : span.end].split())
    return Entity(id=f"group:{start}", kind=EntityKind.GROUP, label=label, proper=False)


def maker(paper: Token) -> Token | None:
    """Return who made *paper*: "a study by Prado", "research conducted by the fund"."""
    for child in paper.rights:
        made = child if child.dep_ == "prep" and child.lower_ == "by" else None
        if child.dep_ == "acl" and child.lemma in MADE | ISSUED:
            made = next((t for t in child.children if t.dep_ == "agent"), None)
        if made is not None:
            return next((t for t in made.children if t.dep_ == "pobj"), None)
    return next((c for c in paper.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"), None)


def with_others(text: AnnotatedArticle, token: Token, named: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return *named*, whom *token* calls, and those joined to them: "Nordia and its allies"; people without a name speak as one.

    "World leaders and diplomats" are one group, "Nordian police and Lusanian agents" are two.
    """
    first, *others = phrases.coordinated(token)
    others += _joining(first)
    if not others:
        return named
    told = any(first.lower_ in e.label.lower().split() for e in named) or any(c.lower_ == "of" for c in first.rights)
    before = () if told or not _plain(text, first) else _called(text, first)
    all_ = tuple(dict.fromkeys((*before, *named, *(e for other in others for e in _called(text, other)))))
    alone = any(e.proper for e in all_) or not all(_shares_article(text, t) for t in (first, *others))
    one = (
        None if alone or len(all_) < 2 else unnamed(text, Span(phrase(text, first).start, phrase(text, others[-1]).end))
    )
    return all_ if one is None else (one,)


def _shares_article(text: AnnotatedArticle, head: Token) -> bool:
    """Tell whether *head*, one of several joined, tells of nobody apart: "officials and witnesses", not "the army and the rebels"."""
    apart = any(c.dep_ == "det" or (c.text[:1].isupper() and c.i > c.sent.start) for c in head.lefts)
    return _plain(text, head) and (not apart or head.dep_ != "conj")


def _joining(token: Token) -> list[Token]:
    """Return "allies" of "Nordia, along with its allies," and "Nordia, joined by its allies,"."""
    words = token.doc[token.i + 1 : token.i + 4]
    at = 1 if len(words) == 3 and words[0].text == "," else 0
    if len(words) < 3 or (words[at].lower_, words[at + 1].lower_) not in JOINED:
        return []
    return [t for c in words[at + 1].children if c.dep_ == "pobj" for t in phrases.coordinated(c)]


def _plain(text: AnnotatedArticle, head: Token) -> bool:
    """Tell whether *head* is of people without a name, of whom no clause with "who" tells."""
    people = head.tag_ == "NNS" and head.lemma in SPOKEN_FOR and text.mention_at(head) is None
    return people and not any(t.tag_ == "WP" for t in head.subtree)


def _called(text: AnnotatedArticle, head: Token) -> tuple[Entity, ...]:
    """Return whom *head*, one of several joined, calls by name or describes."""
    if not _plain(text, head) or phrases.group_of(text, head) is not None:
        return phrases.participants(text, head)
    group = unnamed(text, phrase(text, head))
    return () if group is None else (group,)


def named_behind(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the person named between commas right before the verb: "An official of the firm, Ana Prado, said"."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.i < token.i or not _is_person(token):
        return None
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "advmod", "neg") and c.i > token.i), default=verb.i)
    words = token.doc
    mention = text.mention_at(words[first - 2]) if first - 2 > token.i and words[first - 1].text == "," else None
    if mention is None or mention.entity.kind is not EntityKind.PERSON or mention.form is not Form.NAME:
        return None
    start = text.tokens(mention.span)[0].i
    before = next((t for t in reversed(words[token.i + 1 : start]) if not t.text[:1].isupper()), None)
    return mention.entity if before is not None and before.text == "," else None


def _is_person(token: Token) -> bool:
    return token.tag_ in ("NN", "NNP") and (token.lemma in PEOPLE | HUMAN or token.lemma.endswith(VOCAL))


def outer_speaker(token: Token) -> Token | None:
    """Return the subject of "Nordia says" for the pronoun in "Nordia says it will …", and the students who "march because they oppose"."""
    clause = token.head
    if token.lower_ not in ("it", "they") or token.dep_ not in SUBJECTS:
        return None
    while clause.dep_ == "conj":
        clause = clause.head
    verb = clause.head
    outer = clauses.subject(verb) if verb.i < token.i else None
    if outer is None or outer.i > token.i or outer.lower_ in IMPERSONAL:
        return None
    if clause.dep_ == "advcl" and token.lower_ == "they":
        return outer if outer.tag_ == "NNS" and outer.lemma in UNNAMED | HUMAN else None
    return outer if clause.dep_ == "ccomp" and clause != verb and verb.lemma in CLAUSE else None
