"""The graph that the examples of the ontology are taken from: the invented article, a second one, two decisions and a run, all written by us."""

from __future__ import annotations

from datetime import UTC, date, datetime

import invented_article as first
import pyoxigraph as ox

from kg.model import (
    Article,
    Candidate,
    Claim,
    Decision,
    DecisionKind,
    Discussion,
    Entity,
    EntityKind,
    Event,
    EventKind,
    EventReport,
    Issue,
    Link,
    LinkStatus,
    Polarity,
    ReviewStatus,
    Span,
    Stance,
    Status,
)
from kg.model import Decided as Outcome
from kg.rdf.deciding import write_decisions
from kg.rdf.runs import write_run
from kg.rdf.serializing import serialize
from kg.rdf.writing import write
from kg.views import mermaid

TEXT = """\
The Strait Council opposed the new tariffs at a press conference in Lakeview on Tuesday. \
Tomas Berg mediated talks between Lin Okoye and Erik Holt on Monday.

Okoye and Holt often speak about grain exports.
"""
MONDAY, TUESDAY, NOON = date(2031, 3, 3), date(2031, 3, 4), datetime(2031, 3, 5, 12, 0, tzinfo=UTC)


def at(words: str) -> Span:
    """Return where *words* stand first."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def entity(kind: EntityKind, label: str) -> Entity:
    return Entity(id=f"{kind.lower()}:{at(label).start}", kind=kind, label=label)


COUNCIL = entity(EntityKind.ORGANIZATION, "Strait Council")
BERG, OKOYE, HOLT = (entity(EntityKind.PERSON, name) for name in ("Tomas Berg", "Lin Okoye", "Erik Holt"))
PRESS = Event(id="event:4", kind=EventKind.PRESS_OCCASION, participant=(COUNCIL,), day=TUESDAY)
TALKS = Event(id="event:89", kind=EventKind.MEETING, participant=(OKOYE, HOLT), mediator=(BERG,), day=MONDAY)


def report(event: Event, words: str, place: Entity | None = None) -> EventReport:
    return EventReport(
        reports=event,
        status=Status.HELD,
        place=place,
        start_date=event.day,
        evidence=(at(words),),
        rule="met_with",
        confidence=0.8,
    )


CLAIMS: tuple[Claim, ...] = (
    report(PRESS, "at a press conference in Lakeview on Tuesday", entity(EntityKind.PLACE, "Lakeview")),
    report(TALKS, "Tomas Berg mediated talks between Lin Okoye and Erik Holt on Monday"),
    Discussion(
        topic=Issue(label="grain exports"),
        discussant=(OKOYE, HOLT),
        evidence=(at("grain exports"),),
        rule="discussed",
        confidence=0.7,
    ),
    Stance(
        holder=COUNCIL,
        target=Issue(label="new tariffs"),
        polarity=Polarity.OPPOSE,
        occasion=PRESS,
        start_date=TUESDAY,
        evidence=(at("opposed the new tariffs"),),
        rule="opposes",
        confidence=0.8,
    ),
)
UNDECIDED = Link(
    link_of=HOLT,
    alternative=tuple(Candidate(qid=qid, label="Erik Holt", score=0.5) for qid in ("Q900031", "Q900032")),
    score=0.5,
    reason="gazetteer: name",
    link_status=LinkStatus.AMBIGUOUS,
    mention=at("Erik Holt"),
)
WELCOMED = next(c for c in first.CLAIMS if isinstance(c, Stance) and c.polarity is Polarity.SUPPORT)


def quads() -> tuple[ox.Quad, ...]:
    """Return the graphs of both articles, the decisions and the run."""
    article = Article(key="news/council.txt", text=TEXT, published_on=date(2031, 3, 5), outlet="The Lakeview Courier")
    reviewed = Outcome(reviews={WELCOMED: (ReviewStatus.ACCEPTED, WELCOMED)})
    graphs = (
        write(first.annotated(), first.CLAIMS, first.LINKS, decided=reviewed),
        write(first.annotated(article), CLAIMS, (UNDECIDED,)),
    )
    run = write_run(graphs, {"model": "en_core_web_md 3.7.1"}, NOON, NOON)
    data = b"".join(graph.nquads for graph in graphs) + run + _decided()
    return tuple(ox.parse(data, format=ox.RdfFormat.N_QUADS))


def _decided() -> bytes:
    accepted = Decision(
        decision_kind=DecisionKind.ACCEPT,
        about=("claim/stance-98cb43c9ec6054655fe7",),
        comment="plain words",
        decided_by="Mia",
        decided_at=NOON,
    )
    merged = Decision(
        decision_kind=DecisionKind.MERGE,
        about=("person/0c0e7f4b1b5a7d0a2f31", "person/613fbe6d1e520aea94f4"),
        into="person/613fbe6d1e520aea94f4",
        comment="E. Holt is Erik Holt",
        decided_by="Mia",
        decided_at=NOON,
    )
    decisions = {"decision/1f0a6c2b9d3e4f5a6b7c": accepted, "decision/8a9b0c1d2e3f4a5b6c7d": merged}
    return write_decisions(decisions, {key: each.about[0] for key, each in decisions.items()})


def trig() -> str:
    """Return the graphs as people read them."""
    return serialize(quads(), "trig").decode()


DRAWN = ("statement-7a42", "stance-0348", "stance-7a07", "eventreport-ab3c")
"""What docs/ontology.md draws: one sentence, the two positions in it, and the meeting it was said at."""


def drawing() -> str:
    """Return the drawing of docs/ontology.md."""
    triples = {quad.triple for quad in quads()}
    claims = {str(t.subject)[1:-1] for t in triples if any(f"claim/{key}" in str(t.subject) for key in DRAWN)}
    return mermaid.drawing(triples, claims)
