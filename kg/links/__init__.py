"""Step 4: entities and offices → Wikidata. One linker a file; all read claims and annotations, never RDF.

A wrong link about a person is the worst error: a person is linked only where the name and the office held on that day agree with one
item alone. Everything else stays AMBIGUOUS or NIL, with the items considered and the reasons kept.

What the linkers share, by subject. Making a gazetteer: ``_sources`` (where triples come from) → ``_statements`` (what they tell) →
``_records`` → ``_index`` (one SQLite file), put together in ``_building``; ``_starter`` reads the bundled tables. Asking it:
``_gazetteer``, ``_keys`` and ``_names`` (names), ``_titles`` (titles), ``_terms`` (days), ``_looking_up``. Deciding: ``_referents``
(what to look up) → ``_evidence`` → ``_people`` and ``_offices`` → ``_choices``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from kg import parts
from kg.annotations import AnnotatedArticle
from kg.links import _gazetteer
from kg.links._choices import evidence
from kg.links._gazetteer import Gazetteer
from kg.links._referents import Referred, referred
from kg.links._remote import NOBODY, WIKIDATA, Remote
from kg.links._sources import ALL, Wish
from kg.model import Claim, Entity, Link, LinkStatus, Office

__all__ = [
    "NOBODY",
    "WIKIDATA",
    "Gazetteer",
    "Linker",
    "Lookup",
    "Remote",
    "Wish",
    "build_gazetteer",
    "gazetteer_at",
    "gazetteer_version",
    "link",
    "linkers",
    "who",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What a linker is asked: the things not linked so far, and all that the article says about them."""

    text: AnnotatedArticle
    claims: tuple[Claim, ...]
    wanted: tuple[Referred, ...]
    world: Gazetteer
    remote: Remote = NOBODY
    before: Mapping[Entity | Office, Link] = field(default_factory=dict)
    """What the linkers asked before this one made of the wanted things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """One linker: *find* returns links for those of the wanted things it is responsible for, in their order."""

    find: Callable[[Lookup], Iterable[Link]]
    asks: Callable[[Remote], str | None] | None = None
    """Whom it asks over the network, if the settings name somebody; None: it never does."""


def link(
    text: AnnotatedArticle,
    claims: tuple[Claim, ...],
    gazetteer: bool = True,
    remote: Remote = NOBODY,
    world: Gazetteer | None = None,
) -> tuple[Link, ...]:
    """Return one link for every entity and office the claims refer to, in the order of first mention.

    Groups and things called by common nouns only are the article's own and get none. Linkers are asked in the order of their names;
    the first that decides wins. *world* is the gazetteer that is asked, the bundled starter unless told. Without *gazetteer* only the
    others are asked. Services are asked over the network only where *remote* names them, and about what is not linked without them.
    """
    found: dict[Entity | Office, Link] = {}
    wanted = referred(text, claims)
    for name, linker in linkers().items():
        if (linker.asks and not linker.asks(remote)) or (name == "gazetteer" and not gazetteer):
            continue
        open_ = tuple(w for w in wanted if w.thing not in found or found[w.thing].link_status is not LinkStatus.LINKED)
        lookup = Lookup(
            text=text,
            claims=claims,
            wanted=open_,
            world=world or _gazetteer.bundled(),
            remote=remote,
            before=dict(found),
        )
        for new in linker.find(lookup):
            found[new.link_of] = _merged(found.get(new.link_of), new)
    return tuple(
        found.get(w.thing) or Link(link_of=w.thing, reason="no linker knows such things", mention=w.mention)
        for w in wanted
    )


def _merged(old: Link | None, new: Link) -> Link:
    """Return *new* with what *old* had considered, where neither or only *new* decides; the later judgement of an item stands."""
    if old is None or new.link_status is LinkStatus.LINKED:
        return new
    known = {candidate.qid: candidate for candidate in (*old.alternative, *new.alternative)}
    considered = sorted(known.values(), key=lambda c: -c.score)
    why = "; ".join(link.reason.partition("\n")[0] for link in (old, new))
    statuses = (old.link_status, new.link_status)
    return Link(
        link_of=old.link_of,
        alternative=tuple(considered),
        score=max(old.score, new.score),
        reason="\n".join([why, *map(evidence, considered)]),
        link_status=LinkStatus.AMBIGUOUS if LinkStatus.AMBIGUOUS in statuses else LinkStatus.NIL,
        mention=old.mention,
    )


@cache
def linkers() -> dict[str, Linker]:
    """Return all linkers by name, sorted."""
    from kg import links  # noqa: PLC0415 - the package itself, for the folder scan

    return parts.plugins(links, "LINKER", Linker)


def gazetteer_at(path: Path | None) -> Gazetteer:
    """Return the gazetteer in the file *path*, or the bundled starter. Raises SetupError where the file is none."""
    return _gazetteer.opened(path) if path else _gazetteer.bundled()


def build_gazetteer(
    wanted: Iterable[str], path: Path, *, snapshot: str = "", alone: bool = False, wish: Wish = ALL
) -> Gazetteer:
    """Make a gazetteer file from sources, as ``kg.links._building.build`` tells."""
    from kg.links import _building  # noqa: PLC0415 - only this needs the parser of RDF

    return _building.build(wanted, path, snapshot=snapshot, alone=alone, wish=wish)


def who(world: Gazetteer, name: str, day: date | None = None) -> Iterable[tuple[str, ...]]:
    """Return rows of those who may be called *name*, as ``kg.links._looking_up.who`` tells."""
    from kg.links import _looking_up  # noqa: PLC0415 - reads this module's gazetteer

    return _looking_up.who(world, name, day)


def gazetteer_version(path: Path | None = None) -> str:
    """Return the day a gazetteer stands for, and the start of the SHA-256 of its rows and of the weights."""
    return gazetteer_at(path).version
