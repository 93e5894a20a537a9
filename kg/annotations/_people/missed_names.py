"""Names the model misses or takes for something else, where what stands around or in them says that they are people's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import PORTFOLIOS as FIELDS
from kg.annotations._people.exemplified import OPENING, exemplified
from kg.annotations._people.gender import given_names
from kg.annotations._people.name_words import acronym, capitalised, glued, initial, is_title, surname, word
from kg.annotations._people.person_words import HONORIFICS, PARTICLES, PORTFOLIOS, ROYAL, THINGS, TIMES, TITLES, words
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

Range = tuple[int, int]

LOOKUPS = (territories.named, territories.of_demonym, territories.of_seat, territories.of_body)
COMPLEMENT = (
    FIELDS
    | PORTFOLIOS
    | THINGS
    | words(
        """and of the for , & in on to peace process resources rights refugees migration integration unification matters
    arms control nonproliferation verification compliance women children youth sports religion religious freedom
    antisemitism treasury east west north south middle central international issues hostage human"""
    )
    | territories.region_words()
)
"""Words between "Minister of" and the name of the minister."""
UNNAMED = COMPLEMENT | TIMES
MATTERS = words("issues affairs matters relations policy rights")
"""Words that make of the one before what an office is for: "Arctic Affairs"."""
BULLETS = frozenset("-–—•*·.")
LISTED = 5
"""Tokens behind the comma to the title in a line of a list."""
SOLDIERS = words("Private Specialist Airman Seaman Airwoman Trooper Gunner Ensign Officer Constable Detective Agent")
"""Ranks that are words besides, and so need a force before them or the beginning of the sentence."""
ARMIES = words("Army Marine Marines Navy Force Corps Police Guard")
CLASSED = words("First Second Third Class Senior Staff Chief Petty Police Special")
FURTHEST = 14
"""Tokens from a title to the name behind what the office is for."""
LONGEST = 4
"""Words of a name found only by where it stands."""
ENTITIES = frozenset({"", "ORG", "PERSON", "WORK_OF_ART", "PRODUCT", "NORP", "GPE", "FAC"})


def missed_names(doc: Doc) -> Iterator[Range]:
    """Yield token ranges that are names by a title right before, by an office told before, or by their first word."""
    for token in doc[:-1]:
        if not token.text[0].isupper():
            if word(token) in TITLES:
                yield from _named_after(doc, token.i)
            elif token.text in OPENING:
                yield from exemplified(doc, token.i)
            continue
        if word(token) in TITLES or word(token) in HONORIFICS:
            named = _named_after if doc[token.i + 1].text == "," else _after_title
            yield from named(doc, token.i)
        elif word(token) in given_names():
            yield from _by_given_name(doc, token.i)
        elif token.ent_type_ == "ORG" and token.ent_iob_ == "B":
            yield from _told_of(doc, token.i)
        else:
            yield from _served(doc, token.i) if token.text in SOLDIERS else _listed(doc, token.i)


def _named_after(doc: Doc, at: int) -> Iterator[Range]:
    """Yield the unknown words behind a title in small letters, or between commas there: "the minister, Ana Prado, spoke"."""
    parted = at + 2 < len(doc) and doc[at + 1].text == "," and doc[at].tag_ in {"NN", "NNP"}
    found = _unseen(doc, at + 1 + parted)
    if found[1] > found[0] and (not parted or doc[found[1] : found[1] + 1].text == ","):
        yield found


def _served(doc: Doc, at: int) -> Iterator[Range]:
    """Yield the two words behind a soldier's rank: "Army Private Ana Prado", "Specialist Erik Holt was detained"."""
    start, end = _run(doc, at + 1, 3)
    army = at > doc[at].sent.start and (doc[at - 1].text in ARMIES or doc[at - 1].text in CLASSED)
    opens = at == doc[at].sent.start and end < len(doc) and doc[end].pos_ in {"VERB", "AUX", "PUNCT"}
    if end - start == 2 and (army or opens):
        yield start, end


def _listed(doc: Doc, at: int) -> Iterator[Range]:
    """Yield the words that open a line of a list, with a title in capitals behind the comma: "- CJ Prado, Director of the Office"."""
    before, end = doc[doc[at].sent.start : at], at
    if len(before) > len(BULLETS) or not all(t.is_space or t.like_num or t.text in BULLETS for t in before):
        return
    while end < len(doc) and end - at <= LONGEST and capitalised(doc[end]) and not is_title(doc[end]):
        end += 1
    if not 1 < end - at <= LONGEST or doc[end : end + 1].text != "," or any(_of_field(t) for t in doc[at:end]):
        return
    title = next((t for t in doc[end + 1 : end + 1 + LISTED] if word(t) in TITLES), None)
    if title is not None and all(t.text[0].isupper() for t in doc[end + 1 : title.i + 1]):
        yield at, end


