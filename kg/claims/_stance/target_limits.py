"""Tells where the words of a target end: before a comma, a long relative clause, a condition, a pretext or a purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg._article.calendar import WEEKDAYS
from kg.claims._events.groups import PEOPLE
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import asides
from kg.claims._stance.deeds import DOERS, MATTERS

if TYPE_CHECKING:
    from kg.syntax import Token

SERVING = lexicon(
    "role status position work use service such recognition designation well far soon same election appointment selection nomination "
    "inauguration reelection admission know serve function qualify act"
)
"""Words whose "as" belongs to them: "its role as a mediator"; another tells what the holder takes the target for."""
VAGUE = lexicon(
    "role act action measure step thing way manner attempt move seriousness those anyone anything everything all everyone people "
    "man woman person member"
)
"""Nouns that mean little without their relative clause: "any acts which …", "those who …"."""
PLANS = lexicon(
    "bill plan law measure legislation proposal resolution amendment policy rule deal agreement system idea scheme ban treaty"
)
"""Nouns told by what they would do: "a bill that would close the port"."""
SHORT = 9
"""Tokens at most of a relative clause that belongs to the target."""
POSITIONS = lexicon(
    "need importance urgency necessity support opposition concern worry alarm regret doubt gratitude appreciation hope condemnation "
    "disappointment commitment desire determination readiness willingness solidarity resolve"
)
SAYING = lexicon(
    "call urge look welcome condemn reaffirm reiterate thank commend applaud congratulate remain express join"
)
"""Verbs with which "we" take positions."""
GROUNDS = lexicon(
    "aim view goal hope order response retaliation reaction wake light aftermath effort bid connection face"
)
"""Nouns behind "in" or "with" that tell what for."""
TELLING_WHEN = lexicon("as while because since although though")
"""Words that open a clause about when or why: "stand with Nordia as it rebuilds"."""
THEIRS = lexicon("its their his her")
"""Owners of what somebody is supported in: "(stand with Nordia) in its struggle"."""
WORDS = lexicon("statement ruling letter interview speech tweet address remark testimony message telegram editorial")
"""What a position is put into words in."""
OWN = ("a", "an", "his", "her", "its")
ASKED = lexicon("need call appeal demand plea request")
"""Nouns whose infinitive tells what is asked for."""
LIKENING = lexicon("consistent commensurate similar subject contingent conditional complementary aimed")
FAR = 4
"""Tokens that name a thing and whose it is, at least."""
LONGEST = 8
"""Words at most between a word and the top of its list."""


def cut(token: Token, first: int) -> int | None:
    """Return where the target ends if it does at *token*: before a comma, a relative clause, a condition or a purpose."""
    listed = token.text == "," and (_inside(token) or _repeated(token)) and not _of_others(token)
    if listed or _needed(token) or _deadline(token, first):
        return None
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    dated = _dated(token, first)
    if dated is not None:
        return dated
    if (
        _ends(token, following)
        or _said_further(token, first)
        or _and_more(token)
        or _new_clause(token)
        or _other_form(token)
        or _its_name(token, first)
        or _told_apart(token, first)
        or _of_another(token, first)
        or _of_others(token)
    ):
        return int(token.i)
    if token.i > first and (_ground(token, following) or _likened(token) or _when(token)):
        return int(token.i)
    return _clause(token, first)


def _dated(token: Token, first: int) -> int | None:
    """Return where it begins to be told when and in what words it was said: "Tuesday", "since her election", "in a statement"."""
    day = token.lower_ in WEEKDAYS and token.dep_ in ("npadvmod", "pobj", "nmod") and token.i > first
    day = day and token.head.dep_ != "acl"  # "the order issued Thursday"
    if day and not (token.i + 1 < len(token.doc) and token.nbor().lower_ in ("'s", "’s", "night")):
        return int(token.i) - (1 if token.nbor(-1).lower_ == "on" else 0)
    said = token.lower_ == "in" and any(
        c.lower_ == "terms" or (c.lemma in WORDS and any(d.lower_ in OWN for d in c.lefts)) for c in token.rights
    )
    since = token.lower_ == "since"
    told = token.dep_ == "prep" and (since or said) and token.i > first
    return int(token.i) if told else None


def _ends(token: Token, following: str) -> bool:
    """Tell whether *token* itself ends a target: a comma, "including", "such as", "under the guise of"."""
    at = int(token.i) + 3
    possible = any(t.lower_ == "possible" for t in token.doc[at : at + 1])  # "return as soon as possible to …"
    possible = possible and not any(t.text in (",", ".") for t in token.doc[at + 1 : at + 2])
    return (
        ((token.lower_, following) in (("as", "soon"), ("such", "as")) and not possible)
        or (following in ("cover", "guise", "pretext", "the") and _pretext(token))
        or token.text in (",", ";", "--", "–", "—", ".")
        or token.lower_ in ("which", "including", "if", "unless", "but")
        or asides.unsaid(token)
        or (token.text == "-" and bool(token.nbor(-1).whitespace_))
    )


def _clause(token: Token, first: int) -> int | None:
    """Return where the target ends before the clause that *token* heads: a long relative one, an adverbial one, a purpose."""
    relative = token.dep_ == "relcl" and token.right_edge.i - token.left_edge.i >= SHORT
    if relative and _of_those(token, first):
        return None
    if relative and _bare(token.head):
        return _core_end(token)
    marked = any(c.dep_ == "mark" and c.lower_ in TELLING_WHEN and c.i == token.left_edge.i for c in token.lefts)
    adverbial = token.dep_ == "advcl" and token.tag_ != "VB" and token.left_edge.i > first + (0 if marked else 1)
    if relative or adverbial:
        return int(token.left_edge.i)
    needed = any(t.lemma in ASKED for t in token.doc[first : token.i])  # "the need for all to attend"
    purpose = not needed and token.tag_ == "TO" and token.head.dep_ == "advcl" and token.i - first >= 3
    return int(token.i) if purpose else None


def _its_name(token: Token, first: int) -> bool:
    """Tell whether at *token* begins what the thing is called: "(called) the trial a farce"."""
    name = token.head
    return token.lower_ in ("a", "an") and token.i > first and name.dep_ == "appos" and token.nbor(-1).is_alpha


def _other_form(joint: Token) -> bool:
    """Tell whether behind *joint* a deed of another form follows: "(stop) shelling the port and leave", "be freed and saying …"."""
    other = {"VBG": ("VB",), "VB": ("VBG",), "VBN": ("VBG",)}.get(joint.head.tag_, ())
    return joint.dep_ == "cc" and any(
        c.dep_ == "conj" and c.tag_ in other and c.i > joint.i for c in joint.head.children
    )


def _and_more(joint: Token) -> bool:
    """Tell whether behind *joint* only further matters of talk are meant: "the war and other global issues"."""
    words = joint.doc[joint.i + 1 : joint.i + 5]
    return joint.dep_ == "cc" and any(t.lemma in MATTERS for t in words) and words[0].lower_ == "other"


def _said_further(joint: Token, first: int) -> bool:
    """Tell whether behind *joint* "we" say something else: "(we) call for calm and continue to stand with Nordia"."""
    if joint.dep_ != "cc" or joint.i + 2 >= len(joint.doc) or joint.i <= first:
        return False
    verb = next(t for t in joint.doc[joint.i + 1 :] if t.pos_ != "ADV" or t.i + 1 == len(t.doc))
    going_on = verb.lemma == "continue" and verb.nbor().tag_ == "TO" if verb.i + 1 < len(verb.doc) else False
    we = any(t.lower_ == "we" and t.dep_ == "nsubj" for t in joint.doc[joint.sent.start : first])
    return we and verb.tag_ in ("VB", "VBP") and (going_on or verb.lemma in SAYING)


def _new_clause(joint: Token) -> bool:
    """Tell whether behind *joint* a clause of others begins: "(backs) the truce and the two leaders agreed …"."""
    words = joint.doc[joint.i + 1 : min(joint.i + LONGEST, len(joint.doc))]
    told = any(t.tag_ in ("WP", "WDT") for t in joint.doc[max(0, joint.i - LONGEST) : joint.i])
    if joint.dep_ != "cc" or told or len(words) < 2 or words[0].lower_ not in ("the", "both", "they"):
        return False
    verb = next((t for t in words if t.tag_ == "VBD"), None)
    who = verb.nbor(-1) if verb is not None else joint
    people = who.lemma in DOERS or who.lower_ == "they"
    return people and who.i > joint.i and not any(t.pos_ in ("ADP", "PUNCT") for t in who.doc[joint.i + 1 : who.i])


def _ground(token: Token, following: str) -> bool:
    """Tell whether at *token* begins why or what for: "due to …", "in response to …", "with an aim to …", "(with Nordia) over …"."""
    role = token.lower_ == "as" and token.dep_ == "prep" and token.head.lemma not in SERVING
    by = token.lower_ == "by" and any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in token.rights)
    means = by or (token.lower_ == "through" and token.head.tag_ == "VBG")
    if role or means or token.lower_ in ("because", "due", "amid", "despite", "regardless"):
        return True
    if token.lower_ == "over" and token.dep_ == "prep":
        return token.nbor(-1).pos_ == "PROPN"
    if token.lower_ not in ("in", "with") or token.dep_ != "prep":
        return False
    if (
        token.lower_ == "in"
        and following in THEIRS
        and (token.nbor(-1).pos_ == "PROPN" or token.nbor(-1).lemma in PEOPLE)
    ):
        return True
    ground = next((c for c in token.rights if c.dep_ == "pobj"), token)
    aimed = ground.lemma in GROUNDS and all(c.pos_ in ("DET", "ADJ") for c in ground.lefts)
    return aimed or (following == "support" and token.lower_ == "in" and token.head.pos_ in ("VERB", "PROPN"))


def _when(token: Token) -> bool:
    """Tell whether at *token* begins when it was said: "before meeting with …", "while visiting …"."""
    if token.lower_ not in ("before", "after", "while", "when", "upon", "until"):
        return False
    return any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in token.children) or token.head.dep_ == "advcl"


def _deadline(token: Token, first: int) -> bool:
    """Tell whether *token* opens or heads what a deed shall be done before: "(hopes of) reaching a deal before she leaves office"."""
    late = token.head if token.lower_ == "before" else token
    opened = late.dep_ == "advcl" and late.doc[late.left_edge.i].lower_ == "before" and late.tag_ != "VBG"
    return opened and late.head.i >= first and late.head.tag_ in ("VBG", "VB")


def _bare(noun: Token) -> bool:
    """Tell whether *noun* alone means too little: "the help" of "the help that your governments have provided"."""
    return all(c.dep_ == "det" or c.tag_ == "CD" for c in noun.lefts) and noun.pos_ == "NOUN"


def _of_those(clause: Token, first: int) -> bool:
    """Tell whether *clause* tells who "those" are: "those in Nordia and abroad who …"."""
    who = any(c.lower_ == "who" for c in clause.lefts)
    return who and clause.doc[first].lower_ == "those" and clause.head.pos_ in ("NOUN", "PROPN", "PRON", "DET", "ADV")


def _core_end(clause: Token) -> int | None:
    """Return where a long relative clause goes on with adverbials, after at least its verb."""
    parts = [c for c in clause.rights if c.dep_ in ("prep", "advcl", "punct", "cc")]
    core = next((int(c.left_edge.i) for c in parts), None)
    return core if core is not None and core - clause.left_edge.i < SHORT else int(clause.left_edge.i)


def _likened(token: Token) -> bool:
    """Tell whether *token* compares the noun before it: "a partnership consistent with the treaty"."""
    behind = token.lower_ in LIKENING and token.head.i < token.i and token.head.pos_ == "NOUN"
    return behind and token.dep_ in ("amod", "acl", "relcl") and any(c.dep_ == "prep" for c in token.rights)


def _needed(token: Token) -> bool:
    """Tell whether a relative clause that *token* heads or begins says what a vague noun before it means."""
    clause = token if token.dep_ == "relcl" else token.head.head if token.dep_ == "pobj" else token.head
    if clause.dep_ != "relcl" or not (clause == token or token.lower_ == "which"):
        return False
    foreseen = clause.head.lemma in PLANS and any(c.lower_ == "would" for c in clause.lefts)
    vague = foreseen or clause.head.lemma in VAGUE or clause.head.lower_ in VAGUE
    return vague and clause.left_edge.i - 1 == clause.head.i


def _told_apart(token: Token, first: int) -> bool:
    """Tell whether at *token* begins what somebody fears or calls for, behind who he is: "fears voiced by Nordia that …"."""
    that = token.lower_ == "that" and token.dep_ == "mark" and token.nbor(-1).tag_ == "NNP" and token.i - first > FAR
    calling = token.tag_ == "VBG" and token.dep_ == "acl" and token.head.tag_ == "NNP" and token.i - first > FAR
    return that or calling


def _of_others(joint: Token) -> bool:
    """Tell whether behind *joint* others are named who think otherwise: "(argued against) the tax and Peru for it"."""
    thing = joint.head
    return (
        (joint.dep_ == "cc" or joint.text == ",")
        and thing.pos_ == "NOUN"
        and not thing.ent_type_
        and any(c.dep_ == "conj" and c.i > joint.i and c.ent_type_ in ("GPE", "PERSON") for c in thing.rights)
    )


def _of_another(cc: Token, first: int) -> bool:
    """Tell whether behind *cc* another position is named: "(support for A) and concern about B"."""
    if cc.dep_ != "cc" or cc.i <= first:
        return False
    near = cc.doc[cc.i + 1 : cc.i + 4]
    at = next((t for t in near if t.lemma in POSITIONS and t.pos_ == "NOUN"), None)
    return (
        at is not None
        and at.i + 1 < len(cc.doc)
        and at.nbor().lower_ in ("about", "over", "for", "at", "of", "to", "with")
    )


def _pretext(token: Token) -> bool:
    """Tell whether a pretext begins at *token*: "under cover of …", "under the guise of …", "on the pretext of …"."""
    near = token.doc[token.i + 1 : token.i + 3]
    return token.lower_ in ("under", "on") and any(t.lower_ in ("cover", "guise", "pretext") for t in near)


def _repeated(comma: Token) -> bool:
    """Tell whether *comma* stands in "a very, very strong bond"."""
    return comma.i + 1 < len(comma.doc) and comma.nbor().lower_ == comma.nbor(-1).lower_


def _inside(comma: Token) -> bool:
    """Tell whether *comma* stands in a phrase: between adjectives of one noun, or in a list of nouns."""
    doc, at = comma.doc, comma.i + 1
    if at + 1 >= len(doc):
        return False
    top = doc[at + 1] if doc[at].dep_ == "cc" else doc[at]
    for _ in range(LONGEST):
        above = top.head
        if above == top or above.i < comma.i or above.left_edge.i < comma.i:
            break
        top = above
    if doc[comma.i - 1].pos_ == "ADV" and (top.pos_ == "ADV" or (doc[at].dep_ == "cc" and top.dep_ == "prep")):
        return True  # "fully, openly and in good faith"
    if top.head.i > comma.i:
        return top.head.pos_ in ("NOUN", "PROPN") and top.pos_ in ("ADJ", "VERB", "NOUN", "PROPN")
    return top.dep_ == "conj" and top.pos_ in ("NOUN", "PROPN") and top.head.pos_ in ("NOUN", "PROPN")
