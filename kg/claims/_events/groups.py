"""Common nouns for people who take part without being named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import Territory, of_demonym
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind

if TYPE_CHECKING:
    from kg.syntax import Token

PEOPLE = lexicon("""
    official officials leader minister diplomat representative delegate delegation lawmaker inspector member
    counterpart executive businessman businesswoman expert commander ambassador envoy negotiator team activist
    dissident senator congressman congresswoman parliamentarian legislator adviser advisor aide general officer
    governor mayor monarch rebel side party faction mediator veteran survivor refugee resident citizen student
    journalist reporter newsman press media worker soldier troop family relative victim scientist scholar
    investor entrepreneur community industry government authority people staff youth woman group crowd president
    premier chancellor king queen chief secretary visitor guest lawyer nun priest bishop cleric elder
    banker economist engineer teacher doctor nurse farmer villager
""")
"""Nouns in the singular that name people, alone or together."""

ROLES = lexicon("""
    spokesman spokeswoman spokesperson director chairman chairwoman chairperson chair head deputy commissioner
    judge councilor councillor speaker coordinator rapporteur admiral prince princess sheikh marshal constable
    attorney treasurer comptroller taoiseach emir sultan pope pontiff
""")
"""Nouns that name one person by the post."""
ANYBODY = PEOPLE | ROLES

PUBLIC = lexicon("""
    official officials leader minister diplomat representative delegate delegation lawmaker inspector envoy
    ambassador negotiator senator parliamentarian legislator president premier mediator rebel side party faction
    commander government adviser advisor secretary chief deputy spokesman counterpart sherpa
    governor mayor ally congressman congresswoman chancellor king emir sultan monarch pope pontiff commissioner
""")
"""Those whose meeting, though nobody is named, is an event of public life."""

LANDS = lexicon("countries nations states powers parliaments governments")
"""Plurals of states and bodies that meet and act as people do: "Arab countries met"."""

GUESTS = lexicon("""
    partners allies alumni alumnae staff personnel servicemembers participants advocates organizers organisers philanthropists professionals
    professors academics pastors clergy rabbis athletes artists musicians founders parents caregivers patients firefighters responders
    consumers filmmakers playwrights employers employees attorneys educators fellows honorees
    defenders attendees stakeholders practitioners supporters
    manufacturers suppliers producers makers distributors retailers providers operators owners managers builders developers growers ranchers
    foresters fishermen miners traders merchants importers exporters contractors automakers carriers insurers lenders creditors donors
    funders shareholders industrialists financiers ceos directors trustees planners policymakers regulators prosecutors
    organizations organisations companies firms businesses unions utilities airlines universities charities nonprofits
    economists physicians clinicians pharmacists specialists analysts consultants academicians historians intellectuals writers authors
    editors publishers columnists poets actors celebrities players coaches fans sailors marines cadets airmen peacekeepers
    monitors observers volunteers missionaries imams monks theologians evangelicals tribesmen chieftains notables dignitaries
    interlocutors colleagues staffers constituents taxpayers tenants renters landlords homeowners migrants exiles
    evacuees detainees hostages prisoners inmates protesters demonstrators strikers campaigners unionists
    widows orphans mothers fathers children girls boys seniors retirees pensioners apprentices trainees interns graduates
    innovators inventors technologists astronauts pilots superintendents principals commissioners sheriffs policemen
    personalities figures
