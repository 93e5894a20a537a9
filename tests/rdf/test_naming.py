"""IRIs are a pure function of one article and its links."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_article import (
    ARTICLE,
    CALL,
    CLAIMS,
    DEFENSE,
    FOREIGN,
    HOLT,
    LINKS,
    MEETING,
    MINISTRY,
    NORDIA,
    OFFICIALS,
    PORT,
    PRADO,
    annotated,
    link,
)

from kg.model import Article, Claim, Entity, EntityKind, Event, Issue, Link, Office, Span
from kg.rdf.naming import DATA, Names, normal
from kg.rdf.writing import write

OTHER = Article(key="other", text="Another text.")


def sentence(span: Span) -> Span:
    return Span(span.start // 100, span.start // 100 + 1)


def names(article: Article = ARTICLE, claims: tuple[Claim, ...] = CLAIMS, links: tuple[Link, ...] = ()) -> Names:
    return Names(article, sentence, claims, links)


def person(label: str, start: int = 1) -> Entity:
    return Entity(id=f"person:{start}", kind=EntityKind.PERSON, label=label)


def everywhere(thing: Entity) -> bool:
    return names().entity(thing) == names(OTHER, ()).entity(thing)


def test_a_full_name_is_one_person_everywhere_and_a_bare_surname_is_not() -> None:
    assert everywhere(person("Ana Prado"))
    assert not everywhere(person("Prado"))
    assert names().entity(person("Ana  Prado")) == names().entity(person("Ana Prado", start=40))


def test_a_linked_person_is_called_by_the_item() -> None:
    assert names(links=LINKS).entity(PRADO) == DATA + "person/Q900010"


def test_states_are_called_by_their_item_without_any_link() -> None:
    assert names(OTHER, ()).entity(NORDIA) == DATA + "state/Q900001"


def test_groups_and_bodies_called_by_common_nouns_end_with_the_article() -> None:
    assert not everywhere(OFFICIALS)
    assert everywhere(MINISTRY)
    assert not everywhere(replace(MINISTRY, proper=False))
    assert everywhere(PORT)


def test_two_countries_have_two_bodies_of_one_name() -> None:
    assert names().entity(MINISTRY) != names().entity(replace(MINISTRY, country=NORDIA))


def test_an_office_is_title_body_and_country_or_its_item() -> None:
    assert names().office(DEFENSE) == names(OTHER, ()).office(replace(DEFENSE, label="Defense Secretary"))
    assert names().office(DEFENSE) != names().office(Office(label="defense secretary", country=NORDIA))
    assert names().office(DEFENSE) != names().office(replace(DEFENSE, office_in=MINISTRY))
    assert names(links=LINKS).office(FOREIGN) == DATA + "office/Q900020"


def test_equal_phrases_are_one_issue_across_articles() -> None:
    assert names().issue(Issue(label="the new tariffs")) == names(OTHER, ()).issue(Issue(label="new  tariffs"))


def reported(event: Event) -> tuple[Claim, ...]:
    return (replace(CLAIMS[5], reports=event),)  # type: ignore[arg-type]  # the report of the meeting


def event_names(article: Article, event: Event, links: tuple[Link, ...] = ()) -> str:
    return names(article, reported(event), links).event(event)


def test_a_dated_event_of_known_participants_is_the_same_in_two_articles() -> None:
    assert event_names(ARTICLE, CALL) == event_names(OTHER, replace(CALL, id="event:900"))
    crowd = replace(CALL, participant=(*CALL.participant, OFFICIALS))
    assert event_names(ARTICLE, crowd) == event_names(ARTICLE, CALL), "unnamed groups do not count"


def test_an_undated_event_or_one_of_bare_surnames_ends_with_the_article() -> None:
    for event in (
        replace(CALL, day=None),
        replace(CALL, participant=(PRADO, person("Holt"))),
        replace(CALL, participant=(OFFICIALS,)),
    ):
        assert event_names(ARTICLE, event) != event_names(OTHER, event)


def test_two_meetings_of_one_pair_on_one_day_are_two_in_the_order_of_the_text() -> None:
    second = replace(MEETING, id="event:300", part_of=None)
    first = replace(MEETING, part_of=None)
    both = names(claims=(*reported(second), *reported(first)))
    assert both.event(first) == event_names(ARTICLE, first)
    assert both.event(second) != both.event(first)


def test_an_earlier_reading_of_a_reported_event_is_the_reported_one() -> None:
    early = replace(MEETING, day=None, part_of=None)
    said = replace(CLAIMS[12], occasion=early)  # type: ignore[arg-type]
    both = names(claims=(*reported(MEETING), said))
    assert both.event(early) == both.event(MEETING)


def test_claims_survive_better_links_and_corrected_headlines() -> None:
    plain, linked = names(), names(links=LINKS)
    assert [plain.claim(c) for c in CLAIMS] == [linked.claim(c) for c in CLAIMS]
    corrected = names(replace(ARTICLE, title="Corrected", published_on=date(2031, 3, 6), url=None))
    assert [plain.claim(c) for c in CLAIMS] == [corrected.claim(c) for c in CLAIMS]
    assert plain.claim(CLAIMS[0]) != names(replace(ARTICLE, text=ARTICLE.text + "!")).claim(CLAIMS[0])
    assert plain.claim(CLAIMS[0]) != names(replace(ARTICLE, key="elsewhere")).claim(CLAIMS[0])


def test_every_claim_has_a_name_of_its_own() -> None:
    assert len({names().claim(c) for c in CLAIMS}) == len(CLAIMS)


def test_a_link_keeps_its_name_when_its_entity_gets_another() -> None:
    nil, linked = link(HOLT, "Erik Holt", None), link(HOLT, "Erik Holt", "Q5", "Erik Holt")
    assert names(links=(nil,)).link(nil) == names(links=(linked,)).link(linked)
    assert names(links=(nil,)).entity(HOLT) != names(links=(linked,)).entity(HOLT)


def test_offices_told_in_one_word_have_links_of_their_own() -> None:
    """One word, "Secretaries Prado and Holt", names two offices of one country."""
    two = [Office(label="secretary", country=NORDIA, office_in=body) for body in (None, MINISTRY)]
    found = tuple(link(office, "Erik Holt", None) for office in two)
    assert len({names(links=found).link(one) for one in found}) == 2


@settings(deadline=None, max_examples=25)
@given(st.permutations(CLAIMS), st.permutations(LINKS))
def test_order_does_not_matter(claims: list[Claim], links: list[Link]) -> None:
    assert write(TEXT, tuple(claims), tuple(links)) == GRAPH


TEXT = annotated()
GRAPH = write(TEXT, CLAIMS, LINKS)


@given(st.text("abT ’'", min_size=1).filter(str.strip))
def test_blanks_quotes_and_determiners_make_no_other_label(phrase: str) -> None:
    assert normal("  ".join(phrase.replace("'", "’").split())) == normal(phrase)
    assert normal("the " + " ".join(phrase.split())) == " ".join(phrase.replace("’", "'").split())


def test_the_hash_seed_does_not_show() -> None:
    code = (
        "import sys, hashlib; from invented_article import *; from kg.rdf.writing import write; from kg.rdf.serializing import serialize;"
        "import pyoxigraph as ox; g = write(annotated(), CLAIMS, LINKS); q = list(ox.parse(g.nquads, format=ox.RdfFormat.N_QUADS));"
        "print(hashlib.sha256(g.nquads + b''.join(serialize(q, f) for f in ('trig', 'ttl', 'nq', 'jsonld'))).hexdigest())"
    )
    path = str(Path(__file__).parent.parent)
    seen = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "7")
    }
    assert len(seen) == 1
