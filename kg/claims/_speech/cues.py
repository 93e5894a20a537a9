"""Words of speech: verbs, nouns and constructions that tell that somebody says something, each with its speech act.

Lemmas throughout. A verb stands in several tables when it takes several constructions.
"""

from __future__ import annotations

from kg.claims._grammar.lexicon import lexicon
from kg.model import Act


def _table(**acts: str) -> dict[str, Act]:
    return {lemma: Act(act) for act, lemmas in acts.items() for lemma in lemmas.split()}


CLAUSE = _table(
    say="say tell state add note observe remark explain describe report write reply respond answer continue mention indicate "
    "comment recall cite quote read tweet post claim argue allege assert maintain contend estimate believe think feel "
    "suggest hint imply predict reveal disclose inform brief notify point conclude find learn show convey relate "
    "estimate speculate joke quip testify tweet retort hope expect fear worry repeat echo opine elaborate "
    "figure understand reason muse reckon signal snap shout remember wonder yell cry exclaim insinuate know recount theorize "
    "counter grumble thunder stipulate posit surmise attest certify discover suspect assume foresee anticipate forecast gloat "
    "mutter whisper murmur chant interject volunteer profess rant disclose bemoan chime scoff",
    stress="stress emphasize emphasise reemphasize underscore underline highlight reiterate insist reaffirm affirm",
    announce="announce declare proclaim decide rule",
    confirm="confirm acknowledge recognize recognise verify",
    deny="deny dispute",
    praise="praise welcome boast",
    commit="pledge promise vow agree assure commit swear guarantee",
    propose="propose recommend advise",
    request="urge demand request ask call plead appeal beg",
    criticise="complain charge lament accuse protest condemn question criticize criticise",
    warn="warn caution threaten",
    concede="admit concede confess",
)
"""Verbs that take a clause, or stand beside a quotation: "said that …", "…, she added"."""

FINAL = lexicon(
    "say add tell note observe remark explain report write reply respond answer continue comment recall state claim argue assert ",
    "announce declare confirm warn stress emphasize emphasise insist reiterate acknowledge admit concede complain believe ",
    "tweet joke conclude quote suggest estimate predict agree charge caution pledge promise vow show indicate think ",
    "threaten think hope urge demand snap shout wonder fear remember retort opine reckon yell cry muse allege concede exclaim "
    "quip maintain contend ask point learn read testify affirm underline underscore thunder scoff grumble counter stress "
    "mutter whisper murmur interject recount complain assure elaborate declare rule plead urge counter",
)
"""Verbs that may follow or interrupt what was said."""

WEAK = lexicon(
    "think feel know understand find learn show read describe call fear worry hope expect believe decide commit figure reason "
    "discover assume suspect question"
)
"""Verbs of CLAUSE that need an actor as their subject, since "the study found that …" reports no speech act of one."""

OBJECT = _table(
    say="express convey voice extend send deliver note mention cite repeat describe term echo reference renew raise share claim "
    "defend report outline",
    stress="stress emphasize emphasise reemphasize underscore underline highlight reiterate reaffirm affirm reinforce",
    announce="announce declare unveil",
    confirm="acknowledge recognize recognise confirm",
    deny="deny dispute refute rebut contradict disavow disown downplay",
    praise="welcome commend praise applaud hail laud salute tout appreciate admire extol extoll",
    commit="pledge promise vow",
    propose="propose suggest recommend offer predict advocate",
    request="demand request urge encourage order decree",
    criticise="condemn denounce decry berate censure chide deprecate disparage excoriate fault pillory chastise reproach vilify "
    "denigrate pan lament criticize criticise deplore decry question blast slam lambast lambaste bemoan lament castigate "
    "assail mock ridicule rebuke deride blame regret protest allege",
    refuse="reject dismiss rebuff spurn repudiate refuse decline",
    concede="admit",
)
"""Verbs whose object is what was said: "reaffirmed its support", "condemned the attack"."""

