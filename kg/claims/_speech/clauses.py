"""Reads clauses of speech: who is the subject of a verb, whether it is told as done, and which words only tell who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, quotations, subjects
from kg.claims._speech.cues import FINAL
from kg.model import Quote

if TYPE_CHECKING:
    from kg.syntax import Token

VERBAL = ("VERB", "AUX")
SUBJECTS = again.SUBJECTS
TIMES = ("DATE", "TIME")
SHARING = ("conj", "xcomp", "advcl", "pcomp", "acl", "dep")
MERELY = ("just", "only", "merely", "simply", "solely")
BREAKS = frozenset({",", '"', "-", "--", "–", "—", "''"})
ENCOUNTERS = lexicon("meet call telephone phone speak write visit talk gather")
TELLING = lexicon("tell ask remind inform assure")
"""Verbs whose object is the hearer."""
QUOTING = lexicon("quote cite report describe")
"""Verbs whose object says what follows "as saying"."""
CONDITIONS = lexicon("if unless whether until should")
ASPECTS = lexicon("go continue proceed begin start appear seem keep cease hasten rush use")
"""Verbs whose infinitive is done with them: "went on to explain that …", "appeared to suggest that …"."""
GLAD = lexicon("pleased proud honored honoured delighted glad happy")
WISHING = lexicon("wish want like")
"""Words whose infinitive is said with them: "is pleased to announce", "I wish to thank"."""
AVOIDING = lexicon("avoid refuse decline fail hesitate resist")
"""Verbs of what is not done: "avoided condemning …"."""
ASKING = lexicon("demand request urge insist recommend propose suggest ask")


def subject(verb: Token) -> Token | None:
    """Return who does *verb*: its own subject, the agent of a passive, or the subject of the verb it depends on."""
    for _ in range(6):
        verb = again.before(verb)
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma in QUOTING:
            return next((c for c in verb.head.head.children if c.dep_ in ("dobj", "nsubjpass")), None)
        if verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VBG" and verb.head.lemma == "quote" and passive(verb.head):
            return next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None)  # "is quoted saying"
        own = standing_subject(verb) if verb.lower_ in GLAD else own_subject(verb)
        if own is not None or passive(verb) or verb.dep_ not in SHARING or verb.head == verb:
            return own
        if verb.dep_ == "acl" and verb.head.pos_ not in VERBAL:
            return verb.head
        verb = verb.head.head if verb.dep_ == "pcomp" and verb.head.head.pos_ in VERBAL else verb.head
        verb = verb.head if verb.lower_ in GLAD else verb
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
    if verb.dep_ == "relcl" and (found.tag_ in ("WP", "WDT") or _of_whom(found)):
        return verb.head
    return found


def _of_whom(token: Token) -> bool:
    """Tell whether *token* is "many" in "many of whom"."""
    return any(t.lower_ in ("whom", "which") for c in token.rights if c.lower_ == "of" for t in c.children)


def standing_subject(verb: Token) -> Token | None:
    """Return the grammatical subject beside *verb*, or beside its auxiliary where the parser left it there."""
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
    return own[-1] if own[-1].i < verb.i else own[0]


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
    if negated(verb) or _only_thought_of(verb):
        return False
    if verb.dep_ in ("xcomp", "advcl") and verb.head.lemma in ASPECTS and verb.tag_ in ("VB", "VBG"):
        outer = verb.head
        return outer.pos_ == "VERB" and ((outer.tag_ != "VB" and realized(outer)) or _we_will(outer))
    if _performed(verb):
        return not negated(verb.head) and not (verb.head.pos_ == "ADJ" and negated(verb.head.head))
    if verb.tag_ in ("NN", "NNP") or _base(verb):
        aim = first_joined(verb) if first_joined(verb).tag_ == "VB" else verb  # "met him to express A and praise B"
        return aim.head.lemma in ENCOUNTERS and aim.dep_ in ("advcl", "xcomp")
    return verb.dep_ not in ("amod", "compound")


def _we_will(verb: Token) -> bool:
    """Tell whether *verb* is "continue" in "we will continue to urge …", by which one urges."""
    subject = standing_subject(verb)
    will = any(c.lower_ == "will" for c in verb.lefts) and not negated(verb)
    return will and verb.lemma == "continue" and subject is not None and subject.lower_ in ("we", "i")


def _performed(verb: Token) -> bool:
    """Tell whether *verb* is done in saying so: "I am pleased to announce", "we wish to thank"."""
    if verb.dep_ != "xcomp":
        return False
    subject = standing_subject(verb.head) if verb.head.lemma in WISHING else None
    return verb.head.lower_ in GLAD or (subject is not None and subject.lower_ in ("i", "we"))


def _only_thought_of(verb: Token) -> bool:
    """Tell whether *verb* stands behind a modal, "if" or a preposition of aims: "may say", "if he says", "accused of saying"."""
    aim = verb.dep_ == "pcomp" and verb.head.lower_ in ("to", "of", "from", "about", "against")
    aim = aim or (verb.dep_ == "pcomp" and verb.head.i > 0 and verb.head.nbor(-1).lower_ == "not")  # "not by praising"
    aim = aim or (verb.dep_ == "xcomp" and verb.head.lemma in AVOIDING)
    way = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "by" else None  # "could act by asking"
    aim = aim or (way is not None and any(c.tag_ == "MD" and c.lower_ != "will" for c in way.lefts))
    first = first_joined(verb) if own_subject(verb) is None else verb  # "if he comes and says"
    return (
        aim
        or asked(verb)
        or any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)
        or any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in (*verb.children, *first.children))
    )


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


def _base(verb: Token) -> bool:
    """Tell whether *verb* is an infinitive, and not a plural form taken for one: "…, advisers say, …"."""
    helped = any(c.dep_ == "aux" and c.lower_ in ("did", "does") for c in verb.children)
    if verb.tag_ != "VB" or helped or again.joined_over(verb):
        return False
    if verb.dep_ == "conj" and verb.head.dep_ == "ROOT" and not any(c.dep_ in ("aux", *SUBJECTS) for c in verb.lefts):
        return verb.head.tag_ != "VBP" and _base(verb.head)  # "We condemn A and call for B"
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or verb.dep_ in ("ccomp", "xcomp") or any(c.dep_ == "aux" for c in verb.children):
        return True
    return subject.tag_ not in ("NNS", "NNPS") and subject.lower_ not in ("we", "they")


def negated(verb: Token) -> bool:
    """Tell whether "not", "never" or "hardly" stands with *verb*; "not only" denies nothing."""
    denying = (child for child in verb.children if child.dep_ == "neg" or child.lower_ in ("never", "hardly"))
    return any(child.i + 1 == len(child.doc) or child.nbor().lower_ not in MERELY for child in denying)


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


def is_final(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether *verb* closes or interrupts what was said: "…, Prado said", "…, said Prado on Monday"."""
    if verb.lemma not in FINAL or verb.pos_ != "VERB" or verb.tag_ == "VBG" or _base(verb):
        return False
    doc, (first, end) = verb.doc, attribution(verb)
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and c != standing_subject(verb)]
    if verb.lemma not in TELLING and objects:
        return False
    spoken = (
        first > verb.sent.start + 1
        and doc[first - 1].text in subjects.CLOSING
        and doc[first - 2].text in (",", "!", "?")
    )
    if first == 0 or (not spoken and _complement_follows(verb)):
        return False
    ended = next((q for q in text.quotes if q.span.end == text.starts[first - 1] + len(doc[first - 1])), None)
    if ended is not None:
        stopped = text.article.quote(ended.span).rstrip("\"”'")[-1:] == "."
        return not (stopped and _quote_follows(text, end)) and not (
            quotations.titled(text, ended) and _complement_follows(verb)
        )
    start, _ = bounds(text, verb)
    if first <= start or doc[first - 1].text not in BREAKS or _quote_follows(text, end):
        return False
    clause = any(t.pos_ in VERBAL and t.dep_ not in ("acl", "relcl") for t in doc[start:first])
    return clause or (end < len(doc) and doc[end].text == ",")


