"""Reads a list of people word by word: "with Foreign Minister A, Defence Secretary B and officials from C".

Parsers cut such lists wrongly as soon as titles have "of", "for" and "and" in them, so the list is read left to right: its members end at
commas and "and", except inside a title or a name, and the list ends where another phrase begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_demonym
from kg.claims._events.event_clauses import behind, clause_verb, hangs_on
from kg.claims._events.groups import PEOPLE, is_several, singular
from kg.claims._events.phrases import ACTORS, group_of, participants
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, Form, Mention, Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

STOPS = lexicon("""
    to about in on at during regarding where who which whom whose following after before via by as over when while amid through that
    ahead until since with but or because despite today yesterday tomorrow
""")
"""Words that begin another phrase."""
SKIPPED = lexicon(
    "today yesterday tomorrow by phone telephone video separately earlier late later also again briefly here there privately"
)
"""Words between a verb and the "with" that belongs to it."""
MARKS = frozenset('.:"—–')
NEAR = 8
"""Tokens after a group within which a colon may name its members."""
LONGEST = 120
"""Tokens after which a list is given up."""
HONORIFICS = lexicon(
    "prince princess king queen sheikh sheikha his her royal highness majesty excellency mr mr. mrs. ms. dr dr. gen. sir"
)
APPOSED = lexicon("the a an his her their its formerly currently")


def other_side(text: AnnotatedArticle, verb: Token, *prepositions: str) -> tuple[Entity, ...]:
    """Return the people behind one of *prepositions* of *verb*, also where the parser hung the phrase elsewhere."""
    preposition = _preposition(verb, prepositions)
    if preposition is None or preposition.i + 1 >= len(verb.doc):
        return ()
    head = behind(preposition.head, *prepositions)
    return listed(text, verb.doc[preposition.i + 1], head)


def _preposition(verb: Token, prepositions: tuple[str, ...]) -> Token | None:
    sentence = verb.sent
    for token in verb.doc[verb.i + 1 : sentence.end]:
        if token.lower_ in prepositions and (hangs_on(token, (), verb) or _only_skipped(verb, token)):
            return token
    before = (t for t in verb.lefts if t.lower_ in prepositions and t.dep_ == "prep")
    return next(before, None)


def _only_skipped(verb: Token, token: Token) -> bool:
    between = verb.doc[verb.i + 1 : token.i]
    return all(t.lower_ in SKIPPED or t.ent_type_ in ("DATE", "TIME") or t.pos_ in ("ADV", "PUNCT") for t in between)


def listed(text: AnnotatedArticle, first: Token, head: Token | None = None) -> tuple[Entity, ...]:
    """Return the members of the list that begins at *first*, in text order; *head* is the list's head as parsed, if it has one."""
    found: list[Entity] = []
    pending: Entity | None = None
    end = first.i
    for comma, member in (m for m in _members(text, first) if len(m[1]) > 1 or not of_next(m[1][0])):
        end = member[-1].i
        entity, joins = _member(text, member, bool(found))
        told = entity is not None and comma and bool(found) and _one_role(found[-1])
        if entity is not None and told and (_bare(text, member, entity) or _counterpart(found[-1], entity)):
            found[-1] = entity
        elif entity is not None and found and _of_group(found[-1], entity, comma=comma):
            continue
        elif joins:
            pending = entity
        elif entity is not None:
            found = [*_apart_from(found, entity), entity]
            pending = None
    if pending is not None:
        found.append(pending)
    parsed = participants(text, head) if head is not None else ()
    if not found:
        return parsed
    found = _spelt_out(text, first.doc[end], found)
    later = (p for p in parsed if p.kind is EntityKind.PERSON and int(p.id.rpartition(":")[2]) > text.starts[end])
    return tuple(dict.fromkeys((*found, *later)))


def of_next(word: Token) -> bool:
    """Tell whether *word* only says whose people those behind the comma are: "met Kenyan, Ghanaian officials"."""
    after = word.doc[word.i + 1 : word.i + 3]
    both = len(after) > 1 and of_demonym(word.text) is not None and of_demonym(after[1].text) is not None
    return both and after[0].lower_ in (",", "and") and named(word.text) is None


def _spelt_out(text: AnnotatedArticle, last: Token, found: list[Entity]) -> list[Entity]:
    """Return *found* with a group in the last place replaced by those whom a colon names: "three members: A, B and C"."""
    after = last.doc[last.i + 1 : last.i + 3]
    if len(after) < 2 or after[0].text != ":" or found[-1].proper:
        return found
    return [*found[:-1], *_named(text, after[1])] or found


