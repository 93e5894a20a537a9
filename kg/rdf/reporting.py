"""Writes findings as other tools read them: SARIF 2.1.0 for code review, a SHACL validation report in Turtle; and says what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.metadata import version
from urllib.parse import quote

import pyoxigraph as ox
from rdflib.namespace import SH

from kg.model import Finding, Severity
from kg.rdf.naming import RDFS, SCHEMA

LEVELS = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
MISREAD = "read the sentence: if the claim misreads it, kg reject CLAIM or kg correct CLAIM FIELD=VALUE; a file may need its right --date"
ADVICE = {
    "T": "the text or its spans are not what was written: add the article anew from its file (kg add ARTICLE)",
    "A": "look at it (kg show NAME): kg merge ONE OTHER if both are the same thing, else kg correct the claim that names it",
    "C": "look at the claims about it (kg show ISSUE); an issue of your own needs one label and no circle in --issues FILE",
    "L": "look at the link (kg review): kg correct LINK item=Q… or item=none, or kg reject LINK",
    "X": "a shortcut does not follow from the claims: add the article anew (kg add ARTICLE), and change graphs by decisions only",
    "N": "mend the line of the decisions file, then kg add any article: decisions are applied anew",
    "V": "a name or a class was changed by hand or by another version: add the article anew, or mend the name",
}
"""What to do about the rules of one letter."""
ADVISED = {
    "T05": "say when it was published: kg add ARTICLE --date YYYY-MM-DD",
    "O05": "leave it where the article does not say whose office it is: its positions count for no country; a misread one: kg reject CLAIM",
    "O13": "the article or the dated source may be wrong: compare them with kg verify",
    "O14": "the article or the dated source may be wrong: compare them with kg verify",
    "E20": "nothing to mend where the article does not say the day; else kg correct CLAIM start_date=YYYY-MM-DD",
    "R11": "decide about it: kg review",
}


def what_to_do(rule: str) -> str:
    """Return what a person can do about a finding of *rule*."""
    if not re.fullmatch(r"[A-Z]\d\d", rule):
        return "a rule of your own: see its file"
    return ADVISED.get(rule) or ADVICE.get(rule[0], MISREAD)


def as_sarif(findings: Sequence[Finding]) -> str:
    """Return *findings* as a SARIF 2.1.0 log; an article is an artifact, its words a region in characters."""
    rules = {f.shape: f for f in reversed(findings)}
    order = {rule: number for number, rule in enumerate(sorted(rules))}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "diplokg",
                        "version": version("diplokg"),
                        "informationUri": "https://w3id.org/diplokg/",
                        "rules": [_sarif_rule(rules[rule]) for rule in order],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_sarif_result(finding, order[finding.shape]) for finding in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)


def _sarif_rule(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.shape,
        "shortDescription": {"text": finding.message},
        "help": {"text": what_to_do(finding.shape)},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }


def _sarif_result(finding: Finding, index: int) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(finding.article, safe="/:?&=%#+~@")}}
    if finding.words:
        place["region"] = {"charOffset": finding.words.start, "charLength": len(finding.words)}
        if finding.sentence:
            place["region"] |= {"snippet": {"text": finding.sentence}}  # type: ignore[operator]
    value = f" ({finding.value})" if finding.value else ""
    return {
        "ruleId": finding.shape,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message}{value}"},
        "locations": [
            {"physicalLocation": place, "logicalLocations": [{"fullyQualifiedName": finding.node, "kind": "resource"}]}
        ],
    }


def as_turtle(findings: Sequence[Finding]) -> str:
    """Return *findings* as a ``sh:ValidationReport``; each result also names its article and the sentence."""
    prefixes = {"sh": str(SH), "rdfs": RDFS, "schema": SCHEMA}
    lines = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in prefixes.items()]
    lines.append(f"\n[] a sh:ValidationReport ;\n  sh:conforms {str(not findings).lower()}")
    for finding in findings:
        told = "".join(f" ;\n    {term} {value}" for term, value in _turtle_result(finding) if value)
        lines[-1] += f" ;\n  sh:result [ a sh:ValidationResult{told} ]"
    return "\n".join(lines) + " .\n"


def _turtle_result(finding: Finding) -> list[tuple[str, str]]:
    named = re.match(r"[A-Za-z][\w+.-]*:", finding.node)
    return [
        ("sh:focusNode", str(ox.NamedNode(finding.node) if named else ox.BlankNode(finding.node))),
        ("sh:resultPath", finding.path),
        ("sh:value", finding.term),
        ("sh:resultSeverity", f"sh:{finding.severity}"),
        ("sh:sourceConstraintComponent", f"<{finding.component}>"),
        ("sh:resultMessage", str(ox.Literal(f"[{finding.shape}] {finding.message}"))),
        ("schema:identifier", str(ox.Literal(finding.article))),
        ("rdfs:comment", str(ox.Literal(finding.sentence)) if finding.sentence else ""),
    ]
