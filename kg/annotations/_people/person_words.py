"""Words of English around people's names: titles, honorifics, particles, and nouns that make a name something else."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of *text*."""
    return frozenset(text.split())


HONORIFICS = words(
    """mr mrs ms miss mx mssrs messrs sir dame lord lady dr prof professor rev reverend fr hon honourable honorable
    excellency majesty highness holiness eminence beatitude sheikh sheik shaikh sheikha ayatollah imam mullah prophet
    hojjatoleslam seyed sayyed sayyid gen general lt lieutenant col colonel maj major capt captain cmdr
    commander sgt sergeant adm admiral brig brigadier marshal corporal cpl pvt pfc amb sen rep gov pres hrh pope
    cardinal archbishop bishop rabbi patriarch king queen prince princess emperor empress sultan emir
    madam madame monsieur mme monsignor msgr mgr père frau herr señor señora don doña datuk dato tan puan tun ratu alhaji thakin
    shri smt shrimati engr atty insp supt mag datin otunba daw catholicos h.e rt seri adjudant capitaine cdt"""
)
"""Words before a name that are no part of it; compared without full stop, in lower case."""

TITLES = words(
    """president premier chancellor minister secretary ambassador envoy representative spokesman spokeswoman
    spokesperson director adviser advisor chairman chairwoman chair chairperson chief leader governor mayor
    senator congressman congresswoman speaker commissioner counselor counsellor councilor councillor consul
    attorney judge justice deputy undersecretary coordinator negotiator diplomat mediator head principal member
    lawmaker legislator parliamentarian taoiseach fm pm mp candidate analyst founder ceo officer manager
    inspector detective prosecutor lawyer activist journalist reporter author writer singer actor actress artist
    wife husband son daughter brother sister father mother widow nephew uncle cousin counterpart colleague
    rapporteur administrator commander nominee treasurer comptroller registrar congressmen moderator sheriff
    expert dissident cleric predecessor successor economist historian scientist coach player photographer
    guerrilla rebel warlord tycoon billionaire official aide ministers presidents secretaries senators leaders
    ambassadors generals advisers advisors spokesmen officials laureate veteran suspect defendant pilot driver
    doctor teacher student resident elect designate duke duchess regent tánaiste dictator congressmember congressmembers"""
)
"""Nouns for a person's role that may stand right before a name."""

PORTFOLIOS = words(
    """foreign public national international economic diplomatic political financial executive operating strategic
    defense defence interior exterior trade finance justice energy health education agriculture homeland
    domestic federal presidential special senior junior deputy assistant associate acting interim general global
    regional western eastern northern southern central military naval legal cultural commercial communications
    engagement affairs relations security reform policy hemisphere development cooperation commerce planning
    infrastructure tourism labor labour environment climate water transport transportation information
    intelligence vice under permanent former new then first second top chief state press digital social media
    technology science innovation industry expatriates emigrants diaspora immigration migration integration fisheries
    forestry maritime petroleum telecommunications electricity housing welfare youth sports ecology solidarity
    reconstruction nationals extraordinary plenipotentiary crown services economics
    economy budget oversight nonproliferation cyber cybersecurity counterterrorism preparedness management operations outreach
    equity inclusion oceans resilience implementation competitiveness sanctions threats partnerships negotiations monitoring
    compliance verification procurement logistics analysis personnel employment pensions"""
)
"""Words of titles and of what an office is for: none of them begins a name."""

SURNAMES_TOO = words(
    """bishop pope king prince judge marshal major dean lord cardinal sultan saint head chief justice chancellor
    sheikh hon general"""
)
"""Titles and honorifics that are also common family names."""

PARTICLES = words(
    """al el bin ibn abu abd ben van von der den de da do dos das du di del della la le ter ten bint y e zu af ul
    ur uz arap"""
)
"""Words inside a name that may stand in lower case and do not tell people apart."""

SUFFIXES = words("jr sr ii iii iv v vi vii viii")

THINGS = words(
    """administration government cabinet foundation tower airport university college institute center centre
    council committee commission ministry department office agency association organization organisation party
    bank company corporation corp inc ltd group union league street road avenue boulevard square park bridge
    library museum hospital stadium award prize medal act bill law doctrine plan report agreement accord accords
    treaty summit memorial hotel palace church mosque temple
    zone dome program programme clinic school academy fund trust society club team army
    navy force forces brigade police congress parliament senate assembly embassy house times post news herald
    tribune journal gazette radio tv television network service river lake mount mountain island islands bay
    gulf strait sea ocean province county city state states district region village republic kingdom strip
    presidency campaign regime residence dynasty affairs security defense defence building forum command
    conference alliance staff cup trophy championship motors foods holdings airlines airways industries systems technologies
    electronics resources partners associates brands stores hotels studios pictures records games properties investments
    securities enterprises pharmaceuticals laboratories networks services products solutions materials metals minerals
    chemicals textiles aerospace films lecture lectures oration fellowship scholarship"""
)
"""Nouns that make of a capitalised name before them something else: a foundation, a tower, a newspaper."""

