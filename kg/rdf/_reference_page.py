"""Writes the reference of the ontology as one Markdown page, and one term of it for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import rdflib
from rdflib.namespace import RDFS, SKOS

from kg import parts
from kg.rdf import naming, vocabulary
from kg.rdf.reference import Term, reference
from kg.rdf.serializing import KINDS, PREFIXES

COMMAND = "kg ontology --markdown > docs/ontology-reference.md"
HEAD = """\
# The ontology, term by term

Version {version} · made by `{command}` from `ontology/`, `shapes/` and the rules in `kg/claims/`; why it is so is told in
[ontology.md](ontology.md).

`dip:` is `{namespace}`. *How many* is what the shapes demand of a graph; OWL itself says little, so that no reasoner makes two things one.
*Shapes* are the ids of the rules that name the term: `grep -r "\\[S01\\]" shapes/`. *Made by* names files of `kg/claims/`.

Each example is a piece of one graph that diplokg wrote for two invented articles. In it {people}.
"""


def page() -> str:
    """Return the whole reference as Markdown."""
    terms = reference()
    classes = [term for term in terms if term.kind == "class"]
    properties = [term for term in terms if term.kind != "class"]
    head = HEAD.format(
        version=vocabulary.version(), command=COMMAND, namespace=naming.ONTOLOGY, people="; ".join(_named(terms))
    )
    sections = [
        head,
        f"## Classes\n\n{''.join(_tree(classes))}",
        *(_class(term, classes, properties) for term in classes),
        "## Properties\n",
        *map(_property, properties),
        "## Codes\n\nEach value is a SKOS concept, `code:held`.\n",
        *_schemes(),
    ]
    return "\n".join(sections)


def entry(term: Term) -> str:
    """Return one term as plain lines."""
    lines = [f"{term.word}: {term.kind}", f"  {term.definition}"]
    lines += [f"  {what}: {words}" for what, words in _facts(term)]
    return "\n".join([*lines, *(f"    {line}" for line in term.example.splitlines())]) + "\n"


def _facts(term: Term) -> Iterator[tuple[str, str]]:
    """Yield what there is to tell of *term*, each with its name."""
    facts = (
        ("below", ", ".join(term.wider)),
        ("of", term.domain),
        ("values", term.range),
        ("how many", _count(*term.count) if term.domain else ""),
        ("it is", ", ".join(term.traits)),
        ("written on", ", ".join(term.written_on)),
        ("made by", ", ".join(term.rules)),
        ("shapes", " ".join(term.shapes)),
    )
    return (fact for fact in facts if fact[1])


def _count(least: int, most: int | None) -> str:
    if least == most:
        return f"exactly {least}"
    return f"at least {least}" if most is None and least else "any" if most is None else f"at most {most}"


def _named(terms: Iterable[Term]) -> list[str]:
    """Return who is who in the examples, as those tell it."""
    spaces = PREFIXES | {kind: f"{naming.DATA}{kind}/" for kind in KINDS}
    head = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in spaces.items())
    graph = rdflib.Graph().parse(data=head + "\n".join(term.example for term in terms), format="turtle")
    labels = {s: str(o) for p in (RDFS.label, SKOS.prefLabel) for s, o in graph.subject_objects(p)}
    short = {str(s).removeprefix(naming.DATA).replace("/", ":", 1): label for s, label in labels.items()}
    return [f"`{name}` is {label}" for name, label in sorted(short.items()) if not name.startswith("article")]


# ---------------------------------------------------------------------------------------------- Markdown


def _tree(classes: list[Term], above: str = "", depth: int = 0) -> Iterator[str]:
    """Yield the classes below *above* as a list in a list."""
    for term in classes:
        if (above in term.wider) if above else not {each.name for each in classes} & set(term.wider):
            yield f"{'  ' * depth}- [{term.name}](#{term.name.lower()})\n"
            yield from _tree(classes, term.name, depth + 1)


def _class(term: Term, classes: list[Term], properties: list[Term]) -> str:
    named = [f"[{each.name}](#dip{each.name.lower()})" for each in properties if each.domain == term.name]
    own = {"its properties": ", ".join(named)} if named else {}
    return _entry(f"### {term.name}", term, own, {each.name for each in classes})


def _property(term: Term) -> str:
    return _entry(
        f"### dip:{term.name}", term, {}, {term.domain, term.range} if term.kind == "object property" else {term.domain}
    )


def _entry(heading: str, term: Term, more: dict[str, str], linked: set[str]) -> str:
    facts = {**dict(_facts(term)), **more}
    if "below" in facts and term.domain:
        facts["below"] = ", ".join(f"[{name}](#dip{name.lower()})" for name in term.wider)
    lines = [f"*{what}* {_linked(words, linked)}" for what, words in facts.items()]
    return f"{heading}\n\n{term.definition}\n\n{' · '.join(lines)}\n\n```turtle\n{term.example}\n```\n"


def _linked(words: str, names: set[str]) -> str:
    """Return *words* with links at the names of classes."""
    return re.sub(
        r"(?<![\w\[:#])[A-Z]\w+(?!\])", lambda m: f"[{m[0]}](#{m[0].lower()})" if m[0] in names else m[0], words
    )


def _schemes() -> Iterator[str]:
    graph = rdflib.Graph().parse(data=parts.bundled("ontology", ".ttl")["codes"], format="turtle")
    for scheme in sorted(set(graph.objects(None, SKOS.inScheme)), key=str):
        rows = [
            f"| `{str(code).removeprefix(naming.CODE)}` | {graph.value(code, SKOS.definition)} | {graph.value(code, SKOS.note) or ''} |\n"
            for code in sorted(graph.subjects(SKOS.inScheme, scheme), key=str)
        ]
        yield f"### {graph.value(scheme, SKOS.prefLabel)}\n\n| code | meaning | nearest in PLOVER |\n|---|---|---|\n{''.join(rows)}"