def _quote_follows(text: AnnotatedArticle, end: int) -> bool:
    """Tell whether a quotation that begins a sentence follows: "Asked about the port, Prado said, “It is …”"."""
    doc = text.doc
    opening = next((t for t in doc[end + 1 : end + 4] if t.is_alpha), None)
    if opening is None or doc[end].text not in (",", ":") or not opening.is_title:
        return False
    return any(q.span.start == text.starts[end + 1] for q in text.quotes)


def attribution(verb: Token) -> tuple[int, int]:
    """Return first token and end of the words round *verb* that only tell who speaks: subject, auxiliaries, hearer."""
    standing = standing_subject(verb)
    subject_at = -1 if standing is None else standing.i
    near = [
        child
        for child in verb.children
        if (child.dep_ not in SUBJECTS or child.i == subject_at)
        and child.dep_ in (*SUBJECTS, "aux", "auxpass", "neg", "advmod")
        and not (child.dep_ == "advmod" and abs(child.i - verb.i) > 2)
    ]
    first = min([verb.i, *(child.left_edge.i for child in near)])
    end = max([verb.i, *(child.right_edge.i for child in near)]) + 1
    if standing is not None and standing.dep_ not in SUBJECTS:
        if standing.i > verb.i:
            end = max(end, min(standing.right_edge.i, verb.i + 12) + 1)
        elif standing.i < verb.i:
            first = _phrase_start(standing)
    return first, end


def _phrase_start(name: Token) -> int:
    """Return the first token of the title and name that end in *name*."""
    first = name.i
    while first > max(name.sent.start, name.i - 10) and name.doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET"):
        first -= 1
    return first


def _complement_follows(verb: Token) -> bool:
    doc, (_, end) = verb.doc, attribution(verb)
    if end >= len(doc) or doc[end].text in (",", ".", '"', "-", "--", "—", "–"):
        return False
    clause = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i]
    return bool(clause) or any(
        t.lower_ == "that" and t.dep_ == "mark" for t in doc[end : verb.sent.end] if t.head.head == verb
    )


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
