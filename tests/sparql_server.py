"""Real SPARQL servers for tests: Oxigraph on a free port of loopback, and one that answers with faults."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest


@contextmanager
def oxigraph(files: list[Path], folder: Path, *options: str) -> Iterator[str]:
    """Serve *files* with Oxigraph's own server, read only, and yield its address; it ends with the block."""
    beside = Path(sys.executable).with_name("oxigraph")
    program = str(beside) if beside.is_file() else shutil.which("oxigraph")
    if program is None:
        pytest.skip("the oxigraph server is not installed: pip install oxigraph")
    loading = [program, "load", "--location", str(folder), *(f"--file={file}" for file in files)]
    subprocess.run(loading, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{free.getsockname()[1]}"
    serving = [program, "serve-read-only", "--location", str(folder), "--bind", bind, *options]
    server = subprocess.Popen(serving, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://{bind}/", server)
        yield f"http://{bind}/query"
    finally:
        server.terminate()
        server.wait()


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        try:
            with urlopen(address):
                return
        except URLError:
            time.sleep(0.05)
    raise RuntimeError(f"the server ended with {server.returncode}")


@contextmanager
def faulty(status: int, body: bytes, headers: Mapping[str, str]) -> Iterator[str]:
    """Serve the same answer to every request on loopback and yield the address."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST  # noqa: N815 - the name that the library calls

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