def _of_field(token: Token) -> bool:
    return word(token) in UNNAMED or known(token.text)


def _told_of(doc: Doc, at: int) -> Iterator[Range]:
    """Yield what the model takes for an organization where a title in apposition tells who it is: "A de B, the envoy of"."""
    start, end = _run(doc, at, LONGEST)
    if (
        end - start < 2
        or not _ends_ent(doc, end)
        or end >= len(doc)
        or doc[end].text != ","
        or doc[end - 1].text.isupper()
    ):
        return
    titles = (c for c in doc[end - 1].children if c.dep_ == "appos" and c.i > end)
    if any(word(t) in TITLES and t.tag_ in {"NN", "NNP"} for t in titles):
        yield start, end


def _after_title(doc: Doc, at: int) -> Iterator[Range]:
    start = at + 3 if doc[at + 1 : at + 3].text.lower() in {"-elect", "-designate"} else at + 1
    start += int(start + 1 < len(doc) and doc[start].text == "." and not doc[at].whitespace_)  # "Col ."
    if start < doc[at].sent.end and doc[start].lower_ in {"of", "for"}:
        found = _behind_office(doc, start + 1)
    elif start < doc[at].sent.end and doc[start].ent_type_ in {"GPE", "LOC", "NORP", "FAC"} and doc[at].pos_ == "PROPN":
        found = _run(doc, start, LONGEST)
    else:
        found = _unseen(doc, start)
    found = _entry(doc, at, start) or found
    if found[1] > found[0]:
        yield found


def _entry(doc: Doc, title: int, start: int) -> Range | None:
    """Return what stands between a title that opens a sentence and the state in brackets that ends it: "Premier Prado (Kenya)."."""
    first, end = doc[title].sent.start, start
    while end - start <= LONGEST and end < len(doc) and _in_entry(doc[end]):
        end += 1
    if not 0 < end - start <= LONGEST or doc[end : end + 1].text != "(" or not all(map(capitalised, doc[first:title])):
        return None
    closed = next((i for i in range(end + 1, min(end + FURTHEST, len(doc))) if doc[i].text == ")"), end)
    ends = closed + 1 == len(doc) or doc[closed + 1].text in {".", ";"}
    return (start, end) if ends and territories.named(doc[end + 1 : closed].text) is not None else None


def _in_entry(token: Token) -> bool:
    name = capitalised(token) and not is_title(token) and not token.is_upper
    return name and token.ent_type_ != "ORG" and word(token) not in THINGS and not _of_field(token)


def _unseen(doc: Doc, start: int) -> Range:
    """Return two or three unknown words right behind a title, whatever the model takes them for: "Col. Yared Bekele"."""
    if word(doc[start - 1]) in ROYAL:  # "King Royal Technologies"
        return start, start
    end, limit = start, min(doc[start - 1].sent.end, start + LONGEST + 1)
    while end < limit and (_unknown(doc[end]) or (end > start and _inner(doc[end]))):
        end += 1
    length = sum(not t.is_lower for t in doc[start:end]) if capitalised(doc[end - 1]) else 0
    small = sum(t.is_lower for t in doc[start].sent) * 3 > sum(t.is_alpha for t in doc[start].sent)  # no headline
    after = doc[end] if end < doc[start - 1].sent.end else None
    named = after is not None and (capitalised(after) or after.text == "-" or after.like_num)
    named = named or (
        after is not None and doc[end - 1].head.i == after.i and after.pos_ == "NOUN"
    )  # "the rebel Ama Web site"
    seen = doc[start].ent_type_ == "PERSON"
    return (start, end) if 1 < length < LONGEST and small and not named and not seen else (start, start)


def _inner(token: Token) -> bool:
    return token.is_lower and word(token) in PARTICLES


def _unknown(token: Token) -> bool:
    """Tell whether the word is capitalised and nothing that has a name of its own."""
    if not capitalised(token) or acronym(token) or is_title(token) or known(token.text) or token.is_upper:
        return False
    return word(token) not in UNNAMED and token.pos_ in {
        "PROPN",
        "ADJ",
        "NOUN",
        "VERB",
        "ADV",
    }


def _behind_office(doc: Doc, at: int) -> Range:
    """Return the name behind the field of an office: in "Minister of Trade and Industry Ana Prado", the last two words."""
    limit, name = min(doc[at - 1].sent.end, at + FURTHEST), at
    while name < limit and (step := _field(doc, name, limit)):
        name += step
    if name == at or name >= limit or doc[name - 1].lower_ in {"and", "of", "the", "for", ",", "&", "in", "on", "to"}:
        return at, at
    first, end = _run(doc, name, LONGEST)
    first = next((i for i in range(first + 1, end - 1) if _opens_name(doc, i)), first)
    if end - first < 2:
        return (first, end) if end > first and surname(doc, name) else _unseen(doc, name)
    field = any(word(t) in COMPLEMENT and t.ent_type_ != "PERSON" for t in doc[first:end])
    return (first, end) if end - first > 1 and not field else (at, at)


