"""What the commands that decide share: a decision is kept in the file, then applied to the graph, and its effect is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli import _options, _output
from kg.model import Decision, DecisionKind, SetupError

if TYPE_CHECKING:
    from kg.store import Store
    from kg.views import Subject

DONE = {
    DecisionKind.ACCEPT: "accepted",
    DecisionKind.REJECT: "rejected",
    DecisionKind.CORRECT: "corrected",
    DecisionKind.MERGE: "merged",
    DecisionKind.SPLIT: "split",
}


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who decides, why, and where it is kept."""

    where: str
    record: Path | None
    by: str
    why: str

    def about(
        self, subject: Subject, kind: DecisionKind, change: Mapping[str, str], *, everywhere: bool = False
    ) -> Decision:
        """Return the decision of that kind about *subject*, with the words it rests on."""
        from kg.rdf.runs import now

        if everywhere and subject.kind != "Link":
            raise SetupError(f"{subject.key}: only links can be decided everywhere; a claim is one article's")
        return Decision(
            decision_kind=kind,
            about=(subject.key,),
            articles=() if everywhere else (subject.article,),
            quote=subject.quote,
            names=subject.names,
            change=change,
            comment=self.why,
            decided_by=self.by,
            decided_at=now(),
        )

    def keep(self, graph: Store, new: Iterable[Decision]) -> None:
        """Append *new* to the file, build anew what they touch, and tell what became of each."""
        from kg import decisions, pipeline

        path, new = _options.decisions_file(self.record, self.where), tuple(new)
        before = decisions.read_decisions(path)
        decisions.append_decisions(path, new)
        for outcome in pipeline.add(graph, lambda: iter(()), decisions=(*before, *new)):
            if outcome.bad:
                _output.say(f"error: {outcome.message or outcome.key}")
        targets = pipeline.targets(graph)
        for decision in new:
            orphaned = targets[decisions.decision_key(decision)].startswith("article/")
            done = "orphaned (its words stand in no such claim)" if orphaned else DONE[decision.decision_kind]
            _output.say(f"{done}: {', '.join(decision.about)}")
        _output.say(f"{len(new)} kept in {path}")
