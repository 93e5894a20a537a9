"""Options of commands that build many articles, and how such a run is followed and ended."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import _output
from kg.cli._progress import Progress

if TYPE_CHECKING:
    from kg.model import Finding
    from kg.pipeline import Outcome, Quarantine, Survey, Tally

INTERRUPTED, SOME_FAILED = 130, 3


WORKERS = click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read articles."
)
CACHE = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="KG_CACHE",
    metavar="DIR",
    help="Keep what is read in this folder, and read again only what has changed.",
)


@dataclass(slots=True)
class Running:
    """How a run is made and told about."""

    workers: int
    cache: Path | None
    report: Path | None
    verbose: bool
    progress: Progress
    survey: Survey | None = None
    interrupted: bool = False
    tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        """Begin to count."""
        from kg.pipeline import Tally

        self.tally = Tally()

    def follow(self, outcomes: Generator[Outcome], kept: Quarantine) -> None:
        """Run *outcomes* to their end, or until Ctrl-C: what was told is in the store then, and nothing is half-written."""
        self.progress.total = self.survey.total if self.survey else 0
        try:
            for outcome in outcomes:
                self.tally.note(outcome)
                kept.note(outcome)
                if outcome.bad or outcome.message or outcome.left_out or self.verbose:
                    self.progress.clear()
                    tell(outcome, self.verbose)
                self.progress.show(self.tally)
        except KeyboardInterrupt:
            self.interrupted = True
        finally:
            outcomes.close()
            self.progress.clear()

    def end(self, holds: str, about: dict[str, Any]) -> None:
        """Say what became of the articles, write the report, and exit as the run deserves."""
        from kg.files import write_whole

        _output.say(f"{self.tally.said()}; {holds}")
        if self.report:
            told = {**about, "interrupted": self.interrupted, "workers": self.workers, **self.tally.report()}
            write_whole(self.report, f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode())
        if self.interrupted:
            _output.say("interrupted; what was added stays, and the same command goes on where it stopped")
            raise SystemExit(INTERRUPTED)
        if self.tally.reasons:
            raise SystemExit(SOME_FAILED)


def running(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of a run of many articles, and pass them to the command as ``run``."""

    @wraps(command)
    def filled(
        workers: int, cache: Path | None, report: Path | None, progress: bool | None, verbose: bool, **values: Any
    ) -> None:
        command(run=Running(workers, cache, report, verbose, Progress(progress)), **values)

    options = (
        WORKERS,
        CACHE,
        click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Write what was done as JSON."),
        click.option("--progress/--no-progress", default=None, help="Say how far it is [default: on a terminal only]."),
        click.option(
            "-v", "--verbose", is_flag=True, help="Say what became of each article, and list warnings of the shapes."
        ),
    )
    found: Callable[..., None] = filled
    for option in reversed(options):
        found = option(found)
    return found


def tell(outcome: Outcome, verbose: bool) -> None:
    """Say what became of one article, as far as a reader wants to know."""
    if outcome.bad:
        _output.say(f"error: {outcome.message or outcome.key + ': breaks a rule and is not written'}")
        for finding in outcome.findings:
            if finding.severity == "Violation" or verbose:
                _output.say(told(finding))
        return
    for line in (*outcome.message.splitlines(), *outcome.left_out.values()):
        _output.say(f"warning: {line}")
    if verbose:
        _output.say(f"{outcome.what}: {outcome.key}")
        for finding in outcome.findings:
            _output.say(told(finding))


def told(finding: Finding) -> str:
    """Write a finding in two lines: the rule and node, then the sentence."""
    value = f" ({finding.value})" if finding.value and finding.value != finding.node else ""
    words = f"\n    {' '.join(finding.sentence.split())}" if finding.sentence else ""
    return f"  {finding.severity} {finding.shape} {finding.node}: {finding.message}{value}{words}"
