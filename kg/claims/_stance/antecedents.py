"""Tells the full words of a target that only points back: "the plan" for "plans to move the port", "his election" for "Prado's"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.target_limits import cut
from kg.model import EntityKind, Form, Span

if TYPE_CHECKING:
    from kg.syntax import Token

POINTING = lexicon("the this that these those such")
NEAR = POINTING - {"the"}
POINTERS = lexicon(
    "step move measure mistake action act deed gesture thing way idea approach practice behavior behaviour tactic area"
)
"""Nouns that say nothing of what they point to."""
FARTHEST = 200
"""Tokens at most between a bare noun and the words it stands for."""
THANKS = lexicon("appreciation gratitude thanks thank gratefulness congratulation condolence admiration respect")
"""What goes to somebody for what is his."""
FAR = 24
"""Tokens at most between that and the words that tell what for."""
LONGEST = 14
"""Tokens of such words at most."""
TELLING = lexicon("of to for on by with from against between into in over about")
ALIKE = tuple(
    map(
        lexicon,
        (
            "bill legislation law measure act",
            "deal agreement accord pact treaty",
            "attack bombing blast raid assault explosion",
            "killing murder shooting slaying assassination",
            "arrest detention imprisonment",
            "coup takeover overthrow ouster",
            "test launch firing",
            "increase hike rise",
            "ruling decision verdict judgment judgement",
            "visit trip tour",
            "war invasion offensive",
            "remark comment statement",
            "claim allegation charge accusation",
            "demand request appeal",
            "withdrawal pullout",
            "proposal plan offer initiative",
            "truce ceasefire armistice",
        ),
    )
)
"""Nouns that name the same deed."""
MEANT = {
    **{noun: alike for alike in ALIKE for noun in alike},
    "measure": lexicon("measure bill legislation resolution amendment proposal plan ban law"),
    "move": lexicon("move decision plan proposal"),
}
"""Nouns that may name again what another noun has named: "the measure" for "a bill to …"."""
VAGUE = lexicon(
    "time day way thing people man woman country government state leader president minister official side party group issue matter "
    "situation result end world year month week point person area region member community nation public city team program"
)
"""Nouns that point to somebody or nothing."""


def full_words(text: AnnotatedArticle, span: Span) -> str | None:
    """Return the words that the one noun of *span* stands for, or None where it says enough itself."""
    tokens = text.tokens(span)
    tokens = tokens[2:] if tokens[:2].text.lower() in ("such a", "such an") else tokens
    if len(tokens) != 1 or tokens[0].pos_ != "NOUN" or text.mention_at(tokens[0]) is not None:
        return None
    noun = tokens[0]
    owner = next((c for c in noun.lefts if c.tag_ == "PRP$"), None)
    if owner is not None:
        return _owned(text, owner, noun)
    pointing = noun.i > 0 and noun.nbor(-1).lower_ in POINTING and noun.lemma not in VAGUE
    return _told_before(text, noun) if pointing else None


def _owned(text: AnnotatedArticle, owner: Token, noun: Token) -> str | None:
    thanked = _thanked(noun.head) if noun.head.lower_ == "for" else None
    if thanked is not None:  # "her thanks to the mayor, Erik Holt, for his help"
        between = Span(text.starts[thanked.i], text.starts[noun.head.i])
        named = [m for m in text.mentions if between.covers(m.span) and m.form is Form.NAME]
        people = [m.entity.label for m in named if m.entity.kind is EntityKind.PERSON]
        return f"{people[-1]}'s {noun.text}" if people else None
    mention = text.mention_at(owner)
    person = mention is not None and mention.entity.proper and mention.entity.kind is EntityKind.PERSON
    return f"{mention.entity.label}'s {noun.text}" if person and mention is not None else None


def _thanked(joint: Token) -> Token | None:
    """Return "to" in "expressed her thanks to Holt for …"."""
    near = joint.doc[max(joint.sent.start + 3, joint.i - FAR) : joint.i]
    return next((t for t in near if t.lower_ == "to" and t.nbor(-1).lemma in THANKS), None)


def _told_before(text: AnnotatedArticle, noun: Token) -> str | None:
    """Return the last phrase before that tells more, of the same noun, else of one that names the same."""
    before = [t for t in reversed(text.words[max(0, noun.i - FARTHEST) : noun.i]) if t.pos_ == "NOUN"]
    before = [t for t in before if t.dep_ != "compound"]
    same = (_phrase(text, t, other=False) for t in before if t.lemma == noun.lemma)
    other = (_phrase(text, t, other=True) for t in before if t.lemma in MEANT.get(noun.lemma, ()))
    return next((words for words in (*same, *other) if words), None)


def _phrase(text: AnnotatedArticle, noun: Token, *, other: bool) -> str | None:
    """Return the phrase of *noun* where something stands behind it, or a name before it that no *other* noun names again."""
    behind = [
        c
        for c in noun.rights
        if (c.dep_ == "prep" and c.lower_ in TELLING)
        or (c.dep_ in ("acl", "relcl") and any(t.tag_ == "TO" or t.lower_ == "would" for t in c.lefts))
    ]
    named = [c for c in noun.lefts if c.dep_ == "poss" or (c.dep_ in ("amod", "compound") and c.text[:1].isupper())]
    if not (behind or (named and not other)) or any(c.ent_type_ == "ORDINAL" or c.tag_ == "JJS" for c in noun.lefts):
        return None
    first = next((c.left_edge.i for c in noun.lefts if c.dep_ != "det" and c.tag_ != "PRP$"), noun.i)
    end = max([noun.i, *(c.right_edge.i for c in behind)]) + 1
    end = next(
        (stop for t in text.doc[noun.i + 1 : end] if (stop := cut(t, noun.i)) is not None and stop > noun.i), end
    )
    if end - first > LONGEST:
        near = text.doc[noun.i + 2 : first + LONGEST]
        end = max((int(t.i) for t in near if t.dep_ in ("acl", "cc", "prep")), default=end)
    return text.doc[first:end].text if end - first <= LONGEST else None


def only_points(text: AnnotatedArticle, span: Span) -> bool:
    """Tell whether *span* says too little and stands for nothing that is found: "the move", "take those steps"."""
    tokens = text.tokens(span)
    if tokens[-1].lower_ == "so" and tokens[-1].head.lemma == "do":
        return True
    if tokens[0].pos_ == "VERB":
        things = [c for c in tokens[0].rights if c.dep_ == "dobj" and not list(c.rights)]
        return any(c.lemma in POINTERS and any(t.lower_ in NEAR for t in c.lefts) for c in things)
    noun = tokens[-1]
    alone = len(tokens) == 1 or tokens[0].lower_ == "such"
    pointing = noun.i > 0 and noun.nbor(-1).lower_ in POINTING | {"a"}
    return alone and pointing and noun.lemma in POINTERS and full_words(text, span) is None
