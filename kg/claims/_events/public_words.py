"""Recognises the occasions of public words: speeches and interviews, papers that are issued, what is on the air, and who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.event_clauses import behind, owner, subject
from kg.claims._events.event_words import SPEAKS
from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.networks import networks
from kg.claims._speech.clauses import own_subject, passive
from kg.claims._speech.cues import CLAUSE, OBJECT

if TYPE_CHECKING:
    from kg.syntax import Token

SPOKEN = lexicon(
    "briefing interview speech remark sermon address broadcast webcast podcast keynote rally toast lecture testimony gaggle homily eulogy "
    "fundraiser gala teleconference"
)
PAPERS = lexicon("""
    statement letter telegram cable message communique communiqué tweet report op-ed note readout editorial email e-mail fax bulletin memo
    video videotape audiotape tape recording posting essay affidavit filing declaration proclamation
""")
"""What speaks for who issued it."""
HYPHENED = {"ed": "op", "mail": "e"}
"""Papers whose word is cut at its hyphen."""
PRESS = lexicon("press news media joint congressional parliamentary senate")
SITES = lexicon("blog media")
"""Where a "post" stands, beside the networks."""
COMMENTS = lexicon("comment remark")
HEARERS = lexicon("reporter journalist newsman press media correspondent interviewer newspaperman")
HOUSES = lexicon("""
    lawmaker parliamentarian legislator senator parliament seminar panel audience hearing
    assembly delegate congress rally crowd supporter student graduate worshipper gathering
    conference cabinet diplomat follower nation chamber committee plenary
""")
"""Who or what is told something in public besides."""
CROWDS = lexicon("""
    farmers workers soldiers troops veterans pilgrims miners activists volunteers residents voters villagers businessmen executives
    investors economists cadets officers mourners marchers protesters demonstrators fans pupils teachers bankers lawyers loyalists
    militants fighters seminarians peacekeepers recruits sailors marines servicemen youths parishioners faithful
""")
"""Those who are told something in public where there are many of them."""
MEMBERS = lexicon("cabinet parliament congress council commission house")
"""Whose members listen in public."""
AIR = lexicon("television tv radio podcast program programme show broadcast episode newscast")
"""What somebody says something "on", beside the networks."""
SPEECH = CLAUSE.keys() | OBJECT.keys() | lexicon("speak talk appear address")
"""Verbs whose subject may be speaking on the occasion that a phrase of theirs names."""
SAYS = SPEAKS | lexicon("appear argue claim insist suggest acknowledge explain predict admit complain")
"""Verbs behind which a station or the title of a show tells where somebody said something."""
ADDRESSED = lexicon("""
    radio televised weekly nationwide national nationally keynote opening closing inaugural video union annual television
    state public major brief farewell recorded
