"""Finds positions of support: "Nordia backs the treaty", "welcomed the decision", "reaffirmed its support for …"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.frames import Frames
from kg.claims._stance.gifts import gifts
from kg.claims._stance.signs import OTHER
from kg.claims._stance.stances import STATED, judged, stances
from kg.claims._stance.talked import talked
from kg.model import Polarity, Stance

FRAMES = Frames(
    verbs=lexicon(
        "support back endorse promote favor favour advocate welcome commend praise applaud hail laud appreciate salute demand "
        "embrace uphold want seek second prioritise prioritize cherish value treasure "
        "request pledge propose admire champion push accept promise "
        "defend respect urge encourage pursue cosponsor sponsor approve espouse extol "
        "acclaim revere venerate reaffirm affirm compliment idolize idolise"
    ),
    prepositions=frozenset(
        {
            ("call", "for"),
            ("push", "for"),
            ("advocate", "for"),
            ("press", "for"),
            ("appeal", "for"),
            ("ask", "for"),
            ("hope", "for"),
            ("agree", "on"),
            ("agree", "to"),
            ("commit", "to"),
            ("recommit", "to"),
            ("look forward", "to"),
            ("adhere", "to"),
            ("stick", "to"),
            ("go ahead", "with"),
            ("press ahead", "with"),
            ("plead", "for"),
            ("stand", "by"),
            ("stand", "with"),
            ("stand", "behind"),
            ("stand", "alongside"),
            ("side", "with"),
            ("vouch", "for"),
            ("root", "for"),
            ("stump", "for"),
            *((verb, where) for verb in ("coalesce", "solidify") for where in ("behind", "around")),
            *(("stick" + up, prep) for up, prep in (("", "by"), (" up", "for"))),
            *((f"speak {how}", "of") for how in ("highly", "warmly", "fondly", "well")),
            ("think highly", "of"),
            ("rally", "behind"),
            ("rally", "around"),
            ("unite", "behind"),
            ("sympathize", "with"),
            ("sympathise", "with"),
            ("vote", "for"),
            ("insist", "on"),
            ("long", "for"),
            ("yearn", "for"),
            ("strive", "for"),
            ("campaign", "for"),
            ("fight", "for"),
            ("battle", "for"),
            ("lobby", "for"),
            ("argue", "for"),
            ("approve", "of"),
            ("identify", "with"),
            ("subscribe", "to"),
        }
    ),
    infinitives=lexicon(
        "agree resolve pledge promise vow commit recommit offer decide hope undertake want seek threaten vote plan intend ask propose"
    ),
    requests=lexicon(
        "urge call press encourage ask appeal exhort implore plead beg request push want count rely entreat beseech warn "
        "caution advise"
    ),
    matters=frozenset(
        {
            ("press", "for"),
            ("push", "for"),
            ("align", "with"),
            ("throw", "behind"),
            ("urge", "for"),
            ("thank", "for"),
            ("congratulate", "on"),
            ("congratulate", "for"),
            ("commend", "on"),
            ("praise", "on"),
            ("commend", "for"),
            ("praise", "for"),
            ("applaud", "for"),
            ("compliment", "on"),
            *((verb, "for") for verb in ("laud", "hail", "salute", "compliment")),
        }
    ),
    deeds=frozenset(
        {(verb, "for") for verb in ("commend", "praise", "applaud", "laud", "hail", "salute", "compliment")}
    ),
    moving=lexicon("please delight hearten gratify"),
    clauses=lexicon(
        "hope wish urge demand pleased glad happy delighted proud grateful thankful heartened gratified confident optimistic hopeful"
    ),
    valued=lexicon(
        "partnership alliance friendship relationship relation tie bond cooperation collaboration solidarity unity "
        "bravery courage contribution sacrifice leadership heroism resilience generosity role assistance"
    ),
    future=lexicon(
        "allow permit recognise recognize join withdraw restore resume provide end stop lift reopen fund finance maintain keep strengthen "
        "grant increase protect honour honor implement cooperate contribute promote help deploy build develop ratify approve adopt "
        "release guarantee deepen expand boost pursue enforce comply abide invest safeguard preserve uphold back defend "
        "donate establish launch introduce supply reduce rebuild revive intensify accelerate"
    ),
    efforts=lexicon("work strive fight battle"),
    nouns=lexicon(
        "support commitment importance need urgency value appreciation gratitude hope wish request satisfaction pleasure determination "
        "desire willingness readiness interest solidarity confidence thanks agreement consensus strength call intention appeal plea demand "
        "plan strategy aim ambition pledge promise "
        "endorsement enthusiasm approval sympathy esteem dedication resolve eagerness faith trust "
        "encouragement intent "
        "optimism goal benefit focus necessity priority appetite tribute praise congratulation backing admiration respect"
    ),
    owned=lexicon(
        "support commitment backing endorsement insistence solidarity call demand desire determination willingness readiness resolve "
        "praise admiration sympathy approval enthusiasm eagerness intention pledge promise vow offer push vote campaign "
        "lobbying crusade"
    ),
    people=lexicon("supporter advocate proponent backer defender champion admirer loyalist"),
    sides=frozenset(
        {
            "in favour of",
            "in favor of",
            "in support of",
            "in solidarity with",
            "out for",
            "in defence of",
            "in defense of",
        }
    ),
    signs=frozenset({"in support of", "in solidarity with", "in favour of", "in favor of"}),
    idioms=frozenset(
        {
            "stand shoulder to shoulder with",
            "stand side by side with",
            "stand firmly with",
            "stand firmly behind",
            "close ranks around",
            "close ranks behind",
            "close ranks with",
            "rally to the defence of",
            "rally to the defense of",
            "come to the defence of",
            "come to the defense of",
            "throw its weight behind",
            "throw his weight behind",
            "throw her weight behind",
            "throw their weight behind",
            "take the side of",
            "stand on the side of",
            "stand up for",
            "be full of praise for",
            "have nothing but praise for",
            "sing the praises of",
            "shower praise on",
            "heap praise on",
            "heap praise upon",
            "lavish praise on",
            "lavish praise upon",
            "tip a hat to",
            *(
                f"{verb} to the {what} of"
                for verb in ("rush", "leap", "rise", "spring")
                for what in ("defence", "defense")
            ),
            *(f"throw {whose} support behind" for whose in ("its", "his", "her", "their")),
            "make the case for",
            "make a case for",
        }
    ),
    duties=lexicon("must should"),
    states=frozenset(
        {
            ("committed", "to"),
            ("dedicated", "to"),
            ("devoted", "to"),
            ("proud", "to"),
            ("resolved", "to"),
            ("encouraged", "by"),
            ("encouraged", "at"),
            ("heartened", "by"),
            ("grateful", "for"),
            ("proud", "of"),
            ("pleased", "with"),
            ("pleased", "by"),
            ("supportive", "of"),
            ("appreciative", "of"),
            ("enthusiastic", "about"),
            ("excited", "about"),
            ("optimistic", "about"),
            ("hopeful", "about"),
            ("confident", "in"),
            ("happy", "with"),
            ("happy", "about"),
            ("delighted", "by"),
            ("delighted", "with"),
            ("sympathetic", "to"),
            *((feeling, "to") for feeling in ("grateful", "thankful", "indebted")),
            ("loyal", "to"),
            ("insistent", "on"),
            ("satisfied", "with"),
            ("thankful", "for"),
            ("ready", "to"),
            ("prepared", "to"),
            ("willing", "to"),
            ("vocal", "about"),
            ("determined", "to"),
            ("open", "to"),
            ("eager", "to"),
            ("keen", "to"),
            ("anxious", "to"),
        }
    ),
)


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Stance]:
    """Yield the stances of support in *text*, and of opposition where support is denied."""
    found = tuple(stances(text, claims, FRAMES, Polarity.SUPPORT, "supports", turned=Polarity.OPPOSE))
    yield from found
    yield from judged(text, (*claims, *found), ((p, Polarity.SUPPORT) for p in gifts(text)), "supports")
    shared = (
        (p, OTHER[Polarity.SUPPORT] if turned else Polarity.SUPPORT) for p, turned in talked(text, claims, FRAMES)
    )
    yield from judged(text, (*claims, *found), shared, "supports")


RULE = Rule(
    find,
    after=STATED,
    examples=(
        Example(
            "Ana Prado reaffirmed her support for the sovereignty, independence and unity of Chile.",
            ("Ana Prado support sovereignty, independence and unity of Chile",),
        ),
        Example(
            "Ana Prado called for calm and for an inquiry.", ("Ana Prado support calm", "Ana Prado support inquiry")
        ),
        Example("Ana Prado spoke in favour of the treaty.", ("Ana Prado support treaty",)),
        Example("Ana Prado welcomed the ceasefire.", ("Ana Prado support ceasefire",)),
        Example("Ana Prado said she does not support the tariff.", ("Ana Prado oppose tariff",)),
        Example("Ana Prado reaffirmed the commitment of France to the truce.", ("France support truce",)),
        Example("Ana Prado said Chile favours closing the border.", ("Chile support closing the border",)),
        Example("Ana Prado announced $2 million for the new clinics.", ("Ana Prado support new clinics",)),
        Example("Chile remains steadfast in its commitment to the truce.", ("Chile support truce",)),
        Example("Chile stands ready to rebuild the port.", ("Chile support rebuild the port",)),
        Example("Chile is ready to help."),
        Example('"We could not be more grateful for this truce," Ana Prado said.', ("Ana Prado support truce",)),
        Example('"The reforms must not stop," Ana Prado said.', ("Ana Prado support reforms",)),
        Example("Chile ended the talks with a call for calm.", ("Chile support calm",)),
        Example("Chile vowed to find and punish those responsible.", ("Chile oppose those responsible",)),
        Example("Chile said it would not stop supporting Peru.", ("Chile support Peru",)),
        Example("Chile says it will not rule out talks."),
        Example("Ana Prado urged Chile to do more to curb piracy.", ("Ana Prado oppose piracy",)),
        Example("Ana Prado said her party will not seek a new vote.", ("Ana Prado oppose new vote",)),
        Example("Chile urged its citizens to leave Peru.", ("Chile support leave Peru",)),
        Example("Ana Prado warned that should Chile attack the port, Peru would close the strait."),
        Example("Ana Prado had hoped to open the port."),
        Example("Ana Prado decided to limit her speech to the port."),
        Example("Ana Prado said Chile will not lift the ban.", ("Chile support ban",)),
        Example(
            "Ana Prado met Erik Holt. They discussed their support for the truce and the need to open the port.",
            (
                "Ana Prado support truce",
                "Erik Holt support truce",
                "Ana Prado support open the port",
                "Erik Holt support open the port",
            ),
        ),
        Example("Ana Prado discussed the support of many voters with Erik Holt."),
        Example("Ana Prado discussed the ceasefire with Erik Holt."),
        Example("Ana Prado denied that France supported the ban."),
        Example("Ana Prado rejected claims that France had agreed to the ban."),
        Example("Ana Prado did not praise the ban."),
        Example("If Ana Prado supports the tariff, Erik Holt will leave."),
        Example("Chile will welcome 2,000 tourists."),
        Example("Peruvians took to the streets to demand bribes."),
        Example("Ana Prado advised Erik Holt to wear a coat."),
    ),
)
