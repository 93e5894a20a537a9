"""The attribute ruler with a memory gives what the model's own gives."""

from __future__ import annotations

from kg.annotations import language
from kg.annotations._attributes import RULER

TEXTS = (
    "There  is a man who said that he didn't, and y'all ain't gon na get nothin'.",
    "\t I gave it to you; let's go. It was all I had, but she'd have gone since.  ",
    "KEY FACTS 3 - “quoted”, U.S. (2031) — e.g. 12% ...",
    "",
)


def test_remembered_attributes_are_those_of_the_ruler() -> None:
    nlp = language()
    ruler = nlp.get_pipe(RULER)
    names = [name for name in nlp.pipe_names if name != f"{RULER}_with_memory"]
    for words in (*TEXTS, *TEXTS):
        slow = nlp.make_doc(words)
        for name in names:
            if name == "lemmatizer":
                slow = ruler(slow)
            slow = nlp.get_pipe(name)(slow)
        fast = nlp(words)
        read = [[(t.tag_, t.dep_, t.pos_, t.lemma_, str(t.morph)) for t in doc] for doc in (slow, fast)]
        assert read[0] == read[1]
