"""Words of English for offices: head nouns of titles, what may modify them, and what tells former, acting and future holders."""

from __future__ import annotations

from kg.annotations._offices.body_words import PORTFOLIOS
from kg.annotations._people.person_words import words
from kg.annotations._places.parliaments import names
from kg.model import OfficeStatus

HEADS = words(
    """president premier minister secretary adviser advisor ambassador envoy representative spokesman spokeswoman spokesperson
    chancellor commissioner chairman chairwoman chairperson chair speaker governor mayor senator congressman congresswoman director
    chief head commander king queen emperor empress sultan emir pope taoiseach undersecretary under-secretary secretary-general
    director-general coordinator negotiator mediator rapporteur counselor counsellor councilor councillor consul
    attorney leader deputy administrator ombudsman treasurer legislator lawmaker aide monarch prosecutor strategist
    shah amir duke duchess prince princess attaché attache d'affaires tánaiste co-chair vice-chair
    assistant delegate archbishop bishop cardinal patriarch chargé diplomat pm justice economist inspector
    rep. sen. gov. amb.
    official agent ruler judge magistrate whip sheriff superintendent emissary nuncio mufti counsel comptroller solicitor
    assemblyman assemblywoman assemblymember councilman councilwoman tanaiste czar prefect ombudswoman liaison
    inspector-general solicitor-general vice-governor vice-mayor vice-speaker co-president co-leader deputy-premier
    minister-president under-secretary-general vice-president vice-chancellor vice-premier vice-minister governor-general
    attorney-general consul-general dictator congressmember"""
)
"""Singular nouns, the last of the title's own words, for one who holds a post."""

PLURALS = {f"{head}s": head for head in HEADS} | {
    "spokesmen": "spokesman",
    "spokespeople": "spokesperson",
    "chairmen": "chairman",
    "secretaries": "secretary",
    "deputies": "deputy",
    "undersecretaries": "undersecretary",
    "reps.": "rep.",
    "sens.": "sen.",
    "govs.": "gov.",
    "reps": "rep.",
    "sens": "sen.",
    "govs": "gov.",
}

PARTED = words("reps sens govs")
"""Short forms that a tokenizer parts from their full stop."""

IN_FULL = {"sen.": "senator", "rep.": "representative", "gov.": "governor", "amb.": "ambassador"}
"""Short forms of titles."""

WEAK = words(
    """secretary minister director chief head leader representative adviser advisor deputy commissioner coordinator undersecretary
    commander chair administrator envoy negotiator aide lawmaker legislator attorney counselor counsellor
    councilor councillor consul mediator rapporteur chairman chairwoman chairperson prosecutor strategist
    duke duchess prince princess attaché attache co-chair vice-chair delegate diplomat justice assistant
    economist inspector official agent ruler judge magistrate whip sheriff superintendent emissary counsel comptroller solicitor
    assemblyman assemblywoman assemblymember councilman councilwoman czar prefect liaison mufti"""
)
"""Heads that name no office alone: "Secretary" before a surname repeats a title told in full elsewhere."""

BARE = words(
    "minister envoy mediator commissioner consul prosecutor rapporteur attaché delegate undersecretary negotiator"
)
"""Weak heads that are an office all the same for whoever has no other in the article: "the mediator, Ana Prado"."""

DIPLOMATS = words("envoy ambassador negotiator representative diplomat delegate consul spokesman spokeswoman emissary")
"""Whom a government sends, so that its seat may stand for it: "Oslo's envoy"."""

NEED_MORE = words(
    "assistant diplomat justice leader aide lawmaker legislator head chief strategist attorney economist inspector"
)
"""Weak heads that need a state, a body or a field even beside a full name."""

PLACED = words("official agent judge magistrate liaison counsel member superintendent")
"""Weak heads that need a state, a body or the field of a ministry; whatever else stands before them describes somebody."""

STYLED = words("judge justice magistrate inspector superintendent sheriff")
"""Those of them that stand before the name as a style, in capitals: "Judge Ana Prado"."""

