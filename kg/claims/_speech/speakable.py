"""Tells with which objects a verb is speech, "refused the offer", "turned down the plan", and with which a deed: "turned down a radio"."""

from __future__ import annotations

from kg.claims._grammar.lexicon import lexicon

GREETINGS = lexicon("wish greeting congratulation regard")
"""Nouns whose "to" names the hearer alone."""
GUARDED = lexicon(
    "country nation state people territory border land soil home homeland city town village freedom liberty democracy interest security "
    "sovereignty title crown championship civilian citizen ally world independence integrity airspace coast sea water capital value "
    "port base position line hill goal net lead client suspect defendant"
)
"""What one defends in deeds; the rest one defends in words."""

ASKED = lexicon("request demand offer invitation proposal call plea appeal bid")
"""What one refuses in words."""
ORDERED = lexicon(
    "release arrest withdrawal halt end closure review probe inquiry search seizure return pullout recall freeze ban strike raid boycott "
    "departure expulsion removal increase cut transfer audit study assault start shutdown recount"
)
REPORTED = ORDERED | lexicon(
    "progress breakthrough casualty death attack clash violation incident case explosion shooting outbreak rise drop decline shortage "
    "presence movement launch fire delay problem success failure"
)
"""What one reports in words."""
DEALT = lexicon(
    "release free ground close shut arrest detain deport evict demolish remove withdraw halt stop suspend freeze ban expel return "
    "destroy seize search jail hold restore reopen lift dismantle disband dissolve evacuate"
)
"""What is ordered to be done with somebody or something."""
CHOOSY = {
    "order": ORDERED,
    "report": REPORTED,
    "send": GREETINGS,
    "refuse": ASKED,
    "decline": ASKED,
    "defend": frozenset(),
}
"""Verbs that are speech with few objects only."""
GUESTS = lexicon(
    "tourist visitor guest holidaymaker arrival newcomer athlete player immigrant migrant competitor spectator crowd"
)
"""Who is welcomed with open arms and not with words."""
WITHHELD = lexicon(
    "bail parole visa entry access permission asylum loan motion appeal petition application license licence permit service treatment care "
    "benefit coverage admission passage clemency citizenship refuge leave credit victory title win medal chance opportunity request"
)
"""What is denied to somebody in deeds."""
DEEDS = frozenset(
    {*(("deny", thing) for thing in WITHHELD)}
    | {
        ("declare", "war"),
        ("declare", "victory"),
        ("request", "anonymity"),
        ("demand", "anonymity"),
        ("demand", "bribe"),
    }
)
"""Verbs and what is done with them in deeds and not in words."""
NOMINAL = ("tion", "sion", "ment", "ance", "ence")
"""What one orders to be done and not to be delivered: "ordered the departure of …", "ordered an assessment of …"."""
SPEAKABLE: dict[tuple[str, str], frozenset[str]] = {
    **dict.fromkeys(
        (("brush", "off"), ("brush", "aside")),
        lexicon(
            "accusation allegation appeal attack call charge claim comment complaint concern criticism demand doubt fear idea notion "
            "objection offer plea prospect protest question remark report request rumor rumour speculation suggestion threat warning worry"
        ),
    ),
    ("turn", "down"): lexicon(
        "appeal application bid call demand deal invitation motion nomination offer overture petition plan plea proposal request post job "
        "suggestion truce position role seat chance opportunity award prize honor honour help aid assistance money loan bail visa increase"
    ),
    **dict.fromkeys(
        (("spell", "out"), ("lay", "out"), ("set", "out")),
        lexicon(
            "agenda aim approach argument case challenge commitment condition consequence concern criterion demand detail difference "
            "expectation framework goal idea intention measure need objective option plan point policy position principle priority "
            "programme program proposal reason requirement roadmap rule scenario stance step strategy term timetable timeline view vision"
        ),
    ),
    ("point", "out"): lexicon(
        "advantage benefit contradiction danger difference difficulty error fact failing failure flaw importance inconsistency link "
        "mistake need problem risk shortcoming significance similarity weakness"
    ),
}
"""What one does so in words; one turns down a radio and sets out chairs in deeds."""
