"""A client of the SPARQL 1.1 Graph Store Protocol: get, put, add and delete whole graphs, over one connection that is kept."""

from __future__ import annotations

import base64
import http.client
import time
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import pyoxigraph as ox

from kg.model import SetupError
from kg.store._remote import AGENT, REASONS, SPEAKING, timeout

Triples = frozenset[ox.Triple]
FORM = "application/n-triples"
NOT_THERE = 404
BUSY = (429, 502, 503, 504)
PATIENCE = 4
"""So often a busy server is asked, and one that closed the connection."""
LONGEST = 60
"""Seconds that a server may ask us to wait."""
READ_ONLY = "it does not take graphs: give the address of its graph store (Oxigraph …/store, Fuseki …/data), and start it writable"


class GraphStore:
    """The graph store at one address."""

    def __init__(self, address: str) -> None:
        """Remember *address*; a name and password in it are sent as HTTP Basic and never shown."""
        parts = urlsplit(address)
        self.full_address = address
        self.address = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        self._path = (parts.path or "/") + (f"?{parts.query}&" if parts.query else "?")
        self._headers = {"User-Agent": AGENT, "Accept": FORM}
        if parts.username:
            secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
            self._headers["Authorization"] = f"Basic {base64.b64encode(secret).decode()}"
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(parts.hostname or "", parts.port, timeout=timeout())

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def get(self, graph: ox.NamedNode) -> Triples:
        """Return what is in *graph*, nothing where there is none."""
        status, kind, body = self._asked("GET", graph)
        if status == NOT_THERE:
            return frozenset()
        form = ox.RdfFormat.from_media_type(kind.partition(";")[0])
        try:
            if form is None:
                raise SyntaxError(f"form {kind!r}")
            return frozenset(quad.triple for quad in ox.parse(body, format=form))
        except SyntaxError as error:
            raise self._failed(f"its answer is no RDF ({str(error)[:100]})") from None

    def put(self, graph: ox.NamedNode, triples: Triples) -> None:
        """Make *triples* the whole of *graph*."""
        self._asked("PUT", graph, triples)

    def add(self, triples: Triples, graph: ox.NamedNode | None = None) -> None:
        """Add *triples* to *graph*, else to the default graph."""
        self._asked("POST", graph, triples)

    def delete(self, graph: ox.NamedNode) -> None:
        """Remove *graph*."""
        self._asked("DELETE", graph)

    def _asked(self, method: str, graph: ox.NamedNode | None, triples: Triples | None = None) -> tuple[int, str, bytes]:
        path = self._path + (f"graph={quote(graph.value, safe='')}" if graph else "default")
        body = None if triples is None else "".join(sorted(f"{triple} .\n" for triple in triples)).encode()
        headers = self._headers if body is None else self._headers | {"Content-Type": FORM}
        for attempt in range(1, PATIENCE + 1):
            try:
                self._connection.request(method, path, body, headers)
                answer = self._connection.getresponse()
                said = answer.read()
            except (http.client.HTTPException, ConnectionResetError, BrokenPipeError) as error:
                self._connection.close()  # every request of ours may be made twice
                if attempt == PATIENCE:
                    raise self._failed(f"it closes the connection ({error})") from error
                continue
            except TimeoutError as error:
                raise self._failed("no answer in time; set KG_ENDPOINT_TIMEOUT (seconds)") from error
            except OSError as error:
                raise self._failed(f"cannot be reached ({error.strerror or error})") from error
            if answer.status not in BUSY or attempt == PATIENCE:
                break
            time.sleep(_wait(answer.getheader("Retry-After"), attempt))
        if answer.status >= 300 and not (answer.status == NOT_THERE and method in ("GET", "DELETE")):
            raise self._failed(_reason(answer.status, answer.reason, said))
        return answer.status, answer.getheader("Content-Type") or "", said

    def _failed(self, reason: str) -> SetupError:
        return SetupError(f"{self.address}: {reason}; what was told as loaded is there, run again for the rest")


def _wait(asked: str | None, attempt: int) -> float:
    return min(int(asked), LONGEST) if asked and asked.isdecimal() else 0.5 * 2**attempt


def _reason(status: int, name: str, said: bytes) -> str:
    if status in (404, 405, 501):
        return READ_ONLY
    reason = REASONS.get(status, f"HTTP {status} {name}") if status != SPEAKING[0] else "it does not take this graph"
    words = " ".join(said.decode(errors="replace").split())[:200]
    return f"{reason}: {words}" if words and status in SPEAKING else reason
