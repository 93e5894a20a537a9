"""A server on loopback that answers as it is told, one answer a request, and remembers who asked: for clients that must be polite."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from loopback import Handler, serving


@dataclass(frozen=True, kw_only=True)
class Answer:
    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False
    """Says that more follows, and closes."""
    mute: bool = False
    """Does not answer until the test is over."""


@dataclass
class Served:
    url: str
    asked: list[tuple[str, Mapping[str, str], str]] = field(default_factory=list)
    """Path, headers and body of each request."""
    at_once: int = 0
    """The most requests that were under way together."""


@contextmanager
def serve(*answers: Answer) -> Iterator[Served]:
    """Give *answers* in turn, the last one for ever, and yield what was asked; the server ends with the block."""
    served, over, lock = Served(""), threading.Event(), threading.Lock()
    under_way = [0]

    class Answering(Handler):
        def do_POST(self) -> None:  # noqa: N802 - the name that the library calls
            body = self.body()
            with lock:
                answer = answers[min(len(served.asked), len(answers) - 1)]
                served.asked.append((self.path, dict(self.headers), body))
                under_way[0] += 1
                served.at_once = max(served.at_once, under_way[0])
            try:
                if answer.mute:
                    over.wait()
                    return
                more = {"Content-Length": str(len(answer.body) + 1000)} if answer.cut else {}
                self.reply(answer.status, answer.body, {**more, **answer.headers})
            finally:
                with lock:
                    under_way[0] -= 1

        do_GET = do_POST  # noqa: N815 - the name that the library calls

    with serving(Answering) as address:
        served.url = address
        try:
            yield served
        finally:
            over.set()
