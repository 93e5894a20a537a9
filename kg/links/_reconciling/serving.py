"""The HTTP server of the reconciliation service: version 0.2 at ``/``, version 1.0-draft at ``/1.0-draft``."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from kg.links._gazetteer import Gazetteer
from kg.links._reconciling import extending, wording
from kg.links._reconciling.answering import answer
from kg.links._reconciling.wording import DRAFT, STABLE, Batch, MiswordedError
from kg.model import SetupError

LARGEST = 10_000_000
"""Bytes of a request at most."""
PATIENCE = 30
"""Seconds that a client may keep the server waiting; it answers one at a time."""
Form = dict[str, str]


def server(world: Gazetteer, host: str, port: int) -> HTTPServer:
    """Return the server of *world*, bound and not yet serving; port 0 takes a free one. Raises SetupError where the port is taken."""

    class Handler(_Handler):
        gazetteer = world

    try:
        return HTTPServer((host, port), Handler)
    except OSError as error:
        raise SetupError(f"{host}:{port}: cannot be served ({error.strerror or error}); give another --port") from error


class _Handler(BaseHTTPRequestHandler):
    """One request; what it asks for is looked up by its path."""

    gazetteer: Gazetteer
    timeout = PATIENCE

    def do_GET(self) -> None:
        self._answer("")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LARGEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a request needs a length of at most {LARGEST} bytes")
            return
        with suppress(OSError):  # the client has gone, or keeps the others waiting
            self._answer(self.rfile.read(int(length)).decode(errors="replace"))

    def do_OPTIONS(self) -> None:
        self._send(HTTPStatus.NO_CONTENT, b"", "text/plain")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: who was looked up is nobody's business."""

    def _answer(self, body: str) -> None:
        parts = urlsplit(self.path)
        path = parts.path.rstrip("/")
        version = DRAFT if path == f"/{DRAFT}" or path.startswith(f"/{DRAFT}/") else STABLE
        path = path.removeprefix(f"/{DRAFT}").removeprefix(f"/{STABLE}")
        kind = self.headers.get("Content-Type", "")
        form = _form(parts.query) | ({} if "json" in kind else _form(body))
        try:
            if path == "/preview":
                self._preview(form.get("id", ""))
            elif make := _ROUTES.get((version, path)):
                self._tell(make(self, form, body))
            else:
                self._refuse(HTTPStatus.NOT_FOUND, f"nothing at {parts.path}")
        except MiswordedError as error:
            self._refuse(HTTPStatus.BAD_REQUEST, str(error))

    # ------------------------------------------------------------------------------------------ what is asked

    def stable(self, form: Form, _: str) -> Any:
        """Answer at the root of version 0.2: queries, a data extension, or else the manifest."""
        if "queries" in form:
            return wording.stable(self._results(wording.read_stable(_json(form["queries"]))))
        if "extend" in form:
            return extending.extended(_json(form["extend"]), STABLE, self.gazetteer)
        return wording.stable_manifest(self._root(), self._name())

    def draft(self, _form: Form, _body: str) -> Any:
        """Return the manifest of version 1.0-draft."""
        return wording.draft_manifest(self._name())

    def reconcile(self, _: Form, body: str) -> Any:
        """Answer a batch of version 1.0-draft."""
        return wording.draft(self._results(wording.read_draft(_json(body))))

    def extend(self, _: Form, body: str) -> Any:
        """Answer a data extension of version 1.0-draft."""
        return extending.extended(_json(body), DRAFT, self.gazetteer)

    def _results(self, batch: Batch) -> Any:
        return [(key, answer(asked, self.gazetteer)) for key, asked in batch]

    def _name(self) -> str:
        return f"diplokg: officials of Wikidata ({self.gazetteer.about()['snapshot']})"

    def _root(self) -> str:
        return f"http://{self.headers.get('Host') or 'localhost'}"

    # ------------------------------------------------------------------------------------------ how it is told

    def _tell(self, found: Any) -> None:
        self._send(HTTPStatus.OK, json.dumps(found).encode(), "application/json")

    def _preview(self, item: str) -> None:
        page = extending.preview(item, self.gazetteer)
        if page is None:
            self._refuse(HTTPStatus.NOT_FOUND, f"no item {item}")
        else:
            self._send(HTTPStatus.OK, page.encode(), "text/html; charset=utf-8")

    def _refuse(self, status: HTTPStatus, message: str) -> None:
        said = json.dumps({"status": "error", "message": message}).encode()
        self._send(status, said, "application/json")

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        # The API asks for it: clients in a browser come from another origin. What is served is public.
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "Content-Type")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        with suppress(ConnectionError):  # the client has gone
            self.end_headers()
            self.wfile.write(body)


def _suggest(what: str) -> Callable[[_Handler, Form, str], Any]:
    return lambda handler, form, _: extending.completed(what, form.get("prefix", ""), handler.gazetteer)


_ROUTES: dict[tuple[str, str], Callable[[_Handler, Form, str], Any]] = {
    (STABLE, ""): _Handler.stable,
    (DRAFT, ""): _Handler.draft,
    (DRAFT, "/reconcile"): _Handler.reconcile,
    (DRAFT, "/extend"): _Handler.extend,
    **{(v, f"/suggest/{what}"): _suggest(what) for v in (STABLE, DRAFT) for what in ("entity", "property", "type")},
    **{(v, "/extend/propose"): lambda *_: extending.proposed() for v in (STABLE, DRAFT)},
}
"""What answers, by version and path."""


def _form(text: str) -> Form:
    return {name: values[-1] for name, values in parse_qs(text, keep_blank_values=True).items()}


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MiswordedError(f"no JSON: {error}") from error
