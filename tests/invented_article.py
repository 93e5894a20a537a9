"""An article of our own invention with every kind of claim, built by hand, so that tests of RDF need no parser.

Nordia, Sudland and Westmark are no states, and the Wikidata items are chosen at random.
"""

from __future__ import annotations

from datetime import date

import spacy

from kg.annotations import AnnotatedArticle
from kg.annotations._plain import joined, parsed
from kg.model import (
    Act,
    Article,
    Candidate,
    Claim,
    Discussion,
    Entity,
    EntityKind,
    Event,
    EventKind,
    EventReport,
    Issue,
    Link,
    LinkStatus,
    Mode,
    Office,
    OfficeHolding,
    OfficeStatus,
    Polarity,
    Precision,
    Span,
    Stance,
    Statement,
    Status,
    Tenure,
)

TEXT = """\
Foreign Minister Ana Prado of Nordia visited Port Sandor on Monday and met with Erik Holt, the acting defense secretary of Sudland. \
Prado and Holt discussed fishing quotas in the Grey Strait.

"Nordia welcomes the fishing agreement," Prado told Holt. \
Holt said that Nordia and Sudland oppose "the reckless blockade" by Westmark.

Prado was received at a ceremony by officials of the Ministry of Trade. \
On Tuesday she spoke by telephone with President Lin Okoye of Westmark, and the two reviewed grain exports. \
Okoye denied that she had met with Holt. Former envoy Tomas Berg plans to attend a summit in Lakeview next week.

Prado voiced concern about the new tariffs.
"""
MONDAY, TUESDAY, PUBLISHED = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 5)
ARTICLE = Article(
    key="news/prado.txt",
    text=TEXT,
    published_on=PUBLISHED,
    title="Prado in Port Sandor",
    url="https://example.org/prado",
)