PREPOSITION: dict[tuple[str, str], Act] = {
    ("call", "for"): Act.REQUEST,
    ("appeal", "for"): Act.REQUEST,
    ("ask", "for"): Act.REQUEST,
    ("push", "for"): Act.REQUEST,
    ("agree", "on"): Act.COMMIT,
    ("agree", "to"): Act.COMMIT,
    ("commit", "to"): Act.COMMIT,
    ("insist", "on"): Act.STRESS,
    ("hint", "at"): Act.SAY,
    ("point", "to"): Act.SAY,
    ("lash", "at"): Act.CRITICISE,
    ("object", "to"): Act.CRITICISE,
    ("protest", "against"): Act.CRITICISE,
    ("complain", "about"): Act.CRITICISE,
    ("complain", "of"): Act.CRITICISE,
    ("warn", "of"): Act.WARN,
    ("warn", "against"): Act.WARN,
    ("apologize", "for"): Act.CONCEDE,
    ("apologise", "for"): Act.CONCEDE,
    ("admit", "to"): Act.CONCEDE,
    ("confess", "to"): Act.CONCEDE,
    ("recommit", "to"): Act.COMMIT,
    ("speak", "of"): Act.SAY,
    ("allude", "to"): Act.SAY,
    ("elaborate", "on"): Act.SAY,
    ("comment", "on"): Act.SAY,
    ("joke", "about"): Act.SAY,
    ("boast", "of"): Act.PRAISE,
    ("boast", "about"): Act.PRAISE,
    ("brag", "about"): Act.PRAISE,
    ("vouch", "for"): Act.PRAISE,
    ("plead", "for"): Act.REQUEST,
    ("argue", "for"): Act.PROPOSE,
    ("argue", "against"): Act.CRITICISE,
    ("rail", "against"): Act.CRITICISE,
    ("hit", "at"): Act.CRITICISE,
    ("scoff", "at"): Act.CRITICISE,
    ("bristle", "at"): Act.CRITICISE,
    ("worry", "about"): Act.SAY,
    ("fret", "about"): Act.SAY,
    ("fret", "over"): Act.SAY,
    ("gripe", "about"): Act.CRITICISE,
    ("grumble", "about"): Act.CRITICISE,
    ("balk", "at"): Act.REFUSE,
}
"""Verb and preposition before what was said: "called for calm", "agreed on a date"."""

ACTS_OF_SPEECH = _table(
    criticise="condemnation denunciation criticism rejection rebuke indictment critique",
    praise="endorsement praise tribute",
    request="call appeal plea demand request",
    warn="warning threat",
    deny="denial",
    commit="promise pledge guarantee assurance",
    concede="apology admission",
    propose="proposal",
    announce="announcement",
)
"""Nouns of speech that a light verb tells the speaker of: "made a condemnation of the raid", "issued a call for calm"."""
LIGHT = lexicon("make issue give offer deliver voice launch release send repeat renew reiterate sound heap level")
"""Verbs that mean little without such a noun."""
MATTERS: dict[Act, frozenset[str]] = {
    Act.CRITICISE: lexicon("of"),
    Act.PRAISE: lexicon("of for on upon to"),
    Act.REQUEST: lexicon("for"),
    Act.WARN: lexicon("of about against"),
    Act.DENY: lexicon("of"),
    Act.COMMIT: lexicon("of"),
    Act.CONCEDE: lexicon("for of"),
    Act.PROPOSE: lexicon("for"),
    Act.ANNOUNCE: lexicon("of about on"),
}
"""Words between such a noun and what is said."""
IDIOM: dict[tuple[str, str, str], Act] = {
    ("pay", "tribute", "to"): Act.PRAISE,
    ("give", "thanks", "for"): Act.PRAISE,
    ("give", "thank", "for"): Act.PRAISE,
    ("take", "issue", "with"): Act.CRITICISE,
    ("take", "note", "of"): Act.SAY,
    ("take", "responsibility", "for"): Act.SAY,
    ("claim", "credit", "for"): Act.SAY,
    ("raise", "question", "about"): Act.CRITICISE,
    ("raise", "doubt", "about"): Act.CRITICISE,
    ("draw", "attention", "to"): Act.SAY,
}
"""Verb, object and preposition before what was said: "paid tribute to the mediator"."""

PARTICLE: dict[tuple[str, str], Act] = {
    ("rule", "out"): Act.REFUSE,
    ("turn", "down"): Act.REFUSE,
    ("brush", "off"): Act.REFUSE,
    ("brush", "aside"): Act.REFUSE,
    ("play", "down"): Act.DENY,
    ("spell", "out"): Act.SAY,
    ("point", "out"): Act.SAY,
    ("lay", "out"): Act.SAY,
    ("set", "out"): Act.SAY,
}
"""Verb and particle with an object: "ruled out talks"."""

INFINITIVE = _table(
    announce="decide announce declare",
    commit="agree pledge promise vow commit recommit undertake swear guarantee resolve",
    propose="offer propose",
    refuse="refuse decline",
    warn="threaten",
    request="demand ask request",
)
"""Verbs whose infinitive is what the subject will do: "agreed to reopen the border"."""

PERSON_INFINITIVE = _table(
    request="urge ask call appeal plead press request encourage advise implore beg tell order instruct remind exhort caution warn "
    "counsel beseech entreat direct command adjure admonish"
)
"""Verbs of telling somebody to do something: "urged the parties to return to the table"."""

