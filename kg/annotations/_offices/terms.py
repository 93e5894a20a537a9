"""Attaches a title through a verb: "A is the ambassador", "A, who served as minister", "A was elected president", "A left the post of"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from kg.annotations._offices.antecedents import antecedent
from kg.annotations._offices.deaths import is_dead
from kg.annotations._offices.holdings import passed
from kg.annotations._offices.tenants import key
from kg.annotations._offices.term_verbs import FOLLOWING, NAMING, NOT_YET, Term, told
from kg.annotations._offices.title_phrases import Body, Title
from kg.annotations._offices.title_words import ASSEMBLIES, STATELY
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How
from kg.model import OfficeStatus
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.annotations._offices.bodies import Seen
    from kg.annotations._places.territories import Territory
    from kg.syntax import Doc, Token, Tokens

H = TypeVar("H")

ELECTIONS = words("election re-election reelection appointment nomination inauguration confirmation accession")
"""What gives somebody an office."""
TENURES = words("tenure time stint term years days record career service")
"""What somebody has of an office in the past: "her tenure as minister"."""
WISHES = words("congratulate congratulation congratulations thank commend praise")
TOPPLING = words("overthrow overthrew topple depose oust")
"""What is done to leaders, who lead no longer then."""
HEADING = words("chairs heads")
"""Verbs whose subject has the post of that name."""
REACH = 5
"""Tokens between the verb and the name of whom it appoints."""
CLIMB = 3
"""Words from a title up to the verb that tells who gives it."""


def term(doc: Doc, title: Title, inside: Mapping[int, int], holding: Callable[..., H]) -> Iterator[H]:
    """Yield the holding that the verb over *title* tells of, where its subject is a person."""
    if title.plural:
        return
    head = _noun(doc, title)
    elected = _elected(head, inside) or _opened(doc, title, inside)
    if elected is not None:
        begun = OfficeStatus.DESIGNATE if elected[1] == "nomination" else OfficeStatus.CURRENT
        begun = OfficeStatus.FORMER if elected[1] in TENURES else begun
        yield holding(title, elected[0], status=_own(title, begun))
        return
    chosen = _to_become(head, inside)
    if chosen is not None:
        yield holding(title, chosen, status=OfficeStatus.DESIGNATE)
        return
    found = told(head)
    person = _holder(found, inside) if found is not None else None
    if found is None or person is None:
        yield from _appointed(doc, title, inside, holding)
    elif found.status is not None:
        yield holding(title, person, status=_own(title, found.status))
    other = _succeeded(found.verb, inside) if found is not None else None
    if found is not None:  # whom somebody may or will replace has the office
        before = OfficeStatus.FORMER if found.status is OfficeStatus.CURRENT else OfficeStatus.CURRENT
        before = OfficeStatus.FORMER if found.status is OfficeStatus.FORMER else before
        if other is not None and other != person:
            yield holding(title, other, status=before)


def _noun(doc: Doc, title: Title) -> Token:
    """Return the noun of *title* in its sentence: "General" of "Surgeon General"."""
    head = doc[title.head]
    tail = title.head + 1 < title.end and head.dep_ == "compound" and head.head.i == title.head + 1
    return head.head if tail and head.head.lower_ == "general" else head


def _to_become(head: Token, inside: Mapping[int, int]) -> int | None:
    """Return whom somebody "nominated to become", however the parser takes it, what *head* tells."""
    verb = head.head
    over = verb.head if verb.dep_ in ("xcomp", "ccomp", "advcl", "relcl", "acl") else verb
    naming = over if over.pos_ == "VERB" else over.head
    purpose = head.dep_ == "attr" and any(c.tag_ == "TO" for c in verb.children)
    if not purpose or naming.lemma_ not in NOT_YET or Term.naming(naming) is None:
        return None
    passive = any(c.dep_ == "nsubjpass" for c in naming.children)
    own = (c for c in naming.children if c.dep_ == ("nsubjpass" if passive else "dobj"))
    return _persons(own, inside)


def _succeeded(verb: Token, inside: Mapping[int, int]) -> int | None:
    """Return whom one succeeds who does what *verb* says: "became president after succeeding A", "replaces A as minister"."""
    verbs = [t for t in verb.subtree if t.lemma_ in FOLLOWING and t.pos_ == "VERB"]
    return _persons((c for v in verbs for c in v.children if c.dep_ == "dobj"), inside)


def _own(title: Title, status: OfficeStatus) -> OfficeStatus:
    """Return the status that the words of *title* tell ("a former minister"), else *status*."""
    return title.status if title.status is not OfficeStatus.CURRENT else status


def _holder(found: Term, inside: Mapping[int, int]) -> int | None:
    """Return the first token of the name of whom the verb is told: its subject, or whom it is done to."""
    verb = found.verb
    under = (verb, *(c for c in verb.children if c.dep_ == "auxpass"))
    own = next((c for over in under for c in over.children if c.dep_ in SUBJECTS), None)
    if own is None:
        return (
            _forced(found.forced, inside)
            if found.forced is not None
            else _shared(found, inside) or _wished(verb, inside)
        )
    if found.passive and own.dep_ == "nsubj" and own.head is verb:
        return _object(verb, inside)
    return None if not found.passive and own.dep_ == "nsubjpass" else _named(own, verb, inside)


def _object(verb: Token, inside: Mapping[int, int]) -> int | None:
    """Return whom *verb* is done to: "appointed A as minister"."""
    return _persons((c for c in verb.children if c.dep_ == "dobj"), inside)


def _persons(nouns: Iterable[Token], inside: Mapping[int, int]) -> int | None:
    """Return the first person that one of *nouns* is or is explained by, twice at most: "our friend His Highness A"."""
    beside = [c for noun in nouns for c in (noun, *(c for c in noun.children if c.dep_ == "appos"))]
    beside += [g for c in beside for g in c.children if g.dep_ == "appos"]
    return next((inside[t.i] for t in beside if t.i in inside), None)


def _wished(verb: Token, inside: Mapping[int, int]) -> int | None:
    """Return who is congratulated on, or thanked for, what *verb* says: "congratulated A on assuming the role of president"."""
    wish = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ not in ("on", "for") or wish.lemma_.lower() not in WISHES:
        return None
    to = [g for c in wish.children if c.lower_ == "to" for g in c.children]
    return _persons((*(c for c in wish.children if c.dep_ == "dobj"), *to), inside)


def _shared(found: Term, inside: Mapping[int, int]) -> int | None:
    """Return the holder where the verb has no subject of its own: "A, named minister in May, …", "Sworn in as president, A …"."""
    verb = found.verb
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return inside.get(verb.head.i)
    opening = verb.dep_ == "advcl" and verb.tag_ == ("VBN" if found.passive else "VBG")
    joined = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not found.passive
    if opening or joined:
        subject = next((c for c in verb.head.children if c.dep_ in SUBJECTS), None)
        return _named(subject, verb.head, inside) if subject is not None else None
    return _object(verb, inside) if found.passive else None


def _named(subject: Token, verb: Token, inside: Mapping[int, int]) -> int | None:
    if subject.lower_ in ("who", "that", "which"):
        relative = verb.dep_ == "relcl"  # "his brother Erik Holt, who is"
        return (named_by(verb.head, inside) or _persons((verb.head,), inside)) if relative else None
    if subject.lower_ in ("he", "she"):
        return antecedent(subject, inside)
    named = (inside.get(t.i) for t in (subject, *(c for c in subject.children if c.dep_ == "appos")))
    return next((person for person in named if person is not None), None)


def named_by(noun: Token, inside: Mapping[int, int]) -> int | None:
    """Return the first token of the name that *noun* is of, or explains, alone or joined to others: "A, an economist and head of"."""
    for _ in range(4):
        if noun.i in inside:
            return inside[noun.i]
        other = noun.dep_ == "conj" and noun.head.i in inside  # "A and the head of the agency" are two
        if other or noun.dep_ not in ("appos", "conj") or noun.pos_ not in ("NOUN", "PROPN"):
            return None
        noun = noun.head
    return None


def toppled(name: Tokens) -> OfficeStatus | None:
    """Return that the office is over for whom somebody "overthrew", and for the dead, else None."""
    root = name.root.head if name.root.dep_ == "appos" else name.root
    verb = root.head
    done = (
        verb.lemma_ in TOPPLING
        and verb.lower_.endswith(("ed", "ew"))
        and not any(c.dep_ == "neg" for c in verb.children)
    )
    return OfficeStatus.FORMER if (done and root.dep_ == "dobj") or is_dead(name) else None


def explained(doc: Doc, title: Title, inside: Mapping[int, int]) -> int | None:
    """Return the first token of the name before that *title*, in small letters and joined to another description, explains."""
    head = doc[title.head]
    another = any(c.dep_ == "poss" and c.lower_ in ("his", "her") for c in head.children)  # "A, his son and his aide"
    joined = head.dep_ == "conj" and head.is_lower and not title.plural and not another
    person = named_by(head, inside) if joined else None
    return person if person is not None and person < title.start and head.sent.start <= person else None


def heading(doc: Doc, bodies: Mapping[int, Body], inside: Mapping[int, int]) -> Iterator[tuple[Title, int]]:
    """Yield the title that a verb tells of, and whose it is: "A, who chairs the Fisheries Council", "A heads the Central Bank"."""
    for verb in doc:
        if verb.lower_ not in HEADING or verb.tag_ != "VBZ" or verb.dep_ not in ("relcl", "ROOT"):
            continue
        own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        told = next((c for c in verb.children if c.dep_ == "dobj"), None)
        person = _named(own, verb, inside) if own is not None and told is not None and not _open(verb) else None
        body = next((b for b in bodies.values() if told is not None and b.start <= told.i < b.end), None)
        ministry = body is not None and doc[body.end - 1].lower_ == "ministry"  # its head is the minister
        if person is not None and body is not None and doc[body.start].text[0].isupper() and not ministry:
            yield Title(verb.i, verb.i, body.end, [verb.i], country=body.country, body=body), person


def _open(verb: Token) -> bool:
    return any(c.dep_ in ("neg", "aux", "mark") for c in verb.children)


def _forced(verb: Token, inside: Mapping[int, int]) -> int | None:
    """Return whom *verb* makes do something: "Holt was forced to", "forced Holt to"."""
    for child in verb.children:
        if child.dep_ in ("nsubjpass", "dobj"):
            return _named(child, verb, inside)
    return None


def _appointed(doc: Doc, title: Title, inside: Mapping[int, int], holding: Callable[..., H]) -> Iterator[H]:
    """Yield the holding of whom a verb names: "appointed Erik Holt ambassador to Kenya", however the parser takes the title."""
    person = inside.get(title.start - 1)
    if person is None or not doc[title.head].is_lower or person == doc[person].sent.start:
        return
    first = max(doc[person].sent.start, person - REACH)
    verb = next((t for t in reversed(doc[first:person]) if t.pos_ == "VERB"), None)
    status = Term.naming(verb) if verb is not None else None
    if status is not None:
        yield holding(title, person, status=_own(title, status))


def _elected(head: Token, inside: Mapping[int, int]) -> tuple[int, str] | None:
    """Return whom an election or appointment "as" *head* is told of, and its noun: "congratulated A on her election as president"."""
    noun = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "as" or noun.lower_ not in ELECTIONS | TENURES:
        return None
    of = [g for c in noun.children if c.lower_ == "of" for g in c.children]
    own = [c for c in noun.children if c.dep_ == "poss"] + of
    named = next((inside[t.i] for t in own if t.i in inside), None)
    if named is not None:
        return named, noun.lower_
    verb = noun.head.head
    pronoun = any(c.tag_ == "PRP$" for c in own)
    if noun.lower_ in TENURES:
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None) if pronoun else None
        return (inside[subject.i], noun.lower_) if subject is not None and subject.i in inside else None
    wished = verb.lemma_ == "congratulate" and noun.head.dep_ == "prep" and pronoun
    person = _object(verb, inside)
    return (person, noun.lower_) if wished and person is not None else None


def _opened(doc: Doc, title: Title, inside: Mapping[int, int]) -> tuple[int, str] | None:
    """Return whose time in office opens the sentence, and its noun, however it is parsed: "During her time as minister, A was …"."""
    before = [t.lower_ for t in doc[max(0, title.start - 3) : title.start]]
    told = len(before) == 3 and before[0] in ("his", "her") and before[1] in TENURES and before[2] == "as"
    if not told or title.end >= len(doc) or doc[title.end].text != ",":
        return None
    at = title.end + 1
    while at < len(doc) and at not in inside and passed(doc[at]):
        at += 1
    return (inside[at], before[1]) if at in inside else None


def given_by(doc: Doc, title: Title, seen: Seen) -> Territory | None:
    """Return the state that names somebody to an office of its own: "Kenya named A foreign minister", "Kenya's parliament elected A"."""
    if title.country is not None or title.body is not None or not key(title.label(doc).partition(" to ")[0]) <= STATELY:
        return None
    above = [doc[title.head].head]
    while len(above) < CLIMB and above[-1].pos_ != "VERB":
        above.append(above[-1].head)
    verb = above[-1]
    doer = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb.lemma_ in NAMING else None
    if doer is None or doer.i > title.start:
        return None
    words = (t for t in doc[doer.left_edge.i : doer.i + 1] if doer.lower_ in ASSEMBLIES or t.i == doer.i)
    told = {
        s.territory.name: s.territory
        for t in words
        if (s := seen.at(t.i)) is not None and s.how in (How.NAME, How.DEMONYM)
    }
    states = [t for t in told.values() if t.kind != "union"]
    return states[0] if len(states) == 1 else None
