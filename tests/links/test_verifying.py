"""What articles say of offices, compared with what an endpoint says of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from asking import FIXTURE, THEN
from conftest import kg
from fault_server import Answer, serve
from sparql_server import oxigraph

from kg.links import Remote, gazetteer_at
from kg.links._verifying import Agreement, Attested, verify

FOREIGN = "minister for foreign affairs"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph([FIXTURE], tmp_path_factory.mktemp("invented")) as url:
        yield url


@pytest.mark.parametrize(
    ("said", "agreement", "says"),
    [
        (Attested(person="Q9990000001", title=FOREIGN, country="Q189", day=THEN), Agreement.AGREES, "2017-05-10–2019-11-28"),
        (Attested(person="Q9990000001", title="x", office="Q55374777", day=THEN), Agreement.AGREES, "2017-05-10"),
        (Attested(person="Q9990000001", title=FOREIGN, country="Q189", day=date(2019, 11, 29)), Agreement.AGREES, ""),
        (Attested(person="Q9990000001", title=FOREIGN, country="Q189", day=date(2021, 1, 1)), Agreement.DISAGREES, "2017"),
        (Attested(person="Q9990000001", title=FOREIGN, country="Q189", day=date(2024, 1, 1)), Agreement.AGREES, "2023-02-01–"),
        (Attested(person="Q9990000001", title=FOREIGN, country="Q189", day=date(2199, 1, 1)), Agreement.MAY_AGREE, "2023"),
        (Attested(person="Q9990000009", title=FOREIGN, country="Q189", day=THEN), Agreement.AGREES, "2017-05-10"),
        (Attested(person="Q9990000002", title=FOREIGN, country="Q233", day=date(2015, 5, 5)), Agreement.MAY_AGREE, "2015"),
        (Attested(person="Q9990000001", title="finance minister", day=THEN), Agreement.UNKNOWN, "then Minister for Foreign"),
        (Attested(person="Q9990000077", title=FOREIGN, day=THEN), Agreement.NO_ITEM, ""),
        (Attested(person="", title=FOREIGN, day=THEN), Agreement.NOT_LINKED, ""),
    ],
)  # fmt: skip
def test_what_an_endpoint_says_of_an_attested_office(
    server: str, said: Attested, agreement: Agreement, says: str
) -> None:
    ((found, words),) = verify([said], gazetteer_at(None), Remote(endpoint=server))
    assert found is agreement
    assert says in words


def test_one_request_does_for_a_hundred_people() -> None:
    nothing = json.dumps({"head": {"vars": []}, "results": {"bindings": []}}).encode()
    said = [Attested(person=f"Q{number % 250 + 1}", title=FOREIGN, day=THEN) for number in range(1000)]
    with serve(Answer(body=nothing, headers={"Content-Type": "application/sparql-results+json"})) as served:
        found = list(verify(said, gazetteer_at(None), Remote(endpoint=served.url)))
    assert {agreement for agreement, _ in found} == {Agreement.NO_ITEM}
    assert len(served.asked) == 3


def test_a_contradiction_is_a_finding(server: str, tmp_path: Path) -> None:
    graph = tmp_path / "graph.trig"
    file = tmp_path / "visit.txt"
    file.write_text("US Defense Secretary Mark Esper met aides in Washington on Tuesday.\n", encoding="utf-8")
    assert kg("add", file, "--date", "2020-09-22", "-g", graph).exit_code == 0
    done = kg("verify", "-g", graph, "--csv")
    assert done.exit_code == 0, done.stdout
    assert "agrees" in done.stdout
    text = graph.read_text(encoding="utf-8")
    graph.write_text(text.replace('attestedOn "2020-09-22"', 'attestedOn "2018-09-22"'), encoding="utf-8")
    done = kg("verify", "-g", graph, "--csv")
    assert (done.exit_code, "disagrees" in done.stdout) == (1, True)
