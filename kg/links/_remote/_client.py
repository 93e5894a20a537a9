"""Asks politely: one request at a time, waits as long as it is told, tries again after faults that pass, keeps every reply."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.metadata import version
from typing import TypeVar

from kg.links._remote import Remote
from kg.links._remote._replies import Replies, Reply, replies_at
from kg.model import SetupError

T = TypeVar("T")
TIMEOUT = 60
"""Seconds without a byte after which a request has failed."""
WAITS = (2.0, 8.0, 30.0, 60.0)
"""Seconds to wait after each failure but the last."""
TOO_OFTEN = 60.0
"""Seconds to wait where a service says "too often" and not for how long."""
LONGEST = 600.0
"""Seconds that a service may make us wait; beyond, the run stops and can be taken up later."""
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""HTTP codes after which the same request may succeed."""
REASONS = {
    400: "it does not understand the request; does it hold Wikidata's model?",
    401: "it wants a name and password, which diplokg does not send",
    403: "it refuses this client; is --contact an address it can write to?",
    404: "nothing is there; give the address of its query service, for example …/sparql or …/query",
    429: "it is asked too often",
    307: "it has moved; give its new address",
    308: "it has moved; give its new address",
}


class Fault(Exception):  # noqa: N818 - not an error yet: the request may succeed at another try
    """A request that failed: why, whether it may succeed later, and how long the service asks to wait."""

    def __init__(self, reason: str, *, passing: bool = False, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.passing, self.wait = reason, passing, wait


def refused(code: int, said: str, retry_after: str | None, now: datetime) -> Fault:
    """Return the fault that an HTTP status stands for; *said* is what the service wrote beside it."""
    reason = REASONS.get(code, f"it failed with HTTP {code}")
    words = " ".join(said.split())[:200]
    wait = seconds(retry_after, now) if retry_after else TOO_OFTEN if code == 429 else None
    return Fault(f"{reason} ({words})" if words else reason, passing=code in PASSING, wait=wait)


def seconds(retry_after: str, now: datetime) -> float | None:
    """Read a ``Retry-After`` header, seconds or a date; nothing where it is neither."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max((until - now).total_seconds(), 0.0)


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Client:
    """One asker with its settings and the replies it keeps."""

    remote: Remote
    replies: Replies
    pause: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = field(default=_now)

    @property
    def agent(self) -> str:
        """The name under which it asks."""
        beside = f"; {self.remote.contact}" if self.remote.contact else ""
        return f"diplokg/{version('diplokg')} (https://w3id.org/diplokg/{beside})"

    def fetch(self, request: str, send: Callable[[], bytes], read: Callable[[bytes], T]) -> tuple[T, Reply]:
        """Return what *read* makes of the reply to *request*: a kept one, else the one that *send* gets.

        *send* and *read* raise ``Fault``. Raises SetupError where a fault stays, and where only kept replies may be read and there is none.
        """
        kept = self.replies.get(request)
        if kept and self._fresh(kept):
            return self._read(request, kept, read), kept
        if self.remote.replay:
            raise SetupError(f"{_place(request)}: this was never asked, so it cannot be replayed; run without --replay")
        with self.replies.alone() as database:
            kept = self.replies.again(database, request)
            if not (kept and self._fresh(kept)):
                kept = self._sent(request, send, read)
                self.replies.put(database, request, kept)
        return read(kept.body), kept

    def _fresh(self, reply: Reply) -> bool:
        age = self.now() - datetime.fromisoformat(reply.fetched_at)
        return self.remote.replay or age < timedelta(days=self.remote.max_age)

    def _read(self, request: str, kept: Reply, read: Callable[[bytes], T]) -> T:
        try:
            return read(kept.body)
        except Fault as fault:
            raise SetupError(f"{_place(request)}: the kept reply cannot be read: {fault.reason}") from fault

    def _sent(self, request: str, send: Callable[[], bytes], read: Callable[[bytes], T]) -> Reply:
        for wait in (*WAITS, None):
            try:
                body = send()
                read(body)
                return Reply(body, self.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
            except Fault as fault:
                pause = wait if fault.wait is None else fault.wait
                if not fault.passing or wait is None or pause is None or pause > LONGEST:
                    raise SetupError(_told(request, fault)) from fault
                self.pause(pause)
        raise AssertionError("the last wait is None")


@cache
def client(remote: Remote) -> Client:
    """Return the client of *remote*, one a process."""
    return Client(remote, replies_at(remote.replies))


def _place(request: str) -> str:
    return request.split()[1]


def _told(request: str, fault: Fault) -> str:
    later = f"; it asks to wait {fault.wait:.0f} seconds" if fault.wait and fault.wait > LONGEST else ""
    again = "; run again later, what was asked so far is kept" if fault.passing else ""
    return f"{_place(request)}: {fault.reason}{later}{again}"
