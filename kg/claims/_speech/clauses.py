"""Reads clauses of speech: who is the subject of a verb, whether it is told as done, and where its sentence ends."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, seeming, subjects
from kg.claims._speech import clause_words as words
from kg.claims._speech.cues import WEAK
from kg.model import Quote
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

VERBAL = ("VERB", "AUX")
TIMES = ("DATE", "TIME")
SHARING = ("conj", "xcomp", "advcl", "pcomp", "acl", "dep")
ENCOUNTERS = lexicon(
    "meet call telephone phone speak write visit talk gather welcome host receive convene contact join greet rally march demonstrate "
    "protest"
)
MARCHING = lexicon("march rally demonstrate protest assemble parade strike converge gather")
"""What people do in the streets for or against something."""
TELLING = lexicon("tell ask remind inform assure")
"""Verbs whose object is the hearer."""
PLACES = ("GPE", "LOC", "FAC")
ASKING = lexicon("demand request urge insist recommend propose suggest ask")


def subject(verb: Token) -> Token | None:
    """Return who does *verb*: its own subject, the agent of a passive, or the subject of the verb it depends on."""
    for _ in range(6):
        verb = again.before(verb)
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma in words.QUOTING:
            return next((c for c in verb.head.head.children if c.dep_ in ("dobj", "nsubjpass")), None)
        retold = words.RETOLD.get(verb.tag_, "") == verb.head.lemma and not passive(verb)
        if retold and verb.dep_ in ("xcomp", "advcl") and passive(verb.head):
            return next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None)
        own = standing_subject(verb) if verb.lower_ in words.GLAD else own_subject(verb)
        if own is not None or passive(verb) or verb.dep_ not in SHARING or verb.head == verb:
            return own
        if verb.dep_ == "acl" and verb.head.pos_ not in VERBAL:
            return verb.head
        verb = verb.head.head if verb.dep_ == "pcomp" and verb.head.head.pos_ in VERBAL else verb.head
        verb = verb.head if verb.lower_ in words.GLAD else verb
        if verb.pos_ not in VERBAL:
            return None
    return None


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with *verb* itself; of "who" in a relative clause the noun before it."""
    if passive(verb):
        return _agent(verb)
    found = standing_subject(verb)
    if found is None:
        return None
    if found.tag_ == "WP" and verb.dep_ == "ccomp" and verb.head.lemma == "be":  # "it was Prado who said"
        return next((c for c in verb.head.rights if c.dep_ == "attr"), found)
    if verb.dep_ == "relcl" and (found.tag_ in ("WP", "WDT") or _of_whom(found)):
        above = verb.head.head.head
        placed = verb.head.dep_ == "pobj" and verb.head.ent_type_ in PLACES and above.pos_ == "NOUN"
        if placed and found.lower_ == "who":
            return above  # "crowds in the square, who cheered"
        one = verb.head.tag_ == "NNP" and not any(c.dep_ == "conj" for c in verb.head.rights)
        return None if one and found.lower_ == "which" and verb.tag_ == "VBP" else verb.head
    return found


def relative_subject(verb: Token) -> Token | None:
    """Return "who" in "who said …", "many" in "many of whom said …"."""
    first = first_joined(verb)
    found = standing_subject(first) if first.dep_ == "relcl" else None
    return found if found is not None and (found.tag_ in ("WP", "WDT") or _of_whom(found)) else None


def _of_whom(token: Token) -> bool:
    """Tell whether *token* is "many" in "many of whom"."""
    return any(t.lower_ in ("whom", "which") for c in token.rights if c.lower_ == "of" for t in c.children)


def standing_subject(verb: Token) -> Token | None:
    """Return the grammatical subject beside *verb*, or beside its auxiliary where the parser left it there."""
    known: dict[int, Token | None] = verb.doc.memory.setdefault(__name__, {})  # many rules ask
    if verb.i not in known:
        known[verb.i] = _standing_subject(verb)
    return known[verb.i]


def _standing_subject(verb: Token) -> Token | None:
    near = [*verb.children, *(t for c in verb.children if c.dep_ in ("aux", "auxpass") for t in c.children)]
    own = [
        c for c in near if c.dep_ in SUBJECTS and c.tag_ != "EX" and not time(c) and not subjects.quoted_before(c, verb)
    ]
    if not own or own[0].i > verb.i:
        return (
            subjects.named_before(verb)
            or subjects.behind_quote(verb)
            or subjects.inverted(verb)
            or (own[0] if own else None)
        )
    if own[0].i < verb.i and (name := subjects.unclosed(own[0], verb)) is not None:
        return name
    inserted = own[0].i < verb.i < own[-1].i and verb.nbor(-1).text == ","  # "the treaty, said Prado, will help"
    return own[-1] if own[-1].i < verb.i or inserted else own[0]


