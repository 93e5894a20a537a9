"""Services of the reconciliation API asked for candidates: they suggest and never decide."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from asking import FIXTURE, ICELAND, THEN, items, links
from fault_server import Answer, serve
from reconciliation_server import served
from sparql_server import oxigraph
from talks import US, holds

from kg.links import Remote, build_gazetteer
from kg.model import LinkStatus, SetupError


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a gazetteer of the invented officials."""
    path = tmp_path_factory.mktemp("invented") / "invented.db"
    build_gazetteer([str(FIXTURE)], path, alone=True, snapshot="2026-01-01")
    with served(path) as url:
        yield url


@pytest.mark.parametrize("version", ["", "/1.0-draft"])
def test_a_service_suggests_and_never_decides(invented: str, version: str) -> None:
    claim = holds("Sigrun Haldal", "foreign minister", ICELAND, THEN)
    person, _ = links(claim, Remote(reconcile=invented + version))
    assert person.link_to is None
    assert {c.qid for c in person.alternative} == {"Q9990000001", "Q9990000002"}
    assert person.link_status is LinkStatus.AMBIGUOUS


def test_an_endpoint_proves_what_a_service_suggests(invented: str, tmp_path: Path) -> None:
    with oxigraph([FIXTURE], tmp_path / "db") as endpoint:
        claim = holds("Sigrun Haldal", "foreign minister", ICELAND, THEN)
        assert items(links(claim, Remote(reconcile=invented, endpoint=endpoint)))[0] == "Q9990000001"


def test_whom_the_gazetteer_links_no_service_is_asked_about() -> None:
    with serve(Answer(status=500)) as asked:
        claim = holds("Mark Esper", "defense secretary", US, date(2020, 9, 22))
        assert items(links(claim, Remote(reconcile=asked.url)))[0] == "Q33190271"
        assert not asked.asked


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ({"versions": ["0.2"], "identifierSpace": "http://d-nb.info/gnd/"}, "are of http://d-nb.info/gnd/, not of Wikidata"),
        ({"versions": ["3.0"]}, "is no reconciliation service of version 0.2 or 1.0-draft"),
        ([], "is no reconciliation service"),
        ({"versions": ["0.2"], "view": {"url": "https://www.wikidata.org/wiki/{{id}}"}}, "answers otherwise than"),
    ],
)  # fmt: skip
def test_a_service_of_other_ids_or_none_is_told(manifest: Any, message: str) -> None:
    body = json.dumps(manifest).encode()
    with serve(Answer(body=body)) as asked, pytest.raises(SetupError, match=message):
        links(holds("Sigrun Haldal", "foreign minister", ICELAND, THEN), Remote(reconcile=asked.url))
