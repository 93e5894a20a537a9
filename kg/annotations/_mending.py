"""Mends what the parser is known to get wrong in diplomatic news, before anything is read.

"Canada, Mexico, and Chile" does not explain Canada as Mexico. In "spoke with Prado to express his thanks" it is not Prado who expresses
them, and whom one holds "talks on a ceasefire with" is no part of the ceasefire. A "brutal, unjustified, and premeditated raid" is a raid,
and nobody premeditated it there. What is told of "a meeting, planned for Monday, was cancelled" is that it was cancelled. In "urged them to
end the raids, reopen the port, and talk" all three are urged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How, sightings
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

TALKING = words("speak talk meet consult converse confer")
"""Verbs that one does with somebody in order to do something else."""
TALKS = words(
    "talk talks meeting discussion negotiation consultation conversation dialogue conference call session dinner lunch"
)
"""Nouns of what one has with somebody on a matter."""
ON = ("on", "about", "over", "regarding", "concerning")
PARTNERS = words(
    "leader official counterpart minister president chancellor premier envoy ambassador representative delegation negotiator"
)
"""Who is talked with, unnamed."""
JOINTS = (",", "and", "or")
ADJECTIVAL = ("JJ", "VBN", "VBD", "VBG")
FINITE = ("VBD", "VBZ", "VBN", "VBP")
RELATIVE = ("WDT", "WP", "WRB")
ASKED = ("asked", "questioned", "pressed", "quizzed", "speaking", "commenting", "responding")
"""What opens a sentence with the words of somebody else than it is about."""
DASHES = ("-", "--", "–", "—")
SHORTEST = 3
"""Letters of a town in a dateline at least."""
LONGEST = 6
"""Adjectives in a list at most."""


def mend(doc: Doc) -> None:
    """Mend the trees of *doc*; nothing changes them afterwards."""
    for token in doc:
        if token.lower_ in ("with", "between"):
            _return_partner(token)
        elif token.text == "Under" and token.dep_ == "prep":
            _return_title(token)
        elif token.pos_ == "ADJ" and token.dep_ in ("dobj", "pobj", "nsubj"):
            _return_noun(token)
        elif token.dep_ == "ROOT" and token.tag_ in ("VBD", "VBN"):
            _return_inset(token)
            _return_asked(token)
        elif token.dep_ == "conj" and token.tag_ == "VB":
            _return_infinitive(token)
        elif token.dep_ in SUBJECTS and token.text.isupper() and len(token) >= SHORTEST:
            _part_from_dateline(token)
    _join_lists(doc)


def _return_partner(preposition: Token) -> None:
    """Give "with Prado" in "spoke with Prado to express …" and in "held talks on a ceasefire with Prado" to the talks."""
    if preposition.dep_ == "mark" and preposition.lower_ == "with":
        _part_from_purpose(preposition)
    elif preposition.dep_ == "prep" and preposition.head.dep_ == "pobj" and preposition.head.head.lower_ in ON:
        _part_from_matter(preposition)


def _part_from_purpose(preposition: Token) -> None:
    purpose = preposition.head
    partner = next((c for c in purpose.lefts if c.dep_ == "nsubj"), None)
    talking = purpose.head
    infinitive = any(c.dep_ == "aux" and c.tag_ == "TO" for c in purpose.lefts)
    if partner is not None and infinitive and purpose.dep_ == "advcl" and talking.lemma in TALKING:
        preposition.attach(talking, "prep")
        partner.attach(preposition, "pobj")


def _part_from_matter(preposition: Token) -> None:
    on = preposition.head.head
    noun = next((c for c in on.head.rights if c.dep_ == "dobj"), on.head) if on.head.pos_ == "VERB" else on.head
    partner = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    somebody = partner is not None and (partner.ent_type_ == "PERSON" or partner.lemma in PARTNERS)
    if somebody and noun.lemma in TALKS and noun.i < on.i and preposition.lower_ not in (c.lower_ for c in noun.rights):
        preposition.attach(noun, "prep")


def _part_from_dateline(place: Token) -> None:
    """Make "the army" the subject of "LISBON (AP) - The army said", of which the parser made an explanation of the town."""
    dash = next((c for c in place.rights if c.dep_ == "punct" and c.text in DASHES), None)
    who = None if dash is None else next((c for c in place.rights if c.dep_ == "appos" and c.i > dash.i), None)
    if dash is None or who is None or not dash.whitespace_ or place.left_edge.i != place.sent.start:
        return
    behind = place.doc[who.right_edge.i + 1] if who.right_edge.i + 1 < len(place.doc) else who
    if who.left_edge.is_title and behind.text not in DASHES:  # not "NATO - a league of states - said"
        who.attach(place.head, place.dep_)
        place.attach(who.head, "dep")


def _return_inset(participle: Token) -> None:
    """Make "was cancelled" the verb of "The talks, planned for Monday, was cancelled", of which the parser made a second deed."""
    doc, subject = participle.doc, next((c for c in participle.lefts if c.dep_ in SUBJECTS), None)
    verb = next((c for c in participle.rights if c.dep_ == "conj"), None)
    if subject is None or verb is None or verb.pos_ != "VERB" or any(c.dep_ == "cc" for c in participle.children):
        return
    helping = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    named = any(c.dep_ in SUBJECTS for c in verb.children) or not helping
    if named or doc[participle.i - 1].text != "," or doc[helping[0].i - 1].text != ",":
        return
    participle.hold(c for c in participle.children if c is not verb)
    verb.head, verb.dep_ = verb, "ROOT"
    subject.attach(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in helping) else "nsubj")
    participle.attach(subject, "acl")
    participle.tag_ = "VBN"


def _return_asked(verb: Token) -> None:
    """Make "the minister" the subject of "Asked about Prado, the minister, Holt, said", of which the parser made one more of Prado's."""
    asked = verb.sent[0]
    about = next((c for c in verb.lefts if c.dep_ == "nsubj"), None) if asked.lower_ in ASKED else None
    titles = [] if about is None else [c for c in about.rights if c.dep_ == "appos" and c.left_edge.lower_ == "the"]
    title = next((t for t in titles if any(c.dep_ == "appos" for c in t.rights)), None)
    if about is not None and title is not None and asked.i < about.left_edge.i:
        about.attach(asked, "dobj")
        title.attach(verb, "nsubj")


