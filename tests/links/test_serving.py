"""The gazetteer served to clients of the reconciliation API."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from reconciliation_server import get, post, served
from referencing import Registry
from referencing.jsonschema import DRAFT7

from kg.links import gazetteer_at
from kg.links._reconciling import extending, wording
from kg.links._reconciling.answering import answer

VERSIONS = ("0.2", "1.0-draft")
Check = Callable[[str, Any], None]


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with served() as url:
        yield url


def stable(url: str, **query: Any) -> list[dict[str, Any]]:
    found = post(url, {"queries": {"q0": query}})["q0"]["result"]
    assert isinstance(found, list)
    return found


def with_(**values: str) -> list[dict[str, str]]:
    return [{"pid": property_, "v": value} for property_, value in values.items()]


def test_a_name_and_the_office_held_on_the_day_match(service: str) -> None:
    known = with_(P39="defense secretary", P17="US", P585="2020-09-22")
    best, *_ = stable(service, query="Mark Esper", type="Q5", properties=known)
    assert (best["id"], best["match"], best["type"]) == ("Q33190271", True, [{"id": "Q5", "name": "human"}])
    assert 90 < best["score"] <= 100
    features = {feature["id"]: feature["value"] for feature in best["features"]}
    assert features == {"name": 0.58, "in_office": True, "against": False, "country": True}
    assert "United States Secretary of Defense 2019-07-22–2020-11-09" in best["description"]


def test_a_name_alone_is_a_candidate_and_no_match(service: str) -> None:
    best, *_ = stable(service, query="Mark Esper")
    assert (best["id"], best["match"]) == ("Q33190271", False)


def test_an_office_held_at_another_time_speaks_against(service: str) -> None:
    known = with_(P39="defense secretary", P17="United States", P585="2018-01-22")
    best, *_ = stable(service, query="Mark Esper", properties=known)
    features = {feature["id"]: feature["value"] for feature in best["features"]}
    assert (best["match"], features["in_office"], features["against"]) == (False, False, True)


@pytest.mark.parametrize(
    ("query", "kind", "country", "item"),
    [
        ("Israel", "", "", "Q801"),
        ("Israeli Minister of Defence", "", "", "Q13222899"),
        ("US Secretary of Defense", "Q4164871", "", "Q735015"),
        ("defense secretary", "Q4164871", "US", "Q735015"),
        ("Pentagon", "Q43229", "", "Q11209"),
        ("Washington", "Q2221906", "", "Q61"),
        ("Q557436", "", "", "Q557436"),
        ("Q30", "", "", "Q30"),
    ],
)
def test_offices_states_places_and_bodies_match_by_name_and_country(
    service: str, query: str, kind: str, country: str, item: str
) -> None:
    best, *_ = stable(service, query=query, **({"type": kind} if kind else {}), properties=with_(P17=country))
    assert (best["id"], best["match"]) == (item, True)


def test_an_office_without_its_country_is_no_match(service: str) -> None:
    assert not any(found["match"] for found in stable(service, query="defense minister", type="Q4164871"))


def test_nobody_is_called_so_and_limits_hold(service: str) -> None:
    assert stable(service, query="Zebulon Quux") == []
    assert len(stable(service, query="Robert", limit=1)) <= 1


def test_both_versions_answer_alike(service: str) -> None:
    conditions = [
        {"matchType": "name", "propertyValue": "Robert O’Brien"},
        {"matchType": "property", "propertyId": "P39", "propertyValue": "national security advisor"},
        {"matchType": "property", "propertyId": "country", "propertyValue": {"id": "Q30", "name": "United States"}},
        {"matchType": "property", "propertyId": "date", "propertyValue": "2020-09-22T00:00:00Z"},
    ]
    drafted = post(f"{service}/1.0-draft/reconcile", {"queries": [{"type": "Q5", "conditions": conditions}]})
    (result,) = drafted["results"]
    known = with_(P39="national security advisor", P17="Q30", P585="2020-09-22")
    same = stable(service, query="Robert O’Brien", type="Q5", properties=known)
    for candidate in result["candidates"]:
        for feature in candidate["features"]:
            assert feature.pop("name")
    assert result["candidates"] == same
    assert (same[0]["id"], same[0]["match"]) == ("Q7342642", True)


def test_completion_extension_and_preview(service: str) -> None:
    assert get(f"{service}/suggest/entity", prefix="mark esp")["result"][0]["id"] == "Q33190271"
    assert "Q801" in [found["id"] for found in get(f"{service}/suggest/entity", prefix="isra")["result"]]
    assert [found["id"] for found in get(f"{service}/suggest/property", prefix="off")["result"]] == ["P39", "P585"]
    assert get(f"{service}/suggest/type", prefix="pos")["result"] == [{"id": "Q4164871", "name": "position"}]
    wanted = {"ids": ["Q33190271", "Q1"], "properties": [{"id": "P39"}, {"id": "P27"}, {"id": "terms"}]}
    rows = get(service, extend=json.dumps(wanted))["rows"]
    assert {"id": "Q735015", "name": "United States Secretary of Defense"} in rows["Q33190271"]["P39"]
    assert rows["Q33190271"]["P27"] == [{"id": "Q30", "name": "United States"}]
    assert rows["Q1"] == {"P39": [], "P27": [], "terms": []}
    with urlopen(f"{service}/preview?id=Q33190271") as page:
        assert "United States Secretary of Defense 2019-07-22–2020-11-09" in page.read().decode()


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("", {"queries": "no JSON"}, 400),
        ("", {"queries": "[1]"}, 400),
        ("", {"queries": '{"q0": 3}'}, 400),
        ("", {"queries": "[" * 100_000}, 400),
        ("", {"extend": "{}"}, 400),
        ("/1.0-draft/reconcile", {"queries": "x"}, 400),
        ("/preview", {"id": "<script>"}, 404),
        ("/elsewhere", {}, 404),
    ],
)
def test_what_the_api_does_not_allow_is_told(service: str, path: str, body: dict[str, str], status: int) -> None:
    with pytest.raises(HTTPError) as raised:
        urlopen(f"{service}{path}", urlencode(body).encode())
    with raised.value as error:
        assert (error.code, json.load(error)["status"]) == (status, "error")


KEYS = (
    "queries",
    "query",
    "type",
    "limit",
    "properties",
    "pid",
    "v",
    "conditions",
    "matchType",
    "propertyId",
    "id",
    "ids",
)


WORDS = st.sampled_from(
    (*KEYS, "propertyValue", "name", "P39", "P17", "P585", "Q5", "Q30", "2020-13-40", "Esper", "\ud800")
)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | WORDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(ANYTHING)
def test_whatever_is_asked_is_answered_or_refused(body: Any) -> None:
    world = gazetteer_at(None)
    for read, word in ((wording.read_stable, wording.stable), (wording.read_draft, wording.draft)):
        for asked in (body, {"q0": body}, {"queries": [body]}, {"queries": [{"conditions": [body]}]}):
            with suppress(wording.MiswordedError):
                json.dumps(word((key, answer(query, world)) for key, query in read(asked)))
    for version in VERSIONS:
        with suppress(wording.MiswordedError):
            json.dumps(extending.extended(body, version, world))
    for asked in filter(lambda value: isinstance(value, str), [body]):
        extending.preview(asked, world)
        extending.completed("entity", asked, world)


def test_a_thousand_names_in_one_request(service: str) -> None:
    queries = {f"q{number}": {"query": f"Mark Esper {number}"} for number in range(1000)}
    assert len(post(service, {"queries": queries})) == 1000


@pytest.fixture(scope="module")
def check(shared: Path) -> Check:
    """Return what checks an answer against a schema of the specification, ``VERSION/NAME``."""
    folder = shared / "suites" / "reconciliation"
    schemas = {f"{v}/{f.stem}": json.loads(f.read_text()) for v in VERSIONS for f in (folder / v / "schemas").iterdir()}
    validators = {}
    for name, schema in schemas.items():
        version = name.partition("/")[0]
        same = [s for n, s in schemas.items() if n.startswith(f"{version}/")]
        known: Registry[Any] = Registry().with_resources(
            (s["$id"].rstrip("#"), DRAFT7.create_resource(s)) for s in same
        )
        plain = {key: value for key, value in schema.items() if key != "$schema"}
        validators[name] = Draft7Validator(plain, registry=known)
    return lambda name, found: validators[name].validate(found)


def test_the_schemas_tell_good_examples_from_bad(shared: Path, check: Check) -> None:
    for version in VERSIONS:
        examples = shared / "suites" / "reconciliation" / version / "examples"
        for kind in ("manifest", "reconciliation-query-batch", "reconciliation-result-batch"):
            for example in (examples / kind / "valid").iterdir():
                check(f"{version}/{kind}", json.loads(example.read_text()))
            for example in (examples / kind / "invalid").glob("*"):
                with pytest.raises(ValidationError):
                    check(f"{version}/{kind}", json.loads(example.read_text()))


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_served_is_valid(service: str, check: Check, version: str) -> None:
    root = service if version == "0.2" else f"{service}/{version}"
    check(f"{version}/manifest", get(root))
    for what, plural in (("entity", "entities"), ("property", "properties"), ("type", "types")):
        found = get(f"{root}/suggest/{what}", prefix="e")
        assert found["result"]
        check(f"{version}/suggest-{plural}-response", found)
    check(f"{version}/data-extension-property-proposal", get(f"{root}/extend/propose", type="Q5"))
    wanted = {"ids": ["Q33190271", "Q1"], "properties": [{"id": "P39"}, {"id": "P27"}, {"id": "terms"}, {"id": "x"}]}
    check(f"{version}/data-extension-query", wanted)
    extended = get(root, extend=json.dumps(wanted)) if version == "0.2" else post(f"{root}/extend", wanted)
    check(f"{version}/data-extension-response", extended)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_examples_of_the_specification_are_answered_validly(
    shared: Path, service: str, check: Check, version: str
) -> None:
    examples = shared / "suites" / "reconciliation" / version / "examples" / "reconciliation-query-batch" / "valid"
    for example in sorted(examples.iterdir()):
        batch = json.loads(example.read_text())
        found = post(service, {"queries": batch}) if version == "0.2" else post(f"{service}/{version}/reconcile", batch)
        check(f"{version}/reconciliation-result-batch", found)
    names = ("Mark Esper", "Israel", "defense secretary", "Pentagon")
    if version == "0.2":
        batch = {f"q{number}": {"query": name} for number, name in enumerate(names)}
        found = post(service, {"queries": batch})
    else:
        conditions = [[{"matchType": "name", "propertyValue": name}] for name in names]
        found = post(f"{service}/{version}/reconcile", {"queries": [{"conditions": c} for c in conditions]})
    check(f"{version}/reconciliation-result-batch", found)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise on Windows")
def test_the_command_serves_until_ctrl_c() -> None:
    command = [sys.executable, "-m", "kg", "reconcile", "--serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as serving:
        assert serving.stderr is not None
        line = serving.stderr.readline()
        hit = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert hit, line
        assert get(hit[0])["versions"] == ["0.2"]
        os.kill(serving.pid, signal.SIGINT)
        assert serving.stderr.read() == "stopped\n"
    assert serving.returncode == 0
