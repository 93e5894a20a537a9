"""Turns one annotated text into a gold record as the scorer reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from own_words import Mark, OwnError, Person, Words, is_group, name_end, parts_of, unmarked

from kg.annotations._places.territories import Territory, named, of_seat

Json = dict[str, Any]
TYPES = ("meeting", "call", "visit", "summit", "ceremony", "statement", "other")
STATUSES = ("happened", "planned", "cancelled", "denied")
OFFICE_STATUSES = ("current", "former", "acting", "designate")
MODES = ("direct", "indirect", "mixed")
POLARITIES = ("support", "oppose", "neutral-concern")
PRONOUNS = {"he", "she", "him", "his", "her", "hers"}


@dataclass
class OwnText:
    """One annotated text, still in the form it was written in."""

    path: Path
    line: int
    id: str
    date: str | None
    body: list[str] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    """Line number and text of each annotation line."""

    def add(self, number: int, line: str) -> None:
        """Add a line of the file: an annotation or words of the text."""
        if line.startswith("@"):
            self.notes.append((number, line))
        else:
            self.body.append(line)

    def error(self, problem: str, line: int | None = None) -> OwnError:
        """Return the error that tells where in the files something is wrong."""
        return OwnError(f"{self.path.name}:{line or self.line}: {self.id}: {problem}")


class Compiler:
    """Turns one text into its gold record."""

    def __init__(self, source: OwnText) -> None:
        self.source = source
        self.line = source.line
        self.text, self.marks = self._unmark("\n".join(source.body).strip())
        self.text += "\n"
        self.words = Words(self.text)
        self.people: dict[str, Person] = {}
        self.mentions: dict[str, list[Json]] = {}
        self.actors: dict[str, Json] = {}
        self.offices: list[Json] = []
        self.events: list[Json] = []
        self.statements: list[Json] = []
        self.stances: list[Json] = []

    def record(self) -> Json:
        """Return the gold record of the text."""
        people = [n for n in self.source.notes if n[1].startswith("@person")]
        self._read_notes(people)
        persons = self._persons()
        self._read_notes(n for n in self.source.notes if n not in people)
        self._date_offices()
        return {
            "id": self.source.id,
            "text_file": f"{self.source.id}.txt",
            "doc_date": self.source.date,
            "persons": persons,
            "actors": list(self.actors.values()),
            "offices": self.offices,
            "events": self.events,
            "statements": self.statements,
            "stances": self.stances,
        }

    def _read_notes(self, notes: Iterable[tuple[int, str]]) -> None:
        for line, note in notes:
            self.line = line
            self._read(note)
        self.line = self.source.line

    def _read(self, note: str) -> None:
        readers: dict[str, Callable[[list[str]], None]] = {
            "@person": self._read_person,
            "@office": self._read_office,
            "@event": self._read_event,
            "@topic": self._read_topic,
            "@says": self._read_says,
            "@stance": self._read_stance,
        }
        kind, _, rest = note.partition(" ")
        if kind not in readers:
            raise self._error(f"{kind} is no annotation; there are {' '.join(readers)}")
        readers[kind]([part.strip() for part in rest.split("|")])

    def _error(self, problem: str) -> OwnError:
        return self.source.error(problem, self.line)

    def _unmark(self, written: str) -> tuple[str, list[Mark]]:
        try:
            return unmarked(written)
        except ValueError as error:
            raise self._error(str(error)) from error

    def _span(self, words: str, start: int = 0) -> Json:
        try:
            return self.words.span(words, start)
        except ValueError as error:
            raise self._error(str(error)) from error

    def _one_of(self, value: str, known: Sequence[str]) -> str:
        if value not in known:
            raise self._error(f"{value!r} is none of {', '.join(known)}")
        return value

    def _read_person(self, parts: list[str]) -> None:
        name, short = parts[0], parts[1] if len(parts) > 1 else name_end(parts[0])
        shorts = [] if short == "-" else [s.strip() for s in short.split(";") if s.strip()]
        self.people[name] = Person(f"p{len(self.people) + 1}", name, (name, *shorts))

    def _read_office(self, parts: list[str]) -> None:
        holder, title, organisation, country, status, *rest = [*parts, "", "", "", ""]
        person = self._person(holder)
        self.offices.append(
            {
                "person": person.id,
                "title": title,
                "organisation": organisation or None,
                "country": country or None,
                "as_of": rest[0] or None,
                "status": self._one_of(status or "current", OFFICE_STATUSES),
                "evidence": self._span(rest[1])
                if rest[1]
                else self.words.loose(title) or self._span(person.seen(self.text)),
            }
        )

    def _read_event(self, parts: list[str]) -> None:
        kind, participants, status, date, place, part_of, evidence, *_ = [*parts, "", "", "", "", "", "", ""]
        start, dots, end = date.partition("..")
        parties = self._parties(participants)
        self.events.append(
            {
                "id": f"e{len(self.events) + 1}",
                "type": self._one_of(kind, TYPES),
                "participants": parties,
                "place": place or None,
                "date": start or None,
                "date_end": end or None if dots else None,
                "status": self._one_of(status or "happened", STATUSES),
                "part_of": self._event(part_of.removeprefix("part_of=")),
                "topics": [],
                "evidence": [self._span(evidence) if evidence else self._sentence_of(parties)],
            }
        )

    def _sentence_of(self, parties: list[str]) -> Json:
        """Return the sentence that mentions most of the parties, rather one that no event has been told in."""
        mentions = {**self.mentions, **{a["id"]: a["mentions"] for a in self.actors.values()}}
        told = {span["start"] for event in self.events for span in event["evidence"]}
        return self.words.sentence_with([[m["start"] for m in mentions[party]] for party in parties], told)

    def _read_topic(self, parts: list[str]) -> None:
        event = next((e for e in self.events if e["id"] == f"e{parts[0]}"), None)
        if event is None or len(parts) != 2:
            raise self._error("@topic N | words: N is the number of an @event above")
        start = event["evidence"][0]["start"]
        words = self._unmark(parts[1])[0]
        event["topics"].append(self._span(words, start if words in self.text[start:] else 0))

    def _read_says(self, parts: list[str]) -> None:
        speakers, addressees, mode, words, event, *_ = [*parts, "", "", ""]
        unnamed = speakers.startswith('"') and not is_group(speakers.strip('"'))
        source = speakers.strip('"')
        self.statements.append(
            {
                "id": f"s{len(self.statements) + 1}",
                "speakers": [] if unnamed else self._parties(source),
                "source_span": self._span(source) if unnamed else None,
                "mode": self._one_of(mode, MODES),
                "content": self._pieces(self._unmark(words)[0]),
                "addressees": self._parties(addressees),
                "event": self._event(event),
            }
        )

    def _pieces(self, words: str) -> list[Json]:
        found: list[Json] = []
        for piece in words.split(" ... "):
            found.append(self._span(piece.strip(), found[-1]["end"] if found else 0))
        return found

    def _read_stance(self, parts: list[str]) -> None:
        holders, polarity, target, voice, confidence, *_ = [*parts, "", "", ""]
        target = self._unmark(target)[0]
        found = self.words.loose(target)
        self.stances.append(
            {
                "holders": self._parties(holders),
                "voiced_by": self._parties(voice)[0] if voice else None,
                "target": target,
                "target_span": found,
                "polarity": self._one_of(polarity, POLARITIES),
                "confidence": self._one_of(confidence or "high", ("high", "low")),
                "evidence": self.words.sentence_with([[found["start"]] if found else []], set()),
            }
        )

    def _event(self, number: str) -> str | None:
        if number and f"e{number}" not in {e["id"] for e in self.events}:
            raise self._error(f"event {number} is not an @event above")
        return f"e{number}" if number else None

    def _is_person(self, name: str) -> bool:
        return any(name in p.forms for p in self.people.values())

    def _person(self, name: str) -> Person:
        fitting = [p for p in self.people.values() if name in p.forms]
        exact = self.people.get(name) or (fitting[0] if len(fitting) == 1 else None)
        if exact is None:
            raise self._error(f"{name!r} is no @person of this text (or more than one)")
        return exact

    def _parties(self, names: str) -> list[str]:
        return [self._person(n).id if self._is_person(n) else self._actor(n) for n in parts_of(names)]

    def _actor(self, written: str) -> str:
        """Return the id of an actor; ``Iran=Tehran`` names the actor Iran by the word Tehran, a capital alone too."""
        name, _, surface = written.partition("=")
        surface = surface or name
        territory = _state(name)
        name = territory.name if territory else name
        mentions = self.words.all(surface) or self.words.all(surface.removeprefix("the "))
        if not mentions and (not territory or "=" in written):
            raise self._error(f"the actor {surface!r} is not in the text; write NAME=words of the text")
        kind = "country" if territory else "group" if name[0].islower() or is_group(name) else "org"
        actor = self.actors.setdefault(
            name, {"id": f"a{len(self.actors) + 1}", "name": name, "type": kind, "mentions": []}
        )
        actor["mentions"] += [m for m in mentions if m not in actor["mentions"]]
        return str(actor["id"])

    def _persons(self) -> list[Json]:
        forms = [(form, p) for p in self.people.values() for form in p.forms]
        mentions = self.mentions
        mentions.update({p.id: [] for p in self.people.values()})
        for mark in self.marks:
            words = self.text[mark.start : mark.end]
            person = self._person(mark.name)
            name = words in person.forms or set(words.split()) <= set(person.name.split())
            kind = "pronoun" if words.lower() in PRONOUNS else "name" if name else "nominal"
            mentions[person.id].append(self.words.at(mark.start, mark.end) | {"kind": kind})
        taken = [m for ms in mentions.values() for m in ms if m["kind"] == "name"]
        for form, person in sorted(forms, key=lambda f: (-len(f[0]), f[0])):
            for span in self.words.all(form):
                if not any(span["start"] < m["end"] and m["start"] < span["end"] for m in taken):
                    self._check_one(form, person, forms)
                    mentions[person.id].append(span | {"kind": "name"})
                    taken.append(span)
        for person in self.people.values():
            if not mentions[person.id]:
                raise self._error(f"{person.name} is nowhere in the text")
        return [
            {"id": p.id, "name": p.name, "mentions": sorted(mentions[p.id], key=lambda m: (m["start"], m["end"]))}
            for p in self.people.values()
        ]

    def _check_one(self, form: str, person: Person, forms: list[tuple[str, Person]]) -> None:
        if any(f == form and p is not person for f, p in forms):
            raise self._error(
                f"{form!r} names two people; give each @person its short names and mark [{form}|Full Name]"
            )

    def _date_offices(self) -> None:
        """Date each office by the first dated past event of its holder, else by the article."""
        for office in self.offices:
            days = [
                e["date"]
                for e in self.events
                if office["person"] in e["participants"] and e["status"] == "happened" and e["date"]
            ]
            office["as_of"] = office["as_of"] or (days[0] if days else self.source.date)


def _state(name: str) -> Territory | None:
    territory = named(name) or of_seat(name)
    return territory if territory and territory.kind != "union" else None
