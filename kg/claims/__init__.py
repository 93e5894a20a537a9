"""Step 3: annotations → claims. One rule a file; each says after which others it reads.

A rule knows words of the language (verbs, titles, connectives), never names of the world, and shows on examples what it finds and where
it stays silent. Event rules yield reports of single places in the text; ``_gathering`` then makes one event of the places that tell of it.

What the rules share stands in rooms: ``_grammar`` (lists of words), ``_events`` (from the words that tell of an event to one event),
``_speech`` (cues, speakers, quotations), ``_stance`` (frames of position, holders, targets, topics). How far a claim can be trusted:
``_marks``, ``_confidence``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial

from kg import parts
from kg.annotations import AnnotatedArticle
from kg.claims._confidence import at_least, calibrated
from kg.claims._events.gathering import gather
from kg.model import Claim, Discussion, Entity, Event, EventReport, Issue, OfficeHolding, Statement
from kg.parts import Example, Keep

__all__ = ["Claims", "Example", "Rule", "at_least", "describe", "find_claims", "rules"]

Claims = tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: *find* reads the annotated article and the claims found before, and returns its own.

    A *draft* rule reads the text alone and yields event reports of single places in it; they are gathered into events before any other
    rule runs. Other rules see the gathered reports and what the rules named in *after* found.
    """

    find: Callable[[AnnotatedArticle, Claims], Iterable[Claim]]
    examples: tuple[Example, ...]
    after: tuple[str, ...] = ()
    draft: bool = False


def describe(claim: Claim, text: AnnotatedArticle) -> str:
    """Write *claim* in one short line, as the examples do.

    ``Mark Esper: defense secretary, United States (former)`` · ``Meeting(Ana Prado, Erik Holt) held 2031-03-03 in Lisbon`` ·
    ``discussed fishing quotas`` · ``Ana Prado → Erik Holt: words said [direct]`` · ``Nordia oppose new tariff``.
    """
    if isinstance(claim, OfficeHolding):
        office = claim.office
        words = [office.label, *(e.label for e in (office.office_in, office.country) if e is not None)]
        status = "" if claim.office_status == "current" else f" ({claim.office_status})"
        return f"{claim.person.label}: {', '.join(words)}{status}"
    if isinstance(claim, EventReport):
        event = claim.reports
        day = claim.date_value or (claim.start_date and claim.start_date.isoformat())
        when = f" {day}" if day else ""
        where = f" in {claim.place.label}" if claim.place else ""
        return f"{event.kind}({', '.join(p.label for p in event.participant)}) {claim.status}{when}{where}"
    if isinstance(claim, Discussion):
        return f"discussed {_label(claim.topic)}"
    if isinstance(claim, Statement):
        said = " … ".join(text.article.quote(span) for span in claim.content)
        to = f" → {', '.join(a.label for a in claim.addressee)}" if claim.addressee else ""
        return f"{', '.join(s.label for s in claim.speaker)}{to}: {said} [{claim.mode}]"
    return f"{claim.holder.label} {claim.polarity} {_label(claim.target)}"


def _label(thing: Entity | Issue | Event) -> str:
    return thing.id if isinstance(thing, Event) else thing.label


def find_claims(text: AnnotatedArticle, keep: Keep = parts.run) -> Claims:
    """Return the claims of all rules on *text*, in the order of their first evidence within each rule, with calibrated confidence.

    Each rule is run by *keep*, as are gathering and calibration.
    """
    claims = _found(text, keep)
    return keep(f"{__name__}._confidence", lambda: calibrated(text, claims))


def _found(text: AnnotatedArticle, keep: Keep = parts.run) -> Claims:
    """Return the claims with the confidence that each rule wrote."""
    drafts: Claims = ()
    for name, rule in rules().items():
        if rule.draft:
            drafts += keep(f"{__name__}.{name}", partial(rule.find, text, ()))
    claims: Claims = keep(f"{__name__}._events.gathering", lambda: gather(text, drafts))
    for name, rule in rules().items():
        if not rule.draft:
            claims += keep(f"{__name__}.{name}", partial(rule.find, text, claims))
    return claims


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by name, each after those it builds on."""
    from kg import claims  # noqa: PLC0415 - the package itself, for the folder scan

    found = parts.plugins(claims, "RULE", Rule)
    order = parts.ordered({name: rule.after for name, rule in found.items()})
    return {name: found[name] for name in order}