def behind_colon(text: AnnotatedArticle, head: Token) -> tuple[Entity, ...]:
    """Return the people that a colon names after the group *head*: "received three visitors on Tuesday: A, B and C"."""
    rest = head.doc[head.i + 1 : min(head.i + NEAR, head.sent.end)]
    colon = next((t for t in rest if t.text == ":"), None)
    if (
        colon is None
        or colon.i + 1 >= len(head.doc)
        or any(t.pos_ in ("VERB", "AUX") for t in rest[: colon.i - rest.start])
    ):
        return ()
    return _named(text, head.doc[colon.i + 1])


def _named(text: AnnotatedArticle, first: Token) -> tuple[Entity, ...]:
    """Return the members of the list that begins at *first*, where all are people called by name."""
    members = [_member(text, member, index > 0)[0] for index, (_, member) in enumerate(_members(text, first))]
    people = tuple(m for m in members if m is not None)
    return people if all(p.kind is EntityKind.PERSON for p in people) else ()


def _bare(text: AnnotatedArticle, member: list[Token], entity: Entity) -> bool:
    """Tell whether *member* is a name alone: after "the foreign minister," it says who that is."""
    name = next((t for t in member if t.lower_ not in HONORIFICS), member[0])
    mention = text.mention_at(name)
    return entity.kind is EntityKind.PERSON and mention is not None and mention.entity == entity


def _apart_from(found: list[Entity], group: Entity) -> list[Entity]:
    """Return *found* without a last body that only says whose people *group* are: "NATO and EU officials"."""
    bodies = (EntityKind.STATE, EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)
    body = found[-1] if found and found[-1].kind in bodies and group.kind is EntityKind.GROUP else None
    return found[:-1] if body is not None and group.label.startswith(f"{body.label} and ") else found


def _counterpart(group: Entity, entity: Entity) -> bool:
    """Tell whether *entity* is who "his Iranian counterpart," is."""
    return entity.kind is EntityKind.PERSON and group.label.endswith("counterpart")


def _of_group(group: Entity, entity: Entity, *, comma: bool) -> bool:
    """Tell whether *entity* still says whose people *group* are: "officials from the UN and the African Union"."""
    bodies = (EntityKind.STATE, *(() if comma else (EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)))
    said = f" {group.label} "
    return group.kind is EntityKind.GROUP and entity.kind in bodies and (" from " in said or " of " in said)


def _one_role(entity: Entity) -> bool:
    return (
        entity.kind is EntityKind.GROUP
        and not entity.proper
        and entity.label.split(" of ")[0].split(" from ")[0][-1:] != "s"
    )


def _members(text: AnnotatedArticle, first: Token) -> Iterator[tuple[bool, list[Token]]]:
    """Yield the members of the list as their tokens, each with whether a comma alone stands before it."""
    member: list[Token] = []
    comma = False
    for token in _until_end(text, first):
        if text.is_inner(token) or (token.text not in (",", ";") and token.lower_ != "and"):
            member.append(token)
            continue
        if member:
            yield comma, member
            comma = False
        comma = token.text == "," or (comma and token.lower_ != "and")
        member = []
    if member and not (comma and _speaks_on(member)):
        yield comma, member


def _speaks_on(member: list[Token]) -> bool:
    """Tell whether *member* is the subject of the clause that follows: "talks with leaders, Prado said"."""
    after = member[-1].i + 1
    verb = member[-1].doc[after] if after < len(member[-1].doc) else member[-1]
    return verb.tag_ in ("VBD", "VBZ", "VBP", "MD") and any(t.dep_ in SUBJECTS for t in member)


def _until_end(text: AnnotatedArticle, first: Token) -> Iterator[Token]:
    """Yield the tokens of the list, brackets left out, up to where another phrase or clause begins."""
    paragraph = text.paragraph(text.span(first))
    for token in first.doc[first.i : first.i + LONGEST]:
        if text.starts[token.i] >= paragraph.end:
            return
        if token.text in ("(", ")"):
            continue
        if not text.is_inner(token) and (_ends(token, first) or (token.text == "," and _clause_begins(token, first))):
            return
        yield token


