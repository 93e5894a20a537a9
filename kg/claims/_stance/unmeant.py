"""Tells what words of a position only seem to say: what somebody almost did, once thought, has yet to do, is told or wants to be so."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, seeming
from kg.claims._stance.matters import ACTORS
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

ALMOST = lexicon("almost nearly practically virtually barely scarcely")
ONCE = lexicon("once formerly")
BEFORE = ONCE | lexicon("previously initially originally")
MINDED = lexicon("support oppose back favor favour want resist advocate embrace like endorse approve")
"""What one may have thought before, whatever one thinks now; who condemned something before has condemned it."""
CLAIMS = lexicon(
    "argument claim idea notion myth suggestion belief perception allegation assertion accusation theory impression charge fallacy "
    "pretence pretense illusion premise fiction lie rumor rumour"
)
"""Nouns whose clause others stand for."""
PROOFS = lexicon("proof evidence sign indication")
"""What there is none of where something is not so."""
UTTERING = lexicon("express voice repeat reiterate make share back support endorse")
"""Verbs with which one makes such a claim one's own."""
TOLD = lexicon("tell teach lead raise believe fear think suspect rumor rumour allege")
"""What is done to him who is to believe something, or where nobody says who does: "it is feared that …"."""
SUSPECTING = lexicon("suspect fear allege claim dream doubt")
"""What others think of what somebody else does: "Nordia suspects that Peru supports the rebels"."""
SAYING = lexicon("say claim think argue insist suggest allege pretend")
SURE = lexicon("sure certain convinced persuaded")
WANTED = lexicon("ensure want need hope wish demand see guarantee require pray")
"""Verbs whose clause is not so yet."""
TAKEN = lexicon(
    "believe consider find think hold seem appear prove deem judge know turn happen show say continue need have ought"
)
"""Verbs whose "to be" tells what is so."""
FADING = lexicon("fade wane collapse evaporate vanish disappear weaken erode crumble melt end dissolve soften dwindle")
"""What befalls a position that is held no more."""
LONG = 14
FARTHEST = 4
"""Words at most between a verb and what its clause hangs on."""


def unmeant(word: Token) -> bool:
    """Tell whether who says or does *word* takes no position in it."""
    return (
        seeming.by_deed(word)
        or _not_quite(word)
        or _no_more(word)
        or _of_others(word)
        or _to_be_so(word)
        or _compared(word)
    )


def _not_quite(word: Token) -> bool:
    """Tell "almost condemned", "barely supports" and "has yet to condemn"."""
    yet = word.head if word.dep_ in ("xcomp", "advcl") and word.head.lemma in ("have", "be", "remain") else word
    late = any(c.lower_ == "yet" for t in (yet, word) for c in t.children) and any(c.tag_ == "TO" for c in word.lefts)
    late = late or [t.lower_ for t in word.doc[word.i + 1 : word.i + 3]] == ["neither", "for"]
    return late or any(c.dep_ == "advmod" and c.lower_ in ALMOST for c in word.lefts)


def _no_more(word: Token) -> bool:
    """Tell "once opposed the treaty" and "Nordia's opposition to the ban has faded"."""
    early = BEFORE if word.lemma in MINDED else frozenset({"formerly"})
    if word.tag_ in ("VBD", "VBN") and any(c.dep_ == "advmod" and c.lower_ in early for c in word.lefts):
        return True
    if word.tag_ == "VBD" and word.lemma in MINDED and any(t.lower_ == "ago" for t in islice(word.subtree, LONG)):
        return True  # "I wanted to quit two years ago"
    return word.pos_ == "NOUN" and word.dep_ == "nsubj" and word.head.lemma in FADING


def _of_others(word: Token) -> bool:
    """Tell whether *word* stands in what others think or say: "the claim that …", "we are told that …", "it is easy to say that …"."""
    clause = word
    for above in islice(word.ancestors, FARTHEST):
        none = above.lemma in PROOFS and any(c.lower_ in ("no", "little") for c in above.lefts)
        none = none or (above.lemma in ("report", "story") and above.dep_ in SUBJECTS)
        if clause.dep_ == "acl" and (none or above.lemma in CLAIMS) and any(c.dep_ == "mark" for c in clause.lefts):
            return above.dep_ != "dobj" or above.head.lemma not in UTTERING
        if clause.dep_ == "ccomp" and (_only_told(above) or _others_say(above, word)):
            return True
        clause = above
    return False