MADE = {
    "official": words("police military army"),
    "judge": words("chief presiding"),
    "inspector": words("chief police"),
}
"""What makes an office of such a head where no state or body is told: "a senior police official"."""

FULL = words("advisor adviser coordinator")
"""Heads to whose title "National Climate" belongs, which names no body."""

TOPPLED = words("ousted deposed toppled overthrown interim")
"""What is said of leaders of states only."""

LAWYERS = words("attorney attorneys")
PROSECUTING = words("general district county state deputy assistant federal prosecuting city commonwealth")
"""What makes an office of an attorney."""

ASSEMBLIES = names() | words("parliament assembly congress cabinet politburo senate council committee commission")
"""What has members who hold an office as such."""

SUFFIXES = words("general elect designate")
"""Words that follow a head, with or without a hyphen."""

TITLE_ADJECTIVES = words(
    """prime foreign vice deputy chief senior special general assistant associate principal permanent supreme national federal
    political economic military naval nuclear public presidential ministerial parliamentary opposition top
    under acting interim high personal joint international regional humanitarian diplomatic commercial external internal
    social legal financial executive administrative shadow crown grand first second third lead resident
    european environmental strategic civil cultural medical scientific royal
    ruling honorary extraordinary plenipotentiary consular provincial ranking
    presiding human congressional senatorial consumer global central main alternate managing"""
)
"""Lower-case adjectives that belong to a title; others ("new", "hard-line") describe its holder."""
BEFORE_HEAD = PORTFOLIOS | TITLE_ADJECTIVES
"""What of a title may stand before its head: its field, and adjectives."""

PARTISAN = words("republican democratic conservative liberal socialist labour labor communist democrat")
"""What tells the party of a lawmaker or governor, and is no part of the title."""

LAWMAKERS = words(
    """assemblyman assemblywoman assemblymember councilman councilwoman rep. sen. representative senator congressman
    congresswoman congressmember lawmaker legislator democrat republican member"""
)
"""Whom a province elects: its name tells the state, and is no part of the title."""

GOVERNORS = words("governor gov. premier lieutenant attorney general minister president")
"""Who governs a province: its name belongs to the title."""

RANKED = words("top ranking senior leading")
"""Words before a party's or a member's noun that make an office of it: "the top Democrat on the committee"."""

MEMBERS = words("democrat republican conservative liberal member")
"""Nouns of which such words make an office."""

OF_PARTIES = words("leader chairman chairwoman chairperson chair strategist spokesman spokeswoman adviser advisor aide")
"""Heads of titles that parties themselves give."""

CLERICS = words("archbishop bishop cardinal")
"""Titles of the church, before which no word but the state's is theirs: "Secretary of State Cardinal A"."""

TAILS = (
    *(("-", "in", "-", noun) for noun in ("office", "chief", "charge")),
    ("in", "charge"),
    ("at", "large"),
    ("ii",),
    ("extraordinary", "and", "plenipotentiary"),
    ("extraordinary", "&", "plenipotentiary"),
)
"""What may follow a head and belongs to it."""

PERSONAL = words("ambassador senator archbishop bishop cardinal prince princess rep. sen. gov. amb.")
"""Titles one keeps, and so has before the name beside that of the office."""

NO_HOLDER = words("potential prospective possible would-be aspiring future next self-proclaimed self-styled so-called")
"""Words before a title that say its bearer does not hold it."""

UNHELD = (
    "would-be ",
    "self-proclaimed ",
    "self-styled ",
    "so-called ",
    "claiming to be ",
    "pretending to be ",
    "posing as ",
)
"""The same in several tokens."""
COMING = words("next future")
"""Those of them that tell behind "as" who will hold it."""

NOBLE = words("prince princess duke duchess")
"""Titles of birth: right behind that of an office they are but a style before the name."""

HOUSES = words(
    "legislators legislative legislature legislatures lawmakers senators representatives assemblymembers lawmaker legislator"
)
"""Behind "state", who and what sits in the houses of a province, and not of the state."""

