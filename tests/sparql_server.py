"""Real SPARQL servers for tests: Oxigraph on a free port of loopback, and one that cuts its answers."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from urllib.error import URLError
from urllib.parse import parse_qs
from urllib.request import urlopen

import pyoxigraph as ox
import pytest
from loopback import Handler, serving


@contextmanager
def oxigraph(files: list[Path], folder: Path, *options: str, writable: bool = False) -> Iterator[str]:
    """Serve *files* with Oxigraph's own server, read only unless *writable*, and yield its address; it ends with the block."""
    beside = Path(sys.executable).with_name("oxigraph")
    program = str(beside) if beside.is_file() else shutil.which("oxigraph")
    if program is None:
        pytest.skip("the oxigraph server is not installed: pip install oxigraph")
    loading = [program, "load", "--location", str(folder), *(f"--file={file}" for file in files)]
    if files or not writable:
        subprocess.run(loading, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{free.getsockname()[1]}"
    serving = [program, "serve" if writable else "serve-read-only", "--location", str(folder), "--bind", bind, *options]
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
def cutting(store: ox.Store, most: int) -> Iterator[str]:
    """Serve *store* as a server does that gives at most so many rows, and those of an answer without order in any order."""
    chance = Random(5)

    class Cut(Handler):
        def do_POST(self) -> None:  # noqa: N802 - the name that the library calls
            text = parse_qs(self.body())["query"][0]
            offset = re.search(r"\nOFFSET (\d+)$", text)
            found = store.query(text[: offset.start()] if offset else text)
            assert isinstance(found, ox.QuerySolutions)
            names = [variable.value for variable in found.variables]
            rows = [[row[name] for name in names] for row in found]
            if "ORDER BY" not in text:
                chance.shuffle(rows)
            start = int(offset[1]) if offset else 0
            cells = (
                ",".join(
                    f'"{n}":{{"type":"{"uri" if isinstance(v, ox.NamedNode) else "literal"}","value":"{v.value}"}}'
                    for n, v in zip(names, row, strict=True)
                    if v is not None
                )
                for row in rows[start : start + most]
            )
            head = ",".join(f'"{name}"' for name in names)
            bindings = ",".join(f"{{{row}}}" for row in cells)
            body = f'{{"head":{{"vars":[{head}]}},"results":{{"bindings":[{bindings}]}}}}'.encode()
            self.reply(200, body, {"Content-Type": "application/sparql-results+json"})

    with serving(Cut) as address:
        yield address
