"""Tells who hears what is said: whom the verb names, the other side of the meeting, the reporters who were told."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.networks import networks
from kg.claims._speech import clauses, occasions, officials, speakers
from kg.claims._speech.cues import OCCASIONS
from kg.claims._speech.speaker_words import BODY_OF_PEOPLE
from kg.model import Claim, Entity, Event, EventKind, EventReport, Span

if TYPE_CHECKING:
    from kg.syntax import Token

APART = ("after", "following", "before")
"""Words that put what is said out of the meeting they name."""
PUBLIC = lexicon(
    "reporter journalist press conference statement briefing interview tweet post television tv radio "
    "parliament lawmaker newspaper readout spokesperson spokesman spokeswoman remark floor podium"
)
"""Words of a sentence whose speaker addresses the public, and not whom he met before."""
GATHERED = lexicon(
    "state world chamber gathering hearing assembly session summit rally audience crowd forum troop battalion court"
)
"""Nouns of gatherings that hear what is said, beside those that can speak."""
STORIES = lexicon(
    "truth story joke lie tale time fortune secret anecdote difference parable half rest whole fact thing number"
)
"""What is told to somebody."""
LISTENING = lexicon("radio television parliament")
"""What is told things and is no occasion."""
SPEAKING = lexicon("speak talk remark letter speech address message note statement write comment telegram cable")
WRITING = lexicon("write tweet post publish")
PRESSMEN = lexicon("reporter journalist newsman newsmen")
ASKED = lexicon("interview conversation")
RECEIVING = lexicon("meet receive address host brief greet")
MOST = 6
"""Participants at most of a meeting whose others are told one by one to hear what one says."""


def heard_by(
    text: AnnotatedArticle,
    cue: Token,
    who: tuple[Entity, ...],
    to: tuple[Entity, ...],
    event: Event | None,
    claims: tuple[Claim, ...],
) -> tuple[Entity, ...]:
    """Return the hearers of the words that *who* said at *event*: those named (*to*), the other side, else the reporters there."""
    told = _named(text, cue, who, to, event if _among_them(text, cue, event, claims) else None)
    return told or (() if cue.tag_ == "VB" else _reporters(text, event, claims))  # "said she will ask for aid"


def _named(
    text: AnnotatedArticle, cue: Token, who: tuple[Entity, ...], to: tuple[Entity, ...], event: Event | None
) -> tuple[Entity, ...]:
    """Return the hearers named, and the counterpart where the words were said in a two-party meeting."""
    hearers = [e for e in to or _spoken_to(text, cue) if e not in who]
    if event is not None and event.kind in occasions.TWO_PARTY and 2 <= len(event.participant) <= MOST:
        spoke = [p for p in event.participant if p in who]
        if len(spoke) == 1:
            met = [p for p in event.participant if p not in spoke]
            one = len(met) == 1 and met[0].proper  # "the minister" is the one who was met
            hearers = [e for e in hearers if e.proper or not one or not _by_post(e)]
            hearers += [p for p in met if p not in hearers]
    # Two groups called alike ("members") are one in the graph, and nobody speaks to himself.
    own = {(e.kind, e.label) for e in who if not e.proper}
    return tuple(e for e in hearers if (e.kind, e.label) not in own)


def _by_post(hearer: Entity) -> bool:
    """Tell whether *hearer* is one person called by the post: "the foreign minister"."""
    return hearer.label.lower().split(" of ")[0].split()[-1] in officials.POSTS - BODY_OF_PEOPLE


def _reporters(text: AnnotatedArticle, event: Event | None, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return the reporters who heard all that was said when somebody "told reporters", "spoke to journalists"."""
    if event is None or event.kind is not EventKind.PRESS_OCCASION:
        return ()
    told = (e for c in claims if isinstance(c, EventReport) and c.reports == event for e in c.evidence)
    for token in (t for e in told for t in text.tokens(text.sentence(e))):
        heard = token.dep_ in ("dobj", "dative") and token.head.lemma == "tell"
        heard = heard or (token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lemma in SPEAKING)
        if token.lemma in PRESSMEN and heard:
            return addressees(text, token)
    return ()