def _opens_name(doc: Doc, at: int) -> bool:
    """Tell whether the model begins a name at token *at*, and took the word before for none: "for Trade Strategy Ana Prado"."""
    return doc[at].ent_type_ == "PERSON" and doc[at].ent_iob_ == "B" and not doc[at - 1].ent_type_


def _field(doc: Doc, at: int, limit: int) -> int:
    """Return how many words at token *at* tell what an office is for: a known state, or one word of a field."""
    named = doc[at].ent_type_ == "PERSON" and doc[at].ent_iob_ == "B" and word(doc[at]) in THINGS  # "Affairs Park Jin"
    follows = at + 1 < limit and word(doc[at + 1]) in MATTERS
    if (word(doc[at]) in COMPLEMENT and not named) or _bracketed(doc, at) or follows:
        return 1
    return next((n for n in range(min(4, limit - at), 0, -1) if known(doc[at : at + n].text)), 0)


def _bracketed(doc: Doc, at: int) -> bool:
    """Tell whether token *at* is an acronym in brackets or one of its brackets."""
    return doc[at].text in {"(", ")"} or (at > 0 and doc[at - 1].text == "(" and doc[at].is_upper)


def _by_given_name(doc: Doc, at: int) -> Iterator[Range]:
    """Yield the name that a given name begins, where the model saw none and no word makes it a thing's."""
    token = doc[at]
    if token.ent_type_ == "PERSON" or token.text.isupper() or known(token.text) or token.pos_ != "PROPN":
        return
    if at > token.sent.start and (_joins(doc[at - 1]) or doc[at - 1].lower_ == "the"):
        return
    start, end = _run(doc, at, LONGEST)
    whole = token.ent_type_ == "" or (token.ent_iob_ == "B" and _ends_ent(doc, end))
    follows = end < len(doc) and doc[end].pos_ in {"NOUN", "PROPN", "NUM"} and doc[end - 1].dep_ == "compound"
    if (
        end - start > 1
        and whole
        and not follows
        and not initial(doc[end - 1])
        and (token.ent_type_ == "" or _acts(doc, end))
    ):
        yield start, end


def _joins(before: Token) -> bool:
    """Tell whether the word before makes the given name an inner word of something longer."""
    return before.text in {"-", "&", "/"} or (capitalised(before) and before.pos_ == "PROPN" and not is_title(before))


def _ends_ent(doc: Doc, end: int) -> bool:
    return end >= len(doc) or doc[end].ent_iob_ != "I" or doc[end].tag_ == "POS"


def _acts(doc: Doc, end: int) -> bool:
    """Tell whether what the model takes for an organization stands as a person does: told of in apposition, owner, party to a verb."""
    following = doc[end] if end < len(doc) else None
    if following is not None and (following.tag_ == "POS" or following.text == ","):
        return True
    return doc[end - 1].dep_ in {"nsubj", "nsubjpass", "dobj", "agent"} or doc[end - 1].head.lower_ in {
        "with",
        "by",
        "from",
    }


def _run(doc: Doc, start: int, longest: int) -> Range:
    """Return the words from *start* on that may be one name, whatever the model takes them for; none where it is a known place."""
    end, limit = start, min(doc[start].sent.end, start + longest + 2)
    while end < limit and _may_name(doc, end, end > start):
        end += 1
    while end > start and (doc[end - 1].is_lower or doc[end - 1].text == "-"):
        end -= 1
    long = sum(doc[i].text != "-" for i in range(start, end)) > longest
    if end == start or long or any(known(doc[a:b].text) for a, b in ((start, end), (start, start + 1))):
        return start, start
    after = doc[end] if end < doc[start].sent.end else None
    thing = after is not None and (after.like_num or (capitalised(after) and word(after) in THINGS))
    return (start, start) if thing else (start, end)


def _may_name(doc: Doc, at: int, inner: bool) -> bool:
    token = doc[at]
    if inner and (glued(doc, at) or (word(token) in PARTICLES and token.is_lower and at + 1 < len(doc))):
        return token.text == "-" or (not is_title(token) and (token.is_lower or capitalised(token)))
    if not capitalised(token) or acronym(token) or word(token) in TIMES:
        return False
    if word(token) in THINGS and token.ent_type_ != "PERSON":
        return False
    return (
        token.pos_ in {"PROPN", "ADJ"}
        and not is_title(token)
        and word(token) not in PORTFOLIOS
        and token.ent_type_ in ENTITIES
    )


def known(name: str) -> bool:
    """Tell whether the territory table has *name* as a state, its people, its seat or a body."""
    return any(lookup(name) is not None for lookup in LOOKUPS)
