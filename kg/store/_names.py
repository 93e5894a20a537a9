"""What people call things: labels for IRIs, and the IRI a name, alias, QID or short form stands for."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf import naming, serializing
from kg.store._remote import Endpoint

Engine = ox.Store | Endpoint

DEFAULT = ox.DefaultGraph()
PREFERRED, LABEL, OTHER = (
    ox.NamedNode(iri) for iri in (naming.SKOS + "prefLabel", naming.RDFS + "label", naming.SKOS + "altLabel")
)
KEY, SAME_AS, TYPE = (
    ox.NamedNode(iri) for iri in (naming.SCHEMA + "identifier", naming.SCHEMA + "sameAs", naming.RDF + "type")
)
EXACT, PARTICIPANT, DAY, RULE = (
    ox.NamedNode(iri)
    for iri in (naming.OA + "exact", naming.ONTOLOGY + "participant", naming.ONTOLOGY + "day", naming.ONTOLOGY + "rule")
)
COUNTRY = ox.NamedNode(naming.ONTOLOGY + "country")
KINDS = ("person", "state", "body", "office", "place")
"""Folders of data whose names may be QIDs."""
SPACES = {"wds": serializing.PREFIXES["wds"]} | serializing.PREFIXES | {"rdf": naming.RDF}
"""Namespaces by prefix, longer ones before those they begin with."""
ACTORS = ("Person", "State", "GovernmentBody", "Organization", "Group")
VOCABULARY = (naming.ONTOLOGY, naming.CODE)
"""Beginnings of IRIs that are no things but words for them."""
KEPT = 200_000
"""So many labels are remembered, some forty megabytes."""
SHOWN = 8
"""So many things of one name are listed."""


# ------------------------------------------------------------------------------------------ IRI → words


def short(iri: str) -> str:
    """Return *iri* as people can type it: ``claim:stance-0a1b…``, ``code:held``, ``wd:Q42``."""
    if iri.startswith(naming.DATA):
        kind, slash, local = iri.removeprefix(naming.DATA).partition("/")
        return f"{kind}:{local}" if slash else kind
    for prefix, start in SPACES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def label(engine: Engine, iri: str) -> str:
    """Return what people call *iri*: its label, else its parts, its words or its short form."""
    node = ox.NamedNode(iri)
    for predicate in (PREFERRED, LABEL):  # asked for one by one: what many articles share has a long list to walk
        if isinstance(engine, ox.Store) and (named := _values(engine, node, predicate)):
            return named[0]
    said = _said(engine, node)
    for predicate in (PREFERRED, LABEL):
        if found := said.get(predicate):
            return min(found)
    if people := said.get(PARTICIPANT):
        kind = min(said.get(TYPE, ["Event"])).removeprefix(naming.ONTOLOGY).removeprefix("Press") or "Event"
        day = min(said.get(DAY, [""]))
        who = sorted(label(engine, person) for person in people)
        return f"{kind.lower()} of {' and '.join(who)}{', ' + day if day else ''}"
    for predicate in (EXACT, KEY):
        if found := said.get(predicate):
            return min(found)
    return short(iri)


def _said(engine: Engine, node: ox.NamedNode) -> dict[ox.NamedNode, list[str]]:
    """Return what is said of *node*, by predicate, read once."""
    found: dict[ox.NamedNode, list[str]] = {}
    quads = (
        engine.described(node) if isinstance(engine, Endpoint) else engine.quads_for_pattern(node, None, None, DEFAULT)
    )
    for quad in quads:
        if not isinstance(quad.object, ox.Triple):
            found.setdefault(quad.predicate, []).append(quad.object.value)
    return found


def labels(engine: Engine, iris: Iterable[str], known: dict[str, str] | None = None) -> dict[str, str]:
    """Return what people call each of *iris*; those not yet *known* are looked up and added to it, at an endpoint many at once."""
    known = {} if known is None else known
    wanted = dict.fromkeys(iris)
    new = sorted(iri for iri in wanted if iri not in known)
    if len(known) + len(new) > KEPT:
        known.clear()
        new = sorted(wanted)
    if isinstance(engine, Endpoint):
        engine.fetch(new)
    known.update((iri, label(engine, iri)) for iri in new)
    return {iri: known[iri] for iri in wanted}


def _values(engine: Engine, node: ox.NamedNode, predicate: ox.NamedNode) -> list[str]:
    found = (quad.object for quad in engine.quads_for_pattern(node, predicate, None, DEFAULT))
    return sorted(term.value for term in found if not isinstance(term, ox.Triple))


def _class(engine: Engine, node: ox.NamedNode) -> str:
    found = _values(engine, node, TYPE)
    return found[0].removeprefix(naming.ONTOLOGY) if found else ""


# ------------------------------------------------------------------------------------------ words → IRI


def find(engine: Engine, words: str, where: str) -> str:
    """Return the IRI of what *words* name; SetupError tells what is near, or what is meant by it."""
    words = words.strip()
    found = candidates(engine, words)
    if len(found) == 1:
        return found[0]
    if found:
        listed = "\n".join(f"  {_described(engine, iri)}" for iri in found[:SHOWN])
        more = f"\n  … and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise SetupError(f"{words!r} is the name of {len(found)} things; use the id:\n{listed}{more}")
    near = nearest(words, [name for name, _ in names(engine)])
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise SetupError(f"{words!r}: nothing of that name in {where}{hint}")


def candidates(engine: Engine, words: str) -> list[str]:
    """Return the IRIs of all that *words* may name."""
    words = words.strip()
    found = _by_iri(engine, words) or _by_qid(engine, words) or _by_claim(engine, words) or _by_key(engine, words)
    return found or _by_name(engine, words)


def nearest(words: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the *known* names that are spelled like *words*, or have a word spelled like them."""
    index: dict[str, str] = {}
    for name in sorted(known):
        for part in (plain(name), *plain(name).split()):
            index.setdefault(part, name)
    close = difflib.get_close_matches(plain(words), list(index), n=6, cutoff=0.7)
    return list(dict.fromkeys(index[part] for part in close))[:3]


