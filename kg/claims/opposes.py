"""Finds positions of opposition: "Nordia rejects the treaty", "condemned the attack", "will act against …"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.cues import BLAMED
from kg.claims._stance.frames import Frames
from kg.claims._stance.penalties import penalties
from kg.claims._stance.reckonings import reckonings
from kg.claims._stance.stances import STATED, judged, stances
from kg.claims._stance.talked import talked
from kg.model import Polarity, Stance

REBUKING = (BLAMED - lexicon("blame condemn denounce hammer")) | lexicon(
    "admonish bash belittle chastize disparage lampoon revile shame skewer vilify"
)
"""Verbs of blame that tell whom with what for."""
FRAMES = Frames(
    verbs=lexicon(
        "condemn oppose fight reject denounce criticize criticise deplore decry denigrate dismiss blast slam lambast protest blame "
        "block veto resist spurn rebuke castigate lambaste assail disavow repudiate renounce shun rebuff ridicule mock deride scorn abhor "
        "disapprove disparage refuse challenge contest fault chide scold reprimand censure vilify malign detest despise loathe "
        "resent deny distrust mistrust boycott bash trash excoriate skewer berate deprecate reprove upbraid "
        "chastise chastize admonish pillory lampoon belittle snub heckle revile villainize villainise"
    ),
    prepositions=frozenset(
        {
            ("rule", "out"),
            ("object", "to"),
            ("protest", "against"),
            ("lash", "at"),
            ("lash", "out"),
            ("turn", "down"),
            ("be", "against"),
            ("stand", "against"),
            ("vote", "against"),
            ("come", "against"),
            ("balk", "at"),
            ("speak", "against"),
            ("argue", "against"),
            ("advocate", "against"),
            ("campaign", "against"),
            ("lobby", "against"),
            ("rail", "against"),
            ("disapprove", "of"),
            ("disagree", "with"),
            ("bristle", "at"),
            ("warn", "against"),
            ("caution", "against"),
            ("advise", "against"),
            ("come out", "against"),
            ("hit out", "at"),
            ("lash out", "at"),
            ("speak out", "against"),
            ("stand up", "to"),
            ("push back", "against"),
            ("fight", "against"),
            ("demonstrate", "against"),
            ("march", "against"),
            *((verb, "into") for verb in ("rip", "tear", "lay", "light")),
            ("hit back", "at"),
            ("jeer", "at"),
            ("rage", "at"),
            ("rage", "against"),
            ("rant", "against"),
            ("rant", "about"),
            ("turn", "against"),
            *((f"{verb} {how}", "to") for verb in ("react", "respond") for how in ("angrily", "furiously", "harshly")),
            ("rally", "against"),
            ("inveigh", "against"),
            ("scoff", "at"),
            ("sneer", "at"),
            ("recoil", "from"),
            ("back away", "from"),
            ("shy away", "from"),
        }
    ),
    infinitives=lexicon("refuse"),
    moving=lexicon("anger outrage infuriate enrage incense irritate annoy upset offend antagonize antagonise"),
    clauses=lexicon("angry furious outraged incensed infuriated irate indignant livid"),
    matters=frozenset(
        {
            ("distance", "from"),
            ("warn", "against"),
            ("caution", "against"),
            ("blame", "on"),
            ("accuse", "of"),
            ("suspect", "of"),
            ("condemn", "for"),
            ("denounce", "for"),
            *((verb, prep) for verb in REBUKING for prep in ("for", "over")),
        }
    ),
    deeds=frozenset(
        {
            ("accuse", "of"),
            ("suspect", "of"),
            ("condemn", "for"),
            ("denounce", "for"),
            *((verb, prep) for verb in REBUKING for prep in ("for", "over")),
        }
    ),
    nouns=lexicon(
        "opposition condemnation outrage objection rejection anger dismay criticism denunciation rebuke contempt disgust fury "
        "indignation disapproval displeasure resentment hostility animosity hatred enmity aversion "
        "irritation annoyance exasperation complaint protest lawsuit suit demonstration rally action crackdown outcry"
    ),
    states=frozenset(
        {
            ("opposed", "to"),
            ("critical", "of"),
            ("outraged", "by"),
            ("outraged", "at"),
            ("appalled", "by"),
            ("unwilling", "to"),
            ("reluctant", "to"),
            ("hostile", "to"),
            ("hostile", "toward"),
            ("averse", "to"),
            ("angry", "about"),
            ("angry", "over"),
            *(("upset", prep) for prep in ("about", "over", "with")),
            *((feeling, "with") for feeling in ("angry", "furious")),
            ("angry", "at"),
            ("furious", "about"),
            ("furious", "over"),
            ("furious", "at"),
            ("outraged", "over"),
            ("incensed", "by"),
            ("incensed", "at"),
            ("infuriated", "by"),
            ("disgusted", "by"),
            ("disgusted", "with"),
            ("contemptuous", "of"),
            ("scornful", "of"),
            ("dismissive", "of"),
            ("intolerant", "of"),
            ("disdainful", "of"),
            ("disrespectful", "of"),
            ("distrustful", "of"),
            ("fed up", "with"),
        }
    ),
    actions=lexicon("curb counter combat confront deter thwart"),
    manners=frozenset({"against", "in the face of", "in opposition to", "in defiance of"}),
    owned=lexicon(
        "opposition objection rejection condemnation refusal criticism denunciation hostility animosity resistance disapproval reluctance "
        "unwillingness outrage anger resentment protest"
    ),
    people=lexicon("critic opponent foe detractor"),
    sides=frozenset({"against", "out against", "in opposition to", "at odds with", "at loggerheads with"}),
    signs=frozenset({"in protest against", "in protest at", "in protest over", "in protest of", "in protest to"}),
    idioms=frozenset(
        {
            "break ranks with",
            "part ways with",
            "break with",
            "take issue with",
            "take exception to",
            *(f"turn {whose} back on" for whose in ("its", "his", "her", "their")),
            "wage war on",
            "draw the line at",
            "hear of",
            "make the case against",
            "make a case against",
            "place the blame on",
            "put the blame on",
            "lay the blame on",
            "pin the blame on",
            "cast the blame on",
            "take aim at",
            "find fault with",
            "pour scorn on",
            "heap scorn on",
            "heap blame on",
            "heap criticism on",
            "level criticism at",
            "point the finger at",
            "point a finger at",
            "point fingers at",
            *(f"{verb} a {what} at" for verb in ("take", "have", "make") for what in ("swipe", "jab", "dig")),
        }
    ),
)


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Stance]:
    """Yield the stances of opposition in *text*; "does not oppose" is none."""
    found = tuple(stances(text, claims, FRAMES, Polarity.OPPOSE, "opposes"))
    yield from found
    told = (*penalties(text), *reckonings(text), *(p for p, _ in talked(text, claims, FRAMES)))
    yield from judged(text, (*claims, *found), ((p, Polarity.OPPOSE) for p in told), "opposes")


RULE = Rule(
    find,
    after=STATED,
    examples=(
        Example(
            "Ana Prado condemned the arrests and the closure of the port.",
            ("Ana Prado oppose arrests", "Ana Prado oppose closure of the port"),
        ),
        Example("France imposed sanctions on Chile over the arrests.", ("France oppose arrests",)),
        Example("Chile will hold Peru accountable for the raid.", ("Chile oppose raid",)),
        Example("Chile has designated two captains for their role in the raid.", ("Chile oppose role in the raid",)),
        Example("Chile held a meeting for the crew."),
        Example("Chile recalled its ambassador to protest the raid.", ("Chile oppose raid",)),
        Example("Chile blocked the road."),
        Example("Ana Prado turned down the radio."),
        Example("Ana Prado turned down the offer.", ("Ana Prado oppose offer",)),
        Example("Ana Prado responded sharply to the ball."),
        Example("Peruvians marched against the wind."),
        Example("The treaty was signed despite opposition from Chile.", ("Chile oppose treaty",)),
        Example("Ana Prado urged Chile to do more to curb piracy."),
        Example("Chile refused a request to open the port.", ("Chile oppose request to open the port",)),
        Example("Ana Prado dismissed the army chief."),
        Example("Chile opposes the deal as an act of folly.", ("Chile oppose deal",)),
        Example("Ana Prado said her government neither supports nor opposes the ban."),
        Example("Ana Prado condemned the attack on the port.", ("Ana Prado oppose attack on the port",)),
        Example("Ana Prado said she does not oppose the tariff."),
        Example("Ana Prado discussed the attack on the port with Erik Holt."),
    ),
)