def _only_told(verb: Token) -> bool:
    """Tell "we are told", "used to think", "easy to say" and "not sure"."""
    if verb.lemma in SURE:
        return clauses.negated(verb.head) or clauses.negated(verb)
    if verb.lemma in TOLD and (clauses.passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in ("acomp", "attr"))):
        return True
    if verb.pos_ in ("ADJ", "AUX") and _in_doubt(verb):
        return True
    bare = verb.dep_ == "xcomp" and any(c.tag_ == "TO" for c in verb.lefts) and verb.lemma in SAYING
    eased = verb.head.pos_ == "ADJ" or any(c.dep_ == "acomp" for c in verb.head.rights)
    return bare and (eased or verb.head.lower_ == "used")


def _in_doubt(word: Token) -> bool:
    """Tell "it is not clear that …", "it is doubtful that …"."""
    be = word if word.pos_ == "AUX" else word.head
    name = next((c for c in be.rights if c.dep_ == "acomp"), word)
    return name.lemma in ("doubtful", "unclear", "unlikely") or (
        name.lemma in ("clear", "likely") and clauses.negated(be)
    )


def _others_say(verb: Token, word: Token) -> bool:
    """Tell whether others say what "I" and "we" do: "they say I oppose the treaty"."""
    who, own = clauses.standing_subject(verb), clauses.standing_subject(word)
    bound = any(c.dep_ == "aux" and c.tag_ == "MD" for c in word.lefts)
    if verb.lemma in SUSPECTING and own is not None and own.ent_type_ in ACTORS and own.i > verb.i and not bound:
        return word.pos_ == "VERB"
    return (
        verb.lemma in SAYING
        and who is not None
        and who.lower_ in ("they", "some", "people", "critics", "others", "anyone", "anybody", "one", "nobody")
        and own is not None
        and own.lower_ in ("i", "we")
    )


def _to_be_so(verb: Token) -> bool:
    """Tell whether something is only to be so: "make sure the vote is fair", "we want the vote to be fair"."""
    if verb.lemma not in ("be", "remain") or verb.dep_ not in ("ccomp", "xcomp", "advcl"):
        return False
    above = verb.head
    if any(c.tag_ == "TO" for c in verb.lefts):
        return verb.dep_ != "advcl" and above.lemma not in TAKEN and above.pos_ == "VERB"
    sure = above.lemma in SURE and above.head.lemma in ("make", "be")
    ahead = above.lemma in WANTED or (above.lemma in ("expect", "fear") and above.tag_ in ("VBD", "VBN"))
    return (sure and above.head.lemma == "make") or (above.pos_ == "VERB" and ahead)


def _compared(verb: Token) -> bool:
    """Tell "is less important than", "no more unfair than", "as good as" and "too good to be true" from a judgement."""
    if verb.pos_ != "AUX":
        return False
    name = next((c for c in verb.rights if c.dep_ in ("acomp", "attr")), None)
    if name is None:
        return False
    if clauses.negated(verb) and any(c.dep_ == "cc" and c.lower_ == "but" for c in name.rights):
        return True  # "is not an option but a duty"
    how = {c.lower_ for c in name.lefts}
    more = next((c for c in name.lefts if c.lower_ == "more"), None)
    none = more is not None and more.i > 0 and more.nbor(-1).lower_ == "no"
    liken = "as" in how and any(c.lower_ == "as" for c in name.rights)
    over = "too" in how and any(c.dep_ == "xcomp" and c.lemma == "be" for c in name.rights)
    yours = any(
        c.lower_ in ("you", "one") and c.dep_ == "nsubj"
        for t in (verb, verb.head)
        for a in t.children
        if a.dep_ == "advcl" and any(m.lower_ == "if" for m in a.lefts)
        for c in a.lefts
    )
    return "less" in how or none or liken or over or yours
