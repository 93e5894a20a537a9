"""Tells what a position is about: the words of the target, one span for each of coordinated targets, and the thing they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar import lists
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, extents
from kg.claims._stance import further, issues, purposes
from kg.claims._stance.agents import PARTISANS
from kg.claims._stance.antecedents import full_words, only_points
from kg.claims._stance.complements import complement
from kg.claims._stance.deeds import MATTERS
from kg.claims._stance.frames import Position
from kg.claims._stance.target_limits import POSITIONS, cut
from kg.model import Entity, EntityKind, Event, Form, Issue, Span, Stance

if TYPE_CHECKING:
    from kg.syntax import Token

EMPTY = lexicon(
    "regard one some many comment same so rest word invitation backdrop background information permission feedback input follow-up "
    "clarification"
)
"""Words alone that name no target."""
SINGLING = lexicon("notably importantly particularly especially specifically also chiefly mainly primarily only namely")
DOING = lexicon("of against on in by to toward towards upon at between across from")
"""Prepositions behind a deed that tell whose it is, and against what."""
HE = ("he", "she", "him", "her")
TASKS = lexicon("work effort coordination cooperation collaboration engagement step action")
"""Nouns that say nothing without what is to be done."""


def spans(text: AnnotatedArticle, position: Position) -> Iterator[Span]:
    """Yield the words of each target: without determiner, relative clauses and what stands after a comma."""
    position = _by_name(purposes.meant(position))
    if (position.turned or position.action) and position.head.lemma in MATTERS:
        return  # "is committed to confronting the challenges ahead"
    whole = position.head.i == position.word.i and position.settled  # "Nordia broke the truce", told for itself
    heads = [position.head, *(() if whole else further.coordinated(position.head) or further.repeated(position))]
    _, last = _limits(text, position, heads[-1])
    for number, listed in enumerate(heads):
        held = complement(listed) if number and further.also_held(position.head, listed) else None
        if number and held is None and listed.lemma in POSITIONS and complement(listed) is not None:
            continue  # "(a commitment to) A and the need for B"
        first, head = held or (position.first if number == 0 else listed.left_edge.i, listed)
        end = _limits(text, position, head)[1]
        if number + 1 < len(heads):
            end = min(end, lists.joint(heads[number + 1]))
        span = _span(text, head, first, min(end, max(last, first)))
        # "What it called an accident" names nothing that can be asked for again.
        if span is not None and text.tokens(span)[0].tag_ != "WP" and not only_points(text, span):
            yield span


def _by_name(position: Position) -> Position:
    """Return *position* on "Erik Holt" in "criticised her rival, Erik Holt"."""
    behind = position.head.rights if position.head.pos_ == "NOUN" and position.doer is None else ()
    named = next((c for c in behind if c.dep_ == "appos" and c.ent_type_ == "PERSON"), None)
    return position if named is None else replace(position, head=named, first=int(named.left_edge.i), alone=True)


def _limits(text: AnnotatedArticle, position: Position, head: Token) -> tuple[int, int]:
    first = position.first if head.i == position.head.i else head.left_edge.i
    if head.i == position.word.i and position.settled:
        return first, _clause_end(text, head)
    if position.alone:
        behind = (int(c.i) for c in head.rights if c.lower_ in ("for", "over", "by") or c.dep_ in ("cc", "case"))
        return first, min((int(head.right_edge.i) + 1, *behind))
    listed = head.pos_ == "VERB" and next((c for c in head.rights if c.dep_ == "conj" and c.tag_ == head.tag_), None)
    tail = head.doc[head.i : listed.i] if listed else ()
    if listed and not any(t.lower_ == "including" for t in tail) and not further.two_deeds(head):
        return first, _limits_of_list(text, position, head)
    end = _resumed(head, extents.object_end(text, position.word, head, cut_off=False))
    if position.voiced and head.dep_ == "nsubj" and head.head.i == position.word.i and head.i < position.word.i:
        end = min(end, int(head.right_edge.i) + 1)
    if head.i < position.word.i and position.owner is not None:
        end = min(end, position.word.left_edge.i if position.word.dep_ in ("acl", "relcl") else position.word.i)
    cuts = (stop for t in text.doc[head.i + 1 : end] if (stop := cut(t, first)) is not None and stop > first)
    end = next(cuts, end)
    split = head.pos_ == "VERB" and any(c.dep_ == "prt" and c.i == end for c in head.rights)
    return first, end + (1 if split else 0)  # "let the convoys through"


def _clause_end(text: AnnotatedArticle, verb: Token) -> int:
    """Return the end of the clause of *verb*, before another and before what tells when or what for."""
    if verb.pos_ == "NOUN":
        return _deed_end(verb)
    end = extents.object_end(text, verb, verb, cut_off=False)
    more = [c for c in verb.rights if c.dep_ in ("advcl", "cc") or (c.dep_ == "conj" and clauses.own_subject(c))]
    aims = [c for c in more if verb.lemma == "do" and c.left_edge.tag_ == "TO"]  # "is not doing enough to stop them"
    stops = [int(c.left_edge.i) for c in more if c not in aims and c.left_edge.i > verb.i + 1]
    cuts = (stop for t in text.doc[verb.i + 1 : end] if (stop := cut(t, verb.i)) is not None and stop > verb.i + 1)
    return min([end, *stops, next(cuts, end)])


def _deed_end(noun: Token) -> int:
    """Return the end of what names a deed: "Nordia's raid on the port by night | for which …"."""
    end = int(noun.i) + 1
    for child in noun.rights:
        if child.left_edge.i != end or not (child.lower_ in DOING or (child.dep_ == "acl" and child.tag_ == "VBN")):
            break
        end = int(child.right_edge.i) + 1
    cuts = (stop for t in noun.doc[noun.i + 1 : end] if (stop := cut(t, noun.i)) is not None and stop > noun.i)
    return next(cuts, end)


def _resumed(head: Token, end: int) -> int:
    """Return the end with what the parser gave to the noun above: "in trade" in "the importance of progress in trade"."""
    above = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    bare = head.lemma in TASKS and end == head.i + 1 < len(head.doc) and head.doc[end].tag_ == "TO"
    if bare and not any(c.dep_ in further.MODIFIERS for c in head.lefts):
        return int(head.doc[end].head.right_edge.i) + 1  # "coordination to end the war"
    more = (c for c in above.rights if c.dep_ == "prep" and c.i == end and c.lower_ in ("in", "on", "between"))
    return next((int(c.right_edge.i) + 1 for c in more if above.i != head.i), end)


def _limits_of_list(text: AnnotatedArticle, position: Position, head: Token) -> int:
    """Return the end of "deepen A, increase B and expand C", which is one target."""
    last = head
    for _ in range(further.MOST):
        following = next((c for c in last.rights if c.dep_ == "conj" and c.tag_ == head.tag_), None)
        if following is None:
            break
        last = following
    end = extents.object_end(text, position.word, last, cut_off=False)
    cuts = (stop for t in text.doc[last.i + 1 : end] if (stop := cut(t, last.i)) is not None and stop > last.i)
    return next(cuts, end)


def _span(text: AnnotatedArticle, head: Token, first: int, end: int) -> Span | None:
    doc = text.doc
    end = _whole(doc[_glued(doc[end - 1])]) if end > first else end
    while end - 1 > first and doc[end - 1].tag_ in ("IN", "DT", "CC", "TO", "POS") and doc[end - 1].dep_ != "prt":
        end -= 1
    while first < end - 1 and (
        doc[first].is_punct
        or doc[first].tag_ == "TO"
        or doc[first].dep_ in ("cc", "preconj")
        or (doc[first].dep_ in ("det", "poss") and doc[first].pos_ in ("DET", "PRON"))
    ):
        first += 1
    while first + 1 < end - 1 and doc[first].pos_ == "ADV" and (_singling(doc[first]) or _singling(doc[first + 1])):
        first += 1
    bare = [t for t in doc[first:end] if t.pos_ != "ADV"]
    of_them = head.pos_ == "VERB" and len(bare) == 2 and bare[1].pos_ == "PRON" and "sel" not in bare[1].lower_
    alone = of_them or (end - first == 1 and (doc[first].pos_ in ("PRON", "DET") or doc[first].lower_ in EMPTY))
    if head.lower_ in HE and pointed_at(text, head) is not None:
        return text.span(head)
    if (
        head.lower_ in EMPTY
        or (head.lower_ == "up" and "follow" in (t.lower_ for t in doc[max(0, head.i - 2) : head.i]))
        or alone
        or any(_each_other(t) for t in (head, *head.lefts))
        or (head.pos_ == "PRON" and head.lower_ != "those")
        or (end > first and _is_time(text, first, end))
    ):
        return None
    return extents.trimmed(text, first, end)


def _singling(word: Token) -> bool:
    """Tell whether *word* only names a thing among others: "most notably", "especially", "also"."""
    return word.lower_ in SINGLING


def _each_other(word: Token) -> bool:
    """Tell whether *word* is "each other", "one another" or "the other's", by which several are against or for themselves."""
    before = word.nbor(-1).lower_ if word.i else ""
    return (word.lower_, before) in (("other", "each"), ("another", "one")) or (
        word.lower_ == "other" and word.dep_ == "poss"
    )


def _glued(last: Token) -> int:
    """Return the last token of the word that the tokenizer cut at *last*: "C5+1"."""
    at, doc = int(last.i), last.doc
    for following in doc[last.i + 1 : last.i + 4]:
        whole = doc[at].whitespace_ or doc[at].is_punct or following.is_punct
        if whole or not (following.text[-1:].isalnum() or following.text == "+"):
            break
        at += 1
    return at


def _whole(last: Token) -> int:
    """Return where the phrase ends that *last* ends, with the noun that an adjective cut off by a comma belongs to."""
    for _ in range(3):
        if last.dep_ not in further.MODIFIERS or last.head.i <= last.i or last.head.pos_ not in ("NOUN", "PROPN"):
            break
        if last.dep_ == "compound" and last.head.lemma in PARTISANS:
            break  # "a treaty | opponent"
        last = last.head
    return int(last.i) + 1


def _is_time(text: AnnotatedArticle, first: int, end: int) -> bool:
    """Tell whether the words are a time: "agreed on Monday"."""
    span = text.span(text.doc[first:end])
    return any(t.span.start <= span.start and span.end <= t.span.end for t in text.times)


def target(text: AnnotatedArticle, span: Span, position: Position) -> Entity | Issue:
    """Return the actor that *span* is the whole name of, else the issue of its words."""
    if position.doer is not None:
        return issues.issue(text, span, _deed(text, span, position.head, position.doer))
    if position.head.lower_ in HE and (person := pointed_at(text, position.head)) is not None:
        return person
    for mention in text.mentions_in(span):
        whole = mention.span.end == span.end and len(span) - len(mention.span) <= len("the ")
        whole = whole and not any(t.pos_ == "VERB" for t in text.tokens(Span(span.start, mention.span.start)))
        if whole and mention.form is not Form.PRONOUN and mention.entity.kind is not EntityKind.PLACE:
            return mention.entity
    return issues.issue(text, span, full_words(text, span))


def pointed_at(text: AnnotatedArticle, pronoun: Token) -> Entity | None:
    """Return the actor with a name that *pronoun* stands for, who is a person where it is "he" or "she"."""
    mention = text.mention_at(pronoun) if pronoun.pos_ == "PRON" else None
    person = mention is not None and (mention.entity.kind is EntityKind.PERSON) == (pronoun.lower_ in HE)
    return mention.entity if mention is not None and mention.entity.proper and person else None


def wording(text: AnnotatedArticle, stance: Stance) -> str:
    """Return the words of the target of *stance*, those of its label where the text scatters them: "Nordia breaking the truce"."""
    target, span = stance.target, stance.target_span
    if isinstance(target, Event):
        return target.id if span is None else text.article.quote(span)
    if span is None or (isinstance(target, Issue) and target.label != issues.normalised(text.article.quote(span))):
        return target.label
    words = text.article.quote(span)
    return target.label if words.lower() in HE else words


def _deed(text: AnnotatedArticle, span: Span, deed: Token, doer: Token) -> str:
    """Return "Nordia breaking the truce" for "(accused) Nordia of breaking the truce", "theft by Nordia" for "Nordia of theft"."""
    preposition = text.span(deed.head)
    end = text.span(doer).end if clauses.passive(deed.head.head) else preposition.start
    meant = pointed_at(text, doer)
    who = text.article.text[span.start : end].strip(" ,\n") if meant is None else meant.label
    what = text.article.text[preposition.end : span.end].strip()
    if meant is None and doer.pos_ == "PRON":
        return what
    if deed.tag_ == "VBG" or (deed.dep_ == "pcomp" and what.startswith(("being ", "having "))):
        return f"{who} {what}"
    first = next(iter(text.tokens(Span(text.span(deed.head.nbor()).start, span.end))), deed)
    rest = text.article.text[text.span(first).end : span.end].strip()
    if first.tag_ == "PRP$":
        return f"{who}'s {rest}"  # "Nordia for its raids"
    return f"{rest if first.tag_ == 'DT' else what} by {who}"
