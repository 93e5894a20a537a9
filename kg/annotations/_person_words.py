"""Words of English around people's names: titles, honorifics, particles, and nouns that make a name something else."""

from __future__ import annotations

HONORIFICS = frozenset(
    """mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend fr father sister brother saint st hon honourable honorable
    excellency majesty highness holiness eminence grace sheikh sheik shaikh ayatollah imam mullah hojjatoleslam grand
    gen general lt lieutenant col colonel maj major capt captain cpt cmdr commander sgt sergeant adm admiral brig brigadier marshal vice rear
    corporal private cpl pvt pfc rt amb sen rep gov pres hm hrh mp psm pope cardinal archbishop bishop rabbi patriarch dalai
    king queen prince princess emperor empress sultan emir crown""".split()
)
"""Words before a name that are no part of it; compared without full stop, in lower case."""

TITLES = frozenset(
    """president premier chancellor minister secretary ambassador envoy representative spokesman spokeswoman spokesperson
    director adviser advisor chairman chairwoman chair chairperson chief leader governor mayor senator congressman congresswoman
    speaker commissioner counselor counsellor counselor consul attorney judge justice deputy undersecretary under-secretary
    coordinator negotiator diplomat mediator commander head principal member lawmaker legislator parliamentarian
    candidate analyst professor founder ceo officer manager inspector detective prosecutor lawyer activist journalist reporter author
    writer singer actor actress artist wife husband son daughter brother sister father mother widow nephew uncle cousin co-founder
    cosponsor taoiseach fm pm general-secretary secretary-general counterpart colleague rapporteur expert dissident cleric
    chargé charge troops-chief economist historian scientist coach player photographer director-general vice-president
    first-secretary guerrilla rebel warlord tycoon billionaire official aide deputies ministers presidents secretaries senators leaders
    ambassadors generals advisers advisors laureate winner veteran suspect defendant victim pilot driver doctor teacher student resident
    spokesmen commissioner-general chairman-designate""".split()
)
"""Nouns for a person's role that may stand right before a name."""

PARTICLES = frozenset(
    "al el bin ibn abu abd ben van von der den de da do dos das du di del della la le ter ten bint y e zu af ul ur uz".split()
)
SUFFIXES = frozenset("jr sr ii iii iv v vi vii viii".split())

THINGS = frozenset(
    """administration government cabinet foundation tower airport university college institute center centre council committee
    commission ministry department office house agency association organization organisation party bank company corporation corp inc ltd
    group union league street road avenue boulevard square park bridge library museum hospital stadium award prize medal act bill law doctrine
    plan report agreement accord treaty accords summit memorial hotel palace church mosque temple mosque school academy fund
    trust society club team army navy force forces brigade corps command police court congress parliament senate assembly embassy
    times post news herald tribune journal gazette radio tv television television network press agency service day week prize era family
    river lake mount mountain island islands bay gulf strait sea ocean province county city state states district region village republic
    kingdom strip camp base bus field building room hall presidency campaign regime residence compound dynasty aquifer
    affairs security defense defence""".split()
)
"""Nouns that make of a name before them something else: a foundation, a tower, an administration; also no part of a person's name."""

TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december today yesterday tomorrow ramadan easter christmas""".split()
)
