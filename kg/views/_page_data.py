"""What the page shows, as plain lists: articles, things, claims that point to both by number, and pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kg.questions import ask
from kg.rdf.naming import BASE, kind_and_item
from kg.views._claims import ClaimLine, Words
from kg.views._network import network
from kg.views._pictures import Picture, Plan, pictures

if TYPE_CHECKING:
    from kg.store import Store

Record = dict[str, Any]


@dataclass(slots=True)
class _Things:
    """Actors, issues, matters and offices, numbered as they come."""

    store: Store
    number: dict[str, int] = field(default_factory=dict)
    found: list[Record] = field(default_factory=list)

    def of(self, iri: str, label: str = "") -> int:
        """Return the number of *iri*, which becomes one of the things."""
        if iri not in self.number:
            kind, item = kind_and_item(iri)
            thing = {"id": iri.removeprefix(BASE), "label": label or self.store.label(iri), "kind": kind}
            self.found.append({**thing, "qid": item} if item else thing)
            self.number[iri] = len(self.found) - 1
        return self.number[iri]


@dataclass(slots=True)
class _Positions:
    """Holders and target of each position, and the issues of each claim, by the claim's IRI."""

    holders: dict[str, list[int]] = field(default_factory=dict)
    target: dict[str, int] = field(default_factory=dict)
    issues: dict[str, list[int]] = field(default_factory=dict)


def page_data(store: Store, lines: tuple[ClaimLine, ...]) -> Record:
    """Return the page's data for the claims *lines* of *store*, the same for the same graph."""
    things = _Things(store)
    positions = _positions(store, things)
    articles = {a.iri: i for i, a in enumerate(store.articles())}
    texts = {str(row["article_iri"]): row for row in ask(store, "_texts").records()}
    claims = [_claim(line, things, positions, articles, texts) for line in lines]
    drawn = pictures(store)
    numbers = {line.iri: i for i, line in enumerate(lines)}
    pictured = {one.kind: _picture(one, things, numbers) for one in drawn}
    _add_homes(store, things)
    return {
        "articles": [
            {
                "id": a.key,
                "title": a.title or a.key,
                "day": a.date.isoformat() if a.date else "",
                "outlet": str(texts.get(a.iri, {}).get("outlet") or host(a.url or "")),
                "text": texts[a.iri]["text"] if a.iri in texts else None,
            }
            for a in store.articles()
        ],
        "things": things.found,
        "claims": claims,
        "pictures": pictured,
    }


def host(address: str) -> str:
    """Return the host of *address*, which stands for the outlet where none is stated."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:  # what a source calls an address need not be one
        return ""


def _positions(store: Store, things: _Things) -> _Positions:
    found = _Positions()
    graph = network(store, "stances")
    for one, other, claim in sorted(graph.edges(keys=True)):
        found.holders.setdefault(claim, []).append(things.of(one, graph.nodes[one]["label"]))
        found.target[claim] = things.of(other, graph.nodes[other]["label"])
    for row in ask(store, "_issues-of-claims").records():
        found.issues.setdefault(str(row["claim_iri"]), []).append(things.of(str(row["issue_iri"]), str(row["issue"])))
    return found


def _claim(
    line: ClaimLine, things: _Things, positions: _Positions, articles: dict[str, int], texts: dict[str, Record]
) -> Record:
    claim: Record = {
        "id": line.iri.rsplit("/", 1)[-1],
        "kind": line.kind,
        "day": line.day,
        "says": line.says,
        "status": line.status,
        "rule": line.rule,
        "sure": line.confidence,
        "actors": [things.of(actor) for actor in line.actors],
        "issues": positions.issues.get(line.iri, []),
        "words": [_words(words, articles[words.article], words.article in texts) for words in line.words],
    }
    if line.speakers:
        claim["by"] = [things.of(speaker) for speaker in line.speakers]
    if line.when != line.day:
        claim |= {"when": line.when, "last": line.last}
    if line.iri in positions.target:
        holders = {"holders": positions.holders[line.iri], "target": positions.target[line.iri]}
        claim |= {"polarity": line.polarity, **holders}
    return claim


def _words(words: Words, article: int, has_text: bool) -> Record:
    """Where the words and their sentence stand; the sentence itself only where the article's text was left out."""
    place: Record = {"in": article, "at": [words.start, words.end]}
    if not has_text:
        return {**place, "text": words.sentence, "mark": list(words.mark)}
    first = words.start - words.mark[0]
    return {**place, "sentence": [first, first + len(words.sentence)]}


def _picture(one: Picture, things: _Things, numbers: dict[str, int]) -> Record:
    drawn = {"of": one.of, "totals": [one.nodes, one.pairs], **_plan(one.plan, things, numbers)}
    return drawn if one.more is None else {**drawn, "more": _plan(one.more, things, numbers)}


def _plan(plan: Plan, things: _Things, numbers: dict[str, int]) -> Record:
    place = {iri: i for i, iri in enumerate(sorted(plan.spots))}
    return {
        "width": plan.width,
        "height": plan.height,
        "nodes": [[things.of(iri), *plan.spots[iri]] for iri in place],
        "links": [
            [place[pair[0]], place[pair[1]], sorted(numbers[claim] for claim in claims)]
            for pair, claims in plan.links.items()
        ],
    }


def _add_homes(store: Store, things: _Things) -> None:
    """Note of each person and body the state that most claims attest."""
    rows: Iterable[Record] = ask(store, "_countries-of-people").records()
    for row in rows:
        if str(row["actor_iri"]) in things.number:
            home = things.of(str(row["state_iri"]), str(row["state"]))
            things.found[things.number[str(row["actor_iri"])]].setdefault("home", home)
