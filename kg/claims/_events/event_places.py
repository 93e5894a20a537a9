"""Reads where an event took place: behind "in" and "at", in the name of the talks, and where "here" is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_demonym, of_seat
from kg.claims._events.event_clauses import PASSED, behind, hangs_on, in_dateline
from kg.claims._events.event_words import MOTION
from kg.claims._events.groups import state_called
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, Form, Mention

if TYPE_CHECKING:
    from kg.syntax import Token

PLACES = (EntityKind.PLACE, EntityKind.STATE)
HOUSES = (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)
"""Whose building may be where an event took place."""
REGIONS = lexicon("city town capital village township state province region island district republic area port")
"""Nouns that a place's name may stand before: "Lisbon city" is the place, "the Lisbon pavilion" is not."""
WHERE = frozenset({"in", "at", "near", "outside", "inside"})
SIDES = lexicon(
    "north south east west northern southern part centre center heart outskirts suburb coast edge headquarters"
)
BUILDINGS = lexicon("institute university college library museum hall academy school centre center")
"""Last words of names of bodies "in" whose building something takes place."""
SITES = lexicon(
    "airport palace library hotel museum stadium airbase base shrine church cathedral mosque temple hall hospital prison"
)
"""Nouns that end the name of a building in small letters: "the Kenyatta airport"."""
CALLED_AFTER = lexicon(
    "hotel inn cafe café restaurant bar club pub theatre theater cinema street avenue road boulevard bridge pavilion stadium"
)
"""Nouns of houses and streets that are called after places elsewhere."""
STANDS = lexicon("pavilion stand booth stall restaurant exhibit")
"""Nouns of what a state has at a fair."""
RULERS = lexicon("government administration authority regime leadership junta")
"""Nouns that "in" and a capital tell apart: "the government in Lisbon" may have signed it anywhere."""
GATHERINGS = lexicon("""
    summit forum conference meeting dialogue assembly congress convention ministerial roundtable consultations event
    partnership initiative declaration framework agreement treaty accord pact protocol charter compact roadmap program programme
    campaign webinar seminar symposium workshop festival anniversary
""")
"""Words of names that are of an event, a paper or something set on foot, and of no place."""


def here(text: AnnotatedArticle) -> Entity | None:
    """Return the place of the dateline: where "here" is."""
    named = (m for m in text.mentions if m.entity.kind in PLACES and m.span.start < 400 and in_dateline(text, m.span))
    return next((m.entity for m in named), None)


def in_state(city: Entity | None, state: Entity | None) -> bool:
    """Tell whether *city* is known to lie in *state*: its own state says so, or it is the seat of the government."""
    if city is None or state is None or city.kind is not EntityKind.PLACE or state.kind is not EntityKind.STATE:
        return False
    seat = of_seat(city.label)
    return city.country == state or (seat is not None and seat.qid == state.qid)


def outside(city: Entity, state: Entity) -> bool:
    """Tell whether *city* is known to lie in another state than *state*."""
    seat = of_seat(city.label) if city.country is None else None
    home = city.country.qid if city.country is not None else seat.qid if seat is not None else None
    return home is not None and state.qid is not None and home != state.qid


def place(text: AnnotatedArticle, anchors: tuple[Token, ...], trigger: Token) -> Entity | None:
    """Return the place that an "in" or "at" phrase of *trigger* or *anchors* names; a city comes before a state."""
    if (there := _where(text, (trigger, *anchors))) is not None:
        return there
    sentence = text.span(trigger.sent)
    found = []
    for mention in text.mentions:
        if not sentence.start <= mention.span.start < sentence.end:
            continue
        root = text.tokens(mention.span).root
        inside = root.dep_ in ("compound", "nmod") and trigger in (root.head, root.head.head)
        called = mention.entity.kind is EntityKind.STATE and inside
        if called or _in_house(text, mention, root) or not _may_hold(mention, root):
            continue  # "the Nordian-Sudland summit" is where one of them is, or neither
        preposition = _preposition(root)
        ruling = preposition is not None and preposition.head.lemma_ in RULERS
        if preposition is not None and not ruling and hangs_on(preposition, anchors, trigger):
            where = _spot(text, mention) if mention.entity.kind in PLACES else _seat(mention, preposition)
            if where is not None:
                found.append((where.kind is EntityKind.STATE, root.dep_ == "compound", abs(root.i - trigger.i), where))
    if not found:
        return _in_name(text, trigger) or _unlisted_at(text, anchors, trigger) or _bound_for(text, trigger)
    return min(found, key=lambda item: item[:3])[3]


