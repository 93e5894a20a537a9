"""Reads the sign of a position: conditions, questions, purposes and mere possibilities give none, negation turns or silences it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, denials
from kg.claims._stance.agents import described
from kg.claims._stance.conveyed import CONVEYING
from kg.claims._stance.deeds import protested
from kg.claims._stance.frames import Position
from kg.claims._stance.futures import ACCEPTING, WILL
from kg.claims._stance.holders import CARRYING
from kg.claims._stance.unmeant import unmeant
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

POSSIBLE = lexicon("might may could should can")
OTHER = {Polarity.SUPPORT: Polarity.OPPOSE, Polarity.OPPOSE: Polarity.SUPPORT}
TURNING = lexicon("support back favour favor advocate want plan intend vote stand agree uphold be argue") | ACCEPTING
"""Verbs whose negation is opposition; who only did not praise, endorse or demand something may have no position."""
NONE = frozenset({"no", "neither"})
COULD = frozenset({"can", "ca", "could"})
HAVE = frozenset({"have", "has", "had", "'s", "'ve"})
LESS = ("less", "fewer", "longer", "further", "later")
CASES = lexicon("circumstance condition case event point time")
"""What "no" stands beside in "under no circumstances"."""
LONGEST = 6
"""Verbs at most that carry a frame."""
EVADING = lexicon("avoid refrain decline refuse fail hesitate resist abstain")
"""Verbs of not doing what their infinitive or gerund says."""
GIVEN_UP = lexicon("hope want expect intend plan wish")
"""What one "had hoped" did not come about."""
CONDITIONS = lexicon("if unless until whether should lest")
CAUSING = lexicon(
    "cause lead prompt force compel allow enable help get make drive push encourage want wish like prefer expect need"
)
MAKING = lexicon("make let have")
"""Those with a bare infinitive."""
EASE = lexicon("easy hard difficult tough possible impossible unable early late tempting free likely unlikely")
"""What it is "to" do something without anybody's wish."""
GUESSING = lexicon("speculate guess wonder imagine rumor rumour joke")
"""Verbs whose clause nobody stands for."""
HEARSAY = lexicon(
    "allegedly reportedly supposedly purportedly ostensibly seemingly alleged supposed purported perceived rumored rumoured presumed"
)
"""Words with which nobody stands for what is told."""
NOMINAL = ("amod", "compound", "pobj", "nsubj", "dobj")
"""What a word that only describes something depends on it by."""


def read(text: AnnotatedArticle, position: Position, polarity: Polarity, turned: Polarity | None) -> Polarity | None:
    """Return the polarity of a frame that is meant in earnest, turned or silenced by negation."""
    word = position.word
    unsaid = unmeant(word) or _hearsay(word) or denials.denied(word)
    if position.settled:
        return polarity if _told(word) and not unsaid else None
    if any(heightened(t) for t in carriers(position)):
        return None if unsaid else polarity
    unsaid = unsaid or denials.balanced(word) or denials.untrue(word, position.head)
    unsaid = unsaid or any(clauses.negated(t) and _not_yet(t) for t in carriers(position))
    if unsaid or not _in_earnest(position, polarity) or _reason(word):
        return None
    verbs = carriers(position)
    if any(no_longer(t) for t in verbs):
        return OTHER.get(polarity)
    none = any(nobody(t) or _in_no_case(t) for t in verbs) or any(t.lower_ in NONE for t in position.head.lefts)
    if none != any(clauses.negated(t) for t in verbs):
        return (polarity if position.turned else turned) if _turns(position) else None
    return turned if position.turned else polarity


def _hearsay(word: Token) -> bool:
    """Tell "allegedly supports", "its alleged support" and "rumor has it that Nordia supports …"."""
    rumoured = word.dep_ == "ccomp" and word.head.lemma == "have" and clauses.standing_subject(word.head)
    so_told = rumoured and rumoured.lemma in ("rumor", "rumour", "legend", "word")
    return bool(so_told) or any(c.lower_ in HEARSAY for c in word.lefts)


