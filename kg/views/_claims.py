"""Claims in words: one line each, with the day, the sentence and where the evidence stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import SetupError
from kg.questions import ask
from kg.rdf.naming import kind_and_item
from kg.views._days import when

if TYPE_CHECKING:
    from kg.store import Store

SIGNS = {
    "support": ("supports", "support"),
    "oppose": ("opposes", "oppose"),
    "neutral-concern": ("is concerned about", "are concerned about"),
}
"""Signs of positions in words, of one holder and of several."""
ACTS = {
    "announce": ("announces", "announce"),
    "commit": ("promises", "promise"),
    "concede": ("concedes", "concede"),
    "confirm": ("confirms", "confirm"),
    "criticise": ("criticises", "criticise"),
    "deny": ("denies", "deny"),
    "praise": ("praises", "praise"),
    "propose": ("proposes", "propose"),
    "refuse": ("refuses", "refuse"),
    "request": ("asks", "ask"),
    "stress": ("stresses", "stress"),
    "warn": ("warns", "warn"),
}
"""Acts of speech in words, of one speaker and of several; every other is said."""
TOLD = {
    "request": " {}",
    "warn": " {}",
    "criticise": ", speaking to {}",
    "praise": ", speaking to {}",
    "refuse": ", speaking to {}",
}
"""How the one spoken to stands behind an act; behind every other it is ``to``."""
PLURAL = re.compile(
    r"(?:\w*[^\Wsui]s|people|\w*men|police)(?: (?:of|in|from|at|on|with|who|for|near|close)\b.*)?", re.I
)
"""The last word of a name of several, and what may stand behind it."""
SENTENCE_END = re.compile(r"[.!?][\"'’”)]*\s+(?=[\"'“‘(]?[A-Z])|\n+")


@dataclass(frozen=True, slots=True)
class Words:
    """One piece of evidence: the sentence it stands in, and from where to where of it."""

    article: str
    """IRI of the article."""
    key: str
    title: str
    sentence: str
    start: int
    """Offset in the article, in code points."""
    end: int
    mark: tuple[int, int]
    """The evidence within the sentence."""
    before: str = ""
    """The sentence before it in the same article."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as a reader wants it."""

    iri: str
    kind: str
    day: str
    """First possible day, ISO; "" where unknown."""
    last: str
    """Last possible day."""
    when: str
    """The same in words, as exact as the article is: ``2021-11`` for some day of a month."""
    says: str
    status: str
    polarity: str
    rule: str
    confidence: float
    holder: str
    target: str
    actors: tuple[str, ...]
    """IRIs of the actors it names."""
    speakers: tuple[str, ...]
    """Those of them who speak."""
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class _Fields:
    """The values of one claim by property: labels and IRIs."""

    kind: str
    labels: dict[str, list[str]]
    iris: dict[str, list[str]]

    def text(self, name: str) -> str:
        return ", ".join(self.labels.get(name, ()))

    def code(self, name: str) -> str:
        return self.iris.get(name, [""])[0].rsplit("#", 1)[-1]


ACTORS = ("person", "holder", "speaker", "addressee", "participant", "discussant")


def claim_lines(store: Store, *, claim: str | None = None, about: str | None = None) -> tuple[ClaimLine, ...]:
    """Return the claims of *store*, all, the one *claim*, or those that name the thing *about*; by day, then by place in the text.

    Rejected claims are left out unless asked for by name. Raises SetupError when *claim* is no claim.
    """
    if claim is not None:
        lines = _lines(store, {"claim": claim})
        if not lines:
            raise SetupError(f"{claim}: is no claim; kg show NAME and kg timeline list claims")
        return tuple(lines)
    if about is not None:
        named = [str(row["claim_iri"]) for row in ask(store, "_claims-about", about=about).records()]
        lines = [line for iri in named for line in _lines(store, {"claim": iri})]
    else:
        lines = [line for line in _lines(store, {}) if line.status != "rejected"]
    return tuple(
        sorted(lines, key=lambda line: (line.day or "9999", *((w.key, w.start) for w in line.words[:1]), line.iri))
    )


def _lines(store: Store, given: dict[str, str]) -> list[ClaimLine]:
    fields: dict[str, _Fields] = {}
    for row in ask(store, "_claims", **given).records():
        iri, name = str(row["claim_iri"]), str(row["property_iri"]).rsplit("#", 1)[-1]
        found = fields.setdefault(iri, _Fields(str(row["kind_iri"]).rsplit("#", 1)[-1], {}, {}))
        found.labels.setdefault(name, []).append(str(row["value"]))
        found.iris.setdefault(name, []).append(str(row.get("value_iri") or ""))
    words: dict[str, list[Words]] = {}
    for row in ask(store, "_evidence", **given).records():
        words.setdefault(str(row["claim_iri"]), []).append(_place(row))
    return [_line(iri, found, tuple(words.get(iri, ()))) for iri, found in fields.items()]


