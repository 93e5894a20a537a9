"""Asks a SPARQL endpoint through SPARQLWrapper, which knows the protocol; waiting, trying again and keeping are the client's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError

from kg.links._remote import _web
from kg.links._remote._client import TIMEOUT, Client, Fault, refused
from kg.links._remote._replies import Reply
from kg.model import SetupError

Term = tuple[str, str]
"""An IRI or the text of a literal, and the literal's language or empty."""
LONGEST_URL = 1800
"""Characters of a query that goes by GET, which services keep; longer ones go by POST."""


def select(client: Client, query: str) -> tuple[list[dict[str, Term]], Reply]:
    """Return the rows of a SELECT from the client's endpoint, each with the variables that are bound."""
    address = client.remote.endpoint
    if address is None:
        raise SetupError("no endpoint is named; give one with --endpoint URL")
    words = f"QUERY {address} {query}"
    return client.fetch(words, lambda: _sent(client, address, query), lambda body: list(_rows(_web.decoded(body))))


def _sent(client: Client, address: str, query: str) -> bytes:
    # Loaded only where an endpoint is asked: the library brings rdflib with it.
    from SPARQLWrapper import GET, JSON, POST, SPARQLWrapper  # noqa: PLC0415
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415

    wrapper = SPARQLWrapper(address, agent=client.agent)
    wrapper.setMethod(GET if len(query) < LONGEST_URL else POST)
    wrapper.setReturnFormat(JSON)
    wrapper.setTimeout(TIMEOUT)
    wrapper.setQuery(query)
    try:
        with wrapper.query().response as answer:
            _check_kind(answer.headers.get("Content-Type") or "")
            return _web.whole(answer)
    except HTTPError as error:
        with error:
            raise _web.refusal(error, client.now()) from error
    except SPARQLWrapperException as error:
        raise refused(_CODES.get(type(error).__name__, 500), _said(error), None, client.now()) from error
    except (HTTPException, OSError) as error:
        raise _web.lost(error) from error


_CODES = {"QueryBadFormed": 400, "Unauthorized": 401, "EndPointNotFound": 404, "URITooLong": 414}
"""The HTTP codes that the library turns into errors of its own; what is none of these is 500."""


def _check_kind(kind: str) -> None:
    media = kind.partition(";")[0].strip()
    if media and "json" not in media:
        raise Fault(f"it answers with {media} where SPARQL results in JSON were asked for; is it a SPARQL endpoint?")


def _said(error: Exception) -> str:
    """Return what the endpoint wrote, without the library's words around it and never a whole page."""
    said = str(error).partition("Response:")[2].strip().strip("b'\"").replace("\\n", " ")
    return "" if "<" in said else said


def _rows(found: Any) -> Iterator[dict[str, Term]]:
    try:
        for row in found["results"]["bindings"]:
            yield {name: (value["value"], value.get("xml:lang", "")) for name, value in row.items()}
    except (KeyError, TypeError, AttributeError) as error:
        words = ", ".join(sorted(map(str, found))) if isinstance(found, Mapping) else type(found).__name__
        raise Fault(f"its answer holds no SPARQL results, but {words[:80]}") from error