def _reason(word: Token) -> bool:
    """Tell whether *word* is only why somebody else is blamed, or not done: "in contempt for refusing …", "without backing …"."""
    if word.dep_ != "pcomp" or word.head.lower_ not in ("without", "for"):
        return False
    above = word.head.head
    return word.head.lower_ == "without" or above.dep_ == "pobj" or any(c.dep_ == "dobj" for c in above.children)


def _told(word: Token) -> bool:
    """Tell whether a clause is told as it stands: no condition, no question."""
    asked = word.sent.text.rstrip(" \"'”’")[-1:] == "?"
    verbs = (word, word.head) if word.dep_ == "ccomp" else (word,)  # "if it finds that …"
    return (
        not asked
        and word.dep_ not in ("acl", "relcl")
        and not any(c.dep_ == "mark" and c.lower_ in CONDITIONS for v in verbs for c in v.children)
    )


def _turns(position: Position) -> bool:
    """Tell whether who does not do the word of the frame is against its target: "does not support", but not "did not praise"."""
    word = position.word
    done = any(c.dep_ == "aux" and c.lemma == "have" for c in word.children)
    ahead = any(c.dep_ == "aux" and c.lower_ in WILL for c in word.children)  # "will not seek a second term"
    willed = ahead or position.action or position.voiced or position.turned or word.pos_ != "VERB"
    return willed or (word.lemma in TURNING and not done) or word.lemma in CONVEYING


def carriers(position: Position) -> list[Token]:
    """Return the word of the frame and the verbs whose negation turns it: "does not want to support"."""
    carriers = [position.word]
    while (
        len(carriers) < LONGEST and carriers[-1].dep_ in ("xcomp", "acl", "acomp") and carriers[-1].head != carriers[-1]
    ):
        carriers.append(carriers[-1].head)
    return carriers


