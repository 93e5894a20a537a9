"""Reads the verbs that give, keep and end an office: "was sworn in as", "took over as", "holds the post of", "stepped down as"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Token

COPULAS = words("be become remain")
SERVING = words("serve work act continue")
LEAVING = words("resign retire depart quit")
PARTICLES = {
    "step": words("down aside"),
    "stand": words("down aside"),
    "bow": words("out"),
    "take": words("over office"),
}
"""Verbs that tell of an office only with one of these words behind them."""
DROPPED = words("oust remove dismiss sack fire depose topple overthrow replace drop suspend unseat")
"""What is done to somebody who has no office then."""
NAMING = words(
    "appoint elect name nominate choose designate select confirm install reelect re-elect swear tap pick reappoint approve"
)
NOT_YET = words("name nominate choose designate select tap pick approve")
EPITHETS = words("dictator ruler")
"""What somebody is called who may hold no office: no verb tells of it."""
FOLLOWING = words("succeed replace")
"""Verbs whose subject has the office that another had."""
JOINING = words("join rejoin")
"""Verbs whose subject has the office that it joins somebody "as"."""
FORCING = words("force compel oblige pressure")
POSTS = words("post role position office job portfolio title seat duty duties term mandate stint")
"""Nouns of which a title is: "the post of foreign minister", "her second term as president"."""
HELD = words("hold occupy fill have keep retain serve")
TAKEN = words("assume take accept get inherit begin start enter win resume")
LEFT = words("leave relinquish quit lose vacate resign finish complete end")
DOUBT = words("would could might may should")
EXPECTING = words("expect set slate schedule")
WEIGHING = words(
    "consider propose mull weigh discuss refuse oppose avoid suggest contemplate recommend favor favour regret resist"
)
"""Verbs of which the naming of somebody is but thought or talk."""
DENYING = words("deny dispute reject refute doubt")
BEFORE = words("previously formerly once earlier")


@dataclass(frozen=True, slots=True)
class Term:
    """A verb that tells of somebody's office."""

    verb: Token
    status: OfficeStatus | None
    """None: it may not be so."""
    passive: bool = False
    """True: it is done to the holder."""
    forced: Token | None = None
    """The verb that makes or expects the holder to do it: "was forced to resign"."""

    @staticmethod
    def naming(verb: Token) -> OfficeStatus | None:
        """Return the status that a *verb* of appointing gives, none where it is another verb or may not be so."""
        known = verb.lemma_ in NAMING and not _doubtful(verb)
        return (OfficeStatus.DESIGNATE if verb.lemma_ in NOT_YET else OfficeStatus.CURRENT) if known else None


def told(head: Token) -> Term | None:
    """Return what verb tells of the office whose title has the noun *head*."""
    over = head.head
    if any(c.dep_ in ("relcl", "acl") and any(g.tag_ == "TO" for g in c.children) for c in head.children):
        return None  # "will be the first president to visit" tells of a visit
    if over.lower_ == "re" and over.dep_ != "compound" and head.dep_ in ("dobj", "attr", "oprd"):
        return _again(over)
    if head.dep_ in ("attr", "oprd"):
        known = over.lemma_ in COPULAS | NAMING and over.pos_ in ("VERB", "AUX") and head.lower_ not in EPITHETS
        return _term(over, _of_verb(over), passive=over.lemma_ in NAMING) if known else None
    if head.dep_ != "pobj" or over.lower_ not in ("as", "of"):
        return None
    verb = over.head
    if verb.pos_ == "NOUN":
        return _through_post(verb) if verb.lemma_.lower() in POSTS else None
    joined = (
        verb.head if verb.pos_ == "PROPN" and verb.head.lemma_ in JOINING else verb
    )  # "joined the Bureau as director"
    return _serving(joined) if over.lower_ == "as" and joined.pos_ in ("VERB", "AUX") else None


def _serving(verb: Token) -> Term | None:
    """Return what *verb* with "as" and a title tells."""
    post = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in POSTS), None)
    if post is not None:  # "lost her job as": the parser gives "as" to the verb
        return _through_post(post)
    status = _of_verb(verb)
    return _term(verb, status, passive=verb.lemma_ in NAMING or _dropped(verb)) if status is not None else None


def _again(prefix: Token) -> Term | None:
    """Return what "re-elected", which the parser cuts in three, tells."""
    word = prefix.doc[prefix.i + 1 : prefix.i + 3].text.lstrip("-").lower()
    known = word in ("elected", "appointed", "nominated", "confirmed")
    return _term(prefix, OfficeStatus.CURRENT, passive=True) if known else None