FOLLOWED = words("opposition spiritual religious party majority minority tribal supreme paramount interim")
"""What makes an office of a leader whose state or group is not said."""

KEPT_PREFIXES = words("pro anti vice deputy under co secretary director")
"""First parts of hyphenated words that belong to a title ("pro-democracy leader", "vice-foreign minister")."""

LOCAL = words("mayor governor chief bishop archbishop councillor")
"""Heads of titles of which a city may be part."""

NATIONAL = words("president premier minister secretary chancellor king queen emperor")
"""Heads of titles of which a city is no part."""

GENERALS = words("secretary director attorney governor consul inspector surgeon solicitor auditor comptroller adjutant")
"""Heads that "general" makes another title of; behind others it is a rank before the name."""

STYLES = words(
    "majesty highness excellency excellencies honourable honorable his her their dear mr mr. ms ms. mrs mrs. madam"
)
"""Words of address between a determiner and a title."""

STATUS = {
    "former": OfficeStatus.FORMER,
    "ex": OfficeStatus.FORMER,
    "ex-": OfficeStatus.FORMER,
    "late": OfficeStatus.FORMER,
    "one-time": OfficeStatus.FORMER,
    "onetime": OfficeStatus.FORMER,
    "erstwhile": OfficeStatus.FORMER,
    "ousted": OfficeStatus.FORMER,
    "deposed": OfficeStatus.FORMER,
    "toppled": OfficeStatus.FORMER,
    "overthrown": OfficeStatus.FORMER,
    "assassinated": OfficeStatus.FORMER,
    "slain": OfficeStatus.FORMER,
    "then": OfficeStatus.FORMER,
    "past": OfficeStatus.FORMER,
    "acting": OfficeStatus.ACTING,
    "interim": OfficeStatus.ACTING,
    "caretaker": OfficeStatus.ACTING,
    "incoming": OfficeStatus.DESIGNATE,
    "elect": OfficeStatus.DESIGNATE,
    "designate": OfficeStatus.DESIGNATE,
    "designated": OfficeStatus.DESIGNATE,
    "outgoing": OfficeStatus.CURRENT,
    "visiting": OfficeStatus.CURRENT,
    "current": OfficeStatus.CURRENT,
    "incumbent": OfficeStatus.CURRENT,
    "newly": OfficeStatus.CURRENT,
    "re-elected": OfficeStatus.CURRENT,
    "elected": OfficeStatus.CURRENT,
    "appointed": OfficeStatus.CURRENT,
    "new": OfficeStatus.CURRENT,
    "serving": OfficeStatus.CURRENT,
    "sitting": OfficeStatus.CURRENT,
}
"""Words before (or after) a title that are no part of it."""

STATELY = words(
    """president vice premier prime minister foreign defense finance interior trade justice energy oil economy health education
    agriculture transport information culture labor environment security home external relations deputy king queen emperor
    empress sultan emir amir chancellor speaker parliament parliamentary army police chief staff national adviser cabinet
    state ambassador opposition leader presidential government attorney general prosecutor central bank governor election electoral
    commission intelligence supreme court military first dictator ruler"""
)
"""Words of the titles that nearly every state gives, and hardly anybody else."""

WITHIN_STATES = STATELY | words(
    """local provincial regional district municipal village county lawmaker legislator member judge magistrate official
    education religious affairs senior religion border traffic investigating public rights human women tribal chairman
    chairwoman director deputy head junta rebel insurgent guerrilla separatist militia"""
)
"""Words of the titles that a story of one state gives to people within it, too."""

SPEAKING = words("police campaign army navy party company university hospital")
"""What has spokesmen and needs no name: they speak in it, and it is no part of their title."""

LED = words("administration campaign government cabinet presidency team")
"""Bodies that news calls after whoever leads them."""

DEPUTIES = words("vice deputy assistant under shadow associate sub undersecretary")
"""Words that make another office of the one they stand before."""
