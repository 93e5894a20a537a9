"""What a decision is about: a claim with its words, or a link with what it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.decisions import BAR
from kg.model import SetupError
from kg.questions import ask
from kg.rdf.naming import DATA
from kg.views._claims import claim_lines

if TYPE_CHECKING:
    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Subject:
    """A node that can be decided about, as the decisions file names it."""

    key: str
    """The IRI without the base."""
    kind: str
    """``Link``, or the class of the claim."""
    article: str
    """Key of the article."""
    quote: str
    names: tuple[str, ...]
    """What it names, one entry a thing: all its names, joined by a bar."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Of a link: the item chosen and what it is called."""
    label: str = ""
    """Of a link: what the linked thing is called now."""


def subject_of(store: Store, iri: str) -> Subject:
    """Return what *iri*, a claim or a link, is about; of a thing with one link, that link. Raises SetupError for others."""
    if not iri.startswith((DATA + "claim/", DATA + "link/")):
        iri = _only_link(store, iri)
    key = iri.removeprefix(DATA)
    if key.startswith("link/"):
        return _link(store, iri, key)
    (line,) = claim_lines(store, claim=iri)
    first = line.words[0]
    names: dict[str, list[str]] = {}
    for row in ask(store, "_named-by", claim=iri).records():
        names.setdefault(str(row["thing_iri"]), []).append(str(row["name"]))
    joined = tuple(sorted(BAR.join(each) for each in names.values()))
    return Subject(key, line.kind, first.key, first.sentence[slice(*first.mark)], joined)


def _only_link(store: Store, iri: str) -> str:
    rows = ask(store, "_link", entity=iri).records()
    links = {str(row["link_iri"]): str(row["key"]) for row in rows}
    if not links:
        raise SetupError(f"{iri}: is no claim and no link; kg show NAME and kg review list those")
    if len(links) > 1:
        listed = "\n".join(
            f"  {link.removeprefix(DATA)}  {key}" for key, link in sorted((k, n) for n, k in links.items())
        )
        articles = len({*links.values()})
        where = f"{articles} article{'s' * (articles != 1)}"
        raise SetupError(f"{store.label(iri)}: has {len(links)} links in {where}; name one of them:\n{listed}")
    return next(iter(links))


def _link(store: Store, iri: str, key: str) -> Subject:
    rows = ask(store, "_link", link=iri).records()
    if not rows:
        raise SetupError(f"{iri}: no such link; kg review lists those that want a look")
    names = (BAR.join(sorted({str(row["name"]) for row in rows})),)
    item = str(rows[0].get("item_iri") or "").rsplit("/", 1)[-1]
    label = store.label(str(rows[0]["entity_iri"]))
    values = {"item": item, "label": label} if item else {}
    return Subject(key, "Link", str(rows[0]["key"]), "", names, values, label)
