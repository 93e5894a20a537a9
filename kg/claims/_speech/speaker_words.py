"""Nouns and pronouns of those who speak, named or not."""

from __future__ import annotations

from kg.claims._events.groups import ANYBODY, PEOPLE, ROLES
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.cues import DOCUMENTS, TEXTS

DETERMINERS = lexicon(
    "a an the some several many other his her their its our this these those even only both all most meantime meanwhile earlier today "
    "yesterday separately"
)
NOBODY = lexicon("any no every each neither")
"""First words of descriptions of nobody in particular: "any text calling for …"."""
THINGS = lexicon("offer deal plan proposal bill map move vote attack price")
"""Heads of descriptions of what says nothing and has no position."""
SERVING = lexicon(
    "critical important essential vital crucial necessary key central instrumental indispensable imperative pivotal integral useful "
    "helpful sufficient enough available suitable fundamental"
)
"""What things are to do something, which those who hold a position are not: "networks are vital to support trade"."""
SIGNS = lexicon("sign banner placard poster slogan")
"""What words of protest stand on."""
IMPERSONAL = lexicon("it this that which what there")
PRONOUNS = lexicon("he she it they")
HOUSES = lexicon("newspaper daily weekly magazine website broadcaster channel network station company firm")
"""Nouns behind the name of a body that say what it is."""
CAMPS = lexicon(
    "camp campaign team group administration family entourage circle wing faction regime office household foundation bloc alliance "
    "coalition network clan"
)
"""Heads behind the name of a person that stand for others than that person: "the Prado camp"."""
PARTIAL = lexicon(
    "regional provincial local eastern northern southern western transitional transition interim rebel rival breakaway state federal "
    "city former shadow"
)
ISSUED = lexicon("issue release publish sign write send prepare read deliver circulate post make give adopt distribute")
"""Verbs whose agent speaks in a paper; who has only seen it does not."""
COUNTS = lexicon(
    "string group number majority handful chorus dozen hundred thousand couple score crowd percent percentage team host"
)
SOME = lexicon("some many others several most few those")
"""Words that alone stand for people: "some believe that …"."""
HUMAN = ROLES | lexicon(
    "analyst protester protestor demonstrator organizer organiser lawyer prosecutor doctor teacher worker voter "
    "economist historian backer campaigner observer monitor insider insurgent militant guerrilla captor kidnapper "
    "investigator researcher professor author writer editor commentator columnist politician candidate nominee lobbyist "
    "advocate consultant contractor farmer fisherman trader villager local neighbor neighbour parent mother father brother "
    "grandmother grandfather uncle aunt cousin sister spouse "
    "son daughter wife husband widow colleague friend fan user reader person man woman child survivor eyewitness witness "
    "boy girl teen physician pilot captain clerk cleric priest bishop imam rabbi monk president minister owner boss founder pollster "
    "strategist surrogate democrat republican conservative liberal communist nationalist separatist loyalist reformer rival "
    "participant attendee panelist executive proponent detractor sympathizer defender administrator contender conservationist "
    "environmentalist terrorist skeptic sceptic pundit academic intellectual artist singer actor novelist poet filmmaker producer "
    "blogger subscriber customer consumer shopper employer employee retiree pensioner taxpayer homeowner tenant landlord passenger "
    "traveler traveller commuter driver motorist cyclist detainee prisoner inmate convict defendant plaintiff juror captive hostage "
    "abductor gunman attacker bomber assailant fugitive smuggler trafficker broker merchant vendor manufacturer importer exporter "
    "supplier retailer developer architect planner builder technician operator sailor rancher grower peasant laborer labourer miner "
    "trucker firefighter paramedic medic rescuer volunteer donor philanthropist sponsor associate classmate confidant outsider "
    "expatriate exile immigrant migrant settler tribesman chieftain warlord militiaman fighter jihadist extremist radical hardliner "
    "moderate centrist leftist progressive libertarian socialist royalist monarchist unionist secessionist technocrat bureaucrat "
    "magistrate jurist policymaker regulator detective sheriff ranger guard warden coroner pathologist physicist chemist biologist "
    "ecologist geologist meteorologist astronomer mathematician statistician sociologist anthropologist archaeologist philosopher "
    "theologian pastor chaplain missionary evangelist archbishop cardinal patriarch worshipper pilgrim pacifist feminist millennial "
    "billionaire millionaire mogul magnate tycoon celebrity heir heiress orphan teenager toddler infant grandparent grandson "
    "granddaughter nephew niece fiance fiancee girlfriend boyfriend roommate graduate alumnus athlete coach referee player "
    "spectator bystander onlooker passerby informant defector spy agent operative hacker whistleblower mercenary recruit cadet "
    "conscript veteran partner patient policeman councilman councilwoman assistant shareholder stockholder bondholder creditor accountant "
    "auditor manager staffer teammate suspect solicitor barrister anchor presenter reviewer biographer mufti ayatollah sheik shepherd "
    "shopkeeper designer inventor colonel lieutenant sergeant brigadier trooper constituent client tourist astronaut cosmonaut lecturer "
    "tutor headmaster pupil trainee patron chef waiter bartender actress composer painter sculptor dancer swimmer runner boxer golfer "
    "umpire caller viewer listener signatory peacekeeper surgeon psychiatrist pharmacist dentist superintendent handler wholesaler foe "
    "enemy doubter watcher mastermind ringleader perpetrator hijacker pirate thief robber burglar killer murderer rapist arsonist looter "
    "rioter hooligan gentleman lady kid adult companion sibling marxist anarchist islamist secularist reformist populist fascist "
    "playwright screenwriter songwriter rapper comedian conductor translator interpreter curator librarian archivist publicist"
)
"""Nouns of single people."""
SPOKEN_FOR = (
    DOCUMENTS
    | ANYBODY
    | lexicon(
        "source agency newspaper critic ally opponent supporter country nation ministry court campaign camp company firm bank "
        "union association federation organization organisation commission committee council parliament congress senate panel "
        "board jury watchdog charity church network alliance coalition movement daily weekly magazine broadcaster "
        "station channel website outlet office department administration embassy consulate mission military army navy "
        "police bureau institute university regime cabinet junta force fund tribunal "
        "airline carmaker automaker planemaker drugmaker chipmaker insurer lender brewer conglomerate cooperative nonprofit "
        "foundation assembly bloc caucus guild confederation league club squad crew clan tribe leadership militia brigade battalion corps "
        "gang cartel opposition publisher studio hospital school college city county province"
    )
    | HUMAN
)
"""Heads of descriptions that can speak or hold a position."""
VOCAL = ("spokesman", "spokeswoman", "spokesperson", "ologist", "ician")
"""Ends of nouns that name people."""
BODY_OF_PEOPLE = lexicon(
    "government community party faction family media press industry staff authority side people youth"
)
"""Singulars of several people, who speak as one where more is told of them: "the exile community"."""
UNNAMED = (PEOPLE | HUMAN | TEXTS | lexicon("source")) - lexicon("group team delegation crowd")
"""Heads of descriptions of one person or paper that name nobody: "a senior aide", "the report"."""
