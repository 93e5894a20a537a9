"""A SPARQL 1.1 endpoint as an engine: the few calls of an Oxigraph store that reading needs, answered over HTTP.

Requests go through SPARQLWrapper. What labels need is fetched for a hundred things at once, so an answer of n things costs one request and
at most ⌈n/100⌉ more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf.naming import OA, ONTOLOGY, RDF, RDFS, SCHEMA, SKOS

AGENT = "diplokg (+https://w3id.org/diplokg/)"
TIMEOUT = 60
"""Seconds to wait for an answer, unless ``KG_ENDPOINT_TIMEOUT`` says otherwise."""
CHUNK = 100
ROUND = 100
"""Servers that cut answers do so at a round number of rows; then the next page is asked for."""
OF_LABELS = (
    SKOS + "prefLabel", RDFS + "label", RDF + "type", ONTOLOGY + "participant", ONTOLOGY + "day", OA + "exact",
    SCHEMA + "identifier",
)  # fmt: skip
REASONS = {
    400: "it does not understand the query",
    401: "it wants a name and password: write them into the address (http://NAME:PASSWORD@…)",
    403: "it refuses this user",
    404: "nothing is there; give the address of its query service, for example …/query or …/sparql",
    429: "it is asked too often; wait and ask again",
}
LIMITED = re.compile(r"(?<![?$\w])(?:LIMIT|OFFSET)\s+\d", re.I)
"""A query that says itself how many rows it wants."""
SPEAKING = (400, 500)
"""With these a server says in words what is wrong."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a SELECT, as Oxigraph's own solutions are used."""

    variables: tuple[ox.Variable, ...]
    rows: list[ox.QuerySolution]
    full: bool
    """True where the server may have cut the answer here."""

    def __iter__(self) -> Iterator[ox.QuerySolution]:
        return iter(self.rows)

    def with_rows(self, more: Rows) -> Rows:
        """Return these rows and the next page's."""
        return Rows(self.variables, self.rows + more.rows, more.full)


