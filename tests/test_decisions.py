"""What humans decide beats linker and rules on every later run, follows its words, and is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import kg
from kg import parts, pipeline
from kg._pipeline import building
from kg.annotations import AnnotatedArticle
from kg.article import article_of
from kg.claims import find_claims
from kg.decisions import decision_key
from kg.model import Article, Claim, Decision, DecisionKind, SetupError, Stance
from kg.parts import Keep
from kg.store import Store, open_store
from kg.views import claim_lines, doubts, narrow, subject_of

WHEN = datetime(2031, 3, 6, 12, tzinfo=UTC)
TEXT = (
    "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday. "
    "Prado condemned the missile launch. Holt said Norway supports the peace plan."
)
OTHER = "Foreign Minister A. Prado of Portugal met President Omar Said of Egypt in Cairo on Monday."


def article(text: str = TEXT, key: str = "a") -> Article:
    return article_of(text, key, published_on=date(2031, 3, 5))


def built(*articles: Article, decisions: tuple[Decision, ...] = (), store: Store | None = None) -> Store:
    store = store or open_store(None)
    outcomes = list(pipeline.add(store, lambda: iter(articles), decisions=decisions))
    assert not [outcome for outcome in outcomes if outcome.bad]
    return store


def about(store: Store, kind: DecisionKind, says: str, **change: str) -> Decision:
    (line,) = [line for line in claim_lines(store) if line.kind == "Stance" and says in line.says]
    subject = subject_of(store, line.iri)
    return Decision(
        decision_kind=kind,
        about=(subject.key,),
        articles=(subject.article,),
        quote=subject.quote,
        names=subject.names,
        change=change,
        comment="as the minutes say",
        decided_by="a reader",
        decided_at=WHEN,
    )


def lines(store: Store) -> list[bytes]:
    return [line for line in store.nquads().splitlines() if b"/run" not in line]


def says(store: Store) -> list[str]:
    return [line.says for line in claim_lines(store)]


@pytest.fixture(scope="module")
def plain() -> Iterator[Store]:
    yield built(article())


def test_a_rejected_claim_stays_but_is_in_no_answer(plain: Store) -> None:
    reject = about(plain, DecisionKind.REJECT, "opposes")
    store = built(article(), decisions=(reject,))
    assert [s for s in says(plain) if "opposes" in s] == ["Ana Prado opposes missile launch"]
    assert not [s for s in says(store) if "opposes" in s]
    assert claim_lines(store, claim=store.find(reject.about[0]))[0].status == "rejected"
    assert "opposes" not in str(kg.ask(store, "who-took-which-position").records())
    assert not store.query("SELECT ?a WHERE { ?a dip:opposes ?b }").records()


def test_each_kind_of_claim_can_be_decided(plain: Store) -> None:
    kinds = {line.kind: line for line in claim_lines(plain)}
    assert {"Statement", "Stance", "OfficeHolding", "EventReport"} <= kinds.keys()
    for kind, line in kinds.items():
        subject = subject_of(plain, line.iri)
        reject = Decision(
            decision_kind=DecisionKind.REJECT,
            about=(subject.key,),
            articles=("a",),
            quote=subject.quote,
            names=subject.names,
            comment="no",
            decided_by="a reader",
            decided_at=WHEN,
        )
        assert pipeline.targets(built(article(), decisions=(reject,))) == {decision_key(reject): subject.key}, kind


def test_deciding_in_a_store_is_building_with_the_decision(plain: Store) -> None:
    decisions = (
        about(plain, DecisionKind.REJECT, "opposes"),
        about(plain, DecisionKind.CORRECT, "Norway supports", polarity="oppose"),
    )
    store = built(article())
    built(decisions=decisions, store=store)
    assert lines(store) == lines(built(article(), decisions=decisions))
    assert "Norway opposes peace plan" in says(store)
    built(article(), decisions=decisions, store=store)
    assert lines(store) == lines(built(article(), decisions=decisions))


def test_an_accepted_claim_counts_in_full_and_the_latest_decision_counts(plain: Store) -> None:
    reject = about(plain, DecisionKind.REJECT, "opposes")
    accept = replace(reject, decision_kind=DecisionKind.ACCEPT, decided_at=WHEN.replace(day=7))
    store = built(article(), decisions=(reject, accept))
    assert "Ana Prado opposes missile launch" in [line.says for line in claim_lines(narrow(store, min_confidence=1))]


def test_a_decision_follows_its_words_to_a_new_version(plain: Store) -> None:
    reject = about(plain, DecisionKind.REJECT, "opposes")
    newer = "LISBON - It rained. " + TEXT
    store = built(article(newer), decisions=(reject,))
    assert not [s for s in says(store) if "opposes" in s]
    (target,) = pipeline.targets(store).values()
    assert target.startswith("claim/stance-")
    assert target != reject.about[0]


def test_a_decision_whose_words_are_gone_is_orphaned_not_lost(plain: Store) -> None:
    reject = about(plain, DecisionKind.REJECT, "opposes")
    store = built(article(), decisions=(reject,))
    built(article(TEXT.replace("condemned", "regretted")), decisions=(reject,), store=store)
    assert pipeline.targets(store)[decision_key(reject)].startswith("article/")
    assert "Norway supports peace plan" in says(store)


def test_a_decision_survives_other_rules(plain: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that finds another stance on the same words takes the number the decided one had; the decision stays with its names."""
    reject = about(plain, DecisionKind.REJECT, "opposes")
    find = find_claims

    def more(text: AnnotatedArticle, keep: Keep) -> tuple[Claim, ...]:
        claims = find(text)
        (stance,) = [c for c in claims if isinstance(c, Stance) and c.polarity == "oppose"]
        (first,) = {c.holder for c in claims if isinstance(c, Stance) and c.polarity == "support"}
        return (*claims, replace(stance, holder=replace(first, id="state:0")))

    monkeypatch.setattr(building, "find_claims", more)
    store = built(article(), decisions=(reject,))
    assert [s for s in says(store) if "opposes" in s] == ["Norway opposes missile launch"]