def _clause_begins(comma: Token, first: Token) -> bool:
    """Tell whether *comma* ends a phrase before its clause: "In talks with A, B said" does not list B."""
    verb = clause_verb(first)
    if verb is None or verb.i < first.i:
        return False
    return any(t.dep_ in SUBJECTS and t.i > comma.i and t.head == verb for t in verb.lefts)


def _ends(token: Token, first: Token) -> bool:
    verbal = token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound", "nmod") and token.ent_type_ == ""
    if token.lower_ == "from" and token.i > first.i and token.doc[token.i - 1].text == ",":
        return True  # "meets with Holt, from the ministry"
    return token.text in MARKS or (token.i > first.i and (token.lower_ in STOPS or verbal))


def _member(text: AnnotatedArticle, tokens: list[Token], apposable: bool) -> tuple[Entity | None, bool]:
    """Return whom one member stands for, and whether it only begins the title of the next member ("Prime Minister and …")."""
    start, end = text.starts[tokens[0].i], text.span(tokens[-1]).end
    inside = [m for m in text.mentions_in(Span(start, end)) if m.entity.kind in ACTORS]
    free = [m for m in inside if not _owning(text, m)]
    people = [m for m in free if m.entity.kind is EntityKind.PERSON and not _of_others(text, m, tokens)]
    if people:
        return people[-1].entity, False
    titled = [t.person for t in text.titles if t.person is not None and t.span.start >= start and t.span.end <= end]
    if apposable and (titled or (tokens[0].lower_ in APPOSED and not _is_group(tokens) and not _nation(text, tokens))):
        return None, False
    ordered = (*(t for t in tokens if _whose_told(t)), *reversed(tokens))
    named = (t for t in ordered if t.dep_ != "poss" and not _modifies(t, tokens))
    group = next((g for t in named if (g := group_of(text, t)) is not None), None)
    if group is not None and apposable and not _is_group(tokens):
        return None, False
    if group is not None:
        return group, tokens[0].lower_ not in APPOSED and not _is_group(tokens)
    closing = [m for m in free if m.span.end == end and m.form is not Form.PRONOUN and not _of(text, m, tokens)]
    return (closing[-1].entity if closing else None), False


def _nation(text: AnnotatedArticle, member: list[Token]) -> bool:
    """Tell whether *member* is a state or union called by its name with "the", and says nothing of the one before it."""
    first = text.mention_at(member[min(1, len(member) - 1)])
    whole = first is not None and first.span.end == text.span(member[-1]).end and first.form is Form.NAME
    return whole and first is not None and first.entity.kind in (EntityKind.STATE, EntityKind.ORGANIZATION)


def _modifies(token: Token, member: list[Token]) -> bool:
    """Tell whether *token* only tells the kind of something else: "refugee" in "refugee services"."""
    inside = member[0].i <= token.head.i <= member[-1].i
    return token.dep_ in ("compound", "nmod") and token.head.pos_ == "NOUN" and inside


def _whose_told(noun: Token) -> bool:
    """Tell whether "of" or "from" says whose people *noun* are: "envoys from the international community"."""
    return is_several(noun) and noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].lower_ in ("of", "from")


def _of(text: AnnotatedArticle, mention: Mention, member: list[Token]) -> bool:
    """Tell whether *mention* only says whose somebody unnamed is: "Minister for Investment X of Iran"."""
    first = text.tokens(mention.span)[0]
    before = [t for t in member if t.i < first.i and t.lower_ != "the"]
    return len(before) > 1 and before[-1].lower_ in ("of", "from")


def _of_others(text: AnnotatedArticle, mention: Mention, member: list[Token]) -> bool:
    """Tell whether *mention* only says whose people are meant: "the family of Erik Holt"."""
    first = text.tokens(mention.span)[0]
    words = [t for t in member if t.i < first.i and t.lower_ not in HONORIFICS]
    return len(words) > 1 and words[-1].lower_ == "of" and words[-2].pos_ == "NOUN" and words[-2].lemma_ in PEOPLE


def _owning(text: AnnotatedArticle, mention: Mention) -> bool:
    """Tell whether a mention only modifies: "Prado's", or a pronoun before a noun."""
    last = text.tokens(mention.span)[-1]
    after = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    return after.tag_ == "POS" or last.tag_ == "PRP$"


def _is_group(tokens: list[Token]) -> bool:
    return any(t.tag_ == "NNS" or (is_several(t) and singular(t) in PEOPLE) for t in tokens)
