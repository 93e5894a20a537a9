"""Serves a gazetteer to clients of the reconciliation API while a block runs, and asks it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from kg.links import gazetteer_at
from kg.links._reconciling.serving import server


@contextmanager
def served(gazetteer: Path | None = None) -> Iterator[str]:
    """Serve a gazetteer on a free port of loopback; the server ends with the block."""
    with server(gazetteer_at(gazetteer), "127.0.0.1", 0) as serving:
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{serving.server_port}"
        finally:
            serving.shutdown()
            thread.join()


def get(url: str, **form: str) -> Any:
    with urlopen(f"{url}?{urlencode(form)}" if form else url) as answer:
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        return json.load(answer)


def post(url: str, body: Any) -> Any:
    """Send a batch: in a form at the root of version 0.2, else as JSON."""
    form = isinstance(body.get("queries"), dict)
    data = urlencode({"queries": json.dumps(body["queries"])}) if form else json.dumps(body)
    kind = "application/x-www-form-urlencoded" if form else "application/json"
    with urlopen(Request(url, data.encode(), {"Content-Type": kind})) as answer:
        return json.load(answer)