""")
"""What tells a speech from where somebody lives: "a televised address"."""
QUOTES = ('"', "“", "‘", "'", "''", "``")
"""Marks that open the title of a show."""


def is_spoken(noun: Token) -> bool:
    """Tell whether *noun* is an occasion on which somebody speaks in public: "a news conference", "her remarks to reporters"."""
    lemma = noun.lemma_.lower()
    if lemma in ("conference", "hearing", "appearance", "availability"):
        return any(c.lower_ in PRESS | AIR for c in noun.children)
    if lemma == "address":
        words = {c.lower_ for c in noun.children} | {
            t.lower_ for c in noun.children if c.dep_ == "compound" for t in c.subtree
        }
        given = noun.dep_ == "dobj" and noun.head.lemma_ in ("deliver", "give")
        own = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") and owner(noun) is not None
        return given or own or bool(words & ADDRESSED) or behind(noun, "to") is not None
    if lemma in ("hall", "stop", "event"):
        spoken_at = (
            lemma == "event" and noun.dep_ == "pobj" and noun.head.lower_ == "at" and noun.head.head.lemma_ in SPEAKS
        )
        return spoken_at or any(c.lower_ in ("town", "campaign") for c in noun.children if c.dep_ == "compound")
    if lemma == "mass":
        return noun.text[:1].isupper() and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during")
    if lemma == "call":
        heard = behind(noun, "with")
        return heard is not None and heard.lemma_ in HEARERS
    to_press = behind(noun, "to")
    return lemma in SPOKEN or (lemma in COMMENTS and to_press is not None and to_press.lemma_ in HEARERS)


def is_paper(noun: Token) -> bool:
    """Tell whether *noun* is a text that somebody issues: "a joint statement", "a press release"."""
    lemma = noun.lemma_.lower()
    if lemma == "post":
        return any(c.lower_ in networks() | SITES for c in noun.children if c.dep_ in ("compound", "amod", "nmod"))
    if lemma in HYPHENED:
        return noun.i > 1 and noun.doc[noun.i - 2].lower_ == HYPHENED[lemma]
    return lemma in PAPERS or (lemma == "release" and any(c.lower_ in PRESS for c in noun.children))


def listens(noun: Token, *, told: bool) -> bool:
    """Tell whether *noun* is the public: reporters, or, where it is *told* something, a house, a crowd, cabinet members."""
    lemma = "media" if noun.lower_ == "media" else noun.lemma_.lower()
    agency = lemma == "press" and noun.text[:1].isupper()
    if lemma == "chamber" and behind(noun, "of") is not None:
        return False  # of commerce
    if lemma in HEARERS or (told and (lemma in HOUSES or noun.lower_ in CROWDS)):
        return not agency and not (lemma in ("conference", "hearing") and is_spoken(noun))
    if told and lemma in ("committee", "panel") and any(c.lower_ in PRESS for c in noun.children):
        return True
    of = behind(noun, "of")
    whose = {c.lower_ for c in noun.children if c.dep_ in ("compound", "amod")} | (
        {of.lower_} if of is not None else set()
    )
    return told and lemma == "member" and bool(whose & MEMBERS)


def is_on_air(preposition: Token) -> bool:
    """Tell whether *preposition* begins a phrase of television, radio or the net: "on state television", "on CNN"."""
    if preposition.lower_ != "on" or preposition.dep_ != "prep":
        return False
    medium = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if medium is not None and any(_is_air(t) for t in medium.subtree if t.i <= medium.i + 2):
        return True
    whose = owner(medium) if medium is not None and medium.text[:1].isupper() else None
    station = any(t is not None and t.text.isupper() and len(t) > 2 and t.ent_type_ == "ORG" for t in (medium, whose))
    return preposition.head.lemma_ in SAYS and (station or _is_titled(preposition))


def _is_air(token: Token) -> bool:
    return token.lower_ in AIR | networks() or (token.lower_ == "news" and token.text != token.lower_)


def happens_once(noun: Token, verb: Token) -> bool:
    """Tell whether *noun*, which the subject of *verb* gives or uses, is one occasion and no habit: "in interviews, he …"."""
    if noun.tag_ != "NNS" or noun.lemma_ in COMMENTS:
        return True
    doer = subject(verb)
    several = doer is not None and (doer.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in doer.children))
    return several and verb.tag_ in ("VBD", "VBN")


def _is_titled(preposition: Token) -> bool:
    """Tell whether a show stands behind *preposition*, its title in quotation marks: "on “Face to Face”"."""
    for token in preposition.doc[preposition.i + 1 : preposition.i + 6]:
        if token.text in QUOTES:
            after = token.doc[token.i + 1 : token.i + 2]
            return bool(after) and after[0].text[:1].isupper()
        if token.pos_ not in ("PROPN", "PART", "DET"):
            return False
    return False


def speaker_of(verb: Token) -> Token | None:
    """Return the head of the phrase that says what *verb* says, also where the parser lost it behind a quotation."""
    return subject(verb) if passive(verb) else own_subject(verb) or subject(verb)
