"""Words that tell what somebody thinks of what they are said of: praise, need, blame, worry and harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

GOOD = lexicon(
    "important essential necessary crucial vital good great positive constructive beneficial welcome historic excellent brave "
    "courageous strategic helpful productive indispensable imperative legitimate encouraging commendable admirable "
    "praiseworthy wise reasonable sensible just fair iron-clad ironclad unwavering unshakable unshakeable rock-solid effective "
    "success achievement milestone breakthrough victory triumph gift blessing progress cornerstone priority needed required overdue "
    "opportunity guarantee assurance asset "
    "best right outstanding remarkable heroic exemplary appropriate correct proper justified warranted fitting timely valuable invaluable "
    "worthwhile prudent lawful desirable favorable favourable impressive tremendous superb splendid magnificent noble "
    "laudable honorable honourable meaningful fruitful responsible visionary groundbreaking inspiring "
    "inspirational viable boon boost masterpiece pivotal paramount instrumental integral useful promising legal "
    "advantageous healthy wonderful fantastic amazing extraordinary brilliant terrific lifeline model landmark beacon reliable trusted "
    "successful hero heroine patriot superior foundational bedrock linchpin underpinning backbone"
)
"""Words of praise or need, by lemma or as written."""
WAYS = lexicon("way path solution answer option road choice course")
"""What is judged by "the only" and "the best"."""
WON = lexicon("gift present victory win triumph boon boost blessing success")
"""What is good for whom it falls to."""
STEPS = lexicon("step move movement leap stride")
AHEAD = ("forward", "ahead", "right", "wrong", "backward", "backwards", "back")
BEHIND = ("wrong", "backward", "backwards", "back")
"""Where a step leads: "a step in the right direction"; the second that one is against."""
GLEAMS = lexicon("glimmer ray spark flicker beacon gleam glimpse source symbol message sign")
"""Of what something is "of hope" that one is for."""
KINDS = lexicon("act form kind sort case piece declaration")
"""Nouns whose "of" tells what it is: "an act of aggression"."""
HOSTILE = lexicon("war defiance sabotage piracy treason hostility cowardice barbarism madness revenge desperation")
"""What a deed is blamed for being an act of."""
FRIENDLY = lexicon(
    "patriotism heroism courage bravery kindness generosity solidarity friendship goodwill statesmanship mercy compassion"
)
"""What it is praised for being an act of."""
FRIENDS = lexicon(
    "partner ally friend leader voice member contributor neighbor neighbour supporter advocate champion host mediator"
)
STAUNCH = lexicon(
    "strong key valued close staunch steadfast leading principled respected acclaimed dependable loyal dear true stalwart"
)
"""Whom one praises for being one, and with what adjectives: "a staunch ally"."""
MEMBERS = lexicon("leader voice member contributor host")
RANKED = lexicon("leading key close strong")
"""Who is only told to be in the front of others, and with what adjectives: "a leading member of the gang"."""
GREAT = lexicon("significant")
"""Words of praise beside a noun: "a significant moment", but not "the loss was significant"."""
BAD = lexicon(
    "wrong illegal unlawful void invalid unjust unfair illegitimate unacceptable intolerable counterproductive counter-productive "
    "indefensible irresponsible reckless "
    "unhelpful destabilizing destabilising outrageous shameful disgraceful provocative unconstitutional "
    "unjustified unjustifiable unwarranted unnecessary immoral inhumane inhuman barbaric cowardly heinous abhorrent "
    "deplorable regrettable disgusting repugnant appalling disastrous foolish flawed unworkable biased discriminatory arbitrary "
    "mistake crime violation provocation aggression blackmail betrayal disaster farce sham insult disgrace outrage travesty "
    "blunder theft hypocrisy propaganda terrorism genocide obstacle interference threat breach dangerous harmful "
    "unfounded baseless groundless absurd ridiculous nonsense detrimental nonsensical laughable untenable "
    "bad terrible horrible awful insane stupid problematic inappropriate improper unreasonable unwise imprudent senseless pointless "
    "meaningless futile inadequate insufficient excessive disproportionate misleading deceitful dishonest hypocritical cynical cruel "
    "brutal vicious evil wicked horrific atrocious monstrous grotesque hateful divisive inflammatory incendiary damaging destructive "
    "hurtful offensive insulting degrading humiliating embarrassing pathetic ludicrous preposterous silly naive misguided ill-advised "
    "short-sighted shortsighted hasty premature aggressive belligerent corrupt undemocratic repressive oppressive "
    "unrealistic unsustainable failure catastrophe fiasco debacle nightmare setback charade hoax smear fraud "
    "catastrophic horrendous toxic misplaced erroneous unproductive inexcusable unconscionable unforgivable unthinkable "
    "shocking sickening ruinous suicidal devastating perverse un-american undignified unbecoming unbearable untimely trumped-up "
    "murder masquerade theater theatre joke circus comedy scandal plunder extortion massacre slaughter carnage folly mockery lie "
    "stunt ploy pretext robbery "
    "rejection surrender capitulation appeasement provocateur invasion witch-hunt waste non-starter "
    "unfit disingenuous unhinged distasteful gutless bogus phony phoney crooked rigged sectarian spineless incompetent unqualified "
    "defeatist barbarous inconceivable vendetta "
    "terrorist murderer criminal liar thug tyrant dictator traitor racist bandit coward puppet extremist fascist"
)
"""Words of blame."""
HARM = lexicon(
    "instability chaos war violence retaliation retaliatory conflict crisis harm damage escalation collapse ruin suffering "
    "bloodshed tension disaster catastrophe destruction unrest hatred poverty hunger famine shortage confusion uncertainty inequality "
    "isolation division radicalization radicalisation proliferation bloodbath casualty abuse paralysis stalemate recession strain burden "
    "hardship panic humiliation setback danger threat extremism terrorism corruption crime impunity"
)
"""What it is a concern to lead to, and no praise to help."""
WORRYING = lexicon(
    "alarming worrying worrisome troubling disturbing concerning unsettling disappointing disheartening discouraging "
    "risky problem challenge "
    "frustrating burden risk"
)
"""Words of concern: "the trend is worrying"."""
ACCEPTED = lexicon(
    "acceptable tolerable permissible justifiable excusable option answer solution remedy helpful conducive viable sustainable"
)
"""What is blame where it is denied and says little where not: "is not acceptable"."""
WEIGHT = lexicon("importance significance value benefit")
FELT = lexicon("responsible good bad")
"""Words that praise no more with "for" and "at": "responsible for the raid", "good at sports"."""
PUBLIC = lexicon(
    "country nation people peace democracy economy world region relation stability side trade everyone everybody"
)
"""For whom that is good or bad which one praises or blames."""
ILL = lexicon("ill-gotten gotten illicit criminal corrupt violent hateful")
"""Adjectives of what is no praise to help."""


def sign(word: Token) -> Polarity | None:
    """Return the sign of *word* with its adjectives and, behind "of great importance", its nouns; None where it judges nothing."""
    if word.lemma in KINDS:
        word = next((t for p in word.rights if p.lower_ == "of" for t in p.children if t.dep_ == "pobj"), word)
        if word.lemma in HOSTILE:
            return Polarity.OPPOSE
        if word.lemma in FRIENDLY:
            return Polarity.SUPPORT
    if word.lower_ == "responsible" and word.dep_ in ("acomp", "attr", "ccomp"):
        return _guilty(word)  # "the army was responsible"
    if word.lower_ in FELT and any(c.lower_ in ("for", "at") for c in word.rights) and not _for_all(word):
        return _guilty(word)
    return _led(word) or _told(word)


def _led(word: Token) -> Polarity | None:
    """Return the sign of "a step forward", "the only way", "of great importance"."""
    if word.dep_ == "prep" and word.lower_ == "of":
        great = any(t.lemma in WEIGHT for t in word.children)
        return Polarity.SUPPORT if great else None
    after = [t.lower_ for t in (*word.doc[word.i + 1 : word.i + 2], *word.subtree) if t.i > word.i]
    if word.lemma in STEPS and any(t in AHEAD for t in after):
        return Polarity.OPPOSE if any(t in BEHIND for t in after) else Polarity.SUPPORT
    if word.lemma in GLEAMS and any(
        t.dep_ == "pobj" and t.lemma in ("hope", "optimism", "light") for t in word.subtree
    ):
        return Polarity.SUPPORT
    ways = word.lemma in WAYS and any(c.lower_ in ("only", "best", "right") for c in word.lefts)
    return Polarity.SUPPORT if ways else None


def _told(word: Token) -> Polarity | None:
    """Return the sign of *word* with its adjectives."""
    if (word.dep_ == "prep" and word.lower_ == "of") or _of_one(word) or _had(word):
        return None
    if word.lower_ == "motivated" and any(c.lower_ in ("politically", "racially") for c in word.lefts):
        return Polarity.OPPOSE
    phrase = [word, *(c for c in word.children if c.dep_ in ("amod", "compound", "attr", "acomp"))]
    joined = [c for c in word.rights if c.dep_ == "conj" and word.pos_ == "ADJ"]
    phrase += [c for c in joined if not any(t.lower_ in ("not", "never") for t in word.doc[word.i : c.i])]
    forms = {form for t in phrase for form in (t.lemma, t.lower_)}
    staunch = STAUNCH - RANKED if word.lemma in MEMBERS else STAUNCH
    friend = word.lemma in FRIENDS and any(t.lower_ in staunch for t in phrase[1:])
    good, bad = (
        bool(forms & GOOD) or friend or word.lower_ == "key" or any(t.lemma in GREAT for t in phrase[1:]),
        bool(forms & BAD),
    )
    if good == bad:
        return Polarity.NEUTRAL_CONCERN if not good and forms & WORRYING else None
    return Polarity.SUPPORT if good else Polarity.OPPOSE


def _of_one(word: Token) -> bool:
    """Tell "a gift to Lusania", which may be a foe's, and "a help to no one", from "a victory for the people"."""
    whose = [c for c in word.rights for c in (c, *c.rights) if c.lower_ in ("to", "for")]
    whom = [t for c in whose for t in c.children if t.dep_ == "pobj"]
    if any(t.lower_ == "nobody" or (t.lower_ == "one" and t.nbor(-1).lower_ == "no") for t in whom):
        return True
    owned = (c for t in whom for c in (t, *t.lefts) if c is t or c.dep_ == "poss")
    return word.lemma in WON and any(c.pos_ == "PROPN" for c in owned)