def _of_verb(verb: Token) -> OfficeStatus | None:
    """Return the status that *verb* with "as" and a title tells, none where it is no such verb."""
    lemma = verb.lemma_
    if _dropped(verb):
        return OfficeStatus.FORMER
    if lemma in NAMING:
        return OfficeStatus.DESIGNATE if lemma in NOT_YET or _future(verb) else OfficeStatus.CURRENT
    if lemma in SERVING | COPULAS:
        return _kept(verb, ends=lemma not in ("become", "remain"))
    joined = lemma in JOINING and any(c.dep_ == "dobj" and c.pos_ == "PROPN" for c in verb.children)
    if joined or lemma in FOLLOWING or (lemma == "take" and _with(verb, "take")):
        return OfficeStatus.DESIGNATE if _future(verb) else OfficeStatus.CURRENT
    left = lemma in LEAVING or (lemma in PARTICLES and lemma != "take" and _with(verb, lemma))
    return (OfficeStatus.CURRENT if _future(verb) else OfficeStatus.FORMER) if left else None


def _through_post(noun: Token) -> Term | None:
    """Return what is told of the post, role or term that the noun names: "assumed the role of", "resigned from the post of"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "from" else noun.head
    lemma = verb.lemma_
    if verb.pos_ != "VERB" or noun.dep_ not in ("dobj", "pobj"):
        return None
    if lemma in LEFT or lemma in LEAVING:
        return _term(verb, OfficeStatus.CURRENT if _future(verb) else OfficeStatus.FORMER)
    if lemma in TAKEN and noun.dep_ == "dobj":
        return _term(verb, OfficeStatus.DESIGNATE if _future(verb) else OfficeStatus.CURRENT)
    return _term(verb, _kept(verb, ends=True)) if lemma in HELD and noun.dep_ == "dobj" else None


def _term(verb: Token, status: OfficeStatus | None, *, passive: bool = False) -> Term:
    led = verb.dep_ == "xcomp" and verb.head.lemma_ in FORCING
    forced = verb.head if led or _expected(verb) else None
    return Term(verb, None if _doubtful(forced or verb) else status, passive, forced)


def _with(verb: Token, lemma: str) -> bool:
    return any(c.lower_ in PARTICLES[lemma] for c in verb.children)


def _dropped(verb: Token) -> bool:
    """Tell whether the office is taken from the subject: "was ousted as"."""
    return verb.lemma_ in DROPPED and (verb.dep_ == "acl" or any(c.dep_ == "nsubjpass" for c in verb.children))


def _expected(verb: Token) -> bool:
    """Tell whether *verb* is what somebody "is expected to" do or "is set to" become."""
    return (
        verb.dep_ == "xcomp"
        and verb.head.lemma_ in EXPECTING
        and any(c.dep_ == "nsubjpass" for c in verb.head.children)
    )


def _future(verb: Token) -> bool:
    return _expected(verb) or any(c.lower_ in ("will", "'ll", "shall") for c in verb.children if c.dep_ == "aux")


def _kept(verb: Token, *, ends: bool) -> OfficeStatus:
    """Return the status told by a verb of having an office: what one *ends* to do in the past is over."""
    if _future(verb):
        return OfficeStatus.DESIGNATE
    perfect = any(c.lower_ in ("has", "have") for c in verb.children)
    earlier = any(c.lower_ in BEFORE for c in verb.children)
    past = verb.tag_ in ("VBD", "VBN") and not perfect
    return OfficeStatus.FORMER if ends and (past or earlier) else OfficeStatus.CURRENT


def _doubtful(verb: Token) -> bool:
    """Tell whether the sentence leaves open that it is so: "may become", "to become", "if", "denied that he was"."""
    words = [c for c in verb.children if c.dep_ in ("aux", "neg", "mark")]
    if any(t.lower_ in ("either", "or") for c in verb.children if c.dep_ == "nsubj" for t in c.subtree):
        return True
    if any(c.lower_ in ("always", "never") for c in verb.children):
        return True
    denied = verb.dep_ in ("ccomp", "xcomp") and (
        verb.head.lemma_ in DENYING or any(c.dep_ == "neg" for c in verb.head.children)
    )
    wished = any(c.lower_ == "to" for c in words) and not _expected(verb)
    wished = wished or (verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "pcomp") and verb.head.lemma_ in WEIGHING)
    return (
        denied
        or wished
        or any(c.dep_ == "neg" or c.lower_ in DOUBT or c.lower_ in ("if", "whether", "unless") for c in words)
    )
