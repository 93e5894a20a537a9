"""What a run did, counted as it goes: how many articles became what, and for which reasons some are not in the store."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from kg._pipeline.adding import Outcome
from kg.model import Severity

LISTED = 1000
"""So many bad articles are listed in a report; all are in the quarantine."""


@dataclass(slots=True)
class Tally:
    """Counts of outcomes; memory does not grow with the number of articles."""

    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    """Findings that did not keep an article out, by shape."""
    bad: list[dict[str, str]] = field(default_factory=list)
    anew: int = 0
    """Articles that were built."""
    began: float = field(default_factory=time.monotonic)

    def note(self, outcome: Outcome) -> None:
        """Count *outcome*."""
        self.counts[outcome.what] += 1
        self.anew += outcome.anew
        if outcome.bad:
            for reason in reasons(outcome):
                self.reasons[reason] += 1
            if len(self.bad) < LISTED:
                name = outcome.key or outcome.message.partition(": ")[0]
                self.bad.append({"article": name, "became": outcome.what, "reason": "; ".join(reasons(outcome))})
        else:
            self.warnings.update(finding.shape for finding in outcome.findings)

    @property
    def seconds(self) -> float:
        """Seconds since the tally began."""
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Articles built a second."""
        return self.anew / max(self.seconds, 0.001)

    def said(self) -> str:
        """Return the counts in words: ``3 added, 1 refused``."""
        return ", ".join(f"{number} {what}" for what, number in sorted(self.counts.items())) or "nothing to add"

    def report(self) -> dict[str, Any]:
        """Return everything counted, for JSON."""
        return {
            "articles": dict(sorted(self.counts.items())),
            "seconds": round(self.seconds, 1),
            "built": self.anew,
            "built_a_second": round(self.rate, 2),
            "reasons": dict(self.reasons.most_common()),
            "warnings": dict(self.warnings.most_common()),
            "bad": self.bad,
        }


def reasons(outcome: Outcome) -> tuple[str, ...]:
    """Return why *outcome* is bad in words that are the same for many articles: shapes, or the message without place and numbers."""
    shapes = {finding.shape for finding in outcome.findings if finding.severity is Severity.VIOLATION}
    if shapes:
        return tuple(sorted(shapes))
    told = outcome.message.partition(": ")[2] or outcome.message
    return (re.sub(r"\d[\d,.]*", "N", re.split(r"; |, found ", told)[0]),)
