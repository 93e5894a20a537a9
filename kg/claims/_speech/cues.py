"""Words of speech: verbs, nouns and constructions that tell that somebody says something, each with its speech act.

Lemmas throughout. A verb stands in several tables when it takes several constructions.
"""

from __future__ import annotations

from kg.claims._grammar.lexicon import lexicon
from kg.model import Act


def _table(**acts: str) -> dict[str, Act]:
    return {lemma: Act(act) for act, lemmas in acts.items() for lemma in lemmas.split()}


def _pairs(**acts: str) -> dict[tuple[str, str], Act]:
    """Return the verbs with their prepositions of a table: ``request="call for, ask for"``."""
    pairs = ((act, *pair.split()) for act, listed in acts.items() for pair in listed.split(","))
    return {(verb, preposition): Act(act) for act, verb, preposition in pairs}


CLAUSE = _table(
    say="say tell state add note observe remark explain describe report write reply respond answer continue mention indicate "
    "comment recall cite quote read tweet post claim argue allege assert maintain contend estimate believe think feel "
    "suggest hint imply predict reveal disclose inform brief notify point conclude find learn show convey relate "
    "speculate joke quip testify retort hope expect fear worry repeat echo opine elaborate "
    "figure understand reason muse reckon signal snap shout remember wonder yell cry exclaim insinuate know recount theorize "
    "counter grumble thunder stipulate posit surmise attest certify discover suspect assume foresee anticipate forecast gloat "
    "mutter whisper murmur chant interject volunteer profess rant bemoan chime scoff",
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
    "threaten hope urge demand snap shout wonder fear remember retort opine reckon yell cry muse allege exclaim "
    "quip maintain contend ask point learn read testify affirm underline underscore thunder scoff grumble counter "
    "mutter whisper murmur interject recount assure elaborate rule plead "
    "repeat hint imply reveal disclose signal lament regret boast post mention volunteer venture protest object concur cite forecast "
    "speculate calculate guess sigh swear gush chuckle shrug",
)
"""Verbs that may follow or interrupt what was said."""

WEAK = lexicon(
    "think feel know understand find learn show read describe call fear worry hope expect believe decide commit figure reason "
    "discover assume suspect question"
)
"""Verbs of CLAUSE that need an actor as their subject, since "the study found that …" reports no speech act of one."""

OBJECT = _table(
    say="express convey voice extend send deliver note mention cite repeat describe term echo reference renew raise share claim "
    "defend report outline tweet state signal relay register",
    stress="stress emphasize emphasise reemphasize underscore underline highlight reiterate reaffirm affirm reinforce",
    announce="announce declare unveil",
    confirm="acknowledge recognize recognise confirm",
    deny="deny dispute refute rebut contradict disavow disown downplay",
    praise="welcome commend praise applaud hail laud salute tout appreciate admire extol extoll endorse",
    commit="pledge promise vow",
    propose="propose suggest recommend offer predict advocate",
    request="demand request urge encourage order decree",
    criticise="condemn denounce decry berate censure chide deprecate disparage excoriate fault pillory chastise reproach vilify "
    "denigrate pan lament criticize criticise deplore question blast slam lambast lambaste bemoan castigate "
    "assail mock ridicule rebuke deride blame regret protest allege",
    refuse="reject dismiss rebuff spurn repudiate refuse decline",
    concede="admit",
)
"""Verbs whose object is what was said: "reaffirmed its support", "condemned the attack"."""

PREPOSITION = _pairs(
    request="call for, appeal for, ask for, push for, plead for, lobby for, clamor for, clamour for",
    commit="agree on, agree to, commit to, recommit to, consent to, assent to",
    stress="insist on",
    say="hint at, point to, speak of, allude to, elaborate on, comment on, joke about, worry about, fret "
    "about, fret over, tell of, talk of, hint of, speculate about, muse about, wonder about",
    criticise="lash at, object to, protest against, complain about, complain of, argue against, rail against, hit "
    "at, scoff at, bristle at, gripe about, grumble about, lobby against, speak against, inveigh against, "
    "rage against, fulminate against, rant about, complain over, disagree with, disapprove of, sneer at",
    warn="warn of, warn against, warn about, caution against, caution about",
    concede="apologize for, apologise for, admit to, confess to",
    praise="boast of, boast about, brag about, vouch for, approve of, marvel at, rave about, enthuse about",
    propose="argue for, advocate for",
    refuse="balk at, rule against",
    confirm="attest to, testify to, concur with",
)
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
    refuse="refusal",
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
    Act.REFUSE: lexicon("of"),
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

PERSON_MATTER = _pairs(
    request="ask for, press for, push for, implore for, petition for",
    praise="thank for, congratulate on, congratulate for, commend for, praise for, applaud for, compliment on, "
    "compliment for",
    criticise="accuse of",
    warn="warn of, warn about, warn against, caution against, caution about, advise against",
    say="remind of",
)
"""Verb, person and preposition before the matter: "thanked Kenya for its help"."""

BLAMED = lexicon(
    "criticize criticise condemn denounce blame attack slam blast mock ridicule fault berate assail lambast lambaste rebuke castigate "
    "hammer chide scold censure deride pillory excoriate upbraid reprimand taunt chastise"
)
"""Verbs of blame for something, whose object is spoken of and not to: "attacked Holt for his vote"."""

FURTHER = lexicon(
    "finding complaint estimate assessment testimony verdict revelation disclosure expectation notion idea assumption presumption thesis "
    "theory boast lament observation speculation suspicion forecast projection calculation confession reassurance ultimatum objection "
    "tweet joke worry doubt message concession pronouncement retort quip"
)
"""Further nouns whose clause with "that" is their owner's: "the ministry's estimate that …"."""
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
TEXTS = PAPERS | DOCUMENTS

NAMING = lexicon("call term label brand dub describe")
"""Verbs that say what something is: "called the raid a crime"."""
PICTURING = lexicon(
    "characterize characterise portray depict paint deride ridicule mock dismiss denounce hail laud praise tout condemn criticize "
    "criticise blast slam attack assail"
)
"""Verbs that do so with "as": "portrayed the raid as a success"."""
LIKENING = {
    "compare": ("to", "with"),
    "liken": ("to",),
    "equate": ("with", "to"),
    "credit": ("with", "for"),
    "put": ("at",),
}
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
    "importance need grief anger condemnation skepticism scepticism joy reservation worry fear dissatisfaction",
)
"""Nouns that may be the object of express, convey, voice, extend, reiterate, offer."""

NEEDS_CONVEYED = lexicon(
    "express convey voice extend deliver offer repeat echo renew raise share claim tweet state signal relay register"
)
"""Verbs of OBJECT whose object must be one of CONVEYED (or of NOUN) to be speech."""

OCCASIONS = lexicon(
    "meeting call talk conference interview briefing statement speech address telephone phone summit session visit conversation ",
    "dinner lunch ceremony rally letter email message release event remark sideline stop hearing trip tour banquet broadcast ",
    "news television radio article tweet post appearance sermon forum debate parliament ruling editorial telegram",
)
"""Nouns of the places and occasions of speech: a prepositional phrase with one belongs to the cue and not to the content."""
