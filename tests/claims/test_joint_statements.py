"""Who "we" is in the text of a joint statement."""

from __future__ import annotations

from kg.annotations import annotate
from kg.claims import find_claims
from kg.model import Article, Stance

HEAD = "This statement was released by {}.\n\nBegin text:\n\n"


def holders(text: str) -> list[str]:
    (read,) = annotate([Article(key="test", text=text)])
    return [claim.holder.label for claim in find_claims(read) if isinstance(claim, Stance)]


def test_governments_are_their_states() -> None:
    heading = HEAD.format("the Governments of Portugal and Canada")
    assert holders(f"{heading}We condemn the attack on the port.") == ["Portugal", "Canada"]


def test_unnamed_holders_of_posts_stay_together() -> None:
    them = "the G7 foreign ministers of Canada, France and Japan, and the High Representative of the European Union"
    text = f"{HEAD.format(them)}We, {them}, condemn the attack on the port."
    assert holders(text) == ["G7 foreign ministers", "High Representative of the European Union"]
