"""Reads a noun phrase that may stand for a person: its words, state and owner, and how far it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.provinces import province_at
from kg.annotations._referents.description_words import ADORNMENTS, HEADS
from kg.annotations._referents.opposites import Description
from kg.model import Span

if TYPE_CHECKING:
    from kg.syntax import Token

ELECTED = frozenset({"senator", "congressman", "congresswoman", "lawmaker", "representative", "democrat", "republican"})
"""Nouns whose "from" tells of where they are elected."""
WHEN = frozenset({"former", "current", "then", "onetime", "now"})
"""Words that tell one title of somebody from another of the same one."""
POSTS = frozenset({"role", "post", "position", "office", "title", "job", "rank"})
"""Nouns whose "of" tells of an office rather than who holds it."""


def acronyms(text: AnnotatedArticle) -> dict[str, frozenset[str]]:
    """Return the words of the bodies that titles name, by their first letters: "un" is "united nations"."""
    bodies = [title.office.office_in.label.split() for title in text.titles if title.office.office_in is not None]
    tails = [body[at:] for body in bodies for at in range(len(body) - 1)]
    capital = [[w for w in tail if w[:1].isupper()] for tail in tails]
    return {"".join(w[0] for w in ws).lower(): frozenset(w.lower() for w in ws) for ws in capital if len(ws) > 1}


def phrase_of(
    text: AnnotatedArticle, token: Token, states: dict[int, str], short: dict[str, frozenset[str]]
) -> Description:
    wanted: set[str] = set()
    country, owner = "", None
    parts = [p for t in token.lefts for p in t.subtree] + [*text.doc[token.i + 1 : last_word(token).i + 1]]
    for part in parts:
        if province_at(text.doc, part.i) is not None and (part.i < token.i or token.lower_ in ELECTED):
            continue  # "the Ohio senator", "the senator from Ohio"
        if part.i in states and (part.i < token.i or _near(part, token)):
            country = states[part.i] if part.i < token.i or not country else country
        elif part.tag_ == "PRP$":
            owner = part
        elif part.pos_ in {"ADJ", "NOUN", "PROPN"} or (part.dep_ == "amod" and part.lower_ in ADORNMENTS):
            known = short.get(part.lower_.replace(".", "")) if part.is_upper else None
            wanted |= known or {"republican" if part.text == "GOP" else part.lower_}
    lefts = [*token.lefts]
    definite = any(t.lower_ == "the" or t.dep_ == "poss" for t in lefts)
    bare = not any(t.pos_ in {"DET", "PRON"} for t in lefts) and (token.text[0].isupper() or in_heading(text, token))
    indefinite = any(t.lower_ in {"a", "an"} for t in lefts)
    definite = definite or (
        bare and not indefinite and (country != "" or in_heading(text, token) or _shares_the(token))
    )
    return Description(token, frozenset(wanted - {token.lower_}), country, owner, definite)


def _near(part: Token, head: Token) -> bool:
    """Tell whether *part* says of which state the one is, not of which something he made is: "the author of a book on Nordia"."""
    steps = 0
    while part.i not in (head.i, part.head.i):
        steps += part.dep_ == "prep"
        part = part.head
    return steps <= 1


def _shares_the(token: Token) -> bool:
    """Tell whether the article before another title is this one's too: "the President and Vice President"."""
    return token.dep_ == "conj" and token.text[0].isupper() and any(c.lower_ == "the" for c in token.head.lefts)


def in_heading(text: AnnotatedArticle, token: Token) -> bool:
    """Tell whether *token* stands in a heading near the top: one of the first paragraphs, short, without a full stop."""
    here = text.span(token)
    near = [p for p in text.paragraphs[:6] if p.start <= here.start < p.end]
    return bool(near) and len(near[0]) < 150 and text.article.quote(near[0])[-1] not in '.!?":,'


def last_word(token: Token) -> Token:
    """Return the last word of the phrase: its head, or the end of "of", "for" or "to" phrases right after it."""
    end = token
    for child in token.rights:
        if (
            child.dep_ == "prep"
            and (child.lower_ in {"of", "for", "to", "on"} or (child.lower_ == "from" and token.lower_ in ELECTED))
            and all(t.is_space for t in token.doc[end.i + 1 : child.i])
        ):
            stop = next((t for t in child.subtree if t.text in {",", ";", "("}), None)
            end = child.right_edge if stop is None else token.doc[stop.i - 1]
    return end


def extent(text: AnnotatedArticle, token: Token) -> Span:
    second = _second(token)
    return Span(text.span(token.left_edge).start, text.span(last_word(second if second is not None else token)).end)


def _second(token: Token) -> Token | None:
    """Return a second title of the same one: in "the former secretary of state and current nominee", "nominee"."""
    joined = next((c for c in token.rights if c.dep_ == "conj" and c.lower_ in HEADS and c.tag_ in {"NN", "NNP"}), None)
    if joined is None or any(c.pos_ in {"DET", "PRON"} or c.dep_ == "poss" for c in joined.lefts):
        return None
    told = {c.lower_ for t in (token, joined) for c in t.lefts}
    return joined if told & WHEN else None


def of_a_post(token: Token) -> bool:
    """Tell whether the noun is what somebody becomes or serves as: "as minister", "the role of President", "succeed to President"."""
    if token.dep_ != "pobj":
        return False
    bare = not any(c.pos_ in {"DET", "PRON"} or c.dep_ == "poss" for c in token.lefts)
    return token.head.lower_ == "as" or (bare and (token.head.head.lower_ in POSTS or token.head.lower_ == "to"))
