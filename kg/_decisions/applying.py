"""What decisions make of one article: its claims reviewed, its links decided, its people merged and split.

A decision names a node and always the words it was made on. It applies to that node while those words stand in it; else it is attached
anew where they stand exactly once; else it applies to nothing and is listed as orphaned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from kg._decisions.correcting import Entities, corrected
from kg._decisions.record import decision_key
from kg._decisions.sameness import sameness
from kg.annotations import AnnotatedArticle
from kg.model import (
    Candidate,
    Claim,
    Decided,
    Decision,
    DecisionKind,
    Entity,
    Event,
    EventReport,
    Issue,
    Link,
    LinkStatus,
    Office,
    ReviewStatus,
    Span,
    Statement,
)
from kg.rdf.naming import DATA, Names, claim_keys, normal

REVIEWS = {
    DecisionKind.ACCEPT: ReviewStatus.ACCEPTED,
    DecisionKind.REJECT: ReviewStatus.REJECTED,
    DecisionKind.CORRECT: ReviewStatus.CORRECTED,
}
BAR = "|"
"""Between the names of one thing."""
NONE = "none"
"""The item of a thing that is not in Wikidata."""


def decide(
    text: AnnotatedArticle, claims: tuple[Claim, ...], links: tuple[Link, ...], decisions: Iterable[Decision]
) -> Decided:
    """Return what *decisions* make of the article: those for it and those for all, later ones before earlier ones."""
    key = text.article.key
    ours = tuple(d for d in decisions if not d.articles or key in d.articles)
    if not ours:
        return Decided(links=links)
    applied: dict[str, str] = {}
    links = _decided_links(text, links, [d for d in ours if d.about[0].startswith("link/")], applied)
    same, labels = sameness(ours)
    for decision in ours:
        if decision.into:
            applied[decision_key(decision)] = decision.into
    about_claims = [d for d in ours if d.about[0].startswith("claim/")]
    reviews = _reviews(text, claims, links, about_claims, applied)
    days = {
        claim.reports: now.start_date if now.end_date in (None, now.start_date) else None
        for claim, (_, now) in reviews.items()
        if isinstance(claim, EventReport) and isinstance(now, EventReport) and claim.start_date != now.start_date
    }
    return Decided(reviews, links, same, labels, applied, days)


# ------------------------------------------------------------------------------------------ claims


def _reviews(
    text: AnnotatedArticle,
    claims: tuple[Claim, ...],
    links: tuple[Link, ...],
    decisions: Sequence[Decision],
    applied: dict[str, str],
) -> dict[Claim, tuple[ReviewStatus, Claim]]:
    keys = claim_keys(text.article, text.sentence, claims)
    called = {link.link_of: link.link_to.label for link in links if link.link_to and link.stands}
    entities = Entities(claims, called, text.article.text)
    reviews: dict[Claim, tuple[ReviewStatus, Claim]] = {}
    for decision in decisions:
        claim = _claim_meant(text, keys, decision, called, reviews)
        if claim is None:
            continue
        review = REVIEWS[decision.decision_kind]
        before, so_far = reviews.get(claim, (None, claim))
        # Corrections of several fields add up; whoever accepts or rejects speaks of the claim as it was read.
        now = corrected(so_far if before is review is ReviewStatus.CORRECTED else claim, decision.change, entities)
        if now is None:
            continue
        sure = now if review is ReviewStatus.REJECTED else replace(now, confidence=1.0)
        reviews[claim] = (review, sure)
        applied[decision_key(decision)] = keys[claim]
    return reviews


def _claim_meant(
    text: AnnotatedArticle,
    keys: dict[Claim, str],
    decision: Decision,
    called: dict[Entity | Office, str],
    reviews: dict[Claim, tuple[ReviewStatus, Claim]],
) -> Claim | None:
    """Return the claim that *decision* is about, or None where its words stand in no claim, or in several that fit equally well.

    It may name what the claim names as read, or as earlier decisions corrected it.
    """
    kind = decision.about[0].removeprefix("claim/").partition("-")[0]
    fitting = [
        claim
        for claim, key in keys.items()
        if key.startswith(f"claim/{kind}-")
        and any(decision.quote == text.article.quote(span) for span in _words(claim))
        and _fits(decision, claim, called, reviews)
    ]
    itself = [claim for claim in fitting if keys[claim] == decision.about[0]]
    once = text.article.text.count(decision.quote) == 1
    found = itself or (fitting if once else [])
    return found[0] if len(found) == 1 else None


def _words(claim: Claim) -> tuple[Span, ...]:
    """Return the words a decision may quote: the evidence, and of a statement what was said."""
    return (*claim.evidence, *(claim.content if isinstance(claim, Statement) else ()))


def _fits(
    decision: Decision,
    claim: Claim,
    called: dict[Entity | Office, str],
    reviews: dict[Claim, tuple[ReviewStatus, Claim]],
) -> bool:
    names = _names(claim, called) | (_names(reviews[claim][1], called) if claim in reviews else set())
    return all(names & set(name.split(BAR)) for name in decision.names)


def _names(claim: Claim, called: dict[Entity | Office, str]) -> set[str]:
    """Return what the claim and the event it reports name, by every label."""
    found: set[str] = set()
    todo: list[object] = [claim]
    while todo:
        thing = todo.pop()
        if isinstance(thing, tuple):
            todo += thing
        elif isinstance(thing, Entity | Office | Issue):
            found.add(normal(thing.label))
            if not isinstance(thing, Issue):
                found |= {called.get(thing, ""), *(thing.alt_label if isinstance(thing, Entity) else ())}
        elif thing is claim or isinstance(thing, Event):
            todo += [getattr(thing, field.name) for field in fields(thing)]
    return found


# ------------------------------------------------------------------------------------------ links


def _decided_links(
    text: AnnotatedArticle, links: tuple[Link, ...], decisions: Sequence[Decision], applied: dict[str, str]
) -> tuple[Link, ...]:
    if not decisions:
        return links
    names = Names(text.article, text.sentence, (), links)
    found: list[Link] = []
    for link in links:
        key, now = names.link(link).removeprefix(DATA), link
        for decision in decisions:
            if _link_meant(now, links, key, decision):
                now = _decided_link(now, decision)
                applied[decision_key(decision)] = key
        found.append(now)
    return tuple(found)


def _link_meant(link: Link, links: tuple[Link, ...], key: str, decision: Decision) -> bool:
    """Tell whether *decision* is about *link*: by its node and name, else by a name that one thing of the article has alone."""
    if not _named(link, decision):
        return False
    return not decision.articles or key == decision.about[0] or sum(_named(other, decision) for other in links) == 1


def _named(link: Link, decision: Decision) -> bool:
    label = normal(link.link_of.label)
    known = label.lower() if isinstance(link.link_of, Office) else label
    return any(known in name.split(BAR) for name in decision.names)


def _decided_link(link: Link, decision: Decision) -> Link:
    """Return *link* as decided: an item is taken for the thing, or none, or one is ruled out and what else was chosen stays."""
    item, label = decision.change.get("item", ""), decision.change.get("label", "")
    reason = f"decided by {decision.decided_by}: {decision.comment}"
    kept = {candidate.qid: candidate for candidate in (*link.alternative, *filter(None, (link.link_to,)))}
    if decision.decision_kind is DecisionKind.REJECT:
        if link.link_to is None or link.link_to.qid != item:
            return link
        return replace(link, link_status=LinkStatus.REJECTED, reason=reason, tenure=())
    if item == NONE:
        others = tuple(kept.values())
        return replace(
            link, link_to=None, link_status=LinkStatus.NIL, alternative=others, score=0.0, reason=reason, tenure=()
        )
    known = kept.pop(item, None) or Candidate(qid=item, label=link.link_of.label, score=1.0)
    chosen = replace(known, label=label or known.label)
    tenure = tuple(t for t in link.tenure if item in (t.tenure_of, t.tenure_in))
    return replace(
        link,
        link_to=chosen,
        link_status=LinkStatus.ACCEPTED,
        alternative=tuple(kept.values()),
        score=1.0,
        reason=reason,
        tenure=tenure,
    )
