"""A server on loopback that answers as it is told, one answer a request, and remembers who asked: for clients that must be polite."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


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

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            with lock:
                answer = answers[min(len(served.asked), len(answers) - 1)]
                served.asked.append((self.path, dict(self.headers), body))
                under_way[0] += 1
                served.at_once = max(served.at_once, under_way[0])
            try:
                self._answer(answer)
            finally:
                with lock:
                    under_way[0] -= 1

        def do_GET(self) -> None:
            self.do_POST()

        def _answer(self, answer: Answer) -> None:
            if answer.mute:
                over.wait()
                return
            self.send_response(answer.status)
            length = len(answer.body) + (1000 if answer.cut else 0)
            for name, value in {"Content-Length": str(length), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield served
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()