def _had(word: Token) -> bool:
    """Tell "the best ally the rebels have", which may be a foe's gain."""
    clause = next((c for c in word.rights if c.dep_ == "relcl" and c.lemma == "have"), None)
    who = None if clause is None else next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    return (
        who is not None and who.pos_ in ("PROPN", "NOUN") and any(c.lower_ in ("best", "greatest") for c in word.lefts)
    )


def _guilty(word: Token) -> Polarity | None:
    """Return blame for "responsible for the chaos"."""
    things = (t for c in word.rights if c.lower_ == "for" for t in c.children)
    return Polarity.OPPOSE if word.lower_ == "responsible" and any(ill(t) for t in things) else None


def _for_all(word: Token) -> bool:
    """Tell "good for both countries" from "good for your health"."""
    whom = (t for c in word.rights if c.lower_ == "for" for t in c.children if t.dep_ == "pobj")
    return any(t.lemma in PUBLIC or t.ent_type_ in ("GPE", "NORP") for t in whom)


def ill(thing: Token) -> bool:
    """Tell whether *thing* is named as something bad: "violence", "illegal raids", "an escalation of the conflict"."""
    near = [thing, *(c for c in thing.lefts if c.dep_ in ("amod", "compound"))]
    near += [t for c in thing.rights if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    near += [c for c in thing.rights if c.dep_ == "conj"]
    return any(t.lemma in HARM | BAD or t.lower_ in ILL for t in near)
