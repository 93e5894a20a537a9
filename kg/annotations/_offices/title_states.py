"""Reads the state right before a title: "Kenyan", "Kenya's", "Nairobi's", "Kenya's UN" ambassador; not what another title is for."""

from __future__ import annotations

from kg.annotations._offices.title_phrases import Body, Text, Title
from kg.annotations._offices.title_words import DIPLOMATS, LED, LOCAL
from kg.annotations._places.sightings import How, Sighting


class States:
    """Reads the states before the titles of one document."""

    def __init__(self, text: Text) -> None:
        """Read in *text*."""
        self.text = text

    def take(self, title: Title, sighting: Sighting) -> bool:
        """Take *sighting*, which ends right before *title*, into it; tell whether it is of the title."""
        direct = sighting.end == title.start
        if title.country or self._dateline(sighting, title) or self._of_another(sighting):
            return False
        if title.body is not None:
            return self._sending(title, sighting)
        left = self.text.seen.before(self.text.doc, sighting.start)
        if left is not None and left.end == sighting.start and self._people(sighting, left):
            title.country, title.start = left.territory, left.start
            return True
        sends = self.text.doc[title.head].lower_ in DIPLOMATS and self.text.doc[sighting.end].tag_ == "POS"
        if sighting.how is How.SEAT and self.text.doc[title.head].lower_ not in LOCAL and not sends:
            return False
        if direct and (sighting.how is How.SEAT or (sighting.how is How.NAME and self._topic(title, sighting, left))):
            title.words[:0] = range(sighting.start, title.start)
            title.country = sighting.territory if sighting.how is How.SEAT else None
        elif sighting.how is How.BODY or sighting.territory.kind == "union":
            union = sighting.territory.kind == "union"
            title.body = Body(sighting.start, sighting.end, None if union else sighting.territory)
            title.country = title.body.country
        elif sighting.how is not How.SEAT or sends:
            title.country = sighting.territory
        title.start = sighting.start
        return True

    def _topic(self, title: Title, sighting: Sighting, left: Sighting | None) -> bool:
        """Tell whether whose the title is stands before the state, which is what it is for: "Kenya's Peru envoy"."""
        owner = self.text.body_end.get(sighting.start)
        owned = owner is not None and not self.text.plain_state(owner) and self.text.doc[owner.end - 1].lower_ in LED
        other = left is not None and left.how in (How.NAME, How.DEMONYM)
        return owned or (other and left is not None and not self._dateline(left, title))

    def _people(self, sighting: Sighting, left: Sighting) -> bool:
        """Tell whether the word is for a people told of in the state before it: "Bosnian Serb", not "Serbian"."""
        word = self.text.doc[sighting.start : sighting.end].text
        longer = (d for d in sighting.territory.demonyms if d != word and d.startswith(word))
        return left.how is not How.SEAT and sighting.how is How.DEMONYM and next(longer, None) is not None

    def _sending(self, title: Title, sighting: Sighting) -> bool:
        """Take the state that sends somebody to the union before the title: "Kenya's UN ambassador"."""
        owns = self.text.doc[sighting.end].tag_ == "POS" and sighting.how is How.NAME
        sends = owns and self.text.doc[title.head].lower_ in DIPLOMATS and title.body is not None
        if sends and title.body is not None and title.body.country is None and sighting.territory.kind != "union":
            title.country, title.start = sighting.territory, sighting.start
            return True
        return False

    def _of_another(self, sighting: Sighting) -> bool:
        """Tell whether the state is what another title is for: "Special Representative for Kenya Ambassador A"."""
        doc, at = self.text.doc, sighting.start - 1
        if sighting.how is How.DEMONYM and doc[at].lower_ == "the":
            return False  # "Adviser to the Kenyan President"
        at -= at > 0 and doc[at].lower_ == "the"
        return (
            at > 0
            and doc[at].lower_ in ("for", "to", "of")
            and self.text.is_head(at - 1)
            and doc[at - 1].text[0].isupper()
        )

    def _dateline(self, sighting: Sighting, title: Title) -> bool:
        words = self.text.doc[sighting.start : sighting.end].text
        return words.isupper() and len(words) > 4 and not self.text.doc[title.head].is_upper
