"""Runs SPARQL on the default graph and explains what is wrong with a text that is no query."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pyoxigraph as ox

from kg import parts
from kg.model import SetupError
from kg.rdf import naming
from kg.store import _names
from kg.store._answers import Answer, Term
from kg.store._remote import Rows

TOKEN = re.compile(
    r"""<[^<>"{}|^`\\\s]*> | "{3}(?:[^"\\]|\\.|"(?!""))*"{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | \#[^\n]*
    | [?$]\w+ | [\w:.-]+ | \s+ | .""",
    re.X | re.S,
)
"""Tokens of SPARQL as far as needed: IRIs, strings, comments, variables, words, blanks, signs."""
ELSEWHERE = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": naming.RDF,
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}
COUNTED = {
    "articles": ("Article",),
    "people": ("Person",),
    "states": ("State",),
    "organizations": ("Organization", "GovernmentBody"),
    "groups": ("Group",),
    "places": ("Place",),
    "offices": ("Office",),
    "issues": ("Issue",),
    "meetings": ("Meeting",),
    "visits": ("Visit",),
    "calls": ("Call",),
    "other events": ("Summit", "Ceremony", "PressOccasion", "Event"),
    "office holdings": ("OfficeHolding",),
    "event reports": ("EventReport",),
    "statements": ("Statement",),
    "stances": ("Stance",),
    "discussions": ("Discussion",),
    "spans": ("TextSpan",),
    "links": ("Link",),
}
DEEPEST = 1000
"""Groups and brackets of a query: the parser below has no stack for many thousands."""


def answer(engine: _names.Engine, text: str, prefixes: dict[str, str], known: dict[str, str]) -> Answer:
    """Return the rows of *text*; ASK gives one row and CONSTRUCT one a triple, sorted. Labels found are added to those *known*."""
    if "SERVICE" in text.upper() and any(token.upper() == "SERVICE" for token in TOKEN.findall(text)):
        raise SetupError(
            "SPARQL: SERVICE is not run, since it would send what the graph says to somebody else's server"
        )
    if text.count("{") > DEEPEST or text.count("(") > DEEPEST:
        raise SetupError(f"SPARQL: more than {DEEPEST} groups, too many to read; ask in several steps")
    try:
        found = engine.query(text, prefixes={name: iri for name, iri in prefixes.items() if f"{name}:" in text})
    except SyntaxError as error:
        raise SetupError(_explained(text, str(error), prefixes)) from error
    except (RuntimeError, ValueError) as error:
        raise SetupError(f"SPARQL: {error}") from error
    columns: tuple[str, ...]
    rows: list[tuple[Term | None, ...]]
    if isinstance(found, bool | ox.QueryBoolean):
        columns, rows = ("answer",), [(ox.Literal(bool(found)),)]
    elif isinstance(found, list | ox.QueryTriples):
        columns = ("subject", "predicate", "object")
        rows = [(t.subject, t.predicate, t.object) for t in sorted(found, key=str)]
    else:
        columns = tuple(variable.value for variable in found.variables)
        rows = [tuple(solution) for solution in found]
    iris = dict.fromkeys(term.value for row in rows for term in row if isinstance(term, ox.NamedNode))
    return Answer(columns, tuple(rows), _names.labels(engine, iris, known), text)


@cache
def ours(name: str) -> str:
    """Return the query *name* of ``queries/store/``."""
    return parts.bundled("queries/store", ".rq")[name]


def solve(engine: _names.Engine, name: str) -> list[ox.QuerySolution]:
    """Return the rows of the SELECT *name* of ``queries/store/``."""
    found = engine.query(ours(name))
    assert isinstance(found, ox.QuerySolutions | Rows)
    return list(found)


def counts(engine: _names.Engine) -> dict[str, int]:
    """Return how many things of each kind there are, and how many triples the articles gave."""
    classes = {
        row["class"].value.removeprefix(naming.ONTOLOGY): int(row["number"].value) for row in solve(engine, "classes")
    }
    found = {word: sum(classes.get(name, 0) for name in names) for word, names in COUNTED.items()}
    return {**found, "triples": next(int(row["number"].value) for row in solve(engine, "triples"))}


def _explained(text: str, error: str, prefixes: dict[str, str]) -> str:
    place = re.match(r"error at (\d+):(\d+): ", error)
    where = f"SPARQL, line {place[1]} column {place[2]}" if place else "SPARQL"
    if "Prefix not found" in error and (unknown := _undeclared(text, prefixes)):
        iri = ELSEWHERE.get(unknown, "…")
        return f"{where}: prefix {unknown}: is not declared; add  PREFIX {unknown}: <{iri}>"
    if re.search(r"^\s*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|WITH)\b", text, re.I | re.M):
        return f"{where}: questions only read; change a graph with: kg add, kg remove"
    expected = error[place.end() :] if place else error
    if said := re.search(r"[A-Z][a-z]+(?: [\w']+){3,}[^\[,]*", expected):
        return f"{where}: {said[0].strip()}"
    readable = " ".join(re.sub(r", \[[^]]*\]", "", expected).split())
    return f"{where}: {readable[:200]}"


def _undeclared(text: str, prefixes: dict[str, str]) -> str:
    """Return the first prefix that is used but neither declared in *text* nor known."""
    tokens = [token for token in TOKEN.findall(text) if not token.isspace() and token[0] not in "<\"'#?$"]
    declared = {after for before, after in pairwise(tokens) if before.upper() == "PREFIX"}
    known = {*prefixes, *(token.partition(":")[0] for token in declared)}
    used = (token.partition(":")[0] for token in tokens if ":" in token and not token.startswith("_"))
    return next((prefix for prefix in used if prefix and prefix not in known), "")
