"""What the commands that decide share: a decision is kept in the file, then applied to the graph, and its effect is told."""

from __future__ import annotations

import difflib
import getpass
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import _asking, _options, _output
from kg.cli._running import SOME_FAILED
from kg.model import Decision, DecisionKind, SetupError

if TYPE_CHECKING:
    from kg.links import Remote
    from kg.store import Store
    from kg.views import Subject

LEFT_OUT = 1
NOT_APPLIED = "NOT applied everywhere (see the warning); kg decisions --revoke {} takes it back"
DONE = {
    DecisionKind.ACCEPT: "accepted",
    DecisionKind.REJECT: "rejected",
    DecisionKind.CORRECT: "corrected",
    DecisionKind.MERGE: "merged",
    DecisionKind.SPLIT: "split",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """Who decides, why, where it is kept, and with what the articles it touches are linked anew."""

    where: str
    record: Path | None
    by: str
    why: str
    gazetteer: Path | None
    remote: Remote

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

    def judge(self, kind: DecisionKind, nodes: Iterable[str], *, everywhere: bool) -> None:
        """Accept or reject the claims and links called *nodes*."""
        from kg import store, views

        with store.open_store(self.where) as graph:
            subjects = [views.subject_of(graph, graph.find(node)) for node in nodes]
            self.keep(graph, [self.about(s, kind, s.values, everywhere=everywhere) for s in subjects])

    def merge(self, graph: Store, names: Iterable[str]) -> Decision:
        """Return the decision that the things called *names* are one: the linked one stays, else the first."""
        from kg.rdf.naming import DATA, kind_and_item
        from kg.rdf.runs import now

        keys = list(dict.fromkeys(graph.find(name).removeprefix(DATA) for name in names))
        if len(keys) < 2 or len({key.partition("/")[0] for key in keys}) > 1:
            raise SetupError("merge needs two different things of one kind: two people, two bodies, two places")
        linked = [key for key in keys if kind_and_item(key)[1]]
        if len(linked) > 1:
            raise SetupError(f"{' and '.join(linked)} are two items of Wikidata; correct the wrong link instead")
        into = (linked or keys)[0]
        return Decision(
            decision_kind=DecisionKind.MERGE,
            about=tuple(keys),
            change={"label": graph.label(DATA + into)},
            into=into,
            comment=self.why,
            decided_by=self.by,
            decided_at=now(),
        )

    def correct(self, graph: Store, subject: Subject, values: Iterable[str], *, everywhere: bool = False) -> Decision:
        """Return the correction of *subject* by ``FIELD=VALUE``. Raises SetupError for a field or value that it cannot have."""
        from kg import decisions

        change = _pairs(values)
        if subject.kind != "Link":
            decisions.checked(subject.kind, change)
            _check_actors(graph, subject, decisions.actors(change))
        else:
            _check_link(change)
            change = {"label": self._called(change["item"]) or subject.label, **change}
        return self.about(subject, DecisionKind.CORRECT, change, everywhere=everywhere)

    def _called(self, item: str) -> str | None:
        """Return what the gazetteer calls *item*; what it does not know goes by its fullest name in the text."""
        from kg import decisions, links

        return None if item == decisions.NONE else links.gazetteer_at(self.gazetteer).label(item)

    def revoke(self, keys: Iterable[str], before: Iterable[Decision]) -> list[Decision]:
        """Return the lines that take back the decisions called *keys*. Raises SetupError for a key of none, or of several."""
        from kg import decisions
        from kg.rdf.runs import now

        if not self.why:
            raise SetupError("--revoke needs --why TEXT: the reason, for those who read it later")
        known = {decisions.decision_key(decision): decision for decision in decisions.in_force(before)}
        lines: list[Decision] = []
        for key in keys:
            start = f"decision/{key.removeprefix('decision').lstrip('/:')}"
            meant = [each for each in known if each.startswith(start)]
            if len(meant) != 1:
                raise SetupError(f"{key}: is the id of {len(meant)} decisions that count; kg decisions lists them")
            told = replace(known[meant[0]], comment=self.why, decided_by=self.by, decided_at=now())
            lines.append(replace(told, revokes=meant[0]))
        return lines

    def keep(self, graph: Store, new: Iterable[Decision]) -> None:
        """Append *new* to the file, build anew what they touch, and tell what became of each.

        Exits with 1 where one is left out, since its article would break a rule with it, and with 3 where an article cannot be built.
        """
        from kg import decisions, pipeline

        if not graph.writable:
            raise SetupError(f"{self.where}: is read only; decide in the folder, .trig or .nq file it was made from")
        path = _options.decisions_file(self.record, self.where)
        before = decisions.read_decisions(path)
        new = decisions.apart(new, before)
        pipeline.touched(
            graph, before
        )  # refuses another file than the graph was built with, before anything is kept in it
        if new:
            decisions.append_decisions(path, new)
        every, failed, left_out = (*before, *new), False, set[str]()
        for outcome in pipeline.add(
            graph, lambda: iter(()), decisions=every, gazetteer=self.gazetteer, remote=self.remote
        ):
            if outcome.bad:
                failed = True
                _output.say(f"error: {outcome.message or outcome.key}")
            for key, line in outcome.left_out.items():
                left_out.add(key)
                _output.say(f"warning: {line}")
        targets = pipeline.targets(graph)
        for decision in new:
            key = decisions.decision_key(decision)
            told = NOT_APPLIED.format(key) if key in left_out else _became(decision, targets.get(key, ""))
            _output.say(f"{told}: {', '.join(decision.about)}")
        _output.say(f"{len(new)} kept in {path}")
        if failed or left_out & {decisions.decision_key(decision) for decision in new}:
            raise SystemExit(SOME_FAILED if failed else LEFT_OUT)


def _became(decision: Decision, target: str) -> str:
    """Return what became of *decision*, which applies to *target*."""
    if decision.revokes:
        return f"taken back: {decision.decision_kind}"
    if target.startswith("article/"):
        return "applies to nothing (orphaned)"
    return DONE[decision.decision_kind] if target else "kept, not applied yet"


def deciding(command: Callable[..., None]) -> Callable[..., None]:
    """Add what every decision needs, and pass it to the command as ``deciding``; ``--why`` where it takes no reasons from a file."""

    @wraps(command)
    def filled(**values: Any) -> None:
        own = {field.name: values.pop(field.name, "") for field in fields(Deciding)}
        command(**values, deciding=Deciding(**own))

    by = click.option(
        "--by", default=login, envvar="KG_REVIEWER", metavar="NAME", help="Who decides [default: your login]."
    )
    return _options.graph(_options.decisions(_options.gazetteer(_asking.services(by(filled)))))


def why(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--why TEXT``."""
    return click.option("--why", required=True, metavar="TEXT", help="The reason, for those who read it later.")(
        command
    )


def login() -> str:
    """Return the name of the user's account."""
    return getpass.getuser()


def decision_of_row(deciding: Deciding, graph: Store, row: Mapping[str, str], place: str) -> Decision:
    """Return the decision of a filled line of the review queue. Raises SetupError that names the line for one that is none."""
    from kg import views

    why = row.get("why", "").strip() or f"reviewed: {row.get('says', '')}"
    mine = replace(deciding, why=why)
    try:
        kind = DecisionKind(row["decide"].strip().lower())
    except ValueError:
        raise SetupError(f"{place}: {row['decide']!r} is none of accept, reject, correct, merge") from None
    try:
        if kind is DecisionKind.SPLIT:
            raise SetupError("people are split by their own command: kg split NAME ARTICLE")
        if kind is not DecisionKind.MERGE and " " in row["node"].strip():
            raise SetupError("a line of several nodes is filled with merge, or left empty")
        if kind is DecisionKind.MERGE:
            return mine.merge(graph, row["node"].split())
        subject = views.subject_of(graph, graph.find(row["node"]))
        if kind is DecisionKind.CORRECT:
            return mine.correct(graph, subject, _filled(row.get("change", "")))
        return mine.about(subject, kind, subject.values)
    except SetupError as error:
        raise SetupError(f"{place}: {error}") from None


def _pairs(values: Iterable[str]) -> dict[str, str]:
    change: dict[str, str] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not (name and equals and text):
            raise SetupError(f"{value!r}: write FIELD=VALUE, for example polarity=oppose")
        change[name.strip().replace("-", "_")] = text.strip()
    return change


def _filled(cell: str) -> list[str]:
    """Return each FIELD=VALUE of a cell; what follows a semicolon and is none belongs to the value before."""
    found: list[str] = []
    for part in filter(None, map(str.strip, cell.split(";"))):
        if found and "=" not in part:
            found[-1] += f";{part}"
        else:
            found.append(part)
    return found


def _check_actors(graph: Store, subject: Subject, wanted: Mapping[str, bool]) -> None:
    """Raise SetupError for a name that the article has for nothing; words of its text do where *wanted* says so."""
    from kg.decisions import place_of
    from kg.questions import ask

    article = graph.article(subject.article).iri
    rows = ask(graph, "_names-in", article=article).records()
    known = {str(row["name"]).casefold() for row in rows} | {
        str(row["thing_iri"]).rsplit("/", 1)[-1].casefold() for row in rows
    }
    (row,) = ask(graph, "_texts", article=article).records() if any(wanted.values()) else [{"text": ""}]
    for name, by_words in wanted.items():
        if name.casefold() not in known and not (by_words and place_of(name, str(row["text"])) is not None):
            near = ", ".join(difflib.get_close_matches(name, sorted({str(row["name"]) for row in rows}), cutoff=0.4))
            hint = f"; it names {near}" if near else ""
            raise SetupError(f"{name!r}: nobody and nothing of that name is in {subject.article}{hint}")


def _check_link(change: Mapping[str, str]) -> None:
    from kg.decisions import NONE

    item = change.get("item", "")
    if change.keys() - {"item", "label"} or not (item == NONE or (item[:1] == "Q" and item[1:].isdecimal())):
        raise SetupError("a link is corrected with item=Q… or item=none, and perhaps label=TEXT")
