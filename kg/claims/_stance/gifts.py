"""Finds support given in deeds that somebody tells: "provides $2 million for the clinics", "contributes to the effort"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.frames import Position
from kg.claims._stance.rejections import WRONGDOERS

if TYPE_CHECKING:
    from kg.syntax import Token

GIVING = lexicon(
    "provide give grant pledge announce allocate donate commit offer contribute earmark send deliver spend invest"
)
AID = lexicon("support aid assistance funding fund grant money donation loan relief million billion")
"""What is given, besides sums of money."""
LAUNCHING = lexicon("announce unveil launch outline")
LAUNCHED = lexicon(
    "package programme program initiative fund grant gift donation sanction aid assistance funding contribution reward scheme"
)
"""What one is for who announces it as his own: "announced a new package of assistance"."""
CARRYING = lexicon("be plan agree pledge promise commit decide announce intend continue want hope begin")
"""Verbs whose subject also gives: "plans to give …"."""
SHARING = {"contribute": None, "make": "contribution", "play": "role", "give": "boost"}
"""Verbs of taking part in an effort, with the noun they take."""
TAKING_PART = lexicon(
    "effort initiative process campaign programme program mission operation security stability peace development fight struggle"
)
"""What one supports by contributing to it."""
OWN = lexicon("campaign party family foundation account charity church club company firm")
"""What one gives to without taking a position where it is one's own."""
INTO = ("to", "towards", "toward", "in")
FOR = ("to", "for", "towards", "toward")


def gifts(text: AnnotatedArticle) -> Iterator[Position]:
    """Yield what is supported in giving money or taking part."""
    for token in text.words:
        if token.pos_ == "VERB" and not clauses.passive(token) and not clauses.negated(token):
            found = (_shared(token) or funded(token) or _launched(token)) if _own(token) else None
            if found is not None:
                yield found


def _own(verb: Token) -> bool:
    """Tell whether *verb* is done by its subject: not in "expected Nordia to contribute to …"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by":
        return False  # "won the title by giving a million dollars to …"
    return not any(c.tag_ == "TO" for c in verb.lefts) or verb.head.lemma in CARRYING or verb.head.pos_ == "ADJ"


def _shared(verb: Token) -> Position | None:
    """Return "the peace effort" in "contributes to the peace effort" and "plays a role in the peace effort"."""
    if verb.lemma not in SHARING:
        return None
    noun, thing = SHARING[verb.lemma], next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if (noun is None) != (thing is None) or (thing is not None and thing.lemma != noun):
        return None
    behind = [c for t in (verb, thing) if t is not None for c in t.rights if c.dep_ == "prep" and c.lower_ in INTO]
    inner = next((t for c in behind for t in c.children if t.dep_ == "pobj"), None)
    if inner is None or inner.lemma not in TAKING_PART:
        return None
    return Position(word=verb, first=max(inner.head.i + 1, inner.left_edge.i), head=inner, carrier=verb)


def _launched(verb: Token) -> Position | None:
    """Return "a new package of assistance" in "announced a new package of assistance"."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb.lemma in LAUNCHING else None
    if thing is None or thing.lemma not in LAUNCHED:
        return None
    return Position(word=verb, first=max(verb.i + 1, thing.left_edge.i), head=thing, carrier=verb)


def funded(verb: Token) -> Position | None:
    """Return "the clinics" in "provides $2 million for the clinics", "rebuild the port" in "gives aid to rebuild the port"."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb.lemma in GIVING else None
    if thing is None or not _is_money(thing):
        return None
    inside = [
        t for c in thing.rights if c.lower_ == "in" for n in c.children for t in n.rights
    ]  # "$2 million in aid for …"
    for child in sorted((*thing.rights, *inside, *verb.rights), key=lambda t: int(t.i)):
        into = child.lower_ in FOR or (child.lower_ == "in" and verb.lemma == "invest")
        if child.dep_ in ("prep", "dative") and into and child.i > thing.i:
            inner = next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
            if (
                inner is not None
                and inner.ent_type_ not in ("DATE", "TIME", "PERSON", "MONEY")
                and inner.pos_ != "PRON"
                and inner.lemma not in WRONGDOERS | {"date"}
                and not (inner.lemma in OWN and any(c.tag_ == "PRP$" for c in inner.lefts))
            ):
                return Position(word=verb, first=max(child.i + 1, inner.left_edge.i), head=inner, carrier=verb)
        paid = verb.lemma == "offer"  # "offered him money to stay away"
        if not paid and child.dep_ in ("advcl", "xcomp", "acl", "relcl") and any(c.tag_ == "TO" for c in child.lefts):
            return Position(word=verb, first=child.i, head=child, carrier=verb)
    return None


def _is_money(thing: Token) -> bool:
    near = (thing, *thing.lefts)
    return thing.lemma in AID or any(t.ent_type_ == "MONEY" or t.tag_ == "$" for t in near)