def heightened(verb: Token) -> bool:
    """Tell "could not be more grateful" and "has never been stronger", whose negation raises what it seems to deny."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    never = any(c.lower_ == "never" for c in verb.children) and bool(helping & HAVE)
    if not clauses.negated(verb) or not (helping & COULD or never):
        return False
    near = (t for c in verb.rights for t in (c, *c.lefts) if t.dep_ in ("acomp", "advmod"))
    return any(t.tag_ in ("JJR", "RBR") and t.lower_ not in LESS for t in near)


def no_longer(token: Token) -> bool:
    return any(c.lower_ == "longer" and c.i and c.nbor(-1).lower_ == "no" for c in token.children)


def nobody(token: Token) -> bool:
    """Tell whether the subject of *token* is nobody: "no party supports …", "neither side backs …"."""
    subject = clauses.standing_subject(token)
    if subject is None:
        return False
    return subject.lower_ in ("nobody", "none", "neither") or any(c.lower_ in NONE for c in subject.lefts)


def _in_no_case(verb: Token) -> bool:
    """Tell "under no circumstances will she allow …"."""
    before = (t for c in verb.lefts if c.dep_ == "prep" and c.lower_ in ("under", "in", "at") for t in c.children)
    return any(t.lemma in CASES and any(c.lower_ == "no" for c in t.lefts) for t in before)


def _not_yet(verb: Token) -> bool:
    """Tell whether what is not so may still come: "is not yet willing to …"."""
    return any(c.lower_ == "yet" for t in (verb, *verb.rights) for c in (t, *t.children))


def _chain(word: Token) -> list[Token]:
    """Return *word* and the verbs that carry it: "continue" for "will continue to support", "play" for "may play in supporting"."""
    chain = [word, word.head.head] if word.dep_ == "pcomp" and word.head.head.pos_ == "VERB" else [word]
    while chain[-1].dep_ in ("xcomp", "acomp", "acl", "conj") and chain[-1].head != chain[-1] and len(chain) < LONGEST:
        chain.append(chain[-1].head)
    return chain


def _in_earnest(position: Position, polarity: Polarity) -> bool:
    word = position.word
    first = clauses.first_joined(word)
    if (
        _caused(first)
        or _only_able(word)
        or _not_meant(first)
        or any(t.lemma in GUESSING for t in islice(word.ancestors, LONGEST))
    ):
        return False
    if any(_supposed(t, _idle(position, polarity)) for t in _chain(word)) or _kept_short(word) or _evaded(word):
        return False
    if position.action and first != word and word.tag_ == "VB" != first.tag_ and not _helped(word):
        return False
    if first.dep_ in ("advcl", "relcl") and any(c.tag_ == "TO" for c in first.children):
        return protested(first) or first.head.lemma in clauses.ENCOUNTERS | CARRYING
    loose = word.dep_ not in NOMINAL or word.pos_ == "NOUN" or described(word) is not None
    return word.sent.text.rstrip(" \"'”’")[-1:] != "?" and loose


def _idle(position: Position, polarity: Polarity) -> frozenset[str]:
    """Return the auxiliaries with which a frame is only possible; "cannot accept" is meant, and what could be is a concern."""
    if position.head.i < position.word.i and polarity is Polarity.NEUTRAL_CONCERN:
        return frozenset()
    if position.word.lemma in ACCEPTING and clauses.negated(position.word):
        return POSSIBLE - {"can", "ca"}
    return POSSIBLE - {"should"} if position.voiced else POSSIBLE


def _caused(word: Token) -> bool:
    """Tell whether somebody is made to do *word*: "to cause people to question the vote", "made her defend the ban"."""
    doer = next((c for c in word.lefts if c.dep_ == "nsubj"), None)
    if doer is None or doer.lower_ in ("us", "'s", "’s"):
        return False
    to = any(c.tag_ == "TO" for c in word.lefts)
    bare = word.tag_ == "VB" or (word.tag_ == "VBP" and word.head.lemma == "make")
    return word.head.lemma in (CAUSING if to else MAKING) and (to or bare)


def _not_meant(clause: Token) -> bool:
    """Tell "that does not mean she respects him"."""
    return clause.dep_ == "ccomp" and clause.head.lemma in ("mean", "imply") and clauses.negated(clause.head)


def _only_able(word: Token) -> bool:
    """Tell whether *word* is only told to be possible: "it was easier to seek a ban"."""
    if word.dep_ not in ("xcomp", "advcl", "ccomp") or not any(c.tag_ == "TO" for c in word.lefts):
        return False
    return any(t.lemma in EASE and t.pos_ == "ADJ" for t in (word.head, *word.head.rights) if t.i < word.i)


def _supposed(verb: Token, idle: frozenset[str]) -> bool:
    """Tell "if she supports", "might support" and "would have supported"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if {"would", "have"} <= helpers or ("had" in helpers and (verb.lemma in GIVEN_UP or _inverted(verb))):
        return True
    if "must" in helpers and helpers & {"be", "have"} and verb.tag_ in ("VBG", "VBN") and not clauses.passive(verb):
        return True  # "must be dreaming"
    return any(
        (c.dep_ == "mark" and c.lower_ in CONDITIONS) or (c.dep_ == "aux" and c.lower_ in idle) for c in verb.children
    )


def _inverted(verb: Token) -> bool:
    """Tell "had she supported the treaty, …"."""
    subject = clauses.own_subject(verb)
    return subject is not None and any(c.lower_ == "had" and c.i < subject.left_edge.i for c in verb.lefts)


def _kept_short(word: Token) -> bool:
    """Tell "stopped short of saying she would support …" and "our efforts at supporting …"."""
    if word.dep_ == "pcomp" and word.head.head.pos_ == "NOUN" and not any(c.dep_ == "nsubj" for c in word.lefts):
        return True
    return any(a.lemma in ("stop", "fall") and any(c.lower_ == "short" for c in a.rights) for a in word.ancestors)


def _evaded(word: Token) -> bool:
    """Tell "avoids condemning", "refrained from condemning", "declined to condemn" and "is not committed to condemning the raid"."""
    above = word.head.head if word.dep_ == "pcomp" and word.head.lower_ == "from" else word.head
    behind = word.head.head if word.dep_ == "pcomp" and word.head.lower_ == "to" else None
    denied = behind is not None and any(clauses.negated(t) for t in _chain(behind))
    return denied or (word.dep_ in ("xcomp", "pcomp", "ccomp") and above.lemma in EVADING)


def _helped(word: Token) -> bool:
    return any(c.dep_ == "aux" for c in word.children)