PERSON_MATTER: dict[tuple[str, str], Act] = {
    ("ask", "for"): Act.REQUEST,
    ("press", "for"): Act.REQUEST,
    ("push", "for"): Act.REQUEST,
    ("thank", "for"): Act.PRAISE,
    ("congratulate", "on"): Act.PRAISE,
    ("congratulate", "for"): Act.PRAISE,
    ("commend", "for"): Act.PRAISE,
    ("praise", "for"): Act.PRAISE,
    ("applaud", "for"): Act.PRAISE,
    ("accuse", "of"): Act.CRITICISE,
    ("warn", "of"): Act.WARN,
    ("warn", "about"): Act.WARN,
    ("warn", "against"): Act.WARN,
    ("caution", "against"): Act.WARN,
    ("caution", "about"): Act.WARN,
    ("advise", "against"): Act.WARN,
    ("remind", "of"): Act.SAY,
    ("implore", "for"): Act.REQUEST,
    ("petition", "for"): Act.REQUEST,
    ("compliment", "on"): Act.PRAISE,
    ("compliment", "for"): Act.PRAISE,
}
"""Verb, person and preposition before the matter: "thanked Kenya for its help"."""

BLAMED = lexicon(
    "criticize criticise condemn denounce blame attack slam blast mock ridicule fault berate assail lambast lambaste rebuke castigate "
    "hammer chide scold censure deride pillory excoriate upbraid reprimand taunt chastise"
)
"""Verbs of blame for something, whose object is spoken of and not to: "attacked Holt for his vote"."""

NOUN = _table(
    say="statement claim comment remark assertion allegation suggestion hope belief report view assurance rumor rumour "
    "argument contention accusation charge concern fear conclusion prediction reminder hint conviction opinion position "
    "case stance",
    stress="emphasis insistence",
    announce="announcement declaration proclamation ruling decision",
    confirm="confirmation",
    commit="pledge promise vow commitment guarantee agreement",
    warn="warning threat",
    request="call demand request appeal order instruction plea directive decree",
    deny="denial",
    propose="proposal recommendation",
    concede="admission acknowledgement acknowledgment",
)
"""Nouns with a clause: "his claim that …"."""

PAPERS = lexicon(
    "study poll survey analysis data datum figure research finding record email memo transcript report document article review "
    "slide filing affidavit brief dossier map footage video recording cable log estimate statistic letter book film advertisement "
    "ad website page audit census editorial ruling verdict lawsuit complaint paper"
)
"""Nouns of papers that show and find what people say in them."""

DOCUMENTS = lexicon(
    "statement report release schedule document communique communiqué letter message text readout resolution declaration affidavit"
)
"""Nouns of texts: they speak for their issuer."""

NAMING = lexicon("call term label brand dub describe")
"""Verbs that say what something is: "called the raid a crime"."""
PICTURING = lexicon(
    "characterize characterise portray depict paint deride ridicule mock dismiss denounce hail laud praise tout condemn criticize "
    "criticise blast slam attack assail"
)
"""Verbs that do so with "as": "portrayed the raid as a success"."""
LIKENING = {"compare": ("to", "with"), "liken": ("to",), "equate": ("with", "to"), "credit": ("with", "for")}
"""Verbs that do so with another preposition: "likened the law to a prison"."""

CONVEYED = lexicon(
    "support concern condolence regret sympathy hope wish gratitude appreciation thanks pleasure solidarity commitment message ",
    "readiness willingness desire satisfaction confidence interest opposition disappointment apology congratulation greeting ",
    "outrage admiration respect optimism alarm frustration belief view opinion intent intention determination doubt sorrow sadness ",
    "responsibility invitation position case question objection prospect possibility "
    "irritation dedication misgiving displeasure annoyance indignation resentment revulsion horror shock surprise dismay disgust "
    "distress anguish remorse unease anxiety apprehension distrust mistrust suspicion disbelief delight enthusiasm happiness relief "
    "pride eagerness openness reluctance unwillingness disagreement disapproval approval contempt disdain scorn friendship goodwill "
    "loyalty aspiration preference unhappiness discontent compassion fury impatience exasperation gladness thank "
    "importance need grief dismay anger condemnation skepticism scepticism joy objection reservation worry fear dissatisfaction outrage",
)
"""Nouns that may be the object of express, convey, voice, extend, reiterate, offer."""

NEEDS_CONVEYED = frozenset(
    {"express", "convey", "voice", "extend", "deliver", "offer", "repeat", "echo", "renew", "raise", "share", "claim"}
)
"""Verbs of OBJECT whose object must be one of CONVEYED (or of NOUN) to be speech."""

OCCASIONS = lexicon(
    "meeting call talk conference interview briefing statement speech address telephone phone summit session visit conversation ",
    "dinner lunch ceremony rally letter email message release event remark sideline stop hearing trip tour banquet broadcast ",
    "news television radio article tweet post appearance sermon forum debate parliament ruling editorial telegram",
)
"""Nouns of the places and occasions of speech: a prepositional phrase with one belongs to the cue and not to the content."""
