"""Statements, letters and releases that somebody issues or is quoted from, and what is posted on the net."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import agent, behind, clause_verb, dated, subject
from kg.claims._events.factuality import read
from kg.claims._events.groups import is_plural
from kg.claims._events.occasion_days import spoken_days, spoken_on
from kg.claims._events.public_words import SPEECH, happens_once, is_paper, speaker_of
from kg.claims._events.readings import Reading
from kg.claims._events.sides import listed
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import descriptions, officials, signers, speakers
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

ISSUES = lexicon("issue release publish make send deliver address post provide pen")
TAPES = lexicon("video videotape tape audiotape recording")
"""What shows things without a word of who made it."""
WARNINGS = lexicon("warning advisory alert caution")
"""What a government issues to the public."""
POSTS = lexicon("tweet post")
SHOWN = lexicon("air appear")
"""What a paper or a tape does when it comes out: "a statement by Prado appeared on Monday"."""
BODIES = lexicon("""
    embassy ministry bank military army navy police government court company agency commission committee council party group union
    alliance coalition command organization organisation panel institute foundation mission office department consulate parliament
    bureau watchdog federation league airline airport treasury secretariat chamber authority board fund observatory university junta
    presidency palace cabinet church militia movement
""")
"""Those who issue papers as one, though they are not named: "the embassy said in a statement"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every paper whose issuer is told."""
    days = spoken_days(text)
    yield from _release(text)
    for token in text.words:
        issuers, reading = _told(text, token)
        people = _public(issuers) if issuers else ()
        if people and reading is not None:
            report = draft(text, EventKind.PRESS_OCCASION, token, reading, people, rule="issued")
            held = reading.status is Status.HELD
            if not _set_in(text, token):
                report = replace(report, place=None)
            yield _today(text, report) if token.lower_ == "attributable" else spoken_on(text, report, days, held=held)


def _set_in(text: AnnotatedArticle, paper: Token) -> bool:
    """Tell whether the clause opens with where the words were issued: "In Lisbon, Prado said in a statement …"."""
    verb = clause_verb(paper.head) if paper.dep_ == "pobj" else paper.head if paper.dep_ == "dobj" else None
    opening = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "in" and c.i < verb.i] if verb else []
    places = (text.mention_at(t) for c in opening[:1] for t in c.children if t.dep_ == "pobj")
    return any(m is not None and m.entity.kind is EntityKind.PLACE for m in places)


def _release(text: AnnotatedArticle) -> Iterator[EventReport]:
    """Yield the article itself where its head says that several issue it: "The following statement was released by the ministers of …"."""
    line, people = signers.issued_by(text), officials.releasing(text)
    token = None if line is None else text.tokens(line)[0].nbor(-1)
    if token is not None and len(people) > 1:
        report = draft(text, EventKind.PRESS_OCCASION, token, Reading(Status.HELD, ()), people, rule="issued")
        yield _today(text, replace(report, place=None))


def _told(text: AnnotatedArticle, token: Token) -> tuple[tuple[Entity, ...], Reading | None]:
    """Return who issued what *token* tells of, and how that is told."""
    if token.lower_ == "attributable":
        return _attributed(text, token), Reading(Status.HELD, ())
    if token.lemma_ in POSTS and token.pos_ == "VERB":
        says = token.lemma_ == "tweet" or any(c.dep_ == "ccomp" for c in token.children)
        return (people_of(text, subject(token)), read(token)) if says else ((), None)
    if token.lemma_ in WARNINGS and token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in ("issue", "release"):
        doer = subject(token.head) if token.dep_ == "dobj" else agent(token.head)
        return people_of(text, doer), read(token.head)
    if token.lemma_ == "write" and token.pos_ == "VERB" and (to := behind(token, "to")) is not None:
        reached = text.mention_at(to)
        return (people_of(text, subject(token)), read(token)) if reached is not None else ((), None)
    paper = is_paper(token) or (token.lemma_ == "release" and token.dep_ == "pobj" and token.head.lower_ == "in")
    return _issuers(text, token) if token.pos_ in ("NOUN", "PROPN") and paper else ((), None)


def _today(text: AnnotatedArticle, report: EventReport) -> EventReport:
    """Date what the article itself is by the day of its publication."""
    today = text.article.published_on
    event = replace(report.reports, day=today)
    return replace(report, reports=event, start_date=today, inferred=("startDate",) if today else ())


def _attributed(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return whose statement the article itself is: "The following is attributable to Spokesperson Prado"."""
    people = listed(text, token.doc[token.i + 2]) if token.i + 2 < token.sent.end else ()
    here = {m.entity for m in text.mentions_in(text.span(token.sent))}  # not whom the next line names
    return tuple(p for p in people[:1] if p.kind is EntityKind.PERSON and p in here)


