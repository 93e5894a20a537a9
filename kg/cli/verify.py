"""``kg verify``: whether Wikidata agrees that they held these offices on these days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _asking, _options, _output

if TYPE_CHECKING:
    from kg.links import Remote
    from kg.links._verifying import Attested


@click.command("verify")
@click.option("--person", metavar="NAME", help="Only this person: a name, QID or IRI.")
@_options.min_confidence
@_options.graph
@_options.gazetteer
@_asking.endpoint
@_options.tabular
def COMMAND(
    person: str | None,
    min_confidence: float | None,
    where: str,
    gazetteer: Path | None,
    remote: Remote,
    form: str,
) -> None:
    """Compare the offices that articles attest with a dated source; exit 1 where it disagrees.

    \b
    kg verify                                          with the gazetteer, without the network
    kg verify --online --contact you@example.org       with Wikidata as it is now
    kg verify --endpoint http://localhost:7878/query   with a server that holds its model

    An endpoint is asked once for every hundred people. Either side may be wrong: a day more or less counts as agreement, and a term
    without an end says nothing about days after the source was made.
    """  # noqa: D301
    from kg import questions, store
    from kg.links import gazetteer_at
    from kg.links._verifying import Agreement, verify

    given = {"person": person} if person else {}
    given |= {} if min_confidence is None else {"min_confidence": str(min_confidence)}
    with store.open_store(where) as graph:
        found = questions.ask(graph, "_offices-attested", **given)
    said = [_attested(row) for row in found.records()]
    told = list(verify(said, gazetteer_at(gazetteer), remote))
    columns = ("person", "office", "of", "day", "the article says", "the source says", "agreement", "claim")
    rows = [
        (*(row[name] for name in ("person", "office", "country", "day", "status")), says, agreement, row["claim"])
        for row, (agreement, says) in zip(found.records(), told, strict=True)
    ]
    _output.rows(columns, rows, form)
    counts = Counter(agreement for agreement, _ in told)
    source = remote.endpoint or "the gazetteer"
    _output.say(
        f"{source}: " + (", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "no offices")
    )
    if counts[Agreement.DISAGREES]:
        raise SystemExit(1)


def _attested(row: Mapping[str, object]) -> Attested:
    from kg.links._verifying import Attested
    from kg.model import OfficeStatus

    day = row["day"]
    return Attested(
        person=_qid(row.get("person_item_iri")),
        title=str(row["office"]),
        office=_qid(row.get("office_item_iri")),
        country=_qid(row.get("country_item_iri")),
        day=day if isinstance(day, date) else None,
        status=OfficeStatus(str(row["status_iri"]).rpartition("#")[2]),
    )


def _qid(iri: object) -> str:
    return str(iri or "").rpartition("/")[2]
