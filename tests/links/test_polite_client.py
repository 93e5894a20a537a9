"""How services are asked over the network: what is waited for, what is tried again, what stops the run, and what is kept."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fault_server import Answer, Served, serve

from kg.links import Remote
from kg.links._remote import _client, _sparql, _web, on_loopback
from kg.links._remote._client import Client
from kg.links._remote._replies import replies_at
from kg.model import SetupError

NOW = datetime(2026, 3, 4, 12, 0, 0, tzinfo=UTC)
JSON = {"Content-Type": "application/sparql-results+json"}
ROW = {"person": {"type": "literal", "value": "Ana", "xml:lang": "en"}}
GOOD = Answer(body=json.dumps({"head": {"vars": ["person"]}, "results": {"bindings": [ROW]}}).encode(), headers=JSON)
QUERY = "SELECT ?person WHERE { ?person ?is ?what }"


@dataclass
class Asking:
    """A client whose pauses are noted instead of waited for."""

    url: str
    replies: Path | None = None
    now: datetime = NOW
    waits: list[float] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)

    def rows(self, query: str = QUERY) -> list[dict[str, _sparql.Term]]:
        remote = Remote(endpoint=self.url, replies=self.replies, **self.settings)
        client = Client(remote, replies_at(self.replies), self.waits.append, lambda: self.now)
        return _sparql.select(client, query)[0]


FAULTS = {
    "429 with seconds": (Answer(status=429, headers={"Retry-After": "7"}), 7.0),
    "429 with a date": (Answer(status=429, headers={"Retry-After": "Wed, 04 Mar 2026 12:00:21 GMT"}), 21.0),
    "429 with a date gone by": (Answer(status=429, headers={"Retry-After": "Wed, 04 Mar 2026 11:00:00 GMT"}), 0.0),
    "429 and no word": (Answer(status=429), _client.TOO_OFTEN),
    "429 with nonsense": (Answer(status=429, headers={"Retry-After": "soon"}), 2.0),
    "503 with seconds": (Answer(status=503, headers={"Retry-After": "11"}), 11.0),
    "500": (Answer(status=500, body=b"<html>oh</html>"), 2.0),
    "502": (Answer(status=502), 2.0),
    "cut off": (Answer(body=GOOD.body[:40], headers=JSON, cut=True), 2.0),
    "cut off without length": (Answer(body=GOOD.body[:40], headers=JSON), 2.0),
    "200 with an error": (Answer(body=b'{"error": {"code": "maxlag", "info": "Waiting"}}', headers=JSON), 2.0),
    "200 with a stack trace": (Answer(body=GOOD.body[:40] + b" java.util.concurrent.TimeoutException", headers=JSON), 2.0),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_that_passes_is_waited_for_and_the_request_tried_again(name: str) -> None:
    fault, wait = FAULTS[name]
    with serve(fault, GOOD) as served:
        asking = Asking(served.url)
        assert asking.rows() == [{"person": ("Ana", "en")}]
        assert asking.waits == [wait]
        assert len(served.asked) == 2


LASTING = {
    "refused": (Answer(status=403), "refuses this client"),
    "no service": (Answer(status=404), "nothing is there"),
    "no query": (Answer(status=400, body=b"Parse error: line 1"), r"does not understand the request.*Parse error: line 1"),
    "a page": (Answer(body=b"<html>Welcome</html>", headers={"Content-Type": "text/html"}), "answers with text/html"),
    "a page called JSON": (Answer(body=b"<html>Welcome</html>", headers=JSON), "is no JSON"),
    "other JSON": (Answer(body=b'{"items": []}', headers=JSON), "holds no SPARQL results, but items"),
    "a list": (Answer(body=b"[1, 2]", headers=JSON), "holds no SPARQL results"),
    "rows that are none": (Answer(body=b'{"results": {"bindings": [3]}}', headers=JSON), "no SPARQL results"),
    "an hour": (Answer(status=429, headers={"Retry-After": "3600"}), "asks to wait 3600 seconds; run again later"),
}  # fmt: skip


@pytest.mark.parametrize("name", LASTING)
def test_a_fault_that_stays_stops_at_once_and_says_what_is_wrong(name: str) -> None:
    fault, message = LASTING[name]
    with serve(fault) as served:
        asking = Asking(served.url)
        with pytest.raises(SetupError, match=message) as raised:
            asking.rows()
        assert str(raised.value).startswith(served.url)
        assert (asking.waits, len(served.asked)) == ([], 1)


def test_it_waits_longer_each_time_and_gives_up_in_the_end() -> None:
    with serve(Answer(status=500, body=b"no memory")) as served:
        asking = Asking(served.url)
        with pytest.raises(SetupError, match=r"HTTP 500 \(no memory\); run again later, what was asked so far is kept"):
            asking.rows()
    assert asking.waits == list(_client.WAITS)


def test_silence_ends_by_the_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_sparql, "TIMEOUT", 1)
    with serve(Answer(mute=True), GOOD) as served:
        asking = Asking(served.url)
        assert asking.rows()
        assert asking.waits == [2.0]


def test_nobody_there_and_an_answer_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(GOOD) as served:
        gone = served.url
    with pytest.raises(SetupError, match="cannot be reached"):
        Asking(gone).rows()
    monkeypatch.setattr(_web, "LARGEST", 20)
    with serve(GOOD) as served, pytest.raises(SetupError, match="larger than"):
        Asking(served.url).rows()


def test_who_asks_is_told_and_public_services_need_to_know() -> None:
    with serve(GOOD) as served:
        Asking(served.url, settings={"contact": "ana@example.org"}).rows()
        (_, headers, _), *_ = served.asked
        assert headers["User-Agent"].startswith("diplokg/")
        assert "ana@example.org" in headers["User-Agent"]
    for contact in ("", "nobody", "ana@example.org\nX-Evil: 1"):
        with pytest.raises(SetupError, match="--contact"):
            Remote(endpoint="https://query.example.org/sparql", contact=contact)
    with pytest.raises(SetupError, match="is no address"):
        Remote(endpoint="file:///etc/hosts")
    with pytest.raises(SetupError, match="no name and password"):
        Remote(endpoint="http://ana:secret@localhost/sparql")
    assert on_loopback("http://[::1]:80/")
    assert not on_loopback("http://localhost.example.org/")


# ---------------------------------------------------------------------------------------------- what is kept


def test_what_was_asked_is_not_asked_again_until_it_is_old(tmp_path: Path) -> None:
    with serve(GOOD) as served:
        kept = tmp_path / "deep" / "replies.db"
        assert Asking(served.url, kept).rows() == Asking(served.url, kept, NOW + timedelta(days=29)).rows()
        assert len(served.asked) == 1
        Asking(served.url, kept, NOW + timedelta(days=31)).rows()
        Asking(served.url, kept, NOW + timedelta(days=31), settings={"max_age": 0}).rows()
        assert len(served.asked) == 3
        Asking(served.url, kept, NOW + timedelta(days=31)).rows("SELECT ?other WHERE { ?other ?is ?what }")
        assert len(served.asked) == 4
    late = Asking(served.url, kept, NOW + timedelta(days=900), settings={"replay": True})
    assert late.rows() == [{"person": ("Ana", "en")}]
    with pytest.raises(SetupError, match="never asked, so it cannot be replayed"):
        late.rows("ASK {}")


def test_faults_are_not_kept(tmp_path: Path) -> None:
    with serve(Answer(status=404), GOOD) as served:
        asking = Asking(served.url, tmp_path / "replies.db")
        with pytest.raises(SetupError):
            asking.rows()
        assert asking.rows()


def test_askers_that_share_their_replies_ask_one_at_a_time(tmp_path: Path) -> None:
    def work(served: Served, number: int) -> None:
        for query in range(6):
            Asking(served.url, tmp_path / "replies.db").rows(f"{QUERY} # {query % (3 + number)}")

    with serve(GOOD) as served:
        askers = [threading.Thread(target=work, args=(served, number)) for number in range(4)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
    assert served.at_once == 1
    assert len(served.asked) == 6


def test_a_file_that_keeps_no_replies_is_named(tmp_path: Path) -> None:
    (tmp_path / "other.db").write_bytes(b"something else" * 100)
    with serve(GOOD) as served, pytest.raises(SetupError, match=r"other\.db: replies cannot be kept here"):
        Asking(served.url, tmp_path / "other.db").rows()