def time(token: Token) -> bool:
    """Tell whether *token* is a day or an hour, and not the last name of somebody called like a month."""
    return token.ent_type_ in TIMES and not any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in token.lefts)


def passive(verb: Token) -> bool:
    """Tell whether *verb* is in the passive voice."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    bare = not any(child.dep_ in ("nsubj", "aux") for child in verb.children)
    return verb.tag_ == "VBN" and bare and verb.dep_ in ("advcl", "acl", "relcl")


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def realized(verb: Token) -> bool:
    """Tell whether *verb* is told as done: finite, a participle, or the aim of an encounter ("called her to urge …")."""
    if negated(verb) or _hearsay(verb) or (_only_thought_of(verb) and not _announced(verb)):
        return False
    if verb.dep_ in ("xcomp", "advcl") and verb.head.lemma in words.ASPECTS and verb.tag_ in ("VB", "VBG"):
        outer = verb.head
        thought = outer.lemma in words.SEEMING and verb.lemma in WEAK  # "seems to think"
        return outer.pos_ == "VERB" and not thought and ((outer.tag_ != "VB" and realized(outer)) or _we_will(outer))
    if performed(verb):
        return not negated(verb.head) and not (verb.head.pos_ == "ADJ" and negated(verb.head.head))
    if verb.tag_ in ("NN", "NNP") or base_form(verb):
        aim = first_joined(verb) if first_joined(verb).tag_ == "VB" else verb  # "met him to express A and praise B"
        met = _encounter(aim.head) and aim.dep_ in ("advcl", "xcomp") and verb.lemma != "defend"
        return met or _announced(verb)
    return verb.dep_ not in ("amod", "compound") and not seeming.seeming(verb)


def _hearsay(verb: Token) -> bool:
    """Tell whether *verb* is told as not quite done, as doubtful, or asked: "allegedly said", "almost said", "Did Prado say"."""
    near = (*verb.children, *(verb.head.head.children if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else ()))
    if any(c.dep_ == "advmod" and c.lower_ in words.NOT_QUITE for c in near):
        return True
    asked = next((c for c in verb.lefts if c.dep_ == "aux"), verb)
    return asked.lower_ in ("did", "does", "do") and asked.i == verb.sent.start and verb.sent[-1].text == "?"


def _encounter(verb: Token) -> bool:
    """Tell whether people meet, or speak in public, by doing *verb*."""
    things = {t.lemma for c in verb.rights for t in (c, *c.rights) if t.dep_ in ("dobj", "pobj")}
    return verb.lemma in ENCOUNTERS or (verb.lemma in words.TURNING_OUT and bool(things & words.TURNOUTS))


def _announced(verb: Token) -> bool:
    """Tell whether *verb* is told to be said at an occasion to come: "will travel to Lisbon and thank her hosts"."""
    first = first_joined(verb)
    will = any(c.lower_ in ("will", "would") for c in (*verb.lefts, *first.lefts))
    conditions = (t for c in verb.rights if c.dep_ == "advcl" for t in c.lefts)
    supposed = any(c.dep_ == "mark" and c.lower_ in words.CONDITIONS for c in (*verb.lefts, *first.lefts, *conditions))
    will &= verb.lemma != "call" or any(c.lower_ in ("for", "on", "upon") for c in verb.rights)
    return will and not supposed and verb.lemma in words.ANNOUNCED and verb.tag_ == "VB"


def _we_will(verb: Token) -> bool:
    """Tell whether *verb* is "continue" in "we will continue to urge …", by which one urges."""
    subject = standing_subject(verb)
    will = any(c.lower_ == "will" for c in verb.lefts) and not negated(verb)
    return will and verb.lemma == "continue" and subject is not None and subject.lower_ in ("we", "i")


def performed(verb: Token) -> bool:
    """Tell whether *verb* is done in saying so: "I am pleased to announce", "we wish to thank"."""
    if verb.dep_ != "xcomp":
        return False
    subject = standing_subject(verb.head) if verb.head.lemma in words.WISHING else None
    return verb.head.lower_ in words.GLAD or (subject is not None and subject.lower_ in ("i", "we"))


def _only_thought_of(verb: Token) -> bool:
    """Tell whether *verb* stands behind a modal, "if" or a preposition of aims: "may say", "if he says", "accused of saying"."""
    aim = verb.dep_ == "pcomp" and verb.head.lower_ in words.AIMS
    aim = aim or (verb.dep_ == "csubj" and verb.tag_ == "VBG")  # "expressing doubt can be dangerous"
    aim = aim or (verb.dep_ == "acl" and verb.head.dep_ == "dobj" and _undone(verb.head.head))  # "signed no deal"
    aim = aim or (verb.dep_ == "pcomp" and verb.head.i > 0 and verb.head.nbor(-1).lower_ == "not")  # "not by praising"
    aim = aim or (
        verb.dep_ == "xcomp"
        and verb.head.lemma in (words.AVOIDING if verb.tag_ == "VB" else words.AVOIDING | words.STOPPING)
    )
    way = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "by" else None  # "could act by asking"
    aim = aim or (way is not None and any(c.tag_ == "MD" and c.lower_ != "will" for c in way.lefts))
    first = first_joined(verb) if own_subject(verb) is None else verb  # "if he comes and says"
    joined = first.lefts if verb.tag_ in ("VB", "VBP") else ()  # "could wait or decline to appeal"
    return (
        aim
        or asked(verb)
        or any(child.dep_ == "aux" and child.tag_ == "MD" for child in (*verb.children, *joined))
        or any(child.dep_ == "mark" and child.lower_ in words.CONDITIONS for child in (*verb.children, *first.children))
    )


def _undone(verb: Token) -> bool:
    """Tell whether *verb* is denied or only planned: "did not sign", "agreed to draft"."""
    return negated(verb) or (verb.dep_ == "xcomp" and verb.tag_ == "VB") or verb.lemma in words.BLOCKING


def asked(verb: Token) -> bool:
    """Tell whether *verb* is what somebody is asked to do: "make" in "demanded that the minister make …"."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    asked = verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP") and verb.head.lemma in ASKING
    return (
        asked
        and subject is not None
        and subject.tag_ in ("NN", "NNP")
        and not any(c.dep_ == "aux" for c in verb.children)
    )


