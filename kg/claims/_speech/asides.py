"""Tells where the reporter adds a word of his own to what was said: "…, a blow to Nordia", "…, but Holt disagreed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again
from kg.claims._speech.speaker_words import SOME
from kg.model import EntityKind, Form
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

JUDGED = lexicon(
    "blow setback rebuff rebuke gamble reversal departure turnabout turnaround snub slap coup breach concession admission "
    "acknowledgment acknowledgement climbdown retreat shift milestone boost embarrassment "
    "humiliation defeat victory comedown about-face u-turn escalation provocation"
)
"""What the reporter takes the words, or the deed they tell of, for."""
MOVES = lexicon(
    "step move decision position stance view promise pledge demand line argument figure date plan role deadline"
)
"""What may be so called together with what is known of it: "a step her allies have opposed"."""
DIFFERING = lexicon(
    "disagree demur differ dissent abstain balk shrug hesitate equivocate waver dodge sidestep hedge prevaricate"
)
"""How others do not agree with what was said."""
KEEPING = frozenset(
    {
        ("stop", "short"),
        ("stay", "silent"),
        ("keep", "silent"),
        ("keep", "silence"),
        ("keep", "distance"),
        ("remain", "silent"),
        ("stay", "quiet"),
        ("remain", "quiet"),
        ("keep", "quiet"),
        ("stay", "mum"),
        ("keep", "mum"),
        ("say", "nothing"),
        ("say", "little"),
        ("sound", "note"),
        ("strike", "tone"),
        ("shake", "head"),
    }
)
"""Verbs with the word that tells the same."""
GUARDED = lexicon(
    "cautious circumspect guarded sceptical skeptical noncommittal non-committal dismissive evasive reticent unmoved unconvinced"
)
"""What others are who do not agree."""

UNSAID = lexicon("name mention identify specify cite single use elaborate give offer provide say refer call")
"""What one leaves out in saying something: "condemned the attack without naming Nordia"."""


def unsaid(token: Token) -> bool:
    """Tell whether *token* begins what was left out of the words: "…, without naming Nordia", "without giving details"."""
    left = next((c for c in token.rights if c.dep_ == "pcomp"), None) if token.lower_ == "without" else None
    return left is not None and left.lemma in UNSAID and token.head.tag_ != "VBG"


def next_of_two(verb: Token, joint: Token) -> bool:
    """Tell whether behind *joint* another speaks: "with Prado demanding that … and Holt insisting that …"."""
    if joint.lower_ != "and" or verb.tag_ != "VBG":
        return False
    near = joint.doc[joint.i + 1 : joint.i + 6]
    then = next((t for t in near if t.pos_ != "PROPN"), joint)
    return bool(near) and near[0].pos_ == "PROPN" and then.tag_ == "VBG" and then.lemma in again.PARTICIPLE


def differs(text: AnnotatedArticle, joint: Token) -> bool:
    """Tell whether the reporter tells at *joint* of somebody who does not agree: "…, but Holt, the minister, stayed silent"."""
    if joint.lower_ not in ("but", "while", "though", "although", "whereas"):
        return False
    verb = joint.head if joint.dep_ == "mark" else next((c for c in joint.head.rights if c.dep_ == "conj"), None)
    if verb is None or verb.tag_ != "VBD" or verb.i < joint.i:
        return False
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.left_edge.i != joint.i + 1 or not _another(text, subject):
        return False
    near = {c.lower_ for c in verb.rights} | {c.lemma for c in verb.rights}
    kept = any((verb.lemma, word) in KEEPING for word in near)
    return kept or verb.lemma in DIFFERING or (verb.lemma in ("be", "sound", "seem", "remain") and bool(near & GUARDED))


def _another(text: AnnotatedArticle, subject: Token) -> bool:
    """Tell whether *subject* is somebody called by name, or people of no name."""
    mention = text.mention_at(subject)
    if mention is not None:
        return mention.form is Form.NAME and mention.entity.kind is EntityKind.PERSON
    return subject.lower_ in SOME or subject.tag_ == "NNS"


def judged(article: Token) -> bool:
    """Tell whether *article* begins what the reporter takes it for: "…, a blow to Nordia", "…, a step her allies oppose"."""
    noun = article.head
    if (
        article.lower_ not in ("a", "an")
        or noun.left_edge.i != article.i
        or noun.dep_ not in ("appos", "dobj", "npadvmod")
    ):
        return False
    above = noun.head
    alike = noun.dep_ == "appos" and above.dep_ == "attr"  # "was a failure, a blow to us all"
    known = any(c.dep_ == "relcl" for c in noun.rights) and noun.lemma in MOVES
    return not alike and (known or noun.lemma in JUDGED)