def _line(iri: str, found: _Fields, words: tuple[Words, ...]) -> ClaimLine:
    first, last = found.text("startDate") or found.text("attestedOn"), found.text("endDate")
    return ClaimLine(
        iri=iri,
        kind=found.kind,
        day=first,
        last=last or first,
        when=when(first, last, found.code("datePrecision")),
        says=SAYS[found.kind](found),
        status=found.code("reviewStatus") or found.code("status") or found.code("officeStatus"),
        polarity=found.code("polarity"),
        rule=found.iris.get("rule", [""])[0].rsplit("/", 1)[-1],
        confidence=float(found.text("confidence")),
        holder=found.text("holder"),
        target=found.text("target"),
        actors=tuple(sorted({iri for name in ACTORS for iri in found.iris.get(name, ()) if iri})),
        speakers=tuple(sorted(filter(None, found.iris.get("speaker", ())))),
        words=words,
    )


def _holding(found: _Fields) -> str:
    status = "" if found.code("officeStatus") == "current" else f"{found.code('officeStatus')} "
    place = ", ".join(filter(None, (found.text("officeIn"), found.text("country"))))
    return f"{found.text('person')} is {status}{found.text('office')}" + (f" ({place})" if place else "")


def _report(found: _Fields) -> str:
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found.code("subClassOf")).lower()
    place = f" {'to' if kind == 'visit' else 'in'} {found.text('place')}" if found.text("place") else ""
    return f"{kind} of {found.text('participant')}{place}: {found.code('status')}"


def _statement(found: _Fields) -> str:
    to = TOLD.get(found.code("act"), " to {}").format(found.text("addressee")) if found.text("addressee") else ""
    words = " … ".join(" ".join(said.split()) for said in found.labels.get("exact", ()))
    verb = ACTS.get(found.code("act"), ("says", "say"))
    return f"{found.text('speaker') or 'somebody'} {verb[_several(found, 'speaker')]}{to}: {words}"


def _stance(found: _Fields) -> str:
    verb = SIGNS.get(found.code("polarity"), ("?", "?"))[_several(found, "holder")]
    return f"{found.text('holder')} {verb} {found.text('target')}"


def _several(found: _Fields, name: str) -> bool:
    """Tell whether those who *name* a claim's part are several: more than one, or a group whose name is a plural."""
    labels, iris = found.labels.get(name, []), found.iris.get(name, [])
    if len(labels) != 1:
        return len(labels) > 1
    return kind_and_item(iris[0])[0] == "group" and any(
        PLURAL.fullmatch(labels[0], at) for at in (m.start() for m in re.finditer(r"\b\w", labels[0]))
    )


def _discussion(found: _Fields) -> str:
    return f"discussed: {found.text('topic')}"


SAYS: dict[str, Callable[[_Fields], str]] = {
    "OfficeHolding": _holding,
    "EventReport": _report,
    "Statement": _statement,
    "Stance": _stance,
    "Discussion": _discussion,
}


def _place(row: Mapping[str, object]) -> Words:
    text, quote = row["text"], str(row["quote"])
    start, end = int(str(row["start"])), int(str(row["end"]))
    # An export may leave the article's text out for rights reasons: then the quoted words are the sentence.
    first, last = _sentence(text, start, end) if isinstance(text, str) else (start, end)
    sentence = text[first:last] if isinstance(text, str) else quote
    mark = (start - first, end - first)
    before = _before(text, first) if isinstance(text, str) else ""
    return Words(str(row["article_iri"]), str(row["key"]), str(row["title"] or ""), sentence, start, end, mark, before)


def _before(text: str, start: int) -> str:
    last = len(text[:start].rstrip())
    first, _ = _sentence(text, max(last - 1, 0), last)
    return text[first:last].strip()


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return from where to where the sentence goes that holds the words, widened to hold them all."""
    first = max(
        (m.end() for m in SENTENCE_END.finditer(text, max(0, start - 600), start) if m.end() <= start), default=0
    )
    first = max(first, start - 600)
    stop = SENTENCE_END.search(text, end - 1)
    last = stop.start() + len(stop[0].rstrip()) if stop else len(text.rstrip())
    return first, max(end, min(last, end + 600))


@dataclass(frozen=True, slots=True)
class LinkLine:
    """How one entity or office was looked up in Wikidata."""

    label: str
    status: str
    item: str
    score: float
    reason: str
    article: str = ""
    """Key of the article it was looked up for; empty where a graph tells no article from another."""

    @property
    def told(self) -> str:
        """What became of it, in words: ``linked Q42``, ``no item``, ``undecided``."""
        return {"nil": "no item", "ambiguous": "undecided"}.get(self.status, f"{self.status} {self.item}".strip())


def link_lines(store: Store, things: Iterable[str]) -> tuple[LinkLine, ...]:
    """Return the links of the *things* (IRIs), in their order."""
    return tuple(dict.fromkeys(line for thing in things for line in _link_lines(store, {"entity": thing})))


def link_line(store: Store, link: str) -> LinkLine:
    """Return the one *link* (an IRI). Raises SetupError when it is none."""
    lines = _link_lines(store, {"link": link})
    if not lines:
        raise SetupError(f"{link}: is no link; kg review lists those that want a look")
    return lines[0]


def _link_lines(store: Store, given: dict[str, str]) -> list[LinkLine]:
    found: list[LinkLine] = []
    for row in ask(store, "_links", **given).records():
        item = str(row.get("item_iri") or "").rsplit("/", 1)[-1]
        status, score = str(row["status_iri"]).rsplit("#", 1)[-1], float(str(row["score"] or 0))
        reason, key = str(row["reason"] or ""), str(row.get("key") or "")
        found.append(LinkLine(str(row["entity"]), status, item, score, reason, key))
    return found
