"""The tidy claims table: one row a claim, for pandas, R and spreadsheets, with a codebook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.questions import ask

if TYPE_CHECKING:
    from kg.store import Store

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type (Frictionless), what it means, and how a claim's value is found."""

    name: str
    type: str
    meaning: str
    value: Callable[[_Claim], Cell]


@dataclass(frozen=True, slots=True)
class _Claim:
    iri: str
    labels: dict[str, list[str]]
    iris: dict[str, list[str]]
    place: dict[str, Cell]
    """Where its first evidence stands: key, url, outlet, published, start, end, quote."""

    def words(self, *names: str) -> str | None:
        """Return the labels of the first of the properties that has any, joined by a bar."""
        return next(("|".join(self.labels[name]) for name in names if self.labels.get(name)), None)

    def ids(self, *names: str) -> str | None:
        return next(("|".join(filter(None, self.iris[name])) for name in names if any(self.iris.get(name, ()))), None)

    def code(self, name: str) -> str | None:
        found = self.iris.get(name)
        return found[0].rsplit("#", 1)[-1] if found else None

    def number(self, name: str) -> float | None:
        found = self.words(name)
        return float(found) if found else None


ACTORS = ("holder", "speaker", "person", "participant", "discussant")
TARGETS = ("target", "topic", "office")
COLUMNS = (
    Column("claim_id", "string", "IRI of the claim; unique, and the same after a rebuild", lambda c: c.iri),
    Column("kind", "string", "OfficeHolding, EventReport, Statement, Stance or Discussion", lambda c: c.code("kind")),
    Column(
        "actor_id",
        "string",
        "IRIs of who it is about: holder, speaker, person, participants; several with a bar",
        lambda c: c.ids(*ACTORS),
    ),
    Column("actor", "string", "their labels", lambda c: c.words(*ACTORS)),
    Column(
        "polarity",
        "string",
        "of a stance: support, oppose, neutral-concern; belongs to the exact target",
        lambda c: c.code("polarity"),
    ),
    Column("target_id", "string", "IRI of the target of a stance, the topic, or the office", lambda c: c.ids(*TARGETS)),
    Column("target", "string", "its label", lambda c: c.words(*TARGETS)),
    Column(
        "issue_id",
        "string",
        "concept of the issue scheme above the target or topic, where one is known",
        lambda c: c.ids("broader"),
    ),
    Column("issue", "string", "its label", lambda c: c.words("broader")),
    Column("addressee_id", "string", "IRIs of whom a statement was made to", lambda c: c.ids("addressee")),
    Column("addressee", "string", "their labels", lambda c: c.words("addressee")),
    Column("act", "string", "speech act of a statement: say, announce, warn, praise …", lambda c: c.code("act")),
    Column("mode", "string", "of a statement: direct, indirect or mixed", lambda c: c.code("mode")),
    Column(
        "event_id",
        "string",
        "IRI of the event reported, or on whose occasion it was said",
        lambda c: c.ids("reports", "occasion"),
    ),
    Column(
        "event_kind",
        "string",
        "of a reported event: Meeting, Visit, Call, Summit, Ceremony, PressOccasion, Event",
        lambda c: c.code("subClassOf"),
    ),
    Column(
        "status",
        "string",
        "of an event: held, planned, postponed, cancelled, denied; of an office: current, former, acting, designate",
        lambda c: c.code("status") or c.code("officeStatus"),
    ),
    Column("country_id", "string", "IRI of the state of the office", lambda c: c.ids("country")),
    Column("country", "string", "its label", lambda c: c.words("country")),
    Column("place", "string", "where the event took place", lambda c: c.words("place")),
    Column(
        "date_start",
        "date",
        "first possible day; of an office the day it is attested on",
        lambda c: c.words("startDate", "attestedOn"),
    ),
    Column("date_end", "date", "last possible day; empty: the same day", lambda c: c.words("endDate")),
    Column(
        "date_precision",
        "string",
        "why the two differ: days, week, month, quarter, year, approximate; empty: exact",
        lambda c: c.code("datePrecision"),
    ),
    Column(
        "confidence",
        "number",
        "calibrated probability that the claim is right, 0 to 1",
        lambda c: c.number("confidence"),
    ),
    Column(
        "review",
        "string",
        "what a human decided: accepted, rejected, corrected; empty: nothing",
        lambda c: c.code("reviewStatus"),
    ),
    Column("inferred", "string", "fields that no words state", lambda c: c.words("inferred")),
    Column("rule", "string", "the rule that made it", lambda c: (c.iris.get("rule") or [""])[0].rsplit("/", 1)[-1]),
    Column("outlet", "string", "who published the article", lambda c: c.place["outlet"]),
    Column("published", "date", "day of publication", lambda c: c.place["published"]),
    Column("article", "string", "key of the article", lambda c: c.place["key"]),
    Column("url", "string", "its address", lambda c: c.place["url"]),
    Column(
        "char_start",
        "integer",
        "where the first words that say so begin, in Unicode code points of the article",
        lambda c: c.place["start"],
    ),
    Column("char_end", "integer", "where they end", lambda c: c.place["end"]),
    Column("quote", "string", "those words", lambda c: c.place["quote"]),
)
"""The columns, in order; their meanings are the codebook."""


def rows(store: Store) -> list[list[Cell]]:
    """Return one row a claim, rejected ones too, ordered by article and place in it."""
    claims = _claims(store)
    order = sorted(claims, key=lambda c: (str(c.place["key"]), int(str(c.place["start"])), c.iri))
    return [[column.value(claim) for column in COLUMNS] for claim in order]


def _claims(store: Store) -> list[_Claim]:
    labels: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    iris: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in ask(store, "_claims").records():
        claim, name = str(row["claim_iri"]), str(row["property_iri"]).rsplit("#", 1)[-1]
        labels[claim][name].append(str(row["value"]))
        iris[claim][name].append(str(row.get("value_iri") or ""))
        iris[claim]["kind"] = [str(row["kind_iri"])]
    for row in ask(store, "_issues-of-claims").records():
        labels[str(row["claim_iri"])]["broader"].append(str(row["issue"]))
        iris[str(row["claim_iri"])]["broader"].append(str(row["issue_iri"]))
    places: dict[str, dict[str, Cell]] = {}
    for row in ask(store, "_places-of-claims").records():
        place = {name: _cell(row[name]) for name in ("key", "url", "outlet", "published", "start", "end", "quote")}
        places.setdefault(str(row["claim_iri"]), place)
    return [_Claim(iri, labels[iri], iris[iri], place) for iri, place in places.items()]


def _cell(value: object) -> Cell:
    return value if value is None or isinstance(value, int | str) else str(value)