""")
"""Plurals of people who are met, and of whom little else is told."""
PEERS = {"colleague": (), "number": ("opposite",)}
"""Who has the same post elsewhere, where told of which country, or how: "her Chilean colleague", "his opposite number"."""
NATIONS = (EntityKind.STATE, EntityKind.ORGANIZATION)
UNNAMED = "(unnamed)"
"""The label of somebody whom the text leaves out."""


def somebody(text: AnnotatedArticle, token: Token) -> Entity:
    """Return those whom the text leaves out of what it tells at *token*."""
    return Entity(id=f"group:{text.span(token).start}", kind=EntityKind.GROUP, label=UNNAMED, proper=False)


def state_called(text: AnnotatedArticle, territory: Territory, token: Token) -> Entity:
    """Return the state or union of *territory*, as the article calls it elsewhere or as the table does."""
    known = (e for e in text.entities() if e.kind in NATIONS and e.label == territory.name)
    start = text.span(token).start
    own = Entity(id=f"state:{start}", kind=EntityKind.STATE, label=territory.name, qid=territory.qid)
    return next(known, own)


def singular(noun: Token) -> str:
    """Return the lower-case singular of *noun*, also of "Ministers", which the lemmatizer leaves as a name."""
    lemma = noun.lemma_.lower()
    if noun.tag_ not in ("NNPS", "NNP") or not lemma.endswith("s"):
        return lemma
    one = f"{lemma[:-3]}y" if lemma.endswith("ies") else lemma[:-1]
    return one if one in ANYBODY else lemma


def is_several(noun: Token) -> bool:
    """Tell whether *noun* is a plural, also "Ministers" where it was taken for a name."""
    return noun.tag_ in ("NNS", "NNPS") or singular(noun) != noun.lemma_.lower()


def is_public(group: Entity) -> bool:
    """Tell whether *group* stands for people of public life: "Syrian officials", "the negotiators", "rebels"."""
    head = re.split(r" (?:of|from|in|for) ", group.label.lower())[0].split()[-1:]
    one = (
        head[0].removesuffix("ies") + "y"
        if head and head[0].endswith("ies")
        else head[0].removesuffix("s")
        if head
        else ""
    )
    return bool(head) and (
        head[0] in PUBLIC | LANDS or one in PUBLIC or (one == "group" and "rebel" in group.label.lower())
    )


def are_lands(noun: Token) -> bool:
    """Tell whether *noun* is of states or people not told by other nouns: "Arab countries", "with UK partners", "her Chilean colleague"."""
    if noun.lower_ in GUESTS:
        return (noun.dep_ == "pobj" and noun.head.lower_ == "with") or (
            noun.dep_ == "dobj" and noun.head.lemma_ == "convene"
        )
    if noun.lower_ in PEERS:
        return any(c.text in PEERS[noun.lower_] or of_demonym(c.text) is not None for c in noun.lefts)
    return (
        noun.pos_ == "NOUN"
        and noun.lower_ in LANDS
        and any(c.dep_ in ("amod", "compound", "nmod", "nummod") for c in noun.children)
    )


def is_plural(group: Entity) -> bool:
    """Tell whether *group* is of several: "negotiators", "the delegations"."""
    return re.split(r" (?:of|from|in|for) ", group.label.lower())[0].endswith("s")


def persons(actors: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the people among *actors*, each once."""
    return tuple(a for a in dict.fromkeys(actors) if a.kind is EntityKind.PERSON)


def two_sided(people: Iterable[Entity]) -> bool:
    """Tell whether *people* can meet: two different actors, one of them called by name or of public life."""
    different = tuple(dict.fromkeys(people))
    named = any(p.proper and p.kind is not EntityKind.GROUP for p in different)
    groups = all(p.kind is EntityKind.GROUP for p in different) and all(is_plural(p) for p in different)
    public = all(is_public(p) for p in different) or (groups and any(is_public(p) for p in different))
    return len(different) >= 2 and (named or public)


def assembled(people: Iterable[Entity]) -> bool:
    """Tell whether *people* is one body or group of several that meets by itself: "the board met", "negotiators met"."""
    alone = tuple(dict.fromkeys(people))
    if len(alone) != 1:
        return False
    body = alone[0].kind in (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)
    counted = alone[0].label.lower().split()[0] in ("two", "both", "three")
    return body or (alone[0].kind is EntityKind.GROUP and is_plural(alone[0]) and is_public(alone[0]) and not counted)