def _bound_for(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return where somebody goes "for" the event: "flew to Lisbon for a summit", "to meet Holt"."""
    if noun.dep_ in ("advcl", "xcomp") and noun.tag_ == "VB" and noun.head.lemma_ in MOTION:
        return place_named(text, behind(noun.head, "to"))
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or verb.lemma_ not in MOTION:
        return None
    return place_named(text, behind(verb, "to"))


def _in_house(text: AnnotatedArticle, mention: Mention, root: Token) -> bool:
    """Tell whether the place is but what a house is called after: "at the Hotel Lisbon", "at the Nordia pavilion"."""
    doc, tokens = root.doc, text.tokens(mention.span)
    beside = [doc[i] for i in (tokens[0].i - 1, tokens[-1].i + 1) if 0 <= i < len(doc)]
    stand = mention.entity.kind is EntityKind.STATE and beside[-1:] and beside[-1].lower_ in STANDS
    return bool(stand) or any(t.text[:1].isupper() and t.lower_ in CALLED_AFTER for t in beside)


def _may_hold(mention: Mention, root: Token) -> bool:
    """Tell whether an event may take place in what *mention* names: a place, or a body that is no part of another name."""
    if GATHERINGS & set(mention.entity.label.lower().split()):
        return False
    whole = root.head if root.dep_ == "appos" else root  # "the Nordic Council (NC) summit"
    inside = whole.dep_ in ("compound", "nmod", "amod", "poss") or _convenes(root)
    if mention.entity.kind is EntityKind.PLACE and _convenes(root):
        return False  # "the Summit of the Americas"
    return mention.entity.kind in PLACES or (mention.entity.kind in HOUSES and not inside)


def _convenes(body: Token) -> bool:
    """Tell whether *body* is whose gathering is told of: "a summit of the African Union"."""
    return body.dep_ == "pobj" and body.head.lower_ == "of" and body.head.head.lemma_.lower() in GATHERINGS


def _where(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Entity | None:
    """Return the place that a "where" of the event's clause points back at: "flew from Lisbon, where she met Holt"."""
    for verb in verbs:
        if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children):
            city = text.mention_at(verb.head.head) if verb.head.dep_ == "appos" else None  # "Lisbon, Portugal, where"
            for mention in (city, text.mention_at(verb.head)):
                if mention is not None and mention.entity.kind in PLACES:
                    return _spot(text, mention)
    return None


def _unlisted_at(text: AnnotatedArticle, anchors: tuple[Token, ...], trigger: Token) -> Entity | None:
    """Return the place behind an "in" or "at" of the event where no annotator knows it; else where "here" is."""
    for token in (trigger, *anchors):
        for child in token.children:
            if child.lower_ in WHERE and child.dep_ == "prep":
                inner = next((c for c in child.children if c.dep_ == "pobj"), None)
                if inner is not None and (where := _unlisted(text, inner) or capital_of(text, inner)) is not None:
                    return where
            if child.lower_ == "here" and child.dep_ == "advmod":
                return here(text)
    return None


