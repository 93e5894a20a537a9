"""From what was read in an article to its checked graph; human decisions go before rules and links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.annotations import AnnotatedArticle
from kg.decisions import decide, decision_key
from kg.model import Claim, Decided, Decision, Finding, Link, Severity
from kg.rdf import ArticleGraph
from kg.rdf.checking import check, check_all
from kg.rdf.writing import write


@dataclass(frozen=True, slots=True)
class Built:
    """The graph of one article and what the shapes found in it; with a violation it must not be written."""

    graph: ArticleGraph
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    applied: Mapping[str, str]
    """The node that each decision was applied to (IRIs without base)."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Decisions (IRIs without base) with which the article would break a rule, and what is to be said of each."""
    unkept: str = ""
    """Why what was read could not be kept in the folder of what was read before, where that is so."""

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that keep the article out of a store."""
        return tuple(f for f in self.findings if f.severity is Severity.VIOLATION)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read in one article, what humans decided of it, and the graph of both, which is not checked yet."""

    text: AnnotatedArticle
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    decided: Decided
    graph: ArticleGraph

    def having(self, found: tuple[Finding, ...]) -> Built:
        """Return the graph with what the shapes *found* in it."""
        return Built(self.graph, found, self.text.article.warnings, self.decided.applied)


def drafted(
    text: AnnotatedArticle, claims: tuple[Claim, ...], links: tuple[Link, ...], decisions: tuple[Decision, ...]
) -> Draft:
    """Apply *decisions* to what was read in one article and write its graph."""
    decided = decide(text, claims, links, decisions)
    return Draft(text, claims, links, decided, write(text, claims, decided.links, decided=decided))


def findings(graphs: Sequence[ArticleGraph]) -> list[tuple[Finding, ...]]:
    """Return what the shapes find in each of *graphs*; several at once cost a third of one by one."""
    if len({graph.graph for graph in graphs}) < len(graphs):
        return [check(graph) for graph in graphs]
    found: dict[str, list[Finding]] = {graph.key: [] for graph in graphs}
    for finding in check_all(graphs):
        found[finding.article].append(finding)
    return [tuple(found[graph.key]) for graph in graphs]


def built_of(draft: Draft, found: tuple[Finding, ...], decisions: tuple[Decision, ...]) -> Built:
    """Return *draft* as built with what was *found* in it.

    A decision with which the article would break a rule is left out and told about; the article is not lost by it.
    """
    built = draft.having(found)
    if not (built.violations and built.applied):
        return built
    plain = _decided(draft, ())
    return built if plain.violations else _mostly_decided(draft, plain, decisions)


def _decided(draft: Draft, decisions: tuple[Decision, ...]) -> Built:
    tried = drafted(draft.text, draft.claims, draft.links, decisions)
    return tried.having(check(tried.graph))


def _mostly_decided(draft: Draft, plain: Built, decisions: tuple[Decision, ...]) -> Built:
    """Apply those *decisions*, one by one in order, with which the article breaks no rule."""
    good: list[Decision] = []
    left_out: dict[str, str] = {}
    result = plain
    for decision in decisions:
        tried = _decided(draft, (*good, decision))
        if not tried.violations:
            good, result = [*good, decision], tried
            continue
        worst, about = tried.violations[0], ", ".join(decision.about)
        told = f"{decision.decision_kind} {about} is left out, with it {worst.message} ({worst.shape})"
        left_out[decision_key(decision)] = f"{draft.text.article.key}: {told}"
    return replace(result, left_out=left_out)