def test_a_decision_survives_another_gazetteer(examples: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who is linked no longer goes by another label; the decision knew both."""
    (line,) = [c for c in claim_lines(examples) if c.kind == "OfficeHolding" and c.says.startswith("Mark T. Esper")]
    subject = subject_of(examples, line.iri)
    assert any("Mark T. Esper" in name and "Mark Esper" in name for name in subject.names)
    reject = Decision(
        decision_kind=DecisionKind.REJECT,
        about=(subject.key,),
        articles=(subject.article,),
        quote=subject.quote,
        names=subject.names,
        comment="no",
        decided_by="a reader",
        decided_at=WHEN,
    )
    text = (parts.folder("examples") / "washington-visit.txt").read_text(encoding="utf-8")
    monkeypatch.setattr(building, "link", lambda *_, **__: ())
    store = built(article_of(text, "washington-visit.txt"), decisions=(reject,))
    assert not [s for s in says(store) if s.startswith("Mark Esper is")]


def test_a_link_is_decided_and_the_decision_beats_the_linker(plain: Store) -> None:
    rows = [r for r in kg.query(plain, "SELECT ?l ?e WHERE { ?l dip:linkOf ?e }").records() if r["e"] == "Ana Prado"]
    subject = subject_of(plain, str(rows[0]["l_iri"]))
    correct = Decision(
        decision_kind=DecisionKind.CORRECT,
        about=(subject.key,),
        articles=("a",),
        names=subject.names,
        change={"item": "Q999999999", "label": "Ana Prado"},
        comment="her own page",
        decided_by="a reader",
        decided_at=WHEN,
    )
    store = built(article(), decisions=(correct,))
    assert store.find("Ana Prado").endswith("person/Q999999999")
    missing = replace(correct, change={"item": "none"}, decided_at=WHEN.replace(day=8))
    assert not built(article(), decisions=(correct, missing)).find("Ana Prado").endswith("Q999999999")


def test_merged_people_are_one_and_a_split_takes_it_back(plain: Store) -> None:
    both = (article(), article(OTHER, "b"))
    store = built(*both)
    assert [d.says for d in doubts(store) if d.what == "merge"] == ["Ana Prado and A. Prado may be one person"]
    one, two = (store.find(name).rsplit("kb/")[-1] for name in ("Ana Prado", "A. Prado"))
    merge = Decision(
        decision_kind=DecisionKind.MERGE,
        about=(one, two),
        into=one,
        change={"label": "Ana Prado"},
        comment="the same minister",
        decided_by="a reader",
        decided_at=WHEN,
    )
    built(decisions=(merge,), store=store)
    assert lines(store) == lines(built(*both, decisions=(merge,)))
    assert store.find("A. Prado") == store.find("Ana Prado")
    assert len(kg.ask(store, "contacts-of", actor="Ana Prado")) == 2
    split = replace(merge, decision_kind=DecisionKind.SPLIT, about=(one,), into="person/other", articles=("b",),
                    change={"label": "A. Prado"}, decided_at=WHEN.replace(day=9))  # fmt: skip
    built(decisions=(merge, split), store=store)
    assert store.find("A. Prado").endswith("person/other")


def test_a_store_with_decisions_wants_its_file(plain: Store) -> None:
    store = built(article(), decisions=(about(plain, DecisionKind.REJECT, "opposes"),))
    with pytest.raises(SetupError, match="--decisions FILE"):
        built(article(), store=store)


def test_decisions_add_up_follow_what_they_corrected_and_are_taken_back(plain: Store) -> None:
    sign = about(plain, DecisionKind.CORRECT, "Norway supports", polarity="oppose")
    target = replace(sign, change={"target": "truce"}, decided_at=WHEN.replace(day=7))
    store = built(article(), decisions=(sign, target))
    assert "Norway opposes truce" in says(store)
    subject = subject_of(store, store.find(sign.about[0]))
    back = replace(sign, decision_kind=DecisionKind.ACCEPT, names=subject.names, change={})
    assert "Norway supports peace plan" in says(built(article(), decisions=(sign, target, back)))


def test_an_event_goes_to_the_day_its_report_is_corrected_to(plain: Store) -> None:
    (line,) = [c for c in claim_lines(plain) if c.kind == "EventReport"]
    subject = subject_of(plain, line.iri)
    sign = about(plain, DecisionKind.CORRECT, "opposes")
    correct = replace(
        sign, about=(subject.key,), quote=subject.quote, names=subject.names, change={"start_date": "2031-03-01"}
    )
    impossible = replace(correct, change={"end_date": "2031-02-01"}, decided_at=WHEN.replace(day=7))
    sign = replace(sign, change={"polarity": "support"}, decided_at=WHEN.replace(day=8))
    store = open_store(None)
    decisions = (correct, impossible, sign)
    (outcome,) = pipeline.add(store, lambda: iter((article(),)), decisions=decisions)
    assert (outcome.what, len(outcome.left_out)) == ("added", 1)
    (day, *_) = {row["day"] for row in kg.ask(store, "who-met-whom").records()}
    assert str(day) == "2031-03-01"
    assert "Ana Prado supports missile launch" in says(store)
    assert pipeline.targets(store)[decision_key(impossible)].startswith("article/")


def test_a_decision_about_an_article_that_failed_is_tried_again(plain: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    reject = about(plain, DecisionKind.REJECT, "opposes")
    store = built(article())
    find = find_claims
    monkeypatch.setattr(building, "find_claims", lambda *_: 1 / 0)
    (outcome,) = pipeline.add(store, lambda: iter(()), decisions=(reject,))
    assert outcome.bad
    monkeypatch.setattr(building, "find_claims", find)
    built(decisions=(reject,), store=store)
    assert pipeline.targets(store)[decision_key(reject)] == reject.about[0]


def test_a_merge_below_another_is_taken_back_also_where_the_first_try_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    both = (article(), article(OTHER, "b"))
    store = built(*both)
    one, two = (store.find(name).rsplit("kb/")[-1] for name in ("Ana Prado", "A. Prado"))
    first = Decision(
        decision_kind=DecisionKind.MERGE,
        about=(one, two),
        into=one,
        change={"label": "Ana Prado"},
        comment="x",
        decided_by="a reader",
        decided_at=WHEN,
    )
    above = replace(first, about=(one, "person/other"), into="person/other", change={"label": "Prado"})
    back = replace(first, revokes=decision_key(first), decided_at=WHEN.replace(day=9))
    built(decisions=(first, above), store=store)
    assert store.find("A. Prado").endswith("person/other")
    find = find_claims
    monkeypatch.setattr(building, "find_claims", lambda *_: 1 / 0)
    assert {outcome.what for outcome in pipeline.add(store, lambda: iter(()), decisions=(first, above, back))} == {
        "failed"
    }
    monkeypatch.setattr(building, "find_claims", find)
    built(decisions=(first, above, back), store=store)
    assert lines(store) == lines(built(*both, decisions=(above,)))