def _return_infinitive(verb: Token) -> None:
    """Join "reopen" in "urged them to end the raids, reopen the port" to "end", where the parser joined it to "urged"."""
    above, first = verb.head, verb.left_edge.i
    helped = any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.lefts)
    plain = verb.pos_ == "VERB" and verb.lower_ == verb.lemma
    if helped or not plain or above.tag_ not in FINITE or any(c.tag_ == "MD" for c in above.lefts):
        return
    between = verb.doc[above.i + 1 : first]
    infinitives = [t for t in between if t.tag_ == "VB" and any(c.tag_ == "TO" for c in t.lefts)]
    if not infinitives or any(t.tag_ in RELATIVE for t in between[infinitives[-1].i - above.i :]):
        return
    for word in [c for c in above.rights if c.dep_ in ("punct", "cc") and infinitives[-1].i < c.i < first]:
        word.attach(infinitives[-1], word.dep_)
    verb.attach(infinitives[-1], "conj")


def _return_title(under: Token) -> None:
    """Make "Under Secretary Prado", taken for a place before a verb without a subject, its subject."""
    verb, titled = under.head, next((c for c in under.rights if c.dep_ == "pobj"), None)
    named = titled is not None and under.nbor().text == "Secretary" and titled.right_edge.i < verb.i
    if titled is not None and named and not any(c.dep_ in SUBJECTS for c in verb.children):
        titled.attach(verb, "nsubj")
        under.attach(titled, "compound")
        under.tag_, under.pos_ = "NNP", "PROPN"


def _return_noun(first: Token) -> None:
    """Make the noun behind a list of adjectives, taken for the object of the last, the head of all of them."""
    listed = [first]
    while len(listed) < LONGEST:
        joined = _joined_to(listed[-1], first.head)
        if joined is None:
            break
        listed.append(joined)
    last = listed[-1]
    noun = next((c for c in last.rights if c.dep_ == "dobj" and c.left_edge.i == last.i + 1), None)
    if last is first or noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return
    own = [c for c in first.lefts if c.dep_ in ("poss", "det", "amod", "compound", "nmod")]
    noun.attach(first.head, first.dep_)
    for word in (*own, first):
        word.attach(noun, "amod" if word is first else word.dep_)
    for word in listed:
        word.tag_, word.pos_ = "JJ", "ADJ"


def _joined_to(adjective: Token, verb: Token) -> Token | None:
    """Return the next of a list of adjectives, which the parser may have taken for a verb joined to *verb*."""
    for word in (*adjective.rights, *verb.rights):
        between = adjective.doc[adjective.i + 1 : word.i]
        if word.dep_ == "conj" and word.tag_ in ADJECTIVAL and between and all(t.lower_ in JOINTS for t in between):
            return word
    return None


def _join_lists(doc: Doc) -> None:
    """Make every state or person in apposition to another one a further member of their list, where one ends behind it."""
    explaining = [token for token in doc if token.dep_ == "appos" and _goes_on(token)]
    if not explaining:  # looking for names costs more than all else here
        return
    states = {doc[s.start : s.end].root: s.territory.name for s in sightings(doc) if s.how is How.NAME}
    people = {e.root: e.text for e in doc.ents if e.label_ == "PERSON"}
    for named in (states, people):
        for token in explaining:
            if token in named and named.get(token.head, named[token]) != named[token]:
                token.dep_ = "conj"


def _goes_on(token: Token) -> bool:
    """Tell whether "and" follows *token* in its list."""
    return any(c.dep_ == "cc" and c.i > token.i for c in (*token.rights, *token.head.rights))
