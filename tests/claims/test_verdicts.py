"""Classes of positions: verdicts told in a clause, deeds against something, what others give, loaded words; and their silent neighbours."""

from __future__ import annotations

import pytest
from annotated import stances


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ana Prado said the provocation cannot be left without consequences.", "Ana Prado oppose provocation"),
        ('"The raid must not go unpunished," Ana Prado said.', "Ana Prado oppose raid"),
        ("Ana Prado said the raid is inconsistent with our values.", "Ana Prado oppose raid"),
        ("Ana Prado said the seizure has no justification.", "Ana Prado oppose seizure"),
        ("Ana Prado said that publishing the drawings was a mistake.", "Ana Prado oppose publishing the drawings"),
        ('"It is the right thing to lift the embargo," Ana Prado said.', "Ana Prado support lift the embargo"),
        ('"A reckless raid deserves condemnation," Ana Prado said.', "Ana Prado oppose reckless raid"),
        ("Ana Prado vowed to fight piracy.", "Ana Prado oppose piracy"),
        ("Ana Prado said Nordia was wrong to jail the editor.", "Ana Prado oppose jail the editor"),
        ("It is vital that Peru honour the truce, Ana Prado said.", "Ana Prado support honour the truce"),
        ("It is important that we support the talks, Ana Prado said.", "Ana Prado support talks"),
        (
            "Ana Prado expressed her gratitude to the mayor, Erik Holt, for his help.",
            "Ana Prado support Erik Holt's help",
        ),
        ("France threatened to abandon the group because of the new rules.", "France oppose group"),
        ("Ana Prado pledged to ask parliament to approve emergency funding.", "Ana Prado support emergency funding"),
        ("Nordia's plan drew criticism from France.", "France oppose Nordia's plan"),
        ("Ana Prado made a strong condemnation of the test.", "Ana Prado oppose test"),
        ("Ana Prado warned against sending troops.", "Ana Prado oppose sending troops"),
        ("Ana Prado voiced solidarity with Peru over the attacks.", "Ana Prado support Peru"),
        ("Ana Prado unveiled a new package of aid for Peru.", "Ana Prado support new package of aid for Peru"),
        ("Ana Prado said many had fled Peru's unprovoked war.", "Ana Prado oppose Peru's unprovoked war"),
        ("Ana Prado said a truce without guarantees is not acceptable.", "Ana Prado oppose truce without guarantees"),
        ("Ana Prado said lifting the ban would help the fishermen.", "Ana Prado support lifting the ban"),
        ("Ana Prado said the plan would help end the war.", "Ana Prado support plan"),
        ("Ana Prado said the plan would ease tension.", "Ana Prado support plan"),
        ("Ana Prado said the plan would help terrorists.", "Ana Prado neutral-concern plan"),
        ("Ana Prado said closing the strait could cause shortages.", "Ana Prado neutral-concern closing the strait"),
        ("Ana Prado said more needs to be done to rebuild the port.", "Ana Prado support rebuild the port"),
        ('"The only path forward is through dialogue," Ana Prado said.', "Ana Prado support dialogue"),
        (
            '"Our goal is not to punish them but to reopen the port," Ana Prado said.',
            "Ana Prado support reopen the port",
        ),
        ('"Peru has the right to defend itself," Ana Prado said.', "Ana Prado support defend itself"),
        ("Ana Prado said the blast requires a full inquiry.", "Ana Prado support full inquiry"),
        ('"Without a truce there can be no aid," Ana Prado said.', "Ana Prado support truce"),
        ("Ana Prado said inaction on the port is not an option.", "Ana Prado oppose inaction on the port"),
        ('"It is high time the ban was lifted," Ana Prado said.', "Ana Prado support ban was lifted"),
        ("Ana Prado rebuked Peru for its poor record on the port.", "Ana Prado oppose Peru's poor record on the port"),
        ("Ana Prado said the new quota would only hit the small ports.", "Ana Prado oppose new quota"),
        ('"The summit accomplished too little," Ana Prado said.', "Ana Prado neutral-concern summit"),
        ("Ana Prado said only a dialogue can bring calm.", "Ana Prado support dialogue"),
        ("Ana Prado wants the blockade lifted.", "Ana Prado oppose blockade"),
        (
            "Ana Prado said Peru is responsible for severe abuses in the port.",
            "Ana Prado oppose severe abuses in the port",
        ),
        (
            '"There is still work to be done on market access," Ana Prado said.',
            "Ana Prado neutral-concern market access",
        ),
        ("Ana Prado said the launch was in breach of the treaty.", "Ana Prado oppose launch"),
        ("Ana Prado insisted that the child be returned to her.", "Ana Prado support child be returned to her"),
        ("Peru said it would double its aid to France.", "Peru support double its aid to France"),
        ("The ban was met with outrage by France.", "France oppose ban"),
        ("Ana Prado criticized Peru for closing the port.", "Ana Prado oppose Peru closing the port"),
        ("Ana Prado said children should not be subjected to forced labour.", "Ana Prado oppose forced labour"),
        ("Ana Prado is fighting to keep the port open.", "Ana Prado support keep the port open"),
        ("Under no circumstances will France permit the sale, Ana Prado said.", "France oppose permit the sale"),
        ('"We reiterate our call on the army to open the port," Ana Prado said.', "Ana Prado support open the port"),
    ],
)
def test_a_verdict(text: str, position: str) -> None:
    assert stances(text) == [position]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado said it is a myth that the treaty is dangerous.",
        "Ana Prado said the earthquake was a terrible disaster.",
        "Ana Prado said the raid raised no alarm.",
        "Ana Prado asked whether the raid could be tolerated.",
        "The raid was to cause people to question the vote.",
        "Ana Prado declined to threaten Peru.",
        "Ana Prado pledged to demonstrate her support.",
        "Ana Prado announced plans to meet Erik Holt.",
        "Ana Prado spoke against the backdrop of the old harbour.",
        "Ana Prado said a blast damaged the embassy.",
        "Peru's brutal raid lasted three days.",
        "The deal supports ten thousand jobs, Ana Prado said.",
        "Ana Prado asked not to be named.",
        "Ana Prado looked forward to welcoming Erik Holt.",
        "Ana Prado said the law requires a licence.",
        "Ana Prado said the order would only apply to boats.",
        "Peru said it would hold a meeting in March.",
        "Only Chile can answer that, Ana Prado said.",
        "Ana Prado said warmer weather would cause shortages.",
        "Ana Prado said Erik Holt was responsible for the port.",
        "Ana Prado said the winters will be more destructive.",
        "Ana Prado said the storm helped the fishermen.",
        "Ana Prado said her colleague should help the fishermen.",
        "Ana Prado is not yet willing to back the treaty.",
        "Ana Prado resisted drawing comparisons between Peru and Chile.",
        "Ana Prado said Erik Holt must be dreaming of the port.",
        "Ana Prado is convinced Peru would close the strait.",
        "The officials approved six visas.",
        "Erik Holt had offered her money to stay in the port.",
        "Ana Prado expects to complete the port in March.",
        "Peru respected the rights of its citizens.",
    ],
)
def test_no_verdict(text: str) -> None:
    assert stances(text) == []


def test_a_target_that_points_back_takes_the_words_it_stands_for() -> None:
    text = "Erik Holt made a proposal to share power with the army. Ana Prado called the proposal absurd."
    assert stances(text) == ["Ana Prado oppose proposal to share power with the army"]


def test_a_target_that_points_back_by_another_noun_takes_the_words_it_stands_for() -> None:
    text = "Parliament received a bill to close the harbour. Ana Prado denounced the measure."
    assert stances(text) == ["Ana Prado oppose bill to close the harbour"]


def test_a_headline_with_a_full_stop_tells_no_position() -> None:
    headline = "Prado urges Holt to lift harbour ban."
    body = "Ana Prado, the French minister, met Erik Holt in Lisbon on Monday after a day of long talks with the fishermen of the city."
    assert stances(f"{headline}\n\n{body}") == []