def plain(name: str) -> str:
    """Return *name* without case, accents, a leading article and double blanks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"^the (?=\S)", "", " ".join(bare.casefold().split()))


def names(engine: Engine) -> list[tuple[str, str]]:
    """Return each name with the IRI it belongs to, sorted; terms of the ontology and its codes are left out."""
    found = {
        (quad.object.value, quad.subject.value)
        for predicate in (PREFERRED, LABEL, OTHER)
        for quad in engine.quads_for_pattern(None, predicate, None, DEFAULT)
        if isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.Literal)
        and not quad.subject.value.startswith(VOCABULARY)
    }
    return sorted(found)


def _by_iri(engine: Engine, words: str) -> list[str]:
    """Return the IRI that *words* are, in full, with a prefix (``link:0a1b…``) or as the decisions file has it (``link/0a1b…``)."""
    if " " in words or re.search(r'[<>"{}|^`\\]', words):
        return []
    prefix, colon, local = words.partition(":")
    meant = [naming.DATA + words] if re.fullmatch(r"[a-z]+/[^/]+", words) else []
    if colon and local:
        meant.append(words if local.startswith("//") else SPACES.get(prefix, f"{naming.DATA}{prefix}/") + local)
    return [iri for iri in meant if any(True for _ in engine.quads_for_pattern(ox.NamedNode(iri), None, None, DEFAULT))]


def _by_qid(engine: Engine, words: str) -> list[str]:
    hit = re.fullmatch(rf"(?:wd:|{re.escape(naming.WIKIDATA)})?(Q\d+)", words)
    if not hit:
        return []
    item = ox.NamedNode(naming.WIKIDATA + hit[1])
    same = {str(quad.subject)[1:-1] for quad in engine.quads_for_pattern(None, SAME_AS, item, DEFAULT)}
    own = {iri for kind in KINDS for iri in _by_iri(engine, f"{kind}:{hit[1]}")}
    return sorted(same | own)


def _by_claim(engine: Engine, words: str) -> list[str]:
    hit = re.fullmatch(r"(?:claim[:/])?([a-z]+-[0-9a-f]{4,20})", words)
    if not hit:
        return []
    start = f"{naming.DATA}claim/{hit[1]}"
    claims = {str(quad.subject)[1:-1] for quad in engine.quads_for_pattern(None, RULE, None, DEFAULT)}
    return sorted(iri for iri in claims if iri.startswith(start))


def _by_key(engine: Engine, words: str) -> list[str]:
    found = engine.quads_for_pattern(None, KEY, ox.Literal(words), DEFAULT)
    return sorted({str(quad.subject)[1:-1] for quad in found})


def _by_name(engine: Engine, words: str) -> list[str]:
    """Exact names first, but a bare surname may be that of people with a full name too; else names with all the words, actors first."""
    wanted, known = plain(words), names(engine)
    exact = sorted({iri for name, iri in known if plain(name) == wanted})
    if exact and not (" " not in wanted and all(_class(engine, ox.NamedNode(iri)) == "Person" for iri in exact)):
        return exact
    parts = set(re.findall(r"\w+", wanted))
    within = sorted({iri for name, iri in known if parts and parts <= set(re.findall(r"\w+", plain(name)))})
    kinds = {iri: _class(engine, ox.NamedNode(iri)) for iri in within}
    named = [iri for iri in within if kinds[iri] in ACTORS and kinds[iri] != "Group"]
    return named or [iri for iri in within if kinds[iri] in ACTORS] or within


def _described(engine: Engine, iri: str) -> str:
    node = ox.NamedNode(iri)
    countries = [quad.object for quad in engine.quads_for_pattern(node, COUNTRY, None, DEFAULT)]
    of = "".join(f", {label(engine, country.value)}" for country in countries if isinstance(country, ox.NamedNode))
    return f"{short(iri)}  {label(engine, iri)} ({_class(engine, node) or 'thing'}{of})"