class Endpoint:
    """Reads from the query service at one address; never writes."""

    def __init__(self, address: str) -> None:
        """Remember *address*; a name and password in it are sent as HTTP Basic and never shown."""
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
        self.address = urlunsplit((parts.scheme, host, parts.path, parts.query, ""))
        self._user, self._password = parts.username, parts.password or ""
        self._known = ox.Store()
        self._fetched: set[str] = set()

    def query(self, text: str, prefixes: dict[str, str] | None = None) -> Rows | list[ox.Triple] | bool:
        """Return what the endpoint answers to *text*. Raises SetupError that says what is wrong and what helps."""
        asked = "".join(f"PREFIX {name}: <{iri}> " for name, iri in (prefixes or {}).items()) + text
        if _makes_triples(text):
            return self._triples(*self._asked(asked))
        page = self._page(asked)
        if not isinstance(page, Rows) or not page.full or LIMITED.search(_bare(text)):
            return page
        return self._all(page, asked) if _is_ordered(text) else self._in_order(page, asked)

    def _all(self, page: Rows, asked: str) -> Rows:
        """Return *page*, the first of an ordered answer, with those after it."""
        while page.full:
            page = page.with_rows(self._select_page(f"{asked}\nOFFSET {len(page.rows)}"))
        return page

    def _in_order(self, page: Rows, asked: str) -> Rows:
        """Return the whole answer of which *page* is a part in no order: without one, pages may repeat rows and leave some out."""
        ordered = f"{asked}\nORDER BY {' '.join(map(str, page.variables))}"
        if not self._select_page(f"{ordered}\nOFFSET {len(page.rows)}").rows:
            return page
        return self._all(self._select_page(ordered), ordered)

    def _select_page(self, text: str) -> Rows:
        page = self._page(text)
        assert isinstance(page, Rows)
        return page

    def quads_for_pattern(self, subject: Any, predicate: Any, obj: Any, graph: Any = None) -> Iterator[ox.Quad]:
        """Yield the triples of the default graph that match; those that labels need come from what was fetched before."""
        if subject is not None and predicate is not None and predicate.value in OF_LABELS and obj is None:
            self.fetch([subject.value])
            yield from self._known.quads_for_pattern(subject, predicate, None, None)
            return
        terms = [
            str(term) if term is not None else f"?{name}"
            for term, name in ((subject, "s"), (predicate, "p"), (obj, "o"))
        ]
        found = self._select(f"SELECT * WHERE {{ {' '.join(terms)} }}")
        given = {"s": subject, "p": predicate, "o": obj}
        for row in found.rows:
            values = given | {variable.value: row[variable] for variable in found.variables}
            yield ox.Quad(values["s"], values["p"], values["o"])

    def described(self, subject: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield what labels need of *subject*, fetched unless it was before."""
        self.fetch([subject.value])
        yield from self._known.quads_for_pattern(subject, None, None, None)

    def fetch(self, iris: Iterable[str]) -> None:
        """Fetch what the labels of *iris* need, a hundred at once, and of the participants they name."""
        wanted = iter(sorted(set(iris) - self._fetched))
        people: set[str] = set()
        while chunk := list(islice(wanted, CHUNK)):
            self._fetched.update(chunk)
            things, terms = (" ".join(f"<{iri}>" for iri in group) for group in (chunk, OF_LABELS))
            found = self._ended(f"VALUES ?s {{ {things} }} VALUES ?p {{ {terms} }} ?s ?p ?o")
            for subject, predicate, value, _ in found:
                self._known.add(ox.Quad(subject, predicate, value))
                if predicate.value == ONTOLOGY + "participant":
                    people.add(value.value)
        if people - self._fetched:
            self.fetch(people)

    def _ended(self, group: str) -> list[ox.QuerySolution]:
        """Return all ?s ?p ?o of *group*. A last row says where the answer ends, so that nobody needs to ask whether it was cut."""
        asked = f"SELECT ?s ?p ?o ?end WHERE {{ {{ {group} }} UNION {{ BIND(true AS ?end) }} }} ORDER BY ?end ?s ?p ?o"
        rows: list[ox.QuerySolution] = []
        while more := self._select_page(f"{asked}\nOFFSET {len(rows)}" if rows else asked).rows:
            rows += more
            if rows[-1]["end"] is not None:
                return rows[:-1]
        return rows

    # ------------------------------------------------------------------------------------------ over the wire

    def _select(self, text: str) -> Rows:
        found = self.query(text)
        assert isinstance(found, Rows)
        return found

    def _page(self, text: str) -> Rows | bool:
        data, kind = self._asked(text)
        try:
            return _answered(data)
        except SyntaxError as error:
            wrong = str(error)[:100]
        # Outside of the handler, so that nothing holds the engine's half-read answer: no thread but this one may let go of it.
        raise self._failed(f"it answered with {kind or 'something'}, cut off or no SPARQL result ({wrong})")

    def _triples(self, data: bytes, kind: str) -> list[ox.Triple]:
        form = ox.RdfFormat.from_media_type(kind.partition(";")[0]) if kind else None
        try:
            if form is None:
                raise SyntaxError(f"form {kind!r}")
            return [quad.triple for quad in ox.parse(data, format=form)]
        except SyntaxError as error:
            raise self._failed(f"its answer is no RDF ({str(error)[:100]})") from None

    def _asked(self, text: str) -> tuple[bytes, str]:
        from SPARQLWrapper import BASIC, JSON, POST, RDFXML, SPARQLWrapper  # noqa: PLC0415 - loaded only for endpoints
        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415

        wrapper = SPARQLWrapper(self.address, agent=AGENT)
        wrapper.setMethod(POST)
        wrapper.setTimeout(timeout())
        wrapper.setReturnFormat(RDFXML if _makes_triples(text) else JSON)
        if self._user:
            wrapper.setHTTPAuth(BASIC)
            wrapper.setCredentials(self._user, self._password)
        wrapper.setQuery(text)
        # It guesses the form of a query from its words, comments included; ours only ever read.
        wrapper.queryType = "CONSTRUCT" if _makes_triples(text) else "SELECT"
        try:
            answer = wrapper.query().response
            return answer.read(), answer.headers.get("Content-Type") or ""
        except (HTTPError, SPARQLWrapperException) as error:
            refused = error if isinstance(error, HTTPError) else error.__context__
            said = "" if isinstance(error, HTTPError) else _said(error)
            if not isinstance(refused, HTTPError):
                raise self._failed(said) from error
            refused.close()
            reason = REASONS.get(refused.code, f"HTTP {refused.code} {refused.reason}")
            raise self._failed(f"{reason}: {said}" if said and refused.code in SPEAKING else reason) from error
        except TimeoutError as error:
            raise self._failed(
                "no answer in time; narrow the question, or set KG_ENDPOINT_TIMEOUT (seconds)"
            ) from error
        except (URLError, OSError) as error:
            raise self._failed(f"cannot be reached ({getattr(error, 'reason', error)})") from error

    def _failed(self, reason: str) -> SetupError:
        return SetupError(f"{self.address}: {reason}")


def timeout() -> int:
    """Return the seconds to wait for an answer. Raises SetupError where ``KG_ENDPOINT_TIMEOUT`` is no number of them."""
    given = os.environ.get("KG_ENDPOINT_TIMEOUT", str(TIMEOUT))
    if not given.isdecimal() or int(given) < 1:
        raise SetupError(
            f"KG_ENDPOINT_TIMEOUT: {given!r} is no number of seconds; write a whole one, such as {TIMEOUT}"
        )
    return int(given)


def _answered(data: bytes) -> Rows | bool:
    """Return what an answer in JSON says. Raises SyntaxError for anything else."""
    found = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QuerySolutions):
        rows = list(found)
        return Rows(tuple(found.variables), rows, bool(rows) and len(rows) % ROUND == 0)
    return bool(found)


def _bare(text: str) -> str:
    """Return a query without its IRIs, strings and comments: what is left are its own words."""
    return re.sub(r"<[^<>]*>|\"[^\"]*\"|#.*", " ", text)


def _is_ordered(text: str) -> bool:
    """Tell whether the answer as a whole has an order, not only a group inside of it."""
    return re.search(r"\bORDER\s+BY\b", _bare(text).rpartition("}")[2], re.I) is not None


def _makes_triples(text: str) -> bool:
    hit = re.search(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", _bare(text), re.I)
    return hit is not None and hit[1].upper() in ("CONSTRUCT", "DESCRIBE")


def _said(error: Exception) -> str:
    """Return what a server says of a query it refuses, without the page around it."""
    said = str(error).partition("Response:")[2] or str(error)
    return " ".join(said.strip().strip("b'\"\n").split())[:200] or type(error).__name__
