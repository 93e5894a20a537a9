"""Asking services of the world, only where the user names them: settings here; ``_client`` waits, tries again and keeps replies.

``_replies`` is the file of replies, ``_sparql`` asks endpoints, ``_web`` other services, ``_wikidata`` knows what to ask of Wikidata.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from kg.model import SetupError

WIKIDATA = "https://query.wikidata.org/sparql"
"""Wikidata's own SPARQL endpoint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """Whom linking and building may ask, and how; as it stands, nobody."""

    endpoint: str | None = None
    """Address of a SPARQL endpoint that holds Wikidata's RDF model."""
    reconcile: str | None = None
    """Address of a W3C reconciliation service whose ids are Wikidata's."""
    contact: str = ""
    """Mail address or page of whoever asks: public services refuse clients that do not name themselves."""
    replies: Path | None = None
    """The file that keeps the replies; None: in memory, for this process only."""
    max_age: int = 30
    """For how many days a kept reply stands for a new one."""
    replay: bool = False
    """True: only kept replies are read, of whatever age; nothing is asked."""

    def __post_init__(self) -> None:
        """Refuse addresses that are none, and public services that nobody stands for."""
        for address in self.services:
            parts = urlsplit(address)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise SetupError(f"{address}: is no address; write http://… or https://…")
            if parts.username:
                raise SetupError(
                    f"{parts.hostname}: no name and password in the address; they would be kept with the graph"
                )
            plain = self.contact.isascii() and self.contact.isprintable()
            named = plain and ("@" in self.contact or self.contact.startswith(("http://", "https://")))
            if not named and not self.replay and not on_loopback(address):
                raise SetupError(
                    f"{parts.hostname}: say who asks with --contact you@example.org (or KG_CONTACT); "
                    "public services refuse clients that do not name themselves"
                )

    @property
    def services(self) -> tuple[str, ...]:
        """The addresses that may be asked."""
        return tuple(filter(None, (self.endpoint, self.reconcile)))


NOBODY = Remote()
"""Nobody is asked: the default everywhere."""


def on_loopback(address: str) -> bool:
    """Tell whether *address* is of a service on this machine."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
