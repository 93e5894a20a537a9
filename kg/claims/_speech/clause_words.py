"""Words that tell whether what a clause of speech tells was done: verbs round it, adverbs, and what is only aimed at."""

from __future__ import annotations

from kg.claims._grammar.lexicon import lexicon

MERELY = ("just", "only", "merely", "simply", "solely")
TURNOUTS = lexicon(
    "media airwave podium pulpit address speech conference rally march demonstration protest street vigil contact"
)
"""What one holds or takes to in order to say something: "made a speech to say", "took to the streets to demand"."""
TURNING_OUT = lexicon("make give deliver hold take stage be")
ANNOUNCED = lexicon(
    "reaffirm reiterate underscore underline emphasize emphasise stress highlight thank commend congratulate express convey urge welcome "
    "condemn call ask"
)
"""Acts of speech that are announced: "will thank her hosts"."""
QUOTING = lexicon("quote cite report describe")
"""Verbs whose object says what follows "as saying"."""
RETOLD = {"VBG": "quote", "VBN": "report"}
"""Such verbs in the passive by the form that follows: "is quoted saying", "is reported to have said"."""
CONDITIONS = lexicon("if unless whether until should")
SEVERAL = lexicon("we they those some many most all both few others")
ASPECTS = lexicon("go continue proceed begin start appear seem keep cease hasten rush use")
"""Verbs whose infinitive is done with them: "went on to explain that …", "appeared to suggest that …"."""
SEEMING = lexicon("seem appear")
GLAD = lexicon("pleased proud honored honoured delighted glad happy")
WISHING = lexicon("wish want like")
"""Words whose infinitive is said with them: "is pleased to announce", "I wish to thank"."""
AVOIDING = lexicon("avoid refuse decline fail hesitate resist")
"""Verbs of what is not done: "avoided condemning …"."""
STOPPING = lexicon("stop quit")
BLOCKING = lexicon("block veto reject drop delay oppose draft shelve withdraw scrap defeat stall discard")
"""What is done with papers that nobody issues: "vetoed a resolution condemning the raids"."""
NOT_QUITE = lexicon("almost nearly allegedly supposedly purportedly wrongly mistakenly incorrectly")
AIMS = lexicon("to of from about against at without")