def _public(issuers: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return *issuers* without unnamed people, unless they are several and nobody else issued it: "five parties issued …"."""
    named = tuple(p for p in dict.fromkeys(issuers) if p.kind is not EntityKind.GROUP)
    return named or tuple(p for p in dict.fromkeys(issuers) if is_plural(p) or _is_body(p))


def _is_body(group: Entity) -> bool:
    """Tell whether *group* is a body that acts as one: "the embassy", "a group of doctors", "Rights Watch", "an army statement"."""
    words = group.label.lower().replace("'s", "").replace("’s", "").split(" of ")[0].split()
    return group.label.istitle() or any(word in BODIES for word in words[-2:])


def _issuers(text: AnnotatedArticle, paper: Token) -> tuple[tuple[Entity, ...], Reading | None]:
    """Return who issued *paper* and how that is told."""
    head = paper.head
    given = next((c for c in paper.children if c.dep_ == "acl" and c.lemma_ in ISSUES and agent(c) is not None), None)
    quoted = paper.dep_ == "pobj" and head.lower_ in ("to", "in", "from")
    speaking = paper.dep_ == "nsubj" and head.pos_ == "VERB" and head.lemma_ in SPEECH | SHOWN
    if given is not None and (quoted or speaking):
        return people_of(text, agent(given)), Reading(Status.HELD, (given,))
    if paper.dep_ in ("dobj", "nsubjpass") and head.lemma_ in ISSUES and head.pos_ == "VERB":
        made = head.lemma_ in ("make", "deliver", "provide") and paper.lemma_ not in ("statement", "readout")
        if made or not happens_once(paper, head):
            return (), None
        doer = subject(head) if paper.dep_ == "dobj" else agent(head)
        return people_of(text, doer), read(head)
    own = _own(text, paper) if head.lemma_ != "show" or paper.lemma_ not in TAPES else ()
    if own and (speaking or (paper.dep_ == "pobj" and head.lower_ == "to" and head.head.lower_ == "according")):
        return own, _with_issue(paper, Reading(Status.HELD, (head,) if speaking else ()))
    return _quoted(text, paper) if paper.dep_ == "pobj" and head.lower_ == "in" else ((), None)


def _own(text: AnnotatedArticle, paper: Token) -> tuple[Entity, ...]:
    """Return whose new paper it is: "a White House statement", "a statement from Prado"; "the statement" is an old one."""
    if any(c.lower_ in ("the", "this", "that") for c in paper.children) and behind(paper, "from", "by") is None:
        return ()
    from_ = behind(paper, "from", "by")
    before = [c for c in paper.children if c.dep_ in ("poss", "compound", "nmod") and text.mention_at(c) is not None]
    owners = people_of(text, from_) if from_ is not None else ()
    owners = owners or tuple(p for c in before[:1] for p in people_of(text, c))
    modifiers = [c for c in paper.children if c.dep_ in ("poss", "compound", "nmod", "amod") and paper.tag_ == "NN"]
    out = paper.lemma_ == "statement" or any(c.lemma_ in ISSUES for c in paper.children) or dated(text, (), paper)
    body = next((c for c in modifiers if c.lemma_ in BODIES), None) if out else None
    return owners or (_issuing(text, paper, body) if body is not None else ())


def _issuing(text: AnnotatedArticle, paper: Token, body: Token) -> tuple[Entity, ...]:
    """Return "army" for "an army statement"; the statement of a bank is mostly that of an account."""
    account = body.lemma_ == "bank" or any(c.tag_ == "PRP$" for c in paper.children) or body.i != paper.i - 1
    told = () if account else _speaker(text, paper)
    owner = descriptions.unnamed(text, text.span(text.doc[body.left_edge.i : body.i + 1]))
    spoken = tuple(p for p in told if p.proper or not p.label.lower().endswith(paper.lower_))
    return spoken if owner is None or len(spoken) == len(told) else (*spoken, owner)


def _speaker(text: AnnotatedArticle, doer: Token) -> tuple[Entity, ...]:
    """Return who speaks where *doer* is no mention, as statements have him: "a military statement", "the bank"."""
    source = speakers.source(text, doer, ())
    return source.actors if source is not None else ()


def _quoted(text: AnnotatedArticle, paper: Token) -> tuple[tuple[Entity, ...], Reading | None]:
    """Return who says something "in a statement"; a plain "in the letter" or "in reports" may be somebody else's."""
    verb = clause_verb(paper.head)
    says = (
        verb is not None
        and verb.lemma_ in SPEECH - {"appear"}
        and not any(c.dep_ == "nsubjpass" for c in verb.children)
    )
    own = not any(
        c.dep_ == "poss" and c.lower_ not in ("its", "his", "her", "their") and text.mention_at(c) is None
        for c in paper.children
    )
    if verb is None or not says or not own or not happens_once(paper, verb) or _of_others(text, paper, verb):
        return (), None
    doer, reading = speaker_of(verb), read(paper)
    if reading is not None and reading.status is Status.PLANNED and verb.tag_ in ("VBZ", "VBP"):
        reading = replace(reading, status=Status.HELD)  # what one "says in a statement" is said
    return people_of(text, doer) or _body(text, doer), _with_issue(paper, reading)


def _body(text: AnnotatedArticle, doer: Token | None) -> tuple[Entity, ...]:
    """Return the body that *doer* calls by what it is, or by a name: "the bank says in a statement"."""
    called = doer is not None and (doer.lemma_.lower() in BODIES or doer.pos_ == "PROPN")
    return _speaker(text, doer) if called and doer is not None else ()


def _with_issue(paper: Token, reading: Reading | None) -> Reading | None:
    """Return *reading* with the participle that dates *paper*: "in a statement released on Monday", "in a letter dated May 3"."""
    own = tuple(c for c in paper.children if c.dep_ == "acl" and c.lemma_ in ISSUES | {"date"})
    if reading is None or not own:
        return reading
    # "Says in a statement issued on Thursday": it is out.
    status = (
        Status.HELD if own[0].tag_ == "VBN" and not any(c.tag_ == "TO" for c in own[0].children) else reading.status
    )
    return replace(reading, status=status, governors=(*reading.governors, *own))


def _of_others(text: AnnotatedArticle, paper: Token, verb: Token) -> bool:
    """Tell whether *paper* is read or cited by the subject of *verb*, not issued: "read in a report by Holt"."""
    if paper.lemma_.lower() in ("report", "note", "message") and verb.lemma_ in (
        "read",
        "find",
        "learn",
        "cite",
        "note",
    ):
        return True
    author = behind(paper, "by", "from")
    return author is not None and bool(people_of(text, author))


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado said in a statement that the port was open.", ("PressOccasion(Ana Prado) held",)),
        Example("The port is open, according to a statement issued by Ana Prado.", ("PressOccasion(Ana Prado) held",)),
        Example("In a letter to Erik Holt, Ana Prado condemned the attack.", ("PressOccasion(Ana Prado) held",)),
        Example("A statement from Ana Prado said the port was open.", ("PressOccasion(Ana Prado) held",)),
        Example("NATO issued a warning to travelers.", ("PressOccasion(NATO) held",)),
        Example("NATO says in a statement it will stay.", ("PressOccasion(NATO) held",)),
        Example("An army statement said the port was open.", ("PressOccasion(army) held",)),
        Example("In its report, NATO said it would stay.", ("PressOccasion(NATO) held",)),
        Example("The embassy said in a statement that it would close.", ("PressOccasion(embassy) held",)),
        Example("Ana Prado wrote to Erik Holt on May 3, 2031.", ("PressOccasion(Ana Prado) held 2031-05-03",)),
        Example("Ana Prado said in an e-mail that the port was open.", ("PressOccasion(Ana Prado) held",)),
        Example("Five parties issued statements.", ("PressOccasion(Five parties) held",)),
        Example(
            "The text of the following statement was released by the Governments of Chile and Peru.",
            ("PressOccasion(Chile, Peru) held",),
        ),
        Example("Ana Prado tweeted that the port was open.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado read in a report that the port was open."),
        Example("Ana Prado refused to issue a statement."),
        Example("Her bank statement said the port was open."),
        Example("The 1999 letter from Ana Prado surfaced."),
        Example("Ana Prado appeared in a video with workers."),
    ),
    draft=True,
)
