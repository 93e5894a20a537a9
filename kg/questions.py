"""Step 7: runs the questions of ``queries/*.rq`` on a store. The file's name is the question's name.

A question is plain SPARQL that answers for everyone; its header names the slots that a value can fill. Values never are pasted as text:
they become terms, and terms take the place of the slot's variable token by token.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache, lru_cache

import pyoxigraph as ox

from kg import parts
from kg.model import Polarity, SetupError, Status
from kg.rdf.naming import CODE, XSD
from kg.store import Answer, Store, Term
from kg.store._asking import TOKEN

__all__ = ["Answer", "Parameter", "Question", "ask", "ask_with", "fill", "query", "question", "questions", "terms"]

Value = str | int | float | Decimal | date
HEADER = re.compile(r"#\+ (summary|param|returns|example)(?: (.*?))?: *(.+)")
HINT = re.compile(r"^ *#\?(\w+) (.*)\n", re.M)
PARAMETER = re.compile(r"(\w+) \((iri|code|text|date|number)\)")
CODES: Mapping[str, type[StrEnum]] = {"polarity": Polarity, "status": Status}
"""Whose words the slots of that name take."""
FORMS = {
    "iri": "a name, id or IRI",
    "code": "a word of our codes, such as support",
    "text": "text",
    "date": "a day, YYYY-MM-DD",
    "number": "a number",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A slot of a question: an ordinary variable that a value can take the place of."""

    name: str
    kind: str
    """iri, code, text, date or number."""
    meaning: str

    @property
    def form(self) -> str:
        """How a user writes a value."""
        return " or ".join(self.codes) or FORMS[self.kind]

    @property
    def codes(self) -> tuple[str, ...]:
        """The words a value can be, of a slot that takes one of our codes."""
        return tuple(CODES[self.name]) if self.kind == "code" else ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of ``queries/``: what it answers, what it can be narrowed to, its columns and its SPARQL."""

    name: str
    summary: str
    parameters: tuple[Parameter, ...]
    returns: tuple[str, ...]
    example: Mapping[str, str]
    text: str

    def parameter(self, name: str) -> Parameter:
        """Return the slot called *name*. Raises SetupError with those there are."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(p.name for p in self.parameters) or "none"
        raise SetupError(
            f"{self.name}: no parameter {name!r}; there are: {known}{_nearest(name, [p.name for p in self.parameters])}"
        )


# ------------------------------------------------------------------------------------------ finding and reading


@cache
def questions() -> dict[str, Question]:
    """Return the questions by name, sorted. Files that start with ``_`` serve commands and are not listed."""
    return {name: question(name) for name in parts.bundled("queries", ".rq") if not name.startswith("_")}


@cache
def question(name: str) -> Question:
    """Return the question called *name*, also one that is not listed. Raises SetupError with the nearest names for another."""
    texts = parts.bundled("queries", ".rq")
    if name not in texts:
        listed = [other for other in texts if not other.startswith("_")]
        raise SetupError(f"{name}: no such question; list them with: kg ask{_nearest(name, listed)}")
    return read_question(name, texts[name])


def read_question(name: str, text: str) -> Question:
    """Read a question file's header. Raises SetupError that names file and line for a line that is none, or is missing."""
    where = f"queries/{name}.rq"
    summary, example = "", dict[str, str]()
    returns: tuple[str, ...] = ()
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#+"):
            continue
        hit = HEADER.fullmatch(line)
        slot = PARAMETER.fullmatch(hit[2] or "") if hit and hit[1] == "param" else None
        if not hit or (hit[1] == "param") != (slot is not None):
            wanted = "#+ summary: …, #+ param NAME (iri|code|text|date|number): …, #+ returns: … or #+ example: …"
            raise SetupError(f"{where}:{number}: not understood; write {wanted}")
        if slot:
            parameters.append(Parameter(slot[1], slot[2], hit[3]))
        elif hit[1] == "example":
            example = _example(hit[3], f"{where}:{number}")
        elif hit[1] == "returns":
            returns = tuple(column.strip() for column in hit[3].split(","))
        else:
            summary = hit[3]
    if not summary or not returns:
        raise SetupError(f"{where}:1: the header needs a summary and the columns it returns")
    return Question(name, summary, tuple(parameters), returns, example, text)


def _example(text: str, where: str) -> dict[str, str]:
    found = dict(re.findall(r'(\w+)=("[^"]*"|\S+)', text))
    if not found:
        raise SetupError(f'{where}: write the example as NAME=VALUE NAME="TWO WORDS"')
    return {name: value.strip('"') for name, value in found.items()}


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=2, cutoff=0.5)
    return f"; did you mean {' or '.join(near)}?" if near else ""


# ------------------------------------------------------------------------------------------ filling


def fill(text: str, terms: Mapping[str, Term]) -> str:
    """Return the query *text* with *terms* in the place of the variables called like their keys.

    Inside groups the term stands for the variable, so it reaches sub-selects, paths and filters; each SELECT that names the slot gets
    ``BIND(term AS ?slot)`` first in its group, so the column comes back and a MINUS that shares only the slot still removes;
    ``BOUND(?slot)`` becomes ``true``. A line ``#?slot PATTERN`` is a comment for everyone and a pattern once that slot is filled: where the
    engine should begin.
    """
    text = HINT.sub(lambda line: line[2] if line[1] in terms else "", text)
    return "".join(_filled(text, {f"?{name}": str(term) for name, term in terms.items()}))


