"""Words that decide what became of an event, and in which verbs and nouns events are told."""

from kg.claims._grammar.lexicon import lexicon

MEETINGS = lexicon(
    "meeting talk session discussion conversation call dialogue encounter summit conference ceremony forum"
)
PLANS = lexicon("likely plan intend schedule expect slate slat set due prepare arrange agree be go poise about")
HAPPENS = lexicon("begin start continue finish end keep resume manage stop happen force compel")
MOTION = lexicon("travel fly go arrive come head leave depart return visit be land jet journey")
SENDS = lexicon("send dispatch")
PARTIES = lexicon("delegation mission team")
GATHER = lexicon("gather convene assemble meet sit join host")
HOLDS = lexicon(
    "hold have conduct begin start open resume restart relaunch renew re conclude finish end continue convene enter"
)
"""Verbs whose subject alone may name both sides of talks; "re" is what the parser makes of "re-started"."""
LIGHT = HOLDS | lexicon("""
    attend host chair co lead join pay make take undertake complete wrap give deliver address kick participate engage arrange launch
    co- head cochair preside grant wind cap cut share embark reopen exit leave
""")
MEDIATES = lexicon("mediate broker")
"""Verbs whose subject brings the two sides of their object together."""
TELLS = lexicon("""
    take happen occur last begin start end conclude follow come focus cover be address open resume go center
    centre devote dominate include mark produce yield enter touch concern
""")
CALLS_OFF = lexicon("cancel scrap call abort axe abandon drop shelve nix scratch")
PUTS_OFF = lexicon("postpone delay defer reschedule put push")
DROPS = CALLS_OFF | PUTS_OFF
"""Verbs of what is not held when it was to be."""
ARRANGES = lexicon("plan schedule arrange announce slate set prepare")
DENIES = lexicon("deny rule refute dispute")
REJECTS = lexicon("reject dismiss deny refute dispute rebut debunk contradict")
DISCLOSES = lexicon("have make announce confirm unveil disclose reveal outline") | DROPS
CHANCES = lexicon("time chance opportunity occasion")
TAKEN_UP = {
    **dict.fromkeys(("plan", "intention", "decision"), DISCLOSES),
    **dict.fromkeys(("invitation", "invite", "offer"), lexicon("accept")),
    **dict.fromkeys(sorted(CHANCES), lexicon("find have take get use seize")),
}
"""Nouns of what the subject of such a verb does, or plans to: "found time to see Holt", "has scrapped plans to visit Lisbon"."""
RUMOURS = lexicon("report claim rumor rumour allegation suggestion story speculation assertion accusation charge")
"""What somebody rejects when he says that an event did not take place: "dismissed reports that he had met Holt"."""
FORGONE = lexicon("schedule slate slat set due suppose plan")
"""Plans that were not carried out when somebody "had been" due or scheduled."""
UNREAL = lexicon("""
    hope hop wish want doubt suggest propose demand urge request fear imagine suppose dream consider refuse wonder
    recommend seek try attempt offer decline invite ask like prefer need wait ready threaten fail avoid oppose
    reject discuss love pledge promise vow advise encourage call
""")
TIMELESS = lexicon("""
    regularly often usually always frequently sometimes annually never rarely periodically routinely normally
    hardly almost nearly barely scarcely practically allegedly supposedly purportedly falsely
""")
"""Adverbs that tell of a habit, or that undo the verb they stand at."""
FALSE = lexicon(
    "false wrong untrue incorrect inaccurate baseless unfounded groundless fabricated nonsense lie hoax invention"
)
MAYBE = lexicon("could may might can should must ought ca")
IF = lexicon("if unless whether")

AUXILIARIES = lexicon("is are was were be been 's 're am has have had 've 'd")
FIRST = lexicon("first last second third only latest")
COMING = lexicon("planned scheduled slated upcoming forthcoming coming expected future imminent next anticipated")
UNSURE = lexicon("""
    possible potential proposed hypothetical regular frequent weekly would-be likely suggested any no every each
    further more
""")
AT = lexicon("during in at after following throughout on over since amid through upon by via")
OUTSIDE = lexicon("protest demonstrate sing cook perform dance guard")
"""What is done at a gathering by those who do not take part in it."""
SUFFERS = OUTSIDE | lexicon("""
    shoot kill arrest injure wound hurt attack assault hit strike stab detain seize assassinate murder bomb behead collapse faint fall die
    throw hurl walk storm heckle boo jeer interrupt disrupt sleep trip stumble
    vomit crash drown
""")
"""What befalls somebody, or what he does, at an occasion where others speak or meet: no sign that he takes part."""
BESIDE = lexicon("sideline margin fringe")
"""Of a larger event: where others take place."""
BEFORE = lexicon("before ahead prior for until")
PARTS = lexicon("""
    outcome result end beginning conclusion sideline margin start course opening close aftermath wake occasion
    part fringe agenda day leg round success
""")

SPEAKS = lexicon("""
    say tell speak announce state add warn deny confirm stress note declare
""")
"""Verbs whose time is the time of an occasion of speech."""
TALKS = lexicon("discuss review exchange explore touch")
"""Verbs of a topic that tell of a meeting only together with "with" and a person."""

PASSES = {
    "from": ("return", "back", "fresh", "emerge", "come"),
    "out": ("come", "walk", "emerge"),
    "into": ("go", "head", "walk", "enter"),
}
"""Verbs of coming out of a meeting and going into one."""
ENTRY = lexicon("accession admission ratification membership")
"""What makes a document one that a state binds itself with."""