def _in_name(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the place in "a White House meeting" and "the Lisbon talks"."""
    last = next((c for c in noun.children if c.dep_ == "compound" and c.i == noun.i - 1), None)
    mention = text.mention_at(last) if last is not None and noun.pos_ in ("NOUN", "PROPN") else None
    apart = mention is not None and mention.span.end <= text.starts[noun.i]
    if mention is None or not apart or mention.entity.kind not in (EntityKind.PLACE, EntityKind.GOVERNMENT_BODY):
        return None
    house = "House" in mention.entity.label.split() or "Palace" in mention.entity.label.split()
    if mention.entity.kind is EntityKind.PLACE:
        return mention.entity
    return (
        Entity(id=f"place:{mention.span.start}", kind=EntityKind.PLACE, label=mention.entity.label) if house else None
    )


def _spot(text: AnnotatedArticle, mention: Mention) -> Entity:
    """Return the place meant: a capital that elsewhere stands for its government is here the city."""
    called = text.article.quote(mention.span)
    if mention.entity.kind is not EntityKind.STATE or of_seat(called) is None or named(called) is not None:
        return mention.entity
    return Entity(id=f"place:{mention.span.start}", kind=EntityKind.PLACE, label=called, country=mention.entity)


def _seat(mention: Mention, preposition: Token) -> Entity | None:
    """Return the building of a body that an event took place "at": the body's name there means a place."""
    body = mention.entity.kind is not EntityKind.ORGANIZATION or preposition.head.pos_ == "NOUN"
    if preposition.lower_ != "at" and body and mention.entity.label.split()[-1].lower() not in BUILDINGS:
        return None
    return Entity(id=f"place:{mention.span.start}", kind=EntityKind.PLACE, label=mention.entity.label)


def _preposition(root: Token) -> Token | None:
    """Return the "in" or "at" that governs the place *root*, passing "the town of X" and "the city X"."""
    node = root
    for _ in range(4):
        if node.dep_ == "pobj" and node.head.lower_ in WHERE:
            return node.head
        if (
            node.dep_ == "pobj"
            and node.head.lower_ == "of"
            and node.head.head.lemma_.lower() in REGIONS | PASSED | SIDES
        ):
            node = node.head.head
        elif node.dep_ in ("appos", "compound", "nmod"):
            node = node.head
        elif node.dep_ == "pobj" and node.head.lower_ == "to" and node.head.head.lemma_ in ("entrance", "gate", "door"):
            node = node.head.head
        else:
            return None
    return None


def place_named(text: AnnotatedArticle, token: Token | None) -> Entity | None:
    """Return the place that the phrase of *token* names, also inside "the capital X" and "the town of X"."""
    if token is None:
        return None
    joined = ("appos", "compound", "nmod") if token.lemma_.lower() in REGIONS else ("appos",)
    own = text.mention_at(token)
    whose = own is not None and own.entity.kind is EntityKind.PERSON  # "President Holt of Nordia" is no place
    if (seat := capital_of(text, token)) is not None:
        return seat
    inner = (None if whose else behind(token, "of"), *(c for c in token.children if c.dep_ in joined))
    for candidate in (token, *(t for t in inner if t is not None)):
        mention = text.mention_at(candidate)
        if mention is not None and mention.entity.kind in PLACES:
            return _spot(text, mention)
    settled = behind(token, "of") if token.lemma_.lower() in REGIONS - {"state", "area", "republic"} else None
    return _unlisted(text, settled or token) or _meant(text, token)


def capital_of(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the city that "the Nordian capital" stands for, by the table of states; not where the words go on to name it."""
    if noun.lower_ != "capital" or any(c.dep_ == "appos" for c in noun.children):
        return None
    whose = next((of_demonym(c.text) for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")), None)
    if whose is None or whose.capital is None:
        return None
    known = (e for e in text.entities() if e.kind is EntityKind.PLACE and e.label == whose.capital)
    home = state_called(text, whose, noun)
    own = Entity(id=f"place:{text.starts[noun.i]}", kind=EntityKind.PLACE, label=whose.capital, country=home)
    return next(known, own)


def house_named(text: AnnotatedArticle, token: Token | None) -> Entity | None:
    """Return the building of the body that somebody visited: "visited the White House"."""
    mention = text.mention_at(token) if token is not None else None
    if mention is None or mention.entity.kind not in HOUSES or mention.form is not Form.NAME:
        return None
    return Entity(id=f"place:{mention.span.start}", kind=EntityKind.PLACE, label=mention.entity.label)


def _meant(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the state that "the country" or "the island" stands for: the last named before, and not in anybody's title."""
    if noun.lower_ not in ("country", "island") or not any(c.lower_ == "the" for c in noun.lefts):
        return None
    if any(c.dep_ in ("amod", "compound", "relcl", "prep") for c in noun.children):
        return None
    at = text.starts[noun.i]
    before = (m for m in reversed(text.mentions) if m.span.end <= at and m.entity.kind is EntityKind.STATE)
    titles = [t.span for t in text.titles]
    free = (m for m in before if m.form is Form.NAME and not any(span.overlaps(m.span) for span in titles))
    return next((m.entity for m in free), None)


def _unlisted(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return a place that only the parser knows, or only "the village of": a name that is no mention of anything else."""
    seen = token.dep_ == "dobj" and token.head.lemma_ in ("visit", "tour") and token.ent_type_ not in ("PERSON", "NORP")
    known = (token.dep_ == "pobj" or seen) and token.ent_type_ not in ("DATE", "TIME", "EVENT")
    mention = text.mention_at(token)
    taken = mention is not None and (mention.entity.kind not in HOUSES or token.head.head.lemma_ not in REGIONS)
    site = token.lemma_ in SITES and any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in token.children)
    if not (token.pos_ == "PROPN" or site) or token.lower_ in GATHERINGS or not known or taken:
        return None
    if not (token.text[:1].isupper() or site):
        return None
    first = token
    for _ in range(4):
        before = first.doc[first.i - 1] if first.i > token.sent.start else first
        if before.pos_ != "PROPN" or before.head.i not in (token.i, first.i):
            break
        first = before
    span = text.span(token.doc[first.i : token.i + 1])
    if any(t.ent_type_ == "DATE" for t in token.doc[first.i : token.i + 1]) or "-" in token.text:
        return None
    return Entity(id=f"place:{span.start}", kind=EntityKind.PLACE, label=" ".join(text.article.quote(span).split()))