def at(words: str, nth: int = 0) -> Span:
    """Return where *words* stand for the *nth* time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def entity(kind: EntityKind, label: str, *, words: str = "", **rest: object) -> Entity:
    return Entity(id=f"{kind.lower()}:{at(words or label).start}", kind=kind, label=label, **rest)  # type: ignore[arg-type]


NORDIA = entity(EntityKind.STATE, "Nordia", qid="Q900001")
SUDLAND = entity(EntityKind.STATE, "Sudland", qid="Q900002")
WESTMARK = entity(EntityKind.STATE, "Westmark", qid="Q900003")
PRADO = entity(EntityKind.PERSON, "Ana Prado", alt_label=("Prado",))
HOLT = entity(EntityKind.PERSON, "Erik Holt")
OKOYE = entity(EntityKind.PERSON, "Lin Okoye")
BERG = entity(EntityKind.PERSON, "Tomas Berg")
MINISTRY = entity(EntityKind.GOVERNMENT_BODY, "Ministry of Trade", country=SUDLAND)
OFFICIALS = entity(EntityKind.GROUP, "officials of the Ministry of Trade", proper=False)
PORT = entity(EntityKind.PLACE, "Port Sandor")
LAKEVIEW = entity(EntityKind.PLACE, "Lakeview")

FOREIGN = Office(label="foreign minister", country=NORDIA)
DEFENSE = Office(label="defense secretary", country=SUDLAND)
PRESIDENT = Office(label="president", country=WESTMARK)
ENVOY = Office(label="envoy", country=SUDLAND, office_in=MINISTRY)

VISIT = Event(id="event:17", kind=EventKind.VISIT, participant=(PRADO,), visitor=(PRADO,), day=MONDAY)
MEETING = Event(id="event:70", kind=EventKind.MEETING, participant=(PRADO, HOLT), day=MONDAY, part_of=VISIT)
CEREMONY = Event(
    id=f"event:{at('Prado was').start}",
    kind=EventKind.CEREMONY,
    participant=(PRADO, OFFICIALS),
    host=(OFFICIALS,),
    visitor=(PRADO,),
    day=MONDAY,
    part_of=VISIT,
)
CALL = Event(id=f"event:{at('On Tuesday').start}", kind=EventKind.CALL, participant=(PRADO, OKOYE), day=TUESDAY)
DENIED = Event(id=f"event:{at('she had met').start}", kind=EventKind.MEETING, participant=(OKOYE, HOLT))
SUMMIT = Event(id=f"event:{at('Former').start}", kind=EventKind.SUMMIT, participant=(BERG,))

QUOTAS = Issue(label="fishing quotas in the Grey Strait")
AGREEMENT = Issue(label="fishing agreement")
BLOCKADE = Issue(label="reckless blockade", concerns=(WESTMARK,), framing=True)
GRAIN = Issue(label="grain exports")
TARIFFS = Issue(label="new tariffs")

TOLD = Statement(
    speaker=(PRADO,),
    addressee=(HOLT,),
    content=(at('"Nordia welcomes the fishing agreement,"'),),
    mode=Mode.DIRECT,
    act=Act.PRAISE,
    occasion=MEETING,
    start_date=MONDAY,
    evidence=(at('"Nordia welcomes the fishing agreement," Prado told Holt'),),
    rule="said",
    confidence=0.9,
    inferred=("occasion",),
)
SAID = Statement(
    speaker=(HOLT,),
    content=(at('Nordia and Sudland oppose "the reckless blockade" by Westmark'),),
    mode=Mode.MIXED,
    occasion=MEETING,
    start_date=MONDAY,
    evidence=(at('Holt said that Nordia and Sudland oppose "the reckless blockade" by Westmark'),),
    rule="said",
    confidence=0.9,
)
VOICED = Statement(
    speaker=(PRADO,),
    content=(at("concern about the new tariffs"),),
    mode=Mode.INDIRECT,
    start_date=PUBLISHED,
    evidence=(at("Prado voiced concern about the new tariffs"),),
    rule="said",
    confidence=0.7,
    inferred=("start_date",),
)


def holding(
    person: Entity, office: Office, words: str, status: OfficeStatus, day: date, *inferred: str
) -> OfficeHolding:
    return OfficeHolding(
        person=person,
        office=office,
        attested_on=day,
        office_status=status,
        evidence=(at(words),),
        rule="holds_office",
        confidence=0.9,
        inferred=inferred,
    )


def report(event: Event, status: Status, words: str, **rest: object) -> EventReport:
    start = {"start_date": event.day} if event.day and "start_date" not in rest else {}
    rest = {"rule": "met_with", "confidence": 0.85, **start, **rest}
    return EventReport(reports=event, status=status, evidence=(at(words),), **rest)  # type: ignore[arg-type]


def stance(holder: Entity, target: Issue, polarity: Polarity, said: Statement, words: str, **rest: object) -> Stance:
    return Stance(
        holder=holder,
        target=target,
        polarity=polarity,
        expressed_in=said,
        start_date=said.start_date,
        evidence=(at(words),),
        rule="takes_position",
        confidence=0.8,
        **rest,  # type: ignore[arg-type]
    )


def discussion(topic: Issue, words: str, event: Event, **rest: object) -> Discussion:
    return Discussion(
        topic=topic,
        occasion=event,
        start_date=event.day,
        evidence=(at(words),),
        rule="discussed",
        confidence=0.8,
        **rest,  # type: ignore[arg-type]
    )


OPPOSE = 'Nordia and Sudland oppose "the reckless blockade"'
CLAIMS: tuple[Claim, ...] = (
    holding(PRADO, FOREIGN, "Foreign Minister Ana Prado of Nordia", OfficeStatus.CURRENT, MONDAY),
    holding(HOLT, DEFENSE, "Erik Holt, the acting defense secretary of Sudland", OfficeStatus.ACTING, MONDAY),
    holding(OKOYE, PRESIDENT, "President Lin Okoye of Westmark", OfficeStatus.CURRENT, TUESDAY),
    holding(BERG, ENVOY, "Former envoy Tomas Berg", OfficeStatus.FORMER, PUBLISHED, "country"),
    report(
        VISIT,
        Status.HELD,
        "Foreign Minister Ana Prado of Nordia visited Port Sandor on Monday",
        place=PORT,
        date_text="on Monday",
    ),
    report(MEETING, Status.HELD, "met with Erik Holt", place=PORT, inferred=("place", "start_date")),
    report(CEREMONY, Status.HELD, "Prado was received at a ceremony", inferred=("start_date",)),
    report(
        CALL,
        Status.HELD,
        "On Tuesday she spoke by telephone with President Lin Okoye",
        date_text="On Tuesday",
        rule="called",
    ),
    report(DENIED, Status.DENIED, "Okoye denied that she had met with Holt", attributed_to=(OKOYE,)),
    report(
        SUMMIT,
        Status.PLANNED,
        "Former envoy Tomas Berg plans to attend a summit in Lakeview next week",
        place=LAKEVIEW,
        start_date=date(2031, 3, 10),
        end_date=date(2031, 3, 16),
        date_precision=Precision.WEEK,
        date_text="next week",
        rule="took_part",
    ),
    discussion(QUOTAS, "fishing quotas in the Grey Strait", MEETING),
    discussion(GRAIN, "grain exports", CALL, discussant=(PRADO, OKOYE)),
    TOLD,
    SAID,
    VOICED,
    stance(NORDIA, AGREEMENT, Polarity.SUPPORT, TOLD, "Nordia welcomes the fishing agreement"),
    stance(NORDIA, BLOCKADE, Polarity.OPPOSE, SAID, OPPOSE, joint=True),
    stance(SUDLAND, BLOCKADE, Polarity.OPPOSE, SAID, OPPOSE, joint=True),
    stance(PRADO, TARIFFS, Polarity.NEUTRAL_CONCERN, VOICED, "concern about the new tariffs", inferred=("start_date",)),
)


def link(thing: Entity | Office, words: str, qid: str | None, label: str = "", **rest: object) -> Link:
    score = 0.95 if qid else 0.0
    return Link(
        link_of=thing,
        link_to=Candidate(qid=qid, label=label, score=score) if qid else None,
        score=score,
        reason="gazetteer: name and office" if qid else "gazetteer: no candidate",
        link_status=LinkStatus.LINKED if qid else LinkStatus.NIL,
        mention=at(words),
        **rest,  # type: ignore[arg-type]
    )


TENURE = Tenure(
    tenure_of="Q900010",
    tenure_in="Q900020",
    held_from=date(2029, 1, 1),
    held_until=date(2032, 12, 31),
    source="Q900010-1A2B",
)
LINKS: tuple[Link, ...] = (
    link(NORDIA, "Nordia", "Q900001", "Nordia"),
    link(SUDLAND, "Sudland", "Q900002", "Sudland"),
    link(WESTMARK, "Westmark", "Q900003", "Westmark"),
    link(PRADO, "Ana Prado", "Q900010", "Ana Maria Prado", tenure=(TENURE,)),
    link(FOREIGN, "Foreign Minister", "Q900020", "foreign minister"),
    link(HOLT, "Erik Holt", None),
)


def annotated(article: Article = ARTICLE) -> AnnotatedArticle:
    """Return *article* with sentences, as the writer needs it."""
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    doc, starts = joined([(parsed(language(article.text)), 0)])
    return AnnotatedArticle(article=article, doc=doc, starts=starts, paragraphs=(Span(0, len(article.text)),))