NEVER = words(
    """magazine holiday holidays meeting meetings election speech speeches remarks statement briefing talks visit debate summit
    release sees says vows warns urges calls insult ramadan christmas easter islamic catholic jewish muslim muslims hindu buddhist
    sunni shia shiite gets wins faces freed jailed jostled expelled arrested heads meets visits arrives leaves quits resigns dies
    killed loses seeks wants backs hails slams blasts rejects denies admits signs opens makes takes gives holds keeps tells asks
    offers plans agrees elected appointed sacked fired ousted convicted acquitted charged indicted released detained wounded
    cleared sentenced questioned summoned criticized criticised dismissed returns begins joins attends hosts sends pledges
    promises defends accuses condemns praises announces confirms reveals survives escapes flees hints signals orders bans approves
    blocks delays cancels postpones lifts vetoes dissolves replaces succeeds stays goes comes stands stresses reiterates
    underscores underlines emphasizes emphasises pardons pardoned nationalizes nationalises names launches unveils pushes touts
    lauds mulls ousts scraps slashes raises cuts halts ends proposes demands threatens apologizes apologises resists refuses
    accepts adopts addresses appeals appoints nominates assures assails attacks avoids awaits becomes believes blames breaks
    challenges chides claims congratulates considers declares decries deplores describes discusses doubts downplays draws drops
    embraces endorses enters expects explains expresses fails favors favours fears forms greets honors honours hopes ignores
    insists inspects inaugurates invites issues jails leads mourns moves needs notes outlines presses pressures probes promotes
    protests pulls puts reaches reaffirms receives recalls regrets releases renews resumes restores reviews reshuffles scolds
    secures sets shows skips speaks spurns stops submits suggests supports suspends swears testifies thanks tours tries turns
    upholds uses votes hospitalized hospitalised nominated assassinated barred"""
)
"""Words of headlines that are in nobody's name."""

ORDERS = words(
    """kc qc mp mep mla csc dsc dso dsm csm mvo lvo cvo kcvo dnzm cnzm onzm mnzm gnzm knzm frs raf mc vc ak ad oam bem gbe om ch
    obe cbe mbe kbe dbe kcmg gcmg cmg gcb kcb am ao ac psm phd md esq usn usaf usmc ret"""
)
"""Letters behind a name, for orders, degrees and seats."""

SETTLEMENTS = words(
    """town city village hamlet port district province region county state island neighborhood neighbourhood suburb capital
    municipality township settlement prefecture governorate oblast canton parish area valley river lake camp"""
)
"""Nouns whose "of" names a place."""

SUPPORTERS = words(
    "surrogate supporter supporters aides advisers advisors loyalist loyalists ally allies backer backers team campaign rally"
)
"""Nouns of people around a person, by whose name they are told."""

STORMS = words("hurricane cyclone typhoon storm operation")
"""Words before a name that make it a storm's or an operation's."""

RULES_OF = words(
    """administration government cabinet regime family dynasty foundation doctrine era campaign presidency clan"""
)
"""The same in lower case: "the … administration" is no person."""

TIMES = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow"""
)
GIVEN_TIMES = words("may april june august")
"""Months that are also names of people."""

HUMAN_VERBS = words(
    """say tell add meet talk speak note stress warn urge reiterate praise thank hope believe think argue insist
    deny reply answer ask visit arrive hold call welcome express announce declare claim explain emphasize
    emphasise underline underscore leave resign die win describe want arrest accuse criticize criticise condemn
    propose pledge vow promise recall write travel fly return address lead serve run join campaign defeat sign
    retire vote teach study negotiate host greet cite respond acknowledge assert testify recommend oppose
    support back reject reaffirm commend congratulate brief consult comment assume arrange marry appoint elect
    nominate replace succeed confirm discuss admit reveal"""
)
"""Verbs whose subject is mostly a person (or a body that speaks as one)."""

PLACE_PREPOSITIONS = words("in at into near across throughout within toward towards outside inside around")
KIN = words("son daughter father mother younger elder senior junior late grandson grandfather namesake")
"""Words by which a sentence tells two people of one name apart."""
RELATIVES = words(
    "wife husband father mother son daughter brother sister grandmother grandfather uncle aunt stepmother stepfather"
)
"""Nouns for relatives whose name may follow behind a comma."""
SONS = frozenset({"bin", "bint", "ibn"})
"""Words between a name and the father's."""
ROYAL = words("king queen prince princess emperor empress sultan emir pope majesty highness sheikh")
"""Titles of people who go by their given names: a family name of somebody else is not meant after them."""
COURTESY = words(
    """mr mrs ms miss mx dr prof professor sen rep gov senator congressman congresswoman secretary minister
    ambassador"""
)
"""Titles that stand before a family name and never before another title."""