def _among_them(text: AnnotatedArticle, cue: Token, event: Event | None, claims: tuple[Claim, ...]) -> bool:
    """Tell whether words were said to the other side of *event*: told in its paragraph, and not to the public."""
    told_others = cue.lemma in clauses.TELLING and any(c.dep_ in ("dobj", "dative") for c in cue.rights)
    asked = any(
        c.lower_ in ("asked", "pressed") and c.tag_ == "VBN" for c in cue.lefts
    )  # by somebody who is not told of
    if event is None or cue.lemma in WRITING or told_others or asked or occasions.other_day(text, cue, event):
        return False
    where = text.span(cue)
    sentence = text.tokens(text.sentence(where))
    if any(t.lemma in PUBLIC or t.lemma in networks() for t in sentence) or any(t.text == "X" for t in sentence):
        return False
    told = [e for c in claims if isinstance(c, EventReport) and c.reports.id == event.id for e in c.evidence]
    if any(_apart(text, cue, evidence) for evidence in told) or _after_all(cue):
        return False
    told = [e for e in told if not _long_before(text, e)]
    paragraph = text.paragraph(where)
    near = [p for p in text.paragraphs if p.start <= paragraph.start][-5:]
    return any(p.covers(e) for p in near for e in told)


def _long_before(text: AnnotatedArticle, evidence: Span) -> bool:
    """Tell whether the event at *evidence* was over when words were said: "She had met Holt in May"."""
    word = text.tokens(evidence).root
    verb = next((t for t in (word, *islice(word.ancestors, 4)) if t.pos_ in clauses.VERBAL), word)
    return any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.lefts)


def _after_all(verb: Token) -> bool:
    """Tell whether *verb* stands behind "After the talks, "."""
    first = (t for c in verb.lefts if c.lower_ in APART for t in c.children if t.dep_ == "pobj")
    return any(t.lemma in OCCASIONS for t in first)


def _apart(text: AnnotatedArticle, verb: Token, evidence: Span) -> bool:
    """Tell whether the sentence puts its words before or after the event at *evidence*: "Prado said after meeting Holt".

    So do words that only tell of who speaks: "said Prado, who dined with Holt".
    """
    speaker = clauses.standing_subject(verb)
    asides = () if speaker is None else (c for c in speaker.rights if c.dep_ == "relcl")
    if any(text.span(text.doc[c.left_edge.i : c.right_edge.i + 1]).covers(evidence) for c in asides):
        return True
    for word in verb.rights:
        mark = word if word.dep_ == "prep" else next((c for c in word.lefts if c.dep_ == "mark"), None)
        if mark is not None and mark.lower_ in APART:
            where = text.span(text.doc[word.left_edge.i : word.right_edge.i + 1])
            if where.overlaps(evidence):
                return True
    return False


def addressees(text: AnnotatedArticle, token: Token | None) -> tuple[Entity, ...]:
    """Return the actors that *token*, a hearer, names, or the people without a name that it describes."""
    if token is None:
        return ()
    named = phrases.participants(text, token)
    who = None if named or token.pos_ != "NOUN" else speakers.source(text, token, ())
    hearing = who is not None and (who.able or token.lemma in GATHERED or _spoken_at(token))
    return who.actors if who is not None and hearing else named


def _spoken_at(token: Token) -> bool:
    """Tell whether *token* hears though it names no people: "told the chamber", "urged the airline to", "called on the militias"."""
    verb = token.head
    if token.dep_ in ("dobj", "dative"):
        return verb.lemma in clauses.TELLING - {"ask"} and token.lemma not in STORIES | OCCASIONS - LISTENING
    on = token.dep_ == "pobj" and verb.lower_ in ("on", "upon") and verb.head.lemma == "call"
    called = on and any(c.tag_ == "VB" for c in verb.head.rights)
    to_do = token.dep_ == "nsubj" and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)
    return called or (to_do and verb.head.lemma in clauses.ASKING)


def _spoken_to(text: AnnotatedArticle, cue: Token) -> tuple[Entity, ...]:
    """Return the hearers that words before *cue* tell: "Speaking to reporters, …", "In a letter to Holt, …", "Receiving Holt, …"."""
    for token in (*cue.lefts, *(t for t in clauses.first_joined(cue).lefts if t.i < cue.i)):
        word = next((c for c in token.children if c.dep_ == "pobj"), token) if token.dep_ == "prep" else token
        if word.tag_ == "VBG" and word.lemma in RECEIVING:
            return addressees(text, next((c for c in word.children if c.dep_ == "dobj"), None))
        if word.lemma in SPEAKING | ASKED and token.dep_ != "ccomp":  # "“I spoke to Holt,” Prado said"
            joint = "with" if word.lemma in ASKED else "to"
            to = next((c for c in word.children if c.dep_ == "prep" and c.lower_ == joint), None)
            return () if to is None else addressees(text, next((c for c in to.children if c.dep_ == "pobj"), None))
    return ()
