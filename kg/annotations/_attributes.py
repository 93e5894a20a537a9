"""The model's attribute ruler with a memory: it sets the same parts of speech, morphology and lemmas for a tenth of the cost.

Nearly all its patterns read one token: a tag, a dependency, one of some hundred words. What they set is asked of the ruler once for
each such combination. A document in which any other pattern matches (several words, a regular expression) goes to the ruler whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

RULER = "attribute_ruler"
READ = frozenset(["TAG", "DEP", "LOWER", "IS_SPACE"])
"""What a remembered pattern may read of its token."""

Read = tuple[int, int, int, bool]
"""Tag, dependency, the word in lower case where a pattern asks for it, and whether it is white space."""
Given = tuple[int, int, int, int, "int | None"]
"""Tag, dependency, part of speech, lemma and morphology; 0 or None leaves the token's own."""


def remember(language: Language) -> Language:
    """Return *language* with its attribute ruler, where it has one, replaced by one with a memory."""
    if RULER not in language.pipe_names:
        return language
    name = f"{RULER}_with_memory"
    if not language.has_factory(name):
        language.factory(name, func=_made)
    language.add_pipe(name, before=RULER)
    language.disable_pipe(RULER)
    return language


def _made(nlp: Language, name: str) -> Remembering:
    ruler: Any = nlp.get_pipe(RULER)
    return Remembering(ruler)


class Remembering:
    """A pipeline component that does what *ruler* does."""

    def __init__(self, ruler: AttributeRuler) -> None:
        from spacy.matcher import Matcher  # noqa: PLC0415 - only the stage that parses pays for spaCy

        self.ruler = ruler
        self.known: dict[Read, Given] = {}
        self.rare = Matcher(ruler.vocab)
        words: list[str] = []
        rules: Any = ruler.patterns
        for rule in rules:
            for pattern in rule["patterns"]:
                if len(pattern) == 1 and _plain(pattern[0]):
                    words += _values(pattern[0].get("LOWER", ""))
                else:
                    self.rare.add("rare", [pattern])
        self.words = frozenset(ruler.vocab.strings[word] for word in words if word in ruler.vocab.strings)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of each token of *doc*."""
        if self.rare(doc, allow_missing=True):
            return self.ruler(doc)
        known, words = self.known, self.words
        for token in doc:
            lower = token.lower
            read = (token.tag, token.dep, lower if lower in words else 0, token.is_space)
            _give(token, known.get(read) or self._ask(read, token))
        return doc

    def _ask(self, read: Read, token: Token) -> Given:
        """Return what the ruler gives *token* alone, and remember it."""
        from spacy.tokens import Doc  # noqa: PLC0415

        alone = Doc(self.ruler.vocab, [token.text], [False], tags=[token.tag_], heads=[0], deps=[token.dep_])
        same: Any = self.ruler(alone)[0]
        tag, dep = (same.tag if same.tag != token.tag else 0), (same.dep if same.dep != token.dep else 0)
        given = (tag, dep, same.pos, same.lemma, same.morph.key if same.has_morph() else None)
        self.known[read] = given
        return given


def _give(token: Any, given: Given) -> None:
    tag, dep, pos, lemma, morph = given
    if tag:
        token.tag = tag
    if dep:
        token.dep = dep
    if pos:
        token.pos = pos
    if lemma:
        token.lemma = lemma
    if morph is not None:
        token.set_morph(morph)


def _plain(token: dict[str, Any]) -> bool:
    """Tell whether a pattern's token asks only for values, or lists of values, of what is remembered."""
    asked = [value for value in token.values() if isinstance(value, dict)]
    return token.keys() <= READ and all(value.keys() <= {"IN", "NOT_IN"} for value in asked)


def _values(asked: str | dict[str, list[str]]) -> Iterable[str]:
    return [asked] if isinstance(asked, str) else [word for words in asked.values() for word in words]