def base_form(verb: Token) -> bool:
    """Tell whether *verb* is an infinitive, and not a plural form taken for one: "…, advisers say, …"."""
    helped = any(c.dep_ == "aux" and c.lower_ in ("did", "does") for c in verb.children)
    if verb.tag_ != "VB" or helped or again.joined_over(verb):
        return False
    if verb.dep_ == "conj" and verb.head.dep_ == "ROOT" and not any(c.dep_ in ("aux", *SUBJECTS) for c in verb.lefts):
        return verb.head.tag_ != "VBP" and base_form(verb.head)  # "We condemn A and call for B"
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or verb.dep_ in ("ccomp", "xcomp") or any(c.dep_ == "aux" for c in verb.children):
        return True
    return subject.tag_ not in ("NNS", "NNPS") and subject.lower_ not in words.SEVERAL


def negated(verb: Token) -> bool:
    """Tell whether "not", "never", "hardly" or "neither … nor" stands with *verb*; "not only" denies nothing."""
    if verb.dep_ == "conj" and any(c.lower_ == "neither" and c.dep_ == "preconj" for c in verb.head.lefts):
        return True
    denying = (
        child for child in verb.children if child.dep_ == "neg" or child.lower_ in ("never", "hardly", "neither")
    )
    return any(child.i + 1 == len(child.doc) or child.nbor().lower_ not in words.MERELY for child in denying)


def bounds(text: AnnotatedArticle, token: Token) -> tuple[int, int]:
    """Return the first token and the end of the sentence of *token*; a sentence does not end inside a quotation."""
    first, end = token.sent.start, token.sent.end
    sentence, at = text.span(token.sent), text.starts[token.i]
    for quote in text.quotes:
        if quote.span.start < at < quote.span.end - 1:
            continue
        if quote.span.start < sentence.start < quote.span.end:
            first = text.tokens(quote.span)[0].sent.start
        if quote.span.start < sentence.end < quote.span.end:
            end = text.tokens(quote.span)[-1].i + 1
            end = max(end, token.doc[end - 1].sent.end) if token.doc[end - 1].sent.start >= quote.span.start else end
    return first, end


def quote_over(text: AnnotatedArticle, at: int) -> Quote | None:
    """Return the quotation inside whose marks the character at *at* stands."""
    return next((q for q in text.quotes if q.span.start < at < q.span.end - 1), None)


def first_joined(token: Token) -> Token:
    """Return the first of the words that "and" joins to *token*."""
    for _ in range(12):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
    return token


def has_that(head: Token) -> bool:
    """Tell whether a clause with "that" depends on *head*: "her claim that …"."""
    return any(
        t.lower_ == "that" and t.dep_ == "mark"
        for c in head.rights
        if c.dep_ in ("acl", "ccomp", "relcl")
        for t in c.children
    )


def restricted(people: Token, word: Token) -> bool:
    """Tell whether *word* only tells which of *people* are meant: "Nordians who want peace", "Nordians worried about the tariff"."""
    clause = next((t for t in (word, *islice(word.ancestors, 3)) if t.head.i == people.i and t.i > people.i), None)
    if clause is None or clause.dep_ not in ("relcl", "acl"):
        return False
    before = clause.doc[clause.left_edge.i - 1]
    return before.text != "," and (clause.dep_ == "relcl" or people.tag_ == "NNPS")
