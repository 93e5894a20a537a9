"""Real articles as a benchmark: the development sets of ../shared, read once, and what the linker makes of their people."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kg.annotations import AnnotatedArticle, annotate
from kg.article import read_article
from kg.claims import find_claims
from kg.links import Gazetteer, _keys, link
from kg.model import Article, Claim, Entity, EntityKind, Link, OfficeHolding, Span

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
RSS_DAY = date(2012, 9, 1)
"""The sentences state no day; they are of that autumn."""


@dataclass(frozen=True, slots=True)
class Read:
    """An article as read, with its claims."""

    text: AnnotatedArticle
    claims: tuple[Claim, ...]


def releases(number: int = 300) -> list[Article]:
    """Return every fifth release of the State Department by day, *number* in all."""
    with gzip.open(SHARED / "corpora" / "state-department" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Article(key=row["id"], text=row["text"], title=row["title"], published_on=date.fromisoformat(row["date"]))
        for row in rows[::5][:number]
    ]


def gold() -> list[Article]:
    """Return the 47 development articles with their days."""
    folder = SHARED / "eval" / "sets" / "gold-dev"
    return [read_article(path, day=_day(path.with_suffix(".json"))) for path in sorted(folder.glob("*.txt"))]


def _day(gold: Path) -> date | None:
    """Return the day of the article whose gold is in the file; the first article tells it itself and has no such file."""
    text = json.loads(gold.read_text(encoding="utf-8"))["doc_date"] if gold.exists() else None
    return date.fromisoformat(text) if text else None


def rss500() -> list[dict[str, Any]]:
    """Return the sentences with their spans and items."""
    with (SHARED / "wikidata" / "rss500-dev.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read(articles: list[Article]) -> Iterator[Read]:
    """Annotate *articles* and find their claims."""
    for text in annotate(articles):
        yield Read(text, find_claims(text))


def people(found: Read, world: Gazetteer) -> list[Link]:
    """Return the links of the people of an article that its claims speak of."""
    return [each for each in link(found.text, found.claims, world=world) if is_person(each)]


def is_person(each: Link) -> bool:
    """Tell whether a person was looked up."""
    return isinstance(each.link_of, Entity) and each.link_of.kind is EntityKind.PERSON


def sentence(found: Read, each: Link) -> str:
    """Return the sentence of a person's office, else that of the first mention."""
    of_it = [c.evidence[0] for c in found.claims if isinstance(c, OfficeHolding) and c.person == each.link_of]
    span = found.text.sentence((of_it or [each.mention or Span(0, 1)])[0])
    return " ".join(found.text.article.quote(span).split())


def by_label(world: Gazetteer, name: str, *, aliases: bool) -> str | None:
    """Return whom matching the label, or label and other names, finds: the one item that is called just so."""
    key = _keys.turned(_keys.name_key(name))
    query = "SELECT item FROM name WHERE key=?" + ("" if aliases else " AND other=0")
    items = [item for (item,) in world.database.execute(query, (key,))]
    return f"Q{items[0]}" if len(items) == 1 and " " in key else None
