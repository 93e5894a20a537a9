"""HTTP by the standard library: sends a request, reads the whole body, and says in our words what failed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from http.client import HTTPException
from time import monotonic
from typing import IO, Any, cast
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from kg.links._remote._client import TIMEOUT, Client, Fault, refused
from kg.links._remote._replies import Reply

LARGEST = 200_000_000
"""Bytes of a reply that is read at most."""
SLOWEST = 300.0
"""Seconds within which a whole reply has to come."""


def asked(client: Client, address: str, body: bytes | None = None, kind: str = "") -> tuple[Any, Reply]:
    """Return the JSON that *address* answers to a GET, or to a POST of *body*, which is of media type *kind*."""
    headers = {"User-Agent": client.agent, "Accept": "application/json"} | ({"Content-Type": kind} if kind else {})
    words = f"POST {address} {body.decode()}" if body is not None else f"GET {address}"
    return client.fetch(words, lambda: _sent(Request(address, body, headers), client.now()), decoded)


def _sent(request: Request, now: datetime) -> bytes:
    try:
        with urlopen(request, timeout=TIMEOUT) as answer:
            return whole(answer)
    except HTTPError as error:
        with error:
            raise refusal(error, now) from error
    except (HTTPException, OSError) as error:
        raise lost(error) from error


def whole(answer: IO[bytes]) -> bytes:
    """Read a body to its end. Raises Fault where it is cut off, too large or too slow."""
    began, body = monotonic(), bytearray()
    while piece := cast("Any", answer).read1(65536):
        body += piece
        if len(body) > LARGEST:
            raise Fault(f"its answer is larger than {LARGEST // 1_000_000} MB")
        if monotonic() - began > SLOWEST:
            raise Fault(f"its answer did not come within {SLOWEST:.0f} seconds", passing=True)
    return bytes(body)


def decoded(body: bytes) -> Any:
    """Read JSON; an error that comes in place of an answer is a fault, whatever HTTP said."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _no_json(body) from error
    if isinstance(found, Mapping) and "error" in found:
        problem = found["error"]
        said = problem.get("info") or problem.get("message") if isinstance(problem, Mapping) else problem
        raise Fault(f"it answered with an error: {said or problem}", passing=True)
    return found


def _no_json(body: bytes) -> Fault:
    """Tell a page or a message from an answer that began as JSON and is cut off, perhaps by the service's own time limit."""
    if b"TimeoutException" in body or b"QueryTimeout" in body:
        return Fault("it gave up: the query took too long", passing=True)
    if body.lstrip()[:1] in (b"{", b"["):
        return Fault("its answer is cut off", passing=True)
    words = " ".join(body[:200].decode(errors="replace").split())
    return Fault(f"its answer is no JSON ({words[:80] or 'empty'}); is this the address of the service?")


def refusal(error: HTTPError, now: datetime) -> Fault:
    """Return the fault that an HTTP error stands for; pages are not quoted."""
    try:
        said = error.read(2000).decode(errors="replace")
    except (HTTPException, OSError):
        said = ""
    return refused(error.code, "" if "<" in said else said, error.headers.get("Retry-After"), now)


def lost(error: Exception) -> Fault:
    """Return the fault of a connection that could not be made or broke."""
    reason = getattr(error, "reason", None) if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return Fault(f"no answer within {TIMEOUT} seconds", passing=True)
    return Fault(f"cannot be reached ({reason or type(error).__name__})", passing=True)
