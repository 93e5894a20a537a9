"""Tells which state's government publishes an article: by the name of the outlet, or the host of its address."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from kg.annotations._places import territories
from kg.annotations._places.territories import Territory
from kg.model import Article

GOVERNMENT = frozenset({"gov", "gob", "gouv", "gub", "govt", "mil", "go"})
"""Second-level domains that only governments use, before a country's own: "gov.au"."""


def publisher(article: Article) -> Territory | None:
    """Return the state of the government body that publishes *article*, where outlet or address tell it."""
    outlet = (article.outlet or "").strip().removeprefix("The ").removeprefix("the ")
    named = territories.of_body(outlet) or _of_words(outlet)
    return named or _of_host(_host(article.url or ""))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # what a source calls an address need not be one
        return ""


def _of_words(outlet: str) -> Territory | None:
    """Return the state of an outlet called by its name and a body's ("U.S. Department of State", "Kenyan Foreign Ministry")."""
    first, _, rest = outlet.partition(" ")
    territory = territories.named(first) or territories.of_demonym(first)
    public = any(
        word in rest.lower().split()
        for word in ("ministry", "department", "government", "embassy", "presidency", "cabinet")
    )
    return territory if territory is not None and public else None


def _of_host(host: str) -> Territory | None:
    """Return the state of a government's host: "foreign.gov.au" by its country, "whitehouse.gov" by the body it is called after."""
    labels = host.lower().split(".")
    if any("archive" in label for label in labels):  # who keeps a page did not write it
        return None
    if len(labels) > 2 and labels[-2] in GOVERNMENT and len(labels[-1]) == 2:
        return _codes().get({"uk": "GB"}.get(labels[-1], labels[-1].upper()))
    return _bodies().get(labels[-2]) if len(labels) > 1 and labels[-1] in {"gov", "mil"} else None


@cache
def _codes() -> dict[str, Territory]:
    return {t.codes[0]: t for t in territories.territories() if t.codes and t.kind != "historical"}


@cache
def _bodies() -> dict[str, Territory]:
    """Return states by their bodies as hosts write them: without blanks, departments also by their field alone."""
    found: dict[str, Territory] = {}
    for territory in territories.territories():
        for body in territory.bodies:
            short = body.lower().removesuffix(" department").removeprefix("department of ").removeprefix("the ")
            for name in (body.lower(), short):
                found.setdefault(name.replace(" ", "").replace(".", ""), territory)
    return found
