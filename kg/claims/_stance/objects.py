"""Tells what is a target of a verb and what is none: "blocked the deal" but not "blocked the road"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.speakable import GUESTS, SPEAKABLE
from kg.claims._stance.deeds import DOERS
from kg.claims._stance.everyday import only_done

if TYPE_CHECKING:
    from kg.syntax import Token

HELD = lexicon(
    "country territory border city town village position base homeland title seat ground nation people client suspect"
)
"""What one defends by doing so and not by speaking for it."""
BORNE_OUT = lexicon("job claim theory view conclusion finding hypothesis notion contention growth weight")
"""What things support, not people: "the deal supports ten thousand jobs"."""
HAD = lexicon(
    "forgiveness refuge shelter asylum treatment job office election reelection nomination seat revenge money"
)
"""What one seeks for oneself without taking a position."""
PURSUED = lexicon(
    "deal agreement tie relation policy peace diplomacy dialogue reform negotiation goal strategy independence membership justice "
    "partnership cooperation solution settlement accord treaty reconciliation weapon"
)
"""What one is for who pursues it."""
WAYS = lexicon(
    "road street highway bridge entrance exit access traffic route gate lane tunnel way path door view advance sun"
)
"""What one blocks without being against it."""
COUNSELLING = lexicon("urge encourage")
"""Verbs with a thing as their object, "urged calm", or with a person who shall do something."""
REFUSED = lexicon(
    "request demand proposal offer plan extradition invitation appeal call deal truce ceasefire talk negotiation"
)
"""What one is against who refuses it."""
GRANTABLE = lexicon("request appeal petition application bail visa asylum permission entry parole access clemency")
"""What one is against giving who denies it."""
ASKED = lexicon(
    "suspect witness individual person man dictator neighbor neighbour friend employee driver passenger detainee prisoner"
)
"""Further people whom somebody questions in an inquiry."""
CHALLENGED = lexicon(
    "decision ruling law legality constitution decree statute ordinance regulation restriction sanction tariff detention legitimacy "
    "constitutionality validity order policy verdict claim result authority ban bill measure plan rule charge"
)
"""What one is against who challenges it."""
LAWS = lexicon("bill legislation law policy reform plan measure agenda treaty resolution amendment")
"""What one is for who pushes it."""
ACCEPTED = REFUSED | lexicon(
    "term compromise condition settlement accord agreement treaty verdict ruling result outcome resolution cap"
)
"""What one is for who accepts it."""
ANSWERS = lexicon(
    "action crackdown retaliation revenge punishment veto answer reply decision response statement report result announcement"
)
"""What one promises without taking a position."""
GRANTED = lexicon("visa declaration license licence permit grant loan application passport appointment")
"""What an office approves by its work."""
SECRECY = lexicon("anonymity comment permission interview information copy detail leave time")
"""What one requests for oneself."""
CHANCES = lexicon("possibility prospect chance option idea likelihood")
CHOSEN = lexicon(
    "talk negotiation dialogue discussion resignation return use action force intervention participation candidacy run bid sanction "
    "increase cut hike rise tax election referendum deal agreement compromise concession cooperation coalition alliance withdrawal "
    "pullout retreat invasion deployment sale merger extradition pardon amnesty ceasefire truce recognition membership contact vote "
    "amendment extension delay postponement boycott option ban independence mediation inquiry reform devaluation bailout aid help "
    "surrender partition change solution measure pact settlement nationalization nationalisation privatization privatisation "
    "response freeze meeting default demolition visit trip summit suspension exit closure expulsion evacuation lockdown curfew apology"
)
"""What one rules out who is against doing it: no causes and no crimes."""
SPOKEN_OF = (
    CHALLENGED
    | LAWS
    | ACCEPTED
    | lexicon(
        "critic opponent rival detractor media press government administration opposition congress senate criticism accusation "
        "allegation comment remark view statement stance position record handling approach response support failure refusal role part "
        "treatment system practice behavior behaviour conduct performance use style leadership choice vote speech campaign attack "
        "attitude silence lack absence effort work tie link involvement inaction tactic rhetoric regime politician elite establishment "
        "lawmaker senator congressman minister president republican democrat conservative liberal"
    )
)
"""What one speaks of who attacks it."""
FIGURES = frozenset(
    {
        *(f"{verb} into" for verb in ("tear", "rip", "lay", "light")),
        *(f"{verb} at" for verb in ("take aim", "hit back", "rage", "jeer")),
        *(f"{verb} a {what} at" for verb in ("take", "have", "make") for what in ("swipe", "jab", "dig")),
        *("rage against", "rant against", "rant about", "turn against", "root for", "stick by", "stick up for"),
        *("solidify behind", "coalesce behind", "solidify around", "coalesce around"),
    }
)
"""Words of praise and blame with people, and with what is spoken of, alone: "tore into Prado", but not "tore into the cake"."""
ONLY = {
    "push": LAWS,
    "accept": ACCEPTED - lexicon("invitation appeal call"),
    "refuse": REFUSED,
    "deny": GRANTABLE,
    "pursue": PURSUED,
    "challenge": CHALLENGED,
    "promote": LAWS
    | lexicon("peace dialogue diplomacy deal agreement accord ceasefire truce reconciliation proposal initiative"),
    "fight": LAWS | lexicon("ban decision ruling tariff closure merger takeover proposal sanction decree"),
}
NEVER = {
    "block": WAYS,
    "seek": HAD,
    "want": HAD,
    "support": BORNE_OUT,
    "promise": ANSWERS,
    "approve": GRANTED,
    "request": SECRECY,
    "welcome": GUESTS,
    "demand": frozenset({"bribe"}),
}
"""Objects with which alone, and with which never, a verb tells a position."""


def no_target(verb: Token, head: Token) -> bool:
    """Tell whether *head* is no target: whom one urges to do something, what one defends from an attack, or only wants to have."""
    lemma = verb.lemma
    if only_done(verb, head) or _only_handled(verb, head) or _by_the_book(head):
        return True
    if lemma in ONLY or lemma in NEVER:
        return head.lemma in NEVER.get(lemma, ()) or head.lemma not in ONLY.get(lemma, {head.lemma})
    if lemma == "defend":
        return head.lemma in HELD or any(c.dep_ == "prep" and c.lower_ == "from" for c in (*verb.rights, *head.rights))
    if lemma not in COUNSELLING:
        return False
    return _to_do(verb, head) or head.pos_ == "PROPN" or head.lemma in DOERS or head.lemma == "those"


def spoken_of(thing: Token, phrase: str | None = None) -> bool:
    """Tell whether *thing* is what people speak of, or *phrase* is no figure of speech."""
    named = thing.ent_type_ in ("PERSON", "NORP", "ORG") or thing.lemma in SPOKEN_OF
    return named or (phrase is not None and phrase not in FIGURES)


def by_words(verb: Token, particle: Token, head: Token) -> bool:
    """Tell "turned down the offer" from "turned down the radio", and "ruled out talks" from "ruled out foul play"."""
    if (verb.lemma, particle.lower_) == ("rule", "out"):
        of = (t for c in head.rights if c.lower_ == "of" and head.lemma in CHANCES for t in c.children)
        return any(t.lemma in CHOSEN or t.pos_ == "VERB" for t in (head, *of))
    return head.lemma in SPEAKABLE.get((verb.lemma, particle.lower_), {head.lemma})


def _by_the_book(asking: Token) -> bool:
    """Tell "a request for comment", "the loan application", which somebody answers whose work it is."""
    if asking.lemma not in ("request", "application", "appeal", "petition"):
        return False
    behind = [t for c in asking.rights if c.lower_ in ("for", "to") for t in (c, *c.children)]
    return any(t.lemma in GRANTED | SECRECY for t in (*asking.lefts, *behind))


def _only_handled(verb: Token, head: Token) -> bool:
    """Tell whether *verb* tells a deed: "questioned the suspect", "contested the county", "respected the rights of its citizens"."""
    return (
        (verb.lemma == "question" and _questioned(head))
        or (verb.lemma == "want" and _to_do(verb, head))
        or (verb.lemma == "resist" and head.tag_ == "VBG")  # "resisted drawing comparisons"
        or (verb.lemma == "contest" and head.ent_type_ == "GPE")
        or (verb.lemma == "respect" and verb.tag_ == "VBD")
    )


def _to_do(verb: Token, head: Token) -> bool:
    """Tell whether behind *verb* or its object *head* an infinitive stands: "wants the envoys to leave"."""
    return any(
        t.tag_ == "TO" and t.head.pos_ in ("VERB", "AUX") for c in (verb, head) for v in c.rights for t in (v, *v.lefts)
    )


def _questioned(thing: Token) -> bool:
    """Tell whether *thing* is people who are asked questions: "questioned the ex-governor", "… several of the suspects"."""
    of = next((c for c in thing.rights if c.lower_ == "of"), None) if thing.pos_ != "NOUN" else None
    who = thing if of is None else next((t for t in of.children if t.dep_ == "pobj"), thing)
    lemma = who.lemma.removeprefix("ex-")
    return lemma in ANYBODY or lemma in ASKED or (who.pos_ == "PROPN" and who.ent_type_ == "PERSON")
