"""Finds where a clause of speech begins behind its verb: behind "that", without it, or at a subject that the parser hid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import attributions, clauses
from kg.claims._speech.cues import OBJECT, PERSON_INFINITIVE, PREPOSITION
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

BARE = lexicon("say tell add claim insist warn")
"""Verbs whose clause needs no "that", also where the parser misses it."""
DOING = lexicon("deny admit acknowledge suggest recommend propose")
"""Verbs with a participle: "denied arming the militia"."""
TIED = ("now", "so")
"""Words with "that" that tell why or when: "pledged to stop now that the truce holds"."""
FINITE = ("VBD", "VBZ", "VBP", "MD")
NOMINAL = ("PROPN", "PRON", "DET")
ALL = lexicon("everything anything nothing all whatever something much")
"""What one says of which more is told: "everything Prado says is true"."""
ANSWERS = lexicon("yes no enough")
"""Words that alone are what somebody says."""
ASKING = ("WP", "WRB", "WDT")
FARTHEST = 24
"""Tokens between such a verb and the verb of its clause at most."""


def complement(text: AnnotatedArticle, verb: Token) -> tuple[Token | None, int]:
    """Return the head of the clause after *verb* and the first token of what was said, which is -1 where nothing was."""
    heads = _clauses_behind(verb)
    if heads:
        return heads[0], _with_subject(verb, heads[0], _clause_start(verb, heads[0]))
    if verb.lemma in OBJECT and any(c.dep_ == "dobj" for c in verb.children):
        return None, -1
    after = attributions.attribution(verb)[1]
    for token in text.doc[after : min(after + 12, verb.sent.end - 1)]:
        if token.pos_ == "VERB":
            break
        # "charges that countries that gain …", misread as "that countries"
        joins = (token.dep_ == "mark" or token.i == verb.i + 1) and token.nbor(-1).lower_ not in TIED
        if token.lower_ == "that" and joins and (token.tag_ == "IN" or token.dep_ == "mark"):
            if token.head.dep_ == "conj" and token.head.head.i < verb.i and verb.dep_ in ("acl", "relcl"):
                break  # "said he saw the figures cited by the fund, but that they were old"
            return None, token.i + 1
    return None, _bare(text, verb, after)


def _clauses_behind(verb: Token) -> list[Token]:
    """Return the heads of the clauses behind *verb* that may be what was said."""
    behind = [c for c in verb.children if c.i > verb.i and c.dep_ in ("ccomp", "xcomp")]
    joined = [c for c in verb.children if _that_joined(verb, c)]
    found = [c for c in behind if c.dep_ == "ccomp"]
    if verb.lemma == "find":  # "found her guilty" states no clause
        found = [c for c in found if c.pos_ != "ADJ" or any(t.tag_ in FINITE for t in c.lefts)]
    found = joined or [c for c in found if not (_when(c) or _behind_object(verb, c) or _told_to(verb, c))]
    if verb.lemma in BARE and verb.dep_ == "relcl":  # "raids that they say killed ten"
        found += [c for c in behind if c.dep_ == "xcomp" and c.tag_ in ("VBD", "VBZ") and c.i == verb.i + 1]
    if verb.lemma in DOING:
        found += [c for c in behind if c.dep_ == "xcomp" and c.tag_ == "VBG"]
    return found


def _clause_start(verb: Token, head: Token) -> int:
    """Return the first token of the clause headed by *head*, behind its "that"."""
    doc = verb.doc
    marks = (t for t in doc[verb.i + 1 : head.i] if t.lower_ == "that" and t.dep_ == "mark" and t.head in (head, verb))
    that = next(marks, None)
    if that is not None:
        return int(that.i) + 1
    first = max(verb.i + 1, head.left_edge.i)
    return first + (doc[first].lower_ == "that" and (doc[first].tag_ == "IN" or doc[first + 1].pos_ in NOMINAL))


def _with_subject(verb: Token, head: Token, first: int) -> int:
    """Return *first*, or the subject before it that the parser gave to *verb*, or -1 where what begins there is another's deed.

    "Police say a bomb in Lisbon | killed ten"; "the reports from Lisbon | are not yet there".
    """
    begins = next((t for t in verb.doc[first : head.i] if not t.is_punct), head)
    if begins.tag_ not in FINITE or begins not in (head, *head.lefts) or clauses.standing_subject(head) is not None:
        return first
    if verb.dep_ == "relcl":
        return -1 if verb.head.lower_ in ALL else first
    hidden = _object(verb, first)
    if hidden is None:
        return first if first == verb.i + 1 or verb.doc[first - 1].text == "," else -1
    return first if verb.lemma in clauses.TELLING else int(verb.i) + 1


def _object(verb: Token, before: int) -> Token | None:
    return next((c for c in verb.rights if c.dep_ in ("dobj", "xcomp") and c.i < before), None)


def _that_joined(verb: Token, clause: Token) -> bool:
    """Tell whether *clause* is said beside an object: "reiterated his support and | that the treaty holds"."""
    marked = clause.dep_ == "conj" and any(t.lower_ == "that" and t.dep_ == "mark" for t in clause.lefts)
    return marked and any(c.dep_ == "dobj" and verb.i < c.i < clause.i for c in verb.children)


def _behind_object(verb: Token, clause: Token) -> bool:
    """Tell whether *clause* goes on with an object that is itself what was said: "underscored his belief that A, | that B"."""
    matters = (t for c in verb.rights if (verb.lemma, c.lower_) in PREPOSITION for t in c.children if t.dep_ == "pobj")
    if any(t.i < clause.i and t.pos_ in ("NOUN", "PROPN") and not clauses.time(t) for t in matters):
        return True
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    return thing is not None and verb.lemma in OBJECT and thing.pos_ in ("NOUN", "PROPN") and not clauses.time(thing)


def _told_to(verb: Token, clause: Token) -> bool:
    """Tell whether *clause* is what somebody is told to do, and its subject who is told: "warned Nordia not to attack"."""
    infinitive = clause.tag_ == "VB" and any(c.tag_ == "TO" for c in clause.lefts)
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    return infinitive and subject is not None and verb.lemma in PERSON_INFINITIVE


def _when(clause: Token) -> bool:
    """Tell whether *clause* only says when it was said: "said after he had resigned"."""
    first = clause.left_edge
    if any(t.lower_ == "that" and t.nbor(-1).lower_ in TIED for t in clause.lefts):
        return True
    return (
        first.lower_ in ("after", "before", "when", "while")
        and first.head == clause
        and first.dep_ in ("mark", "advmod")
    )


def _bare(text: AnnotatedArticle, verb: Token, after: int) -> int:
    """Return the first token of a clause without "that" which the parser did not give to *verb*: "told the crowd he was ill"."""
    if verb.lemma not in BARE or verb.tag_ not in ("VBD", "VBZ", "VBP") or clauses.passive(verb):
        return -1
    if verb.lemma == "say" and text.doc[verb.i + 1 : verb.i + 2].text.lower() in ANSWERS:
        return int(verb.i) + 1
    hearer = next((c for c in verb.rights if c.dep_ in ("dobj", "dative")), None)
    if (hearer is None) != (verb.lemma not in clauses.TELLING):
        return -1
    for token in text.doc[after : min(verb.i + FARTHEST, verb.sent.end)]:
        subject = None if token.pos_ not in clauses.VERBAL else clauses.standing_subject(token)
        if token.text in ('"', ":") or (
            subject is not None and (subject.tag_ in ("WP", "WDT") or _told_to(verb, token))
        ):
            return -1
        if subject is not None and subject.i > verb.i and subject != hearer:
            first = subject.left_edge.i
            first = first if hearer is not None or text.doc[after].pos_ == "ADP" else after
            return -1 if text.doc[first - 1].tag_ in ASKING else first  # "warned against what he called a trap"
    return -1
