"""Tells the words of topics: one span for each coordinated topic, without tails such as "including …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar import lists
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, continuations, extents
from kg.claims._stance import topic_lists
from kg.claims._stance.topic_lists import ANEW, MATTERS, by_commas
from kg.model import EntityKind, Span

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

EMPTY = lexicon("""
    issue matter topic area priority agenda subject question point range variety number series set host array list spectrum raft slew
    item theme breadth
""")
"""Heads that only announce the topics: "issues including A and B"."""
VAGUE = lexicon(
    "other various several many different certain key important main same such common mutual these those some all wide policy specific"
)
"""What tells nothing of issues, as "regional" and "global" do."""
OPENING = 7
"""Words within which a topic of its own names its head."""
BREAKS = (",", "--", "–", "—")
DISCUSSES = lexicon("discuss review explore reaffirm reiterate underscore")
"""Verbs of the next deed: "discuss trade and review the accord"."""
OFFICIALS = lexicon("official leader counterpart minister authority lawmaker")
"""Those with whom something is talked about, and not what: "trade with officials"."""
TOLD = ("conj", "dep", "ROOT", "ccomp")
RELATIVES = lexicon("which where whose whereby")
"""Behind a comma, what begins a clause that only tells more of the topic."""
TAILS = lexicon("including such as particularly especially notably while during")


def spans(text: AnnotatedArticle, cue: Token, head: Token) -> Iterator[Span]:
    """Yield the span of each coordinated topic, without tails such as "including …"."""
    first = head.left_edge.i if head.i < cue.i else max(cue.i + 1, head.left_edge.i)
    end = head.right_edge.i + 1
    cut = _without_tail(text, first, end)
    lists_them = cut + 1 < end and text.doc[cut].lower_ in ("including", "such") and text.doc[cut + 1].pos_ != "ADP"
    if head.lemma in EMPTY and (lists_them or (cut + 2 < end and text.doc[cut].lower_ == "such")):
        announced = text.doc[cut].head
        head = announced if announced.pos_ == "NOUN" and announced.i < cut else head
        first, cut = cut + (2 if text.doc[cut].lower_ == "such" else 1), end
    elif (head.lemma in EMPTY and cut - first <= 3 and not _telling(head)) or _empty_measure(head):
        return
    found = [*topic_lists.items(text, head, first, cut), *_further(text, cue, head, cut)]
    whole = (*found[:-1], *_to_its_end(text, cue, *found[-1]))
    parts = [part for one in whole for part in _apart(text, *one)]
    behind = [*(start for start, _ in parts[1:]), 0]
    for start, stop in (p for part, then in zip(parts, behind, strict=True) for p in by_commas(text, head, part, then)):
        loose = next((k for k in range(stop, start, -1) if not _loose(text.doc[k - 1])), start)
        span = extents.trimmed(text, start, loose)
        if span is not None:
            yield span


def _apart(text: AnnotatedArticle, first: int, end: int) -> list[tuple[int, int]]:
    """Split where "and the importance of", "as well as their efforts" begins a topic that the parser put into the one before."""
    doc, parts, start = text.doc, [], first
    for token in doc[first + 2 : end - 2]:
        joins = token.lower_ == "and" or (token.lower_ == "as" and doc[token.i - 1].lower_ == "well")
        both = token.lower_ == "and" and _paired(doc[start : token.i])
        if joins and not both and token.i - start > 1 and _begins(doc[token.i + 1 : end], token.lower_ == "as"):
            parts.append((start, token.i if token.lower_ == "and" else token.i - 2))
            start = token.i + 1
    return [*parts, (start, end)]


def _paired(before: Tokens) -> bool:
    """Tell whether an "and" behind *before* only joins two: "both aid", "between Lisbon"."""
    pairs = [k for k, t in enumerate(before) if t.lower_ in ("both", "between")]
    return bool(pairs) and not any(t.lower_ == "and" for t in before[pairs[-1] :])


def _begins(rest: Tokens, well: bool) -> bool:
    """Tell whether *rest* begins with a topic of its own: "the importance", "Nordia's continued work", behind "as well" any effort."""
    before = next((k for k, t in enumerate(rest[:OPENING]) if t.pos_ == "NOUN" and t.lemma_ in MATTERS), 0)
    words = rest[:before]
    plain = all(t.pos_ in ("DET", "PRON", "ADJ", "PROPN", "PART", "NOUN", "VERB", "ADV") for t in words)
    own = any(t.tag_ in ("DT", "POS") or t.lower_ in ANEW for t in words) or (well and before > 0)
    gerund = words[:1] and words[0].tag_ == "VBG" and words[0].lower_ not in ANEW
    if rest and rest[0].lower_ in ("a", "an"):
        return not well and any(t.pos_ == "NOUN" for t in rest[1:OPENING])  # "talks on a truce and a new border"
    return own and plain and not gerund and not any(t.tag_ in ("TO", "VB", "VBZ", "VBD") for t in words)


def _loose(token: Token) -> bool:
    """Tell whether *token* at the end of a topic only joins it to the next: "and", "as well"."""
    as_well = token.lower_ == "as" or (token.lower_ == "well" and token.i > 0 and token.nbor(-1).lower_ == "as")
    return token.dep_ in ("cc", "det", "prep") or as_well


def _to_its_end(text: AnnotatedArticle, cue: Token, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the last topic with what the parser cut off ("truce | to end the war"), and a topic behind it: "…, and how to act"."""
    doc, limit = text.doc, clauses.bounds(text, cue)[1]
    stop -= _how_behind(doc[stop - 1])
    if cue.pos_ != "VERB" or start < cue.i or stop >= limit or _of_others(doc[stop]):
        return [(start, stop)]
    end = _without_tail(text, start, continuations.end(cue, stop, limit))
    more = next(
        (t.i for t in doc[stop:end] if (t.text in BREAKS and not _aim_goes_on(t, start)) or _how_behind(t)), end
    )
    more = max(more, _infinitives_end(text, start, end) if more < end else more)
    behind = more + (more + 1 < end and doc[more].text == ",")
    if behind < end - 3 and (_how_behind(doc[behind]) or _next_begins(doc[behind:end])):
        return [(start, more), (behind + (3 if doc[behind].lower_ == "as" else 1), end)]
    return [(start, max(stop, more))]


