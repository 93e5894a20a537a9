"""Reads what follows the head of a title: "of State", "for Political Affairs", "of the European Commission (EC)"."""

from __future__ import annotations

from kg.annotations._offices.body_words import PORTFOLIOS
from kg.annotations._offices.title_phrases import OPEN, TIMES, Body, Text, Title
from kg.annotations._offices.title_words import LOCAL, NATIONAL, PERSONAL, TITLE_ADJECTIVES
from kg.annotations._people.name_words import glued
from kg.annotations._people.person_words import HONORIFICS, words
from kg.annotations._places.sightings import How, Sighting

PREPOSITIONS = frozenset(("of", "for", "on", "to", "at", "in"))
POSTED = words("ambassador consul attaché d'affaires diplomat")
LEADING = words(
    "leader head chairman chairwoman chairperson chair president vice-president representative member spokesman spokeswoman"
)
"""Heads whose "of the" names a group or organization, however the parser takes its name."""
INSTITUTIONS = words(
    "opposition house senate majority minority assembly parliament republic nation state world church treasury board staff office"
)
"""What every state or organization has one of: part of the title."""
BRANCHES = words("office bureau branch division headquarters station unit section delegation chapter")
"""What bodies have in many places."""
LONGEST_BRANCH = 4
"""Tokens before such a noun."""
GROUPS = words(
    """caucus movement party bloc faction coalition alliance wing militia delegation minority majority conference region province
    district group"""
)
"""Nouns in small letters that end the name of a group or region: "the Moderate caucus"."""
LONGEST_LIST = 12
"""Tokens from a field to the name behind a list of fields."""


