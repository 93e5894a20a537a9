"""An office that an invented article gives somebody, and what linking makes of it; used by tests of several sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.annotations import AnnotatedArticle
from kg.links import Remote, link
from kg.model import Article, Entity, EntityKind, Link, Office, OfficeHolding, OfficeStatus, Span

FIXTURE = Path(__file__).parent / "fixtures" / "wikidata.ttl"
ICELAND = Entity(id="state:1", kind=EntityKind.STATE, label="Iceland", qid="Q189")
MALTA = Entity(id="state:2", kind=EntityKind.STATE, label="Malta", qid="Q233")
ISRAEL = Entity(id="state:3", kind=EntityKind.STATE, label="Israel", qid="Q801")
US = Entity(id="state:4", kind=EntityKind.STATE, label="United States", qid="Q30")
DAY = date(2018, 6, 1)


def holds(name: str, title: str, country: Entity | None, day: date = DAY) -> OfficeHolding:
    return OfficeHolding(
        person=Entity(id=f"person:{name}", kind=EntityKind.PERSON, label=name),
        office=Office(label=title, country=country),
        attested_on=day,
        office_status=OfficeStatus.CURRENT,
        evidence=(Span(0, 6),),
        rule="holds_office",
        confidence=0.9,
    )


def links(claim: OfficeHolding, remote: Remote, *, gazetteer: bool = True) -> tuple[Link, Link]:
    article = Article(
        key="talks.txt", text="Envoys of two states talked in the capital.", published_on=claim.attested_on
    )
    text = AnnotatedArticle(article=article, doc=Doc(Vocab()), starts=(), paragraphs=())
    found = {made.link_of: made for made in link(text, (claim,), gazetteer=gazetteer, remote=remote)}
    return found[claim.person], found[claim.office]


def items(found: tuple[Link, Link]) -> list[str | None]:
    return [made.link_to.qid if made.link_to else None for made in found]