def _aim_goes_on(comma: Token, start: int) -> bool:
    """Tell whether behind *comma* another verb of an aim follows: "to fight crime, protect the border, and help"."""
    after = comma.doc[comma.i + 1 : comma.i + 3]
    verb = after[1] if len(after) > 1 and after[0].lower_ == "and" else after[0] if after else comma
    return verb.tag_ in ("VB", "VBP") and any(t.tag_ == "TO" for t in comma.doc[start : comma.i])


def _next_begins(rest: Tokens) -> bool:
    """Tell whether *rest* is ", as well as the economy" or ", and strengthening ties": a last topic of its own."""
    words = [t.lower_ for t in rest[:3]]
    if words == ["as", "well", "as"]:
        return rest[3].pos_ not in ("ADP", "PART", "PUNCT")
    return words[:1] == ["and"] and rest[1].tag_ in ("VBG", "DT", "PRP$") and rest[0].nbor(-1).text == ","


def _infinitives_end(text: AnnotatedArticle, start: int, end: int) -> int:
    """Return where "ways to stem violence, calm markets, and rebuild trust" ends, or 0: the comma in it ends no topic."""
    for token in reversed(list(text.doc[start:end])):
        first = clauses.first_joined(token) if token.tag_ == "VB" and token.dep_ == "conj" else token
        # A bare verb joined to "discussed" goes on the aim before it.
        aim = first.i != token.i and (first.tag_ == "VBD" or (start < first.i and first.tag_ == "VB"))
        aim = aim and any(t.tag_ == "TO" for t in text.doc[start : token.i])
        if aim and text.doc[token.i - 1].lower_ == "and":
            return min(end, int(token.right_edge.i) + 1)
    return 0