class Complements:
    """Reads the complements of the titles of one document."""

    def __init__(self, text: Text) -> None:
        """Read in *text*."""
        self.text = text

    def extend(self, title: Title) -> None:
        """Take the complements of *title* into it."""
        limit = self.text.doc[title.head].sent.end
        while title.end < limit and self.text.doc[title.end].lower_ in PREPOSITIONS:
            if not self._complement(title, limit):
                break

    def _complement(self, title: Title, limit: int) -> bool:
        """Take one complement ("of State", "for Political Affairs", "of the European Commission")."""
        doc, at = self.text.doc, title.end + 1
        if at < limit and doc[at].lower_ == "the":
            at += 1
            # "of the powerful Finance Committee"
            praised = at + 1 < limit and doc[at].pos_ == "ADJ" and doc[at].is_lower
            at += praised and at + 1 in self.text.body_start and at not in self.text.body_start
        at = self.text.described(at, limit)
        if at >= limit:
            return False
        sighting, body = self.text.seen.at(at), self.text.body_start.get(at)
        named = body.end if body is not None else sighting.end if sighting is not None else at
        place = sighting is not None and body is None and sighting.how in (How.NAME, How.SEAT)
        travels = doc[title.end].lower_ == "to" and place and doc[title.head].lower_ in NATIONAL
        if travels or (named > at and self.text.heads_title(named, limit) and not self._styled(named, limit)):
            return False  # "the visit of the president to Oslo"
        if doc[title.end].lower_ == "in":
            return self._posted(title, at)
        if self._of_owned(title, at, limit) or self._of_body(title, at, limit):
            return True
        return doc[title.end].lower_ != "at" and (self._of_state(title, at) or self._of_field(title, at, limit))

    def _styled(self, at: int, limit: int) -> bool:
        """Tell whether the next title is but a style before the name: "for Kenya Policy Ambassador A"."""
        doc = self.text.doc
        head = next((i for i in range(at, limit) if self.text.is_head(i) or i in self.text.people), limit)
        style = head < limit and doc[head].lower_ in PERSONAL and doc[head].text[0].isupper()
        return style and (head == at or (head + 1 in self.text.people and doc[at].text[0].isupper()))

    def _posted(self, title: Title, at: int) -> bool:
        """Take the state or seat a diplomat is posted to: "Kenya's ambassador in Damascus"."""
        sighting = self.text.seen.at(at)
        placed = (
            sighting is not None and sighting.how in (How.NAME, How.SEAT) and sighting.territory is not title.country
        )
        doc = self.text.doc
        sent = title.country is not None or (
            title.start > 0 and doc[title.start - 1].tag_ == "PRP$"
        )  # "its ambassador in Nairobi"
        if sighting is None or not placed or doc[title.head].lower_ not in POSTED or not sent:
            return False
        if doc[title.head].lower_ == "diplomat":  # who is called after it: "top diplomat in Kenya"
            title.words += range(title.end, sighting.end)
        title.end = sighting.end
        return True

    def _of_body(self, title: Title, at: int, limit: int) -> bool:
        """Take the body or group the title is in."""
        doc, body, of = self.text.doc, self.text.body_start.get(at), self.text.doc[title.end].lower_ == "of"
        if title.body is not None:
            return False
        if at + 2 < limit and self.text.convened(at + 2):  # no president: "President of the Council of Ministers"
            title.words += range(title.end, at + 3)
            title.end = at + 3
            return True
        ranked = (
            body is not None and body.end in self.text.people and doc[body.end - 1].lower_ in HONORIFICS
        )  # "of the Ministry of Defense General A"
        if body is not None and ranked and body.end - body.start > 1:
            body = Body(body.start, body.end - 1, body.country)
        whole = body is not None and (of or doc[at - 1].lower_ == "the") and not self.text.bare(body)
        if whole and body is not None and not self.text.plain_state(body):
            title.country = title.country or body.country
            title.body, title.end = body, self._past_branch(self.text.past_bracket(body.end, limit), limit)
            return True
        sighting = self.text.seen.at(at)
        group = self._group(title, at) if of and (sighting is None or sighting.how is How.DEMONYM) else at
        if group > at:
            title.body = self.text.group(at, group, limit)
            title.end = title.body.end
        return group > at

    def _past_branch(self, end: int, limit: int) -> int:
        """Return the token behind a branch of the body that ends at *end*: "of the Union's Oslo office", "for the Union bureau"."""
        doc = self.text.doc
        at = end + (end < limit and doc[end].tag_ == "POS")
        while at < limit and at - end < LONGEST_BRANCH and doc[at].pos_ == "PROPN" and at not in self.text.people:
            at += 1
        return at + 1 if at < limit and doc[at].lower_ in BRANCHES and doc[at].is_lower else end

    def _of_owned(self, title: Title, at: int, limit: int) -> bool:
        """Take what a body told by a common noun owns: "head of the army's Northern Command", "adviser to the party's youth wing"."""
        doc, end = self.text.doc, at + 2
        owned = end < limit and doc[at - 1].lower_ == "the" and doc[at].pos_ == "NOUN" and doc[at].is_lower
        if title.body is not None or not owned or doc[at + 1].tag_ != "POS" or self.text.is_head(at):
            return False
        while end < limit and doc[end].pos_ in OPEN and end not in self.text.people and not self.text.is_head(end):
            end += 1
        whole = end > at + 2 and (end >= limit or doc[end].pos_ not in (*OPEN, "PART"))
        if whole and doc[title.end].lower_ in ("of", "to", "for"):
            title.body, title.end = Body(at, end), end
        return title.end == end

    def _of_state(self, title: Title, at: int) -> bool:
        """Take the state the title is of, or what the state owns."""
        doc, sighting = self.text.doc, self.text.seen.at(at)
        if sighting is None or sighting.how is How.DEMONYM or title.country:
            return False
        owner = doc[sighting.end : sighting.end + 1].text in ("'s", "’s", "'") and doc[title.end].lower_ in (
            "of",
            "for",
        )
        if owner and title.body is None:
            return self._of_owner(title, sighting)
        return doc[title.end].lower_ == "of" and self._of_territory(title, sighting)

    def _of_field(self, title: Title, at: int, limit: int) -> bool:
        """Take the field the title is for."""
        doc, prep = self.text.doc, self.text.doc[title.end].lower_
        if (massed := self.text.massed(title, at)) is not None and title.body is None:
            title.body, title.end = massed, massed.end
            return True
        serves = prep == "to" and doc[at - 1].lower_ == "the" and doc[title.head].text[0].isupper()
        end = self._noun_phrase(at, limit, far=prep == "for", serves=serves)
        if end > at:
            owner = self.text.seen.at(at)  # "secretary of the Kenyan security council"
            if owner is not None and owner.how is How.DEMONYM and doc[at - 1].lower_ == "the" and prep == "of":
                title.country = title.country or owner.territory
            end = self._to_name(end, limit)
            title.words += range(title.end, end)
            title.end = end
            bracket = self.text.past_bracket(end, limit)
            if bracket in self.text.people:  # "Commissioner for Trade (CT) Ana Prado"
                title.end = bracket
        return end > at

    def _to_name(self, end: int, limit: int) -> int:
        """Return where a list of fields goes on to a name ("for the North, the South, and the East Ana Prado"), else *end*."""
        doc, at = self.text.doc, end
        while at < min(limit, end + LONGEST_LIST) and at not in self.text.people:
            token = doc[at]
            listed = token.text in {",", "and", "&", "the"}
            if token.lower_.rstrip(".") in HONORIFICS - {"general"}:
                return end
            if not listed and not (token.text[0].isupper() and token.pos_ in OPEN and not self.text.is_head(at)):
                return end
            at += 1
        reached = at > end + 3 and at < limit and at in self.text.people
        lists = {t.text for t in doc[end:at]}
        return at if reached and {",", "and"} <= lists and doc[at - 1].text[0].isupper() else end

    def _group(self, title: Title, at: int) -> int:
        """Return the end of the name of a group that *title* leads ("leader of the Moderates"), else *at*."""
        doc, end = self.text.doc, at
        if doc[title.head].lower_ not in LEADING or doc[at].lower_ in INSTITUTIONS or self.text.is_head(at):
            return at
        if doc[at - 1].lower_ != "the" and doc[at].ent_type_ not in ("ORG", "PRODUCT"):
            return at
        limit = doc[title.head].sent.end
        while end < limit and (
            (doc[end].pos_ in ("PROPN", "ADJ") and doc[end].text[0].isupper()) or (end > at and glued(doc, end))
        ):
            end += 1
        end += end > at and end < limit and doc[end].lower_ in GROUPS and doc[end].is_lower
        return at if end < len(doc) and end in self.text.people else end

    def _of_owner(self, title: Title, sighting: Sighting) -> bool:
        """Take what a state owns as the body: "secretary of Kenya's security council"."""
        doc, at = self.text.doc, sighting.end + 1
        ruling = ("ruling", "governing")  # which the parser takes for verbs
        while (
            at < doc[title.head].sent.end
            and (doc[at].pos_ in OPEN or doc[at].lower_ in ruling)
            and not self.text.is_head(at)
        ):
            at += 1
        if at == sighting.end + 1:
            return self._of_territory(title, sighting)
        aside = doc[title.end].lower_ == "for" and not doc[at - 1].text[0].isupper()
        if title.body is not None or at in self.text.people or aside:  # "thanked the President for Nordia's friendship"
            return False
        title.body, title.country, title.end = Body(sighting.start, at, sighting.territory), sighting.territory, at
        return True

    def _of_territory(self, title: Title, sighting: Sighting) -> bool:
        if sighting.how is How.SEAT:
            title.words += range(title.end, sighting.end)
            title.country = sighting.territory if self.text.doc[title.head].lower_ in LOCAL else None
        elif sighting.territory.kind == "union":
            title.body = Body(sighting.start, sighting.end)
        else:
            title.country = sighting.territory
        title.end = self.text.past_bracket(sighting.end, self.text.doc[title.head].sent.end)
        return True

    def _noun_phrase(self, at: int, limit: int, *, far: bool, serves: bool) -> int:
        """Return the end of the noun phrase that starts at token *at*; *at* where there is none or it is another title.

        With *serves* another title right before the name is whom the office serves: "Adviser to the Vice President Ana Prado".
        """
        end = begin = at
        while at < limit and at not in self.text.people:
            token = self.text.doc[at]
            named = at + 1 < limit and (at + 1 in self.text.people or self.text.doc[at + 1].text == ",")
            if self.text.is_head(at) and ((named and not serves) or self._served(at)):
                return end if token.lower_ in PERSONAL else begin
            if token.is_space:
                at += 1
                continue
            styled = at + 1 in self.text.people or end > begin
            if token.lower_.rstrip(".") in HONORIFICS - {"general"} and styled:
                break
            if len(token.text) == 2 and token.text.endswith(".") and end > begin:
                break  # an initial: a name begins
            if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in TIMES and token.text[0] != "@":
                end = at + 1
            elif not (token.pos_ == "ADJ" or token.text == "-" or self._list_goes_on(at, limit, far=far)):
                break
            at += 1
        return end

    def _served(self, at: int) -> bool:
        """Tell whether at token *at* begins the title of whom the office serves: "to Secretary of State Ana Prado"."""
        titled = self.text.doc[at].is_title and self.text.doc[at - 1].lower_ == "to"
        return titled and self.text.doc[at + 1 : at + 2].text == "of" and bool({at + 3, at + 4} & self.text.people)

    def _of_affairs(self, at: int, limit: int) -> bool:
        """Tell whether a list of parts of the world from token *at* on ends in affairs: "south and central Asian affairs"."""
        while at < limit and at not in self.text.people and self.text.doc[at].pos_ in OPEN:
            if self.text.doc[at].lower_ in ("affairs", "issues"):
                return True
            at += 1
        return False

    def _leads_on(self, at: int, limit: int) -> bool:
        """Tell whether no other title begins at token *at* but a style before the name: "to Watch and | Fight Piracy Ambassador A"."""
        return not self.text.heads_title(at, limit) or self._styled(at, limit)

    def _list_goes_on(self, at: int, limit: int, *, far: bool) -> bool:
        token = self.text.doc[at]
        if token.lower_ == "with" and self.text.doc[at - 1].lower_ == "relations":
            return True
        if far and token.text == "," and at + 1 < limit and self.text.doc[at + 1].lower_ == "and":
            return True
        if (
            token.text not in ("and", "&", ",")
            or at + 1 >= limit
            or at + 1 in self.text.people
            or self.text.is_head(at + 1)
        ):
            return False
        after, before = self.text.doc[at + 1], self.text.doc[at - 1]
        if after.lower_ in TITLE_ADJECTIVES and token.text == ",":
            return False
        written = after.text[0].isupper() and before.text[0].isupper()
        fields = written or {after.lower_, before.lower_} <= PORTFOLIOS | {"affairs", "cooperation"}
        fields = fields or self._of_affairs(at + 1, limit)
        state = self.text.seen.at(at + 1) is not None and not far
        name = after.lower_.rstrip(".") in HONORIFICS or state or self.text.body_start.get(at + 1)
        return fields and not name and after.pos_ in OPEN and self._leads_on(at + 1, limit)
