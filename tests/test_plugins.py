"""Every annotator and every rule finds what its examples say, and stays silent where they say so."""

from __future__ import annotations

from datetime import date

import pytest

import kg.annotations as reading
import kg.claims as claiming
from kg.annotations import annotate, annotators
from kg.claims import find_claims, rules
from kg.model import Article


def article(example: reading.Example | claiming.Example) -> Article:
    return Article(
        key="example",
        text=example.text,
        published_on=date.fromisoformat(example.published_on) if example.published_on else None,
    )


ANNOTATIONS = [(name, example) for name, annotator in annotators().items() for example in annotator.examples]
CLAIMS = [(name, example) for name, rule in rules().items() for example in rule.examples]


@pytest.mark.parametrize(
    ("name", "example"), ANNOTATIONS, ids=lambda value: value if isinstance(value, str) else value.text[:40]
)
def test_an_annotator_finds_what_its_example_says(name: str, example: reading.Example) -> None:
    (found,) = reading.found_by(name, [article(example)])
    assert tuple(reading.describe(a, article(example)) for a in found) == example.finds


@pytest.mark.parametrize(
    ("name", "example"), CLAIMS, ids=lambda value: value if isinstance(value, str) else value.text[:40]
)
def test_a_rule_finds_what_its_example_says(name: str, example: claiming.Example) -> None:
    (text,) = annotate([article(example)])
    found = [claim for claim in find_claims(text) if claim.rule == name]
    assert tuple(claiming.describe(claim, text) for claim in found) == example.finds


@pytest.mark.parametrize("name", [*annotators(), *rules()])
def test_a_plugin_shows_what_it_finds_and_when_it_is_silent(name: str) -> None:
    part = annotators().get(name) or rules()[name]
    assert any(example.finds for example in part.examples)
    assert any(not example.finds for example in part.examples)