def _of_others(token: Token) -> bool:
    """Tell whether *token* begins the company or the time of a talk, or what follows it: "with senators", "in May", "will go"."""
    if token.tag_ in ("MD", "VBD", "VBZ"):
        return True
    times = any(c.ent_type_ in ("DATE", "TIME") for c in token.rights)
    return (token.dep_ == "cc" and not _how_behind(token)) or (
        token.dep_ == "prep" and (token.lower_ == "with" or times)
    )


def _how_behind(token: Token) -> bool:
    """Tell whether *token* is "and" before a topic of its own: "and how the two can help"."""
    return token.dep_ == "cc" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("how", "ways")


def _further(text: AnnotatedArticle, cue: Token, head: Token, end: int) -> list[tuple[int, int]]:
    """Return the topics behind the phrase of *head*: those that the parser cut off, and those behind a relative clause."""
    governors = (head.head,) if head.dep_ == "dobj" else (cue, cue.head)
    cut_off = next((more for g in governors if (more := lists.beside(head, g, lists.LOOSE))), [])
    later = [c for c in head.rights if c.dep_ == "conj" and c.left_edge.i > end and c.pos_ in ("NOUN", "PROPN")]
    again = [
        c for c in cue.rights if c.dep_ == "dobj" and c.left_edge.i > end and text.doc[c.left_edge.i - 1].text == ","
    ]
    again = [c for c in again if not any(t.lower_ in TAILS for t in text.doc[head.i : c.left_edge.i])]
    again = [t for c in again for t in (c, *(k for k in c.rights if k.dep_ == "conj" and k.pos_ in ("NOUN", "PROPN")))]
    heads = sorted({t.i: t for t in (*cut_off, *later, *again)}.values(), key=lambda t: int(t.i))
    found = []
    for number, token in enumerate(heads):
        stop = token.right_edge.i + 1
        if number + 1 < len(heads):
            stop = min(stop, lists.joint(heads[number + 1]))
        if topic_lists.full(text, token, token.left_edge.i, stop):
            found.append((int(token.left_edge.i), _without_tail(text, token.left_edge.i, stop)))
    return found


def _telling(head: Token) -> bool:
    """Tell whether a word before *head* says of what kind the issues are: "regional issues", "other global issues"."""
    return any(c.dep_ in ("amod", "compound") and c.lower_ not in VAGUE for c in head.lefts)


def _empty_measure(head: Token) -> bool:
    """Tell whether the topic is "a range of issues", which names none."""
    inner = next((t for p in head.children if p.lower_ == "of" for t in p.children), None)
    bare = inner is not None and inner.lemma in EMPTY and inner.right_edge.i == inner.i
    return bare and head.lemma in EMPTY and inner is not None and inner.left_edge.i == inner.i


def _without_tail(text: AnnotatedArticle, first: int, end: int) -> int:
    """Cut "…, including A and B", "…, which …", "…, while …" and the occasion ("during his visit") off a topic."""
    doc = text.doc
    for token in doc[first + 1 : end]:
        after_comma = doc[token.i - 1].text == ","
        deed = doc[min(token.i + (token.dep_ == "cc"), end - 1)]
        deed_told = deed.tag_ in ("VBD", "VBZ") or (deed.tag_ == "VB" and deed.lemma_ in DISCUSSES)
        joined = (token.dep_ == "cc" and deed_told) or (after_comma and token.tag_ == "VBD" and token.dep_ in TOLD)
        if joined or (after_comma and token.lower_ in RELATIVES and token.dep_ != "det"):
            return int(token.i)
        relative = token.lower_ in ("which", "who", "whom") and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
        if relative and token.head.dep_ == "relcl":
            return int(token.i)
        such_as = token.lower_ == "such" and doc[token.i + 1].lower_ == "as"
        if such_as or token.lower_ in ("including", "during") or (after_comma and token.lower_ in TAILS):
            return int(token.i)
        officials = token.head.lemma_ not in MATTERS and any(t.lemma_ in OFFICIALS for t in token.children)
        if (
            token.lower_ == "with"
            and token.dep_ == "prep"
            and (officials or any(_person(text, t) for t in token.children))
        ):
            return int(token.i)
    return end


def _person(text: AnnotatedArticle, token: Token) -> bool:
    mention = text.mention_at(token)
    return mention is not None and mention.entity.kind is EntityKind.PERSON