@lru_cache(maxsize=256)
def _tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a question, the same for every value of its slots."""
    return tuple(TOKEN.findall(text))


def _filled(text: str, terms: Mapping[str, str]) -> list[str]:
    out: list[str] = []
    outer: list[str] = []
    selected: set[str] = set()
    place = "outside"  # select | group | modifiers | outside
    for token in _tokens(text):
        word = token.upper()
        if word == "SELECT":
            place, selected = "select", set()
        elif place == "select" and token in terms:
            selected.add(token)
        elif token == "{":
            outer.append("modifiers" if place == "modifiers" else "group")
            out += ["{", *(f" BIND({terms[slot]} AS {slot})" for slot in sorted(selected))]
            place, selected = "group", set()
            continue
        elif token == "}":
            outer.pop()
            place = "group" if outer else "outside"
        elif word in ("GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET") and place == "group":
            place = "modifiers"  # of a sub-select: its group has just closed
        elif token in terms and place == "group":
            _put_term(out, terms[token])
            continue
        out.append(token)
    return out


def _put_term(out: list[str], term: str) -> None:
    """BOUND(term) is no SPARQL: the term stands for itself anywhere else."""
    before = [token.upper() for token in out[-4:] if not token.isspace()][-2:]
    if before == ["BOUND", "("]:
        while out.pop().upper() != "BOUND":
            pass
        out.append("(true")
    else:
        out.append(term)


def faults(asked: Question) -> Iterator[str]:
    """Yield what its author may not do, so that filling is right and the engine quick: the rules for ``queries/``."""
    code = "".join(token for token in TOKEN.findall(asked.text) if not token.startswith("#"))
    for parameter in asked.parameters:
        if not re.search(rf"\?{parameter.name}\b", code):
            yield f"the slot ?{parameter.name} does not occur"
        if re.search(rf"(AS|VALUES)\s+\?{parameter.name}\b", code, re.I):
            yield f"AS or VALUES binds the slot ?{parameter.name}"
    for pattern, why in RULES.items():
        if re.search(pattern, code, re.I | re.S):
            yield why


RULES = {
    r"SELECT\s+(DISTINCT\s+|REDUCED\s+)?\*": "SELECT * hides which columns come back",
    r"\?\w+\s*\+\s*\"-?P": "date + duration: Oxigraph loses the value on most days; write date - duration on the other side",
    r"NOT\s+EXISTS": "FILTER NOT EXISTS is run once a row; write MINUS",
    r"(?<![?$])\bVALUES\b(?=.*\bOPTIONAL\b)": "VALUES before OPTIONAL is 20 times slower than a filled slot",
    r"(?<![?$])\bSERVICE\b": "SERVICE sends the whole question to somebody else's server",
    r"\b(COUNT|SUM|AVG)\s*\((?!\s*DISTINCT)": "an aggregate without DISTINCT counts what two articles say twice",
    r"(?<![?$])\bFROM\b": "FROM chooses other graphs than the default graph",
}


# ------------------------------------------------------------------------------------------ asking


def ask(store: Store, name: str, **values: Value) -> Answer:
    """Ask the question called *name*, narrowed by *values*; names, ids and QIDs are looked up in the store.

    Raises SetupError for an unknown question, parameter or name, an ambiguous name, and a value that is no date or number.
    """
    return ask_with(store, name, terms(store, name, **values))


def terms(store: Store, name: str, **values: Value) -> dict[str, Term]:
    """Return *values* as the terms that fill the slots of the question called *name*. Raises SetupError as :func:`ask` does."""
    asked = question(name)
    return {slot: _term(store, asked.parameter(slot), value) for slot, value in values.items()}


def ask_with(store: Store, name: str, filling: Mapping[str, Term]) -> Answer:
    """Ask the question called *name* with its slots filled: names may have been looked up in another, larger store."""
    return store.query(fill(question(name).text, filling))


def query(store: Store, text: str) -> Answer:
    """Answer any SPARQL on the store's merged graph. Raises SetupError with line, column and a hint for text that is no query."""
    return store.query(text)


def _term(store: Store, parameter: Parameter, value: Value) -> Term:
    if parameter.kind == "iri":
        return ox.NamedNode(store.find(str(value)))
    if parameter.kind == "code":
        code = str(value).removeprefix(CODE).removeprefix("code:")
        if code not in parameter.codes:
            allowed = ", ".join(parameter.codes)
            raise SetupError(f"{parameter.name}: {value!r} is none of {allowed}{_nearest(code, list(parameter.codes))}")
        return ox.NamedNode(CODE + code)
    if parameter.kind == "text":
        return ox.Literal(str(value))
    try:
        if parameter.kind == "date":
            return ox.Literal(date.fromisoformat(str(value)).isoformat(), datatype=ox.NamedNode(XSD + "date"))
        return ox.Literal(f"{Decimal(str(value)):f}", datatype=ox.NamedNode(XSD + "decimal"))
    except (ValueError, InvalidOperation) as error:
        raise SetupError(f"{parameter.name}: {value!r} is not {parameter.form}") from error
