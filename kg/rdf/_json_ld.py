"""Writes described graphs as JSON-LD in the words of ``ontology/context.jsonld``, so that programs that know no RDF can read them.

``{"id": "claim/stance-…", "type": "Stance", "holder": "state/Q801", "confidence": "0.9"}``. The context goes along in the file: nothing
is fetched to read it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache

import pyoxigraph as ox

from kg import parts
from kg.rdf._terms import Term
from kg.rdf.naming import RDF, XSD

Described = Mapping[str, Mapping[str, Mapping[str, list[Term]]]]
BELOW = re.compile(r"[a-z]+(?:/[\w#=,-]+(?:\.[\w#=,-]+)*)+")
"""What is written without the base: safe to resolve against it."""
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
NATIVE = {"xsd:boolean": re.compile("true|false"), "xsd:integer": re.compile(r"0|-?[1-9]\d*")}
"""What JSON writes as we do. Not decimals: readers take a number with a fraction for a double."""
NEVER = re.compile(r"(?!)")


@cache
def context() -> Mapping[str, str | Mapping[str, str]]:
    """Return the context: prefixes and keywords as they are, terms with their IRI, type, language and whether they always are lists."""
    found: Mapping[str, str | Mapping[str, str]] = json.loads(parts.bundled("ontology", ".jsonld")["context"])[
        "@context"
    ]
    return found


def document(graphs: Described, base: str) -> str:
    """Return *graphs* (the default graph is ``""``) in their order as one JSON-LD document; names below *base* are relative to it."""
    words = _Words(base)
    nodes: list[object] = []
    for graph, subjects in graphs.items():
        described = [words.node(subject, terms) for subject, terms in subjects.items()]
        nodes += [{"id": words.name(graph), "@graph": described}] if graph else described
    return json.dumps({"@context": words.context, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"


class _Words:
    """The words of the context with one base."""

    def __init__(self, base: str) -> None:
        self.context = {**context(), "@base": base}
        self.base, self.vocabulary = base, str(self.context["@vocab"])
        plain = {key: said for key, said in self.context.items() if isinstance(said, str)}
        self.prefixes = {key: said for key, said in plain.items() if key[0] != "@" and said[0] != "@"}
        self.terms = {
            self._whole(said["@id"]): (key, said) for key, said in self.context.items() if not isinstance(said, str)
        }

    def _whole(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return self.prefixes[prefix] + local

    def node(self, subject: str, terms: Mapping[str, Sequence[Term]]) -> dict[str, object]:
        """Return *subject* with all that is said of it."""
        found: dict[str, object] = {"id": self.name(subject)}
        for term, objects in terms.items():
            if term == f"<{RDF}type>":
                found["type"] = _one([self.kind(str(each)) for each in objects])
            else:
                key, said = self.terms.get(term[1:-1]) or (self.short(term[1:-1]), {})
                values = [self.value(each, said) for each in objects]
                found[key] = values if "@container" in said else _one(values)
        return found

    def name(self, term: str) -> str:
        """Return a node, given as N-Triples has it, as a value of ``id``."""
        if not term.startswith("<"):
            return term
        iri = term[1:-1]
        local = iri.removeprefix(self.base)
        return local if local != iri and BELOW.fullmatch(local) else self.short(iri)

    def kind(self, term: str) -> str:
        """Return a class, given as N-Triples has it, as a value of ``type``."""
        local = term[1:-1].removeprefix(self.vocabulary)
        return local if local != term[1:-1] and LOCAL.fullmatch(local) else self.short(term[1:-1])

    def short(self, iri: str) -> str:
        """Return *iri* with the prefix that fits, the longest first, else whole."""
        for prefix, space in sorted(self.prefixes.items(), key=lambda item: -len(item[1])):
            local = iri.removeprefix(space)
            if local != iri and LOCAL.fullmatch(local):
                return f"{prefix}:{local}"
        return iri

    def value(self, term: Term, said: Mapping[str, str]) -> object:
        """Return *term* as a value of the word that *said* describes: bare where that says the rest."""
        if not isinstance(term, ox.Literal):
            return self.name(str(term)) if said.get("@type") == "@id" else {"id": self.name(str(term))}
        if term.language:
            return (
                term.value
                if term.language == said.get("@language")
                else {"@value": term.value, "@language": term.language}
            )
        kind = self.short(term.datatype.value)
        if kind == said.get("@type"):
            return json.loads(term.value) if NATIVE.get(kind, NEVER).fullmatch(term.value) else term.value
        if term.datatype.value == XSD + "string":
            return {"@value": term.value} if {"@type", "@language"} & set(said) else term.value
        return {"@value": term.value, "@type": kind}


def _one(values: Sequence[object]) -> object:
    return values[0] if len(values) == 1 else values
