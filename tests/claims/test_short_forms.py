"""Who is meant by less than his name: "the army", "officials", "the group", "the government"."""

from __future__ import annotations

import pytest

from kg.annotations import annotate
from kg.claims import find_claims
from kg.model import Article, Statement


def speakers(text: str) -> list[str]:
    """Return who speaks in each statement, in the order of the text."""
    (read,) = annotate([Article(key="test", text=text)])
    said = [c for c in find_claims(read) if isinstance(c, Statement)]
    return [", ".join(s.label for s in c.speaker) for c in sorted(said, key=lambda c: c.content[0].start)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Chilean army raided a camp. The army says it shot nobody.", "Chilean army"),
        (
            "Chile's defense ministry was asked. On Monday, the ministry said the port is safe.",
            "Chile's defense ministry",
        ),
        ("Chilean police officials left the port. Officials say nobody was hurt.", "Chilean police officials"),
        ("Hamas won the vote. The group says it will talk.", "Hamas"),
        ("A Chilean bank was shut. The Chilean statement said the port is safe.", "Chilean statement"),
        ("The BBC sent two people. The broadcaster says they are safe.", "BBC"),
        ("Many people fled Chile. After that, the government said the port is safe.", "Chile"),
        ("Chilean health officials met. Health officials say the food is safe.", "Chilean health officials"),
        ("Chilean authorities met. The officials say the port is safe.", "Chilean authorities"),
        ("The World Health Organization met. The world health body says milk is safe.", "World Health Organization"),
        ("The Chilean military left. A military statement says the port is safe.", "Chilean military"),
        ("In its report, Chile blamed nobody. The report says the port is safe.", "Chile"),
        ("The Xinhua news agency sent two people. Xinhua says they are safe.", "Xinhua news agency"),
        ("The aid group, Clean Water International, says the port is safe.", "Clean Water International"),
    ],
)
def test_less_than_a_name(text: str, who: str) -> None:
    """It means whom the sentences before name or describe in full."""
    assert ", ".join(speakers(text)) == who


def test_a_group_named_in_the_next_sentence() -> None:
    """A story may begin with what a group is and name it afterwards; a company may be another one."""
    text = "A rights group says the camp is unsafe. Amnesty International says nobody is fed."
    assert speakers(text) == ["Amnesty International", "Amnesty International"]
    assert speakers("A company said it would close. Boeing said it was sad.") == ["company", "Boeing"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chile's government and the World Bank say the port is safe.", "Chile, World Bank"),
        ("Developers and supporters say the port is safe.", "Developers and supporters"),
        ("Chilean police and Peruvian agents say the port is safe.", "Chilean police, Peruvian agents"),
        ("Chile, joined by Peru, said the port is safe.", "Chile, Peru"),
        ("The Chilean statement said the port is safe.", "Chile"),
        ("An official with the firm Norsk Petroleum, Erik Holt, said the port is safe.", "Erik Holt"),
        ("Erik Holt, an economist and tax expert, said the port is safe.", "Erik Holt"),
        ("Builders Without Borders and the World Bank say the port is safe.", "Builders Without Borders, World Bank"),
        ("Chile, Peru and Ghana talked. The parties said the port is safe.", "Chile, Peru, Ghana"),
        ("Chile Sunday announced that it would close the port.", "Chile"),
        ("The Slater family sent a fax to local police explaining that the port is unsafe.", "Slater family"),
        ("A University student poll found that most people like soup.", "University student poll"),
        (
            "President Ana Prado of Chile met President Erik Holt of Peru. The delegations said the port is safe.",
            "Chile, Peru",
        ),
        ("A Lisbon University poll found that most people like soup.", "Lisbon University"),
        ("In a statement, Chile left the talks. The statement said the port is safe.", "Chile"),
        ("The local press wrote. The exile community says the port is safe.", "exile community"),
    ],
)
def test_all_who_speak(text: str, who: str) -> None:
    """Those whom "and" joins, who stands in apposition right before the verb, and whom "the parties" are."""
    assert ", ".join(speakers(text)) == who


def test_leaders_listed_are_meant_again() -> None:
    """Those named between dashes at their first mention."""
    text = "The Troika leaders – Ana Prado, Erik Holt and Maria Berg – met. The Troika leaders agreed to open the port."
    assert speakers(text) == ["Ana Prado, Erik Holt, Maria Berg"]


def test_officials_are_not_the_two_who_met() -> None:
    """Bare "officials" are nobody told of before, and of two descriptions neither."""
    assert speakers("Ana Prado met Erik Holt. Officials said the talks went well.") == ["Officials"]
    text = "Chilean officials left. Peruvian officials stayed. Officials said the port is safe."
    assert speakers(text) == ["Officials"]


def test_of_two_that_fit_neither_is_meant() -> None:
    """Two banks in a sentence, a firm that is no rights group."""
    assert "Bank of Chile" not in speakers("The Bank of Peru met the Bank of Chile. The bank said it was sorry.")
    text = "A rights group condemned the raid. Norsk Petroleum said nobody was hurt."
    assert speakers(text) == ["rights group", "Norsk Petroleum"]


def test_who_hears() -> None:
    """What is told, asked or thanked hears as one who acts, also where it names no people; an occasion does not."""
    texts = {
        "Ana Prado told state radio that the port is safe.": "state radio",
        "Chile asked Lima to open the port.": "Peru",
        "Chile called on the militias to leave the port.": "militias",
        "Ana Prado told a news conference that the port is safe.": "",
    }
    for text, hearer in texts.items():
        (read,) = annotate([Article(key="test", text=text)])
        said = [c for c in find_claims(read) if isinstance(c, Statement)]
        assert [", ".join(h.label for h in c.addressee) for c in said] == [hearer], text


def test_the_accused_deny_it_and_companies_do_business() -> None:
    """Never who accuses; "they" are those of the clause before, not two who met; no parliament and no wire is "the company"."""
    texts = {
        "Chile accused Peru of spying. It denied the charge.": "Peru",
        "Prosecutor Karl Lund charged Erik Holt with theft. He denied the charges.": "Erik Holt",
        "Ana Prado met Erik Holt. Students marched because they rejected the treaty.": "Students",
        "Erik Holt told Reuters his firm was safe. The company rejected the claim.": "company",
        "A former Microsoft engineer left. The company rejected the claim.": "company",
    }
    for text, who in texts.items():
        assert speakers(text)[-1:] == [who], text
